"""Under which number or address somebody is reached: "melden sich u. (02351) 12", "erreichbar u. Tel. 0231"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_REACHED = compile_late(
    r"\b(?:[Ee]rreich\w*|meld\w*|[Aa]nmeld\w*|[Ii]nfos?|[Ii]nformation\w*|[Kk]ontakt\w*|[Aa]uskünfte?|[Aa]uskunft|[Rr]eservier\w*"
    r"|[Kk]arten|[Tt]ickets?|anrufen|[Bb]estell\w*|[Aa]nfragen|[Tt]ermine?|[Hh]inweise|[Aa]nm\.|[Rr]es\.|Info-Tel\.|sich)"
    r"(?: (?:bitte|auch|nur|gern|gerne|telefonisch|bis [0-9.]{2,6}|an die Polizei))? $"
)


def _say(found: Found) -> str | None:
    """Say the preposition behind what people do with a number; elsewhere it is "und": Name u. Tel."""
    return "unter" if _REACHED.search(found.before) else None


RULE = Rule(
    phase=59,
    forms=(
        Form(
            r"(?<![\w.])u\.(?= (?:\(?0[0-9]|\+[0-9]{2}|(?:Tel\.?|Telefon|Ruf|Fon|Handy|Mobil)[.:]{0,2} ?\(?[0+]"
            r"|www\.|https?:|[\w.-]{1,30}@))",
            _say,
        ),
    ),
    examples=(
        (
            "Wer etwas weiß, meldet sich u. 02351 1717",
            "Wer etwas weiß, meldet sich unter null zwei drei fünf eins eins sieben eins sieben",
        ),
        ("Name u. Tel. 0231 17", "Name und Telefon null zwei drei eins eins sieben"),
    ),
)
