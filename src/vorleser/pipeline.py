"""One source through every stage, in order: start reading here."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser import atomic
from vorleser.article import Article, Block, Metadata, Role
from vorleser.assemble import OPENING_S, assemble
from vorleser.assemble import prepare_assembly as assemble_ready
from vorleser.clip import Take
from vorleser.config import Config
from vorleser.edition import Edition, Manifest
from vorleser.encode import credentials, encode
from vorleser.encode import prepare_encoding as encode_ready
from vorleser.entry import Entry
from vorleser.errors import DamagedTakeError, EngineError, SourceError
from vorleser.ingest import article, load
from vorleser.ingest.charset import clean
from vorleser.manifest import make_manifest
from vorleser.mix import Mix
from vorleser.normalize import normalize
from vorleser.publish import find_unchanged, places, publish
from vorleser.publish import prepare_publishing as publish_ready
from vorleser.publish.format import chunks
from vorleser.scripts import Script, Segment
from vorleser.segment import segment
from vorleser.speak import engine_info, fallback_settings, speak
from vorleser.speak import prefetch as speak_early
from vorleser.speak import prestart as speak_ready
from vorleser.spool import open_spool

REVISED = "Dieser Beitrag wurde nach der Veröffentlichung geändert (Fassung {number})."

Progress = Callable[[str, int, int], None]


class Run(msgspec.Struct, frozen=True):
    """How a run is made, not what it makes: nothing here changes a byte of the result.

    ``cache`` is the folder for clips and parts, ``jobs`` the processes or threads that may be used, ``progress`` is
    called with a stage's name, steps done and steps in all; ``afresh`` makes even what is unchanged.
    Without ``trust`` each clip in the cache is read and checked before it counts.
    """

    cache: Path
    jobs: int = 1
    progress: Progress = lambda _stage, _done, _steps: None
    afresh: bool = False
    trust: bool = True


class Result(msgspec.Struct, frozen=True):
    """What came of a source: the ``folder`` of its files, and its entry; ``unchanged`` where it was there already.

    ``note`` says what its maker should know of it: that another engine spoke than the one asked for, what was assumed
    while the source was read.
    """

    source: str
    folder: Path
    entry: Entry
    unchanged: bool = False
    note: str = ""


def script(written: Article, config: Config, hear: Callable[[Segment], None] = lambda _: None) -> Script:
    """Return what will be said of an article, and tell *hear* as soon as it is known of a segment.

    Raises SourceError where nothing is.
    """
    ours = config.text.publication or config.publication.name
    text = replace(config.text, publication=ours)
    result = normalize(segment(written, config.script, config.publication.name), text, hear=hear)
    if not any(piece.block >= 0 and piece.role is not Role.BYLINE for piece in result.segments):
        raise SourceError(
            f"{written.metadata.title!r} has nothing to say", "an article needs a sentence that is read"
        )
    return result


def make(source: str, config: Config, run: Run) -> Result:
    """Make an edition of *source* and publish it; raises a VorleserError, and then nothing half-made stays."""
    run.progress("reading", 0, 1)
    speak_ready(config.speech, run.cache, jobs=run.jobs)
    return make_from_article(source, article(load(source, config.ingest), config.ingest), config, run)


def make_from_article(source: str, written: Article, config: Config, run: Run) -> Result:
    """Make an edition of the article *written*, which came from *source*, as make does.

    Where the engine can't speak it and a fallback is configured, that one speaks all of it: engines are never mixed.
    """
    try:
        return _made(source, written, config, run)
    except EngineError as error:
        if not config.speech.fallback:
            raise
        other = replace(config, speech=fallback_settings(config.speech))
        note = f"{error.what}; all of it is spoken by {config.speech.fallback!r} instead"
        return _made(source, replace(written, notes=(*written.notes, note)), other, run)


def _made(source: str, written: Article, config: Config, run: Run) -> Result:
    output = Path(config.output.folder)
    place = places.find_place(output, written.metadata, run.cache)
    jobs = run.jobs if run.afresh or place.earlier is None else 1
    notes = "; ".join(written.notes)
    with speak_early(config.speech, run.cache, jobs=jobs) as hear:
        said = script(written, config, hear)
    manifest = _revised(make_manifest(written, said, config, source), place)
    if not run.afresh and (entry := find_unchanged(place.folder, manifest, config.output.formats)):
        return Result(source, place.folder, entry, unchanged=True, note=notes)
    with open_spool(run.cache) as spool:
        edition = sounded(said, manifest, config, run, spool)
        run.progress("writing", 0, 1)
        entry = publish(edition, place.folder, config.output.formats)
        places.remember(output, manifest.guid, place.folder, run.cache)
        return Result(source, place.folder, entry, note=notes)


def _revised(manifest: Manifest, place: places.Place) -> Manifest:
    """Return *manifest* with the number of its version and the correction's words; an edit raises the number by one."""
    notes = " ".join(block.text for block in manifest.article.blocks if block.role is Role.CORRECTION)
    if place.earlier is None:
        return replace(manifest, correction=notes, folder=place.folder.name)
    edited = place.earlier.article_hash != manifest.article_hash
    number = place.earlier.version + edited
    note = notes or (REVISED.format(number=number) if number > 1 else "")
    return replace(manifest, stem=place.stem, version=number, correction=note, folder=place.folder.name)


