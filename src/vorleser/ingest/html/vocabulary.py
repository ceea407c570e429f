"""What the names in a page and the words on it stand for: the vocabulary that its parts are judged by."""

import re
import tomllib
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text("utf-8"))


def _part(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for any of *words* in a name; ``<`` and ``>`` bind one to a whole part of it."""
    spelled = "|".join(words).replace("<", r"(?:^|[\s_-])").replace(">", r"(?:$|[\s_-])")
    return re.compile(spelled, re.IGNORECASE)


NAME_WORDS = {kind: _part(words) for kind, words in _TABLE["names"].items()}
WORDS = {kind: re.compile("|".join(words), re.IGNORECASE) for kind, words in _TABLE["words"].items()}
COMMON = frozenset(
    "der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor "
    "zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter "
    "wir soll ich eines".split()
)  # the commonest German words; prose has many of them, labels and lists have few
