"""``vorleser doctor``: what is installed, and what of the public place is right, missing or wrong."""

from pathlib import Path

import click

from vorleser.cli._options import config_option


@click.command("doctor")
@click.argument("folder", default="output", type=click.Path(file_okay=False, path_type=Path))
@click.option("--url", help="Where the folder lies on the web; overrides 'url' in [publication].")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a finding.")
@config_option
@click.pass_context
def command(
    context: click.Context, folder: Path, *, url: str | None, as_json: bool, config: str | None
) -> None:
    """Look over the installation, and FOLDER's public place.

    Packages, engines, cache and disks; what a podcast directory would reject of the feed; certificate, clock, feed
    and newest sound of the public host. Exit 1 when something must be mended.
    """
    from vorleser.cli._options import load_config
    from vorleser.cli._show import read_show
    from vorleser.doctor import Subject, look_over
    from vorleser.doctor.finding import State
    from vorleser.text.characters import printable

    subject = Subject(load_config(config, {}), folder, read_show(folder, config, url or ""))
    faults = 0
    for found in look_over(subject):
        faults += found.state is State.FAULT
        if as_json:
            import msgspec

            told = {name: printable(value) for name, value in msgspec.to_builtins(found).items()}
            click.echo(msgspec.json.encode(told).decode())
            continue
        click.echo(f"{found.state:5}  {found.what:18}  {found.found}")
        if found.way_out:
            click.echo(f"{'':27}{found.way_out}")
    if faults:
        context.exit(1)
