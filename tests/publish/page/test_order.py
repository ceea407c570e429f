"""The page says everything in the order in which it is heard."""

import re
from pathlib import Path

import pytest

from program import Program

HEAD = """---
title: Der Hafen lernt leise zu sein
kicker: Stadtentwicklung
author: Marlene Osterkamp
date: 2026-05-03
---

"""
TEXT = "Am Montag haben die Arbeiten begonnen. Sie dauern bis zum Herbst, und dann ist Ruhe am Kai.\n\n" * 6
LEAD = "**Zwei neue Kräne sollen den Lärm halbieren. Wer dort wohnt, hört es schon.**\n\n"


@pytest.mark.parametrize("text", [TEXT, LEAD + TEXT, "Kurz ist diese Meldung.", LEAD + "## Mitte\n\n" + TEXT])
def test_what_is_seen_first_is_heard_first(vorleser: Program, place: Path, text: str) -> None:
    """Kicker, headline, author, date, notice, lead and text: times rise from the page's top to its bottom."""
    (place / "hafen.md").write_text(HEAD + text, "utf-8")
    assert vorleser("make", "hafen.md", "--engine", "tone", "--format", "page", "-q").code == 0
    (page,) = place.rglob("index.html")
    starts = [int(start) for start in re.findall(r'data-s="(\d+)"', page.read_text("utf-8"))]
    assert len(starts) > 2
    assert starts == sorted(starts)
