"""Whose edition it is: no file's article takes the place of another's in silence."""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from vorleser.article import Article, Block, Metadata, Role
from vorleser.publish import places
from vorleser.publish.places import MEMORY

REPORT = Metadata(title="Polizeibericht", date="2026-12-01")


def claim_guid(output: Path, about: Metadata, source: str, cache: Path, *, dry: bool = False) -> str:
    """Claim the edition of an article that has none yet."""
    article = Article(about, (Block(Role.PARAGRAPH, "Text."),))
    return places.claim_guid(output, article, source, None, cache, dry=dry)


@pytest.fixture(name="files")
def two_files(tmp_path: Path) -> tuple[str, str]:
    """Return the paths of two articles."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("Text.")
    return str(tmp_path / "a.md"), str(tmp_path / "b.md")


def test_the_first_file_has_the_edition(files: tuple[str, str], tmp_path: Path) -> None:
    """Another one with the same headline and day is told whose it is, each time; the first may come again."""
    first, second = files
    for _ in range(2):
        assert claim_guid(tmp_path / "out", REPORT, first, tmp_path) == ""
        assert claim_guid(tmp_path / "out", REPORT, second, tmp_path) == os.path.realpath(first)
    assert claim_guid(tmp_path / "other", REPORT, second, tmp_path) == ""


def test_a_file_that_is_gone_has_none(files: tuple[str, str], tmp_path: Path) -> None:
    """An article that was moved, or renamed, keeps its edition."""
    first, second = files
    claim_guid(tmp_path / "out", REPORT, first, tmp_path)
    Path(first).unlink()
    assert claim_guid(tmp_path / "out", REPORT, second, tmp_path) == ""


def test_a_new_headline_frees_the_old_one(files: tuple[str, str], tmp_path: Path) -> None:
    """A file has one edition: what it was called before is another's to take."""
    first, second = files
    claim_guid(tmp_path / "out", REPORT, first, tmp_path)
    assert claim_guid(tmp_path / "out", Metadata(title="Diebstahl", date=REPORT.date), first, tmp_path) == ""
    assert claim_guid(tmp_path / "out", REPORT, second, tmp_path) == ""


@pytest.mark.parametrize("same", [{"id": "7"}, {"url": "https://bote.example/7"}])
def test_who_says_that_it_is_one_article_is_believed(
    files: tuple[str, str], tmp_path: Path, same: dict[str, str]
) -> None:
    """With one id or URL two files are two states of one article."""
    about = Metadata(title="Polizeibericht", date="2026-12-01", **same)
    assert [claim_guid(tmp_path / "out", about, file, tmp_path) for file in files] == ["", ""]


def test_what_is_no_file_has_no_rival(files: tuple[str, str], tmp_path: Path) -> None:
    """Standard input, an address and text from a program say nothing of a file."""
    claim_guid(tmp_path / "out", REPORT, files[0], tmp_path)
    for source in ("-", "", "https://bote.example/7", "x" * 5000):
        assert claim_guid(tmp_path / "out", REPORT, source, tmp_path) == ""


def test_of_two_at_once_one_is_first(files: tuple[str, str], tmp_path: Path) -> None:
    """Whoever asks at the same moment gets one answer."""
    for number in range(10):
        assert sorted(map(bool, _ask_at_once(files, tmp_path / str(number), tmp_path))) == [False, True]


def _ask_at_once(files: tuple[str, str], output: Path, cache: Path) -> list[str]:
    together = threading.Barrier(2)

    def ask(file: str) -> str:
        together.wait()
        return claim_guid(output, REPORT, file, cache)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(ask, files))


def test_a_dry_run_claims_nothing(files: tuple[str, str], tmp_path: Path) -> None:
    """It tells whose the edition is, and leaves it to whoever makes it."""
    first, second = files
    assert claim_guid(tmp_path / "out", REPORT, first, tmp_path, dry=True) == ""
    assert claim_guid(tmp_path / "out", REPORT, second, tmp_path) == ""
    assert claim_guid(tmp_path / "out", REPORT, first, tmp_path, dry=True) == os.path.realpath(second)


def test_a_damaged_memory_is_begun_anew(files: tuple[str, str], tmp_path: Path) -> None:
    """It stops nothing."""
    (tmp_path / MEMORY).write_bytes(b"no database at all, but long enough to be looked at" * 40)
    assert claim_guid(tmp_path / "out", REPORT, files[0], tmp_path) == ""
    assert claim_guid(tmp_path / "out", REPORT, files[1], tmp_path) == os.path.realpath(files[0])
