"""What a route is: everything that its OpenAPI description, its checks and its handler need, in one value."""

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
"""What If-Match holds: the entity tag of a revision, or any."""


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
    """What is answered: a struct as JSON, bytes of a media type, a file, or a stream of events."""

    status: int = 200
    body: Any = None
    media_type: str = JSON
    headers: Mapping[str, str] = {}
    file: "Path | None" = None
    stream: AsyncIterator[bytes] | None = None


Handler = Callable[[Desk, Call], ApiReply]


class ApiAnswer(msgspec.Struct, frozen=True):
    """What a route answers with one status: what it means, and the type or media type of its body."""

    means: str
    body: Any = None
    media_type: str = JSON
    headers: tuple[str, ...] = ()


class ApiRoute(msgspec.Struct, frozen=True, kw_only=True):
    """One operation of the API.

    ``scope`` is what a key must open, None where any key does; a ``public`` one needs none. ``body`` is the type that
    a request's JSON is decoded as, ``texts`` the media types that are taken as they come; ``query`` its query's type.
    ``match`` says whether If-Match is "needed", "possible" or not taken (""). ``problems`` are statuses besides those
    that all routes share. ``unlimited`` routes count for no rate: files are paced by what is sent.
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
    """Return the edition that the path names; raises ProblemError where there is none."""
    record = editions.find(desk.database, call.path["id"])
    if record is None:
        raise ProblemError(404, "no-edition", f"no edition {call.path['id']!r}")
    return record


def check_alive(record: EditionRecord) -> EditionRecord:
    """Return *record*; raises ProblemError where it was withdrawn."""
    if record.state is EditionState.WITHDRAWN:
        raise ProblemError(410, "withdrawn", f"edition {record.id!r} was withdrawn for good")
    return record


def check_revision(record: EditionRecord, call: Call) -> EditionRecord:
    """Return *record* if it is still as its client has seen it; raises ProblemError: nothing is overwritten."""
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
