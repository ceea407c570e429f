"""The masculine forms of nouns of persons, from the stem that "-in" is hung on."""

import re

UMLAUT = {
    "ärzt": "arzt",
    "köch": "koch",
    "anwält": "anwalt",
    "rät": "rat",
    "gäst": "gast",
    "bischöf": "bischof",
    "vorständ": "vorstand",
    "päpst": "papst",
    "wölf": "wolf",
    "schwäg": "schwag",
    "vögt": "vogt",
    "dieb": "dieb",
}
"""Stems with an umlaut in both the feminine and the masculine plural in -e."""

UMLAUT_WEAK = {"jüd": "jud", "französ": "franzos", "bäur": "bauer"}
"""Stems with an umlaut only in the feminine; the masculine takes -en or -n."""

WEAK_PLAIN = re.compile(
    r"(?:ist|ent|ant|and|end|ekt|eut|oph|graf|graph|naut|krat|[dlnst]at|[lthp]et|[lizp]ot|christ|held|nom|top|urg|äd|omet|yst|ast"
    r"|arch|sad|prinz|mensch|herr|fürst|bär|kamerad|rekrut|vasall|ungar|nachbar|tatar|barbar|bauer|kosak|satellit|magnat|potent"
    r"|erk|soldat|ad|fant|ekt|bot)$"
)
"""Weak masculines without -e: der Student, die Studenten."""
WEAK_E = re.compile(
    r"(?:kolleg|expert|kund|zeug|genoss|gesell|gatt|pat|bot|nachfahr|vorfahr|erb|beamt|kommiliton|log|gog|strateg|franzos|türk|russ"
    r"|schott|griech|pol|dän|schwed|finn|tschech|ir|brit|kroat|serb|bulgar|rumän|chines|sudanes|vietnames|portugies|senegales"
    r"|sachs|hess|schwab|frank|jud|slowen|slowak|ukrain|ost|mongol|ries|junkers?|insass|rival|sklav|witw|laie?|lai|pädagog|agog|hirt"
    r"|bub|knapp|schütz|neff|nef|demagog|ossi|wess|jung|alt|heid|afghan|turkmen|kurd|lett|est|basc|bask|katalan|assistenz)$"
)
"""Weak masculines with -e: der Kunde, die Kunden."""
LONG_S = re.compile(
    r"(?:chef|fan|boss|profi|azubi|promi|coach|clown|star|cowboy|steward|butler|model|punk|nerd|crack|captain|scout|dj|youtub)$"
)
ADJECTIVAL = re.compile(r"beamt$")


def masculine_plural(stem: str, *, dative: bool = False) -> str:
    """Return the masculine plural for *stem*, with the dative's -n if asked: "Ärzt" gives "Ärzte", "Kolleg" "Kollegen"."""
    low = stem.lower()
    if low.endswith("beamt"):
        return f"{stem}{'en' if dative else 'e'}"
    if any(low.endswith(end) for end in UMLAUT) and not low.endswith("dieb"):
        return f"{stem}e{'n' if dative else ''}"
    weak = weak_stem(stem)
    if weak:
        return weak
    if LONG_S.search(low):
        return f"{stem}s"
    if low.endswith("or"):
        return f"{stem}en"
    if low.endswith(("er", "el")):
        return f"{stem}{'n' if dative else ''}"
    if low.endswith("en"):
        return stem
    return f"{stem}e{'n' if dative else ''}"


def weak_stem(stem: str) -> str:
    """Return the plural of a weak masculine, '' if *stem* is none."""
    low = stem.lower()
    for umlaut, plain in UMLAUT_WEAK.items():
        if low.endswith(umlaut):
            return f"{kept_case(stem, umlaut, plain)}{'n' if plain == 'bauer' else 'en'}"
    if low.endswith(("bauer", "nachbar", "ungar", "herr")):
        return f"{stem}{'en' if low.endswith(('herr',)) else 'n'}"
    return f"{stem}en" if WEAK_PLAIN.search(low) or WEAK_E.search(low) else ""


def masculine_singular(stem: str, *, oblique: bool = False) -> str:
    """Return the masculine singular for *stem*; *oblique* asks for the -n of weak nouns after "dem", "den", "des"."""
    low = stem.lower()
    for umlaut, plain in UMLAUT.items():
        if low.endswith(umlaut):
            return kept_case(stem, umlaut, plain)
    weak = weak_stem(stem)
    if not weak:
        return stem
    if oblique:
        return weak
    if low.endswith(tuple(UMLAUT_WEAK)) and not low.endswith("bäur"):
        return weak[:-1]
    if WEAK_E.search(low) and not WEAK_PLAIN.search(low):
        return f"{stem}{'r' if low.endswith('beamte') else 'e'}"
    return weak.removesuffix("en") if not low.endswith(("bauer", "bäur", "nachbar", "ungar")) else weak[:-1]


def kept_case(stem: str, end: str, plain: str) -> str:
    """Return *stem* with its last part *end* replaced by *plain*; a capital stays one."""
    head = stem[: -len(end)]
    return head + (plain.capitalize() if stem[len(head)].isupper() else plain)
