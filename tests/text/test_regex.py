"""Patterns that are compiled late and kept: alike in all, and none of them faulty."""

import importlib
import os
import pkgutil
import re
import subprocess
import sys
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


def _script(folder: Path, **more: str) -> tuple[int, str]:
    """Return how many patterns a process compiled that keeps its bytecode in *folder*, and what is said."""
    source = folder / "article.txt"
    source.write_text(TEXT, "utf-8")
    kept = {"PYTHONPYCACHEPREFIX": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [sys.executable, "-c", MAKE_SCRIPT, str(source)],
        env={**os.environ, **kept, **more},
        capture_output=True,
        text=True,
        check=True,
    )
    count, _, said = done.stdout.strip().partition(" ")
    return int(count), said


def test_a_run_finds_compiled_what_another_has_compiled(tmp_path: Path) -> None:
    """The second run compiles none of its patterns, and says the same; no word of a text is kept."""
    first, said = _script(tmp_path)
    assert first > 100
    assert _script(tmp_path) == (0, said)
    (kept,) = tmp_path.rglob("*.patterns")
    assert b"14.30" not in kept.read_bytes()
    assert b"Quarbitz" not in kept.read_bytes()


def test_damaged_patterns_are_compiled_anew(tmp_path: Path) -> None:
    """Whatever byte of the file differs, or is missing, what is said stays the same and the file is made anew."""
    _script(tmp_path)
    (kept,) = tmp_path.rglob("*.patterns")
    kept.unlink()
    first, said = _script(tmp_path)
    whole = kept.read_bytes()
    middle = len(whole) // 2
    for damaged in (b"", whole[:middle], whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]):
        kept.write_bytes(damaged)
        assert _script(tmp_path) == (first, said)
        assert len(kept.read_bytes()) == len(whole)


def test_no_pattern_is_written_where_no_bytecode_is(tmp_path: Path) -> None:
    """Python's own switch holds for patterns, too."""
    _script(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not [*tmp_path.rglob("*.patterns")]


def test_a_whole_run_keeps_its_patterns(tmp_path: Path) -> None:
    """An edition asks for patterns with any character, lone surrogates too; nothing is said of keeping them."""
    source = tmp_path / "article.txt"
    source.write_text(TEXT, "utf-8")
    kept = {"PYTHONPYCACHEPREFIX": str(tmp_path / "kept"), "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [sys.executable, "-m", "vorleser", "make", str(source), "-o", str(tmp_path / "out")],
        env={**os.environ, **kept, "VORLESER_CACHE": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Traceback" not in done.stderr
    (file,) = (tmp_path / "kept").rglob("*.patterns")
    assert b"\\ud800" in file.read_bytes() or "\ud800".encode("utf-8", "surrogatepass") in file.read_bytes()


def test_what_cannot_be_kept_is_compiled(tmp_path: Path) -> None:
    """Where nothing can be written, each run compiles, and says the same."""
    (tmp_path / "file").write_text("no folder")
    first, said = _script(tmp_path, PYTHONPYCACHEPREFIX=str(tmp_path / "file"))
    assert _script(tmp_path, PYTHONPYCACHEPREFIX=str(tmp_path / "file")) == (first, said)
    assert first > 100


def test_a_kept_pattern_is_that_of_re() -> None:
    """Flags, code, groups and source are the same for every form of every rule."""
    forms = [form.pattern for rule in load_rules() for form in rule.forms if isinstance(form.pattern, str)]
    assert len(forms) > 300
    for source in forms:
        kept = regex.compile_kept(source)
        assert kept == re.compile(source)
        assert dict(kept.groupindex) == dict(re.compile(source).groupindex)
