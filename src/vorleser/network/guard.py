"""Open connections to permitted addresses only, and end them at the current deadline.

The address is checked when the connection is opened, so that a name can't be resolved to one address for the check
and to another for the connection (DNS rebinding), and so that each redirect is checked too.
"""

import contextlib
import ipaddress
import os
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore

from vorleser.errors import SourceError
from vorleser.network.deadline import current_deadline

NAT64 = ipaddress.ip_network("64:ff9b::/96")
WAY_OUT = "add --allow-private if you mean it"
RESOLVED_IN = 10.0  # seconds to resolve a name; also the default of a call without a timeout
_PIECE = 16_384  # bytes sent at once
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]


def is_public(address: str) -> bool:
    """Return whether *address* is public: not private, local, multicast or reserved."""
    value = ipaddress.ip_address(address.partition("%")[0])
    inner = _inner_address(value)
    if inner is not None:
        value = inner
    return value.is_global and not value.is_multicast and not value.is_reserved and not value.is_unspecified


def _inner_address(value: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address embedded in an IPv6 address (NAT64, mapped, 6to4, Teredo), or None."""
    if isinstance(value, ipaddress.IPv4Address):
        return None
    if value in NAT64:
        return ipaddress.IPv4Address(int(value) & 0xFFFFFFFF)
    return value.ipv4_mapped or value.sixtofour or (value.teredo[1] if value.teredo else None)


def resolve_name(host: str, port: int) -> list[str]:
    """Return the addresses of *host*, as the system resolves it (0x7f.1 is 127.0.0.1 there too)."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class UnknownNameError(httpcore.ConnectError):
    """A host's name has no address that can be found."""


class Guard(httpcore.NetworkBackend):
    """A backend of httpcore that connects to public addresses only, unless *allow_private*, and keeps deadlines."""

    def __init__(self, *, allow_private: bool, resolve: Resolve = resolve_name) -> None:
        self._allow_private = allow_private
        self._resolve = resolve
        self._backend = httpcore.SyncBackend()

    def for_proxy(self) -> "Guard":
        """Return a guard for connections to a proxy: it allows private addresses, where proxies usually are."""
        return Guard(allow_private=True, resolve=self._resolve)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to the first address of *host* that answers; raises as `check` and httpcore do."""
        addresses = self.check(host, port)
        for number, address in enumerate(addresses):
            try:
                stream = self._backend.connect_tcp(
                    address, port, _seconds_left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number + 1 == len(addresses):
                    raise
            else:
                return BoundedStream(stream)
        raise httpcore.ConnectError(f"no address for {host}")

    def check(self, host: str, port: int) -> list[str]:
        """Return the addresses of *host*; raises SourceError if one of them is not public."""
        addresses = self._look_up(host, port)
        inner = [address for address in addresses if not is_public(address)]
        if inner and not self._allow_private:
            raise SourceError(f"{host!r} is an address inside a network ({inner[0]})", WAY_OUT)
        return addresses

    def _look_up(self, host: str, port: int) -> list[str]:
        """Return the addresses of *host*; resolved in a thread, because the system's resolver has no timeout."""
        found: list[str] = []
        failed: list[OSError | UnicodeError] = []

        def look_up() -> None:
            try:
                found.extend(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                failed.append(error)

        thread = threading.Thread(target=look_up, daemon=True)
        thread.start()
        thread.join(_seconds_left(RESOLVED_IN))
        if not found:
            raise UnknownNameError(f"the name {host!r} is not known") from next(iter(failed), None)
        return found


class BoundedStream(httpcore.NetworkStream):
    """A connection whose reads, writes and handshakes end at the current thread's deadline.

    A timeout for each read does not stop a server that sends one byte a second. A deadline does: in a proxy's
    answer, the handshake, the status line, headers, chunks and trailers.
    """

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._nested = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return up to *max_bytes* bytes as soon as some have arrived; what arrives after the deadline is too late."""
        with self._cut_in_time():
            data = self._inner.read(max_bytes, _seconds_left(timeout))
        if (deadline := current_deadline()) is not None and deadline.over():
            raise httpcore.ReadTimeout
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send *buffer*."""
        for start in range(0, len(buffer), _PIECE):
            with self._cut_in_time():
                self._inner.write(buffer[start : start + _PIECE], _seconds_left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Return an encrypted connection over this one."""
        self._nested = self._inner.get_extra_info("ssl_object") is not None
        with self._cut_in_time():
            stream = BoundedStream(
                self._inner.start_tls(ssl_context, server_hostname, _seconds_left(timeout))
            )
        stream._nested = self._nested
        return stream

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 -- as the library has it
        """Return the property *info* of the connection, None if it has none."""
        return self._inner.get_extra_info(info)

    @contextlib.contextmanager
    def _cut_in_time(self) -> Iterator[None]:
        """Shut the socket at the deadline if TLS runs inside TLS, where one call of httpcore may read many times."""
        deadline = current_deadline()
        if not self._nested or deadline is None:
            yield
            return
        twin = socket.socket(fileno=os.dup(self._inner.get_extra_info("socket").fileno()))
        timer = threading.Timer(deadline.left(), _cut, (twin,))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            twin.close()


def _cut(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _seconds_left(timeout: float | None) -> float:
    """Return how many seconds a call may wait now; raises ReadTimeout if the deadline has passed."""
    deadline = current_deadline()
    if deadline is None:
        return timeout or RESOLVED_IN
    if deadline.over():
        raise httpcore.ReadTimeout("the deadline has passed")
    return min(timeout or RESOLVED_IN, deadline.left())
