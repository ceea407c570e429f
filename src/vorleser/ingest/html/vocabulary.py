"""What the names in a page and the words on it stand for: the vocabulary that its parts are judged by."""

import re
import tomllib
from pathlib import Path

import msgspec

from vorleser.text.kept import make_once
from vorleser.text.regex import compile_late


def _read_table() -> dict[str, dict[str, list[str]]]:
    """Return the table: by ``names`` and ``words``, then by kind, what they look like."""
    file = Path(__file__).with_name("vocabulary.toml")
    return make_once(
        __file__, [file], lambda: tomllib.loads(file.read_text("utf-8"))
    )  # parsed, it would take 9 ms


_TABLE = _read_table()


_CAPITALS = compile_late(r"(?<!\\)[A-ZÄÖÜ]+")  # but not \W and the like


class Names(msgspec.Struct, frozen=True):
    """What the names of a kind look like: at the beginning of one of their parts, or anywhere in them.

    They are apart because a search for those that begin with a letter, and for those that begin with a border, skips
    what can't begin them; a search for both at once tries each of them at each character, three times as long.
    """

    bound: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def are_in(self, names: str) -> bool:
        """Return whether *names*, an element's classes and id, have such a name."""
        return bool(
            (self.anywhere and self.anywhere.search(names)) or (self.bound and self.bound.search(f" {names}"))
        )


def _names(words: list[str]) -> Names:
    """Return what finds *words* in names; ``<`` and ``>`` bind one to a whole part of a name."""
    words = [word.replace(">", r"(?:$|[\s_-])") for word in words]
    bound = "|".join(word[1:] for word in words if word.startswith("<"))
    anywhere = "|".join(word for word in words if not word.startswith("<"))
    return Names(
        compile_late(rf"[\s_-](?:{bound})", re.IGNORECASE) if bound else None,
        compile_late(anywhere, re.IGNORECASE) if anywhere else None,
    )


class Words(msgspec.Struct, frozen=True):
    """What the words of a kind look like: at the beginning of a text, or anywhere in it."""

    begins: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def are_in(self, lower: str) -> bool:
        """Return whether a text, given in *lower* case, has such words."""
        return bool(
            (self.begins and self.begins.match(lower)) or (self.anywhere and self.anywhere.search(lower))
        )


def _words(expressions: list[str]) -> Words:
    """Return *expressions* parted by where they look: a search tries those with ``^`` at each character, in vain."""
    begins = [each[1:] for each in expressions if each.startswith("^")]
    anywhere = [each for each in expressions if not each.startswith("^")]
    return Words(_any(begins), _any(anywhere))


def _any(expressions: list[str]) -> re.Pattern[str] | None:
    """Return a pattern for lower-case text: a search that ignores case takes twice as long."""
    return (
        compile_late(_CAPITALS.sub(lambda found: found[0].lower(), "|".join(expressions)))
        if expressions
        else None
    )


NAME_WORDS = {kind: _names(words) for kind, words in _TABLE["names"].items()}
WORDS = {kind: _words(words) for kind, words in _TABLE["words"].items()}
COMMON = frozenset(
    "der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor "
    "zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter "
    "wir soll ich eines".split()
)  # the commonest German words; prose has many of them, labels and lists have few
