"""Read ``vorleser.toml`` into one frozen Config, which holds the settings of all stages."""

import logging
from pathlib import Path
from typing import cast, get_type_hints

import msgspec
from msgspec.structs import replace

from vorleser.assemble.settings import AssembleSettings
from vorleser.config_values import find_wrong_values
from vorleser.edition import Publication
from vorleser.encode.credentials import CredentialSettings
from vorleser.encode.settings import EncodeSettings
from vorleser.errors import ConfigError, reason_of
from vorleser.feed_settings import FeedSettings
from vorleser.ingest.settings import IngestSettings
from vorleser.normalize.settings import NormalizeSettings
from vorleser.publish.settings import PublishSettings
from vorleser.runtime import plugins
from vorleser.runtime.machine import user_config
from vorleser.segment.settings import SegmentSettings
from vorleser.speak.voice.registry import ENGINES_PACKAGE, engine_names
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text import bounded

CONFIG_NAME = "vorleser.toml"

_logger = logging.getLogger(__name__)


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be set; each table of ``vorleser.toml`` is one stage's settings."""

    publication: Publication = Publication()
    feed: FeedSettings = FeedSettings()
    ingest: IngestSettings = IngestSettings()
    script: SegmentSettings = SegmentSettings()
    text: NormalizeSettings = NormalizeSettings()
    speech: SpeakSettings = SpeakSettings()
    sound: AssembleSettings = AssembleSettings()
    mp3: EncodeSettings = EncodeSettings()
    c2pa: CredentialSettings = CredentialSettings()
    output: PublishSettings = PublishSettings()


def find_config(start: Path) -> Path | None:
    """Return the nearest ``vorleser.toml`` in *start* or above it."""
    return next(
        (folder / CONFIG_NAME for folder in (start, *start.parents) if (folder / CONFIG_NAME).is_file()), None
    )


def config_files(named: Path | None) -> tuple[Path, ...]:
    """Return the configuration files to read, in rising priority.

    They are the user's own, if it exists, then the file *named*, or else the nearest in or above the working folder.
    """
    own, project = user_config(), named or find_config(Path.cwd())
    there = (own,) if own.is_file() else ()
    return (*there, project) if project and project.absolute() != own.absolute() else there


def read_config(*paths: str | Path) -> Config:
    """Return the configuration in the files at *paths*; a key in a later file overrides that in an earlier one.

    Without files, it is the default. Raises ConfigError, which names the file and the key.
    """
    tables: dict[str, object] = {}
    for path in map(Path, paths):
        table = _read_table(path)
        parse_config(table, str(path))
        _logger.info("settings from %s", path)
        tables = _lay_over(tables, table)
    return parse_config(tables, " and ".join(map(str, paths)))


def _read_table(path: Path) -> dict[str, object]:
    """Return the tables of the TOML file at *path*, with paths relative to its folder; raises ConfigError."""
    try:
        table = bounded.parse_toml(bounded.read_bytes(path))
    except OSError as error:
        raise ConfigError(f"can't read {str(path)!r}", reason_of(error)) from error
    except ValueError as error:
        raise ConfigError(f"{str(path)!r} is not TOML", str(error)) from error
    return _resolve_paths(table, path.parent)


def _lay_over(below: dict[str, object], above: dict[str, object]) -> dict[str, object]:
    """Return *below* with the values of *above* laid over it, recursively for tables."""
    result = dict(below)
    for key, value in above.items():
        lower = result.get(key)
        both = isinstance(lower, dict) and isinstance(value, dict)
        result[key] = (
            _lay_over(cast("dict[str, object]", lower), cast("dict[str, object]", value)) if both else value
        )
    return result


