"""Lines with labels below a Markdown text's headline, and what newsletter services export there."""

import pytest

from growth import grows_with_length
from vorleser.ingest.exported_newsletter import take_exported
from vorleser.ingest.labelled_lines import take_labelled_lines

TEXT = "Im Hof der Mühle wird am Sonntag wieder Brot gebacken."
SAID = {"authors": ["Eva Lind"], "date": "3. Mai 2026"}


@pytest.mark.parametrize(
    "lines",
    [
        "**Autorin:** Eva Lind  \n**Datum:** 3. Mai 2026",
        "**Text**: Eva Lind · **Fotos**: Max Uhl\n\n*Veröffentlicht am: 3. Mai 2026*",
        "Autor: [Eva Lind](https://hof.example/eva)\nStand: 3. Mai 2026\nLesezeit: 4 Minuten",
    ],
)
def test_labels_tell_author_and_day(lines: str) -> None:
    """In bold or not, in lines of their own or beside each other; they are not read."""
    said, rest = take_labelled_lines(f"[TOC]\n\n# Brot\n{lines}\n\n{TEXT}\n")
    assert said == SAID
    assert rest.split() == f"[TOC] # Brot {TEXT}".split()


@pytest.mark.parametrize(
    "lines",
    [
        "**Text:** Wer liest, hat mehr vom Leben.",
        "**Datum:** irgendwann",
        "Foto: Wer eins hat, bringe es mit. Der Müller sammelt.",
        "**Autor:** Eva Lind\nging über den Hof.",
        "**Problem:** Das Wasser steigt.",
    ],
)
def test_sentences_behind_a_label_are_read(lines: str) -> None:
    """Only a name and a day are known; text that goes on is text."""
    body = f"# Brot\n\n{lines}\n\n{TEXT}\n"
    assert take_labelled_lines(body) == ({}, body)


EXPORTED = """# Brot #3

### Ein Brief

[Eva Lind](https://brot.example/@eva)

Mai 03, 2026

∙ Paid

{text}

[Subscribe now](https://brot.example/subscribe)

*Brot lebt von seinen Lesern. Um neue Beiträge zu erhalten, abonniere kostenlos.*

Wer Beiträge kostenlos will, soll backen.

Thanks for reading Brot! This post is public so feel free to share it.
"""


def test_what_a_newsletter_service_adds_is_silent() -> None:
    """The linked author and the day below the headings are known, calls to subscribe and share are not read."""
    said, rest = take_exported(EXPORTED.format(text=TEXT))
    assert said == {"authors": ["Eva Lind"], "date": "Mai 03, 2026"}
    kept = ["# Brot #3", "### Ein Brief", TEXT, "Wer Beiträge kostenlos will, soll backen."]
    assert [line for line in rest.split("\n") if line] == kept


@pytest.mark.parametrize(
    "body",
    [
        f"# Chronik\n\n{TEXT}\n\nJohann Meier\n\n3. Mai 1848\n\n{TEXT}\n",
        f"Eva Lind\n\n3. Mai 2026\n\n{TEXT}\n",
        f"# Brot\n\nTeilen\n\n{TEXT}\n",
    ],
)
def test_names_and_days_in_a_text_are_read(body: str) -> None:
    """They are a byline only right below the headings; a word alone is no service's."""
    assert take_exported(body) == ({}, body)


@pytest.mark.parametrize(
    "piece", ["**Text:** ", "*", "[a](", "Eva Lind\n\n", "Um neue Beiträge ", "subscribe now\n"]
)
def test_time_grows_with_length_only(piece: str) -> None:
    """Labels and calls that are begun again and again are no trap."""
    for call in (take_labelled_lines, take_exported):
        assert grows_with_length(call, lambda length: piece * (length // len(piece)), 3000)
