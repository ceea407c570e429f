"""Documents as people have them: what must be heard of each, and what must not."""

import pytest
from documents import epub3, opendocument, pdf, read, whole, word_with

from vorleser.article import Article

MAIL = "From: Jörg Brandes <joerg@verein.example>\nSubject: {}\nContent-Type: text/plain; charset=utf-8\n\n{}"
NEWSLETTER = """<html><body><div style="display:none">Heute: Ein Esel im Rathaus</div>
<table role="presentation"><tr><td><h1>Ein Esel im Rathaus</h1>
<p>Gestern stand ein Esel im Flur des Rathauses. Er war dem Zirkus entlaufen und hatte sich,
so die Pförtnerin, ordentlich in die Schlange gestellt. Um elf Uhr holte ihn der Clown wieder ab.</p></td></tr>
<tr><td style="background:#eee"><p><b>Anzeige</b></p><p>Matratzen Müller: Jetzt 20 % auf alles!</p></td></tr>
<tr><td><p>Kommen Sie gut durch den Tag!</p></td></tr>
<tr><td><p>Ihnen gefällt dieser Newsletter? Empfehlen Sie uns weiter.</p></td></tr></table></body></html>"""
EARLIER = """Guten Tag,

am 28. Mai werden die Heizungen abgelesen. Bitte sorgen Sie dafür, dass der Ableser in die Wohnung kann.

{}Von: Ablesedienst Nord <info@ablese.example>
Gesendet: Montag, 18. Mai 2026 16:44
An: Hausverwaltung
Betreff: Termin

Sehr geehrte Damen und Herren, wir kommen am 28. Mai.
"""
QUOTED_IN_HTML = """From: Anke Feld <anke@werk.example>
Subject: Betriebsausflug
Content-Type: text/html; charset=utf-8

<p>Am Freitag fahren wir mit der <b>Dampflok</b> ins Moor.</p><p>Viele Grüße<br>Anke</p>
<p>Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Adressat sind, löschen Sie sie bitte.</p>
<div><b>Von:</b> Chef &lt;chef@werk.example&gt;<br><b>Gesendet:</b> Freitag, 15. Mai 2026<br><b>An:</b> Anke Feld<br>
<b>Betreff:</b> Ausflug</div><p>Bitte etwas planen, das nicht kegeln ist.</p>
"""


def _heard(found: Article) -> str:
    """Return what is said of an article: all but its notes, pictures, captions and code."""
    silent = {"footnote", "image", "caption", "code", "related"}
    return "\n".join(block.text for block in found.blocks if block.role.value not in silent)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("AW: [Chor] Probe am Dienstag", "Probe am Dienstag"),
        ("Re: AW: WG: Heizung", "Heizung"),
        ("[Eilmeldung] Der See friert zu", "[Eilmeldung] Der See friert zu"),
    ],
)
def test_a_subject_is_the_headline_without_what_programs_add(subject: str, title: str) -> None:
    """Marks of answers go, and with them a mailing list's name; a newsroom's own brackets stay."""
    assert read("a.eml", MAIL.format(subject, "Der Saal ist frei.").encode()).metadata.title == title


@pytest.mark.parametrize("mark", ["", "-----Ursprüngliche Nachricht-----\n"])
def test_an_earlier_mail_below_the_text_is_silent(mark: str) -> None:
    """What Outlook sets below an answer is a mail of its own, header and all."""
    heard = _heard(read("a.eml", MAIL.format("WG: Heizung", EARLIER.format(mark)).encode()))
    assert heard.endswith("dass der Ableser in die Wohnung kann.")


def test_a_mail_that_was_forwarded_without_a_word_is_read() -> None:
    """Where nothing stands above it, the earlier mail is the text, less its header."""
    forwarded = EARLIER.format("").partition("kann.\n\n")[2]
    heard = _heard(read("a.eml", MAIL.format("WG: Heizung", forwarded).encode()))
    assert heard == "Heizung\nSehr geehrte Damen und Herren, wir kommen am 28. Mai."


def test_quotations_and_notices_in_a_mail_of_html_are_silent() -> None:
    """An earlier mail and a notice of confidentiality are no text."""
    assert _heard(read("a.eml", QUOTED_IN_HTML.encode())) == (
        "Betriebsausflug\nAm Freitag fahren wir mit der Dampflok ins Moor.\nViele Grüße Anke"
    )


@pytest.mark.parametrize(
    "sent", ["Von meinem iPhone gesendet", "Gesendet mit der Mail-App", "Sent from my phone"]
)
def test_what_a_telephone_adds_is_silent(sent: str) -> None:
    """A telephone's signature is no text."""
    mail = MAIL.format(
        "Dachboden", f"Lieber Enkel,\n\nauf dem Dachboden fand ich Züge.\n\nDein Opa\n\n{sent}\n"
    )
    assert _heard(read("a.eml", mail.encode())).endswith("Dein Opa")


