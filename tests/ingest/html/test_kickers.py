"""Words before a headline are its kicker, or begin its sentence."""

import pytest
from lxml import html

from vorleser.ingest.html.headline import headline
from vorleser.ingest.html.kickers import runs_into_headline


@pytest.mark.parametrize("before", ["Was bietet ", "Geschichte des ", "Wir kämpfen für gute "])
def test_words_that_go_on_are_no_kicker(before: str) -> None:
    """They end with a small word and no sign."""
    assert runs_into_headline(before)


@pytest.mark.parametrize("before", ["", "Hafen: ", "Interview mit Anke Riel ", "kurz gefragt: ", "Sturm – "])
def test_kickers(before: str) -> None:
    """They end with a sign, or with a name or noun."""
    assert not runs_into_headline(before)


def test_a_headline_is_not_cut_amid_its_sentence() -> None:
    """A page's title may be its headline's last word; signs before it are no kicker."""
    page = html.fromstring("<body><h1>Wir kämpfen für gute Arbeit</h1></body>")
    assert headline(page, ("Arbeit",)).title == "Wir kämpfen für gute Arbeit"
    signs = headline(html.fromstring("<body><h1>[&gt; Runa Feld</h1></body>"), ("Runa Feld",))
    assert (signs.kicker, signs.title) == ("", "Runa Feld")


@pytest.mark.parametrize(
    ("source", "titles", "kicker", "title"),
    [
        ("<i class='subline'>Steg am See</i><i class='headline'>Neue Bohlen</i>", (), "Steg am See", "Neue Bohlen"),
        ("<strong>Steg am See</strong> Neue Bohlen liegen", (), "Steg am See", "Neue Bohlen liegen"),
        ("<strong>Steg am See</strong> Neue Bohlen", ("Steg am See Neue Bohlen",), "", "Steg am See Neue Bohlen"),
        ("Neue Bohlen liegen <span class='subline'>Der Steg ist frei</span>", (), "", "Neue Bohlen liegen"),
    ],
)  # fmt: skip
def test_two_lines_of_a_headline(source: str, titles: tuple[str, ...], kicker: str, title: str) -> None:
    """Names or bold type tell a headline's first line, its kicker, unless a title says both, and its last, its deck."""
    page = html.fromstring(f"<body><h1>{source}</h1><p>Der Steg am See ist wieder frei.</p></body>")
    found = headline(page, titles)
    assert (found.kicker, found.title) == (kicker, title)
    assert "".join(page.itertext()).count("Der Steg ist frei") == source.count("Der Steg ist frei")
