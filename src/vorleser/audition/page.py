"""The page of an audition: one file, with every sentence by every voice in it, and no way to the network."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vorleser import meter
from vorleser.audition import Candidate, Sample
from vorleser.errors import DamagedTakeError
from vorleser.scripts import Script

if TYPE_CHECKING:
    from jinja2 import Template

_BITRATE = 96  # kbit/s
_QUALITY = 3  # LAME's scale: 0 best, 9 fastest


def render_page(script: Script, candidates: Sequence[Candidate], title: str) -> bytes:
    """Return the page that sets *candidates* with their sentences of *script* side by side."""
    style, code = (files(__package__).joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    lines = [
        {
            "number": number,
            "text": segment.shown,
            "players": [
                {
                    "label": f"{_name(candidate)}, Satz {number}",
                    "sound": _sound(candidate.samples[number - 1]),
                }
                for candidate in candidates
            ],
        }
        for number, segment in enumerate(script.segments, 1)
    ]
    html = _template().render(
        title=title,
        lines=lines,
        voices=[_row(candidate) for candidate in candidates],
        style=style,
        code=code,
        policy=f"default-src 'none'; media-src data:; img-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(code)}'",
    )
    return html.encode()


def _name(candidate: Candidate) -> str:
    return f"{candidate.info.name} {candidate.voice.rpartition('/')[2]}".strip()


def _row(candidate: Candidate) -> dict[str, Any]:
    """Return what the table says of a voice."""
    info, facts = candidate.info, candidate.info.describe(candidate.voice)
    if candidate.cost is None:
        cost = "kein Preis in [prices]"
    else:
        cost = f"{_comma(candidate.cost, 2)} je Stunde" if candidate.cost else "nichts"
    return {
        "name": _name(candidate),
        "where": "im Netz: der Text geht dorthin" if info.network else "auf diesem Rechner",
        "licence": facts.licence or ("Nutzungsbedingungen des Dienstes" if info.network else "frei"),
        "cost": cost,
        "speed": f"{_comma(candidate.speed, 1)} × Echtzeit" if candidate.speed else "aus dem Speicher",
        "ready": f"{_comma(candidate.ready, 1)} s",
        "words": "ja" if info.word_times else "nein",
    }


def _comma(number: float, places: int) -> str:
    return f"{number:,.{places}f}".translate(str.maketrans(",.", ".,"))


def _sound(sample: Sample) -> str:
    """Return *sample* as an MP3 in a data URI, with its gain."""
    import lameenc
    import numpy as np
    import soundfile

    from vorleser.files.sound_files import open_sound_file

    try:
        with open_sound_file(sample.take.path) as file:
            samples, rate = file.read(dtype="float32"), file.samplerate
    except (OSError, soundfile.SoundFileError) as error:
        raise DamagedTakeError(sample.take.path) from error
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_bit_rate(_BITRATE)
    encoder.set_quality(_QUALITY)
    encoder.silence()
    loud = np.clip(samples * np.float32(32767 * meter.from_db(sample.gain)), -32767, 32767)
    data = BytesIO()
    data.write(encoder.encode(loud.astype("<i2").tobytes()))
    data.write(encoder.flush())
    return "data:audio/mpeg;base64," + base64.b64encode(data.getvalue()).decode()


def _hash(text: str) -> str:
    """Return *text*'s hash as a page's policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("vorleser", "audition"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
