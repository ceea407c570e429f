"""``vorleser lexicon``: check the entries that say how words are pronounced."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vorleser.cli._options import config_option, load_config

if TYPE_CHECKING:
    from vorleser.config import Config
    from vorleser.normalize.lexicon import Entry


@click.group("lexicon", short_help="Look over the words that voices are told how to say.")
def command() -> None:
    """Look over a lexicon, in TOML or in the W3C's PLS."""


@command.command("check")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="ARTICLE",
    help="Report entries that occur in none of these.",
)
@config_option
@click.pass_context
def _check(ctx: click.Context, file: Path | None, sources: tuple[str, ...], config: str | None) -> None:
    """Report entries of FILE that are unused, ambiguous or unpronounceable; exit with 1 if there are any.

    Without FILE: all entries that the configuration names and the ones that ship with the program.
    """
    from vorleser.normalize import lexicon

    settings = load_config(config, {})
    entries = lexicon.read(file) if file else _all_entries(settings)
    texts = [_text(source, settings) for source in sources]
    found = lexicon.check(entries, texts if sources else None)
    for finding in found:
        click.echo(f"{finding.source}: {finding.word}: {finding.fault}: {finding.what}")
    if found:
        ctx.exit(1)
    click.echo(f"{len(entries)} entries, no fault")


def _all_entries(settings: "Config") -> "tuple[Entry, ...]":
    """Return the entries of every lexicon that *settings* name, and the house's own."""
    from vorleser.normalize import lexicon

    named = [entry for name in settings.text.lexicon for entry in lexicon.read(Path(name))]
    return (*named, *lexicon.house()) if settings.text.house_lexicon else tuple(named)


def _text(source: str, settings: "Config") -> str:
    """Return what is written in the article at *source*."""
    from vorleser import ingest

    article = ingest.read_article(ingest.load(source), settings.ingest)
    return "\n".join([article.metadata.title, *(block.text for block in article.blocks)])
