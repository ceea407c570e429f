"""A noun that is cut short in its number and case, and as a woman's: "zwölf neue Mitgl.", "des Prof.", "die Präs."."""

import re

from vorleser.normalize.agreement import DATIVE_SOME, SOME
from vorleser.normalize.articles import kinds_before, of_woman
from vorleser.normalize.grammar import name_before
from vorleser.normalize.neighbours import NEIGHBOURS
from vorleser.normalize.nouns import Gender, gender
from vorleser.normalize.offices import woman_in_office
from vorleser.normalize.plurals import NOT_COUNTED, PLURALS_OF_CUT, SEVERAL, is_several, plural
from vorleser.normalize.rule import Found
from vorleser.normalize.several import are_governed, names_several
from vorleser.text.regex import compile_late

_GENITIVE = compile_late(
    r"\b(?:des|eines|dieses|jenes|jedes|seines|ihres|unseres|meines|deines|keines)[ ](?:[^\s,;:]+ )?(?:[\w-]+-)?$",
    re.IGNORECASE,
)
OF_THE = compile_late(r"(?:[A-ZÄÖÜ][\w-]*|[0-9]+)\.? d\. (?:[^\s,;:]+ )?$")
"""A noun before "d.", which is then the genitive's article: "Urt. d. BVerfG"."""
_OBLIQUE = compile_late(
    r"\b(?:dem|den|einem|einen|diesem|diesen|vom|zum|beim|am|im) (?:[^\s,;:]+ )?$", re.IGNORECASE
)


_NUMBER_NEXT = compile_late(r" [0-9]+(?![0-9.,]* ?[A-ZÄÖÜ%€])")
"""The noun's own number, behind it: "Ziffer 3.1 Abs." 4."""


def noun(row: tuple[str, ...], found: Found) -> str:
    """Say a noun, in the genitive after "des", with -en after "dem" if it is weak."""
    some = SOME.search(found.before)
    counted = (
        some
        and not _NUMBER_NEXT.match(found.after)
        and not (some[0][0].isdecimal() and name_before(found.before[: some.start()]))
    )
    if row[2] in PLURALS_OF_CUT and (counted or SEVERAL.search(found.before)):
        return in_case(PLURALS_OF_CUT[row[2]], found)
    if row[0] in NEIGHBOURS and (said := NEIGHBOURS[row[0]](found)):
        return said
    if row[3] and (_GENITIVE.search(found.before[-60:]) or OF_THE.search(found.before[-60:])):
        return row[3]
    many = plural(row[2])
    if row[0] not in NOT_COUNTED and (said := _of_several(row[2], many, found, some if counted else None)):
        return said
    many_do = found.before.endswith(("die ", "Die ")) and kinds_before(found) is None
    if named := woman_in_office(row[2], found.after) or of_woman(row[2], found) or (many_do and many):
        return named
    weak = row[3].endswith("en") and not row[2].endswith("en")
    return row[3] if weak and _OBLIQUE.search(found.before[-60:]) else row[2]


_TO_MANY = compile_late(
    r"\b(?:den|unseren|seinen|ihren|meinen|diesen|euren) (?:[a-zäöüß]+en )?$", re.IGNORECASE
)
"""What a feminine stands behind only in the plural."""
_OWNED = compile_late(r"\b(?:unsere|seine|ihre|meine|eure|diese) (?:[a-zäöüß]+en )?$", re.IGNORECASE)
"""What a masculine or neuter stands behind only in the plural."""


def _of_several(one: str, many: str, found: Found, some: re.Match[str] | None) -> str:
    """Return the plural of *one* where several are counted by *some* or another word; *many* is it by its ending."""
    if many and some is not None and is_several(some[0]):
        return in_case(many, found)
    many = PLURALS_OF_CUT.get(one) or many
    kind = gender(one)
    is_led = (kind is Gender.FEMININE and _TO_MANY.search(found.before)) or (
        kind in {Gender.MASCULINE, Gender.NEUTER} and _OWNED.search(found.before) and not of_woman(one, found)
    )
    if not (many and (is_led or names_several(found))):
        return ""
    return f"{many}n" if are_governed(found) and not many.endswith(("n", "s")) else many


def in_case(many: str, found: Found) -> str:
    """Return the plural *many* with the -n of the dative where a preposition asks for it."""
    is_dative = DATIVE_SOME.search(found.before) and not many.endswith(("n", "s"))
    return f"{many}n" if is_dative else many
