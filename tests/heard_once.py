"""What is heard of the same sounds is found out once: a fixture for tests that name this module in ``pytest_plugins``.

To hear a sentence takes seconds, and tests of what follows from it hear the same ones again and again. Hearing is a
function of the sounds, the sentence and the model alone; what a run keeps beside its clips, and asks for, is its own.
"""

from collections.abc import Sequence
from hashlib import sha256

import pytest

from vorleser.listen import listener
from vorleser.listen.evidence import Heard
from vorleser.listen.recogniser import Recogniser
from vorleser.meter import Floats
from vorleser.scripts import Segment

_hear = listener.hear_sounds
_known: dict[tuple[object, ...], Heard] = {}


def hear_once(recogniser: Recogniser, sounds: Sequence[Floats], segment: Segment) -> Heard:
    """Return what `hear_sounds` does, found out once for all tests of this process."""
    key = (recogniser.fingerprint, tuple(sha256(sound.tobytes()).digest() for sound in sounds), segment)
    if key not in _known:
        _known[key] = _hear(recogniser, sounds, segment)
    return _known[key]


@pytest.fixture
def heard_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the listen stage hear the same but once."""
    monkeypatch.setattr(listener, "hear_sounds", hear_once)
