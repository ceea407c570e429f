"""Functions that the desk runs in other processes, or on a cluster: make a draft, speak a sentence, write a script."""

import hashlib
import os
import time
import traceback
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

import vorleser
from vorleser import pipeline
from vorleser.article import Article, Block, Metadata, Role
from vorleser.batch import Job, Outcome
from vorleser.batch.outcome import outcome_of
from vorleser.batch.work import describe_error
from vorleser.config import Config
from vorleser.desk.review import Review, make_review
from vorleser.desk.store.editions import SourceText
from vorleser.entry import ENTRY_SUFFIX, parse_entry
from vorleser.errors import SourceError
from vorleser.files import atomic
from vorleser.ingest import Raw, read_article
from vorleser.ingest.dates import with_iso_date
from vorleser.proof import find_misheard
from vorleser.publish import naming, places
from vorleser.runtime.machine import cache_folder, cores
from vorleser.runtime.progress import StageProgress, ignore_stages
from vorleser.scripts import Script, Segment
from vorleser.speak import SpeakSettings, fallback_settings, keep_take, prestart, speak
from vorleser.text.characters import web
from vorleser.text.redaction import redact, strip_secrets

REVIEW_FILE = "review.json"
TEASER_FOLDER = "teaser"  # beside a draft's own folder
_WARM = "Die Krabelkiste von Siobhan O'Leary kostet am 3. Mai rund 4,5 Mio. Euro, sagt die GmbH."
"""A text that makes the rules, the dictionaries and the tables of foreign names be loaded."""


class DraftOrder(msgspec.Struct, frozen=True):
    """What a draft is made of: the ``article``, or else its ``source``; ``id`` names it where nothing else does.

    ``published`` is the folder with what is public, ``place`` where this article's edition lies in it, if it does.
    Above 0, ``teaser`` is how many sentences of it everybody gets; public teasers lie in ``teasers``.
    """

    id: str
    source: SourceText
    article: Article | None
    published: str
    place: str
    teaser: int = 0
    teasers: str = ""


def make_draft(job: Job, progress: StageProgress = ignore_stages) -> Outcome:
    """Make the draft that *job* orders; errors of sources, engines and disks are in the outcome, not raised."""
    begun = time.monotonic()
    article = None
    try:
        order = msgspec.json.decode(job.data or b"", type=DraftOrder)
        article = order.article or read_source(order, job.config)
        drafts = Path(job.config.output.folder)
        run = vorleser.Run(Path(job.cache) if job.cache else cache_folder(), job.jobs, progress)
        _seed(drafts, article.metadata, order, order.published, run.cache)
        result = vorleser.make(article, job.config, run)
        if order.teaser:
            _make_teaser(article, order, job, run)
        _keep_review(_review_result(article, result, job.config.speech, run), job.config)
        return replace(outcome_of(result, round(time.monotonic() - begun, 3)), source=job.source)
    except Exception as error:  # noqa: BLE001 -- one article must not stop the desk
        what, way_out, kind = describe_error(error)
        trace = redact("".join(traceback.format_exception(error)))
        if article is not None:
            with suppress(Exception):  # an editor may mend what could be read, but not spoken
                _keep_review(write_review(article, job.config), job.config)
        return Outcome(job.source, error=what, way_out=way_out, kind=kind, trace=trace)


def _review_result(
    article: Article, result: vorleser.Result, settings: SpeakSettings, run: vorleser.Run
) -> Review:
    """Return the review of *result*, with what was heard otherwise of it."""
    if result.script is None:
        return make_review(article, ())
    if settings.fallback and result.entry.voice.engine == settings.fallback:
        settings = fallback_settings(settings)
    misheard = find_misheard(result.script, settings, run.cache, jobs=run.jobs)
    return make_review(article, result.script.segments, misheard)


def _make_teaser(article: Article, order: DraftOrder, job: Job, run: vorleser.Run) -> None:
    """Make the teaser of *article* beside its draft; what the draft has spoken is not spoken again."""
    config = job.config
    drafts = Path(config.output.folder) / TEASER_FOLDER
    _seed(drafts, article.metadata, order, order.teasers, run.cache)
    output = replace(config.output, folder=str(drafts))
    script = replace(config.script, teaser=order.teaser)
    vorleser.make(article, replace(config, output=output, script=script), run)


def _keep_review(review: Review, config: Config) -> None:
    atomic.write(Path(config.output.folder) / REVIEW_FILE, msgspec.json.encode(review))


