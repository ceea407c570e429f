"""Which of the first blocks of an article is its lead."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.lead import mark_lead
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>" * 3
DECK = "Was dem Bach guttut"


def _leads(source: str, *summaries: str) -> list[str]:
    blocks = mark_lead([*walk(html.fromstring(f"<body>{source}</body>"))], summaries)
    return [block.text for block in blocks if block.role is Role.LEAD]


@pytest.mark.parametrize("heading", [f"<h2 class='sub-title'>{DECK}</h2>", f"<h3 class='deck'>{DECK}</h3>"])
def test_a_short_heading_named_so_leads_in(heading: str) -> None:
    """A subtitle right below the headline is the lead, however short."""
    assert _leads(heading + TEXT) == [DECK]


def test_a_short_heading_that_is_the_summary_leads_in() -> None:
    """What the page gives as its summary is the lead, and another heading is a chapter's."""
    assert _leads(f"<h2>{DECK}</h2>{TEXT}", DECK) == [DECK]
    assert _leads(f"<h2>{DECK}</h2>{TEXT}") == []
    assert _leads(f"<h2 class='deck'>{DECK}</h2><h2>Der Oberlauf</h2>{TEXT}") == []


def test_an_interview_has_a_lead() -> None:
    """Questions and answers are the text that a lead stands above."""
    lead = "Die Forscherin sucht nach Orten ohne Lärm. Ein Gespräch."
    talk = "<dl><dt>Wie misst man Stille?</dt><dd>Mit einem Mikrofon, das sehr wenig rauscht, und Zeit.</dd></dl>"
    assert _leads(f"<p class='intro'>{lead}</p>{talk}") == [lead]


def test_a_paragraph_below_chapters_leads_in_nothing() -> None:
    """Below one heading a paragraph that is named so may be the lead; below two it begins a chapter."""
    named = "<p class='lead'>Der Oberlauf wurde im Herbst geräumt und mit Weiden bepflanzt.</p>"
    assert len(_leads(f"<h2>Der Bach</h2>{named}{TEXT}")) == 1
    assert _leads(f"<h2>Erster Teil</h2><h3>Der Oberlauf</h3>{named}{TEXT}") == []


@pytest.mark.parametrize("who", ["VON MARA LINDT", "Von Mara Lindt"])
def test_who_wrote_is_no_part_of_the_lead(who: str) -> None:
    """A name behind the lead's last sentence says who wrote; in a sentence it stays."""
    lead = "Der Bach führt seit dem Frühjahr wieder Wasser bis in den See."
    assert _leads(f"<p class='intro'>{lead} {who}</p>{TEXT}") == [lead]
    told = "Der Bach führt wieder Wasser. Von Mara Lindt weiß man, warum das so ist."
    assert _leads(f"<p class='intro'>{told}</p>{TEXT}") == [told]
