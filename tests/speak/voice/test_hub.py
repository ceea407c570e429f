"""Weights come whole or not at all: over real HTTP on loopback, with every fault a hub may have."""

import errno
import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from loopback_hub import Hub, serve_hub
from program import Program
from tiny_supertonic import supertonic_files
from vorleser.errors import ConfigError, EngineError, OutputError
from vorleser.speak import SpeakSettings
from vorleser.speak.engines import kokoro, pocket, supertonic
from vorleser.speak.pool import idle
from vorleser.speak.voice import hub, transfer
from vorleser.speak.voice.consent import check_consent
from vorleser.speak.voice.hub import RemoteFile, fetch_files
from vorleser.speak.voice.transfer import Patience

DATA = bytes(range(256)) * 2000
QUICK = Patience(stalled=30.0, whole=120.0, attempts=3)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """Yield a hub, which HF_ENDPOINT names."""
    monkeypatch.setattr(transfer, "_FIRST_WAIT", 0.01)
    with serve_hub() as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


@pytest.fixture
def fetch(server: Hub, tmp_path: Path) -> Callable[[], list[str]]:
    """Return what fetches one file into a folder, and returns what lies there then, hidden things too."""
    server.files["/a.bin"] = DATA
    digest = f"sha256:{hashlib.sha256(DATA).hexdigest()}"
    file = RemoteFile("below/a.bin", f"{server.url}/a.bin", len(DATA), digest)

    def fetched() -> list[str]:
        fetch_files([file], tmp_path / "voices", QUICK)
        assert (tmp_path / "voices" / "below" / "a.bin").read_bytes() == DATA
        return sorted(
            path.relative_to(tmp_path / "voices").as_posix()
            for path in (tmp_path / "voices").rglob("*")
            if path.suffix != ".lock"
        )

    return fetched


@pytest.mark.parametrize(
    "faults",
    [
        [],
        ["half"],
        ["half", "half", "half", "half"],
        ["status:429,0", "status:503"],
        ["half", "whole"],
        ["half", "shifted"],
        ["half", "status:416"],
        ["moved", "moved"],
        ["half", "moved", "half"],
    ],
)
def test_what_breaks_off_is_whole_in_the_end(
    server: Hub, fetch: Callable[[], list[str]], faults: list[str]
) -> None:
    """Cut, stalled, told to wait, passed on, begun anew: the file is what was promised, and nothing else is there."""
    server.faults = list(faults)
    assert fetch() == ["below", "below/a.bin"]
    asked = len(server.ranges)
    assert fetch() == ["below", "below/a.bin"]
    assert len(server.ranges) == asked  # what is there is not asked for


def test_it_goes_on_where_it_was(server: Hub, fetch: Callable[[], list[str]]) -> None:
    """In the same run, and in the next one."""
    server.faults = ["half", "status:404"]
    with pytest.raises(EngineError, match="404"):
        fetch()
    fetch()
    assert server.ranges == ["", f"bytes={len(DATA) // 2}-", f"bytes={len(DATA) // 2}-"]


@pytest.mark.parametrize(
    ("faults", "words"),
    [
        (["status:404"], r"404 \(Not Found\).*voice's name is right"),
        (["status:401"], "accept a licence"),
        (["status:429,3600"], r"429 \(Too Many Requests\)"),
        (["status:503"] * 9, "503"),
        (["other"], "another 'a.bin' than was promised"),
        (["more"], "more than was promised"),
        (["moved"] * 9, "passes on without end"),
        (["moved:http://["], "no address"),
        (["moved:https:///a.bin"], "no address"),
        (["moved:https://hub.example/ä"], "no address"),
        (["moved:https://hub.example:99999/a"], "no address"),
        (["status:429,Thu, 31 Dec 2099 23:59:59 GMT"], r"429 \(Too Many Requests\)"),
        (["moved:http://hub.example/a.bin"], "asked unencrypted"),
        (["moved:ftp://hub.example/a.bin"], "asked unencrypted"),
    ],
)
def test_a_fault_is_one_line(
    server: Hub, fetch: Callable[[], list[str]], tmp_path: Path, faults: list[str], words: str
) -> None:
    """No file appears, what was wrong is gone, and the next try succeeds."""
    server.faults = list(faults)
    with pytest.raises((EngineError, ConfigError), match=words) as error:
        fetch()
    assert "\n" not in str(error.value)
    assert not list((tmp_path / "voices").rglob("*.bin"))
    assert not list((tmp_path / "voices").rglob("sha256-*"))
    server.faults = []
    assert fetch()


