"""``vorleser check``: finished MP3s against what is promised."""

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import config_option, load_config, quiet_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vorleser.checks import Findings
    from vorleser.config import Config
    from vorleser.listen.editions import Listened


@click.command("check", short_help="Measure finished MP3s against what is promised.")
@click.argument("files", nargs=-1, required=True, type=click.Path(readable=False), metavar="FILE...")
@click.option("--loudness", type=float, help="The level promised, in LUFS; vorleser.toml's if not said.")
@click.option("--listen", is_flag=True, help="Have a recogniser hear each sentence, too.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a file.")
@quiet_option
@config_option
def command(files: tuple[str, ...], **flags: Any) -> int:  # noqa: ANN401 -- click hands over whatever they are
    """Measure each FILE, or all MP3s in a folder, and exit 1 when one does not keep what is promised.

    Measured are level, peak, chapters, tags, silence, length, damage, and whether the voice is declared; each fault is
    named. With --listen, so is each sentence of the edition beside it (.edition.json) that is not heard as it is
    written.
    """
    from vorleser.checks import Promise

    config = load_config(flags["config"], {("sound", "loudness"): flags["loudness"]})
    promise = Promise(loudness=config.sound.loudness, true_peak=config.mp3.true_peak)
    kept = [_one(file, promise, config, flags) for name in files for file in _mp3s(Path(name))]
    return 0 if all(kept) else 1


def _mp3s(path: Path) -> list[Path]:
    """Return the MP3s below a folder, else *path* itself."""
    return sorted(path.rglob("*.mp3")) or [path]


def _one(path: Path, promise: Any, config: "Config", flags: dict[str, Any]) -> bool:  # noqa: ANN401 -- a Promise, imported late
    from vorleser.checks import check
    from vorleser.errors import ConfigError, SourceError, VorleserError

    try:
        if path.is_dir():
            raise SourceError(f"there is no MP3 in {str(path)!r}: name a finished one, or its folder")
        with _still():
            found = check(path, promise)
            listened = _listen(path, config) if flags["listen"] else None
    except ConfigError:  # which counts for every file
        raise
    except VorleserError as error:
        click.echo(
            _failure(path, error) if flags["as_json"] else f"vorleser: {error}", err=not flags["as_json"]
        )
        return False
    if flags["as_json"]:
        click.echo(_json(path, found, listened))
    else:
        _print(path, found, listened, quiet=flags["quiet"])
    return not found.faults and not (listened and listened.different)


def _listen(path: Path, config: "Config") -> "Listened":
    from vorleser import proof
    from vorleser.runtime import interrupt
    from vorleser.runtime.machine import cache_folder, cores

    return proof.listen_to_file(
        path,
        config.speech,
        cache_folder(),
        jobs=cores(),
        progress=lambda _done, _steps: interrupt.raise_if_interrupted(),
    )


@contextmanager
def _still() -> "Iterator[None]":
    """Suppress what the decoder prints on standard error about damage, because our faults describe it."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 -- a descriptor is needed, not a path
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _print(path: Path, found: "Findings", listened: "Listened | None", *, quiet: bool) -> None:
    measured = found.measured
    if not quiet:
        seconds = measured.duration_ms / 1000
        click.echo(
            f"{path}: {seconds:.3f} s, {measured.loudness:.1f} LUFS, {measured.true_peak:.1f} dBTP, "
            f"{measured.bitrate} kbit/s, {measured.chapters} chapter{'s'[: measured.chapters != 1]}, "
            f"longest silence {measured.longest_silence_ms / 1000:.1f} s"
        )
    for fault in found.faults:
        click.echo(f"{path}: {fault.what}: {fault.message}", err=quiet)
    for line in _list_misheard(listened) if listened else ():
        click.echo(f"{path}: {line}", err=quiet)
    if quiet:
        return
    if not found.faults:
        click.echo(f"{path}: all that is promised is kept")
    if listened and not listened.different:
        click.echo(f"{path}: all {listened.sentences} sentences are heard as written")


def _list_misheard(listened: "Listened") -> "Iterator[str]":
    """Yield a line for each sentence that is not heard as written, the least alike first."""
    for one in listened.different:
        minutes, seconds = divmod(one.start_ms / 1000, 60)
        yield (
            f"heard: {minutes:.0f}:{seconds:04.1f}: {one.spoken!r} was heard as {one.heard!r} "
            f"({', '.join(map(str, one.differences))})"
        )


def _json(path: Path, found: "Findings", listened: "Listened | None") -> str:
    import msgspec

    from vorleser.text.characters import printable

    told = {
        "path": printable(str(path)),
        **msgspec.to_builtins(found),
        "duration_ms": found.measured.duration_ms,
    }
    if listened is not None:
        told["listened"] = msgspec.to_builtins(listened)
    return msgspec.json.encode(told).decode()


def _failure(path: Path, error: Exception) -> str:
    import json

    from vorleser.text.characters import printable

    fault = {"what": "unreadable", "message": str(error)}
    return json.dumps({"path": printable(str(path)), "measured": None, "faults": [fault]}, ensure_ascii=False)
