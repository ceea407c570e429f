"""The package's public face: what docs/api.md promises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

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


def test_an_article_with_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    """A date is no path: nothing is written, and what is wrong is said; a German date counts as a date."""
    about = vorleser.Metadata("Die Fähre", date=f"{tmp_path}/fremd/x")
    blocks = (vorleser.Block(vorleser.Role.PARAGRAPH, "Sie legt ab. " * 40),)
    article = vorleser.Article(about, blocks)
    config = vorleser.Config()
    config = replace(config, output=replace(config.output, folder=str(tmp_path / "audio")))
    for work in (vorleser.make, vorleser.script):
        with pytest.raises(vorleser.SourceError, match="is no date"):
            work(article, config)
    assert not [*tmp_path.iterdir()]
    german = vorleser.script(replace(article, metadata=replace(about, date="3. Mai 2026")), config)
    assert "3. Mai 2026." in [segment.shown for segment in german.segments]
