"""Mails as mail programs and newsletter services send them, made by the standard library."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from documents import read, texts

from growth import grows_with_length
from vorleser.errors import SourceError

HTML = """<!DOCTYPE html><html><head><style>p {color: red}</style></head><body>
<div style="display:none; max-height:0">Vorschautext, den niemand sieht</div>
<table role="presentation" width="100%"><tr><td align="center"><table width="600">
<tr><td>Können Sie diese E-Mail nicht richtig sehen? <a href="https://x.example/v">Hier klicken</a></td></tr>
<tr><td><a href="https://x.example/w">Newsletter im Browser ansehen</a></td></tr>
<tr><td><h1>Guten Morgen</h1><p>heute geht es um den Fluss und die neuen Wege, die im Sommer entstehen.</p>
</td></tr>
<tr><td><h2>Der Weg am Ufer</h2><p>Am Ufer entsteht ein Weg. Er wird drei Kilometer lang und führt bis zum Wehr.</p>
<p><a href="https://x.example/1">Weiterlesen »</a></p></td></tr>
<tr><td><h2>Datenschutz und Kosten</h2><p>Wer sein Auto abmelden will, muss sich an das Amtsgericht wenden: Sie
erhalten dann Geld, weil es so ist.</p><table><tr><th>Jahr</th><th>Euro</th></tr><tr><td>2026</td><td>500</td></tr>
</table>
</td></tr>
<tr><td><p><b>Präsentiert von Radhaus Nord</b></p><p>Zehn Prozent auf alle Klingeln.</p></td></tr>
<tr><td>Bis morgen!<br>Ihre Maria Muster</td></tr>
<tr><td style="font-size:11px"><a href="#">Facebook</a> | <a href="#">Instagram</a></td></tr>
<tr><td>Sie erhalten diese E-Mail, weil Sie angemeldet sind. <a href="#">Newsletter abbestellen</a></td></tr>
<tr><td>Tagblatt Verlag GmbH, Musterweg 1, 12345 Musterstadt. Amtsgericht Musterstadt HRB 123</td></tr>
<tr><td><img src="https://x.example/pixel.gif" width="1" height="1"></td></tr></table>
</td></tr></table></body></html>"""
PLAIN = """Liebe Leute,

der Plan für den Weg steht, und er ist wirklich gut geworden. Wir fangen im
Juni an und sind im Herbst fertig, wenn das Wetter mitspielt und alle helfen.

Mehr dazu: https://x.example/plan
<https://x.example/zwei>

- Hacken
- Schaufeln

Viele Grüße
Max

