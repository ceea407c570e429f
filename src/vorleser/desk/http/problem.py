"""Problem details for clients after RFC 9457: what is wrong with a request."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from vorleser.desk.model import Problem
from vorleser.desk.publishing import DraftGoneError
from vorleser.errors import ConfigError, EngineError, OutputError, SourceError, VorleserError, slug_of

PROBLEM_TYPE = "application/problem+json"
PROBLEM_TITLES = {
    400: "the request can't be read",
    401: "a key is needed",
    403: "this is not allowed",
    404: "there is no such thing",
    405: "this method is not known here",
    408: "the request came too slowly",
    409: "this can't be done now",
    410: "it was withdrawn",
    412: "somebody else has changed it",
    413: "the request is too large",
    415: "this media type is not known here",
    421: "this desk has another name",
    422: "the request can't be carried out",
    428: "name the revision that you have seen",
    429: "too many requests",
    500: "a fault of the program",
    503: "not at the moment",
    507: "there is no room",
}


class ProblemError(Exception):
    """A request that can't be carried out; ``slug`` names the kind of problem for programs."""

    def __init__(self, status: int, slug: str, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, slug, detail)
        self.status = status
        self.slug = slug
        self.detail = detail
        self.headers = dict(headers or {})


_STATUS = {DraftGoneError: 409, ConfigError: 422, SourceError: 422, OutputError: 507, EngineError: 503}


def problem_of(error: VorleserError) -> ProblemError:
    """Return *error* as a problem, with an HTTP status by its class, 500 for an unknown one."""
    kind = next((each for each in _STATUS if isinstance(error, each)), None)
    return ProblemError(_STATUS[kind] if kind else 500, slug_of(type(error).__name__), str(error))


def answer_problem(error: ProblemError) -> Response:
    """Return the HTTP answer for *error*."""
    body = Problem(
        f"urn:vorleser:problem:{error.slug}", PROBLEM_TITLES.get(error.status, ""), error.status, error.detail
    )
    return Response(msgspec.json.encode(body), error.status, error.headers, PROBLEM_TYPE)
