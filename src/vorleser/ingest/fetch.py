"""Fetch a page, ingest's only access to the network: bounded in size and time, public addresses only."""

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from vorleser.errors import SourceError, UnavailableError
from vorleser.ingest.reader import Raw
from vorleser.ingest.settings import IngestSettings
from vorleser.network.address import to_uri
from vorleser.network.deadline import Deadline
from vorleser.text.redaction import quote_address

if TYPE_CHECKING:
    from vorleser.ingest.request import Answer

NAME_IN_ROBOTS = "Vorleser"
REDIRECTS = 5
ROBOTS_LARGEST = 500 * 1024  # bytes of a robots.txt that count (RFC 9309)
ROBOTS_SECONDS = 10.0  # for one robots.txt, counted within the seconds for the page
ROBOTS_KEPT = 3600.0  # seconds that one is kept; after an error it is asked for again
ROBOTS_MOST = 32  # that are kept: 16 MB at the most
_ROBOTS: dict[str, tuple[str, Deadline]] = {}  # by origin
SAYINGS = {
    202: "is not ready yet",
    204: "is empty",
    205: "is empty",
    206: "came only in part, though the whole was asked for",
    401: "asks for a password",
    402: "asks for payment",
    403: "is not for us",
    404: "is not there",
    410: "is not there any more",
    429: "is asked too often",
    451: "may not be shown for legal reasons",
}
_LATER = frozenset({202, 206, 408, 425, 429})  # that another try may help


def fetch(url: str, settings: IngestSettings) -> Raw:
    """Return the page at *url*; raises SourceError with the reason if it can't or may not be fetched."""
    answer = get(url, settings)
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    charset = next(
        (part.partition("=")[2].strip("\"' ") for part in rest.split(";") if "charset=" in part.lower()), ""
    )
    return Raw(name=answer.url, data=answer.data, media_type=kind.strip().lower(), charset=charset)


def get(url: str, settings: IngestSettings, headers: tuple[tuple[str, str], ...] = ()) -> "Answer":
    """Return a good answer (200, 203 or 304) for *url*, redirects followed; *headers* are sent in addition to ours."""
    return _good(_follow(url, settings, headers), url)


def _follow(
    url: str,
    settings: IngestSettings,
    headers: tuple[tuple[str, str], ...] = (),
    deadline: Deadline | None = None,
) -> "Answer":
    """Return the last answer for *url*, whatever its status; each redirect is checked like the first address.

    One deadline holds for all requests, robots.txt and redirects included.
    """
    from vorleser.ingest import request
    from vorleser.network.exchange import MOVED

    deadline = deadline or Deadline(settings.seconds)
    first = url
    for _ in range(REDIRECTS + 1):
        _check_url(url)
        if settings.robots:
            _ask_robots(url, settings, deadline)
        answer = request.ask(url, settings, deadline, headers)
        if answer.status not in MOVED or not answer.headers.get("location"):
            return answer
        url = _join(url, answer.headers["location"])
    raise SourceError(
        f"{quote_address(first)} is passed on more than {REDIRECTS} times", "name the address it ends at"
    )


def _join(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise SourceError(
            f"{quote_address(url)} passes on to {quote_address(location)}, which is no address",
            "look at it in a browser",
        ) from error


def _check_url(url: str) -> None:
    """Raise SourceError if *url* is not an http(s) address that can be fetched."""
    try:
        to_uri(url)
    except ValueError as error:
        raise SourceError(f"{quote_address(url)} is no address of a page", str(error)) from error


def _good(answer: "Answer", first: str) -> "Answer":
    if answer.status in {200, 203, 304}:
        return answer
    failed = "can't be had, as its server fails" if answer.status >= 500 else "gives no page"
    saying = SAYINGS.get(answer.status, failed)
    what = f"{quote_address(first)} {saying} (HTTP {answer.status})"
    if answer.status in _LATER or answer.status >= 500:
        raise UnavailableError(what, "try again later")
    raise SourceError(what, "look at it in a browser; if you may read it, save it and name the file")


def _ask_robots(url: str, settings: IngestSettings, deadline: Deadline) -> None:
    """Raise SourceError if the server's robots.txt forbids *url*."""
    parts = urlsplit(to_uri(url))
    rules = _robots(f"{parts.scheme}://{parts.netloc}", settings, deadline)
    from protego import Protego

    if not Protego.parse(rules).can_fetch(to_uri(url), NAME_IN_ROBOTS):
        raise SourceError(
            f"{quote_address(url)} is not for programs: its server's robots.txt says so",
            "open it in a browser, save the page and name the file",
        )


def _robots(origin: str, settings: IngestSettings, deadline: Deadline) -> str:
    """Return the robots.txt of *origin*, '' if there is none.

    Raises SourceError if the server fails (RFC 9309); a failure is not kept, so the next call asks again.
    """
    rules, until = _ROBOTS.get(origin, ("", None))
    if until is not None and not until.over():
        return rules
    from msgspec.structs import replace

    seconds = min(settings.seconds, ROBOTS_SECONDS)
    bounded = replace(settings, robots=False, largest_mb=1, seconds=seconds)
    answer = _follow(f"{origin}/robots.txt", bounded, deadline=deadline.within(seconds))
    if answer.status >= 500 or answer.status == 429:
        raise UnavailableError(
            f"the robots.txt of {origin!r} can't be had (HTTP {answer.status})", "try again later"
        )
    rules = answer.data[:ROBOTS_LARGEST].decode("utf-8", "replace") if answer.status == 200 else ""
    _keep_rules(origin, rules)
    return rules


def _keep_rules(origin: str, rules: str) -> None:
    """Keep the *rules* of *origin* for `ROBOTS_KEPT` seconds, without those that are over and the oldest ones."""
    known = [*_ROBOTS.items()]
    kept = [name for name, (_, until) in known if name != origin and not until.over()]
    for name in {name for name, _ in known}.difference(kept[1 - ROBOTS_MOST :]):
        _ROBOTS.pop(name, None)
    _ROBOTS[origin] = (rules, Deadline(ROBOTS_KEPT))
