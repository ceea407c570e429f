"""What all clients of HTTP share: faults, redirects, headers, dates."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

import web
from vorleser.errors import EngineError, OutputError, SourceError, VorleserError
from vorleser.ingest.fetch import get
from vorleser.ingest.settings import IngestSettings
from vorleser.network.deadline import Deadline
from vorleser.network.exchange import read_headers, read_moment
from vorleser.speak.voice.online import Manners, Server
from vorleser.speak.voice.transfer import Patience, transfer
from vorleser.upload.public import PublicHost

ADDRESS = "https://192.0.2.1/"  # nobody's: it is for examples, and only the proxy is asked


class Lost:
    """Takes the bytes of a download, and keeps none."""

    def size(self) -> int:
        """Return 0."""
        return 0

    def add(self, chunk: bytes) -> None:
        """Drop *chunk*."""

    def restart(self) -> None:
        """Go on."""


CLIENTS: dict[str, tuple[Callable[[str], object], type[VorleserError]]] = {
    "pages": (lambda url: get(url, IngestSettings(allow_private=True)), SourceError),
    "public files": (lambda url: PublicHost().ask(url), OutputError),
    "hub": (lambda url: PublicHost().post(url, {}), OutputError),
    "voice": (lambda url: Server(url, {}, Manners(1, 5.0, 5.0, 5.0)).get(bytes.upper), EngineError),
    "weights": (lambda url: transfer(url, Lost(), Patience(5.0, 5.0, 1), Deadline(5.0)), EngineError),
}


@pytest.fixture
def refusing_proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run a proxy that the environment names for https, and that refuses to pass anything on (501 to CONNECT)."""
    for name in ("HTTPS_PROXY", "ALL_PROXY", "all_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "")
    with web.served() as running:
        monkeypatch.setenv("https_proxy", running.url)
        yield


@pytest.mark.usefixtures("refusing_proxy")
@pytest.mark.parametrize("client", CLIENTS)
def test_a_proxys_refusal_is_one_line_of_every_client(client: str) -> None:
    """It is no answer of the server's, and no fault of the program: the line says that the proxy is in the way."""
    ask, fault = CLIENTS[client]
    with pytest.raises(fault, match=r"(?i)proxy"):
        ask(ADDRESS)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_redirect_is_followed_by_clients_of_files(status: int) -> None:
    """Pages, public files and weights lie elsewhere now and then; Location may be written in UTF-8."""

    def move(handler: web.BaseHTTPRequestHandler) -> None:
        handler.wfile.write(f"HTTP/1.0 {status} Moved\r\nLocation: /straße\r\n\r\n".encode())

    with web.served() as running:
        running.replies = {"/": move, "/stra%C3%9Fe": web.page(b"hier")}
        assert get(f"{running.url}/", IngestSettings(allow_private=True)).data == b"hier"
        assert PublicHost().ask(f"{running.url}/").body == b"hier"


def test_a_redirect_to_what_is_no_address_is_one_line() -> None:
    """What a public host says may be anything."""

    def move(handler: web.BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 302 Found\r\nLocation: http://[\r\n\r\n")

    with web.served() as running:
        running.replies = {"/": move}
        with pytest.raises(OutputError, match="which is no address"):
            PublicHost().ask(f"{running.url}/")


def test_headers_are_read_by_name_in_utf_8_or_latin_1() -> None:
    """Names are lower case; no byte of a value ends a run."""
    raw = [(b"Location", "/straße".encode()), (b"X-Old", "/straße".encode("latin-1")), (b"DATE", b"")]
    assert read_headers(raw) == {"location": "/straße", "x-old": "/straße", "date": ""}


@pytest.mark.parametrize(
    "date",
    [
        "",
        "gestern",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "Mon, 01 Jan 2024 00:00:00 +99999999999999999999",
        "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
    ],
)
def test_a_date_that_is_none_is_no_moment(date: str) -> None:
    """Whatever it says, nothing is raised."""
    assert read_moment(date) is None


@pytest.mark.parametrize("zone", ["GMT", "+0000", "-0000", ""])
def test_a_date_is_read_in_utc(zone: str) -> None:
    """One without a zone is UTC, as HTTP has it."""
    assert read_moment(f"Sun, 03 May 2026 08:00:00 {zone}") == datetime(2026, 5, 3, 8, tzinfo=UTC)
    assert read_moment("Sun, 03 May 2026 10:00:00 +0200") == datetime(2026, 5, 3, 8, tzinfo=UTC)
