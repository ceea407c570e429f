"""The functions for other programs, each with defaults for all settings.

They are available from ``import vorleser``; see docs/api.md. None prints or exits: errors are raised as
VorleserError, which says what happened and the way out.
"""

from pathlib import Path

from vorleser import checks, pipeline
from vorleser.article import Article
from vorleser.checks import Findings
from vorleser.config import Config, validate_config
from vorleser.ingest import load, read_article
from vorleser.ingest.dates import with_iso_date
from vorleser.pipeline import Result, Run
from vorleser.scripts import Script
from vorleser.speak.voice.registry import choose_engine

_Source = str | Path | Article


def make(source: _Source, config: Config = Config(), run: Run | None = None) -> Result:  # noqa: B008 -- frozen
    """Make an edition of *source* and publish it into ``config.output.folder``, unless it is there unchanged.

    *source* is a path, a URL, or an Article. Raises ConfigError, SourceError, EngineError, SoundError or OutputError;
    then no incomplete files are left.
    """
    run, config = run or Run(), _validate_speech(config)
    if isinstance(source, Article):
        return pipeline.make_from_article(source.metadata.title, with_iso_date(source), config, run)
    return pipeline.make(str(source), config, run)


def script(source: _Source, config: Config = Config()) -> Script:  # noqa: B008 -- frozen
    """Return the script of *source*, sentence by sentence, without speaking it; raises SourceError."""
    config = validate_config(config)
    article = with_iso_date(source) if isinstance(source, Article) else read(source, config)
    return pipeline.write_script(pipeline.tease(article, config), config)


def read(source: str | Path, config: Config = Config()) -> Article:  # noqa: B008 -- frozen
    """Return the article at *source* (a path or URL) with its metadata and blocks; raises SourceError."""
    settings = validate_config(config).ingest
    return read_article(load(str(source), settings), settings)


def say(text: str, path: str | Path, config: Config = Config(), run: Run | None = None) -> Path:  # noqa: B008 -- frozen
    """Speak *text* into an MP3 at *path*, without jingles, opening and notice; return the path.

    Raises a VorleserError.
    """
    pipeline.say(text, Path(path), pipeline.without_framing(_validate_speech(config)), run or Run())
    return Path(path)


def check(mp3: str | Path, config: Config = Config()) -> Findings:  # noqa: B008 -- frozen
    """Return the measured values of the finished *mp3*, and a fault for each promise that it does not keep.

    Raises SoundError if it can't be decoded.
    """
    config = validate_config(config)
    promise = checks.Promise(loudness=config.sound.loudness, true_peak=config.mp3.true_peak)
    return checks.check(Path(mp3), promise)


def _validate_speech(config: Config) -> Config:
    """Return *config*; raises ConfigError if a value of it is none, its engine and its voice among them."""
    choose_engine(config.speech)
    return validate_config(config)
