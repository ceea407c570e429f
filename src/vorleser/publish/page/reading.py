"""The reading settings that the page offers; player.css knows what each value looks like, reading.js keeps them."""

from collections.abc import Mapping

import msgspec


class Setting(msgspec.Struct, frozen=True):
    """A choice of the reader: ``name`` is the root's attribute after ``data-``, ``choices`` maps its values to German.

    The empty value is the page's own look.
    """

    name: str
    title: str
    choices: Mapping[str, str]


SETTINGS = (
    Setting(
        "size",
        "Schriftgröße",
        {
            "85": "85 %",
            "": "100 %",
            "115": "115 %",
            "130": "130 %",
            "150": "150 %",
            "175": "175 %",
            "200": "200 %",
        },
    ),
    Setting(
        "leading",
        "Zeilenabstand",
        {"close": "eng", "": "normal", "wide": "weit", "wider": "sehr weit"},
    ),
    Setting(
        "letters",
        "Zeichenabstand",
        {"": "normal", "wide": "etwas weiter", "wider": "weit", "widest": "sehr weit"},
    ),
    Setting(
        "measure",
        "Zeilenlänge",
        {"narrow": "kurz", "": "normal", "wide": "lang", "whole": "ganze Breite"},
    ),
    Setting(
        "face",
        "Schriftart",
        {"": "mit Serifen", "sans": "ohne Serifen", "clear": "leicht lesbar"},
    ),
    Setting(
        "colours",
        "Farben",
        {
            "": "automatisch",
            "paper": "Papier",
            "sepia": "Sepia",
            "dark": "dunkel",
            "contrast": "hoher Kontrast",
        },
    ),
    Setting(
        "mark",
        "Markierung",
        {"": "gelb", "green": "grün", "blue": "blau", "pink": "rosa", "line": "nur Linie"},
    ),
    Setting(
        "marked",
        "Markiert wird",
        {"": "Satz und Wort", "sentence": "der Satz", "word": "das Wort", "none": "nichts"},
    ),
)
