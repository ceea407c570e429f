"""What counts as a download: a listener, a day, an edition, a minute; and that nobody is kept."""

import csv
import io
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.audience.downloads import (
    CountedFile,
    DownloadCount,
    DownloadCounter,
    list_downloads,
    merge_downloads,
    to_csv,
)
from vorleser.audience.store import STORE_FILE

TAG = 50_000
FILE = CountedFile("guid-1", "Kräne", TAG + 4_000_000, 240_000, TAG)  # four minutes, a million bytes each
MINUTE = 1_000_000
NOON = time.mktime((2026, 5, 3, 12, 0, 0, 0, 0, -1))
APP = "AntennaPod/3.4.0"


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a clock at noon of 3 May."""
    return Clock()


def counts(folder: Path) -> list[tuple[str, int]]:
    """Return day and count of what was downloaded."""
    return [(one.day, one.count) for one in list_downloads(folder)]


def test_once_a_day_and_listener(tmp_path: Path, clock: Clock) -> None:
    """However often a listener comes back on a day; the next day counts again, and so does another listener."""
    counter = DownloadCounter(tmp_path, clock)
    whole = (0, FILE.size)
    assert counter.note("192.0.2.1", APP, FILE, whole)
    assert not counter.note("192.0.2.1", APP, FILE, whole)
    assert counter.note("192.0.2.2", APP, FILE, whole)
    assert counter.note("192.0.2.1", "Overcast/3.0", FILE, whole)
    clock.now += 86_400
    assert counter.note("192.0.2.1", APP, FILE, whole)
    assert counts(tmp_path) == [("2026-05-04", 1), ("2026-05-03", 3)]
    assert [one.count for one in list_downloads(tmp_path, "2026-05-04")] == [1]


def test_many_at_once_are_counted_once_each(tmp_path: Path, clock: Clock) -> None:
    """Forty listeners whose players ask for eight pieces each, all at the same time."""
    counter = DownloadCounter(tmp_path, clock)
    size = FILE.size // 8
    asked = [(f"192.0.2.{who}", (at * size, (at + 1) * size)) for at in range(8) for who in range(40)]
    with ThreadPoolExecutor(16) as pool:
        made = list(pool.map(lambda one: counter.note(one[0], APP, FILE, one[1]), asked))
    assert sum(made) == 40
    assert counts(tmp_path) == [("2026-05-03", 40)]


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 2)],
        [(0, TAG + MINUTE - 1)],
        [(0, TAG + 500_000)] * 20,
        [(FILE.size - 4096, FILE.size), (0, 4096)],
        [(0, TAG)] * 3,
    ],
    ids=["a probe", "a byte short", "the same again", "both ends", "only the cover"],
)
def test_less_than_a_minute_is_none(tmp_path: Path, clock: Clock, spans: list[tuple[int, int]]) -> None:
    """Nothing that sends less than a minute's bytes of sound is a download."""
    counter = DownloadCounter(tmp_path, clock)
    assert not any(counter.note("192.0.2.1", APP, FILE, span) for span in spans)
    assert counts(tmp_path) == []


def test_a_minute_in_pieces_is_one(tmp_path: Path, clock: Clock) -> None:
    """Players ask for a file in ranges: they count together, once."""
    counter = DownloadCounter(tmp_path, clock)
    pieces = [(at, at + 100_000) for at in range(0, FILE.size, 100_000)]
    assert [counter.note("192.0.2.1", APP, FILE, piece) for piece in pieces].index(True) == 10
    assert counts(tmp_path) == [("2026-05-03", 1)]


