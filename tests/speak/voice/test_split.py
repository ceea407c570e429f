"""Cutting loses nothing and keeps the limit."""

from hypothesis import given
from hypothesis import strategies as st

from vorleser.speak.voice.split import split

SENTENCE = (
    "Der Rat hat am Abend beschlossen, dass die Brücke saniert wird, und zwar bis zum Herbst; "
    "danach soll der Verkehr wieder fließen, wie es hieß."
)


@given(st.text(alphabet=st.sampled_from("ab ,.;–und!?„“\n"), max_size=400), st.integers(5, 120))
def test_nothing_is_lost_and_the_limit_kept(text: str, longest: int) -> None:
    """Joined, the pieces are the text; none is longer than the limit but for white space."""
    cut = split(text, longest)
    assert "".join(cut) == text
    assert all(len(piece.strip()) <= longest for piece in cut)


def test_cuts_come_where_a_reader_breathes() -> None:
    """A semicolon is better than a comma, a comma better than a space."""
    assert [piece.strip() for piece in split(SENTENCE, 100)] == [
        "Der Rat hat am Abend beschlossen, dass die Brücke saniert wird, und zwar bis zum Herbst;",
        "danach soll der Verkehr wieder fließen, wie es hieß.",
    ]


def test_a_word_without_end_is_cut() -> None:
    """There is always a cut."""
    assert [len(piece) for piece in split("a" * 250, 100)] == [100, 100, 50]


def test_a_stump_is_no_piece() -> None:
    """A long word is rather cut than left to the next piece, where too little would be said in this one."""
    assert split("Ja, " + "a" * 150, 100) == ("Ja, " + "a" * 96, "a" * 54)
