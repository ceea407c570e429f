"""Languages, told by frequent words and scripts."""

import pytest

from vorleser.text.language import LANGUAGE_NAMES, guess

TEXTS = {
    "de": "Der Weg ist frei, und die Stadt rechnet mit weniger Lärm. Das freut vor allem die Anwohner am Ufer.",
    "en": "The path is open, and the city expects that there will be less noise. This is good news for the people.",
    "fr": "Le chemin est ouvert et la ville espère que le bruit sera moins fort. Les habitants sont contents de ce "
    "que la mairie a fait pour eux.",
    "es": "El camino está abierto y la ciudad espera que haya menos ruido. Los vecinos se alegran de la noticia, "
    "pero no todos.",
    "it": "La strada è aperta e la città spera che il rumore sia più basso. Gli abitanti non sono contenti, ma anche "
    "loro sperano nella pace.",
    "nl": "Het pad is open en de stad hoopt dat er minder lawaai is. De bewoners zijn blij met het nieuws, maar niet "
    "alle mensen van de straat.",
    "pl": "Droga jest otwarta i miasto ma nadzieję, że nie będzie już hałasu. To dobra wiadomość dla ludzi, którzy "
    "są z tego miasta, ale nie dla wszystkich.",
    "sv": "Vägen är öppen och staden hoppas att det blir tyst. Det är en god nyhet för de som bor på gatan, men inte "
    "för alla.",
    "ru": "Дорога открыта, и город надеется на тишину.",
    "el": "Ο δρόμος είναι ανοιχτός και η πόλη ελπίζει.",
    "ja": "道は開いています。町は静かになるでしょう。",
    "zh": "道路已经开放,城市希望噪音会减少。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_is_told_by_its_frequent_words(language: str) -> None:
    """Two sentences are enough."""
    assert guess(TEXTS[language]) == language
    assert language in LANGUAGE_NAMES


@pytest.mark.parametrize("text", ["", "1 2 3", "Max Muster", "Hafen Brücke Turm", "Berlin, Paris, London"])
def test_what_is_not_clear_is_not_guessed(text: str) -> None:
    """Names and numbers are in no language."""
    assert guess(text) == ""


def test_german_with_foreign_quotes_stays_german() -> None:
    """A quotation does not make a German article a foreign one."""
    assert guess(f"{TEXTS['de']} „{TEXTS['en']}“, sagt sie. {TEXTS['de']}") == "de"


def test_a_phrase_is_told_with_fewer_words() -> None:
    """Who asks for a phrase says how many words are enough."""
    assert guess("The Lord of the Rings", least=2) == "en"
    assert guess("The Lord of the Rings") == ""
