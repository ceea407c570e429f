"""By what the parts of a page are alike."""

from lxml import html

from vorleser.ingest.html.found_block import kind_of


def _kind(names: str) -> tuple[str, ...]:
    return kind_of(
        html.fromstring(f"<section class='teil'><div class='{names}'><p>Text</p></div></section>")[0][0]
    )


def test_numbers_of_parts_make_no_other_kind() -> None:
    """Classes by which a page's builder numbers each part are left out; others tell kinds apart."""
    assert _kind("block block-2874bb2") == _kind("block block-eb1851b") == ("p.", "div.block", "section.teil")
    assert _kind("post post-10342") == _kind("post")
    assert _kind("spalte-2") != _kind("spalte-3")
    assert _kind("block-decade") == ("p.", "div.block-decade", "section.teil")
    assert _kind("block") != _kind("kasten")
