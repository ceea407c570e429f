"""What is named becomes a list of sources."""

import io
import os
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from vorleser.batch.sources import Named, expand, find_passed_over
from vorleser.errors import SourceError
from vorleser.text.bounded import LARGEST


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with articles, an edition, and things that are neither."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "sub/c.html", "sub/[d].txt", ".verborgen/e.txt", "bild.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Ein Titel\n\nEin Satz über etwas.", "utf-8")
    edition = tmp_path / "output" / "2026-05-03-x"
    edition.mkdir(parents=True)
    for name in ("x.edition.json", "index.html", "x.txt"):
        (edition / name).write_text("{}", "utf-8")
    return tmp_path


def _names(*arguments: str, lists: tuple[str, ...] = ()) -> list[str]:
    return [
        source.name if isinstance(source, Named) else f"! {source}" for source in expand(arguments, lists)
    ]


@pytest.mark.usefixtures("desk")
def test_a_folder_stands_for_what_can_be_read_in_it() -> None:
    """In the order of names, without hidden things, pictures, and finished editions."""
    assert _names(".") == ["a.md", "b.txt", "sub/[d].txt", "sub/c.html"]
    assert _names("output") == [f"! {source}" for source in expand(["output"])]
    assert "no article in the folder" in _names("output")[0]


@pytest.mark.usefixtures("desk")
def test_a_report_and_a_feeds_index_are_no_articles() -> None:
    """What an earlier run wrote beside editions is passed over; a page of that name elsewhere is an article."""
    for name in (
        "output/report.html",
        "output/report.json",
        "output/index.html",
        "sub/index.html",
        "sub/report.html",
    ):
        Path(name).write_text("{}", "utf-8")
    assert _names(".") == ["a.md", "b.txt", "sub/[d].txt", "sub/c.html", "sub/index.html", "sub/report.html"]


def test_files_of_unknown_kinds_are_told(desk: Path) -> None:
    """What nobody reads in a folder is named by its kind, but no picture, style or finished edition."""
    for name in ("brief.xyz", "sub/alt.DOC", "stil.css", ".verborgen/f.xyz2"):
        (desk / name).write_text("x", "utf-8")
    assert find_passed_over([".", "brief.xyz", "https://example.org/"]) == (".doc", ".xyz")


@pytest.mark.usefixtures("desk")
def test_a_pattern_stands_for_what_it_matches() -> None:
    """Also below; a file whose name looks like a pattern is a file; nothing matched is said."""
    assert _names("*.txt") == ["b.txt"]
    assert _names("sub/*") == ["sub/[d].txt", "sub/c.html"]
    assert _names("sub/[d].txt") == ["sub/[d].txt"]
    assert _names("**/*.html") == ["output/2026-05-03-x/index.html", "sub/c.html"]
    assert "nothing matches" in _names("*.pdf")[0]


def test_a_list_is_told_from_an_article(desk: Path) -> None:
    """A text whose every line is a path or an address is a list; an article never is."""
    (desk / "liste.txt").write_text("# heute\n\nb.txt\nhttps://zeitung.example/a\nsub/c.html\n", "utf-8")
    assert _names("liste.txt") == ["b.txt", "https://zeitung.example/a", "sub/c.html"]
    (desk / "artikel.txt").write_text(
        "Neues von b.txt\n\nDie Datei heißt b.txt und liegt im Ordner.\n", "utf-8"
    )
    assert _names("artikel.txt") == ["artikel.txt"]
    (desk / "kurz.txt").write_text("siehe notiz.txt\n", "utf-8")
    assert _names("kurz.txt") == ["kurz.txt"]


def test_an_explicit_list_names_even_what_is_missing(desk: Path) -> None:
    """What a list names and nobody finds fails by its name, not by being taken for an article."""
    (desk / "liste").write_text("b.txt\nfehlt.txt\n", "utf-8")
    assert _names("@liste") == _names(lists=("liste",)) == ["b.txt", "fehlt.txt"]
    (desk / "leer").write_text("# nichts\n", "utf-8")
    assert "is empty" in _names(lists=("leer",))[0]
    assert "can't read the list" in _names(lists=("nirgends",))[0]


def test_paths_in_a_list_count_from_here_or_from_the_list(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list works from another folder, too."""
    (desk / "liste.txt").write_text("b.txt\na.md\n", "utf-8")
    monkeypatch.chdir(desk / "sub")
    assert _names("../liste.txt") == ["../b.txt", "../a.md"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [("Ein Titel\n\nEin Satz.", ["-"]), ("b.txt\na.md\n", ["b.txt", "a.md"])],
)
@pytest.mark.usefixtures("desk")
def test_standard_input_is_an_article_or_a_list(
    monkeypatch: pytest.MonkeyPatch, data: str, expected: list[str]
) -> None:
    """As with files; an article's bytes come along."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
    sources = [*expand(["-"])]
    assert [source.name for source in sources if isinstance(source, Named)] == expected
    assert expected != ["-"] or sources == [Named("-", data.encode())]


@pytest.mark.usefixtures("desk")
def test_a_list_on_standard_input_is_utf8_within_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a file, whatever the locale: with a mark at its beginning; what is no UTF-8 or too long is an error."""

    def said(data: bytes) -> list[str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))
        return _names(lists=("-",))

    assert said("\ufeffb.txt\nÄrger.md\n".encode()) == ["b.txt", "Ärger.md"]
    assert "can't read the list '-'" in said("Ä.md".encode("cp1252"))[0]
    assert "larger than 64 MB" in said(bytes(LARGEST + 1))[0]


@pytest.mark.usefixtures("desk")
def test_standard_input_is_no_longer_than_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """More is refused, and nothing is cut off."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"a" * (LARGEST + 1))))
    assert _names("-") == ["! '-' is larger than 64 MB: split it into articles"]


@pytest.mark.usefixtures("desk")
def test_each_source_comes_once() -> None:
    """However often it is named."""
    assert _names("b.txt", "*.txt", "b.txt") == ["b.txt"]


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000, ""])
def test_impossible_names_are_left_to_the_reader(name: str) -> None:
    """What can't be a path is handed on: reading it says what is wrong."""
    assert [*expand([name])] == [Named(name)]


def test_errors_are_values() -> None:
    """What stands for nothing does not stop the others."""
    found = [*expand(["keine/*.txt", "b.txt"])]
    assert isinstance(found[0], SourceError)
    assert found[1] == Named("b.txt")


def test_a_pipe_is_read_once(desk: Path) -> None:
    """As a shell's <(…) is: what was read is handed on, whatever the pipe is called."""
    for name in ("pipe", "pipe.txt"):
        os.mkfifo(desk / name)
        threading.Thread(target=(desk / name).write_text, args=("Ein Titel",), daemon=True).start()
        assert [*expand([name])] == [Named(name, b"Ein Titel")]
    (refused,) = expand(["/dev/zero"])
    assert isinstance(refused, SourceError)
    assert "larger than 64 MB" in str(refused)


def test_pipes_and_devices_in_a_folder_are_no_articles(desk: Path) -> None:
    """Nobody writes to them: whoever waits for them waits without end."""
    os.mkfifo(desk / "sub" / "pipe.txt")
    (desk / "sub" / "null.txt").symlink_to("/dev/zero")
    assert _names("sub") == ["sub/[d].txt", "sub/c.html"]


def test_a_list_is_no_longer_than_it_may_be(desk: Path) -> None:
    """A hole of gigabytes is refused before it is in memory."""
    with (desk / "liste").open("wb") as file:
        file.truncate(6 << 30)
    assert _names("@liste") == ["! can't read the list 'liste': larger than 64 MB"]
