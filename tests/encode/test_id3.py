"""Tags as another maker's library reads them."""

import json
import random
import struct
import subprocess
from io import BytesIO
from pathlib import Path

import eyed3
import eyed3.id3
import pytest
from msgspec.structs import replace
from mutagen import id3 as mutagen
from PIL import Image

from editions import NPM, mp3, npm, tool
from sounds import Studio, manifest, script
from vorleser.checks import tags
from vorleser.encode import cover, id3
from vorleser.mix import Chapter, Cue, Timeline

eyed3.log.setLevel("ERROR")


@pytest.fixture(scope="module")
def tag(tmp_path_factory: pytest.TempPathFactory) -> eyed3.id3.Tag:
    """Return the tag of an edition, read by eyeD3."""
    studio = Studio(tmp_path_factory.mktemp("tags"))
    said = script(9)
    edition = studio.edition(studio.mix(said, studio.takes(said, seconds=0.8)))
    read = eyed3.load(edition.sound.path)
    assert read is not None
    read.tag.timeline = edition.timeline
    return read.tag


def test_what_players_show_is_told(tag: eyed3.id3.Tag) -> None:
    """Title, author, show, genre, language, date, length, and no other tag than ID3v2.3."""
    assert tag.version == eyed3.id3.ID3_V2_3
    assert (tag.title, tag.artist, tag.album) == ("Prüfung im Hafen", "Erika Beispiel", "Hafenblatt")
    assert tag.genre.name == "Podcast"
    assert tag.getTextFrame(b"TLAN") == "deu"
    assert str(tag.getBestDate()).startswith("2026-11-20")
    assert tag.getTextFrame(b"TLEN") == str(tag.timeline.ms(tag.timeline.length))


def test_the_whole_article_and_the_notice_are_there(tag: eyed3.id3.Tag) -> None:
    """The lyrics are the article; the comment says that the voice is synthetic, and so does the machine's mark."""
    assert tag.lyrics.get("", b"deu").text == "Prüfung im Hafen\n\nDer Hafen wird geprüft. Das dauert."
    assert "künstliche Stimme" in tag.comments.get("", b"deu").text
    source = tag.user_text_frames.get("DigitalSourceType").text
    assert source == "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"


def test_chapters_are_those_of_the_timeline(tag: eyed3.id3.Tag) -> None:
    """One for the headline and one for each subhead, listed in order, from 0 to the end without a gap."""
    chapters = tag.timeline.chapters
    (toc,) = list(tag.table_of_contents)
    assert toc.toplevel
    assert toc.ordered
    found = [tag.chapters.get(name) for name in toc.child_ids]
    assert [each.title for each in found] == [chapter.title for chapter in chapters]
    assert [each.times for each in found] == [
        (tag.timeline.ms(chapter.start), tag.timeline.ms(chapter.end)) for chapter in chapters
    ]
    assert found[0].times[0] == 0
    assert len(found) == 3


def test_the_cover_is_a_small_jpeg(tag: eyed3.id3.Tag) -> None:
    """One front cover that can be shown."""
    (picture,) = list(tag.images)
    assert (picture.picture_type, picture.mime_type) == (3, "image/jpeg")
    with Image.open(BytesIO(picture.image_data)) as image:
        image.load()
        assert max(image.size) <= cover.SIDE


def timeline(*titles: str) -> Timeline:
    """Return a timeline of chapters a second long."""
    edges = [number * 44_100 for number in range(len(titles) + 1)]
    chapters = tuple(Chapter(a, b, title) for a, b, title in zip(edges, edges[1:], titles, strict=False))
    cue = Cue(0, 44_100, 0, manifest().article.blocks[0].role, "Satz.", "Satz.", "de", "a")
    return Timeline(44_100, edges[-1], (cue,), chapters)


@pytest.mark.parametrize("title", ["Ä" * 300, "Wort für Wort " * 30, "𝄞" * 80, "", "a\0b", "Zeile\nzwei"])
def test_every_chapter_title_is_short_and_whole(title: str) -> None:
    """At most 120 bytes as written, no half of a character, and the bytes of the tag are well formed."""
    data = id3.render_tag(manifest(), timeline(title, "Ende"), b"x")
    read = mutagen.ID3(BytesIO(data))
    shown = str(read["CHAP:chp0"].sub_frames["TIT2"].text[0])
    assert len(shown.encode("utf-16-le")) <= 120
    shown.encode("utf-8")
    assert len(read.getall("CHAP")) == 2


def test_the_tag_has_its_size_and_nothing_is_chance() -> None:
    """The same edition has the same bytes, and the tag ends where its header says, without padding."""
    told = manifest(), timeline("A", "B"), cover.make_cover("", "A", "")
    data = id3.render_tag(*told)
    assert data == id3.render_tag(*told)
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte
    assert size + 10 == len(data)
    assert data[:5] == b"ID3\x03\x00"
    assert struct.unpack(">I", data[14:18])[0] > 0


