"""The house lexicon of a desk: its file says what it said before wherever a change does not succeed."""

import resource
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from desks import run_desk

from vorleser.config import Config
from vorleser.desk import open_desk
from vorleser.desk.lexicon import list_changes, read_house, set_house_entry, undo_change
from vorleser.errors import ConfigError, OutputError
from vorleser.normalize.lexicon import LexiconEntry

WRITTEN = '[[entry]]\nword = "Wiesental"\nrespelling = "Wiesntal"\n'
LONGER = LexiconEntry(("Wiesental",), respelling="Wiesendaal", sentence="Wiesental ist schön." * 10)


@contextmanager
def bounded_files(size: int) -> Iterator[None]:
    """Let no file grow beyond *size* bytes until the end of the block, as on a full disk."""
    before, limits = signal.getsignal(signal.SIGXFSZ), resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def test_a_full_disk_leaves_the_entry_of_before(tmp_path: Path) -> None:
    """The shorter file of before stays whole when the longer one can't be written."""
    desk = open_desk(tmp_path, Config())
    path = tmp_path / "lexikon.toml"
    path.write_text("# unser Haus\n" * 20_000 + WRITTEN, "utf-8")
    before = path.read_bytes()
    with bounded_files(len(before) + 20), pytest.raises(OutputError, match="lexikon"):
        set_house_entry(desk, "Wiesental", LONGER, "anna")
    assert path.read_bytes() == before
    assert list_changes(desk) == []


def test_a_change_that_can_not_be_kept_is_none(tmp_path: Path) -> None:
    """What could not be undone later, since the database can't grow, is not said from now on either."""
    desk = open_desk(tmp_path, Config())
    path = tmp_path / "lexikon.toml"
    path.write_text(WRITTEN, "utf-8")
    ((pages,),) = desk.database.rows("pragma page_count")
    desk.database.rows(f"pragma max_page_count = {pages}")
    long = LexiconEntry(("Wiesental",), respelling="Wiesendaal", sentence="Wiesental ist schön." * 10_000)
    with pytest.raises(OutputError, match="the disk is full"):
        set_house_entry(desk, "Wiesental", long, "anna")
    assert path.read_text("utf-8") == WRITTEN


@pytest.mark.parametrize("other", ['publication = "Bote"\n', 'sentence = "In Wiesental."\n'])
def test_entries_of_one_word_are_the_owners(tmp_path: Path, other: str) -> None:
    """Which of several is meant is not guessed: the change is refused, and none is lost."""
    desk = open_desk(tmp_path, Config())
    path = tmp_path / "lexikon.toml"
    path.write_text(f"{WRITTEN}\n{WRITTEN}{other}", "utf-8")
    before = path.read_bytes()
    for after in (LONGER, None):
        with pytest.raises(ConfigError, match="2 entries"):
            set_house_entry(desk, "Wiesental", after, "anna")
    assert path.read_bytes() == before


def test_an_undone_change_brings_back_all_that_was_written(tmp_path: Path) -> None:
    """Publication and endings of an entry that the owner wrote by hand, too."""
    desk = open_desk(tmp_path, Config())
    path = tmp_path / "lexikon.toml"
    path.write_text(f'{WRITTEN}publication = ["Bote", "Blatt"]\ninflected = false\n', "utf-8")
    before = read_house(desk)
    changed = set_house_entry(desk, "Wiesental", LONGER, "anna")
    assert read_house(desk) != before
    undo_change(desk, changed.id)
    assert read_house(desk) == before


def test_a_change_is_undone_once(tmp_path: Path) -> None:
    """Of several who undo it at once, one does; what another has changed since then stays."""
    desk = open_desk(tmp_path, Config())
    first = set_house_entry(desk, "Wiesental", LexiconEntry(("Wiesental",), spoken="Tal"), "anna")
    with ThreadPoolExecutor(8) as threads:
        with desk.lexicon_lock:
            undoing = [threads.submit(undo_change, desk, first.id) for _ in range(8)]
        faults = [each.exception() for each in undoing]
    assert [type(fault) for fault in faults if fault] == [ConfigError] * 7
    with pytest.raises(ConfigError, match="no entry"):
        set_house_entry(desk, "Wiesental", None, "anna")
    assert len(list_changes(desk)) == 1


NAMES = ("Čapek", "Łódź", "Šefčovič", "Őry", "Żurek", "’t Hart", "1&1", "ДДТ")


def test_names_of_all_scripts_are_taken(tmp_path: Path) -> None:
    """What begins with any letter, an apostrophe or a digit is set, listed and removed; what is no word is refused."""
    with run_desk(tmp_path, work=False) as running:
        for word in NAMES:
            answer = running.client.put("/v1/lexicon", json={"word": f" {word} ", "spoken": "so"})
            assert answer.status_code == 200, answer.text
        assert [entry["words"] for entry in running.client.get("/v1/lexicon").json()] == [
            [one] for one in NAMES
        ]
        for word in NAMES:
            assert running.client.delete("/v1/lexicon", params={"word": word}).status_code == 200
        for word in ("×2", "…", " ", "1860"):
            answer = running.client.put("/v1/lexicon", json={"word": word, "spoken": "so"})
            assert (answer.status_code, "no word" in answer.json()["detail"]) == (422, True)


def test_an_editions_own_entries_are_taken_whole(tmp_path: Path) -> None:
    """Each word of an entry that an editor sends is said so, with endings only where they are wanted."""
    text = "# Orte\n\nDer Rat tagt. Das Amt tagt. Die Räte tagen. Des Amts wegen."
    entry = {"words": ["Rat", "Amt"], "spoken": "Haus", "inflected": False}
    with run_desk(tmp_path) as running:
        told = running.wait(running.post(text)["id"])
        headers = {"If-Match": '"1"'}
        running.client.patch(f"/v1/editions/{told['id']}", json={"lexicon": [entry]}, headers=headers)
        running.wait(told["id"])
        listed = running.client.get(f"/v1/editions/{told['id']}/sentences").json()["sentences"]
        spoken = {each["shown"]: each["spoken"] for each in listed}
        assert spoken["Der Rat tagt."] == "Der Haus tagt."
        assert spoken["Das Amt tagt."] == "Das Haus tagt."
        assert spoken["Des Amts wegen."] == "Des Amts wegen."
