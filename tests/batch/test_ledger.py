"""What a run remembers for the next."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from vorleser.batch import Job, Outcome
from vorleser.batch.ledger import LEDGER_NAME, Ledger
from vorleser.config import Config
from vorleser.speak import SpeakSettings


@pytest.fixture
def made(tmp_path: Path) -> tuple[Job, Outcome]:
    """Return a job and its outcome, whose files are there."""
    source, mp3 = tmp_path / "a.md", tmp_path / "output" / "a.mp3"
    source.write_text("Text.", "utf-8")
    mp3.parent.mkdir()
    mp3.write_bytes(b"12345")
    mp3.with_name("a.edition.json").write_text('{"guid": "g"}', "utf-8")
    config = replace(Config(), output=replace(Config().output, folder=str(mp3.parent)))
    return Job(str(source), config, str(tmp_path)), Outcome(str(source), mp3=str(mp3), guid="g", size=5)


def _again(job: Job, cache: Path) -> bool:
    with Ledger(cache, job.config) as ledger:
        return ledger.find_unchanged(job) is not None


def test_what_is_kept_is_known(made: tuple[Job, Outcome], tmp_path: Path) -> None:
    """Same bytes, same settings, files there: unchanged, also in another process."""
    job, outcome = made
    assert not _again(job, tmp_path)
    with Ledger(tmp_path, job.config) as ledger:
        ledger.keep(job, outcome)
        assert ledger.find_unchanged(job) == replace(outcome, unchanged=True)
    assert _again(job, tmp_path)


@pytest.mark.parametrize(
    "change", ["source", "settings", "size", "gone", "stranger", "entry", "file", "picture"]
)
def test_whatever_changes_is_noticed(made: tuple[Job, Outcome], tmp_path: Path, change: str) -> None:
    """The text, a setting, the sound, whose edition lies there, a file of it, or a picture that the article shows."""
    job, outcome = made
    picture = tmp_path / "bild.jpg"
    picture.write_bytes(b"red")
    outcome = replace(outcome, beside=(str(picture),))
    with Ledger(tmp_path, job.config) as ledger:
        ledger.keep(job, outcome)
    assert _again(job, tmp_path)
    mp3 = Path(outcome.mp3)
    entry = mp3.with_name("a.edition.json")
    if change == "source":
        Path(job.source).write_text("Test.", "utf-8")
    elif change == "settings":
        job = replace(job, config=replace(job.config, speech=SpeakSettings(speed=1.1)))
    elif change == "size":
        mp3.write_bytes(b"1234")
    elif change == "gone":
        mp3.unlink()
    elif change == "file":
        entry.write_text('{"guid": "g", "files": ["a.vtt"]}', "utf-8")
    elif change == "picture":
        picture.write_bytes(b"blue")
    elif change == "stranger":
        entry.write_text('{"guid": "h"}', "utf-8")
    else:
        entry.unlink()
    assert not _again(job, tmp_path)


@pytest.mark.parametrize("content", [b"", b"kein SQLite " * 100])
def test_a_damaged_memory_is_begun_anew(made: tuple[Job, Outcome], tmp_path: Path, content: bytes) -> None:
    """It costs a closer look, never a run."""
    job, outcome = made
    (tmp_path / LEDGER_NAME).write_bytes(content)
    with Ledger(tmp_path, job.config) as ledger:
        ledger.keep(job, outcome)
    assert _again(job, tmp_path)


def test_a_memory_that_cannot_be_kept_lasts_for_the_run(made: tuple[Job, Outcome], tmp_path: Path) -> None:
    """Where the cache is no folder, everything else goes on."""
    job, outcome = made
    (tmp_path / "cache").write_text("eine Datei", "utf-8")
    with Ledger(tmp_path / "cache", job.config) as ledger:
        ledger.keep(job, outcome)
        assert ledger.find_unchanged(job)


def test_what_must_be_fetched_is_never_unchanged(tmp_path: Path) -> None:
    """A page may have changed behind its address."""
    job = Job("https://zeitung.example/a", Config(), str(tmp_path))
    with Ledger(tmp_path, job.config) as ledger:
        ledger.keep(job, Outcome(job.source))
        assert ledger.find_unchanged(job) is None
