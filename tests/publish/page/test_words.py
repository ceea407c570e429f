"""The word that is heard is the word that is marked, and a click on it plays from it."""

from pathlib import Path
from typing import Any

import pytest

from vorleser import pipeline
from vorleser.assemble import AssembleSettings
from vorleser.config import Config
from vorleser.ingest import load, read_article
from vorleser.manifest import make_manifest
from vorleser.publish import publish

pytest_plugins = ["browser"]
NEARLY = 0.08  # seconds
TEXT = """# Die Fähre um 14:30 Uhr

Am Montag legte die Fähre pünktlich um 14:30 Uhr ab. An Bord waren rund 250 Gäste, darunter eine Klasse aus Lüneburg.

„Wir wollten eigentlich mit dem Rad fahren“, sagte die Lehrerin. Die Fahrt kostet 12,50 Euro. 🚲 Danach war es still.
"""
"""Words, a time, a sum, and a character of two UTF-16 units before others."""


@pytest.fixture(scope="session")
def heard(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[float, float, str]]]:
    """Return the page of an edition that Pico speaks, and when each of its words is heard, in seconds."""
    folder = tmp_path_factory.mktemp("words")
    run = pipeline.Run(cache=folder / "cache", jobs=1)
    config = Config(sound=AssembleSettings(jingles=False))
    source = folder / "faehre.md"
    source.write_text(TEXT, "utf-8")
    article = read_article(load(str(source), config.ingest), config.ingest)
    script = pipeline.write_script(article, config)
    manifest = make_manifest(article, script, config, str(source))
    edition = pipeline.produce(script, manifest, config, run, folder)
    publish(edition, folder / "edition", ("page",))
    timeline = edition.timeline
    words = [
        (start / timeline.rate, end / timeline.rate, cue.shown[first:last])
        for cue in timeline.cues
        for start, end, first, last in cue.words
    ]
    return folder / "edition" / "index.html", words


MARKED = "[...(CSS.highlights.get('word') ?? [])].map(range => range.toString()).join()"
WATCH = f"""
window.seen = [];
const sound = document.getElementById('sound');
const look = () => {{
  const time = sound.currentTime;
  const late = performance.now() - window.looked > 50; // on a busy machine nothing is drawn in time, marks neither
  window.looked = performance.now();
  if (!late) setTimeout(() => window.seen.push([time, sound.currentTime, {MARKED}]));
  requestAnimationFrame(look);
}};
requestAnimationFrame(look);
"""
NOW = "document.getElementById('sound').currentTime"


def go(page: Any, time: float) -> None:
    """Seek, and wait until it is done."""
    page.evaluate(
        "t => new Promise(done => { const s = document.getElementById('sound');"
        " s.addEventListener('seeked', () => requestAnimationFrame(() => requestAnimationFrame(done)), {once: true});"
        " s.currentTime = t; })",
        time,
    )


def test_the_word_heard_is_the_word_marked(opened: Any, heard: Any) -> None:
    """At ten places, each sought, at 0.75, 1 and 2 times the speed: a word is marked within 80 ms, and no other."""
    path, words = heard
    page = opened(path)
    page.click("#play")
    page.evaluate(WATCH)
    for number in range(10):
        first = number * (len(words) - 3) // 10
        rate = (0.75, 1.0, 2.0)[number % 3]
        page.evaluate(f"document.getElementById('sound').playbackRate = {rate}")
        go(page, words[first][0] + 0.01)
        page.evaluate("window.seen = []")  # while it seeks, the old place is marked
        page.wait_for_function(f"{NOW} > {words[first + 2][1]}", timeout=100_000)
        seen = page.evaluate("window.seen")
        for before, after, marked in seen:
            assert marked in heard_between(words, before - NEARLY * rate, after + 0.01), (rate, before)
        assert {word for _, _, word in words[first : first + 3]} <= {marked for _, _, marked in seen}


def heard_between(words: list[tuple[float, float, str]], begin: float, end: float) -> set[str]:
    """Return the words that are heard from *begin* to *end*, each lasting until the next one; none before the first."""
    starts = [start for start, _, _ in words]
    lasting = zip(words, [*starts[1:], float("inf")], strict=True)
    heard = {word for (start, _, word), until in lasting if start <= end and until > begin}
    return heard | ({""} if begin < starts[0] else set())


