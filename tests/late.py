"""What is run once more where it fails: tests whose outcome hangs on when something outside of them happens.

On a busy machine a browser draws late, and a signal or another process comes at another moment. Everything else fails
at once, however seldom: a race between locks, threads or processes would pass the second time.
"""

import pytest

BROWSERS = frozenset({"chromium", "firefox"})
"""Fixtures that drive a browser."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests with a browser as ``late``, and keep ``--reruns`` from all that are not marked so."""
    reruns = config.getoption("reruns", None)
    for item in items:
        if BROWSERS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("late")
        if reruns and item.get_closest_marker("late") is None:
            item.add_marker(pytest.mark.flaky(reruns=0))
