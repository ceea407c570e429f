"""Tell text from code in what is set as code: many a text was pasted so, and poems and letters keep their lines so."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.bold_lines import StyledBlock
from vorleser.text.regex import compile_late

_WORD = compile_late(r"[„“»«\"(]*[^\W\d_][\w'’-]*[.,;:!?…“”»«\")]*")
_FEWEST, _SHARE = 8, 0.75  # words of a sentence, and how many of them have letters only
_COMMON = compile_late(
    r"\b(?:der|die|das|und|in|zu|den|dem|von|mit|sich|des|auf|für|ist|im|nicht|eine?|als|auch|es|an|er|hat|dass|sie|nach|wird"
    r"|bei|um|am|sind|wie|einem|einen|so|nur|oder|war|ich|wir|ihr|mir|uns)\b",
    re.IGNORECASE,
)
_GERMAN = 0.15  # share of the words of German prose that are among the commonest
_COLUMNS = compile_late(r"\S(?:[ ]{3,}|\t)\S")
_DIVIDED = compile_late(r"(?<=[a-zäöüß])-\n\s*(?=[a-zäöüß])")
_PLAIN = frozenset(
    {"", "text", "txt", "plain", "plaintext"}
)  # what a fence calls itself that holds no program
_SIGNS = compile_late(r"[{}=<>\\|]|[;({]$|\w\(\)")


def name_pasted_text(styled: Iterable[StyledBlock]) -> list[StyledBlock]:
    """Return *styled*; what is set as code is text where more than half of it is sentences."""
    found = [*styled]
    code = [one.block.text for one in found if one.block.role is Role.CODE]
    told = sum(len(text) for text in code if _is_sentence(text))
    if told * 2 <= sum(map(len, code)):
        return found
    return [
        one._replace(block=replace(one.block, role=Role.PARAGRAPH)) if one.block.role is Role.CODE else one
        for one in found
    ]


def _is_sentence(text: str) -> bool:
    words = text.split()
    plain = sum(_WORD.fullmatch(word) is not None for word in words)
    return len(words) >= _FEWEST and plain >= len(words) * _SHARE and not _SIGNS.search(text)


def read_fence(name: str, content: str, role: Role) -> Iterator[StyledBlock]:
    """Yield a fenced block's paragraphs where its *name* is no language's and it is prose, else its code."""
    told = read_prose(content) if name.strip().lower() in _PLAIN else []
    yield from (StyledBlock(Block(role, text)) for text in told)
    if not told:
        yield StyledBlock(Block(Role.CODE, content.rstrip("\n")))


def read_prose(code: str) -> list[str]:
    """Return the paragraphs of what is set as code, each on one line; [] unless more than half of it is German prose.

    Lines that set words in columns are a table's or a drawing's.
    """
    lines = code.strip().splitlines()
    if sum(_COLUMNS.search(line.strip()) is not None for line in lines) > 1:
        return []
    parts = re.split(r"\n[ \t]*\n", code)
    paragraphs = [text for part in parts if (text := " ".join(_DIVIDED.sub("", part).split()))]
    told = sum(len(text) for text in paragraphs if _is_sentence(text) and _is_german(text))
    return paragraphs if told * 2 > sum(map(len, paragraphs)) else []


def _is_german(text: str) -> bool:
    return len(_COMMON.findall(text)) >= len(text.split()) * _GERMAN
