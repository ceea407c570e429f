"""Sums, comparisons, powers and signs of mathematics: 3+4, ±5, ≥ 10, 2³, E = mc², π."""

import re

from vorleser.normalize.numbers import NUMBER, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
OPERATORS = {
    "+": "plus",
    "-": "minus",
    "−": "minus",
    "–": "minus",
    "±": "plus minus",
    "×": "mal",
    "·": "mal",
    "∙": "mal",
    "⋅": "mal",
    "*": "mal",
    "x": "mal",
    "÷": "geteilt durch",
    ":": "geteilt durch",
    "/": "geteilt durch",
    "^": "hoch",
    "=": "gleich",
    "≠": "ungleich",
    "<": "kleiner als",
    ">": "größer als",
    "≤": "kleiner oder gleich",
    "≥": "größer oder gleich",
    "≈": "ungefähr gleich",
}
_LEADING = {
    "≥": "größer oder gleich",
    "≤": "kleiner oder gleich",
    ">": "größer als",
    "<": "kleiner als",
    ">=": "größer oder gleich",
    "<=": "kleiner oder gleich",
    "≈": "ungefähr",
    "~": "ungefähr",
    "∼": "ungefähr",
    "±": "plus minus",
    "√": "Wurzel aus",
    "+/-": "plus minus",
    "+/−": "plus minus",
    "+/–": "plus minus",
}
_NAMED = {
    "π": "Pi",
    "∞": "unendlich",
    "Δ": "Delta",
    "∑": "Summe",
    "α": "Alpha",
    "β": "Beta",
    "γ": "Gamma",
    "λ": "Lambda",
    "Ω": "Omega",
    "√": "Wurzel aus",
    "∆": "Delta",
    "σ": "Sigma",
    "φ": "Phi",
    "ε": "Epsilon",
    "μ": "My",
    "µ": "My",
    "η": "Eta",
    "θ": "Theta",
    "ρ": "Rho",
    "τ": "Tau",
    "ω": "Omega",
    "δ": "Delta",
    "χ": "Chi",
    "ψ": "Psi",
    "κ": "Kappa",
    "Φ": "Phi",
    "Σ": "Sigma",
}
POWER = "⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
SYMBOL = "[" + "".join(_NAMED) + "]"
_LETTERS = rf"(?!µ[a-zA-Z])(?:[a-zA-Z]{{0,2}}(?:[a-zA-Z]|{SYMBOL}){POWER}|{SYMBOL}[a-z]?|[a-zA-Z])(?![a-zA-ZäöüßÄÖÜ])"
TERM = rf"(?:{NUMBER}(?:{POWER})?(?:{_LETTERS})?|{_LETTERS})"
PLUS = r"(?: ?[+×·∙⋅*÷±] ?| [−–-] |−| x |(?<=[0-9])x(?=[0-9]))"
EQUALS = r" ?[=≈≠≤≥<>] ?"
ATOM = compile_late(rf"(?P<number>{NUMBER})|(?P<power>{POWER})|(?P<symbol>{SYMBOL})|(?P<letter>[a-zA-Z])")
OPERATOR = compile_late(r" ([+−–×·∙⋅*x÷:=≠<>≤≥≈±/-]) | ?([+−×·∙⋅*÷=≠<>≤≥≈±]) ?|(?<=[0-9])([x/:–-])(?=[0-9])")


def term(written: str) -> str:
    """Return one term of a sum in words: "zwei Pi r", "m c Quadrat"."""
    return " ".join(atom(match) for match in ATOM.finditer(written))


def atom(match: re.Match[str]) -> str:
    """Return one number, letter, sign or power in words."""
    if match["number"]:
        return say_number(match["number"])
    if match["power"]:
        after_letter = match.start() > 0 and not match.string[match.start() - 1].isdigit()
        return say_power(match["power"].translate(_SUPERSCRIPT), squared=after_letter)
    return _NAMED.get(match[0], match[0])


def say_power(power: str, *, squared: bool = False) -> str:
    """Return a power: "hoch drei", "hoch minus zwei", "Quadrat" after a letter."""
    if squared and power == "2":
        return "Quadrat"
    minus = "minus " if power[0] == "-" else ""
    return f"hoch {minus}{' bis '.join(map(cardinal, power.lstrip('-').split('-')))}"


def equation(found: Found) -> str:
    """3 + 4 = 7, E = mc²."""
    pieces = [piece for piece in OPERATOR.split(found[0]) if piece]
    words = [
        OPERATORS[piece]
        if piece in OPERATORS and at
        else f"{'minus ' if piece[0] in '−-' else ''}{term(piece.lstrip('−-'))}"
        for at, piece in enumerate(pieces)
    ]
    return " ".join(word for word in words if word)


