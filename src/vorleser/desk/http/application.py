"""The desk as an ASGI application: each request is checked, decoded, handled in a thread, and answered."""

import asyncio
import logging
import re
from collections.abc import Mapping
from contextlib import nullcontext
from functools import cache, partial
from importlib.resources import files
from typing import Any, cast

import msgspec
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from vorleser.catalogue import Show
from vorleser.desk.core import Desk
from vorleser.desk.http import openapi
from vorleser.desk.http.files import PacedAnswers, PacedFile, Pacing
from vorleser.desk.http.limits import RateLimit, read_body
from vorleser.desk.http.principal import Principal, Sessions, check_origin, check_scope, identify, pages_of
from vorleser.desk.http.problem import ProblemError, answer_problem, problem_of
from vorleser.desk.http.route import JSON, REVISION, ApiReply, ApiRoute, Call
from vorleser.errors import VorleserError
from vorleser.runtime import plugins
from vorleser.serve import Listeners, list_mounts
from vorleser.serve.client import find_client
from vorleser.serve.guard import AnswerGuard
from vorleser.serve.names import answers_to, list_own_names

_logger = logging.getLogger(__name__)

_FOLDER = "vorleser.desk.http.routes"
_POLICY = (
    "default-src 'self'; img-src 'self' data:; media-src 'self' data:; object-src 'none'; base-uri 'none';"
    " frame-ancestors 'self'; form-action 'self'"
)
PUBLIC_PATH = "/hoeren"  # below it lies what is published, where everybody is served
_PAGE = files("vorleser.desk").joinpath("page")
_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
_CONVERTORS = {"number": "{number:int}", "take": "{take:int}", "name": "{name:path}"}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@cache
def load_routes() -> tuple[ApiRoute, ...]:
    """Return all operations of the API."""
    modules = [plugins.load_constant(_FOLDER, name, "ROUTES") for name in plugins.names(_FOLDER)]
    return tuple(route for routes in modules for route in cast("tuple[ApiRoute, ...]", routes))


class Gate:
    """Checks requests, and passes them to their handlers."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.sessions = Sessions()
        self.pacing = Pacing()
        self._turns = asyncio.Semaphore(2)  # requests for files checked at a time; browsers send many
        self._limit = RateLimit(desk.settings.requests)
        self._public_limit = RateLimit(desk.settings.public_requests)
        self._names = list_own_names(*desk.settings.names)

    async def answer(self, request: Request, route: ApiRoute) -> Response:
        """Return the answer to *request*, which matches *route*; errors become problems (RFC 9457)."""
        try:
            async with self._turns if route.unlimited else nullcontext():
                call = await self._check(request, route)
                reply = await run_in_threadpool(route.handler, self.desk, call)
        except ProblemError as error:
            return answer_problem(error)
        except VorleserError as error:
            return answer_problem(problem_of(error))
        return _respond(reply, self.pacing)

    async def _check(self, request: Request, route: ApiRoute) -> Call:
        """Return *request* checked and decoded for its handler; raises ProblemError."""
        if not answers_to(request.headers.get("host", ""), self._names):
            raise ProblemError(
                421, "other-name", "this desk has another name; 'names' in desk.toml gives it more"
            )
        principal = await self._admit(request, route)
        _check_headers(request, route)
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Call(
            principal=principal,
            path={name: str(value) for name, value in request.path_params.items()},
            query=_decode_query(request, route),
            body=_decode_body(await self._body(request, route), media_type, route),
            media_type=media_type,
            headers={name.lower(): value for name, value in request.headers.items()},
            sessions=self.sessions,
            secure=request.headers.get("x-forwarded-proto", request.url.scheme) == "https",
        )

    async def _admit(self, request: Request, route: ApiRoute) -> Principal:
        """Return the principal of *request* if it has the scope for *route*; raises ProblemError."""
        client = find_client(request.scope)
        if request.method not in _SAFE:
            own = frozenset({pages_of(self.desk)} - {""})
            check_origin(request, own if route.name == "take_report" else frozenset())
        if route.public:
            if request.method not in _SAFE:
                self._public_limit.take(client)
            return Principal("", frozenset())
        found = await run_in_threadpool(identify, self.desk, self.sessions, request)
        if not route.unlimited:
            self._limit.take(f"{client} {found.name if found else ''}")
        return check_scope(found, route.scope)

    async def _body(self, request: Request, route: ApiRoute) -> bytes:
        if route.body is None:
            return b""
        return await read_body(request, self.desk.settings.body_mb * 2**20)


def _decode_query(request: Request, route: ApiRoute) -> Any:  # noqa: ANN401 -- the route's own type
    pairs = request.query_params.multi_items()
    if route.query is None:
        if pairs:
            raise ProblemError(400, "query", f"nothing is known of {pairs[0][0]!r} here")
        return None
    if len({name for name, _ in pairs}) != len(pairs):
        raise ProblemError(400, "query", "each name of the query stands in it once")
    try:
        return msgspec.convert(dict(pairs), route.query, strict=False)
    except msgspec.ValidationError as error:
        raise ProblemError(400, "query", str(error).replace("`$.", "`")) from error


def _decode_body(data: bytes, media_type: str, route: ApiRoute) -> Any:  # noqa: ANN401 -- the route's own type
    if route.body is None:
        return None
    try:
        if media_type in route.texts:
            return data.decode()
        if media_type != JSON:
            known = ", ".join((JSON, *route.texts))
            raise ProblemError(415, "media-type", f"send one of {known}, not {media_type!r}")
        return _convert(msgspec.json.decode(data), route.body)
    except msgspec.ValidationError as error:
        raise ProblemError(422, "wrong-value", str(error).replace("`$.", "`")) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProblemError(400, "unreadable", str(error)) from error


def _convert(value: Any, kind: Any) -> Any:  # noqa: ANN401 -- the route's own type
    """Return *value* as *kind*; JSON knows one kind of number, so 3.0 is the integer 3."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        if "`float`" not in str(error):
            raise
        return msgspec.convert(_with_integers(value), kind)


