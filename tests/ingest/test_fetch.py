"""The only way to the network, against a server on the loopback."""

import gzip
import socket
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote

import pytest
from msgspec.structs import replace

from vorleser.errors import SourceError
from vorleser.ingest import fetch as fetching
from vorleser.ingest.fetch import fetch, get
from vorleser.ingest.load import load
from vorleser.ingest.request import AGENT, ask
from vorleser.ingest.settings import IngestSettings
from vorleser.network.address import to_uri
from vorleser.network.deadline import Deadline
from vorleser.network.guard import is_public
from web import Server, moved, page, served, served_directly

HERE = IngestSettings(allow_private=True, seconds=60.0)  # nothing here waits for it


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Yield a server, asked without a proxy and without remembered rules."""
    with served_directly(monkeypatch) as running:
        yield running


def test_a_page_comes_with_what_its_server_says(server: Server) -> None:
    """Bytes, media type and charset arrive; we say who we are."""
    server.replies["/a"] = page(b"<p>Hallo", Content_Type='Text/HTML; charset="iso-8859-1"')
    raw = load(f"{server.url}/a", HERE)
    assert (raw.data, raw.media_type, raw.charset, raw.name) == (
        b"<p>Hallo",
        "text/html",
        "iso-8859-1",
        f"{server.url}/a",
    )
    assert server.asked[-1][1]["user-agent"] == AGENT
    assert "Vorleser/" in AGENT


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/a",
        "http://[::1]:{port}/a",
        "http://0x7f.1:{port}/a",
        "http://2130706433:{port}/a",
        "http://0:{port}/a",
        "http://localhost:{port}/a",
        "http://[::ffff:127.0.0.1]:{port}/a",
        "http://[64:ff9b::7f00:1]:{port}/a",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://intern.example/",
    ],
)
def test_addresses_inside_a_network_are_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """The table: however a private address is written or resolved, it is not asked."""
    real = socket.getaddrinfo

    def names(host: str, *args: object, **kwargs: object) -> list[tuple]:  # type: ignore[type-arg]
        return real("10.0.0.1" if host == "intern.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", names)
    server.replies["/a"] = page(b"secret")
    with pytest.raises(SourceError, match=r"inside a network|can't fetch") as refusal:
        fetch(url.format(port=server.server_port), replace(HERE, allow_private=False))
    assert "--allow-private" in str(refusal.value) or "[::1]" in url
    assert server.asked == []


@pytest.mark.parametrize(
    "to",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "//127.0.0.1:1/",
    ],
)
def test_each_redirect_is_checked_like_the_first_address(
    server: Server, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    """A public page can't pass us on into the network: only the first server's address is taken for public here."""
    first = server.server_port
    server.replies["/a"] = moved(to)
    monkeypatch.setattr(
        "vorleser.network.guard.is_public", lambda address: address == "127.0.0.1" and not passed
    )
    passed: list[str] = []

    def once(url: str, *args: object) -> object:
        if f":{first}/" not in url:
            passed.append(url)
        return ask(url, *args)

    monkeypatch.setattr("vorleser.ingest.request.ask", once)
    with pytest.raises(SourceError, match=r"inside a network|can't fetch"):
        fetch(f"{server.url}/a", replace(HERE, allow_private=False, robots=False))
    assert len(passed) == 1
    assert [path for path, _ in server.asked] == ["/a"]


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://x.example/a", "gopher://x.example/", "http://a@127.0.0.1/"]
)
def test_a_redirect_to_another_kind_of_address_is_refused(server: Server, to: str) -> None:
    """http(s) only, without user names, also after a redirect."""
    server.replies["/a"] = moved(to)
    with pytest.raises(SourceError, match=r"only http|user name"):
        fetch(f"{server.url}/a", HERE)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://x.example/a",
        "data:text/html,x",
        "http://zeitung.example@127.0.0.1/",
        "http://user:word@zeitung.example/",
        "http://127.0.0.1\\@zeitung.example/",
        "http:///a",
        "http://x.example:99999/",
        "http://x.example/a b",
        "http://x.example/\r\nHost: y",
        "http://[::1/",
        "https://xn--/",
    ],
)
def test_strange_addresses_are_refused_before_anything_is_asked(url: str) -> None:
    """What is no plain http(s) address is one clear error."""
    with pytest.raises(SourceError):
        load(url, IngestSettings(seconds=2.0))


def test_the_connection_goes_to_the_address_that_was_checked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is resolved once for each connection: what was checked is what is asked (no DNS rebinding)."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def names(host: str, port: int, *args: object, **kwargs: object) -> list[tuple]:  # type: ignore[type-arg]
        if host == "zeitung.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) == 1 else "10.0.0.1"  # another answer the second time
        return real(host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", names)
    monkeypatch.setattr("vorleser.network.guard.is_public", lambda address: address == "127.0.0.1")
    server.replies["/a"] = page(b"Hallo")
    strict = replace(HERE, allow_private=False, robots=False)
    assert fetch(f"http://zeitung.example:{server.server_port}/a", strict).data == b"Hallo"
    assert asked == ["zeitung.example"]
    with pytest.raises(SourceError, match="inside a network"):
        fetch(f"http://zeitung.example:{server.server_port}/a", strict)


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "93.184.216.34"])
def test_public_addresses_are_public(address: str) -> None:
    """What everybody can ask may be asked."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::",
        "0.0.0.0",  # noqa: S104 -- nothing is bound
        "224.0.0.1",
        "ff02::1",
        "2002:7f00:1::",
        "192.0.2.1",
    ],
)
def test_other_addresses_are_not(address: str) -> None:
    """Loopback, link-local, unique local, unspecified, multicast, embedded and documentation addresses."""
    assert not is_public(address)


