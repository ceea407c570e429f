"""WebVTT (https://www.w3.org/TR/webvtt1/): a cue for each sentence, with its words' times if they are wanted."""

from collections.abc import Iterable, Iterator

from vorleser.edition import Edition
from vorleser.publish.captions import Caption, Shape, captions
from vorleser.publish.format import File, Format

_SHAPE = Shape(width=65, height=2)


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's WebVTT file."""
    by_word = edition.detail.captions == "word"
    cues = (
        _cue(number, caption, caption.moments if by_word else ())
        for number, caption in enumerate(captions(edition.timeline, _SHAPE), start=1)
    )
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", "\n".join(("WEBVTT\n", *cues)).encode())


def _cue(number: int, caption: Caption, moments: Iterable[tuple[int, int, int]]) -> str:
    voice = f"<v {_escape(caption.speaker)}>" if caption.speaker else ""
    words = [[_escape(word) for word in line.split(" ")] for line in caption.lines]
    for line, word, moment in moments:
        words[line][word] = f"<{_time(moment)}>{words[line][word]}"
    lines = "\n".join(" ".join(line) for line in words)
    return f"{number}\n{_time(caption.start)} --> {_time(caption.end)}\n{voice}{lines}\n"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _time(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


FORMAT = Format(
    summary="WebVTT transcript by sentence",
    media_type="text/vtt",
    render=_render,
    suffix=".vtt",
    download="Transkript (WebVTT)",
    feed_element="transcript",
    usual=True,
)
