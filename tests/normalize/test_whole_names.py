"""Names of several words that no list has are found as a whole: Vietnamese, Chinese, Russian ones."""

import pytest

from vorleser.normalize.foreign import hints


def said(text: str) -> dict[str, str]:
    """Return the words of *text* that are hinted at, with their sounds."""
    return {text[hint.start : hint.end]: hint.ipa for hint in hints(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Damals kam Pham Thi Lien.", {"Pham": "fam", "Thi": "tiː", "Lien": "li̯ɛn"}),
        ("Damals kam Vo Van Thach.", {"Vo": "voː", "Van": "van", "Thach": "tak"}),
        ("Damals kam Đỗ Minh Lộc.", {"Đỗ": "doː", "Minh": "mɪn", "Lộc": "lɔk"}),
        ("Herr Gärtner Lan Tran kam.", {"Lan": "lan", "Tran": "tʃan"}),
    ],
)
def test_syllables_beside_a_vietnamese_surname_are_a_name(text: str, found: dict[str, str]) -> None:
    """The surname stands first or last, and a syllable is one that hardly another language has."""
    assert found.items() <= said(text).items()


@pytest.mark.parametrize(
    "text", ["Der Tran brennt.", "Die Anh Sung", "Im Mai Tee", "Da Van Tee kam", "Ho Ho Ho", "Le Pain du Thi"]
)
def test_other_words_are_no_vietnamese_name(text: str) -> None:
    """Without a surname at an end, or without a sure syllable, nothing is Vietnamese."""
    assert not {"tʃan", "an", "maɪ", "van", "hoː", "leː"} & {*said(text).values()}


def test_a_chinese_surname_shows_a_given_name() -> None:
    """Two syllables that are no German or English word are a given name behind it, whatever stands before."""
    assert said("Der Gärtner Li Mangfu sät.") == {"Li": "li", "Mangfu": "maŋˈfu"}
    assert not said("Pan Meile")
    assert "Fangen" not in said("Fang Fangen")


def test_a_russian_given_name_shows_a_surname_in_ow() -> None:
    """The w is heard as f, as it is not in Malchow; a genitive's s stays."""
    assert said("Heorhij Bugakows Garten")["Bugakows"].endswith("kɔfs")
    assert said("Oleg Mirlow")["Mirlow"].endswith("lɔf")
    assert not said("Bernd Mirlow").get("Mirlow", "").endswith("lɔf")


def test_the_lexicon_has_the_last_word() -> None:
    """A name that it has as a whole, or the surname alone, is said as it says."""
    assert said("Ho Chi Minh") == {"Ho Chi Minh": "hoː tʃiː ˈmɪn"}
