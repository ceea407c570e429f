"""Read what a server answers: a sound that is that of its text, or JSON of the right shape."""

import json
from base64 import b64decode
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from vorleser.speak.voice.retry import UnansweredError

if TYPE_CHECKING:
    from vorleser.clip import Clip

_T = TypeVar("_T")


def as_json(question: Mapping[str, Any]) -> bytes:
    """Return *question* as JSON."""
    return json.dumps(question).encode()


def decode_and_validate(body: bytes, text: str, speed: float) -> "Clip":
    """Return the sound in *body* if it is that of *text*; raises UnansweredError, which leads to a retry."""
    from vorleser.speak.sound import validate
    from vorleser.speak.sound.decode import UnsoundError, decode

    try:
        clip = decode(body)
    except UnsoundError as error:
        raise UnansweredError(f"the server sent {error}") from error
    if fault := validate.examine(clip, text, speed).fault:
        raise UnansweredError(f"the server sent {fault}")
    return clip


def decode_base64(written: str) -> bytes:
    """Return the sound that an answer in JSON holds as base64; raises UnansweredError where it holds none."""
    try:
        sound = b64decode(written, validate=True)
    except ValueError:
        sound = b""
    if not sound:
        raise UnansweredError("the server sent no sound")
    return sound


def read_json(body: bytes, shape: type[_T]) -> _T:
    """Return the JSON in *body* as *shape*; raises UnansweredError if it does not fit."""
    if (found := parse_json(body, shape)) is None:
        raise UnansweredError("the server sent something else than asked for")
    return found


def parse_json(body: bytes, shape: type[_T]) -> _T | None:
    """Return the JSON in *body* as *shape*; None where it is of another shape, none at all, or nested too deeply."""
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
