"""The player where things are hard: a sentence longer than the screen, a network that stalls."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import editions
from vorleser.article import Article, Block, Role
from vorleser.edition import Edition
from vorleser.mix import Cue
from vorleser.publish import publish

pytest_plugins = ["browser"]
PHONE = {"viewport": {"width": 320, "height": 568}}
LONG = " ".join(f"Wort{number}" for number in range(1500)) + "."
AT_FIRST = 70_000  # bytes of the sound that come before the network stalls: about six seconds
WORD = "[...(CSS.highlights.get('word') ?? [])][0]"
SEEK = """time => new Promise(done => {
  const sound = document.getElementById('sound');
  sound.addEventListener('seeked', done, {once: true});
  sound.currentTime = time;
})"""


def _with_words(cue: Cue) -> Cue:
    """Return *cue* with its words, as long as they are evenly spoken."""
    found = list(re.finditer(r"\w+", cue.shown))
    step = (cue.end - cue.start) // max(1, len(found))
    times = ((cue.start + at * step, cue.start + (at + 1) * step) for at in range(len(found)))
    return replace(cue, words=tuple((*time, *word.span()) for time, word in zip(times, found, strict=True)))


def _edition(folder: Path, text: str) -> Edition:
    article = Article(editions.METADATA, (Block(Role.HEADLINE, "Lang"), Block(Role.PARAGRAPH, text)))
    made = editions.edition(folder, article)
    cues = tuple(map(_with_words, made.timeline.cues))
    return replace(made, timeline=replace(made.timeline, cues=cues))


def test_the_word_of_a_long_sentence_is_kept_in_view(opened: Any, tmp_path: Path) -> None:
    """A sentence of 1,500 words on a phone: its word is on the screen, until the reader scrolls away."""
    publish(_edition(tmp_path, LONG), tmp_path / "edition", ("page",))
    page = opened(tmp_path / "edition" / "index.html", **PHONE)
    page.click("#play")
    for time in (40, 200, 420):
        page.evaluate(SEEK, time)
        page.wait_for_function(
            f"""() => {{
              const word = {WORD}?.getBoundingClientRect();
              const player = document.getElementById('player').getBoundingClientRect();
              return word && word.top >= player.bottom && word.bottom < innerHeight;
            }}"""
        )
    page.wait_for_timeout(1300)  # until no scrolling is the page's own
    page.mouse.wheel(0, -3000)
    page.wait_for_selector("#follow:visible")
    page.click("#follow")
    page.wait_for_selector("#follow", state="hidden")
    page.wait_for_function(f"{WORD}.getBoundingClientRect().top > 0")
    assert not page.is_visible("#follow")


class _Stalling(http.server.SimpleHTTPRequestHandler):
    """Sends the first bytes of a sound, and the rest when it is *released*."""

    def __init__(self, *args: Any, released: threading.Event, **options: Any) -> None:
        self.released = released
        super().__init__(*args, **options)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send *source*."""
        if self.path.partition("?")[0].endswith(".mp3"):
            outputfile.write(source.read(AT_FIRST))
            outputfile.flush()
            self.released.wait(120)
        super().copyfile(source, outputfile)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def stalling(tmp_path: Path) -> Iterator[tuple[str, threading.Event]]:
    """Yield a page's address on a server whose sound stalls, and what releases it."""
    publish(
        _edition(tmp_path, " ".join(["Ein Satz, der eine Weile dauert."] * 12)), tmp_path / "a", ("page",)
    )
    released = threading.Event()
    handler = functools.partial(_Stalling, released=released, directory=str(tmp_path / "a"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/index.html", released
        released.set()
        server.shutdown()
        thread.join()


def test_a_stalled_sound_is_said(chromium: Any, stalling: tuple[str, threading.Event]) -> None:
    """Where the network stalls the page says so, to eyes and ears, and takes it back when the sound goes on."""
    address, released = stalling
    page = chromium.new_page()
    page.goto(address)
    page.click("#play")
    page.wait_for_selector(".player.waiting")
    assert "lädt" in page.evaluate("getComputedStyle(document.querySelector('.times'), '::after').content")
    assert page.inner_text("#said") == "Der Ton wird noch geladen"
    assert page.get_attribute("#play", "aria-label") == "Anhalten"
    released.set()
    page.wait_for_function("!document.querySelector('.player.waiting')")
    stalled_at = page.evaluate("document.getElementById('sound').currentTime")
    page.wait_for_function(
        "time => document.getElementById('sound').currentTime > time + 0.3", arg=stalled_at
    )
    assert not page.is_visible("#fault")
    page.close()
