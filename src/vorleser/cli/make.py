"""``vorleser make``: articles become editions."""

from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import (
    cache_folder,
    config_option,
    configured,
    cores,
    engine_option,
    fallback_option,
    private_option,
    quiet_option,
    speed_option,
    url_option,
    voice_option,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vorleser.cli._talk import Talk
    from vorleser.config import Config
    from vorleser.pipeline import Made


@click.command("make", short_help="Turn articles into audio editions.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", metavar="FOLDER", help="Where editions land; 'output' if not said.")
@click.option(
    "--format", "formats", multiple=True, metavar="NAME", help="Write this beside the MP3; repeatable."
)
@engine_option
@voice_option
@speed_option
@url_option
@fallback_option
@click.option("--intro", metavar="FILE", help="Play this before the article.")
@click.option("--outro", metavar="FILE", help="Play this after the article.")
@click.option("--separator", metavar="FILE", help="Play this before subheads.")
@click.option("--bed", metavar="FILE", help="Play this softly under the opening and the closing.")
@click.option("--jingles/--no-jingles", default=None, help="Play jingles at all.")
@click.option("--cover", metavar="FILE", help="Show this picture.")
@click.option("--notice/--no-notice", default=None, help="Say that the voice is synthetic.")
@click.option("--jobs", type=click.IntRange(1), help="Processes at the most; all cores if not said.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a source.")
@private_option
@quiet_option
@config_option
def command(**flags: Any) -> int:  # noqa: ANN401 -- click hands over whatever the options are
    """Turn each SOURCE, a file, a URL, or - for standard input, into a tagged MP3.

    Each edition lands in a folder of its own, output/DATE-TITLE. What is there already and has not changed is left
    alone. A source that fails does not stop the others.
    """
    config = configured(flags["config"], _laid_over(flags))
    return _run(flags, config)


def _laid_over(flags: dict[str, Any]) -> dict[tuple[str, str], object]:
    return {
        ("output", "folder"): flags["output"],
        ("output", "formats"): flags["formats"] or None,
        ("speech", "engine"): flags["engine"],
        ("speech", "voice"): flags["voice"],
        ("speech", "speed"): flags["speed"],
        ("speech", "url"): flags["url"],
        ("speech", "fallback"): flags["fallback"],
        ("sound", "intro"): flags["intro"],
        ("sound", "outro"): flags["outro"],
        ("sound", "separator"): flags["separator"],
        ("sound", "bed"): flags["bed"],
        ("sound", "jingles"): flags["jingles"],
        ("publication", "cover"): flags["cover"],
        ("script", "notice"): flags["notice"],
        ("ingest", "allow_private"): flags["allow_private"],
    }


def _run(flags: dict[str, Any], config: "Config") -> int:
    from vorleser.cli._talk import Talk, summary  # noqa: PLC0415 -- what --help needs must be light
    from vorleser.errors import VorleserError  # noqa: PLC0415

    failed = 0
    with Talk(quiet=flags["quiet"]) as talk:
        for source, outcome in _outcomes(flags, config, talk):
            if isinstance(outcome, VorleserError):
                failed += 1
                talk.error(f"{source}: {outcome}")
            elif outcome.note:
                talk.error(f"{source}: {outcome.note}")
            if not flags["as_json"] and not isinstance(outcome, VorleserError):
                talk.line(
                    summary(outcome.entry, outcome.folder / outcome.entry.mp3, unchanged=outcome.unchanged)
                )
            if flags["as_json"]:
                click.echo(_json(source, outcome))
    return 1 if failed else 0


def _outcomes(flags: dict[str, Any], config: "Config", talk: "Talk") -> "Iterator[tuple[str, Any]]":
    from vorleser.errors import ConfigError, VorleserError  # noqa: PLC0415
    from vorleser.pipeline import Run, make  # noqa: PLC0415

    run = Run(cache_folder(), flags["jobs"] or cores(), talk.progress)
    for source in flags["sources"]:
        talk.begin(source)
        try:
            yield source, make(source, config, run)
        except ConfigError:
            raise
        except VorleserError as error:
            yield source, error


def _json(source: str, outcome: "Made | Exception") -> str:
    import json  # noqa: PLC0415

    if isinstance(outcome, Exception):
        return json.dumps({"source": source, "error": str(outcome)}, ensure_ascii=False)
    entry = outcome.entry
    told = {
        "source": source,
        "path": str(outcome.folder / entry.mp3),
        "guid": entry.guid,
        "duration_ms": entry.duration_ms,
        "size": entry.size,
        "loudness": entry.levels.loudness,
        "true_peak": entry.levels.true_peak,
        "unchanged": outcome.unchanged,
        "note": outcome.note,
    }
    return json.dumps(told, ensure_ascii=False)
