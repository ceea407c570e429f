"""What programs add to Markdown, by dialect: the text is read, and nothing else."""

import common_texts
import editors_texts
import generators_texts
import pandoc_texts
import pytest

from growth import grows_with_length
from vorleser.ingest import Raw
from vorleser.ingest.dialects import strip_dialects
from vorleser.ingest.readers.markdown import read_markdown

DIALECTS = (common_texts, editors_texts, generators_texts, pandoc_texts)
BEGUN = [mark for dialect in (editors_texts, generators_texts, pandoc_texts) for mark in dialect.BEGUN]


@pytest.mark.parametrize(
    ("source", "expected"),
    [pytest.param(*case, id=kind) for dialect in DIALECTS for kind, case in dialect.CASES.items()],
)
def test_only_the_text_is_read(source: str, expected: list[str]) -> None:
    """Tags, properties and states go; what stands between them stays, and a box's own title."""
    assert [block.text for block in read_markdown(Raw("a.md", source.encode())).blocks] == expected


@pytest.mark.parametrize("mark", BEGUN)
def test_time_grows_with_length_only(mark: str) -> None:
    """A mark that is begun again and again, and never ended, is no trap."""
    assert grows_with_length(strip_dialects, lambda length: mark * (length // len(mark)), 2000)
