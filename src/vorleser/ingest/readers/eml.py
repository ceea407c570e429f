"""Mails (.eml), newsletters above all, by the standard library.

Read is the HTML part, or the plain text where there is no HTML with words in it. Silent are hidden lines, links that
call, quotations of earlier mails, signatures, and the footer with its duties; attachments are not read.
"""

import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, cast

from vorleser.article import Article, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest import newsletter
from vorleser.ingest.charset import clean_source
from vorleser.ingest.dates import iso
from vorleser.ingest.document import line
from vorleser.ingest.earlier_mails import QUOTED, without_earlier
from vorleser.ingest.html.arrange import arrange
from vorleser.ingest.html.decode import decode_page
from vorleser.ingest.html.tree import of_all, parse_html, strip
from vorleser.ingest.html.walk import walk
from vorleser.ingest.package import tree_size
from vorleser.ingest.reader import MOST_MEMORY, Raw, Reader
from vorleser.ingest.readers import text
from vorleser.ingest.typed_lines import ITEM
from vorleser.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST = 48 * 2**20  # bytes, attachments included
_MOST_LINES = 1_000_000
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
_PREFIX = compile_late(r"(?:(?:re|aw|fw|fwd|wg|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_HIDDEN = compile_late(
    r"display:none|visibility:hidden|max-height:0|font-size:[01](?:px|pt)?(?:;|$)|opacity:0(?:;|$)|mso-hide:all"
)
_ADDRESS = compile_late(r"(?<!\s)\s*[<(\[]?\bhttps?://[^\s<>)\]]+[>)\]]?")
_FROM_DESK = compile_late(
    r"(?P<who>[A-ZÄÖÜ][\w’'-]+(?:\s(?:von|van|de|der|[A-ZÄÖÜ][\w.’'-]*)){0,2}\s[A-ZÄÖÜ][\w’'-]+)\s(?:from|von|via|bei|\|)\s\S.*"
)
"""A person who writes for a newsletter: Lena Moor from Gartenbriefe."""
_LIST_NAME = compile_late(r"\[[^\[\]]{1,40}\]\s+(?=\S)")
_ADVERTISING = compile_late(
    r"\W*(?:anzeige|werbung|advertisement|advertorial|sponsored(?:\sby\s.{2,60})?"
    r"|(?:präsentiert|gesponsert|unterstützt|ermöglicht)\s(?:von|durch)\s.{2,60}"
    r"|(?:diese\sausgabe|dieser\snewsletter)\swird\s(?:präsentiert|gesponsert|unterstützt|ermöglicht)\s(?:von|durch)\s.{2,60}"
    r"|(?:unser|unsere)\s(?:partner|sponsor)(?:in)?\s?:?\s?.{0,60})\W*",
    re.IGNORECASE,
)
_AD = 0.25  # share of a mail's text that an advertisement has at most
_WRAPPED = 55  # characters of a line that was broken by a mail program, at the least
_RULE = compile_late(r"[\W_]+")
_SIGNS = r"(?:\*{2,}|\+{2,}|={2,}|-{2,}|~{2,}|#{2,})"
_SET_APART = compile_late(rf"^\s*{_SIGNS}\s*(\S.{{0,78}}?\w[?!]?)\s*{_SIGNS}\s*$")
"""A heading in plain text: *** Termine ***."""
_FORWARDED = compile_late(r"\s*(?:fw|fwd|wg)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_LAID_OUT = frozenset("table tbody thead tfoot tr td th center".split())


class _ShortHeaders(EmailPolicy):
    """What the library does by default, with headers that are cut."""

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401 -- the library's own type
        longest = _LONGEST_SUBJECT if name.lower() == "subject" else _LONGEST_HEADER
        return super().header_fetch_parse(name, value[:longest])


def _read(raw: Raw) -> Article:
    """Return the article in the mail *raw*."""
    if len(raw.data) > _LARGEST or raw.data.count(b"\n") > _MOST_LINES:
        raise SourceError(
            f"{raw.name!r} is larger than {_LARGEST // 2**20} MB", "save it without its attachments"
        )
    try:
        mail = cast("EmailMessage", BytesParser(policy=_ShortHeaders()).parsebytes(raw.data))
        if sum(1 for _ in mail.walk()) > _MOST_PARTS:
            raise SourceError(f"{raw.name!r} has more than {_MOST_PARTS:,} parts", "save its text as a file")
        mail = _inner(mail)
        metadata = _metadata(mail, raw.name)
        blocks = [*_blocks(mail, raw.name, forwarded=_FORWARDED.match(_header(mail, "Subject")) is not None)]
        attached = sum(1 for _ in mail.iter_attachments()) if mail.is_multipart() else 0
    except _FAULTS as error:
        raise SourceError(f"{raw.name!r} is a damaged mail", "save its text as a file") from error
    same = newsletter.without_asides(block for block in blocks if block.text != metadata.title)
    notes = (f"{attached} attached file{'s are' if attached > 1 else ' is'} not read",) if attached else ()
    return Article(metadata, (Block(Role.HEADLINE, metadata.title), *same), notes)


def _inner(mail: EmailMessage) -> EmailMessage:
    """Return the mail that is read: one that was forwarded as an attachment, where there is nothing else."""
    if mail.get_content_type() in _LOCKED:
        raise SourceError(
            "the mail is encrypted", "open it in your mail program, and save its text as a file"
        )
    if mail.get_body(("html", "plain")) is None:
        for part in mail.walk():
            if part.get_content_type() == "message/rfc822":
                inner = part.get_content()
                return inner if isinstance(inner, EmailMessage) else mail
    return mail


def _metadata(mail: EmailMessage, name: str) -> Metadata:
    written = _header(mail, "Subject").strip()
    subject = _PREFIX.sub("", written, count=1)
    if subject != written or mail.get("List-Id"):
        subject = _LIST_NAME.sub("", subject, count=1)
    sender = re.sub(r"\s*<[^>]*>\s*$", "", _header(mail, "From")).strip("\"' ")
    is_person = (
        not {"@", "\ufffd"} & {*sender} and not mail.get("List-Unsubscribe") and not mail.get("List-Id")
    )
    from_desk = _FROM_DESK.fullmatch(sender)
    authors = (from_desk["who"],) if from_desk else (sender,) if sender and is_person else ()
    return Metadata(
        title=subject or PurePath(name).stem,
        authors=authors,
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


def _blocks(mail: EmailMessage, name: str, *, forwarded: bool) -> Iterator[Block]:
    found: list[Block] = []
    for kind, told in (("html", _from_html), ("plain", partial(_from_text, forwarded=forwarded))):
        part = mail.get_body((kind,))
        data = part.get_payload(decode=True) if part is not None else None
        if part is not None and isinstance(data, bytes):
            found = [
                block
                for block in told(Raw(name, data, charset=part.get_content_charset() or ""))
                if block.text
            ]
        if any(block.role not in {Role.IMAGE, Role.HEADLINE} for block in found):
            break
    yield from without_earlier(found, forwarded=forwarded)


def _from_html(raw: Raw) -> Iterator[Block]:
    if 3 * tree_size(raw.data) > MOST_MEMORY:
        raise SourceError(
            f"{raw.name!r} holds {len(raw.data) / 1e6:.0f} MB of HTML", "save its text as a file"
        )
    source = decode_page(raw)
    if not source.strip():
        return
    root = parse_html(source, raw.name)
    strip(root)
    for element in [*root.iter()]:
        _lay_flat(element)
    _drop_advertising(root)
    for link in [*root.iter("a")]:
        if newsletter.is_call(of_all(link)) and _stands_alone(link):
            link.drop_tree()
    yield from arrange(walk(root))


def _stands_alone(link: "HtmlElement") -> bool:
    """Return whether no words stand beside a *link* in its line."""
    above, before = link.getparent(), link.getprevious()
    left = (above.text if before is None else before.tail) if above is not None else "-"
    return not (left or "").strip() and not (link.tail or "").strip()


def _lay_flat(element: "HtmlElement") -> None:
    """Drop an element that is hidden or quotes an earlier mail; turn a layout table into plain boxes."""
    if element.getparent() is None or not isinstance(element.tag, str):
        return
    style = (element.get("style") or "").replace(" ", "").lower()
    earlier = element.get("type") == "cite" or "gmail_quote" in (element.get("class") or "")
    if _HIDDEN.search(style) or element.get("hidden") is not None or earlier:
        element.drop_tree()
    elif element.tag in _LAID_OUT and not _is_data(element):
        element.tag = "div"


def _drop_advertising(root: "HtmlElement") -> None:
    """Drop the boxes of *root* that begin with a word for advertising."""
    whole = len(of_all(root))
    for element in [*root.iter("p", "div", "span", "b", "strong", "small")]:
        if not _ADVERTISING.fullmatch(of_all(element)):
            continue
        label = of_all(element)
        box = next((above for above in element.iterancestors() if of_all(above) != label), root)
        if of_all(box).startswith(label) and len(of_all(box)) < whole * _AD and box.getparent() is not None:
            box.drop_tree()


def _is_data(element: "HtmlElement") -> bool:
    """Return whether an element belongs to a table of data: one with head cells, and no other table inside."""
    table = next((above for above in (element, *element.iterancestors()) if above.tag == "table"), None)
    if table is None or (table.get("role") or "") in {"presentation", "none"}:
        return False
    return next(table.iter("th"), None) is not None and sum(1 for _ in table.iter("table")) == 1


def _from_text(raw: Raw, *, forwarded: bool) -> Iterator[Block]:
    """Yield the blocks of a plain text, up to its signature; what it quotes of earlier mails is left out."""
    kept: list[str] = []
    for written in clean_source(decode_page(raw)).split("\n"):
        quotes = QUOTED.fullmatch(written.strip())
        if written.rstrip() == "--" or (quotes and not forwarded and any(map(str.strip, kept))):
            break
        plain = _ADDRESS.sub("", written).rstrip()
        leads_away = plain != written.rstrip() and (not plain.strip(" .,-–>") or plain.endswith(":"))
        if not written.startswith(">") and not leads_away:
            apart = plain if quotes else _SET_APART.sub(r"\n\1\n", plain)
            kept.append("" if _RULE.fullmatch(plain) else apart)
    source = "\n".join(_join_broken(kept))
    if source.strip():
        for block in text.read_text(Raw(raw.name, source.encode())).blocks:
            is_headline = block.role is Role.HEADLINE
            yield Block(Role.SUBHEAD, block.text, level=2) if is_headline else block


def _join_broken(lines: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs of a mail: a line that is as long as mail programs make them goes on in the next."""
    paragraph = last = ""
    for written in lines:
        goes_on = paragraph and written.strip() and not ITEM.match(written.strip())
        if goes_on and (len(last) >= _WRAPPED or last.endswith(" ")):
            paragraph = f"{paragraph.rstrip()} {written.strip()}"
        else:
            if paragraph:
                yield paragraph
            paragraph = written.strip()
        last = written
    if paragraph:
        yield paragraph


READER = Reader(
    suffixes=(".eml",),
    media_types=("message/rfc822",),
    read=_read,
    begins=(b"return-path:", b"received:", b"mime-version:"),
)
