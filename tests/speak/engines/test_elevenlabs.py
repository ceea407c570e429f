"""The elevenlabs engine against a server on loopback, written from ElevenLabs's documentation of its API."""

from typing import Any

import msgspec
import numpy as np
import pytest
import servers
from hypothesis import given
from hypothesis import strategies as st

from vorleser.article import Metadata, Role
from vorleser.clip import Clip, TimedClip
from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.scripts import Hint, Script, Segment
from vorleser.speak import SpeakSettings, engine_info, speak
from vorleser.speak.engines.elevenlabs import _Alignment, find_words

TEXT = "Guten Tag, Frau Köhler-Nagy, wie geht’s?"
WORDS = ["Guten", "Tag", "Frau", "Köhler-Nagy", "wie", "geht’s"]


def test_words_have_their_places(elevenlabs: servers.Stand) -> None:
    """Each word of the text, in order, at its time."""
    said = Segment(0, Role.PARAGRAPH, TEXT, TEXT)
    clip = engine_info("elevenlabs").open(SpeakSettings(engine="elevenlabs")).speak(said)
    assert isinstance(clip, TimedClip)
    assert [TEXT[word.spoken_start : word.spoken_end] for word in clip.words] == WORDS
    assert all(0 <= word.start < word.end <= len(clip.samples) for word in clip.words)
    assert [word.start for word in clip.words] == sorted(word.start for word in clip.words)
    assert elevenlabs.asked == {TEXT: 1}


def test_a_respelled_word_is_spoken_so(elevenlabs: servers.Stand, tmp_path: Any) -> None:
    """The server gets the respelling; times of another text than the script's are not taken, but looked for."""
    hinted = Segment(
        0, Role.PARAGRAPH, "Guardiola lacht.", "Guardiola lacht.", hints=(Hint(0, 9, respelling="Gwardjola"),)
    )
    script = Script(Metadata("Probe"), (hinted,))
    (take,) = speak(script, SpeakSettings(engine="elevenlabs"), tmp_path / "other", jobs=1)
    assert list(elevenlabs.asked) == ["Gwardjola lacht."]
    assert [(word.spoken_start, word.spoken_end) for word in take.words] == [(0, 9), (10, 16)]


@pytest.mark.parametrize(
    ("model", "speed", "more"),
    [
        ("", 1.0, {"model_id": "eleven_multilingual_v2"}),
        ("", 0.9, {"model_id": "eleven_multilingual_v2", "voice_settings": {"speed": 0.9}}),
        ("eleven_flash_v2_5", 1.0, {"model_id": "eleven_flash_v2_5", "language_code": "de"}),
    ],
)
def test_what_is_asked(
    elevenlabs: servers.Stand, say: Any, model: str, speed: float, more: dict[str, Any]
) -> None:
    """The text as it is, and what its model understands."""
    say("Ja.", engine="elevenlabs", model=model, speed=speed)
    assert elevenlabs.bodies == [{"text": "Ja.", "apply_text_normalization": "off"} | more]


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (401, "invalid_api_key", "key in ELEVENLABS_API_KEY is valid"),
        (401, "quota_exceeded", "credits are used up.*kept.*another --engine"),
        (401, "missing_permissions", "Text to Speech"),
        (401, "detected_unusual_activity", "paid plan"),
        (402, "paid_plan_required", "paid plan"),
        (404, "voice_not_found", "voice 'JBFqnCBsd6RMkjVDRZzb' is one of your account's"),
        (400, "model_not_found", "model 'eleven_multilingual_v2'"),
        (429, "too_many_concurrent_requests", "--jobs 1"),
        (429, "system_busy", "same command again later"),
    ],
)
def test_a_refusal_says_what_to_do(
    elevenlabs: servers.Stand, say: Any, status: int, code: str, words: str
) -> None:
    """A wrong key, no money, no such voice: one line each, told by the code in the answer, in our own words."""
    elevenlabs.faults = [f"refuse:{status},{code}"] * 9
    with pytest.raises(SpeechError, match=f"answered {status}.*{words}") as error:
        say("Ja.", engine="elevenlabs", attempts=2)
    assert elevenlabs.asked["Ja."] == (2 if status == 429 else 1)
    assert "\n" not in str(error.value)
    assert servers.ElevenLabs.key not in str(error.value)