def test_short_ones_count_when_they_are_whole(tmp_path: Path, clock: Clock) -> None:
    """An edition of 20 seconds has no minute."""
    counter, short = DownloadCounter(tmp_path, clock), CountedFile("guid-2", "Kurz", 1000, 20_000)
    assert not counter.note("192.0.2.1", APP, short, (0, 999))
    assert counter.note("192.0.2.1", APP, short, (999, 1000))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("", "", True),
    ],
)
def test_a_household_is_a_listener(tmp_path: Path, clock: Clock, one: str, other: str, same: bool) -> None:  # noqa: FBT001 -- a table's column
    """IPv6 addresses change every few hours within a network: the network counts."""
    counter = DownloadCounter(tmp_path, clock)
    assert counter.note(one, APP, FILE, (0, FILE.size))
    assert counter.note(other, APP, FILE, (0, FILE.size)) is not same


def test_no_address_is_kept(tmp_path: Path, clock: Clock) -> None:
    """Neither on the disk nor in memory; and the salt, by which guesses could be tried, is gone with the day."""
    counter = DownloadCounter(tmp_path, clock)
    counter.note("192.0.2.77", "Geheimgerät/1.0", FILE, (0, FILE.size))
    before = counter._salt
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"guid-1" in written
    held = repr(vars(counter)).encode()
    for secret in (b"192.0.2.77", b"Geheimger"):
        assert secret not in written
        assert secret not in held
    clock.now += 86_400
    counter.note("192.0.2.78", APP, FILE, (0, 10))
    assert counter._salt != before
    assert len(counter._heard) == 1


def test_listeners_of_two_editions_can_not_be_joined(tmp_path: Path, clock: Clock) -> None:
    """The hash of a listener is another one for each edition, so that not even in memory anybody has a profile."""
    counter = DownloadCounter(tmp_path, clock)
    other = CountedFile("guid-2", "Hafen", FILE.size, FILE.duration_ms)
    for file in (FILE, other):
        counter.note("192.0.2.1", APP, file, (0, FILE.size))
    assert len(counter._heard) == 2


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=30))
def test_a_byte_counts_once(spans: list[tuple[int, int]]) -> None:
    """However pieces lie, the bytes counted are those of their union."""
    from vorleser.audience.downloads import Spans, _add_span

    added: Spans = ()
    for span in spans:
        added = _add_span(added, *span)
    assert sum(end - first for first, end in added) == len(set().union(*(range(*span) for span in spans)))


def test_nothing_is_written_where_nothing_was_counted(tmp_path: Path) -> None:
    """Asking leaves no file."""
    assert list_downloads(tmp_path) == []
    assert not (tmp_path / STORE_FILE).exists()


def test_two_folders_are_one_list(tmp_path: Path, clock: Clock) -> None:
    """Editions and their teasers: the newest day first, and of a day what was downloaded most."""
    for folder, guid, days in (("a", "g-1", (0, 1)), ("b", "g-2", (1, 1))):
        (tmp_path / folder).mkdir()
        counter = DownloadCounter(tmp_path / folder, clock)
        for number, day in enumerate(days):
            clock.now = NOON + day * 86_400
            file = CountedFile(guid, "Titel", FILE.size, FILE.duration_ms)
            counter.note(f"192.0.2.{number}", APP, file, (0, FILE.size))
    found = merge_downloads((tmp_path / "a", tmp_path / "b"))
    assert [(one.guid, one.count) for one in found] == [("g-2", 2), ("g-1", 1), ("g-1", 1)]
    assert [one.day for one in found] == sorted((one.day for one in found), reverse=True)


@pytest.mark.parametrize("title", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_title_is_a_formula(title: str) -> None:
    """Titles come from feeds that others write: a spreadsheet shows them, and runs none; every other is as it was."""
    counts = [
        DownloadCount(guid, given, "2026-05-03", 3) for guid, given in (("=g", title), ("g", 'Tür, "auf"'))
    ]
    for end in ("\n", "\r\n"):
        told = to_csv(counts, end)
        assert told.endswith(end)
        rows = list(csv.reader(io.StringIO(told, newline="")))
        assert rows[0] == ["day", "guid", "title", "count"]
        assert rows[1:] == [
            ["2026-05-03", "'=g", f"'{title.strip()}", "3"],
            ["2026-05-03", "g", 'Tür, "auf"', "3"],
        ]
