"""What the owner of a desk sets: ``desk.toml`` in the desk's folder."""

from pathlib import Path
from typing import Annotated

import msgspec

from vorleser.errors import ConfigError, reason_of
from vorleser.text import bounded

Positive = Annotated[int, msgspec.Meta(ge=1)]
ALLOWED = (
    "speech.voice",
    "speech.speed",
    "sound.jingles",
    "script.notice",
    "script.opening",
    "output.formats",
)


class WebhookSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the desk may call: addresses that begin with one of ``allow``; ``private`` ones too, if it is set.

    ``always`` is called for each edition; an edition may name another address.
    """

    allow: tuple[str, ...] = ()
    always: str = ""
    private: bool = False


class UploadSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where what is published is uploaded ``to``, nowhere if empty: an address or folder as for ``vorleser publish``.

    ``check`` looks at the public files before the feed goes; what is withdrawn is deleted there after ``grace_days``.
    """

    to: str = ""
    check: bool = True
    grace_days: Annotated[float, msgspec.Meta(ge=0)] = 7.0


class ListenerSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """To whom the desk itself serves what is published: everybody (``public``), and subscribers (``private``).

    ``count`` counts downloads. ``names`` are host names under which listeners are answered, and nobody else. Above 0,
    ``teaser`` has everybody get a teaser of so many sentences of each edition, here and where it is uploaded.
    """

    public: bool = False
    private: bool = False
    count: bool = False
    names: tuple[str, ...] = ()
    teaser: Annotated[int, msgspec.Meta(ge=0)] = 0


class DeskSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What clients may do, and how much.

    ``names`` are host names that the desk answers to besides this machine's; ``loopback`` lets programs of this machine
    in without a key; ``review`` has a person approve each edition; ``settings`` are the keys of vorleser.toml that a
    client may set; ``queue`` bounds the jobs that wait, ``body_mb`` a request, ``requests`` those a minute of one key,
    ``public_requests`` those of one address without a key (log-ins, listeners' reports); ``free_mb`` is what the disk
    must have free; ``reports`` takes what listeners report.
    """

    names: tuple[str, ...] = ()
    loopback: bool = True
    review: bool = True
    reports: bool = False
    settings: tuple[str, ...] = ALLOWED
    queue: Positive = 5000
    body_mb: Positive = 16
    requests: Positive = 6000
    public_requests: Positive = 30
    free_mb: Annotated[int, msgspec.Meta(ge=0)] = 200
    webhooks: WebhookSettings = WebhookSettings()
    publish: UploadSettings = UploadSettings()
    listeners: ListenerSettings = ListenerSettings()


def read_settings(path: Path) -> DeskSettings:
    """Return what the file at *path* says, defaults where there is none; raises ConfigError."""
    try:
        table = bounded.parse_toml(bounded.read_bytes(path)) if path.exists() else {}
    except OSError as error:
        raise ConfigError(f"can't read {str(path)!r}", reason_of(error)) from error
    except ValueError as error:
        raise ConfigError(f"{str(path)!r} is not TOML", str(error)) from error
    try:
        return msgspec.convert(table, DeskSettings)
    except msgspec.ValidationError as error:
        raise ConfigError(f"a wrong value in {str(path)!r}", str(error).replace("`$.", "`")) from error
