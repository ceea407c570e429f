"""What was heard of a clip, kept beside it: nothing is heard twice."""

from contextlib import suppress
from hashlib import blake2b

import msgspec

from vorleser import atomic
from vorleser.errors import OutputError
from vorleser.listen.evidence import Heard
from vorleser.listen.stretch import Stretch
from vorleser.scripts import Segment

_FORMAT = 1  # raise it when other things are measured


class _Kept(msgspec.Struct, frozen=True):
    key: str
    heard: Heard


def make_key(segment: Segment, stretch: Stretch, reference: str, recogniser: str) -> str:
    """Return what names all that shapes what *recogniser* tells of *stretch*, beside the clip *reference*."""
    content = (_FORMAT, stretch.key, segment.shown, segment.spoken, segment.lang, reference, recogniser)
    return blake2b(msgspec.json.encode(content), digest_size=16).hexdigest()


def find(stretch: Stretch, key: str) -> Heard | None:
    """Return what is kept of *stretch* under *key*, None where nothing is."""
    if not stretch.key:
        return None
    try:
        kept = msgspec.json.decode(stretch.beside.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError):
        return None
    return kept.heard if kept.key == key else None


def keep(stretch: Stretch, key: str, heard: Heard) -> None:
    """Keep what was *heard* beside the clip; in a cache that can't be written to it is not kept."""
    if stretch.key:
        with suppress(OutputError):
            atomic.write(stretch.beside, msgspec.json.encode(_Kept(key, heard)))
