"""Fire engines by the sizes of their tanks and ladders: DLK 23-12, LF 16-12, HLF 20-16."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_ENGINE = r"\b(?:DLA?K?(?:\(K\))?|DLA-K|[HT]?LF|T[SRGM]F|TLK|RW|GW|LHF|STLF|WLF)"
_NAMED = compile_late(rf"{_ENGINE} $")


def sizes(found: Found) -> str | None:
    """DLK 23-12: two sizes of one engine, no range."""
    if not _NAMED.search(found.before):
        return None
    return f"{cardinal(found['first'])} {cardinal(found['second'])}"


RULE = Rule(
    phase=28,
    forms=(
        Form(r"(?<![\w.,:/–-])(?P<first>[0-9]{1,2})[–-](?P<second>[0-9]{1,2})(?![\w/]|[.,–-][0-9])", sizes),
    ),
    examples=(("Die DLK 23-12 rückte aus.", "Die D-L-K dreiundzwanzig zwölf rückte aus."),),
)
