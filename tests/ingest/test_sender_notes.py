"""What a sender says of himself below his text."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.editor_lines import leave_out_editor_lines
from vorleser.ingest.sender_notes import without_sender_notes

TEXT = Block(
    Role.PARAGRAPH,
    "Die Fähre über den Altarm legt ab Juli auch abends ab. Sie hängt an einem Stahlseil und fährt mit der Strömung.",
)
LONG = [Block(Role.HEADLINE, "Die Fähre"), TEXT, TEXT, TEXT]


def _told(heading: str, below: str, role: Role = Role.SUBHEAD) -> list[Block]:
    return [*LONG, Block(role, heading), Block(Role.PARAGRAPH, below)]


@pytest.mark.parametrize("role", [Role.SUBHEAD, Role.PARAGRAPH])
@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Über den Fährverein Altarm", "Der Fährverein Altarm e. V. hat 210 Mitglieder."),
        ("Über die Stadtwerke Wittenau:", "Die Stadtwerke Wittenau GmbH versorgt 38.000 Menschen."),
        ("ÜBER UNS", "Wir sind ein Unternehmen mit vierzig Leuten."),
        ("Über den Deutschen Deichbund", "Der Deutsche Deichbund ist der Verband der Deichbauer."),
        ("Über den Seeverein", "Der Seeverein wurde 1950 gegründet."),
    ],
)
def test_a_senders_words_about_himself_are_silent(heading: str, below: str, role: Role) -> None:
    """His name begins them, and they say what firm or club he is."""
    assert without_sender_notes(_told(heading, below, role)) == LONG


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Über die Brücke", "Die Brücke ist nur für Räder frei."),
        ("Über den Fährverein", "Am Sonntag tagte der Verein, und 210 Mitglieder kamen in den Saal."),
        ("Über den Fluss", "Der Fluss trägt im März wieder Eis, und niemand traut sich hinüber."),
        ("Überraschung", "Der Fährverein Altarm e. V. hat 210 Mitglieder."),
    ],
)
def test_a_heading_of_the_text_is_read(heading: str, below: str) -> None:
    """A heading may begin with the same word; what is below it speaks of something, not of the sender."""
    told = _told(heading, below)
    if heading == "Über den Fährverein":
        told = [*told, *LONG[1:], TEXT]  # amid the text
    assert without_sender_notes(told) == told


def test_contacts_may_follow() -> None:
    """They are silent, too."""
    contacts = [
        Block(Role.PARAGRAPH, "Pressekontakt: Uwe Petersen"),
        Block(Role.PARAGRAPH, "Tel. 04862 55577"),
    ]
    told = _told("Über den Fährverein", "Der Fährverein e. V. hat 210 Mitglieder.")
    assert leave_out_editor_lines([*told, *contacts]) == LONG


@pytest.mark.parametrize("heading", ["Hintergrund für die Redaktionen:", "Hinweise an die Presse"])
def test_what_is_for_newsrooms_alone_ends_a_text(heading: str) -> None:
    """A heading says that the rest is background for them; background alone is for everybody."""
    told = _told(heading, "Der Altarm wurde 1911 vom Fluss getrennt.")
    assert leave_out_editor_lines(told) == LONG
    background = _told("Hintergrund", "Der Altarm wurde 1911 vom Fluss getrennt.")
    assert leave_out_editor_lines(background) == background
