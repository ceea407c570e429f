"""Texts for the press that a mail hands over: their headline is said, and none of their lines is lost."""

from vorleser.article import Article
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = (
    "Der neue Radweg führt vom Hafen bis zum Leuchtturm und wird im Mai freigegeben.",
    "Die Kosten teilen sich Kreis und Land. Zwei Brücken werden dafür erneuert.",
)


def _read(subject: str, *paragraphs: str, kind: str = "plain") -> Article:
    head = (
        f"From: Presse <presse@olversum.example>\nTo: r@blatt.example\nSubject: {subject}\nMIME-Version: 1.0\n"
        f'Content-Type: text/{kind}; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
    )
    return read_article(Raw("a.eml", (head + "\n\n".join(paragraphs) + "\n").encode()), IngestSettings())


def _said(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


def test_no_headline_is_lost_below_a_label() -> None:
    """Of two reports below one label, the first is heard with its heading."""
    found = _read(
        "Meldungen", "Pressemeldung der Polizei Olversum vom 14.08.2026", "Olversum – Rad gestohlen", *TEXT
    )
    assert "Olversum – Rad gestohlen" in _said(found)


def test_the_headline_is_that_of_the_text_handed_over() -> None:
    """Cover, letterhead and farewell are the mail's."""
    found = _read(
        "PM 7/2026",
        "Sehr geehrte Damen und Herren,",
        "anbei unsere Pressemitteilung mit der Bitte um Veröffentlichung.",
        "PRESSEMITTEILUNG",
        "Turnverein Olversum e. V.\nOlversum, 9. Juni 2026",
        "Laufgruppe sammelt 5.000 Euro",
        *TEXT,
        "Mit freundlichen Grüßen\nHeike Lamm",
    )
    assert _said(found) == ["Laufgruppe sammelt 5.000 Euro", *TEXT]
    assert (found.metadata.title, found.metadata.date) == ("Laufgruppe sammelt 5.000 Euro", "2026-06-09")


def test_a_farewell_between_cover_and_text_is_passed() -> None:
    """Authors sign their few words before their text begins."""
    found = _read(
        "Gastbeitrag", "Liebe Frau Otte,", "wie besprochen mein Gastbeitrag.", "Viele Grüße\nHolger Marx",
        "***", "Radwege enden im Nichts", "Von Holger Marx", *TEXT,
    )  # fmt: skip
    assert _said(found) == ["Radwege enden im Nichts", *TEXT]
    assert found.metadata.authors == ("Holger Marx",)


def test_an_afterthought_is_heard() -> None:
    """It stands below the farewell, and says something."""
    cover = (
        "Sehr geehrte Damen und Herren,",
        "anbei unsere Pressemitteilung.",
        "Sportfest lockt 500 Kinder an",
    )
    found = _read("PM", *cover, *TEXT, "Mit freundlichen Grüßen\nHeike Lamm", "PS: Das Fest wird wiederholt.")
    assert _said(found)[-1] == "PS: Das Fest wird wiederholt."


def test_an_own_letter_keeps_its_farewell() -> None:
    """Its subject is its headline."""
    found = _read("Offener Brief", "Liebe Nachbarn,", *TEXT, "Herzliche Grüße\nEva Claas")
    assert _said(found)[0] == "Offener Brief"
    assert _said(found)[-1].endswith("Eva Claas")


def test_a_signature_may_end_in_a_notice() -> None:
    """Breaks alone part its lines in HTML."""
    signature = (
        "<p>Mit freundlichen Grüßen</p><p>Frauke Janssen</p><p>Dorfladen Olversum eG | Dorfweg 8 | 95999 Olversum<br>"
        "Diese E-Mail enthält vertrauliche Informationen. Bitte löschen Sie sie, wenn sie nicht für Sie ist.</p>"
    )
    body = "".join(f"<p>{line}</p>" for line in ("Liebe Nachbarn,", *TEXT))
    assert _said(_read("Brief", f"<html><body>{body}{signature}</body></html>", kind="html"))[-1] == TEXT[1]
