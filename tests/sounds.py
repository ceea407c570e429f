"""Sounds and editions for tests: made here, so that every sample is known."""

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import soundfile
from msgspec.structs import replace
from numpy.typing import NDArray

from vorleser import meter
from vorleser.article import Article, Block, Metadata, Role
from vorleser.assemble import AssembleSettings, assemble
from vorleser.clip import Take
from vorleser.edition import Edition, Manifest, Publication, Voice
from vorleser.encode import EncodeSettings, encode
from vorleser.mix import Mix
from vorleser.scripts import Script, Segment

Sound = NDArray[np.float32]


@lru_cache(maxsize=128)  # many tests ask for the same
def babble(seed: int, seconds: float, rate: int = 16_000, peak: float = 0.4) -> Sound:
    """Return something like speech: coloured noise and a gliding tone, in syllables, with a clear onset."""
    chance = np.random.default_rng(seed)
    time = np.arange(int(seconds * rate)) / rate
    noise = np.convolve(chance.standard_normal(len(time)), np.hanning(max(3, rate // 4000)), "same")
    noise /= np.abs(noise).max() + 1e-9
    voice = np.sin(2 * np.pi * np.cumsum(130 + 40 * np.sin(2 * np.pi * 0.7 * time + seed)) / rate)
    syllables = 0.15 + np.abs(np.sin(2 * np.pi * (1.9 + 0.1 * (seed % 5)) * time + 1.3))
    sound = (0.5 * noise + voice) * syllables
    sound *= np.clip(time * 200, 0, 1) * np.clip((seconds - time) * 200, 0, 1)
    made = (sound / np.abs(sound).max() * peak).astype(np.float32)
    made.flags.writeable = False
    return made


def take(folder: Path, sound: Sound, rate: int = 16_000) -> Take:
    """Return *sound* kept as WAV in *folder*, as the speak stage keeps it."""
    return _keep(folder, *_pack(sound, rate))


@lru_cache(maxsize=128)
def _babbled(seed: int, seconds: float, rate: int, peak: float) -> tuple[bytes, Take]:
    """Return what is kept of that babble."""
    return _pack(babble(seed, seconds, rate, peak), rate)


def _keep(folder: Path, wav: bytes, made: Take) -> Take:
    """Write *wav* into *folder* and return its take."""
    path = folder / f"{made.key}.wav"
    path.write_bytes(wav)
    return replace(made, path=str(path))


def _pack(sound: Sound, rate: int) -> tuple[bytes, Take]:
    """Return *sound* as WAV, and its take, which lies nowhere yet."""
    data = np.clip(np.rint(sound * 32767), -32768, 32767).astype(np.int16)
    file = io.BytesIO()
    soundfile.write(file, data, rate, format="WAV", subtype="PCM_16")
    key = hashlib.blake2b(file.getvalue(), digest_size=16).hexdigest()
    top = float(np.abs(data.astype(np.int32)).max(initial=0)) / 32768
    return file.getvalue(), Take(key, "", len(data), rate, meter.energies(data, rate), top)


def script(blocks: int, sentences: int = 3, subhead_every: int = 4) -> Script:
    """Return a script: a headline, a notice, then *blocks* paragraphs of *sentences*, with subheads among them."""
    segments = [
        Segment(0, Role.HEADLINE, "Prüfung im Hafen", "Prüfung im Hafen", pause_ms=600, anchor="b0s0"),
        Segment(-1, Role.NOTICE, "Künstliche Stimme.", "Künstliche Stimme.", pause_ms=800, anchor="n0"),
    ]
    for block in range(1, blocks + 1):
        if block % subhead_every == 0:
            title = f"Zwischentitel Nummer {block}"
            segments.append(Segment(block, Role.SUBHEAD, title, title, pause_ms=700, anchor=f"b{block}s0"))
            continue
        for number in range(sentences):
            last = number == sentences - 1
            pause = 1000 if last and (block + 1) % subhead_every == 0 else 650 if last else 330
            text = f"Satz {number} im Absatz {block}."
            segments.append(
                Segment(block, Role.PARAGRAPH, text, text, pause_ms=pause, anchor=f"b{block}s{number}")
            )
    return Script(Metadata("Prüfung im Hafen", ("Erika Beispiel",), "2026-11-20"), tuple(segments))


def manifest(title: str = "Prüfung im Hafen", cover: str = "", **metadata: object) -> Manifest:
    """Return an manifest with everything said."""
    told = {
        "authors": ("Erika Beispiel",),
        "date": "2026-11-20",
        "url": "https://example.org/hafen",
    } | metadata
    article = Article(
        Metadata(title, **told),  # type: ignore[arg-type]
        (Block(Role.HEADLINE, title), Block(Role.PARAGRAPH, "Der Hafen wird geprüft. Das dauert.")),
    )
    return Manifest(
        guid="urn:x",
        stem="pruefung",
        article=article,
        publication=Publication("Hafenblatt", "Redaktion Hafenblatt"),
        voice=Voice("tone", "sinus", 1.0, "algorithmicMedia"),
        cover=cover,
        notice="Diesen Artikel spricht eine künstliche Stimme.",
        text_hash="t",
        settings_hash="s",
        versions={},
    )


@dataclass
class Studio:
    """Makes mixes and editions in a folder of its own."""

    folder: Path
    made: int = 0

    def takes(
        self, said: Script, rate: int = 16_000, peak: float = 0.4, seconds: float = 2.0
    ) -> tuple[Take, ...]:
        """Return a take for each segment, each of another sound and length."""
        return tuple(
            _keep(self.folder, *_babbled(number, seconds + 0.37 * (number % 7), rate, peak))
            for number in range(len(said.segments))
        )

    def mix(self, said: Script, takes: tuple[Take, ...], **settings: object) -> Mix:
        """Return the mix of *takes* with *settings*."""
        return assemble(said, takes, AssembleSettings(**settings), self.folder)  # type: ignore[arg-type]

    def edition(
        self,
        mix: Mix,
        *,
        jobs: int = 2,
        parts: Path | None = None,
        bitrate: int = 96,
        true_peak: float = -1.0,
    ) -> Edition:
        """Return *mix* encoded."""
        self.made += 1
        return encode(
            mix,
            replace(manifest(), stem=f"pruefung-{self.made}"),
            EncodeSettings(bitrate=bitrate, true_peak=true_peak),
            self.folder,
            jobs=jobs,
            parts_cache=parts,
        )


def heard(edition: Edition) -> Sound:
    """Return the edition's MP3 decoded, float32."""
    sound, _ = soundfile.read(edition.sound.path, dtype="float32")
    return np.asarray(sound, np.float32)


def lag(heard_sound: Sound, start: int, sound: Sound, reach: int = 2000) -> int:
    """Return how many samples after *start* the *sound* is found in *heard_sound*, by cross-correlation."""
    begin = max(0, start - reach)
    around = heard_sound[begin : start + len(sound) + reach]
    size = 1 << (len(around) + len(sound)).bit_length()
    product = np.fft.irfft(np.fft.rfft(around, size) * np.conj(np.fft.rfft(sound, size)), size)
    return int(np.argmax(product[: len(around)])) - (start - begin)
