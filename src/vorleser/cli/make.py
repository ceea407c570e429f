"""``vorleser make``: articles become editions."""

from typing import Any

import click

from vorleser.cli._options import (
    base_option,
    config_option,
    engine_option,
    fallback_option,
    format_option,
    listen_option,
    load_config,
    private_option,
    quiet_option,
    speed_option,
    url_option,
    voice_option,
)


@click.command("make", short_help="Turn articles into audio editions.")
@click.argument("sources", nargs=-1, type=click.Path(readable=False), metavar="SOURCE...")
@click.option(
    "--list",
    "lists",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="Make what FILE lists, a path or URL a line.",
)
@click.option(
    "--edition", metavar="NAME", help="Join all sources into one edition with chapters, called NAME."
)
@click.option(
    "-o", "--output", type=click.Path(), metavar="FOLDER", help="Where editions land; 'output' if not said."
)
@format_option
@engine_option
@voice_option
@speed_option
@url_option
@fallback_option
@listen_option
@click.option("--intro", type=click.Path(), metavar="FILE", help="Play this before the article.")
@click.option("--outro", type=click.Path(), metavar="FILE", help="Play this after the article.")
@click.option("--separator", type=click.Path(), metavar="FILE", help="Play this before subheads.")
@click.option(
    "--bed", type=click.Path(), metavar="FILE", help="Play this softly under the opening and the closing."
)
@click.option("--jingles/--no-jingles", default=None, help="Play jingles at all.")
@click.option("--cover", type=click.Path(), metavar="FILE", help="Show this picture.")
@click.option("--notice/--no-notice", default=None, help="Say that the voice is synthetic.")
@click.option("--afresh", is_flag=True, help="Make what is unchanged, too.")
@click.option(
    "--dry-run", is_flag=True, help="Only say what would be made, what is unchanged, what is refused."
)
@click.option(
    "--report", type=click.Path(), metavar="FOLDER", help="Write report.json and report.html there."
)
@click.option("--scheduler", metavar="URL", help="Work on the Dask cluster at tcp://HOST:8786.")
@click.option("--jobs", type=click.IntRange(1), help="Processes at the most; all cores if not said.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a source.")
@private_option
@base_option
@quiet_option
@config_option
def command(**flags: Any) -> int:  # noqa: ANN401 -- click hands over whatever the options are
    """Turn each SOURCE into a tagged MP3.

    A source is a file (text, Markdown, HTML, DOCX, ODT, EPUB, mail; with the extra 'documents' PDF, RTF), a URL, a
    folder, a pattern in quotes, a .txt that lists paths or URLs, or - for standard input.

    Each edition lands in a folder of its own, output/DATE-TITLE. What is there already and has not changed is left
    alone. A source that fails does not stop the others; of many, it is tried once more at the end.
    """
    if not flags["sources"] and not flags["lists"]:
        raise click.UsageError("name a SOURCE, or a --list of sources")
    config = load_config(flags["config"], _settings_of(flags))
    from vorleser.cli import _batch

    return _batch.run_make(flags, config)


def _settings_of(flags: dict[str, Any]) -> dict[tuple[str, str], object]:
    return {
        ("output", "folder"): flags["output"],
        ("output", "formats"): flags["formats"] or None,
        ("speech", "engine"): flags["engine"],
        ("speech", "voice"): flags["voice"],
        ("speech", "speed"): flags["speed"],
        ("speech", "url"): flags["url"],
        ("speech", "fallback"): flags["fallback"],
        ("speech", "listen"): flags["listen"],
        ("sound", "intro"): flags["intro"],
        ("sound", "outro"): flags["outro"],
        ("sound", "separator"): flags["separator"],
        ("sound", "bed"): flags["bed"],
        ("sound", "jingles"): flags["jingles"],
        ("publication", "cover"): flags["cover"],
        ("script", "notice"): flags["notice"],
        ("ingest", "allow_private"): flags["allow_private"],
        ("ingest", "base"): flags["base"],
    }
