"""Writing entries into a lexicon: what is written is read again as it was, and the rest of the file stays."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from vorleser.errors import ConfigError
from vorleser.normalize.lexicon import LexiconEntry, clean_word, from_toml
from vorleser.normalize.lexicon.writing import add_entry, block, remove_entry

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
WORDS = st.lists(TEXTS, min_size=1, max_size=3).map(tuple)


@given(
    st.builds(
        LexiconEntry,
        words=WORDS,
        ipa=TEXTS,
        respelling=TEXTS,
        language=TEXTS,
        spoken=TEXTS,
        sentence=TEXTS,
        publications=st.lists(TEXTS, max_size=3).map(tuple),
        inflected=st.booleans(),
    )
)
def test_an_entry_is_read_as_it_was_written(entry: LexiconEntry) -> None:
    """Each field, each of several words and publications, whatever characters they hold; words as texts are cleaned."""
    cleaned = replace(entry, words=tuple(map(clean_word, entry.words)))
    assert from_toml(block(entry).encode(), "") == (cleaned,)


def test_an_entry_for_a_known_word_leaves_the_file(tmp_path: Path) -> None:
    """It is refused with the line of the other, though that stands among others' words."""
    path = tmp_path / "lexikon.toml"
    path.write_text('# unser Haus\n\n[[entry]]\nword = ["Mupf", "Muff"]\nipa = "mʊpf"\n', "utf-8")
    before = path.read_bytes()
    with pytest.raises(ConfigError, match="in line 3"):
        add_entry(path, LexiconEntry(("Muff",), ipa="mʊf"))
    assert path.read_bytes() == before


def test_entries_added_at_once_are_all_kept(tmp_path: Path) -> None:
    """Several who write into one lexicon at the same moment lose nothing of each other, nor of who takes a word out."""
    path = tmp_path / "lexicon.toml"
    add_entry(path, LexiconEntry(("Weg",), respelling="Weck"))
    words = [f"Wort{letter}" for letter in "abcdefghijklmnop"]
    gate = threading.Barrier(len(words) + 1)

    def work(word: str) -> None:
        gate.wait()
        if word:
            add_entry(path, LexiconEntry((word,), respelling="Wort"))
        else:
            remove_entry(path, "Weg")

    with ThreadPoolExecutor(len(words) + 1) as threads:
        list(threads.map(work, (*words, "")))
    assert {entry.words[0] for entry in from_toml(path.read_bytes(), "")} == {*words}
