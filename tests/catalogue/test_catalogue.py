"""A folder of editions and its feed: what is in it, what leaves it, what keeps it from being written."""

import os
import sys
import threading
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import unprivileged
from shelves import NOW, PUBLICATION, change, put
from vorleser.article import Metadata, Role
from vorleser.catalogue import Show, catalogue, withdraw
from vorleser.catalogue.state import STATE_FILE
from vorleser.errors import ConfigError, OutputError

SHOW = Show(PUBLICATION)


def items(root: Path, name: str = "feed.xml") -> list[ET.Element]:
    """Return the items of a page of the feed."""
    return list(ET.fromstring((root / name).read_bytes()).iter("item"))  # noqa: S314 -- our own output


def titles(root: Path, name: str = "feed.xml") -> list[str]:
    """Return the items' titles."""
    return [item.findtext("title") or "" for item in items(root, name)]


def ways(root: Path, name: str) -> dict[str, str]:
    """Return where a page's links lead, by relation."""
    feed = ET.fromstring((root / name).read_bytes())  # noqa: S314 -- our own output
    links = feed.iter("{http://www.w3.org/2005/Atom}link")
    return {link.get("rel", ""): link.get("href", "").rpartition("/")[2] for link in links}


def test_newest_first(tmp_path: Path) -> None:
    """Editions stand by date, the newest first, whatever their folders are called and however deep they lie."""
    for name, date in {"b": "2026-05-02", "a/x": "2026-05-03T06:00:00+02:00", "c": "2026-05-03"}.items():
        put(tmp_path, name.replace("/", "-"), Metadata(name, date=date))
    (tmp_path / "a-x").rename(tmp_path / "deep")
    catalogue(tmp_path, SHOW, NOW)
    assert titles(tmp_path) == ["a/x", "c", "b"]


def test_a_date_of_no_year_keeps_no_feed_away(tmp_path: Path) -> None:
    """An edition whose date lies behind the last year, or before the first, stands as one without a date."""
    for name, date in {"a": "9999-12-31T23:59:59-05:00", "b": "0001-01-01T00:00:00+01:00"}.items():
        put(tmp_path, name, Metadata(name, date=date))
    catalogue(tmp_path, SHOW, NOW)
    assert {*titles(tmp_path)} == {"a", "b"}


