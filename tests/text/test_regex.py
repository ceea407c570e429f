"""Patterns that are compiled late and kept: alike in all, and none of them faulty."""

import importlib
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import vorleser
from vorleser.normalize.candidates import load_rules
from vorleser.text import regex


def test_a_late_pattern_works_like_another() -> None:
    """It searches, matches, splits, replaces and tells its source and groups as a compiled one does."""
    late, early = (
        regex.compile_late(r"(?P<word>o+)b", re.IGNORECASE),
        re.compile(r"(?P<word>o+)b", re.IGNORECASE),
    )
    for _ in range(2):  # asked for the first time, and again
        assert late.sub("-", "fOobar ob") == early.sub("-", "fOobar ob")
        assert late.findall("foob OB") == early.findall("foob OB")
        assert (late.pattern, late.groups, late.flags) == (early.pattern, early.groups, early.flags)
        found = late.search("foob", 1)
        assert found is not None
        assert found["word"] == "oo"


def test_a_faulty_pattern_is_told_at_its_first_use() -> None:
    """Nothing is compiled before; then re says what is wrong."""
    faulty = regex.compile_late("(")
    with pytest.raises(re.error):
        faulty.search("a")


@pytest.mark.parametrize("package", ["normalize", "segment", "ingest"])
def test_no_pattern_of_the_package_is_faulty(package: str) -> None:
    """All patterns of all its modules can be compiled, though no text may have asked for them yet."""
    room = importlib.import_module(f"vorleser.{package}")
    compiled = 0
    for module in pkgutil.walk_packages(room.__path__, f"{vorleser.__name__}.{package}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, regex.LatePattern):
                assert re.compile(value.pattern, value.flags & ~re.UNICODE)
                compiled += 1
    assert compiled > 5


MAKE_SCRIPT = """
import re._compiler, sys
compiled, ours = re._compiler._code, [0]
def count(parsed, flags):
    ours[0] += sys._getframe(1).f_globals["__name__"] == "vorleser.text.regex"
    return compiled(parsed, flags)
re._compiler._code = count
from vorleser import api
said = " ".join(segment.spoken for segment in api.script(sys.argv[1]).segments)
print(ours[0], said)
"""
TEXT = "Der Markt\n\nAm 3. Mai um 14.30 Uhr zahlt Herr Zwieselkranz im Ort Quarbitz 27,50 Euro (dpa).\n"


def _run(argv: list[str], folder: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    """Return what a Python says that keeps its bytecode in *folder*."""
    kept = {
        "PYTHONPYCACHEPREFIX": str(folder),
        "PYTHONDONTWRITEBYTECODE": "",
        "VORLESER_CACHE": f"{folder}.cache",
    }
    return subprocess.run(
        [sys.executable, *argv],
        env={**os.environ, **kept, **more},
        capture_output=True,
        text=True,
        check=True,
    )


def _script(source: Path, folder: Path, **more: str) -> tuple[int, str]:
    """Return how many patterns a process compiled that keeps its bytecode in *folder*, and what is said."""
    done = _run(["-c", MAKE_SCRIPT, str(source)], folder, **more)
    count, _, said = done.stdout.strip().partition(" ")
    return int(count), said


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the article's file."""
    path = tmp_path_factory.mktemp("article") / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture(scope="module")
def after_a_run(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, str]:
    """Return the folder that a first run keeps its bytecode in, how many patterns it compiled, and what is said."""
    folder = tmp_path_factory.mktemp("kept")
    return (folder, *_script(source, folder))


@pytest.fixture
def without_patterns(after_a_run: tuple[Path, int, str], tmp_path: Path) -> Path:
    """Return a copy of that folder without the patterns: bytecode takes longer to make than they do."""
    nothing = shutil.ignore_patterns("*.patterns")
    return shutil.copytree(after_a_run[0], tmp_path / "kept", copy_function=os.link, ignore=nothing)


def test_a_run_finds_compiled_what_another_has_compiled(
    source: Path, after_a_run: tuple[Path, int, str]
) -> None:
    """The second run compiles none of its patterns, and says the same; no word of a text is kept."""
    folder, first, said = after_a_run
    assert first > 100
    assert _script(source, folder) == (0, said)
    (kept,) = folder.rglob("*.patterns")
    assert b"14.30" not in kept.read_bytes()
    assert b"Quarbitz" not in kept.read_bytes()


def test_damaged_patterns_are_compiled_anew(source: Path, without_patterns: Path) -> None:
    """Whatever byte of the file differs, or is missing, what is said stays the same and the file is made anew."""
    first, said = _script(source, without_patterns)
    assert first > 100
    (kept,) = without_patterns.rglob("*.patterns")
    whole = kept.read_bytes()
    middle = len(whole) // 2
    for damaged in (b"", whole[:middle], whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]):
        kept.write_bytes(damaged)
        for words in Path(f"{without_patterns}.cache").rglob("*.words"):
            words.unlink()  # else fewer patterns are needed
        assert _script(source, without_patterns) == (first, said)
        assert len(kept.read_bytes()) == len(whole)


def test_where_no_bytecode_is_the_users_cache_keeps_patterns(source: Path, without_patterns: Path) -> None:
    """Python's own switch holds for its folders; the next run compiles none all the same."""
    first, said = _script(source, without_patterns, PYTHONDONTWRITEBYTECODE="1")
    assert first > 100
    assert not [*without_patterns.rglob("*.patterns")]
    assert _script(source, without_patterns, PYTHONDONTWRITEBYTECODE="1") == (0, said)
    assert len([*Path(f"{without_patterns}.cache").rglob("*.patterns")]) == 1


def test_few_patterns_beside_the_bytecode_hide_none_of_the_users(
    source: Path, without_patterns: Path
) -> None:
    """Who may write there may have asked for less: what this user has compiled besides is found by the next run."""
    short = without_patterns.with_name("short.txt")
    short.write_text("Guten Abend.\n", "utf-8")
    assert _script(short, without_patterns)[0] > 0
    first, said = _script(source, without_patterns, PYTHONDONTWRITEBYTECODE="1")
    assert first > 0
    assert _script(source, without_patterns, PYTHONDONTWRITEBYTECODE="1") == (0, said)


def test_a_whole_run_keeps_its_patterns(source: Path, without_patterns: Path, tmp_path: Path) -> None:
    """An edition asks for patterns with any character, lone surrogates too; nothing is said of keeping them."""
    argv = ["-m", "vorleser", "make", str(source), "-o", str(tmp_path / "out")]
    done = _run(argv, without_patterns, VORLESER_CACHE=str(tmp_path / "cache"))
    assert "Traceback" not in done.stderr
    (file,) = without_patterns.rglob("*.patterns")
    assert b"\\ud800" in file.read_bytes() or "\ud800".encode("utf-8", "surrogatepass") in file.read_bytes()


def test_what_cannot_be_kept_is_compiled(source: Path, without_patterns: Path) -> None:
    """Where nothing can be written, each run compiles, and says the same."""
    (place,) = {path.parent for path in without_patterns.rglob("text/regex.*")}
    shutil.rmtree(place)
    place.write_text("no folder")
    no_folder = str(place)
    first, said = _script(source, without_patterns, VORLESER_CACHE=no_folder)
    assert _script(source, without_patterns, VORLESER_CACHE=no_folder) == (first, said)
    assert first > 100


def test_a_kept_pattern_is_that_of_re() -> None:
    """Flags, code, groups and source are the same for every form of every rule."""
    forms = [
        form.pattern for rule in load_rules().values() for form in rule.forms if isinstance(form.pattern, str)
    ]
    assert len(forms) > 300
    for source in forms:
        kept = regex.compile_kept(source)
        assert kept == re.compile(source)
        assert dict(kept.groupindex) == dict(re.compile(source).groupindex)


def test_what_a_library_compiles_meanwhile_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its patterns match as those of `re` do, with their flags and groups; faults are told, and all ends with it."""
    monkeypatch.setenv("VORLESER_CACHE", str(tmp_path))
    usual = re._compiler.compile  # type: ignore[attr-defined] # private
    texts = ("Am 3. MAI, Straße", "a\nb", "")
    written = [
        (r"(?P<day>\d+)\.\s(?P<month>mai)", re.IGNORECASE),
        (r"^b$", re.MULTILINE),
        (r"ß|\bA", 0),
        (r"é+", re.ASCII),
    ]
    with regex.keep_compiled():
        ours = [re.compile(f"(?:{source})", flags) for source, flags in written]
        assert re.compile(rb"\d").search(b"7")
        with pytest.raises(re.error):
            re.compile("(")
    assert re._compiler.compile is usual  # type: ignore[attr-defined] # private
    re.purge()
    for one, (source, flags) in zip(ours, written, strict=True):
        theirs = re.compile(f"(?:{source})", flags)
        assert (one.flags, one.groupindex, one.groups) == (theirs.flags, theirs.groupindex, theirs.groups)
        for text in texts:
            assert [match.span() for match in one.finditer(text)] == [
                match.span() for match in theirs.finditer(text)
            ]


def test_what_another_thread_compiles_meanwhile_is_not_kept() -> None:
    """It may be made of a text's words."""
    with regex.keep_compiled(), ThreadPoolExecutor(1) as pool:
        pool.submit(re.compile, "Zwieselkranz|Quarbitz").result()
    assert not any(b"Zwieselkranz" in kept for kept in regex._new.values())
