"""Webhooks, signed after Standard Webhooks: stored before they are sent, tried for a day, to allowed addresses only."""

import ipaddress
import logging
import secrets
import sqlite3
import time
from base64 import b64encode
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, urlsplit

import httpcore
import msgspec

from vorleser.desk.core import Desk
from vorleser.desk.settings import WebhookSettings
from vorleser.desk.store.database import Database
from vorleser.desk.store.editions import EditionRecord, new_id
from vorleser.errors import ConfigError, SourceError, VorleserError
from vorleser.network import route
from vorleser.network.address import to_uri
from vorleser.network.deadline import Deadline
from vorleser.network.guard import Guard
from vorleser.redaction import redact
from vorleser.version import __version__

_logger = logging.getLogger(__name__)

WAITS = (5, 300, 1800, 7200, 18_000, 36_000, 25_200)
"""Seconds before each further try: as Standard Webhooks has it, 24 hours in all."""
_SECONDS = 15.0  # for one delivery
_TOLERANCE = 300.0  # seconds that a receiver lets the time of a signature differ, after Standard Webhooks
_REST = 5.0
_NAME = "webhook"
_LIMITS = {"connect": 10.0, "read": 10.0, "write": 10.0, "pool": 10.0}


_SLACK = 60  # seconds that moments taken one after another differ without a clock that was set back
_WAIT_OF_TRY = " ".join(f"when {tries} then {wait}" for tries, wait in enumerate(WAITS, 1))
_DUE = (
    "select id, url, body, tries from deliveries where state = 'waiting'"  # noqa: S608 -- our own numbers
    f" and (due <= ? or due > ? + {_SLACK} + case tries {_WAIT_OF_TRY} else 0 end) order by due limit 50"
)


class Delivery(msgspec.Struct, frozen=True):
    """One callback: its ``event``, and how far it is: held, waiting, delivered, or failed for good.

    What is held waits for the upload: "published" is said of what is really there.
    """

    id: str
    edition: str
    url: str
    event: str
    state: str
    tries: int
    due: float
    created: float
    answer: str


def check_webhook(url: str, settings: WebhookSettings) -> str:
    """Return *url* as the URI to call; raises ConfigError if it is malformed or not allowed by the owner."""
    try:
        address = to_uri(url)
    except ValueError as error:
        raise ConfigError("the webhook is no address", str(error)) from error
    if not any(_lies_below(address, allowed) for allowed in settings.allow):
        raise ConfigError(
            f"the webhook {redact(url)!r} is not allowed",
            "its owner names the address in desk.toml, [webhooks] allow",
        )
    return address


def _lies_below(address: str, allowed: str) -> bool:
    """Return whether *address* has the scheme and host of *allowed*, and a path equal to or below its path."""
    there, here = urlsplit(address), urlsplit(allowed)
    path = here.path.rstrip("/")
    same = (there.scheme, there.netloc.lower()) == (here.scheme, here.netloc.lower())
    return same and ".." not in there.path and (there.path == path or there.path.startswith(f"{path}/"))


def read_secret(database: Database) -> str:
    """Return the secret that deliveries are signed with, made at the first call."""
    rows = database.rows("select value from secrets where name = ?", _NAME)
    if rows:
        return str(rows[0][0])
    made = f"whsec_{b64encode(secrets.token_bytes(32)).decode()}"
    with database.change() as change:
        change.execute("insert or ignore into secrets values (?, ?)", (_NAME, made))
    return read_secret(database)


def enqueue_delivery(
    desk: Desk, change: sqlite3.Connection, record: EditionRecord, event: str, *, public: bool = False
) -> None:
    """Queue *event* of *record* for its webhook and the one in the settings, if there are any.

    What changes what is *public*, as each publication does, is held where there is an upload, until that is done.
    """
    now = time.time()
    body = {
        "type": event,
        "timestamp": datetime.now(UTC).isoformat(timespec="seconds"),
        "data": {
            "id": record.id,
            "guid": record.guid,
            "state": record.state.value,
            "title": record.title,
            "version": record.version,
            "published": record.published,
            "duration_ms": record.teaser_ms or record.duration_ms,  # of what ``sound`` is
            "teaser": bool(record.teaser_ms),
            "doubts": record.doubts,
            "mp3": record.mp3,
            "error": record.error,
            "url": public_address(desk, record),
            "sound": sound_address(desk, record),
        },
    }
    held = (public or event == "edition.published") and desk.settings.publish.to
    state = "held" if held else "waiting"
    for url in {record.webhook, desk.settings.webhooks.always} - {""}:
        change.execute(
            "insert into deliveries values (?, ?, ?, ?, ?, ?, 0, ?, ?, '')",
            (new_id("msg_"), record.id, url, event, msgspec.json.encode(body), state, now, now),
        )


