"""A dash between two numbers that have their unit each: "925km - 1400km", "5 % – 7 %"."""

from vorleser.normalize.rule import Form, Rule

_UNITS = (
    "km",
    "kg",
    "cm",
    "mm",
    "ha",
    "kW",
    "MW",
    "GB",
    "°C",
    "Hz",
    "[0-9 ]m",
    "[0-9 ]t",
    "[0-9 ]g",
    "[0-9 ]l",
    "%",
    "€",
)
_AFTER = "|".join(f"(?<={unit})" for unit in _UNITS)
_SAME = "|".join(unit.removeprefix("[0-9 ]") for unit in _UNITS)

RULE = Rule(
    phase=18,
    forms=(Form(rf"(?:{_AFTER}) [-–] (?=[0-9][0-9.,]* ?(?:{_SAME})(?!\w))", lambda _: " bis "),),
    examples=(
        (
            "Die Reichweite liegt bei 925km - 1400km.",
            "Die Reichweite liegt bei neunhundertfünfundzwanzig Kilometern bis tausendvierhundert Kilometer.",
        ),
        ("5 % – 7 % mehr", "fünf Prozent bis sieben Prozent mehr"),
    ),
)
