"""Find what stands above the text and is none of it: lists, names, places, days, lines of a ticker, the site's path."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.days import DAY
from vorleser.ingest.html.features import Known
from vorleser.ingest.html.found_block import ENDS, FoundBlock, lists_of
from vorleser.ingest.html.kickers import is_put_below
from vorleser.ingest.html.lead import is_alike
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.tree import label
from vorleser.ingest.letter_lines import SALUTATION
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TIMED = compile_late(r"\d{1,2}[.:]\d\d\s(?:Uhr\b)?\W{0,3}[A-ZÄÖÜ„»]")  # how a ticker's line begins
_TICKER = compile_late(r"\+{2,}[^+]+(?:\+{2,}[^+]+)+\+{2,}")  # a line of several messages
_PATH = compile_late(
    r"\W*Sie (?:befinden sich|sind) hier\b", re.IGNORECASE
)  # where in the site the page lies
_MINUTES = compile_late(r"(?:ca\.\s)?\d{1,3}\s?min(?:uten|\.)?", re.IGNORECASE)  # that reading takes
_PARTED = compile_late(r"\s[|·•]\s")
_SITE = compile_late(
    r"[^.!?]{2,60}\sist\s(?:eine?|der|die|das)\s(?:\w+\s){0,2}"
    r"(?:\w*gemeinschaft|community|treffpunkt|\w*forum|\w*plattform|\w*portal|netzwerk|\w*lexikon|anlaufstelle|wiki|magazin|blog)\b.*",
    re.IGNORECASE,
)  # what a site says of itself
_OF_SITE = compile_late(
    r"(?:Dieses (?:Portal|Magazin|(?:Web|Online-?)?Angebot|Weblog)|Diese (?:Web|Internet)?[Ss]eiten?"
    r"|Diese (?:Website|Homepage|Plattform)|Dieser Blog)\s[^\n]{10,300}\."
)
_NAMED = compile_late(r"(?:^|[\s_-])(?:recent|latest|ticker|sidebar)(?:$|[\s_-])", re.IGNORECASE)
_NEWS = 0.5  # share of the text that boxes of news above the headline may have
_FEW, _OPENING = 6, 0.25  # blocks above the lead, and their share of the text, that are none of it
_BESIDE = 2  # blocks behind a day in which the place and the desk stand
_ITEM = 4  # words of an item in a list of what an article is
_ALIKE = 2  # other bold lines of a text by which one right above the lead is a heading
_LINE = 5  # words of a line above the text that is no sentence of it
_SENTENCE = 12  # words of a block that surely belongs to the text
_SHORT = 90  # characters of a line
_OTHER_TIME = compile_late(r"(?!.*(?:lese|dauer|video|audio)).{3,40}:", re.IGNORECASE)
"""A label of minutes that are not those of reading: "Backzeit:"."""
_ANNOUNCED = compile_late(
    r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\b.{6,40}\b\d{1,2}(?:[.:]\d\d)?\sUhr(?:,|\s(?:im|in|am|auf|an)(?:\sde[rm])?)"
    r"\s(?!Von\b|Text\b|Stand\b|Quelle\b|Foto|Lese|Redaktion|Aktualisiert)[A-ZÄÖÜ]\w.*"
)
"""When and where something is: "Samstag, 5. Dezember, 20 Uhr, Stadtbad"; what appeared says no place."""
_OF_DAYS = frozenset({"when it appeared, or how long it takes"})
_ABOVE, ABOVE_LEAD = "above the headline", "above the lead"


def name_above_text(
    blocks: Sequence[FoundBlock], read: Sequence[bool], known: Known
) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the blocks that are *read* but stand above the text and are none of it."""
    yield from chain(_above(blocks, read), _above_path(blocks, read), _above_lead(blocks, read, known))
    yield from chain(_about_site(blocks, read), _boxes_above(blocks, read))


