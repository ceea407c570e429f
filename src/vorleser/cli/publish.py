"""``vorleser publish``: a folder of editions goes to its place on the web."""

from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import config_option, quiet_option

if TYPE_CHECKING:
    from vorleser.catalogue import Show
    from vorleser.upload import Upload, UploadPlace


@click.command("publish")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--to",
    "target",
    required=True,
    type=click.Path(),
    metavar="URL",
    help="s3://bucket/path, sftp://host/path, webdavs://host/path, or a folder.",
)
@click.option("--url", help="Where the target lies on the web; overrides 'url' in [publication].")
@click.option("--unchecked", is_flag=True, help="Don't ask for the files in public before the feed goes out.")
@click.option(
    "--grace",
    type=click.FloatRange(0),
    default=7.0,
    show_default=True,
    metavar="DAYS",
    help="How long a file that is gone here stays there.",
)
@click.option(
    "--everybody", is_flag=True, help="Send a folder that has subscribers, too: then all of it is public."
)
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@quiet_option
@config_option
def command(folder: Path, **flags: Any) -> None:  # noqa: ANN401 -- click hands over whatever the options are
    """Put FOLDER on the web: what changed, then the feed.

    Each file is asked for at its public address as a podcast client would: type, length, ranges, bytes. Only when all
    of them are right is the feed replaced. A run that was interrupted goes on where it ended. User and password of a
    target may stand in VORLESER_PUBLISH_USER and VORLESER_PUBLISH_PASSWORD.
    """
    from vorleser.catalogue.show import check_show
    from vorleser.cli._progress import SourceProgress
    from vorleser.cli._show import check_no_desk, read_show
    from vorleser.runtime.machine import utc_now
    from vorleser.upload import UploadPlace, plan_upload, upload

    if isnan(flags["grace"]):
        raise click.BadParameter("'nan' is no number of days", param_hint="'--grace'")
    check_no_desk(folder)
    _check_subscribers(folder, everybody=flags["everybody"])
    _check_editions(folder)
    show = read_show(folder, flags["config"], flags["url"] or "")
    public = "" if flags["unchecked"] else check_show(show).publication.url
    place = UploadPlace(folder, flags["target"], public, flags["grace"])
    if flags["dry_run"]:
        _print_plan(place, plan_upload(place, utc_now()), as_json=flags["as_json"])
        return
    with SourceProgress(quiet=flags["quiet"] or flags["as_json"]) as talk:
        talk.begin(str(folder))
        done = upload(place, utc_now(), talk.progress)
    _print_upload(place, done, flags)
    if done.feeds and show.settings.hub:
        _tell_hub(show, done)


def _check_editions(folder: Path) -> None:
    """Raise ConfigError if *folder* holds no edition, or manuscripts beside them: they may not be for all yet."""
    from vorleser.cli._show import find_manuscript, holds_editions
    from vorleser.errors import ConfigError

    if not holds_editions(folder):
        raise ConfigError(
            f"no edition in {str(folder)!r}", "'vorleser make' puts them there; nothing was sent"
        )
    if manuscript := find_manuscript(folder):
        raise ConfigError(
            f"{manuscript!r} would be public",
            "keep articles in another folder than editions; nothing was sent",
        )


def _check_subscribers(folder: Path, *, everybody: bool) -> None:
    """Raise ConfigError if *folder*, or one below it, has subscribers: what they alone may have must not be public."""
    from vorleser.audience.store import STORE_FILE
    from vorleser.audience.subscribers import list_subscribers
    from vorleser.errors import ConfigError

    for store in () if everybody else sorted(folder.rglob(STORE_FILE)):
        if any(one.revoked is None for one in list_subscribers(store.parent)):
            raise ConfigError(
                f"{str(store.parent)!r} is for subscribers, and would be public",
                "send its teasers instead; or say --everybody if all may have it",
            )


def _tell_hub(show: "Show", done: "Upload") -> None:
    """Notify the hub of the new feeds; if that fails, print a line, because all files are published already."""
    from vorleser.cli._exits import print_line
    from vorleser.errors import VorleserError
    from vorleser.upload.hub import tell_hub

    try:
        tell_hub(show.settings.hub, map(show.address, done.feeds))
    except VorleserError as error:
        print_line(f"all is published, but {error}")


def _print_plan(place: "UploadPlace", plan: Any, *, as_json: bool) -> None:  # noqa: ANN401 -- UploadPlan, imported late
    from vorleser.text.characters import printable
    from vorleser.text.redaction import redact

    if as_json:
        import msgspec

        found = {
            "target": printable(redact(place.url)),
            "send": [file.name for file in plan.changed],
            "delete": plan.deleted,
            "unchanged": plan.unchanged,
        }
        click.echo(msgspec.json.encode(found).decode())
        return
    for file in plan.changed:
        click.echo(f"send    {file.name}  {file.sent.size / 1e6:.1f} MB")
    for name in plan.deleted:
        click.echo(f"delete  {name}")
    click.echo(f"{redact(place.url)}  {plan.unchanged} unchanged")


def _print_upload(place: "UploadPlace", done: "Upload", flags: dict[str, Any]) -> None:
    from vorleser.text.characters import printable
    from vorleser.text.redaction import redact

    if flags["as_json"]:
        import msgspec

        click.echo(
            msgspec.json.encode(
                {"target": printable(redact(place.url)), **msgspec.structs.asdict(done)}
            ).decode()
        )
    elif not flags["quiet"]:
        click.echo(
            f"{redact(place.url)}  {done.sent} sent ({done.size / 1e6:.1f} MB), {done.deleted} deleted, "
            f"{done.unchanged} unchanged, {done.seen} checked in public"
        )
