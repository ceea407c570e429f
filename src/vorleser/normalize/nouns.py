"""The gender of German nouns, as far as numbers need it: by frequent nouns, or by endings."""

import re
from enum import Enum
from functools import cache, lru_cache

from vorleser.normalize.genders import FEMININE, MASCULINE, NEUTER
from vorleser.normalize.table import rows
from vorleser.text.regex import compile_late


class Gender(Enum):
    """A noun's gender, or plural, which has none."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"
    PLURAL = "p"


_ENDINGS = (
    *(
        (end, Gender.PLURAL)
        for end in """ungen heiten keiten schaften ionen täten innen isten anten enten oren eure euren
        aren iere are ate ale alen linge nisse tümer mente menten""".split()
    ),
    *(
        (end, Gender.NEUTER)
        for end in ("chen", "lein", "ment", "tum", "ium", "drittel", "viertel", "stel", "um")
    ),
    *(
        (end, Gender.FEMININE)
        for end in (
            "ung heit keit schaft tion sion tät enz anz ik ei ie ur in age ade ette ose ine itis thek e"
        ).split()
    ),
    *(
        (end, Gender.MASCULINE)
        for end in ("ismus", "ling", "ant", "ent", "ist", "or", "eur", "er", "el", "ich", "ig", "us")
    ),
    ("nis", Gender.NEUTER),
    ("ing", Gender.NEUTER),  # from English: das Tracking
    ("en", Gender.NEUTER),  # infinitives: das Treffen
)
"""Tried in order when no noun of the lists ends the word."""

_SHORT = dict(
    pair.split("=")
    for pair in (
        "mitgl=mitglied aufl=auflage bd=band bde=bände kap=kapitel jg=jahrgang abs=absatz std=stunde str=straße "
        "tabl=tablette jub=jubiläum rd=runde kirchengem=kirchengemeinde whg=wohnung "
        "zi=zimmer whgn=wohnungen vjq=vorjahresquartal og=obergeschoss ug=untergeschoss eg=erdgeschoss kl=klasse "
        "geb=geburtstag gem=gemeinde v=viertel reg=regierung verw=verwaltung h=hälfte "
        "hj=halbjahr sem=semester abt=abteilung vors=vorsitzender st=stock hz=halbzeit "
        "bl=bundesliga wk=weltkrieg ausg=ausgabe ed=auflage bürgerm=bürgermeister "
        "quart=quartal mt=monat lj=lehrjahr vers=version nr=nummer"
    ).split()
)
"""Abbreviated nouns that an ordinal often stands before."""

KNOWN = {
    **dict.fromkeys(MASCULINE.split(), Gender.MASCULINE),
    **dict.fromkeys(NEUTER.split(), Gender.NEUTER),
    **dict.fromkeys(FEMININE.split(), Gender.FEMININE),
}
_LONGEST = max(map(len, KNOWN))
SHORTEST_HEAD = 3
"""A shorter noun ends too many strangers ("ei" ends "Polizei")."""

UMLAUTS = str.maketrans("äöü", "aou")


@cache
def cut_nouns() -> dict[str, str]:
    """Return the nouns of the table of abbreviations by how they are cut: "komp" is "kompanie"."""
    return {
        row[0].rstrip(".").lower(): row[2].lower()
        for row in rows("abbreviations")
        if row[1] in {"noun", "word"} or (row[1] == "clinic" and row[2][0].isupper())
    }


@cache
def cut_adjectives() -> frozenset[str]:
    """Return the adjectives of the table of abbreviations as they are cut: "kl."."""
    return frozenset(row[0] for row in rows("abbreviations") if row[1] == "adj")


_MEN = tuple(
    "martin justin kevin marvin robin armin erwin edwin alwin benjamin stantin calvin darwin quentin valentin".split()
)
"""Men whose names end as women's offices do."""


@lru_cache(maxsize=4096)
def gender(noun: str) -> Gender | None:
    """Return the gender of *noun*, by its last part if it is a compound; None when nothing tells."""
    word = re.sub(r"[^\w-]", "", noun).lower()[-60:]
    if len(noun) > 3 and noun[-2:].isalpha() and noun[-1] in "VO" and re.search("[A-Z][a-z]*[VO]$", noun[1:]):
        return Gender.FEMININE  # a regulation or an order: BImSchV, StPO
    if word not in KNOWN or noun.endswith("."):
        word = _SHORT.get(word, word)
    if word not in KNOWN and word.endswith("en") and KNOWN.get(word[:-1]) is Gender.FEMININE:
        return Gender.PLURAL  # "Marmeladen" is no shop
    known = search_gender(word) or search_gender(cut_nouns().get(word, ""))
    if known:
        return known
    word = cut_nouns().get(word, word)
    if plural_of(word):
        return Gender.PLURAL
    tail = next((whole for cut, whole in _SHORT.items() if len(cut) > 2 and word.endswith(cut)), "")
    word = tail or word
    if word.endswith(_MEN):
        return Gender.MASCULINE
    return next((gender for end, gender in _ENDINGS if len(word) > len(end) + 2 and word.endswith(end)), None)


