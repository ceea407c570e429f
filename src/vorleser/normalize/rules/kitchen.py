"""Recipes: spoons and packs behind a word for a number, and what is done with food: "zwei geh. EL", "ger. Käse"."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.foods import MIXED, is_food
from vorleser.normalize.grammar import DATIVE, adjective_ending, last_words, next_noun
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import CLOSED
from vorleser.text.regex import compile_late

_NUMBERS = "zwei drei vier fünf sechs sieben acht neun zehn zwölf".split()
_SOME = compile_late(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|einige|einigen|mehrere|mehreren|paar|wenige|wenigen|[0-9½¼¾]+)"
    r" (?:[a-zäöüß]{4,}e[nr]? )?(?:(?:geh|gestr)\. )?$",
    re.IGNORECASE,
)
_ONE = compile_late(
    r"\b(?:eine?[mnrs]?|jede[mnrs]?|pro|je|halbe[mnrs]?|gute[mnrs]?|knappe[mnrs]?|gehäufte[mnrs]?|gestrichene[mnrs]?"
    r"|weitere[mnrs]?|letzte[mnrs]?|kleine[mnrs]?|große[mnrs]?|(?:geh|gestr)\.) $",
    re.IGNORECASE,
)
_FIGURE = compile_late(r"[0-9½¼¾] (?:(?:geh|gestr)\. )?$")
KITCHEN_MEASURES = {
    "EL": ("Esslöffel", "Esslöffel", Gender.MASCULINE),
    "TL": ("Teelöffel", "Teelöffel", Gender.MASCULINE),
    "KL": ("Kaffeelöffel", "Kaffeelöffel", Gender.MASCULINE),
    "Essl.": ("Esslöffel", "Esslöffel", Gender.MASCULINE),
    "Teel.": ("Teelöffel", "Teelöffel", Gender.MASCULINE),
    "Msp.": ("Messerspitze", "Messerspitzen", Gender.FEMININE),
    "Msp": ("Messerspitze", "Messerspitzen", Gender.FEMININE),
    "Pr.": ("Prise", "Prisen", Gender.FEMININE),
    "Pck.": ("Päckchen", "Päckchen", Gender.NEUTER),
    "Pkt.": ("Päckchen", "Päckchen", Gender.NEUTER),
    "Pckg.": ("Packung", "Packungen", Gender.FEMININE),
    "Pk.": ("Packung", "Packungen", Gender.FEMININE),
    "Bd.": ("Bund", "Bund", Gender.MASCULINE),
    "Btl.": ("Beutel", "Beutel", Gender.MASCULINE),
    "Ds.": ("Dose", "Dosen", Gender.FEMININE),
    "Gl.": ("Glas", "Gläser", Gender.NEUTER),
    "Tas.": ("Tasse", "Tassen", Gender.FEMININE),
    "Sch.": ("Scheibe", "Scheiben", Gender.FEMININE),
    "Stg.": ("Stange", "Stangen", Gender.FEMININE),
    "Zw.": ("Zweig", "Zweige", Gender.MASCULINE),
    "Wrf.": ("Würfel", "Würfel", Gender.MASCULINE),
    "Fl.": ("Flasche", "Flaschen", Gender.FEMININE),
    "Tr.": ("Tropfen", "Tropfen", Gender.MASCULINE),
    "Handv.": ("Handvoll", "Handvoll", Gender.FEMININE),
}
_SURE = frozenset("EL TL Essl. Teel. Msp. Msp Pck. Handv.".split())
"""What is measured in kitchens only; others need a food behind them."""


_MEASURED = compile_late(r"\s*$|[.,;:)]| \(| (?!Al\b)(?:[a-zäöüß]+ )?(?:[a-zäöüß]+(?:e[mnrs]?|\.) )?[A-ZÄÖÜ]")
"""What follows a measure: food, perhaps with how it is prepared."""


def spoon(found: Found) -> str | None:
    """Say a kitchen's measure behind a word that counts it: "Zwei EL", "eine Msp."."""
    unit = found[0]
    some = _SOME.search(found.before)
    if not (some or _ONE.search(found.before)) or _FIGURE.search(found.before):
        return None  # right behind a figure it is a measure
    if not _MEASURED.match(found.after) or (unit not in _SURE and not is_food(next_noun(found.after))):
        return None
    one, many, _ = KITCHEN_MEASURES[unit]
    ends = "." if unit.endswith(".") and CLOSED.match(found.after) else ""
    if not some or some["count"] == "1":
        return one + ends
    governing = last_words(found.before[: some.start()], 1)
    in_dative = (
        bool(governing) and governing[0].lower() in DATIVE and not many.endswith(("n", "chen", "Bund"))
    )
    return f"{many}{'n' if in_dative else ''}{ends}"


def heaped(found: Found) -> str | None:
    """Say how full a spoon is: "zwei geh. EL", "einen gestr. TL"."""
    if re.search(r"[0-9½¼¾] ?$", found.before):
        return None  # a measure
    stem = "gehäuft" if found[0].lower().startswith("geh") else "gestrichen"
    kind = KITCHEN_MEASURES[found["unit"]][2]
    many = _SOME.search(found.before) is not None
    return f"{stem}{adjective_ending(found.before, 'Löffel', Gender.PLURAL if many else kind)}"


