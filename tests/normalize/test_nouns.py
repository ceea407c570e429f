"""The gender of nouns: listed, compound, plural, and by ending."""

import pytest

from vorleser.normalize.nouns import Gender, gender


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Tag", Gender.MASCULINE),
        ("Jahrestag", Gender.MASCULINE),
        ("Weltkriegs", Gender.MASCULINE),
        ("Besucher", Gender.MASCULINE),
        ("Auflage", Gender.FEMININE),
        ("Polizei", Gender.FEMININE),
        ("Verfassungsänderung", Gender.FEMININE),
        ("Jahrhundert", Gender.NEUTER),
        ("Hauses", Gender.NEUTER),
        ("Treffen", Gender.NEUTER),
        ("Kinder", Gender.PLURAL),
        ("Häuser", Gender.PLURAL),
        ("Frauen", Gender.PLURAL),
        ("Lehrerinnen", Gender.PLURAL),
        ("Bände", Gender.PLURAL),
        ("Xqz", None),
    ],
)
def test_gender(noun: str, kind: Gender | None) -> None:
    """A noun's last part decides; a plural has no gender; what nothing tells is None."""
    assert gender(noun) is kind
