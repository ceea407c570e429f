"""A language in the text is told to browsers and screen readers, with the direction that it is written in."""

import pytest

from vorleser.publish.page.inline import lang_attribute


@pytest.mark.parametrize(
    ("lang", "around", "written"),
    [
        ("", "de", ""),
        ("de", "de", ""),
        ("en", "de", ' lang="en"'),
        ("ar", "de", ' lang="ar" dir="rtl"'),
        ("he-IL", "", ' lang="he-IL" dir="rtl"'),
        ("de", "ar", ' lang="de" dir="ltr"'),
        ('x"><b', "de", ' lang="x&#34;&gt;&lt;b"'),
    ],
)
def test_a_language_has_its_direction(lang: str, around: str, written: str) -> None:
    """Else the full stop of an Arabic sentence would stand at its beginning; nothing in it ends the attribute."""
    assert lang_attribute(lang, around) == written
