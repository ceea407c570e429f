"""The description of a route: one value with all that its OpenAPI description, its checks and its handler need."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from vorleser.desk.core import Desk
from vorleser.desk.http.principal import Principal, Sessions
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.keys import Scope

if TYPE_CHECKING:
    from pathlib import Path

JSON = "application/json"
REVISION = r'^("?[0-9]{1,9}"?|\*)$'
"""The pattern of If-Match: the entity tag of a revision, or any."""


class Call(msgspec.Struct, frozen=True):
    """One request, checked and decoded."""

    principal: Principal
    path: Mapping[str, str]
    query: Any
    body: Any
    media_type: str
    headers: Mapping[str, str]
    sessions: Sessions
    secure: bool = False


class ApiReply(msgspec.Struct, frozen=True):
    """The answer of a handler: a struct as JSON, bytes of a media type, a file, or a stream of events."""

    status: int = 200
    body: Any = None
    media_type: str = JSON
    headers: Mapping[str, str] = {}
    file: "Path | None" = None
    stream: AsyncIterator[bytes] | None = None


Handler = Callable[[Desk, Call], ApiReply]


class ApiAnswer(msgspec.Struct, frozen=True):
    """The description of an answer with one status: its meaning, and the type or media type of its body."""

    means: str
    body: Any = None
    media_type: str = JSON
    headers: tuple[str, ...] = ()


class ApiRoute(msgspec.Struct, frozen=True, kw_only=True):
    """One operation of the API.

    ``scope`` is what the key must have, None if any key will do; a ``public`` route needs no key. ``body`` is the type
    of a request's JSON, ``texts`` the media types of bodies taken as plain text; ``query`` is the type of the query.
    ``match`` says whether If-Match is "needed", "possible" or not taken (""). ``problems`` are statuses besides those
    that all routes share. ``unlimited`` routes do not count for the rate limit: files are limited by bytes instead.
    """

    method: str
    path: str
    name: str
    summary: str
    handler: Handler
    answers: Mapping[int, ApiAnswer]
    scope: Scope | None = None
    public: bool = False
    body: Any = None
    body_schema: Mapping[str, Any] = {}
    texts: tuple[str, ...] = ()
    query: Any = None
    match: str = ""
    headers: Mapping[str, str] = {}
    problems: tuple[int, ...] = ()
    unlimited: bool = False


def find_edition(desk: Desk, call: Call) -> EditionRecord:
    """Return the edition named in the path; raises ProblemError (404) if there is none."""
    record = editions.find(desk.database, call.path["id"])
    if record is None:
        raise ProblemError(404, "no-edition", f"no edition {call.path['id']!r}")
    return record


def check_alive(record: EditionRecord) -> EditionRecord:
    """Return *record*; raises ProblemError (410) if it was withdrawn."""
    if record.state is EditionState.WITHDRAWN:
        raise ProblemError(410, "withdrawn", f"edition {record.id!r} was withdrawn for good")
    return record


def check_revision(record: EditionRecord, call: Call) -> EditionRecord:
    """Return *record* if If-Match fits its revision; else raises ProblemError (412), so that no change is lost."""
    seen = call.headers.get("if-match", "").strip('"')
    if seen not in {"", "*", str(record.revision)}:
        raise ProblemError(
            412,
            "changed-meanwhile",
            f"you have seen revision {seen}, it is {record.revision} now: look at it again",
            {"ETag": entity_tag(record)},
        )
    return record


def entity_tag(record: EditionRecord) -> str:
    """Return the entity tag of *record*."""
    return f'"{record.revision}"'
