"""One line tells what an aside around it is: comments, contacts, a poll, a call, what stands above a lead."""

import pytest
from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.asides import name_asides
from vorleser.ingest.html.features import Known
from vorleser.ingest.html.found_block import FoundBlock
from vorleser.ingest.html.walk import HEADLINE_MARK, walk

TEXT = "<p>Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst in der Nacht zurück.</p>" * 6


def _silent(source: str, known: Known = Known()) -> list[str]:  # noqa: B008 -- it is frozen
    """Return the texts of *source* that belong to a aside about the page, were all of it to be read."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    asides = name_asides(blocks, [block.role is not Role.HEADLINE for block in blocks], known)
    return [block.text for block, aside in zip(blocks, asides, strict=True) if aside]


@pytest.mark.parametrize(
    "heading", ["3 Kommentare", "Kommentare (12)", "2 Antworten zu „Die Fähre“", "5 Ergänzungen"]
)
def test_all_below_a_heading_over_comments_is_silent(heading: str) -> None:
    """Readers' comments last to the end of the page."""
    comments = f"<h3>{heading}</h3><p>Schöner Text!</p><h4>Ulrike</h4><p>Ich fahre oft mit.</p>"
    assert _silent(TEXT + comments) == [heading, "Schöner Text!", "Ulrike", "Ich fahre oft mit."]


@pytest.mark.parametrize("heading", ["Reaktionen", "Antworten der Reederei", "Kontakt", "Meinungen"])
def test_headings_of_an_article_silence_nothing(heading: str) -> None:
    """A heading that an article may have is none over comments or contacts."""
    assert (
        _silent(f"{TEXT}<h3>{heading}</h3><p>Die Reederei ist unter 0123 456789 zu erreichen.</p>{TEXT}")
        == []
    )


def test_comments_are_not_looked_for_above_the_text() -> None:
    """The number of comments may stand at the top, and the text follows."""
    assert _silent(f"<h3>3 Kommentare</h3>{TEXT}") == []


def test_an_account_below_its_heading_is_silent() -> None:
    """Whose account it is stands below the heading as well; the heading of a lesson on accounts is none."""
    assert _silent(f"{TEXT}<h3>Bankverbindung:</h3><p>Inhaber: Fährverein e. V.</p>") == [
        "Bankverbindung:",
        "Inhaber: Fährverein e. V.",
    ]
    assert _silent(f"{TEXT}<h3>Bankverbindungen im Mittelalter</h3><p>Wechsel liefen über Genua.</p>") == []


def test_contacts_end_at_the_next_heading() -> None:
    """What is for newsrooms is silent, what follows is not."""
    contacts = "<h3>Pressekontakt</h3><p>Runa Feld, runa@faehre.example</p>"
    assert _silent(f"{TEXT}{contacts}<h3>Fahrplan</h3><p>Sie fährt täglich.</p>") == [
        "Pressekontakt",
        "Runa Feld, runa@faehre.example",
    ]


def test_a_poll_is_silent_with_its_answers() -> None:
    """Question and answers share a box with the count of votes."""
    poll = "<div><div>Soll die Fähre früher fahren?</div><div>Ja</div><div>Nein</div><div>814 Stimmen</div></div>"
    assert _silent(TEXT + poll + TEXT) == ["Soll die Fähre früher fahren?", "Ja", "Nein", "814 Stimmen"]


def test_a_call_silences_its_box_but_not_the_text() -> None:
    """What a box says before it asks for money belongs to it; a text that addresses nobody does not."""
    box = "<section><p>Wir fahren für Sie.</p><p><a href='/'>Jetzt spenden</a></p></section>"
    assert _silent(TEXT + box) == ["Wir fahren für Sie.", "Jetzt spenden"]
    assert _silent(f"{TEXT}<p>Jetzt spenden</p>{TEXT}") == []


def test_above_a_lead_that_says_the_summary_stands_nothing() -> None:
    """With what the page gives as its summary the text begins."""
    lead = "Die Fähre zur Insel fährt von Mai an auch nachts, wenn genug Leute warten."
    known = Known(summaries=(lead.lower(),), news=True)
    assert _silent(f"<p>Sturm über dem Sund</p><p>{lead}</p>{TEXT}", known) == ["Sturm über dem Sund"]


def test_lines_between_headline_and_text_are_no_sentences() -> None:
    """Name, place and day stand there; a lead that is short ends with a full stop."""
    blocks = [
        FoundBlock(Role.HEADLINE, "Die Fähre fährt"),
        FoundBlock(Role.PARAGRAPH, "07.05.2026 09:15"),
        FoundBlock(Role.PARAGRAPH, "Runa Feld Pressestelle"),
        FoundBlock(Role.PARAGRAPH, "Sie fährt wieder."),
        FoundBlock(
            Role.PARAGRAPH, "Die Fähre legt jeden Morgen um sechs Uhr ab und kommt erst nachts zurück."
        ),
    ]
    asides = name_asides(blocks, [False, True, True, True, True], Known())
    assert [bool(aside) for aside in asides] == [False, True, True, False, False]


def test_what_is_said_of_the_author_at_the_end_is_silent() -> None:
    """A life told in a line below the text, by a name the page knows or by its words."""
    life = "<p>Runa Feld, geboren 1979, ist freie Autorin und lebt auf der Insel.</p>"
    assert _silent(TEXT + life) != []
    known = Known(authors=("marlenpetersen",))
    assert _silent(f"{TEXT}<p>Marlen Petersen fährt selbst gern.</p>", known) == [
        "Marlen Petersen fährt selbst gern."
    ]
    assert _silent(f"{TEXT}<p>Marlen Petersen fährt selbst gern.</p>") == []