def _with_integers(value: Any) -> Any:  # noqa: ANN401 -- any JSON
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_with_integers(each) for each in value]
    if isinstance(value, dict):
        return {name: _with_integers(each) for name, each in value.items()}
    return value


def _check_headers(request: Request, route: ApiRoute) -> None:
    """Raise ProblemError if a header used by *route* is malformed, given twice, or missing though needed."""
    known = {**route.headers, **({"If-Match": REVISION} if route.match else {})}
    for name, pattern in known.items():
        given = request.headers.getlist(name)
        if len(given) > 1 or any(not re.fullmatch(pattern, each) for each in given):
            raise ProblemError(400, "header", f"{name} must match {pattern}")
    if route.match == "needed" and "if-match" not in request.headers:
        raise ProblemError(428, "revision-needed", "name the revision that you have seen in If-Match")


def _respond(reply: ApiReply, pacing: Pacing) -> Response:
    headers = {"Cache-Control": "no-store", **reply.headers}
    if reply.file is not None:
        return PacedFile(reply.file, pacing, headers, reply.media_type)
    if reply.stream is not None:
        return StreamingResponse(reply.stream, reply.status, headers, reply.media_type)
    if isinstance(reply.body, bytes):
        return Response(reply.body, reply.status, headers, reply.media_type)
    if reply.status == 204:
        return Response(status_code=204, headers=headers)
    return Response(msgspec.json.encode(reply.body), reply.status, headers, reply.media_type)


def build_application(desk: Desk) -> ASGIApp:
    """Return the ASGI application of *desk*."""
    gate = Gate(desk)
    described = msgspec.json.encode(openapi.describe_api(load_routes()))
    by_path: dict[str, dict[str, ApiRoute]] = {}
    for route in load_routes():
        by_path.setdefault(route.path, {})[route.method] = route
    routes: list[BaseRoute] = [
        Route(_path(path), _Operations(gate, known)) for path, known in by_path.items()
    ]
    routes.append(Route("/v1/openapi.json", lambda _request: Response(described, media_type=JSON)))
    names = sorted(file.name for file in _PAGE.iterdir() if file.name.rpartition(".")[2] in _TYPES)
    routes += [Route(f"/{name.replace('index.html', '')}", partial(_send_page, name)) for name in names]
    routes += _listener_routes(desk, gate.pacing)
    application = Starlette(
        routes=routes, exception_handlers={HTTPException: _refuse, Exception: _admit_fault}
    )
    return AnswerGuard(application, None, policy=_POLICY)


def _listener_routes(desk: Desk, pacing: Pacing) -> list[BaseRoute]:
    """Return the routes by which listeners get what is published, each guarded against other host names."""
    wanted = desk.settings.listeners
    show = Show(desk.config.publication, settings=desk.config.feed)
    both = Listeners(wanted.public, wanted.private, wanted.count, show)
    if desk.public == desk.folder.published:
        mounts = list_mounts(desk.public, both, PUBLIC_PATH)
    else:
        mounts = list_mounts(desk.folder.published, replace(both, public=False))
        mounts += list_mounts(desk.public, replace(both, private=False), PUBLIC_PATH)
    names = list_own_names(*desk.settings.names, *wanted.names)
    return [Mount(each.path, PacedAnswers(AnswerGuard(each.app, names), pacing)) for each in mounts]


def _path(path: str) -> str:
    """Return *path* with starlette's converters."""
    return re.sub(r"\{(\w+)\}", lambda found: _CONVERTORS.get(found[1], found[0]), path)


class _Operations:
    """The operations of one path."""

    def __init__(self, gate: Gate, known: Mapping[str, ApiRoute]) -> None:
        self._gate = gate
        self._known = known

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        route = self._known.get("GET" if request.method == "HEAD" else request.method)
        if route is not None:
            response = await self._gate.answer(request, route)
        elif request.method == "OPTIONS" and any(each.name == "take_report" for each in self._known.values()):
            allowed = {"Access-Control-Allow-Methods": "POST", "Access-Control-Allow-Headers": "Content-Type"}
            own = pages_of(self._gate.desk)
            origin = {"Access-Control-Allow-Origin": own} if own else {}
            response = Response(status_code=204, headers={**origin, **allowed})
        else:
            methods = ", ".join(sorted({*self._known, *(("HEAD",) if "GET" in self._known else ())}))
            response = answer_problem(ProblemError(405, "method", f"known are {methods}", {"Allow": methods}))
        await response(scope, receive, send)


def _send_page(name: str, _request: Request) -> Response:
    """Return a file of the review page."""
    kind = _TYPES[name.rpartition(".")[2]]
    return Response(_PAGE.joinpath(name).read_bytes(), media_type=kind, headers={"Cache-Control": "no-cache"})


def _refuse(_request: Request, error: Exception) -> Response:
    status, headers = getattr(error, "status_code", 500), getattr(error, "headers", None)
    slug = {404: "no-page", 405: "method"}.get(status, "http")
    return answer_problem(ProblemError(status, slug, "see /v1/openapi.json", headers))


def _admit_fault(_request: Request, error: Exception) -> Response:
    _logger.error("a fault of the program: %s", error, exc_info=error)
    return answer_problem(ProblemError(500, "fault", "the desk's log says more; please report it"))
