"""``vorleser follow``: what is new in a feed becomes editions."""

from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import (
    config_option,
    engine_option,
    load_config,
    private_option,
    quiet_option,
    speed_option,
    voice_option,
)
from vorleser.runtime.machine import cache_folder, cores

if TYPE_CHECKING:
    from vorleser.config import Config


@click.command("follow", short_help="Make editions of what is new in a feed.")
@click.argument("feeds", nargs=-1, required=True, type=click.Path(readable=False), metavar="FEED...")
@click.option(
    "-o", "--output", type=click.Path(), metavar="FOLDER", help="Where editions land; 'output' if not said."
)
@click.option(
    "--max", "most", type=click.IntRange(1), metavar="N", help="Make the newest N of a feed at the most."
)
@click.option("--since", metavar="DATE", help="Leave out what is older: 2026-05-03, or 3d, 12h, 2w.")
@click.option(
    "--content",
    type=click.Choice(["auto", "feed", "page"]),
    default="auto",
    show_default=True,
    help="Read the text in the feed, or the linked page; auto takes the feed's if it is all there.",
)
@click.option("--afresh", is_flag=True, help="Make what earlier runs have made, too.")
@engine_option
@voice_option
@speed_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an item.")
@private_option
@quiet_option
@config_option
def command(**flags: Any) -> int:  # noqa: ANN401 -- click hands over whatever the options are
    """Make editions of what is new or edited in each FEED: the address of RSS, Atom, JSON Feed or a news sitemap.

    The address of a page stands for the feed that the page names, a list of feeds (OPML) for all of them. Feed and
    list may be files. A first run over more than 100 items asks for --max or --since.

    Run it from cron as often as you like: what has not changed is not asked for again. An item that fails is tried in
    three runs.
    """
    laid_over = {
        ("output", "folder"): flags["output"],
        ("speech", "engine"): flags["engine"],
        ("speech", "voice"): flags["voice"],
        ("speech", "speed"): flags["speed"],
        ("ingest", "allow_private"): flags["allow_private"],
    }
    config = load_config(flags["config"], laid_over)
    since = _since(flags["since"])
    from vorleser.cli._precheck import check_config

    check_config(config)
    return _follow(flags, config, since)


def _follow(flags: dict[str, Any], config: "Config", since: str) -> int:
    """Make what is new since *since* in each feed that *flags* name; return the exit code."""
    from vorleser import pipeline
    from vorleser.batch.follow import FollowRun, Wanted, follow
    from vorleser.cli._hint import print_hint
    from vorleser.cli._outcomes import print_outcome
    from vorleser.cli._progress import SourceProgress
    from vorleser.errors import SourceError

    failed = made = False
    known: list[int] = []
    wanted = Wanted(flags["most"] or 0, since, flags["content"], flags["afresh"])
    with SourceProgress(quiet=flags["quiet"]) as talk:
        how = pipeline.Run(cache_folder(), cores(), talk.progress)
        for feed in flags["feeds"]:
            talk.begin(feed)
            try:
                for outcome in follow(
                    feed, wanted, FollowRun(config, how, cache_folder() / "feeds", talk.begin, known.append)
                ):
                    failed |= bool(outcome.error)
                    made |= not outcome.error
                    print_outcome(outcome, talk, as_json=flags["as_json"])
            except SourceError as error:
                failed = True
                talk.error(f"{feed}: {error}")
    if known and not (made or failed or flags["quiet"] or flags["as_json"]):
        click.echo(_say_known(known), err=True)
    print_hint(config.speech.engine, quiet=flags["quiet"] or flags["as_json"] or not made)
    return int(failed)


def _say_known(known: list[int]) -> str:
    """Return what a run says that made nothing: how many items each feed's earlier runs have made or tried."""
    items = sum(known)
    return (
        f"nothing new: {items:,} item{'s'[items == 1 :]} known from earlier runs (--afresh makes them again)"
    )


def _since(said: str | None) -> str:
    """Return the day or moment that *said* means, as ISO 8601; ``3d`` is three days before now."""
    if not said:
        return ""
    import re
    from datetime import UTC, datetime, timedelta

    from vorleser.ingest.dates import iso

    if span := re.fullmatch(r"(\d{1,4})\s?([hdw])", said):
        hours = int(span[1]) * {"h": 1, "d": 24, "w": 168}[span[2]]
        return (datetime.now(UTC) - timedelta(hours=hours)).isoformat()
    if not iso(said):
        raise click.BadParameter(f"{said!r} is no date: write it as 2026-05-03, or 3d, 12h, 2w")
    return iso(said)
