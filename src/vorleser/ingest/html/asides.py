"""Find asides, the parts of a page about the page: comments, contacts, boxes that ask or sell.

The models judge single blocks; here one line decides what the blocks around it are.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.above_text import name_above_text
from vorleser.ingest.html.bare_figures import name_bare_figures
from vorleser.ingest.html.bibliographies import name_bibliographies
from vorleser.ingest.html.boxes import PAGE, find_below, name_boxes
from vorleser.ingest.html.contents import name_contents
from vorleser.ingest.html.features import Known
from vorleser.ingest.html.found_block import FoundBlock, lists_of
from vorleser.ingest.html.ingredients import tells_amount
from vorleser.ingest.html.leftovers import name_leftovers
from vorleser.ingest.html.named_boxes import name_named_boxes
from vorleser.ingest.html.page_frame import name_page_frame
from vorleser.ingest.html.phrases import KEY_POINTS, SUMMARY, name_phrase
from vorleser.ingest.html.pointers import name_pointers
from vorleser.ingest.html.small_boxes import name_small_boxes
from vorleser.ingest.html.strays import name_stray_lines
from vorleser.ingest.html.tree import COMMENTS, label
from vorleser.ingest.html.votes import key
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_COMMENTS = compile_late(
    r"(?:(?:\d+|ein|eine|zwei|drei|keine)\s)?(?:leser-?)?"
    r"(?:kommentare?|ergänzung(?:en)?|antwort(?:en)?|meinung(?:en)?|reaktion(?:en)?|rückmeldung(?:en)?|gedanken?|gästebuch(?:einträge)?)"
    r"(?P<more>\s?\(\d+\)|\s(?:zu|auf)\s.{3,200})?\W*",
    re.IGNORECASE,
)
_ANSWERS = compile_late(
    r"(?:(?:\d+|eine|zwei|drei|alle)\s(?:hilfreiche\s)?antwort(?:en)?|antworten\s?\(\d+\))\W*", re.IGNORECASE
)
_COUNTED = compile_late(r"^(?:leser-?)?kommentare?\b|^gästebuch|\d", re.IGNORECASE)
_CONTACTS = compile_late(
    r"(?:presse|medien)-?kontakte?|kontakte?(?:\s(?:für|zur?)\s.{3,40})?"
    r"|(?:wissenschaftliche[rn]?\s|ihre?\s)?ansprech(?:partner|person)\w*(?:\s(?:für|zur?)\s.{3,40})?"
    r"|(?:presse-?|medien-?)?(?:rückfragen|anfragen)(?:\sbitte)?(?:\san)?|pressestelle|quelle\sund\s(?:kontakt)?adresse|original-?publikation(?:en)?"
    r"|(?:merkmale|links|downloads?|anhänge|dateien)\s(?:dieser|zu\sdieser|zum|zur)\s.{3,40}|alle\s(?:folgen|episoden|ausgaben)"
    r"|zitier(?:vorschlag|hinweis|weise)|zitation|bankverbindung(?:en)?|kontoverbindung(?:en)?|spendenkonto",
    re.IGNORECASE,
)
_ABOUT = compile_late(
    r"(?:über|zu[mr]?)\s(?:mich|(?:den\s|die\s|unsere[n]?\s)?autor(?:in)?|(?P<who>[A-ZÄÖÜ][\w’'-]+(?:\s[A-ZÄÖÜ][\w’'-]+)?))",
    re.IGNORECASE,
)
_WRITES = compile_late(r"\b(?:schreib|blogg|autor|journalist|redakt|fotografier|betreibt)\w*", re.IGNORECASE)
_LABEL = compile_late(r"(?:^|[\s_-])(?:label|title|heading|headline|titel)(?:$|[\s_-])", re.IGNORECASE)
_FOR_NEWSROOMS = compile_late(r"@|presse|medien", re.IGNORECASE)
_CONTACT = 6  # blocks behind a heading over contacts in which it tells whose they are
_POLL = compile_late(
    r"[\d.]+\s(?:stimmen|teilnehm\w+|votes)\b.{0,20}|(?:umfrage|abstimmung|frage\sdes\stages)\s?:\s[^?]{5,80}\?"
    r"|(?:\w+\shaben\s)?(?:bereits\s|schon\s)?[\d.]+\s\w{3,20}\s(?:haben\s)?(?:bereits\s|schon\s)?(?:ab|mit)gestimmt\W*|(?:jetzt\s)?abstimmen\W*|(?:zum\s)?(?:zwischen)?ergebnis(?:se)?"
    r"(?:\s(?:an)?(?:zeigen|sehen))?\W*|(?:ergebnis|umfrage)\s(?:anzeigen|ansehen)\W*",
    re.IGNORECASE,
)
_RESULTS = compile_late(r"ergebnis(?:se)?\W*", re.IGNORECASE)  # a chapter of a study, where it is a heading
_CALL = compile_late(
    r"(?:ja,?\s)?(?:jetzt|hier|gleich|einmalig|monatlich)\s(?:\w+\s){0,3}"
    r"(?:unterstützen|spenden|abonnieren|bestellen|kaufen|testen|registrieren|anmelden|eintragen|mitmachen)\W*"
    r"|(?:sind\ssie|bist\sdu|seid\sihr)\sdabei\?|unterstütz(?:en|e|t)\s(?:sie\s)?uns\b.{0,60}|zum\s(?:angebot|shop)\W*",
    re.IGNORECASE,
)
_ADDRESSES = compile_late(
    r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser\w*|Sie|Ihr\w*|[Dd]u|[Dd]ein\w*|[Dd]i(?:ch|r)|[Ee]u(?:ch|re\w*))\b"
)
_BIOGRAPHY = compile_late(
    r"(?:(?:ist|war|arbeitet|schreibt|berichtet|leitet|lehrt|forscht|lebt|studierte|geboren|jahrgang)\b.{0,80}"
    r"(?:redakteur|korrespondent|autor|journalist|kolumnist|volontär|reporter|chefredakt|schriftsteller|publizist"
    r"|professor|lehrt|schreibt|lebt\sin|buch\b|bücher\b))|(?:schreibt\b.{0,60}\büber\b)|(?:alle\s(?:artikel|beiträge|texte)\svon\b)",
    re.IGNORECASE,
)
_POST = compile_late(
    r"(?:(?:ist|war)\s)?(?:\w+\s)?(?:chef|politik|sport|kultur|lokal)?"
    r"(?:redakteur|reporter|autor|journalist|volontär|korrespondent|kolumnist|mitarbeiter|redaktor)(?:in)?\b",
    re.IGNORECASE,
)
"""What a word about an author begins with that has the name in a line above."""
_FULL_NAME = (
    r"(?!(?:Ein|Eine|Der|Die|Das|Den|Dem|Im|Am|In|Zum|Zur|Auch|Nach|Seit|Vor|Bei|Mit)\s(?!Autor))"
    r"(?:(?:Prof\.|Dr\.|Die Autorin|Der Autor|Unsere?|(?:Korrespondent|Redakteur|Reporter)(?:in)?)\s)*"
    r"[A-ZÄÖÜ][\w’'-]+\s(?:\w+\s)?[A-ZÄÖÜ][\w’'-]+\b"
)
_NAMED = compile_late(_FULL_NAME)
_BYLINE = compile_late(r"(?:Von|Text|Autor(?:in)?)\b:?\s", re.IGNORECASE)
_NAMES = 4  # words of a line that tells who wrote
_LIFE_STORY = compile_late(rf"{_FULL_NAME} (?:ist|war|schreibt|arbeitet|lebt|lehrt|forscht|bloggt|leitet)\b")
_FULL = 7  # letters of a name in full
_INGREDIENTS = 3  # items of a list with an amount
_LAST = 3  # blocks at the end of a text among which a word about its author stands
_LONGEST_LIFE, _LONGEST_NAMED_LIFE = 450, 900  # characters of such a word; of one that the page names so
_LIFE = 200  # characters below a heading with somebody's name in which it tells that they write
_ASKED = 3  # lines above answers in which their question stands
_SHORT = 90  # characters of a heading without a tag of its own
_MOST = 14  # blocks of a box
_BOX = 0.35  # share of the other text that a box may have
_SMALL, _SMALL_BOX = 600, 0.75  # characters of a small one, and its share


def name_asides(blocks: Sequence[FoundBlock], read: Sequence[bool], known: Known) -> list[str]:
    """Return, for each of *blocks*, the kind of aside that it belongs to, '' for none.

    *read* tells which of them the models would read, *known* what the page says of its article.
    """
    found = [""] * len(blocks)
    ends = chain(
        name_above_text(blocks, read, known),
        _lives(blocks, read, known.authors),
        name_bare_figures(blocks, read),
    )
    below = find_below(blocks)
    boxes = chain(
        _in_boxes(blocks, read, news=known.news),
        name_boxes(blocks, read),
        name_small_boxes(blocks, read, below),
        name_named_boxes(blocks, read, below),
        name_leftovers(blocks, read),
        name_page_frame(blocks, read),
        name_stray_lines(blocks, read),
    )
    lists = chain(name_bibliographies(blocks, read), name_contents(blocks, read))
    for number, aside in chain(_behind_headings(blocks, read), boxes, lists, ends):
        found[number] = found[number] or aside
    left = [yes and not aside for yes, aside in zip(read, found, strict=True)]
    for number, aside in name_pointers(blocks, left):
        found[number] = aside
    return found


def _lives(
    blocks: Sequence[FoundBlock], read: Sequence[bool], authors: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Yield the blocks about the author among the last ones."""
    spoken = [number for number, yes in enumerate(read) if yes]
    bylines = [
        key(_BYLINE.sub("", block.text))
        for block, yes in zip(blocks, read, strict=True)
        if not yes and _BYLINE.match(block.text) and len(block.text.split()) <= _NAMES
    ]
    for number in spoken[max(2, len(spoken) - _LAST) :]:
        text = blocks[number].text
        longest = _LONGEST_NAMED_LIFE if blocks[number].role is Role.BYLINE else _LONGEST_LIFE
        if len(text) > longest or blocks[number].plain in {Role.QUOTE, Role.SUBHEAD}:
            continue
        own = key(text)
        known = any(len(name) >= _FULL and own.startswith(name) for name in chain(authors, bylines))
        above = key(blocks[number - 1].text) if number else ""
        if (
            known
            or (_NAMED.match(text) and _BIOGRAPHY.search(text[:160]))
            or (above in authors and _POST.match(text))
            or (_is_in_italics(blocks[number].element) and _LIFE_STORY.match(text))
        ):
            yield number, "about the author"


