"""Apply the rules to their own result until nothing changes, so that normalizing is idempotent.

The words that one claim leaves beside another's can read as a written form of their own ("Okt. ¼" is
"Okt. ein Viertel" first, and only then an abbreviated month before a small letter).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from vorleser.normalize.rule import Rule, Saying
from vorleser.normalize.settings import NormalizeSettings
from vorleser.normalize.spoken import Claim, assemble_claims, claims
from vorleser.scripts import Span

ROUNDS = 3
"""Two rounds settle everything met so far; the bound is for what was not met."""


def settle(text: str, made: list[Claim], first: Sequence[Rule], settings: NormalizeSettings) -> list[Claim]:
    """Return claims on *text* whose spoken form no rule, neither *first* nor the program's, would change again."""
    for _ in range(ROUNDS if made else 0):
        spoken = assemble_claims(text, made)
        again = [
            claim
            for claim in claims(spoken.text, first, settings)
            if claim.saying.text != spoken.text[claim.start : claim.end]
        ]
        if not again:
            break
        made = merge(spoken.text, spoken.spans, made, again)
    return made


def merge(spoken: str, spans: Sequence[Span], made: Sequence[Claim], again: Sequence[Claim]) -> list[Claim]:
    """Return *made* with the claims *again* on its *spoken* form worked in, absorbing what they touch."""
    claimed = {claim.start for claim in made}
    sounding = [span for span in spans if span.spoken_end > span.spoken_start]
    out: list[Claim] = []
    for start, end, inner in extents(sounding, claimed, again):
        shown_start = find_shown(first_touched(sounding, start), start)
        shown_end = find_shown(first_touched(sounding, end - 1), end)
        out.append(Claim(shown_start, shown_end, rewritten(spoken, start, end, inner)))
    untouched = [
        claim
        for claim in made
        if not any(new.start < claim.end and claim.start < new.end for new in _near(out, claim))
    ]
    return sorted([*untouched, *out], key=lambda claim: claim.start)


def _near(out: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
    """Return those of the sorted claims *out* that may touch *claim*."""
    at = bisect_right(out, claim.start, key=lambda new: new.end)
    return out[at : at + 1]


def extents(
    spans: Sequence[Span], claimed: set[int], again: Sequence[Claim]
) -> Iterator[tuple[int, int, list[Claim]]]:
    """Yield start, end and claims of each stretch that *again* covers, widened to whole earlier claims it touches."""
    start = end = -1
    inner: list[Claim] = []
    for claim in again:
        first, last = first_touched(spans, claim.start), first_touched(spans, claim.end - 1)
        low = first.spoken_start if first.shown_start in claimed else claim.start
        high = last.spoken_end if last.shown_start in claimed else claim.end
        if low < end:
            end = max(end, high)
            inner.append(claim)
            continue
        if inner:
            yield start, end, inner
        start, end, inner = low, high, [claim]
    if inner:
        yield start, end, inner


def first_touched(spans: Sequence[Span], at: int) -> Span:
    """Return the span that the spoken character *at* lies in."""
    return spans[bisect_right(spans, at, key=lambda span: span.spoken_end)]


def find_shown(span: Span, at: int) -> int:
    """Return where the spoken offset *at*, which lies in *span* or at its border, is shown."""
    if at == span.spoken_end:
        return span.shown_end
    return span.shown_start + at - span.spoken_start


def rewritten(spoken: str, start: int, end: int, inner: Sequence[Claim]) -> Saying:
    """Return what is said between *start* and *end* once the claims *inner* are said."""
    within = [Claim(claim.start - start, claim.end - start, claim.saying) for claim in inner]
    result = assemble_claims(spoken[start:end], within)
    return Saying(result.text, result.hints)
