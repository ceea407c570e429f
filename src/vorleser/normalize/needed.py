"""What forms need: short patterns, each looked for once in a text, and only then the long ones that need it.

Compiling all forms that a trigger lets through took a tenth of the time of reading a page, and nine in ten of them
are in no text of it. A mark may be looser than the form, never narrower; tests/normalize/test_forms.py checks that.
"""

from vorleser.normalize.calendar import WEEKDAY
from vorleser.text.regex import compile_late

CLOCK_FIGURES = compile_late(r"[0-9][.:][0-5][0-9](?![0-9])")
"""18.30, 18:30."""

DOTTED_CLOCK = compile_late(r"[0-9]\.[0-5][0-9](?![0-9])")
"""18.30."""

HOUR_WORD = compile_late(r"[0-9][ -]?(?:Uhr|h(?![a-zäöüß]))")
"""18 Uhr, 18.30-Uhr, 18h30."""

SHORT_WEEKDAY = compile_late(rf"{WEEKDAY}(?!\w)")
"""Mo, Di."""

DAY_AND_FIGURES = compile_late(r"[0-9]\. ?[0-9]{1,2}\.")
"""1. 8., 01.08."""

DAY_AND_NAME = compile_late(r"[0-9]\. ?[JFMASOND]")
"""1. August."""

MONTH_BEHIND_DASH = compile_late(r"[a-z.] ?[–-] ?(?:Jan|Jän|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
"""Mai–Juni, Okt. - Nov."""

CUT_MONTH = compile_late(r"(?:Jan|Jän|Febr?|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.")
"""Okt."""

COLON_BETWEEN = compile_late(r"[0-9] ?: ?[0-9]")
"""2:1."""

STROKE_BEFORE_FIGURE = compile_late(r"/ ?[0-9]")
"""5/2023."""

FIGURE_IN_BRACKET = compile_late(r"\([0-9]")
"""(67."""

FIGURE_AND_LETTER = compile_late(r"[0-9]-?[^\W\d_]")
"""20-jährig, 5fach, 4K."""

CENTURY = compile_late(r"Jh|Jahrh")
"""Jh., Jhdt., Jahrh."""

AMOUNT_OF_MONEY = compile_late(r"[0-9.] ?(?:€|Euro|EUR|T€|CHF|,[-–])")
"""5 €, 5,-"""
