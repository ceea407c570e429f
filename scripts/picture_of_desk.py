"""The picture of the review page, for `make_pictures`."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

TESTS = Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "desk")]

from desks import run_desk  # noqa: E402 -- it lies in the tests

ARTICLE = """# Die Bücherei zieht um

Die Stadtbücherei in Wiesental bekommt ein neues Haus. Rund 120.000 Bände ziehen um.

## Was sich ändert

Architektin Tjarvild O'Leary hat den Umbau geplant. Er kostet 4,5 Mio. Euro und dauert bis zum 3. Mai.
"""
WINDOW = (1180, 860)


def take_desk(browser: Browser) -> Image.Image:
    """Return the picture of an article that waits for review, at a desk of its own."""
    width, height = WINDOW
    with tempfile.TemporaryDirectory() as folder, run_desk(Path(folder)) as running:
        edition = running.wait(running.post(ARTICLE)["id"])
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(f"{running.url}/#/beitrag/{edition['id']}")
        page.wait_for_selector(".doubts")
        return Image.open(io.BytesIO(page.screenshot()))
