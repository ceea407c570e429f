"""Preference shares behind a company: "Sartorius vz", "VW Vz", "vz-Aktie"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_SHARES = compile_late(
    r"Aktie|Dividende|Peer ?[Gg]roup|\b(?:M|S|Tec)?D[Aa][Xx]\b|Börse|[Kk]urs|Prozent|%|Index|Papiere?\b|Anleger"
)


def preferred(found: Found) -> str | None:
    """Say "vz" where shares are spoken of; elsewhere it is an author or a chairman."""
    return "Vorzüge" if _SHARES.search(found.match.string) else None


RULE = Rule(
    phase=59,
    forms=(
        Form(r"(?<![\w.])[Vv]z-(?=Akti)", lambda _: "Vorzugs-"),
        Form(r"(?<=[A-Za-zäöüß)] )[Vv]z(?=[ ,;)]|\.?\s*$)(?! [A-ZÄÖÜ][a-zäöü]+ [A-ZÄÖÜ])", preferred),
    ),
    examples=(
        (
            "Die Aktien Muster vz, Beispiel und Probe vz stiegen.",
            "Die Aktien Muster Vorzüge, Beispiel und Probe Vorzüge stiegen.",
        ),
        ("Die Muster vz-Aktie fiel.", "Die Muster Vorzugs-Aktie fiel."),
        ("Der Brief von vz kam.", "Der Brief von vz kam."),
    ),
)
