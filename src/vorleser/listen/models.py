"""Find a recogniser: in a given folder, or on a hub, from which it is downloaded when first needed."""

import logging
import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from vorleser.errors import ConfigError, EngineError
from vorleser.listen.recogniser import Recogniser
from vorleser.runtime import plugins
from vorleser.runtime.extras import name_install
from vorleser.text.regex import compile_late

_OTHER = "name a folder or another model in [speech] listen_model, or say --listen none"
_HUB_NAME = compile_late(r"\w[\w.-]*/\w[\w.-]*")
_logger = logging.getLogger(__name__)


def is_installed() -> bool:
    """Return whether the extra ``listen`` is installed."""
    return find_spec("faster_whisper") is not None


@cache
def open_recogniser(name: str, jobs: int) -> Recogniser:
    """Return the recogniser *name*, a folder or a model's name, for *jobs* threads; it is loaded once a process.

    Raises ConfigError where there is none of that name or nothing is installed that could load it, EngineError where
    it can't be downloaded or is damaged.
    """
    if not is_installed():
        raise ConfigError(
            "there is nothing to listen with", f"{name_install('listen')}, or go without --listen"
        )
    return Recogniser(find_model(name), jobs)


def find_model(name: str) -> Path:
    """Return the folder of the recogniser *name*, downloaded if it is not here yet; raises as open_recogniser."""
    folder = Path(name).expanduser()
    if name and folder.is_dir():
        return folder
    from faster_whisper.utils import available_models, download_model

    known = available_models()
    if name not in known and not _HUB_NAME.fullmatch(name):
        raise ConfigError(
            f"no recogniser {name!r}", f"name a folder, or a model: {plugins.nearest(name, known)}"
        )
    try:
        return Path(download_model(name, local_files_only=True))
    except Exception:  # noqa: BLE001 -- whatever the hub's client raises: it is not here yet
        _logger.info("the recogniser %r is downloaded", name)
    try:
        return Path(download_model(name))
    except Exception as error:
        raise EngineError(
            f"the recogniser {name!r} can't be downloaded ({_reason(error)})", _OTHER
        ) from error


def _reason(error: BaseException) -> str:
    """Return in a few words why a download failed: the system's error message, else the name of the exception."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, OSError) and cause.errno:
        return os.strerror(cause.errno)
    return type(error).__name__
