"""The state of a running desk: its folder, settings, database and processes."""

import hashlib
import logging
import threading
import traceback
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

import msgspec
from msgspec.structs import replace

from vorleser.config import PATHS, Config, parse_config
from vorleser.desk.folder import DeskFolder
from vorleser.desk.notifier import Notifier
from vorleser.desk.processes import ChildProcess
from vorleser.desk.settings import DeskSettings
from vorleser.desk.store.database import Database
from vorleser.desk.store.editions import EditionRecord, Tables
from vorleser.errors import ConfigError, reason_of
from vorleser.files import atomic
from vorleser.normalize.lexicon import LexiconEntry
from vorleser.normalize.lexicon.writing import block
from vorleser.runtime.machine import cores
from vorleser.text import bounded
from vorleser.text.redaction import redact

_logger = logging.getLogger(__name__)
_LONGEST = 300  # characters of a fault


class UploadStatus(msgspec.Struct, frozen=True):
    """How uploading goes: ``to`` where, without secrets; when it ``last`` was all there (seconds, UTC; 0: not yet).

    ``error`` is what is wrong now, in one line.
    """

    to: str
    last: float = 0.0
    error: str = ""


class Desk:
    """The objects that all parts of a desk share."""

    def __init__(self, folder: DeskFolder, settings: DeskSettings, config: Config) -> None:
        self.folder = folder
        self.settings = settings
        self.config = config
        self.notifier = Notifier()
        self.database = Database(folder.database, self.notifier.notify)
        self.makers = [ChildProcess() for _ in range(cores())]
        self.speaker = ChildProcess()
        self.progress: dict[str, tuple[str, int, int]] = {}
        self.streams: set[object] = set()  # those of events that are open
        self.stopping = threading.Event()
        self.at_end = ExitStack()  # what is to be closed besides
        self.lexicon_lock = threading.Lock()
        self.takes_lock = threading.Lock()
        self.publishing = threading.Lock()  # held while what is public changes, or is looked at as a whole
        self.upload = UploadStatus(redact(settings.publish.to))
        self.upload_wanted = threading.Event()
        self.faults: dict[str, str] = {}  # what is wrong now, in one line, by what it is wrong with
        check_allowed(settings.settings)

    @property
    def public(self) -> Path:
        """The folder of what everybody gets: teasers, or else all that is published."""
        return self.folder.teasers if self.settings.listeners.teaser else self.folder.published

    def note_fault(self, kind: str, fault: str) -> None:
        """Keep what is wrong with *kind* of work, in one line, "" where nothing is; log it when it is new."""
        if not fault:
            self.faults.pop(kind, None)
        elif self.faults.get(kind) != fault:
            _logger.warning("%s: %s", kind, fault)
            self.faults[kind] = fault

    def stop(self) -> None:
        """End all processes of the desk; editions that are half made are made at the next start."""
        self.stopping.set()
        self.upload_wanted.set()
        self.notifier.notify()
        for process in (*self.makers, self.speaker):
            process.close()
        self.at_end.close()


def describe_fault(error: Exception) -> str:
    """Return a line for an *error* that nobody foresaw, and log where it came from."""
    _logger.error("a fault of the program: %s", redact("".join(traceback.format_exception(error))))
    return f"a fault of the program: {' '.join(redact(str(error)).split()) or type(error).__name__}"[
        :_LONGEST
    ]


def check_allowed(names: tuple[str, ...]) -> None:
    """Raise ConfigError if one of *names* (as table.key) is no setting, or one that no client may set."""
    tables = msgspec.to_builtins(Config())
    for name in names:
        table, _, key = name.partition(".")
        if key not in tables.get(table, {}):
            raise ConfigError(
                f"no setting {name!r}", "'settings' in desk.toml names them as table.key, e.g. speech.voice"
            )
        if (table, key) in PATHS or table in {"ingest", "c2pa"} or key in {"url", "folder"}:
            raise ConfigError(f"{name!r} is the owner's", "take it out of 'settings' in desk.toml")


def lay_settings(config: Config, tables: Tables, allowed: tuple[str, ...]) -> Config:
    """Return *config* with a client's *tables* laid over it; raises ConfigError for wrong keys or values."""
    merged = cast("dict[str, dict[str, Any]]", msgspec.to_builtins(config))
    for table, keys in tables.items():
        for key, value in keys.items():
            if f"{table}.{key}" not in allowed:
                raise ConfigError(
                    f"the setting '{table}.{key}' is the owner's",
                    f"you may set {', '.join(allowed) or 'none'}",
                )
            merged[table][key] = value
    return parse_config(cast("dict[str, object]", merged), "settings")


def config_for(desk: Desk, record: EditionRecord, trial: tuple[LexiconEntry, ...] = ()) -> Config:
    """Return the configuration that makes *record*'s revision; *trial* entries outrank all others.

    Lexicon files are named by their content, so that a file in use by a job never changes, and processes can cache it.
    """
    config = lay_settings(desk.config, record.settings, desk.settings.settings)
    own = (*trial, *sorted(record.lexicon, key=lambda entry: not entry.sentence))
    files = [_keep_entries(desk, own)] if own else []
    files += [_keep(desk, content)] if (content := _read(desk.folder.lexicon)) else []
    output = replace(config.output, folder=str(draft_folder(desk, record)))
    text = replace(config.text, lexicon=(*files, *config.text.lexicon))
    return replace(config, output=output, text=text)


def draft_folder(desk: Desk, record: EditionRecord) -> Path:
    """Return the folder in which *record*'s revision is made."""
    return desk.folder.drafts / record.id / f"r{record.revision}"


def _keep_entries(desk: Desk, entries: tuple[LexiconEntry, ...]) -> str:
    return _keep(desk, "\n".join(block(entry) for entry in entries).encode())


def _keep(desk: Desk, content: bytes) -> str:
    """Return the path of a file with *content* that never changes; it is written if it is missing."""
    path = desk.folder.cache / "lexicons" / f"{hashlib.sha256(content).hexdigest()[:32]}.toml"
    if not path.exists():
        atomic.write(path, content)
    return str(path)


def _read(path: Path) -> bytes:
    """Return what is in the file at *path*, nothing if there is none; raises ConfigError if it can't be read."""
    try:
        return bounded.read_bytes(path)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise ConfigError(f"can't read the lexicon {str(path)!r}", reason_of(error)) from error
