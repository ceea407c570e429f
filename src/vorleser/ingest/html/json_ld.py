"""Read what a page says about its article in JSON-LD (schema.org)."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vorleser.ingest.dialects import strip_dialects
from vorleser.ingest.markdown_parser import make_parser
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = compile_late(
    r"(?:\w*article|blogposting|liveblogposting|report|recipe|interview|review|\w*posting)$", re.IGNORECASE
)
_STEPPED = compile_late(r"^(?:Recipe|HowTo|FAQPage|QAPage|Question)$")
_TEXTS = frozenset({"text", "name", "recipeIngredient", "recipeInstructions", "step"})
_HOLDERS = frozenset(
    {
        "recipeInstructions",
        "itemListElement",
        "step",
        "mainEntity",
        "acceptedAnswer",
        "suggestedAnswer",
        "hasPart",
    }
)  # in which further texts lie
BREAKS = compile_late(r"\n|</(?:p|li|div|h[1-6]|blockquote)>|<br[^>]{0,100}>", re.IGNORECASE)
_MARKDOWN = compile_late(r"^#{1,6} \S|\*\*\w[^*\n]*\*\*|\]\(https?://[^\s)]+\)", re.MULTILINE)
_LEAST_MARKS = 2  # signs of Markdown, from which on a text is taken for it
_EMBEDS = compile_late(
    r"^(?:\+{3}\S*|\[#?\w+: ?[^\]\n]*\].*)$", re.MULTILINE
)  # boxes and cards of other articles
_DEEPEST = 6  # levels
_LARGEST = 2_000_000  # characters of one JSON-LD script


def read_json_ld(root: "HtmlElement") -> list[dict[str, object]]:
    """Return the JSON-LD objects of a page."""
    return [*_objects(root)]


def find_article(objects: Sequence[dict[str, object]]) -> dict[str, object]:
    """Return which of a page's *objects* describes the article, empty where none does."""
    return next((item for item in objects if _is_article(item)), {})


def _objects(root: "HtmlElement") -> Iterator[dict[str, object]]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < _LARGEST:
            source = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script.text.strip())
            try:
                yield from _flat(json.loads(source, strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _flat(value: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list) and depth < 5:
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict) and depth < 5:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _flat(value.get(key), depth + 1)


def read_steps(objects: Sequence[dict[str, object]]) -> list[str]:
    """Return the texts in *objects* other than an article's body, such as a recipe's steps, questions and answers."""
    wanted = (
        item for item in objects if any(_STEPPED.search(kind) for kind in read_texts(item.get("@type")))
    )
    return [text for item in wanted for text in _texts_of(item, 0)]


def _texts_of(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, list) and depth < _DEEPEST:
        for item in value:
            yield from _texts_of(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        for name, inside in value.items():
            if name in _TEXTS:
                lines = [inside] if isinstance(inside, str) else inside if isinstance(inside, list) else []
                yield from (
                    unescape_markup(part)
                    for line in lines
                    if isinstance(line, str)
                    for part in BREAKS.split(line)
                )
            if name in _HOLDERS:
                yield from _texts_of(inside, depth + 1)


def _is_article(item: dict[str, object]) -> bool:
    return any(_ARTICLES.match(word) for word in read_texts(item.get("@type")))


def read_texts(value: object, *keys: str) -> list[str]:
    """Return the words in a JSON-LD value: a text, an object's *keys*, or a list of either."""
    if isinstance(value, str):
        return [" ".join(unescape_markup(value).split())] if value.strip() else []
    if isinstance(value, list):
        return [word for item in value for word in read_texts(item, *keys)]
    if isinstance(value, dict):
        return next((words for key in keys if (words := read_texts(value.get(key)))), [])
    return []


def unescape_markup(value: str) -> str:
    """Return *value* without the entities and tags that some put into JSON."""
    from html import unescape  # small, but so is its use

    return re.sub(r"<[^>]{1,100}>", "", unescape(value))


def read_article_body(value: str) -> str:
    """Return the text of an ``articleBody``, a line for each paragraph: some hold HTML, some Markdown."""
    text = unescape_markup(BREAKS.sub("\n", value))
    return _markdown_text(text) if len(_MARKDOWN.findall(text)) >= _LEAST_MARKS else text


def _markdown_text(text: str) -> str:
    """Return the text of Markdown, a line for each paragraph, without what only its site's program understands."""
    from lxml import html

    plain = strip_dialects(_EMBEDS.sub("", text))
    rendered = make_parser().render(plain)
    if not rendered.strip():
        return ""
    blocks = html.fragment_fromstring(rendered, create_parent="div").iter(
        "p", "li", "h1", "h2", "h3", "h4", "h5", "h6"
    )
    lines = (
        " ".join(map(str, block.xpath("string()").split())) for block in blocks if block.find("p") is None
    )
    return "\n".join(line for line in lines if line)
