"""What astronomers write: 3° 50′ 01″, 11,2′ × 6,9′, Venus (-4,1m), J2000.0; inches: 8“ (203 mm)."""

from vorleser.normalize.clock import say_count
from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_SIGNS = {"-": "minus ", "−": "minus ", "–": "minus ", "+": "plus "}
_PRIME = "[′'’‘]"
_SKY = compile_late(
    r"\bmag\b|[Gg]alaxie|[Nn]ebel|[Ss]tern|[Pp]lanet|[Kk]omet|\bMond|Winkel|Himmel|Helligkeit"
    r"|[Tt]eleskop|\b(?:NGC|UGC|IC|M) [0-9]"
)
"""What tells that the sky is spoken of; elsewhere a prime may stand for feet or minutes."""
_BODIES = (
    r"(?:Merkur|Venus|Mars|Jupiter|Saturn|Uranus|Neptun|Pluto|Sirius|Wega|Regulus|Spica|Aldebaran|Antares|Arktur"
    r"|[\w-]*[Ss]tern\w*|[\w-]*[Kk]omet\w*|[\w-]*[Pp]lanet\w*)"
)
_BODY = compile_late(rf"\b{_BODIES}(?: [\w-]+)? \($")
"""A body of the sky before how bright it is."""


def _decimal(written: str) -> str:
    return say_number(written.replace(".", ","))


def _arc(found: Found) -> str:
    """−3° 50′ 01″: degrees with their minutes and seconds."""
    sign = _SIGNS.get(found["sign"], "")
    seconds = found["seconds"].lstrip("0") or "0"
    last = f"{_decimal(seconds)} Sekunden" if not seconds.isdecimal() else say_count(seconds, "Sekunde")
    minutes = say_count(found["minutes"].lstrip("0") or "0", "Minute")
    return f"{sign}{cardinal(found['degrees'].lstrip('0') or '0')} Grad {minutes} {last}"


def _extent(found: Found) -> str | None:
    """11,2′ × 6,9′: how large something looks in the sky."""
    if not _SKY.search(found.match.string):
        return None
    return f"{_decimal(found['wide'])} mal {_decimal(found['high'])} Bogenminuten"


def _brightness(found: Found) -> str | None:
    """Venus (-4,1m): how bright a body of the sky is."""
    if not _BODY.search(found.before):
        return None
    return f"{_SIGNS.get(found['sign'], '')}{_decimal(found['number'])} Magnituden"


def _epoch(found: Found) -> str:
    """J2000.0: for which year coordinates count."""
    return f"J {cardinal(found['year'])}"


def _aperture(found: Found) -> str:
    """8“ (203 mm): inches, which the bracket gives in millimetres."""
    return f"{_decimal(found['number'])} Zoll"


RULE = Rule(
    phase=18,
    forms=(
        Form(
            rf"(?<![\w.,])(?P<sign>[-−–+])?(?P<degrees>[0-9]{{1,3}})° ?(?P<minutes>[0-9]{{1,2}}){_PRIME} ?"
            r"(?P<seconds>[0-9]{1,2}(?:[.,][0-9]+)?)(?:″|”|\"|'')(?! ?[NSWOE]\b)",
            _arc,
        ),
        Form(
            rf"(?<![\w.,:])(?P<wide>[0-9]{{1,3}}(?:[.,][0-9]+)?){_PRIME} ?[x×] ?"
            rf"(?P<high>[0-9]{{1,3}}(?:[.,][0-9]+)?){_PRIME}(?!\w|{_PRIME})",
            _extent,
        ),
        Form(r"(?<=\()(?P<sign>[-−–+])?(?P<number>[0-9]{1,2}[.,][0-9])m(?=\))", _brightness),
        Form(r"(?<![\w.])J(?P<year>(?:19|20)[0-9]{2})\.0(?![\w.])", _epoch),
        Form(
            r"(?<![\w.,:/-])(?P<number>[0-9]{1,2}(?:[.,][0-9])?) ?[″“”\"](?= \([0-9.,]+ ?[cm]m\))",
            _aperture,
        ),
    ),
    examples=(
        (
            "Der Nebel steht bei −3° 50′ 01″.",
            "Der Nebel steht bei minus drei Grad fünfzig Minuten eine Sekunde.",
        ),
        (
            "Die Galaxie misst 11,2′ × 6,9′.",
            "Die Galaxie misst elf Komma zwei mal sechs Komma neun Bogenminuten.",
        ),
        ("Abends steht Venus (-4,1m) tief.", "Abends steht Venus (minus vier Komma eins Magnituden) tief."),
        ("Deklination (J2000.0)", "Deklination (J zweitausend)"),
        ("Öffnung 8“ (203 mm)", "Öffnung acht Zoll (zweihundertdrei Millimeter)"),
        ("Die Platte misst 4' x 8'.", "Die Platte misst vier' x acht'."),
    ),
)
