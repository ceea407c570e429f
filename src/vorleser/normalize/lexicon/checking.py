"""Check a lexicon for entries that no text uses, that contradict each other, or that no voice can say."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from vorleser.normalize.lexicon.entry import LexiconEntry
from vorleser.normalize.lexicon.matching import lexicon_rule
from vorleser.text import phonemes
from vorleser.text.regex import compile_late

TAG = compile_late(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NAME = compile_late(r"[^\W\d_]|\d[^\w\s.,:]+\d")  # of letters, or like 1&1; a number alone is the rules'
_LETTERS = compile_late(r"[^\W\d_]")


class LexiconFault(StrEnum):
    """What can be wrong with an entry."""

    UNUSED = "unused"
    AMBIGUOUS = "ambiguous"
    UNPRONOUNCEABLE = "unpronounceable"
    EMPTY = "empty"


class EntryFinding(msgspec.Struct, frozen=True):
    """One fault of the entry for *word* in *source*, and what it is."""

    fault: LexiconFault
    word: str
    source: str
    what: str


def check_entries(
    entries: tuple[LexiconEntry, ...], texts: Iterable[str] | None = None
) -> tuple[EntryFinding, ...]:
    """Return every fault of *entries*; with *texts* also the entries that occur in none of them."""
    found = [finding for entry in entries for finding in unpronounceable(entry)]
    found += _ambiguous(entries)
    if texts is not None:
        found += find_unused(entries, tuple(texts))
    return tuple(found)


def unpronounceable(entry: LexiconEntry) -> Iterator[EntryFinding]:
    """Yield the faults for which no voice can say *entry*."""
    word = next(iter(entry.words), "")
    if not any(_NAME.search(each) for each in entry.words):
        yield EntryFinding(LexiconFault.EMPTY, word, entry.source, "it has no word")
    if not any(_sound_of(entry)):
        yield EntryFinding(
            LexiconFault.EMPTY,
            word,
            entry.source,
            "it says nothing: give ipa, respelling, language or spoken",
        )
    if entry.ipa and (strange := phonemes.unknown(entry.ipa)):
        said = " ".join(repr(symbol) for symbol in strange)
        yield EntryFinding(
            LexiconFault.UNPRONOUNCEABLE, word, entry.source, f"no voice knows {said} in {entry.ipa!r}"
        )
    if entry.respelling and not _LETTERS.search(entry.respelling):
        yield EntryFinding(
            LexiconFault.UNPRONOUNCEABLE, word, entry.source, f"no letter in {entry.respelling!r}"
        )
    if entry.spoken and not _LETTERS.search(entry.spoken):
        yield EntryFinding(LexiconFault.UNPRONOUNCEABLE, word, entry.source, f"no letter in {entry.spoken!r}")
    if entry.language and not TAG.fullmatch(entry.language):
        yield EntryFinding(
            LexiconFault.UNPRONOUNCEABLE, word, entry.source, f"no language tag: {entry.language!r}"
        )


def _ambiguous(entries: tuple[LexiconEntry, ...]) -> Iterator[EntryFinding]:
    """Yield every word for which two entries say different things to one publication."""
    seen: dict[str, list[LexiconEntry]] = {}
    for entry in entries:
        for word in dict.fromkeys(entry.words):
            for other in seen.get(word, ()):
                if overlap(entry, other) and _sound_of(entry) != _sound_of(other):
                    yield EntryFinding(
                        LexiconFault.AMBIGUOUS,
                        word,
                        entry.source,
                        f"{_describe(other)} or {_describe(entry)}; the first is taken",
                    )
            seen.setdefault(word, []).append(entry)


def overlap(one: LexiconEntry, other: LexiconEntry) -> bool:
    """Return whether some publication has both entries, for the same sentences."""
    if one.sentence != other.sentence:
        return False
    return not one.publications or not other.publications or bool({*one.publications} & {*other.publications})


def _sound_of(entry: LexiconEntry) -> tuple[str, ...]:
    """Return what *entry* says, to be compared."""
    return entry.ipa, entry.respelling, entry.language, entry.spoken


def _describe(entry: LexiconEntry) -> str:
    """Return what *entry* says, to be read."""
    return " ".join(repr(part) for part in _sound_of(entry) if part) or "nothing"


def find_unused(entries: tuple[LexiconEntry, ...], texts: tuple[str, ...]) -> Iterator[EntryFinding]:
    """Yield every entry none of whose words occurs in *texts*."""
    for entry in entries:
        made = lexicon_rule((entry,))
        if made and not any(form.compiled.search(text) for form in made.forms for text in texts):
            yield EntryFinding(
                LexiconFault.UNUSED, entry.words[0], entry.source, "it occurs in none of the sources"
            )
