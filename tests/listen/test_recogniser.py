"""What a recogniser writes: without its loops."""

import pytest

from vorleser.listen.recogniser import cut_loops


@pytest.mark.parametrize(
    "looped",
    [
        "Das Schiff liegt im Hafen. Das Schiff liegt im Hafen. Das Schiff liegt im Hafen.",
        "Das Schiff liegt im Hafen. Das Schiff liegt im",
        "Das Schiff liegt im Hafen. Das Schiff liegt im Haf",
        "Das Schiff liegt im Hafen. Das Schiff liegt im Hafen. Das Sch",
    ],
)
def test_what_is_written_again_and_again_counts_once(looped: str) -> None:
    """A whole sentence, or the beginning of the text, at which the model was stopped."""
    assert cut_loops(looped) == "Das Schiff liegt im Hafen."


@pytest.mark.parametrize(
    "text",
    [
        "Das Schiff liegt im Hafen. Das Boot liegt am Ufer.",
        "Das Schiff liegt im Hafen. Das",
        "Das Schiff, das Schiff liegt im Hafen.",
        "Das Schiff liegt im Hafen und das Schiff liegt im",
        "Das Das Schiff liegt im Hafen.",
        "",
    ],
)
def test_what_is_written_once_or_said_twice_stays(text: str) -> None:
    """Another sentence that begins alike, a word or two that are doubled."""
    assert cut_loops(text) == text
