"""Poems and letters that are set in <pre> are read as paragraphs, programs are not."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.preformatted import open_prose
from vorleser.ingest.html.walk import walk

VERSE = "Der Fluss geht leise durch das Land,\ndie Weiden halten seine Hand."


def _walked(source: str) -> list[tuple[Role, str]]:
    root = html.fromstring(f"<body><p>Anfang.</p>{source}</body>")
    open_prose(root)
    return [(block.role, block.text) for block in walk(root)][1:]


def test_a_poem_is_a_paragraph() -> None:
    """Its lines are one; links and emphasis in it stay; a letter's parts are paragraphs of their own."""
    one = VERSE.replace("\n", " ")
    assert _walked(f"<pre class='verse'>{VERSE}</pre>") == [(Role.PARAGRAPH, one)]
    assert _walked(f"<pre>{VERSE.replace('Land', '<a href=x>Land</a>')}</pre>") == [(Role.PARAGRAPH, one)]
    letter = f"<pre>Liebe Frau Kern,\n\n{VERSE}</pre>"
    assert _walked(letter) == [(Role.PARAGRAPH, "Liebe Frau Kern,"), (Role.PARAGRAPH, one)]


@pytest.mark.parametrize(
    "source", ["<pre><code>{}</code></pre>", "<pre class='language-text'>{}</pre>", "<pre>{{ {} }}</pre>"]
)
def test_a_program_stays_one(source: str) -> None:
    """What its tags, its class or its signs call code is not read, were it German."""
    assert [role for role, _ in _walked(source.format(VERSE))] == [Role.CODE]
