"""Take the pictures of docs/: each is a real page of real editions, in Chromium, at a moment that is named."""

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from picture_of_desk import take_desk

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "docs" / "beispiel.md"
OTHERS = ROOT / "tests" / "data" / "articles"
SETTINGS = """
[publication]
name = "Vorleser"
author = "Redaktion Vorleser"
email = "redaktion@beispiel.example"
url = "https://beispiel.example/hoeren"
link = "https://beispiel.example/"
description = "Artikel zum Hören."
"""
FLAGS = ("--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required")
COLOURS = 256  # of a picture: enough for text and shadows, and half the bytes


class Picture(NamedTuple):
    """A picture's name, whether it is of the page of all editions, its window, and what is done before it is taken."""

    name: str
    index: bool
    window: tuple[int, int]
    before: Callable[[Page], None] = lambda _: None
    options: dict[str, Any] = {}  # noqa: RUF012 -- never changed


def read(page: Page, cue: int = 6, words: int = 4) -> None:
    """Show the moment at which a sentence's word is heard."""
    page.evaluate(
        """([cue, word]) => {
          const all = [...document.querySelectorAll('#text [data-w]')];
          const element = all[cue];
          const ms = Number(element.dataset.w.split(';')[word].split(',')[2]);
          const sound = document.getElementById('sound');
          sound.dispatchEvent(new Event('play'));
          sound.currentTime = (Number(element.dataset.s) + ms) / 1000 + 0.02;
        }""",
        [cue, words],
    )
    page.wait_for_function("CSS.highlights.has('word')")
    page.evaluate("document.getElementById('player').classList.add('playing')")
    page.wait_for_timeout(1200)  # scrolling is smooth


def choose(page: Page, **values: str) -> None:
    """Set what a reader may."""
    page.click("#display-button")
    for name, value in values.items():
        page.select_option(f"#display-{name}", value)


def settings(page: Page) -> None:
    """Open the settings, over a page in sepia and a typeface that is easy to read."""
    choose(page, colours="sepia", face="clear", size="115")
    read(page, 3, 2)


def contrast(page: Page) -> None:
    """Show the highest contrast, in large letters."""
    choose(page, colours="contrast", size="130")
    page.click("#display-close")
    read(page)


def queue(page: Page) -> None:
    """Queue some editions, and open the queue."""
    for number in range(3):
        page.get_by_role("button", name="Später hören").nth(number).click()
    page.click("#queue-button")
    page.mouse.move(0, 0)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(300)


PICTURES = (
    Picture("page", False, (1120, 980), partial(read, cue=1, words=2)),  # noqa: FBT003 -- a record
    Picture("page-settings", False, (1120, 760), settings),  # noqa: FBT003 -- as above
    Picture("page-dark", False, (1120, 760), read, {"color_scheme": "dark"}),  # noqa: FBT003 -- as above
    Picture("page-contrast", False, (1120, 760), contrast),  # noqa: FBT003 -- as above
    Picture("page-phone", False, (320, 640), read, {"device_scale_factor": 2}),  # noqa: FBT003 -- as above
    Picture("index", True, (1120, 980), queue),  # noqa: FBT003 -- as above
)


def make_editions(folder: Path) -> tuple[Path, Path]:
    """Make the sample and its neighbours in *folder*; return the sample's page and that of all editions."""
    (folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    for source in (SAMPLE, *sorted(OTHERS.glob("*.md"))):
        shutil.copy(source, folder)
    for arguments in (["make", *(path.name for path in sorted(folder.glob("*.md")))], ["feed", "output"]):
        subprocess.run([sys.executable, "-m", "vorleser", *arguments], cwd=folder, check=True)
    [page] = (folder / "output").glob("*bruecke-am-muehlbach*/index.html")
    return page, folder / "output" / "index.html"


def take(browser: Browser, picture: Picture, address: str) -> Image.Image:
    """Return *picture* of the page at *address*."""
    width, height = picture.window
    with browser.new_context(viewport={"width": width, "height": height}, **picture.options) as context:
        page = context.new_page()
        page.goto(address)
        picture.before(page)
        return Image.open(io.BytesIO(page.screenshot()))


def keep(taken: Image.Image, path: Path) -> None:
    """Write *taken* to *path* in few colours, and tell its size."""
    taken.convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(f"{path}: {path.stat().st_size / 1000:.0f} KB")


def main() -> None:
    """Make editions, and take all pictures or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pictures to take; all, if none is named")
    parser.add_argument("--folder", type=Path, default=ROOT / "docs", help="where they are written")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as playwright:
        page, index = make_editions(Path(kept))
        program = shutil.which("chromium") or shutil.which("chromium-headless-shell")
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        for picture in PICTURES:
            if not given.names or picture.name in given.names:
                taken = take(browser, picture, (index if picture.index else page).as_uri())
                keep(taken, given.folder / f"{picture.name}.png")
        if not given.names or "desk" in given.names:
            keep(take_desk(browser), given.folder / "desk.png")


if __name__ == "__main__":
    main()
