"""What an earlier run found of a word is what would be found now, and lies in the user's cache alone."""

import sys
from pathlib import Path

import pytest

from vorleser.text import kept_words
from vorleser.text.kept import clear_kept
from vorleser.text.kept_words import KeptWords


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the user's cache, which is not there yet."""
    folder = tmp_path_factory.mktemp("user") / "cache"
    monkeypatch.setenv("VORLESER_CACHE", str(folder))
    return folder


class Run:
    """A run of the program that judges words by a table; counts how often it does so."""

    def __init__(self, table: Path) -> None:
        self.asked: list[str] = []
        self._table = table
        self.words = KeptWords(self._find, "long", lambda: [table])

    def _find(self, word: str) -> bool:
        self.asked.append(word)
        return word in self._table.read_text().split()


@pytest.fixture(name="table")
def table_of_words(tmp_path: Path) -> Path:
    """Return a table of two words."""
    table = tmp_path / "words.txt"
    table.write_text("Haus\nBoot\n")
    return table


def test_a_word_is_judged_once(table: Path) -> None:
    """What one run has found, be it a no, the next one does not look for again."""
    first, second = Run(table), Run(table)
    assert [first.words.look_up(word) for word in ("Haus", "Maus", "Haus")] == [True, False, True]
    first.words.write()
    assert [second.words.look_up(word) for word in ("Haus", "Maus", "Boot")] == [True, False, True]
    assert first.asked == ["Haus", "Maus"]
    assert second.asked == ["Boot"]


def test_a_change_of_the_table_is_seen(table: Path) -> None:
    """What was found by another table counts no more."""
    first, second = Run(table), Run(table)
    first.words.look_up("Maus")
    first.words.write()
    table.write_text("Haus\nBoot\nMaus\n")
    assert second.words.look_up("Maus")


def test_a_table_that_cannot_be_asked_leaves_nothing(tmp_path: Path, own_cache: Path) -> None:
    """Without a file to go by, as in a ZIP archive, nothing is kept."""
    words = KeptWords(bool, "long", lambda: [tmp_path / "missing.txt"])
    assert words.look_up("Haus")
    words.write()
    assert not own_cache.exists()


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"Haus"])
def test_damage_is_seen(table: Path, own_cache: Path, damage: bytes) -> None:
    """Whatever befell the file, words are judged anew."""
    first, second = Run(table), Run(table)
    first.words.look_up("Haus")
    first.words.write()
    (file,) = own_cache.rglob("*.words")
    file.write_bytes(damage)
    assert second.words.look_up("Haus")
    assert second.asked == ["Haus"]


def test_words_lie_in_the_users_cache_and_go_with_it(table: Path, own_cache: Path) -> None:
    """They are those of articles: none lies beside the program, and to clear the cache removes them."""
    run = Run(table)
    run.words.look_up("Haus")
    run.words.write()
    (file,) = own_cache.rglob("*.words")
    assert file.name == f"long.{sys.implementation.cache_tag}.words"
    assert clear_kept() > 0
    assert not file.exists()


def test_no_more_are_kept_than_are_read_in_a_moment(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first that come stay; the others are judged each time."""
    monkeypatch.setattr(kept_words, "MOST_WORDS", 3)
    first, second = Run(table), Run(table)
    for run in (first, second):
        for number in range(5):
            assert not run.words.look_up(f"Wort{number}")
        run.words.write()
    assert second.asked == ["Wort3", "Wort4"]


def test_a_few_words_more_are_not_worth_a_file(table: Path, own_cache: Path) -> None:
    """The file is written again only where it has grown by a twentieth."""
    first, second = Run(table), Run(table)
    for number in range(100):
        first.words.look_up(f"Wort{number}")
    first.words.write()
    (file,) = own_cache.rglob("*.words")
    before = file.read_bytes()
    second.words.look_up("Haus")
    second.words.write()
    assert file.read_bytes() == before
    for number in range(5):
        second.words.look_up(f"Boot{number}")
    second.words.write()
    assert file.read_bytes() != before
