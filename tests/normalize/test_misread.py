"""German words in letters that voices misread, and French ones that German declines."""

import re
from pathlib import Path

import pytest

from vorleser.normalize.foreign import hints, misread
from vorleser.normalize.foreign.french_loans import say_declined
from vorleser.normalize.foreign.misread import respell_misread


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Kloeppel", "Klöppel"),
        ("Oertling", "Örtling"),
        ("Huebner", "Hübner"),
        ("fuer", "für"),
        ("Beyermann", "Beiermann"),
        ("Strohmeyer", "Strohmeier"),
        ("Payer", "Paier"),
        ("Rhabarber", "Rabarber"),
        ("Kursbrandt", "Kursbrant"),
        ("Pony", "Poni"),
        ("Ponyhof", "Ponihof"),
        ("Vanadium", "Wanadium"),
        ("Randow", "Rando"),
        ("Silva", "Silwa"),
        ("Vicenteira", "Wicenteira"),
        ("Valdivia", "Waldivia"),
        ("Schnyder", "Schnieder"),
        ("Zwyssig", "Zwissig"),
        ("Ybbsitz", "Ibbsitz"),
    ],
)
def test_german_letters_that_voices_misread_are_respelled(word: str, letters: str) -> None:
    """What is shown keeps its letters; what is read has those that sound so, and no language is named."""
    (hint,) = hints(f"Der Text nennt {word} nur einmal.")
    assert (hint.respelling, hint.ipa, hint.lang) == (letters, "", "")


@pytest.mark.parametrize(
    "word",
    (
        "Israel Poet Duell Michael Feuer Statue Noel Joel Koeman Hockey Key Bayern Kirow Vogel Vizekanzler Eva Evi "
        "Vati Vogts Veit Olivia Mythen Kybernetik"
    ).split(),
)
def test_other_letters_stay(word: str) -> None:
    """Two vowels that are two, other languages' names, and what voices know: nothing is respelled."""
    assert not respell_misread(word)


@pytest.mark.parametrize(
    ("word", "end"),
    [("Graveurin", "ʁɪn"), ("Sappeure", "ʁə"), ("Croupièren", "ən"), ("Reglements", "s"), ("Attachés", "s")],
)
def test_french_words_keep_their_german_endings(word: str, end: str) -> None:
    """German says the endings that it adds, where French would be silent or nasal."""
    assert say_declined(word).endswith(end)


@pytest.mark.parametrize(
    "word",
    "vulnerable Personalnot Rebhuhnjagd Kirchenmitgliede Paracetamol Cotrainerin ÖV Kolpingwerk Roller".split(),
)
def test_german_is_no_other_language(word: str) -> None:
    """Adjectives with endings, compounds with a short last part, learned words, acronyms: German says them."""
    assert not [hint for hint in hints(f"Das nennt man {word} hier.") if hint.lang]


@pytest.mark.parametrize(
    ("text", "word", "lang"),
    [
        ("Der Coach Martin Huber lobt sie.", "Martin", ""),
        ("Der Designer Karl Huber kam.", "Karl", ""),
        ("Obamas Version kennt jeder.", "Version", ""),
        ("Sie hörte Robert Smith zu.", "Robert", "en"),
    ],
)
def test_what_somebody_is_does_not_make_a_name_foreign(text: str, word: str, lang: str) -> None:
    """A given name is of the language of the surname, not of the trade before it; nor is a noun of its owner's."""
    found = {text[hint.start : hint.end]: hint.lang for hint in hints(text)}
    assert found.get(word, "") == lang


def test_joined_names_are_said_by_their_words() -> None:
    """Each capital inside begins a word of its own, German or not."""
    text = "Er las über FinanceScout und PostIdent."
    assert [text[hint.start : hint.end] for hint in hints(text)] == ["Finance", "Scout"]


@pytest.mark.parametrize(
    "word", ["Verwaltungskreis", "Vollkornreis", "Verhandlungsbasis", "Gastgeberverzeichnis"]
)
def test_a_german_compound_that_ends_like_a_name_keeps_its_f(word: str) -> None:
    """What a compound ends in does not tell how its first part begins."""
    assert not respell_misread(word)


def test_a_word_that_a_row_matches_is_suspected() -> None:
    """What is asked first, since it costs little, leaves out no word that one of the rows is for."""
    data = Path(__file__).parent.parent / "data"
    files = (path for path in data.rglob("*") if path.suffix in {".txt", ".tsv", ".md"})
    text = "".join(path.read_text("utf-8") for path in files)
    words = {
        *re.findall(r"[^\W\d_]+", text),
        "Aeppli",
        "Rhein",
        "Wolff",
        "Hermuth",
        "Ybbs",
        "Brandt",
        "Voltaire",
    }
    matched = {word for word in words if any(pattern.search(word) for pattern, _ in misread._rows())}
    assert len(matched) > 50
    assert [word for word in matched if not misread._SUSPECT.search(word)] == []
