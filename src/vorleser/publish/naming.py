"""The names of an edition's folder and files, and its permanent identifier."""

import re
import unicodedata
import uuid

from vorleser.article import Metadata
from vorleser.text.regex import compile_late

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "vorleser")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": " und "})
LONGEST_STEM = (
    60  # characters of a stem; folder and file name together stay far below every file system's bound
)
_NUMBERED = (f"{kind}{number}" for kind in ("com", "lpt") for number in range(10))
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *_NUMBERED)
)  # what Windows takes for a device, whatever the suffix
_DAY = compile_late(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
UNDATED = "undatiert"
_SYSTEM = "lost+found"  # on each volume of its own: nobody but the system looks into it
FEED = "feed.xml"  # beside the editions' folders


def is_passed_over(name: str) -> bool:
    """Return whether a file or folder called *name* is not to be published: hidden, or the file system's own."""
    return name.startswith(".") or name == _SYSTEM


def stem(title: str) -> str:
    """Return *title* as a file name: lower-case ASCII words joined by hyphens, cut between words."""
    lowered = unicodedata.normalize("NFC", title).casefold().translate(_GERMAN)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", ascii_only))
    if len(words) > LONGEST_STEM:
        words = words[: LONGEST_STEM + 1].rpartition("-")[0] or words[:LONGEST_STEM]
    if words in _DEVICES:
        return f"artikel-{words}"
    return words or f"artikel-{uuid.uuid5(NAMESPACE, title).hex[:8]}"


def folder(metadata: Metadata) -> str:
    """Return the name of an edition's folder: its day and its stem; what is no ISO date is no part of a path."""
    day = _DAY.match(metadata.date)
    return f"{day[0] if day else UNDATED}-{stem(metadata.title)}"


def guid(metadata: Metadata) -> str:
    """Return the article's permanent identifier: its own id, or a UUID from its URL, or from day and title."""
    if metadata.id:
        return metadata.id
    return str(uuid.uuid5(NAMESPACE, metadata.url or folder(metadata)))
