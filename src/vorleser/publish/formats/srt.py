"""SubRip: two lines of 32 characters, as podcast apps show them."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.captions import Caption, Shape, captions
from vorleser.publish.format import File, Format
from vorleser.text.regex import compile_late

_SHAPE = Shape(width=32, height=2, named=True)
_TAG = compile_late(r"<(?=[a-zA-Z/!])([^<>]*)>?")


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's SRT file."""
    blocks = (
        _block(number, caption) for number, caption in enumerate(captions(edition.timeline, _SHAPE), start=1)
    )
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", "\n".join(blocks).encode())


def _block(number: int, caption: Caption) -> str:
    lines = "\n".join(map(_harmless, caption.lines))
    return f"{number}\n{_time(caption.start)} --> {_time(caption.end)}\n{lines}\n"


def _harmless(text: str) -> str:
    """Return *text* without what players take for markup or for times: SRT knows no escapes, so lookalikes stand in."""
    return _TAG.sub("‹\\1›", text).replace("-->", "→")


def _time(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"


FORMAT = Format(
    summary="SubRip transcript by sentence",
    media_type="application/x-subrip",
    render=_render,
    suffix=".srt",
    download="Transkript (SRT)",
    feed_element="transcript",
    usual=True,
)
