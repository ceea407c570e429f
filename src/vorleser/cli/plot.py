"""``vorleser plot``: a picture of a finished MP3."""

from pathlib import Path

import click

from vorleser.cli._options import config_option, load_config, quiet_option


@click.command("plot", short_help="Draw a finished MP3: waveform, loudness, chapters, pauses.")
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="PNG",
    help="Where the picture lands; beside FILE if not said.",
)
@quiet_option
@config_option
def command(file: str, output: str | None, config: str | None, *, quiet: bool) -> None:
    """Draw the waveform, short-term loudness, chapters and pauses of FILE in one picture."""
    from vorleser.checks.picture import draw
    from vorleser.checks.trace import trace
    from vorleser.files import atomic

    target = load_config(config, {}).sound.loudness
    path = Path(output) if output else Path(file).with_suffix(".png")
    atomic.write(path, draw(trace(Path(file)), target))
    if not quiet:
        click.echo(path)
