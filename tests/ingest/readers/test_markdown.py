"""Markdown with front matter."""

import pytest

from growth import grows_with_length
from vorleser.article import Article, Metadata
from vorleser.errors import SourceError
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.readers.markdown import read_markdown
from vorleser.ingest.settings import IngestSettings

FULL = """---
title: Radweg: fertig
author: [Maria Muster, Max Beispiel]
date: 2026-05-03
url: https://zeitung.example/radweg
language: de-AT
image: bild.jpg
summary: Der Weg ist frei.
keywords: Verkehr, Rad
section: Lokales
kicker: Verkehr
---
# Ein Radweg

**Nach zwei Jahren ist er fertig.**

Text mit *Betonung*, `Code` und [Link](https://x.example).
Zweite Zeile  
dritte Zeile.

## Am Hafen

> „Endlich“, sagt einer.

- Äpfel
- Birnen
  - kleine

3. drei
4. vier

| Ort | Länge |
|-----|-------|
| Hafen | 3 km |

```
print("nicht vorlesen")
```

Mehr dazu[^1].

<div>HTML <b>im</b> Text<script>nein()</script></div>

![Ein Rad](rad.jpg)

[^1]: Eine Fußnote.
"""  # noqa: W291 -- two spaces break a line in Markdown


def _read(text: str) -> Article:
    return read_markdown(Raw("artikel.md", text.encode()))


def test_every_role_of_markdown() -> None:
    """Each construct comes out in its role, in order."""
    told = [
        (block.role.value, block.level, block.text)
        for block in _read(FULL.replace("Radweg: ", "Radweg ")).blocks
    ]
    assert told == [
        ("kicker", 0, "Verkehr"),
        ("headline", 0, "Ein Radweg"),
        ("lead", 0, "Nach zwei Jahren ist er fertig."),
        ("paragraph", 0, "Text mit Betonung, Code und Link. Zweite Zeile dritte Zeile."),
        ("subhead", 2, "Am Hafen"),
        ("quote", 0, "„Endlich“, sagt einer."),
        ("list_item", 1, "Äpfel"),
        ("list_item", 1, "Birnen"),
        ("list_item", 2, "kleine"),
        ("list_item", 1, "3. drei"),
        ("list_item", 1, "4. vier"),
        ("table", 0, "Ort\tLänge\nHafen\t3 km"),
        ("code", 0, 'print("nicht vorlesen")'),
        ("paragraph", 0, "Mehr dazu."),
        ("paragraph", 0, "HTML im Text"),
        ("image", 0, "Ein Rad"),
        ("footnote", 0, "Eine Fußnote."),
    ]


def test_front_matter_becomes_metadata() -> None:
    """Everything the front matter says is known."""
    assert _read(FULL.replace("Radweg: fertig", '"Radweg: fertig"')).metadata == Metadata(
        title="Radweg: fertig",
        authors=("Maria Muster", "Max Beispiel"),
        date="2026-05-03",
        url="https://zeitung.example/radweg",
        language="de-AT",
        image="bild.jpg",
        summary="Der Weg ist frei.",
        keywords=("Verkehr", "Rad"),
        kicker="Verkehr",
        section="Lokales",
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3.5.2026", "2026-05-03"),
        ("3. Mai 2026", "2026-05-03"),
        ("2026-5-3", "2026-05-03"),
        ("2026-05-03 08:30", "2026-05-03T08:30:00"),
        ("2026-05-03T08:30:00+02:00", "2026-05-03T08:30:00+02:00"),
    ],
)
def test_days_are_read_as_newsrooms_write_them(written: str, day: str) -> None:
    """German and ISO days both become ISO 8601."""
    assert _read(f"---\ndate: {written}\n---\nText.").metadata.date == day


@pytest.mark.parametrize(
    ("matter", "complaint"),
    [
        ("title: 'offen", "line 3"),
        ("- eins\n- zwei", "no list of"),
        ("title: {a: b}", "'title'"),
        ("title: x\n\tdate: y", "not YAML"),
        ("a: " + "[" * 5000, "too deeply"),
        ("title: x\n  - y: z", "line 3"),
        ("x: " + "a" * 100_001, "characters long"),
    ],
)
def test_broken_front_matter_is_named(matter: str, complaint: str) -> None:
    """What is wrong in the front matter is said, with its place."""
    with pytest.raises(SourceError, match=complaint):
        _read(f"---\n{matter}\n---\nText.")


def test_front_matter_without_an_end_is_named() -> None:
    """A front matter that never ends is no article of dashes."""
    with pytest.raises(SourceError, match="no end"):
        _read("---\ntitle: x\n\nText.")


