"""What readers of documents share: the names of authors in a file's properties."""

import pytest

from vorleser.ingest.document import read_creators


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Lind, Eva", ("Eva Lind",)),
        ("Eva Lind, Jan Ott", ("Eva Lind", "Jan Ott")),
        ("Eva Lind; Jan Ott", ("Eva Lind", "Jan Ott")),
        ("Eva Lind, Matrikel-Nr.: 1234567, Modul: Seen und Häfen, Dozentin: Dr. Ott", ("Eva Lind",)),
        ("Eva.Lind", ()),
        ("evalind", ()),
        ("eva@example.org", ()),
        ("Dr. Eva Lind", ("Dr. Eva Lind",)),
        ("Stadtwerke Wittenau", ("Stadtwerke Wittenau",)),
        ("", ()),
    ],
)
def test_names_of_accounts_and_fields_of_a_title_page_are_no_authors(
    said: str, names: tuple[str, ...]
) -> None:
    """Names are names however they are written; accounts, numbers and labelled fields are none."""
    assert read_creators(said) == names
