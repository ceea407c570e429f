"""Find names of several words in languages that only the whole name shows: Vietnamese, Chinese, Russian, Korean."""

from collections.abc import Iterator

from vorleser.normalize.foreign.chinese import say_chinese
from vorleser.normalize.foreign.korean import find_korean
from vorleser.normalize.foreign.russian import say_russian
from vorleser.normalize.foreign.vietnamese import say_vietnamese
from vorleser.scripts import Hint
from vorleser.text.regex import compile_late

_NAMES = compile_late(r"[A-ZĐ]\w+(?:[ -][A-ZĐ]\w+)+")
"""Words with capitals, one beside the other: most German nouns stand alone."""
_WORD = compile_late(r"\w+")


def find_whole_names(text: str) -> Iterator[tuple[Hint, ...]]:
    """Yield the hints for each name, in the order of their words."""
    yield from find_korean(text)
    for match in _NAMES.finditer(text):
        start, end = match.span()
        if text[start - 1 : start].isalnum() or text[end : end + 1] == "-":
            continue
        words = list(_WORD.finditer(text, start, end))
        found = say_vietnamese(words) or say_chinese(words) or say_russian(words)
        if found:
            yield found
