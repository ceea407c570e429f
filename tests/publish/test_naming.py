"""What folders and files are called."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.article import Metadata
from vorleser.publish import naming


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Die Brücke am Mühlbach ist wieder offen", "die-bruecke-am-muehlbach-ist-wieder-offen"),
        ("Groß & Klein: 3/4 Äpfel!", "gross-und-klein-3-4-aepfel"),
        ("Café in São Paulo", "cafe-in-sao-paulo"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, stem: str) -> None:
    """German letters are spelled out, everything else that is no ASCII word is dropped."""
    assert naming.stem(title) == stem


@given(st.text(max_size=300))
def test_every_title_has_a_safe_name(title: str) -> None:
    """Whatever the title, the name is short, lower-case ASCII, and never a path."""
    stem = naming.stem(title)
    assert 0 < len(stem) <= naming.LONGEST_STEM
    assert all(character.isascii() and (character.isalnum() or character == "-") for character in stem)
    assert stem == stem.lower().strip("-")


def test_long_titles_are_cut_between_words() -> None:
    """A cut never leaves half a word."""
    title = "Wort " * 40
    assert set(naming.stem(title).split("-")) == {"wort"}


def test_the_guid_follows_the_article_not_its_text() -> None:
    """Same id, else same URL, else same day and title: same GUID; others differ."""
    url = "https://beispiel.example/a"
    assert naming.guid(Metadata("A", url=url)) == naming.guid(Metadata("B", url=url))
    assert naming.guid(Metadata("A", date="2026-05-03")) == naming.guid(
        Metadata("A", date="2026-05-03", summary="x")
    )
    assert naming.guid(Metadata("A")) != naming.guid(Metadata("B"))
    assert naming.guid(Metadata("A", id="tag:x")) == "tag:x"


def test_undated_articles_say_so() -> None:
    """A folder always begins with a day, or with the word for having none."""
    assert naming.folder(Metadata("A", date="2026-05-03T10:00:00+02:00")) == "2026-05-03-a"
    assert naming.folder(Metadata("A")) == "undatiert-a"


@given(
    st.one_of(
        st.text(max_size=40), st.sampled_from(["/var/www/x", "../../../x", "2026-05-031", "3. Mai 2026"])
    )
)
def test_what_is_no_day_is_no_part_of_a_path(date: str) -> None:
    """Whatever an article's date holds, its folder is one name: a day or the word for none, and the stem."""
    day, _, rest = naming.folder(Metadata("A", date=date)).rpartition("-")
    assert rest == "a"
    assert day == naming.UNDATED or re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", day)


@pytest.mark.parametrize("title", ["Nul", "CON", "Aux!", "Com1", "LPT9"])
def test_no_file_is_called_like_a_device(title: str) -> None:
    """What Windows takes for a device, also with a suffix, is no file's name; what only begins alike is."""
    assert naming.stem(title) == f"artikel-{title.lower().strip('!')}"
    assert naming.stem(f"{title} Neues") == f"{title.lower().strip('!')}-neues"
