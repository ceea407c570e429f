"""The only way to the network that reading has: one page, bounded in size and time, from public addresses only."""

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from vorleser.errors import SourceError
from vorleser.ingest.reader import Raw
from vorleser.ingest.settings import IngestSettings

if TYPE_CHECKING:
    from vorleser.ingest.request import Answer

NAME_IN_ROBOTS = "Vorleser"
REDIRECTS = 5
ROBOTS_LARGEST = 500 * 1024  # bytes of a robots.txt that count (RFC 9309)
SAYINGS = {
    401: "asks for a password",
    402: "asks for payment",
    403: "is not for us",
    404: "is not there",
    410: "is not there any more",
    429: "is asked too often",
    451: "may not be shown for legal reasons",
}


def fetch(url: str, settings: IngestSettings) -> Raw:
    """Return the page at *url*; raises SourceError with the reason where it can't or may not be had."""
    answer = get(url, settings)
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    charset = next(
        (part.partition("=")[2].strip("\"' ") for part in rest.split(";") if "charset=" in part.lower()), ""
    )
    return Raw(name=answer.url, data=answer.data, media_type=kind.strip().lower(), charset=charset)


def get(url: str, settings: IngestSettings, headers: tuple[tuple[str, str], ...] = ()) -> "Answer":
    """Return a good answer (200, 203 or 304) for *url*, redirects followed; *headers* are sent besides ours."""
    return _good(_followed(url, settings, headers), url)


def _followed(url: str, settings: IngestSettings, headers: tuple[tuple[str, str], ...] = ()) -> "Answer":
    """Return the last answer for *url*, whatever its status; each redirect is checked like the first address."""
    from vorleser.ingest import request
    from vorleser.ingest.address import Deadline

    deadline = Deadline(settings.seconds)
    first = url
    for _ in range(REDIRECTS + 1):
        _checked(url)
        if settings.robots:
            _ask_robots(url, settings)
        answer = request.ask(url, settings, deadline, headers)
        if answer.status not in request.MOVED or not answer.headers.get("location"):
            return answer
        url = urljoin(url, answer.headers["location"])
    raise SourceError(f"{first!r} is passed on more than {REDIRECTS} times", "name the address it ends at")


def _checked(url: str) -> None:
    """Raise SourceError where *url* is none that we ask."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SourceError(f"{url!r} is no address of a page", str(error)) from error
    if parts.scheme not in {"http", "https"}:
        raise SourceError(f"{url!r} is not fetched", "only http and https are; name a file by its path")
    if "@" in parts.netloc:
        raise SourceError(f"{url!r} carries a user name", "leave out what stands before the @")
    strange = "\\" in url or any(character.isspace() or not character.isprintable() for character in url)
    if strange or not parts.hostname or port == 0:
        raise SourceError(f"{url!r} is no address of a page", "write it as https://host/path")


def _good(answer: "Answer", first: str) -> "Answer":
    if answer.status in {200, 203, 304}:
        return answer
    saying = SAYINGS.get(answer.status, "gives no page")
    again = answer.status == 429 or answer.status >= 500
    way_out = (
        "try again later"
        if again
        else "look at it in a browser; if you may read it, save it and name the file"
    )
    raise SourceError(f"{first!r} {saying} (HTTP {answer.status})", way_out)


def _ask_robots(url: str, settings: IngestSettings) -> None:
    """Raise SourceError where the server's robots.txt keeps us out."""
    parts = urlsplit(url)
    rules = _robots(f"{parts.scheme}://{parts.netloc}", settings)
    if rules is None:
        raise SourceError(f"the robots.txt of {parts.netloc!r} can't be had", "try again later")
    from protego import Protego

    if not Protego.parse(rules).can_fetch(url, NAME_IN_ROBOTS):
        raise SourceError(
            f"{url!r} is not for programs: its server's robots.txt says so",
            "open it in a browser, save the page and name the file",
        )


@lru_cache(maxsize=256)
def _robots(origin: str, settings: IngestSettings) -> str | None:
    """Return the rules of *origin*: none where there is no robots.txt, None where the server fails (RFC 9309)."""
    from msgspec.structs import replace

    bounded = replace(settings, robots=False, largest_mb=1, seconds=min(settings.seconds, 10.0))
    answer = _followed(f"{origin}/robots.txt", bounded)
    if answer.status >= 500 or answer.status == 429:
        return None
    return answer.data[:ROBOTS_LARGEST].decode("utf-8", "replace") if answer.status == 200 else ""