SERIES = compile_late(r"[0-9]{1,4}(?: [–-] [0-9]{1,4}){2,20}")
"""Numbers parted by dashes, of which nothing is taken away: the balls of a lottery."""


_NUMBERED = compile_late(
    r"\b(?:Kreisen?|Klassen|Gruppen|Stufen|Hallen|Plätzen?|Gleisen?|Linien|Zonen|Räumen?|Zimmern?|Häusern?|Blöcken?"
    r"|Feldern?|Seiten|Kapiteln?|Wagen|Teilen?|Etappen|Runden|Spalten) $"
)
"""Things in the plural, whose numbers a plus sign joins: "Kreise 7 + 8"."""


def sum_of(found: Found) -> str | None:
    """3 + 4 without a result; a stroke between numbers is a minus only when it makes sense."""
    if _NUMBERED.search(found.before) and re.fullmatch(r"[0-9]{1,3} ?\+ ?[0-9]{1,3}", found[0]):
        return " und ".join(say_number(number.strip()) for number in found[0].split("+"))
    if re.search(r"^[0-9.,]+ [–-] [0-9.,]+$", found[0]):
        first, last = (
            float(number.replace(".", "").replace(",", ".")) for number in re.split(" [–-] ", found[0])
        )
        if first <= last or re.match(r"\. [A-ZÄÖÜ]", found.after):  # a result, and the next rank
            return None
    elif SERIES.fullmatch(found[0]):
        first, *others = (int(number) for number in re.split(" [–-] ", found[0]))
        is_countdown = others == list(range(first - 1, first - 1 - len(others), -1))
        if is_countdown or first < sum(others):
            return ", ".join(say_number(number) for number in re.split(" [–-] ", found[0]))
    return equation(found)


def say_compared(found: Found) -> str:
    """≥ 5, ±3, ~100."""
    is_age = re.match(r" ?[0-9][0-9.,]* ?(?:J\.|Mon\.|(?:Jahre?n?|Monate?n?|Tage?n?|Wochen?)\b)", found.after)
    if is_age and found["sign"] in "<>" and re.search(r"[a-zäöü] \(?$", found.before):
        return "unter " if found["sign"] == "<" else "über "
    if found["sign"] in "<>" and _LEVEL.match(found.after):
        return "unter " if found["sign"] == "<" else "über "
    if found["sign"] in _BOUNDS and _COUNTED.match(found.after):
        return f"{_BOUNDS[found['sign']]} "
    return f"{_LEADING[found['sign']]} "


_BOUNDS = {
    "<": "weniger als",
    ">": "mehr als",
    "≤": "höchstens",
    "<=": "höchstens",
    "≥": "mindestens",
    ">=": "mindestens",
}
_LEVEL = compile_late(r" ?[−-]?[0-9][0-9.,/]* ?(?:° ?[CF]\b|Grad\b|mm ?Hg\b|hPa\b|dB|km/h\b|[mµ]?mol/l\b)")
"""What is measured on a scale: it is over or under that, not more."""
_COUNTED = compile_late(
    r" ?[0-9][0-9.,]* ?(?:%|€|Euro\b|Mio\b|Mrd\b|[A-ZÄÖÜ][a-zäöüß]{2}|(?:J|Mon|Wo|Tg)\."
    r"|(?:k?m|[kmµ]?g|t|ha|[cm]m|m?l|[kMGT]?Wh|min|[hs]|[kMG]W|[kMGT]B|[kMG]?Hz|m²|m³|qm|ppm)(?![\w²³]))"
)
"""A count of things, of which there are more or fewer."""


def single(found: Found) -> str:
    """2³, 10⁻³, x², 2πr, π."""
    return term(found[0])


def _limit(found: Found) -> str:
    """Fieber>38: a limit that is joined to what it limits."""
    if re.search(r"(?<!\w)[a-z]$", found.before):
        return f" {OPERATORS[found['sign']]} "
    return " über " if found["sign"] == ">" else " unter "


def mass_of_element(found: Found) -> str:
    """¹⁴C: the number of an element's isotope."""
    return f"{found['element']} {cardinal(found['mass'].translate(_SUPERSCRIPT))}"


def charge(found: Found) -> str:
    """Ca²⁺: the charge of an ion."""
    count = f" {cardinal(found['count'].translate(_SUPERSCRIPT))}" if found["count"] else ""
    return f"{count} {'plus' if found['sign'] == '⁺' else 'minus'}"


