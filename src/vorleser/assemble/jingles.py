"""Intro, outro, separator and bed: read from sound files, faded and ducked, and kept as takes.

pydub cuts pieces and lays them over each other; soundfile reads and soxr resamples, so that nothing here needs ffmpeg.
"""

import hashlib
import io
import logging
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec.structs import replace

from vorleser import meter
from vorleser.assemble import fades
from vorleser.assemble.settings import AssembleSettings
from vorleser.assemble.timeline import TIMELINE_RATE, Lengths, TimelinePlan, samples
from vorleser.clip import Take
from vorleser.errors import SoundError
from vorleser.files import atomic
from vorleser.mix import Placed
from vorleser.mono import CHANNELS, to_mono
from vorleser.mpeg import FRAME

if TYPE_CHECKING:
    from pydub import AudioSegment

_logger = logging.getLogger(__name__)
LONGEST_S = {"intro": 8.0, "outro": 30.0, "separator": 5.0}  # the notice must be heard within 20 seconds
SHORT_S = {"intro": 2.2, "outro": 2.4, "separator": 5.0}  # around a short text
_WAY_OUT = "give another file (WAV, FLAC, Ogg, MP3), or use --no-jingles"
_FLOOR = 0.001  # of the peak: quieter sound at a jingle's edges is trimmed
_PEAK = 0.7  # kept with headroom, so that no fade or rounding clips
_OVERLAP_MS = 1400  # of the intro, under the entering voice
_DUCK_DB, _DUCK_MS = -12.0, 400
_EDGE_MS = 10  # no click, wherever a file was cut
_CUT_FADE_MS = 2000


@dataclass(frozen=True, eq=False)
class Tune:
    """A piece of music: mono float32 at the timeline's rate. Compared by identity, so that it can be a cache key."""

    sound: meter.Floats


Packed = tuple[bytes, Take]
"""A WAV file's content, and its take, which lies nowhere yet."""


