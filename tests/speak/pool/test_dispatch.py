"""Worker processes: a crash costs one retry, what fails is named, nothing outlives the run."""

import itertools
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from vorleser.clip import Take
from vorleser.errors import SpeechError
from vorleser.speak import SpeakSettings, speak

GOOD = ("Der Rat tagt heute.", "Die Brücke ist offen.", "Morgen wird gefeiert.")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_crash_costs_one_retry(diary: Path, say: Any, jobs: int) -> None:
    """Only the sentence that crashed is spoken again, in a fresh process."""
    takes = say(*GOOD, "Wer stolpert, steht auf.", engine="moody", jobs=jobs)
    assert len(takes) == 4
    asked = diary.read_text().splitlines()
    assert sorted(asked) == sorted([*GOOD, *["Wer stolpert, steht auf."] * 2])


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_second_crash_names_the_sentence(diary: Path, say: Any, jobs: int) -> None:
    """The run ends, and what was spoken is not spoken again."""
    with pytest.raises(SpeechError, match=r"crashed twice on 'Der Baum stirbt\.'"):
        say(*GOOD, "Der Baum stirbt.", engine="moody", jobs=jobs)
    before = diary.read_text().splitlines()
    say(*GOOD, engine="moody", jobs=jobs)
    after = diary.read_text().splitlines()[len(before) :]
    assert not set(after) & set(before)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Ofen schweigt.", "nothing but silence, 2 times"),
        ("Die Katze weigert sich.", r"no mood\): ask later"),
        ("Der Ballon platzt.", "RuntimeError in the engine"),
    ],
)
@pytest.mark.usefixtures("diary")
def test_every_failure_quotes_its_sentence(say: Any, text: str, told: str) -> None:
    """Silence, a refusal and a surprise: a SpeechError each, with the sentence."""
    with pytest.raises(SpeechError, match=told) as error:
        say(*GOOD, text, engine="moody")
    assert text in str(error.value)


def test_a_clip_far_from_the_pace_is_spoken_again_and_refused(diary: Path, say: Any) -> None:
    """What is half as long as everything else of the run is not believed, even if it might be right alone."""
    texts = [
        f"Das ist der {word} Satz in einem Artikel."
        for word in "erste zweite dritte vierte fünfte sechste".split()
    ]
    hasty = "Der Zug eilt durch das Tal und hält an keinem Bahnhof."
    with pytest.raises(SpeechError, match="unlike the rest"):
        say(*texts, hasty, engine="moody")
    assert diary.read_text().count(hasty) == 3
    assert len(say(*texts, engine="moody")) == 6


def test_equal_sentences_are_spoken_once(diary: Path, say: Any) -> None:
    """And share one take."""
    one, other, again = say("Der Rat tagt heute.", "Ja, das stimmt.", "Der Rat tagt heute.", engine="moody")
    assert one == again != other
    assert diary.read_text().count("Der Rat tagt heute.") == 1


def test_progress_counts_segments(tmp_path: Path) -> None:
    """It rises to the number of segments, cached and equal ones included."""
    from spoken_scripts import script_of

    heard: list[int] = []
    said = script_of(*GOOD, GOOD[0])
    for _ in range(2):
        speak(said, SpeakSettings(), tmp_path, jobs=2, progress=lambda done, _: heard.append(done))
    assert heard == [*sorted(heard[:-1]), 4]
    assert heard[-2:] == [4, 4]


@pytest.mark.parametrize("jobs", [1, 2])
def test_takes_are_handed_on_in_the_order_of_the_script(tmp_path: Path, jobs: int) -> None:
    """Each once, without a gap, what was kept and what is said twice included, while there are more to come."""
    from spoken_scripts import script_of

    def said(*texts: str) -> tuple[list[tuple[Take, ...]], tuple[Take, ...]]:
        heard: list[tuple[Take, ...]] = []
        chosen = SpeakSettings(engine="tone")
        script = script_of(*texts)
        takes = speak(script, chosen, tmp_path, jobs=jobs, on_takes=heard.append)
        return heard, takes

    said(GOOD[2])
    heard, takes = said(*GOOD, GOOD[0], "Ja, das stimmt.")
    early = tuple(itertools.chain.from_iterable(heard))
    assert early == takes[: len(early)]
    assert len(early) == 4 if jobs == 1 else len(early) < 5
    assert said(*GOOD) == ([], takes[:3])
    heard, takes = said(*GOOD, "Nein.")
    assert heard == [takes[:3]]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks for processes in /proc")
def test_workers_end_with_their_run(tmp_path: Path) -> None:
    """Whether the run is done or killed, no process of its remains."""
    program = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from pathlib import Path; from spoken_scripts import script_of\n"
        "from vorleser.speak import speak, SpeakSettings\n"
        "texts = [f'Das ist Satz Nummer {n} von sehr vielen, die gesprochen werden.' for n in range(3000)]\n"
        "speak(script_of(*texts), SpeakSettings(), Path(sys.argv[1]), jobs=2)\n"
    )
    run = subprocess.Popen([sys.executable, "-c", program, str(tmp_path), str(Path(__file__).parents[2])])
    try:
        workers = _until(lambda: len(_below(run.pid)) == 2 and _below(run.pid))
    finally:
        run.kill()
        run.wait()
    assert _until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


def _below(pid: int) -> list[int]:
    """Return the running processes that *pid* has started, and those that these have."""
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text()
        except OSError:
            continue
        if f"PPid:\t{pid}\n" in text and "State:\tZ" not in text:
            found += [int(status.parent.name), *_below(int(status.parent.name))]
    return found


def _until(true: Any) -> Any:
    """Return what *true* returns once it is true; fails after two minutes."""
    for _ in range(2400):
        if found := true():
            return found
        time.sleep(0.05)
    pytest.fail("it never came to be")