def test_results_are_a_chapter_of_a_study() -> None:
    """A heading over results is no poll's; the same words in a line of their own are."""
    assert (
        _silent(f"{TEXT}<section><h2>Ergebnisse</h2><p>Die Fähre spart jeden Tag acht Liter.</p></section>")
        == []
    )
    poll = "<div><p>Nutzen Sie die Fähre?</p><p>Ergebnis anzeigen</p></div>"
    assert _silent(TEXT + poll) == ["Nutzen Sie die Fähre?", "Ergebnis anzeigen"]


def test_a_list_with_a_day_above_the_text_is_none_of_it() -> None:
    """Items beside the day of an article tell about it, too; key points have no day."""
    facts = "<h1>Die Fähre</h1><ul><li>2. Mai 2026</li><li>Keine Kommentare</li></ul>"
    assert _silent(facts.replace("<h1>", f"<h1 {HEADLINE_MARK}='1'>") + TEXT)[:2] == [
        "2. Mai 2026",
        "Keine Kommentare",
    ]


def test_a_table_above_the_headline_is_none_of_the_text() -> None:
    """Registers show there what they file a text under."""
    rows = (
        "<table><tr><td>Gericht</td><td>AG Hollern</td></tr><tr><td>Zeichen</td><td>12 C 8</td></tr></table>"
    )
    assert _silent(f"{rows}<h1 {HEADLINE_MARK}='1'>Eine Hecke</h1>{TEXT}") == [
        "Gericht\tAG Hollern\nZeichen\t12 C 8"
    ]


def test_an_authors_post_below_the_name_is_silent() -> None:
    """At the end, right below the author's name; the same words elsewhere are text."""
    line = "<p>Redakteurin im Lokalen, fährt am liebsten Linie 4</p>"
    text = "".join(
        f"<p>Der Bus fährt seit {n} Jahren durch das Dorf und hält an der Linde.</p>" for n in range(2, 6)
    )
    known = Known(authors=("jelkabrandis",))
    assert _silent(f"{text}<div><span>Jelka Brandis</span>{line}</div>", known)[-1:] == [
        "Redakteurin im Lokalen, fährt am liebsten Linie 4"
    ]
    assert _silent(f"{text}{line}", known) == []


def test_a_guestbook_is_silent() -> None:
    """Below its heading stand greetings of others, to the end of the page."""
    assert _silent(f"{TEXT}<h3>Gästebuch</h3><p>Grüße aus dem Tal!</p>") == [
        "Gästebuch",
        "Grüße aus dem Tal!",
    ]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("", "<p><em>Runa Feld ist Fährfrau und mag Wind.</em></p>"),
        ("<p>Text: Runa Feld</p>", "<p>Runa Feld mag Wind.</p>"),
    ],
)
def test_a_word_about_the_author_is_known_by_its_look_or_the_byline(above: str, line: str) -> None:
    """At the end, in italics as a whole, or by the name that a byline has which is not read."""
    text = "".join(
        f"<p>Der Bus fährt seit {n} Jahren durch das Dorf und hält an der Linde.</p>" for n in range(2, 6)
    )
    blocks = [*walk(html.fromstring(f"<body>{above}{text}{line}</body>"))]
    asides = name_asides(blocks, [not block.text.startswith("Text:") for block in blocks], Known())
    assert asides[-1] == "about the author"
    plain = [*walk(html.fromstring(f"<body>{text}{line.replace('<em>', '').replace('</em>', '')}</body>"))]
    assert not any(name_asides(plain, [True] * len(plain), Known()))


def test_a_mark_of_an_advertisement_silences_no_text() -> None:
    """The text goes on below it, whatever its element is called."""
    mark = "<div class='ad-label title'>Anzeige</div>"
    assert not set(_silent(f"{TEXT}{TEXT}{mark}{TEXT}")) - {"Anzeige"}


def test_answers_below_a_question_are_text() -> None:
    """Right below what asks, a heading that counts answers stands over what was asked for; elsewhere over comments."""
    answers = "<h3>2 Antworten</h3><p>Um sechs Uhr.</p><p>Erst um sieben.</p>"
    assert _silent(f"{TEXT}<p>Wann legt die Fähre sonntags ab?</p>{answers}") == []
    assert _silent(f"{TEXT}{answers}") == ["2 Antworten", "Um sechs Uhr.", "Erst um sieben."]


def test_ingredients_below_a_heading_over_comments_are_text() -> None:
    """A recipe's list is no comment, even if a template sets it below those; single amounts are what readers write."""
    rows = "".join(f"<li>{row}</li>" for row in ("90 g Käse", "30 g Butter", "250 ml Milch"))
    text = "<p>Den Käse reiben, die Butter zerlassen und alles mit der Milch verrühren.</p>" * 3
    page = f"<body>{text}<h2>Kommentare (2)</h2><p>Das war gut, danke.</p><ul>{rows}</ul></body>"
    blocks = [*walk(html.fromstring(page))]
    found = name_asides(blocks, [True] * len(blocks), Known())
    assert [bool(aside) for aside in found[3:]] == [True, True, False, False, False]
