"""API keys for programs and people: shown once, kept as a hash, each with its scopes."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from vorleser.desk.store.database import Database
from vorleser.errors import ConfigError

KEY_PREFIX = "vdk_"  # begins every key, so that secret scanners find leaked ones


class Scope(StrEnum):
    """What a key may be used for."""

    CREATE = "create"
    REVIEW = "review"
    PUBLISH = "publish"
    READ = "read"


class Key(msgspec.Struct, frozen=True):
    """A key without its secret; ``revoked`` is when it was, None for one that works."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created: float
    revoked: float | None = None


def add_key(database: Database, name: str, scopes: Iterable[Scope]) -> str:
    """Make a key called *name* and return it; it can't be shown again. Raises ConfigError if the name is taken."""
    identity, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    wanted = " ".join(sorted({scope.value for scope in scopes}))
    with database.change() as change:
        if change.execute("select 1 from keys where name = ? and revoked is null", (name,)).fetchone():
            raise ConfigError(f"there is a key {name!r}", "give another name, or revoke it first")
        change.execute(
            "insert into keys values (?, ?, ?, ?, ?, null)",
            (identity, name, _digest(secret), wanted, time.time()),
        )
    return f"{KEY_PREFIX}{identity}_{secret}"


def list_keys(database: Database) -> list[Key]:
    """Return all keys, the oldest first."""
    rows = database.rows("select id, name, scopes, created, revoked from keys order by created")
    return [Key(row[0], row[1], tuple(map(Scope, row[2].split())), row[3], row[4]) for row in rows]


def revoke_key(database: Database, named: str) -> Key:
    """Revoke the key with that name or id, and return it; raises ConfigError if there is none."""
    key = next(
        (one for one in list_keys(database) if named in {one.name, one.id} and one.revoked is None), None
    )
    if key is None:
        raise ConfigError(f"no key {named!r}", "'vorleser desk key list' shows them")
    with database.change() as change:
        change.execute("update keys set revoked = ? where id = ?", (time.time(), key.id))
    return key


def match_key(database: Database, given: str) -> Key | None:
    """Return the key with the text *given*, None if there is none or it was revoked."""
    identity, _, secret = given.removeprefix(KEY_PREFIX).partition("_")
    rows = database.rows("select digest from keys where id = ? and revoked is null", identity)
    known = rows[0][0] if rows else bytes(32)
    if not hmac.compare_digest(known, _digest(secret)) or not rows or not given.startswith(KEY_PREFIX):
        return None
    return next((key for key in list_keys(database) if key.id == identity), None)


def _digest(secret: str) -> bytes:
    """Return the SHA-256 of a *secret* of 256 random bits; it can't be guessed, so no slow hash is needed."""
    return hashlib.sha256(secret.encode()).digest()
