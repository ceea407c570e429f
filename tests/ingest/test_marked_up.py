"""Markdown and wiki text in files of plain text."""

import pytest

from vorleser.ingest.marked_up import as_markdown
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings

LINKED = """# Der Hafen

Ein Satz über den Hafen.

## Weitere Seiten

- [Die Fähre](https://hafen.example/faehre): Fahrplan
- [Der Kran](https://hafen.example/kran): Geschichte
"""
README = """=== Die Fähre ===

Ein Satz über die Fähre.

== Einbau ==

Ein Satz über den Einbau.

= Fragen =

Ein Satz über Fragen.
"""


def _heard(source: str) -> list[tuple[str, int, str]]:
    article = read_article(Raw("text.txt", source.encode()), IngestSettings())
    return [(block.role.value, block.level, block.text) for block in article.blocks]


def test_markdown_with_a_name_of_plain_text_is_read_as_markdown() -> None:
    """Headings are headings, and of a link its words are said."""
    assert _heard(LINKED) == [
        ("headline", 0, "Der Hafen"),
        ("lead", 0, "Ein Satz über den Hafen."),
        ("subhead", 2, "Weitere Seiten"),
        ("list_item", 1, "Die Fähre: Fahrplan"),
        ("list_item", 1, "Der Kran: Geschichte"),
    ]


def test_headings_between_signs_are_headings() -> None:
    """WordPress's readme has its highest heading with the most signs, a wiki with the fewest."""
    assert [
        (role, level, text) for role, level, text in _heard(README) if role not in {"paragraph", "lead"}
    ] == [
        ("headline", 0, "Die Fähre"),
        ("subhead", 2, "Einbau"),
        ("subhead", 3, "Fragen"),
    ]
    wiki = "== Lage ==\nEin Satz.\n=== Bucht ===\nNoch ein Satz.\n"
    assert as_markdown(wiki).split("\n\n")[0].strip().startswith("## Lage")
    assert "### Bucht" in as_markdown(wiki)


@pytest.mark.parametrize(
    "plain",
    [
        "# 1 im Land\n\nDer Ort ist schön.\n",
        "Siehe [hier](https://a.example) und [dort](https://b.example).\n",
        "== Nur eine ==\n\nEin Satz.\n",
        "a == b == c\nd == e == f\n",
    ],
)
def test_other_text_stays_plain(plain: str) -> None:
    """One heading, links alone or signs within a line make no Markdown."""
    assert as_markdown(plain) == ""
