"""Leave out what documents hold for editors: labels of press releases, contents typed by hand, contacts, sources.

So are lines that lead to another page: of the paper, or of the site whose page was printed.

Word processors and plain text have no markup for them; their words, their place and their neighbours tell.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.agency_lines import begins_agency_notes, find_agency_lines, is_agency_head
from vorleser.ingest.contact_lines import REACHED, is_contact
from vorleser.ingest.sender_notes import without_sender_notes
from vorleser.ingest.source_words import CITED, SOURCE_HEADING
from vorleser.text.regex import compile_late

_LABEL = compile_late(
    r"\W*(?:(?:presse|medien)(?:mitteilung|information|meldung|text)\b(?:[^.!?]|(?<=\d)\.|(?<=\bNr)\.){0,40}"
    r"|(?:sperrfrist|frei\sab|stand|fassung|version|entwurf)\s?:\s[^!?]{2,60}"
    r"|es\sgilt\s(?:nur\s|allein\s)?das\s(?:tatsächlich\s)?gesprochene\swort"
    r"|frei\s(?:ab\ssofort|zur\s(?:sofortigen\s)?veröffentlichung)|zur\s(?:sofortigen\s)?veröffentlichung(?:\sfreigegeben)?)\W*",
    re.IGNORECASE,
)
_END = compile_late(
    r"[-–—#*+=/ ]{1,10}\s?(?:ende|schluss)\b.{0,40}|ende\sder\s(?:presse|medien)?(?:mitteilung|meldung|information)\W*",
    re.IGNORECASE,
)
_CONTACT = compile_late(
    r"(?:ihre?\s|unsere?\s)?(?:(?:presse|medien)-?kontakte?|(?:für\s)?rückfragen|ansprechpartner(?:in)?|kontakt|bildmaterial)\b[^.!?]{0,60}(?::|$)",
    re.IGNORECASE,
)
_OVER_CONTACTS = compile_late(
    r"(?:\d{1,2}\.?\s)?(?:ihre?\s|unsere?\s|(?:wissenschaft|fach)liche[rs]?\s)?(?:[\wäöüß]{3,20}\s(?:&|und)\s)?(?:(?:presse|medien)-?kontakte?|(?:für\s)?rückfragen"
    r"|ansprechpartner(?:in(?:nen)?)?|kontakt(?:daten)?|bildmaterial)\b[^.!?]{0,60}(?::|$)"
    r"|(?:bei|für)\s(?:weiteren?\s|allen\s|etwaigen\s|ihre\s)?(?:rück)?fragen\b[^.!?:]{0,80}:$"
    r"|(?:weitere|nähere)\s(?:informationen|auskünfte)(?:\s(?:erteilt|gibt|bei|für\sdie\s(?:presse|medien|redaktion)))?\s?:$",
    re.IGNORECASE,
)
_SENTENCE = compile_late(r"[a-zäöüß]{5}[.!?](?:\s|$)")
_BARE_ADDRESSES = compile_late(
    r"(?:https?://|www\.)[^\s,;|]+|(?:[\w äöüß]{3,40}:?\s)?(?:(?:https?://|www\.)[^\s,;|]+[\s,;|]*){2,}",
    re.IGNORECASE,
)
"""Addresses of pages alone, or several below what they are called."""
_DOTTED = compile_late(r"\S.{0,300}?\s?(?:\.{3,}|…{2,}|(?:\s?\.){4,})\s?(?:\d{1,4}|[ivxl]{1,6})")
CONTENTS_NAME = compile_late(r"inhaltsverzeichnis|table\sof\scontents", re.IGNORECASE)
"""What only stands over a table of contents, also where that is gone."""
_LEADERS = compile_late(r"(?:\.\s?){8,}")
_CONTENTS = compile_late(
    r"\W*(?:table\sof\scontents|(?:der\s)?inhalt(?:sverzeichnis|sübersicht)?(?:\sdieser\s\w+)?|(?:in\sdiesem\s)?(?:heft|übersicht|newsletter)"
    r"|(?:abbildungs|tabellen|stichwort|literatur|quellcode)verzeichnis|verzeichnis\sder\s(?:abbildungen|tabellen)"
    r"|(?:(?:die|unsere)\s)?(?:themen|inhalte|beiträge)(?:\s(?:dieser|diese|der|heute|in\sdieser|des)\s?\w*|übersicht)?"
    r"|(?:(?:heute|das\slesen\ssie)\s)?in\sdieser\s(?:ausgabe|woche|mail|nummer)(?:\slesen\ssie)?|auf\seinen\sblick)\W*",
    re.IGNORECASE,
)
_JUMP = compile_late(
    r"\W*(?:(?:fortsetzung|weiter|lesen\ssie\sweiter)\s(?:von|auf|aus)\s(?:der\s)?seite\s\d{1,3}|bitte\swenden)\W*",
    re.IGNORECASE,
)
_FOR_EDITORS = compile_late(
    r"[(*+\[]*(?:(?:hinweise?|anmerkung(?:en)?|notiz)\s(?:an|für)\s(?:die\s|alle\s|unsere\s)?"
    r"|achtung[,!]?\s(?:liebe\s)?|an\s(?:die|alle)\s(?=\w*redaktion))"
    r"(?:(?:bild|foto|online)?redaktion(?:en)?|journalist\w*(?:\sund\s(?:journalist\w*|redaktionen))?"
    r"|medien(?:vertreter\w*)?|presse(?:vertreter\w*)?)\s?(?:[:!–-]\s.*|[:!]?[)*+\]]*)",
    re.IGNORECASE,
)
_LEADS_AWAY = compile_late(
    r"\W*(?:(?:lesen|sehen|hören)\ssie\s(?:auch|dazu|mehr(?:\sdazu)?)|mehr\s(?:zum\sthema|dazu)"
    r"|das\skönnte\s(?:sie|dich)\s(?:auch\s)?interessieren|auch\sinteressant|weiterlesen|passend\sdazu)\s?:\s[^.!?]{3,120}[.!?]?"
    r"|(?:startseite|start|home|sie\ssind\shier:?)(?:\s{0,2}(?:[›»>/|→•]|::)\s{0,2}[\wäöüß&., -]{1,60}){1,6}\s?[›»>]?",
    re.IGNORECASE,
)
_TEASERS = compile_late(
    r"\W*(?:das\skönnte\s(?:sie|dich|euch)\s(?:auch\s)?(?:noch\s)?interessieren|(?:weitere|ähnliche|verwandte)\s(?:artikel|beiträge)"
    r"|lesen\ssie\sauch|mehr\szum\sthema)\W*",
    re.IGNORECASE,
)
_ACCOUNT = compile_late(r"(?:.{0,120}\b)?IBAN\b\W{0,3}(?:[A-Z]{2}\s?\d{2}\b.{0,80})?", re.DOTALL)
_CAPTION = compile_late(
    r"[\[(]?(?:(?:abb(?:ildung|\.)?|bild|foto|grafik|karte|fig(?:ure|\.))\s?\d{1,3}(?:\s\([^()]{2,60}\))?\s?[:.|–-]\s.{3,300}"
    r"|(?:bu|bildunterschrift|bildtext|bildzeile)\s?:\s.{3,300}"
    r"|(?:(?:bild|foto|datei)(?:datei)?\s?:\s?)?[\w ().-]{1,80}\.(?:jpe?g|png|tiff?|gif|webp|heic))",
    re.IGNORECASE,
)
_TOP = 4  # blocks among which labels stand
_ABOVE, _TAIL = 0.5, 250  # share of the text that stands above its end; characters of a line of a contact
_MOST_CONTACTS = 20  # lines
_NAME = 80  # characters of a line among contacts that has none itself
_LATE = 0.4  # share of the text that stands above its sources
_ENTRIES = 2  # lines of a table of contents
_TEXT = frozenset({Role.PARAGRAPH, Role.LEAD, Role.ANSWER})
_HEADS = frozenset({Role.SUBHEAD, Role.RELATED})
_LISTED = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.SUBHEAD})
_SHORT, _LONGEST_DOTTED = 150, 320  # characters of an entry, and of one with dots


def leave_out_editor_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without labels, contents and contacts; captions and sources get their roles."""
    blocks = without_sender_notes(blocks)  # they may stand above contacts or below them
    kept = _name_announced(without_sender_notes(blocks[: _find_end(blocks)]))
    silent = {
        n
        for n, block in enumerate(kept[:_TOP])
        if block.role is not Role.HEADLINE and is_editor_label(block.text)
    }
    silent |= _find_contents(kept)
    silent |= {n for n, block in enumerate(kept) if block.role in _TEXT and _is_aside(block.text)}
    silent |= find_agency_lines(kept) | _find_contacts(kept)
    notes = _find_sources(kept)
    captions = {n for n, block in enumerate(kept) if block.role in _TEXT and _CAPTION.fullmatch(block.text)}
    found = []
    for number, block in enumerate(kept):
        role = Role.FOOTNOTE if number in notes else Role.CAPTION if number in captions else block.role
        if number not in silent:
            found.append(block if role is block.role else replace(block, role=role, level=0))
    return found


