"""Bylines, credits and counts in documents: they are no part of the text, whatever the format.

Pages mark such lines by their elements; a mail or document only has words.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from vorleser.article import Article, Block, Role
from vorleser.ingest.addresses import without_address
from vorleser.ingest.agency_credits import read_agency_credit
from vorleser.ingest.closing_lines import without_closing_lines
from vorleser.ingest.closing_remarks import without_closing_remarks
from vorleser.ingest.credit_lines import read_credits
from vorleser.ingest.dates import is_dateline, iso
from vorleser.ingest.editor_lines import leave_out_editor_lines
from vorleser.ingest.form_lines import without_form_lines
from vorleser.ingest.person_names import FULL_NAMES, read_authors, split_names
from vorleser.ingest.phrases import within
from vorleser.ingest.placeholder_names import PLACEHOLDER_NAME
from vorleser.ingest.raised_notes import name_raised_notes
from vorleser.ingest.sponsored_links import without_sponsored_links
from vorleser.text.regex import compile_late

_DAY = (
    r"(?:(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]{2,8})\s?(?:\d{4}|\d\d)?|\d{4}-\d\d-\d\d)(?:,?\s\d{1,2}[.:]\d\d(?:\sUhr)?)?"
    r"|[A-ZÄÖÜ][a-zä]{2,8}\s\d{4})"
)
_MINUTES = r"(?:ca\.\s|etwa\s)?\d{1,3}\s?Min(?:uten?|\.)?"
_LENGTH = rf"(?:Lesezeit:?\s{_MINUTES}|{_MINUTES}\s?Lesezeit)"
_LENGTH_LINE = compile_late(rf"[(\[]?{_LENGTH}[)\]]?")
_WHOM = r"(?:ihm|ihr|ihnen|\w+(?:\s\w+){1,3})"
_PIECE = (
    r"(?:(?:Gast)?(?:[Kk]ommentar|[Bb]eitrag)|Kolumne|Glosse|Analyse"
    r"|Reportage|Essay|Interview|Porträt|Rezension|Leitartikel)"
)
_BYLINE = compile_late(
    rf"(?:[Vv]on(?:\sunser(?:em|er)\s[A-ZÄÖÜ][\w-]+)?:?|VON:?|Text(?:\s(?:und|&)\s(?:Fotos?|Bild(?:er)?))?:|(?:Eine?\s)?{_PIECE}\svon|Autor(?:in)?:|Interview:|Protokoll:|Aufgezeichnet\svon|(?:Das\s)?(?:Interview|Gespräch)\sführten?:?|(?:Die\s)?Fragen\sstellten?:?|Mit\s{_WHOM}\ssprach(?:en)?)\s(?P<names>{FULL_NAMES})"
    rf"(?:\s?[,|·•–-]\s?(?:(?P<day>{_DAY})|{_LENGTH}|[A-ZÄÖÜ][a-zäöüß]+)){{0,3}}"
)
_LED = compile_late(r"\W?(?:(?:Das\s)?(?:Interview|Gespräch)\sf|(?:Die\s)?Fragen\sst|Aufgezeichnet\s|Mit\s)")
"""What begins the line that says who led an interview, at its end."""
_OPENS_BYLINE = ("Von ", "von ", "Text: ")
_INITIAL = compile_late(r"\b(?:[A-ZÄÖÜ]|Dr|Prof|St|Chr|Th|Ph|Fr)\.")
_CREDIT = compile_late(
    r"[(\[]?(?:(?:titel|symbol|archiv)?(?:fotos?|bild(?:er)?)(?:rechte|nachweise?|credits?|quellen?)?"
    r"|grafik|illustration|karte|copyright|©)\s?[:©]?\s?"
    r"(?P<who>[^.!?:;]{2,60}?)[)\]]?",
    re.IGNORECASE,
)
_CREDITED = compile_late(
    r"\S.{10,200}[.!?…)“\"]\s[(\[]?(?:archiv|symbol)?(?:fotos?|bild(?:er)?|grafik)\s?:\s[^.!?:;]{2,40}[)\]]?",
    re.IGNORECASE,
)
"""A picture's caption, told by the credit that ends it."""
_ICON = compile_late(
    r"(?:icons?\s|vektor\w*\s)?(?:created|made|designed)\s(?:by|von)\s.{2,60}(?:\s(?:from|von|auf|/)\s.{3,40})?",
    re.IGNORECASE,
)
"""What libraries of icons want to be said beside them."""
_SPACES = r"(?:mit|ohne|inkl(?:\.|usive)|einschl(?:\.|ießlich)|exkl(?:\.|usive))\sleerzeichen"
_COUNT = compile_late(
    rf"\W?(?:zeichen|anschläge|wörter|zeilen)(?:zahl)?\s?:\s?[\d.]+(?:\s\([^()]{{1,40}}\)|\s{_SPACES})?\W?"
    rf"|\W?[\d.]{{2,9}}\s(?:zeichen|anschläge|wörter|zeilen)(?:\s\([^()]{{1,40}}\)|\s{_SPACES})?\W?",
    re.IGNORECASE,
)
_PEOPLE = compile_late(r"anwesen|teilnehm|mitglieder|gäste|vorst[aä]nd|mannschaft|\bteam\b", re.IGNORECASE)
_ABOVE = frozenset({Role.IMAGE, Role.CAPTION, Role.KICKER, Role.HEADLINE})
_TEXT = frozenset({Role.PARAGRAPH, Role.ANSWER})
_LINES = frozenset({Role.PARAGRAPH, Role.LEAD, Role.SUBHEAD})
_TOP, _LONG_TOP = 3, 5  # lines below the headline among which a byline and credits stand
_LONGEST_DAY = 60  # characters
_BOTTOM = 2  # lines at the end among which credits stand
_ENDED = compile_late(r"[.!?…“”\"»«)]\s(?=[(\[\w])")
_TAIL = 200  # characters of credits at the end of a paragraph


