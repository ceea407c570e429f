"""The package keeps to its words: names, functions and sizes are counted by scripts/measure_names."""

import importlib.util
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PROGRAM = Path(__file__).parents[1] / "scripts" / "measure_names"


def load() -> ModuleType:
    """Return the program as a module."""
    loader = SourceFileLoader("measure_names", str(PROGRAM))
    spec = importlib.util.spec_from_loader("measure_names", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


measure_names = load()


@pytest.fixture(scope="module")
def counts() -> dict[str, Any]:
    """Return what is counted in the whole package."""
    return {count.what: count for count in measure_names.measure()}


@pytest.mark.parametrize("what", [count.what for count in measure_names.measure(Path(__file__))])
def test_every_bound_is_kept(counts: dict[str, Any], what: str) -> None:
    """No count exceeds its part of the whole."""
    assert counts[what].total > 0
    assert counts[what].kept, "\n".join(counts[what].found)


def test_what_is_counted_is_found(tmp_path: Path) -> None:
    """A name in two modules, a participle, a comment on a late import, a noqa without reason, a long function."""
    body = "".join(f"    x{number} = 1\n" for number in range(45))
    (tmp_path / "one.py").write_text(
        f"def told():  # noqa: PLC0415 -- why\n{body}\nclass Thing: ...\nENGINE = 1\n"
    )
    (tmp_path / "two.py").write_text("Thing, _own, ENGINE = 1, 2, 3  # noqa\n" + "\n" * 300)
    found = {count.what: len(count.found) for count in measure_names.measure(tmp_path)}
    assert found == dict.fromkeys(found, 1)


def test_nothing_is_found_in_what_is_well_named(tmp_path: Path) -> None:
    """A property may be a participle, a plug-in's entry may be in each file, what is imported is another's."""
    (tmp_path / "one.py").write_text("class A:\n    @property\n    def spoken(self): ...\nRULE = 1\n")
    (tmp_path / "two.py").write_text("from one import A\ndef feed(): ...\nRULE = 2  # noqa: E501 -- why\n")
    assert not any(count.found for count in measure_names.measure(tmp_path))
