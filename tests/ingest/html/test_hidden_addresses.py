"""Mail addresses that a page hides from robots."""

from lxml import html

from vorleser.ingest.html.hidden_addresses import show_addresses


def test_a_hidden_address_is_written_out() -> None:
    """The placeholder of a hidden address becomes the address; one that can't be read stays."""
    cipher = bytes([0x2A, *(byte ^ 0x2A for byte in b"hof@dorf.example")]).hex()
    page = "<p>Schreiben Sie an <a data-cfemail='{}'>[email&#160;protected]</a>.</p>"
    root = html.fromstring(page.format(cipher))
    show_addresses(root)
    assert root.text_content() == "Schreiben Sie an hof@dorf.example."
    root = html.fromstring(page.format("zz"))
    show_addresses(root)
    assert "protected" in root.text_content()
