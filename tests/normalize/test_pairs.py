"""Written forms, class by class, against what a newsreader says: tests/data/pairs, a file each."""

from pathlib import Path

import msgspec
import pytest

from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings

PAIRS = sorted((Path(__file__).parent.parent / "data" / "pairs").glob("*.tsv"))
POLICIES = {"gender_pair": {"gender": "pair"}}  # all other classes are said by the default settings


def pairs(path: Path) -> list[tuple[str, list[str]]]:
    """Return what is written and everything that may be said for it."""
    rows = [
        line.split("\t")
        for line in path.read_text("utf-8").splitlines()
        if line and not line.startswith("# ")
    ]
    return [(written, spoken.split(" | ")) for written, spoken in rows]


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_class(path: Path) -> None:
    """At least 98 % of a class are said as one of the readings that its file allows."""
    settings = msgspec.convert(POLICIES.get(path.stem, {}), NormalizeSettings)
    rows = pairs(path)
    said = [(written, spoken, say_text(written, settings).text) for written, spoken in rows]
    misses = [
        f"{written}\n  said {got}\n  not  {spoken[0]}" for written, spoken, got in said if got not in spoken
    ]
    assert 1 - len(misses) / len(rows) >= 0.98, f"{len(misses)} of {len(rows)} wrong\n" + "\n".join(misses)


def test_there_are_enough_pairs() -> None:
    """The classes hold at least 2,500 pairs in all, none twice."""
    rows = [(path.stem, written) for path in PAIRS for written, _ in pairs(path)]
    assert len(rows) >= 2500
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_pairs_are_well_formed(path: Path) -> None:
    """A linguist's slip is found at once: a missing tab, a figure left in what is said, a doubled space."""
    for written, spoken in pairs(path):
        assert written == written.strip(" ")
        for reading in spoken:
            assert reading == reading.strip()
            assert "  " not in reading
            assert not any(letter.isdigit() for letter in reading), reading
