"""Find a service's key in the environment or the keyring, and check the address that it is sent to."""

import os
from contextlib import suppress
from urllib.parse import urlsplit

from vorleser.errors import ConfigError
from vorleser.network.address import to_uri
from vorleser.text.redaction import quote_address


def find_credential(variable: str, user: str) -> str:
    """Return the key in the environment's *variable*, else in the keyring for *user* of "vorleser", else ''."""
    if found := os.environ.get(variable, "").strip():
        return found
    with suppress(Exception):  # keyrings fail in many ways, and all of them mean that there is no key
        import keyring

        return (keyring.get_password("vorleser", user) or "").strip()
    return ""


def check_address(url: str, engine: str, variable: str = "") -> str:
    """Return *url* in ASCII; raises ConfigError if it is not valid, or holds a key, which belongs into *variable*.

    An engine whose server wants no key names no *variable*.
    """
    try:
        address = to_uri(url)
    except ValueError as error:
        raise ConfigError(f"{quote_address(url)} is no address of a server", str(error)) from None
    if urlsplit(address).query:
        way_out = f"put the key into {variable} instead" if variable else "leave out what begins with '?'"
        raise ConfigError(f"the url of engine {engine!r} holds a secret", way_out)
    return address


def check_encrypted(url: str, variable: str) -> None:
    """Raise ConfigError where the key in *variable* would leave the machine unencrypted on its way to *url*."""
    from vorleser.network import route

    place = urlsplit(url)
    if place.scheme == "http" and not route.is_here(place.hostname or ""):
        raise ConfigError(
            f"the key would go to {place.hostname!r} unencrypted", f"use https, or unset {variable}"
        )
