"""Two ordinals of one noun, the second with words of its own: "Ende des 19./Anfang des 20. Jahrhunderts"."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.ordinals import ordinal_ending
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late

_WEAK = compile_late(r"\b(?:de[smr]|[Ii]m|[Aa]m|[Vv]om|[Zz]um|[Zz]ur|[Bb]eim|seit dem)(?: [a-zäöü]+en)? $")
"""What an ordinal ends in -en behind: "Ende des" 19., "im späten" 18."""
_PART = r"(?:Anfang|Anf\.|Mitte|Ende|Beginn|Schluss)"
_BETWEEN = rf"(?:{_PART} (?:des |d\. )?|(?:im |des )?[a-zäöü]{{4,}}e[ns] )"
_CENTURY = r"Jhd?t?s?\.?|Jahrh\."


def two_periods(found: Found) -> str:
    """19./frühen 20. Jh.: the noun is said where it is cut short, and is the sentence's else."""
    between = found["between"].replace("Anf.", "Anfang").replace("d. ", "des ")
    is_owned = bool(found["led"]) or "des " in between or found.before.endswith("des ")
    # "Ende 19./Anf. 20. Jh.": the article is left out
    is_bare = bool(found["century"]) and not (is_owned or between.islower())
    nth = ordinal(found["number"], _ending(found, between, is_owned=is_owned or is_bare))
    other = ordinal(found["second"], _ending(found, between, is_owned=is_owned or is_bare))
    led, of = ("des " if found["led"] or is_bare else ""), "des " if is_bare else ""
    joint = " bis " if "bis" in found["to"] else ", "
    return f"{led}{nth}{joint}{between}{of}{other}{_noun(found, is_owned=is_owned or is_bare)}"


def _ending(found: Found, between: str, *, is_owned: bool) -> str:
    """Return the ending that both ordinals share."""
    if is_owned or _WEAK.search(found.before) or between.endswith("en "):
        return "en"
    return "es" if between.endswith("es ") else ordinal_ending(found.before, next_noun(found.after))


def _noun(found: Found, *, is_owned: bool) -> str:
    """Return the century that is cut short behind the ordinals, with its space."""
    if not found["century"]:
        return ""
    stop = full_stop(found.before, found["century"], found.after)
    return f" Jahrhundert{'s' if is_owned or found['century'].rstrip('.').endswith('s') else ''}{stop}"


RULE = Rule(
    phase=18,
    forms=(
        Form(
            rf"(?<![\w.,:/–-])(?P<led>d\. )?(?P<number>[0-9]{{1,2}})\.(?P<to> ?/ ?| bis (?={_PART}))"
            rf"(?P<between>{_BETWEEN})"
            rf"(?P<second>[0-9]{{1,2}})\.(?: ?(?P<century>{_CENTURY})(?!\w)|(?= [A-ZÄÖÜ]))",
            two_periods,
        ),
    ),
    examples=(
        (
            "Ende des 19./Anfang des 20. Jahrhunderts",
            "Ende des neunzehnten, Anfang des zwanzigsten Jahrhunderts",
        ),
        ("im späten 18./frühen 19. Jh.", "im späten achtzehnten, frühen neunzehnten Jahrhundert"),
        ("Ende 12./Anf. 13. Jh.", "Ende des zwölften, Anfang des dreizehnten Jahrhunderts"),
        ("Ende 14. bis Anfang 15. Jh.", "Ende des vierzehnten bis Anfang des fünfzehnten Jahrhunderts"),
        ("spätes 18./frühes 19. Jahrhundert", "spätes achtzehntes, frühes neunzehntes Jahrhundert"),
    ),
)
