"""Keys stay on this machine, or are encrypted."""

from contextlib import nullcontext

import pytest

from vorleser.errors import ConfigError
from vorleser.speak.voice.credentials import check_address, check_encrypted


@pytest.mark.parametrize(
    ("url", "may_go"),
    [
        ("https://tts.example.org/v1", True),
        ("http://localhost:8000/v1", True),
        ("http://tts.localhost/v1", True),
        ("http://127.0.0.2:8000/v1", True),
        ("http://[::1]/v1", True),
        ("http://localhost.example.org/v1", False),
        ("http://127.0.0.1.example.org/v1", False),
        ("http://10.0.0.1/v1", False),
        ("http://[fe80::1]/v1", False),
    ],
)
def test_a_key_goes_out_encrypted_only(url: str, may_go: bool) -> None:  # noqa: FBT001 -- a row of the table
    """By https to anyone, by http to this machine under any of its names."""
    with nullcontext() if may_go else pytest.raises(ConfigError, match="unencrypted"):
        check_encrypted(url, "TTS_KEY")


@pytest.mark.parametrize(
    ("variable", "way_out"),
    [("TTS_KEY", "put the key into TTS_KEY instead"), ("", "leave out what begins with '?'")],
)
def test_an_address_holds_no_key(variable: str, way_out: str) -> None:
    """A query is refused with where its key belongs, or, where the engine has none, with what to leave out."""
    with pytest.raises(ConfigError) as raised:
        check_address("https://tts.example.org/v1?key=1", "haus", variable)
    assert raised.value.way_out == way_out
    assert check_address("https://tts.example.org/v1", "haus", variable) == "https://tts.example.org/v1"
