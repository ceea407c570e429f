"""The player, as it is used: played, heard in time, driven by keys, by people who see and people who don't."""

from pathlib import Path
from typing import Any

import pytest

import editions
from vorleser.publish import publish

Opened = Any
pytest_plugins = ["browser"]
TIMELINE = editions.timeline(editions.ARTICLE)
SAID = [cue for cue in TIMELINE.cues if cue.block >= 0]
NEARLY = 0.15  # seconds

SPOKEN = "[...document.querySelectorAll('.s.spoken')].map(e => e.textContent).join(' ')"
NOW = "document.getElementById('sound').currentTime"
# Notes, for each frame that is drawn, the sound's own time and the id of the sentence that is marked in it.
WATCH = """
window.seen = [];
const sound = document.getElementById('sound');
const look = () => {
  const time = sound.currentTime;
  setTimeout(() => window.seen.push([time, document.querySelector('.s.spoken')?.id ?? '']));
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def seconds(sample: int) -> float:
    """Return a sample's time."""
    return sample / TIMELINE.rate


def go(page: Any, time: float) -> None:
    """Seek, and wait until it is done."""
    page.evaluate(
        "t => new Promise(done => { const s = document.getElementById('sound');"
        " s.addEventListener('seeked', () => requestAnimationFrame(() => requestAnimationFrame(done)), {once: true});"
        " s.currentTime = t; })",
        time,
    )


def plays(page: Any) -> bool:
    """Return whether the sound is playing."""
    return bool(page.evaluate("!document.getElementById('sound').paused"))


def test_marks_the_sentence_in_time(opened: Opened, site: Path) -> None:
    """In each frame drawn 150 ms or more after a sentence began it is marked: five in a row, one after a seek."""
    page = opened(site)
    go(page, seconds(SAID[0].start) - 0.5)
    page.click("#play")
    page.evaluate(WATCH)
    page.wait_for_function(f"{NOW} > {seconds(SAID[4].start) + 0.5}", timeout=200_000)
    go(page, seconds(SAID[12].start) - 0.3)
    page.wait_for_function(f"{NOW} > {seconds(SAID[12].start) + 0.4}", timeout=200_000)
    seen = page.evaluate("window.seen")
    for cue in (*SAID[:5], SAID[12]):
        start, end = seconds(cue.start), seconds(cue.end)
        during = [anchor for time, anchor in seen if start + NEARLY < time < end]
        early = [time for time, anchor in seen if anchor == cue.anchor and time < start - NEARLY]
        assert set(during) == {cue.anchor}
        assert early == []


def test_marks_what_is_sought(opened: Opened, site: Path) -> None:
    """Whatever place an address names, just the sentence that is said there is marked, in all its parts."""
    page = opened(site)
    for cue in SAID:
        page.evaluate("place => { location.hash = place; }", f"#t={seconds(cue.start + cue.end) / 2:.3f}")
        page.wait_for_function(f"document.querySelector('.s.spoken')?.id === '{cue.anchor}'")
        assert page.evaluate(SPOKEN).split() == cue.shown.replace(";", "").split()


def test_click_on_a_sentence(opened: Opened, site: Path) -> None:
    """A click on a sentence plays from its beginning."""
    page = opened(site)
    page.click("#b3s1")
    page.wait_for_function(f"{NOW} > {seconds(SAID[5].start)}")
    assert page.evaluate(SPOKEN) == "Sie dauern bis zum Herbst."
    assert plays(page)


def test_enter_on_a_sentence(opened: Opened, site: Path) -> None:
    """The text is one tab stop; arrows choose a sentence, Enter plays from there; only it is called a button."""
    page = opened(site)
    assert page.locator("[data-s][tabindex='0']").count() == 1
    assert page.locator("[data-s][role]").count() == 0
    page.locator("[data-s][tabindex='0']").focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.id")
    assert chosen == SAID[3].anchor
    assert page.locator("[role=button]").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_function(f"{NOW} >= {seconds(SAID[3].start)}")
    assert plays(page)


