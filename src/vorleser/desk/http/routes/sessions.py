"""Sessions of the review page."""

from http.cookies import SimpleCookie

from vorleser.desk.core import Desk
from vorleser.desk.http.principal import COOKIE, SESSION_SECONDS
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import NO_CONTENT, ApiReply, Call, api
from vorleser.desk.model import SessionInput
from vorleser.desk.store.keys import match_key

_ATTRIBUTES = "Path=/; HttpOnly; SameSite=Strict"


@api("POST /v1/session", NO_CONTENT, (401,), public=True, body=SessionInput)
def open_session(desk: Desk, call: Call) -> ApiReply:
    """Open a session of the review page with a key: the browser keeps a token that no script can read."""
    if match_key(desk.database, call.body.key) is None:
        raise ProblemError(
            401, "key-unknown", "this key is not known, or was revoked", {"WWW-Authenticate": "Bearer"}
        )
    token = call.sessions.open(call.body.key)
    secure = "; Secure" if call.secure else ""
    cookie = f"{COOKIE}={token}; {_ATTRIBUTES}; Max-Age={SESSION_SECONDS}{secure}"
    return ApiReply(204, headers={"Set-Cookie": cookie})


@api("DELETE /v1/session", NO_CONTENT, public=True)
def close_session(_desk: Desk, call: Call) -> ApiReply:
    """Close the session of the review page."""
    if (morsel := SimpleCookie(call.headers.get("cookie", "")).get(COOKIE)) is not None:
        call.sessions.close(morsel.value)
    return ApiReply(204, headers={"Set-Cookie": f"{COOKIE}=; {_ATTRIBUTES}; Max-Age=0"})


ROUTES = (open_session, close_session)
