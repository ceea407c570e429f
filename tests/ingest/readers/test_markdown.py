"""Markdown with front matter."""

import pytest

from vorleser.article import Article, Metadata
from vorleser.errors import SourceError
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.markdown import read

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
    return read(Raw("artikel.md", text.encode()))


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
        ("date: gestern", "'gestern'"),
        ("title: {a: b}", "'title'"),
        ("a: &a [1]\nb: *c", "not YAML"),
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
