"""Tell when an edited source has become another edition, and the one from before stays beside it."""

import shlex
from pathlib import Path

import msgspec

from vorleser.batch import remote
from vorleser.batch.outcome import Outcome
from vorleser.entry import ENTRY_SUFFIX, list_sentences, parse_entry


def describe_left_behind(earlier: Outcome, outcome: Outcome) -> str:
    """Return what to tell of the *earlier* edition of the source of *outcome*, "" if it is the same or another's text.

    It is the same article where half of its sentences are still said; a file that holds another article every day is
    not. Editions in a folder that is a URL are not compared.
    """
    if earlier.guid == outcome.guid or remote.is_remote(outcome.mp3):
        return ""
    before, now = _read_sentences(earlier), _read_sentences(outcome)
    if not before or len(before & now) * 2 < len(before):
        return ""
    there = Path(earlier.folder)
    command = shlex.join(["vorleser", "feed", str(there.parent), "--withdraw", there.name])
    return (
        f"{earlier.folder!r}, its edition under an earlier headline or day, stays: take it away with "
        f"'{command}'; an 'id' in the front matter keeps an article one edition"
    )


def _read_sentences(outcome: Outcome) -> set[str]:
    """Return the sentences of an edition without its framing, an empty set if it is gone."""
    mp3 = Path(outcome.mp3)
    try:
        entry = parse_entry(mp3.with_name(mp3.name.removesuffix(".mp3") + ENTRY_SUFFIX).read_bytes())
    except (OSError, ValueError, msgspec.DecodeError):
        return set()
    if entry.guid != outcome.guid:
        return set()
    return {*list_sentences(entry)}
