"""Agencies' marks: "Berlin (dpa/lno) – Der Rat tagt." is "Berlin – Der Rat tagt." unless the house wants them said."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.dictionary import SEEN, count
from vorleser.text.regex import compile_late

_AGENCY = (
    "dpa|l(?:by|bw|bn|he|mv|ni|no|nw|rs|sa|sc|sn|sw|th)|AFP|afp|Reuters|reuters|rtr|epd|EPD|KNA|kna|APA|apa|SID|sid|ots|OTS|dts|taz|AP|awp|AWP|(?:keystone-)?sda|(?:Keystone-)?SDA|APA-OTS|dapd|ddp|idea|red|Red|pm|pte"
    "|TASS|ANSA|Xinhua|Bloomberg|(?:[a-z]{2,6}-)?pressedienst"
)
_SMALL = "dpa|afp|rtr|epd|kna|apa|sid|awp|sda|dapd|ddp|dts"
SERVICE = "POL|FW|BPOL|BPOLI|HZA|LPI|KFV|PP|LKA"
_SIGN = r"[A-Za-zÄÖÜäöü]{2,9}"
_DATED = r"(?:[,;]? ?(?:[–-] ?)?[0-3]?[0-9]\. ?[01]?[0-9]\.(?: ?(?:20)?[0-9]{2})?)?"
_DAY = r"[0-3]?[0-9]\. ?[01]?[0-9]\.(?: ?(?:20)?[0-9]{2})?"
_OWN = rf"\((?:[a-zäöü]{{2,9}}[/,] ?){{1,3}}{_DAY}\)"  # the sign of an author or desk, with the day
_MARK = rf"\((?:{_SIGN}[/,] ?){{0,3}}(?:{_AGENCY})(?:[-/,] ?[A-Za-z]{{2,9}}){{0,3}}\.?{_DATED}\)"
DATELINE_PLACE = compile_late(
    r"[„\s]*(?:[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{0,4} ?[|,–-] ?)?(?!D(?:er|ie|as) )"
    r"[A-ZÄÖÜ][\w.ß-]*(?:[ /,]{1,2}(?:[A-ZÄÖÜ(][\w.)ß-]*|am|an|der|im|bei|[0-9]{1,2}\.)){0,5}"
)
"""What stands before an agency's mark at the beginning of a report: a town, or two, perhaps a day."""
ENDED = compile_late(r"[.!?…][”“\"«)]*\s*$")


def say_dropped(found: Found) -> str | None:
    """Drop a mark at the beginning of a report, after its town, or at its end; a pause stays."""
    if found.settings.agency == "said":
        return None
    before = found.before.rstrip()
    if not before:
        return "" if re.match(r"\s*\S", found.after) else None
    if DATELINE_PLACE.fullmatch(before.rstrip(" –—-")) and not re.match(r"\s*[a-zäöüß]", found.after):
        parted = before[-1] in "–—-." or re.match(r"\s*[–—:.,|-]", found.after)
        return "" if parted or not found.after.strip() else "."
    ended = not found.after.strip() and ENDED.search(before)
    return "" if ended or re.fullmatch(r"[.!?]\s*", found.after) else None


def _opening(found: Found) -> str | None:
    """(dpa) – Der Rat tagt: nothing stands before the mark."""
    return None if found.settings.agency == "said" else ""


def _notice(found: Found) -> str | None:
    """© dpa-infocom, dpa:240101-99-12345/3: the agency's own notice."""
    is_apart = not found.before.strip() or ENDED.search(found.before)
    return "" if is_apart and found.settings.agency != "said" else None


def _notice_after(found: Found) -> str | None:
    """ULM dpa – Der Rat tagt: a mark without brackets behind a town in capitals."""
    town = found.before.isupper() and re.match("[A-ZÄÖÜ]{3}", found.before)
    return "" if town and found.settings.agency != "said" else None


def _mark_alone(found: Found) -> str | None:
    """ULM dpa Der Rat tagt: a mark between a town in capitals and its report."""
    town = found.before.isupper() and re.fullmatch("[A-ZÄÖÜ][A-ZÄÖÜß/ -]{2,40}", found.before)
    return "." if town and found.settings.agency != "said" else None


