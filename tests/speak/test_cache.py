"""The cache keeps clips whole, notices damage, stays within its bounds and answers fast."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from vorleser.clip import Take
from vorleser.errors import OutputError
from vorleser.speak.cache import ClipCache

MB = 1_000_000


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[ClipCache]:
    """Yield an empty cache of a megabyte."""
    with ClipCache(tmp_path / "clips", MB) as opened:
        yield opened


def add(cache: ClipCache, key: str, sound: bytes = b"RIFF") -> Take:
    """Keep *sound* under *key*."""
    return cache.add(key, sound, Take("", "", 10, 16000, b"", 0.5))


def forget_time(cache: ClipCache, seconds: float = 3600) -> None:
    """Let all that was used have been used *seconds* earlier."""
    with sqlite3.connect(next(cache.folder.glob("index-*.sqlite"))) as index:
        index.execute("update clips set used = used - ?", (seconds,))


def test_what_is_kept_is_found(cache: ClipCache) -> None:
    """A take comes back equal, its file with the bytes that were given."""
    kept = add(cache, "one", b"bytes")
    assert cache.find(["one", "two"]) == {"one": kept}
    assert Path(kept.path).read_bytes() == b"bytes"


@pytest.mark.parametrize("damage", ["cut", "flip", "flip unseen", "gone", "empty"])
def test_damage_is_noticed(cache: ClipCache, damage: str) -> None:
    """A file that is not what was written counts as missing, even where size and time look right."""
    path = Path(add(cache, "one", b"some sound").path)
    before = path.stat()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes({"cut": b"some", "empty": b""}.get(damage, b"some_sound"))
    if damage == "flip unseen":
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert cache.find(["one"]) == {}
    again = add(cache, "one", b"some sound")
    assert cache.find(["one"]) == {"one": again}
    assert Path(again.path).read_bytes() == b"some sound"


def test_a_copied_cache_is_as_good(cache: ClipCache) -> None:
    """Other times on the same bytes are no damage."""
    kept = add(cache, "one", b"some sound")
    os.utime(kept.path, (1, 1))
    assert cache.find(["one"]) == {"one": kept}


def test_least_recently_used_goes_first(cache: ClipCache) -> None:
    """Above the limit the oldest use goes; what another run may be mixing just now stays."""
    for number in range(8):
        add(cache, f"old{number}", bytes(200_000))
        forget_time(cache)
    cache.find(["old0"])
    assert cache.trim() > 0
    left = set(cache.find(f"old{number}" for number in range(8)))
    assert cache.statistics().size <= MB
    assert {"old0", "old7"} <= left
    assert "old1" not in left
    assert sum(1 for _ in cache.folder.glob("??/*.wav")) == len(left)


def test_fresh_clips_are_never_dropped(cache: ClipCache) -> None:
    """An edition larger than the limit can still be made."""
    for number in range(8):
        add(cache, f"new{number}", bytes(200_000))
    assert cache.trim() == 0
    assert len(cache.find(f"new{number}" for number in range(8))) == 8


def test_what_killed_runs_left_is_swept(cache: ClipCache) -> None:
    """Unfinished files vanish with the next trimming, once they are old."""
    add(cache, "one")
    left, busy = cache.folder / "new" / "left", cache.folder / "new" / "busy"
    left.write_bytes(b"half")
    busy.write_bytes(b"half")
    os.utime(left, (1, 1))
    cache.trim()
    assert not left.exists()
    assert busy.exists()


@pytest.mark.parametrize("rubbish", [b"no database at all" * 100, b"SQLite format 3\0" + bytes(4000), b""])
def test_a_broken_index_is_made_anew(tmp_path: Path, rubbish: bytes) -> None:
    """A cache is never a reason to fail."""
    with ClipCache(tmp_path, MB) as cache:
        add(cache, "one")
    for suffix in ("-wal", "-shm"):
        (tmp_path / f"index-2.sqlite{suffix}").unlink(missing_ok=True)
    (tmp_path / "index-2.sqlite").write_bytes(rubbish)
    with ClipCache(tmp_path, MB) as cache:
        assert cache.find(["one"]) == {}
        kept = add(cache, "one")
        assert cache.find(["one"]) == {"one": kept}


@pytest.mark.parametrize(
    "pages", [range(1, 150, 3), range(1, 3), range(40, 41)], ids=["many", "first", "one"]
)
def test_an_index_damaged_behind_its_header_is_no_fault(tmp_path: Path, pages: range) -> None:
    """Whichever pages are rubbish: what is found is what was kept, and from then on all is as ever."""
    with ClipCache(tmp_path, MB) as cache:
        kept = {f"{number:032x}": add(cache, f"{number:032x}", b"%d" % number) for number in range(1200)}
    path = tmp_path / "index-2.sqlite"
    data = bytearray(path.read_bytes())
    for page in pages:
        data[page * 4096 + 8 : page * 4096 + 4000] = b"\xa5" * len(data[page * 4096 + 8 : page * 4096 + 4000])
    path.write_bytes(data)
    for _ in range(2):
        with ClipCache(tmp_path, MB) as cache:
            found = cache.find(kept)
            assert found.items() <= kept.items()
            again = {key: add(cache, key, b"%d" % int(key, 16)) for key in kept if key not in found}
            assert cache.find(kept) == found | again
            assert cache.statistics().clips == 1200
            cache.trim()


@pytest.mark.parametrize("column", ["take", "digest", "size", "used", "seal", "mtime"])
@pytest.mark.parametrize("value", [b"\x93\x01", "Wort", 7, None])
def test_a_bad_row_is_as_good_as_none(cache: ClipCache, column: str, value: object) -> None:
    """Whatever stands in a row, its take is the one that was kept, or the clip counts as missing."""
    kept = add(cache, "one", b"bytes")
    with (
        suppress(sqlite3.IntegrityError),
        sqlite3.connect(next(cache.folder.glob("index-*.sqlite"))) as index,
    ):
        index.execute(f"update clips set {column} = ?", (value,))  # noqa: S608 -- names of this file
    assert cache.find(["one"]) in ({}, {"one": kept})
    assert add(cache, "one", b"bytes") == kept
    assert cache.find(["one"]) == {"one": kept}
    cache.trim()
    cache.statistics()


def test_without_trust_every_sound_is_read(cache: ClipCache) -> None:
    """What a disk has lost behind its own back is found where one asks for it."""
    path = Path(add(cache, "one", b"some sound").path)
    with sqlite3.connect(next(cache.folder.glob("index-*.sqlite"))) as index:
        path.write_bytes(b"some_sound")
        status = path.stat()
        index.execute("update clips set mtime = ?, ctime = ?", (status.st_mtime_ns, status.st_ctime_ns))
    assert cache.find(["one"])
    assert cache.find(["one"], trust=False) == {}


def test_a_folder_that_can_not_be_is_named(tmp_path: Path) -> None:
    """The message holds the folder and the way out."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="VORLESER_CACHE"):
        ClipCache(tmp_path / "file" / "clips", MB)


