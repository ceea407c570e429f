"""What an edition says of itself before it sounds: its names, and the hashes that tell whether it must be made."""

import hashlib
from importlib.metadata import version
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.article import Article, Role
from vorleser.config import Config
from vorleser.edition import Manifest, Voice
from vorleser.ingest import is_url
from vorleser.publish.naming import guid, stem
from vorleser.publish.places import Place
from vorleser.scripts import Script, Segment
from vorleser.speak import choose_engine, fingerprints, voice_name
from vorleser.version import __version__

REVISED = "Dieser Beitrag wurde nach der Veröffentlichung geändert (Fassung {number})."
SHAPING = ("lameenc", "mutagen", "numpy", "pillow", "pydub", "soundfile", "soxr")


def make_manifest(written: Article, said: Script, config: Config, source: str = "") -> Manifest:
    """Return what the edition will say of itself: names, hashes, versions; no path of this machine.

    Raises EngineError where the engine lacks something: what its sound depends on, nobody else knows.
    """
    written = replace(written, notes=())
    engine = choose_engine(config.speech)
    cover = config.publication.cover or _picture(written.metadata.image, source)
    return Manifest(
        guid=guid(written.metadata),
        stem=stem(written.metadata.title),
        article=_resolve_pictures(written, source),
        publication=replace(config.publication, cover=""),
        voice=Voice(
            engine.name,
            voice_name(config.speech),
            config.speech.speed,
            engine.kind,
            engine.describe(config.speech.voice).credit,
        ),
        cover=cover,
        notice=next((piece.shown for piece in said.segments if _is_own_notice(piece)), ""),
        text_hash=_hash(written, said),
        article_hash=_hash(_without_empty(msgspec.to_builtins(written))),
        settings_hash=_hash(_shaping(config), _contents(config, cover), _voices(config)),
        versions=_versions(),
    )


def _is_own_notice(piece: Segment) -> bool:
    return piece.block == -1 and piece.role is Role.NOTICE


def number_version(manifest: Manifest, place: Place) -> Manifest:
    """Return *manifest* with its version's number, the correction's words, and the names that *place* has kept.

    An article that was edited since the edition at *place* was made gets the next number.
    """
    correction = " ".join(block.text for block in manifest.article.blocks if block.role is Role.CORRECTION)
    if place.earlier is None:
        return replace(manifest, correction=correction, folder=place.folder.name)
    edited = place.earlier.article_hash != manifest.article_hash
    version = place.earlier.version + edited
    note = correction or (REVISED.format(number=version) if version > 1 else "")
    return replace(manifest, stem=place.stem, version=version, correction=note, folder=place.folder.name)


def _shaping(config: Config) -> Config:
    """Return *config* with only what shapes the result: not where files lie, nor how patient and roomy a run is."""
    usual = Config()
    sound = replace(config.sound, intro="", outro="", separator="", bed="")
    speech = replace(
        config.speech,
        attempts=usual.speech.attempts,
        timeout=usual.speech.timeout,
        answer_seconds=usual.speech.answer_seconds,
        sentence_seconds=usual.speech.sentence_seconds,
        download_seconds=usual.speech.download_seconds,
        cache_mb=usual.speech.cache_mb,
        budget=usual.speech.budget,
        prices=usual.speech.prices,
        limits=usual.speech.limits,
        listen=usual.speech.listen,
        listen_model=usual.speech.listen_model,
        listen_tries=usual.speech.listen_tries,
    )
    show = replace(config.publication, cover="")
    return replace(
        config,
        sound=sound,
        speech=speech,
        publication=show,
        output=replace(config.output, folder="", formats=()),
        ingest=usual.ingest,
    )


def fingerprint(config: Config) -> str:
    """Return what names everything besides the source that shapes an edition and its files; raises EngineError."""
    shaping = replace(_shaping(config), output=replace(config.output, folder=""))
    contents = _contents(config, config.publication.cover, *config.text.lexicon)
    return _hash(shaping, contents, _versions(), _voices(config))


def _voices(config: Config) -> tuple[str, ...]:
    """Return what shapes the sound of the voices, their package's version too, and what kind of voices they are."""
    return (choose_engine(config.speech).kind, *fingerprints(config.speech))


def _versions() -> dict[str, str]:
    return {"vorleser": __version__} | {name: version(name) for name in SHAPING}


def _resolve_pictures(written: Article, source: str) -> Article:
    """Return the article with its pictures' paths taken from where *source* lies, as its author meant them."""
    blocks = (
        replace(block, link=_picture(block.link, source) or block.link) if block.role is Role.IMAGE else block
        for block in written.blocks
    )
    return replace(written, blocks=tuple(blocks))


def _picture(image: str, source: str) -> str:
    """Return the path of the picture that an article beside it names; a page's picture stays the page's."""
    if not image or "://" in image:
        return ""
    return image if is_url(source) or source == "-" else str(Path(source).parent / image)


def _contents(config: Config, *paths: str) -> list[str]:
    """Return the digests of the files that shape the sound and the cover, so that a changed one is noticed."""
    sound = config.sound
    return [_digest(path) for path in (sound.intro, sound.outro, sound.separator, sound.bed, *paths)]


def _digest(path: str) -> str:
    if not path:
        return ""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest() if Path(path).is_file() else "missing"


def _without_empty(value: object) -> object:
    """Return *value* without fields that hold nothing: one that a later version adds makes no article an edited one."""
    if isinstance(value, dict):
        return {
            key: _without_empty(inner)
            for key, inner in value.items()
            if inner is False or inner not in (None, "", 0, [], ())
        }
    return [_without_empty(inner) for inner in value] if isinstance(value, list | tuple) else value


def _hash(*values: object) -> str:
    return hashlib.sha256(msgspec.json.encode(values, order="deterministic")).hexdigest()[:32]
