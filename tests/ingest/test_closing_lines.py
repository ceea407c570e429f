"""What ends a document beside its text is not read."""

from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "Der Steg am See ist seit Mai gesperrt, weil zwei Pfähle brechen könnten."
INVITATION = "Wenn du nichts verpassen willst, dann melde dich hier für meinen Newsletter an."


def _read(body: str) -> list[str]:
    source = f"# Der Steg\n\n{TEXT}\n\n{body}\n".encode()
    found = read_article(Raw("steg.md", source), IngestSettings())
    return [block.text for block in found.blocks[2:] if block.role.value in {"subhead", "paragraph"}]


def test_an_invitation_to_a_newsletter_is_no_text() -> None:
    """It goes with its heading and what stands beside it, or alone where the text stands above it."""
    section = f"## Der Weg\n\n{TEXT}\n\n## Komm dazu!\n\n{INVITATION}\n\nIch freue mich auf dich!"
    assert _read(section) == ["Der Weg", TEXT]
    assert _read(f"## Der Weg\n\n{TEXT * 9}\n\n{INVITATION}") == ["Der Weg", TEXT * 9]
    assert _read(INVITATION) == []


def test_a_text_that_speaks_of_newsletters_is_read() -> None:
    """Whose newsletter it is, where it stands and how long it is tell a text from an invitation."""
    told = "Wer mag, kann den Newsletter der Stadt abonnieren."
    assert _read(f"## Der Weg\n\n{told}") == ["Der Weg", told]
    below = f"## Der Weg\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n\n{INVITATION}"
    assert _read(below) == ["Der Weg", TEXT, TEXT, TEXT]
    assert _read(f"## Der Weg\n\n{INVITATION}\n\n## Das Ende\n\n{TEXT}")[1] == INVITATION


def test_a_label_over_nothing_is_not_read() -> None:
    """A last heading with a colon stands over an address or a link that is not read; others may be the text."""
    assert _read(
        "## Der Weg\n\nDer Weg ist frei.\n\n## Die Seite des Amts:\n\n[Zum Amt](https://amt.example)"
    ) == [
        "Der Weg",
        "Der Weg ist frei.",
    ]
    assert _read("## Der Weg\n\nDer Weg ist frei.\n\n## Ende")[-1] == "Ende"
