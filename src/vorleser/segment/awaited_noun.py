"""Whether a clause goes on behind a full stop with the noun that it waits for: an object, a subject, a rank."""

from vorleser.segment.days import leads_to_noun
from vorleser.segment.objects import awaits_object
from vorleser.segment.quoted_streets import is_street_name
from vorleser.segment.rank_after import is_rank_of_result


def awaits_noun(before: str, text: str, at: int) -> bool:
    """Return whether the clause *before* goes on with the noun in *text* at *at*."""
    return any(
        goes_on(before, text, at)
        for goes_on in (awaits_object, leads_to_noun, is_rank_of_result, is_street_name)
    )