def test_keys(opened: Opened, site: Path) -> None:
    """Every shortcut does what the list of shortcuts says, and none works once they are switched off."""
    page = opened(site)
    go(page, seconds(SAID[3].start) + 0.2)
    press = page.keyboard.press
    press("ArrowRight")
    assert page.evaluate(NOW) == pytest.approx(seconds(SAID[4].start), abs=0.05)
    press("ArrowLeft")
    assert page.evaluate(NOW) == pytest.approx(seconds(SAID[3].start), abs=0.05)
    press("l")
    assert page.evaluate(NOW) == pytest.approx(seconds(SAID[3].start) + 15, abs=0.05)
    press("j")
    assert page.evaluate(NOW) == pytest.approx(seconds(SAID[3].start), abs=0.05)
    press("n")
    assert page.evaluate(NOW) == pytest.approx(seconds(TIMELINE.chapters[1].start), abs=0.05)
    press("+")
    assert page.evaluate("document.getElementById('sound').playbackRate") == 1.1
    assert page.text_content("#said") or page.wait_for_function("document.getElementById('said').textContent")
    press("?")
    assert page.evaluate("document.getElementById('keys').open")
    page.uncheck("#keys-on")
    press("Escape")
    before = page.evaluate(NOW)
    press("l")
    press("k")
    assert page.evaluate(NOW) == before
    assert not plays(page)
    page.reload()
    assert not page.is_checked("#keys-on")


def test_keys_say_where_they_lead(opened: Opened, site: Path) -> None:
    """While nothing is heard, a screen reader is told the sentence, the chapter or the time that a key has led to."""
    page = opened(site)
    go(page, seconds(SAID[3].start) + 0.2)

    def press(key: str) -> str:
        page.evaluate("document.getElementById('said').textContent = ''")
        page.keyboard.press(key)
        page.wait_for_function("document.getElementById('said').textContent")
        return str(page.text_content("#said"))

    assert press("ArrowRight") == page.inner_text(f"#{SAID[4].anchor}")
    assert press("n") == TIMELINE.chapters[1].title
    minutes, rest = divmod(int(seconds(TIMELINE.chapters[1].start) + 15), 60)
    assert press("l") == f"{minutes}:{rest:02}"


def test_remembers(opened: Opened, site: Path) -> None:
    """The place is kept in the address and for the next visit; an address with a place goes before."""
    page = opened(site)
    go(page, 7.0)
    page.click("#play")
    page.click("#play")
    page.wait_for_function("location.hash.startsWith('#t=7')")
    page.goto(f"{site.as_uri()}#t=0:12.5")
    page.reload()
    assert page.evaluate(NOW) == pytest.approx(12.5, abs=0.1)
    page.goto("about:blank")
    page.goto(site.as_uri())
    assert page.evaluate(NOW) == pytest.approx(12.5, abs=0.1)
    assert page.is_visible("#resumed")
    page.click("#from-start")
    assert page.evaluate(NOW) == 0


def test_speed(opened: Opened, site: Path) -> None:
    """The speed goes from half to threefold, and is kept."""
    page = opened(site)
    values = page.eval_on_selector_all("#speed option", "options => options.map(o => Number(o.value))")
    assert (min(values), max(values)) == (0.5, 3.0)
    page.select_option("#speed", "3.0")
    page.click("#play")
    assert page.evaluate("document.getElementById('sound').playbackRate") == 3
    page.reload()
    page.click("#play")
    assert page.evaluate("document.getElementById('sound').playbackRate") == 3


