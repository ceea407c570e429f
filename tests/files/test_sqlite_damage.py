"""What SQLite says of damaged files, and what of a machine."""

import sqlite3
from pathlib import Path

import pytest

from vorleser.clip import Take
from vorleser.files import sqlite_damage
from vorleser.publish import places
from vorleser.speak.cache import ClipCache


def _raised(path: Path | str, *statements: str) -> Exception:
    """Return what the last of *statements* raises."""
    index = sqlite3.connect(path)
    try:
        for statement in statements:
            index.execute(statement).fetchall()
    except sqlite_damage.FAULTS as error:
        return error
    finally:
        index.close()
    raise AssertionError("nothing was raised")


def test_a_damaged_file_is_told_from_a_machine(tmp_path: Path) -> None:
    """Rubbish and missing columns are damage; a folder, or a file that may not be written, are the machine's."""
    rubbish = tmp_path / "rubbish"
    rubbish.write_bytes(b"no database at all" * 100)
    assert sqlite_damage.is_damage(_raised(rubbish, "select * from a"))
    assert sqlite_damage.is_damage(_raised(":memory:", "create table a (x)", "select y from a"))
    text = "select cast(x'ff' as text)"
    assert sqlite_damage.is_damage(_raised(":memory:", text))
    assert not sqlite_damage.is_damage(_raised(":memory:", "pragma query_only = on", "create table a (x)"))


@pytest.mark.parametrize(
    "table", ["clips (key text)", "clips (key text, take blob, digest blob)", "tally (x)"]
)
def test_an_index_with_other_columns_is_begun_anew(tmp_path: Path, table: str) -> None:
    """Damage in the schema is damage."""
    with ClipCache(tmp_path, 1_000_000):
        pass
    (index,) = tmp_path.glob("index-*.sqlite")
    index.unlink()
    with sqlite3.connect(index) as damaged:
        damaged.execute(f"create table {table}")
    damaged.close()
    with ClipCache(tmp_path, 1_000_000) as cache:
        assert cache.find(["one"]) == {}
        kept = cache.add("one", b"RIFF", Take("", "", 10, 16000, b"", 0.5))
        assert cache.find(["one"]) == {"one": kept}


def test_what_is_remembered_of_folders_is_begun_anew(tmp_path: Path) -> None:
    """A damaged memory is no memory, and the next edition is remembered again."""
    (tmp_path / places.MEMORY).write_bytes(b"no database at all" * 100)
    places.remember(tmp_path / "output", "id", tmp_path / "output" / "weg", tmp_path)
    assert places._recall(tmp_path / "output", "id", tmp_path) == "weg"
