"""Tables of written forms."""

import re

import pytest

from vorleser.normalize.rules.abbreviations import keys
from vorleser.normalize.table import WordList, pattern

TEXTS = (
    "Die Dr.-Ing. Muster kam z. B. nach Frankfurt a. M., usw.; vgl. Abb. 3 u. a. m. bzw. S. 4 ff.",
    "z.B.usw. Prof.Dr. med. vet. i. R. und d. h.: Std.-Lohn, xz. B., -z. B., .z. B., ca. 3 Mio. t",
    "Gew% Vol% c/o aaO, aaOrt, usw, uswe, Nr 5, Nr. 5a, St. Gallen, M. E. und m. E.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_word_list_finds_what_one_pattern_of_all_its_forms_finds(text: str) -> None:
    """From every place in a text a word list finds the same form as a single pattern of all forms."""
    every = re.compile(rf"(?<![\w.-])(?:{pattern(keys())})(?<!\w(?=\w))")
    words = WordList(keys())
    for at in range(len(text)):
        expected, found = every.search(text, at), words.search(text, at)
        assert (found and found.span()) == (expected and expected.span())


def test_a_form_that_begins_with_a_sign_is_refused() -> None:
    """A form without a first word could never be found, so making such a list fails."""
    with pytest.raises(ValueError, match="begin"):
        WordList(["§ 5"])