Am 02.05.2026 um 10:00 schrieb Maria Muster:
> Wie weit ist der Plan?
"""
TOLD = [
    ("headline", "Unser Plan"),
    ("paragraph", "Liebe Leute,"),
    (
        "paragraph",
        (
            "der Plan für den Weg steht, und er ist wirklich gut geworden. Wir fangen im Juni an und sind im Herbst "
            "fertig, wenn das Wetter mitspielt und alle helfen."
        ),
    ),
    ("list_item", "Hacken"),
    ("list_item", "Schaufeln"),
    ("paragraph", "Viele Grüße"),
    ("paragraph", "Max"),
]


def _mail(subject: str, sender: str, plain: str, **headers: str) -> EmailMessage:
    mail = EmailMessage(policy=policy.SMTP)
    mail["Subject"], mail["From"], mail["Date"] = subject, sender, "Sun, 03 May 2026 06:00:00 +0200"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(plain, charset="iso-8859-15", cte="quoted-printable")
    return mail


def test_a_newsletter_is_read_without_what_serves_the_mail() -> None:
    """Hidden lines, links that call and the footer are silent; words that also stand in footers are no footer."""
    mail = _mail(
        "Der Fluss am Morgen",
        "Tagblatt Newsletter <news@x.example>",
        "Es gibt eine Webversion.",
        Message_ID="<1@x.example>",
        List_Unsubscribe="<https://x.example/u>",
    )
    mail.add_alternative(HTML, subtype="html", cte="quoted-printable")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    found = read("a.eml", mail.as_bytes())
    known = found.metadata
    assert (known.authors, known.date, known.id) == ((), "2026-05-03T06:00:00+02:00", "1@x.example")
    assert found.notes == ("1 attached file is not read: 'a.pdf'",)
    assert texts(found) == [
        ("headline", "Der Fluss am Morgen"),
        ("subhead", "Guten Morgen"),
        ("paragraph", "heute geht es um den Fluss und die neuen Wege, die im Sommer entstehen."),
        ("subhead", "Der Weg am Ufer"),
        ("paragraph", "Am Ufer entsteht ein Weg. Er wird drei Kilometer lang und führt bis zum Wehr."),
        ("subhead", "Datenschutz und Kosten"),
        (
            "paragraph",
            "Wer sein Auto abmelden will, muss sich an das Amtsgericht wenden: Sie erhalten dann Geld, weil es so ist.",
        ),
        ("table", "Jahr\tEuro\n2026\t500"),
        ("paragraph", "Bis morgen! Ihre Maria Muster"),
    ]


def test_a_plain_mail_is_read_without_what_it_quotes() -> None:
    """Lines that the mail program broke are joined; the mail before, addresses and the signature are silent."""
    found = read("a.eml", _mail("AW: Fwd: Unser Plan", '"Max Beispiel" <max@b.example>', PLAIN).as_bytes())
    assert found.metadata.authors == ("Max Beispiel",)
    assert texts(found) == TOLD


def test_a_forwarded_mail_is_the_one_that_is_read() -> None:
    """Where there is nothing else in it."""
    inner = _mail("Unser Plan", "max@b.example", PLAIN).as_bytes()
    outer = EmailMessage()
    outer["Subject"] = "Weitergeleitet"
    outer.add_attachment(message_from_bytes(inner, policy=policy.default))
    assert texts(read("a.eml", outer.as_bytes())) == TOLD


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            b"Content-Type: text/plain; charset=unknown-8bit\nContent-Transfer-Encoding: 8bit",
            "Die Bücher".encode("cp1252"),
        ),
        (b"Content-Type: text/plain; charset=utf-8", "Die Bücher".encode()),
        (b'Content-Type: text/html; charset="', "<p>Die Bücher".encode()),
        (b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", b"RGllIELDvGNoZXI="),
        (b"Content-Type: multipart/mixed; boundary=x", b"--x\nContent-Type: text/plain\n\nDie B=C3=BCcher"),
        (b"Subject: =?utf-8?b?!!?=\nFrom: \xff\xfe\nDate: gestern", b"Die Buecher"),
        (b"Date: Mon, 01 Jan 2024 00:00:00 +99999999999999999999", b"Die Buecher"),
        (b"Date: Mon, 01 Jan 99999999999999999999 00:00:00 +0000", b"Die Buecher"),
        (b"Date: Fri, 31 Dec 9999 23:59:59 -2359", b"Die Buecher"),
    ],
)
def test_mails_with_wrong_headers_are_read(head: bytes, body: bytes) -> None:
    """What a header says wrongly is passed over."""
    assert (
        "Die B"
        in texts(read("a.eml", head + b"\n\n" + body + b" sind da, und das freut uns alle sehr.\n"))[-1][1]
    )


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\nContent-Type: multipart/encrypted; boundary=a\n\n--a\n\nx\n--a--\n",
        b"Subject: leer\n\n",
        b"\n" * 1_000_001,
        b"".join(b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(2000)),
    ],
)
def test_mails_without_a_text_are_refused(data: bytes) -> None:
    """Encrypted, empty, or nested without end: one clear line."""
    with pytest.raises(SourceError):
        read("a.eml", data)


@pytest.mark.parametrize(
    ("above", "piece", "below"),
    [
        ("From: ", '"', "\n\n"),
        ("Content-Type: text/plain; ", ";", "\n\n"),
        ("Content-Disposition: inline; ", '"', "\n\n"),
        ("Subject: ", "=?utf-8?q?a", "\n\n"),
        ("\nZur Seite:", " ", "https.\n"),
    ],
)
def test_time_grows_with_length_only(above: str, piece: str, below: str) -> None:
    """A header of any length is read as far as one may go, and a line with a hole in its midst once."""
    text = "Die Fähre legt am Montag wieder ab, und das freut uns alle sehr."
    assert grows_with_length(
        lambda mail: read("a.eml", mail.encode()),
        lambda length: f"{above}{piece * (length // len(piece))}{below}{text}",
        3000,
    )


def test_a_mail_of_very_many_parts_is_refused() -> None:
    """Nobody writes one, and each part takes time."""
    part = b"--x\nContent-Type: text/plain\n\nEin Satz.\n"
    with pytest.raises(SourceError, match="has more than 250 parts"):
        read("a.eml", b"Content-Type: multipart/mixed; boundary=x\n\n" + part * 251 + b"--x--\n")


def test_a_person_who_writes_for_a_newsletter_is_its_author() -> None:
    """Platforms write the person and the newsletter into one sender."""
    mail = _mail(
        "Moor", "Eva Lind von Inselbriefe <i@x.example>", "Das Moor ist tief.", List_Unsubscribe="<x>"
    )
    assert read("a.eml", mail.as_bytes()).metadata.authors == ("Eva Lind",)


def test_a_link_that_calls_below_its_text_is_silent() -> None:
    """It stands alone in its line; amid a sentence, a word is a word."""
    mail = _mail("Der Laden", "Laden <l@x.example>", "")
    calls = "<p>Wir brühen Kaffee.<br><a href='x'>» weiterlesen</a></p>"
    mail.add_alternative(f"{calls}<p>Sie dürfen <a href='x'>teilen</a>, was bleibt.</p>", subtype="html")
    assert [text for _, text in texts(read("a.eml", mail.as_bytes()))[1:]] == [
        "Wir brühen Kaffee.",
        "Sie dürfen teilen, was bleibt.",
    ]