def _bare(found: Found) -> str | None:
    """… dauern an. dpa/kna: marks without brackets behind a report, or before its next paragraph."""
    is_apart = not found.before.strip() or ENDED.search(found.before)
    return "" if is_apart and found.settings.agency != "said" else None


def service(found: Found) -> str | None:
    """POL-UL: (UL) Ulm – Unfall: the sign of the police or a fire brigade before its report."""
    return None if found.settings.agency == "said" else ""


def author(found: Found) -> str | None:
    """Drop the letters of an author at the end of a report, or alone: "… wird ermittelt. (abc)"."""
    stands_apart = not found.before.strip() or ENDED.search(found.before)
    return "" if found.settings.agency == "dropped" and stands_apart else None


_LETTERS = r"[a-zäöü]{2,4}"
_SIGNED = rf"\((?:{_LETTERS}/){{0,3}}{_LETTERS}\)"
_NO_SIGN = compile_late(r"([a-z])\1+|[ivx]+|ehem|sog|str|ok|jr|sr|jun|sen")
"""Letters that items are counted with, and short words that the dictionary lacks: "(aa)", "(iii)", "(sog)"."""


def _is_sign(letters: str) -> bool:
    """Return whether *letters* are an author's and no word, abbreviation or item of a list."""
    parts = re.findall(_LETTERS, letters)
    return all(not count(part) and not _NO_SIGN.fullmatch(part) for part in parts)


def author_at_start(found: Found) -> str | None:
    """Drop the letters of an author before a report: "(mkl) Der Rat tagt."."""
    return "" if found.settings.agency == "dropped" and _is_sign(found[0]) else None


_TWO = compile_late(r" \((?!dr|nr|fa|ca|sr)[a-zäöü]{2}\)")
_RARE = SEEN + 1
"""Two letters behind a town are an author's, too, where they are hardly a word: "Musterstadt (st)"."""


def author_after_place(found: Found) -> str | None:
    """Drop the letters of an author behind the town of a report: "Musterstadt (mkl). Der Rat tagt."."""
    is_sign = _is_sign(found[0]) or (_TWO.fullmatch(found[0]) and count(found[0][2:4]) <= _RARE)
    return say_dropped(found) if found.settings.agency == "dropped" and is_sign else None


def author_without_brackets(found: Found) -> str | None:
    """Drop the letters of an author behind the last stop: "… wird ermittelt. red", "… wird ermittelt. |mkl"."""
    return "" if found.settings.agency == "dropped" and _is_sign(found["sign"] or found["red"]) else None


