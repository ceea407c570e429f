"""Places in a table or a race without a noun: "Er wurde Dritter", "ist Ulm Dritter"."""

import re

LONGEST_TABLE = 24
"""No league has more clubs: a greater number is a minute or an age."""
IN_TABLE = re.compile(r"\b(?:ist|war|wurde|bleibt|blieb) [A-ZÄÖÜ][\w-]+ $")
"""What stands before the place of a club: "ist Ulm 3."."""


NTH_IN = re.compile(
    r"\b(?:wurden?|wird|ist|war|kam|landete) [0-9]{1,2}\. (?:im|in|beim|vor|hinter|am|bei)\b[^.]*"
)
"""A rank in one contest, which another may follow: "Er wurde 1. im Weitsprung und 2. im Hochsprung"."""


def goes_on(before: str, follows: str) -> bool:
    """Return whether a number between *before* and *follows* is one more rank of those before it."""
    return follows in {"im", "in", "beim", "vor", "hinter", "am", "bei"} and NTH_IN.search(before) is not None


def places_club(before: str, number: int) -> bool:
    """Return whether *number* after *before* is a club's place: "ist Ulm 3."."""
    return number <= LONGEST_TABLE and IN_TABLE.search(before) is not None


def as_rank(before: str) -> str:
    """Return the ending of a rank without a noun, as its subject has it: "Sie kam als Zweite"."""
    clause = re.split(r"[,;:] |[.!?] (?=[A-ZÄÖÜ])", before)[-1]
    return "e" if re.search(r"\b(?:[Ss]ie|[Dd]ie)\b", clause) else "er"


SHADED = re.compile(
    r"\b(?:einmal|zweimal|dreimal|mehrmals|nur|noch|sogar|erneut|wieder|schließlich|letztlich|überraschend|immerhin|knapp|zuletzt"
    r"|ebenfalls|auch|dort|damit|am Ende|zum Schluss) $"
)
"""What may stand between the verb and a rank: "Sie wurde einmal Zweite"."""
SECOND_CLUB = re.compile(
    r"(?:\b(?:[Tt]abellen|[Ww]eltranglisten|[Gg]esamt)-?[0-9]{1,2}\.|\b(?:ist|sind|war|bleibt|liegt)\b[^.]* [0-9]{1,2}\.)"
    r"[^.!?]{0,60}, (?:der|die|das|und) [\w -]{2,40} $"
)
"""A club and its place, which another follows: "Ulm ist Tabellen-2., der Rivale 17."."""


def is_rank_after(verb: str, number: int) -> bool:
    """Return whether a number after *verb* is a rank and no age: "Er wurde 3.", not "Er wird 70."."""
    limits = {
        "als": 1000,
        "landete": 1000,
        "landeten": 1000,
        "wurde": 13,
        "wurden": 13,
        "wird": 6,
        "werden": 6,
    }
    return number < limits.get(verb, 0)
