"""Find the headline among the lines that begin a document, where no style and no size tells it.

Clubs and firms set their name or the kind of text above it ("Turnverein Olversum e. V.", "Pressemitteilung"); a kind
of text is a headline itself where nothing else is one ("Satzung").
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import HEADINGS, Block, Role
from vorleser.ingest.beside_text import parse_byline
from vorleser.ingest.contact_lines import is_contact
from vorleser.ingest.dates import is_dateline, iso
from vorleser.ingest.editor_lines import is_editor_label
from vorleser.ingest.letter_lines import RECEIVER, SALUTATION
from vorleser.text.regex import compile_late

_KINDS = (
    r"\w*(?:satzung|statuten|protokoll|niederschrift|(?<!\bun)(?<!\bein)(?<!\ban)(?<!\bzu)ordnung|einladung"
    r"|(?:jahres|tätigkeits|rechenschafts|geschäfts|kassen)bericht|stellungnahme|leitbild|rundbrief|merkblatt|positionspapier"
    r"|datenschutzhinweise|nutzungsbedingungen)\b"
)
KIND = compile_late(
    rf"(?:(?:neue|ordentliche|außerordentliche|vorläufige|aktuelle)[rs]?\s)?{_KINDS}", re.IGNORECASE
)
"""What a text of a club, an office or a firm is, as its title begins with it."""
_OF_KIND = compile_late(rf"(?!diese|jede|k?eine)\w{{4,}}(?:e|er|es)\s{_KINDS}", re.IGNORECASE)
"""A kind of text with what it is like: "Geistliches Leitbild"."""
_TITLED = compile_late(
    r"\w*(?:protokoll|niederschrift|einladung|bericht|stellungnahme|rundbrief)", re.IGNORECASE
)
"""Kinds of text that may stand alone above a title of their own."""
_LABEL = compile_late(
    r"(?:[\w.]+[- ]){0,2}\w*(?:mitteilung|meldung|news|information|aussendung|bekanntmachung)"
    r"(?:\s(?:nr\.?\s?)?[\d/.-]+)?",
    re.IGNORECASE,
)
GENRE = compile_late(
    r"\w*(?:kommentar|leitartikel|glosse|kolumne|interview|reportage|porträt|portrait|analyse|essay|rezension|gastbeitrag"
    r"|leserbrief|streitgespräch|hintergrundbericht)|meinung|im\sgespräch|zur\ssache|pro\s(?:und|&)\scontra",
    re.IGNORECASE,
)
"""What kind of text stands below, where newspapers say it above the headline."""
SENDER = compile_late(
    r"\b[eE]\.\s?V\b|\b(?:gGmbH|GmbH|AG|eG|KG)\b|(?i:(?:verein|verband|verbund|chor|[ck]lub|gemeinde|gesellschaft|stiftung"
    r"|genossenschaft|feuerwehr|schule|gymnasium|partei|fraktion|initiative|bündnis|kammer|amt|ministerium|universität"
    r"|stadt)(?:e?s)?\b)"
)
_ARTICLE = compile_late(r"(?:der|die|das|ein|eine|unser|unsere|mein|meine)\s", re.IGNORECASE)
_GREETING = compile_late(
    r"(?:sehr\sgeehrte|guten\s(?:tag|morgen)|hallo\b|lieber?\s(?:frau|herr|mitglied|freund|eltern|gäste|gemeinde|kolleg|kamerad"
    r"|leser|nachbar))",
    re.IGNORECASE,
)
"""What greets without a comma behind it."""
PART = compile_late(
    r"(?:§|\(?\d{1,3}[.)]?\d?[.)]?\s|[IVX]{1,4}[.)]|[a-z][.)]\s|(?:teil|kapitel|art(?:ikel|\.)?|top|abschnitt|phase|tag)\s?[\dIVX]"
    r"|(?:einleitung|einführung|vorwort|präambel|inhalt\w*|zusammenfassung|kurzfassung|abstract|vorbemerkung)\b)",
    re.IGNORECASE,
)
"""What a part of a text begins with: its number, or what it is called in many a text."""
_FIELD = compile_late(
    r"(?:ort|datum|zeit|uhrzeit|beginn|ende|anwesend\w*|teilnehm\w*|leitung|protokoll\w*|gäste|stand|von|an|betreff|version"
    r"|name|tel\w*|adresse|thema)\s?:",
    re.IGNORECASE,
)
_SENTENCE = compile_late(r"[a-zäöüß]{3}[.!?]\s")
_STOP = compile_late(r"(?<!\be\.V)(?<!\be\. V)[.,;:…]$")
_GOES_ON = compile_late(
    r"\b(?:der|des|die|das|dem|den|und|für|zur|zum|von|vom|über|im|in|am|an|auf|mit|aus|bei)$"
)
WEEKDAY = compile_late(
    r"(?:mon|diens|donners|frei|sams|sonn)(?:tag|abend)|mittwoch|(?:mo|di|mi|do|fr|sa|so)\b", re.IGNORECASE
)
_WORD = compile_late(r"\w{4,}")  # one that tells what a text is about
_LINES = frozenset({Role.PARAGRAPH, Role.LEAD})
_PASSED = frozenset({Role.IMAGE, Role.CAPTION})
_LONGEST, _LONGEST_KICKER = 160, 60  # characters of a line, of one above the headline
_DAYS = 1  # lines above the text that say the day
_MOST = 4  # lines above the text: verses, lists and forms have more
_TEXT = 60  # characters of a paragraph that is text for certain
_REACH = 12  # blocks among which that stands
_DATED = 6  # lines at the top among which a day stands
_MOST_WORDS = 20  # of a title that are looked for in the text
_TITLE_WORDS = 3  # words of a title below its kind
_LABELLED = 4  # and of one below the label of a press release


def join_broken_title(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks*; where the line that begins them goes on in the next one, both are one line."""
    at = next((n for n, block in enumerate(blocks[:2]) if block.role in HEADINGS), 0)
    first, second = blocks[at : at + 2] if len(blocks) > at + 2 else (None, None)
    if first is None or second is None or not (_is_line(first) and _is_line(second)):
        return [*blocks]
    alike = (first.role, first.level) == (second.role, second.level)
    titled = alike and (first.role in HEADINGS or KIND.match(first.text) is not None)
    hangs = titled and _GOES_ON.search(first.text.lower()) is not None
    below = second.role is not Role.LEAD and second.text[:1].islower()
    if not hangs and not (below and (titled or KIND.fullmatch(first.text))):
        return [*blocks]
    return [*blocks[:at], replace(first, text=f"{first.text} {second.text}"), *blocks[at + 2 :]]


