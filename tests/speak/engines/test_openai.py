"""The openai engine against a server on loopback, written from OpenAI's documentation of its errors."""

from pathlib import Path
from typing import Any

import pytest
import servers

from program import Program
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
    """A wrong key, no money, another region: one line each, told by the code, in our own words.

    No money is a 429, too; it is not asked again until there is some.
    """
    speech.faults = [f"refuse:{status},{code}"] * 2
    with pytest.raises(SpeechError, match=f"answered {status}.*{words}") as error:
        say("Ja.", engine="openai", attempts=2, url=f"{speech.url}/v1")
    assert speech.asked["Ja."] == (2 if code == "rate_limit_exceeded" else 1)
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


@pytest.mark.parametrize(
    "refusal", ["401,invalid_api_key", "429,insufficient_quota", "403,unsupported_country"]
)
@pytest.mark.usefixtures("key")
def test_a_refusal_amid_an_edition_leaves_nothing_half_written(
    speech: servers.Stand, vorleser: Program, article: Path, place: Path, refusal: str
) -> None:
    """One line and no file; once the service answers again, the same command asks for what is left only."""
    speech.faults = ["well", *[f"refuse:{refusal}"] * 99]
    told = ("make", article, "--engine", "openai", "--url", f"{speech.url}/v1", "--jobs", "1")
    failed = vorleser(*told)
    assert failed.code == 1
    assert len(failed.lines) == 1
    assert not [path for path in (place / "output").rglob("*") if path.is_file()]
    spoken = dict(speech.answered)
    speech.faults = []
    assert vorleser(*told).code == 0
    assert spoken
    assert all(speech.answered[text] == count for text, count in spoken.items())
