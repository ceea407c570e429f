"""Put marks where they belong: "Wichtig:Die Frist", "Text :wie immer", "E.T.A. Hoffmann", "geht’s?“fragte sie".

Rules know a mark by the space behind it, and voices name one that has none: "Doppelpunkt". What is shown stays.
"""

from collections.abc import Iterator

from vorleser.text.regex import compile_late

_GENDERED = r"(?:in|innen(?:[a-zäöüß]{3,30})?|r|n|e|en|er|es|em|s|m|frau|frauen|mann)\b"
_ARTICLES = "der|die|das|dem|den|des|er|sie|ein|eine|ihr|ihre|sein|seine|jeder|jede|man|frau"
_CLOSED = r"[€%$)“»«\"]"
_AMOUNT = r"[0-9][0-9.,:–-]{0,9} ?(?:[A-ZÄÖÜ€]|(?:km|kg|cm|mm|ml|h)\b)"  # no number of a note: "später,5 als"
_DATE = r"[0-9]{1,2}\.[0-9]{1,2}\."
_SLIP = compile_late(
    rf"(?P<glued>(?:(?<=[^\W\d_][^\W\d_])|(?<=[^\W\d_]\.)|(?<={_CLOSED})|(?<=[0-9])(?=.[^\W\d_]{{2}}))"
    rf"[:;](?![:;]|{_GENDERED})(?=(?:[„“\"»«+(]|-(?=[0-9]))?[^\W_]))"
    r"|(?P<inside>(?<=[^\W\d_])[!?](?=[^\W\d_]))"
    r"|(?P<quote>(?<=[.!?,…])[“\"»](?=[^\W\d_]))"
    rf"|(?P<comma>(?:(?<=[a-zäöüß]{{2}})|(?<=/h)|(?<=[a-z]\.)),(?={_AMOUNT}|{_DATE})"
    rf"|(?:(?<=[0-9]\.)|(?<={_CLOSED})),(?=[^\W_])|(?<=[a-zäöüß]{{2}}),(?=[^\W\d_]{{2}}))"
    r"|(?P<apart>(?<=[^\W\d_])[ ][:;!?](?=[„“\"»]?[^\W\d_]{2}|[0-9]{1,2}[. ]?[0-9A-Z])"
    r"|(?<=[\w.])[ ],(?=[0-9]{1,2}[.:–-]?[0-9]{0,2} Uhr))"
    r"|(?P<short>(?<=[^\W\d_][a-zäöüß]\.)(?=[0-9])|(?<=[0-9]\))(?=[^\W\d_]{3})"
    r"|(?<=\bNr)(?=[0-9]{1,4}\b)|(?<=[0-9])(?=(?:Abs|Satz|GG|BGB|StGB|StPO|ZPO|SGB|StVO)\b))"
    r"|(?P<day>(?<=[0-9])[ ]\.(?=[ ]?(?:[0-9]{1,2}\.|(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))"
    r"|(?<=[0-9]),(?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) [0-9]{4}))"
    r"|(?P<nothing>(?<![^\n])[:;!?]+(?![-)(*/]|[DPpOo3](?!\w))|(?<=[(„])[:;!?]+(?=[^\W\d_]{2})"
    r"|(?<![^\n(„])\.+(?=[A-ZÄÖÜ][a-zäöüß])"
    r"|(?<![^\s(„])--+(?=[^\W\d_])|[ ]?\(-+\)|(?<=[^\W_])[ ]-+(?![^\n]))"
    r"|(?P<dash>(?<=[^\W_])--+(?=[^\W_]))"
    r"|(?P<initials>(?<![\w.])"
    r"(?:(?:[A-ZÄÖÜ]\.){2,6}(?=[ ][A-ZÄÖÜ][a-zäöüß])|(?:[A-ZÄÖÜ]\.){1,6}(?=[A-ZÄÖÜ][a-zäöüß]{2})))"
    r"|(?P<stop>(?<=[0-9])\.(?=[mM]in\b))"
    r"|(?P<tens>(?<=[0-9])[ ](?=er[ -](?:Karten?|Gruppen?|Packs?|Blocks?|Teams?|Sets?|Jahren?)\b))"
    r"|(?P<rest>(?<=[0-9]{4})/(?=[0-9]{1,2}[.:][0-9]{2} ?Uhr\b))"
    r"|(?P<nought>(?<![\w.,:/+–-])(?<![0-9][ ])0(?=[1-9] (?:[mM]in\b|Minuten?\b|Std\b|Stunden?\b|Tagen?\b|Tage?\b)))"
    r"|(?P<link>(?<=[^\W\d_]{2}[ ]u\.)(?=[A-ZÄÖÜ][a-zäöüß]{2}))"
    r"|(?P<score>(?<=[ (][0-9])[ ]:(?=[0-9]{1,2}(?:[ ,;)]|[.!]?\s*$)))"
    r"|(?P<cells>(?<=[0-9])[ ]\|[ ]:[ ]\|[ ](?=[0-9]))"
    r"|(?P<slash>(?<=[^\W\d_]-)(?:/[ ]|[ ]/)(?=[^\W\d_]))"
)
_BOTH = compile_late(rf"\b(?:{_ARTICLES})$")
"""What stands before the colon of "der:die"."""
_ADDRESS = compile_late(r"(?:[/@\\]|\w{2}\.\w{2}|\blocalhost)\S*$")
"""What stands before the colon of a port, a path or a tag."""
_PATH = compile_late(r"(?:[^\W\d_]{3}[/@\\.]\w|//)\S*$")
"""What stands before the comma in an address."""
_PARTED = compile_late(
    r"(?:\bNr|\b(?:Mo|Di|Mi|Do|Fr|Sa|So|gegr|erb|gest|gef|verst|Pers|ca|Jhg|Gr)\."
    r"|\([^()\n]{1,30}[0-9]\)|(?:§|\bArt\.) ?[0-9]{1,4})$"
)
"""What is parted from what leans on it: no "Sat.1", and no number of a note, as in "Forschung.12"."""
_CODE = compile_late(r"[A-Z]{1,4}:[A-Z0-9]{1,5}:[A-Z0-9]")  # ECLI:DE:BGH:2018
_PUT = {
    "inside": " ",
    "dash": " – ",
    "slash": "/",
    "short": " ",
    "day": ".",
    "stop": ". ",
    "rest": ", ",
    "link": " ",
    "score": ":",
    "cells": ":",
}
_REACH = 40  # characters looked at before a colon
_SUSPECT = compile_late(
    r"[:;!?,.“\"» /()\-0-9N](?:(?<=[:;!?])(?<![^\n].)|(?<=[:;!?,.])[„“\"»«+(-]?[^\W_]|(?<=[.!?,…][“\"»])[^\W\d_]"
    r"|(?<=-)(?:-|/ | /)|(?<= )(?:-+(?![^\n])|[:;!?,.])|(?<=\()-|(?<=\))[^\W\d_]"
    r"|(?<=[0-9])(?: er[ -]|[ABGSZ]|/[0-9]+[.:][0-9]+ ?U)|(?<=N)r[0-9]|(?<=\b0)[1-9] [mMST])"
)
"""What each slip has; it begins with one class of characters, since a choice is tried at each place of a text."""


def find_slips(written: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place in *written* of each mark or space that has slipped, in order, and what belongs there."""
    if not _SUSPECT.search(written):
        return
    for found in _SLIP.finditer(written):
        kind, mark = str(found.lastgroup), found[0]
        before = written[max(0, found.start() - _REACH) : found.start()]
        if kind in {"glued", "inside"} and _ADDRESS.search(before):
            continue
        if kind == "short" and not _PARTED.search(before):
            continue
        if kind == "comma" and _PATH.search(before):
            continue
        if kind == "glued" and (
            _BOTH.search(before) or _is_code(before, written[found.start() : found.start() + _REACH])
        ):
            continue
        if kind == "initials":
            put = mark.replace(".", ". ")[: -1 if written[found.end()] == " " else None]
        elif kind in {"glued", "quote", "comma", "apart"}:
            put = f"{mark.strip()} "
        else:
            put = _PUT.get(kind, "")
        yield found.span(), put


def _is_code(before: str, after: str) -> bool:
    """Return whether a colon stands in a code of several parts: ECLI:DE:BGH:2018."""
    word = before.rsplit(maxsplit=1)[-1] if before.strip() and not before[-1].isspace() else ""
    return _CODE.match(word + after) is not None
