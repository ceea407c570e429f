"""Web pages: each page of tests/data/pages beside what is expected of it."""

import json
import re
import warnings
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from growth import grows_with_length
from vorleser.article import Article, Role
from vorleser.errors import SourceError
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

PAGES = Path(__file__).parents[2] / "data" / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))
NOT_SAID = {Role.CAPTION, Role.CODE, Role.FOOTNOTE, Role.IMAGE, Role.RELATED}


@cache
def _read(name: str) -> Article:
    path = PAGES / f"{name}.html"
    return read_article(Raw(f"{name}.html", path.read_bytes()), IngestSettings())


def _expected(name: str) -> dict[str, object]:
    return json.loads((PAGES / f"{name}.json").read_text())


ARTICLES = [name for name in NAMES if "blocks" in _expected(name)]
REFUSED = [name for name in NAMES if "refused" in _expected(name)]


def test_there_are_enough_pages() -> None:
    """At least thirty articles, and a page of each kind that is none."""
    assert len(ARTICLES) >= 30
    assert len(REFUSED) >= 6


@pytest.mark.parametrize("name", ARTICLES)
def test_every_block_has_its_role(name: str) -> None:
    """A page gives the expected blocks, in order, each in its role, and nothing else."""
    found = [[block.role.value, block.text] for block in _read(name).blocks]
    assert found == _expected(name)["blocks"]


@pytest.mark.parametrize("name", ARTICLES)
def test_metadata(name: str) -> None:
    """A page's metadata are found."""
    metadata, expected = _read(name).metadata, _expected(name)["metadata"]
    assert expected["title"]
    for key, value in expected.items():
        found = getattr(metadata, key)
        assert (list(found) if isinstance(found, tuple) else found) == value, key


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_refused_with_its_reason(name: str) -> None:
    """Paywall stubs, cookie walls, JavaScript shells and their like are errors that say what they are."""
    with pytest.raises(SourceError, match=_expected(name)["refused"]) as refusal:
        _read(name)
    assert refusal.value.way_out


def test_text_is_found_better_than_by_trafilatura_alone() -> None:
    """The words that are read agree better with the expected ones, over all pages, than trafilatura's text."""
    import trafilatura

    ours, theirs = [], []
    for name in ARTICLES:
        wanted = _words(text for role, text in _expected(name)["blocks"] if role not in NOT_SAID)
        said = _words(block.text for block in _read(name).blocks if block.role not in NOT_SAID)
        page = (PAGES / f"{name}.html").read_bytes()
        ours.append(_f1(said, wanted))
        theirs.append(_f1(_words([trafilatura.extract(page, include_comments=False) or ""]), wanted))
    means = [sum(scores) / len(scores) for scores in (ours, theirs)]
    told = f"F1 over {len(ARTICLES)} pages: {means[0]:.4f}, trafilatura alone {means[1]:.4f}"
    warnings.warn(told, stacklevel=1)  # so that every run of the tests shows the figures
    assert sum(ours) > sum(theirs)
    assert sum(ours) / len(ours) > 0.98


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(texts).lower()))


def _f1(found: Counter[str], wanted: Counter[str]) -> float:
    return 2 * (found & wanted).total() / ((found.total() + wanted.total()) or 1)


@pytest.mark.parametrize("piece", ["a<br>", "<b>A</b><br>"])
def test_time_grows_with_length_only(piece: str) -> None:
    """A paragraph of nothing but breaks is looked through once."""
    around = (
        "<p>Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen, und sie dauern bis zum Herbst.</p>"
    )

    def page(length: int) -> str:
        inside = f"<h1>Ein Titel</h1>{around}<p>{piece * (length // len(piece))}</p>{around}"
        return f"<!DOCTYPE html><html lang=de><body><article>{inside}</article></body></html>"

    def read(source: str) -> None:
        read_article(Raw("a.html", source.encode()), IngestSettings())

    assert grows_with_length(read, page, 3000)
