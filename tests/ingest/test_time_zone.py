"""A time that names no zone is the newsroom's."""

import pytest

from vorleser.errors import ConfigError
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings
from vorleser.ingest.time_zone import add_zone


@pytest.mark.parametrize(
    ("moment", "zone", "found"),
    [
        ("2026-12-01T07:45:00", "Europe/Berlin", "2026-12-01T07:45:00+01:00"),
        ("2026-07-01T07:45", "Europe/Berlin", "2026-07-01T07:45:00+02:00"),
        ("2026-07-01T07:45:00", "UTC", "2026-07-01T07:45:00+00:00"),
        ("2026-12-01T07:45:00+05:00", "Europe/Berlin", "2026-12-01T07:45:00+05:00"),
        ("2026-12-01T07:45:00Z", "Europe/Berlin", "2026-12-01T07:45:00Z"),
        ("2026-12-01", "Europe/Berlin", "2026-12-01"),
        ("", "Europe/Berlin", ""),
        ("irgendwann im Mai 2026", "Europe/Berlin", "irgendwann im Mai 2026"),
    ],
)
def test_a_time_gets_its_offset(moment: str, zone: str, found: str) -> None:
    """In summer another than in winter; a day, a moment that has one, and what is none stay as they are."""
    assert add_zone(moment, zone) == found


@pytest.mark.parametrize("zone", ["Berlin", "../etc/passwd", "/etc/passwd", "", "Europe/Köln", "a\0b"])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    """One line names it, and no file beside the tables is asked for."""
    with pytest.raises(ConfigError, match="no time zone"):
        add_zone("2026-12-01T07:45:00", zone)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-01T07:45:00",
        "2026-12-01 07:45",
        "1. Dez. 2026, 07:45 Uhr",
        "1.12.2026 07:45",
        "01.12.2026, 7.45 Uhr",
        "Dienstag, 1. Dezember 2026 um 7.45 Uhr",
        '"1. Dezember 2026, 06:45 UTC"',
    ],
)
def test_a_front_matters_time_is_read(written: str) -> None:
    """However Germans write it: the order of a day's articles depends on it."""
    raw = Raw(
        "a.md", f"---\ntitle: Markt\ndate: {written}\n---\nDer Markt ist offen. Alle kommen.\n".encode()
    )
    date = read_article(raw, IngestSettings()).metadata.date
    assert date in {"2026-12-01T07:45:00+01:00", "2026-12-01T06:45:00+00:00"}
