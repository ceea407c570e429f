"""Colours as designers write them, sign by sign: #2E8B57."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import one_by_one
from vorleser.text.regex import compile_late

_OF_COLOURS = compile_late(r"(?i)farb|hex|color|colour|#[0-9a-f]*[a-f][0-9a-f]*\b")


def _say_colour(found: Found) -> str | None:
    """Say the six signs; figures alone are a colour only where another is spoken of, and no word of a tag is."""
    code = found["code"]
    if code.isdecimal() and not _OF_COLOURS.search(found.match.string.replace(found[0], "")):
        return None
    if code.isalpha() and len(set(code.lower())) > 2:
        return None
    signs = [one_by_one(sign) if sign.isdecimal() else sign.upper() for sign in code]
    return f"Raute {' '.join(signs)}"


RULE = Rule(
    phase=10,
    forms=(Form(r"(?<![\w#&/])#(?P<code>[0-9a-fA-F]{6})(?!\w)", _say_colour),),
    examples=(
        ("Die Farbe #2E8B57 ist grün.", "Die Farbe Raute zwei E acht B fünf sieben ist grün."),
        ("Weiß ist #FFFFFF.", "Weiß ist Raute F F F F F F."),
    ),
)