def parse_config(table: dict[str, object], where: str) -> Config:
    """Return *table* as a Config; raises ConfigError, which names *where* the table comes from.

    The tables ``voices``, ``prices`` and ``limits`` may stand at the top; they belong to the speak stage's settings.
    """
    table = _gather_speech(table)
    _check_engines(table, where)
    _reject_unknown(table, Config, where, ())
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"a wrong value in {where!r}", str(error).replace("`$.", "`")) from error
    if wrong := next(find_wrong_values(config.publication, config.feed), None):
        raise ConfigError(f"{wrong.key!r} of [{wrong.table}] in {where!r}: {wrong.what}", wrong.way_out)
    return config


def validate_config(config: Config) -> Config:
    """Return *config*, which a program has made; raises ConfigError if a value is out of its bounds, or none."""
    return parse_config(cast("dict[str, object]", msgspec.to_builtins(config)), "the Config")


_OF_SPEECH = ("voices", "prices", "limits")
"""Top-level tables of the file that belong to the speak stage's settings."""


def _gather_speech(table: dict[str, object]) -> dict[str, object]:
    """Return *table* with the top-level tables named in `_OF_SPEECH` moved into ``speech``."""
    speech = table.get("speech", {})
    own = {key: table[key] for key in _OF_SPEECH if isinstance(table.get(key), dict)}
    if not own or not isinstance(speech, dict):
        return table
    rest = {key: value for key, value in table.items() if key not in own}
    return rest | {"speech": own | speech}


def _check_engines(table: dict[str, object], where: str) -> None:
    """Raise ConfigError if a price or a limit names an unknown engine."""
    speech = table.get("speech")
    for key in ("prices", "limits"):
        named = speech.get(key) if isinstance(speech, dict) else None
        for name in named if isinstance(named, dict) else ():
            engine = str(name).partition("/")[0]
            if engine not in plugins.names(ENGINES_PACKAGE) and engine not in engine_names():
                raise ConfigError(
                    f"no engine {engine!r} in {key!r} of {where!r}", plugins.nearest(engine, engine_names())
                )


def _reject_unknown(table: dict[str, object], struct: type, where: str, above: tuple[str, ...]) -> None:
    """Raise ConfigError for the first key in *table* that *struct* does not have, naming the nearest one."""
    hints = get_type_hints(struct)
    for key, value in table.items():
        if key not in hints:
            dotted = ".".join((*above, key))
            raise ConfigError(f"unknown key {dotted!r} in {where!r}", plugins.nearest(key, hints))
        if (
            isinstance(value, dict)
            and isinstance(hints[key], type)
            and issubclass(hints[key], msgspec.Struct)
        ):
            _reject_unknown(value, hints[key], where, (*above, key))


def with_absolute_paths(config: Config) -> Config:
    """Return *config* with absolute paths, for a process with another working folder."""
    here = Path.cwd()
    for table, key in sorted(PATHS):
        settings = getattr(config, table)
        config = replace(config, **{table: replace(settings, **{key: _from(here, getattr(settings, key))})})
    return config


PATHS = {
    ("publication", "cover"),
    ("output", "folder"),
    ("text", "lexicon"),
    ("sound", "intro"),
    ("sound", "outro"),
    ("sound", "separator"),
    ("sound", "bed"),
    ("c2pa", "certificate"),
    ("c2pa", "key"),
}


def _resolve_paths(table: dict[str, object], folder: Path) -> dict[str, object]:
    """Return *table* with its relative paths made relative to *folder*, where the file lies."""
    result: dict[str, object] = {}
    for name, value in table.items():
        inner = value
        if isinstance(value, dict):
            inner = {
                key: _from(folder, item) if (name, key) in PATHS else item for key, item in value.items()
            }
        result[name] = inner
    return result


def _from(folder: Path, item: object) -> object:
    """Return *item*, a path or several, joined to *folder*; URLs and values that are no paths stay unchanged."""
    if isinstance(item, list | tuple):
        return type(item)(_from(folder, each) for each in item)
    return str(folder / item) if isinstance(item, str) and item and "://" not in item else item