def test_redirects_are_followed_and_bounded(server: Server) -> None:
    """The page is named by where it was found; a circle ends."""
    server.replies |= {
        "/a": moved("/b", 301),
        "/b": moved("c", 308),
        "/c": page(b"da"),
        "/x": moved("/x"),
    }
    assert fetch(f"{server.url}/a", HERE).name == f"{server.url}/c"
    with pytest.raises(SourceError, match="passed on more than"):
        fetch(f"{server.url}/x", HERE)


@pytest.mark.parametrize(
    ("status", "saying"),
    [
        (404, "not there"),
        (403, "not for us"),
        (503, "server fails"),
        (204, "is empty"),
        (206, "only in part"),
        (418, "no page"),
    ],
)
def test_what_a_server_refuses_is_said(server: Server, status: int, saying: str) -> None:
    """Each status is one line in words, with its number."""
    server.replies["/a"] = lambda handler: handler.send_error(status)
    with pytest.raises(SourceError, match=f"{saying}.*HTTP {status}"):
        fetch(f"{server.url}/a", HERE)


def test_robots_txt_is_honoured(server: Server) -> None:
    """A rule for us keeps us out, one for others does not; a missing file allows, a failing server does not."""
    server.replies |= {"/frei/a": page(b"a"), "/zu/b": page(b"b")}
    server.replies["/robots.txt"] = page(
        b"User-agent: Vorleser\nDisallow: /zu/\n\nUser-agent: X\nDisallow: /", Content_Type="text/plain"
    )
    assert fetch(f"{server.url}/frei/a", HERE).data == b"a"
    with pytest.raises(SourceError, match=r"robots\.txt says so"):
        fetch(f"{server.url}/zu/b", HERE)
    assert "/zu/b" not in [path for path, _ in server.asked]
    fetching._ROBOTS.clear()
    server.replies["/robots.txt"] = lambda handler: handler.send_error(503)
    with pytest.raises(SourceError, match="can't be had"):
        fetch(f"{server.url}/frei/a", HERE)
    del server.replies["/robots.txt"]  # it has healed: what failed is asked for again, in the same process
    assert fetch(f"{server.url}/zu/b", HERE).data == b"b"


