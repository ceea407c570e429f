"""Tell items that were typed with a hyphen in a document from spoken lines, which some begin with one, too."""

from collections.abc import Iterable

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.bold_lines import StyledBlock
from vorleser.text.regex import compile_late

_SIGN = compile_late(r"[-–*]\s+(?=\S)")
_ASKS = ("?", "?“", '?"', "?«", "!")


def name_dashed_items(styled: Iterable[StyledBlock]) -> list[StyledBlock]:
    """Return *styled*; paragraphs that begin with a hyphen, a dash or an asterisk are items where they are a list.

    There are two of them at the least, and words with a colon announce them, or they have hyphens and none asks
    anything: then people talk.
    """
    found = [*styled]
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and _is_dashed(found[end]):
            end += 1
        announced = start > 0 and found[start - 1].block.text.endswith(":")
        if end > start + 1 and (announced or _is_list(found[start:end])):
            found[start:end] = map(_item, found[start:end])
        start = max(end, start + 1)
    return found


def _is_dashed(one: StyledBlock) -> bool:
    return one.block.role is Role.PARAGRAPH and _SIGN.match(one.block.text) is not None


def _is_list(run: list[StyledBlock]) -> bool:
    texts = [one.block.text for one in run]
    dash = any(text[0] == "–" for text in texts)  # what begins so may be spoken
    return not dash and not any(text.endswith(_ASKS) for text in texts)


def _item(one: StyledBlock) -> StyledBlock:
    text = _SIGN.sub("", one.block.text, count=1)
    return one._replace(block=replace(one.block, role=Role.LIST_ITEM, text=text, level=1))
