"""What the reader may choose of the page's look: kept, reached by keyboard, legible, and nothing jumps."""

from pathlib import Path
from typing import Any

import pytest

import editions
from vorleser.publish.page.reading import SETTINGS

Opened = Any
pytest_plugins = ["browser"]
COLOUR_RULES = ("color-contrast", "link-in-text-block")  # what axe says of colours, unless asked for more
COLOURS = [value for setting in SETTINGS if setting.name == "colours" for value in setting.choices]
MARKS = [value for setting in SETTINGS if setting.name == "mark" for value in setting.choices]
TIMELINE = editions.timeline(editions.ARTICLE)
IN_TEXT = next(f"#t={cue.start / TIMELINE.rate + 0.3:.2f}" for cue in TIMELINE.cues if cue.anchor == "b3s1")
TOP = "document.querySelector('.s.spoken').getBoundingClientRect().top"
LOOK = """() => {
  const style = getComputedStyle(document.querySelector('.text p'));
  const text = document.getElementById('text');
  return [style.fontSize, style.lineHeight, style.letterSpacing, getComputedStyle(text).maxWidth, style.fontFamily,
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.documentElement).getPropertyValue('--spoken')];
}"""
# Contrast by WCAG 2: of the text on the mark and on the paper, of the mark's line on the paper.
CONTRAST = """() => {
  const root = getComputedStyle(document.documentElement);
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const light = (name) => {
    canvas.fillStyle = root.getPropertyValue('--paper'); canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = root.getPropertyValue(name); canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  return {text: ratio('--ink', '--paper'), marked: ratio('--ink', '--spoken'), line: ratio('--spoken-line', '--paper'),
    word: ratio('--on-word', '--word')};
}"""


def choose(page: Any, **values: str) -> None:
    """Choose each of *values* in the panel, which is opened and closed again."""
    page.click("#display-button")
    select(page, **values)
    page.click("#display-close")


def select(page: Any, **values: str) -> None:
    """Choose each of *values* in the panel, which is open."""
    for name, value in values.items():
        page.select_option(f"#display-{name}", value)


def violations(page: Any, *rules: str) -> list[str]:
    """Return what axe finds wrong, by all of its rules or *rules* alone."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate((editions.npm("axe-core") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate(
        "only => axe.run({preload: false, resultTypes: ['violations'], ...only})",
        {"runOnly": rules} if rules else {},
    )["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def test_every_choice_shows(opened: Opened, site: Path) -> None:
    """Each value of each setting looks different from all others of its setting."""
    page = opened(site)
    page.click("#display-button")
    for setting in SETTINGS:
        if setting.name == "marked":  # shows only while something is heard: test_words.py
            continue
        seen = []
        for value in setting.choices:
            select(page, **{setting.name: value})
            seen.append(str(page.evaluate(LOOK)))
            select(page, **{setting.name: ""})
        same = {"colours": 1}.get(setting.name, 0)  # on a light device "paper" is what the device has
        assert len(set(seen)) == len(seen) - same, setting.name


def test_kept_and_taken_back(opened: Opened, site: Path) -> None:
    """What was chosen is there on the next visit, before the text is; one button takes it all back."""
    page = opened(site)
    own = page.evaluate(LOOK)
    chosen = {setting.name: list(setting.choices)[-1] for setting in SETTINGS}
    choose(page, **chosen)
    look = page.evaluate(LOOK)
    assert all(now != before for now, before in zip(look, own, strict=True))
    page.reload()
    assert page.evaluate(LOOK) == look
    assert {name: page.input_value(f"#display-{name}") for name in chosen} == chosen
    assert page.evaluate("document.querySelector('meta[name=theme-color]').content") == "#000"
    page.click("#display-button")
    page.click("#display-reset")
    assert page.evaluate(LOOK) == own
    page.reload()
    assert page.evaluate(LOOK) == own


def test_unknown_value_is_dropped(opened: Opened, site: Path) -> None:
    """A kept value that the page offers no more is the page's own look."""
    page = opened(site)
    own = page.evaluate(LOOK)
    page.evaluate("localStorage.setItem('vorleser:reading:colours', 'neon')")
    page.reload()
    assert page.evaluate(LOOK) == own
    assert page.input_value("#display-colours") == ""


