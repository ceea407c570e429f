"""Wrong clips, damaged caches, kills.

An engine says something else for one sentence (a short word, another text at least twice or at most half as long,
noise, a hum, a tone): the edition must be refused. What is cut off may pass where it ends in a closure; how often, the
table says. Kept clips, their index and encoded parts are damaged, or a run is killed: the edition that is made then
has the bytes of an undisturbed one. In it, each cue is found in the decoded MP3 where the timeline says, by correlation
with its own clip spoken anew.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from campaigns.trial import Campaign, Fault, Trial, program

SENTENCES = (
    "Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen.",
    "Sie sollen bis zum Herbst fertig werden und deutlich leiser sein.",
    "Die Stadt rechnet mit weniger Lärm auf beiden Seiten des Flusses.",
    "Das freut vor allem die Anwohner am Nordufer, die nachts wach liegen.",
    "Ein Gutachten hatte im Frühjahr gezeigt, wie laut es dort wirklich ist.",
    "Gemessen wurde an vier Stellen, jede Nacht und bei jedem Wetter.",
    "Wer nahe an der Werft wohnt, hört das Quietschen bis in den Morgen.",
)
OTHERS = (
    "Nein, niemals.",
    "Ein Satz, der viel länger ist als alle anderen, weil er weitergeht, bis der letzte Zuhörer eingeschlafen ist.",
)


class Liar:
    """Pico, but for one sentence."""

    fingerprint = "liar 1"

    def __init__(self, sentence: str, clip: Any) -> None:  # noqa: ANN401 -- a vorleser Clip; imported late
        self._sentence, self._clip = sentence, clip

    def speak(self, segment: Any) -> Any:  # noqa: ANN401 -- as an engine's
        """Return the sound of *segment*, or of something else."""
        return self._clip if segment.spoken == self._sentence else speak(segment.spoken)


def speak(text: str) -> Any:  # noqa: ANN401 -- as above
    """Return *text* as Pico says it."""
    from vorleser.article import Role
    from vorleser.scripts import Segment
    from vorleser.speak.engines.pico import Pico

    return Pico("de-DE", 1.0).speak(Segment(0, Role.PARAGRAPH, text, text))


def article(trial: Trial) -> list[str]:
    """Write an article of all sentences in some order, and return them."""
    said = trial.random.sample(SENTENCES, len(SENTENCES))
    (trial.folder / "a.txt").write_text("\n\n".join(["Der Hafen wird leiser", *said]), "utf-8")
    return said


def make(trial: Trial, *more: str) -> bytes:
    """Return the MP3 that the program makes of the article; empty where it refuses."""
    result = program(trial, "make", "a.txt", "-q", "--no-jingles", "--format", "mp3", *more)
    found = list((trial.folder / "output").rglob("*.mp3"))
    assert len(found) == (0 if result.code else 1), "exit code and MP3s do not agree"
    assert not list((trial.folder / "output").rglob("*.part")), "a half-written file"
    return found[0].read_bytes() if found else b""


def judge_cues(trial: Trial) -> None:
    """Fail unless each cue of the published edition is its own clip, where the timeline says."""
    import numpy as np
    import soundfile
    import soxr

    from vorleser import entry
    from vorleser.speak.sound.trim import trim_silence

    (mp3,) = (trial.folder / "output").rglob("*.mp3")
    told = entry.parse_entry(mp3.with_name(mp3.stem + entry.ENTRY_SUFFIX).read_bytes())
    assert hashlib.sha256(mp3.read_bytes()).hexdigest() == told.sha256, "not the file that its entry tells of"
    sound, rate = soundfile.read(mp3, dtype="float32")
    assert len(sound) == told.timeline.length, "not as long as its timeline"
    for cue in told.timeline.cues:
        clip = trim_silence(speak(cue.spoken))
        own = soxr.resample(clip.samples.astype(np.float32), clip.rate, rate)
        heard = sound[cue.start : cue.start + len(own)]
        likeness = float(np.corrcoef(heard, own[: len(heard)])[0, 1])
        assert likeness > 0.95, f"{cue.spoken!r} is not heard at {cue.start / rate:.2f} s: {likeness:.2f}"


# ---- wrong clips -----------------------------------------------------------------------------------------------------


def _instead(kind: str, random: Random, own: Any) -> Any:  # noqa: ANN401 -- clips
    """Return what is said in place of the clip *own*."""
    import numpy as np

    from vorleser.clip import Clip

    count, chance = len(own.samples), np.random.default_rng(random.randrange(10**6))
    time_ = np.arange(count) / own.rate
    share = random.uniform(0.6, 0.85)
    if kind in {"a short word", "another text"}:
        return speak(
            random.choice(("Ja.", "Nein.", "So.")) if kind == "a short word" else random.choice(OTHERS)
        )
    sound = {
        "noise": chance.standard_normal(count) * 3000,
        "a hum": 6000 * sum(np.sin(time_ * 2 * np.pi * 50 * k) / k for k in (1, 2, 3, 5)) / 2,
        "a tone": 8000 * np.sin(time_ * 2 * np.pi * random.uniform(100, 2000)),
        "cut off at its end": own.samples[: int(count * share)],
        "cut off at its beginning": own.samples[int(count * (1 - share)) :],
    }[kind]
    return Clip(np.asarray(sound).astype(np.int16), own.rate)


def _wrong_clip(kind: str, trial: Trial) -> str:
    from msgspec.structs import replace

    from vorleser.speak.engines import pico

    said = article(trial)
    sentence = trial.random.choice(said)
    clip = _instead(kind, trial.random, speak(sentence))
    before = pico.ENGINE
    try:
        pico.ENGINE = replace(before, open=lambda _: Liar(sentence, clip), scaling="none")  # type: ignore[misc]
        data = make(trial)
    finally:
        pico.ENGINE = before  # type: ignore[misc]
    if data and kind.startswith("cut"):
        return "made, the cut unnoticed"
    assert not data, f"{sentence!r} is published as {kind}"
    said_why = (trial.folder / ".stderr").read_text("utf-8")
    assert sentence in said_why, f"refused for another reason: {said_why}"
    return "refused"


# ---- damaged caches --------------------------------------------------------------------------------------------------


def _flip(random: Random, path: Path) -> None:
    """Change some bytes of the file at *path*, or cut it short, or empty it; its times may stay what they were."""
    status, data = path.stat(), bytearray(path.read_bytes())
    for _ in range(random.choice((1, 1, 3, 50))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data[: random.choice((len(data), len(data), len(data), random.randrange(len(data)), 0))])
    if random.random() < 0.5:
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _damaged(pattern: str, trial: Trial) -> str:
    article(trial)
    good = make(trial)
    assert good, "the undisturbed run failed"
    paths = sorted(path for path in (trial.folder / "cache").glob(pattern) if path.stat().st_size)
    for path in trial.random.sample(paths, trial.random.randint(1, len(paths))):
        _flip(trial.random, path)
    kept = trial.random.choice(("parts", "clips", "neither"))
    if kept != "neither" and not pattern.startswith(kept):
        shutil.rmtree(trial.folder / "cache" / kept, ignore_errors=True)
    shutil.rmtree(trial.folder / "output")
    assert make(trial) == good, "another edition is made of a damaged cache"
    judge_cues(trial)
    return "the same bytes"


# ---- kills -----------------------------------------------------------------------------------------------------------


def _killed(sign: int, trial: Trial) -> str:
    article(trial)
    command = [sys.executable, "-m", "vorleser", "make", "a.txt", "-q", "--no-jingles", "--format", "mp3"]
    environment = os.environ | {"VORLESER_CACHE": str(trial.folder / "cache")}
    for _ in range(trial.random.randint(1, 3)):
        run = subprocess.Popen(
            command, cwd=trial.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(trial.random.uniform(0.05, 2.0))
        run.send_signal(sign)
        run.wait()
        assert not list((trial.folder / "output").rglob("*.part")) or sign == signal.SIGKILL
    after = make_whatever(trial)
    shutil.rmtree(trial.folder / "output")
    shutil.rmtree(trial.folder / "cache")
    assert make(trial) == after, "a killed run goes on to another edition"
    judge_cues(trial)
    return "the same bytes"


def make_whatever(trial: Trial) -> bytes:
    """Return the MP3 after the killed runs: what they left half-written is theirs, and hidden."""
    result = program(trial, "make", "a.txt", "-q", "--no-jingles", "--format", "mp3")
    assert not result.code, result.err
    (mp3,) = (trial.folder / "output").rglob("*.mp3")
    return mp3.read_bytes()


WRONG = (
    "a short word",
    "another text",
    "noise",
    "a hum",
    "a tone",
    "cut off at its end",
    "cut off at its beginning",
)
KEPT = {"clips": "clips/??/*.wav", "the clips' index": "clips/index-*.sqlite", "parts": "parts/*.part"}
FAULTS: dict[str, Fault] = {
    **{f"engine: {kind}": partial(_wrong_clip, kind) for kind in WRONG},
    **{f"cache: {name} damaged": partial(_damaged, pattern) for name, pattern in KEPT.items()},
    "run: SIGKILL": partial(_killed, signal.SIGKILL),
    "run: SIGTERM": partial(_killed, signal.SIGTERM),
}
CAMPAIGN = Campaign(FAULTS)
