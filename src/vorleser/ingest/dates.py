"""Dates as German pages and newsrooms write them, to ISO 8601."""

import re
from datetime import UTC, datetime

MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
NUMERIC = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
WORDED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\.?\s(?P<month>jan|feb|mär|mae|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)\w*\.?\s(?P<year>\d{4})",
    re.IGNORECASE,
)
ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


def iso(value: str) -> str:
    """Return *value* as ISO 8601, a day or a moment as exact as it was said; empty where it is no date."""
    value = " ".join(value.split())
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _day(value)
    if len(value) <= 10:  # as long as 2026-05-03
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")


def _day(value: str) -> str:
    for form in (ISO_DAY, NUMERIC, WORDED):
        if found := form.search(value):
            month = found["month"].lower().replace("mae", "mär").replace("mrz", "mär")
            number = int(month) if month.isdigit() else MONTHS.index(month) + 1
            try:
                return datetime(int(found["year"]), number, int(found["day"]), tzinfo=UTC).date().isoformat()
            except ValueError:
                return ""
    return ""
