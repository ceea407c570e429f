"""Mail addresses that a page hides from robots by a known cipher: each byte is combined with the first one (xor)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARK = "data-cfemail"


def show_addresses(root: "HtmlElement") -> None:
    """Write the addresses in *root* where their placeholders stand; what can't be read stays as it is."""
    for element in root.xpath(f"//*[@{_MARK}]"):
        if address := _decode(element.get(_MARK)):
            for child in [*element]:
                element.remove(child)
            element.text = address


def _decode(cipher: str) -> str:
    """Return the address in *cipher*, '' if there is none.

    >>> _decode("2a4b6a48044e4f")
    'a@b.de'
    """
    try:
        key, *rest = bytes.fromhex(cipher)
        return bytes(byte ^ key for byte in rest).decode()
    except ValueError:
        return ""
