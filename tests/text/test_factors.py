"""What a text is taken apart into, and where in it matches may begin."""

import pytest

from vorleser.text.factors import (
    DIGIT,
    FOREIGN_LETTER,
    LOWER,
    OTHER_SIGN,
    RARE_DIGIT,
    UPPER,
    WORD_END,
    WORD_START,
    MatchPlaces,
    factors_in,
    is_factor,
    kind_of_character,
    split_at_spaces,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Am 3. Mai.", ["Am ", " 3. ", " Mai."]),
        ("Mai", ["Mai"]),
        ("", [""]),
        (" a  b ", [" ", " a ", "  ", " b ", " "]),
        ("eins\nzwei\u00a0drei", ["eins\nzwei\u00a0drei"]),
    ],
)
def test_a_text_is_parted_at_its_spaces(text: str, words: list[str]) -> None:
    """Each word has the spaces beside it, at the ends of the text none."""
    assert list(split_at_spaces(text)) == words


def test_factors_are_pieces_kinds_and_borders() -> None:
    """A piece of four characters at most, as it stands and by kinds, and with a border of a word at its end."""
    found = factors_in(" (B2) ")
    assert {
        " (B2",
        "B2)",
        "(",
        f"{WORD_START}B",
        f"2{WORD_END}",
        f"{WORD_START}B2{WORD_END}",
        f"({UPPER}{DIGIT})",
    } <= found
    assert not {" (B2)", f"{WORD_START}(", "B3", f"{WORD_START}2", f"{UPPER}2"} & found


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        *(
            ("Ä", UPPER),
            ("ß", LOWER),
            ("ª", LOWER),
            ("中", FOREIGN_LETTER),
            ("Σ", FOREIGN_LETTER),
            ("7", DIGIT),
            ("²", RARE_DIGIT),
            ("½", RARE_DIGIT),
        ),
        *(
            ("→", OTHER_SIGN),
            ("😀", OTHER_SIGN),
            ("Ⓐ", OTHER_SIGN),
            ("_", "_"),
            ("–", "–"),
            ("\u0345", "\u0345"),
        ),
    ],
)
def test_each_character_has_a_kind_or_is_its_own(character: str, kind: str) -> None:
    """Letters of all scripts are capitals or small; marks that only join letters are none of them."""
    assert kind_of_character(character) == kind


@pytest.mark.parametrize(
    "piece",
    [
        " ",
        "  ",
        "a b",
        f"{WORD_START}.",
        f".{WORD_END}",
        f"a{WORD_START}",
        f"{WORD_END}a",
        f"{WORD_START}a.{WORD_END}",
    ],
)
def test_what_no_word_has_is_no_factor(piece: str) -> None:
    """A space alone tells nothing, one between two words is in neither, and borders stand at letters."""
    assert not is_factor(piece)


@pytest.mark.parametrize(
    ("first", "places"),
    [
        (DIGIT, [3, 8, 9]),
        (f"{WORD_START}{DIGIT}", [3, 8]),
        (f"{WORD_START}{UPPER}-", [0, 10, 11]),
        (f"{WORD_START}(", [5]),
    ],
)
def test_places_are_those_of_the_kinds(first: str, places: list[int]) -> None:
    """With WORD_START only those that begin a word; what is no letter or figure begins none, and counts everywhere."""
    assert MatchPlaces("Um 3 (a 42-Tür").find(first) == places
