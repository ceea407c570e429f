"""S: the CPU-bound serial way, one process, a paragraph after the other: `bench_serial.py MP3 ARTICLE…`."""

import sys
from pathlib import Path

import lameenc
from py_nanotts import NanoTTS


def main(target: str, *articles: str) -> None:
    """Speak each article with Pico into LAME (quality 3, 96 kbit/s, 44.1 kHz mono), and nothing else."""
    voice = NanoTTS()
    for number, article in enumerate(articles):
        encoder = lameenc.Encoder()
        encoder.set_in_sample_rate(16_000)
        encoder.set_out_sample_rate(44_100)
        encoder.set_channels(1)
        encoder.set_bit_rate(96)
        encoder.set_quality(3)
        encoder.silence()
        text = Path(article).read_text("utf-8").split("---\n", 2)[-1]
        with Path(f"{target}.{number}.mp3").open("wb") as file:
            paragraphs = filter(None, map(str.strip, text.split("\n\n")))
            file.writelines(encoder.encode(voice.speak(paragraph, voice="de-DE")) for paragraph in paragraphs)
            file.write(encoder.flush())


if __name__ == "__main__":
    main(*sys.argv[1:])