def test_same_bytes(tmp_path: Path) -> None:
    """The same editions give the same bytes, from memory or not."""
    put(tmp_path, "a")
    put(tmp_path, "b")
    catalogue(tmp_path, SHOW, NOW)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    catalogue(tmp_path, SHOW, "2027-01-01T00:00:00+00:00")
    (tmp_path / STATE_FILE).unlink()
    catalogue(tmp_path, SHOW, NOW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == first


def test_hidden_and_linked_folders_are_passed_by(tmp_path: Path) -> None:
    """What lies in a hidden folder, or behind a link to a folder, is not published."""
    put(tmp_path / "out", "a")
    put(tmp_path / "out" / ".draft", "b")
    put(tmp_path / "elsewhere", "c")
    (tmp_path / "out" / "link").symlink_to(tmp_path / "elsewhere")
    catalogue(tmp_path / "out", SHOW, NOW)
    assert titles(tmp_path / "out") == ["Titel a"]


def test_unchanged_ones_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run reads only the entry that has changed."""
    for name in "abc":
        put(tmp_path, name)
    catalogue(tmp_path, SHOW, NOW)
    change(tmp_path / "b", version=2)
    read = []
    original = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or original(path))
    catalogue(tmp_path, SHOW, NOW)
    assert [name for name in read if name.endswith(".edition.json")] == ["b.edition.json"]


def test_a_broken_memory_costs_time_only(tmp_path: Path) -> None:
    """A damaged memory is as if there were none."""
    put(tmp_path, "a")
    catalogue(tmp_path, SHOW, NOW)
    before = (tmp_path / "feed.xml").read_bytes()
    (tmp_path / STATE_FILE).write_bytes(b"\x93rubbish")
    catalogue(tmp_path, SHOW, NOW)
    assert (tmp_path / "feed.xml").read_bytes() == before


def calls(root: Path) -> int:
    """Return how many functions are called while the editions below *root* are catalogued."""
    counted = [0]

    def count(_: Any, event: str, __: Any) -> None:
        counted[0] += event.endswith("call")

    sys.setprofile(count)
    try:
        catalogue(root, SHOW, NOW)
    finally:
        sys.setprofile(None)
    return counted[0]


def test_work_grows_with_the_number_only(tmp_path: Path) -> None:
    """Four times the editions take four times the work, cold and again: 10,000 are no trap."""
    few, many = tmp_path / "few", tmp_path / "many"
    for number in range(200):
        put(many, f"artikel-{number}")
    for number in range(50):
        put(few, f"artikel-{number}")
    put(tmp_path / "first", "a")
    catalogue(tmp_path / "first", SHOW, NOW)  # what is imported late
    cold, again = [calls(few), calls(many)], [calls(few), calls(many)]
    assert cold[1] < 4.2 * cold[0]
    assert again[1] < 4.2 * again[0] < 4.2 * cold[0]
    assert len(items(many)) == 200


def broken_json(folder: Path) -> None:
    """Cut the entry in the middle."""
    path = next(folder.glob("*.edition.json"))
    path.write_bytes(path.read_bytes()[:200])


def no_entry(folder: Path) -> None:
    """Replace the entry by JSON that is none."""
    next(folder.glob("*.edition.json")).write_bytes(b"[]")


def not_text(folder: Path) -> None:
    """Replace the entry by bytes that are no text."""
    next(folder.glob("*.edition.json")).write_bytes(b"\xff\xfe\x00{")


def no_sound(folder: Path) -> None:
    """Delete the MP3."""
    next(folder.glob("*.mp3")).unlink()


def cut_sound(folder: Path) -> None:
    """Cut the MP3."""
    next(folder.glob("*.mp3")).write_bytes(b"m")


def same_guid(folder: Path) -> None:
    """Give it another one's guid."""
    change(folder, guid="guid-good")


def outside(folder: Path) -> None:
    """Let the entry name a file elsewhere."""
    change(folder, mp3="../../etc/passwd")


FAULTS: dict[Any, str] = {
    broken_json: "no entry",
    no_entry: "no entry",
    not_text: "no entry",
    no_sound: "no 'bad.mp3'",
    cut_sound: "has 1 bytes, its entry says 3",
    same_guid: "the same guid 'guid-good'",
    outside: "no entry",
}


@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_faults_are_named_and_the_old_feed_stays(tmp_path: Path, spoil: Any) -> None:
    """Each fault is named with its edition and a way out; nothing is written."""
    put(tmp_path, "good")
    catalogue(tmp_path, SHOW, NOW)
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    spoil(put(tmp_path, "bad"))
    with pytest.raises(OutputError) as caught:
        catalogue(tmp_path, SHOW, NOW)
    assert "bad" in str(caught.value)
    assert FAULTS[spoil] in str(caught.value)
    assert "delete" in str(caught.value) or "again" in str(caught.value)
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Every fault is named in one go, each on a line."""
    cut_sound(put(tmp_path, "one"))
    no_sound(put(tmp_path, "two"))
    broken_json(put(tmp_path, "three"))
    with pytest.raises(OutputError, match="3 faults") as caught:
        catalogue(tmp_path, SHOW, NOW)
    assert len(str(caught.value).splitlines()) == 4


def test_correction(tmp_path: Path) -> None:
    """A corrected edition keeps guid and date; its sound has a new address and length, and the note is told."""
    folder = put(tmp_path, "a")
    catalogue(tmp_path, SHOW, NOW)
    (before,) = items(tmp_path)
    (folder / "a.mp3").write_bytes(b"longer")
    change(folder, version=2, size=6, correction="Der Kran ist 40 Meter hoch, nicht 14.")
    catalogue(tmp_path, SHOW, NOW)
    (after,) = items(tmp_path)
    assert [after.findtext(tag) for tag in ("guid", "pubDate")] == [
        before.findtext(tag) for tag in ("guid", "pubDate")
    ]
    old, new = before.find("enclosure"), after.find("enclosure")
    assert old is not None and new is not None  # noqa: PT018 -- for mypy's sake in one line
    assert (old.get("length"), new.get("length")) == ("3", "6")
    assert new.get("url") != old.get("url")
    assert "Korrektur:" in (after.findtext("description") or "")
    assert "40 Meter" in (tmp_path / "index.html").read_text("utf-8")


def test_undated_keeps_its_first_date(tmp_path: Path) -> None:
    """An edition without a date gets its file's, and keeps that when it is corrected."""
    folder = put(tmp_path, "a", Metadata("Ohne Datum"))
    entry = folder / "a.edition.json"
    os.utime(entry, (1_700_000_000, 1_700_000_000))
    catalogue(tmp_path, SHOW, NOW)
    first = items(tmp_path)[0].findtext("pubDate")
    assert first == "Tue, 14 Nov 2023 22:13:20 GMT"
    change(folder, version=2)
    os.utime(entry, (1_800_000_000, 1_800_000_000))
    catalogue(tmp_path, SHOW, NOW)
    assert items(tmp_path)[0].findtext("pubDate") == first


def test_excerpt_without_summary(tmp_path: Path) -> None:
    """Where no summary is given the lead describes the item."""
    cue = {
        "start": 0,
        "end": 9,
        "block": 1,
        "shown": "Der Vorspann.",
        "spoken": "",
        "lang": "de",
        "anchor": "a",
    }
    folder = put(tmp_path, "a", Metadata("Ohne Zusammenfassung"))
    change(folder, timeline={"rate": 1000, "length": 9, "cues": [cue | {"role": Role.LEAD}], "chapters": []})
    catalogue(tmp_path, SHOW, NOW)
    assert "Der Vorspann." in (items(tmp_path)[0].findtext("description") or "")


def test_missing_leaves_a_tombstone_until_it_returns(tmp_path: Path) -> None:
    """An edition whose folder is gone leaves the feed and a tombstone; when it is back, so is its item."""
    put(tmp_path, "a")
    folder = put(tmp_path, "b")
    catalogue(tmp_path, SHOW, NOW)
    folder.rename(tmp_path.parent / "aside")
    held = catalogue(tmp_path, SHOW, NOW)
    assert [stone.guid for stone in held.tombstones] == ["guid-b"]
    assert titles(tmp_path) == ["Titel a"]
    assert f'ref="guid-b" when="{NOW}"' in (tmp_path / "feed.xml").read_text("utf-8")
    (tmp_path.parent / "aside").rename(folder)
    assert catalogue(tmp_path, SHOW, NOW).tombstones == ()
    assert titles(tmp_path) == ["Titel a", "Titel b"]


def test_withdrawn_for_good(tmp_path: Path) -> None:
    """A withdrawn edition's files are gone, its tombstone says why, and even made again it stays out of the feed."""
    put(tmp_path, "a")
    folder = put(tmp_path, "b")
    (folder / "notes.txt").write_text("not ours")
    catalogue(tmp_path, SHOW, NOW)
    withdraw(tmp_path, "b", NOW, "Auf Wunsch der Familie")
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]
    put(tmp_path, "b")
    held = catalogue(tmp_path, SHOW, NOW)
    assert [(stone.guid, stone.reason) for stone in held.tombstones] == [("guid-b", "Auf Wunsch der Familie")]
    assert [one.guid for one in held.returned] == ["guid-b"]
    assert titles(tmp_path) == ["Titel a"]
    with pytest.raises(ConfigError, match="no edition 'c'"):
        withdraw(tmp_path, "c", NOW)


