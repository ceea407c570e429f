"""``vorleser cache``: what is kept of earlier runs."""

from typing import TYPE_CHECKING

import click

from vorleser.cli._options import config_option, load_config
from vorleser.runtime.machine import cache_folder

if TYPE_CHECKING:
    from vorleser.speak.cache import ClipCache


@click.group("cache", invoke_without_command=True)
@config_option
@click.pass_context
def command(context: click.Context, config: str | None) -> None:
    """Show what is kept of earlier runs, or clear it."""
    context.obj = config
    if context.invoked_subcommand is None:
        with _open_cache(config) as cache:
            found = cache.statistics()
        asked = found.hits + found.misses
        share = (
            f"{100 * found.hits / asked:.0f} % of {asked:,} sentences were there"
            if asked
            else "not asked yet"
        )
        click.echo(f"{cache_folder()}")
        click.echo(f"{_summary('clip', found.clips, found.size)} of {found.limit / 1e6:,.0f} MB; {share}")
        from vorleser.encode import part_cache

        sizes = part_cache.part_sizes(cache_folder() / "parts")
        told = _summary("encoded part", len(sizes), sum(sizes))
        click.echo(f"{told} of {part_cache.MOST_BYTES / 1e6:,.0f} MB")


@command.command("clear")
@click.pass_context
def clear(context: click.Context) -> None:
    """Forget every clip and encoded part.

    What was spoken must be spoken again, and paid for again where that costs. What the program keeps for a quicker
    start goes, too.
    """
    with _open_cache(context.obj) as cache:
        gone = cache.clear()
    click.echo(f"cleared {_summary('clip', gone.clips, gone.size)}")
    from vorleser.encode import part_cache

    sizes = part_cache.prune_parts(cache_folder() / "parts", 0)
    click.echo(f"cleared {_summary('encoded part', len(sizes), sum(sizes))}")
    from vorleser.text.kept import clear_kept

    if freed := clear_kept():
        click.echo(f"cleared {freed / 1e6:,.1f} MB that the program keeps for a quicker start")


def _summary(what: str, number: int, size: int) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}, {size / 1e6:,.1f} MB"


def _open_cache(config: str | None) -> "ClipCache":
    from vorleser.speak.cache import ClipCache

    return ClipCache(cache_folder() / "clips", load_config(config, {}).speech.cache_mb * 1_000_000)
