"""Earlier mails inside a mail, with the headers that mail programs write."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.earlier_mails import find_forwarded, is_forwarded, without_earlier

TEXT = "Am Samstag wird im Hof der Mühle Brot gebacken, und alle Nachbarn sind eingeladen."
HEADERS = {
    "Thunderbird": (
        "-------- Weitergeleitete Nachricht --------|Betreff: \tBrot|Datum: \tMon, 4 May 2026|"
        "Von: \tHof <h@h.example>|An: \te@h.example"
    ),
    "Thunderbird in English": (
        "-------- Forwarded Message --------|Subject: \tBrot|Date: \tMon, 4 May 2026|"
        "From: \tHof <h@h.example>|To: \te@h.example"
    ),
    "Apple Mail": (
        "Anfang der weitergeleiteten Nachricht:|Von: Hof <h@h.example>|Betreff: Brot|"
        "Datum: 4. Mai 2026 um 07:11:02 MESZ|An: e@h.example"
    ),
    "Apple Mail in English": (
        "Begin forwarded message:|From: Hof <h@h.example>|Subject: Brot|Date: 4. May 2026|To: e@h.example"
    ),
    "Outlook": (
        "Von: Hof <h@h.example>|Gesendet: Montag, 4. Mai 2026 08:00|"
        "An: Eva|Cc: Jo|Betreff: Brot|Wichtigkeit: Hoch"
    ),
    "Outlook in English": "From: Hof <h@h.example>|Sent: Monday, May 4, 2026 8:00 AM|To: Eva|Subject: Brot",
    "Gmail": (
        "---------- Forwarded message ---------|Von: Hof <h@h.example>|"
        "Date: Mo., 4. Mai 2026|Subject: Brot|To: Eva <e@h.example>"
    ),
    "GMX, Web.de": (
        'Gesendet: Montag, 4. Mai 2026 um 07:11 Uhr|Von: "Hof" <h@h.example>|An: e@h.example|Betreff: Brot'
    ),
    "K-9": (
        "-------- Ursprüngliche Nachricht --------|Von: Hof <h@h.example>|Gesendet: 4. Mai 2026 07:55:12 MESZ|"
        "An: e@h.example|Betreff: Brot"
    ),
    "Yahoo": (
        "----- Weitergeleitete Nachricht -----|Von: Hof <h@h.example>|An: Eva <e@h.example>;|"
        "Jo <j@h.example>|Gesendet: Montag|Betreff: Brot"
    ),
}


def _blocks(*lines: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_a_forwarded_mail_is_found_below_every_programs_header(header: str, *, joined: bool) -> None:
    """Its lines may be blocks or one; its sender is known, and the words above it are for the receiver."""
    lines = [header.replace("|", "\n")] if joined else header.split("|")
    blocks, sender, _ = find_forwarded(_blocks("Zur Info", *lines, TEXT))
    assert (blocks, sender) == (_blocks(TEXT), "Hof")


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_an_earlier_mail_ends_an_answer(header: str) -> None:
    """Whatever program set it below."""
    answer = _blocks(TEXT, *header.split("|"), "Was gibt es?")
    assert without_earlier(answer) == _blocks(TEXT)
    assert find_forwarded(answer) == (answer, "", "")


def test_what_was_forwarded_twice_is_read() -> None:
    """The first header says that its mail was forwarded, too."""
    first = HEADERS["Outlook"].replace("Betreff: Brot", "Betreff: WG: Brot").split("|")
    found, *_ = find_forwarded(_blocks("Lies mal", *first, "Von Jo.", *HEADERS["Gmail"].split("|"), TEXT))
    assert found == _blocks(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        ("Am 3. Mai 1848 schrieb ein Bäcker aus Ulm:", "Das Brot reicht nicht."),
        ("Datum: 3. Juni", "An: alle", "Der Eintritt ist frei."),
        ("Von: nach: mit: So übte man damals.", "Das ist lange her."),
    ],
)
def test_text_that_only_looks_like_a_header_is_read(lines: tuple[str, ...]) -> None:
    """A quotation in an article has no time and no address, a list of dates no sender and subject."""
    assert without_earlier(_blocks(TEXT, *lines)) == _blocks(TEXT, *lines)


@pytest.mark.parametrize(
    ("subject", "text", "told"),
    [
        ("WG: Brot", TEXT, True),
        ("Brot", f"Hier:\n---------- Forwarded message ---------\n{TEXT}", True),
        ("Re: Brot", f"---------- Forwarded message ---------\n{TEXT}", False),
        ("AW: Fwd: Brot", TEXT, False),
    ],
)
def test_a_mail_says_that_it_is_forwarded(subject: str, text: str, *, told: bool) -> None:
    """By its subject, or a program's line; an answer is none."""
    assert is_forwarded(subject, text) is told


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("Datum: Sat, 1 Aug 2026 20:14:55 +0200", "2026-08-01"),
        ("Gesendet: Dienstag, 8. September 2026 16:02", "2026-09-08"),
        ("Date: Mo., 2. Feb. 2026 um 18:03 Uhr", "2026-02-02"),
        ("Datum: neulich", ""),
    ],
)
def test_the_day_is_that_of_what_was_forwarded(day: str, date: str) -> None:
    """A mail that is forwarded was written when its own header says."""
    lines = ("Von: Theo Brink <theo@post.example>", day, "Betreff: Chronik", "An: eva@hof.example", TEXT)
    assert find_forwarded(_blocks("Zur Info", *lines))[1:] == ("Theo Brink", date)
