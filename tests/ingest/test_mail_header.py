"""Subjects and senders of mails to lists, from outside, and of newsletters."""

import pytest

from vorleser.ingest.mail_header import find_list, read_sender, read_subject


@pytest.mark.parametrize(
    "written",
    [
        "[dorfladen] Probenplan",
        "[EXTERN] Probenplan",
        "[SPAM?] Probenplan",
        "***SPAM*** Probenplan",
        "[Chor-Intern] [EXT] Probenplan",
        "[EXT] Re: [Chor] Probenplan",
    ],
)
def test_marks_of_lists_and_servers_are_silent(written: str) -> None:
    """What is set before a subject for whoever receives it is no part of the headline."""
    assert read_subject(written, is_list=False) == "Probenplan"


@pytest.mark.parametrize("written", ["[Interview] Der Bäcker", "[Teil 2] Der Bäcker", "Der Bäcker [extern]"])
def test_other_words_in_brackets_are_the_headline_s(written: str) -> None:
    """Only marks that no editor writes go; of a list's mail any word does."""
    assert read_subject(written, is_list=False) == written
    assert read_subject("[Chor] Der Bäcker", is_list=True) == "Der Bäcker"


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("Hedwig Immenroth <hedwig@post.example>", "Hedwig Immenroth"),
        ("Bräunig, Cornelia <c.braeunig@verein.example>", "Cornelia Bräunig"),
        ("Jo Kern <jk@post.example>", "Jo Kern"),
        ("Rolf Tamm via Dorfliste <dorf@lists.example>", "Rolf Tamm"),
        ("Stadtwerke Moorburg <stadtwerke@moorburg.example>", ""),
        ("Morgenbrief Küste <brief@bote.example>", ""),
        ("hedwig@post.example", ""),
    ],
)
def test_a_person_writes_to_a_list(written: str, author: str) -> None:
    """A list's mail has an author where From names a person, by the words of the address; a newsletter has none."""
    assert read_sender(written, is_list=True) == author


def test_members_write_to_their_own_list() -> None:
    """Whoever writes to the list's own address is a member, whatever the address is."""
    lists = find_list("Chor <chor.lists.example>", "Chor <chor@lists.example>")
    assert lists == "chor@lists.example"
    assert read_sender("Ute Salm <sturm77@post.example>", is_list=True, lists=lists) == "Ute Salm"
    assert find_list("<news.bote.example>", "leser@post.example") == ""