def _is_aside(line: str) -> bool:
    """Return whether a *line* speaks to editors, or leads to another page of the paper or of the site."""
    forms = (_JUMP, _FOR_EDITORS, _LEADS_AWAY, _ACCOUNT, _BARE_ADDRESSES)
    return any(form.fullmatch(line) is not None for form in forms)


def is_editor_label(line: str) -> bool:
    """Return whether a *line* at the top only says what a text is, or from when on it may be printed."""
    return _LABEL.fullmatch(line) is not None or is_agency_head(line)


def _find_end(blocks: Sequence[Block]) -> int:
    """Return the number of the block with which a text is over: a mark says so, or contacts begin."""
    whole = sum(len(block.text) for block in blocks) or 1
    above = 0
    for number, block in enumerate(blocks):
        late = above >= whole * _ABOVE and block.role is not Role.FOOTNOTE
        contacts = late and _CONTACT.match(block.text) and _are_contacts(blocks[number:])
        notes = late and begins_agency_notes(block.text)
        teasers = (
            late and _TEASERS.fullmatch(block.text) and all(len(b.text) <= _TAIL for b in blocks[number:])
        )
        if contacts or notes or teasers or (late and _END.fullmatch(block.text)):
            return number
        above += len(block.text)
    return len(blocks)


