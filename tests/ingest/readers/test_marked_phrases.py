"""What a source marks as another language: from HTML, EPUB and Markdown to the sentences and what is said."""

import pytest
from documents import epub3, read

from vorleser.article import Article, Block, Metadata, Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings
from vorleser.normalize import normalize
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment
from vorleser.segment import segment
from vorleser.segment.phrases import PhraseFinder
from vorleser.segment.settings import SegmentSettings

GERMAN = "Der Chor probt seit drei Wochen in der alten Halle am Hafen, und er ist noch nicht fertig."
PAGE = f"""<!doctype html><html lang="de"><title>Lieder am Hafen</title><main><article><h1>Lieder am Hafen</h1>
<p>{GERMAN} Es heißt <i lang="fr">La mer</i>, dann <span xml:lang="en">Over the hills</span>.</p>
<blockquote lang="en"><p>We shall sing. Nobody sleeps here tonight.</p></blockquote>
<p lang="en-US">{GERMAN} Das hat die Vorlage falsch gesagt.</p>
<ul><li>Ein <em lang="it">piano</em> für den Saal, der viel größer ist, als man denkt.</li></ul>
</article></main></html>"""
MARKDOWN = """# Lieder am Hafen

Es heißt <i lang="fr">La *mer*</i>, dann [Over the hills]{.song lang=en} und *allegro*{: lang="it"}.
Die [Bank](b.md){lang=de} bleibt.

## Ein <span lang="en">comeback</span>

- Ein <b>großes <em lang="it">piano</em></b> im Saal.
"""


def marked(found: Article) -> list[tuple[str, str]]:
    """Return the marked phrases of all sentences of *found*, with their languages."""
    script = segment(found, SegmentSettings())
    return [(one.shown[start:end], lang) for one in script.segments for start, end, lang in one.foreign]


def page(html: str) -> Article:
    """Return the article of a web page."""
    return read_article(Raw("a.html", html.encode()), IngestSettings())


def test_a_page_says_which_language_a_phrase_has() -> None:
    """Elements inside and around a text count; a text that is German stays so, whatever its template declares."""
    assert marked(page(PAGE)) == [
        ("La mer", "fr"),
        ("Over the hills", "en"),
        ("We shall sing.", "en"),
        ("Nobody sleeps here tonight.", "en"),
        ("piano", "it"),
    ]


def test_a_book_says_so_too() -> None:
    """``xml:lang``, as books have it, is read alike."""
    chapter = f'<h1>Vom Meer</h1><p>{GERMAN} Es heißt <i xml:lang="fr">La mer</i>.</p>'
    assert marked(read("a.epub", epub3(("Vom Meer", chapter)))) == [("La mer", "fr")]


def test_markdown_has_three_ways() -> None:
    """HTML, Pandoc's spans and kramdown's attributes mark a phrase; German marked as German is no news."""
    assert marked(read_article(Raw("a.md", MARKDOWN.encode()), IngestSettings())) == [
        ("La mer", "fr"),
        ("Over the hills", "en"),
        ("allegro", "it"),
        ("comeback", "en"),
        ("piano", "it"),
    ]


def test_how_it_is_said_follows() -> None:
    """Words that a German would read as German are said in the language that the source names."""
    text = "Sie sang die Zeile hat und man dazu."

    def hints(*phrases: tuple[str, str]) -> list[tuple[str, str]]:
        article = Article(Metadata("T"), (Block(Role.PARAGRAPH, text, phrases=phrases),))
        (one,) = (
            one
            for one in normalize(segment(article, SegmentSettings()), NormalizeSettings()).segments
            if one.role is Role.PARAGRAPH
        )
        return [(one.spoken[hint.start : hint.end], hint.lang) for hint in one.hints if hint.lang]

    assert hints() == []
    assert hints(("hat und man", "en"))[0] == ("hat", "en")


@pytest.mark.parametrize(
    ("phrases", "texts", "expected"),
    [
        ((("a b c d", "en"),), ("Er sagt a b", "c d und geht."), [[("a b", "en")], [("c d", "en")]]),
        ((("in", "en"),), ("Berlin in",), [[("in", "en")]]),
        ((("nie da", "en"), ("app", "en")), ("Die app.",), [[("app", "en")]]),
        ((("app", "en"), ("app", "fr")), ("app, app",), [[("app", "en"), ("app", "fr")]]),
        ((("", "en"), (" ", "en")), ("Text",), [[]]),
    ],
)
def test_phrases_are_found_in_order(
    phrases: tuple[tuple[str, str], ...], texts: tuple[str, ...], expected: list[list[tuple[str, str]]]
) -> None:
    """A phrase may go on in the next sentence; within a word it is none; what the text lacks is passed over."""
    finder = PhraseFinder(" ".join(texts), phrases)
    found = [[(text[start:end], lang) for start, end, lang in finder.find(text)] for text in texts]
    assert found == expected


def test_an_unmarked_sentence_has_none() -> None:
    """Nothing is added to articles without marks."""
    found = segment(Article(Metadata("T"), (Block(Role.PARAGRAPH, GERMAN),)), SegmentSettings())
    assert [one.foreign for one in found.segments if isinstance(one, Segment)] == [()] * len(found.segments)
