"""Take one source through all stages, in order: start reading the code here."""

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser.article import HEAD_ROLES, Article, Block, Metadata, Role
from vorleser.assemble import assemble
from vorleser.config import Config
from vorleser.edition import Edition, Manifest
from vorleser.encode import credentials, encode
from vorleser.entry import Entry
from vorleser.errors import DamagedTakeError, EngineError, SourceError
from vorleser.files import atomic
from vorleser.files.spool import open_spool
from vorleser.ingest import load, read_article
from vorleser.ingest.charset import clean_source
from vorleser.manifest import list_pictures, make_manifest, number_version
from vorleser.normalize import normalize
from vorleser.overlap import overlap_speaking
from vorleser.proof import prove
from vorleser.publish import find_unchanged, naming, places, publish
from vorleser.publish.format import chunks
from vorleser.publish.places import Place
from vorleser.runtime.machine import cache_folder, cores
from vorleser.runtime.progress import StageProgress, ignore_stages
from vorleser.scripts import Script, Segment
from vorleser.segment import segment
from vorleser.segment.teaser import cut_teaser
from vorleser.speak import Estimate, estimate, fallback_settings, prefetch, prestart, speak


class Run(msgspec.Struct, frozen=True):
    """How a run is made, not what it makes: nothing here changes a byte of the result.

    ``cache`` is the folder for clips and parts, ``jobs`` the processes or threads that may be used, ``progress`` is
    called with a stage's name, steps done and steps in all; ``afresh`` makes even what is unchanged.
    Without ``trust`` each clip in the cache is read and checked before it counts.
    """

    cache: Path = msgspec.field(default_factory=cache_folder)
    jobs: int = msgspec.field(default_factory=cores)
    progress: StageProgress = ignore_stages
    afresh: bool = False
    trust: bool = True


class Result(msgspec.Struct, frozen=True):
    """The result of making a source: the ``folder`` of its files and its entry; ``unchanged`` if it existed already.

    ``note`` says what its maker should know of it: that another engine spoke than the one asked for (``is_fallback``),
    what was assumed while the source was read; ``script`` is all that was said; ``beside`` are the pictures of this
    machine that the article names, as paths.
    """

    source: str
    folder: Path
    entry: Entry
    unchanged: bool = False
    note: str = ""
    script: Script | None = None
    beside: tuple[str, ...] = ()
    is_fallback: bool = False

    @property
    def mp3(self) -> Path:
        """Where the MP3 lies."""
        return self.folder / self.entry.mp3


class Plan(msgspec.Struct, frozen=True):
    """What making a source would do: ``state`` is "new", "changed" or "unchanged".

    ``segments`` and ``characters`` count what would be said, ``to_speak`` the characters that are not kept from before;
    ``cost`` is what those cost by the user's prices, None where no price is known. ``note`` is what was assumed while
    it was read.
    """

    source: str
    folder: Path
    title: str
    state: str
    segments: int
    characters: int
    to_speak: int = 0
    cost: float | None = 0.0
    note: str = ""


def make(source: str, config: Config, run: Run) -> Result:
    """Make an edition of *source* and publish it; raises a VorleserError, and then leaves no incomplete files."""
    run.progress("reading", 0, 1)
    prestart(config.speech, run.cache, jobs=run.jobs)
    article = read_article(load(source, config.ingest), config.ingest)
    return make_from_article(source, article, config, run)


def make_from_article(source: str, article: Article, config: Config, run: Run) -> Result:
    """Make an edition of *article*, which came from *source*, and publish it, like `make`.

    If the engine fails and a fallback is configured, the fallback speaks the whole edition: engines are never mixed.
    """
    try:
        return _make(source, article, config, run)
    except EngineError as error:
        if not config.speech.fallback:
            raise
        note = f"{error.what}; all of it is spoken by {config.speech.fallback!r} instead"
    other = replace(config, speech=fallback_settings(config.speech))
    return replace(
        _make(source, replace(article, notes=(*article.notes, note)), other, run), is_fallback=True
    )


def _make(source: str, article: Article, config: Config, run: Run) -> Result:
    article = tease(article, config)
    output, formats, note = Path(config.output.folder), config.output.formats, "; ".join(article.notes)
    place = _find_place(output, article, source, run)
    likely_unchanged = place.earlier is not None and not run.afresh
    with prefetch(config.speech, run.cache, jobs=1 if likely_unchanged else run.jobs) as on_segment:
        script = write_script(article, config, on_segment)
    manifest = number_version(make_manifest(article, script, config, source), place)
    beside = list_pictures(manifest)
    if not run.afresh and (entry := find_unchanged(place.folder, manifest, formats)):
        return Result(source, place.folder, entry, unchanged=True, note=note, script=script, beside=beside)
    with open_spool(run.cache) as spool:
        edition = produce(script, manifest, config, run, spool)
        run.progress("writing", 0, 1)
        entry = publish(replace(edition, detail=config.output), place.folder, formats)
        places.remember(output, manifest.guid, place.folder, run.cache)
    return Result(source, place.folder, entry, note=note, script=script, beside=beside)


