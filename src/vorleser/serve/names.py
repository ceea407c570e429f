"""Which names the server answers to: a page of somebody else's must not read it by giving its own name our address."""

import ipaddress
import socket
from collections.abc import Iterable


def list_own_names(*names: str) -> frozenset[str]:
    """Return the names of this machine, and *names*."""
    host = socket.gethostname()
    return frozenset(_bare(name) for name in ("localhost", host, f"{host}.local", *names) if name)


def answers_to(host: str, names: Iterable[str]) -> bool:
    """Tell whether a Host header names us: a number, which no DNS can turn, or one of *names*."""
    name = _bare(host)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in set(names) or name.endswith(".localhost")
    return True


def _bare(host: str) -> str:
    """Return a Host header's name, without port and brackets."""
    name = host.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    head, _, port = name.rpartition(":")
    return (head if head and port.isdecimal() and ":" not in head else name).removesuffix(".")