def test_a_rule_further_down_is_no_front_matter() -> None:
    """Three hyphens inside the text are a rule, and say nothing."""
    assert [block.text for block in _read("Eins.\n\n---\n\nZwei.").blocks] == ["Eins.", "Zwei."]


def test_the_title_is_found_without_front_matter() -> None:
    """Heading first, behind pictures; else the text's beginning."""
    assert _read("![x](y.png)\n\n# Titel\n\nText.").metadata.title == "Titel"
    assert _read("Nur ein Satz.").metadata.title == "Nur ein Satz"


def test_a_single_paragraph_before_the_first_subhead_is_the_lead() -> None:
    """A lead need not be bold."""
    roles = [block.role.value for block in _read("# T\n\nWorum es geht.\n\n## Eins\n\nText.").blocks]
    assert roles == ["headline", "lead", "subhead", "paragraph"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Hochwasser an der Elbe: Der Liveticker", "Hochwasser an der Elbe: Der Liveticker"),
        ('"Endlich" sagt die Stadt', '"Endlich" sagt die Stadt'),
        ("[Update] Der Weg", "[Update] Der Weg"),
        ("Platz #1 für den Weg", "Platz #1 für den Weg"),
        ("*Neu*: der Weg", "*Neu*: der Weg"),
        ("@maria geht", "@maria geht"),
        ("100 %: alles", "100 %: alles"),
    ],
)
def test_headlines_are_read_as_people_write_them(written: str, title: str) -> None:
    """What YAML refuses or would cut is taken as text, and a note says so."""
    found = _read(f"---\nkicker: Wege\ntitle: {written}\n---\nText.")
    assert (found.metadata.title, found.metadata.kicker) == (title, "Wege")
    assert [note for note in found.notes if "line 3" in note and title in note]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Nein", "Nein"),
        ("12:30", "12:30"),
        ("'a: b'", "a: b"),
        ("3 # drei", "3"),
        (r'"\ud83d\ude00 da"', "😀 da"),
    ],
)
def test_scalars_stay_words(written: str, title: str) -> None:
    """YAML's own ideas of truth and time are none of a newsroom; nothing is assumed where YAML is right."""
    found = _read(f"---\ntitle: {written}\n---\nText.")
    assert (found.metadata.title, found.notes) == (title, ())


@pytest.mark.parametrize(
    "matter",
    [
        "---\nauthor:\n  name: Maria Muster\n  url: https://x.example\n---\n",
        "---\nauthors:\n  - name: Maria Muster\n---\n",
        "---\nauthors: [Maria Muster]\n---\n",
        '+++\ntitle = "Am Wehr: ein Weg"\n[author]\nname = "Maria Muster"\n+++\n',
        '+++\nauthors = ["Maria Muster"]\n+++\n',
        '+++\n[params]\nauthor = "Maria Muster"\n+++\n',
    ],
)
def test_authors_are_texts_lists_or_mappings(matter: str) -> None:
    """YAML and TOML; a name stands alone, in a list, or beside an address."""
    assert _read(f"{matter}Text.").metadata.authors == ("Maria Muster",)


def test_toml_front_matter_becomes_metadata() -> None:
    """Hugo's front matter says the same in TOML."""
    matter = (
        '+++\ntitle = "Am Wehr: ein Weg"\ndate = 2026-05-03T08:00:00+02:00\ntags = ["Weg", "Fluss"]\n+++\n'
    )
    known = _read(f"{matter}Text.").metadata
    assert (known.title, known.date, known.keywords) == (
        "Am Wehr: ein Weg",
        "2026-05-03T08:00:00+02:00",
        ("Weg", "Fluss"),
    )
    for broken in ("title = ", "a = " + "[" * 5000):
        with pytest.raises(SourceError, match=r"not TOML|too deeply"):
            _read(f"+++\n{broken}\n+++\nText.")


def test_captions_and_superscripts() -> None:
    """A picture's title and a line in italics below it are captions; an exponent is said, a note's number is not."""
    source = (
        '![Wehr](a.jpg "Das Wehr im Mai")\n\nEs sind 20 m<sup>2</sup> und 10^6^ Körner, sagt er.<sup>[3](#n)</sup>\n\n'
        "![Wehr](b.jpg)\n*Noch ein Wehr.*\n\nMehr^[Eine Fußnote.] Text.\n\n"
        "<figure><img src='c.jpg'><figcaption>Das dritte</figcaption></figure>\n"
    )
    told = [
        (block.role.value, block.text) for block in _read(f"# T\n\n{source}").blocks if block.role != "image"
    ]
    assert told[1:] == [
        ("caption", "Das Wehr im Mai"),
        ("paragraph", "Es sind 20 m² und 10⁶ Körner, sagt er."),
        ("caption", "Noch ein Wehr."),
        ("paragraph", "Mehr Text."),
        ("caption", "Das dritte"),
        ("footnote", "Eine Fußnote."),
    ]


