"""``vorleser audition``: the same lines by every voice that is ready, side by side on one page."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import config_option, load_config, quiet_option

if TYPE_CHECKING:
    from vorleser.article import Article
    from vorleser.config import Config
    from vorleser.errors import VorleserError
    from vorleser.scripts import Script


@click.command("audition", short_help="Hear the same lines by several voices, on one page.")
@click.argument("text", required=False, type=click.Path(), metavar="[TEXT|ARTICLE]")
@click.option(
    "-o",
    "--output",
    default="audition.html",
    show_default=True,
    type=click.Path(),
    metavar="FILE",
    help="The page to write.",
)
@click.option("--engine", "engines", multiple=True, metavar="NAME", help="Only this engine; repeatable.")
@click.option(
    "--voice",
    "voices",
    multiple=True,
    metavar="ENGINE:VOICE",
    help="This voice, or this one, too; repeatable.",
)
@click.option("--online", is_flag=True, help="Also engines that send the text to a server.")
@click.option(
    "--lines", type=click.IntRange(1, 50), default=5, show_default=True, help="Sentences at the most."
)
@quiet_option
@config_option
def command(text: str | None, **flags: Any) -> int:  # noqa: ANN401 -- click hands over whatever the options are
    """Have TEXT, or the first sentences of ARTICLE, spoken by every voice that is ready, and write one page of them.

    Without either, five sentences full of difficulties are. All are equally loud; beside each voice stand its speed
    and cost. Engines that send the text to a server are left out, unless you name them or add --online.
    """
    from vorleser import audition
    from vorleser.audition.page import render_page
    from vorleser.errors import ConfigError
    from vorleser.files import atomic
    from vorleser.files.spool import open_spool
    from vorleser.runtime.machine import cache_folder

    config = load_config(flags["config"], {})
    script = _read(text, config, flags["lines"])
    voices, left_out = _choose(flags)
    quiet = flags["quiet"]
    if left_out and not quiet:
        click.echo(
            f"vorleser: left out, since they send the text away: {', '.join(left_out)} (add --online)",
            err=True,
        )
    if not voices:
        raise ConfigError("no voice is ready", "see 'vorleser voices'")
    failed: list[str] = []

    def begin(engine: str, voice: str) -> None:
        if not quiet:
            click.echo(f"{engine} {voice}".strip(), err=True)

    def fail(engine: str, voice: str, error: "VorleserError") -> None:
        failed.append(engine)
        click.echo(f"vorleser: {' '.join(filter(None, (engine, voice)))}: {error}", err=True)

    with open_spool(cache_folder()) as scratch:
        heard = audition.hear(script, voices, config.speech, cache_folder(), scratch, begin=begin, fail=fail)
        if heard:
            atomic.write(Path(flags["output"]), render_page(script, heard, "Stimmen im Vergleich"))
            click.echo(flags["output"])
    return int(bool(failed))


def _choose(flags: dict[str, Any]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return pairs of engine and voice to be heard, and the names of the engines left out."""
    from vorleser.audition import ready_voices
    from vorleser.speak import engine_info

    named = []
    for each in flags["voices"]:
        engine, _, voice = each.partition(":")
        named.append((engine_info(engine).name, voice))
    if named and not flags["engines"]:
        return named, []
    for engine in flags["engines"]:
        engine_info(engine)
    voices, left_out = ready_voices(online=flags["online"] or bool(flags["engines"]))
    if flags["engines"]:
        there = {engine for engine, _ in voices}
        own = [
            (engine, "") for engine in flags["engines"] if engine not in there
        ]  # it says itself what it lacks
        return [*named, *(pair for pair in voices if pair[0] in flags["engines"]), *own], []
    return [*named, *voices], left_out


def _read(text: str | None, config: "Config", lines: int) -> "Script":
    """Return the first *lines* of what is to be said, without framing."""
    from msgspec.structs import replace

    from vorleser import pipeline

    script = pipeline.write_script(_article(text, config), pipeline.without_framing(config))
    return replace(script, segments=script.segments[:lines])


def _article(text: str | None, config: "Config") -> "Article":
    from vorleser import ingest
    from vorleser.article import Article, Block, Metadata, Role
    from vorleser.audition import SAMPLE
    from vorleser.cli._common import as_text
    from vorleser.errors import ConfigError
    from vorleser.ingest.charset import clean_source
    from vorleser.text.characters import printable

    if text and (ingest.is_url(text) or text == "-" or _is_file(text)):
        return ingest.read_article(ingest.load(text, config.ingest), config.ingest)
    try:
        paragraphs = clean_source(as_text(text or SAMPLE)).splitlines()
    except UnicodeError as error:
        what = f"'{printable(text or '')}' is no file, and no text in UTF-8"
        raise ConfigError(what, "write it in UTF-8") from error
    blocks = tuple(Block(Role.PARAGRAPH, paragraph) for paragraph in paragraphs if paragraph.strip())
    return Article(Metadata(title=paragraphs[0][:80] if paragraphs else ""), blocks)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False
