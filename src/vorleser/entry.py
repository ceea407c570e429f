"""The entry of an edition: what is published about it, as JSON beside its MP3."""

from pathlib import PurePosixPath

import msgspec

from vorleser.article import HEAD_ROLES, Metadata, Role
from vorleser.edition import Edition, Levels, Manifest, Publication, Voice
from vorleser.mix import Timeline

ENTRY_SUFFIX = ".edition.json"
_FRAMING = HEAD_ROLES | {Role.NOTICE}


class Entry(msgspec.Struct, frozen=True):
    """An edition as its folder tells it; ``mp3`` is the file's name there, ``duration_ms`` its length."""

    guid: str
    stem: str
    metadata: Metadata
    publication: Publication
    mp3: str
    size: int
    sha256: str
    bitrate: int
    duration_ms: int
    levels: Levels
    voice: Voice
    notice: str
    text_hash: str
    settings_hash: str
    versions: dict[str, str]
    timeline: Timeline
    files: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    version: int = 1
    correction: str = ""
    article_hash: str = ""
    format: int = 1


_OF_MANIFEST = tuple(name for name in Entry.__struct_fields__ if name in Manifest.__struct_fields__)


def make_entry(edition: Edition, files: tuple[str, ...] = (), formats: tuple[str, ...] = ()) -> Entry:
    """Return the entry of *edition* with its *files*, which are in *formats*.

    Fields with the name of a field of the manifest are copied from it.
    """
    manifest, sound = edition.manifest, edition.sound
    return Entry(
        **{name: getattr(manifest, name) for name in _OF_MANIFEST},
        metadata=manifest.article.metadata,
        mp3=f"{manifest.stem}.mp3",
        size=sound.size,
        sha256=sound.sha256,
        bitrate=sound.bitrate,
        duration_ms=edition.timeline.ms(edition.timeline.length),
        levels=sound.levels,
        timeline=edition.timeline,
        files=files,
        formats=formats,
    )


def dump_entry(value: Entry) -> bytes:
    """Return *value* as indented JSON; equal values give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=1) + b"\n"


def parse_entry(data: bytes) -> Entry:
    """Return the entry in the JSON *data*; raises msgspec.ValidationError or DecodeError if it is none."""
    return msgspec.json.decode(data, type=Entry)


def list_sentences(value: Entry) -> list[str]:
    """Return the sentences of an edition below its headline, as they are shown."""
    return [cue.shown for cue in value.timeline.cues if cue.role not in _FRAMING]


def is_inside(name: str) -> bool:
    """Return whether the file *name* stays below the edition's folder; an entry may have been written by anybody."""
    path = PurePosixPath(name)
    return (
        bool(name)
        and not path.is_absolute()
        and ".." not in path.parts
        and "\\" not in name
        and "\x00" not in name
    )


def entry_schema() -> bytes:
    """Return the JSON Schema of an entry, as docs/entry.schema.json holds it."""
    import inspect

    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Entry)}
    for described in (schema, *schema["$defs"].values()):
        if "description" in described:  # a docstring: from Python 3.13 on without its indentation
            described["description"] = inspect.cleandoc(described["description"])
    return msgspec.json.format(msgspec.json.encode(schema, order="deterministic"), indent=1) + b"\n"
