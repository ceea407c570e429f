"""Large things.

What is far larger than anything that is made every day: it must come out whole, and in bounded memory. An edition of 24
hours is judged from outside: ffprobe finds its length and its chapters, in the order of time; the captions, the
chapters' JSON and the entry agree with it; `vorleser check` finds nothing. Run by hand only.
"""

import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench_text import article
from campaigns.trial import Campaign, Fault, Result, Trial, WrongError, process

SECONDS = 7200.0
HOUR = 142  # paragraphs of scripts/bench_text
FORMATS = ("chapters", "mp3", "page", "srt", "transcript", "vtt")


def call(trial: Trial, *argv: str) -> Result:
    """Call ``vorleser ARGV`` in processes of its own; raises WrongError where it fails or takes too much memory."""
    result = process(trial, *argv, seconds=SECONDS)
    if result.code:
        raise WrongError(f"exit code {result.code}: {result.err[-1000:]}")
    return result


def probe(mp3: Path) -> dict[str, Any]:
    """Return length and chapters of *mp3* as ffprobe finds them."""
    told = subprocess.run(
        [
            shutil.which("ffprobe") or "ffprobe",
            "-v",
            "error",
            "-show_format",
            "-show_chapters",
            "-of",
            "json",
            mp3,
        ],
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def seconds(stamp: str) -> float:
    """Return a caption's time in seconds."""
    hours, minutes, rest = stamp.replace(",", ".").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def captions(path: Path) -> list[tuple[float, float]]:
    """Return when each caption begins and ends."""
    times = re.findall(r"^([\d:.,]+) --> ([\d:.,]+)", path.read_text("utf-8"), re.MULTILINE)
    return [(seconds(begin), seconds(end)) for begin, end in times]


def _day(trial: Trial) -> str:
    """Make an edition of 24 hours, and judge it with other people's tools."""
    (trial.folder / "vorleser.toml").write_text(
        f"[ingest]\nlongest = 2_000_000\n[output]\nformats = {json.dumps(FORMATS)}\n"
    )
    (trial.folder / "tag.md").write_text(article("Ein ganzer Tag", 24 * HOUR), "utf-8")
    made = call(trial, "make", "tag.md", "-q")
    (mp3,) = trial.folder.rglob("*.mp3")
    checked = call(trial, "check", str(mp3))
    entry = json.loads(mp3.with_name(f"{mp3.stem}.edition.json").read_bytes())
    timeline, found = entry["timeline"], probe(mp3)
    length = timeline["length"] / timeline["rate"]
    assert abs(float(found["format"]["duration"]) - length) < 0.1, "ffprobe finds another length"
    starts = [chapter["start"] / timeline["rate"] for chapter in timeline["chapters"]]
    read = [float(one["start_time"]) for one in found["chapters"]]
    assert _same_times(read, starts), "other chapters, or another order"
    assert [one["tags"]["title"] for one in found["chapters"]] == [
        one["title"] for one in timeline["chapters"]
    ]
    listed = json.loads(mp3.with_name(f"{mp3.stem}.chapters.json").read_bytes())["chapters"]
    assert _same_times([one["startTime"] for one in listed], starts), "the chapters' JSON says something else"
    for suffix in (".vtt", ".srt"):
        times = captions(mp3.with_name(f"{mp3.stem}{suffix}"))
        assert len(times) >= len(timeline["cues"]), f"sentences without a caption in {suffix}"
        assert all(one[0] < one[1] <= two[0] for one, two in pairwise(times)), f"captions overlap in {suffix}"
        assert times[-1][1] <= length, f"a caption after the end in {suffix}"
    return (
        f"{length / 3600:.1f} hours, {len(starts)} chapters, {len(timeline['cues']):,} sentences, "
        f"{mp3.stat().st_size / 1e6:,.0f} MB; at most {max(made.megabytes, checked.megabytes):.0f} MB of memory"
    )


def _same_times(found: list[float], wanted: list[float]) -> bool:
    """Return whether both are the same moments: files tell whole milliseconds."""
    return len(found) == len(wanted) and all(
        abs(one - other) <= 0.001 for one, other in zip(found, wanted, strict=True)
    )


def _paragraphs(trial: Trial) -> str:
    """Write a script of 100,000 paragraphs: each of them is in it."""
    (trial.folder / "vorleser.toml").write_text("[ingest]\nlongest = 100_000_000\n")
    text = "\n\n".join(
        f"Das ist Absatz {number}, und er sagt, was er zu sagen hat." for number in range(100_000)
    )
    (trial.folder / "lang.txt").write_text(text, "utf-8")
    said = call(trial, "script", "lang.txt")
    found = list(map(int, re.findall(r"Das ist Absatz (\d+), und er sagt, was er zu sagen hat", said.out)))
    assert found == list(range(100_000)), "paragraphs are missing, or in another order"
    return f"all of it, {len(text) / 1e6:.1f} million characters; at most {said.megabytes:.0f} MB of memory"


def _sources(trial: Trial) -> str:
    """Make 5,000 sources in one batch, then once more: nothing is made again."""
    (trial.folder / "vorleser.toml").write_text('[speech]\nengine = "tone"\n[output]\nformats = ["mp3"]\n')
    (trial.folder / "texte").mkdir()
    for number in range(5000):
        text = article(f"Artikel {number}", 3, first=100 * number)
        (trial.folder / "texte" / f"{number}.md").write_text(text, "utf-8")
    results = [call(trial, "make", "texte", "-q")]
    made = {path: path.stat().st_mtime_ns for path in trial.folder.rglob("*.mp3")}
    assert len(made) == 5000, f"{len(made)} editions of 5,000"
    results.append(call(trial, "make", "texte", "-q"))
    assert {path: path.stat().st_mtime_ns for path in trial.folder.rglob("*.mp3")} == made, "made again"
    return (
        f"5,000 made, nothing of it twice; at most {max(each.megabytes for each in results):.0f} MB of memory"
    )


FAULTS: dict[str, Fault] = {
    "an edition of 24 hours": _day,
    "a script of 100,000 paragraphs": _paragraphs,
    "5,000 sources in one batch": _sources,
}
CAMPAIGN = Campaign(FAULTS, seconds=SECONDS, by_hand=True)
