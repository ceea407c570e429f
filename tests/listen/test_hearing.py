"""What is heard of clips by real voices: each word that is missing, doubled or another's is found."""

import pytest
from spoken_clips import hearing_of, sound_of

from vorleser.listen.recogniser import RATE, Recogniser
from vorleser.listen.verdict import SUSPECT, Hearing

TEXT = "Am Montag kommen zwei neue Boote in den Hafen."


def _hear(recogniser: Recogniser, said: str, *, seconds: float = 99.0) -> Hearing:
    """Return what is heard of *said*, or so many *seconds* of it, beside the same voice's clip of the sentence."""
    return hearing_of(recogniser, TEXT, sound_of(said)[: int(seconds * RATE)], sound_of(TEXT))


@pytest.mark.parametrize("reference", [True, False])
def test_what_is_said_as_written_is_heard_as_written(recogniser: Recogniser, *, reference: bool) -> None:
    """A good clip has no differences, beside another voice's and without one."""
    sounds = (sound_of(TEXT), sound_of(TEXT, "espeak"))
    hearing = hearing_of(recogniser, TEXT, *(sounds if reference else sounds[:1]))
    assert hearing.differences == ()
    assert hearing.suspicion < SUSPECT


@pytest.mark.parametrize(
    ("said", "difference"),
    [
        (TEXT.replace("neue ", ""), "missing: 'neue'"),
        (TEXT.replace(" in den Hafen", ""), "missing: "),
        (TEXT.replace("Montag", "Montag Montag"), "doubled: 'Montag'"),
        (TEXT.replace("Montag", "Mittwoch"), "changed: 'Montag' to 'Mittwoch'"),
        (TEXT.replace("zwei", "neun"), "changed: 'zwei' to 'neun'"),
        ("Das freut vor allem die Anwohner am Nordufer.", "another text"),
        ("The harbour is getting two new cranes.", "another text"),
    ],
)
def test_what_is_not_said_as_written_is_named(recogniser: Recogniser, said: str, difference: str) -> None:
    """A word left out, doubled or changed is named; another sentence, or one of another language, is another text."""
    hearing = _hear(recogniser, said)
    assert difference in hearing.summary
    assert hearing.heard


def test_an_end_that_is_cut_off_is_missed(recogniser: Recogniser) -> None:
    """A clip without its last words is not heard as written."""
    whole = len(sound_of(TEXT)) / RATE
    assert _hear(recogniser, TEXT, seconds=0.75 * whole).differences


def test_a_sentence_longer_than_a_window_is_heard_in_pieces(recogniser: Recogniser) -> None:
    """A slow sentence of half a minute is heard as written, but for what is left out in a late clause."""
    clause = "am {} beginnen im Hafen die Arbeiten an zwei neuen Kränen"
    days = "Montag Dienstag Mittwoch Donnerstag Freitag Feiertag".split()
    text = ", ".join(clause.format(day) for day in days) + "."
    sound = sound_of(text.replace("Feiertag beginnen im Hafen die", "Feiertag"), speed=0.7)
    assert len(sound) > 30 * RATE
    differences = hearing_of(recogniser, text, sound).differences
    assert differences
    assert {one.what for one in differences} == {"missing"}
    assert all(one.words in "beginnen im Hafen die" for one in differences)
