"""Which addresses may be asked: every connection goes to an address that was checked, and to no other.

The check stands where the connection is made, so that a name can't be resolved to one address for the check and to
another for the connection (DNS rebinding), and so that each redirect meets it again.
"""

import contextlib
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterable

import httpcore

from vorleser.errors import SourceError

NAT64 = ipaddress.ip_network("64:ff9b::/96")
WAY_OUT = "add --allow-private if you mean it"
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]


def is_public(address: str) -> bool:
    """Tell whether *address* is one that everybody on the internet can ask."""
    value = ipaddress.ip_address(address.partition("%")[0])
    inner = _embedded(value)
    if inner is not None:
        value = inner
    return value.is_global and not value.is_multicast and not value.is_reserved and not value.is_unspecified


def _embedded(value: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for, if it stands for one."""
    if isinstance(value, ipaddress.IPv4Address):
        return None
    if value in NAT64:
        return ipaddress.IPv4Address(int(value) & 0xFFFFFFFF)
    return value.ipv4_mapped or value.sixtofour or (value.teredo[1] if value.teredo else None)


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of *host*, as the system resolves it (0x7f.1 is 127.0.0.1 there too)."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """A moment after which nothing more is waited for."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds left, at least a tenth."""
        return max(0.1, self._end - time.monotonic())

    def over(self) -> bool:
        """Tell whether it has passed."""
        return time.monotonic() >= self._end


class Guard(httpcore.NetworkBackend):
    """Connects to public addresses only, and cuts every connection when the *deadline* has passed.

    A per-read timeout does not stop a server that drips a byte a second; a cut connection does, in the handshake,
    in the headers and in the body alike.
    """

    def __init__(self, deadline: Deadline, *, allow_private: bool, resolve: Resolve = resolved) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._resolve = resolve
        self._backend = httpcore.SyncBackend()
        self._timers: list[tuple[threading.Timer, socket.socket]] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to *host* at an address that was checked."""
        addresses = self.checked(host, port)
        for number, address in enumerate(addresses):
            try:
                limit = min(timeout or 10.0, self._deadline.left())
                stream = self._backend.connect_tcp(address, port, limit, local_address, socket_options)
            except httpcore.ConnectError:
                if number + 1 == len(addresses):
                    raise
            else:
                self._watch(stream)
                return stream
        raise httpcore.ConnectError(f"no address for {host}")

    def checked(self, host: str, port: int) -> list[str]:
        """Return the addresses of *host*; raises SourceError if one of them is not public."""
        addresses = self._looked_up(host, port)
        inner = [address for address in addresses if not is_public(address)]
        if inner and not self._allow_private:
            raise SourceError(f"{host!r} is an address inside a network ({inner[0]})", WAY_OUT)
        return addresses

    def _looked_up(self, host: str, port: int) -> list[str]:
        """Return the addresses of *host*, found in time: the system's resolver knows no timeout of its own."""
        found: list[str] = []
        failed: list[OSError | UnicodeError] = []

        def look_up() -> None:
            try:
                found.extend(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                failed.append(error)

        thread = threading.Thread(target=look_up, daemon=True)
        thread.start()
        thread.join(self._deadline.left())
        if not found:
            raise httpcore.ConnectError(f"the name {host!r} is not known") from next(iter(failed), None)
        return found

    def _watch(self, stream: httpcore.NetworkStream) -> None:
        twin = stream.get_extra_info(
            "socket"
        ).dup()  # TLS takes the socket away; its twin can still cut the line

        def cut() -> None:
            with contextlib.suppress(OSError):
                twin.shutdown(socket.SHUT_RDWR)

        timer = threading.Timer(self._deadline.left(), cut)
        timer.daemon = True
        timer.start()
        self._timers.append((timer, twin))

    def done(self) -> None:
        """Forget all connections."""
        for timer, twin in self._timers:
            timer.cancel()
            twin.close()
        self._timers.clear()
