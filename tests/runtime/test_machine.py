"""What the machine is asked."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vorleser.runtime.machine import utc_now

HOUSE = Path(__file__).parents[2] / "src" / "vorleser"


def test_the_time_is_asked_for_in_one_place() -> None:
    """To the second, in UTC, and as text that other code compares: nobody writes it in another way."""
    found = utc_now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", found)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(found)) < timedelta(minutes=5)
    written = re.compile(r"datetime\.now\([^)]*\)\s*\.isoformat\(timespec=")
    assert [path.name for path in HOUSE.rglob("*.py") if written.search(path.read_text("utf-8"))] == [
        "machine.py"
    ]
