"""Draw an MP3: waveform, short-term loudness, chapters and pauses, so that people can look before they listen."""

from bisect import bisect_right
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from vorleser.checks.sound import STEP_MS
from vorleser.checks.trace import Trace

WIDTH, HEIGHT = 1600, 720
_LEFT, _RIGHT = 80, 1570
_WAVE = (120, 400)  # top and bottom of the waveform
_LOUD = (440, 650)  # and of the loudness curve
_LOUDEST, _QUIETEST = -6.0, -42.0  # LUFS at the top and the bottom of the curve
_PAPER, _INK, _FAINT = "#ffffff", "#1c2430", "#c9cdd3"
_PAUSE, _SOUND, _CURVE, _MARK = "#f3ead2", "#3d6b99", "#b5432a", "#6b3fa0"
_LEGEND_PX, _LEGEND = 24, 60  # height of a chapter's line below the plot, and the most lines
_LONGEST = 600  # letters of a line: more don't fit, however narrow they are
_TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000)


def draw(trace: Trace, target: float) -> bytes:
    """Return a PNG of *trace*; the line across the loudness curve is at *target* LUFS."""
    named = trace.chapters[:_LEGEND]
    picture = Image.new("RGB", (WIDTH, HEIGHT + _LEGEND_PX * len(named)), _PAPER)
    pen = ImageDraw.Draw(picture)
    _heading(pen, trace)
    _pauses(pen, trace)
    _wave(pen, trace)
    _chapters(pen, trace)
    _loudness(pen, trace, target)
    _times(pen, trace)
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Return Source Sans at *size*: Pillow's own font has no umlauts."""
    spec = find_spec("font_source_sans_pro")
    folder = Path((spec and spec.origin) or "").parent / "files"
    return ImageFont.truetype(str(folder / "SourceSansPro-Regular.ttf"), size)


def _x(trace: Trace, seconds: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * min(1.0, seconds / max(trace.seconds, 0.001))


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return (
        f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
        if whole >= 3600
        else f"{whole // 60}:{whole % 60:02}"
    )


def _fitting(text: str, size: int, width: float) -> str:
    """Return the longest beginning of *text* that fits into *width* pixels with an ellipsis after it."""
    letters = range(1, min(len(text), _LONGEST) + 1)
    return text[: bisect_right(letters, width, key=lambda end: _font(size).getlength(f"{text[:end]}…"))]


def _heading(pen: ImageDraw.ImageDraw, trace: Trace) -> None:
    title = _fitting(trace.title, 26, _RIGHT - _LEFT)
    pen.text((_LEFT, 16), title if title == trace.title else title + "…", fill=_INK, font=_font(26))
    levels = f"{trace.integrated:.1f} LUFS, {trace.peak:.1f} dBTP"
    counts = f"{_count(len(trace.chapters), 'chapter')}, {_count(len(trace.pauses), 'pause')}"
    pen.text((_LEFT, 52), f"{_clock(trace.seconds)}   {levels}   {counts}", fill=_INK, font=_font(18))


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _pauses(pen: ImageDraw.ImageDraw, trace: Trace) -> None:
    for begin, end in trace.pauses:
        pen.rectangle((_x(trace, begin), _WAVE[0], _x(trace, end), _LOUD[1]), fill=_PAUSE)


def _wave(pen: ImageDraw.ImageDraw, trace: Trace) -> None:
    middle, half = sum(_WAVE) / 2, (_WAVE[1] - _WAVE[0]) / 2
    columns = _RIGHT - _LEFT
    if len(trace.envelope):
        seconds = np.arange(columns + 1) / columns * trace.seconds
        edges = np.minimum((seconds * 1000 / STEP_MS).astype(int), len(trace.envelope) - 1)
        for column, top in enumerate(np.maximum.reduceat(trace.envelope, edges[:-1]).tolist()):
            reach = min(1.0, top) * half
            pen.line((_LEFT + column, middle - reach, _LEFT + column, middle + reach), fill=_SOUND)
    pen.line((_LEFT, middle, _RIGHT, middle), fill=_SOUND)
    for height, label in ((1.0, "0 dB"), (0.5, "−6"), (0.0, "−∞")):
        pen.text((_LEFT - 8, middle - height * half), label, fill=_INK, font=_font(14), anchor="rm")


def _chapters(pen: ImageDraw.ImageDraw, trace: Trace) -> None:
    """Draw a numbered line where each chapter begins, and list the chapters with their titles below the plot."""
    free = 0.0  # where the next number may stand
    for number, chapter in enumerate(trace.chapters, 1):
        begin = _x(trace, chapter.start / 1000)
        pen.line((begin, _WAVE[0] - 24, begin, _LOUD[1]), fill=_MARK, width=2)
        if begin >= free:
            pen.text((begin + 6, _WAVE[0] - 26), str(number), fill=_MARK, font=_font(15))
            free = begin + 12 + _font(15).getlength(str(number))
        if number <= _LEGEND:
            y = HEIGHT - 12 + (number - 1) * _LEGEND_PX
            pen.text((_LEFT, y), f"{number}", fill=_MARK, font=_font(15))
            pen.text((_LEFT + 40, y), _clock(chapter.start / 1000), fill=_INK, font=_font(15))
            room = _RIGHT - _LEFT - 110
            shown = _fitting(chapter.title, 15, room)
            title = shown if shown == chapter.title else f"{shown}…"
            pen.text((_LEFT + 110, y), title, fill=_INK, font=_font(15))


def _loudness(pen: ImageDraw.ImageDraw, trace: Trace, target: float) -> None:
    def y(lufs: float) -> float:
        part = (_LOUDEST - lufs) / (_LOUDEST - _QUIETEST)
        return _LOUD[0] + (_LOUD[1] - _LOUD[0]) * min(1.0, max(0.0, part))

    for lufs in range(-12, -42, -6):
        pen.line((_LEFT, y(lufs), _RIGHT, y(lufs)), fill=_FAINT)
        pen.text((_LEFT - 8, y(lufs)), str(lufs).replace("-", "−"), fill=_INK, font=_font(14), anchor="rm")
    pen.line((_LEFT, y(target), _RIGHT, y(target)), fill=_MARK)
    pen.text((_RIGHT, _LOUD[0] - 18), "LUFS, 3 s", fill=_INK, font=_font(14), anchor="rt")
    step = max(1, len(trace.loudness) // (_RIGHT - _LEFT))
    points = [
        (_x(trace, (number * step + 0.5) / 10), y(lufs))
        for number, lufs in enumerate(trace.loudness[::step].tolist())
    ]
    if len(points) > 1:
        pen.line(points, fill=_CURVE, width=2)


def _times(pen: ImageDraw.ImageDraw, trace: Trace) -> None:
    every = next((tick for tick in _TICKS_S if trace.seconds / tick <= 16), _TICKS_S[-1])
    for tick in range(0, int(trace.seconds) + 1, every):
        x = _x(trace, tick)
        pen.line((x, _LOUD[1], x, _LOUD[1] + 8), fill=_INK)
        pen.text((x, _LOUD[1] + 12), _clock(tick), fill=_INK, font=_font(15), anchor="mt")
    pen.rectangle((_LEFT, _WAVE[0], _RIGHT, _LOUD[1]), outline=_FAINT)
