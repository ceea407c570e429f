"""What all clients of HTTP share: httpcore's faults, the statuses that redirect, how headers and dates are read."""

from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpcore

HTTP_FAULTS = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
"""All that httpcore raises where no answer comes; they have no class in common."""
MOVED = frozenset({301, 302, 303, 307, 308})


def reason_of_fault(error: Exception) -> str:
    """Return why no answer came, in a few words; they may repeat what the server or the proxy said."""
    words = str(error) or type(error).__name__
    return f"the proxy refuses: {words}" if isinstance(error, httpcore.ProxyError) else words


def read_headers(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the *headers* of an answer by lower-case name: UTF-8, which servers write into Location, or Latin-1."""
    return {_text(name).lower(): _text(value) for name, value in headers}


def read_moment(date: str) -> datetime | None:
    """Return a header's *date* in UTC, None where it is none or outside of the years that can be told."""
    try:
        moment = parsedate_to_datetime(date)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _text(header: bytes) -> str:
    try:
        return header.decode()
    except UnicodeDecodeError:
        return header.decode("latin-1")