@pytest.mark.parametrize("source", ["*a* " * 400_000, "a\n\n" * 600_000, "> " * 600_000, "x" * 18_000_000])
def test_what_would_fill_the_memory_is_refused(source: str) -> None:
    """Each mark takes half a kilobyte in a tree: how many there are is known before."""
    with pytest.raises(SourceError, match="split it"):
        _read(source)


def test_pictures_inside_the_text_do_not_count() -> None:
    """Editors write pictures into the text; the article is as long as its words."""
    picture = f"![Wehr](data:image/png;base64,{'QUJD' * 2_000_000})"
    assert [block.text for block in _read(f"Vorher.\n\n{picture}\n\nNachher.").blocks] == [
        "Vorher.",
        "Wehr",
        "Nachher.",
    ]


def test_a_line_that_is_nothing_but_a_link_leads_elsewhere() -> None:
    """Exports hold links to contents and films as lines of their own; a sentence that is linked is text."""
    found = _read(
        "# Titel\n\n[Inhalt](#a)\n\n[Das Kino ist gerettet.](https://x.example)\n\n[Film](https://x.example)\n"
    )
    assert [(block.role.value, block.text) for block in found.blocks[1:]] == [
        ("related", "Inhalt"),
        ("paragraph", "Das Kino ist gerettet."),
        ("related", "Film"),
    ]


@pytest.mark.parametrize(
    ("above", "piece", "below"),
    [("---\ntitle: a", " ", "b\n---\n\nText."), ("Vor.\n\n<div>", "<h1>\n", "\n\nNach.")],
)
def test_time_grows_with_length_only(above: str, piece: str, below: str) -> None:
    """A value with spaces in its midst, and headings without an end, are read once."""
    assert grows_with_length(
        lambda source: read_markdown(Raw("a.md", source.encode())),
        lambda length: above + piece * (length // len(piece)) + below,
        2000,
    )


def test_headings_in_html_are_headings() -> None:
    """Also one that stands behind one without an end."""
    blocks = read_markdown(
        Raw("a.md", b"Vor.\n\n<div><h2>Offen <h3 class=x>Der Hafen</h3> Text.</div>")
    ).blocks
    assert ("subhead", "Der Hafen") in [(block.role, block.text) for block in blocks]


@pytest.mark.parametrize("suffix", ["mdx", "qmd", "Rmd", "markdown"])
def test_dialects_have_suffixes_of_their_own(suffix: str) -> None:
    """MDX, Quarto and R Markdown are Markdown; in MDX braces hold script."""
    raw = Raw(f"a.{suffix}", b"# Brot\n\nIm Hof wird wieder einmal {zahl} Brot gebacken.\n")
    said = read_article(raw, IngestSettings()).blocks[1].text
    assert said == f"Im Hof wird wieder einmal {'' if suffix == 'mdx' else '{zahl} '}Brot gebacken."


def test_values_that_are_missing_are_told() -> None:
    """Only a run of the program knows them."""
    assert "1 value is worked out" in _read("# Brot\n\nEs sind `r mean(x)` Laibe.\n").notes[0]


def test_a_row_of_links_is_a_menu() -> None:
    """Three links or more with nothing but signs between them lead elsewhere, and give no title."""
    source = "[Start](/) | [Verein](v.html) | [Kontakt](k.html)\n\nWir segeln am See.\n"
    article = read_markdown(Raw("index.md", source.encode()))
    assert [block.role.value for block in article.blocks] == ["related", "paragraph"]
    assert article.metadata.title == "Wir segeln am See"
    told = "Siehe [Start](/), [Verein](v.html) oder [Kontakt](k.html) dazu.\n"
    assert read_markdown(Raw("a.md", told.encode())).blocks[0].role.value == "paragraph"


def test_files_with_spaces_in_their_names_are_pictures_and_links() -> None:
    """Editors link files as they are named, though the standard wants brackets around a space; other text stays."""
    linked = "Die [Satzung](Satzung 2020.pdf) gilt, [die alte](nicht mehr so)."
    blocks = _read(f"Vorher.\n\n![](/img/Haus 1 - Kopie.jpg)\n\n{linked}").blocks
    assert [block.text for block in blocks if block.text] == [
        "Vorher.",
        "Die Satzung gilt, [die alte](nicht mehr so).",
    ]
