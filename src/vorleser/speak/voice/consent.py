"""Allow a voice made from a recording only if a note beside it says that the speaker agreed."""

import datetime as dt
import os
from pathlib import Path

import msgspec

from vorleser.errors import ConfigError
from vorleser.text import bounded

NOTE = "consent.toml"


class Consent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a note of consent says: whose voice it is, when they agreed to what, for which files, and until when."""

    speaker: str
    agreed: dt.date
    purpose: str
    files: tuple[str, ...]
    until: dt.date | None = None


def check_consent(recording: Path, today: dt.date | None = None) -> Consent:
    """Return the consent to a voice made from *recording*; raises ConfigError if there is none that holds *today*."""
    note, today = recording.with_name(NOTE), today or dt.datetime.now(tz=dt.UTC).date()
    try:
        consent = msgspec.convert(bounded.parse_toml(bounded.read_bytes(note)), Consent)
    except FileNotFoundError:
        raise ConfigError(
            f"no note of consent beside {os.fspath(recording)!r}",
            f"write {NOTE!r} there, see docs/voices.md, once the speaker has agreed",
        ) from None
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise ConfigError(
            f"{os.fspath(note)!r} is no note of consent", f"{error}; see docs/voices.md"
        ) from None
    if not (consent.speaker.strip() and consent.purpose.strip()):
        raise ConfigError(
            f"{os.fspath(note)!r} does not say who agreed to what", "fill in speaker and purpose"
        )
    if recording.name not in consent.files:
        raise ConfigError(f"{os.fspath(note)!r} is not about {recording.name!r}", "name it there under files")
    if consent.agreed > today or (consent.until and consent.until < today):
        raise ConfigError(
            f"the consent to {recording.name!r} does not hold today", f"see the dates in {os.fspath(note)!r}"
        )
    return consent