def test_hits_and_misses_are_counted(cache: ClipCache) -> None:
    """What `vorleser cache` shows is what happened; clearing empties everything."""
    add(cache, "one", b"12345")
    cache.find(["one", "two", "three"])
    found = cache.statistics()
    assert (found.clips, found.size, found.hits, found.misses) == (1, 5, 1, 2)
    assert cache.clear() == found
    assert cache.statistics() == type(found)(0, 0, MB, 0, 0)
    assert not list(cache.folder.glob("??/*.wav"))


def test_a_thousand_look_ups_open_no_sound(cache: ClipCache, opened: list[str]) -> None:
    """Nothing is read, written or synced for each: 1,000 unchanged sentences cost one question to the index."""
    keys = [f"{number:032x}" for number in range(1000)]
    for key in keys:
        add(cache, key)
    assert len(opened) >= 1000, "opened files are seen"
    opened.clear()
    assert len(cache.find(keys)) == 1000
    assert len(opened) < 10, opened


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Yield the names of all files that this process opens meanwhile."""
    names: list[str] = []
    watching = [True]

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open":
            names.append(os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes) else "")

    sys.addaudithook(note)  # it can't be taken away again, so it ends with its flag
    yield names
    watching.clear()


def test_many_processes_at_once(tmp_path: Path) -> None:
    """Processes that keep the same keys at once all end with the same takes, whose files are theirs."""
    program = (
        "import sys; from hashlib import blake2b; from pathlib import Path\n"
        "from vorleser.speak.cache import ClipCache; from vorleser.clip import Take\n"
        "with ClipCache(Path(sys.argv[1]), 10**6) as cache:\n"
        "  for n in range(60):\n"
        "    data = (sys.argv[2] * (n + 1)).encode()\n"
        "    take = cache.add(f'{n:04}', data, Take('', '', len(data), 1, b'', 0.0))\n"
        "    held = Path(take.path).read_bytes()\n"
        "    assert len(held) == take.frames and blake2b(held, digest_size=16).hexdigest() == take.key\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), name]) for name in "abcd"]
    assert [process.wait() for process in running] == [0] * 4
    with ClipCache(tmp_path, MB) as cache:
        assert len(cache.find(f"{n:04}" for n in range(60))) == 60


@pytest.mark.parametrize("clean", ["clear", "remove"])
def test_others_may_clean_the_cache_meanwhile(
    cache: ClipCache, monkeypatch: pytest.MonkeyPatch, clean: str
) -> None:
    """A clip that is cleared as soon as it is there, or whose folders go, is written again."""
    replace, cleaned = Path.replace, []

    def replace_and_clean(part: Path, path: Path) -> Path:
        replaced = replace(part, path)
        if len(cleaned) < 2:
            cleaned.append(path)
            if clean == "clear":
                cache.clear()
            else:
                shutil.rmtree(path.parent)
                shutil.rmtree(part.parent)
        return replaced

    monkeypatch.setattr(Path, "replace", replace_and_clean)
    assert Path(add(cache, "ab").path).read_bytes() == b"RIFF"
    assert len(cleaned) == 2
    assert [*cache.find(["ab"])] == ["ab"]


def test_what_is_kept_beside_a_clip_goes_with_it(cache: ClipCache) -> None:
    """A file under a clip's name, such as what was heard of it, is removed when the clip is."""
    beside = Path(add(cache, "one").path).with_suffix(".heard")
    beside.write_text("{}")
    cache.clear()
    assert not list(cache.folder.glob("??/*"))
