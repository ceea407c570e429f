"""``vorleser downloads``: how often each edition was downloaded from here."""

import csv
import io
from datetime import datetime
from pathlib import Path

import click


@click.command("downloads", short_help="Show how often each edition was downloaded.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="From this day on, e.g. 2026-05-01."
)
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV: day, guid, title, count.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def command(folder: Path, since: datetime | None, *, as_csv: bool, as_json: bool) -> None:
    """Show the downloads of each edition and day from FOLDER, a folder of editions or a desk's.

    'vorleser serve --count' counts them, and a desk whose 'listeners' are counted. A listener counts once a day and
    edition, when a minute of it was sent; crawlers don't. No address is kept.
    """
    from vorleser.audience.downloads import list_downloads
    from vorleser.cli._show import public_below

    first = since.date().isoformat() if since else ""
    found = [one for each in public_below(folder) for one in list_downloads(each, first)]
    if as_json:
        import msgspec

        for one in found:
            click.echo(msgspec.json.encode(one).decode())
        return
    if as_csv:
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(("day", "guid", "title", "count"))
        rows.writerows((one.day, one.guid, one.title, one.count) for one in found)
        click.echo(out.getvalue(), nl=False)
        return
    for one in found:
        click.echo(f"{one.day}  {one.count:>6}  {one.title}")
