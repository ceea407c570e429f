"""A mail that says that it is forwarded, plain headings in mails, and how newsletters are cancelled."""

import pytest
from documents import read, texts, whole

TEXT = "Am Samstag wird im Hof der Mühle Brot gebacken, und alle Nachbarn sind eingeladen."
MAIL = "From: Eva Lind <eva@hof.example>\nSubject: {}\nContent-Type: text/plain; charset=utf-8\n\n{}"
OUTLOOK = "Von: Jan Moor <jan@hof.example>\nGesendet: Sonntag, 3. Mai 2026 08:00\nAn: Eva\nBetreff: Brot\n"
GMAIL = (
    "---------- Forwarded message ---------\n"
    "Von: Jan Moor <jan@hof.example>\nDate: So., 3. Mai 2026\nSubject: Brot\n"
)


@pytest.mark.parametrize(("subject", "header"), [("WG: Brot", OUTLOOK), ("Fwd: Brot", GMAIL)])
def test_a_forwarded_mail_is_read_without_the_words_above(subject: str, header: str) -> None:
    """They are for whoever received it."""
    found = whole(read("a.eml", MAIL.format(subject, f"Bitte vorlesen!\n\n{header}\n{TEXT}\n").encode()))
    assert TEXT in found
    assert not any(word in found for word in ("vorlesen", "Gesendet", "Subject", "Jan Moor"))


def test_an_answer_is_read_without_the_earlier_mail() -> None:
    """Only what says so is forwarded."""
    found = whole(read("a.eml", MAIL.format("Re: Brot", f"Ich komme gern.\n\n{OUTLOOK}\n{TEXT}\n").encode()))
    assert "Ich komme gern." in found
    assert TEXT not in found


@pytest.mark.parametrize("line", ["*** Das Brot ***", "+++ Das Brot +++", "== Das Brot =="])
def test_a_line_between_signs_is_a_heading(line: str) -> None:
    """Plain text has no other way to set one apart."""
    found = texts(
        read("a.eml", MAIL.format("Hofbrief", f"Guten Tag!\n\n{line}\n\n{TEXT}\n\nBis dann!").encode())
    )
    assert ("subhead", "Das Brot") in found


@pytest.mark.parametrize(
    "line",
    [
        "Sie möchten keine E-Mails mehr?",
        "Keine Mails mehr von uns? Hier geht es raus.",
        "Zum Abbestellen schreiben Sie uns.",
    ],
)
def test_a_way_out_of_a_newsletter_is_silent(line: str) -> None:
    """It ends the text."""
    assert line not in whole(read("a.eml", MAIL.format("Hofbrief", f"{TEXT}\n\n{TEXT}\n\n{line}\n").encode()))