def _boxes_above(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what stands above the headline, in a box without it that is named after what is new or beside the text."""
    top = next((n for n, block in enumerate(blocks) if block.role is Role.HEADLINE), 0)
    headline = blocks[top].element if blocks else None
    shared = set() if headline is None else {*headline.iterancestors()}
    found = [n for n in range(top) if read[n] and _is_in_news(blocks[n], shared)]
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    if sum(len(blocks[n].text) for n in found) < whole * _NEWS:
        yield from ((n, _ABOVE) for n in found)


def _is_in_news(block: FoundBlock, shared: "set[HtmlElement]") -> bool:
    """Return whether a block stands in a box that is named so and is none of *shared*."""
    around = () if block.element is None else (block.element, *block.element.iterancestors())
    return any(element not in shared and _NAMED.search(label(element)) for element in around)


def _about_site(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what a site says of itself above the headline: "Das Radforum ist eine Plattform für …"."""
    top = next((n for n, block in enumerate(blocks) if block.role is Role.HEADLINE), 0)
    said = ((n, blocks[n].text.strip()) for n in range(top) if read[n])
    yield from ((n, _ABOVE) for n, line in said if _SITE.fullmatch(line) or _OF_SITE.fullmatch(line))


def _above_path(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield the lines before the one that tells where in the site the page lies: a slogan, a notice for all pages."""
    path = next((n for n, block in enumerate(blocks) if _PATH.match(block.text)), 0)
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    before = [n for n in range(path) if read[n]]
    if sum(len(blocks[n].text) for n in before) < whole * _OPENING:
        yield from ((n, _ABOVE) for n in before if blocks[n].role is not Role.HEADLINE)


def _above(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of lines between headline and text that are no sentences: names, places, days."""
    top = next((number for number, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if top is None:
        heading = (n for n, yes in enumerate(read) if yes and blocks[n].plain is Role.SUBHEAD)
        yield from _above_headline(blocks, range(next(heading, 0)), read)
        return
    tables = (n for n in range(top) if read[n] and blocks[n].plain is Role.TABLE)
    yield from ((number, _ABOVE) for number in tables)
    text = (n for n in range(top, len(blocks)) if read[n] and len(blocks[n].text.split()) >= _SENTENCE)
    dated = -_BESIDE - 1
    end = next(text, top)
    yield from _find_dated_items(blocks, range(end), read)
    yield from _above_headline(blocks, range(top), read)
    for number in range(top, end):
        line = blocks[number].text.strip()
        plain = read[number] and blocks[number].plain is Role.PARAGRAPH
        few = len(line.split()) <= _LINE and not line.endswith((".", "!", "?", ":", "…", "“", '"'))
        if plain and len(line) < _SHORT and DAY.match(line) and not _ANNOUNCED.fullmatch(line):
            dated = number
        if plain and (dated == number or (few and number - dated <= _BESIDE)):
            yield number, "a line above the text"
    for number in range(top, min(len(blocks), top + _FEW)):
        line = blocks[number].text.strip()
        told = _OTHER_TIME.fullmatch(blocks[number - 1].text.strip()) if number > top else None
        if read[number] and not told and (_MINUTES.fullmatch(line) or _tells_minutes(line)):
            yield number, "when it appeared, or how long it takes"


def _tells_minutes(line: str) -> bool:
    """Return whether a *line* of several short parts tells how long reading takes: "Redaktion · 8 Min. Lesezeit"."""
    parts = _PARTED.split(line)
    short = len(parts) > 1 and all(len(part.split()) <= _LINE and not ENDS.search(part) for part in parts)
    return short and any(name_phrase(part) in _OF_DAYS for part in parts)


def _above_headline(
    blocks: Sequence[FoundBlock], above: range, read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield what stands *above* the headline and is no sentence: the items of short lists, a ticker's lines."""
    for items in lists_of(blocks, above):
        if all(len(blocks[n].text.split()) <= _LINE and not ENDS.search(blocks[n].text) for n in items):
            yield from ((n, _ABOVE) for n in items if read[n])
    timed = (n for n in above if read[n] and _TIMED.match(blocks[n].text) and not ENDS.search(blocks[n].text))
    ticking = (n for n in above if read[n] and _TICKER.fullmatch(blocks[n].text.strip()))
    yield from ((n, _ABOVE) for n in chain(timed, ticking))
    last = next((n for n in reversed(above) if read[n] and blocks[n].plain is not Role.SUBHEAD), -1)
    if any(block.role is Role.HEADLINE for block in blocks[above.stop : above.stop + 1]):
        yield from ((n, _ABOVE) for n in range(last + 1, above.stop) if read[n])


def _find_dated_items(
    blocks: Sequence[FoundBlock], above: range, read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the items of lists *above* the text in which one item tells when it appeared."""
    for items in lists_of(blocks, above):
        if all(len(blocks[n].text.split()) <= _ITEM for n in items) and any(
            DAY.match(blocks[n].text) or name_phrase(blocks[n].text) in _OF_DAYS for n in items
        ):
            yield from ((n, "a line above the text") for n in items if read[n])


def _above_lead(
    blocks: Sequence[FoundBlock], read: Sequence[bool], known: Known
) -> Iterator[tuple[int, str]]:
    """Yield the blocks above the lead, with which the text begins; the lead matches the page's summary."""
    spoken = [number for number, yes in enumerate(read) if yes]
    alike = (n for n in spoken if any(is_alike(blocks[n].text, said) for said in known.summaries))
    lead = next(alike, None)
    before = [] if lead is None else [number for number in spoken if number < lead]
    whole = sum(len(blocks[number].text) for number in spoken)
    if len(before) <= _FEW and sum(len(blocks[number].text) for number in before) < whole * _OPENING:
        kept = {Role.QUOTE} if known.news else {Role.QUOTE, Role.SUBHEAD}  # a newsroom's is another teaser's
        bold = [n for n in spoken if blocks[n].strong == blocks[n].text and not _is_said(blocks[n].text)]
        heads = {n for n in bold if n + 1 == lead} if len(bold) > _ALIKE else set()
        others = (
            n
            for n in before
            if blocks[n].plain not in kept
            and n not in heads
            and not _is_said(blocks[n].text)
            and not is_put_below(blocks[n].element)
        )
        yield from ((n, ABOVE_LEAD) for n in others)


def _is_said(line: str) -> bool:
    """Return whether a *line* is a sentence, or greets the reader."""
    return ENDS.search(line) is not None or SALUTATION.fullmatch(line.strip()) is not None
