"""Convert http(s) addresses to the ASCII form that servers take."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

_LONGEST = 8000  # characters that servers take in a request line (RFC 9110 asks for this many at least)


def to_uri(url: str) -> str:
    """Return the http(s) address *url* in ASCII: the host in IDNA, all else percent-encoded.

    Raises ValueError with the reason if it is not valid; the message does not repeat the address.
    """
    if len(url) > _LONGEST:
        raise ValueError(f"an address has no more than {_LONGEST:,} characters")
    if "\\" in url or any(character.isspace() or not character.isprintable() for character in url):
        raise ValueError("write it as https://host/path, without spaces and control characters")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        raise ValueError("only http and https can be; a file is named by its path")
    if "@" in parts.netloc:
        raise ValueError("it carries a user name; leave out what stands before the @")
    try:
        port = parts.port
    except ValueError as error:
        raise ValueError("its port is no number from 1 to 65535") from error
    if port == 0 or not parts.hostname:
        raise ValueError("write it as https://host/path")
    place = _host(parts.hostname) + (f":{port}" if port else "")
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~?[]|") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, place, path, query, ""))


def _host(name: str) -> str:
    """Return a host name in ASCII: IDNA for names, brackets around IPv6; raises ValueError if it is not valid."""
    if ":" in name:
        return f"[{name}]"
    if name.isascii():
        ascii_name = name.lower()
    else:
        import idna

        try:
            ascii_name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise ValueError(f"no host is named {name!r}") from error
    labels = ascii_name.removesuffix(".").split(".")
    if not all(re.fullmatch(r"[\w-]{1,63}", label, re.ASCII) for label in labels) or "xn--" in labels:
        raise ValueError(f"no host is named {name!r}")
    return ascii_name
