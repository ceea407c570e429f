"""Write pronunciation hints in the form that an engine understands."""

from collections.abc import Callable

from vorleser.scripts import Hint, Segment


def render_hints(
    segment: Segment,
    start: int,
    end: int,
    hinted: Callable[[Hint, str], str],
    plain: Callable[[str], str] = str,
) -> str:
    """Return ``spoken[start:end]`` with each hint in it as *hinted* writes it, and what is between as *plain* does.

    *hinted* is given the hint and its text, and returns '' where it has no better form. A hint that is not whole
    within the part is left out.
    """
    out, place = [], start
    for hint in sorted(segment.hints, key=lambda hint: hint.start):
        if place <= hint.start < hint.end <= end and (
            form := hinted(hint, segment.spoken[hint.start : hint.end])
        ):
            out += [plain(segment.spoken[place : hint.start]), form]
            place = hint.end
    return "".join([*out, plain(segment.spoken[place:end])])


def respell(segment: Segment) -> str:
    """Return the spoken text with respellings in place, for engines that take no phonemes."""
    return render_hints(segment, 0, len(segment.spoken), hint_respelling)


def foreign_words(segment: Segment) -> tuple[str, ...]:
    """Return the respellings that `respell` puts in place of words."""
    return tuple(filter(None, map(hint_respelling, segment.hints)))


def hint_respelling(hint: Hint, _: str = "") -> str:
    """Return *hint* in German letters, '' where it has none."""
    from vorleser.text import phonemes

    return hint.respelling or (phonemes.respelling(hint.ipa) if hint.ipa else "")
