"""Stars that rate something: ★★★★☆ is "vier von fünf Sternen", a 4*-Haus one of four stars."""

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_FULL = "★⭐✭✮"
_HALF = "½⯨⯪"
_EMPTY = "☆✩"


_IN_WORDS = compile_late(r" ?\(?[0-5](?:,[0-9])?(?:/5| von (?:5|fünf)| Sterne?\b)")
"""What is said of the stars by a number beside them: "★★★★☆ (4 von 5 Sternen)"."""


def stars(found: Found) -> str | None:
    """★★★½☆: the full stars, and of how many if empty ones follow; a lone star is an ornament."""
    full, empty = len(found["full"]), len(found["empty"])
    half = 1 if found["half"] else 0
    before, after = found.before.strip(), found.after.strip()
    is_ornament = not (half or empty) and (not before or before.startswith(found["full"]))
    if full + half + empty < 2 or is_ornament or not any(map(str.isalnum, before + after)):
        return None
    if _IN_WORDS.match(found["gap"] + found.after):
        return "" if found.before[-1:] in {"", " ", "\n"} else " "
    count = f"{cardinal(str(full), 'ein')}einhalb" if half and full else cardinal(str(full), "ein")
    of_all = f" von {cardinal(str(full + half + empty))} Sternen" if empty or half else ""
    said = f"{count}{of_all or (' Stern' if full == 1 else ' Sterne')}"
    left = "" if found.before[-1:] in {"", " ", "(", "\n"} else " "
    right = ": " if not found.before.strip() and found["gap"] else found["gap"]
    return f"{left}{said}{right}"


_RATED = compile_late(
    r"(?:Parker|Falstaff|Punkte|Suckling|Wertung|[Bb]ewertung|Score|Metascore|Metacritic|Opencritic|OpenCritic|Steam|vergibt|vergab|vergeben|Note|Ergebnis|Gault\S*|Urteil)\b[^.;]{0,20}$"
)


_ALONE = compile_late(r"(?: [–—|-]|[.!]?\s*$|: )")
"""What follows a rating that its paragraph opens with: "6/10 – Leider nur"."""
_OF_POINTS = compile_late(r" (?:Punkten|Sternen|Pkt\.)")


def out_of(found: Found) -> str | None:
    """Say "Parker 94/100", "4.7/5": of how many points."""
    number = found["n"].replace(".", ",")
    is_round = found["all"] == "10" or (found["all"] == "100" and len(number) == 2 and number[0] > "4")
    is_score = is_round and found["all"] == "100" and found.before.endswith(": ")
    is_score = is_score or ("," in number and found["all"] in {"5", "10"})
    is_alone = is_round and not found.before.strip() and _ALONE.match(found.after) is not None
    is_score = is_score or is_alone or bool(found["counted"]) or _OF_POINTS.match(found.after) is not None
    if float(number.replace(",", ".")) > int(found["all"]) or not (is_score or _RATED.search(found.before)):
        return None
    counted = f" {found['counted']}n" if found["counted"] else ""
    return f"{say_number(number)} von {cardinal(found['all'])}{counted}"


_HOUSE = compile_late(
    r"(?i:hotel|pension|gasthof|resort|haus|suites|appartement|wohnung|platz|hof)\b\W*\w*\W*\w*$"
)


_HOUSE_NEXT = compile_late(
    r"[ -](?:\w+ )?(?i:\w*hotels?|\w*häuser|\w*haus(?:es)?|pension|resort|\w*wohnung)\b"
)


def hotel(found: Found) -> str | None:
    """Say "Hotel ****": its stars."""
    if not _HOUSE.search(found.before[-40:]):
        return None
    return f", {cardinal(str(len(found['stars'])))} Sterne{' superior' if found['plus'] else ''}"


def _counted(found: Found) -> str | None:
    """Say "4*-Haus", "hat 4*", "3*S-Hotel": how many stars a house has."""
    number, more = found["number"], found["plus"]
    if found["joint"]:
        return f"{cardinal(number).capitalize()}-Sterne-{'Superior-' if more else ''}"
    if not (_HOUSE.search(found.before[-40:]) or _HOUSE_NEXT.match(found.after)):
        return None
    return f"{cardinal(number)} Sterne{' Superior' if more else ''}"


RULE = Rule(
    phase=10,
    forms=(
        Form(
            r"(?<![\w.,*/])(?P<number>[1-7])\*{1,5}(?P<plus>[sS]?)(?:(?P<joint>-(?=[A-ZÄÖÜ]))|(?![\w*/]))",
            _counted,
        ),
        Form(r"(?<=[a-zäöüß])(?P<gap> ?)(?P<stars>\*{2,5})(?P<plus>S?)(?=[,;:)]|-[A-Z]|$)", hotel),
        Form(
            r"(?<![\w.,/])(?P<n>[0-9]{1,3}(?:[.,][0-9])?)/(?P<all>100|20|10|5)"
            r"(?! (?:m[lgm]|k?g|cm|m)\b)(?: (?P<counted>Punkte|Sterne))?(?![\w/]|[.,][0-9]|(?:m[lgm]|k?g|cm|m)\b)",
            out_of,
        ),
        Form(
            rf"(?<![{_FULL}{_EMPTY}])(?P<full>[{_FULL}]{{1,10}})\ufe0f?(?P<half>[{_HALF}]?)(?P<empty>[{_EMPTY}]{{0,9}})"
            rf"(?![{_FULL}{_EMPTY}])(?P<gap> ?)",
            stars,
        ),
    ),
    examples=(
        ("★★★★☆ (4 von 5 Sternen)", "(vier von fünf Sternen)"),
        ("Bewertung: ★★★★☆", "Bewertung: vier von fünf Sternen"),
        ("Er hat 10/10 Punkte.", "Er hat zehn von zehn Punkten."),
        ("Das Magazin vergibt 87/100.", "Das Magazin vergibt siebenundachtzig von hundert."),
        ("6/10 – leider", "sechs von zehn – leider"),
        ("Hotel ****, Halbpension", "Hotel, vier Sterne, Halbpension"),
        ("Das 4*-Haus öffnet.", "Das Vier-Sterne-Haus öffnet."),
        ("ein 3*S-Hotel", "ein Drei-Sterne-Superior-Hotel"),
        ("★★★ Neu im Kino ★★★", "Neu im Kino"),
        ("Das Hotel (★★★★) öffnet.", "Das Hotel (vier Sterne) öffnet."),
    ),
)
