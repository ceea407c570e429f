"""Lines that news agencies set around their copy for newsrooms and machines: codes, keywords, notes, time stamps."""

import re
from collections.abc import Sequence

from vorleser.article import Block
from vorleser.text.regex import compile_late

AGENCY = (
    r"(?:dpa|afp|reuters|rtr|epd|kna|kathpress|apa|sid|ots|dts|awp|ap|(?:keystone-)?sda|dapd|ddp|pte|tass|ansa|xinhua|bloomberg|ritzau)"
    r"(?:-[a-z]{2,9})?|l(?:by|bw|bn|he|mv|ni|no|nw|rs|sa|sc|sn|sw|th)"
)
"""An agency, in small letters or large: match it without regard to case."""
_HEAD = compile_late(
    r"[a-z]{2,4}\d{3,4}(?:\s[a-z\d]{1,5}){2,8}"  # bdt0123 3 vm 210 xyz 0456
    r"|[A-ZÄÖÜ][\w.-]*(?:/[A-ZÄÖÜ\d][\w.-]*){2,8}/?|(?:[A-ZÄÖÜ][\w.-]*/){1,8}"  # Wetter/Ernte/Niedersachsen
    r"|[A-ZÄÖÜ][\w./-]{1,30}(?:[ /][A-ZÄÖÜ][\w.-]{1,20}){0,3}\s"
    rf"\((?i:{AGENCY})(?:/\w{{1,9}})?\)\s?[–—-]{{0,2}}"
    r"|\((?i:(?:\w+\s)?(?:zusammenfassung|neufassung|wiederholung|aktualisierung|aktualisiert|korrektur|berichtigung"
    r"|berichtigt|ergänzung|ergänzt|vorschau|eil(?:meldung)?|überblick|neu|foto|achtung))\b[^()]{0,120}\)"
)
_NOTES = compile_late(
    r"\W*(?:notizblock|redaktionelle[rn]?\shinweise?"
    r"|(?:hintergrund(?:information(?:en)?)?|(?:zusatz)?informationen|hinweise?|anmerkung(?:en)?|achtung|service)\s(?:für|an)\s(?:die\s)?"
    r"(?:redaktion(?:en)?|presse|medien(?:vertreter\w*)?|journalist\w*))\W*",
    re.IGNORECASE,
)
_NOTE = compile_late(
    r"[*\s]*\(?(?:achtung|achtung,?\sredaktion(?:en)?)\s?[:-]\s[^()]{3,160}\)", re.IGNORECASE
)
_STAMP = compile_late(
    r"(?:[a-z\d]{1,6}\s){0,10}\d{6}\s(?:jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)\w{0,6}\.?\s\d\d(?:\d\d)?",
    re.IGNORECASE,
)
_CODE = compile_late(r"[a-z]{2,4}(?:\s[a-z\d]{1,5}){1,8}")


def is_agency_head(line: str) -> bool:
    """Return whether a *line* above a headline is a code, a row of keywords or what is new in this version."""
    return _HEAD.fullmatch(line) is not None


def begins_agency_notes(line: str) -> bool:
    """Return whether a *line* is the heading of what follows an agency's text for newsrooms."""
    return _NOTES.fullmatch(line) is not None


def find_agency_lines(blocks: Sequence[Block]) -> set[int]:
    """Return the numbers of notes to newsrooms amid *blocks*, and of the time stamp that ends them, with its code."""
    found = {n for n, block in enumerate(blocks) if _NOTE.fullmatch(block.text)}
    last = len(blocks) - 1
    if blocks and _STAMP.fullmatch(blocks[last].text):
        found.add(last)
        if last and _CODE.fullmatch(blocks[last - 1].text):
            found.add(last - 1)
    return found
