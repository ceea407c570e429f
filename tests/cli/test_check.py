"""``vorleser check`` and ``vorleser plot``, as a user calls them."""

import json
import shutil
from pathlib import Path

import pytest
from mutagen import id3
from PIL import Image

from program import Program
from sounds import Studio, script
from vorleser import entry
from vorleser.edition import Edition


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition of three sentences."""
    studio = Studio(tmp_path_factory.mktemp("studio"))
    said = script(3)
    return studio.edition(studio.mix(said, studio.takes(said, seconds=1.0)))


@pytest.fixture
def mp3(edition: Edition, place: Path) -> Path:
    """Return an edition's MP3 with its ``.edition.json`` in the working folder."""
    (place / f"pruefung{entry.ENTRY_SUFFIX}").write_bytes(entry.dump_entry(entry.make_entry(edition)))
    return Path(shutil.copy(edition.sound.path, place / "pruefung.mp3"))


def test_a_good_file_exits_0(vorleser: Program, mp3: Path) -> None:
    """What keeps every promise is said to, with what it measures."""
    result = vorleser("check", mp3)
    assert result.code == 0
    assert "LUFS" in result.out
    assert "all that is promised is kept" in result.out
    assert vorleser("check", "-q", mp3) == (0, "", "")


def test_a_damaged_file_exits_1_and_each_fault_is_named(vorleser: Program, mp3: Path) -> None:
    """The faults come in our words only; a good file beside it is still checked."""
    broken = mp3.with_name("kaputt.mp3")
    data = mp3.read_bytes()
    broken.write_bytes(data[:-20_000] + bytes(1000) + data[-19_000:])
    result = vorleser("check", broken, mp3)
    assert result.code == 1
    assert "kaputt.mp3: frames:" in result.out
    assert "all that is promised is kept" in result.out
    assert result.err == ""


def test_programs_get_json(vorleser: Program, mp3: Path) -> None:
    """One object a file, with what was measured and the faults by name."""
    result = vorleser("check", "--json", "--loudness", "-19", mp3, "nichts.mp3")
    good, missing = map(json.loads, result.out.splitlines())
    assert result.code == 1
    assert [fault["what"] for fault in good["faults"]] == ["loudness"]
    assert (
        good["duration_ms"]
        == entry.parse_entry(mp3.with_name(f"pruefung{entry.ENTRY_SUFFIX}").read_bytes()).duration_ms
    )
    assert missing["faults"][0]["what"] == "unreadable"


def test_what_is_no_mp3_is_one_line(vorleser: Program, article: Path) -> None:
    """A text, or a file that is not there: exit 1, one line each, no traceback."""
    result = vorleser("check", article, "nichts.mp3")
    assert result.code == 1
    assert len(result.lines) == 2
    assert "Traceback" not in result.err


def test_a_recogniser_that_is_none_is_one_line_for_all_files(vorleser: Program, mp3: Path) -> None:
    """What is wrong with the settings is said once, with exit code 2, however many files are named."""
    pytest.importorskip("faster_whisper", reason="the extra listen is not installed")
    (mp3.parent / "vorleser.toml").write_text('[speech]\nlisten_model = "kein Modell"\n', "utf-8")
    result = vorleser("check", "--listen", mp3, mp3)
    assert result.code == 2
    assert result.err.count("no recogniser 'kein Modell'") == 1
    assert len(result.err.splitlines()) == 1


def test_a_folder_stands_for_its_mp3s(vorleser: Program, mp3: Path, tmp_path: Path) -> None:
    """Each MP3 below a folder is measured; a folder without any is told, and does not stop the others."""
    empty = tmp_path / "leer"
    empty.mkdir()
    assert vorleser("check", mp3.parent).code == 0
    result = vorleser("check", empty, mp3.parent)
    assert result.code == 1
    assert f"there is no MP3 in '{empty}'" in result.err
    assert f"{mp3}: all that is promised is kept" in result.out


def test_plot_draws_a_picture(vorleser: Program, mp3: Path) -> None:
    """A PNG beside the file, or where it was wanted."""
    assert vorleser("plot", mp3).code == 0
    with Image.open(mp3.with_suffix(".png")) as image:
        assert image.format == "PNG"
    assert vorleser("plot", mp3, "-o", "bild.png").out == "bild.png\n"
    assert Path("bild.png").exists()
    assert vorleser("plot", "nichts.mp3").code == 1


@pytest.mark.parametrize("level", ["nan", "inf", "-99"])
def test_a_level_that_is_none_is_refused(vorleser: Program, mp3: Path, level: str) -> None:
    """A promise that nothing could break, or no sound keep, is a wrong option, and no fault of the program."""
    result = vorleser("check", mp3, "--loudness", level)
    assert (result.code, len(result.lines), result.out) == (2, 1, "")
    assert "a wrong value among the options" in result.err


@pytest.mark.parametrize("title", ["Neue Kräne / alte Sorgen", "A/B; C, „D“ – 50 % & mehr"])
def test_what_was_edited_by_hand_is_found_and_mended(
    vorleser: Program, article: Path, place: Path, title: str
) -> None:
    """A tag or an entry that somebody changed is named, and the way out that is told leads out."""
    article.write_text(f"{title}\n\nAm Montag beginnen die Arbeiten.", "utf-8")
    vorleser("make", article, "--engine", "tone", "-q")
    (path,) = place.rglob("*.mp3")
    (beside,) = place.rglob(f"*{entry.ENTRY_SUFFIX}")
    assert not any("edition" in fault for fault in faults(vorleser, path))
    tag = id3.ID3(path)
    tag.add(id3.TIT2(encoding=1, text=["Ganz anders"]))
    tag.save(path, v2_version=3)
    found = faults(vorleser, path)
    for words in ("tells of another file", "the tag calls it 'Ganz anders'", "--afresh"):
        assert words in str(found)
    vorleser("make", article, "--engine", "tone", "-q", "--afresh")
    assert not any("edition" in fault for fault in faults(vorleser, path))
    told = json.loads(beside.read_bytes())
    told["metadata"]["title"] = "Ganz anders"
    beside.write_text(json.dumps(told), "utf-8")
    assert "'Ganz anders'" in str(faults(vorleser, path))


def faults(vorleser: Program, path: Path) -> list[str]:
    """Return what ``vorleser check`` finds to be wrong with the MP3 at *path*, each as its kind and its words."""
    told = json.loads(vorleser("check", path, "--json").out)
    return [f"{fault['what']}: {fault['message']}" for fault in told["faults"]]
