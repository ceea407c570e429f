"""The house lexicon: words and phrases that voices read wrongly, and how to say them."""

from functools import cache
from pathlib import Path

from vorleser.normalize.lexicon.checking import EntryFinding, LexiconFault, check_entries
from vorleser.normalize.lexicon.entry import LexiconEntry
from vorleser.normalize.lexicon.house import entries as house
from vorleser.normalize.lexicon.matching import lexicon_rule
from vorleser.normalize.lexicon.reading import clean_word, from_pls, from_toml, read_lexicon
from vorleser.normalize.rule import Rule
from vorleser.normalize.settings import NormalizeSettings

__all__ = [
    "EntryFinding",
    "LexiconEntry",
    "LexiconFault",
    "check_entries",
    "clean_word",
    "from_pls",
    "from_toml",
    "house",
    "read_lexicon",
    "rule",
    "rules",
]


@cache
def rules(settings: NormalizeSettings) -> tuple[Rule, ...]:
    """Return the rule of the lexicons that *settings* name; a file's entry outranks a later file's."""
    entries = [entry for name in settings.lexicon for entry in read_lexicon(Path(name))]
    made = lexicon_rule(tuple(entry for entry in entries if entry.holds_for(settings.publication)))
    return (made,) if made else ()
