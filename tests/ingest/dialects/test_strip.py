"""What site generators and editors add to Markdown is no text."""

import pytest

from growth import grows_with_length
from vorleser.ingest.dialects import arguments, strip_dialects


def test_arguments_of_a_shortcode() -> None:
    """Names in lower case, values in either quotes or none."""
    assert arguments("{{< figure SRC=\"a b.jpg\" alt='x' width=3 >}}") == {
        "src": "a b.jpg",
        "alt": "x",
        "width": "3",
    }


@pytest.mark.parametrize(
    ("above", "piece", "below"),
    [
        ("{a=b", ' c="d"', ""),
        ("Satz.", " #a/b/c", " !"),
        ("Satz. #", "/", "!"),
        ("", " ", "x"),
        ("", "{{% ", ""),
        ("", "{{< highlight ", ""),
        ("", "{% comment ", ""),
        ("{% include ", "figure ", ""),
        ("[caption][a", "](", ""),
        ("[caption]<img>", " ", "x"),
        ("", "[caption]<img", ""),
        ("", "[gallery ", ""),
    ],
)
def test_time_grows_with_length_only(above: str, piece: str, below: str) -> None:
    """A mark that is begun again and again, and never ended, is no trap."""
    assert grows_with_length(
        strip_dialects, lambda length: above + piece * (length // len(piece)) + below, 2000
    )


def test_a_long_shortcode_is_read_once() -> None:
    """However long the words in it are."""
    assert grows_with_length(arguments, lambda length: f"{{{{< figure {'a' * length} >}}}}", 2000)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ('Text {width=5 height="1 cm" .klasse #id} mehr.', "Text mehr."),
        ('Text {title="drei Wörter hier" .klasse}', "Text"),
        ("Text {a=b c", "Text {a=b c"),
        ("Satz. #wasser #technik/gas #2026/mai", "Satz."),
        ("Satz. #1 #a", "Satz. #1 #a"),
        ("Satz. #/", "Satz."),
        (
            "[caption id=1]![a](b_(c).jpg) Der Hafen[/caption]",
            "![a](b_(c).jpg)\n\n<figcaption>Der Hafen</figcaption>",
        ),
    ],
)
def test_marks_are_parted_from_words(written: str, left: str) -> None:
    """Attributes of all kinds, tags of several levels, a caption below an address in brackets."""
    assert strip_dialects(written).strip() == left
