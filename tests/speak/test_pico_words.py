"""The words that Pico misreads are given to it as sounds."""

import numpy as np
import pytest

from vorleser.article import Role
from vorleser.normalize.foreign import hints
from vorleser.scripts import Hint, Segment
from vorleser.speak.engines.pico import Pico, mark_up
from vorleser.speak.voice.pico_words import (
    mark_misread,
    misread_names,
    misread_words,
    sounds_of_misread,
)
from vorleser.text import phonemes


def test_every_sound_can_be_said() -> None:
    """No row has a symbol that Pico skips, and each bears a stress or has one syllable."""
    assert len(misread_words()) > 3000
    assert len(misread_names()) > 700
    for word, ipa in (misread_words() | misread_names()).items():
        assert not phonemes.unknown(ipa), word
        vowels = [sound for sound in phonemes.tokens(ipa) if sound in phonemes.VOWELS]
        assert phonemes.PRIMARY in ipa or len(vowels) == 1, word


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("Vase", "ˈvaːzə"),
        ("Vasen", "ˈvaːzən"),
        ("Planets", "plaˈneːts"),
        ("Planeten", "plaˈneːtən"),
        ("Virtuell", "vɪʁtuˈɛl"),
        ("universellem", "univɛʁˈzɛləm"),
        ("provokative", "pʁovokaˈtiːvə"),
        ("kontroverser", "kɔntʁoˈvɛʁzɐ"),
        ("Kontroversen", "kɔntʁoˈvɛʁzən"),
        ("Batterien", "batəˈʁiːən"),
        ("Reporterinnen", "ʁeˈpɔʁtəʁɪnən"),
        ("Tabuthemas", "taˈbuːˌteːmas"),
        ("Kellerfensters", "ˈkɛlɐˌfɛnstɐs"),
        ("Berlins", "bɛʁˈliːns"),
        ("Placebos", "plaˈtseːbos"),
        ("Bäckereien", "bɛkəˈʁaɪən"),
        ("Chirurginnen", "çiˈʁʊʁɡɪnən"),
        ("Astrologen", "astʁoˈloːɡən"),
        ("fotografischen", "fotoˈɡʁaːfɪʃən"),
        ("unterschieden", "ʊntɐˈʃiːdn̩"),
        ("Unterschieden", "ˈʊntɐˌʃiːdn̩"),
    ],
)
def test_a_word_is_known_with_endings_and_a_capital(word: str, ipa: str) -> None:
    """A row holds for all forms of its word: what is voiceless only at the end is voiced before a vowel."""
    assert sounds_of_misread(word) == ipa


@pytest.mark.parametrize(
    ("wrong", "ipa", "right"),
    [
        ("abonnierende", "abɔˈniːʁəndə", "abonniert"),
        ("alarmierend", "alaʁˈmiːʁənt", "reagiert"),
        ("Klimatisierungen", "klimatiˈziːʁʊŋən", "organisieren"),
        ("organisierende", "ɔʁɡaniˈziːʁəndə", "organisiert"),
    ],
)
def test_only_those_forms_of_a_verb_that_are_misread_are_marked(wrong: str, ipa: str, right: str) -> None:
    """A mark takes away what Pico knows of a word's kind, and with it the accents of the words beside it."""
    assert (sounds_of_misread(wrong), sounds_of_misread(right)) == (ipa, "")


@pytest.mark.parametrize("word", ["Vaseen", "Dämonen", "Marmore", "Kiezs", "Noahn", "vasen", "Deister"])
def test_what_is_no_form_of_a_word_is_left_alone(word: str) -> None:
    """Names take a genitive's s only, verbs no noun's ending; where an ending moves the stress, no row says it."""
    assert not sounds_of_misread(word)


def test_a_way_is_not_away() -> None:
    """Pico says weg as it says the noun; the noun at the start of a sentence stays as it is."""
    assert (sounds_of_misread("weg"), sounds_of_misread("Weg")) == ("vɛk", "veːk")
    assert not sounds_of_misread("Wege")


def test_no_word_stands_in_both_tables() -> None:
    """A name is no word: it would take a word's endings."""
    words, names = misread_words(), misread_names()
    assert not words.keys() & names.keys()


def test_only_these_words_are_marked() -> None:
    """The text around them stays as it is."""
    marked = mark_misread("Die Vase, sagt er, ist neu.")
    assert marked.startswith("Die <phoneme ")
    assert marked.endswith("/>, sagt er, ist neu.")


@pytest.mark.parametrize(
    "name", ["Noah", "Marie", "Jonas", "Katja", "Sven", "Tim", "Sarah", "Tobias", "Liams"]
)
def test_given_names_of_german_speakers_are_known(name: str) -> None:
    """Letter by letter Pico stresses or lengthens them wrongly; no hint stands in the way of their sounds."""
    assert sounds_of_misread(name)
    assert not hints(name)


@pytest.mark.parametrize(
    ("text", "said"),
    [("Marie Curie", "maˈʁiː"), ("Adam Smith", "ˈɛdəm"), ("Charlotte Gainsbourg", "ʃaʁˈlɔt")],
)
def test_a_surname_of_another_language_outweighs_them(text: str, said: str) -> None:
    """A hint goes before the table."""
    assert hints(text)[0].ipa.startswith(said)


@pytest.mark.parametrize("word", ["Roman", "Beat", "August", "Mark"])
def test_a_name_that_is_a_word_is_left_alone(word: str) -> None:
    """A novel and a beat are said otherwise than the men."""
    assert not sounds_of_misread(word)


def test_a_lexicon_goes_before() -> None:
    """A hint for such a word is followed."""
    segment = Segment(0, Role.PARAGRAPH, "Vase", "Vase", hints=(Hint(0, 4, respelling="Wahse"),))
    assert mark_up(segment, 200) == [("Vase", "Wahse")]


@pytest.mark.parametrize(
    ("word", "is_marked"), [("Teamsitzung", False), ("Team", True), ("Team-Sitzung", True)]
)
def test_a_compound_that_pico_says_rightly_stays_one_word(word: str, *, is_marked: bool) -> None:
    """A phoneme inside would make it two words, each with a stress of its own."""
    ((_, text),) = mark_up(Segment(0, Role.PARAGRAPH, word, word, hints=hints(word)), 200)
    assert ("<phoneme" in text) == is_marked


def test_a_new_table_is_another_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clips that are kept are not taken for those of another table."""
    pico = Pico("de-DE", 1.0)
    before = pico.fingerprint
    monkeypatch.setattr("vorleser.speak.voice.pico_words.edition_of_words", lambda: "other")
    assert Pico("de-DE", 1.0).fingerprint != before


@pytest.mark.parametrize("word", ["Kontroversen", "Gicht", "katholische", "Reaktion", "weg", "Teelöffel"])
def test_the_voice_says_what_the_table_says(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The word sounds as its row's sounds do, and otherwise without them."""
    pico, segment = Pico("de-DE", 1.0), Segment(0, Role.PARAGRAPH, word, word)
    marked = pico.speak(segment).samples
    hint = Hint(0, len(word), ipa=sounds_of_misread(word), respelling=word)
    hinted = pico.speak(Segment(0, Role.PARAGRAPH, word, word, hints=(hint,))).samples
    monkeypatch.setattr("vorleser.speak.voice.pico_words.sounds_of_misread", lambda _: "")
    bare = pico.speak(segment).samples
    assert np.array_equal(marked, hinted)
    assert not np.array_equal(marked, bare)
