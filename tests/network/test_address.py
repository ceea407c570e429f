"""Addresses in ASCII, and proxies and authorities as the environment names them."""

from pathlib import Path

import httpcore
import pytest
import trustme

from vorleser.errors import ConfigError
from vorleser.network import route
from vorleser.network.address import to_uri
from vorleser.network.guard import Guard


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://пример.рф/статья", "https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F"),
        ("https://Straße.example/größe?ü=ß#x", "https://xn--strae-oqa.example/gr%C3%B6%C3%9Fe?%C3%BC=%C3%9F"),
        ("http://①②⑦.⓪.⓪.①/", "http://127.0.0.1/"),
        ("http://h.example", "http://h.example/"),
        ("http://h.example/a%20b%2Fc?d=%C3%BC", "http://h.example/a%20b%2Fc?d=%C3%BC"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        ("http://h.example/a|b;c=1,2/(d)", "http://h.example/a|b;c=1,2/(d)"),
        ("http://under_score.example/", "http://under_score.example/"),
    ],
)
def test_addresses_become_ascii(written: str, asked: str) -> None:
    """The host in IDNA, all else percent-encoded, what is encoded already as it is; once is enough."""
    assert to_uri(written) == asked
    assert to_uri(asked) == asked


@pytest.mark.parametrize(
    "written",
    [
        "",
        "h.example/a",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "http://h.example:0/",
        "http://h.example:99999/",
        "http://h.example:x/",
        "http://a@h.example/",
        "http://h.example/a b",
        "http://h.example\\@i.example/",
        "http://h.example/\n",
        "http://..example/",
        "http://xn--/",
        "http://" + "ü" * 80 + ".example/",
        "http://h.example/" + "a" * 70_000,
    ],
)
def test_what_is_no_address_is_refused_in_few_words(written: str) -> None:
    """Each is one error that says why, without the address."""
    with pytest.raises(ValueError, match=r"\w") as refusal:
        to_uri(written)
    assert len(str(refusal.value)) < 250


@pytest.mark.parametrize(
    ("value", "url", "auth"),
    [
        ("http://proxy.example:3128", "http://proxy.example:3128/", None),
        ("proxy.example:3128", "http://proxy.example:3128/", None),
        ("http://me:p%40ss@proxy.example:3128/", "http://proxy.example:3128/", (b"me", b"p@ss")),
        ("https://me:p@ss@proxy.example", "https://proxy.example/", (b"me", b"p@ss")),
    ],
)
def test_proxies_are_read(
    monkeypatch: pytest.MonkeyPatch, value: str, url: str, auth: tuple[bytes, bytes] | None
) -> None:
    """A user name and password go to the proxy alone, and are not in its address."""
    _only(monkeypatch, https_proxy=value)
    proxy = route.find_proxy("https://h.example/")
    assert proxy is not None
    assert (proxy.url, proxy.auth) == (url, auth)
    assert "ss" not in repr(proxy)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://localhost/", "http://[::1]/", "https://inner.example/"]
)
def test_some_are_asked_straight(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """This machine, and what NO_PROXY names."""
    _only(monkeypatch, http_proxy="http://p:1", https_proxy="http://p:1", no_proxy="inner.example")
    assert route.find_proxy(url) is None


@pytest.mark.parametrize(
    "value", ["http://me:hidden@[", "socks5://me:hidden@h:1", "me:hidden@h:99999", "://hidden", "http://"]
)
def test_what_is_no_proxy_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """The value may hold a password."""
    _only(monkeypatch, https_proxy=value)
    with pytest.raises(ConfigError, match="HTTPS_PROXY") as refusal:
        route.open_pool("https://h.example/", Guard(allow_private=True))
    assert "hidden" not in str(refusal.value)


def test_without_a_proxy_the_way_is_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    """No environment, no proxy."""
    _only(monkeypatch)
    pool = route.open_pool("https://h.example/", Guard(allow_private=True))
    assert not isinstance(pool, httpcore.HTTPProxy)


def test_authorities_are_loaded_once_and_anew_when_they_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All connections of a run share them; a bundle that was replaced meanwhile counts from the next connection on."""
    bundle = tmp_path / "ca.pem"
    _only(monkeypatch, SSL_CERT_FILE=str(bundle))
    trustme.CA(organization_name="Eins").cert_pem.write_to_path(str(bundle))
    first = route.load_trust()
    assert route.load_trust() is first
    trustme.CA(organization_name="Zweite").cert_pem.write_to_path(str(bundle))
    names = [str(one.get_ca_certs()[0]["subject"]) for one in (first, route.load_trust())]
    assert [("Eins" in name, "Zweite" in name) for name in names] == [(True, False), (False, True)]
    bundle.unlink()
    with pytest.raises(ConfigError, match="SSL_CERT_FILE names is not there"):
        route.load_trust()


def _only(monkeypatch: pytest.MonkeyPatch, **variables: str) -> None:
    """Have these variables in the environment, and no others of their kind."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
