"""The recording as a book's audio files."""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from msgspec.structs import replace

from bookshelf import handmade, overlays
from vorleser import mpeg
from vorleser.edition import Edition
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.publish import format_named
from vorleser.publish.book import tracks
from vorleser.publish.book.pages import book_pages
from vorleser.publish.format import CHUNK

HOUR = 3600


@pytest.fixture
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut what lasts more than five seconds into tracks of three and more."""
    monkeypatch.setattr(tracks, "LONGEST_WHOLE_MS", 5_000)
    monkeypatch.setattr(tracks, "SHORTEST_MS", 3_000)


def ausgabe(folder: Path) -> Edition:
    """Return an Ausgabe of six articles."""
    return handmade.edition(folder, handmade.ausgabe(6))


def test_a_recording_of_an_hour_at_most_stays_the_file_that_is_published(tmp_path: Path) -> None:
    """One track, byte for byte the edition's MP3."""
    edition = ausgabe(tmp_path)
    [track] = tracks.tracks(edition, book_pages(edition))
    assert b"".join(track.chunks()) == Path(edition.sound.path).read_bytes()
    assert (track.begin, track.end) == (0, edition.timeline.ms(edition.timeline.length))


@pytest.mark.usefixtures("_short")
def test_a_cut_track_sounds_as_its_stretch_of_the_whole(tmp_path: Path) -> None:
    """Decoded, the tracks joined are the recording: as long to the sample, and everywhere the same to the ear."""
    edition = ausgabe(tmp_path)
    whole, _ = soundfile.read(edition.sound.path, dtype="int16")
    found = tracks.tracks(edition, book_pages(edition))
    parts = []
    for track in found:
        path = tmp_path / track.name
        path.write_bytes(b"".join(track.chunks()))
        assert path.stat().st_size == track.size
        parts.append(soundfile.read(path, dtype="int16")[0])
    joined = np.concatenate(parts)
    assert len(found) > 3
    assert len(joined) == len(whole) == edition.timeline.length
    assert (
        np.abs(joined.astype(int) - whole).max() < 40
    )  # of 2,000: where the bits of an earlier frame are missing


@pytest.mark.usefixtures("_short")
def test_times_in_a_cut_book_count_from_the_track(tmp_path: Path) -> None:
    """A sentence is heard in its track as long after the track's begin as the timeline says."""
    edition = ausgabe(tmp_path)
    [file] = format_named("epub").render(edition)
    data = b"".join(file.chunks)  # type: ignore[arg-type]
    book = overlays.files(data)
    begins = {track.name: track.begin for track in tracks.tracks(edition, book_pages(edition))}
    clips = [clip for path in sorted(book) if path.endswith(".smil") for clip in overlays.clips(book, path)]
    heard = {begins[clip.audio.rpartition("/")[2]] + clip.begin for clip in clips}
    assert {edition.timeline.ms(cue.start) for cue in edition.timeline.cues} <= heard
    assert len({clip.audio for clip in clips}) == len(begins) > 3
    assert overlays.findings(data) == []


def test_what_is_no_mp3_of_ours_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without Info frame is not cut: where its sound begins is not known."""
    monkeypatch.setattr(tracks, "LONGEST_WHOLE_MS", 5_000)
    monkeypatch.setattr(tracks, "SHORTEST_MS", 3_000)
    edition = ausgabe(tmp_path)
    path = Path(edition.sound.path)
    data = path.read_bytes()
    _, second = (at for at, (at, _) in zip(range(2), mpeg.walk_frames(data), strict=False))
    path.write_bytes(data[second:])
    assert len(tracks.tracks(edition, book_pages(edition))) == 1


def test_eight_hours_pass_through_a_chunk_at_a_time(tmp_path: Path) -> None:
    """An Ausgabe of eight hours becomes tracks of at least ten minutes that cover it, written in small pieces."""
    edition = _long(tmp_path, 8 * HOUR)
    [file] = format_named("daisy").render(edition)
    sizes = [len(chunk) for chunk in file.chunks]
    found = tracks.tracks(edition, book_pages(edition))
    assert all(track.end - track.begin >= tracks.SHORTEST_MS for track in found)
    assert [track.begin for track in found] == [0, *(track.end for track in found[:-1])]
    assert found[-1].end == 8 * HOUR * 1000
    assert sum(sizes) > edition.sound.size
    assert max(sizes) <= CHUNK


def test_the_sound_is_not_held_in_memory(tmp_path: Path) -> None:
    """A book of 70 minutes, 50 MB, is written with less than a fifth of that."""
    edition = _long(tmp_path, 70 * 60)
    tracemalloc.start()
    [file] = format_named("epub").render(edition)
    size = sum(map(len, file.chunks))  # type: ignore[arg-type]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 50_000_000
    assert peak < size / 5


def _long(folder: Path, seconds: int) -> Edition:
    """Return an edition of *seconds*, 12 minutes a chapter, whose sound is silence."""
    model = handmade.edition(folder, handmade.ausgabe(1))
    rate = handmade.RATE
    step, length = 12 * 60 * rate, seconds * rate
    chapters = [
        Chapter(at, min(at + step, length), f"Kapitel {at // step + 1}") for at in range(0, length, step)
    ]
    first = model.timeline.cues[0]
    cues = [
        Cue(at, at + 5 * rate, -1, first.role, f"Satz {at}.", "", "de", f"s{at}")
        for at in range(0, length - 5 * rate, 6 * rate)
    ]
    timeline = Timeline(rate, length, tuple(cues), tuple(chapters))
    return replace(model, timeline=timeline, sound=handmade.silence(folder / "lang.mp3", timeline))
