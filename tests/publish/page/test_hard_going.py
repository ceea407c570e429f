"""The page where things are hard: long sentences, titles and lists of chapters, wide spacing, a stalling network."""

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
from bookshelf import handmade
from read_along import SHIFTS
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


def _in_silence(folder: Path, article: Article) -> Edition:
    """Return an edition of *article* whose sound is silence: minutes of a tone take long to encode."""
    (folder / "short").mkdir()
    model = editions.edition(folder / "short")
    timeline = editions.timeline(article)
    sound = handmade.silence(folder / "silence.mp3", timeline)
    return replace(model, manifest=replace(model.manifest, article=article), timeline=timeline, sound=sound)


def _edition(folder: Path, text: str) -> Edition:
    article = Article(editions.METADATA, (Block(Role.HEADLINE, "Lang"), Block(Role.PARAGRAPH, text)))
    made = _in_silence(folder, article)
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
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
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


SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""The spacing that a reader may ask for (WCAG 1.4.12)."""
CUT = """() => [...document.querySelectorAll('#display select, #speed')].filter((select) => {
  const whole = select.cloneNode(true);
  whole.style.cssText = 'position: absolute; width: max-content; min-width: 0; max-width: none';
  select.after(whole);
  const wanted = whole.offsetWidth;
  whole.remove();
  return select.offsetWidth < wanted - 1;
}).map((select) => select.id)"""
OUTSIDE = """() => [...document.querySelectorAll('#player button, #player select')].filter((part) => {
  const box = part.getBoundingClientRect();
  return box.width > 1 && (box.left < 0 || box.right > innerWidth);
}).map((part) => part.id)"""


@pytest.mark.parametrize("width", [320, 400, 700])
def test_wide_spacing_cuts_nothing(opened: Any, site: Path, width: int) -> None:
    """With the spacing of WCAG 1.4.12 no choice is cut off, and no control leaves the window, stuck or not."""
    page = opened(site, viewport={"width": width, "height": 640})
    page.add_style_tag(content=SPACED)
    assert page.evaluate(OUTSIDE) == []
    page.click("#display-button")
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("#display-close")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_selector("#player.stuck")
    assert page.evaluate(OUTSIDE) == []


ORDINANCE = "Donaudampfschifffahrtskapitänsmützenabzeichenverleihungsordnungsbeauftragte"


@pytest.fixture(scope="module")
def chapters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of an edition of 300 chapters."""
    folder = tmp_path_factory.mktemp("chapters")
    title = f"{ORDINANCE}: " + "Was lange dauert, wird endlich gut, sagen sie. " * 5
    blocks = [Block(Role.HEADLINE, title), Block(Role.PARAGRAPH, "x" * 300 + ".")]
    for number in range(300):
        blocks += [Block(Role.SUBHEAD, f"{ORDINANCE} Nummer {number}"), Block(Role.PARAGRAPH, "Ein Satz.")]
    article = Article(replace(editions.METADATA, title=title), tuple(blocks))
    publish(_in_silence(folder, article), folder / "edition", ("page",))
    return folder / "edition" / "index.html"


@pytest.mark.parametrize("width", [320, 1280])
def test_300_chapters_and_words_without_end(opened: Any, chapters: Path, width: int) -> None:
    """Their list is whole and no word of it is cut off, the one that is heard is in view, the waveform stays bare."""
    page = opened(chapters, viewport={"width": width, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("[data-chapter]").count() == 301
    assert page.locator(".marks").count() == 0
    page.evaluate(SEEK, 900)
    page.click("#chapters-button")
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert page.eval_on_selector_all("#chapters ol, #chapters a, #chapters .name", cut) == 0
    inside = page.evaluate(
        """() => {
          const list = document.getElementById('chapters').getBoundingClientRect();
          const now = document.querySelector('#chapters [aria-current]').getBoundingClientRect();
          return now.top >= list.top - 1 && now.top < list.bottom && document.activeElement.ariaCurrent === 'true';
        }"""
    )
    assert inside


@pytest.mark.parametrize("query", ["", "#t=9"])
def test_nothing_moves_while_the_page_loads(chromium: Any, site: Path, query: str) -> None:
    """However late its scripts come, the player stands in its place; a note of the last visit moves nothing."""
    page = chromium.new_page(viewport={"width": 320, "height": 640})

    def delay(route: Any) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    if query:
        page.goto(f"{site.as_uri()}{query}")
        page.wait_for_function("document.getElementById('sound').currentTime > 8")
        page.goto("about:blank")
    page.route(re.compile(r"(words|player|listening)\.js$"), delay)
    page.goto(site.as_uri())
    page.wait_for_function("document.getElementById('sound').controls === false")
    assert page.is_visible("#resumed") == bool(query)
    assert page.evaluate(SHIFTS) == []
    page.close()


def test_a_player_that_does_not_come_leaves_the_browsers_own(chromium: Any, site: Path) -> None:
    """Where a script can't be loaded there is no dead control: the browser's player and the text remain."""
    page = chromium.new_page()
    page.route(re.compile(r"player\.js$"), lambda route: route.abort())
    page.goto(site.as_uri())
    assert page.is_visible("audio[controls]")
    assert not page.is_visible("#play")
    page.close()
