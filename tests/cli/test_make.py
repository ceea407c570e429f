"""``vorleser make``: every source ends in an edition or in one clear line, and nothing half-made stays."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from program import ARTICLE, Program
from vorleser.entry import parse_entry

STEM = "der-hafen-bekommt-neue-kraene"
PICO_LONG = "\n\n".join(
    f"Dies ist der Absatz Nummer {n}. Er ist nicht lang, aber auch nicht kurz." for n in range(400)
)


def leftovers(folder: Path) -> list[str]:
    """Return files that an interrupted run might have left below *folder*."""
    return [str(path) for path in folder.rglob("*") if path.name.startswith(".") or "spool-" in path.name]


def test_an_article_becomes_an_edition(vorleser: Program, article: Path, place: Path) -> None:
    """One command, and MP3 and entry lie in the edition's folder; the last line tells where, how long, how loud."""
    result = vorleser("make", article, "--engine", "tone")
    folder = place / "output" / f"undatiert-{STEM}"
    assert result.code == 0
    assert {path.name for path in folder.iterdir()} >= {f"{STEM}.mp3", f"{STEM}.edition.json"}
    last = result.out.splitlines()[-1]
    assert str(Path("output") / folder.name / f"{STEM}.mp3") in last
    assert "LUFS" in last
    assert "MB" in last


def test_the_same_input_gives_the_same_bytes(vorleser: Program, article: Path, tmp_path: Path) -> None:
    """Two runs with nothing in common but input and settings make the same files."""
    for name in "ab":
        os.environ["VORLESER_CACHE"] = str(tmp_path / f"cache-{name}")
        assert vorleser("make", article, "-o", tmp_path / name).code == 0
    files = [path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*") if path.is_file()]
    assert files
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes(), file


def test_what_is_unchanged_is_left_alone(vorleser: Program, article: Path, place: Path) -> None:
    """A second run touches nothing; an edit makes the edition again."""
    vorleser("make", article, "--engine", "tone")
    (mp3,) = place.rglob("*.mp3")
    before = mp3.stat().st_mtime_ns
    assert "unchanged" in vorleser("make", article, "--engine", "tone").out
    assert mp3.stat().st_mtime_ns == before
    article.write_text(ARTICLE.replace("zwei", "drei"), "utf-8")
    assert "unchanged" not in vorleser("make", article, "--engine", "tone").out
    assert mp3.stat().st_mtime_ns != before


def test_json_is_one_object_a_source(vorleser: Program, article: Path) -> None:
    """Programs read path, length, size and levels, or the error, one line a source."""
    result = vorleser("make", article, "no.txt", "--engine", "tone", "--json", "-q")
    failed, made = (json.loads(line) for line in result.out.splitlines())
    assert result.code == 1
    assert Path(made["path"]).stat().st_size == made["size"]
    assert made["duration_ms"] > 5000
    assert "can't read" in failed["error"]


def test_one_bad_source_does_not_stop_the_others(vorleser: Program, place: Path) -> None:
    """Of ten sources the broken one is named, the other nine are made, and the exit code is 1."""
    sources = []
    for number in range(9):
        path = place / f"{number}.txt"
        path.write_text(ARTICLE.replace("Der Hafen", f"Hafen {number}"), "utf-8")
        sources.append(path)
    sources.insert(4, place / "missing.txt")
    result = vorleser("make", *sources, "--engine", "tone", "-q", "--jobs", "1")
    assert result.code == 1
    assert len(list(place.rglob("*.mp3"))) == 9
    assert len(result.lines) == 1
    assert "missing.txt" in result.lines[0]


def test_quiet_is_quiet(vorleser: Program, article: Path) -> None:
    """With -q a good run prints nothing."""
    result = vorleser("make", article, "--engine", "tone", "-q")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_standard_input_is_a_source(vorleser: Program, place: Path) -> None:
    """- is an article on standard input."""
    assert vorleser("make", "-", "--engine", "tone", stdin=ARTICLE.encode()).code == 0
    assert len(list(place.rglob("*.mp3"))) == 1


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\t\n  ",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100),
    "binary.txt": bytes(range(256)) * 40,
    "nuls.txt": b"\x00" * 1000,
    "emoji.txt": "😀🎉\n\n🚀".encode(),
    "long.txt": b"Ein Wort und noch eins und dann noch eins. " * 26_000,
    "unclosed.md": b"---\ntitle: x\nText ohne Ende.",
    "list.md": b"---\n- a\n- b\n---\nText.\n",
    "headline.md": b"# Nur ein Titel",
    "what.xyz": b"Text.",
    "name\x00.txt": None,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_clear_line(vorleser: Program, place: Path, tmp_path: Path, name: str) -> None:
    """Every source that is no article ends in one line, exit code 1, and no file."""
    data = BAD[name]
    if data is not None:
        (place / name).write_bytes(data)
    result = vorleser("make", name, "--engine", "tone", "-q")
    assert result.code == 1
    assert len(result.err.splitlines()) == 1
    assert not list(place.rglob("*.mp3"))
    assert not leftovers(tmp_path)


ODD = {
    "nul-within.txt": ARTICLE.replace("Montag", "Mon\x00tag").encode(),
    "surrogates.txt": ARTICLE.replace("Montag", "Mon\ud83dtag").encode("utf-8", "surrogatepass"),
    "one-line.txt": b"Nur ein Satz.",
    "headline-only.txt": "Nur eine Überschrift".encode(),
    "utf-16.txt": ARTICLE.encode("utf-16"),
    "windows.txt": ARTICLE.encode("cp1252"),
    "bom.txt": ARTICLE.encode("utf-8-sig"),
    "emoji-within.txt": (ARTICLE + "\n\n🎉\n").encode(),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_input_is_spoken(vorleser: Program, place: Path, name: str) -> None:
    """What has words is made, whatever surrounds them."""
    (place / name).write_bytes(ODD[name])
    assert vorleser("make", name, "-q").code == 0
    (found,) = place.rglob("*.edition.json")
    shown = " ".join(cue.shown for cue in parse_entry(found.read_bytes()).timeline.cues)
    assert not set(shown) & {"\x00", "\ud83d"}
    if "Kräne" in ODD[name].decode("utf-8", "replace"):
        assert "Kräne" in shown


def test_a_folder_is_no_article(vorleser: Program, place: Path) -> None:
    """An empty folder has nothing to make, and one line says so."""
    (place / "folder").mkdir()
    result = vorleser("make", place / "folder", "-q")
    assert result.code == 1
    assert len(result.lines) == 1


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--engine", "piko"], "did you mean 'pico'"),
        (["--voice", "Klaus"], "de-DE"),
        (["--speed", "99"], "speed"),
        (["--speed", "nan"], "a wrong value among the options"),
        (["--config", "no.toml"], "can't read"),
    ],
)
def test_wrong_usage_is_2_and_says_what_was_meant(
    vorleser: Program, article: Path, place: Path, flags: list[str], said: str
) -> None:
    """A wrong flag stops before anything is begun."""
    result = vorleser("make", article, *flags)
    assert result.code == 2
    assert said in result.err
    assert not (place / "output").exists()


