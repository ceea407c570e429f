"""The names that the server answers to: prevents DNS rebinding, where a page points its own name to our address."""

import ipaddress
import socket
from collections.abc import Iterable


def list_own_names(*names: str) -> frozenset[str]:
    """Return the names of this machine, and *names*."""
    host = socket.gethostname()
    return frozenset(_bare(name) for name in ("localhost", host, f"{host}.local", *names) if name)


def answers_to(host: str, names: Iterable[str]) -> bool:
    """Return whether a Host header is ours: an IP address, which DNS can't redirect, or one of *names*."""
    name = _bare(host)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in set(names) or name.endswith(".localhost")
    return True


def _bare(host: str) -> str:
    """Return the name in a Host header in lower case, without port, brackets and final dot."""
    name = host.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    head, _, port = name.rpartition(":")
    return (head if head and port.isdecimal() and ":" not in head else name).removesuffix(".")
