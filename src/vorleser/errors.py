"""Everything that can go wrong and that a user can mend.

Each error says what happened, to which thing, and the way out. Arguments are positional, so that errors cross
process borders whole. What they say of addresses holds no secret.
"""

from vorleser.redaction import redact


class VorleserError(Exception):
    """Something a user can mend: *what* happened and, after a colon, the *way_out*."""

    def __init__(self, what: str, way_out: str = "") -> None:
        what, way_out = redact(what), redact(way_out)
        super().__init__(what, way_out)
        self.what = what
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.what}: {self.way_out}" if self.way_out else self.what


class ConfigError(VorleserError):
    """The configuration or a flag is wrong; nothing was begun."""


class SourceError(VorleserError):
    """The source can't be read as an article."""


class EngineError(VorleserError):
    """The engine can't be used, or did not speak."""


class SpeechError(EngineError):
    """A sentence was not spoken as it must be, after all retries."""


class SoundError(VorleserError):
    """A jingle, cover or other sound can't be used."""


class DamagedTakeError(SoundError):
    """The kept clip at *path* is not what was kept: without it, the sentence is spoken again."""

    def __init__(self, path: str) -> None:
        super().__init__(f"the kept clip {path!r} is damaged", "remove it, and run the same command again")
        self.args = (path,)
        self.path = path


class OutputError(VorleserError):
    """The result can't be written."""


def reason_of(error: Exception) -> str:
    """Return why *error* came, as a message says it: the system's words, in lower case, or the error's own."""
    words = getattr(error, "strerror", None) or str(error)
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