def test_only_so_many_robots_txt_are_kept(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last ones, so that a process of weeks does not fill the memory; those that are over are kept no longer."""
    monkeypatch.setattr(fetching, "ROBOTS_MOST", 2)
    with served() as two, served() as three:
        servers = (server, two, three)
        for one in (server, two, server, three, two, server):
            one.replies["/a"] = page(b"da")
            fetch(f"{one.url}/a", HERE)
        asked = [[path for path, _ in one.asked].count("/robots.txt") for one in servers]
        assert ([*fetching._ROBOTS], asked) == ([three.url, server.url], [2, 1, 1])
        fetching._ROBOTS.update(dict.fromkeys(fetching._ROBOTS, ("", Deadline(0))))
        fetch(f"{two.url}/a", HERE)
        assert [*fetching._ROBOTS] == [two.url]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw"])
def test_packed_pages_are_unpacked(server: Server, encoding: str) -> None:
    """gzip, deflate, and deflate without its header, as some servers send it."""
    body = "Grüße ".encode() * 1000
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "raw": raw.compress(body) + raw.flush(),
    }
    server.replies["/a"] = page(
        packed[encoding], Content_Encoding="deflate" if encoding == "raw" else encoding
    )
    assert fetch(f"{server.url}/a", HERE).data == body


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_bomb_is_stopped_while_it_unpacks(server: Server, encoding: str) -> None:
    """A few kilobytes that become hundreds of megabytes are refused, without the memory for them."""
    tool = zlib.compressobj(9, wbits=31 if encoding == "gzip" else 15)
    bomb = b"".join(tool.compress(bytes(2**20)) for _ in range(200)) + tool.flush()
    server.replies["/a"] = page(bomb, Content_Encoding=encoding)
    with pytest.raises(SourceError, match="larger than 20 MB"):
        fetch(f"{server.url}/a", HERE)


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "zstd"])
def test_unknown_packing_is_refused(server: Server, encoding: str) -> None:
    """What we did not ask for is not unpacked."""
    server.replies["/a"] = page(b"x", Content_Encoding=encoding)
    with pytest.raises(SourceError, match="is packed as"):
        fetch(f"{server.url}/a", HERE)


def test_a_packed_page_that_breaks_off_is_refused(server: Server) -> None:
    """Half of a packed page is no page."""
    server.replies["/a"] = page(gzip.compress(b"Hallo " * 9999)[:80], Content_Encoding="gzip")
    with pytest.raises(SourceError, match="only in part"):
        fetch(f"{server.url}/a", HERE)


def test_damaged_packing_is_refused(server: Server) -> None:
    """Broken gzip is an error, never half a page."""
    server.replies["/a"] = page(b"\x1f\x8b\x08\x00garbage garbage", Content_Encoding="gzip")
    with pytest.raises(SourceError, match="packed wrongly"):
        fetch(f"{server.url}/a", HERE)


def test_size_is_bounded_whether_it_is_announced_or_not(server: Server) -> None:
    """20 MB, by the header or by counting."""
    server.replies["/told"] = page(b"x", Content_Length=str(21 * 2**20))

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(30):
            handler.wfile.write(bytes(2**20))

    server.replies["/endless"] = endless
    for path in ("/told", "/endless"):
        with pytest.raises(SourceError, match="larger than 20 MB"):
            fetch(server.url + path, HERE)


DRIPS = {
    "status": b"x",
    "header": b"x",
    "continue": b"HTTP/1.1 100 Continue\r\n\r\n",
    "body": b"x",
    "chunks": b"x",
    "trailer": b"x",
    "silence": b"",
}
BEFORE = {
    "status": b"HTTP/1.1 200 ",
    "header": b"HTTP/1.1 200 OK\r\nX: ",
    "continue": b"",
    "body": b"HTTP/1.1 200 OK\r\n\r\n",
    "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;",
    "trailer": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nX: ",
    "silence": b"",
}


@pytest.mark.parametrize("where", DRIPS)
def test_a_server_that_drips_is_cut_off_in_time(server: Server, where: str) -> None:
    """A byte now and then never ends by itself: the whole fetch has one deadline."""

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(BEFORE[where])
        while not server.over.wait(0.05):
            handler.wfile.write(DRIPS[where])

    server.replies["/a"] = drip
    with pytest.raises(SourceError, match=r"longer than 0\.3 s"):
        fetch(f"{server.url}/a", replace(HERE, seconds=0.3, robots=False))


def test_a_server_that_answers_no_http_is_one_clear_error(server: Server) -> None:
    """Neither garbage nor a closed door ends in a traceback."""
    server.replies["/a"] = lambda handler: handler.wfile.write(b"\x00\x01\x02\r\n\r\n")
    with pytest.raises(SourceError, match="can't fetch"):
        fetch(f"{server.url}/a", replace(HERE, robots=False))
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        with pytest.raises(SourceError, match="can't fetch"):
            fetch(f"http://127.0.0.1:{closed.getsockname()[1]}/", replace(HERE, robots=False))


def test_headers_are_sent_for_what_is_known_already(server: Server) -> None:
    """A 304 is an answer, for who asked conditionally."""
    server.replies["/a"] = lambda handler: handler.send_response(304) or handler.end_headers()
    answer = get(f"{server.url}/a", HERE, (("If-None-Match", '"x"'),))
    assert answer.status == 304
    assert server.asked[-1][1]["if-none-match"] == '"x"'


def test_the_environments_proxy_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a proxy, pages are asked for through it."""
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    server.replies["http://zeitung.invalid/a"] = page(b"durch den Proxy")
    assert (
        fetch("http://zeitung.invalid/a", replace(HERE, robots=False, allow_private=False)).data
        == b"durch den Proxy"
    )


@pytest.mark.parametrize(
    "to",
    [
        "http://[",
        "http://①②⑦.⓪.⓪.①/",
        "http://x.example/" + "a" * 70_000,
        "http://[::1",
        "//[/",
        "http://\x00/",
    ],
)
def test_a_redirect_to_no_address_is_one_clear_error(server: Server, to: str) -> None:
    """Wherever a server passes on to, it ends in one line, and a short one."""
    server.replies["/a"] = moved(quote(to, safe=":/[]") if not to.isascii() else to)
    with pytest.raises(SourceError) as refusal:
        fetch(f"{server.url}/a", replace(HERE, robots=False, seconds=20.0))
    assert len(str(refusal.value)) < 1000


def test_no_password_of_netrc_leaves(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing that stands in ~/.netrc is sent to anybody."""
    (tmp_path / ".netrc").write_text(
        "machine 127.0.0.1 login leser password geheim\ndefault login a password b\n"
    )
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    server.replies |= {"/a": moved("/b"), "/b": page(b"da")}
    fetch(f"{server.url}/a", HERE)
    assert len(server.asked) == 3
    assert not [headers for _, headers in server.asked if "authorization" in headers]


@pytest.mark.parametrize("url", ["https://пример.рф/статья", "http://Grüße.example/größe?ü=ß#x"])
def test_addresses_in_any_script_are_asked_for_in_ascii(
    server: Server, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """A proxy sees the host in IDNA and the rest percent-encoded."""
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    asked = to_uri(url.replace("https:", "http:"))
    assert asked.isascii()
    server.replies[asked] = page(b"da")
    assert fetch(url.replace("https:", "http:"), replace(HERE, robots=False)).data == b"da"


@pytest.mark.parametrize(
    "proxy", ["http://leser:geheim@[", "socks9://leser:geheim@x", "http://leser:geheim@:99999", "://"]
)
def test_a_malformed_proxy_is_one_clear_line_without_its_password(
    server: Server, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    """The variable is named, its value is not."""
    monkeypatch.setenv("http_proxy", proxy)
    with pytest.raises(SourceError, match="HTTP_PROXY names no proxy") as refusal:
        fetch("http://zeitung.example/", replace(HERE, robots=False))
    assert "geheim" not in str(refusal.value)
    assert server.asked == []


def test_a_bundle_that_is_missing_is_named(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One line that names the variable."""
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "fehlt.pem"))
    with pytest.raises(SourceError, match="SSL_CERT_FILE names is not there"):
        fetch(f"{server.url}/a", replace(HERE, robots=False))


def test_a_password_in_an_address_is_not_repeated() -> None:
    """The message says what is wrong, and shows no secret."""
    with pytest.raises(SourceError, match="carries a user name") as refusal:
        fetch("https://leser:geheim@zeitung.example/a?access_token=abcdef", HERE)
    assert "geheim" not in str(refusal.value)
    assert "abcdef" not in str(refusal.value)
