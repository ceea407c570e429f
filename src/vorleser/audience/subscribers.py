"""Subscribers of private feeds: each has a key of its own, kept as a hash, which stands in the path of each address."""

import hashlib
import hmac
import secrets
import time
from pathlib import Path

import msgspec

from vorleser.audience.store import STORE_FILE, open_store
from vorleser.errors import ConfigError

PRIVATE = "abo"
"""The first part of the path of a private feed: ``/abo/KEY/feed.xml``."""

KEY_PATTERN = r"(?<![\w-])[0-9a-f]{8}[\w-]{32}(?![\w-])"
"""What a key looks like, wherever it stands: for logs, which must show none."""


class Subscriber(msgspec.Struct, frozen=True):
    """A subscriber without the key; ``created`` and ``revoked`` in seconds since 1970, ``revoked`` None if it works."""

    id: str
    name: str
    created: float
    revoked: float | None = None


def add_subscriber(folder: Path, name: str) -> str:
    """Make a key for the subscriber called *name* and return it; it can't be shown again.

    Raises ConfigError if there is a working key of that name already, or the name is blank.
    """
    if not name.strip():
        raise ConfigError("a subscriber needs a name", "a customer number will do")
    identity, secret = secrets.token_hex(4), secrets.token_urlsafe(24)
    with open_store(folder) as store:
        if store.execute("select 1 from subscribers where name = ? and revoked is null", (name,)).fetchone():
            raise ConfigError(
                f"there is a subscriber {name!r}", "give another name, or revoke that one first"
            )
        row = (identity, name, _digest(secret), time.time())
        store.execute("insert into subscribers values (?, ?, ?, ?, null)", row)
    return f"{identity}{secret}"


def list_subscribers(folder: Path) -> list[Subscriber]:
    """Return all subscribers of *folder*, the oldest first; revoked ones, too."""
    if not (folder / STORE_FILE).exists():
        return []
    with open_store(folder) as store:
        rows = store.execute(
            "select id, name, created, revoked from subscribers order by created, id"
        ).fetchall()
    return [Subscriber(*row) for row in rows]


def revoke_subscriber(folder: Path, named: str) -> Subscriber:
    """Revoke the key of the subscriber with that name or id, and return it; raises ConfigError if there is none."""
    found = next(
        (one for one in list_subscribers(folder) if named in {one.name, one.id} and one.revoked is None), None
    )
    if found is None:
        raise ConfigError(f"no subscriber {named!r}", "'vorleser subscribers list' shows them")
    with open_store(folder) as store:
        store.execute("update subscribers set revoked = ? where id = ?", (time.time(), found.id))
    return found


def match_subscriber(folder: Path, key: str) -> Subscriber | None:
    """Return the subscriber with *key*, revoked or not, None if there is none."""
    identity, secret = key[:8], key[8:]
    if not (folder / STORE_FILE).exists():
        return None
    with open_store(folder) as store:
        row = store.execute(
            "select digest, id, name, created, revoked from subscribers where id = ?", (identity,)
        ).fetchone()
    known = row[0] if row else bytes(32)
    same = hmac.compare_digest(known, _digest(secret))  # its time tells nothing of the key
    return Subscriber(*row[1:]) if row and same else None


def _digest(secret: str) -> bytes:
    """Return the SHA-256 of a *secret* of 192 random bits; it can't be guessed, so no slow hash is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
