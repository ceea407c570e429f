"""Send the callbacks that are queued, signed after Standard Webhooks, and try each for a day."""

import ipaddress
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from vorleser.desk.core import Desk, describe_fault
from vorleser.desk.webhooks import check_webhook, read_secret
from vorleser.errors import SourceError, VorleserError
from vorleser.network import route
from vorleser.network.deadline import Deadline
from vorleser.network.exchange import HTTP_FAULTS, read_headers, read_moment, reason_of_fault
from vorleser.network.guard import Guard
from vorleser.text.redaction import redact
from vorleser.version import __version__

WAITS = (5, 300, 1800, 7200, 18_000, 36_000, 25_200)
"""Seconds before each further try: as Standard Webhooks has it, 24 hours in all."""
_SECONDS = 15.0  # for one delivery
_TOLERANCE = 300.0  # seconds that a receiver lets the time of a signature differ, after Standard Webhooks
_REST = 5.0  # seconds between looks at what is due
_LIMITS = {"connect": 10.0, "read": 10.0, "write": 10.0, "pool": 10.0}
_SLACK = 60  # seconds that moments taken one after another differ without a clock that was set back
_WAIT_OF_TRY = " ".join(f"when {tries} then {wait}" for tries, wait in enumerate(WAITS, 1))
_DUE = (
    "select id, url, body, tries from deliveries where state = 'waiting'"  # noqa: S608 -- our own numbers
    f" and (due <= ? or due > ? + {_SLACK} + case tries {_WAIT_OF_TRY} else 0 end) order by due limit 50"
)


def deliver_forever(desk: Desk) -> None:
    """Send due deliveries until the desk stops."""
    while not desk.stopping.is_set():
        seen = desk.notifier.count
        sent, fault = 0, ""
        try:
            sent = deliver_due(desk, time.time())
        except VorleserError as error:  # the desk's disk is full
            fault = str(error)
        except Exception as error:  # noqa: BLE001 -- whatever it is: it is told, and the next round is tried
            fault = describe_fault(error)
        desk.note_fault("webhooks", fault)
        if not sent:
            desk.notifier.wait(seen, _REST)


def deliver_due(desk: Desk, now: float) -> int:
    """Send at most 50 deliveries due at *now* (seconds since 1970), store the answers, and return their number.

    One that seems due later than its wait is long is due: the clock was set back. Raises OutputError if they can't be
    stored.
    """
    begun = time.monotonic()
    rows = desk.database.rows(_DUE, now, now)
    for identity, url, body, tries in rows:
        if desk.stopping.is_set():
            break
        try:
            answer, good = send_delivery(desk, identity, url, body)
        except Exception as error:  # noqa: BLE001 -- one delivery must not hold up all others
            answer, good = describe_fault(error), False
        state = "delivered" if good else "waiting" if tries < len(WAITS) else "failed"
        sent = now + time.monotonic() - begun
        due = sent if good or tries >= len(WAITS) else sent + WAITS[tries]
        with desk.database.change() as change:
            change.execute(
                "update deliveries set state = ?, tries = tries + 1, due = ?, answer = ? where id = ?",
                (state, due, answer, identity),
            )
    return len(rows)


def send_delivery(desk: Desk, identity: str, url: str, body: bytes) -> tuple[str, bool]:
    """Send a delivery to *url*; return the answer or the error as text, and whether it was accepted.

    Redirects are not followed.
    """
    settings = desk.settings.webhooks
    try:
        address = check_webhook(url, settings)
        headers = _sign(read_secret(desk.database), identity, body)
        guard = WebhookGuard(allow_private=settings.private)
        if route.find_proxy(address) is not None:  # a proxy resolves the name itself, so it is checked here
            guard.check(urlsplit(address).hostname or "", urlsplit(address).port or 443)
        with (
            Deadline(_SECONDS).apply(),
            route.open_pool(address, guard) as pool,
            pool.stream(
                "POST", address, headers=headers, content=body, extensions={"timeout": _LIMITS}
            ) as response,
        ):
            good = 200 <= response.status < 300
            return f"HTTP {response.status}{'' if good else compare_clocks(response.headers)}", good
    except (*HTTP_FAULTS, VorleserError, ValueError) as error:
        return redact(reason_of_fault(error))[:300], False


def compare_clocks(headers: Sequence[tuple[bytes, bytes]]) -> str:
    """Return what to say if the receiver's clock differs so much that it takes our signature for an old one."""
    there = read_moment(read_headers(headers).get("date", ""))
    if there is None:
        return ""
    minutes = (datetime.now(UTC) - there).total_seconds() / 60
    if abs(minutes) * 60 < _TOLERANCE:
        return ""
    return f" (this machine's clock is {abs(minutes):,.0f} minutes {'ahead of' if minutes > 0 else 'behind'} its own)"


class WebhookGuard(Guard):
    """Allows what the owner allows, but never link-local addresses, where clouds serve credentials."""

    def check(self, host: str, port: int) -> list[str]:
        """Return the addresses of *host*; raises SourceError if one is forbidden for webhooks."""
        addresses = super().check(host, port)
        for address in addresses:
            value = ipaddress.ip_address(address.partition("%")[0])
            if (getattr(value, "ipv4_mapped", None) or value).is_link_local:
                raise SourceError(f"{host!r} is an address of this link ({address})", "no webhook goes there")
        return addresses


def _sign(secret: str, identity: str, body: bytes) -> list[tuple[str, Any]]:
    from standardwebhooks import Webhook

    now = datetime.now(UTC)
    return [
        ("Content-Type", "application/json"),
        ("User-Agent", f"Vorleser/{__version__} (webhook)"),
        ("webhook-id", identity),
        ("webhook-timestamp", str(int(now.timestamp()))),
        ("webhook-signature", Webhook(secret).sign(identity, now, body.decode())),
    ]
