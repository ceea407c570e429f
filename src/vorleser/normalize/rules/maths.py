"""Sums, comparisons and powers: 3+4, ±5, ≥ 10, 2³, 5 × 3."""

import re

from vorleser.normalize.numbers import NUMBER, say_number
from vorleser.normalize.numerals import cardinal
from vorleser.normalize.rule import Form, Found, Rule

SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
OPERATORS = {
    "+": "plus", "-": "minus", "−": "minus", "–": "minus", "×": "mal", "·": "mal", "∙": "mal", "*": "mal", "x": "mal", "÷": "geteilt durch", ":": "geteilt durch",
    "=": "gleich", "≠": "ungleich", "<": "kleiner als", ">": "größer als", "≤": "kleiner oder gleich", "≥": "größer oder gleich", "≈": "ungefähr gleich", "±": "plus minus", "/": "geteilt durch", "^": "hoch",
}  # fmt: skip
LEADING = {
    "≥": "größer oder gleich",
    "≤": "kleiner oder gleich",
    ">": "größer als",
    "<": "kleiner als",
    "≈": "ungefähr",
    "~": "ungefähr",
    "±": "plus minus",
    "∼": "ungefähr",
    "√": "Wurzel aus",
}
TERM = rf"(?:{NUMBER}[⁰¹²³⁴⁵⁶⁷⁸⁹]*|[a-zA-Z](?![a-zA-ZäöüßÄÖÜ])[⁰¹²³⁴⁵⁶⁷⁸⁹]*|[πΔ∞])"


def term(written: str) -> str:
    """Return one term of a sum in words, with its power."""
    number = re.match(NUMBER, written)
    head = number[0] if number else written[:1]
    power = written[len(head) :].translate(SUPERSCRIPT)
    words = say_number(head) if number else {"π": "Pi", "∞": "unendlich", "Δ": "Delta"}.get(head, head)
    return f"{words} {raised(power)}" if power else words


def raised(power: str) -> str:
    """Return a power: "hoch drei", "hoch minus zwei"."""
    return f"hoch {cardinal(power)}"


def equation(found: Found) -> str:
    """3 + 4 = 7."""
    pieces = re.split(r" ?([+−–×·∙*x÷:=≠<>≤≥≈±^/-]) ?", found[0])
    return " ".join(OPERATORS[piece] if at % 2 else term(piece) for at, piece in enumerate(pieces))


def compared(found: Found) -> str:
    """≥ 5, ±3, ~100."""
    return f"{LEADING[found['sign']]} "


def powered(found: Found) -> str:
    """2³, 10⁶, x²."""
    return term(found[0])


def caret(found: Found) -> str:
    """10^6, 10^-3."""
    minus = "minus " if found["minus"] else ""
    return f"{say_number(found['number'])} hoch {minus}{cardinal(found['power'])}"


RULE = Rule(
    phase=26,
    trigger=re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹≥≤≈±√~<>∼=^]|[0-9] ?[+−×·∙*x÷:–-] ?[0-9a-z]"),
    forms=(
        Form(
            re.compile(rf"(?<![\w.,/])(?P<number>{NUMBER})\^(?P<minus>[-−])?(?P<power>[0-9]+)(?!\w)"), caret
        ),
        Form(
            re.compile(
                rf"(?<![\w.,:/–-]){TERM}(?: ?[+×·∙*÷±] ?{TERM}| [−–-] {TERM}|−{TERM}| x {TERM}(?! ?(?:km|cm|mm|m)\b)|(?<=[0-9]) : {TERM}(?= ?=))*(?: ?[=≈≠≤≥<>] ?[−-]?{TERM})(?![\w])(?![.,/:][0-9])"
            ),
            equation,
        ),
        Form(
            re.compile(
                rf"(?<![\w.,:/–+-]){TERM}(?: ?[+×·∙*÷] ?{TERM}| [−] {TERM}| – {TERM})+(?![\w])(?![.,/:–-][0-9])(?! ?(?:km|cm|mm|m|px|%|°|€)(?!\w))(?<=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹])"
            ),
            lambda found: (
                equation(found)
                if re.match(r"[0-9]", found[0])
                and not re.search(r"[0-9]{3,} – |^[0-9]{1,3} – [0-9]+$", found[0])
                else None
            ),
        ),
        Form(re.compile(r"(?P<sign>[≥≤≈~∼√]|(?<![\w<>-])[<>](?![\w<>=/-]*>)) ?(?=[0-9−-])"), compared),
        Form(re.compile(rf"(?<![\w.,/])(?:{NUMBER}|[abcenrxyz])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?!\w)"), powered),
    ),
    examples=(
        ("3+4", "drei plus vier"),
        ("3 + 4 = 7", "drei plus vier gleich sieben"),
        ("5 × 3", "fünf mal drei"),
        ("≥ 5", "größer oder gleich fünf"),
        ("±5", "plus minus fünf"),
        ("2³", "zwei hoch drei"),
        ("10^6", "zehn hoch sechs"),
        ("~100", "ungefähr hundert"),
    ),
)
