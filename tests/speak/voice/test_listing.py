"""``vorleser voices --engine NAME`` lists what the engine's server tells of its voices."""

from typing import Any

import pytest

LISTED = {
    "azure": ["de-DE-ElkeNeural  Elke, Female"],
    "elevenlabs": ["a1  Anna, de", "b2  Ben"],
    "polly": ["Vicki  Female, de-DE, neural"],
    "google": ["de-DE-Neural2-G  female"],
}
FIXTURES = {"google": "google_cloud"}


@pytest.mark.parametrize("name", LISTED)
def test_the_voices_of_the_key_are_listed(name: str, vorleser: Any, request: pytest.FixtureRequest) -> None:
    """A server that fails for now is asked again; no text is sent."""
    server = request.getfixturevalue(FIXTURES.get(name, name))
    server.faults = ["status:503", "html"]
    assert vorleser("voices", "--engine", name).out.splitlines() == LISTED[name]
    assert not server.asked


@pytest.mark.parametrize("name", LISTED)
def test_a_wrong_key_is_one_line(
    name: str, vorleser: Any, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when speaking."""
    request.getfixturevalue(FIXTURES.get(name, name))
    variable = {
        "azure": "AZURE_SPEECH_KEY",
        "elevenlabs": "ELEVENLABS_API_KEY",
        "polly": "AWS_ACCESS_KEY_ID",
        "google": "GOOGLE_TTS_API_KEY",
    }[name]
    monkeypatch.setenv(variable, "leuchtfeuer")
    result = vorleser("voices", "--engine", name)
    assert result.code == 1
    assert len(result.lines) == 1
    assert variable in result.lines[0]
    assert "leuchtfeuer" not in result.lines[0]


@pytest.mark.parametrize("name", LISTED)
def test_without_a_name_nobody_is_asked(name: str, vorleser: Any, request: pytest.FixtureRequest) -> None:
    """The list of all engines shows what is known here."""
    server = request.getfixturevalue(FIXTURES.get(name, name))
    assert f"\n{name} " in vorleser("voices").out
    assert not server.connects


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ({"voices": ["af_heart", "if_sara"]}, ["af_heart", "if_sara"]),
        ({"voices": [{"voice_id": "Vivian", "name": "V"}, {"id": "Ryan"}]}, ["Vivian", "Ryan"]),
        ({"data": [{"name": "thorsten"}]}, ["thorsten"]),
        (None, ["alloy"]),
    ],
)
def test_a_server_of_ones_own_lists_voices_and_models(
    vorleser: Any, speech: Any, place: Any, listed: dict[str, Any] | None, names: list[str]
) -> None:
    """However it lists them; those of the API where it does not; and the models that speak."""
    speech.voices = listed
    (place / "vorleser.toml").write_text(f'[speech]\nurl = "{speech.url}/v1"\n')
    lines = [line.split("  ")[0] for line in vorleser("voices", "--engine", "openai").out.splitlines()]
    assert lines[: len(names)] == names
    assert lines[-1] == "model = tts-1"
