"""The page as a format: what it needs of the installation."""

import pytest

from vorleser.errors import OutputError
from vorleser.publish.formats import page


def test_a_missing_typeface_is_told_before_a_word_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an installation lacks the typeface's file, loading the format says what to install."""
    monkeypatch.setattr(page, "find_spec", lambda _name: None)
    page._typeface.cache_clear()
    try:
        with pytest.raises(OutputError, match="typeface is not installed"):
            page.FORMAT.load()
    finally:
        page._typeface.cache_clear()
