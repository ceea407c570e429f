"""What tests wait for in a page whose policy is strict."""

from collections.abc import Callable
from typing import Any

import pytest

Look = Callable[..., Any]


def until(page: Any, condition: str) -> None:
    """Return once *condition* is true in the page, whose policy lets Playwright's own waiting evaluate nothing."""
    for _ in range(1200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never true: {condition}")