def test_sentences_are_told_with_their_times() -> None:
    """Each sentence shown stands in SYLT with the millisecond at which it begins."""
    read = mutagen.ID3(BytesIO(id3.render_tag(manifest(), timeline("A"), b"x")))
    (frame,) = read.getall("SYLT")
    assert frame.text == [("Satz.", 0)]
    assert (frame.format, frame.type, frame.lang) == (2, 1, "deu")


def test_nothing_known_is_nothing_wrong(tmp_path: Path) -> None:
    """Without author, date, link and publication the tag still groups and reads."""
    bare = manifest(authors=(), date="", url="")
    bare = replace(bare, publication=replace(bare.publication, name="", author=""), notice="")
    path = tmp_path / "bare.mp3"
    path.write_bytes(id3.render_tag(bare, timeline("A"), b"x"))
    read = mutagen.ID3(path)
    assert str(read["TPE1"]) == str(read["TALB"]) == "Vorleser"
    assert not read.getall("WOAF")


def tagged(folder: Path, count: int) -> tuple[Path, list[str]]:
    """Return an MP3 of *count* chapters with titles of all lengths, and the titles."""
    draw = random.Random(count)  # noqa: S311 -- no secret
    titles = [" ".join(["Kapitel", str(number), *["weiter"] * draw.randrange(9)]) for number in range(count)]
    path = folder / "chapters.mp3"
    path.write_bytes(id3.render_tag(manifest(), timeline(*titles), b"x") + mp3(1))
    return path, [id3.short(title) for title in titles]


@pytest.mark.parametrize("count", [1, 40, 255, 256, 700])
def test_ffprobe_lists_the_chapters_by_time(tmp_path: Path, count: int) -> None:
    """As many as there are, in order, none lost, however long their titles are."""
    path, titles = tagged(tmp_path, count)
    command = [tool("ffprobe"), "-v", "error", "-show_chapters", "-of", "json", str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["chapters"]
    assert [chapter["tags"]["title"] for chapter in found] == titles
    assert [chapter["start"] for chapter in found] == [number * 1000 for number in range(count)]


@pytest.mark.parametrize("count", [40, 255, 256, 700])
def test_node_id3_lists_the_chapters_by_time(tmp_path: Path, count: int) -> None:
    """In order, below tables of contents that hold at most what one byte counts."""
    npm("node-id3")
    path, titles = tagged(tmp_path, count)
    command = [tool("node"), str(NPM.parent / "read_id3.cjs"), str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert [chapter[3] for chapter in found["chapters"]] == titles
    tables = {name: entries for name, _, entries in found["tables"]}
    assert all(len(entries) <= 255 for entries in tables.values())
    names = tables.pop("toc")
    assert list(tables) == [name for name in names if name in tables], "in the order of their chapters"
    listed = [leaf for name in names for leaf in tables.get(name, [name])]
    assert listed == [chapter[0] for chapter in found["chapters"]]


@pytest.mark.parametrize(
    ("count", "most", "tables"), [(1, 255, 1), (255, 255, 1), (256, 255, 3), (220, 6, 47)]
)
def test_check_knows_the_tables_of_contents(
    monkeypatch: pytest.MonkeyPatch, count: int, most: int, tables: int
) -> None:
    """Whatever their number, the chapters have no fault; one that is not listed, or lies elsewhere, is one.

    With tables of *most* entries few chapters need as many levels as real ones of a month without a break.
    """
    monkeypatch.setattr(id3, "MOST_ENTRIES", most)
    times = timeline(*map(str, range(count)))
    read = mutagen.ID3(BytesIO(id3.render_tag(manifest(), times, b"x")), translate=False)
    assert len(read.getall("CTOC")) == tables
    assert not list(tags.chapters(read, count * 1000))
    table = read.getall("CTOC")[-1]
    table.child_element_ids = table.child_element_ids[1:]
    assert [fault.what for fault in tags.chapters(read, count * 1000)] == ["chapters"]


def test_check_knows_chapters_that_lie_by_size(tmp_path: Path) -> None:
    """A tag as mutagen lays it has its chapters in disorder, and check says so."""
    path = tmp_path / "sorted.mp3"
    path.write_bytes(id3.render_tag(manifest(), timeline("Ein langer Titel", "Kurz"), b"x") + mp3(1))
    mutagen.ID3(path, translate=False).save(v2_version=3)
    (fault,) = tags.chapters(mutagen.ID3(path, translate=False), 2000)
    assert "by time" in fault.message
