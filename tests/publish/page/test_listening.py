"""What goes with listening: volume, sleep timer, a link to this moment, the next article."""

import json
from pathlib import Path
from typing import Any

import pytest

import editions
from browser import render

Opened = Any
pytest_plugins = ["browser"]
TIMELINE = editions.timeline(editions.ARTICLE)
SOUND = "document.getElementById('sound')"


def test_volume_is_kept(opened: Opened, site: Path) -> None:
    """The volume chosen is the sound's, also on the next visit; what is kept and makes no sense is left alone."""
    page = opened(site)
    page.click("#display-button")
    page.focus("#volume")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    assert page.evaluate(f"{SOUND}.volume") == pytest.approx(0.8)
    page.reload()
    assert page.evaluate(f"{SOUND}.volume") == pytest.approx(0.8)
    for senseless in ("laut", "-5", "900"):
        page.evaluate("value => localStorage.setItem('vorleser:volume', value)", senseless)
        page.reload()
        assert page.evaluate(f"{SOUND}.volume") == 1


def test_sleeps_at_the_end_of_the_chapter(opened: Opened, site: Path) -> None:
    """The sound is turned down and pauses where the chapter ends; then the timer is off, the volume as before."""
    page = opened(site)
    border = TIMELINE.ms(TIMELINE.chapters[1].start) / 1000
    page.evaluate(f"{SOUND}.currentTime = {border - 2.5}")
    page.click("#display-button")
    page.select_option("#sleep", "chapter")
    page.click("#display-close")
    page.evaluate(  # noted by the page, as a busy browser may look only when it is over
        f"window.lowest = 1; {SOUND}.onvolumechange = () => lowest = Math.min(lowest, {SOUND}.volume)"
    )
    page.click("#play")
    page.wait_for_function("lowest < 0.4")
    page.wait_for_function(f"{SOUND}.paused && document.getElementById('sleep').value === ''")
    assert page.evaluate(f"{SOUND}.currentTime") == pytest.approx(border, abs=0.6)
    assert page.evaluate(f"{SOUND}.volume") == 1


def test_sleeps_when_the_time_is_up(opened: Opened, site: Path) -> None:
    """The minutes count while it plays, and only then; at their end the sound pauses."""
    page = opened(site)
    page.clock.install()
    page.reload()
    page.click("#display-button")
    page.select_option("#sleep", "5")
    page.clock.fast_forward("10:00")
    assert page.input_value("#sleep") == "5"  # nothing was heard meanwhile
    page.click("#display-close")
    page.click("#play")
    page.wait_for_function(f"{SOUND}.currentTime > 0")  # "play" has begun the count
    page.clock.fast_forward("05:01")
    page.wait_for_function(f"{SOUND}.paused")
    assert page.input_value("#sleep") == ""


def test_link_to_this_moment(opened: Opened, site: Path) -> None:
    """What is copied leads to the public page, at the second that is heard."""
    page = opened(site, permissions=["clipboard-read", "clipboard-write"])
    page.evaluate(f"{SOUND}.currentTime = 12.7")
    page.evaluate("navigator.share = undefined")
    page.click("#share")
    page.wait_for_function("document.getElementById('share').textContent === 'Link kopiert'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("https://audio.uferblatt.example/hoeren/2026-05-03-")
    assert copied.endswith("/index.html#t=12")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Return the pages of two editions side by side."""
    edition = editions.edition(tmp_path)
    return render(edition, tmp_path / "a"), render(edition, tmp_path / "b")


def _queue(page: Any, *entries: dict[str, str]) -> None:
    page.evaluate("queue => localStorage.setItem('vorleser:queue', queue)", json.dumps(entries))
    page.reload()


def test_goes_on_with_the_next_article(opened: Opened, two: tuple[Path, Path]) -> None:
    """At the end the next article of the queue is opened and plays; who doesn't want that stays."""
    here, there = two
    page = opened(here)
    _queue(
        page,
        {"title": "Eins", "page": here.as_uri()},
        {"title": "Zwei", "page": there.as_uri()},
    )
    assert page.text_content("#next-link") == "Zwei"
    page.click("#display-button")
    page.uncheck("#onward")
    page.click("#display-close")
    end = TIMELINE.length / TIMELINE.rate - 0.4
    page.evaluate(f"{SOUND}.currentTime = {end}")
    page.click("#play")
    page.wait_for_function(f"{SOUND}.ended")
    assert page.url.startswith(here.as_uri())
    page.click("#display-button")
    page.check("#onward")
    page.click("#display-close")
    page.evaluate(f"{SOUND}.currentTime = {end}")
    page.click("#play")
    page.wait_for_url(f"{there.as_uri()}?play**")
    page.wait_for_function(f"{SOUND}.currentTime > 0.1")


@pytest.mark.parametrize(
    "queue",
    [
        "kein JSON",
        "{}",
        "[null]",
        '[{"title": "x"}]',
        '[{"page": "HERE"}, {"title": "x", "page": "javascript:alert(1)"}]',
        '[{"page": "HERE"}, {"title": "x", "page": "https://elsewhere.example/b/index.html"}]',
    ],
)
def test_a_queue_that_is_none_leads_nowhere(opened: Opened, two: tuple[Path, Path], queue: str) -> None:
    """Whatever stands in the browser's storage: no link leads away from the editions, and the page works."""
    page = opened(two[0])
    page.evaluate(
        "queue => localStorage.setItem('vorleser:queue', queue)", queue.replace("HERE", two[0].as_uri())
    )
    page.reload()
    assert not page.is_visible("#next")
    page.click("#play")
    page.wait_for_function(f"{SOUND}.currentTime > 0.1")
