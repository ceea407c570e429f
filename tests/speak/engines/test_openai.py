"""The openai engine against a server on loopback, written from OpenAI's documentation of its errors."""

from typing import Any

import pytest
import servers

from vorleser.errors import EngineError, SpeechError
from vorleser.speak import SpeakSettings, engine_info

_KEY = "sk-this-is-a-secret"
_REFUSALS = pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (401, "invalid_api_key", "the key in OPENAI_API_KEY is valid"),
        (401, "", "the key in OPENAI_API_KEY is valid"),
        (403, "unsupported_country_region_territory", "from this country or region"),
        (404, "model_not_found", "there is a model 'tts-1'"),
        (400, "unknown", "url, model and voice are right"),
        (429, "insufficient_quota", "credit is used up"),
        (429, "rate_limit_exceeded", "run the same command again later"),
    ],
)


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set a key that no message may show."""
    monkeypatch.setenv("OPENAI_API_KEY", _KEY)


@_REFUSALS
@pytest.mark.usefixtures("key")
def test_a_refusal_says_what_to_do(
    speech: servers.Stand, say: Any, status: int, code: str, words: str
) -> None:
    """A wrong key, no money, another region: one line each, told by the code, in our own words."""
    speech.faults = [f"refuse:{status},{code}"] * 2
    with pytest.raises(SpeechError, match=f"answered {status}.*{words}") as error:
        say("Ja.", engine="openai", attempts=2, url=f"{speech.url}/v1")
    assert "\n" not in str(error.value)
    assert _KEY not in str(error.value)


@pytest.mark.usefixtures("key")
def test_a_list_that_is_refused_says_what_to_do(speech: servers.Stand) -> None:
    """Asking for voices is answered by the same advice as asking for speech."""
    speech.faults = ["refuse:401,invalid_api_key"] * 2
    settings = SpeakSettings(engine="openai", url=f"{speech.url}/v1", attempts=1)
    listed = engine_info("openai").list_voices
    assert listed is not None
    with pytest.raises(EngineError, match=r"answered 401.*key in OPENAI_API_KEY") as error:
        listed(settings)
    assert _KEY not in str(error.value)
