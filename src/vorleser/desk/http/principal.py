"""Identify clients: by key, by session of the review page, or as programs of this machine."""

import ipaddress
import secrets
import threading
import time
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request

from vorleser.desk.core import Desk
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.store.keys import Scope, match_key
from vorleser.serve.names import answers_to
from vorleser.text.characters import web

COOKIE = "vorleser-desk"
SESSION_SECONDS = 12 * 3600
_PROXIED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
_SECRETS = frozenset({"key", "api_key", "apikey", "access_token", "token"})
_HERE = frozenset({"localhost"})


class Principal(msgspec.Struct, frozen=True):
    """The client of a request: the ``name`` of its key, and the key's scopes."""

    name: str
    scopes: frozenset[Scope]


class Sessions:
    """The sessions of the review page: a random token each, kept in memory only."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._keys: dict[str, tuple[str, float]] = {}

    def open(self, key: str) -> str:
        """Return the token of a new session of *key*."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            now = time.monotonic()
            self._keys = {each: one for each, one in self._keys.items() if one[1] > now}
            self._keys[token] = (key, now + SESSION_SECONDS)
        return token

    def close(self, token: str) -> None:
        """Forget a session."""
        with self._lock:
            self._keys.pop(token, None)

    def key(self, token: str) -> str:
        """Return the key of the session with *token*, "" if there is none or it has expired."""
        key, end = self._keys.get(token, ("", 0.0))
        return key if end > time.monotonic() else ""


def identify(desk: Desk, sessions: Sessions, request: Request) -> Principal | None:
    """Return the client of *request*, None if unknown; raises ProblemError for a wrong key, or one in the address."""
    if any(name.lower() in _SECRETS for name in request.query_params):
        raise ProblemError(
            400,
            "key-in-address",
            "a key in an address stands in every log: send it as 'Authorization: Bearer …'",
        )
    given = request.headers.get("authorization", "")
    if given:
        scheme, _, key = given.partition(" ")
        if scheme.lower() != "bearer" or not key.strip():
            raise ProblemError(401, "key-unknown", "send the key as 'Authorization: Bearer …'", _ASK)
        return _with_key(desk, key.strip())
    if session := sessions.key(request.cookies.get(COOKIE, "")):
        return _with_key(desk, session)
    return Principal("loopback", frozenset(Scope)) if desk.settings.loopback and is_local(request) else None


_ASK = {"WWW-Authenticate": 'Bearer realm="vorleser desk"'}


def _with_key(desk: Desk, given: str) -> Principal:
    key = match_key(desk.database, given)
    if key is None:
        raise ProblemError(401, "key-unknown", "this key is not known, or was revoked", _ASK)
    return Principal(key.name, frozenset(key.scopes))


def is_local(request: Request) -> bool:
    """Return whether *request* comes from a program of this machine, under a local name, and not through a proxy."""
    if any(name in request.headers for name in _PROXIED):
        return False
    host = request.headers.get("host", "")
    try:
        name = ipaddress.ip_address(urlsplit(f"//{host}").hostname or "")
        by_name = name.is_loopback
    except ValueError:
        by_name = answers_to(host, _HERE)
    client = request.client.host if request.client else ""
    try:
        return by_name and ipaddress.ip_address(client).is_loopback
    except ValueError:
        return False


def check_scope(principal: Principal | None, scope: Scope | None) -> Principal:
    """Return *principal* if it has *scope*; raises ProblemError if it is None or lacks it."""
    if principal is None:
        raise ProblemError(
            401,
            "key-needed",
            "make one with 'vorleser desk key add', send it as 'Authorization: Bearer …'",
            _ASK,
        )
    if scope is not None and scope not in principal.scopes:
        raise ProblemError(403, "scope-missing", f"the key {principal.name!r} may not {scope.value}")
    return principal


def pages_of(desk: Desk) -> str:
    """Return the origin of the show's own site, whose pages may send reports; "" if it has none."""
    parts = urlsplit(web(desk.config.publication.url))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def check_origin(request: Request, allowed: frozenset[str] = frozenset()) -> None:
    """Raise ProblemError if a page of another site, except *allowed* ones, makes a browser send this (CSRF)."""
    origin = request.headers.get("origin", "")
    if not origin and request.headers.get("sec-fetch-site", "none") in {"none", "same-origin"}:
        return
    if origin in allowed or (
        web(origin) and urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
    ):
        return
    raise ProblemError(403, "other-site", "a page of another site must not change anything here")
