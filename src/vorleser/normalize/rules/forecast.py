"""A day's lowest and highest temperature, and its sun: "Do: 3°/9°", "4/11 °C", "Sonnenaufg. 6.02, -unterg. 17.10"."""

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS
from vorleser.normalize.clock import say_clock
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule

_DEGREES = r"[-−–]?[0-9]{1,2}"


def _day(found: Found) -> str:
    """Do: 3°/9°: the weekday of a forecast."""
    return WEEKDAYS[found["weekday"]]


def low_and_high(found: Found) -> str:
    """3°/9°, 4/11 °C."""
    celsius = " Celsius" if found["scale"] else ""
    return f"{say_number(found['low'])} bis {say_number(found['high'])} Grad{celsius}"


def _rising(found: Found) -> str | None:
    """-2/6 Grad: a night's and a day's; "14/5 Grad" is a day's and a night's."""
    low, high = (int(found[side].replace("−", "-").replace("–", "-")) for side in ("low", "high"))
    return low_and_high(found) if low < high else None


def rises_or_sets(found: Found) -> str:
    """Sonnenaufg. 6.02, -unterg. 17.10: when the sun or the moon comes up and goes down."""
    body = found["body"]
    if not body:
        body = "Mond" if found.before.rfind("Mond") > found.before.rfind("Sonne") else "Sonnen"
    return f"{body}{found['way']}gang{found['gap']}{say_clock(found['hour'], found['minute'])}"


RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?<=\b[SM][AU] )(?P<hour>[01]?[0-9]|2[0-3])\.(?P<minute>[0-5][0-9])(?=[,;])",
            lambda found: say_clock(found["hour"], found["minute"]),
        ),
        Form(
            rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?(?=:? {_DEGREES} ?(?:°|(?:/|bis|[–-]) ?{_DEGREES} ?°))",
            _day,
        ),
        Form(
            rf"(?<![\w.,:/°])(?P<low>{_DEGREES}) ?(?:° ?C?)? ?/ ?(?P<high>{_DEGREES}) ?°(?P<scale> ?C\b)?(?!\w)",
            low_and_high,
        ),
        Form(
            rf"(?<![\w.,:/°])(?P<low>{_DEGREES})/(?P<high>{_DEGREES}) Grad(?P<scale> Celsius)?(?!\w)",
            _rising,
        ),
        Form(
            r"(?<!\w)(?:(?P<body>Sonnen|Mond)|-)(?P<way>auf|unter)g(?:ang|\.)(?P<gap>:? )(?P<hour>[01]?[0-9]|2[0-3])"
            r"[.:](?P<minute>[0-5][0-9])(?: ?h\b| Uhr)?(?![\w:]|[.,][0-9])",
            rises_or_sets,
        ),
    ),
    examples=(
        (
            "Sonnenaufg. 6.02, -unterg. 17.10",
            "Sonnenaufgang sechs Uhr zwei, Sonnenuntergang siebzehn Uhr zehn",
        ),
        ("Do: 3°/9°, Fr: -1°/4°", "Donnerstag: drei bis neun Grad, Freitag: minus eins bis vier Grad"),
        ("Nachts −2/6 Grad.", "Nachts minus zwei bis sechs Grad."),
        ("Morgen 4/11 °C.", "Morgen vier bis elf Grad Celsius."),
    ),
)
