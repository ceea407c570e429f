"""Find a page's authors in its data, or in the line that readers see."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.days import DAY_PATTERN
from vorleser.ingest.html.json_ld import read_texts
from vorleser.ingest.html.roles import BYLINE_WORDS, by_name
from vorleser.ingest.html.tree import label, of_all
from vorleser.ingest.person_names import FULL_NAME
from vorleser.ingest.placeholder_names import PLACEHOLDER_NAME
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

AUTHOR_CLASS = compile_late(
    r"(?:^|[\s_-])(?:authors?|autor(?:en)?|byline|verfasser|created-?by)(?:line|zeile|name)?(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTROL = compile_late(r"(?:btn|button|follow|abonn|subscribe|bookmark)", re.IGNORECASE)
_COMMENTS = compile_late(
    r"(?:^|\s)(?:(?:recent-?)?comments?|comment-?list|com-list|comments-(?:area|list)|comment[_-](?:body|date|meta|right|content)|kommentare?)(?:$|\s)",
    re.IGNORECASE,
)
_WHOLE = frozenset({"article", "main", "body", "html"})
_ADDRESS = compile_late(r"@|://|\.[a-z]{2,3}\b|[®™©]")  # or a brand
_BEHIND_NAMES = compile_late(r"\s*[|·•]\s*|\s(?:(?:am|vom)\s)?(?=\d)")
_PARTS = compile_late(r"\s*[|·•]\s*")
_SAYS_WHO = compile_late(
    r"(?:[Vv]on|Text|Autor(?:in)?|Ein (?:Gastbeitrag|Kommentar|Interview|Bericht) von|Interview)\b"
)
_NAME = r"[A-ZÄÖÜ][\w!.’'-]*(?:\s[A-ZÄÖÜ][\w.’'-]*){0,2}"
_WRITTEN = compile_late(
    r"(?:(?i:verfasst|geschrieben|veröffentlicht|publiziert|gepostet|erstellt|eingestellt|beitrag|posted|written)|"
    rf"(?i:{DAY_PATTERN})\s[–—-])\s(?i:von|by)\s"
    rf"(?P<names>{_NAME}(?:(?:,|\sund|\sand|\s&)\s{_NAME})*)"
)
"""A line that says so in full; the name in it may be a single one."""
_AND = compile_late(r",\s|\s(?:und|and|&)\s")
_DAY_BEHIND = compile_late(r"\s(?:am|on|vom|um)(?:\s+(?:\w+,\s+)?\d.*)?$", re.IGNORECASE)
_PEN = compile_late(rf"(?:✍|🖊|🖋)\ufe0f?\s*(?P<name>{FULL_NAME})")  # a sign for "written by"
_CALLS = compile_late(
    r"(?:zu[mr]?|alle|mehr|jetzt|hier|weitere|weiter|über|unser\w*|mein\w*|kein\w*|neue[rs]?|nächste[rs]?|vorherige[rs]?|folge[nt]?"
    r"|publiziert|veröffentlicht|geschrieben|verfasst|erstellt|eingestellt|aktualisiert|posted|published)\b",
    re.IGNORECASE,
)
"""What a link or a label begins with, and no name."""
_BEFORE_NAME = compile_late(
    r"(?:(?:zeige\s)?alle\s(?:beiträge|artikel|texte)\svon|(?:(?:(?:ver|zusammen|auf)?ge(?:schrieben|postet|stellt|zeichnet)|verfasst|erstellt|ein(?:gestellt|getragen)|veröffentlicht|publiziert"
    r"|(?:eine?\s)?\w*(?:beitrag|artikel|bericht|kommentar|interview|meldung|mitteilung|text|fotos?))\s)?von:?|(?:posted\s|written\s)?by|text:"
    r"|(?:autor(?:in)?|author|verfasser(?:in)?):?)\s+",
    re.IGNORECASE,
)
_COUNTRY = compile_late(
    r"(?P<who>.+?)(?:,\s[^,]+)?,\s(?:germany|deutschland|austria|österreich|switzerland|schweiz)",
    re.IGNORECASE,
)
_TRADE = compile_late(
    r"(?:(?:freie[rn]?|leitende[rn]?|stellv\w*\.?)\s)?[\w-]*(?:praktiker|redakteur|korrespondent|autor|journalist|reporter|volontär|fotograf|blogger|anw[aä]lt|berater|leiter"
    r"|trainer|lehrer|pfarrer|pastor|[aä]rzt|architekt|ingenieur|direktor|präsident|vorsitzende|geschäftsführer|inhaber|gründer"
    r"|therapeut|psycholog|biolog|historiker|professor|sprecher|imker|gärtner|meister)(?:e|s|in|r)?"
    r"(?:\s(?:für|bei|im|in|am|der|des)\s.*)?",
    re.IGNORECASE,
)
"""What somebody is, behind the name."""
_ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation", "GovernmentOrganization"})
_LONGEST_QUOTATION = 1000  # characters: a whole article may be named after one
_LOGIN = compile_late(r"[a-zäöüß]{2,}\.[a-zäöüß]{4,}")  # first name and surname in one
_DESK = compile_late(
    r"redaktion|nachrichten|agentur|verlag|zeitung|news\b|gmbh|\bteam\b|\bonline\b|presse(?:stelle|dienst)",
    re.IGNORECASE,
)


def find_authors(root: "HtmlElement", said: object, metas: list[str]) -> tuple[str, ...]:
    """Return the authors of the article in *root*, from *said* (its JSON-LD), or else *metas* (its meta tags).

    If these name no person, only a desk or an address, names on the page itself are used.
    """
    names = read_texts(_in_full(said), "name") or metas
    if not names_person(names, said):
        marked = [_names_in(_part_label(found)) for found in _find_marked(root)]
        names = marked if not names or any(map(_is_person, marked)) else names
    split = (part for name in names for part in _split(name))
    cleaned = (_bare(name) for name in split if not PLACEHOLDER_NAME.fullmatch(name.strip()))
    return tuple(
        dict.fromkeys(name for name in cleaned if name and not _ADDRESS.search(name) and len(name) < 80)
    )


def names_person(names: Iterable[str], said: object) -> bool:
    """Return whether one of *names* can be a person's; the page's data (*said*) may say that all are organisations."""
    objects = [item for item in (said if isinstance(said, list) else [said]) if isinstance(item, dict)]
    kinds = {kind for item in objects for kind in read_texts(item.get("@type"))}
    return any(map(_is_person, names)) and not (kinds and kinds <= _ORGANISATIONS)


def names_of(line: str) -> tuple[str, ...]:
    """Return the persons whom *line* names as those who wrote, e.g. "Von Lena Moor"; empty if it is no such line."""
    parts = [_BEHIND_NAMES.split(line.strip(" .|"), maxsplit=1)[0], *_PARTS.split(line)[1:]]
    if penned := _PEN.match(line.strip()):
        return (penned["name"],)
    for part in map(str.strip, parts):
        if written := _WRITTEN.fullmatch(_DAY_BEHIND.sub("", part)):
            return tuple(name for name in _AND.split(written["names"]) if not _DESK.search(name))
        found = BYLINE_WORDS.fullmatch(part)
        names = re.split(r",\s|\sund\s", found["names"]) if found and _SAYS_WHO.match(part) else []
        if names and all(map(_is_person, names)):
            return tuple(names)
    return ()


def _split(line: str) -> list[str]:
    """Return the names in *line*; an organisation with its town and country is one name."""
    if "," in line and (found := _COUNTRY.fullmatch(line.strip())):
        return [found["who"]]
    parts = re.split(r",\s|\sund\s|;\s", line)
    return [part for part in parts if not _TRADE.fullmatch(part)] if any(map(_is_person, parts)) else parts


def _bare(name: str) -> str:
    """Return a name without the words before it; a login such as "lena.moor" as the name that it is."""
    name = name.strip(" |·,")
    before = _BEFORE_NAME.match(name)
    name = name[before.end() :] if before else re.sub(r"^[Vv]om\s", "dem ", name)
    return name.replace(".", " ").title() if "." in name and _LOGIN.fullmatch(name) else name


def _part_label(element: "HtmlElement") -> str:
    """Return the text of *element*, a label in it parted from the name."""
    return " ".join(" ".join(element.itertext()).split())


def _in_full(value: object) -> object:
    """Return JSON-LD's persons with their names in one, where first and family name stand apart."""
    if isinstance(value, list):
        return [_in_full(item) for item in value]
    if isinstance(value, dict) and not value.get("name") and value.get("familyName"):
        return {"name": f"{value.get('givenName') or ''} {value['familyName']}"}
    return value


