"""A browser, and a page in it: fixtures for tests that name this module in ``pytest_plugins``."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import editions
from bookshelf import judges
from vorleser import publish
from vorleser.edition import Edition

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --autoplay-policy=no-user-gesture-required"
    " --js-flags=--no-opt"  # no page here is open long enough to be compiled well
).split()

Opened = Callable[..., Any]


def render(edition: Edition, folder: Path) -> Path:
    """Write MP3 and page of *edition* into *folder* and return the page's path."""
    publish.publish(edition, folder, ("page",))
    return folder / "index.html"


def _with_patience(make: Opened) -> Opened:
    """Return *make* with a bound for all waiting that a busy machine keeps too; Playwright's own is 30 seconds.

    A page is asked 20 times a second whether what is waited for is true, not at each frame: it need not draw any.
    """

    def make_patient(**options: Any) -> Any:
        made = make(**options)
        made.set_default_timeout(120_000)
        if hasattr(made, "new_page"):
            made.new_page = _with_patience(made.new_page)
        else:
            made.wait_for_function = partial(made.wait_for_function, polling=50)
        return made

    return make_patient


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Yield Debian's Chromium, driven by Playwright."""
    program = judges.chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        for name in ("new_context", "new_page"):
            setattr(browser, name, _with_patience(getattr(browser, name)))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the hand-made edition, with its picture."""
    folder = tmp_path_factory.mktemp("site")
    picture = folder / "kraene.png"
    Image.new("RGB", (640, 360), "#8899aa").save(picture)
    blocks = tuple(
        block if not block.link else type(block)(block.role, block.text, link=str(picture))
        for block in editions.BLOCKS
    )
    article = type(editions.ARTICLE)(editions.METADATA, blocks)
    return render(editions.edition(folder, article), folder / "edition")


@pytest.fixture
def opened(chromium: Any) -> Iterator[Opened]:
    """Return what opens a page in a fresh context; any error that the page reports fails the test."""
    contexts, errors = [], []

    def open_page(path: Path, *, query: str = "", **options: Any) -> Any:
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 800}} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(("file:", "data:")) else errors.append(request.url)
            ),
        )
        page.goto(f"{path.as_uri()}{query}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == [], errors
