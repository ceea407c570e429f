"""``vorleser voices --engine NAME`` lists what the engine's server tells of its voices."""

from typing import Any

import pytest

LISTED = {
    "azure": ["de-DE-ElkeNeural  Elke, Female"],
    "elevenlabs": ["a1  Anna, de", "b2  Ben"],
}


@pytest.mark.parametrize("name", LISTED)
def test_the_voices_of_the_key_are_listed(name: str, vorleser: Any, request: pytest.FixtureRequest) -> None:
    """A server that fails for now is asked again; no text is sent."""
    server = request.getfixturevalue(name)
    server.faults = ["status:503", "html"]
    assert vorleser("voices", "--engine", name).out.splitlines() == LISTED[name]
    assert not server.asked


@pytest.mark.parametrize("name", LISTED)
def test_a_wrong_key_is_one_line(
    name: str, vorleser: Any, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when speaking."""
    request.getfixturevalue(name)
    variable = {"azure": "AZURE_SPEECH_KEY", "elevenlabs": "ELEVENLABS_API_KEY"}[name]
    monkeypatch.setenv(variable, "leuchtfeuer")
    result = vorleser("voices", "--engine", name)
    assert result.code == 1
    assert len(result.lines) == 1
    assert variable in result.lines[0]
    assert "leuchtfeuer" not in result.lines[0]


@pytest.mark.parametrize("name", LISTED)
def test_without_a_name_nobody_is_asked(name: str, vorleser: Any, request: pytest.FixtureRequest) -> None:
    """The list of all engines shows what is known here."""
    server = request.getfixturevalue(name)
    assert f"\n{name} " in vorleser("voices").out
    assert not server.connects
