"""Leave out the remarks that end a text for the press, below all it says: who answers for it, how to reach him, marks.

Other lines, such as those over contacts, are told wherever they stand (`editor_lines`); these only at the very end.
"""

from collections.abc import Sequence

from vorleser.article import Block, Role
from vorleser.ingest.bold_lines import SENTENCE_END
from vorleser.ingest.contact_lines import LINE_OF_WAYS, REACHED, is_contact
from vorleser.ingest.letters import is_notice
from vorleser.ingest.person_names import FULL_NAME, FULL_NAMES
from vorleser.text.regex import compile_late

_ANSWERS = compile_late(
    r"(?i:(?:inhaltlich\s)?verantwortlich\w*\s(?:i\.?\s?s\.?\s?d\.?\s?p\w{0,8}\.?|im\ssinne\sdes\s\w*presse\w+|für\s(?:den\sinhalt|diese\spresse\w+))"
    r"|v\.?\s?i\.?\s?s\.?\s?d\.?\s?p(?:r\w*)?\.?)(?:\W.{0,200})?"
)
"""Who answers for a text before the law: "V. i. S. d. P.: Eva Lind"."""
_IMPRINT = compile_late(r"(?i:impressum)\s?:?\s.{5,300}")
_ANSWERABLE = compile_late(r"(?i:verantwortlich|herausgeber|redaktion\s?:)|\be\.\s?V\b|GmbH")
_HELPED = compile_late(rf"(?:Mitarbeit|Bearbeitung|Produktion|Lektorat)\s?:\s{FULL_NAMES}\.?")
_MARK = compile_late(r"\(?[a-zäöü]{2,4}\)?")
"""An author's letters, alone: "jop"."""
_SIGNED = compile_late(rf"(?:(?:i\.\s?[AV]\.|gez\.)\s)?{FULL_NAME}")
_PRESS_OFFICE = compile_late(
    r"(?i:\b(?:presse|medien)(?:stelle|sprecher(?:in)?|wart(?:in)?|referat|referent(?:in)?|amt|team|abteilung|arbeit)\b"
    r"|öffentlichkeitsarbeit|unternehmenskommunikation)"
)
_LINES = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.ANSWER})
_VERSE = 60  # characters: a longer line is none of a poem, which may end with a short word
_LONGEST, _MOST = 80, 8  # characters of a line of a signature, and lines
_WINDOW = 24  # blocks among which remarks stand


def without_closing_remarks(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without the remarks at their end, which say less than the text above them."""
    last = [*blocks[-_WINDOW:]]
    while last and (lines := _count_last(last)):
        del last[-lines:]
    end = max(0, len(blocks) - _WINDOW) + len(last)
    silent = [block for block in blocks[end:] if block.role is not Role.IMAGE]
    said = sum(len(block.text) for block in blocks[:end] if block.role is not Role.IMAGE)
    if not last or not silent or said < sum(len(block.text) for block in silent):
        return [*blocks]
    return [*blocks[:end], *(block for block in blocks[end:] if block.role is Role.IMAGE)]


def _count_last(blocks: Sequence[Block]) -> int:
    """Return how many of the last *blocks* are a picture, a signature or a remark; 0 if they are text."""
    last = blocks[-1].role is Role.IMAGE or _is_remark(blocks)
    return _count_signature(blocks) or int(last)


def _is_remark(blocks: Sequence[Block]) -> bool:
    """Return whether the last of *blocks* is a remark; what goes on from a line without a stop is text."""
    block = blocks[-1]
    if block.role not in _LINES:
        return False
    ended = len(blocks) > 1 and (SENTENCE_END.search(blocks[-2].text) is not None or _is_remark(blocks[:-1]))
    reached = ended and LINE_OF_WAYS.fullmatch(block.text) and REACHED.search(block.text)
    imprint = _IMPRINT.fullmatch(block.text) and (is_contact(block.text) or _ANSWERABLE.search(block.text))
    below_text = ended or (len(blocks) > 1 and len(blocks[-2].text) >= _VERSE)
    mark = below_text and block.role is Role.PARAGRAPH and _MARK.fullmatch(block.text)
    return bool(
        reached
        or imprint
        or mark
        or _ANSWERS.fullmatch(block.text)
        or _HELPED.fullmatch(block.text)
        or is_notice(block.text)
    )


def _count_signature(blocks: Sequence[Block]) -> int:
    """Return how many lines at the end of *blocks* are the signature of somebody who speaks to the press."""
    for lines, block in enumerate(reversed(blocks[-_MOST:]), start=1):
        stops = block.text.endswith((".", "!", "?", ":", ","))
        if block.role not in _LINES or len(block.text) > _LONGEST or stops:
            return 0
        below = [below.text for below in blocks[len(blocks) - lines + 1 :]]
        signed = block.text.startswith(("i.", "gez.")) or any(map(REACHED.search, below))
        named = _SIGNED.fullmatch(block.text) and not _PRESS_OFFICE.search(block.text)
        if named and signed and any(map(_PRESS_OFFICE.search, below)):
            return lines
    return 0
