"""Editions for a place that is no folder of this machine: made here, then put there by fsspec."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec.structs import replace

from vorleser.batch.outcome import Outcome
from vorleser.config import Config
from vorleser.entry import ENTRY_SUFFIX
from vorleser.errors import ConfigError, OutputError

Deliver = Callable[[Outcome], Outcome]


def is_remote(folder: str) -> bool:
    """Tell whether *folder* is a URL."""
    return "://" in folder


@contextmanager
def local_folder(config: Config) -> Iterator[tuple[Config, Deliver]]:
    """Yield a configuration that writes to a folder of this machine, and what takes the result to its place."""
    url = config.output.folder
    if not is_remote(url):
        yield config, lambda outcome: outcome
        return
    with TemporaryDirectory(prefix="vorleser-") as folder:
        here = replace(config, output=replace(config.output, folder=folder))
        yield here, lambda outcome: _deliver(outcome, Path(folder), url)


def _deliver(outcome: Outcome, here: Path, url: str) -> Outcome:
    """Put the files of *outcome* below *url*, the entry last, and return it with the names they have there."""
    system, root = open_filesystem(url)
    files = sorted(path for path in Path(outcome.folder).rglob("*") if path.is_file())
    files.sort(key=lambda path: path.name.endswith(ENTRY_SUFFIX))
    try:
        for file in files:
            target = f"{root.rstrip('/')}/{file.relative_to(here).as_posix()}"
            system.makedirs(target.rpartition("/")[0], exist_ok=True)
            system.put_file(str(file), target)
    except (OSError, ValueError) as error:
        raise OutputError(f"can't write to {url!r}", str(error)) from error

    def there(path: str) -> str:
        return f"{url.rstrip('/')}/{Path(path).relative_to(here).as_posix()}"

    return replace(outcome, folder=there(outcome.folder), mp3=there(outcome.mp3))


def open_filesystem(url: str) -> tuple[Any, str]:
    """Return fsspec's file system for *url* and the path in it; raises ConfigError that says what is missing."""
    try:
        import fsspec
    except ModuleNotFoundError as error:
        raise ConfigError(f"writing to {url!r} needs 'fsspec'", "pip install 'vorleser[dask]'") from error
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        raise ConfigError(f"can't write to {url!r}", f"{error}") from error
    except ValueError as error:
        raise ConfigError(f"no way to write to {url!r}", str(error)) from error
    return system, str(path)
