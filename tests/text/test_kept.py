"""What is kept of the program's tables is what would be made of them now, whatever befell the file."""

import os
import sys
from pathlib import Path

import pytest

from vorleser.text.kept import clear_kept, make_once, name_kept_file

Counted = dict[str, tuple[str, int]]


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let Python write its bytecode; return the folder of the user's cache, which is not there yet."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path_factory.mktemp("user") / "cache"
    monkeypatch.setenv("VORLESER_CACHE", str(folder))
    return folder


class Maker:
    """A module and its table in a folder; counts how often the table is read."""

    def __init__(self, folder: Path) -> None:
        self.module, self.table = folder / "maker.py", folder / "table.tsv"
        self.module.write_text("")
        self.table.write_text("Haus\nBoot\n")
        self.times = 0

    def make(self) -> Counted:
        """Return the lengths of the table's words, from what is kept if it may be."""
        return make_once(str(self.module), [self.table], self._read)

    def _read(self) -> Counted:
        self.times += 1
        return {word: (word, len(word)) for word in self.table.read_text().split()}


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    """It equals what was made."""
    maker = Maker(tmp_path)
    assert maker.make() == maker.make() == {"Haus": ("Haus", 4), "Boot": ("Boot", 4)}
    assert maker.times == 1


def test_a_change_of_the_table_or_the_module_is_seen(tmp_path: Path) -> None:
    """A table that was changed is read again, and so is one whose maker was."""
    maker = Maker(tmp_path)
    maker.make()
    maker.table.write_text("Haus\nSegelboot\n")
    assert maker.make()["Segelboot"] == ("Segelboot", 9)
    os.utime(maker.module, (1, 1))
    maker.make()
    assert maker.times == 3


def test_damage_is_seen(tmp_path: Path) -> None:
    """Whatever byte is changed, or missing, the same is made anew, and kept."""
    maker = Maker(tmp_path)
    made = maker.make()
    kept = name_kept_file(str(maker.module), ".made")
    whole = kept.read_bytes()
    for at in range(len(whole)):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert maker.make() == made
        kept.write_bytes(whole[:at])
        assert maker.make() == made
    assert maker.times == 1 + 2 * len(whole)
    assert kept.read_bytes() == whole


@pytest.mark.parametrize("hindrance", ["switch", "no folder"])
def test_where_no_bytecode_is_the_users_cache_keeps(
    hindrance: str, tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Python may write no bytecode, or can't: it is made once, and nothing lies beside the module."""
    maker = Maker(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", hindrance == "switch")
    if hindrance == "no folder":
        (tmp_path / "__pycache__").write_text("no folder")
    before = sorted(tmp_path.iterdir())
    assert maker.make() == maker.make() == {"Haus": ("Haus", 4), "Boot": ("Boot", 4)}
    assert maker.times == 1
    assert sorted(tmp_path.iterdir()) == before
    assert [path.suffix for path in own_cache.rglob("*.*")] == [".made"]
    assert clear_kept() > 0
    assert not [*own_cache.rglob("*.*")]


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path, own_cache: Path) -> None:
    """So it is where a table is no file of its own, since nothing would tell that it has changed."""
    maker = Maker(tmp_path)
    (tmp_path / "__pycache__").write_text("no folder")
    own_cache.write_text("no folder either")
    maker.make()
    maker.make()
    make_once(str(maker.module), [tmp_path / "missing"], maker._read)
    assert maker.times == 3
    assert {path.name for path in tmp_path.iterdir()} == {"maker.py", "table.tsv", "__pycache__"}
