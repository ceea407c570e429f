"""Interviews: questions told from answers in whatever way the newsroom marks them."""

from vorleser.article import Role
from vorleser.ingest.interview import Turn, assign_roles
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.readers.markdown import read_markdown
from vorleser.ingest.settings import IngestSettings

P, Q, A = Role.PARAGRAPH, Role.QUESTION, Role.ANSWER


def _turns(*texts: str, strong: str = "") -> list[Turn]:
    return [Turn(P, text, is_strong=text.endswith("?") and bool(strong)) for text in texts]


def test_bold_questions() -> None:
    """Two bold questions make an interview; what stands before the first is no answer."""
    turns = _turns(
        "Ein Vorspann.", "Wie war das?", "Gut.", "Sehr gut.", "Und jetzt?", "Weiter.", strong="yes"
    )
    assert [role for role, _ in assign_roles(turns)] == [P, Q, A, A, Q, A]


def test_names_before_colons() -> None:
    """Who mostly asks is the interviewer; a paragraph without a name goes on with the speaker before it."""
    turns = _turns(
        "Kurier: Wie war das?", "Feld: Gut.", "Und noch mehr.", "Kurier: Und jetzt?", "Feld: Weiter."
    )
    assert assign_roles(turns) == [(Q, "Kurier"), (A, "Feld"), (A, "Feld"), (Q, "Kurier"), (A, "Feld")]


def test_prose_with_a_colon_is_no_interview() -> None:
    """One name before a colon, or one question, leaves everything as it is."""
    turns = _turns("Fazit: Es geht voran.", "Wie weit?", "Das weiß niemand.", strong="yes")
    assert [role for role, _ in assign_roles(turns)] == [P, P, P]


def test_markdown_interviews_have_turns() -> None:
    """Bold questions in Markdown become questions, what follows answers, and the headline stays."""
    text = "# Im Gespräch\n\n**Wie war das?**\n\nGut.\n\n**Und jetzt?**\n\nEs geht weiter.\n"
    blocks = read_article(Raw("a.md", text.encode()), IngestSettings()).blocks
    assert [block.role for block in blocks] == [Role.HEADLINE, Q, A, Q, A]
    assert [block.text for block in blocks][1:3] == ["Wie war das?", "Gut."]


def test_lines_in_italics_are_no_questions_where_those_are_bold() -> None:
    """The lead above and the person's life below are set otherwise; alone, italics are questions."""
    lead, life = "*Seit 30 Jahren leitet sie den Chor.*", "***Zur Person:** Ilse Fromm lebt in Leer.*"
    turns = "**Warum hören Sie auf?**\n\nIch bin müde.\n\n**Was kommt jetzt?**\n\nStille."
    blocks = read_markdown(Raw("a.md", f"# T\n\n{lead}\n\n{turns}\n\n---\n\n{life}".encode())).blocks
    assert [block.role.value for block in blocks] == [
        *("headline", "lead", "question", "answer", "question", "answer", "paragraph")
    ]
    slanted = read_markdown(Raw("a.md", f"# T\n\n{turns}".replace("**", "*").encode())).blocks
    assert [block.role.value for block in slanted][1:] == ["question", "answer"] * 2
