"""What tests of the desk share: child processes, which the desks of one file take over from each other."""

from collections.abc import Iterator

import pytest
from desks import STOCK


@pytest.fixture(autouse=True, scope="module")
def stock() -> Iterator[None]:
    """End the processes that are kept once a file's tests have run."""
    yield
    STOCK.close()
