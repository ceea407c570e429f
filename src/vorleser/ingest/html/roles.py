"""Find the role of a part of a page by its names and its words."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from vorleser.article import Role
from vorleser.ingest.html.tree import label
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _pattern_of(words: str) -> re.Pattern[str]:
    """Return a pattern for one of *words* as a whole part of a class name or id."""
    return compile_late(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])", re.IGNORECASE)


_NAMED = (
    (
        Role.KICKER,
        _pattern_of("kicker|dachzeile|overline|topline|roofline|spitzmarke|eyebrow|supertitle|oberzeile"),
    ),
    (
        Role.CAPTION,
        _pattern_of("caption|figcaption|bildunterschrift|bu|legende|bildtext|thumbcaption|wp-caption-text"),
    ),
    (
        Role.FOOTNOTE,
        _pattern_of("footnotes?|fussnoten?|fn|references|reflist|endnotes?|einzelnachweise|anmerkungen"),
    ),
    (
        Role.RELATED,
        _pattern_of(
            "related|readmore|read-more|lesen-?sie-?auch|lesetipps?|mehr-?zum-?thema|weiterlesen|recommended|"
            "recommendations|empfehlungen|linkbox|link-?list|see-?also|more-on|passend-?dazu|teasers|"
            "teaser-?list"
        ),
    ),
    (
        Role.LEAD,
        _pattern_of(
            "lead|leadtext|summary|vorspann|standfirst|intro|introtext|teasertext|abstract|dek|anrei(?:ss|ß)er|"
            "unterzeile|excerpt|einleitung"
        ),
    ),
    (
        Role.BYLINE,
        _pattern_of(
            "byline|authorline|authors?|autor|autoren|autorenzeile|verfasser|dateline|datum|timestamp|"
            "publish-date|published|meta|artikelinfo"
        ),
    ),
    (Role.SUBHEAD, _pattern_of("zwischentitel|zwischen(?:ue|ü)berschrift|crosshead|subheading|subhead")),
    (Role.QUESTION, _pattern_of("question|frage|interview-question")),
    (Role.ANSWER, _pattern_of("answer|antwort|interview-answer")),
    (Role.QUOTE, _pattern_of("pullquote|pull-quote|zitat|blockzitat|quote")),
)
_NOTE = compile_late(
    r"(?:fn|foot-?note|side-?note|fu(?:ß|ss)note)[-_:]?\d{1,3}", re.IGNORECASE
)  # one note's id
BOXES = _pattern_of("info-?box|infokasten|kasten|box|fact-?box|faktenbox|hintergrund|glossar|steckbrief")
RELATED_WORDS = compile_late(
    r"(?:lesen sie (?:auch|hier|dazu|mehr)|lies auch|mehr (?:zum thema|dazu|zu diesem thema|aus dem ressort)|"
    r"auch interessant|das könnte sie (?:auch )?interessieren|zum weiterlesen|weiterlesen|"
    r"lesetipps?|siehe auch|"
    r"weblinks|passend dazu|verwandte (?:themen|artikel)|weitere (?:artikel|meldungen|themen)|"
    r"meistgelesen)\b",
    re.IGNORECASE,
)
NOTES_WORDS = compile_late(
    r"(?:einzelnachweise|fu(?:ß|ss)noten|anmerkungen|quellen|belege)\W*", re.IGNORECASE
)
BYLINE_WORDS = compile_late(
    r"(?:von|text|autor(?:in)?|ein (?:gastbeitrag|kommentar|interview|bericht) von|interview|"
    r"protokoll)\s*:?\s"
    r"(?P<names>[A-ZÄÖÜ][\w.’'-]+(?:\s[\w.’'-]+){0,3}(?:(?:,|\sund)\s[A-ZÄÖÜ][\w.’'-]+(?:\s[\w.’'-]+){1,3})*)"
    r"(?:,\s[A-ZÄÖÜ][\w-]+)?",
    re.IGNORECASE,
)
DATE_WORDS = compile_late(
    r"(?:(?:stand|veröffentlicht|aktualisiert|erstellt|update|publiziert|datum|erschienen|"
    r"zuletzt aktualisiert)\b"
    r"|(?:(?:mo|di|mi|do|fr|sa|so)\w*,?\s)?\d{1,2}\.\s?(?:\d{1,2}\.|\w{3,9}\s)\s?\d{4})",
    re.IGNORECASE,
)
TOOLS_WORDS = compile_late(
    r"(?:lesezeit|\d+ min(?:uten|\.)? (?:lesezeit|lesedauer)|teilen|drucken|merken|"
    r"artikel (?:anhören|teilen|drucken)|"
    r"anzeige|werbung|©|foto:|bild:|schlagwörter:|tags:|kommentare?\b.{0,12}$|zur startseite|"
    r"nach oben|mehr anzeigen)",
    re.IGNORECASE,
)
CORRECTION_WORDS = compile_late(
    r"(?:korrektur(?:hinweis)?|berichtigung|richtigstellung|anmerkung der redaktion|"
    r"in einer früheren (?:version|fassung))\b",
    re.IGNORECASE,
)


def by_name(element: "HtmlElement") -> Role | None:
    """Return the role that an element's class, id, itemprop or ARIA role says it has."""
    if (element.get("role") or "") in {"doc-footnote", "doc-endnotes", "doc-endnote"}:
        return Role.FOOTNOTE
    if (element.get("itemprop") or "") in {"alternativeHeadline", "description"}:
        return Role.LEAD
    if (element.get("itemprop") or "") in {"author", "datePublished", "dateModified"} or element.get(
        "rel"
    ) == "author":
        return Role.BYLINE
    if _NOTE.fullmatch(element.get("id") or ""):
        return Role.FOOTNOTE
    return _role_of(label(element))


@lru_cache(maxsize=4096)  # a page has few names, each many times
def _role_of(name: str) -> Role | None:
    return next((role for role, pattern in _NAMED if name and pattern.search(name)), None)


def is_box(element: "HtmlElement") -> bool:
    """Return whether an element says that it is a box of facts: part of the article, though beside it."""
    return bool(BOXES.search(label(element)))
