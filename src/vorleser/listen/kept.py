"""Keep what was heard of a clip in a file beside it, so that no clip is heard twice."""

from contextlib import suppress
from hashlib import blake2b

import msgspec

from vorleser.errors import OutputError
from vorleser.files import atomic
from vorleser.listen.evidence import Heard
from vorleser.listen.stretch import Stretch
from vorleser.scripts import Segment

_FORMAT = 5  # raise it when other things are measured


class _Kept(msgspec.Struct, frozen=True):
    key: str
    heard: Heard


def make_key(segment: Segment, stretch: Stretch, reference: str, recogniser: str) -> str:
    """Return a digest of all that shapes the result of *recogniser* for *stretch* beside *reference*."""
    content = (_FORMAT, stretch.key, segment.shown, segment.spoken, segment.lang, reference, recogniser)
    return blake2b(msgspec.json.encode(content), digest_size=16).hexdigest()


def find_heard(stretch: Stretch, key: str) -> Heard | None:
    """Return what is kept of *stretch* under *key*, or None."""
    if not stretch.key:
        return None
    try:
        kept = msgspec.json.decode(stretch.beside.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError):
        return None
    return kept.heard if kept.key == key else None


def keep_heard(stretch: Stretch, key: str, heard: Heard) -> None:
    """Write *heard* beside the clip; does nothing if the cache can't be written to."""
    if stretch.key:
        with suppress(OutputError):
            atomic.write(stretch.beside, msgspec.json.encode(_Kept(key, heard)))
