"""The same sentence sounds the same, whatever was said before it."""

import pytest

from vorleser.article import Role
from vorleser.scripts import Segment
from vorleser.speak import engine_info
from vorleser.speak.voice.settings import SpeakSettings

SENTENCES = (
    "Das ist gut.",
    "Bei Regen zieht das Fest in die Turnhalle um.",
    "Rund sechshundert Gäste kommen; alle sind da.",
)


@pytest.mark.parametrize("name", ["pico", "tone"])
def test_order_does_not_matter(name: str) -> None:
    """Forwards, backwards and over again: each sentence gives the same samples every time."""
    engine = engine_info(name).open(SpeakSettings(engine=name))
    heard: dict[str, set[bytes]] = {}
    for sentence in (*SENTENCES, *reversed(SENTENCES), *SENTENCES):
        clip = engine.speak(Segment(block=0, role=Role.PARAGRAPH, shown=sentence, spoken=sentence))
        heard.setdefault(sentence, set()).add(clip.samples.tobytes())
    assert {sentence: len(sounds) for sentence, sounds in heard.items()} == dict.fromkeys(SENTENCES, 1)
