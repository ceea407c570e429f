"""Remove passwords, keys and tokens from addresses before they are shown.

Errors, outcomes, reports, progress and logs call `redact` on what they show, so authors of messages need not.
"""

import re

from vorleser.text.regex import compile_late

_QUOTED = 300  # characters of an address in a message
_USER = compile_late(r"(?<=://)[^/?#\s]*@")
_NAME_OF_USER = compile_late(
    r"(?<=://)[^/?#\s@:]+:(?!\d{1,5}(?:[/?#\s]|$))"
)  # what is behind it may hold a slash
_WORD = compile_late(r"\S+")
_PAIR = compile_late(r"(?P<before>[?&;#](?P<name>[^=&;#\s?]{1,100})=)(?P<value>[^&;#\s'\"<>]+)")
_SECRET_NAME = compile_late(
    r"(?:^|[-.])(?:api-?key|.*token|auth|authorization|pass|password|passwd|pwd|secret|signature|hmac|jwt|bearer|"
    r"credentials?)$",
    re.IGNORECASE,
)
_PERHAPS_SECRET_NAME = compile_late(r"(?:^|[-.])(?:key|sig|session|session-?id|sid|code)$", re.IGNORECASE)
_SECRET_LENGTH = 8  # characters from which on the value of such a name is taken for a secret: ?key=42 is none
_SECRET_VALUE = compile_late(
    r"(?:sk|pk|rk|ghp|gho|github_pat|glpat|xox[a-z])[-_].{8,}|eyJ.{16,}|AKIA.{12,}|[0-9A-Fa-f]{32,}"
    r"|(?=.*[0-9])(?=.*[A-Z])(?=.*[a-z])[\w~+/%=.-]{24,}",
)
_CUT = "…"


def redact(text: str) -> str:
    """Return *text* with the user names, passwords, keys and tokens in its addresses replaced by an ellipsis.

    *text* is an address, or any text with addresses in it. Keys and tokens in a query are recognised by the name of
    the parameter or by the look of its value. Everything that prints or stores an address must use this.
    """
    if "://" not in text:
        return text
    return _PAIR.sub(_without_value, _without_users(text, f"{_CUT}@"))


def quote_address(address: str) -> str:
    """Return the repr of *address* for messages, without secrets and shortened to about `_QUOTED` characters."""
    text = redact(address)
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}{_CUT}")


def _without_users(text: str, instead: str) -> str:
    """Return *text* with *instead* in place of the users of its addresses, their passwords and the @ behind them."""
    text = _USER.sub(instead, text)
    return _WORD.sub(lambda word: _without_user(word[0], instead), text) if "@" in text else text


def _without_user(word: str, instead: str) -> str:
    """Return *word* without a user whose password holds a slash: up to its last @, which is looked for once."""
    end = word.rfind("@")
    user = _NAME_OF_USER.search(word) if end > 0 else None
    return word[: user.start()] + instead + word[end + 1 :] if user and user.end() <= end else word


def _without_value(pair: re.Match[str]) -> str:
    name, value = pair["name"].replace("_", "-"), pair["value"]
    perhaps = _PERHAPS_SECRET_NAME.search(name) and len(value) >= _SECRET_LENGTH
    secret = perhaps or _SECRET_NAME.search(name) or _SECRET_VALUE.fullmatch(value)
    return pair["before"] + _CUT if secret else pair[0]


def strip_secrets(url: str) -> str:
    """Return *url* as a usable link without user name, and without parameters that hold a key or token."""
    if redact(url) == url:
        return url
    before, mark, rest = _without_users(url, "").partition("?")
    query, hash_mark, fragment = rest.partition("#")
    kept = [part for part in query.split("&") if part and _CUT not in redact(f"x://x?{part}")]
    return before + mark * bool(kept) + "&".join(kept) + hash_mark + fragment