@pytest.mark.parametrize("flag", ["--intro", "--outro", "--separator", "--cover"])
@pytest.mark.parametrize(
    "content", [None, b"", b"this is neither sound nor picture"], ids=["missing", "empty", "corrupt"]
)
def test_a_bad_jingle_or_cover_is_named(
    vorleser: Program, place: Path, article: Path, flag: str, content: bytes | None
) -> None:
    """A jingle or cover that can't be used is named, and no edition without it appears instead."""
    bad = place / "bad.bin"
    if content is not None:
        bad.write_bytes(content)
    article.write_text(ARTICLE.replace("\n\nDie Stadt", "\n\nWeniger Lärm\n\nDie Stadt"), "utf-8")
    result = vorleser("make", article, "--engine", "tone", flag, bad, "-q")
    assert result.code in {1, 2}
    assert "bad.bin" in result.err
    assert len(result.err.splitlines()) == 1
    assert not list(place.rglob("*.mp3"))
    assert not list(Path(os.environ["VORLESER_CACHE"]).rglob("*.wav")), "nothing was spoken in vain"


def test_an_unwritable_output_is_one_line(vorleser: Program, place: Path, article: Path) -> None:
    """Where the output folder can't be, one line says so."""
    (place / "file").write_bytes(b"")
    result = vorleser("make", article, "--engine", "tone", "-o", place / "file", "-q")
    assert result.code == 1
    assert "can't write" in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("limit", [20_000, 100_000, 150_000])
