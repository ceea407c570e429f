"""Tell text that is only indented in Markdown from code: HTML below an empty line, prose within a box or an item."""

import re
from textwrap import dedent
from typing import TYPE_CHECKING

from vorleser.text import language
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

_HTML = compile_late(
    r"</?(?:p|div|ul|ol|li|h[1-6]|section|article|span|b|strong|em|i|a|table|tr|td|th|br|img|dl|dt|dd)\b[^<>]*>"
)
_CODED = compile_late(r"[{}=;|\\<>$`#]|\(\)|^\s*(?:[-+*/%@]|//)", re.MULTILINE)
_WORD = compile_late(r"[^\W\d_]{2,}")
_FEWEST = 8  # words of prose
_FREQUENT = 3  # words of a language by which it is known


def read_indented(tokens: "Sequence[Token]", parse: "Callable[[str], list[Token]]") -> "Iterator[Token]":
    """Yield *tokens*, indented code that is none as HTML, or as the blocks that *parse* finds in it."""
    for token in tokens:
        if token.type != "code_block":
            yield token
        elif _HTML.match(token.content.lstrip()):
            token.type, token.content = "html_block", dedent(token.content)
            yield token
        elif is_prose(token.content):
            for inner in parse(dedent(token.content)):
                inner.level += token.level
                yield inner
        else:
            yield token


def is_prose(text: str) -> bool:
    """Return whether *text* is a sentence of German, and no code, list or table."""
    words = _WORD.findall(text)
    return (
        len(words) >= _FEWEST
        and text.rstrip().endswith((".", "!", "?", ":", "“", '."'))
        and text.lstrip()[:1].isupper()
        and not _CODED.search(text)
        and language.guess(text, _FREQUENT) == "de"
    )
