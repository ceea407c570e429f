"""Addresses: as a server understands them, and as they may be shown."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

LONGEST = 8000  # characters that servers take in a request line (RFC 9110 asks for this many at least)
QUOTED = 300  # characters of an address in a message
_USER = re.compile(r"(?<=://)[^/?#\s]*@")
_USER_WITH_SLASH = re.compile(r"(?<=://)[^/?#\s@:]+:(?!\d{1,5}(?:[/?#\s]|$))[^\s]*@")
_PAIR = re.compile(r"(?P<before>[?&;#](?P<name>[^=&;#\s?]{1,100})=)(?P<value>[^&;#\s'\"<>]+)")
_SECRET_NAME = re.compile(
    r"(?:^|[-_.]|x-amz-|x-goog-)(?:api-?key|key|.*token|auth|authorization|pass|password|passwd|pwd|secret|"
    r"sig|signature|hmac|session|session-?id|sid|jwt|bearer|credentials?|hash|code)$",
    re.IGNORECASE,
)
_SECRET_VALUE = re.compile(
    r"(?:sk|pk|rk|ghp|gho|github_pat|glpat|xox[a-z])[-_].{8,}|eyJ.{16,}|AKIA.{12,}|[0-9A-Fa-f]{32,}"
    r"|(?=.*[0-9])(?=.*[A-Z])(?=.*[a-z])[\w~+/%=.-]{24,}",
)
_CUT = "…"


def uri(url: str) -> str:
    """Return the http(s) address *url* in ASCII: the host in IDNA, all else percent-encoded.

    Raises ValueError that says, without the address, why it is none.
    """
    if len(url) > LONGEST:
        raise ValueError(f"an address has no more than {LONGEST:,} characters")
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
    """Return a host's name as it is asked for: IDNA for names, brackets for IPv6; raises ValueError for none."""
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


def shown(text: str) -> str:
    """Return *text* with no secret in the addresses in it: user names, passwords, keys and tokens are left out.

    *text* is an address, or any words with addresses in them. What looks like a key or a token in a query goes, by its
    name or by itself. Whatever prints an address, or writes it into a file, prints this.
    """
    if "://" not in text:
        return text
    text = _USER_WITH_SLASH.sub(f"{_CUT}@", _USER.sub(f"{_CUT}@", text))
    return _PAIR.sub(_without_value, text)


def quoted(address: str) -> str:
    """Return *address* as messages quote it: without secrets, and no longer than a line or two."""
    text = shown(address)
    return repr(text if len(text) <= QUOTED else f"{text[:QUOTED]}{_CUT}")


def _without_value(pair: re.Match[str]) -> str:
    secret = _SECRET_NAME.search(pair["name"].replace("_", "-")) or _SECRET_VALUE.fullmatch(pair["value"])
    return pair["before"] + _CUT if secret else pair[0]


def published(url: str) -> str:
    """Return *url* for readers: with neither user name nor a key or token in its query, the rest as it is."""
    if shown(url) == url:
        return url
    bare = _USER_WITH_SLASH.sub("", _USER.sub("", url))
    before, mark, rest = bare.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    kept = [part for part in query.split("&") if part and _CUT not in shown(f"x://x?{part}")]
    return before + mark * bool(kept) + "&".join(kept) + hash_mark + fragment
