"""Editions for an output folder that is a URL: made in a temporary folder, then uploaded."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from vorleser.batch.outcome import Outcome
from vorleser.config import Config
from vorleser.entry import ENTRY_SUFFIX

Deliver = Callable[[Outcome], Outcome]


def is_remote(folder: str) -> bool:
    """Return whether *folder* is a URL."""
    return "://" in folder


@contextmanager
def local_folder(config: Config) -> Iterator[tuple[Config, Deliver]]:
    """Yield a configuration that writes to a local folder, and a function that uploads an outcome's files.

    If the output folder is local already, both change nothing.
    """
    url = config.output.folder
    if not is_remote(url):
        yield config, lambda outcome: outcome
        return
    with TemporaryDirectory(prefix="vorleser-") as folder:
        here = replace(config, output=replace(config.output, folder=folder))
        yield here, lambda outcome: _deliver(outcome, Path(folder), url)


def _deliver(outcome: Outcome, here: Path, url: str) -> Outcome:
    """Upload the files of *outcome* below *url*, the entry last; return the outcome with its paths there."""
    from vorleser.catalogue.media_types import media_type_of
    from vorleser.upload.target import open_target

    target = open_target(url)
    files = sorted(path for path in Path(outcome.folder).rglob("*") if path.is_file())
    files.sort(key=lambda path: path.name.endswith(ENTRY_SUFFIX))
    for file in files:
        target.put(file, file.relative_to(here).as_posix(), media_type_of(file.name))

    def there(path: str) -> str:
        return f"{url.rstrip('/')}/{Path(path).relative_to(here).as_posix()}"

    return replace(outcome, folder=there(outcome.folder), mp3=there(outcome.mp3))
