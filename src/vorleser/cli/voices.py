"""``vorleser voices``: which voices there are, and getting one."""

from typing import TYPE_CHECKING

import click

from vorleser.cli._options import config_option, engine_option, load_config

if TYPE_CHECKING:
    from vorleser.speak.voice.engine import EngineInfo


@click.group("voices", invoke_without_command=True)
@engine_option
@config_option
@click.pass_context
def command(context: click.Context, engine: str | None, config: str | None) -> None:
    """List the voices of every engine, or of one; 'vorleser voices get NAME' downloads one.

    An engine that is named is asked which voices your key may use, where its server can tell.
    """
    if context.invoked_subcommand is None:
        from vorleser.speak.voice.registry import engine_info, engine_names

        if engine and _list_live(engine, config):
            return
        for name in [engine] if engine else engine_names():
            info = engine_info(name)
            click.echo(f"{name:10} {', '.join(_voices(info)) or 'none yet'}{_more(info)}")
        return
    context.obj = engine or load_config(config, {("speech", "engine"): engine}).speech.engine


@command.command("get")
@click.argument("name")
@click.pass_context
def _get(context: click.Context, name: str) -> None:
    """Download the voice NAME, checked against its published checksum: whole, or not at all."""
    from vorleser.errors import ConfigError
    from vorleser.speak.voice.registry import engine_info

    info = engine_info(context.obj)
    downloads = info.downloads or engine_info("piper").downloads
    if downloads is None:
        raise ConfigError("no engine here has voices to download", "install vorleser[piper]")
    click.echo(downloads().get(name))


def _list_live(engine: str, config: str | None) -> bool:
    """List the voices that *engine*'s server tells, and return whether it was asked: without a key it is not."""
    from vorleser.speak.voice.registry import engine_info, engine_state

    info = engine_info(engine)
    if info.list_voices is None or not engine_state(engine).ready:
        return False
    settings = load_config(config, {("speech", "engine"): engine}).speech
    for name, description in info.list_voices(settings).items():
        click.echo(f"{name}  {description}")
    return True


def _voices(info: "EngineInfo") -> tuple[str, ...]:
    return tuple(downloads().voices()) if (downloads := info.downloads) else info.voices


def _more(info: "EngineInfo") -> str:
    if info.downloads:
        return "  (more: vorleser voices get NAME)"
    return "  (and others its server knows)" if info.more_voices else ""
