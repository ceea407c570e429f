"""Documents that are not read yet."""

import pytest

from vorleser.errors import SourceError
from vorleser.ingest import reader
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings


def test_a_suffix_that_gets_a_reader_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """One file adds a reader: that its format was refused until then needs no second change."""
    monkeypatch.setattr(reader, "SAVED_AS", {".txt": ".md .key"})
    text = b"# F\xc3\xa4hre\n\nSie legt ab.\n"
    assert read_article(Raw("a.md", text), IngestSettings()).metadata.title == "Fähre"
    with pytest.raises(SourceError, match="save it as"):
        read_article(Raw("a.key", text), IngestSettings())
