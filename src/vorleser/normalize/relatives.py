"""Whose relatives somebody names, cut short as in chronicles: "Karl Muster u. s. Frau", "m. s. Söhnen"."""

from vorleser.normalize.nouns import Gender, search_gender
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_RELATIVE = compile_late(
    r" (?:[a-zäöüß]+e[nr]? )?(?P<who>(?:Ehe|Schwieger|Stief|Groß)?(?i:frau|gattin|gemahlin|mutter|schwester|tochter"
    r"|witwe|familie|sohn|bruder|vater|kinder|söhne|töchter|brüder|eltern|erben)n?)\b"
)
_SEVERAL = ("inder", "öhne", "öchter", "rüder", "ltern", "rben", "indern", "öhnen", "öchtern", "rüdern")
_LED = compile_late(r"\b(?:u\.|und|m\.|mit|v\.|von|sowie|samt) $")
_IN_DATIVE = compile_late(
    r"\b(?:m\.|mit|v\.|von|samt|dem|zu|bei) (?:[A-ZÄÖÜ][\w.-]+ ){0,4}(?:u\. |und |sowie )?$"
)
_IN_GENITIVE = compile_late(r"\bdes (?:[A-ZÄÖÜ][\w.-]+ ){1,4}(?:u\. |und |sowie )$")
_ENDINGS = {
    Gender.MASCULINE: ("", "em", "es"),
    Gender.FEMININE: ("e", "er", "er"),
    Gender.PLURAL: ("e", "en", "er"),
}
"""Endings of "sein" in the nominative, dative and genitive."""


def of_his(found: Found) -> str | None:
    """Say "s." before a relative, behind what joins him or her to somebody."""
    relative = _RELATIVE.match(found.after)
    if not relative or not _LED.search(found.before):
        return None
    is_many = relative["who"].endswith(_SEVERAL)
    kind = Gender.PLURAL if is_many else search_gender(relative["who"].lower())
    endings = _ENDINGS.get(kind or Gender.FEMININE)
    if not endings:
        return None
    case = 2 if _IN_GENITIVE.search(found.before) else 1 if _IN_DATIVE.search(found.before) else 0
    return f"sein{endings[case]}"
