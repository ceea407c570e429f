"""The naive way with pydub: paragraphs added with `+=`, then exported: `bench_naive.py MP3 ARTICLE`."""

import shutil
import sys
import warnings
from pathlib import Path

from py_nanotts import NanoTTS

warnings.simplefilter("ignore")  # pydub misses ffmpeg on import; we look for it ourselves
from pydub import AudioSegment  # noqa: E402 -- the skip must come first


def main(target: str, article: str) -> None:
    """Speak the article, hold all of it, export it with ffmpeg, or with LAME in one piece where there is none."""
    voice = NanoTTS()
    whole = AudioSegment.empty()
    text = Path(article).read_text("utf-8").split("---\n", 2)[-1]
    for paragraph in filter(None, map(str.strip, text.split("\n\n"))):
        data = voice.speak(paragraph, voice="de-DE")
        whole += AudioSegment(data=data, sample_width=2, frame_rate=16_000, channels=1)
        whole += AudioSegment.silent(700, frame_rate=16_000)
    whole = whole.set_frame_rate(44_100)
    if shutil.which("ffmpeg"):
        whole.export(target, format="mp3", bitrate="96k", parameters=["-compression_level", "3"])
        return
    import lameenc  # only where ffmpeg is missing

    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(44_100)
    encoder.set_channels(1)
    encoder.set_bit_rate(96)
    encoder.set_quality(3)
    encoder.silence()
    Path(target).write_bytes(encoder.encode(whole.raw_data) + encoder.flush())


if __name__ == "__main__":
    main(*sys.argv[1:])
