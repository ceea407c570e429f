"""One library of espeak-ng in a process: its voice, and the sounds of texts for another engine."""

import pytest

from vorleser.article import Role
from vorleser.scripts import Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.voice.espeak_library import transcribe

TEXT = "Die Fähre legte am Abend wieder ab."


@pytest.mark.parametrize("voice", ["de", "de+f2"])
def test_all_words_have_their_times_after_many_transcriptions(voice: str) -> None:
    """However many texts were transcribed before a sentence, and whatever the voice, no word's time is lost."""
    espeak = engine_info("espeak").open(SpeakSettings(engine="espeak", voice=voice))
    for count in (40, 1, 200):
        for _ in range(count):
            transcribe("Ja.")
        clip = espeak.speak(Segment(0, Role.PARAGRAPH, TEXT, TEXT))
        words = [TEXT[word.spoken_start : word.spoken_end] for word in clip.words]
        assert words == TEXT.split()


def test_a_transcription_is_the_same_after_a_spoken_sentence() -> None:
    """What another voice has said, and the foreign word before, change no sound of a text."""
    texts = ("Am Wochenende", "weekend", "3 Straßen", "Am Wochenende")
    alone = [transcribe(text) for text in texts]
    engine_info("espeak").open(SpeakSettings(engine="espeak", voice="de+m3")).speak(
        Segment(0, Role.PARAGRAPH, TEXT, TEXT)
    )
    assert [transcribe(text) for text in texts] == alone
    assert alone[0] == alone[3]
