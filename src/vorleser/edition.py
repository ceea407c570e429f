"""A finished edition: manifest, timeline and the path of its sound; small enough to be sent between processes."""

from typing import Literal

import msgspec

from vorleser.article import Article
from vorleser.mix import Timeline


class Publication(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who publishes: what the feed, the tags and the page say of the show.

    ``url`` is where the edition folders lie on the web, ``cover`` a picture's path; ``category`` is one of
    Apple's; ``reports`` is the address of a desk that takes what listeners find wrongly said.
    """

    name: str = ""
    author: str = ""
    email: str = ""
    url: str = ""
    link: str = ""
    description: str = ""
    cover: str = ""
    category: str = "News"
    explicit: bool = False
    copyright: str = ""
    reports: str = ""


class Voice(msgspec.Struct, frozen=True):
    """Who spoke. ``kind`` is the IPTC digital source type's last word, e.g. ``algorithmicMedia``.

    ``credit`` names whom the voice's licence wants to be named.
    """

    engine: str
    name: str
    speed: float
    kind: str
    credit: str = ""


class Levels(msgspec.Struct, frozen=True):
    """What was measured on the encoded sound: LUFS and dBTP."""

    loudness: float
    true_peak: float


class Sound(msgspec.Struct, frozen=True):
    """The encoded MP3 with its tags: where it lies until it is published, its size in bytes and SHA-256.

    ``energies`` are those of ``Take``, of the whole.
    """

    path: str
    size: int
    sha256: str
    bitrate: int
    levels: Levels
    energies: bytes = b""


class Manifest(msgspec.Struct, frozen=True):
    """What an edition says of itself, known before it sounds.

    ``stem`` names its files and ``folder`` the one they lie in, where that is known; ``guid`` never
    changes for the same article; ``notice`` is the sentence that says the voice is synthetic, empty when switched
    off; ``cover`` is a JPEG's path; ``text_hash`` names the script, ``article_hash`` the article alone,
    ``settings_hash`` all settings that shape the result; ``versions`` maps package names to versions.
    """

    guid: str
    stem: str
    article: Article
    publication: Publication
    voice: Voice
    cover: str
    notice: str
    text_hash: str
    settings_hash: str
    versions: dict[str, str]
    version: int = 1
    correction: str = ""
    article_hash: str = ""
    folder: str = ""


Granularity = Literal["sentence", "word"]


class Detail(msgspec.Struct, frozen=True):
    """How finely files tell times: the EPUB's ``overlays``, the VTT's ``captions``, the JSON ``transcript``."""

    overlays: Granularity = "sentence"
    captions: Granularity = "sentence"
    transcript: Granularity = "sentence"


class Edition(msgspec.Struct, frozen=True):
    """All that a renderer needs; ``formats`` are the names of the formats in which it is published, if it is."""

    manifest: Manifest
    timeline: Timeline
    sound: Sound
    formats: tuple[str, ...] = ()
    detail: Detail = Detail()
