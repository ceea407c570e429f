"""What lines are headings, and which paragraphs are one."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.arrange import arrange_blocks
from vorleser.ingest.html.walk import walk

TEXT = "<p>Im Hof steht ein Brunnen, aus dem seit dreißig Jahren niemand mehr getrunken hat.</p>"


def _roles(source: str) -> list[tuple[str, str]]:
    blocks = arrange_blocks(walk(html.fromstring(f"<body>{source}</body>")))
    return [(block.role.value, block.text) for block in blocks]


def _headings(source: str) -> list[str]:
    return [text for role, text in _roles(source) if role == Role.SUBHEAD.value]


def test_a_bold_line_above_a_list_is_a_heading() -> None:
    """A bold line between a paragraph and a list is a heading, and so is one with a picture beside it."""
    listed = "<ul><li>ein Eimer</li><li>ein Seil</li></ul>"
    assert _headings(f"{TEXT}<p><b>Was man braucht</b></p>{listed}") == ["Was man braucht"]
    assert _headings(f"{TEXT}<img src='a.jpg'><p><b>Und das Seil?</b></p>{TEXT}") == ["Und das Seil?"]
    assert _headings(f"{TEXT}<p><b>Was man braucht:</b></p>{listed}") == []


def test_names_of_entries_are_headings() -> None:
    """Short lines of one class, each above a paragraph, are headings; captions and single lines are not."""
    entries = "".join(f"<p class='name'>Brunnen {n}</p>{TEXT}" for n in "ABC")
    assert _headings(TEXT + entries) == ["Brunnen A", "Brunnen B", "Brunnen C"]
    assert _headings(f"{TEXT}<p class='name'>Brunnen A</p>{TEXT}") == []
    pictured = entries.replace("<p class", "<img src='a.jpg'><p class")
    assert _headings(TEXT + pictured) == []


def test_a_paragraph_torn_in_two_is_one() -> None:
    """A paragraph that ends amid a sentence goes on in the next; one that ends is not joined."""
    torn = "<p>Das Wasser kam früher aus dem Berg und lief durch hölzerne Rohre bis in den</p><p>Hof der Schmiede.</p>"
    assert [role for role, _ in _roles(torn)] == ["paragraph"]
    pipes = "<p>Das Wasser kam früher aus dem Berg und lief durch hölzerne Rohre</p>"
    small = f"{pipes}<p>bis in den Hof der alten Schmiede am Markt.</p>"
    assert len(_roles(small)) == 1
    assert len(_roles(TEXT + TEXT.replace("Hof", "Garten"))) == 2
    assert (
        len(_roles("<p>Wasser kam früher aus dem Berg, und es war im Sommer kalt</p><p>Foto am Rand</p>"))
        == 2
    )


def test_a_long_sentence_is_no_heading() -> None:
    """A heading by its tag that is a long sentence is read as a paragraph, except in a numbered list."""
    sentence = (
        "Im Hof steht ein Brunnen, aus dem seit dreißig Jahren niemand mehr einen Eimer Wasser geholt hat."
    )
    assert _headings(f"<h3>{sentence}</h3>{TEXT}") == []
    assert _headings(f"<h3>3. {sentence}</h3>{TEXT}") == [f"3. {sentence}"]


def test_the_day_around_a_text_is_silent() -> None:
    """A day before the first sentence, and names with a day in brackets behind the last one, are not said."""
    lines = "<p>06.11.23 - Der Brunnen läuft wieder.</p><p>Gefeiert wird am Sonntag. (Mara Lindt, Jan Ohm, 6.11.23)</p>"
    assert [text for _, text in _roles(lines)] == ["Der Brunnen läuft wieder.", "Gefeiert wird am Sonntag."]
    kept = "<p>06.11.23 war ein Montag.</p><p>Er kam heim (geboren wurde er am 6.11.1923).</p>"
    assert [text for _, text in _roles(kept)] == [
        "06.11.23 war ein Montag.",
        "Er kam heim (geboren wurde er am 6.11.1923).",
    ]
