"""``vorleser script``: what will be said, before anything is said."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from vorleser.cli._options import base_option, config_option, load_config, private_option

if TYPE_CHECKING:
    from vorleser.ingest import Raw
    from vorleser.scripts import Hint, Segment


@click.command("script", short_help="Print what will be said, before anything is said.")
@click.argument("sources", nargs=-1, required=True, type=click.Path(readable=False), metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--unknown", is_flag=True, help="Print only what no rule knows, with its sentence.")
@click.option(
    "--doubts",
    is_flag=True,
    help="Print only doubtful words: slips, unknown ones, and guessed pronunciations.",
)
@click.option("--why", is_flag=True, help="Print each part of a web page: read or silent, and why.")
@private_option
@base_option
@config_option
def command(sources: tuple[str, ...], config: str | None, **flags: Any) -> None:  # noqa: ANN401 -- click's
    """Print what would be said of each SOURCE: role, text shown, text spoken, pause."""
    from vorleser import ingest, pipeline

    laid_over = {("ingest", key): flags[key] for key in ("allow_private", "base")}
    settings = load_config(config, laid_over)
    for source in sources:
        raw = ingest.load(source, settings.ingest)
        if flags["why"]:
            _explain(raw, as_json=flags["as_json"])
            continue
        article = ingest.read_article(raw, settings.ingest)
        for note in article.notes:
            click.echo(f"vorleser: {source}: {note}", err=True)
        segments = pipeline.write_script(pipeline.tease(article, settings), settings).segments
        shown = {key: flags[key] for key in ("as_json", "unknown", "doubts")}
        for line in _lines(segments, **shown):
            click.echo(line)


def _lines(segments: "tuple[Segment, ...]", *, as_json: bool, unknown: bool, doubts: bool) -> Iterator[str]:
    if doubts:
        yield from _doubts(segments)
        return
    for segment in segments:
        if unknown:
            yield from _unknown(segment)
        else:
            yield _json(segment) if as_json else _plain(segment)


def _explain(raw: "Raw", *, as_json: bool) -> None:
    """Print each part of *raw*: read or silent, how likely it is text, its role, its words, and the reasons."""
    import msgspec

    from vorleser import ingest

    for part in ingest.explain(raw):
        if as_json:
            click.echo(msgspec.json.encode(part).decode())
            continue
        text = " ".join(part.text.split())
        click.echo(f"{'read' if part.read else 'silent':6} {part.likely:4.2f} {part.role.value:10} {text}")
        click.echo(f"{'':11} because: {'; '.join(part.reasons)}")


def _json(segment: "Segment") -> str:
    import msgspec

    told = {
        "block": segment.block,
        "role": segment.role,
        "shown": segment.shown,
        "spoken": segment.spoken,
        "lang": segment.lang,
        "pause_ms": segment.pause_ms,
        "hints": [_hint(hint, segment.spoken) for hint in segment.hints],
    }
    return msgspec.json.encode(told).decode()


def _hint(hint: "Hint", spoken: str) -> dict[str, str | int]:
    from vorleser.text import phonemes

    return {
        "start": hint.start,
        "end": hint.end,
        "text": spoken[hint.start : hint.end],
        "ipa": hint.ipa,
        "respelling": hint.respelling or (phonemes.respelling(hint.ipa) if hint.ipa else ""),
        "lang": hint.lang,
        "source": hint.source,
    }


def _plain(segment: "Segment") -> str:
    spoken = "" if segment.spoken == segment.shown else f"\n{'':11}→ {segment.spoken}"
    return f"{segment.role.value:10} {segment.shown}{spoken}  [{segment.pause_ms} ms]"


def _unknown(segment: "Segment") -> Iterator[str]:
    for written in segment.unknown:
        yield f"{written}\t{segment.shown}"


def _doubts(segments: "tuple[Segment, ...]") -> Iterator[str]:
    from vorleser.normalize.doubts import doubts

    for doubtful in doubts(segments):
        yield f"{doubtful.doubt}\t{doubtful.word}\t{doubtful.how}\t{doubtful.sentence}"
