"""Find in a block's sentences the phrases that its source marks as another language."""

from collections.abc import Iterable, Iterator


class PhraseFinder:
    """Finds the phrases (phrase, lang) of a *whole* text in its sentences; a phrase may go on in the next one."""

    def __init__(self, whole: str, phrases: Iterable[tuple[str, str]]) -> None:
        known = " ".join(whole.split())
        self._left = [
            (words, lang)
            for phrase, lang in phrases
            if (words := phrase.split()) and " ".join(words) in known
        ]

    def find(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Return (start, end, lang) of each phrase in *text*, or of the part of it that stands there."""
        return tuple(self._find(text))

    def _find(self, text: str) -> Iterator[tuple[int, int, str]]:
        at = 0
        while self._left:
            words, lang = self._left[0]
            place = _place(text, words, at)
            if place is None:
                return
            start, at, count = place
            yield start, at, lang
            if count < len(words):
                self._left[0] = (words[count:], lang)
                return
            del self._left[0]


def _place(text: str, words: list[str], at: int) -> tuple[int, int, int] | None:
    """Return start and end of *words* in *text* from *at* on, and how many they are: all, or those at its end."""
    while (start := text.find(words[0], at)) >= 0:
        end, count = start + len(words[0]), 1
        while count < len(words):
            following = end + len(text[end:]) - len(text[end:].lstrip())
            if not text.startswith(words[count], following):
                break
            end, count = following + len(words[count]), count + 1
        whole = count == len(words) or not text[end:].strip()
        if whole and not text[:start][-1:].isalnum() and not text[end:][:1].isalnum():
            return start, end, count
        at = start + 1
    return None
