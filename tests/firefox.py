"""Firefox, driven by its own protocol, Marionette: a fixture for tests that name this module in ``pytest_plugins``."""

import shutil
import socket
from collections.abc import Iterator
from typing import Any

import pytest

PREFERENCES = {
    "media.autoplay.default": 0,  # a test is no stranger's page
    "ui.prefersReducedMotion": 1,
}


@pytest.fixture
def firefox(running_firefox: Any) -> Iterator[Any]:
    """Yield Firefox, which leaves its last page with the test: who is not looked at draws nothing."""
    yield running_firefox
    running_firefox.navigate("about:blank")


@pytest.fixture(scope="session")
def running_firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Yield Debian's Firefox, headless, on a port of its own."""
    program = shutil.which("firefox-esr")
    if not program:
        pytest.skip("firefox-esr is not installed (tests/apt.txt)")
    from marionette_driver.marionette import Marionette

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("firefox") / "firefox.log"
    browser = Marionette(
        bin=program, port=port, headless=True, prefs=PREFERENCES, gecko_log=str(log), startup_timeout=180
    )
    browser.start_session()
    browser.timeout.script = 120
    yield browser
    browser.quit()
    browser.cleanup()
