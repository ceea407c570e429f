"""The errors that a user can mend.

Each says what happened, to which thing, and the way out. Arguments are positional, so that errors can be pickled
between processes. Secrets in addresses are removed from messages.
"""

from vorleser.text.redaction import redact


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
    """The configuration or a flag is wrong; nothing was started."""


class SourceError(VorleserError):
    """The source can't be read as an article."""


class UnavailableError(SourceError):
    """The source can't be had at the moment; another try may help."""


class EngineError(VorleserError):
    """The engine can't be used, or did not speak."""


class SpeechError(EngineError):
    """A sentence was still not spoken correctly after all retries."""


class SoundError(VorleserError):
    """A jingle, cover or other sound can't be used."""


class DamagedTakeError(SoundError):
    """The cached clip at *path* is damaged; if it is removed, the sentence is spoken again."""

    def __init__(self, path: str) -> None:
        super().__init__(f"the kept clip {path!r} is damaged", "remove it, and run the same command again")
        self.args = (path,)
        self.path = path


class OutputError(VorleserError):
    """The result can't be written."""


def reason_of(error: Exception) -> str:
    """Return the reason for *error* for a message: the system's text, or else the error's, not capitalised."""
    words = getattr(error, "strerror", None) or str(error)
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def slug_of(name: str) -> str:
    """Return the *name* of an error's class as programs are told it: "source" for SourceError."""
    words = "".join(f"-{char.lower()}" if char.isupper() else char for char in name).strip("-")
    return words.removesuffix("-error")
