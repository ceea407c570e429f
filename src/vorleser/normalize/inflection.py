"""The masculine forms of nouns of persons, from the stem before "-in": "Ärzt" is "Arzt", "Ärzte", "Ärzten"."""

import msgspec

UMLAUT = {
    "ärzt": "arzt",
    "köch": "koch",
    "anwält": "anwalt",
    "rät": "rat",
    "gäst": "gast",
    "bischöf": "bischof",
    "vorständ": "vorstand",
    "päpst": "papst",
    "vögt": "vogt",
}
"""Stems whose masculine has the umlaut in the plural only."""

UMLAUT_WEAK = {"jüd": ("jude", "juden"), "französ": ("franzose", "franzosen"), "bäuer": ("bauer", "bauern")}
"""Stems whose masculine has no umlaut at all."""

WEAK = tuple(
    """ist ent ant and end ekt eut oph graf graph naut krat dat lat nat sat tat het let pet tet lot iot zot
    christ held nom prinz mensch fürst kamerad rekrut kosak satellit ast yst arch urg""".split()
)
"""How weak masculines without -e end: der Student, die Studenten."""
WEAK_E = tuple(
    """kolleg expert kund zeug genoss gesell gatt pat bot nachfahr vorfahr erb kommiliton log gog strateg
    franzos türk russ schott griech pol dän schwed finn tschech ir brit kroat serb bulgar rumän chines
    sudanes vietnames portugies sachs hess schwab jud slowen slowak mongol ries insass rival sklav lai
    hirt bub knapp schütz neff afghan turkmen kurd lett est bask katalan nomad ostfries""".split()
)
"""How weak masculines with -e end: der Kunde, die Kunden."""
ONLY_N = ("bauer", "nachbar", "ungar", "barbar", "tatar")
IN_S = tuple(
    "chef fan boss profi azubi promi coach clown star cowboy steward butler punk nerd captain scout dj".split()
)


class Masculine(msgspec.Struct, frozen=True):
    """A masculine noun: the nominative singular, the plural, its dative, and the singular after "dem"."""

    one: str
    many: str
    to_many: str
    to_one: str


def masculine(stem: str) -> Masculine:
    """Return the masculine of the noun with *stem*."""
    low = stem.lower()
    for end, plain in UMLAUT.items():
        if low.endswith(end):
            one = keep_case(stem, end, plain)
            return Masculine(one, f"{stem}e", f"{stem}en", one)
    for end, (plain, plural) in UMLAUT_WEAK.items():
        if low.endswith(end):
            many = keep_case(stem, end, plural)
            return Masculine(keep_case(stem, end, plain), many, many, many)
    return weak(stem, low) or strong(stem, low)


def weak(stem: str, low: str) -> Masculine | None:
    """Return the masculine of a *stem* (*low* in small letters) that takes -n or -en; None if it takes neither."""
    if low.endswith("beamt"):
        return Masculine(f"{stem}er", f"{stem}e", f"{stem}en", f"{stem}en")
    if low.endswith(ONLY_N):
        return Masculine(stem, f"{stem}n", f"{stem}n", f"{stem}n")
    if low.endswith("herr"):
        return Masculine(stem, f"{stem}en", f"{stem}en", f"{stem}n")
    if low.endswith(WEAK):
        return Masculine(stem, f"{stem}en", f"{stem}en", f"{stem}en")
    return Masculine(f"{stem}e", f"{stem}en", f"{stem}en", f"{stem}en") if low.endswith(WEAK_E) else None


def strong(stem: str, low: str) -> Masculine:
    """Return the masculine of any other *stem* (*low* in small letters)."""
    if low.endswith(IN_S):
        return Masculine(stem, f"{stem}s", f"{stem}s", stem)
    if low.endswith("or"):
        return Masculine(stem, f"{stem}en", f"{stem}en", stem)
    if low.endswith(("er", "el")):
        return Masculine(stem, stem, f"{stem}n", stem)
    return Masculine(stem, f"{stem}e", f"{stem}en", stem)


def keep_case(stem: str, end: str, plain: str) -> str:
    """Return *stem* with its last part *end* replaced by *plain*; a capital stays one."""
    head = stem[: -len(end)]
    return head + (plain.capitalize() if stem[len(head)].isupper() else plain)
