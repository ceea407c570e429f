"""MDX, as Astro and Docusaurus have it: JavaScript between paragraphs and in braces is no text."""

import re

from vorleser.ingest.dialects.rule import Substitution, rule
from vorleser.text.regex import compile_late

_STATEMENT = compile_late(
    r"^(?:import[ \t]+(?:[\w*{][^\n]*\bfrom\s*['\"]|['\"]|(?:\w+,[ \t]*)?\{[ \t]*$)"
    r"|export[ \t]+(?:const|default|let|var|function|async|class)\b|export[ \t]+\{)",
    re.MULTILINE,
)
_BRACKET = compile_late(r"[\[({})\]\n]")
_BRACE = compile_late(r"`[^`\n]{1,300}`|\\.|[{}]", re.DOTALL)
_LITERAL = compile_late(r"\{\s*(['\"])([^'\"{}\n]*)\1\s*\}")
_LONGEST = 20_000  # characters of a statement

MDX_COMMENTS: tuple[Substitution, ...] = (rule(r"\{/\*(?:(?!\{/\*).){0,2000}?\*/\}", "", re.DOTALL),)
COMPONENTS: tuple[Substitution, ...] = (rule(r"</?[A-Z][\w.]*(?:\s[^<>]*)?/?>", ""),)


def is_mdx(text: str) -> bool:
    """Return whether *text* is MDX: it imports or exports, as no prose does."""
    return _STATEMENT.search(text) is not None


def without_script(text: str) -> str:
    """Return a part of an MDX file without its statements and what stands in braces; words in quotes stay."""
    return _without_braces(_LITERAL.sub(r"\2", _without_statements(text)))


def _without_statements(text: str) -> str:
    """Return *text* without statements, which end with the line in which all of their brackets are closed."""
    kept, done, may_go_on = [], 0, True
    while begin := _STATEMENT.search(text, done):
        line_end = _end_of_line(text, begin.start())
        end = _end_of_statement(text, begin.start()) if may_go_on else line_end
        may_go_on = may_go_on and end >= 0  # one without an end: there is no telling what is in it
        kept.append(text[done : begin.start()])
        done = end if end >= 0 else line_end
    return "".join((*kept, text[done:]))


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _end_of_statement(text: str, start: int) -> int:
    """Return where the statement at *start* ends, -1 where its brackets never close."""
    depth = 0
    for found in _BRACKET.finditer(text, start, start + _LONGEST):
        if found[0] == "\n":
            if depth <= 0:
                return found.start()
        else:
            depth += 1 if found[0] in "[({" else -1
    return len(text) if depth <= 0 and len(text) <= start + _LONGEST else -1


def _without_braces(text: str) -> str:
    """Return *text* without what stands in pairs of braces; code and escaped braces are left as they are."""
    opened, pairs = list[int](), list[tuple[int, int]]()
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            opened.append(found.start())
        elif found[0] == "}" and opened:
            pairs.append((opened.pop(), found.end()))
    kept, done = list[str](), 0
    for begin, end in sorted(pairs):
        if begin >= done:  # none within another
            kept.append(text[done:begin])
            done = end
    return "".join((*kept, text[done:]))