class Byline(NamedTuple):
    """Who wrote, as a line says it, and the day that stands beside the names, '' if none does."""

    names: tuple[str, ...]
    day: str = ""


def leave_out_beside(found: Article) -> Article:
    """Return an article whose byline is known and not read, without credits of pictures and counts of characters.

    The byline in the text tells more than a document's properties, which name whoever's machine it was.
    """
    told = (name for author in found.metadata.authors for name in _names_in(author))
    authors = tuple(name for name in told if not PLACEHOLDER_NAME.fullmatch(name))
    date = found.metadata.date
    found, last = _part_tail(found)
    line = next(_bylines(found), None)
    shared = None if line else _find_shared_line(found, authors)
    line = line or shared or _last_credits(found) or last
    if line is not None and line is shared:
        authors = tuple(read_authors(line.text))
    elif line is not None and (said := parse_byline(line.text)):
        known = all(any(name in given for given in authors) for name in said.names)
        authors = authors if known else said.names
        date = date or iso(said.day)
    elif (names := read_agency_credit(line.text) if line is not None else None) is not None:
        authors = authors or names
    ending = _find_ending(found) if line is not None and line is not last else None
    beside = _find_day_beside(found, line) if line is not None else None
    date = date or (iso(beside.text) if beside is not None else "")
    silent = [block for block in (line, ending, beside) if block is not None]
    kept = tuple(
        block for block in found.blocks if not is_beside(block) and all(block is not each for each in silent)
    )
    kept = tuple(leave_out_editor_lines(without_address(without_form_lines(name_raised_notes(kept)))))
    kept = tuple(without_closing_remarks(without_closing_lines([*without_sponsored_links(kept)])))
    return replace(found, metadata=replace(found.metadata, authors=authors, date=date), blocks=kept)


def _bylines(found: Article) -> Iterator[Block]:
    """Yield the lines right below the headline that name who wrote; credits may stand below a longer head."""
    texts = [block for block in found.blocks if block.role not in _ABOVE]
    for number, block in enumerate(() if _is_collection(found) else texts[:_LONG_TOP]):
        if block.role in _LINES and (parse_byline if number < _TOP else read_credits)(block.text):
            yield block


def _find_shared_line(found: Article, authors: Sequence[str]) -> Block | None:
    """Return the line right below the headline that names one of the known *authors* among others, and only names.

    A lead or a day may stand between; a headline that speaks of people lists them.
    """
    texts = [block for block in found.blocks if block.role not in _ABOVE][:_TOP]
    told = next((block for block in texts if block.role is not Role.LEAD and not _is_day(block.text)), None)
    line = next((block for block in (*texts[:1], told) if block and "," in block.text), None)
    names = read_authors(line.text) if line is not None and line.role in _LINES else []
    shared = len(names) > 1 and any(author in names for author in authors)
    return line if shared and not _PEOPLE.search(found.metadata.title) else None


def _is_day(line: str) -> bool:
    return len(line) <= _LONGEST_DAY and iso(line) != ""