def test_a_withdrawal_that_fails_can_be_repeated(tmp_path: Path) -> None:
    """If a file can't be deleted, the entry is still there, and the edition is still known by its name."""
    folder = put(tmp_path, "a")
    (folder / "a.srt").unlink()
    (folder / "a.srt" / "inner").mkdir(parents=True)
    with pytest.raises(OutputError, match="can't delete"):
        withdraw(tmp_path, "a", NOW)
    (folder / "a.srt" / "inner").rmdir()
    (folder / "a.srt").rmdir()
    withdraw(tmp_path, "a", NOW)
    assert not folder.exists()


def test_withdrawals_at_once_are_all_kept(tmp_path: Path) -> None:
    """Several withdraw while others write the feed: each edition has its tombstone, whoever writes last."""
    names = [f"n{number}" for number in range(12)]
    for name in (*names, "bleibt"):
        put(tmp_path, name)
    catalogue(tmp_path, SHOW, NOW)
    gate = threading.Barrier(16)

    def work(name: str) -> None:
        gate.wait()
        if name:
            withdraw(tmp_path, name, NOW)
        else:
            catalogue(tmp_path, SHOW, NOW)

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(work, (*names, "", "", "", "")))
    held = catalogue(tmp_path, SHOW, NOW)
    assert {stone.guid for stone in held.tombstones if stone.withdrawn} == {f"guid-{name}" for name in names}
    assert titles(tmp_path) == ["Titel bleibt"]


