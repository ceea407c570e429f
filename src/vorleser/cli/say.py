"""``vorleser say``: one line, spoken."""

from pathlib import Path

import click

from vorleser.cli._options import (
    config_option,
    engine_option,
    load_config,
    speed_option,
    url_option,
    voice_option,
)
from vorleser.runtime import interrupt
from vorleser.runtime.machine import cache_folder, cores


@click.command("say", short_help="Speak a line into an MP3.")
@click.argument("text")
@click.option(
    "-o",
    "--output",
    default="say.mp3",
    show_default=True,
    type=click.Path(),
    metavar="FILE",
    help="The MP3 to write.",
)
@engine_option
@voice_option
@speed_option
@url_option
@config_option
def command(**flags: str | None) -> None:
    """Speak TEXT into an MP3, without jingles and notice: to hear how a word or a number is said."""
    from vorleser import pipeline

    laid_over: dict[tuple[str, str], object] = {
        ("speech", key): flags[key] for key in ("engine", "voice", "speed", "url")
    }
    config = pipeline.without_framing(load_config(flags["config"], laid_over))
    path = Path(str(flags["output"]))
    if path.suffix.lower() not in {"", ".mp3"}:
        raise click.UsageError(f"an MP3 is written: name it {path.with_suffix('.mp3').name!r}")
    run = pipeline.Run(
        cache_folder(), cores(), lambda _stage, _done, _steps: interrupt.raise_if_interrupted()
    )
    pipeline.say(str(flags["text"]), path, config, run)
    click.echo(path)