def search_gender(word: str) -> Gender | None:
    """Return the gender of the longest noun of the lists that ends *word*, in the nominative or genitive."""
    if "-" in word and (last := KNOWN.get(word.rpartition("-")[2])):  # "Eishockey-WM"
        return last
    for form in (word, *genitive_stems(word)):
        for cut in range(max(0, len(form) - _LONGEST), len(form) - SHORTEST_HEAD + 1 if len(form) > 3 else 1):
            if form[cut:] in KNOWN:
                return KNOWN[form[cut:]]
    return None


def has_umlaut(noun: str) -> bool:
    """Return whether *noun* is the plural of one that has no umlaut: Mängel, Verträge."""
    plain = noun.translate(_PLAIN).lower()
    return plain != noun.lower() and any(
        search_gender(plain[: len(plain) - cut]) for cut in (0, 1, 2) if len(plain) - cut > 2
    )


_PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")


def is_genitive(noun: str) -> bool:
    """Return whether *noun* shows the -s of the masculine and neuter genitive: "Grades", not "Kreis"."""
    word = noun.lower()[-60:]
    nominative = any(
        word[cut:] in KNOWN for cut in range(max(0, len(word) - _LONGEST), len(word) - SHORTEST_HEAD + 1)
    )
    return not nominative and bool(genitive_stems(word))


def genitive_stems(word: str) -> tuple[str, ...]:
    """Return what *word* may be the genitive of, if it is masculine or neuter."""
    stems = [word[:-2]] if word.endswith("es") else []
    if word.endswith("s"):
        stems.append(word[:-1])
    return tuple(
        stem for stem in stems if len(stem) > 2 and search_gender(stem) in {Gender.MASCULINE, Gender.NEUTER}
    )


def plural_of(word: str) -> str:
    """Return the listed singular that *word* is a plural of, '' if there is none."""
    for end in ("innen", "ern", "en", "er", "n", "e", "s"):
        if not word.endswith(end):
            continue
        stem = word.removesuffix(end)
        for singular in singulars(stem, end):
            if len(singular) > 2 and search_gender(singular) and not (end == "er" and agent(stem, singular)):
                return singular
    return ""


def singulars(stem: str, end: str) -> list[str]:
    """Return what may be the singular of a plural made of *stem* and *end*."""
    latin = [f"{stem}a", f"{stem}um", f"{stem}us"] if end == "en" else []
    return [stem, _plain(stem), *([f"{stem}in"] if end == "innen" else []), *latin]


def agent(stem: str, singular: str) -> bool:
    """Return whether *stem* with -er is one who does something (Besucher, Prüfer) and no plural (Kinder)."""
    kind = search_gender(singular)
    if stem == singular:
        return kind is not Gender.NEUTER
    return kind is not Gender.NEUTER and not singular.endswith(_WITH_UMLAUT)


_WITH_UMLAUT = tuple("mann wald rand wurm gott tum mund strauch".split())
"""Masculine nouns whose plural has an umlaut and -er: Männer, Wälder; a Prüfer is one."""


def _plain(stem: str) -> str:
    """Return *stem* with its last umlaut undone: "bänd" is "band"."""
    for at in range(len(stem) - 1, -1, -1):
        if stem[at] in "äöü":
            return f"{stem[:at]}{stem[at].translate(UMLAUTS)}{stem[at + 1 :]}"
    return stem


_DIE = compile_late(r"\b[Dd]ie $")
_MANY = frozenset("Special Invictus Commonwealth Highland Games Olympics Awards Finals Oscars Emmys".split())
"""Words that foreign names of several begin with or are: "die 10. Special Olympics"."""


def is_one_after_die(before: str, noun: str) -> bool:
    """Return whether *noun*, unlisted and no plural known, is a feminine after "die": an ordinal seldom counts many.

    So are foreign names and letters of which nothing tells the gender: "die 27. COP", "die 12. Fashion Week".
    """
    word = noun.lower()
    unknown = not (search_gender(word) or search_gender(word[:-1]) or plural_of(word))
    may_be_one = noun.endswith("e") or (noun not in _MANY and bool(noun) and gender(noun) is None)
    return unknown and may_be_one and _DIE.search(before) is not None
