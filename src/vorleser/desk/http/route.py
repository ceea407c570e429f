"""The description of a route: one value with all that its OpenAPI description, its checks and its handler need."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from vorleser.desk.core import Desk
from vorleser.desk.http.principal import Principal, Sessions
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.model import EditionView
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionRecord, EditionState
from vorleser.desk.store.keys import Scope

if TYPE_CHECKING:
    import sqlite3
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
    """The description of an answer: its meaning, its status, and the type or media type of its body."""

    means: str
    body: Any = None
    status: int = 200
    media_type: str = JSON
    headers: tuple[str, ...] = ()


NO_CONTENT = ApiAnswer("done", status=204)
EDITION = ApiAnswer("the edition", EditionView, headers=("ETag",))
ACCEPTED = ApiAnswer(
    "the edition, queued; its place is in Location", EditionView, status=202, headers=("Location", "ETag")
)


class ApiRoute(msgspec.Struct, frozen=True, kw_only=True):
    """One operation of the API; its name is the handler's, and its summary the first line of the handler's docstring.

    ``scope`` is what the key must have, None if any key will do; a ``public`` route needs no key. ``body`` is the type
    of a request's JSON, ``texts`` the media types of bodies taken as plain text; ``query`` is the type of the query.
    ``match`` says whether If-Match is "needed", "possible" or not taken (""). ``own_problems`` are statuses besides
    those that follow from the rest. ``unlimited`` routes do not count for the rate limit: files are limited by bytes
    instead.
    """

    method: str
    path: str
    handler: Handler
    answer: ApiAnswer
    scope: Scope | None = None
    public: bool = False
    body: Any = None
    body_schema: Mapping[str, Any] = {}
    texts: tuple[str, ...] = ()
    query: Any = None
    match: str = ""
    headers: Mapping[str, str] = {}
    own_problems: tuple[int, ...] = ()
    unlimited: bool = False

    @property
    def name(self) -> str:
        """The name of the operation."""
        return self.handler.__name__

    @property
    def summary(self) -> str:
        """What the operation does, in one line."""
        return (self.handler.__doc__ or "").strip().partition("\n")[0].rstrip(".")

    @property
    def problems(self) -> tuple[int, ...]:
        """The statuses of all problems that this route may answer with, besides those that all routes share."""
        found = {*self.own_problems}
        if "{" in self.path:
            found.add(404)
        if self.body is not None:
            found |= {413, 415, 422}
        if self.match:
            found |= {410, 412}
        if self.match == "needed":
            found.add(428)
        return tuple(sorted(found))


def api(
    operation: str,
    answer: ApiAnswer,
    problems: tuple[int, ...] = (),
    **options: Any,  # noqa: ANN401 -- the fields of ApiRoute have many types
) -> Callable[[Handler], ApiRoute]:
    """Return a decorator that makes a handler the route of *operation*, a method and a path: ``"GET /v1/status"``.

    *options* are the other fields of `ApiRoute`.
    """
    method, _, path = operation.partition(" ")

    def describe(handler: Handler) -> ApiRoute:
        return ApiRoute(
            method=method, path=path, handler=handler, answer=answer, own_problems=problems, **options
        )

    return describe


def find_edition(desk: Desk, call: Call) -> EditionRecord:
    """Return the edition named in the path; raises ProblemError (404) if there is none."""
    return _check_there(editions.find(desk.database, call.path["id"]), call)


def current_edition(change: "sqlite3.Connection", call: Call) -> EditionRecord:
    """Return the edition as it is inside *change*, if it is alive and as the client has seen it."""
    return check_revision(
        check_alive(_check_there(editions.find_within(change, call.path["id"]), call)), call
    )


def _check_there(record: EditionRecord | None, call: Call) -> EditionRecord:
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