def _find_place(output: Path, article: Article, source: str, run: Run, *, dry: bool = False) -> Place:
    """Return the place of the edition of *article*; raises SourceError if it is that of another file's article."""
    place = places.find_place(output, article.metadata, run.cache)
    if first := places.claim_guid(output, article, source, place.earlier, run.cache, dry=dry):
        raise SourceError(
            f"the edition of {source!r} would take the place of that of {os.path.relpath(first)!r}",
            "both have the same headline and day; give each an 'id' in its front matter, or another headline",
        )
    return place


def plan(source: str, article: Article, config: Config, run: Run) -> Plan:
    """Return what making an edition of *article*, which came from *source*, would do and cost; nothing is spoken."""
    article = tease(article, config)
    place = _find_place(Path(config.output.folder), article, source, run, dry=True)
    script = write_script(article, config)
    manifest = number_version(make_manifest(article, script, config, source), place)
    state = "new" if place.earlier is None else "changed"
    if not run.afresh and find_unchanged(place.folder, manifest, config.output.formats):
        state = "unchanged"
    still = estimate(script, config.speech, run.cache) if state != "unchanged" else Estimate(0, 0.0)
    return Plan(
        source,
        place.folder,
        article.metadata.title,
        state,
        len(script.segments),
        sum(len(piece.spoken) for piece in script.segments),
        still.characters,
        still.cost,
        "; ".join(article.notes),
    )


def tease(article: Article, config: Config) -> Article:
    """Return what is made of *article*: itself, or its beginning with a guid of its own if a teaser is set."""
    if not config.script.teaser:
        return article
    metadata = replace(article.metadata, id=f"{naming.guid(article.metadata)}-teaser")
    return replace(cut_teaser(article, config.script, config.publication.name), metadata=metadata)


def write_script(
    article: Article, config: Config, on_segment: Callable[[Segment], None] = lambda _: None
) -> Script:
    """Return the script of *article*; *on_segment* is called with each segment as soon as it is written.

    Raises SourceError if the article has nothing to say.
    """
    written = segment(article, config.script, config.publication.name)
    text = replace(config.text, publication=config.text.publication or config.publication.name)
    script = normalize(written, text, hear=on_segment)
    if not any(piece.block >= 0 and piece.role not in HEAD_ROLES for piece in script.segments):
        raise SourceError(
            f"{article.metadata.title!r} has nothing to say below its headline",
            "an article needs a sentence that is read; code, pictures and the roles in 'skip' are silent",
        )
    return script


def produce(script: Script, manifest: Manifest, config: Config, run: Run, spool: Path) -> Edition:
    """Return the edition of *script*, its sound encoded into *spool*.

    If a cached clip turns out to be damaged, all are checked, and damaged ones are spoken again.
    """
    try:
        return _produce(script, manifest, config, run, spool)
    except DamagedTakeError as error:
        with suppress(OSError):
            Path(error.path).unlink()
    return _produce(script, manifest, config, replace(run, trust=False), spool)


def _produce(script: Script, manifest: Manifest, config: Config, run: Run, spool: Path) -> Edition:
    signer = credentials.open_signer(config.c2pa)
    with overlap_speaking(script, manifest, config, run.cache, spool, jobs=run.jobs) as on_takes:
        takes = speak(
            script,
            config.speech,
            run.cache,
            jobs=run.jobs,
            progress=partial(run.progress, "speaking"),
            trust=run.trust,
            on_takes=on_takes,
        )
    takes = prove(
        script, takes, config.speech, run.cache, jobs=run.jobs, progress=partial(run.progress, "listening")
    )
    mix = assemble(script, takes, config.sound, spool)
    edition = encode(
        mix,
        manifest,
        config.mp3,
        spool,
        jobs=run.jobs,
        parts_cache=run.cache / "parts",
        progress=partial(run.progress, "encoding"),
    )
    return credentials.sign(edition, signer)


def without_framing(config: Config) -> Config:
    """Return *config* without jingles, notice, opening and pages, for speaking single lines."""
    return replace(
        config,
        sound=replace(config.sound, jingles=False),
        script=replace(config.script, notice=False, opening=False),
        output=replace(config.output, formats=("mp3",)),
    )


def say(text: str, path: Path, config: Config, run: Run) -> None:
    """Speak *text* into an MP3 at *path*, through all stages; raises a VorleserError."""
    article = Article(Metadata(title=text[:80]), (Block(Role.PARAGRAPH, clean_source(text)),))
    say_script(write_script(article, config), path, config, run)


def say_script(script: Script, path: Path, config: Config, run: Run) -> None:
    """Speak the segments of *script*, without changing them, into an MP3 at *path*; raises a VorleserError."""
    article = Article(
        script.metadata, tuple(Block(piece.role, piece.shown, piece.lang) for piece in script.segments)
    )
    with open_spool(run.cache) as spool:
        edition = produce(script, make_manifest(article, script, config), config, run, spool)
        atomic.write(path, chunks(Path(edition.sound.path), edition.sound.sha256))