def sounded(said: Script, manifest: Manifest, config: Config, run: Run, spool: Path) -> Edition:
    """Return the edition of a script, its sound encoded into *spool*.

    Where a kept clip turns out to be damaged when it is needed, all are checked, and what is damaged is spoken again.
    """
    try:
        return _sounded(said, manifest, config, run, spool)
    except DamagedTakeError as error:
        with suppress(OSError):
            Path(error.path).unlink()
    return _sounded(said, manifest, config, replace(run, trust=False), spool)


def _sounded(said: Script, manifest: Manifest, config: Config, run: Run, spool: Path) -> Edition:
    signer = credentials.open_signer(config.c2pa)
    steps = len(said.segments)
    engine = engine_info(config.speech.engine)
    ready = partial(_get_ready, manifest, config)
    alone = engine.scaling != "processes" or run.jobs == 1
    with (
        _meanwhile(ready, first=alone) as check,
        _ahead(said, config, run, spool, needed=engine.network) as spoken,
    ):

        def progress(done: int) -> None:
            if done:  # the first sentences are on their way: to load libraries keeps Python busy
                check()
            run.progress("speaking", done, steps)

        takes = speak(
            said,
            config.speech,
            run.cache,
            jobs=run.jobs,
            progress=progress,
            trust=run.trust,
            spoken=spoken,
        )
    mix = assemble(said, takes, config.sound, spool)
    edition = encode(
        mix,
        manifest,
        config.mp3,
        spool,
        jobs=run.jobs,
        parts_cache=run.cache / "parts",
        progress=_counted(run.progress, "encoding", mix.timeline.length),
    )
    return credentials.sign(edition, signer)


def _get_ready(manifest: Manifest, config: Config) -> None:
    """Have the stages after speaking load what they need, and find what they can't use: not after an hour is spoken."""
    assemble_ready(config.sound)
    encode_ready(manifest, config.mp3)
    publish_ready(config.output.formats)


@contextmanager
def _meanwhile(work: Callable[[], None], *, first: bool) -> Iterator[Callable[[], None]]:
    """Have *work* done while the block runs, or before it; yield what begins it, and later raises its error."""
    if first:
        work()
        yield lambda: None
        return
    with ThreadPoolExecutor(1, thread_name_prefix="meanwhile") as pool:
        begun = cache(partial(pool.submit, work))
        yield lambda: begun().result() if begun().done() else None
        begun().result()


@contextmanager
def _ahead(
    said: Script, config: Config, run: Run, spool: Path, *, needed: bool
) -> Iterator[Callable[[tuple[Take, ...]], None]]:
    """Yield who hears of takes as they are spoken: where a server is waited for, they are encoded meanwhile."""
    if not needed:
        yield lambda _: None
        return
    from vorleser.encode.pre_encode import PreEncoder

    def lay(takes: tuple[Take, ...]) -> Mix:
        return assemble(replace(said, segments=said.segments[: len(takes)]), takes, config.sound, spool)

    with PreEncoder(lay, config.mp3, run.cache / "parts", jobs=run.jobs, opening=OPENING_S) as ahead:
        yield ahead.hear


def _counted(progress: Progress, stage: str, steps: int) -> Callable[[int], None]:
    """Return what a stage calls with the steps newly done, so that *progress* hears how many are done in all."""
    done = 0

    def count(newly: int) -> None:
        nonlocal done
        done += newly
        progress(stage, done, steps)

    progress(stage, 0, steps)
    return count


def say(text: str, path: Path, config: Config, run: Run) -> None:
    """Speak *text* into an MP3 at *path*: the whole way, without framing."""
    written = Article(Metadata(title=text[:80]), (Block(Role.PARAGRAPH, clean(text)),))
    said = script(written, config)
    with open_spool(run.cache) as spool:
        edition = sounded(said, make_manifest(written, said, config), config, run, spool)
        atomic.write(path, chunks(Path(edition.sound.path), edition.sound.sha256))
