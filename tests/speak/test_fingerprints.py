"""What was made before a voice changed is made again."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Program = Callable[..., Any]  # the fixture vorleser, of tests/conftest.py


@pytest.mark.parametrize("sources", [("hafen.txt",), ("hafen.txt", "zwei.txt")], ids=["one", "batch"])
def test_a_raised_fingerprint_of_a_plug_in_makes_the_edition_anew(
    vorleser: Program, article: Path, diary: Path, sources: tuple[str, ...]
) -> None:
    """Unchanged is what has the same voice: one that sounds otherwise speaks everything again."""
    article.with_name("zwei.txt").write_text("Zwei\n\nDer Kai wird länger. Das dauert ein Jahr.\n", "utf-8")
    sys.modules.pop("moody", None)  # another test's
    command = ("make", *sources, "--engine", "moody", "--no-jingles")
    assert vorleser(*command).code == 0
    spoken = len(diary.read_text("utf-8").splitlines())
    assert "unchanged" in vorleser(*command).out
    assert len(diary.read_text("utf-8").splitlines()) == spoken
    module = diary.with_name("moody.py")
    module.write_text(module.read_text("utf-8").replace("moody 1", "moody 1 again"), "utf-8")
    sys.modules.pop("moody")  # a new run reads it again
    assert "unchanged" not in vorleser(*command).out
    assert len(diary.read_text("utf-8").splitlines()) == 2 * spoken
