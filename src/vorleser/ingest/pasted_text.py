"""Tell text from code in documents whose paragraphs have a style for code: many a text was pasted with one."""

from collections.abc import Iterable

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.bold_lines import StyledBlock
from vorleser.text.regex import compile_late

_WORD = compile_late(r"[„“»«\"(]*[^\W\d_][\w'’-]*[.,;:!?…“”»«\")]*")
_FEWEST, _SHARE = 8, 0.75  # words of a sentence, and how many of them have letters only
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
