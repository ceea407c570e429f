"""Whether what follows a ruler or a team is the object of the verb before: Im Mai besuchte Karl I. Wien."""

from vorleser.segment.verbs import has_verb, is_finite
from vorleser.text.first_words import OPENING
from vorleser.text.regex import compile_late

_SUBJECT = compile_late(
    r"(?:^|\s)(?P<verb>[a-zäöüß]{3,}) (?:der )?(?:[A-ZÄÖÜ][\w-]+ ){1,4}[IVX]{1,4}$",
)
"""A verb and behind it its subject, at the end of what stands before: empfing König Karl I."""
_REST = compile_late(r"(?P<first>[A-ZÄÖÜ][\w-]+)(?P<more>[^.!?;:\n]{0,120})(?:[.!?;\n]|:[0-9]|\Z)")
"""What follows, up to the end of its clause."""


def awaits_object(before: str, text: str, at: int) -> bool:
    """Return whether the clause *before* goes on in *text* at *at*: verb and subject are there, and no verb follows."""
    subject, rest = _SUBJECT.search(before), _REST.match(text, at)
    if not subject or not rest or rest["first"] in OPENING or not is_finite(subject["verb"]):
        return False
    return not has_verb(rest["more"])
