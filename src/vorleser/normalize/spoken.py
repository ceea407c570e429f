"""From claims on a text to what is said, with a map of every piece back to what is shown."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import msgspec

from vorleser.normalize.candidates import as_candidate, find_candidates
from vorleser.normalize.clean import Edit
from vorleser.normalize.rule import Found, Rule, Saying, Searchable
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Hint, Span
from vorleser.text.dictionary import knows
from vorleser.text.factors import MatchPlaces
from vorleser.text.regex import compile_late


class Spoken(msgspec.Struct, frozen=True):
    """What is said: ``spans`` cover all of ``text`` and of the shown text, in order, without overlap."""

    text: str
    spans: tuple[Span, ...] = ()
    hints: tuple[Hint, ...] = ()
    unknown: tuple[str, ...] = ()


_CLOSED = compile_late(r"[.!?…:][\"“”»«’'‘)\]]*\s*$")
"""The end of a sentence."""


class Claim(msgspec.Struct, frozen=True):
    """``text[start:end]`` is said as ``saying``."""

    start: int
    end: int
    saying: Saying


def claims(text: str, first: Iterable[Rule], settings: NormalizeSettings) -> list[Claim]:
    """Return what rules claim of *text*, sorted: *first* ones, then the program's own; claims never overlap."""
    taken = bytearray(len(text))
    found: list[Claim] = []
    places = MatchPlaces(text)
    candidates = (as_candidate(form) for rule in first for form in rule.forms)
    for candidate in chain(candidates, find_candidates(text)):
        match = candidate.find_match(text, places)
        if match is None:  # the usual case: skip what follows
            continue
        verbalise = candidate.load_form().verbalise
        for free in free_matches(candidate.compiled, match, taken):
            said = verbalise(Found(free, settings))
            if said is None:
                continue
            start, end = free.span()
            taken[start:end] = b"\1" * (end - start)
            found.append(Claim(start, end, Saying(said) if isinstance(said, str) else said))
    return sorted(found, key=lambda claim: claim.start)


def ending_of(text: str, made: Sequence[Claim]) -> str:
    """Return the last characters of what is said (9 at most), past claims at the end that say nothing."""
    end, last = len(text), len(made) - 1
    while last > 0 and made[last].end == end and not made[last].saying.text:
        end, last = made[last].start, last - 1
    said = made[last]
    return said.saying.text[-9:] if said.end == end else text[max(said.end, end - 9) : end]


def open_sentences(text: str, made: list[Claim]) -> list[Claim]:
    """Return *made* with a capital where a claim opens a sentence; a fragment is not changed."""
    made = [capitalise(claim) if _begins(text, made, number) else claim for number, claim in enumerate(made)]
    if not made or made[0].end == len(text) or not _CLOSED.search(ending_of(text, made)):
        return made
    done = 0
    for number, claim in enumerate(made):
        if text[done : claim.start].strip(" „“”»«‚‘'\"([–-*"):
            break
        if claim.saying.text.strip():
            return [*made[:number], capitalise(claim), *made[number + 1 :]]
        done = claim.end
    return made


def follows_stop(before: Claim, claim: Claim) -> bool:
    """Return whether *claim* follows at once on an ornament, which is said as the end of a sentence."""
    return before.end == claim.start and before.saying.text == ". "


def capitalise(claim: Claim) -> Claim:
    """Return *claim* with a capital."""
    said = claim.saying.text
    if not said[:1].islower():
        return claim
    saying = msgspec.structs.replace(claim.saying, text=said[0].upper() + said[1:])
    return msgspec.structs.replace(claim, saying=saying)


_BEGINS = compile_late(r"[aeiouyäöü][^\W\d_]{0,6}(?<=[^\W\d_]{3})[.!?][\"“”»«’‘)]* [„»«“\"‚‘'(]?$")


