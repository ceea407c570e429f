"""The last item of an agenda: "TOP 9: Versch."."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late


def various(_: Found) -> str:
    """Say "Versch." where nothing follows: what else there is to say."""
    return "Verschiedenes"


RULE = Rule(
    phase=59,
    trigger=compile_late(r"Versch\."),
    forms=(Form(r"(?:(?<=[:,.] )|(?<=und )|(?<=[0-9] ))Versch\.(?=\s*$|[,;])", various),),
    examples=(("Bericht, Wahlen, Versch.", "Bericht, Wahlen, Verschiedenes"),),
)