def test_storage_denied(chromium: Any, site: Path) -> None:
    """Where storage is forbidden a choice holds for the visit, and nothing fails."""
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    page.goto(site.as_uri())
    choose(page, colours="dark", size="150")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 27)"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.colours") is None
    page.close()
    assert errors == []


def test_by_keyboard(opened: Opened, site: Path) -> None:
    """The panel opens by Enter, takes choices by key, lets no shortcut through, ends by Escape."""
    page = opened(site)
    page.focus("#display-button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "display-size"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.dataset.size") == "115"
    page.focus("#display-close")
    page.keyboard.press("k")
    assert page.evaluate("document.getElementById('sound').paused")
    page.keyboard.press("Escape")
    assert not page.is_visible("#display")
    assert page.evaluate("document.activeElement.id") == "display-button"


@pytest.mark.parametrize("width", [320, 1000])
def test_marked_sentence_stays(opened: Opened, site: Path, width: int) -> None:
    """Whatever is chosen, the marked sentence begins where it began; marking moves nothing; the focus comes back."""
    page = opened(site, viewport={"width": width, "height": 640}, reduced_motion="reduce")
    page.evaluate("place => { location.hash = place; }", IN_TEXT)
    page.wait_for_function("document.querySelector('.text .s.spoken')")
    page.evaluate("document.getElementById('text').style.paddingBlock = '60rem'")  # room to scroll either way
    page.evaluate("document.querySelector('.s.spoken').scrollIntoView({block: 'center'})")
    page.wait_for_function("document.getElementById('player').classList.contains('stuck')")
    page.focus("#play")
    page.wait_for_timeout(100)
    before = page.evaluate(TOP)
    page.click("#display-button")
    for setting in SETTINGS:
        for value in setting.choices:
            page.select_option(f"#display-{setting.name}", value)
            page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
            )
            assert page.evaluate(TOP) == pytest.approx(before, abs=1), (setting.name, value)
    boxes = "[...document.querySelectorAll('.s, .text > *')].map(e => JSON.stringify(e.getBoundingClientRect())).join()"
    marked = page.evaluate(boxes)
    page.evaluate("document.querySelector('.s.spoken').classList.remove('spoken')")
    assert page.evaluate(boxes) == marked
    page.click("#display-close")
    assert page.evaluate("document.activeElement.id") == "display-button"


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_in_all_colours(opened: Opened, site: Path, width: int) -> None:
    """In all colours axe finds nothing, panel open and closed, a sentence marked, the text at its largest."""
    page = opened(site, viewport={"width": width, "height": 640})
    page.evaluate("place => { location.hash = place; }", IN_TEXT)
    page.wait_for_function("document.querySelector('.text .s.spoken')")
    page.click("#display-button")
    page.select_option("#display-size", "200")
    page.select_option("#display-letters", "widest")
    page.click("#display-close")
    for colours in COLOURS:
        page.click("#display-button")
        page.select_option("#display-colours", colours)
        page.wait_for_timeout(250)
        rules = () if colours == COLOURS[0] else COLOUR_RULES  # nothing else differs
        assert violations(page, *rules) == [], colours
        _stands_inside(page, width)
        page.click("#display-close")
        assert violations(page, *rules) == [], colours
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), colours


def _stands_inside(page: Any, width: int) -> None:
    """Check that the panel is seen whole."""
    box = page.locator("#display").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 640


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_of_marks(opened: Opened, site: Path, scheme: str) -> None:
    """In all colours text reaches 7 to 1, also if marked, the mark's line 3 to 1 (WCAG 1.4.6, 1.4.11)."""
    page = opened(site, color_scheme=scheme)
    page.click("#display-button")
    for colours in COLOURS:
        for mark in MARKS:
            select(page, colours=colours, mark=mark)
            ratios = page.evaluate(CONTRAST)
            assert ratios["text"] >= 7, (colours, ratios)
            assert ratios["marked"] >= 7, (colours, mark, ratios)
            assert ratios["word"] >= 7, (colours, mark, ratios)
            assert ratios["line"] >= 3, (colours, mark, ratios)


def test_without_script(opened: Opened, site: Path) -> None:
    """Without JavaScript no setting is offered: the panel and its button are not there."""
    page = opened(site, java_script_enabled=False)
    assert not page.is_visible("#display-button")
    assert not page.is_visible("#display")
