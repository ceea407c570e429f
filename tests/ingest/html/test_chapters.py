"""Chapter marks of a podcast are silent; hours of a day are text."""

import pytest
from lxml import html

from vorleser.ingest.html.chapters import CHAPTERS, name_chapters
from vorleser.ingest.html.walk import walk

MARKS = ("00:00 Begrüßung", "03:15 Wie alles anfing", "1:02:05 Ausblick")


def _named(*lines: str) -> list[bool]:
    source = "".join(f"<p>{line}</p>" for line in lines)
    return [name == CHAPTERS for name in name_chapters([*walk(html.fromstring(f"<div>{source}</div>"))])]


@pytest.mark.parametrize(
    "marks",
    [
        MARKS,
        ("(00:00:00) Intro", "(00:04:20) Eichenbalken", "(00:31:09) Fragen"),
        ("<br>".join(MARKS),),
    ],
)
def test_chapter_marks_are_named(marks: tuple[str, ...]) -> None:
    """Marks that rise from the beginning of a sound, each on a line or all on one."""
    assert _named("Ein Gespräch über Holz.", *marks, "Danke!") == [False, *[True] * len(marks), False]


def test_a_heading_over_chapters_goes_with_them() -> None:
    """Below a heading that says so, one mark is enough."""
    assert _named("Timestamps:", "02:10 Der Umbau") == [True, True]
    assert _named("Der Abend:", "02:10 Der Umbau") == [False, False]


@pytest.mark.parametrize(
    "lines",
    [
        ("08:00 Frühstück", "09:30 Vortrag", "11:15 Führung"),
        ("00:00 Feuerwerk", "01:00 Tanz", "02:30 Ausklang"),
        ("14:32 Die Brücke ist frei", "13:05 Ein Kran trifft ein", "11:48 Ein Lastwagen kippt um"),
        ("00:03 Der Alarm geht ein.", "00:17 Die Wehr ist da.", "01:42 Das Feuer ist aus."),
        ("0:51 Müller", "0:52 Meier", "0:53 Schulze"),
        ("00:02 Uhr: Alarm", "00:17 Uhr: Ankunft", "01:42 Uhr: Ende"),
    ],
)
def test_hours_and_results_are_text(lines: tuple[str, ...]) -> None:
    """A programme, a ticker, a night's events and results of a race are read."""
    assert _named(*lines) == [False] * len(lines)