def _find_contacts(blocks: Sequence[Block]) -> set[int]:
    """Return the headings over contacts in the lower half, and the contacts right below them; more may follow."""
    whole, above = sum(len(block.text) for block in blocks), 0
    found: set[int] = set()
    for number, block in enumerate(blocks):
        above += len(block.text)
        if above < whole * _ABOVE or len(block.text) > _TAIL or not _OVER_CONTACTS.fullmatch(block.text):
            continue
        ends = (n for n in range(number + 1, len(blocks)) if not _may_be_contact(blocks[n]))
        below = [*range(number + 1, next(ends, len(blocks)))]
        while below and not is_contact(blocks[below[-1]].text):
            below.pop()
        found.update([number, *below] if below else [])
    return found


def _may_be_contact(block: Block) -> bool:
    """Return whether a block has a contact and no sentence, or is so short that it names whom one reaches."""
    short = len(block.text) <= _NAME and block.role is not Role.SUBHEAD
    return (short or is_contact(block.text)) and not _SENTENCE.search(block.text)


def _are_contacts(tail: Sequence[Block]) -> bool:
    short = len(tail) <= _MOST_CONTACTS and all(len(block.text) <= _TAIL for block in tail)
    return short and any(REACHED.search(block.text) for block in tail)


def _find_contents(blocks: Sequence[Block]) -> set[int]:
    """Return the lines of tables of contents, with their heading: dots lead to pages, or headings below say them."""
    headings = {_key(block.text) for block in blocks if block.role is Role.SUBHEAD}
    found: set[int] = set()
    run: list[int] = []
    for number, block in enumerate([*blocks, Block(Role.IMAGE, "")]):
        listed = block.role in {Role.PARAGRAPH, Role.LIST_ITEM} and _is_entry(block.text, headings)
        if listed or (block.role is Role.SUBHEAD and is_contents_line(block.text)):
            run.append(number)
            continue
        headed = bool(run) and _has_contents_above(blocks, run[0])
        if len(run) >= _ENTRIES or (headed and is_contents_line(blocks[run[0]].text)):
            found.update([run[0] - 1, *run] if headed else run)
        run = []
    above_listed = (
        n - 1 for n, block in enumerate(blocks) if block.role in _HEADS and _has_contents_above(blocks, n)
    )
    found |= {n for n in above_listed if blocks[n].role is Role.PARAGRAPH}  # its lines are silent already
    return found | _find_other_contents(blocks, headings)


