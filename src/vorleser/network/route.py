"""Choose the way to a server: directly or through a proxy, and which certificates to trust.

The environment names proxy and certificates and nothing else: no password in ``~/.netrc`` is sent, and a proxy's
password goes to the proxy only.
"""

import ipaddress
import os
import ssl
import stat
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
import httpcore
import msgspec

from vorleser.errors import ConfigError
from vorleser.network.address import to_uri
from vorleser.network.guard import Guard

_BUNDLES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")


class Proxy(msgspec.Struct, frozen=True):
    """A proxy's address without credentials, and its credentials as (user name, password)."""

    url: str
    auth: tuple[bytes, bytes] | None = None

    def __repr__(self) -> str:
        return f"<proxy {self.url}>"  # never the password


def open_pool(url: str, guard: Guard) -> httpcore.ConnectionPool:
    """Return a connection pool for *url*, opened through *guard*; raises ConfigError if the environment is wrong."""
    through = find_proxy(url)
    if through is None:
        return httpcore.ConnectionPool(ssl_context=load_trust(), network_backend=guard)
    return httpcore.HTTPProxy(
        through.url,
        proxy_auth=through.auth,
        ssl_context=load_trust(),
        proxy_ssl_context=load_trust() if through.url.startswith("https:") else None,
        network_backend=guard.for_proxy(),
    )


def find_proxy(url: str) -> Proxy | None:
    """Return the proxy that the environment names for *url*, or None.

    This machine is reached directly, since a key for it must not pass through a proxy unencrypted. Raises
    ConfigError, which names the variable but not its value: that may hold a password.
    """
    parts = urlsplit(url)
    named = getproxies()
    value = named.get(parts.scheme) or named.get("all", "")
    if not value or is_here(parts.hostname or "") or proxy_bypass(parts.hostname or ""):
        return None
    wrong = ConfigError(
        f"{parts.scheme.upper()}_PROXY names no proxy that can be used",
        "write it like http://proxy.example.org:3128, or unset it",
    )
    try:
        return _parse_proxy(value)
    except ValueError:
        raise wrong from None  # the original message may hold the password


def is_here(host: str) -> bool:
    """Return whether *host* is this machine: localhost or a loopback address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _parse_proxy(value: str) -> Proxy:
    """Return the proxy that *value* describes; raises ValueError."""
    scheme, mark, rest = value.partition("://") if "://" in value else ("http", "://", value)
    place = rest.partition("/")[0] if "@" not in rest else rest.rpartition("@")[2].partition("/")[0]
    user = rest.rpartition("@")[0]
    if "/" in user:
        raise ValueError
    name, _, password = user.partition(":")
    auth = (unquote(name).encode(), unquote(password).encode()) if user else None
    return Proxy(to_uri(f"{scheme}{mark}{place}/"), auth)


def load_trust() -> ssl.SSLContext:
    """Return a TLS context that trusts the CA bundle the environment names, else certifi's; raises ConfigError."""
    variable = next((name for name in _BUNDLES if os.environ.get(name)), "")
    named = Path(os.environ[variable] if variable else certifi.where())
    try:
        there = named.stat()
        return _load_bundle(named, stat.S_ISDIR(there.st_mode), there.st_mtime_ns, there.st_size)
    except (OSError, ValueError) as error:  # an ssl.SSLError is an OSError
        reason = "is not there" if not named.exists() else "holds no certificates"
        what = (
            f"the file that {variable} names {reason}" if variable else "certifi's certificates can't be read"
        )
        raise ConfigError(
            what, f"mend or unset {variable}" if variable else "install certifi again"
        ) from error


@lru_cache(maxsize=4)
def _load_bundle(named: Path, folder: bool, _changed: int, _size: int) -> ssl.SSLContext:  # noqa: FBT001 -- a key
    """Return the context that trusts *named*; all connections share it, since loading it takes 20 ms."""
    return ssl.create_default_context(capath=named) if folder else ssl.create_default_context(cafile=named)
