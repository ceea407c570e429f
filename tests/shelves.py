"""Folders of editions, as small as they may be."""

from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.article import Article, Metadata
from vorleser.edition import Edition, Levels, Manifest, Publication, Sound, Voice
from vorleser.entry import ENTRY_SUFFIX, dump_entry, make_entry
from vorleser.mix import Timeline

NOW = "2026-06-01T12:00:00+00:00"
PUBLICATION = Publication(
    name="Uferblatt", email="audio@uferblatt.example", url="https://audio.uferblatt.example/hoeren/"
)
FILES = (".vtt", ".srt", ".transcript.json", ".chapters.json")


def put(root: Path, name: str, metadata: Metadata | None = None, **changes: object) -> Path:
    """Put an edition called *name* below *root* and return its folder; its sound is three bytes."""
    folder = root / name
    folder.mkdir(parents=True, exist_ok=True)
    metadata = metadata or Metadata(
        f"Titel {name}", ("Marlene Osterkamp",), "2026-05-03", summary="Worum es geht."
    )
    manifest = Manifest(
        guid=f"guid-{name}",
        stem=name,
        article=Article(metadata, ()),
        publication=PUBLICATION,
        voice=Voice("pico", "de-DE", 1.0, "trainedAlgorithmicMedia"),
        cover="",
        notice="Diesen Beitrag liest eine künstliche Stimme.",
        text_hash="t",
        settings_hash="s",
        versions={},
    )
    sound = Sound("", 3, "0" * 64, 96, Levels(-16.0, -1.0))
    made = Edition(manifest, Timeline(1000, 61_500, (), ()), sound)
    files = (f"{name}.mp3", *(f"{name}{suffix}" for suffix in FILES), "index.html")
    for file in files:
        (folder / file).write_bytes(b"mp3")
    (folder / f"{name}{ENTRY_SUFFIX}").write_bytes(dump_entry(replace(make_entry(made, files), **changes)))
    return folder


def change(folder: Path, **changes: object) -> None:
    """Change the entry in *folder*."""
    (path,) = folder.glob(f"*{ENTRY_SUFFIX}")
    value = msgspec.json.decode(path.read_bytes())
    path.write_bytes(msgspec.json.encode(value | changes))
