"""``vorleser feed``: editions become a podcast."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import config_option, quiet_option
from vorleser.cli._show import check_no_desk, find_manuscript, holds_editions, read_show
from vorleser.runtime.machine import utc_now

if TYPE_CHECKING:
    from vorleser.catalogue import Catalogue, Show


@click.command("feed", short_help="Write feed.xml and index.html of all editions.")
@click.argument(
    "folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(exists=True, file_okay=False)
)
@click.option("--url", help="Where the folder lies on the web; overrides 'url' in [publication].")
@click.option(
    "--limit", type=click.IntRange(1), default=None, help="Items a page; older ones go to feed-2.xml …"
)
@click.option("--opml", type=click.Path(), metavar="FILE", help="Write a list of all these feeds, too.")
@click.option(
    "--withdraw",
    type=click.Path(),
    metavar="EDITION",
    help="First take this edition away for good: guid, name or folder.",
)
@click.option("--reason", default="", help="Why, for the tombstone.")
@quiet_option
@config_option
def command(folders: tuple[str, ...], **flags: Any) -> None:  # noqa: ANN401 -- click hands over whatever the options are
    """Write feed.xml and index.html for all editions below each FOLDER.

    The show's name, base URL and the rest come from [publication] in vorleser.toml: the nearest to FOLDER. If
    anything is wrong with an edition, every fault is named and the old feed stays.
    """
    from vorleser.catalogue import catalogue
    from vorleser.catalogue.show import check_show

    if len(folders) > 1 and (flags["withdraw"] is not None or flags["url"]):
        raise click.UsageError("--withdraw and --url are for one FOLDER")
    for named in folders:
        check_no_desk(Path(named))
    shows = {
        Path(folder): check_show(
            read_show(Path(folder), flags["config"], flags["url"] or "", flags["limit"] or 0)
        )
        for folder in folders
    }
    for folder in shows:
        _check_folder(folder)
    for folder, show in shows.items():
        if flags["withdraw"] is not None:
            _withdraw(folder, flags)
        held = catalogue(folder, show, utc_now())
        if not held.editions and not held.tombstones:
            click.echo(f"vorleser: no edition in {str(folder)!r}: 'vorleser make' puts them there", err=True)
        for one in held.returned:
            told = f"{str(folder / one.folder)!r} was withdrawn, and stays out of feed and upload"
            click.echo(f"vorleser: {told}: take it out of tombstones.json to have it back", err=True)
        if not flags["quiet"]:
            click.echo(_line(folder, held))
    if flags["opml"]:
        _opml(Path(flags["opml"]), list(shows.values()))


def _check_folder(folder: Path) -> None:
    """Raise ConfigError if *folder* holds articles and no edition: it was named by mistake."""
    from vorleser.errors import ConfigError

    if not holds_editions(folder) and find_manuscript(folder):
        raise ConfigError(
            f"articles and no edition in {str(folder)!r}",
            "name the folder that 'vorleser make' puts editions into, usually 'output'",
        )


def _withdraw(folder: Path, flags: dict[str, Any]) -> None:
    from vorleser.catalogue import withdraw

    stone = withdraw(folder, flags["withdraw"], utc_now(), flags["reason"])
    if not flags["quiet"]:
        click.echo(f"withdrawn: {stone.title}")


def _line(folder: Path, held: "Catalogue") -> str:
    editions, stones = len(held.editions), len(held.tombstones)
    count = f"{editions} edition{'' if editions == 1 else 's'}"
    gone = f", {stones} tombstone{'' if stones == 1 else 's'}" if stones else ""
    return f"{folder / 'feed.xml'}  {count}{gone}"


def _opml(path: Path, shows: "list[Show]") -> None:
    from vorleser.catalogue.listings import opml
    from vorleser.files import atomic

    atomic.write(path, opml.render_opml(shows))
