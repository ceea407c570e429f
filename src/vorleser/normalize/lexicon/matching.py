"""Find a lexicon's words in a text, with their German endings, and hint how to say them, or say other words."""

import re
from collections import defaultdict
from functools import cache, partial

from msgspec.structs import replace

from vorleser.normalize.clean import clean_text
from vorleser.normalize.lexicon.entry import LexiconEntry
from vorleser.normalize.rule import Form, Found, Rule, Saying
from vorleser.normalize.table import Trie, branches, insert
from vorleser.scripts import Hint
from vorleser.text.endings import ENDINGS, add_ending

ENDING = "|".join(sorted(map(re.escape, ENDINGS), key=len, reverse=True))
NO_GENDER_FORM = r"(?![*:_·/(]-?\(?inn?)"

_compiled = cache(re.compile)  # not kept on disk: the words are the user's


def lexicon_rule(entries: tuple[LexiconEntry, ...]) -> Rule | None:
    """Return the rule that claims the words of *entries*; of two entries for one word the first is taken."""
    index = _index_entries(entries)
    if not index:
        return None
    trie: Trie = {}
    for word in index:
        insert(trie, [r"[ -]" if char == " " else re.escape(char) for char in word])
    pattern = _compiled(rf"(?<![\w@#])(?P<word>{branches(trie)})(?P<end>{ENDING})??(?!\w){NO_GENDER_FORM}")
    return Rule(
        phase=0,
        forms=(Form(pattern, partial(say_hinted, index=index)),),
        examples=(),
    )


def _index_entries(entries: tuple[LexiconEntry, ...]) -> dict[str, tuple[LexiconEntry, ...]]:
    """Return *entries* by the spellings of their words, each with its sentence cleaned as texts are before matching."""
    index: dict[str, tuple[LexiconEntry, ...]] = defaultdict(tuple)
    for entry in entries:
        ready = replace(entry, sentence=clean_text(entry.sentence)[0])
        for key in dict.fromkeys(key for word in entry.words for key in _spellings(word) if key):
            index[key] += (ready,)
    return dict(index)


def _spellings(word: str) -> tuple[str, ...]:
    """Return *word* as it stands in a sentence and, if it begins small, at its head."""
    return (word, word[:1].upper() + word[1:]) if word[:1].islower() else (word,)


def say_hinted(found: Found, index: dict[str, tuple[LexiconEntry, ...]]) -> Saying | None:
    """Return the word with a hint on all of it, or what is said instead; None if no entry holds here."""
    known = index.get(found["word"].replace("-", " ")) or index.get(found["word"], ())
    entry = next((one for one in known if one.sentence in {"", found.match.string}), None)
    end = found["end"]
    if entry is None or (end and not entry.inflected):
        return None
    letters = ENDINGS[end][1] if end else ""
    if entry.spoken:
        return None if _stands_in(found, entry.spoken + letters) else Saying(entry.spoken + letters)
    text = found[0]
    hint = Hint(
        0,
        len(text),
        ipa=entry.ipa and add_ending(entry.ipa, found["word"], end or ""),
        respelling=entry.respelling and entry.respelling + letters,
        lang=entry.language,
    )
    return Saying(text, (hint,))


def _stands_in(found: Found, spoken: str) -> bool:
    """Return whether the text has *spoken* at this place already, so that it must not be put in again."""
    start, end = found.match.span()
    at = found.match.string.find(spoken, max(0, end - len(spoken)))
    return 0 <= at <= start
