"""Coins and measures of old deeds, cut short behind a number: "3 fl. 12 kr.", "6 Rthlr. 12 Sgr.", "2 Tgw. Wiese"."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_COINS = {
    "fl": "Gulden",
    "Fl": "Gulden",
    "Rthlr": "Reichstaler",
    "Rthl": "Reichstaler",
    "Rtlr": "Reichstaler",
    "Rtl": "Reichstaler",
    "Thlr": "Taler",
    "Tlr": "Taler",
    "Thl": "Taler",
    "Sgr": "Silbergroschen",
    "sgr": "Silbergroschen",
    "Ngr": "Neugroschen",
    "ngr": "Neugroschen",
    "ggr": "Gutegroschen",
    "Ggr": "Gutegroschen",
    "Hlr": "Heller",
    "hlr": "Heller",
    "Btz": "Batzen",
}
_SMALL_COINS = {
    "kr": "Kreuzer",
    "Kr": "Kreuzer",
    "xr": "Kreuzer",
    "Xr": "Kreuzer",
    "gr": "Groschen",
    "Gr": "Groschen",
}
"""What else may stand for a crown, a gram or a size: only among other coins."""
_MEASURES = {
    "Mltr": "Malter",
    "Mlt": "Malter",
    "Schfl": "Scheffel",
    "Scheff": "Scheffel",
    "Tgw": "Tagwerk",
    "Tagw": "Tagwerk",
    "Morg": "Morgen",
    "Mgn": "Morgen",
    "Jauch": "Jauchert",
    "Klftr": "Klafter",
    "Klft": "Klafter",
}
_NAMES = _COINS | _SMALL_COINS | _MEASURES
_AMONG_COINS = compile_late(rf"(?:{'|'.join(_COINS)})\.|Gulden|Taler|Kreuzer|Groschen")
_OF_BLOOD = compile_late(r"\b(?:MCV|Erythrozyten\w*|Zellvolumen)\b")
"""Where "fl" is a measure of blood cells, and a full stop is the sentence's."""


_OLD = compile_late(r"Gulden|Taler|Kreuzer|Groschen|\bfl\.|\b1[0-8][0-9]{2}\b")
_DRINKS = compile_late(
    r" (?:\w*[Ww]ein|\w*[Bb]ier|Sekt|Prosecco|Champagner|\w*[Ww]asser|\w*[Ss]aft|Limo\w*|Cola|Schnaps|Likör"
    r"|\w*[Öö]l|Milch"
    r"|Rotwein|Weißwein|Essig|Sirup)\b"
)
"""What bottles hold."""


def _say(found: Found) -> str | None:
    """Say the coin or measure; all of them are the same in the plural."""
    written = found["cut"]
    if written in _SMALL_COINS and not _AMONG_COINS.search(found.match.string):
        return None
    if written == "Fl" and _DRINKS.match(found.after) and not _OLD.search(found.match.string):
        return None
    if written == "fl" and _OF_BLOOD.search(found.match.string):
        return None
    return f"{_NAMES[written]}{full_stop(found.before, found[0], found.after)}"


RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?<=[0-9½¼¾] )(?P<cut>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\.(?!\w)",
            _say,
        ),
    ),
    examples=(
        ("Der Zins betrug 3 fl. 12 kr. im Jahr.", "Der Zins betrug drei Gulden zwölf Kreuzer im Jahr."),
        ("der Lohn von 6 Rthlr. 12 Sgr.", "der Lohn von sechs Reichstaler zwölf Silbergroschen"),
        ("zwei Felder mit 2 Tgw. und 14 Morg. Wald", "zwei Felder mit zwei Tagwerk und vierzehn Morgen Wald"),
        ("MCV 90 fl.", "M-C-V neunzig Femtoliter."),
    ),
)