def test_a_click_on_a_word_plays_from_it(opened: Any, heard: Any) -> None:
    """Wherever a word stands, a click on it plays from where it is heard, and it is marked."""
    path, words = heard
    page = opened(path)
    page.evaluate(
        "document.getElementById('sound').playbackRate = 0.1"
    )  # a word must last until it is looked at
    for start, _, word in (words[2], words[-12], words[-1]):
        place = page.evaluate(
            """word => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              let range = null;
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const at = text.data.lastIndexOf(word);
                if (at < 0 || !text.parentElement.closest('[data-w]')) continue;
                range = new Range();
                range.setStart(text, at);
                range.setEnd(text, at + word.length);
              }
              range.startContainer.parentElement.scrollIntoView({block: 'center', behavior: 'instant'});
              const box = range.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2];
            }""",
            word,
        )
        page.mouse.click(*place)
        page.wait_for_function(f"{NOW} > {start - 0.005}")
        page.wait_for_function(f"{MARKED} === {word!r}")
        assert not page.evaluate("document.getElementById('sound').paused")
        page.evaluate("document.getElementById('sound').pause()")


def test_marking_moves_nothing(opened: Any, heard: Any) -> None:
    """However narrow the page and whatever is marked: every line breaks where it did, and nothing is wrapped."""
    path, words = heard
    page = opened(path, viewport={"width": 340, "height": 700})
    boxes = (
        "[...document.querySelectorAll('.s')].map(e => [...e.getClientRects()].map(r => [r.width, r.height]))"
    )
    before, markup = page.evaluate(boxes), page.evaluate("document.querySelectorAll('*').length")
    for start, _, _ in words[::3]:
        go(page, start + 0.05)
        assert page.evaluate(boxes) == before
    page.evaluate("document.getElementById('sound').dispatchEvent(new Event('play'))")
    for start, _, word in words[::5]:
        go(page, start + 0.05)
        page.wait_for_function(f"{MARKED} === {word!r}")
        assert page.evaluate(boxes) == before
    assert page.evaluate("document.querySelectorAll('*').length") == markup


@pytest.mark.parametrize(
    ("choice", "sentence", "word"),
    [("", True, True), ("sentence", True, False), ("word", False, True), ("none", False, False)],
)
def test_the_reader_chooses_what_is_marked(
    opened: Any,
    heard: Any,
    choice: str,
    sentence: bool,  # noqa: FBT001 -- whether it is to be seen
    word: bool,  # noqa: FBT001 -- as above
) -> None:
    """Sentence and word, either, or nothing: what was chosen is seen, and nothing else."""
    path, words = heard
    page = opened(path)
    page.click("#display-button")
    page.select_option("#display-marked", choice)
    page.click("#display-close")
    page.evaluate("document.getElementById('sound').dispatchEvent(new Event('play'))")
    go(page, words[8][0] + 0.05)
    page.wait_for_function(f"{MARKED} !== ''")
    clear = ("rgba(0, 0, 0, 0)", "transparent")
    spoken = page.evaluate("getComputedStyle(document.querySelector('.s.spoken')).backgroundColor")
    marked = page.evaluate(
        "getComputedStyle(document.querySelector('.s.spoken'), '::highlight(word)').backgroundColor"
    )
    assert (spoken not in clear) == sentence
    assert (marked not in clear) == word


def test_every_character_is_counted_as_browsers_do(opened: Any, heard: Any) -> None:
    """Each word's place in the page is the word of the timeline, also after a picture character."""
    path, words = heard
    page = opened(path)
    found = page.evaluate(
        """[...document.querySelectorAll('main [data-w]')].flatMap(e => e.dataset.w.split(';').map(n => {
          const [from, length] = n.split(',').map(Number);
          return e.textContent.slice(from, from + length); }))"""
    )
    assert sorted(word for _, _, word in words) == sorted(
        word for word in found if word in {w for _, _, w in words}
    )
    assert "Danach" in found
