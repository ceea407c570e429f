"""Guests of a song, as charts name them: "Lang ft. Huber", "Muster feat. Kern"."""

import re

from vorleser.normalize.rule import Form, Found, Rule


def _featuring(found: Found) -> str | None:
    """Say the word in full; behind a number "ft." are feet."""
    is_length = found[0].lower() == "ft." and re.search(r"[0-9] $", found.before)
    return None if is_length else "featuring"


RULE = Rule(
    phase=30,
    forms=(Form(r"(?<=[\w!?.)“»\"’] )(?:[Ff]t|[Ff]eat)\.(?= [A-ZÄÖÜ0-9„»\"])", _featuring),),
    examples=(
        ("Lang ft. Huber steigt ein.", "Lang featuring Huber steigt ein."),
        ("Lang feat. Huber ist neu.", "Lang featuring Huber ist neu."),
    ),
)
