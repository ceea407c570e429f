"""Forms of mails: flowing lines, mails in mails, signed ones, damaged ones, mails of HTML from many programs."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from documents import read, texts, whole

from growth import grows_with_length
from vorleser.errors import SourceError

TEXT = "Am Samstag wird im Hof der Mühle Brot gebacken, und alle Nachbarn sind eingeladen."
HEAD = "From: Eva Lind <eva@hof.example>\nSubject: {}\nContent-Type: text/{}; charset=utf-8{}\n\n{}"


def _mail(subject: str, text: str, kind: str = "plain", more: str = "") -> bytes:
    return HEAD.format(subject, kind, more, text).encode()


def test_lines_that_flow_are_joined() -> None:
    """A line that ends in a space goes on, however short; with DelSp amid a word."""
    flowing = "Wer mag, \nbringt Ku \nchen \nmit.\n\nZum Hof.\n"
    assert texts(read("a.eml", _mail("Brot", flowing, more="; format=flowed")))[1:] == [
        ("paragraph", "Wer mag, bringt Ku chen mit."),
        ("paragraph", "Zum Hof."),
    ]
    assert "bringt Kuchenmit." in whole(
        read("a.eml", _mail("Brot", flowing, more="; format=flowed; delsp=yes"))
    )


@pytest.mark.parametrize(
    ("above", "title"), [("Zur Kenntnis.\nGruß, Olaf", "Brot"), (f"{TEXT} " * 3, "Hinweis")]
)
def test_an_attached_mail_is_read_beside_little(above: str, title: str) -> None:
    """It is the content where what stands above it only hands it over."""
    outer = EmailMessage()
    outer["Subject"] = "Hinweis"
    outer.set_content(above)
    inner = message_from_bytes(_mail("Brot", TEXT), policy=policy.default)
    outer.add_attachment(inner)
    assert read("a.eml", outer.as_bytes()).metadata.title == title


GMAIL = (
    '<p>Schau mal</p><div class="gmail_signature">Eva, Tel. 0555 1234</div><div class="gmail_quote">'
    "<div>---------- Forwarded message ---------<br>Von: Hof &lt;h@h.example&gt;<br>Date: Mo., 4. Mai 2026<br>"
    "Subject: Brot<br></div><p>{}</p><blockquote type=cite>Was gibt es?</blockquote></div>"
)
APPLE = (
    "Schau mal<div>Anfang der weitergeleiteten Nachricht:</div><blockquote type=cite><b>Von:</b> Hof "
    "&lt;h@h.example&gt;<br><b>Betreff:</b> Brot<br><b>Datum:</b> 4. Mai 2026</blockquote>"
    "<blockquote type=cite>{}</blockquote>"
)


@pytest.mark.parametrize("page", [GMAIL, APPLE])
def test_what_programs_quote_to_forward_it_is_read(page: str) -> None:
    """The same elements quote an earlier mail in an answer, where they are silent."""
    assert texts(read("a.eml", _mail("Fwd: Brot", page.format(TEXT), "html")))[1:] == [("paragraph", TEXT)]
    assert TEXT not in whole(read("a.eml", _mail("Re: Brot", page.format(TEXT), "html")))


def test_what_apple_mail_quotes_in_plain_text_is_read() -> None:
    """Each line of what it forwards is quoted, its header too."""
    header = "> Von: Hof <h@h.example>\n> Datum: heute\n> Betreff: Brot\n>\n"
    forwarded = f"Hier\n\nAnfang der weitergeleiteten Nachricht:\n\n{header}> {TEXT}\n"
    assert texts(read("a.eml", _mail("Fwd: Brot", forwarded)))[1:] == [("paragraph", TEXT)]


def test_a_signature_above_a_forwarded_mail_does_not_end_it() -> None:
    """K-9 sets it there."""
    header = "-------- Ursprüngliche Nachricht --------\nVon: Hof <h@h.example>\nBetreff: Brot\n"
    forwarded = f"Hier.\n-- \nMit K-9 gesendet\n\n{header}\n{TEXT}\n"
    assert texts(read("a.eml", _mail("Fwd: Brot", forwarded)))[1:] == [("paragraph", TEXT)]


def test_a_line_above_a_quotation_may_be_broken() -> None:
    """Mail programs break it as any other line; without a time, the quotation below it tells."""
    for line in ("Am Mi., 6. Mai 2026 um 12:14 Uhr schrieb Jo <\njo@hof.example>:", "Am 6. Mai schrieb Jo:"):
        assert whole(
            read("a.eml", _mail("Re: Brot", f"{TEXT}\n\n{line}\n> Wann?\n\n_____\nListe\n"))
        ).endswith(TEXT)


def test_pgp_around_a_text_is_silent() -> None:
    """A signed text is read as it was before; an encrypted one is refused."""
    signature = "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
    signed = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{TEXT}\n\n- - Kuchen\n{signature}"
    assert texts(read("a.eml", _mail("Brot", signed)))[1:] == [("paragraph", TEXT), ("list_item", "Kuchen")]
    with pytest.raises(SourceError, match="encrypted"):
        read("a.eml", _mail("Brot", "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"))


@pytest.mark.parametrize("cut", [1, 2, 3, 4])
def test_base64_that_breaks_off_is_read_as_far_as_it_goes(cut: int) -> None:
    """Never as it is written; where none of the text is there, the mail is refused."""
    mail = EmailMessage()
    mail["Subject"] = "Brot"
    mail.set_content(f"{TEXT}\n{TEXT}\n{TEXT}\n", charset="utf-8", cte="base64")
    found = read("a.eml", mail.as_bytes().rstrip()[:-cut])
    assert [text[:20] for _, text in texts(found)[1:]] == [TEXT[:20]]
    with pytest.raises(SourceError, match="breaks off"):
        read("a.eml", b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGh0bWw+P")


def test_a_text_that_is_only_attached_is_named() -> None:
    """The way out is to save it; pictures in a text and signatures are no files beside it."""
    mail = EmailMessage()
    mail["Subject"] = "Brot"
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="brot.pdf")
    with pytest.raises(SourceError, match=r"in what is attached: 'brot\.pdf'"):
        read("a.eml", mail.as_bytes())
    signature = 'Content-Type: application/pkcs7-signature; name="smime.p7s"\n\nx\n'
    signed = f"Content-Type: multipart/signed; boundary=x\n\n--x\n\n{TEXT}\n--x\n{signature}--x--\n"
    assert read("a.eml", signed.encode()).notes == ()


def test_words_before_an_address_do_not_take_their_line_along() -> None:
    """What leads to an address is silent, what was said before it is read, and so are marks of references."""
    address = "https://hof.example"
    text = (
        f"{TEXT[:60]}\nein gutes Brot. (Mehr dazu: {address})\n\nEin Buch [1] liegt aus.\n\n[1] {address}/b\n"
    )
    assert [said for _, said in texts(read("a.eml", _mail("Brot", text)))[1:]] == [
        f"{TEXT[:60].strip()} ein gutes Brot.",
        "Ein Buch liegt aus.",
    ]


def test_a_sign_off_is_no_heading() -> None:
    """Nor is the name below it, though both are short and stand before a longer line."""
    found = texts(read("a.eml", _mail("Brot", f"{TEXT}\n\nHerzliche Grüße\nEva\nPS: {TEXT}\n")))
    assert not [text for role, text in found if role == "subhead"]


def test_contents_of_a_newsletter_name_its_headings() -> None:
    """The list is silent; lines below that it announces are headings, though they have numbers."""
    text = f"INHALT\n1. Das Brot\n2. Der Ofen\n-----\n\n1. Das Brot\n\n{TEXT}\n\n2. Der Ofen\n\n{TEXT}\n"
    assert [role for role, _ in texts(read("a.eml", _mail("Hofbrief", text)))[1:]] == [
        "subhead",
        "paragraph",
    ] * 2


def test_a_mail_saved_as_text_is_a_mail() -> None:
    """Its header tells, and how it is encoded; a subject alone is no header."""
    mail = f"Subject: Brot\nFrom: Eva Lind <e@h.example>\nMIME-Version: 1.0\n\n{TEXT}\n".encode()
    assert read("a.txt", mail).metadata.authors == ("Eva Lind",)
    assert read("a.txt", mail.replace(b"MIME-Version: 1.0\n", b"")).metadata.authors == ("Eva Lind",)
    coded = mail.replace(b"MIME-Version", b"Content-Type: text/plain; charset=iso-8859-15\nMIME-Version")
    assert TEXT in whole(read("a.txt", coded.decode().encode("iso-8859-15")))
    assert "Subject" in whole(read("a.txt", f"Subject: Brot\n\n{TEXT}\n".encode()))


@pytest.mark.parametrize(
    "piece",
    [
        "Viele Grüße\n\n",
        "Am 1. Mai schrieb Jo:\n\n",
        "Von: a@b\n",
        "--- Forwarded\n",
        "--",
        "[1] ",
        "Mehr: https://a ",
    ],
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    """Whatever of a mail's surroundings is repeated."""
    assert grows_with_length(
        lambda text: read("a.eml", _mail("Fwd: Brot", f"{text}\n\n{TEXT}\n")),
        lambda length: piece * (length // len(piece)),
        3000,
    )


def test_what_stands_below_the_last_rule_is_how_the_sender_is_reached() -> None:
    """Opening hours, telephone and account are silent there; headings in capitals are headings above rows, too."""
    text = (
        f"Liebe Gemeinde,\n\n{TEXT}\n\nTERMINE\n\nSo 07.06.  10.00 Uhr  Hochamt\nSo 14.06.  09.00 Uhr  Andacht\n\n"
        f"NACHRUF\n\n{TEXT}\n\nEs grüßt Sie\nIhr Pfarrer Anton Weiß\n\n----------\n"
    )
    below = (
        "Pfarrbüro: Dienstag 9 bis 11 Uhr\nTel. 0000 / 55 50 12 | amt@georg.example\nIBAN DE00 1111 2222\n"
    )
    told = texts(read("a.eml", _mail("Pfarrbrief", text + below)))
    assert [line for role, line in told if role == "subhead"] == ["TERMINE", "NACHRUF"]
    assert told[-1] == ("paragraph", "Ihr Pfarrer Anton Weiß")
    after = f"{TEXT} Wer Tel. und IBAN braucht, fragt.\n"
    assert after.strip() in whole(read("a.eml", _mail("Pfarrbrief", text + after)))


@pytest.mark.parametrize("goodbye", ["Bis dann", "Bis bald", "Alles Gute", "Herzlich"])
def test_the_name_below_a_goodbye_is_no_heading(goodbye: str) -> None:
    """Nor above the footer that a list adds."""
    footer = "_____\nchor mailing list -- chor@lists.example\nTo unsubscribe send an email\n"
    told = texts(read("a.eml", _mail("Brot", f"{TEXT}\n\n{TEXT}\n\n{goodbye}\nEva\n\n{footer}")))
    assert told[-2:] == [("paragraph", goodbye), ("paragraph", "Eva")]