def test_a_full_disk_is_one_line(place: Path, article: Path, tmp_path: Path, limit: int) -> None:
    """Where files can't grow any more, one line says so, and nothing half-written stays."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [
        sys.executable,
        "-B",
        "-m",
        "vorleser",
        "make",
        str(article),
        "-q",
    ]  # Python would keep half a module
    ran = subprocess.run(command, preexec_fn=bounded, capture_output=True, text=True, check=False)
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert not [path for path in (place / "output").rglob("*") if path.is_file()]
    assert not leftovers(tmp_path)


def test_entries_carry_no_path_of_this_machine(vorleser: Program, article: Path, place: Path) -> None:
    """What is published does not tell where it was made."""
    vorleser("make", article, "--engine", "tone", "-q")
    (found,) = place.rglob("*.edition.json")
    assert str(place.parent) not in found.read_text("utf-8")
    assert msgspec.json.decode(found.read_bytes())["text_hash"]


@pytest.mark.parametrize(("kind", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_nothing(
    place: Path, tmp_path: Path, kind: signal.Signals, code: int
) -> None:
    """Ctrl-C in the middle ends with a code that says so, and no temporary file stays anywhere."""
    (place / "long.txt").write_text(PICO_LONG, "utf-8")
    command = [sys.executable, "-m", "vorleser", "make", "long.txt"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stderr is not None
        assert any("speaking" in line for line in process.stderr), "it ended before it spoke"
        time.sleep(0.7)
        os.killpg(process.pid, kind)
        rest = process.communicate(timeout=200)[1]
    assert process.returncode == code, rest
    assert "Traceback" not in rest
    assert not (place / "output").exists()
    assert not leftovers(tmp_path)


def test_what_a_killed_run_left_is_cleared_away_later(
    vorleser: Program, article: Path, tmp_path: Path
) -> None:
    """A spool whose run is dead is removed at the next start; one whose run is alive is not."""
    dead, alive = (tmp_path / "cache" / name for name in ("spool-dead", "spool-alive"))
    for spool in (dead, alive):
        spool.mkdir(parents=True)
        (spool / "lock").touch()
        (spool / "0.wav").write_bytes(b"RIFF")
    holder = (
        "import fcntl, sys, time; file = open(sys.argv[1]); fcntl.flock(file, fcntl.LOCK_EX); print(flush=True); "
        "time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", holder, alive / "lock"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        vorleser("make", article, "--engine", "tone", "-q")
        process.kill()
    assert not dead.exists()
    assert (alive / "0.wav").exists()


def test_a_headline_over_code_is_no_article(vorleser: Program, place: Path) -> None:
    """Where nothing below the headline is said, no edition of the headline alone appears."""
    (place / "a.md").write_text("# Ein Programm\n\n```python\nprint(1)\n```\n", "utf-8")
    result = vorleser("make", "a.md", "--engine", "tone")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "'Ein Programm' has nothing to say below its headline" in result.lines[0]
    assert not list(place.rglob("*.mp3"))


def test_what_was_assumed_is_said(vorleser: Program, place: Path) -> None:
    """An article in another language is made, with a warning; the warning is no part of the edition."""
    text = (
        "The path is open, and the city expects that there will be less noise. It was about time for them.\n"
    )
    (place / "a.txt").write_text(text, "utf-8")
    result = vorleser("make", "a.txt", "--engine", "tone", "-q")
    assert (result.code, result.lines) == (
        0,
        ["vorleser: a.txt: the text seems to be English, and is read as if it were German"],
    )
    assert "seems to be" not in next(place.rglob("*.edition.json")).read_text("utf-8")


def test_an_output_folder_that_is_a_loop_of_links_is_named(
    vorleser: Program, place: Path, article: Path
) -> None:
    """No such folder can be written to, and the line says so."""
    (place / "a").symlink_to("b")
    (place / "b").symlink_to("a")
    for folder in ("a", "a/output"):
        result = vorleser("make", article, "--engine", "tone", "-q", "-o", folder)
        assert (result.code, len(result.lines)) == (1, 1)
        assert "can't write" in result.lines[0]


def test_formats_are_told_apart_by_commas(vorleser: Program, article: Path, place: Path) -> None:
    """``--format vtt,chapters`` writes both."""
    assert vorleser("make", article.name, "--engine", "tone", "--format", "vtt,chapters", "-q").code == 0
    suffixes = {"".join(path.suffixes) for path in (place / "output").rglob("*.*")}
    assert {".mp3", ".vtt", ".chapters.json"} <= suffixes


def test_nothing_of_an_older_edition_stays(vorleser: Program, article: Path, place: Path) -> None:
    """Files that an edited article's edition no longer has are deleted; what somebody laid beside them stays."""
    vorleser("make", article, "--engine", "tone", "--format", "srt,vtt,daisy", "-q")
    folder = place / "output" / f"undatiert-{STEM}"
    (folder / "notes.txt").write_text("mine", "utf-8")
    article.write_text(ARTICLE.replace("zwei", "drei"), "utf-8")
    assert vorleser("make", article, "--engine", "tone", "--format", "vtt", "-q").code == 0
    names = {path.name for path in folder.iterdir()}
    assert names == {f"{STEM}.mp3", f"{STEM}.vtt", f"{STEM}.edition.json", "notes.txt"}