RULE = Rule(
    phase=12,
    forms=(
        Form(rf"\A\s*{_MARK}\s*(?:[–—:-]\s+)?(?=\S)", _opening),
        Form(rf" ?{_MARK}", say_dropped),
        Form(r" \([Ee]ig(?:\.|ener) ?[Bb]er(?:\.|icht)\)", say_dropped),
        Form(rf"\A\s*{_OWN}\s*(?:[–—:-]\s+)?(?=\S)", _opening),
        Form(rf"\A\s*(?:{_OWN}|{_MARK})\s*\Z", _opening),
        Form(
            rf"(?:\A\s*|(?<=[.!?…]) |(?<=[.!?…][”“\"]) )(?:{_SMALL})(?:/(?:{_SMALL}|[a-z]{{2,3}}))*"
            r"(?:\s+(?=[A-ZÄÖÜ])|\s*\Z)",
            _bare,
        ),
        Form(rf"\A\s*(?:{_AGENCY})(?:/[a-zäöü]{{2,4}}){{1,3}}\s*\Z", _opening),
        Form(rf" ?{_OWN}(?=\s*\Z)", say_dropped),
        Form(
            r" ?(?:©|\(c\)) ?dpa[^\n]{0,80}|(?<!\w)dpa(?:/l[a-z]{2}|:[0-9]{6}-[0-9/-]+)(?: dpa \w{2,3})?",
            _notice,
        ),
        Form(rf"(?<=[A-ZÄÖÜ]{{3}}) (?:{_AGENCY})(?:/(?:{_AGENCY}))?(?= [–—-] )", _notice_after),
        Form(rf"(?<=[A-ZÄÖÜ]{{3}}) (?:{_SMALL})(?= [A-ZÄÖÜ„][^A-ZÄÖÜ])", _mark_alone),
        Form(
            rf"\A(?:{SERVICE})[- ][A-ZÄÖÜ][A-ZÄÖÜa-zäöü -]{{0,12}}: ?"
            rf"(?:[0-9]{{6}}-[0-9]{{1,2}}(?:[.:]| [–-])? )?(?:\([A-ZÄÖÜ]{{1,3}}\) )?",
            service,
        ),
        Form(r" ?\([a-zäöü]{2,4}(?:/[a-zäöü]{2,4}){0,2}\)\.?(?=\s*\Z)", author),
        Form(r"(?<=[a-zäöüß0-9][.!?])(?:/[a-z]{2,3}){1,4}(?=\s*\Z)", say_dropped),
        Form(rf"\A\s*{_SIGNED}\s*(?:[–—:-]\s+)?(?=[„“»«\"]?[A-ZÄÖÜ][\w-])", author_at_start),
        Form(rf" {_SIGNED}(?=\.|:? [–—-] | [„“»«\"]?[A-ZÄÖÜ])", author_after_place),
        Form(
            rf"(?:(?<=[a-zäöüß0-9)][.!?…])|(?<=[.!?…][”“»\"])) (?:\| ?(?P<sign>{_LETTERS})|(?P<red>red))(?=\s*\Z)",
            author_without_brackets,
        ),
    ),
    examples=(
        ("Berlin (dpa) – Der Rat tagt.", "Berlin – Der Rat tagt."),
        ("ULM (dpa/lsw) Der Rat tagt.", "Ulm. Der Rat tagt."),
        ("ULM dpa Der Rat tagt.", "Ulm. Der Rat tagt."),
        ("(dpa/lno) – Der Rat tagt.", "Der Rat tagt."),
        ("Ulm (Eig. Ber.) – Der Rat tagt.", "Ulm – Der Rat tagt."),
        ("Bonn – (sid) Der Rat tagt.", "Bonn – Der Rat tagt."),
        ("Der Rat tagt. dpa/kna", "Der Rat tagt."),
        ("Der Rat tagt. (AFP)", "Der Rat tagt."),
        ("Der Rat tagt. (APA/red, 8.6.2015)", "Der Rat tagt."),
        ("Der Rat tagt. (red, 8.6.)", "Der Rat tagt."),
        ("(red, 13.2.) Der Rat tagt.", "Der Rat tagt."),
        ("(eb, 3.5.) Der Rat tagt.", "Der Rat tagt."),
        ("Der Rat tagt. (iw, 3.5.)", "Der Rat tagt."),
        ("(eb)", ""),
        ("Der Rat tagt./ab/cde", "Der Rat tagt."),
        ("SDA/mkl/rs", ""),
        ("(mkl) Der Rat tagt.", "Der Rat tagt."),
        ("Musterstadt (mkl) Der Rat tagt.", "Musterstadt. Der Rat tagt."),
        ("ULM. (mkl) Der Rat tagt.", "Ulm. Der Rat tagt."),
        ("Musterstadt (mkl).", "Musterstadt."),
        ("Ortenau (st) Der Rat tagt.", "Ortenau. Der Rat tagt."),
        ("Der Rat tagt. |mhm", "Der Rat tagt."),
        ("Der Rat tagt. red", "Der Rat tagt."),
        ("Der Rat tagt. (gk).", "Der Rat tagt."),
        ("(neu) Der Rat tagt.", "(neu) Der Rat tagt."),
        ("(aa) Der Rat tagt.", "(aa) Der Rat tagt."),
        ("POL-UL: Unfall auf der Brücke", "Unfall auf der Brücke"),
        ("Die Agentur (dpa) meldet das.", "Die Agentur (D-P-A) meldet das."),
    ),
)