RULE = Rule(
    phase=34,
    forms=(
        Form(r"(?<!\w)(?P<mass>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})(?P<element>[A-Z][a-z]?)(?![a-z])", mass_of_element),
        Form(r"(?<=[A-Za-z₀-₉])(?P<count>[²³⁴])?(?P<sign>[⁺⁻])(?!\w|[⁰¹²³⁴⁵⁶⁷⁸⁹])", charge),
        Form(
            (
                rf"(?<![\w.,:/–+−-]){TERM}"
                rf"(?:{PLUS}{TERM}|(?<=[0-9]) [:/] {TERM}|(?<=[0-9])[/:–-](?=[0-9]){TERM}){{0,20}}"
                rf"(?:{EQUALS}[−-]?{TERM}(?:{PLUS}{TERM}){{0,20}}){{1,8}}(?![\w])(?![.,/:][0-9])"
            ),
            equation,
        ),
        Form(
            (
                rf"(?<![\w.,:/–+−-])(?=[0-9]){TERM}(?:{PLUS}{TERM}){{1,20}}(?<=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹a-z])(?![\w])(?!-\w)"
                rf"(?![.,/:–-][0-9])"
            ),
            sum_of,
        ),
        Form(r"(?<=[0-9])[·∙⋅×](?=10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])", lambda _: " mal "),
        Form(r"(?<=\b[a-zA-Zα-ω] )[·∙⋅](?= [a-zA-ZΑ-Ωα-ω0-9])", lambda _: "mal"),
        Form(r" ?:=(?![()DPp]) ?", lambda _: " gleich "),
        Form(r"(?<=[a-zäöüß])(?P<sign>[<>])(?=[0-9])", _limit),
        Form(r"(?<== )1/(?P<by>[a-z])(?!\w)", lambda found: f"eins durch {found['by']}"),
        Form(r"(?<== [a-zA-Z]) ?/ ?(?=[a-zA-Z](?!\w))", lambda _: " durch "),
        Form(r"(?<=[0-9])\+(?![\w+])", lambda _: " plus"),
        Form(r"(?<=[Δ∆][a-zA-Z])/(?=[Δ∆])", lambda _: " durch "),
        Form(r"(?<=\b[a-zA-Z] )[~∼](?= [a-zA-Z](?!\w))", lambda _: "proportional zu"),
        Form(rf"(?<=\b[A-Z])(?P<symbol>{SYMBOL})(?!\w)", lambda found: f"-{_NAMED[found['symbol']]}"),
        Form(
            r"(?P<sign>[≥≤≈~∼√±]|\+/[−–-]|(?<![\w<>-])[<>]=|(?<![\w<>-])[<>](?![\w<>=/-]*>)) ?(?=\.?[0-9]|[−-])",
            say_compared,
        ),
        Form(rf"(?<![\w.,/])(?:{NUMBER}|[a-ln-zA-Z]){POWER}(?!\w)", single),
        Form(
            rf"(?<![\w.,/])(?!√ ?(?:[.,;!?]|$|[A-ZÄÖÜa-zäöüß][a-zäöüß]{{2}}))"
            rf"(?:{NUMBER})?(?!µ[a-zA-Z]){SYMBOL}(?:{POWER})?[a-z]?(?:{POWER})?(?!\w)",
            single,
        ),
    ),
    examples=(
        ("3+4", "drei plus vier"),
        ("3 + 4 = 7", "drei plus vier gleich sieben"),
        ("x=-1, y = −2", "x gleich minus eins, y gleich minus zwei"),
        ("10 - 4", "zehn minus vier"),
        ("5 × 3", "fünf mal drei"),
        ("4 x 5 Meter", "vier mal fünf Meter"),
        ("x ≥ 5", "x größer oder gleich fünf"),
        ("≥ 5", "größer oder gleich fünf"),
        ("Wege <= 5 km", "Wege höchstens fünf Kilometer"),
        ("Fieber > 38,5 °C", "Fieber über achtunddreißig Komma fünf Grad Celsius"),
        ("±5", "plus minus fünf"),
        ("2³", "zwei hoch drei"),
        ("10⁻³", "zehn hoch minus drei"),
        ("10^6", "zehn hoch sechs"),
        ("2πr", "zwei Pi r"),
        ("E = mc²", "E gleich m c Quadrat"),
        ("50+", "fünfzig plus"),
        ("~100", "ungefähr hundert"),
        ("die Linie Hα", "die Linie H-Alpha"),
    ),
)