@dataclass(frozen=True, eq=False)
class _House:
    """The jingles by name, as read; empty if no jingles are wanted."""

    tunes: dict[str, Tune] = field(default_factory=dict)

    @property
    def lengths(self) -> Lengths:
        """The length of each jingle and the sample at which the voice enters the intro."""
        length = {name: len(tune.sound) for name, tune in self.tunes.items()}
        intro = length.get("intro", 0)
        entry = max(intro - samples(_OVERLAP_MS), intro * 6 // 10)
        return Lengths(intro, -(-entry // FRAME) * FRAME, length.get("separator", 0), length.get("outro", 0))


def own_jingle(name: str) -> Path:
    """Return the path of a built-in jingle, in an installed wheel or in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "audio" / f"{name}.flac"
    return inside if inside.exists() else package.parents[1] / "audio" / f"{name}.flac"


def load_jingles(settings: AssembleSettings, *, short: bool = False) -> _House:
    """Return the jingles of *settings*, cut shorter for a *short* text; raises SoundError if one can't be used."""
    if not settings.jingles:
        return _House()
    longest = SHORT_S if short else LONGEST_S
    paths = {name: getattr(settings, name) or str(own_jingle(name)) for name in longest}
    return _House({name: read_tune(path, longest[name]) for name, path in paths.items()})


def check_jingles(settings: AssembleSettings) -> None:
    """Read and arrange the jingles in advance; raises SoundError if one can't be used."""
    house = load_jingles(settings)
    for name, tune in house.tunes.items():
        _arrange(name, tune, house.lengths.entry)


def read_tune(path: str, longest_s: float) -> Tune:
    """Return the first *longest_s* seconds of the sound file at *path*, trimmed, and faded out if it was cut.

    A file that is as it was is read once. Raises SoundError if it can't be read or holds no sound.
    """
    state: tuple[int, ...] = ()
    with suppress(OSError, ValueError):  # reading it says what is wrong
        there = Path(path).stat()
        state = (there.st_mtime_ns, there.st_size, there.st_ino)
    return _read_tune(path, longest_s, state)


@lru_cache(maxsize=8)  # intro, outro and separator for long and short texts, and a bed
def _read_tune(path: str, longest_s: float, _state: tuple[int, ...]) -> Tune:
    """Return the tune as `read_tune` does; *_state* differs once the file at *path* was replaced."""
    sound, rate, whole = _decode(path, longest_s)
    if not whole:
        _logger.info("of the jingle %s the first %g s are heard, faded out", path, longest_s)
    sound = _trim(sound)
    if not len(sound):
        raise SoundError(f"can't use jingle {path!r}", f"it holds no sound; {_WAY_OUT}")
    import soxr

    sound = np.asarray(soxr.resample(sound, rate, TIMELINE_RATE), np.float32)
    sound *= _PEAK / max(float(np.abs(sound).max()), 1e-9)
    faded = fades.fade_in(to_pydub(sound), _EDGE_MS)
    fade = _EDGE_MS if whole else min(_CUT_FADE_MS, int(longest_s * 500))
    return Tune(from_pydub(fades.fade_out(faded, fade), len(sound)))


def _decode(path: str, longest_s: float) -> tuple[meter.Floats, int, bool]:
    """Return the first *longest_s* seconds as mono float32, the rate in hertz, and true if the file is no longer."""
    import soundfile

    from vorleser.files.sound_files import open_sound_file

    try:
        with open_sound_file(path) as file:
            wanted = int(longest_s * file.samplerate)
            channels = file.read(wanted, dtype="float32", always_2d=True)
            whole = not len(file.read(1))
            return np.nan_to_num(to_mono(channels)), file.samplerate, whole
    except (soundfile.SoundFileError, OSError, RuntimeError, TypeError) as error:
        reason = "there is no such file" if not Path(path).exists() else "it can't be read as sound"
        raise SoundError(f"can't use jingle {path!r}", f"{reason}; {_WAY_OUT}") from error


def _trim(sound: meter.Floats) -> meter.Floats:
    """Return *sound* without the quiet before its first and after its last sample above _FLOOR times its peak."""
    loud = np.abs(sound)
    peak = float(loud.max(initial=0.0))
    heard = np.flatnonzero(loud > peak * _FLOOR) if peak > 1e-7 else np.zeros(0, np.int64)
    return sound[heard[0] : heard[-1] + 1] if len(heard) else sound[:0]


@cache
def _pydub() -> Any:  # noqa: ANN401 -- the module itself; pydub has no types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it misses ffmpeg, which nothing here needs
        import pydub
    return pydub


def to_pydub(sound: meter.Floats) -> "AudioSegment":
    """Return *sound* (mono, TIMELINE_RATE) as a 16-bit pydub segment."""
    data = np.clip(np.rint(sound * 32767), -32768, 32767).astype("<i2").tobytes()
    return _pydub().AudioSegment(data=data, sample_width=2, frame_rate=TIMELINE_RATE, channels=CHANNELS)


def from_pydub(piece: "AudioSegment", length: int) -> meter.Floats:
    """Return *piece* as float32, cut or zero-padded to *length* samples: pydub cuts at milliseconds."""
    sound = meter.as_floats(np.frombuffer(piece.raw_data, "<i2")[:length])
    return np.pad(sound, (0, length - len(sound)))


def render_jingles(plan: TimelinePlan, house: _House, spool: Path) -> tuple[Placed, ...]:
    """Return the jingles of *house* placed as in *plan*, by start; each is written to *spool* once."""
    placed = []
    for name, tune in house.tunes.items():
        starts = {"intro": (0,), "separator": plan.separators, "outro": (plan.outro,)}[name]
        if starts:
            take = keep_music(_arrange(name, tune, plan.lengths.entry), spool)
            placed += [Placed(start, take) for start in starts]
    return tuple(sorted(placed, key=lambda place: place.start))


@lru_cache(maxsize=2 * len(LONGEST_S))
def _arrange(name: str, tune: Tune, entry: int) -> Packed:
    """Return jingle *name*, ducked for a voice that enters at sample *entry*; cached, as many articles share it."""
    return pack(_duck(tune, entry) if name == "intro" else tune)


def _duck(tune: Tune, entry: int) -> Tune:
    """Return the intro *tune*, ducked by the time the voice enters at sample *entry*, and faded out from there."""
    enters_ms = entry * 1000 // TIMELINE_RATE
    rest_ms = max(1, len(tune.sound) * 1000 // TIMELINE_RATE - enters_ms)
    duck_ms = max(1, min(_DUCK_MS, enters_ms))
    ducked = fades.fade(to_pydub(tune.sound), enters_ms - duck_ms, enters_ms, to_db=_DUCK_DB)
    return Tune(from_pydub(fades.fade_out(ducked, rest_ms), len(tune.sound)))


def keep_music(music: Packed, spool: Path) -> Take:
    """Write *music* to *spool*, named by its content, and return its take; raises OutputError."""
    data, take = music
    path = spool / f"music-{take.key}.wav"
    if not path.exists():  # another thread may be reading it
        atomic.write(path, data)
    return replace(take, path=str(path))


def pack(tune: Tune) -> Packed:
    """Return *tune* as a 16-bit WAV file and its take."""
    import soundfile

    data = np.clip(np.rint(tune.sound * 32767), -32768, 32767).astype(np.int16)
    file = io.BytesIO()  # written in memory: libsndfile would wait for the disk
    soundfile.write(file, data, TIMELINE_RATE, format="WAV", subtype="PCM_16")
    key = hashlib.blake2b(file.getvalue(), digest_size=16).hexdigest()
    peak = float(np.abs(data.astype(np.int32)).max(initial=0)) / 32768
    return file.getvalue(), Take(key, "", len(data), TIMELINE_RATE, meter.energies(data, TIMELINE_RATE), peak)