def test_advertising_in_a_newsletter_is_silent() -> None:
    """A box that calls itself advertising is dropped, and so is what asks to be passed on."""
    mail = f"From: Seepost <n@see.example>\nSubject: Heute\nContent-Type: text/html; charset=utf-8\n\n{NEWSLETTER}"
    heard = _heard(read("a.eml", mail.encode()))
    assert "Matratzen" not in heard
    assert "Heute: Ein Esel" not in heard
    assert heard.endswith("Kommen Sie gut durch den Tag!")


def test_boxes_of_mkdocs_are_read() -> None:
    """A box's title and its indented text are heard, also behind an empty line, where CommonMark sees code."""
    found = read(
        "a.md",
        b'# Dach\n\nOben.<br>Unten.\n\n!!! warning "Achtung"\n\n    Nur mit **Lehrkraft**.\n\n    Immer.\n\n'
        b"??? note\n    Am Abend.\n",
    )
    assert whole(found) == "Dach\nOben. Unten.\nAchtung\nNur mit Lehrkraft.\nImmer.\nAm Abend."


def test_a_books_title_page_and_imprint_are_silent() -> None:
    """Sections that say that they are no text are dropped inside a page, and an imprint is known by its words."""
    found = read(
        "a.epub",
        epub3(
            ("Titel", '<section epub:type="titlepage"><h1>Das Moor</h1><p>Ein Roman</p></section>'),
            ("Impressum", "<h1>Impressum</h1><p>ISBN 978-3-00-000000-0. Alle Rechte vorbehalten.</p>"),
            ("Eins", "<h2>Eins</h2><p>Es hatte drei Tage geregnet, und der Weg war fort.</p>"),
            ("Zwei", "<h2>Zwei</h2><p>Am vierten Tag kam der Postbote.</p>"),
            title="Das Moor",
        ),
    )
    assert (
        whole(found)
        == "Das Moor\nEins\nEs hatte drei Tage geregnet, und der Weg war fort.\nZwei\nAm vierten Tag kam der Postbote."
    )


def test_a_note_at_a_pages_foot_is_a_note() -> None:
    """Smaller lines below the text that begin with a number are a note, also where its mark is a line of its own."""
    lines = [
        (60, 760, 20, "Über das Stricken von Netzen"),
        (60, 700, 11, "Ein geübter Fischer knüpft hundert Maschen in der Stunde, auch im Winter."),
        (430, 704, 7, "1"),
        (60, 640, 11, "Im Museum hängt ein Netz von 1880, und es riecht noch immer nach Teer."),
        (60, 90, 8, "1 Gezählt beim Wettbewerb im Hafen."),
    ]
    found = read("a.pdf", pdf([lines]))
    assert [block.text for block in found.blocks if block.role.value == "footnote"] == [
        "Gezählt beim Wettbewerb im Hafen."
    ]
    assert "1" not in _heard(found).replace("1880", "").split()


def test_tracked_changes_hidden_text_and_fields_in_word() -> None:
    """A text is read as it stands once all changes are accepted, without hidden words, with the results of fields."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF a </w:instrText></w:r><w:r>'
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    heard = _heard(
        read(
            "a.docx",
            word_with(
                '<w:p><w:r><w:t xml:space="preserve">Der Steg ist </w:t></w:r><w:del w:id="1" w:author="A"><w:r>'
                '<w:delText>morsch</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r>'
                "<w:t>neu.</w:t></w:r></w:ins>"
                "</w:p>",
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Versteckt.</w:t></w:r><w:r><w:t>Sichtbar.</w:t></w:r></w:p>",
                f'<w:p><w:r><w:t xml:space="preserve">Seite </w:t></w:r>{field}</w:p>',
                "<w:sdt><w:sdtContent><w:p><w:r><w:t>Im Steuerelement.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            ),
        )
    )
    assert heard.split("\n")[1:] == ["Der Steg ist neu.", "Sichtbar.", "Seite 12", "Im Steuerelement."]


def test_deletions_comments_notes_and_frames_in_opendocument() -> None:
    """Deleted text, comments and contents are silent; a frame's text is heard, a note's is not."""
    heard = _heard(
        read(
            "a.odt",
            opendocument(
                '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>Enten.</text:p>'
                "</text:deletion></text:changed-region></text:tracked-changes>",
                '<text:p>Am Teich sitzt<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                "<text:note-body><text:p>Seit vier Uhr.</text:p></text:note-body></text:note> ein Angler"
                "<office:annotation><text:p>Name prüfen!</text:p></office:annotation>.</text:p>",
                "<text:table-of-content><text:index-body><text:p>Am Teich 1</text:p></text:index-body>"
                "</text:table-of-content>",
                "<text:p><draw:frame><draw:text-box><text:p>Angeln ist erlaubt.</text:p></draw:text-box></draw:frame>"
                "</text:p>",
            ),
        )
    )
    assert heard.split("\n") == ["Am Teich sitzt ein Angler.", "Angeln ist erlaubt."]
