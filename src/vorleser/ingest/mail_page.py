"""The HTML of a mail: walked as it lies, without what is hidden, quoted, advertised or a program's signature."""

import re
from typing import TYPE_CHECKING

from vorleser.article import Block
from vorleser.ingest import newsletter
from vorleser.ingest.earlier_mails import FORWARD_MARK, is_forwarded
from vorleser.ingest.html.arrange import arrange
from vorleser.ingest.html.tree import of_all, parse_html, strip
from vorleser.ingest.html.walk import walk
from vorleser.ingest.letter_lines import SIGN_OFF
from vorleser.ingest.mail_advertising import drop_advertising
from vorleser.ingest.mail_lists import list_items
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement


_HIDDEN = compile_late(
    r"display:none|visibility:hidden|max-height:0|font-size:[01](?:px|pt)?(?:;|$)|opacity:0(?:;|$)|mso-hide:all"
)
_SIGNATURE = compile_late(
    r"\b(?:moz-signature|gmail_signature\w*|ms-outlook-mobile-signature|applemailsignature|protonmail_signature\w*|signature)\b",
    re.IGNORECASE,
)
"""Names that mail programs give to what they add."""
_QUOTED = "data-vorleser-quoted"
_LAID_OUT = frozenset("table tbody thead tfoot tr td th center".split())


def read_mail_page(source: str, subject: str, name: str) -> list[Block]:
    """Return the blocks of a mail's HTML; *name* is the mail's, for errors."""
    root = parse_html(source, name)
    strip(root)
    said = of_all(root)
    levels = len(FORWARD_MARK.findall(said)) if is_forwarded(subject, said) else 0
    for element in [*root.iter()]:
        _lay_flat(element, levels)
    list_items(root)
    drop_advertising(root)
    for link in [*root.iter("a")]:
        if newsletter.is_call(of_all(link)) and _stands_alone(link):
            link.drop_tree()
    for line_break in [*root.iter("br")]:
        if SIGN_OFF.match((line_break.tail or "").strip()):
            line_break.addprevious(line_break.makeelement("br"))
    return [*arrange(walk(root))]


def _stands_alone(link: "HtmlElement") -> bool:
    """Return whether no words stand beside a *link* in its line."""
    above, before = link.getparent(), link.getprevious()
    left = (above.text if before is None else before.tail) if above is not None else "-"
    return not (left or "").strip() and not (link.tail or "").strip()


def _lay_flat(element: "HtmlElement", levels: int) -> None:
    """Drop an element that is hidden, a signature, or quotes an earlier mail; turn a layout table into plain boxes.

    Of what is quoted, as many *levels* are kept as the mail was forwarded: there, programs quote what they forward.
    """
    if element.getparent() is None or not isinstance(element.tag, str):
        return
    style = (element.get("style") or "").replace(" ", "").lower()
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    earlier = element.get("type") == "cite" or "gmail_quote" in names.split()
    if (
        earlier
        and levels
        and sum(above.get(_QUOTED) is not None for above in element.iterancestors()) < levels
    ):
        element.attrib.pop("class", None)
        element.set(_QUOTED, "")
        element.tag, earlier = "div", False
    hidden = _HIDDEN.search(style) or element.get("hidden") is not None
    if hidden or earlier or _SIGNATURE.search(names):
        element.drop_tree()
    elif element.tag in _LAID_OUT and not _is_data(element):
        element.tag = "div"


def _is_data(element: "HtmlElement") -> bool:
    """Return whether an element belongs to a table of data: one with head cells, and no other table inside."""
    table = next((above for above in (element, *element.iterancestors()) if above.tag == "table"), None)
    if table is None or (table.get("role") or "") in {"presentation", "none"}:
        return False
    return next(table.iter("th"), None) is not None and sum(1 for _ in table.iter("table")) == 1