def test_a_full_disk_is_one_line(
    fetch: Callable[[], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Known before, where the system tells; met while writing, it leaves nothing."""
    with monkeypatch.context() as patch:
        patch.setattr(hub.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1000})())
        with pytest.raises(OutputError, match=r"0 MB of room, and 1 MB are to come.*VORLESER_VOICES"):
            fetch()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(hub._PartFile, "add", full)
        with pytest.raises(OutputError, match=r"no space left on device\).*make room"):
            fetch()
    assert not [path for path in (tmp_path / "voices").rglob("*") if path.is_file() and path.stat().st_size]
    assert fetch()


def test_runs_that_fetch_one_voice_wait_for_each_other(server: Hub, tmp_path: Path) -> None:
    """One of them fetches it, though its line stalls; the others find it there."""
    server.files["/a.bin"], server.faults = DATA, ["stall"]
    digest = f"sha256:{hashlib.sha256(DATA).hexdigest()}"
    file = RemoteFile("a.bin", f"{server.url}/a.bin", len(DATA), digest)

    def run(_: int) -> None:
        fetch_files([file], tmp_path, Patience(stalled=1.0, whole=120.0, attempts=3))

    with ThreadPoolExecutor(3) as runs:
        list(runs.map(run, range(3)))
    assert (tmp_path / "a.bin").read_bytes() == DATA
    assert server.ranges == ["", "bytes=1000-"]


def test_a_hub_that_stalls_is_asked_again(server: Hub, tmp_path: Path) -> None:
    """After so many seconds without enough of it."""
    server.files["/a.bin"] = DATA
    server.faults = ["stall"]
    digest = f"sha256:{hashlib.sha256(DATA).hexdigest()}"
    file = RemoteFile("a.bin", f"{server.url}/a.bin", len(DATA), digest)
    fetch_files([file], tmp_path, Patience(stalled=1.0, whole=120.0, attempts=9))
    assert (tmp_path / "a.bin").read_bytes() == DATA
    assert len(server.ranges) > 1


def test_it_takes_no_longer_than_was_said(server: Hub, tmp_path: Path) -> None:
    """A hub that sends a little now and then has one deadline for all."""
    server.files["/a.bin"] = DATA
    server.faults = ["stall"] * 99
    file = RemoteFile("a.bin", f"{server.url}/a.bin", len(DATA), "sha256:0")
    with pytest.raises(EngineError, match=r"did not send all in 1\.5 s.*download_seconds"):
        fetch_files([file], tmp_path, Patience(stalled=1.0, whole=1.5, attempts=9))


@pytest.fixture
def supertone(server: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    """Return the hub with Supertonic's repository on it, and an empty folder for voices."""
    server.host(supertonic._REPOSITORY, {**supertonic_files(), "README.md": b"no part of it"})
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path / "voices"))
    idle.shut_down()  # processes that wait know another folder
    return server


def test_supertonic_is_fetched_shown_and_spoken(supertone: Hub, vorleser: Program, place: Path) -> None:
    """Its terms are shown until they are accepted, then never again; five commands lead to a page of three voices."""
    refused = vorleser("voices", "get", "F1")
    assert refused.code == 2
    assert "licence of 'F1' is not accepted" in refused.lines[0]
    assert "OpenRAIL-M: not for unlawful use" in refused.err
    assert not supertone.ranges
    assert vorleser("voices", "get", "F1", "--accept-licence").code == 0
    again = vorleser("voices", "get", "M1")
    assert again.code == 0
    assert "unlawful" not in again.err
    listed = vorleser("voices", "--engine", "supertonic").out.splitlines()
    assert [line.split()[2] for line in listed[1:3]] == ["ready", "ready"]
    assert listed[3].endswith("vorleser voices get F2 --engine supertonic")
    heard = vorleser(
        "audition",
        "Die Fähre am Nordufer fährt heute nicht, und morgen auch nicht.",
        "--engine",
        "pico",
        "--engine",
        "supertonic",
    )
    assert heard.code == 0
    assert (place / "audition.html").read_text("utf-8").count("<audio") == 3
    text = "Am Nordufer wird gebaut, und bis zum Herbst bleibt die Straße gesperrt."  # what the small model can say
    (place / "artikel.md").write_text(f"{text}\n", "utf-8")
    (place / "vorleser.toml").write_text("[script]\nopening = false\nnotice = false\n", "utf-8")
    made = vorleser("make", "artikel.md", "--engine", "supertonic")
    assert made.code == 0, made.err