def test_chapters(opened: Opened, site: Path) -> None:
    """The list of chapters opens with the focus in it, tells which is heard, and plays from the one chosen."""
    page = opened(site)
    page.click("#chapters-button")
    assert page.evaluate("document.activeElement.dataset.chapter") == "0"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(f"{NOW} >= {seconds(TIMELINE.chapters[1].start)}")
    assert page.get_attribute("[data-chapter][aria-current]", "data-chapter") == str(
        TIMELINE.ms(TIMELINE.chapters[1].start)
    )
    assert page.get_attribute("#chapters-button", "aria-expanded") == "false"


def test_follows_unless_scrolled_away(opened: Opened, site: Path) -> None:
    """The marked sentence is kept in view; who scrolls away is left alone, and finds the way back."""
    page = opened(site, viewport={"width": 700, "height": 400}, reduced_motion="reduce")
    inside = "(e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; })"
    page.click("#play")
    go(page, seconds(SAID[10].start) + 0.1)
    page.wait_for_function(f"{inside}(document.getElementById('{SAID[10].anchor}'))")
    page.wait_for_timeout(300)
    page.mouse.move(300, 300)
    page.mouse.wheel(0, -5000)
    page.wait_for_function("scrollY === 0 && !document.getElementById('follow').hidden")
    go(page, seconds(SAID[12].start) + 0.1)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 0
    page.click("#follow")
    page.wait_for_function(f"{inside}(document.querySelector('.s.spoken'))")


def test_slider_is_silent_while_it_plays(opened: Opened, site: Path) -> None:
    """While the slider has the focus its value stays: a screen reader would read each change aloud."""
    page = opened(site)
    page.click("#play")
    page.focus("#seek")
    before = page.get_attribute("#seek", "aria-valuetext")
    page.wait_for_timeout(1300)
    assert page.get_attribute("#seek", "aria-valuetext") == before
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("#seek", "aria-valuetext") != before


def test_without_script(opened: Opened, site: Path) -> None:
    """Without JavaScript the browser's own player and the whole text are there, and no dead control."""
    page = opened(site, java_script_enabled=False)
    assert page.is_visible("audio[controls]")
    assert page.is_visible("text=Am Montag haben die Arbeiten begonnen.")
    assert page.locator("button:visible").count() == 0
    assert not page.is_visible("text=Jeder Satz lässt sich anklicken")


def test_embedded(opened: Opened, site: Path) -> None:
    """Embedded, the page is the player alone; the snippet that embeds it is offered."""
    page = opened(site, query="?embed=1", viewport={"width": 600, "height": 320})
    assert page.is_visible("#play")
    assert not page.is_visible("#text")
    page = opened(site)
    page.click("#embed summary")
    snippet = page.input_value("#snippet")
    assert snippet.startswith('<iframe src="https://audio.uferblatt.example/hoeren/2026-05-03-')
    assert "index.html?embed=1" in snippet


def test_says_that_the_sound_is_missing(chromium: Any, site: Path, tmp_path: Path) -> None:
    """Where the MP3 can't be loaded the page says so; the text stays."""
    for file in site.parent.iterdir():
        if file.suffix != ".mp3":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    page = chromium.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.wait_for_selector("#fault:visible")
    assert page.is_visible("#text")
    page.close()


def without_sound(site: Path, folder: Path) -> Path:
    """Copy the edition's page into *folder*, all but its MP3; return the page's path."""
    for file in site.parent.iterdir():
        if file.suffix != ".mp3":
            (folder / file.name).write_bytes(file.read_bytes())
    return folder / "index.html"


