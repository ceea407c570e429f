"""The names of clubs, parishes and firms are told from headlines."""

import pytest

from vorleser.ingest.html.societies import names_society


@pytest.mark.parametrize(
    "title",
    [
        "Segelverein Hollern",
        "Freiwillige Feuerwehr Hollern e.V.",
        "Katholische Bücherei Auental",
        "SV Auental",
        "Bäckerei Feld GmbH",
        "Gemeinde am Bach",
        "Club of Hollern",
    ],
)
def test_a_name(title: str) -> None:
    """All of its words are capitals, but for those that join them."""
    assert names_society(title)


@pytest.mark.parametrize(
    "title",
    [
        "Feuerwehr rettet Katze",
        "Der Verein",
        "Sturm über Hollern",
        "Unser Verein",
        "Zur Schule",
        "Verein",
        "Schule Macht Müde – was Eltern, Kinder und Lehrkräfte sagen",
    ],
)
def test_no_name(title: str) -> None:
    """A headline has a verb or another small word; an article, or one word, makes no name."""
    assert not names_society(title)