def name_below_kicker(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks*, whose headline is their kicker where it is but a sender or a label with the title below it."""
    at = next((n for n, block in enumerate(blocks[:3]) if block.role is Role.HEADLINE), None)
    if at is None or len(blocks) < at + 3 or (at and blocks[at - 1].role is Role.KICKER):
        return [*blocks]
    above, below = blocks[at : at + 2]
    levels = [block.level for block in blocks if block.role is Role.SUBHEAD]
    alone = below.role is not Role.SUBHEAD or levels.count(below.level) == 1
    if _says_more(above, below):
        return [*blocks[:at], replace(above, text=below.text), *blocks[at + 2 :]]
    if (title := _find_below_sender(blocks, at)) is not None:
        named = (replace(above, role=Role.KICKER), replace(blocks[title], role=Role.HEADLINE, level=0))
        return [*blocks[:at], *named, *blocks[title + 1 :]]
    stands = _is_line(below) and _can_be_title(below.text)
    if not stands or not (_names_kind(above.text, below.text) or (alone and _labels(above.text, below.text))):
        return [*blocks]
    named = (replace(above, role=Role.KICKER), replace(below, role=Role.HEADLINE, level=0))
    return [*blocks[:at], *named, *blocks[at + 2 :]]


def _says_more(above: Block, below: Block) -> bool:
    """Return whether a heading below the headline is the headline with more words, as below a cover."""
    return (
        below.role in HEADINGS
        and _is_line(below)
        and below.text.casefold().startswith(f"{above.text} ".casefold())
    )


def _find_below_sender(blocks: Sequence[Block], at: int) -> int | None:
    """Return the number of the heading below a sender's name, set as large, and the ways to reach him."""
    if not SENDER.search(blocks[at].text) or KIND.match(blocks[at].text):
        return None
    below = blocks[at + 1 : at + _MOST + 1]
    contacts = next((n for n, block in enumerate(below) if not _is_letterhead(block)), len(below))
    title = at + 1 + contacts
    found = (
        contacts and title < len(blocks) and blocks[title].role is Role.SUBHEAD and _is_line(blocks[title])
    )
    return title if found else None


def _is_letterhead(block: Block) -> bool:
    return block.role in _LINES and is_contact(block.text) and not _SENTENCE.search(block.text)


def lift_first_line(blocks: Sequence[Block], title: str, authors: Sequence[str] = ()) -> list[Block]:
    """Return *blocks* with the headline first where a line that begins them is one; the *authors* are none.

    A *title* that is known counts for more, unless the line says what the text is, or another text has left the title.
    """
    top = [block for block in blocks if block.role not in _PASSED][: _MOST + len(authors) + _DAYS + 1]
    lines = top[: next((n for n, block in enumerate(top) if not _stands_at_top(block)), len(top))]
    at = _find_titled(lines, title) if title else None
    if at is None:
        first = _find_first(lines, blocks, authors)
        at = first if first is None or not title or _is_left(title, lines[first].text, blocks) else None
    if at is None:
        return [*blocks]
    chosen = lines[at]
    headline = Block(Role.HEADLINE, chosen.text.rstrip(" :"))
    kicker = [block for block in lines[:at] if _can_be_title(block.text) and _is_kicker(block.text)][:1]
    moved = {id(block) for block in (chosen, *kicker)}
    rest = [block for block in blocks if id(block) not in moved]
    named = [replace(block, role=Role.KICKER, level=0) for block in kicker]
    return [*named, headline, *rest]


def read_day(blocks: Sequence[Block]) -> str:
    """Return the day that a line at the top of a document says, with or without a place, as ISO 8601; '' without one.

    A weekday makes it the day of an event, and several days are entries or appointments.
    """
    above = _PASSED | {Role.KICKER, Role.HEADLINE}
    top = [block for block in blocks if block.role not in above][:_REACH]
    lines = top[: next((n for n, block in enumerate(top) if not _is_line(block)), len(top))][:_DATED]
    days = [iso(block.text) for block in lines if is_dateline(block.text) and not WEEKDAY.match(block.text)]
    return days[0] if len(days) == 1 else ""


def _is_left(title: str, line: str, blocks: Sequence[Block]) -> bool:
    """Return whether a *title* was left by another text: most of its words are missing; *line* is more than one."""
    words = _WORD.findall(title.casefold())[:_MOST_WORDS]
    text = " ".join(block.text for block in blocks).casefold()
    return " " in line and len(words) > 1 and sum(word in text for word in words) * 2 < len(words)


def _find_titled(lines: Sequence[Block], title: str) -> int | None:
    """Return the number of the line that says what the text is, below its sender and the day alone."""
    at = next((n for n, block in enumerate(lines) if KIND.match(block.text)), None)
    if at is None or lines[at].text.casefold() in title.casefold():
        return None
    below = lines[at + 1 : at + 2]
    alone = lines[at].role is Role.SUBHEAD and " " not in lines[at].text and not (at or below)
    known = all(SENDER.search(block.text) or _is_day(block.text) for block in lines[:at])
    return at if known and not alone else None


def _find_first(lines: Sequence[Block], blocks: Sequence[Block], authors: Sequence[str]) -> int | None:
    """Return the number of the line that is the headline of a text without a title."""
    counted = [block for block in lines if block.text not in authors and not _is_day(block.text)]
    if not 0 < len(counted) <= _MOST or any(_greets(block.text) for block in lines):
        return None
    greets = any(SALUTATION.fullmatch(block.text) for block in blocks[:_REACH])
    if greets and any(RECEIVER.fullmatch(block.text) for block in lines):
        return None
    if any(is_contact(block.text) for block in lines) or not _has_text_below(lines[-1], blocks):
        return None
    titles = [_can_be_title(block.text) and block.text not in authors for block in lines]
    numbers = [n for n, is_title in enumerate(titles) if is_title]
    if not numbers or lines[numbers[0]].role not in _LINES:
        return None
    first = lines[numbers[0]].text
    named = next((n for n in numbers[1:2] if _names_kind(first, lines[n].text)), None)
    plain = [n for n in numbers[1:] if lines[n].role in _LINES]
    labelled = next((n for n in plain if _labels(first, lines[n].text)), None)
    return next((n for n in (named, labelled) if n is not None), numbers[0])


def _stands_at_top(block: Block) -> bool:
    return _is_line(block) and not PART.match(block.text)


def _is_line(block: Block) -> bool:
    """Return whether a block is a line of a head: short, and neither a sentence nor the beginning of one."""
    text = block.text
    label = text.endswith(":") and " " not in text
    short = len(text) <= _LONGEST and (label or not _STOP.search(text)) and not _SENTENCE.search(text)
    return block.role in _LINES | HEADINGS and short


def _can_be_title(text: str) -> bool:
    """Return whether a line may be a title: no day, label, name of who wrote, field, remark or part."""
    begins = (text[:1].isupper() or text[:1].isdigit() or text[:1] in {*"„“»«\"'›‚"}) and not PART.match(text)
    told = _is_day(text) or is_editor_label(text) or parse_byline(text) or _FIELD.match(text)
    return begins and not told


def _greets(text: str) -> bool:
    return SALUTATION.match(text) is not None or _GREETING.match(text) is not None


def _is_day(text: str) -> bool:
    return len(text) <= _LONGEST_KICKER and iso(text) != "" and not KIND.match(text)


def _names_kind(above: str, below: str) -> bool:
    """Return whether a sender stands above what the text is."""
    sender = SENDER.search(above) is not None and not _ARTICLE.match(above) and not KIND.match(above)
    return sender and (KIND.match(below) or _OF_KIND.match(below)) is not None


def _labels(above: str, below: str) -> bool:
    """Return whether a label or a kind of text alone stands above a title of its own."""
    words = len(below.split())
    if _LABEL.fullmatch(above):
        return words >= _LABELLED
    if GENRE.fullmatch(above.strip(" *+-–|:")):
        return words > 1
    return _TITLED.fullmatch(above) is not None and words >= _TITLE_WORDS and not SENDER.search(below)


def _is_kicker(text: str) -> bool:
    return len(text) <= _LONGEST_KICKER and not text.endswith(":")


def _has_text_below(line: Block, blocks: Sequence[Block]) -> bool:
    start = next(n for n, block in enumerate(blocks) if block is line) + 1
    below = blocks[start : start + _REACH]
    if not below or below[0].text[:1].islower():
        return False
    return any(len(block.text) >= max(_TEXT, len(line.text)) for block in below)
