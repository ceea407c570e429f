"""What servers answer in place of what was asked for: one error, whatever it is."""

import msgspec
import numpy as np
import pytest

from vorleser.clip import Clip
from vorleser.speak.engines import elevenlabs, google
from vorleser.speak.voice.answers import parse_json, read_json
from vorleser.speak.voice.retry import UnansweredError

CLIP = Clip(np.zeros(24_000, np.int16), 24_000)


class Shape(msgspec.Struct):
    """A shape to read."""

    name: str


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"name": 1}',
        b"[]",
        b"null",
        b'{"name": "\xfc"}',
        b"[" * 200_000,
        b'{"more":' * 200_000,
        b'{"name": "cut',
    ],
)
def test_what_is_not_of_the_shape_is_asked_for_again(body: bytes) -> None:
    """Other JSON, none, other bytes than UTF-8, brackets without end."""
    assert parse_json(body, Shape) is None
    with pytest.raises(UnansweredError):
        read_json(body, Shape)


@pytest.mark.parametrize("name", ["9" * 5_000, "٣", "²", "-1", "", "zwei"])
def test_marks_that_nobody_set_are_no_words(name: str) -> None:
    """Google's marks are places that we have named; others may be anything."""
    told = msgspec.json.encode([{"markName": name, "timeSeconds": 0.1}])
    assert google.find_words(told, "Ja, ja.", CLIP) == ()


@pytest.mark.parametrize("told", [b"[" * 200_000, b'"x"', b'{"characters": ["\xfc"]}'])
def test_times_that_are_none_leave_the_sound(told: bytes) -> None:
    """The sound is good without them."""
    assert elevenlabs.find_words(told, "Ja, ja.", CLIP) == ()
    assert google.find_words(told, "Ja, ja.", CLIP) == ()
