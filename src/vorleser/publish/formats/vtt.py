"""WebVTT (https://www.w3.org/TR/webvtt1/): a cue for each sentence, with its words' times if they are wanted."""

from collections.abc import Iterator

from vorleser.edition import Edition
from vorleser.publish.captions import Caption, Shape, captions
from vorleser.publish.format import File, Format


def _render(edition: Edition) -> Iterator[File]:
    """Yield the edition's WebVTT file."""
    shape = Shape(width=65, height=2, timed=edition.detail.captions == "word")
    cues = (
        _cue(number, caption) for number, caption in enumerate(captions(edition.timeline, shape), start=1)
    )
    yield File(f"{edition.manifest.stem}{FORMAT.suffix}", "\n".join(("WEBVTT\n", *cues)).encode())


def _cue(number: int, caption: Caption) -> str:
    voice = f"<v {_escape(caption.speaker)}>" if caption.speaker else ""
    words = [[_escape(word) for word in line.split(" ")] for line in caption.lines]
    for line, word, moment in caption.moments:
        words[line][word] = f"<{_time(moment)}>{words[line][word]}"
    for line, first, last, lang in caption.foreign:
        words[line][first] = f"<lang {_escape(lang)}>{words[line][first]}"
        words[line][last - 1] += "</lang>"
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