def _part_tail(found: Article) -> tuple[Article, Block | None]:
    """Return an article without the credits or the length that end its last paragraph, and a block of what was cut."""
    numbers = [n for n, block in enumerate(found.blocks) if block.role in _TEXT]
    block = found.blocks[numbers[-1]] if numbers else Block(Role.PARAGRAPH, "")
    start = max(0, len(block.text) - _TAIL)
    for border in _ENDED.finditer(block.text, start):
        tail = Block(Role.PARAGRAPH, block.text[border.end() :])
        is_credit = is_beside(tail) and not _CREDITED.fullmatch(
            tail.text.strip()
        )  # sentences before it are text
        if is_credit or (":" in tail.text and read_credits(tail.text)) or _is_owned(tail.text):
            text = block.text[: border.end()].rstrip()
            cut = replace(block, text=text, phrases=within(text, block.phrases))
            blocks = (*found.blocks[: numbers[-1]], cut, *found.blocks[numbers[-1] + 1 :])
            return replace(found, blocks=blocks), tail
    return found, None


def _is_owned(tail: str) -> bool:
    """Return whether the *tail* of a paragraph says in brackets whose report it is."""
    return tail.lstrip("*_ ").startswith("(") and read_agency_credit(tail) is not None


def _find_day_beside(found: Article, byline: Block) -> Block | None:
    """Return the line right above or below a *byline* at the top that is nothing but a day."""
    texts = [block for block in found.blocks if block.role not in _ABOVE][: _TOP + 1]
    at = next((n for n, block in enumerate(texts) if block is byline), None)
    near = [] if at is None else [*texts[max(0, at - 1) : at], *texts[at + 1 : at + 2]]
    days = [block for block in near if block.role in _LINES and is_dateline(block.text)]
    return days[0] if len(days) == 1 else None


def _find_ending(found: Article) -> Block | None:
    """Return the last line of a text if it says whose it is, which a line above the text has said before."""
    ends = [block for block in found.blocks if block.role in _LINES][-1:]
    return next((b for b in ends if read_agency_credit(b.text) is not None or _tells_leader(b.text)), None)


def _tells_leader(line: str) -> bool:
    """Return whether a *line* says who led an interview."""
    return _LED.match(line) is not None and parse_byline(line) is not None


def _last_credits(found: Article) -> Block | None:
    """Return the line at the end of a text that credits it, if there is one."""
    ends = [block for block in found.blocks if block.role in _LINES][-_BOTTOM:]
    credited = next((block for block in ends if read_credits(block.text)), None)
    owned = next((block for block in ends[-1:] if read_agency_credit(block.text) is not None), None)
    spoken = [block for block in found.blocks if block.role in _LINES | _TEXT | {Role.QUESTION}][-1:]
    led = next((block for block in spoken if _tells_leader(block.text)), None)
    return credited or owned or led


def parse_byline(line: str) -> Byline | None:
    """Return whom a byline or a line of credits names, None if *line* is none."""
    said = _BYLINE.fullmatch(_bare(line))
    if said:
        return Byline(split_names(said["names"]), said["day"] or "")
    names = read_credits(line)
    return Byline(names) if names else None


def _bare(line: str) -> str:
    """Return a *line* without the stop that ends it, and without brackets around it."""
    bare = line.strip(" *_").rstrip(" .|")
    return bare.strip("()[]").rstrip(" .") if bare[:1] in {"(", "["} else bare


def _names_in(author: str) -> tuple[str, ...]:
    """Return the names in what a document's properties say of its author: a name, or a byline ("Text: Eva Lind")."""
    said = None if author.startswith("von ") else parse_byline(author)  # a name may begin so
    return said.names if said else (author,)


def is_beside(block: Block) -> bool:
    """Return whether a paragraph is nothing but a picture's credit, a caption with one, or the length of the text."""
    if block.role not in {Role.PARAGRAPH, Role.LEAD, Role.ANSWER}:
        return False
    text = block.text.strip()
    marked = ":" in text[:20] or "©" in text[:20]
    names = _INITIAL.sub("", text)  # an initial's full stop ends no sentence
    credit = (marked and _CREDIT.fullmatch(names)) or _CREDITED.fullmatch(text)
    return bool(credit or any(form.fullmatch(text) for form in (_COUNT, _LENGTH_LINE, _ICON)))


def _is_collection(found: Article) -> bool:
    """Return whether several bylines stand below headings: each belongs to its own part, as in a magazine."""
    pairs = zip(found.blocks, found.blocks[1:], strict=False)
    said = {block.text for above, block in pairs if above.role is Role.SUBHEAD}
    return sum(text.startswith(_OPENS_BYLINE) and bool(read_authors(text)) for text in said) > 1
