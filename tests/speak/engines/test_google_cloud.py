"""The google engine against a server on loopback, written from Google's documentation of its API."""

from typing import Any

import pytest
import servers

from vorleser.article import Role
from vorleser.clip import TimedClip
from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info

TEXT = "Der Trainer heißt Guardiola & lacht."
WORDS = ["Der", "Trainer", "heißt", "Guardiola", "lacht"]


def _speak(**settings: Any) -> Any:
    start = TEXT.index("Guardiola")
    said = Segment(0, Role.PARAGRAPH, TEXT, TEXT, hints=(Hint(start, start + 9, ipa="ɡu̯aʁˈdi̯oːla"),))
    return engine_info("google").open(SpeakSettings(engine="google", **settings)).speak(said)


def test_words_have_their_places(google_cloud: servers.Stand) -> None:
    """By the marks before them, hinted ones too; the text in the SSML is all of the text."""
    clip = _speak()
    assert isinstance(clip, TimedClip)
    assert [TEXT[word.spoken_start : word.spoken_end] for word in clip.words] == WORDS
    assert google_cloud.asked == {TEXT: 1}
    assert '<sub alias="guardiohla">Guardiola</sub> &amp; <mark' in google_cloud.bodies[0]["input"]["ssml"]


def test_voices_without_marks_get_text(google_cloud: servers.Stand) -> None:
    """Chirp reads no SSML: respellings stand in the text, and words have no times."""
    clip = _speak(voice="de-DE-Chirp3-HD-Kore")
    assert clip.words == ()
    assert google_cloud.bodies[0]["input"] == {"text": "Der Trainer heißt guardiohla & lacht."}


@pytest.mark.parametrize(
    ("status", "reason", "words"),
    [
        (400, "API_KEY_INVALID", "key in GOOGLE_TTS_API_KEY"),
        (400, "INVALID_ARGUMENT", "there is a voice 'de-DE-Neural2-G'"),
        (403, "BILLING_DISABLED", "no billing"),
        (403, "SERVICE_DISABLED", "switch the Cloud Text-to-Speech API on"),
        (403, "LOCATION_RESTRICTED", "not for this region"),
        (403, "API_KEY_SERVICE_BLOCKED", "restrictions"),
        (429, "RATE_LIMIT_EXCEEDED", "quota is used up"),
    ],
)
def test_a_refusal_says_what_to_do(
    google_cloud: servers.Stand, say: Any, status: int, reason: str, words: str
) -> None:
    """A wrong key, no money, another region: one line each, told by the reason, in our own words."""
    google_cloud.faults = [f"refuse:{status},{reason}"] * 9
    with pytest.raises(SpeechError, match=f"answered {status}.*{words}") as error:
        say("Ja.", engine="google", attempts=2)
    assert "\n" not in str(error.value)
    assert servers.GoogleCloud.key not in str(error.value)


@pytest.mark.parametrize("fault", ["html", "empty", "reset", "status:503"])
def test_a_bad_answer_is_asked_for_again(google_cloud: servers.Stand, say: Any, fault: str) -> None:
    """As with every server."""
    google_cloud.faults = [fault]
    (take,) = say("Am Nordufer wird gebaut.", engine="google")
    assert len(take.words) == 4


def test_a_missing_key_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes from the environment or the keyring."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in ("GOOGLE_TTS_API_KEY", "GOOGLE_OAUTH_ACCESS_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(EngineError, match="set GOOGLE_TTS_API_KEY"):
        engine_info("google").open(SpeakSettings(engine="google"))


@pytest.mark.parametrize("wrong", [{"url": "http://speech.example.org"}, {"speed": 2.5}, {"speed": 0.1}])
def test_what_can_not_be_is_refused_at_once(monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any]) -> None:
    """A key in clear, a pace that the service has not."""
    monkeypatch.setenv("GOOGLE_TTS_API_KEY", "key")
    with pytest.raises(ConfigError, match=r"unencrypted|take one from 0\.25 to 2"):
        engine_info("google").open(SpeakSettings(engine="google", **wrong))
