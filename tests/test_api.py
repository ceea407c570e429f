"""The package's public face: what docs/api.md promises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import vorleser

ROOT = Path(__file__).parents[1]
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text("utf-8"), re.DOTALL)


def test_the_examples_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read from top to bottom, each example works with what stands above it."""
    (tmp_path / "artikel.md").write_bytes((ROOT / "docs" / "beispiel.md").read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VORLESER_CACHE", str(tmp_path / "cache"))
    code = "\n".join(EXAMPLES)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert len(EXAMPLES) > 4
    assert "Um sechs Uhr dreißig" in ran.stdout


def test_all_that_is_public_is_there() -> None:
    """Each public name can be had, and the page names it."""
    page = (ROOT / "docs" / "api.md").read_text("utf-8")
    assert "make" in vorleser.__all__
    for name in vorleser.__all__:
        assert getattr(vorleser, name) is not None
        if name not in {"__version__", "Edition"}:
            assert name in page


def test_an_unknown_name_is_an_attribute_error() -> None:
    """What is not there is missed as in any module."""
    with pytest.raises(AttributeError, match="has no attribute 'mkae'"):
        _ = vorleser.mkae


def test_importing_it_imports_no_stage() -> None:
    """``import vorleser`` costs nothing until something is asked for."""
    code = """
import sys, vorleser
assert not {"numpy", "msgspec", "vorleser.pipeline"} & set(sys.modules)
vorleser.make
assert "vorleser.pipeline" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)
