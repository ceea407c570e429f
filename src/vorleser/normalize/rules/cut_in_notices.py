"""Cut words that mean something else in notices and leaflets: "verw. bis", "Gr. ab 10", "v. d. Essen"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_MEALS = {"v": "vor", "n": "nach"}
_CHURCH = compile_late(r"Messe|Gottesdienst|Sonntag|Pfarr|Kirche|Amt\b|Advent|Adv\.|Mission|Caritas")


def _meal(found: Found) -> str:
    """V. d. Essen, n. d. Mahlzeit: when a medicine is taken."""
    return f"{_MEALS[found['when']]} {'der' if found['meal'].startswith(('Ma', 'Ei')) else 'dem'}"


def _collection(found: Found) -> str | None:
    """Koll. f. d. Mission: what is collected in church."""
    return "Kollekte" if _CHURCH.search(found.match.string) else None


RULE = Rule(
    phase=12,
    forms=(
        Form(r"\bGr\.(?= ab [0-9])", lambda _: "Gruppen"),
        Form(r"\bMind\.(?= (?:verw|haltb)\.)", lambda _: "Mindestens"),
        Form(r"\bverw\.(?= bis (?:[0-9]|Ende))", lambda _: "verwendbar"),
        Form(
            r"\bRi\.(?= (?:Bhf|Hbf|ZOB|Bahnhof|Zentrum|Innenstadt|Stadtmitte|Norden|Süden|Osten|Westen)\b)",
            lambda _: "Richtung",
        ),
        Form(r"\bKoll\.(?= (?:f\.|für|z\.) )", _collection),
        Form(r"\bi\. ?Adv\.(?=[,;)]| [a-zäöü(]|\s*$)", lambda _: "im Advent"),
        Form(
            r"\b(?P<when>[vn])\. ?d\.(?= (?P<meal>Essen|Frühstück|Schlafen|Schlafengehen|Mahlzeit|Einnahme)\b)",
            _meal,
        ),
        Form(
            r"\bAbst\.(?=:? (?:ca\. )?[0-9][0-9,.]*(?: ?[x×–-] ?[0-9][0-9,.]*)? ?(?:mm|cm|m)(?![\w²³]))",
            lambda _: "Abstand",
        ),
        Form(r"(?<=[0-9]\. )b\.(?= [0-3]?[0-9]\. ?[01]?[0-9]\.)", lambda _: "bis"),
        Form(r"\bVZ ?/ ?TZ\b", lambda _: "Vollzeit oder Teilzeit"),
        Form(r"\bSa\.?/So\.?/Fei(?:ert)?\b\.?", lambda _: "Samstag, Sonntag und Feiertag"),
        Form(r"(?<=[0-9] )kWh ?/ ?1\.?000 ?h\b", lambda _: "Kilowattstunden pro tausend Stunden"),
        Form(r"(?<=[0-9]) ?(?:min(?:⁻¹|-1)|1/min)(?![\w/])", lambda _: " pro Minute"),
    ),
    examples=(
        ("Gr. ab 10 Personen", "Gruppen ab zehn Personen"),
        ("Mind. verw. bis 08/2026", "Mindestens verwendbar bis August zweitausendsechsundzwanzig"),
        ("1 Tablette v. d. Essen", "eine Tablette vor dem Essen"),
        ("Pflanzen, Abst. 25 cm", "Pflanzen, Abstand fünfundzwanzig Zentimeter"),
        ("Der Motor läuft mit 1500 min-1.", "Der Motor läuft mit tausendfünfhundert pro Minute."),
        ("Stelle in VZ/TZ", "Stelle in Vollzeit oder Teilzeit"),
    ),
)
