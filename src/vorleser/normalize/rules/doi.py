"""Numbers of scholarly papers and of judgments, figure by figure: "DOI: 10.1234/abc-5", "ECLI:DE:…"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell_out
from vorleser.text.numerals import one_by_one
from vorleser.text.regex import compile_late

_SIGNS = {".": "Punkt", "/": "Schrägstrich", "-": "Bindestrich", "_": "Unterstrich"}
_PIECE = compile_late(r"[0-9]+|[a-zäöüß]{4,}|[A-Za-z]|[./_-]")


def _say_doi(found: Found) -> str:
    """Say the prefix, then every figure and letter; words stay words."""
    pieces = (match[0] for match in _PIECE.finditer(found["rest"]))
    said = " ".join(_SIGNS.get(piece) or _read(piece) for piece in pieces)
    return f"D-O-I{':' if ':' in found['name'][-2:] else ''} zehn {said}"


def _read(piece: str) -> str:
    """Return figures one by one, a letter as a capital, a word as it stands."""
    if piece.isdecimal():
        return one_by_one(piece)
    return piece.upper() if len(piece) == 1 else piece


def say_judgment(found: Found) -> str:
    """Say the European number of a judgment letter by letter."""
    return f"E-C-L-I {spell_out(found['number'])}"


RULE = Rule(
    phase=10,
    forms=(
        Form(r"(?<!\w)ECLI:(?P<number>[A-Z]{2}:\w{1,8}:[0-9]{4}:[\w.]{1,25}\w)", say_judgment),
        Form(
            r"(?i)(?<![\w/.-])(?P<name>https?://(?:dx\.)?doi\.org/|doi\.org/|DOI:? ?)10"
            r"(?P<rest>\.[0-9]{4,9}/[\w./()-]{1,80}\w)",
            _say_doi,
        ),
    ),
    examples=(
        ("ECLI:DE:BGH:2018:2501B.0", "E-C-L-I D-E B-G-H zwei null eins acht zwei fünf null eins B null"),
        (
            "DOI: 10.1234/ab.5678-9",
            "D-O-I: zehn Punkt eins zwei drei vier Schrägstrich A B Punkt fünf sechs sieben acht Bindestrich neun",
        ),
    ),
)
