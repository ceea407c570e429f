"""Rates and units that lean on a measure beside them: 72/min, 134 g CO2/km, 520 kcal/2180 kJ, in °F, 2 J. 6 M."""

import re

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.numbers import NUMBER, is_one, one_for, say_number
from vorleser.normalize.ratios import PER
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_PER = "(?:" + "|".join(re.escape(sign) for sign in sorted(PER, key=len, reverse=True)) + ")"


def per_one(found: Found) -> str:
    """Say what is counted by: 72/min, 134 g CO2/km."""
    return f" pro {PER[found['per']]}"


_RATED = compile_late(
    r"\b(?:Preise?|\w{2,12}preise?|\w{0,12}[Kk]osten|\w{2,12}gebühr|Miete|Gebühr|Eintritt|Verbrauch|Umsatz|Lohn|Honorar|Aufpreis|Zuschlag|Ergebnis|Gewinn|Dividende)$"
)
"""What is told by the night, the person or the month: "Preis/Nacht"."""


_AMOUNT = compile_late(
    r"[0-9] ?(?:Liter|(?:Kubik|Kilo|Höhen)?[Mm]eter|(?:Kilo)?[Gg]ramm|Tonnen"
    r"|Stück|Umdrehungen|Euro|Cent|Franken|Kilowattstunden)$"
)
"""An amount with its unit in words: "800 Liter"."""


def per_counted(found: Found) -> str | None:
    """Besucher/Tag, Stück/Jahr: behind a number the stroke means "pro"."""
    counted = re.search(r"[0-9](?:[^.;:!?]|\b(?:Std|Min|Mio|ca|Ct)\.){0,40}$", found.before) or _RATED.search(
        found.before
    )
    closed = "." if found["per"].endswith(".") and not found.after.strip() else ""
    return f" pro {PER.get(found['per'], found['per'])}{closed}" if counted else None


def per_rated(found: Found) -> str | None:
    """Preis / Stunde, 800 Liter / Minute: a price or an amount and what it is for, with a stroke between them."""
    rated = _RATED.search(found.before) or _AMOUNT.search(found.before)
    return f" pro {found['per']}" if rated else None


def of_gas(found: Found) -> str:
    """50 GtCO2, 120 gCO2/km: carbon dioxide with its unit in one."""
    unit = PLAIN_UNITS[found["unit"]]
    one = one_for(unit.gender, found.before) if is_one(found["number"]) else ""
    amount = f"{one} {unit.one}" if one else f"{say_number(found['number'])} {unit.many}"
    gas = "C-O-zwei" if found.after.startswith("-") else "C O zwei"
    return f"{amount} {gas}" + (f" pro {PER[found['per']]}" if found["per"] else "")


def per_thousand(found: Found) -> str | None:
    """35,1/100.000: so many of a hundred thousand, where a share is told."""
    return f" pro {say_number(found['number'])}" if re.search(r"[0-9],[0-9]+$", found.before) else None


def per_portion(found: Found) -> str:
    """24 €/0,75 l: a price for so much of something."""
    return f" pro {say_number(found['number'])} {PLAIN_UNITS[found['unit']].many}"


def of_dose(found: Found) -> str | None:
    """Say in how much a substance is: "250 mg Wirkstoff/5 ml"."""
    is_dose = re.search(r"[0-9] ?(?:mg|g|µg|IE|mmol) [A-ZÄÖÜ][\w-]+$", found.before)
    return f" pro {say_number(found['number'])} {PLAIN_UNITS[found['unit']].many}" if is_dose else None


def also(found: Found) -> str:
    """520 kcal/2180 kJ: the same in another unit."""
    return f", {say_number(found['number'])} {PLAIN_UNITS[found['unit']].many}"


_OF_BLOOD = compile_late(r"[Bb]lut(?:hoch)?druck|mm ?Hg|\bRR\b|[Ss]ystol|[Dd]iastol|[Hh]yperton")


_MEASURED = compile_late(r"(?: (?:auf|bis|und|zu|bzw\.|vs\.|oder) [0-9]{2,3}/[0-9]{2,3})? ?mm ?Hg")
"""The unit behind a pressure, or behind the next one: "von 148/92 auf 141/88 mmHg"."""


