"""Find runs of another language in a sentence, so that pages can mark them for screen readers."""

from collections.abc import Iterator

from vorleser.assemble.shown import range_of_shown
from vorleser.scripts import Segment

_FEWEST = 3  # words: names and loanwords are no change of language (WCAG 2.2, 3.1.2), and each would change the voice


def foreign_ranges(segment: Segment) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, lang) of what in ``segment.shown`` is of another language: as its source marks it, else found.

    In order, none overlapping another. What the source marks counts, however short it is.
    """
    marked = [run for run in segment.foreign if _primary(run[2]) != _primary(segment.lang)]
    runs = ((*range_of_shown(segment, start, end), lang) for start, end, lang in foreign_runs(segment))
    found = [run for run in runs if not any(run[0] < end and start < run[1] for start, end, _ in marked)]
    yield from sorted((*marked, *found))


def foreign_runs(segment: Segment) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, lang) of each run of at least _FEWEST hinted words in one other language.

    *start* and *end* are characters of ``segment.spoken``.
    """
    run: tuple[int, int, str] | None = None
    for hint in sorted(segment.hints, key=lambda hint: hint.start):
        if not hint.lang or _primary(hint.lang) == _primary(segment.lang):
            continue
        if run and run[2] == hint.lang and not any(map(str.isalnum, segment.spoken[run[1] : hint.start])):
            run = (run[0], hint.end, run[2])
            continue
        yield from _long(segment, run)
        run = (hint.start, hint.end, hint.lang)
    yield from _long(segment, run)


def _long(segment: Segment, run: tuple[int, int, str] | None) -> Iterator[tuple[int, int, str]]:
    if run and len(segment.spoken[run[0] : run[1]].split()) >= _FEWEST:
        yield run


def _primary(lang: str) -> str:
    return lang.partition("-")[0].lower()
