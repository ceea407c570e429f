"""Headings without a space are headings; hashtags stay hashtags."""

import pytest

from vorleser.ingest.dialects import strip_dialects


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("#Satzung\n\n###§1 Zweck\n", "# Satzung\n\n### §1 Zweck\n"),
        ("##Anhang\n", "## Anhang\n"),
        ("#Urlaub am See\n", "#Urlaub am See\n"),
        ("##Anhang\n\n#schön war es #heute\n", "## Anhang\n\n#schön war es #heute\n"),
        ("#!/bin/sh\n##1\n", "#!/bin/sh\n##1\n"),
    ],
)
def test_a_heading_without_a_space_is_one(written: str, read: str) -> None:
    """Two signs are never a hashtag's; one is a heading's only beside such."""
    assert strip_dialects(written) == read