def pressure(found: Found) -> str | None:
    """Say a blood pressure: "Blutdruck 120/80", "lag bei 160/95 mmHg"."""
    told = _OF_BLOOD.search(found.before[-100:]) or _MEASURED.match(found.after)
    if not told:
        return None
    return f"{cardinal(found['high'])} zu {cardinal(found['low'])}"


def degrees(found: Found) -> str:
    """Say a scale of temperature alone: in °F."""
    return f"Grad {'Celsius' if found['scale'] == 'C' else 'Fahrenheit'}"


def behind_bracket(found: Found) -> str | None:
    """433 (426–446) m: the unit of a number that stands before a bracket with another."""
    many = PLAIN_UNITS[found["unit"]].many
    return f" {many}" if re.search(r"[0-9] \([^()]{1,40}\)$", found.before) else None


def months(found: Found) -> str:
    """2 J. 6 M.: months after years, in the case of the years."""
    dative = re.search(r"\b(?:zu|von|nach|mit|seit|vor|aus) [0-9]{1,2} J\. (?:u\. |und )?$", found.before)
    if found["number"] == "1":
        return "einem Monat" if dative else "ein Monat"
    stop = full_stop(found.before, found[0], found.after)
    return f"{cardinal(found['number'])} Monate{'n' if dative else ''}{stop}"


_AREA = r"k?m[²³]|km2|qkm|qm|ha"
"""What people, plants and finds are counted by, with a number beside them or in a heading: "Einwohner/km²"."""

