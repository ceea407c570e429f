"""Find lines that only lead to what is not read: "Mehr dazu:" above links, "Anmeldung unter" before an address.

So do rows of links in brackets, and a last list whose heading is silent.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from vorleser.article import Role
from vorleser.ingest.html.features import YOU
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.tree import of_all
from vorleser.ingest.html.votes import key
from vorleser.text.regex import compile_late

POINTER = "a line that leads to what is not read"
LINK_ROW, UNHEADED = "leads elsewhere", "a list whose heading is not read"
_OPEN = compile_late(
    r":\W{0,2}$|\b(?:unter|zum|zur|auf|hier|bei|über|finden)\s?(?:→|»|>+|⇒)?$", re.IGNORECASE
)
_INVITES = compile_late(
    r"(?:(?:lesen|entdecken|erfahren|sehen|stöbern|schauen|finden)\ssie|lies|entdecke?|erfahre?|stöbere?|schaue?)\W{1,2}[^.!?]*"
    r"\b(?:unser\w*|uns|wir)\b[^.!?]*[.!]?",
    re.IGNORECASE,
)
_ARROW = compile_late(r"\w\W{0,2}\s?(?:→|➜|➔|⇒|»|›|>{1,2})$")
_VERB = compile_late(
    r"\W*(?:[^\s.!?:]+\s){1,4}(?:(?:aus)?drucken|herunterladen|downloaden|speichern|runterladen)\W*",
    re.IGNORECASE,
)
_OTHER = compile_late(
    r"\W*(?:(?:in|auf)\s)?(?:englisch|english|französisch|français|türkisch|russisch|ukrainisch|polnisch|deutsch|arabisch)(?:e[nr]?)?"
    r"(?:\s(?:version|fassung|übersetzung|text))?\W*",
    re.IGNORECASE,
)  # the same in another language
_HERE = compile_late(
    r"\W*(?:und\s)?(?:hier|an\sdieser\sstelle)\s(?:geht['’`´]?\s?e?s|gelang(?:s?t|en)|komm(?:s?t|en))\s"
    r"(?:(?:ihr|du|sie|es|direkt|auch)\s){0,2}(?:zu[mr]?|in|auf)\s.*",
    re.IGNORECASE,
)  # "Hier geht’s zum Leitfaden"
_ADDRESS = compile_late(
    r"\W{0,2}(?:\d{1,3}\W{0,2}\s)?"
    r"(?:(?:video|audio|podcast|tweet|post|beitrag|thread|stream|livestream|playlist|karte|fotos?|bilder|quelle|link)\s?[:–-]\s)?"
    r"(?:(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,10}/\S+)",
    re.IGNORECASE,
)
_WHOLLY = 0.9  # share of a line that is linked, from which on it is a link
_SEE = compile_late(r"^\W*(?:siehe|vgl\.?|vergleiche)(?:\sauch)?\s?:", re.IGNORECASE)  # what leads to sources
_SAYS_MORE = compile_late(
    r"\b(?:video|podcast|(?:bilder|foto)strecke|galerie|nachfolgend"
    r"|zum\s(?:anhören|nachhören|weiterlesen|nachlesen))\b[^.!?:]{0,100}:$",
    re.IGNORECASE,
)
_SAYS_HERE = compile_late(r"\bhier\b[^.!?:]{0,100}:$", re.IGNORECASE)  # or a picture right below is meant
_COLON = compile_late(r":\W{0,2}$")
_LONGEST, _LAST = 130, 4  # characters of such a line; words of one that ends the text
_LINKED = 0.5  # share of a block that is linked, from which on it leads elsewhere
_DOUBTFUL = 0.5  # how likely an item of a list whose heading is silent is text at the most
_ROW = 3  # links in a line of nothing else
_ITEMS = 2  # links below a heading that only leads to them
_INVITED = 6  # blocks behind an invitation among which a link stands
_SEEN = frozenset({Role.IMAGE, Role.CODE, Role.TABLE})  # what readers see, and hearers may be told of


def name_pointers(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield (block number, kind) of the lines that are *read* but lead to links or to the end."""
    yield from chain(_lines(blocks, read), _link_rows(blocks, read), _calls(blocks, read))