def _find_other_contents(blocks: Sequence[Block], headings: set[str]) -> set[int]:
    """Return what else is of contents: their name, a table of headings below it, and entries that ran together."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        named = (
            block.role is not Role.HEADLINE and CONTENTS_NAME.fullmatch(block.text.strip(" :")) is not None
        )
        tabled = block.role is Role.TABLE and _has_contents_above(blocks, number)
        if tabled:
            rows = [_key(row) for row in block.text.split("\n")]
            tabled = len([row for row in rows if row in headings]) * 2 > len(rows)
        if tabled:
            found.add(number - 1)
        if named or tabled or len(_LEADERS.findall(block.text)) >= _ENTRIES:
            found.add(number)
    return found


def _has_contents_above(blocks: Sequence[Block], number: int) -> bool:
    above = blocks[number - 1] if number else None
    return (
        above is not None and above.role is not Role.HEADLINE and _CONTENTS.fullmatch(above.text) is not None
    )


def _name_announced(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* in which lines that a table of contents announces are headings, whatever they look like."""
    start = next((n for n in range(1, len(blocks)) if _has_contents_above(blocks, n)), None)
    if start is None:
        return [*blocks]
    announced: dict[str, int] = {}
    for number in range(start, len(blocks)):
        key = _key(blocks[number].text) if len(blocks[number].text) <= _SHORT else ""
        if not key or key in announced or blocks[number].role not in _LISTED:
            break
        announced[key] = number
    below = range(start + len(announced), len(blocks))
    heads = {n for n in below if blocks[n].role in _LISTED and _key(blocks[n].text) in announced}
    if len(heads) < _ENTRIES:
        return [*blocks]
    return [replace(b, role=Role.SUBHEAD, level=2) if n in heads else b for n, b in enumerate(blocks)]


def _is_entry(text: str, headings: set[str]) -> bool:
    return is_contents_line(text) or (len(text) <= _SHORT and _key(text) in headings)


def is_contents_line(text: str) -> bool:
    """Return whether dots in a line lead to the number of a page, as in tables of contents."""
    return len(text) <= _LONGEST_DOTTED and _DOTTED.fullmatch(text) is not None


def _key(text: str) -> str:
    """Return the letters of a heading, without its number and its page."""
    return re.sub(r"[\W_]", "", re.sub(r"^\W*(?:\d+\.?)*|[\s.…]*\d{1,4}\s*$", "", text)).lower()


def _find_sources(blocks: Sequence[Block]) -> set[int]:
    """Return what stands below a heading over literature or sources, with the heading."""
    whole, above = sum(len(block.text) for block in blocks), 0
    found: set[int] = set()
    for number, block in enumerate(blocks):
        above += len(block.text)
        heading = re.sub(r"^\W*(?:[A-Z]?\d+[.:)]?)+\s*", "", block.text)
        plain = block.role is Role.PARAGRAPH and number + _ENTRIES < len(blocks)
        headed = block.role is Role.SUBHEAD or plain
        if not headed or above < whole * _LATE or not SOURCE_HEADING.fullmatch(heading):
            continue
        ends = (n for n in range(number + 1, len(blocks)) if blocks[n].role is Role.SUBHEAD)
        below = range(number + 1, next(ends, len(blocks)))
        cited = sum(CITED.search(blocks[n].text) is not None for n in below)
        if len(below) > 0 and cited * 2 >= len(below) and (not plain or cited == len(below)):
            found.update([number, *below])
    return found
