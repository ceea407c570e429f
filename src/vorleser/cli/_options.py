"""Options that several commands share, and the configuration with flags laid over it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vorleser.cli._names import NameOption, VoiceOption, list_engines, list_formats

if TYPE_CHECKING:
    from vorleser.config import Config

config_option = click.option(
    "--config", type=click.Path(dir_okay=False), help="Use this file instead of the nearest vorleser.toml."
)
engine_option = click.option(
    "--engine", cls=NameOption, known=list_engines, metavar="NAME", help="Who speaks; see 'vorleser engines'."
)
voice_option = click.option("--voice", cls=VoiceOption, metavar="NAME", help="The engine's voice.")
format_option = click.option(
    "--format",
    "formats",
    cls=NameOption,
    known=list_formats,
    multiple=True,
    callback=lambda _context, _option, given: tuple(name for names in given for name in names.split(",")),
    metavar="NAME",
    help="Write this beside the MP3; repeatable, or with commas.",
)
speed_option = click.option("--speed", type=click.FloatRange(0.3, 3.0), help="1.0 is the voice's own pace.")
url_option = click.option("--url", metavar="URL", help="The server of an engine that asks one.")
fallback_option = click.option(
    "--fallback",
    cls=NameOption,
    known=list_engines,
    listed=False,
    metavar="ENGINE",
    help="Who speaks all of it if the engine can't.",
)
listen_option = click.option(
    "--listen",
    type=click.Choice(["generative", "all", "none"]),
    help="Whose clips a recogniser hears before they count; 'generative' if not said.",
)
private_option = click.option(
    "--allow-private", is_flag=True, default=None, help="Fetch pages from addresses inside a network, too."
)
base_option = click.option(
    "--base", metavar="URL", help="Where a saved page came from: its links lead there."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")


def load_config(path: str | None, flags: dict[tuple[str, str], object]) -> "Config":
    """Return the configuration with *flags* laid over it: they map (table, key) to a value, None if not given.

    Flags override the file at *path*, or the nearest vorleser.toml, which overrides the user's own. Raises ConfigError.
    """
    import msgspec
    from msgspec.structs import replace

    from vorleser.config import Config, config_files, read_config
    from vorleser.errors import ConfigError

    config = read_config(*config_files(Path(path) if path else None))
    for (table, key), value in flags.items():
        if value is not None:
            config = replace(config, **{table: replace(getattr(config, table), **{key: value})})
    try:
        return msgspec.convert(msgspec.to_builtins(config), Config)
    except msgspec.ValidationError as error:
        raise ConfigError("a wrong value among the options", str(error).replace("`$.", "`")) from error
