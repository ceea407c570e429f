"""Letters that were typed."""

import pytest

from vorleser.article import Article, Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "die Fähre legt ab Juli auch abends ab. Sie hängt an einem Stahlseil und fährt mit der Strömung."
REST = "Kinder fahren umsonst, und wer ein Rad mitnimmt, zahlt fünfzig Cent mehr."
END = "Mit freundlichen Grüßen\n\nInken Thomsen"
CLUB = "Fährverein Olversum e. V.\nHauptstraße 3\n25870 Olversum\nTel. 04862 555120"
BANK = "Sparkasse Husum, IBAN DE00 2175 0000 0000 0000 00\nwww.faehre.example"


def _read(*parts: str) -> Article:
    return read_article(Raw("brief.txt", "\n\n".join(parts).encode()), IngestSettings())


def _texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize("subject", ["Betreff: Neue Fahrzeiten", "Betr.: Neue Fahrzeiten", "Neue Fahrzeiten"])
@pytest.mark.parametrize("address", ["Frau\nRenate Küster\nParzelle 47", "An alle Anlieger\nder Deichstraße"])
@pytest.mark.parametrize("day", ["Olversum, 2. Juni 2026", "   Olversum, den 02.06.2026", "2. Juni 2026"])
@pytest.mark.parametrize("first", ["club", "address"])
def test_a_letters_subject_is_its_headline(subject: str, address: str, day: str, first: str) -> None:
    """It is named or stands alone above the greeting; letterhead, address, day, contacts and bank are silent."""
    above = [CLUB, address] if first == "club" else [address, CLUB]
    article = _read(*above, day, subject, "Sehr geehrte Damen und Herren,", TEXT, REST, END, BANK)
    assert _texts(article) == [
        "Neue Fahrzeiten",
        "Sehr geehrte Damen und Herren,",
        TEXT,
        REST,
        *END.split("\n\n"),
    ]
    assert (article.metadata.title, article.metadata.date) == ("Neue Fahrzeiten", "2026-06-02")


def test_a_letter_without_a_subject_has_no_headline() -> None:
    """Whoever gets it is no subject."""
    article = _read(CLUB, "Frau Küster", "2. Juni 2026", "Liebe Frau Küster,", TEXT, END)
    assert article.blocks[0].text == "Liebe Frau Küster,"


def test_contacts_right_below_a_name_are_silent_and_an_afterthought_is_read() -> None:
    """The name itself is the letter's own."""
    article = _read(
        CLUB, "Liebe Frau Küster,", TEXT, "Viele Grüße\nInken Thomsen\nTel. 04862 555120", "PS: Tel. 110."
    )
    assert _texts(article)[-3:] == ["Viele Grüße", "Inken Thomsen", "PS: Tel. 110."]


def test_a_text_that_greets_below_sentences_is_no_letter() -> None:
    """An article may quote a letter, and an editorial greets its readers below its byline."""
    quoted = _read("Der Brief", "Im Keller lag eine Karte aus Husum, Tel. 110.", "Liebe Ida,", TEXT)
    assert "Im Keller lag eine Karte aus Husum, Tel. 110." in _texts(quoted)
    editorial = _read("Zum Geleit", "Von Gesche Lorenz", "2. Juni 2026", "Liebe Leserinnen,", TEXT)
    assert editorial.blocks[0].role is Role.HEADLINE
    assert (editorial.metadata.title, editorial.metadata.authors) == ("Zum Geleit", ("Gesche Lorenz",))