def test_what_the_hub_lacks_is_named(supertone: Hub, tmp_path: Path) -> None:
    """A list without a file that is needed, a list that is none: one line, nothing kept."""
    store = supertonic.downloads()
    with pytest.raises(EngineError, match=r"has no 'voice_styles/F5\.json'"):
        store.get("F5", SpeakSettings())
    supertone.trees[supertonic._REPOSITORY] = b"<html>"
    with pytest.raises(EngineError, match="is none"):
        store.get("F1", SpeakSettings())
    assert not (tmp_path / "voices").exists()


def test_no_path_of_a_list_leads_out(server: Hub, tmp_path: Path) -> None:
    """Whatever a hub calls its files."""
    from vorleser.speak.voice.hugging_face import list_files

    odd = ("../up.bin", "/root.bin", "a//b.bin", "c:\\d.bin", "e\x00.bin", "f/./g.bin")
    server.host("a/b", {**dict.fromkeys(odd, b"x" * 2000), "in.bin": b"y"})
    assert [file.path for file in list_files("a/b", "main", ["*.bin"], QUICK)] == ["in.bin"]
    assert tmp_path.exists()


@pytest.mark.parametrize("listed", [b"[" * 100_000, b"null", b'[{"type": 1}]', b"\xff", b"<html>"])
def test_a_list_that_is_none_is_one_line(server: Hub, listed: bytes) -> None:
    """HTML, null, brackets without end: whatever comes in place of a list."""
    from vorleser.speak.voice.hugging_face import list_files

    server.trees["a/b"] = listed
    with pytest.raises(EngineError, match="the list of 'a/b' is none"):
        list_files("a/b", "main", ["*.bin"], QUICK)


def test_pocket_is_fetched_at_three_commits(
    server: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Model, tokenizer and voice, each checked; the voice is there when all are."""
    monkeypatch.setenv("VORLESER_VOICES", str(tmp_path))
    below = "languages/german"
    names = ("model.safetensors", "tokenizer.json", "embeddings/juergen.safetensors")
    server.host(pocket._REPOSITORY, {f"{below}/{name}": name.encode() * 500 for name in names})
    assert pocket.downloads().get("juergen", SpeakSettings()).read_bytes() == names[2].encode() * 500
    assert pocket.downloads().voices() == ("juergen",)


def test_kokoro_is_pinned() -> None:
    """The public model and its 54 voices, by SHA-256, over https."""
    from vorleser.speak.voice.store import read_pinned_files

    files = read_pinned_files("kokoro")
    assert len(files) == 55
    assert all(file.url.startswith("https://") and len(file.digest) == 7 + 64 for file in files.values())


def test_a_kokoro_blend_fetches_its_voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The model once, each voice once."""
    asked: list[str] = []
    monkeypatch.setattr(kokoro, "fetch_files", lambda files, *_: asked.extend(file.path for file in files))
    kokoro.KokoroFolder(tmp_path).get("if_sara*2+ff_siwis+if_sara", SpeakSettings())
    assert asked == ["kokoro-v1.0.int8.onnx", "if_sara.bin", "ff_siwis.bin"]
    with pytest.raises(ConfigError, match="did you mean 'if_sara'"):
        kokoro.KokoroFolder(tmp_path).get("if_sarah", SpeakSettings())


_NOTE = 'speaker = "Anna Muster"\nagreed = 2026-05-03\npurpose = "Vorlesen"\nfiles = ["anna.wav"]\n'


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("", "is no note of consent"),
        ("speaker = ", "is no note of consent"),
        (_NOTE.replace("Anna Muster", " "), "does not say who"),
        (_NOTE.replace("anna.wav", "ben.wav"), "not about 'anna.wav'"),
        (_NOTE + "until = 2026-06-01\n", "does not hold today"),
        (_NOTE.replace("2026-05-03", "2127-05-03"), "does not hold today"),
        (_NOTE + 'untill = "ever"\n', "is no note of consent"),
    ],
)
def test_a_note_of_consent_says_who_what_and_until_when(tmp_path: Path, note: str, words: str) -> None:
    """Otherwise the voice is refused, in one line."""
    recording = tmp_path / "anna.wav"
    (tmp_path / "consent.toml").write_text(note, "utf-8")
    with pytest.raises(ConfigError, match=words) as error:
        check_consent(recording)
    assert "\n" not in str(error.value)
    (tmp_path / "consent.toml").write_text(_NOTE + "until = 2126-06-01\n", "utf-8")
    assert check_consent(recording).speaker == "Anna Muster"
