"""What a recogniser says of the same sounds is asked once: a fixture for modules that name this in ``pytest_plugins``.

To hear a sentence takes seconds, and tests of what follows from it hear the same ones again and again, and the clips of
a good voice beside many others. What a model says is a function of the sounds, the words and the model alone; what a
run keeps beside its clips, and asks for, is its own.
"""

from collections.abc import Callable
from functools import cache
from hashlib import sha256

import pytest

from vorleser.listen import models
from vorleser.listen.recogniser import Encoded, Recogniser
from vorleser.meter import Floats

_open = models.open_recogniser
Answer = Callable[..., object]


@cache
def remembering(folder: str) -> Recogniser:
    """Return the recogniser in *folder*, loaded once a process; its answers are kept."""
    recogniser = _open(folder, 1)
    keys = {
        "encode": _digest,
        "transcribe": lambda encoded, lang: (_digest(encoded), lang),
        "align": lambda encoded, texts, lang: (_digest(encoded), tuple(map(tuple, texts)), lang),
    }
    for name, key in keys.items():
        setattr(recogniser, name, _once(getattr(recogniser, name), key))
    return recogniser


def _once(answer: Answer, key: Answer) -> Answer:
    """Return *answer*, which is not asked twice what has the same *key*."""
    known: dict[object, object] = {}

    def recall(*asked: object) -> object:
        name = key(*asked)
        if name not in known:
            known[name] = answer(*asked)
        return known[name]

    return recall


def _digest(sound: Floats | Encoded) -> tuple[bytes, int]:
    if isinstance(sound, Encoded):
        return sha256(sound.features.tobytes()).digest(), sound.frames
    return sha256(sound.tobytes()).digest(), 0


@pytest.fixture
def heard_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have whoever opens a recogniser get one that remembers, whatever the number of threads."""
    monkeypatch.setattr(models, "open_recogniser", lambda name, _jobs: remembering(name))