@pytest.mark.parametrize("asked", ["by itself", "button", "play"])
def test_sound_comes_back(chromium: Any, site: Path, tmp_path: Path, asked: str) -> None:
    """Sound that was missing is asked for again, by itself or when wanted; then the message goes, the place stays."""
    page = chromium.new_page()
    page.goto(f"{without_sound(site, tmp_path).as_uri()}#t=7.5")
    page.wait_for_selector("#fault:visible")
    page.select_option("#speed", "1.5")
    [sound] = site.parent.glob("*.mp3")
    (tmp_path / sound.name).write_bytes(sound.read_bytes())
    if asked != "by itself":
        page.click("#retry" if asked == "button" else "#play")
    page.wait_for_selector("#fault", state="hidden")
    now = page.evaluate(NOW)
    assert now > 7
    assert now < 8 or asked == "play"  # then it goes on meanwhile
    if asked == "button":
        assert page.evaluate("document.activeElement.id") == "play"
    if asked == "play":
        page.wait_for_function(f"{NOW} > 7.7")
    assert plays(page) == (asked == "play")
    assert page.evaluate("document.getElementById('sound').playbackRate") == 1.5
    page.close()


def test_place_outlives_missing_sound(chromium: Any, site: Path, tmp_path: Path) -> None:
    """A visit on which the sound is missing does not cost the place of the visit before."""
    page = chromium.new_page()
    path = without_sound(site, tmp_path)
    [sound] = site.parent.glob("*.mp3")
    (tmp_path / sound.name).write_bytes(sound.read_bytes())
    page.goto(f"{path.as_uri()}#t=7.5")
    page.wait_for_function(f"{NOW} > 7")
    (tmp_path / sound.name).unlink()
    page.goto("about:blank")
    page.goto(path.as_uri())
    page.wait_for_selector("#fault:visible")
    page.click("#play")
    page.wait_for_timeout(300)
    page.goto("about:blank")
    (tmp_path / sound.name).write_bytes(sound.read_bytes())
    page.goto(path.as_uri())
    page.wait_for_function(f"Math.abs({NOW} - 7.5) < 0.2")
    assert not page.is_visible("#fault")
    page.close()


def test_corrected_sound_is_not_the_cached_one(opened: Opened, tmp_path: Path) -> None:
    """A corrected edition's page asks for its sound under a new address, and plays it."""
    publish(editions.edition(tmp_path, version=2), tmp_path / "edition", ("page",))
    page = opened(tmp_path / "edition" / "index.html")
    assert page.get_attribute("#sound", "src") == "hafen.mp3?v=2"
    page.click("#play")
    page.wait_for_function(f"{NOW} > 0.1")


@pytest.mark.parametrize("width", [320, 400, 480, 481, 500, 520, 600, 1280])
def test_the_buttons_stand_in_one_row(site: Path, opened: Opened, width: int) -> None:
    """At the usual size of text they never wrap, on windows of any width, and lie in the player's middle."""
    page = opened(site, viewport={"width": width, "height": 800})
    rows, off = page.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll('.buttons button')].map(one => one.getBoundingClientRect());
          const frame = document.querySelector('.controls').getBoundingClientRect();
          const play = document.querySelector('.play').getBoundingClientRect();
          const middle = box => Math.round(box.top + box.height / 2);
          return [new Set(boxes.map(middle)).size,
                  Math.abs((play.left + play.right) / 2 - (frame.left + frame.right) / 2)];
        }"""
    )
    assert rows == 1
    assert off < 45


@pytest.mark.parametrize("width", [640, 320])
def test_text_of_twice_the_size_leaves_all_controls_inside(site: Path, opened: Opened, width: int) -> None:
    """WCAG 1.4.4: nothing is cut off, nothing lies outside the player, and no button is squeezed."""
    page = opened(site, viewport={"width": width, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found = page.evaluate(
        """() => {
          const frame = document.getElementById('player').getBoundingClientRect();
          const shown = [...document.querySelectorAll('#player :is(button, select, .wave)')]
            .map(one => one.getBoundingClientRect()).filter(box => box.width);
          const play = document.querySelector('.play').getBoundingClientRect();
          return {
            outside: shown.filter(box => box.left < frame.left || box.right > frame.right + 0.5).length,
            number: shown.length,
            round: Math.abs(play.width - play.height) < 1,
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        }"""
    )
    assert found["number"] > 8
    assert (found["outside"], found["round"], found["wide"]) == (0, True, 0)
