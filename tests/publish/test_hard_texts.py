"""Texts that nobody should write, through the voice, the word times, every format, and the page in a browser."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from bookshelf import books, judges, overlays
from vorleser import pipeline
from vorleser.article import Article, Block, Metadata, Role
from vorleser.assemble import AssembleSettings
from vorleser.config import Config
from vorleser.edition import Detail, Edition
from vorleser.manifest import make_manifest
from vorleser.publish import format_names, publish

pytest_plugins = ["browser"]
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 8
SIGNS = "§§ %% ++ ** // ## && == <> ~~ 🚲🚲 — ?!"
REPEATED = 75
ENDLESS = " ".join(["Regen Wind und Wellen ziehen langsam vorbei"] * REPEATED)
TEXTS = (
    LONG_WORD,
    SIGNS,
    ENDLESS,
    "E\u0301cole\u200b und \u202eoben 日本 <b>fett</b> -->",
    "Danach war Ruhe.",
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition of the hard texts, by Pico."""
    folder = tmp_path_factory.mktemp("hard")
    config = Config(sound=AssembleSettings(jingles=False))
    article = Article(Metadata(title=LONG_WORD), tuple(Block(Role.PARAGRAPH, text) for text in TEXTS))
    script = pipeline.write_script(article, config)
    manifest = make_manifest(article, script, config, "hart.md")
    run = pipeline.Run(cache=folder / "cache", jobs=1)
    made = pipeline.produce(script, manifest, config, run, folder)
    return replace(made, detail=Detail("word", "word", "word"))


@pytest.fixture(scope="module")
def folder(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the edition's folder, in every format there is, each as fine as it can be."""
    folder = tmp_path_factory.mktemp("hard") / "edition"
    publish(edition, folder, tuple(format_names()))
    return folder


def test_words_stay_in_order(edition: Edition) -> None:
    """Every word of every cue lies within it, in order, in time and in text; 525 words in a row are all found."""
    for cue in edition.timeline.cues:
        assert all(one[1] <= two[0] and one[3] <= two[2] for one, two in pairwise(cue.words))
        assert all(cue.start <= word[0] <= word[1] <= cue.end for word in cue.words)
        assert all(0 <= word[2] < word[3] <= len(cue.shown) for word in cue.words)
    assert sum(len(cue.words) for cue in edition.timeline.cues) > 525


def test_every_format_is_whole(folder: Path) -> None:
    """Nothing of the text is missing in any transcript."""
    [vtt] = folder.glob("*.vtt")
    body = vtt.read_text("utf-8")
    [told] = folder.glob("*.transcript.json")
    words = " ".join(one["body"] for one in json.loads(told.read_text("utf-8"))["segments"])
    for text in (body, words, next(folder.glob("*.lrc")).read_text("utf-8")):
        plain = " ".join(re.sub(r"<[\d:.]+>", " ", text).split())
        assert plain.count("vorbei") == REPEATED
        assert "Danach war Ruhe." in plain


def test_epubcheck_finds_nothing(folder: Path, tmp_path: Path) -> None:
    """No fatal, error, warning, information or usage in this or any other book; something in one without its title."""
    broken = tmp_path / "broken.epub"
    broken.write_bytes(overlays.without(books.epub("news"), r"<dc:title.*?</dc:title>", ""))
    good = (*folder.glob("*.epub"), *books.put_all())
    found = judges.epubcheck(*good, broken)
    assert found.pop(broken)
    assert found == {path: [] for path in good}


def test_the_page_stays_in_its_width(opened: Any, folder: Path) -> None:
    """At 320 pixels, in the largest letters, too, nothing scrolls sideways; the last word heard is marked."""
    page = opened(folder / "index.html", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("document.documentElement.dataset.size = '200'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("document.getElementById('sound').dispatchEvent(new Event('play'))")
    page.evaluate(
        """() => {
          const last = [...document.querySelectorAll('#text [data-w]')].at(-1);
          const ms = Number(last.dataset.w.split(';').at(-1).split(',')[2]);
          document.getElementById('sound').currentTime = (Number(last.dataset.s) + ms) / 1000 + 0.02;
        }"""
    )
    page.wait_for_function("[...(CSS.highlights.get('word') ?? [])].join().includes('Ruhe')")
