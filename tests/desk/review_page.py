"""The review page of a desk in a browser: fixtures for tests that name this module in ``pytest_plugins``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import RunningDesk, run_desk
from pages import Look


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RunningDesk]:
    """Return a desk that works."""
    with run_desk(tmp_path / "desk") as running:
        yield running


@pytest.fixture
def look(chromium: Any, desk: RunningDesk) -> Iterator[Look]:
    """Return what opens the review page at a hash; whatever the page reports as an error fails the test."""
    errors: list[str] = []
    contexts = []

    def open_page(where: str = "#/", **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": 1200, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: _note_outside(request.url, desk.url, errors))
        page.goto(f"{desk.url}/{where}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


def _note_outside(url: str, own: str, errors: list[str]) -> None:
    if not url.startswith((own, "data:")):
        errors.append(url)
