"""Languages cut short behind what they are translated from or into: "ins Engl.", "Aus d. Frz. v. Anna Muster"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.text.regex import compile_late

_LANGUAGES = {
    "Amerik": "Amerikanisch",
    "Arab": "Arabisch",
    "Chin": "Chinesisch",
    "Dän": "Dänisch",
    "Dt": "Deutsch",
    "Engl": "Englisch",
    "Franz": "Französisch",
    "Frz": "Französisch",
    "Griech": "Griechisch",
    "Hebr": "Hebräisch",
    "Isländ": "Isländisch",
    "Ital": "Italienisch",
    "Jap": "Japanisch",
    "Korean": "Koreanisch",
    "Lat": "Lateinisch",
    "Niederl": "Niederländisch",
    "Norw": "Norwegisch",
    "Norweg": "Norwegisch",
    "Poln": "Polnisch",
    "Port": "Portugiesisch",
    "Rumän": "Rumänisch",
    "Russ": "Russisch",
    "Schwed": "Schwedisch",
    "Span": "Spanisch",
    "Tschech": "Tschechisch",
    "Türk": "Türkisch",
    "Ukr": "Ukrainisch",
    "Ungar": "Ungarisch",
}
_LED = compile_late(r"\b(?:(?P<into>[Ii]ns|[Dd]as)|[Dd]em|[Ii]m|[Vv]om|(?:[Aa]us|[Aa]\.|[Vv]on) d\.) $")


def say_language(found: Found) -> str | None:
    """Say the language with the ending that its article asks for."""
    led = _LED.search(found.before)
    if led is None:
        return None
    return f"{_LANGUAGES[found['cut']]}e{'' if led['into'] else 'n'}{stop('noun', found)}"


RULE = Rule(
    phase=59,
    forms=(
        Form(
            rf"(?<![\w.-])(?P<cut>{'|'.join(sorted(_LANGUAGES, key=len, reverse=True))})\."
            r"(?= [a-zäöü0-9(]|[,;:)]|\W*$)",
            say_language,
        ),
    ),
    examples=(
        ("Die Übersetzung ins Engl. folgte.", "Die Übersetzung ins Englische folgte."),
        ("Aus dem Frz. von Anna Muster", "Aus dem Französischen von Anna Muster"),
    ),
)
