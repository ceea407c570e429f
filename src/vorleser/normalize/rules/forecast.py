"""A day's lowest and highest temperature: "Do: 3°/9°, Fr: -1°/4°", "4/11 °C"."""

from vorleser.normalize.calendar import WEEKDAY, WEEKDAYS
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.regex import compile_late

_DEGREES = r"[-−–]?[0-9]{1,2}"


def _day(found: Found) -> str:
    """Do: 3°/9°: the weekday of a forecast."""
    return WEEKDAYS[found["weekday"]]


def low_and_high(found: Found) -> str:
    """3°/9°, 4/11 °C."""
    celsius = " Celsius" if found["scale"] else ""
    return f"{say_number(found['low'])} bis {say_number(found['high'])} Grad{celsius}"


RULE = Rule(
    phase=19,
    trigger=compile_late("°"),
    forms=(
        Form(
            rf"(?<![\w.])(?P<weekday>{WEEKDAY})\.?(?=:? {_DEGREES} ?(?:°|(?:/|bis|[–-]) ?{_DEGREES} ?°))",
            _day,
        ),
        Form(
            rf"(?<![\w.,:/°])(?P<low>{_DEGREES}) ?(?:° ?C?)? ?/ ?(?P<high>{_DEGREES}) ?°(?P<scale> ?C\b)?(?!\w)",
            low_and_high,
        ),
    ),
    examples=(
        ("Do: 3°/9°, Fr: -1°/4°", "Donnerstag: drei bis neun Grad, Freitag: minus eins bis vier Grad"),
        ("Morgen 4/11 °C.", "Morgen vier bis elf Grad Celsius."),
    ),
)