@pytest.mark.parametrize(
    "body", [b"[]", b'{"audio_base64": 1}', b'{"audio_base64": "?"}', b'{"audio_base64": ""}']
)
def test_an_answer_that_is_none_is_asked_for_again(elevenlabs: servers.Stand, say: Any, body: bytes) -> None:
    """Whatever JSON comes, it counts only with a sound in it."""
    elevenlabs.faults = [f"say:{body.decode()}"]
    say("Ja.", engine="elevenlabs")
    assert elevenlabs.asked["Ja."] == 2


def test_a_voice_stays_a_part_of_the_address(elevenlabs: servers.Stand, say: Any) -> None:
    """Whatever stands in its name, no other path is asked."""
    say("Ja.", engine="elevenlabs", voice="../x?y")
    assert elevenlabs.paths == ["/v1/text-to-speech/..%2Fx%3Fy/with-timestamps?output_format=mp3_44100_128"]


@pytest.mark.parametrize("fault", ["timeless", "timeless:7", "timeless:wrong"])
def test_without_times_they_are_looked_for(elevenlabs: servers.Stand, say: Any, fault: str) -> None:
    """The API's schema lets the alignment be null; what is none at all does not cost the sound."""
    elevenlabs.faults = [fault]
    (take,) = say(TEXT, engine="elevenlabs")
    assert [TEXT[word.spoken_start : word.spoken_end].strip(",?") for word in take.words] == WORDS


_TIMES = st.lists(st.floats(-1, 5), min_size=6, max_size=9)


@given(st.lists(st.sampled_from(["a", "b ", " ", "", "ß.", "🙂"]), min_size=6, max_size=9), _TIMES, _TIMES)
def test_words_are_in_order_and_in_the_clip(
    characters: list[str], starts: list[float], ends: list[float]
) -> None:
    """Whatever the server says of its characters."""
    clip = Clip(np.zeros(30_000, np.int16), 10_000)
    text = "a b ab ß ba"
    words = find_words(msgspec.json.encode(_Alignment(characters, starts, ends)), text, clip)
    assert all(0 <= word.start < word.end <= 30_000 for word in words)
    assert all(0 <= word.spoken_start < word.spoken_end <= len(text) for word in words)
    assert list(words) == sorted(words, key=lambda word: (word.spoken_start, word.start))


def test_a_missing_key_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes from the environment or the keyring."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("ELEVENLABS_API_KEY", raising=False)
    with pytest.raises(EngineError, match="set ELEVENLABS_API_KEY"):
        engine_info("elevenlabs").open(SpeakSettings(engine="elevenlabs"))


@pytest.mark.parametrize("wrong", [{"url": "http://speech.example.org"}, {"speed": 1.5}, {"speed": 0.5}])
def test_what_can_not_be_is_refused_at_once(monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any]) -> None:
    """A key in clear, a pace that the service has not."""
    monkeypatch.setenv("ELEVENLABS_API_KEY", "key")
    with pytest.raises(ConfigError, match=r"unencrypted|take one from 0\.7 to 1\.2"):
        engine_info("elevenlabs").open(SpeakSettings(engine="elevenlabs", **wrong))


def test_the_key_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither by the engine's name nor in its fingerprint."""
    monkeypatch.setenv("ELEVENLABS_API_KEY", "leuchtfeuer")
    opened = engine_info("elevenlabs").open(SpeakSettings(engine="elevenlabs"))
    assert "leuchtfeuer" not in repr(opened) + opened.fingerprint
