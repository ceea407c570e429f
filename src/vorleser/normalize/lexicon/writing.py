"""Write an entry into a lexicon in TOML, or take one out, without changing the rest of the file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from vorleser.errors import ConfigError, OutputError, reason_of
from vorleser.files import atomic, locks
from vorleser.normalize.lexicon.checking import check_entries
from vorleser.normalize.lexicon.entry import LexiconEntry
from vorleser.normalize.lexicon.reading import clean_word, from_toml
from vorleser.text import bounded
from vorleser.text.regex import compile_late

_HEAD = compile_late(r"^\[\[entry\]\][^\n]*$", re.MULTILINE)
_PATIENCE = 30.0  # seconds
FIRST_LINE = "# How voices say our words. See docs/german.md; 'vorleser lexicon check' looks it over.\n"


@contextmanager
def writing_alone(path: Path) -> Iterator[None]:
    """Keep others from changing the lexicon at *path* for the block, after waiting for one; raises OutputError.

    Each writes what it has read: two at once would lose an entry.
    """
    late = OutputError(f"another run has been changing {str(path)!r} for {_PATIENCE:g} s", "wait for its end")
    with locks.hold_in_turn(path.with_name(f".{path.name}"), _PATIENCE, late):
        yield


def add_entry(path: Path, entry: LexiconEntry) -> None:
    """Append *entry* to the lexicon at *path*, which is created if missing.

    Raises ConfigError where the entry can't be said, or *path* has one for a word of it, or is no lexicon in TOML.
    """
    with writing_alone(path):
        write_checked(path, append_entry(read_lexicon_text(path), entry, path))


def append_entry(text: str, entry: LexiconEntry, path: Path) -> str:
    """Return *text*, the lexicon at *path*, with *entry*; raises ConfigError as `add_entry` does."""
    entry = replace(entry, words=tuple(map(clean_word, entry.words)))
    for finding in check_entries((entry,)):
        raise ConfigError(
            f"{finding.word!r}: {finding.what}", "see docs/german.md for how entries are written"
        )
    for word in entry.words:
        if line := _line_of(text, word, path):
            raise ConfigError(
                f"{str(path)!r} has an entry for {word!r} in line {line}",
                f"change it there, or run 'vorleser lexicon remove {word}' first",
            )
    start = text if not text or text.endswith("\n") else text + "\n"
    return f"{start or FIRST_LINE}\n{block(entry)}"


def remove_entry(path: Path, word: str) -> None:
    """Take the entry for *word* alone out of the lexicon at *path*; raises ConfigError where there is none."""
    with writing_alone(path):
        write_checked(path, cut_entry(read_lexicon_text(path), word, path))


def cut_entry(text: str, word: str, path: Path) -> str:
    """Return *text*, the lexicon at *path*, without the entry for *word*; raises ConfigError as `remove_entry` does."""
    for start, end in _blocks(text):
        found = from_toml(text[start:end].encode(), str(path))
        if found and found[0].words == (clean_word(word),):
            return text[:start].rstrip("\n") + "\n" + text[end:]
    raise ConfigError(f"{str(path)!r} has no entry for {word!r} alone", f"look with 'grep {word} {path}'")


def block(entry: LexiconEntry) -> str:
    """Return *entry* as it is written in TOML, with all that it says."""
    said = {name: getattr(entry, name) for name in ("ipa", "respelling", "language", "spoken", "sentence")}
    cells = {
        "word": _quote_strings(entry.words),
        **{name: quote_string(value) for name, value in said.items() if value},
        **({"publication": _quote_strings(entry.publications)} if entry.publications else {}),
        **({} if entry.inflected else {"inflected": "false"}),
    }
    return "[[entry]]\n" + "".join(f"{key} = {value}\n" for key, value in cells.items())


def _quote_strings(values: tuple[str, ...]) -> str:
    """Return *values* as an array of TOML, as a string if it is one."""
    quoted = [quote_string(value) for value in values]
    return quoted[0] if len(quoted) == 1 else f"[{', '.join(quoted)}]"


def quote_string(value: str) -> str:
    """Return *value* as a string of TOML."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda char: f"\\u{ord(char[0]):04X}", escaped) + '"'


def read_lexicon_text(path: Path) -> str:
    """Return the text of the lexicon at *path*, '' if there is none; raises ConfigError if it is not valid TOML."""
    if not path.exists():
        return ""
    try:
        content = bounded.read_bytes(path)
    except OSError as error:
        raise ConfigError(f"can't read the lexicon {str(path)!r}", reason_of(error)) from error
    from_toml(content, str(path))
    return content.decode("utf-8-sig")


def _line_of(text: str, word: str, path: Path) -> int:
    """Return the line in which the entry for *word* begins, 0 if there is none."""
    for start, end in _blocks(text):
        if any(word in entry.words for entry in from_toml(text[start:end].encode(), str(path))):
            return text.count("\n", 0, start) + 1
    return 0


def _blocks(text: str) -> list[tuple[int, int]]:
    """Return where each entry begins, and where the comments and lines before the next one do."""
    borders = [*(match.start() for match in _HEAD.finditer(text)), len(text)]
    out = []
    for start, following in pairwise(borders):
        lines = text[start:following].splitlines(keepends=True)
        while lines and (not lines[-1].strip() or lines[-1].startswith("#")):
            lines.pop()
        out.append((start, start + sum(map(len, lines))))
    return out


def write_checked(path: Path, text: str) -> None:
    """Write *text* to *path* atomically if it is a valid lexicon; raises ConfigError if it is not."""
    from_toml(text.encode(), str(path))
    atomic.write(path, text.encode())