def _is_in_italics(element: "HtmlElement | None") -> bool:
    """Return whether all of *element* is set in italics, as a word about the author below a text is."""
    inner = [] if element is None else [*element.iterchildren("em", "i")]
    return len(inner) == 1 and element is not None and len(element) == 1 and not (element.text or "").strip()


def _behind_headings(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield what stands under a heading over comments, up to the end, or over contacts, up to the next heading."""
    lengths = [len(block.text) if yes else 0 for block, yes in zip(blocks, read, strict=True)]
    whole, before, aside = sum(lengths), 0, ""
    asked = any(block.role is Role.QUESTION for block in blocks)
    amounts = {n for items in lists_of(blocks, range(len(blocks))) for n in _of_recipe(blocks, items)}
    for number, block in enumerate(blocks):
        heading = block.plain is Role.SUBHEAD
        late = before * 2 > whole
        line = _label_of(block)
        if late and aside != COMMENTS and (heading or len(line) < _SHORT):
            below = " ".join(other.text for other in blocks[number + 1 : number + _CONTACT])
            labels = heading or _is_label(block, line)
            answers = _ANSWERS.fullmatch(line) and (asked or _asks(blocks, number))
            over = "" if answers else _over(line, below, heading=labels)
            aside = over or ("" if heading else aside)
        if aside and number not in amounts:
            yield number, aside
        before += lengths[number]


def _of_recipe(blocks: Sequence[FoundBlock], items: Sequence[int]) -> Sequence[int]:
    """Return the *items* of a list if they are a recipe's ingredients, none otherwise."""
    return items if sum(tells_amount(blocks[n].text) for n in items) >= _INGREDIENTS else ()


def _asks(blocks: Sequence[FoundBlock], number: int) -> bool:
    """Return whether one of the lines right above block *number* ends as a question: what is below answers it."""
    return any(block.text.rstrip().endswith("?") for block in blocks[max(0, number - _ASKED) : number])


def _label_of(block: FoundBlock) -> str:
    """Return the label that a block is or begins with: bold words with a colon."""
    return block.strong if block.strong.endswith(":") else block.text.strip()


def _is_label(block: FoundBlock, line: str) -> bool:
    """Return whether a *line* looks like a heading without its tag: bold, with a colon, or named a label."""
    named = block.element is not None and _LABEL.search(label(block.element))
    return bool(named) or line.endswith(":") or block.strong == line


def _over(line: str, below: str, *, heading: bool) -> str:
    """Return the kind of aside that *line* is the heading of, '' for none; *below* is the text after it.

    Contacts for all readers are text; those for newsrooms are recognised by their words or a mail address.
    """
    comments = _COMMENTS.fullmatch(line)
    if comments and (comments["more"] or _COUNTED.search(line)) and (heading or _COUNTED.search(line)):
        return COMMENTS
    line = line.rstrip(" :")
    about = _ABOUT.fullmatch(line)
    if (
        heading
        and about
        and (not about["who"] or (below.startswith(about["who"]) and _WRITES.search(below[:_LIFE])))
    ):
        return "about the author"
    bare = line.lower() in {"kontakt", "kontakte"} and not _FOR_NEWSROOMS.search(below)
    return "contacts" if heading and not bare and _CONTACTS.fullmatch(line) else ""


def _in_boxes(blocks: Sequence[FoundBlock], read: Sequence[bool], *, news: bool) -> Iterator[tuple[int, str]]:
    """Yield the blocks of boxes that have the words of a poll or a call."""
    marked = [(number, _marks(block, news=news)) for number, block in enumerate(blocks)]
    kinds = [(number, aside) for number, aside in marked if aside]
    if not kinds:
        return
    whole = sum(len(block.text) for block, yes in zip(blocks, read, strict=True) if yes)
    below = find_below(blocks)
    for number, aside in kinds:
        box = _box(blocks, read, below, number, whole)
        spoken = [at for at in box if read[at]]
        addressed = sum(bool(_ADDRESSES.search(blocks[at].text)) or _is_link(blocks[at]) for at in box)
        if aside in {SUMMARY, KEY_POINTS}:  # its points, not the lead that may share the box
            spoken = [at for at in spoken if blocks[at].plain in {Role.LIST_ITEM, Role.SUBHEAD}]
        if spoken and (aside != "promotion" or (addressed * 2 >= len(box) and len(box) > 1)):
            yield from ((at, aside) for at in spoken)


def _marks(block: FoundBlock, *, news: bool) -> str:
    text = block.text.strip()
    if len(text) > _SHORT:
        return ""
    kind = name_phrase(text)
    if kind == SUMMARY or (kind == KEY_POINTS and news):
        return kind
    if _POLL.fullmatch(text):
        return "" if block.plain is Role.SUBHEAD and _RESULTS.fullmatch(text) else "a poll"
    return "promotion" if _CALL.fullmatch(text) else ""


def _is_link(block: FoundBlock) -> bool:
    return block.linked > 0.9 or bool(block.silent)


def _box(
    blocks: Sequence[FoundBlock],
    read: Sequence[bool],
    below: "dict[HtmlElement, list[int]]",
    number: int,
    whole: int,
) -> list[int]:
    """Return the blocks of the outermost box around block *number*: what is small beside the text around it."""
    element = blocks[number].element
    found: list[int] = []
    while element is not None and element.tag not in PAGE:
        inside = below[element]
        size = sum(len(blocks[at].text) for at in inside if read[at])
        most = _SMALL_BOX if size < _SMALL else _BOX
        headed = any(blocks[at].role is Role.HEADLINE for at in inside)
        if headed or len(inside) > _MOST or size > most * (whole - size):
            break
        found = inside
        element = element.getparent()
    return found
