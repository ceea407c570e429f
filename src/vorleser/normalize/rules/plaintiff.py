"""Parties to a lawsuit as Austrian courts cut them, without a stop: "der Kl kaufte", "von der Bekl"."""

from vorleser.normalize.agreement import of_person
from vorleser.normalize.parties import say_party
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_OF_COURT = compile_late(
    r"\bBekl\b|[Kk]läg|[Bb]eklagt|[Kk]lag|Urteil|[Gg]ericht|\bOGH\b|Revision|\bSenat|Art\.? [0-9]"
)
"""What a lawsuit is told of with; elsewhere "Kl" is a form of a school."""


def say_plaintiff(found: Found) -> str | None:
    """Say the plaintiff as the article has it, a man or a woman."""
    opens = found.before in {"Der ", "Die "}  # only its article stands before
    return say_party("Kläger", found) if opens or _OF_COURT.search(found.match.string) else None


def say_defendant(found: Found) -> str:
    """Say the defendant with the ending that the article asks for."""
    is_she = found.before.endswith(("die ", "Die ")) and found.after[:1] in {",", ")", ".", ""}
    return "Beklagte" if is_she else of_person("Beklagt", found)


_LED = r"(?:(?<=[Dd]er )|(?<=[Dd]ie )|(?<=[Dd]em )|(?<=[Dd]en )|(?<=[Dd]es )|(?<=[Vv]om )|(?<=[Zz]um )|(?<=[Zz]ur ))"
_END = r"(?=[,;)]| (?!(?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b)(?:[a-zäöüß]{2,}|§)|\.\s*$)"

RULE = Rule(
    phase=8,
    forms=(
        Form(rf"{_LED}Kl{_END}", say_plaintiff),
        Form(rf"{_LED}Bekl{_END}", say_defendant),
    ),
    examples=(
        ("Der Kl kaufte ein Boot.", "Der Kläger kaufte ein Boot."),
        ("Die Bekl, die es herstellt, zahlte.", "Die Beklagte, die es herstellt, zahlte."),
        ("Die Kl 3 gewann.", "Die Kl drei gewann."),
        ("Das Gericht gab dem Kl recht.", "Das Gericht gab dem Kläger recht."),
    ),
)
