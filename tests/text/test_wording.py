"""Months, days and lists of names are written and read alike by every stage."""

import pytest

from vorleser.ingest.dates import iso
from vorleser.listen.exchange import find_exchanges
from vorleser.normalize import say_text
from vorleser.normalize.calendar import month_name
from vorleser.normalize.settings import NormalizeSettings
from vorleser.publish.ties import find_tied_spaces
from vorleser.segment.sentences import sentences
from vorleser.text.enumeration import in_a_row
from vorleser.text.wording import AUSTRIAN_MONTHS, CUT_MONTHS, EVERY_MONTH, MONTHS, list_names, spell_day

WRITTEN = [*EVERY_MONTH, *(f"{cut}." for cut in CUT_MONTHS)]


def number(written: str) -> int:
    """Return which month of the year is *written*."""
    name = CUT_MONTHS.get(written.rstrip("."), written)
    return MONTHS.index(AUSTRIAN_MONTHS.get(name, name)) + 1


def test_all_months_are_there() -> None:
    """Twelve, two more of Austria's, and an abbreviation of each but May."""
    assert (len(MONTHS), len(EVERY_MONTH)) == (12, 14)
    assert {number(cut) for cut in CUT_MONTHS} == {*range(1, 13)} - {5}


@pytest.mark.parametrize("month", WRITTEN)
def test_every_stage_knows_every_month(month: str) -> None:
    """Austria's names and all abbreviations: as a page's date, within a sentence, as a day, as no item, on one line."""
    assert iso(f"3. {month} 2026") == f"2026-{number(month):02}-03"
    assert len(list(sentences(f"Sie kam am 3. {month} 2026 an."))) == 1
    assert month_name(month) in {*MONTHS, "Jänner"}
    assert not in_a_row(f"Das Programm: 1. {month}: Umzug, 2. {month}: Konzert.")
    assert list(find_tied_spaces(f"am 3. {month}")) == [5]


@pytest.mark.parametrize("month", EVERY_MONTH)
def test_a_month_is_tried_as_the_others(month: str) -> None:
    """Whoever hears a clip tries eleven other months, those of another number."""
    tried = {exchange.words for exchange in find_exchanges(("im", month, "war"))}
    assert tried == {(other,) for other in MONTHS if number(other) != number(month)}


@pytest.mark.parametrize(
    ("shown", "spoken"),
    [
        ("Sie kommt E. Jänner zurück.", "Sie kommt Ende Jänner zurück."),
        ("Ende Jänner d. J. schloss das Haus.", "Ende Jänner dieses Jahres schloss das Haus."),
    ],
)
def test_what_stands_beside_austrian_months_is_known(shown: str, spoken: str) -> None:
    """As beside the German ones."""
    settings = NormalizeSettings()
    assert say_text(shown, settings).text == spoken
    german = say_text(shown.replace("Jänner", "Januar"), settings).text
    assert german == spoken.replace("Jänner", "Januar")


def test_a_day_and_names_are_written_as_german_has_them() -> None:
    """Without a zero before the day; the last name behind "und"."""
    assert spell_day(2026, 5, 3) == "3. Mai 2026"
    assert [list_names("ABCD"[:many]) for many in range(4)] == ["", "A", "A und B", "A, B und C"]