def test_a_strange_entry_deletes_nothing_elsewhere(vorleser: Program, article: Path, place: Path) -> None:
    """Names in an entry that lead out of the edition's folder are no files of it."""
    vorleser("make", article, "--engine", "tone", "--format", "vtt", "-q")
    path = place / "output" / f"undatiert-{STEM}" / f"{STEM}.edition.json"
    entry = json.loads(path.read_bytes())
    elsewhere = place / "keep.txt"
    elsewhere.write_text("mine", "utf-8")
    path.write_text(json.dumps(entry | {"files": ["../../keep.txt", str(elsewhere), f"{STEM}.mp3"]}), "utf-8")
    article.write_text(ARTICLE.replace("zwei", "drei"), "utf-8")
    assert vorleser("make", article, "--engine", "tone", "--format", "vtt", "-q").code == 0
    assert elsewhere.exists()


def test_a_picture_that_is_replaced_is_seen(vorleser: Program, place: Path) -> None:
    """A picture exchanged under its name, or put where it was missing, makes the edition again, inside or as cover."""
    text = "---\ntitle: Kran\nimage: kran.png\n---\nEin Satz.\n\n![Ein Kran](innen.png)\n\nNoch ein Satz.\n"
    (place / "kran.md").write_text(text, "utf-8")
    for name, colour in (("kran", "red"), ("innen", "red"), ("kran", "blue"), ("innen", "blue")):
        Image.new("RGB", (300, 300), colour).save(place / f"{name}.png")
        assert "unchanged" not in vorleser("make", "kran.md", "--engine", "tone").out
        assert "unchanged" in vorleser("make", "kran.md", "--engine", "tone").out
    assert len(list((place / "output").rglob("bild-*"))) == 1


def test_a_file_that_was_deleted_is_made_again(vorleser: Program, article: Path, place: Path) -> None:
    """An edition that lacks a file is not unchanged."""
    vorleser("make", article, "--engine", "tone", "-q")
    (vtt,) = place.rglob("*.vtt")
    vtt.unlink()
    assert "unchanged" not in vorleser("make", article, "--engine", "tone").out
    assert vtt.exists()


def test_an_earlier_headline_is_told(vorleser: Program, place: Path) -> None:
    """A file whose headline was edited is another article without an id: that the old edition stays is said once."""
    path = place / "a.md"
    path.write_text(f"# Erst so\n{ARTICLE}", "utf-8")
    vorleser("make", "a.md", "--engine", "tone", "-q")
    path.write_text(f"# Dann so\n{ARTICLE}", "utf-8")
    told = vorleser("make", "a.md", "--engine", "tone", "-q")
    assert (told.code, len(told.lines)) == (0, 1)
    assert "'vorleser feed output --withdraw undatiert-erst-so'" in told.lines[0]
    assert not vorleser("make", "a.md", "--engine", "tone", "-q").lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"# Erst so\n{ARTICLE}",
            "# Dann so\n\nHeute steht hier etwas ganz anderes. Nichts davon war gestern da.",
        ),
        (f"---\nid: kran\n---\n# Erst so\n{ARTICLE}", f"---\nid: kran\n---\n# Dann so\n{ARTICLE}"),
    ],
)
def test_another_article_under_a_name_is_no_earlier_one(
    vorleser: Program, place: Path, before: str, after: str
) -> None:
    """A file that holds another article every day, or one with an id, is no reason for a word."""
    for text in (before, after):
        (place / "a.md").write_text(text, "utf-8")
        assert not vorleser("make", "a.md", "--engine", "tone", "-q").lines