def test_folders_of_a_withdrawn_edition_go(tmp_path: Path) -> None:
    """An edition with files in folders of its own leaves no empty ones."""
    folder = put(tmp_path, "a")
    names = [path.name for path in folder.iterdir() if path.suffix != ".json"]
    (folder / "book").mkdir()
    (folder / "book" / "ncc.html").write_bytes(b"x")
    change(folder, files=[*names, "a.transcript.json", "a.chapters.json", "book/ncc.html"])
    withdraw(tmp_path, "a", NOW)
    assert not folder.exists()


def test_a_file_that_is_gone_is_not_named(tmp_path: Path) -> None:
    """A transcript that somebody deleted is not promised by the feed; when it is back, it is named again."""
    folder = put(tmp_path, "a")
    (folder / "a.srt").rename(tmp_path / "aside")
    catalogue(tmp_path, SHOW, NOW)
    assert b"a.srt" not in (tmp_path / "feed.xml").read_bytes()
    assert b"a.vtt" in (tmp_path / "feed.xml").read_bytes()
    (tmp_path / "aside").rename(folder / "a.srt")
    catalogue(tmp_path, SHOW, NOW)
    assert b"a.srt" in (tmp_path / "feed.xml").read_bytes()


def test_the_file_system_s_own_folder_is_passed_by(tmp_path: Path) -> None:
    """A volume's lost+found, which nobody may look into, keeps no feed away, nor is it shown."""
    put(tmp_path, "a")
    put(tmp_path / "lost+found", "b")
    catalogue(tmp_path, SHOW, NOW)
    assert titles(tmp_path) == ["Titel a"]


def test_an_entry_that_leads_nowhere_is_a_fault(tmp_path: Path) -> None:
    """A link whose target is gone is named like any entry that can't be read, and the old feed stays."""
    put(tmp_path, "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "b.edition.json").symlink_to("gone.json")
    with pytest.raises(OutputError, match=r"b/b\.edition\.json: no entry of an edition"):
        catalogue(tmp_path, SHOW, NOW)


def test_a_folder_that_nobody_may_read_is_a_fault(tmp_path: Path) -> None:
    """Its editions are not gone: they are not taken from the feed, and what to do is said."""
    folder = put(tmp_path, "a")
    put(tmp_path, "b")
    catalogue(tmp_path, SHOW, NOW)
    before = (tmp_path / "feed.xml").read_bytes()
    folder.chmod(0)
    told = unprivileged.call("feed", ".", "--url", PUBLICATION.url, folder=tmp_path)
    folder.chmod(0o755)
    assert told.returncode == 1
    assert "a: can't be read (permission denied): let it be read, or take it away" in told.stderr
    assert (tmp_path / "feed.xml").read_bytes() == before


def test_pages(tmp_path: Path) -> None:
    """With a limit older editions go to further pages, which name each other; a shorter feed takes them away."""
    for number in range(7):
        put(tmp_path, f"n{number}", Metadata(f"{number}", date=f"2026-05-0{number + 1}"))
    catalogue(tmp_path, replace(SHOW, limit=3), NOW)
    pages = ["feed.xml", "feed-2.xml", "feed-3.xml"]
    assert [titles(tmp_path, page) for page in pages] == [["6", "5", "4"], ["3", "2", "1"], ["0"]]
    links = {page: ways(tmp_path, page) for page in pages}
    ends = {"first": "feed.xml", "last": "feed-3.xml"}
    assert links["feed.xml"] == {"self": "feed.xml", "next": "feed-2.xml"} | ends
    assert links["feed-2.xml"] == {"self": "feed-2.xml", "previous": "feed.xml", "next": "feed-3.xml"} | ends
    catalogue(tmp_path, SHOW, NOW)
    assert not list(tmp_path.glob("feed-*.xml"))
    assert len(titles(tmp_path)) == 7


def test_an_edition_of_its_own(tmp_path: Path) -> None:
    """Where FOLDER is itself an edition its page is left alone."""
    folder = put(tmp_path, "a")
    (folder / "index.html").write_text("the edition's own")
    catalogue(folder, SHOW, NOW)
    assert (folder / "index.html").read_text() == "the edition's own"
    assert (items(folder)[0].find("enclosure")).get("url") == "https://audio.uferblatt.example/hoeren/a.mp3"  # type: ignore[union-attr]


def test_nothing_yet(tmp_path: Path) -> None:
    """An empty folder has an empty feed, and a page that says so."""
    assert catalogue(tmp_path, SHOW, NOW).editions == ()
    assert items(tmp_path) == []
    assert "Noch gibt es keine Ausgabe" in (tmp_path / "index.html").read_text("utf-8")
