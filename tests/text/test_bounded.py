"""Files that are no files, or larger than they may be, cost neither memory nor time."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from vorleser.config import read_config
from vorleser.desk.settings import read_settings
from vorleser.errors import ConfigError
from vorleser.normalize.lexicon.reading import read_lexicon
from vorleser.speak.voice.consent import NOTE, check_consent
from vorleser.text import bounded

HOLE = 6 << 30


@pytest.fixture
def hole(tmp_path: Path) -> Path:
    """Return a file of six gigabytes that takes no room."""
    path = tmp_path / "a.toml"
    with path.open("wb") as file:
        file.truncate(HOLE)
    return path


def test_as_much_as_is_allowed_is_read(tmp_path: Path) -> None:
    """A byte more is an error that names the bound."""
    path = tmp_path / "a"
    path.write_bytes(b"x" * 2**20)
    assert bounded.read_bytes(path, 2**20) == b"x" * 2**20
    path.write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(OSError, match="larger than 1 MB"):
        bounded.read_bytes(path, 2**20)


def test_settings_and_lexicons_are_bounded(hole: Path) -> None:
    """One that is a hole of gigabytes is refused on one line."""
    for read in (read_config, read_lexicon):
        with pytest.raises(ConfigError, match="larger than 64 MB"):
            read(hole)


def test_a_digest_is_that_of_the_content(tmp_path: Path, hole: Path) -> None:
    """The same for the same bytes, empty for what is larger than asked for, for folders, devices and nothing."""
    one, two, other = (tmp_path / name for name in "xyz")
    one.write_bytes(b"a")
    two.write_bytes(b"a")
    other.write_bytes(b"b")
    assert bounded.digest_file(one) == bounded.digest_file(two, 1) != bounded.digest_file(other)
    assert len(bounded.digest_file(one)) == 64
    assert {
        bounded.digest_file(path, 2**20) for path in (hole, tmp_path, Path("/dev/zero"), tmp_path / "no")
    } == {""}
    assert bounded.digest_file(one, 0) == ""


def test_a_stream_is_what_can_be_read_once(tmp_path: Path) -> None:
    """Pipes and devices are; files, folders, what is missing, and names that none can have are not."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "file").write_bytes(b"")
    assert all(map(bounded.is_stream, (tmp_path / "pipe", tmp_path / "link", Path("/dev/null"))))
    assert not any(map(bounded.is_stream, (tmp_path / "file", tmp_path, tmp_path / "no", Path("a\0b"))))


def test_a_device_without_end_is_read_to_the_bound() -> None:
    """It is an error, not a full memory."""
    with pytest.raises(OSError, match="larger than 1 MB"):
        bounded.read_bytes(Path("/dev/zero"), 2**20)


def test_a_pipe_is_read(tmp_path: Path) -> None:
    """To its end."""
    os.mkfifo(tmp_path / "pipe")
    threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(b"Guten Tag",), daemon=True).start()
    assert bounded.read_bytes(tmp_path / "pipe") == b"Guten Tag"


@pytest.mark.parametrize("written", [None, "", "²", "٣", "--5", "1.5", "9" * 5000, " 3"])
def test_what_is_no_integer_is_another(written: str | None) -> None:
    """Whatever a file or a server writes in a number's place: it raises nothing."""
    assert bounded.read_integer(written, 7) == 7


@pytest.mark.parametrize(("written", "number"), [("3", 3), ("-3", -3), ("+12", 12), ("007", 7)])
def test_an_integer_is_read(written: str, number: int) -> None:
    """With its sign, and zeros before it."""
    assert bounded.read_integer(written, 1) == number


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"a = ", "Invalid value"),
        (b"a = \xff", "byte 4 is no UTF-8"),
        (b"a = " + b"9" * 5000, "a number of thousands of digits"),
        (b"a = " + b"[" * 50_000, "nested too deeply"),
    ],
)
def test_what_is_no_toml_is_said_in_plain_words(content: bytes, why: str) -> None:
    """One kind of error, that tells an editor what to mend, and never how Python is set."""
    with pytest.raises(ValueError, match=why):
        bounded.parse_toml(content)


@pytest.mark.parametrize(
    "read", [read_config, read_lexicon, read_settings, lambda path: check_consent(path.with_name("a.wav"))]
)
def test_all_that_read_toml_say_so(tmp_path: Path, read: Callable[[Path], object]) -> None:
    """Settings, lexicons, the desk's settings and notes of consent are refused in the same words."""
    path = tmp_path / NOTE
    path.write_text(f"a = {'9' * 5000}", "utf-8")
    with pytest.raises(ConfigError, match="a number of thousands of digits"):
        read(path)