_PREPARED = {
    "ger": "gerieben",
    "geh": "gehackt",
    "gehk": "gehackt",
    "gem": "gemahlen",
    "gew": "gewürfelt",
    "gek": "gekocht",
    "getr": "getrocknet",
    "geschn": "geschnitten",
    "geschm": "geschmolzen",
    "gesch": "geschält",
    "gehob": "gehobelt",
    "gepr": "gepresst",
    "zerdr": "zerdrückt",
    "zerl": "zerlassen",
    "entst": "entsteint",
    "entk": "entkernt",
    "geröst": "geröstet",
    "gebr": "gebraten",
    "gegr": "gegrillt",
    "gerasp": "geraspelt",
    "blanch": "blanchiert",
    "pür": "püriert",
    "past": "passiert",
    "abgez": "abgezogen",
    "abger": "abgerieben",
    "feingeh": "feingehackt",
    "feinger": "feingerieben",
    "grobgem": "grobgemahlen",
    "tiefgek": "tiefgekühlt",
    "unbeh": "unbehandelt",
    "ungespr": "ungespritzt",
    "ungesalz": "ungesalzen",
    "geräuch": "geräuchert",
    "eingel": "eingelegt",
    "gez": "gezupft",
}


def prepared(found: Found) -> str | None:
    """Say what is done with the food behind it: "mit ger. Käse", "frisch gem. Pfeffer", and "gem. Salat"."""
    cut, noun = found["cut"].lower(), next_noun(found.after)
    if cut == "gem" and noun.lower() in MIXED:
        said = inflect("gemischt", found)
    elif is_food(noun):
        said = inflect(_PREPARED[cut], found)
    else:
        return None
    return said.capitalize() if found[0][0].isupper() else said


def grams(found: Found) -> str | None:
    """Say "50 gr. Butter": grams of a food; "2 gr. Zwiebeln" are large."""
    return say_grams(found) if is_food(next_noun(found.after)) else None


def say_grams(found: Found) -> str:
    """Say "500gr": grams, written without a stop."""
    return f"{found['gap']}Gramm"


def onions(found: Found) -> str:
    """Say "2 rote Zw.": what is red or white is no sprig."""
    return (
        "Zwiebel" if found.before.rstrip().rpartition(" ")[0].endswith(("1", "ein", "eine")) else "Zwiebeln"
    )


RULE = Rule(
    phase=29,
    forms=(
        Form(
            r"(?:(?<=\brote )|(?<=\bweiße )|(?<=\bgelbe )|(?<=\bgelb\. )|(?<=\brot\. ))Zw\.(?=[ ,;]|$)",
            onions,
        ),
        Form(
            r"(?<![\w.-])(?:[Gg]eh|[Gg]estr)\.(?= (?P<unit>EL|TL|KL|Essl\.|Teel\.|Msp\.|Msp)(?!\w))",
            heaped,
        ),
        Form(
            r"(?<![\w.-])(?:(?:EL|TL|KL|Msp)(?![\w.-])|(?:EL|TL|KL)(?=\.\s*$)"
            rf"|(?:{'|'.join(unit[:-1] for unit in KITCHEN_MEASURES if unit[-1] == '.')})\.(?=[ ,;:)]|$))",
            spoon,
        ),
        Form(
            rf"(?<![\w.-])(?P<cut>(?i:{'|'.join(sorted(_PREPARED, key=len, reverse=True))}))\.(?= [A-ZÄÖÜa-zäöü])",
            prepared,
        ),
        Form(r"(?:(?<=\b[1-9][0-9])|(?<=\b[1-9][0-9]{2}))(?P<gap> ?)gr\.(?= [A-ZÄÖÜ])", grams),
        Form(r"(?<=[0-9])(?P<gap> ?)gr(?=\s*$|[,;)]| [A-ZÄÖÜ(]| [a-zäöü]+e[nrs]? [A-ZÄÖÜ])", say_grams),
    ),
    examples=(
        ("Zwei geh. EL Grieß einrühren.", "Zwei gehäufte Esslöffel Grieß einrühren."),
        ("Einen gestr. TL Natron nehmen.", "Einen gestrichenen Teelöffel Natron nehmen."),
        ("Zum Schluss eine Msp. Zimt.", "Zum Schluss eine Messerspitze Zimt."),
        ("Mit ger. Käse bestreuen.", "Mit geriebenem Käse bestreuen."),
        ("Hundert Gramm gem. Mandeln", "Hundert Gramm gemahlene Mandeln"),
        ("50 gr. Butter und 2 gr. Zwiebeln", "fünfzig Gramm Butter und zwei große Zwiebeln"),
        ("Der gem. Chor singt.", "Der gemischte Chor singt."),
        (
            "Frisch gem. Pfeffer und fein geh. Petersilie",
            "Frisch gemahlener Pfeffer und fein gehackte Petersilie",
        ),
        ("Mit zwei EL Öl anbraten.", "Mit zwei Esslöffeln Öl anbraten."),
    ),
)