def list_held(database: Database) -> list[str]:
    """Return the ids of the deliveries that wait for an upload."""
    return [identity for (identity,) in database.rows("select id from deliveries where state = 'held'")]


def release(desk: Desk, held: list[str]) -> None:
    """Have those of the deliveries with the ids *held* sent that still wait for an upload."""
    if not held:
        return
    with desk.database.change() as change:
        change.executemany(
            "update deliveries set state = 'waiting', due = ? where id = ? and state = 'held'",
            [(time.time(), identity) for identity in held],
        )


def drop_held(change: sqlite3.Connection, edition: str) -> None:
    """Forget the deliveries of *edition* that wait for an upload: it will not be there."""
    change.execute("delete from deliveries where edition = ? and state = 'held'", (edition,))


def public_address(desk: Desk, record: EditionRecord) -> str:
    """Return the URL of the public edition's page, "" if it is not published or the show has no base URL.

    The page's file is named, because stores of objects (S3) know no index document.
    """
    folder = _public_folder(desk, record)
    return f"{folder}index.html" if folder else ""


def sound_address(desk: Desk, record: EditionRecord) -> str:
    """Return the URL of the public edition's MP3, which changes with its version; "" as for `public_address`."""
    folder = _public_folder(desk, record)
    version = f"?v={record.published}" if record.published > 1 else ""
    return f"{folder}{quote(record.mp3)}{version}" if folder and record.mp3 else ""


def _public_folder(desk: Desk, record: EditionRecord) -> str:
    base = desk.config.publication.url.rstrip("/")
    return f"{base}/{quote(record.place)}/" if base and record.published and record.place else ""


def list_deliveries(database: Database, edition: str = "", limit: int = 200) -> list[Delivery]:
    """Return the newest *limit* deliveries, of all editions or of one."""
    return _select(database, "? in ('', edition)", edition, limit)


def _select(database: Database, where: str, value: str, limit: int) -> list[Delivery]:
    columns = ", ".join(Delivery.__struct_fields__)
    query = f"select {columns} from deliveries where {where} order by created desc limit ?"  # noqa: S608 -- fixed words
    return [Delivery(*row) for row in database.rows(query, value, limit)]


def replay(database: Database, identity: str) -> Delivery | None:
    """Queue a delivery again under the same id; return it, None if there is none."""
    with database.change() as change:
        change.execute(
            "update deliveries set state = 'waiting', tries = 0, due = ? where id = ? and state <> 'held'",
            (time.time(), identity),
        )
    return next(iter(_select(database, "id = ?", identity, 1)), None)


def deliver_forever(desk: Desk) -> None:
    """Send due deliveries until the desk stops."""
    while not desk.stopping.is_set():
        seen = desk.notifier.count
        try:
            sent = deliver_due(desk, time.time())
        except VorleserError as error:
            _logger.warning("%s", error)
            sent = 0
        if not sent:
            desk.notifier.wait(seen, _REST)


def deliver_due(desk: Desk, now: float) -> int:
    """Send at most 50 deliveries due at *now* (seconds since 1970), store the answers, and return their number.

    One that seems due later than its wait is long is due: the clock was set back.
    """
    begun = time.monotonic()
    rows = desk.database.rows(_DUE, now, now)
    for identity, url, body, tries in rows:
        if desk.stopping.is_set():
            break
        answer, good = send_delivery(desk, identity, url, body)
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
    except (
        VorleserError,
        ValueError,
        httpcore.NetworkError,
        httpcore.TimeoutException,
        httpcore.ProtocolError,
    ) as error:
        return redact(str(error) or type(error).__name__)[:300], False


def compare_clocks(headers: Sequence[tuple[bytes, bytes]]) -> str:
    """Return what to say if the receiver's clock differs so much that it takes our signature for an old one."""
    given = next((value for name, value in headers if name.lower() == b"date"), b"").decode("latin-1")
    try:
        there = parsedate_to_datetime(given)
    except ValueError:
        return ""
    minutes = (datetime.now(UTC) - there.astimezone(UTC)).total_seconds() / 60
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
