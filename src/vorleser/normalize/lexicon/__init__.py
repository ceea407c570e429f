"""The house lexicon: words and phrases that voices read wrongly, and how to say them."""

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from vorleser.normalize.lexicon.checking import Fault, Finding, check
from vorleser.normalize.lexicon.entry import Entry
from vorleser.normalize.lexicon.matching import rule
from vorleser.normalize.lexicon.reading import from_pls, from_toml, read
from vorleser.normalize.rule import Rule
from vorleser.normalize.settings import NormalizeSettings

__all__ = ["Entry", "Fault", "Finding", "check", "from_pls", "from_toml", "house", "read", "rule", "rules"]


@cache
def house() -> tuple[Entry, ...]:
    """Return the lexicon that ships with the program: names in the news, and words from elsewhere."""
    with as_file(files(__name__).joinpath("haus.toml")) as path:
        return from_toml(path.read_bytes(), "haus.toml")


@cache
def rules(settings: NormalizeSettings) -> tuple[Rule, ...]:
    """Return the rule of the lexicons that *settings* name; a file's entry outranks a later file's and the house's."""
    entries = [entry for name in settings.lexicon for entry in read(Path(name))]
    entries += house() if settings.house_lexicon else ()
    made = rule(tuple(entry for entry in entries if entry.holds_for(settings.publication)))
    return (made,) if made else ()
