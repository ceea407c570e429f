"""Mails (.eml), newsletters above all, by the standard library.

Read is the HTML part, or the plain text where there is no HTML with words in it, and of a mail that only hands over
another one that other. Silent are hidden lines, links that call, quotations of earlier mails, signatures, and the
footer with its duties; files that are attached are not read.
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from email.errors import CloseBoundaryNotFoundDefect, InvalidBase64LengthDefect
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from pathlib import PurePath
from typing import Any, cast

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest import newsletter
from vorleser.ingest.charset import clean_source
from vorleser.ingest.dates import iso
from vorleser.ingest.document import line
from vorleser.ingest.earlier_mails import count_said, find_forwarded, is_forwarded, without_earlier
from vorleser.ingest.html.decode import decode_page
from vorleser.ingest.letters import without_signature, without_title
from vorleser.ingest.mail_header import find_list, read_sender, read_subject
from vorleser.ingest.mail_page import read_mail_page
from vorleser.ingest.mail_text import ENCRYPTED, read_mail_text
from vorleser.ingest.mailed_releases import take_release
from vorleser.ingest.package import tree_size
from vorleser.ingest.reader import MOST_MEMORY, Raw, Reader
from vorleser.text.regex import compile_late

_LARGEST = 48 * 2**20  # bytes, attachments included
_MOST_LINES = 700_000
_MOST_PARTS = 250
_LONGEST_HEADER = 500  # characters; the library's time grows with the square of their number
_LONGEST_SUBJECT = 2000  # characters
_FAULTS = (
    ArithmeticError,
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    AssertionError,
    RecursionError,
)
_LOCKED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_FEW = 120  # characters that say next to nothing beside a mail that is attached
_SHORT = 300  # characters of a text that may only lead to what is attached
_LEADS = compile_late(
    r"\b(?:anbei|anhang|anlage|angehängt\w*|beigefügt\w*|attached|attachment)\b", re.IGNORECASE
)
_MOST_NAMES = 3  # of attached files, in a message
_BROKEN = (CloseBoundaryNotFoundDefect, InvalidBase64LengthDefect)
_NO_DIGIT = compile_late(r"[^A-Za-z0-9+/]")


class _ShortHeaders(EmailPolicy):
    """What the library does by default, with headers that are cut."""

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401 -- the library's own type
        longest = _LONGEST_SUBJECT if name.lower() == "subject" else _LONGEST_HEADER
        return super().header_fetch_parse(name, value[:longest])


def _read(raw: Raw) -> Article:
    """Return the article in the mail *raw*."""
    if len(raw.data) > _LARGEST or raw.data.count(b"\n") > _MOST_LINES:
        raise SourceError(
            f"{raw.name!r} is larger than {_LARGEST // 2**20} MB or has more than {_MOST_LINES:,} lines",
            "save it without its attachments",
        )
    try:
        mail = cast("EmailMessage", BytesParser(policy=_ShortHeaders()).parsebytes(raw.data))
        if sum(1 for _ in mail.walk()) > _MOST_PARTS:
            raise SourceError(f"{raw.name!r} has more than {_MOST_PARTS:,} parts", "save its text as a file")
        return _article(mail, raw.name)
    except _FAULTS as error:
        raise SourceError(f"{raw.name!r} is a damaged mail", "save its text as a file") from error


def _article(mail: EmailMessage, name: str) -> Article:
    """Return the article in *mail*, or in a mail that is attached to it, if it says next to nothing itself."""
    if mail.get_content_type() in _LOCKED:
        raise ENCRYPTED
    subject = _header(mail, "Subject")
    found: Sequence[Block] = _blocks(mail, name, subject)
    metadata, blocks = _metadata(mail, name), found
    if is_forwarded(subject, "\n".join(block.text for block in found)):
        blocks, sender, day = find_forwarded(found)
        if len(blocks) < len(found):
            authors = (sender,) if sender else ()
            metadata = replace(metadata, authors=authors, date=day or metadata.date)
    own = without_signature(newsletter.without_asides(without_earlier(blocks)))
    metadata, same = without_title(*take_release(metadata, own))
    inner = _inner(mail, name, count_said(same), forwarded=is_forwarded(subject, ""))
    if inner is not None:
        return inner
    notes = _notes(mail, same, name)
    kickers = [block for block in same if block.role is Role.KICKER]
    below = [block for block in same if block.role is not Role.KICKER]
    return Article(metadata, (*kickers, Block(Role.HEADLINE, metadata.title), *below), notes)


def _inner(mail: EmailMessage, name: str, said: int, *, forwarded: bool) -> Article | None:
    """Return the article in a mail attached to *mail*, if there is one beside which what *mail* says is little."""
    part = next((part for part in mail.walk() if part.get_content_type() == "message/rfc822"), None)
    inner = part.get_content() if part is not None and part is not mail else None
    if not isinstance(inner, EmailMessage) or not (forwarded or said < _FEW):
        return None
    try:
        found = _article(inner, name)
    except SourceError:
        if said:
            return None
        raise
    return found if 2 * said <= count_said(found.blocks[1:]) else None


def _notes(mail: EmailMessage, blocks: Sequence[Block], name: str) -> tuple[str, ...]:
    """Return what is doubtful of *mail*; raises SourceError if its text is only in what is attached, or missing."""
    attached = [*_list_attached(mail)]
    named = ", ".join(repr(file) for file in attached[:_MOST_NAMES] if file)
    broken = any(isinstance(defect, _BROKEN) for part in mail.walk() for defect in part.defects)
    if not any(block.role is not Role.IMAGE for block in blocks):
        if broken:
            raise SourceError(f"{name!r} breaks off before its text", "save it again from your mail program")
        if named:
            raise SourceError(
                f"{name!r} has no text but in what is attached: {named}", "save that, and name it"
            )
    notes = []
    if attached:
        files = f"{len(attached)} attached file{'s are' if len(attached) > 1 else ' is'} not read"
        notes.append(f"{files}: {named}" if named else files)
    if named and count_said(blocks) < _SHORT and any(_LEADS.search(block.text) for block in blocks):
        notes.append("the text may be in what is attached: save that, and name it")
    if broken:
        notes.append("the mail breaks off: what is there is read")
    return tuple(notes)


def _list_attached(mail: EmailMessage) -> Iterator[str]:
    """Yield the names of the files attached to *mail*, '' where they have none; pictures in its text are none."""
    if not mail.is_multipart() or mail.get_content_type() == "multipart/related":
        return
    for part in mail.iter_attachments():
        shown = part.get_content_maintype() == "image" and part.get("Content-ID") and not part.is_attachment()
        holds = part.get_content_maintype() == "multipart" or part.get_content_type() in _SIGNATURES
        if not shown and not holds:
            yield line(part.get_filename() or "")


def _metadata(mail: EmailMessage, name: str) -> Metadata:
    list_id, leave = (_header(mail, key) for key in ("List-Id", "List-Unsubscribe"))
    subject = read_subject(_header(mail, "Subject").strip(), is_list=bool(list_id))
    receivers = ", ".join(_header(mail, key) for key in ("To", "Cc"))
    sender = read_sender(
        _header(mail, "From"), is_list=bool(list_id or leave), lists=find_list(list_id, receivers)
    )
    return Metadata(
        title=subject or PurePath(name).stem,
        authors=(sender,) if sender else (),
        date=_date(mail),
        language=_header(mail, "Content-Language").partition(",")[0] or "de",
        id=_header(mail, "Message-ID").strip("<> "),
    )


def _date(mail: EmailMessage) -> str:
    """Return when *mail* was sent, as ISO 8601; '' if it does not say."""
    try:
        return iso(parsedate_to_datetime(_header(mail, "Date")).isoformat(timespec="seconds"))
    except _FAULTS:
        return ""


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return line(str(mail.get(name) or ""))
    except _FAULTS:
        return ""


def _blocks(mail: EmailMessage, name: str, subject: str) -> list[Block]:
    """Return the blocks of the HTML part, or of the plain text where there is no HTML with words in it."""
    found: list[Block] = []
    for kind, told in (("html", _from_html), ("plain", _from_text)):
        part = mail.get_body((kind,))
        data = _decode(part) if part is not None else None
        if part is not None and data is not None:
            raw = Raw(name, data, charset=part.get_content_charset() or "")
            found = [block for block in told(raw, part, subject) if block.text]
        if any(block.role not in {Role.IMAGE, Role.HEADLINE} for block in found):
            break
    return found


def _decode(part: MIMEPart) -> bytes | None:
    """Return the bytes of a *part*; the library gives base64 of which the end is missing as it is written."""
    data = part.get_payload(decode=True)
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):
        digits = _NO_DIGIT.sub("", str(part.get_payload()))
        return b64decode(digits[: len(digits) // 4 * 4])
    return data if isinstance(data, bytes) else None


def _from_html(raw: Raw, _: MIMEPart, subject: str) -> Iterable[Block]:
    if 3 * tree_size(raw.data) > MOST_MEMORY:
        raise SourceError(
            f"{raw.name!r} holds {len(raw.data) / 1e6:.0f} MB of HTML", "save its text as a file"
        )
    source = decode_page(raw)
    return read_mail_page(source, subject, raw.name) if source.strip() else ()


def _from_text(raw: Raw, part: MIMEPart, subject: str) -> Iterable[Block]:
    source = clean_source(decode_page(raw))
    flowed, delsp = (str(part.get_param(name) or "").lower() for name in ("format", "delsp"))
    return read_mail_text(
        source, forwarded=is_forwarded(subject, source), flowed=flowed == "flowed", delsp=delsp == "yes"
    )


READER = Reader(
    suffixes=(".eml",),
    media_types=("message/rfc822",),
    read=_read,
    begins=(b"return-path:", b"received:", b"mime-version:"),
)
