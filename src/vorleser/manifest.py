"""Make the manifest of an edition: its names, and the hashes that show whether it must be made again."""

import hashlib
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.article import Article, Role
from vorleser.config import Config
from vorleser.edition import Manifest, Voice
from vorleser.ingest import is_url
from vorleser.publish.naming import guid, stem
from vorleser.publish.pictures import picture_path
from vorleser.publish.places import Place
from vorleser.scripts import Script, Segment
from vorleser.speak import choose_engine, fingerprints, voice_name
from vorleser.text import bounded
from vorleser.text.characters import printable
from vorleser.version import __version__

REVISED = "Dieser Beitrag wurde nach der Veröffentlichung geändert (Fassung {number})."
_HASHED = 256 * 2**20  # bytes: of a larger file, size and time tell whether it changed
SHAPING = ("lameenc", "mutagen", "numpy", "pillow", "pydub", "soundfile", "soxr")


def make_manifest(written: Article, said: Script, config: Config, source: str = "") -> Manifest:
    """Return the manifest of the edition of *written* and its script *said*; raises EngineError.

    Errors come from engines that lack something, because only the engine knows what its sound depends on.
    """
    written = replace(written, notes=())
    engine = choose_engine(config.speech)
    cover = config.publication.cover or _picture(written.metadata.image, source)
    resolved = _resolve_pictures(written, source)
    return Manifest(
        guid=guid(written.metadata),
        stem=stem(written.metadata.title),
        article=resolved,
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
        settings_hash=_hash(
            _shaping(config), _contents(config, cover, *_inner_pictures(resolved)), _voices(config)
        ),
        versions=_versions(),
    )


def _is_own_notice(piece: Segment) -> bool:
    return piece.block == -1 and piece.role is Role.NOTICE


def number_version(manifest: Manifest, place: Place) -> Manifest:
    """Return *manifest* with version, correction, and the names of the earlier edition at *place*, if there is one.

    The version is the next one if the article was edited since that edition was made.
    """
    correction = " ".join(block.text for block in manifest.article.blocks if block.role is Role.CORRECTION)
    if place.earlier is None:
        return replace(manifest, correction=correction, folder=place.folder.name)
    edited = place.earlier.article_hash != manifest.article_hash
    version = place.earlier.version + edited
    note = correction or (REVISED.format(number=version) if version > 1 else "")
    return replace(manifest, stem=place.stem, version=version, correction=note, folder=place.folder.name)


def _shaping(config: Config) -> Config:
    """Return *config* with the settings that do not shape the result (paths, timeouts, prices …) at their defaults."""
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
        text=replace(config.text, lexicon=tuple(map(printable, config.text.lexicon))),
        speech=speech,
        publication=show,
        output=replace(config.output, folder="", formats=()),
        ingest=usual.ingest,
        feed=usual.feed,
    )


def fingerprint(config: Config) -> str:
    """Return a hash of everything besides the source that shapes an edition and its files; raises EngineError."""
    shaping = replace(_shaping(config), output=replace(config.output, folder=""))
    contents = _contents(config, config.publication.cover, *config.text.lexicon)
    return _hash(shaping, contents, _versions(), _voices(config))


def _voices(config: Config) -> tuple[str, ...]:
    """Return the engine's digital source type, and the fingerprints of the voices (package versions included)."""
    return (choose_engine(config.speech).kind, *fingerprints(config.speech))


@cache
def _versions() -> dict[str, str]:
    """Return the versions of what shapes an edition, as they are loaded: an upgrade is another process's."""
    from importlib.metadata import version  # 10 ms, which a script need not wait for

    return {"vorleser": __version__} | {name: version(name) for name in SHAPING}


def _resolve_pictures(written: Article, source: str) -> Article:
    """Return the article with the paths of its pictures relative to the folder of *source*, as its author meant."""
    blocks = (
        replace(block, link=_picture(block.link, source) or block.link) if block.role is Role.IMAGE else block
        for block in written.blocks
    )
    return replace(written, blocks=tuple(blocks))


def _picture(image: str, source: str) -> str:
    """Return *image*, a path relative to *source*, as a path; "" if it is empty or a URL.

    For a web page or standard input as *source*, it is returned unchanged.
    """
    if not image or "://" in image:
        return ""
    return image if is_url(source) or source == "-" else str(Path(source).parent / image)


def list_pictures(manifest: Manifest) -> tuple[str, ...]:
    """Return the paths of the pictures that the edition shows, also of those that are not there."""
    return (*filter(None, (manifest.cover,)), *_inner_pictures(manifest.article))


def _inner_pictures(resolved: Article) -> list[str]:
    """Return the paths of the pictures inside an article whose links are *resolved*."""
    links = [block.link for block in resolved.blocks if block.role is Role.IMAGE and block.link]
    return [str(picture_path(link) or link) for link in links if not is_url(link)]


def _contents(config: Config, *paths: str) -> list[str]:
    """Return the digests of the jingles, the music bed and the pictures or lexicons at *paths*: changes are noticed."""
    sound = config.sound
    return [_digest(path) for path in (sound.intro, sound.outro, sound.separator, sound.bed, *paths)]


def _digest(path: str) -> str:
    if not path:
        return ""
    file = Path(path)
    if not file.is_file():
        return "missing"
    there = file.stat()
    return bounded.digest_file(file, _HASHED) or f"{there.st_size} {there.st_mtime_ns}"


def _without_empty(value: object) -> object:
    """Return *value* without empty fields, so that a new field of a later version does not change the hash."""
    if isinstance(value, dict):
        return {
            key: _without_empty(inner)
            for key, inner in value.items()
            if inner is False or inner not in (None, "", 0, [], ())
        }
    return [_without_empty(inner) for inner in value] if isinstance(value, list | tuple) else value


def _hash(*values: object) -> str:
    return hashlib.sha256(msgspec.json.encode(values, order="deterministic")).hexdigest()[:32]
