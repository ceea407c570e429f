"""``vorleser voices``: which voices there are, and getting one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._bar import Bar
from vorleser.cli._options import config_option, engine_option, load_config, quiet_option

if TYPE_CHECKING:
    from vorleser.speak.voice.engine import EngineInfo, VoiceFacts
    from vorleser.speak.voice.listing import ListedVoice

_HEADS = (
    "engine",
    "voice",
    "state",
    "language",
    "licence",
    "MB",
    "price",
    "word times",
    "may invent",
    "sends text",
)
_ACCEPTED = "licence-accepted"
_ORDER = ("ready", "one command", "by key", "broken")


class _DownloadBar(Bar):
    """Shows the progress of a voice's download."""

    _task: Any = None

    def columns(self) -> tuple[Any, ...]:
        """Return the bar, the amount, the speed and the time left."""
        from rich.progress import BarColumn, DownloadColumn, TimeRemainingColumn, TransferSpeedColumn

        return BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn()

    def progress(self, done: int, size: int) -> None:
        """Show that *done* of *size* bytes have been received."""
        from vorleser.runtime import interrupt

        interrupt.raise_if_interrupted()
        if self.live is not None:
            if self._task is None:
                self._task = self.live.add_task("", total=size)
            self.live.update(self._task, completed=done)


@click.group("voices", invoke_without_command=True, short_help="List the voices; 'voices get' downloads one.")
@engine_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a voice.")
@config_option
@click.pass_context
def command(context: click.Context, engine: str | None, config: str | None, *, as_json: bool) -> None:
    """List the voices of every engine, or all of one; 'vorleser voices get NAME' downloads one.

    Each can speak now, or is one command away, or wants a key; the last column says what to do. An engine that is
    named is asked which voices your key may use, where its server can tell.
    """
    context.obj = (engine, config)
    if context.invoked_subcommand is not None:
        return
    if engine and not as_json and _list_live(engine, config):
        return
    from vorleser.speak.voice.listing import list_voices

    settings = load_config(config, {}).speech
    found = list_voices(settings, engine or "", everything=bool(engine))
    _print(sorted(found, key=lambda voice: _ORDER.index(voice.state)), as_json=as_json)


@command.command("get", short_help="Download the voice NAME, and check it.")
@click.argument("name")
@click.option(
    "--engine", "of", metavar="NAME", help="Whose voice it is, where several have one of this name."
)
@click.option("--accept-licence", is_flag=True, help="Accept the terms that its licence asks for.")
@quiet_option
@click.pass_context
def _get(context: click.Context, name: str, of: str | None, *, accept_licence: bool, quiet: bool) -> None:
    """Download the voice NAME, checked against its published checksum: whole, or not at all.

    A download that broke off goes on where it was. Licences with terms of their own must be accepted first.
    """
    from vorleser.speak.voice.registry import find_store

    engine, config = context.obj
    settings = load_config(config, {}).speech
    info, store = find_store(name, of or engine or "", settings.engine)
    facts = info.describe(name)
    if not quiet:
        click.echo(f"{name}: {facts.licence}, {facts.licence_url}{_megabytes(facts.size)}", err=True)
    _accept(info, name, facts, accepted=accept_licence)
    with _DownloadBar(quiet=quiet) as bar:
        path = store.get(name, settings, bar.progress)
    _note_acceptance(info, facts)
    click.echo(path)


def _accept(info: "EngineInfo", name: str, facts: "VoiceFacts", *, accepted: bool) -> None:
    """Show the terms of a licence once, and raise ConfigError unless they are accepted."""
    from vorleser.errors import ConfigError

    if not facts.terms or _acceptance(info).is_file():
        return
    click.echo(f"{facts.terms}\n{facts.licence_url}", err=True)
    asked = sys.stdin.isatty() and sys.stderr.isatty()
    if not (accepted or (asked and click.confirm("Do you accept these terms?", err=True))):
        raise ConfigError(
            f"the licence of {name!r} is not accepted",
            f"read it at {facts.licence_url}, then add --accept-licence",
        )


def _note_acceptance(info: "EngineInfo", facts: "VoiceFacts") -> None:
    if facts.terms and not _acceptance(info).is_file():
        from vorleser.files import atomic

        atomic.write(_acceptance(info), f"{facts.licence} {facts.licence_url}\n".encode())


def _acceptance(info: "EngineInfo") -> Path:
    from vorleser.speak.voice.store import voices_folder

    return voices_folder(info.name) / _ACCEPTED


def _list_live(engine: str, config: str | None) -> bool:
    """List the voices that *engine*'s server reports; return False if it was not asked, for example without a key."""
    from vorleser.speak.voice.registry import engine_info

    info = engine_info(engine)
    settings = load_config(config, {("speech", "engine"): engine}).speech
    if info.list_voices is None or not _can_open(info, settings):
        return False
    for name, description in info.list_voices(settings).items():
        click.echo(f"{name}  {description}".rstrip())
    return True


def _can_open(info: "EngineInfo", settings: Any) -> bool:  # noqa: ANN401 -- SpeakSettings, whose module is imported late
    from vorleser.errors import EngineError

    try:
        info.open(settings)
    except EngineError:
        return False
    return True


def _print(voices: "list[ListedVoice]", *, as_json: bool) -> None:
    """Print the voices as a table, or as JSON, one object a line."""
    import msgspec

    if as_json:
        for voice in voices:
            click.echo(msgspec.json.encode(voice).decode())
        return
    rows = [_HEADS, *(_cells(voice) for voice in voices)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    ways = ["", *(voice.way for voice in voices)]
    for row, way in zip(rows, ways, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join((*cells, way)).rstrip())


def _cells(voice: "ListedVoice") -> tuple[str, ...]:
    price = "?" if voice.price is None else f"{voice.price:g}"
    return (
        voice.engine,
        voice.voice,
        voice.state,
        ", ".join(filter(None, voice.languages)) or "?",
        voice.licence or ("terms of service" if voice.network else "free"),
        f"{voice.size / 1e6:,.0f}" if voice.size else "",
        "free" if voice.price == 0 else price,
        *("yes" if told else "" for told in (voice.word_times, voice.generative, voice.network)),
    )


def _megabytes(size: int) -> str:
    return f", about {size / 1e6:,.0f} MB" if size else ""