def _begins(text: str, made: Sequence[Claim], number: int) -> bool:
    """Return whether a claim begins a sentence behind another: after a written stop or one that an ornament left."""
    claim = made[number]
    end = made[number - 1].end if number else 0
    if number and follows_stop(made[number - 1], claim):
        return True
    if claim.start - 3 <= end or text[claim.start : claim.start + 1].islower():
        return False
    stopped = _BEGINS.search(text, max(end, claim.start - 40), claim.start)
    return stopped is not None and not _is_cut(text, stopped.end())


_LAST = compile_late(r"(?<!\w)([a-zäöüß]{2,12})\.[ (]*$")


def _is_cut(text: str, at: int) -> bool:
    """Return whether the last word of *text* before *at* is no whole word, so that its stop cuts it short."""
    last = _LAST.search(text, max(0, at - 20), at)
    return last is not None and not knows(last[1])


def free_matches(pattern: Searchable, first: re.Match[str], taken: bytearray) -> Iterator[re.Match[str]]:
    """Yield the matches of *pattern*, from the *first*, that touch nothing *taken*, which may grow between two."""
    text = first.string
    match: re.Match[str] | None = first
    while match:
        start, end = match.span()
        clash = taken.find(1, start, end)
        if start == end:
            at = end + 1
        elif clash < 0:
            yield match
            at = end
        else:
            free = taken.find(0, clash)
            at = free if free >= 0 else len(text)
        match = pattern.search(text, at)


def assemble_claims(text: str, made: Sequence[Claim]) -> Spoken:
    """Return *text* with its *made* claims said; spans refer to *text*."""
    pieces: list[str] = []
    spans: list[Span] = []
    hints: list[Hint] = []
    done = length = 0
    for claim in made:
        if claim.start > done:
            pieces.append(text[done : claim.start])
            spans.append(Span(done, claim.start, length, length + claim.start - done))
            length += claim.start - done
        said = claim.saying
        pieces.append(said.text)
        spans.append(Span(claim.start, claim.end, length, length + len(said.text)))
        hints += (_move_hint(hint, length) for hint in said.hints)
        length += len(said.text)
        done = claim.end
    if done < len(text):
        pieces.append(text[done:])
        spans.append(Span(done, len(text), length, length + len(text) - done))
    return Spoken("".join(pieces), tuple(spans), tuple(hints))


def restore(made: Sequence[Claim], edits: Sequence[Edit], cleaned: str) -> list[Claim]:
    """Return the claims on the *cleaned* text as claims on the written one, and the edits outside them."""
    out: list[Claim] = []
    waiting = deque(edits)
    shift = 0
    for claim in made:
        while waiting and waiting[0].at + waiting[0].length <= claim.start:
            shift = pass_edit(waiting.popleft(), cleaned, out)
        start, head = claim.start + shift, ""
        if waiting and waiting[0].at < claim.start:
            start, head = waiting[0].start, cleaned[waiting[0].at : claim.start]
        end, tail = claim.end + shift, ""
        while waiting and waiting[0].at < claim.end:
            edit = waiting.popleft()
            shift = edit.end - edit.at - edit.length
            tail = cleaned[claim.end : edit.at + edit.length]
            end = edit.end if tail else claim.end + shift
        hints = tuple(_move_hint(hint, len(head)) for hint in claim.saying.hints)
        out.append(Claim(start, end, Saying(f"{head}{claim.saying.text}{tail}", hints)))
    for edit in waiting:
        pass_edit(edit, cleaned, out)
    return out


def pass_edit(edit: Edit, cleaned: str, out: list[Claim]) -> int:
    """Append *edit* as a claim of its own and return how far the written text is ahead after it."""
    out.append(Claim(edit.start, edit.end, Saying(cleaned[edit.at : edit.at + edit.length])))
    return edit.end - edit.at - edit.length


def _move_hint(hint: Hint, by: int) -> Hint:
    """Return *hint*, *by* characters further on."""
    return msgspec.structs.replace(hint, start=hint.start + by, end=hint.end + by)
