"""``vorleser engines``: who can speak, what each needs, and whether the text leaves the machine."""

import click


@click.command("engines", short_help="List who can speak, and what each needs.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an engine.")
def command(*, as_json: bool) -> None:
    """List the engines: whether each is ready, what it needs, and whether the text leaves the machine."""
    from vorleser.speak.voice.registry import engine_names, engine_state

    for name in engine_names():
        found = engine_state(name)
        if as_json:
            import msgspec

            click.echo(msgspec.json.encode(found).decode())
            continue
        where = "the text leaves the machine" if found.network else "stays on this machine"
        click.echo(f"{name:10} {'ready' if found.ready else 'not ready':10} {where}")
        click.echo(f"{'':10} {found.summary}")
        click.echo(f"{'':10} {f'needs {found.needs}' if found.ready else found.missing}")