def _calls(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield lines that are one link to press, such as "Plan erstellen →" or "Liste drucken", and bare addresses."""
    for number, block in enumerate(blocks):
        text = block.text.strip()
        if not read[number] or block.plain is not Role.PARAGRAPH or len(text) > _LONGEST:
            continue
        pressed = block.linked >= _WHOLLY and (
            _ARROW.search(text) or any(said.fullmatch(text) for said in (_VERB, _OTHER, _HERE))
        )
        if pressed or _ADDRESS.fullmatch(text):
            yield number, LINK_ROW


def _link_rows(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield paragraphs in which all words are links: "[ Startseite ] [ Termine ]", "Siehe: § 1, § 2, § 3"."""
    for number, block in enumerate(blocks):
        if (
            read[number]
            and block.plain is Role.PARAGRAPH
            and block.linked > _LINKED
            and block.element is not None
        ):
            links = [key(of_all(link)) for link in block.element.iter("a")]
            if len(links) >= _ROW and "".join(links) == key(_SEE.sub("", block.text)):
                yield number, LINK_ROW


def _lines(blocks: Sequence[FoundBlock], read: Sequence[bool]) -> Iterator[tuple[int, str]]:
    spoken = [number for number, yes in enumerate(read) if yes]
    for number in spoken:
        block = blocks[number]
        text = block.text.strip()
        behind = next((n for n in range(number + 1, len(blocks)) if blocks[n].text.strip()), None)
        if block.plain is Role.SUBHEAD:
            if YOU.search(text) and _heads_links(blocks, read, number):
                yield number, POINTER
        elif block.plain is Role.LIST_ITEM and _points_on(blocks, read, number):
            yield number, POINTER
        elif block.plain is Role.PARAGRAPH and len(text) <= _LONGEST and _OPEN.search(text):
            ends, label = number == spoken[-1], len(text.split()) <= _LAST and _COLON.search(text)
            leads = behind is not None and not read[behind] and _leads(blocks[behind])
            shown = any(blocks[n].role in _SEEN for n in range(number + 1, min(len(blocks), number + 3)))
            on = _points_on(blocks, read, number)
            if (leads and not ends) or on or (ends and label and (leads or not shown)):
                yield number, POINTER
        if number == spoken[-1] and block.plain is Role.PARAGRAPH and _invites(blocks, number):
            yield number, POINTER


def _points_on(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether block *number* says that something follows which is not read: "Mehr zeigt unser Video:"."""
    text = blocks[number].text.strip()
    more = _SAYS_MORE.search(text)
    here = any(read[number + 1 :]) and _SAYS_HERE.search(text)
    if len(text) > _LONGEST or not (more or here):
        return False
    behind = next((n for n in range(number + 1, len(blocks)) if blocks[n].text.strip()), None)
    seen = {Role.TABLE} if more else _SEEN
    shown = any(blocks[n].role in seen for n in range(number + 1, min(len(blocks), number + 3)))
    return not shown and (behind is None or not read[behind] or blocks[behind].plain is Role.SUBHEAD)


def _invites(blocks: Sequence[FoundBlock], number: int) -> bool:
    """Return whether block *number* bids the reader to look at what a house has besides: linked titles below it."""
    text = blocks[number].text.strip()
    behind = blocks[number + 1 : number + 1 + _INVITED]
    return len(text) <= _LONGEST * 2 and bool(_INVITES.fullmatch(text)) and any(map(_leads, behind))


def _leads(block: FoundBlock) -> bool:
    """Return whether a silent block leads elsewhere: a link, or a control."""
    return block.linked > _LINKED or block.silent in {"a menu", "a control"}


def _heads_links(blocks: Sequence[FoundBlock], read: Sequence[bool], number: int) -> bool:
    """Return whether block *number* heads silent links, and nothing else, before the text goes on."""
    found = 0
    for at in range(number + 1, len(blocks)):
        block = blocks[at]
        if read[at] or block.plain is not Role.LIST_ITEM:
            break
        found += block.linked > _LINKED
    return found >= _ITEMS


def name_last_list(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the doubtful items that are the last of all that is *read*, right below a silent heading."""
    items: list[int] = []
    for number in range(len(blocks) - 1, -1, -1):
        if blocks[number].plain is Role.LIST_ITEM:
            items += [number] * read[number]
            if read[number] and chances[number] > _DOUBTFUL:
                return
        elif blocks[number].plain is Role.SUBHEAD and items:
            yield from ((n, UNHEADED) for n in items if not read[number])
            return
        elif read[number]:
            return
