"""Who asks: the address of a client, whether it comes directly or through a proxy on this machine."""

import ipaddress

from starlette.datastructures import Headers
from starlette.types import Scope

_LONGEST = 64  # characters of an address


def find_client(scope: Scope) -> str:
    """Return the address of the client; from a proxy on this machine, the last one that it says it answers."""
    peer = (scope.get("client") or ("", 0))[0]
    forwarded = ",".join(Headers(scope=scope).getlist("x-forwarded-for"))
    try:
        by_proxy = ipaddress.ip_address(peer).is_loopback
    except ValueError:
        by_proxy = False
    return forwarded.rpartition(",")[2].strip()[:_LONGEST] if by_proxy and forwarded else peer