def read_source(order: DraftOrder, config: Config) -> Article:
    """Return the article of *order*, read from what was sent; raises SourceError if that is no article or too long."""
    source = order.source
    if source.article is not None:
        found = source.article
    elif source.url:
        found = vorleser.read(source.url, config)
    else:
        found = read_article(
            Raw("-", source.text.encode("utf-8", "replace"), source.media_type), config.ingest
        )
    if sum(len(block.text) for block in found.blocks) > config.ingest.longest:
        raise SourceError(
            f"the article has more than {config.ingest.longest:,} characters",
            "split it, or raise 'longest' in [ingest]",
        )
    return clean_article(found, source.id, order.id)


def clean_article(article: Article, identity: str, otherwise: str) -> Article:
    """Return *article* with an id and without local paths, by which a client could read files of this machine.

    Raises SourceError if it has no title, or a date that is none.
    """
    article = with_iso_date(article)
    about = article.metadata
    title = " ".join(about.title.split())
    if not title:
        raise SourceError("the article has no title", "give it a headline")
    url = strip_secrets(about.url) if web(about.url) else ""
    metadata = replace(
        about,
        title=title,
        url=url,
        image=about.image if web(about.image) else "",
        id=identity or about.id or ("" if url else otherwise),
    )
    blocks = tuple(
        block if not block.link or web(block.link) else replace(block, link="") for block in article.blocks
    )
    return replace(article, metadata=metadata, blocks=blocks)


def _seed(drafts: Path, metadata: Metadata, order: DraftOrder, public: str, cache: Path) -> None:
    """Copy the article's entries in *public* to the draft's folder, so that the next version gets its name.

    *cache* is told where, since a changed headline or day would lead elsewhere.
    """
    for name in dict.fromkeys(filter(None, (order.place, naming.folder(metadata)))):
        for entry in (Path(public) / name).glob(f"*{ENTRY_SUFFIX}"):
            there = drafts / name
            if not there.exists():
                data = entry.read_bytes()
                atomic.write(there / entry.name, data)
                with suppress(msgspec.DecodeError):  # a damaged one gives no version, either
                    places.remember(drafts, parse_entry(data).guid, there, cache)


def write_review(article: Article, config: Config) -> Review:
    """Return the review of *article*, without speaking it."""
    return make_review(article, vorleser.script(article, config).segments)


def speak_segments(segments: Iterable[Segment], path: str, config: Config, cache: str) -> None:
    """Speak *segments* unchanged into an MP3 at *path*, without jingles, in this process."""
    quiet = pipeline.without_framing(config)
    script = Script(Metadata(title="Probe"), tuple(segments))
    pipeline.say_script(script, Path(path), quiet, vorleser.Run(Path(cache), 1))


def speak_line(text: str, path: str, config: Config, cache: str) -> None:
    """Speak *text* into an MP3 at *path*, with the rules and lexicons of *config*."""
    vorleser.say(text, path, config, vorleser.Run(Path(cache), 1))


def warm_up(config: Config, cache: str) -> None:
    """Load modules and tables and start worker processes, so that the first article need not wait for them."""
    prestart(config.speech, Path(cache), jobs=cores())
    with suppress(vorleser.VorleserError):
        write_review(Article(Metadata("Probe"), (Block(Role.PARAGRAPH, _WARM),)), config)
        path = Path(cache) / "sentences" / f"warm-{os.getpid()}.mp3"
        speak_line("Guten Tag.", str(path), config, cache)
        path.unlink()


def speak_take(segment: Segment, folder: str, config: Config) -> None:
    """Speak *segment* anew, whatever was spoken before: into *folder*, and as an MP3 beside it."""
    speak_segments((segment,), f"{folder}.mp3", config, folder)


def choose_take(segment: Segment, folder: str, config: Config, cache: str) -> None:
    """Keep the take of *segment* in *folder* as the one that editions are made of."""
    script = Script(Metadata(title="Probe"), (segment,))
    (take,) = speak(script, config.speech, Path(folder), jobs=1)
    keep_take(segment, take, config.speech, Path(cache))


def name_sound(segments: tuple[Segment, ...], config: Config) -> str:
    """Return a hash that names the sound of *segments*: equal for equal segments and sound settings."""
    shaping = (segments, config.speech, config.mp3, config.sound)
    return hashlib.sha256(msgspec.json.encode(shaping)).hexdigest()[:32]
