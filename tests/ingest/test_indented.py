"""Text that is only indented is read; code is not."""

import pytest

from vorleser.ingest import Raw
from vorleser.ingest.indented import is_prose
from vorleser.ingest.readers.markdown import read_markdown

BOX = """Vor dem Kasten steht ein Satz.

{{< box >}}
    Im Kasten steht noch ein Satz, der mit vier Zeichen eingerückt ist.
{{< /box >}}

<div>

    <p>Hier steht ein Absatz unter einer leeren Zeile.</p>

    <ul><li>Ein Punkt der Liste</li></ul>

</div>

    print("Das ist der Code, der nicht gelesen wird.")
"""


def test_indented_text_is_heard_and_code_is_silent() -> None:
    """Prose within a box and HTML below an empty line are read as they are meant."""
    article = read_markdown(Raw("kasten.md", BOX.encode()))
    heard = [(block.role.value, block.text) for block in article.blocks]
    assert heard[:4] == [
        ("paragraph", "Vor dem Kasten steht ein Satz."),
        ("paragraph", "Im Kasten steht noch ein Satz, der mit vier Zeichen eingerückt ist."),
        ("paragraph", "Hier steht ein Absatz unter einer leeren Zeile."),
        ("list_item", "Ein Punkt der Liste"),
    ]
    assert [role for role, _ in heard[4:]] == ["code"]


def test_a_note_below_an_item_belongs_to_it() -> None:
    """What is indented more deeply than its item is a paragraph."""
    source = (
        "c)  Es fehlen die Angaben.\n\n        Das ist wichtig, wenn die Kasse nicht mit dem Buch stimmt.\n"
    )
    texts = [block.text for block in read_markdown(Raw("a.md", source.encode())).blocks]
    assert "Das ist wichtig, wenn die Kasse nicht mit dem Buch stimmt." in texts


@pytest.mark.parametrize(
    "code",
    [
        "sudo apt install vorleser und noch ein Paket, das nicht fehlt.",
        "x = 3  # Das ist der Wert, der nicht sein kann und darf.",
        "Dies ist der Wert = 3 und das ist nicht die ganze Zeile.",
        "# Das ist ein Kommentar, der nicht gelesen wird und soll.",
        "Eine Zeile ohne Ende, die nicht als Satz und Text gilt",
        "This is the sentence that is not in the language of it.",
    ],
)
def test_what_may_be_code_stays_code(code: str) -> None:
    """Small beginnings, signs of programs, comments, lines without a stop and other languages are no prose."""
    assert not is_prose(code)