def _is_person(name: str) -> bool:
    """Return whether *name* can be somebody's: first name and surname, no address, no desk, agency or newspaper."""
    words = name.split()
    named = len(words) > 1 and all(word[:1].isalpha() for word in words) and not words[0].isupper()
    capital = named and words[0][0].isupper() and words[-1][0].isupper() and not _CALLS.match(name)
    return capital and not _ADDRESS.search(name) and not _DESK.search(name)


def _names_in(line: str) -> str:
    """Return the names in an author's line, without the place or the office behind them."""
    found = BYLINE_WORDS.fullmatch("Von " + _bare(line))
    return found["names"] if found else line


def _find_marked(root: "HtmlElement") -> list["HtmlElement"]:
    """Return elements that say of themselves that they hold the author, the innermost of the first."""
    said = root.xpath('//*[@rel="author" or @itemprop="author"]')
    found = [element for element in said if of_all(element) and not _is_of_site(element)]
    inner = found[0].xpath('.//*[@itemprop="name"]') if found else []
    return inner[:1] or found[:1] or _find_named(root)


def _find_named(root: "HtmlElement") -> list["HtmlElement"]:
    """Return the element whose class says that it is the author's line, if it reads like one."""
    for element in root.iter("p", "span", "div", "a", "address", "h3", "h4", "h5", "h6", "li", "dd"):
        names = label(element)
        if not AUTHOR_CLASS.search(names) or _CONTROL.search(names):
            continue
        line = _part_label(element)
        if (
            PLACEHOLDER_NAME.fullmatch(line)
            or _CALLS.match(_bare(line))
            or is_of_readers(element)
            or _is_quoted(element)
        ):
            continue
        if BYLINE_WORDS.fullmatch("Von " + _bare(line)):
            return [element]
    return []


def _is_quoted(element: "HtmlElement") -> bool:
    """Return whether *element* stands in a quotation, whose author is not the article's."""
    return any(
        above.tag == "blockquote"
        or (by_name(above) is Role.QUOTE and len(above.text_content()) < _LONGEST_QUOTATION)
        for above in element.iterancestors()
    )


def is_of_readers(element: "HtmlElement") -> bool:
    """Return whether *element* is a form or among readers' comments, or stands in either."""
    names = (
        (above.tag, f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in (element, *element.iterancestors())
    )
    return any(tag == "form" or (tag not in _WHOLE and _COMMENTS.search(named)) for tag, named in names)


def _is_of_site(element: "HtmlElement") -> bool:
    """Return whether *element* stands in the page's footer, where who made the site's design is named."""
    return any(above.tag == "footer" for above in element.iterancestors()) and not any(
        above.tag in {"article", "main"} for above in element.iterancestors()
    )
