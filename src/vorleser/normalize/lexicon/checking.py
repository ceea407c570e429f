"""Look a lexicon over: entries that no text uses, that say two things, or that no voice can say."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from vorleser import phonemes
from vorleser.normalize.lexicon.entry import Entry
from vorleser.normalize.lexicon.matching import rule

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
LETTERS = re.compile(r"[^\W\d_]")


class Fault(StrEnum):
    """What can be wrong with an entry."""

    UNUSED = "unused"
    AMBIGUOUS = "ambiguous"
    UNPRONOUNCEABLE = "unpronounceable"
    EMPTY = "empty"


class Finding(msgspec.Struct, frozen=True):
    """One fault of the entry for *word* in *source*, and what it is."""

    fault: Fault
    word: str
    source: str
    what: str


def check(entries: tuple[Entry, ...], texts: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """Return every fault of *entries*; with *texts* also the entries that occur in none of them."""
    found = [finding for entry in entries for finding in unpronounceable(entry)]
    found += ambiguous(entries)
    if texts is not None:
        found += unused(entries, tuple(texts))
    return tuple(found)


def unpronounceable(entry: Entry) -> Iterator[Finding]:
    """Yield what no voice can make of *entry*."""
    word = next(iter(entry.words), "")
    if not any(LETTERS.search(each) for each in entry.words):
        yield Finding(Fault.EMPTY, word, entry.source, "it has no word")
    if not (entry.ipa or entry.respelling or entry.language):
        yield Finding(Fault.EMPTY, word, entry.source, "it says nothing: give ipa, respelling or language")
    if entry.ipa and (strange := phonemes.unknown(entry.ipa)):
        said = " ".join(repr(symbol) for symbol in strange)
        yield Finding(Fault.UNPRONOUNCEABLE, word, entry.source, f"no voice knows {said} in {entry.ipa!r}")
    if entry.respelling and not LETTERS.search(entry.respelling):
        yield Finding(Fault.UNPRONOUNCEABLE, word, entry.source, f"no letter in {entry.respelling!r}")
    if entry.language and not TAG.fullmatch(entry.language):
        yield Finding(Fault.UNPRONOUNCEABLE, word, entry.source, f"no language tag: {entry.language!r}")


def ambiguous(entries: tuple[Entry, ...]) -> Iterator[Finding]:
    """Yield every word for which two entries say different things to one publication."""
    seen: dict[str, list[Entry]] = {}
    for entry in entries:
        for word in dict.fromkeys(entry.words):
            for other in seen.get(word, ()):
                if overlap(entry, other) and said(entry) != said(other):
                    yield Finding(
                        Fault.AMBIGUOUS,
                        word,
                        entry.source,
                        f"{shown(other)} or {shown(entry)}; the first is taken",
                    )
            seen.setdefault(word, []).append(entry)


def overlap(one: Entry, other: Entry) -> bool:
    """Return whether some publication has both entries."""
    return not one.publications or not other.publications or bool({*one.publications} & {*other.publications})


def said(entry: Entry) -> tuple[str, str, str]:
    """Return what *entry* says, to be compared."""
    return entry.ipa, entry.respelling, entry.language


def shown(entry: Entry) -> str:
    """Return what *entry* says, to be read."""
    return " ".join(repr(part) for part in said(entry) if part) or "nothing"


def unused(entries: tuple[Entry, ...], texts: tuple[str, ...]) -> Iterator[Finding]:
    """Yield every entry none of whose words occurs in *texts*."""
    for entry in entries:
        made = rule((entry,))
        if made and not any(made.trigger.search(text) for text in texts):
            yield Finding(Fault.UNUSED, entry.words[0], entry.source, "it occurs in none of the sources")
