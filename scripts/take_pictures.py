"""Take the picture of the review page for the documents; needs Chromium and what the tests need."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "desk")]

from desks import run_desk  # noqa: E402 -- it lies in the tests
from playwright.sync_api import sync_playwright  # noqa: E402 -- after the path

from browser import FLAGS  # noqa: E402 -- it lies in the tests

ARTICLE = """# Die Bücherei zieht um

Die Stadtbücherei in Wiesental bekommt ein neues Haus. Rund 120.000 Bände ziehen um.

## Was sich ändert

Architektin Siobhan O'Leary hat den Umbau geplant. Er kostet 4,5 Mio. Euro und dauert bis zum 3. Mai.
"""
SIZE = {"width": 1180, "height": 860}


def main() -> None:
    """Make the article, open its page, and keep what is seen."""
    with (
        tempfile.TemporaryDirectory() as folder,
        run_desk(Path(folder)) as running,
        sync_playwright() as playwright,
    ):
        edition = running.wait(running.post(ARTICLE)["id"])
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport=SIZE)
        page.goto(f"{running.url}/#/beitrag/{edition['id']}")
        page.wait_for_selector(".doubts")
        page.screenshot(path=ROOT / "docs" / "desk.png")
        browser.close()


if __name__ == "__main__":
    main()
