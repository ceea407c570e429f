"""The page before its judges: axe, the Nu checker, and the eye."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

import editions
from vorleser.catalogue import Show, catalogue

Opened = Any
pytest_plugins = ["browser"]
STATES: dict[str, dict[str, Any]] = {
    "1280": {"viewport": {"width": 1280, "height": 900}},
    "320": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "playing": {"viewport": {"width": 1280, "height": 900}},
    "forced-colors": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}


def play(page: Any) -> None:
    """Play, in the middle of the article."""
    page.click("#play")
    page.evaluate("document.getElementById('sound').currentTime = 9")
    page.wait_for_function("document.querySelector('.s.spoken')")
    page.wait_for_timeout(700)


def violations(page: Any) -> list[str]:
    """Return what axe finds wrong, best practices included."""
    page.evaluate((editions.npm("axe-core") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run({preload: false, resultTypes: ['violations']})")["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where screenshots go: VORLESER_SCREENSHOTS, or a folder that pytest keeps for a while."""
    folder = Path(os.environ.get("VORLESER_SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("state", STATES)
def test_axe(opened: Opened, site: Path, pictures: Path, state: str) -> None:
    """Axe finds nothing in any state; a screenshot of each is kept; nothing needs scrolling sideways."""
    page = opened(site, **STATES[state])
    if state == "playing":
        play(page)
    page.screenshot(path=pictures / f"page-{state}.png")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("button", ["#chapters-button", "#keys-button", "#display-button"])
def test_axe_opened(opened: Opened, site: Path, button: str) -> None:
    """Axe finds nothing in what the buttons open."""
    page = opened(site)
    page.click(button)
    assert violations(page) == []


def test_axe_sentence_in_focus(opened: Opened, site: Path) -> None:
    """Axe finds nothing while a sentence has the focus and is a button."""
    page = opened(site)
    page.locator("[data-s][tabindex='0']").focus()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "button"
    assert violations(page) == []


def test_targets_are_large_enough(opened: Opened, site: Path) -> None:
    """Every control is at least 24 × 24 pixels (WCAG 2.5.8)."""
    page = opened(site, viewport={"width": 320, "height": 640})
    sizes = page.eval_on_selector_all(
        "button, select, #seek",
        "all => all.filter(e => e.offsetParent).map(e => [e.id, e.offsetWidth, e.offsetHeight])",
    )
    assert len(sizes) >= 8
    assert [size for size in sizes if min(size[1:]) < 24] == []


@pytest.fixture(scope="module")
def shelf(site: Path) -> Path:
    """Return the index page of a folder that holds the edition."""
    catalogue(site.parent.parent, Show(editions.PUBLICATION), "2026-05-04T00:00:00+00:00")
    return site.parent.parent / "index.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_index_page(opened: Opened, shelf: Path, pictures: Path, scheme: str) -> None:
    """Axe finds nothing on the page of all editions; its search finds by word, and says how much."""
    page = opened(shelf, color_scheme=scheme)
    page.screenshot(path=pictures / f"index-{scheme}.png")
    assert violations(page) == []
    page.fill("#query", "larm FELD")
    page.wait_for_function("document.getElementById('count').textContent === '1 Ausgabe'")
    page.fill("#query", "zebra")
    page.wait_for_selector("#none:visible")
    assert violations(page) == []
    page.fill("#query", "")
    page.get_by_role("button", name="Später hören: Der Hafen lernt leise zu sein").first.click()
    page.click("#queue-button")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nu(site: Path, shelf: Path) -> None:
    """The Nu checker finds nothing in the pages and their styles, not even a warning.

    But for ``::highlight()`` (CSS Custom Highlight API, in all browsers since 2025), which its CSS grammar lacks.
    """
    jar = editions.npm("vnu-jar") / "build" / "dist" / "vnu.jar"
    # Nothing runs long enough to be compiled well; what is compiled a little needs more of the stack.
    quick = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m".split()
    program = [editions.tool("java"), *quick, "-jar", jar, "--also-check-css", "--format", "json", "--stdout"]
    found = subprocess.run(
        [*program, site, site.parent / "player.css", shelf, shelf.parent / "index.css"],
        check=False,
        capture_output=True,
    )
    style = (site.parent / "player.css").read_text("utf-8").splitlines()
    highlights = {number for number, line in enumerate(style, 1) if "::highlight(word)" in line}
    messages = [
        (one["url"].rpartition("/")[2], one.get("lastLine"), one["message"])
        for one in json.loads(found.stdout)["messages"]
    ]
    assert [one for one in messages if one[0] != "player.css" or one[1] not in highlights] == []


def test_the_player_keeps_its_frame_on_a_small_phone(opened: Opened, site: Path) -> None:
    """At 320 pixels no part of the player reaches into the space at its frame."""
    page = opened(site, viewport={"width": 320, "height": 640})
    outside = page.evaluate(
        """() => {
          const player = document.getElementById('player'), frame = player.getBoundingClientRect();
          const right = frame.right - parseFloat(getComputedStyle(player).paddingRight);
          const parts = [...player.querySelectorAll('*')].filter((part) => part.getClientRects().length);
          const wide = parts.filter((part) => part.getBoundingClientRect().right > right + 0.5);
          return wide.map((part) => part.id || part.className);
        }"""
    )
    assert outside == []
