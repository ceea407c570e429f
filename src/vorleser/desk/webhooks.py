"""Callbacks of the desk: to allowed addresses only, and stored before they are sent (`deliver` sends them)."""

import secrets
import sqlite3
import time
from base64 import b64encode
from urllib.parse import quote, unquote, urlsplit

import msgspec

from vorleser.desk.core import Desk
from vorleser.desk.settings import WebhookSettings
from vorleser.desk.store.database import Database
from vorleser.desk.store.editions import EditionRecord, new_id
from vorleser.errors import ConfigError
from vorleser.network.address import to_uri
from vorleser.runtime.machine import utc_now
from vorleser.text.redaction import redact

_NAME = "webhook"


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
    goes_up = ".." in unquote(there.path).replace("\\", "/").split("/")
    same = (there.scheme, there.netloc.lower()) == (here.scheme, here.netloc.lower())
    return same and not goes_up and (there.path == path or there.path.startswith(f"{path}/"))


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
        "timestamp": utc_now(),
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


def select_deliveries(database: Database, edition: str = "", limit: int = 200) -> list[Delivery]:
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
