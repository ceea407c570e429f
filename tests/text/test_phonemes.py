"""IPA reaches each voice in symbols that it speaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_nanotts import NanoTTS

from vorleser.text import phonemes

FRAMES = {True: ('"pa:t', "ta:p"), False: ('"pa:', "a:p")}
"""What stands around a vowel, and around a consonant."""


def length(xsampa: str) -> int:
    """Return how many bytes of sound Pico makes of *xsampa*."""
    return len(NanoTTS().speak(f"<phoneme alphabet='xsampa' ph='{xsampa}'/>", voice="de-DE"))


@pytest.mark.parametrize("ipa", phonemes.SOUNDS)
def test_pico_swallows_no_sound_of_the_table(ipa: str) -> None:
    """Each sound, set between two syllables, makes them longer."""
    before, after = FRAMES[ipa in phonemes.VOWELS]
    assert length(f"{before}{phonemes.SOUNDS[ipa].pico}{after}") > length(before + after)


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("Haus", "haʊ̯s"),
        ("Eis", "aɪ̯s"),
        ("heute", "ˈhɔʏ̯tə"),
        ("Zahn", "t͡saːn"),
        ("Uhr", "uːɐ̯"),
        ("ich", "ɪç"),
        ("bitte", "ˈbɪtə"),
    ],
)
def test_pico_says_a_word_from_its_ipa_as_long_as_from_its_letters(word: str, ipa: str) -> None:
    """The symbols are the ones that Pico's own German dictionary leads to."""
    assert length(phonemes.pico(ipa)) == len(NanoTTS().speak(word, voice="de-DE"))


def test_pico_hears_where_the_stress_is() -> None:
    """The stress mark changes the sound."""
    first, second = (
        NanoTTS().speak(f"<phoneme alphabet='xsampa' ph='{phonemes.pico(ipa)}'/>", voice="de-DE")
        for ipa in ("ˈmama", "maˈma")
    )
    assert first != second


@pytest.mark.parametrize(
    ("ipa", "pico", "espeak", "respelling"),
    [
        ("ʁɛstoˈʁɑ̃ː", 'REsto"Ra~:', "[[rEsto'rA~]]", "restorang"),
        ("ˈwʊstɐ", '"u_^Ust6', "[['wUst3]]", "uuster"),
        ("ˈsɪti", '"sIti', "[['sIti]]", "ssitti"),
        ("dʒɔp", '"d_ZOp', "[[dZOp]]", "dschopp"),
        ("ʒuˈãʊ̯", 'Zu"a_U', "[[Zu'aU]]", "schuau"),
        ("kaˈmɔ̃ɪʃ", 'ka"mO_YS', "[[ka'mOYS]]", "kammeusch"),
    ],
)
def test_one_transcription_in_three_spellings(ipa: str, pico: str, espeak: str, respelling: str) -> None:
    """Each voice gets its own symbols."""
    assert (phonemes.pico(ipa), phonemes.espeak(ipa), phonemes.respelling(ipa)) == (pico, espeak, respelling)


def test_what_no_voice_knows_is_named_and_not_said() -> None:
    """A strange symbol is reported, and no half transcription goes to a voice."""
    assert phonemes.unknown("ˈb7t") == ("7",)
    assert phonemes.pico("ˈb7t") == phonemes.espeak("ˈb7t") == phonemes.respelling("ˈb7t") == ""


@given(st.text(alphabet=[*"".join(phonemes.SOUNDS), *"ˈˌ . 7ǃ'<&\""]))
def test_a_transcription_is_said_by_all_or_by_none(ipa: str) -> None:
    """Nothing raises, and what one voice can't say no voice is given; no markup gets through."""
    forms = (phonemes.pico(ipa), phonemes.espeak(ipa), phonemes.respelling(ipa))
    assert bool(forms[0]) == bool(forms[1]) == (not phonemes.unknown(ipa))
    assert not {*forms[0]} & {*"'<&"}