RULE = Rule(
    phase=34,
    forms=(
        Form(
            rf"(?<![\w.,:/])(?P<number>{NUMBER}) ?(?P<unit>[kMG]?t|k?g)CO[2₂](?!\w)(?:/(?P<per>{_PER})(?![\w²³]))?",
            of_gas,
        ),
        Form(rf"(?:(?<=CO[2₂])|(?<= [NPK])|(?<=KBE))/(?P<per>{_PER})(?![\w²³])", per_one),
        Form(
            r"(?<=[0-9x×])/(?P<per>Wo\.|nl|[µμ]l|pl|fl|min|h|s|d|Tag|Monat|Woche|Jahr|Std\.|Min\.)(?!\w)",
            per_one,
        ),
        Form(r"(?<=[a-zäöüß]{4})/(?P<per>min|Min\.|h)(?!\w)", per_counted),
        Form(
            rf"(?:(?<=\(Euro)|(?<=\(Cent)|(?<=\(in Euro)|(?<=\(in Cent))/(?P<per>{_PER})(?![\w²³])", per_one
        ),
        Form(
            rf"(?:(?<=[a-zäöüß]{{3}})|(?<=\bEw)|(?<=\bEW)|(?<=w\.)) ?/ ?(?P<per>{_AREA})(?![\w²³])", per_one
        ),
        Form(r"(?<=[0-9]\)) (?P<unit>km|m|cm|mm|kg|g|ha|l|t)(?![\w²³/]|\. ?[a-z]\.)", behind_bracket),
        Form(r"(?<=[0-9])/(?P<per>100[. ]000 Einwohner|1\.?000 Einwohner)(?!\w)", per_one),
        Form(
            r"(?:(?<=[a-zäöüß])|(?<=[a-zäöüß]\.))/(?P<per>Std\.|Std|Mon\.|Mt\.|Mt|(?<!Mann/)Frau|Mutter|Person|Kind|Haushalt|Familie|Betrieb|Schüler|Patient|Tier|Klasse|Team|Saison|Quartal|Semester|Jahr|Monat|Tag|Woche|Stunde|Nacht|Kopf|Einwohner|Minute|Sekunde|Spiel|Aktie|Anruf|SMS|Fahrt|Portion|Zimmer|Exemplar)(?!\w)",
            per_counted,
        ),
        Form(
            r"(?<=[a-zäöüß]{4}) ?/ ?"
            r"(?P<per>Stunde|Tag|Woche|Monat|Jahr|Kilometer|Minute|Nacht|Person|Stück|Liter|Quadratmeter)(?![\w-])",
            per_rated,
        ),
        Form(
            rf"(?<=[a-zJSWAVFl])/(?P<number>{NUMBER}) ?(?P<unit>kJ|kcal|kW|PS|[Hhkmc]?m|k?Wh|mAh|Ah|A|k?V|Nm)(?![\w/])",
            also,
        ),
        Form(
            r"(?:(?<=[0-9] mg)|(?<=[0-9] µg)|(?<=[0-9] g)|(?<=[0-9] ml)|(?<=[0-9] IE)|(?<=kcal)|(?<=[0-9] kJ))"
            r" / (?=[0-9]{1,4} ?(?:ml|l|g|kg|h)(?!\w))",
            lambda _: " pro ",
        ),
        Form(r"(?:(?<=/kg )|(?<=pro kg )|(?<=je kg ))KG(?!\w)", lambda _: "Körpergewicht"),
        Form(
            r"(?<=[a-zäöüß]{4})/(?P<per>[dm]?[lL]|kg|m³|m²)(?![\w²³/-])(?!(?<=L)\. [A-ZÄÖÜ][a-zäöüß]+[/)])",
            per_counted,
        ),
        Form(r"(?<=[a-zäöüß]{3})/(?P<number>[0-9]{1,3}) ?(?P<unit>ml|l|g|kg|h)(?!\w)", of_dose),
        Form(rf"(?<=€)/(?P<number>{NUMBER}) ?(?P<unit>ml|cl|l|kg)(?!\w)", per_portion),
        Form(r"(?:(?<=Celsius und )|(?<=\bin )|(?<=oder ))°(?P<scale>[CF])(?!\w)", degrees),
        Form(
            r"(?:(?<=J\. )|(?<=J\. u\. )|(?<=J\. und ))(?P<number>[0-9]{1,2}) (?P<unit>M(?:on)?\.)",
            months,
        ),
        Form(
            r"(?<=[0-9] )T\.(?= (?:vorher|später|danach|lang|zuvor|vor |nach |n\. |v\. |Frist))",
            lambda _: "Tage",
        ),
        Form(r"(?<=[0-9])/(?P<number>(?:100|1|10)[. ]?000)(?![\w/]|[.,][0-9])", per_thousand),
        Form(r"\b[Kk]m (?=[0-9])", lambda _: "Kilometer "),
        Form(
            r"(?<![\w./])(?P<high>1[0-9]{2}|[89][0-9]|2[0-9]{2})/(?P<low>[4-9][0-9]|1[0-3][0-9])(?![\w/])",
            pressure,
        ),
    ),
    examples=(
        ("Puls 72/min", "Puls zweiundsiebzig pro Minute"),
        ("134 g CO2/km", "hundertvierunddreißig Gramm C O zwei pro Kilometer"),
        (
            "3 MtCO2 und 95 gCO2/km",
            "drei Megatonnen C O zwei und fünfundneunzig Gramm C O zwei pro Kilometer",
        ),
        ("der Preis / Stunde", "der Preis pro Stunde"),
        ("mit 800 Liter / Minute", "mit achthundert Liter pro Minute"),
        ("220 nF/250 V", "zweihundertzwanzig Nanofarad, zweihundertfünfzig Volt"),
        ("250 mg Wirkstoff/5 ml", "zweihundertfünfzig Milligramm Wirkstoff pro fünf Milliliter"),
        ("1.450 Besucher/Tag", "tausendvierhundertfünfzig Besucher pro Tag"),
        ("54 Einwohner/km²", "vierundfünfzig Einwohner pro Quadratkilometer"),
        ("210 Einwohner/qkm", "zweihundertzehn Einwohner pro Quadratkilometer"),
        ("12 (mit Dach 15) m hoch", "zwölf (mit Dach fünfzehn) Meter hoch"),
        ("520 kcal/2180 kJ", "fünfhundertzwanzig Kilokalorien, zweitausendeinhundertachtzig Kilojoule"),
        ("bis 14 T. vorher, 3 T. n. Erhalt", "bis vierzehn Tage vorher, drei Tage nach Erhalt"),
        ("in °F", "in Grad Fahrenheit"),
        ("Er bekam 2 J. u. 6 Mon. auf Bewährung.", "Er bekam zwei Jahre und sechs Monate auf Bewährung."),
        ("zu 2 J. 6 M. Haft", "zu zwei Jahren sechs Monaten Haft"),
    ),
)
