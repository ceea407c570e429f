"""Lines that say where somebody is, and how to reach him."""

import pytest

from vorleser.ingest.contact_lines import is_contact


@pytest.mark.parametrize(
    "line",
    [
        "Deichweg 4",
        "UFERSTRASSE 3",
        "Am Alten Markt 12a",
        "Straße der Fischer 3",
        "25870 Olversum",
        "4303 Steinach",
        "Gasse 3, 8001 Steinach",
        "A-1010 Steinach",
        "Postfach 12",
        "IBAN DE00 2175",
        "Tel. 555 12",
        "Telefon (04862) 555120",
        "+49 4862 555120",
        "E-Mail: post",
        "www.faehre.example",
    ],
)
def test_what_a_letterhead_holds(line: str) -> None:
    """Addresses, banks and ways to reach somebody, in three countries."""
    assert is_contact(line)


@pytest.mark.parametrize(
    "line",
    [
        "Die Fähre legt ab",
        "Mobil im Alter",
        "Das Telefon klingelt",
        "Web und Wein",
        "Rückblick 2009-2010",
        "2024 Neues wagen",
        "Stand: 2024-05-17",
        "06.11.2020",
        "Am Samstag 12 Boote",
        "Im Raum 12",
        "Am Dienstag 3",
        "Tabellenplatz 4 verteidigt",
        "Heimweg 2024",
        "100 000 Euro",
    ],
)
def test_words_numbers_and_days_are_no_contacts(line: str) -> None:
    """A headline may speak of telephones, places in a table, years and days."""
    assert not is_contact(line)
