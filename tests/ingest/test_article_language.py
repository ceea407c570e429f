"""What is read is German; what no voice of it could say is refused."""

import pytest

from vorleser.errors import SourceError
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings


def _notes(body: str) -> tuple[str, ...]:
    return read_article(Raw("a.md", f"# Die Brücke\n\n{body}\n".encode()), IngestSettings()).notes


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("هذا نص عربي قصير عن المدينة. الجسر مفتوح الآن.", "Arabic"),
        ("Это короткий текст о городе. Мост открыт.", "Russian"),
        ("Αυτό είναι ένα μικρό κείμενο για την πόλη.", "Greek"),
        ("この橋は開いています。町の人は喜んでいます。", "Japanese"),
    ],
)
def test_other_letters_are_refused(body: str, name: str) -> None:
    """An edition of it would be noise."""
    with pytest.raises(SourceError, match=f"'Die Brücke' is {name}"):
        _notes(body)


def test_a_quotation_in_other_letters_is_none() -> None:
    """An article that quotes a few words is German."""
    assert _notes("Der Minister sagte „السلام عليكم“ und ging. Das hebräische Wort שלום heißt Frieden.") == ()


def test_another_language_is_told() -> None:
    """It is read as if it were German, and a note says so."""
    (note,) = _notes(
        "The path is open, and the city expects that there will be less noise. It was time for them."
    )
    assert "seems to be English" in note
