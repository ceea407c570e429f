"""What belongs to the text though the models doubt it."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.additions import (
    ALIKE,
    ANSWER,
    ASKED,
    FAREWELL,
    HEADING,
    ITEM,
    LAST_WORDS,
    NAMES,
    OPENS,
    name_additions,
)
from vorleser.ingest.html.amid_text import BETWEEN_ALIKE
from vorleser.ingest.html.apart import APART
from vorleser.ingest.html.walk import walk


def _named(source: str, doubted: set[int]) -> list[str]:
    """Return what is named of the page *source*, whose blocks are read but for those *doubted*."""
    blocks = [*walk(html.fromstring(f"<div>{source}</div>"))]
    read = [number not in doubted for number in range(len(blocks))]
    return name_additions(blocks, [0.9 if yes else 0.1 for yes in read], read)


def test_an_answer_belongs_to_its_question() -> None:
    """On a page of questions, what stands below one is read."""
    page = "<h2>Wann?</h2><p>Um neun Uhr.</p><h2>Wo?</h2><p>Am Ufer.</p>"
    assert _named(page, {3}) == ["", "", "", ANSWER]
    assert _named("<h2>Uhrzeit</h2><p>Um neun Uhr.</p><h2>Ort</h2><p>Am Ufer.</p>", {3}) == ["", "", "", ""]


def test_a_farewell_belongs_to_the_text_beside_it() -> None:
    """A farewell right behind the text is read, in a box of its own it is not, and no other line is."""
    assert _named("<p>Es regnet seit drei Tagen.</p><p>Bis bald, eure Jule</p>", {1}) == ["", FAREWELL]
    assert _named("<p>Es regnet.</p><div class='b'><p>Bis bald, eure Jule</p></div>", {1}) == ["", ""]
    assert _named("<p>Es regnet.</p><p>Mit herzlichen Grüßen</p>", {1}) == ["", FAREWELL]
    assert _named("<p>Es regnet.</p><p>Mit schönen Bildern</p>", {1}) == ["", ""]
    assert _named("<p>Es regnet.</p><p>Jetzt bestellen</p>", {1}) == ["", ""]


def test_a_short_last_sentence_belongs_to_the_paragraphs_above_it() -> None:
    """It stands in their box and tags; a call, a link, a note and what stands in other tags do not."""
    rain = "<p>Es regnet seit drei Tagen.</p>" * 4
    assert _named(f"{rain}<p>Ende offen.</p>", {4})[4] == LAST_WORDS
    assert _named(f"{rain[: len(rain) // 2]}<p>Ende offen.</p>", {2})[2] == ""  # too few to stand like
    for other in (
        "<p>Jetzt bestellen Sie.</p>",
        "<p><a href='/'>Ende offen.</a></p>",
        "<p>1 Vgl. Muster.</p>",
        "<p class='hint'>Ende offen.</p>",
        "<div><p>Ende offen.</p></div>",
        "<p>Ende offen</p>",
    ):
        assert _named(f"{rain}{other}", {4})[4] == "", other


def test_a_page_names_roles_by_tags() -> None:
    """A doubted heading below a question is no answer."""
    blocks = [*walk(html.fromstring("<div><h2>Wann?</h2><h2>Wo?</h2><p>Am Ufer.</p></div>"))]
    assert blocks[1].plain is Role.SUBHEAD
    assert name_additions(blocks, [0.9, 0.1, 0.9], [True, False, True])[1] == ""


RAIN = "Es regnet nun seit drei Tagen, und der Bach steigt."


def _likely(source: str, doubted: int, chance: float) -> str:
    """Return why block *doubted* of *source* is read, which is so likely to be text; the others are read."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    chances = [chance if number == doubted else 0.9 for number in range(len(blocks))]
    return name_additions(blocks, chances, [number != doubted for number in range(len(blocks))])[doubted]


def test_a_sentence_like_those_around_it_is_read() -> None:
    """What has the tags and names of the text is text, if it is a sentence and neither links nor calls."""
    text = f"<p class='t'>{RAIN}</p>" * 3
    last = "<p class='t'>Am Abend soll es aufhören, sagt der Wetterdienst.</p>"
    assert _likely(text + last, 3, 0.25) == ALIKE
    assert _likely(text + last, 3, 0.1) == ""
    assert _likely(text + last.replace("'t'", "'promo'"), 3, 0.25) == ""
    assert _likely(text + "<p class='t'>Folgen Sie uns auch auf anderen Wegen.</p>", 3, 0.25) == ""
    assert _likely(text + "<p class='t'>Alles über den Bach und die Au</p>", 3, 0.25) == ""


def test_what_follows_a_linked_title_is_no_such_sentence() -> None:
    """Teasers often have the tags of the text."""
    text = f"<p>{RAIN}</p>" * 3
    assert (
        _likely(f"{text}<p><a href='/d'>Der Deich</a></p><p>Der Deich hält seit zehn Jahren.</p>", 4, 0.25)
        == ""
    )


def test_a_heading_right_above_the_text_is_read() -> None:
    """A doubted heading with text above and right below it is a chapter's."""
    page = f"<p>{RAIN}</p><h2>{{}}</h2><p>{RAIN}</p>"
    assert _likely(page.format("Der Oberlauf"), 1, 0.35) == HEADING
    assert _likely(page.format("Der Oberlauf"), 1, 0.2) == ""
    assert _likely(page.format("Unser Angebot"), 1, 0.35) == ""


def test_a_question_is_read_with_its_answer() -> None:
    """An answer is not understood without what was asked."""
    talk = "<dl><dt>Wo ist es still?</dt><dd>In einem alten Stollen.</dd></dl>"
    assert _likely(f"<p>{RAIN}</p>{talk}", 1, 0.1) == ASKED


def test_a_sentence_set_apart_amid_the_text_is_read() -> None:
    """A hint in a box of its own between paragraphs is text; at the end, with a picture, or a call it is not."""
    hint = "<div class='hint'><span>!</span><div>Das Wasser ist zurzeit elf Grad kalt.</div></div>"
    page = f"<main><p>{RAIN}</p>{hint}<p>{RAIN}</p></main>"
    assert _likely(page, 2, 0.15) == APART
    assert _likely(page, 2, 0.1) == ""
    assert _likely(page.replace("<span>!</span>", "<img src='a.jpg'>"), 2, 0.15) == ""
    assert _likely(page.replace("Das Wasser", "Ihr Newsletter: Das Wasser"), 2, 0.15) == ""
    assert _likely(f"<main><p>{RAIN}</p><p>{RAIN}</p>{hint}</main>", 3, 0.15) == ""
    bare = f"<main><div><p>{RAIN}</p>Das Wasser ist zurzeit elf Grad kalt.<p>{RAIN}</p></div></main>"
    assert _likely(bare, 1, 0.15) == ""


def test_a_list_is_read_whole() -> None:
    """An item beside items that are read is read, if nothing in the list links or tells a day."""
    page = f"<p>{RAIN}</p><ul><li>ein Regenmantel</li><li>hohe Stiefel</li></ul>"
    assert _likely(page, 2, 0.3) == ITEM
    assert _likely(page, 2, 0.2) == ""
    assert _likely(page.replace("ein Regenmantel", "<a href='/m'>ein Regenmantel</a>"), 2, 0.3) == ""
    assert _likely(page.replace("ein Regenmantel", "28. Juni 2026"), 2, 0.3) == ""


def test_what_opens_a_text_or_heads_a_list_is_read() -> None:
    """The line that readers open a text by is read with it, and so is a heading above the page's own ingredients."""
    assert (
        _likely("<details><summary>Und im Winter?</summary><p>Dann ruht der See.</p></details>", 0, 0.1)
        == OPENS
    )
    blocks = [*walk(html.fromstring("<div><h3>Zutaten</h3><ul><li>3 Eier</li></ul></div>"))]
    assert name_additions(blocks, [0.1, 0.9], [False, True], [False, True])[0] == NAMES
    assert name_additions(blocks, [0.1, 0.9], [False, True], [False, False])[0] == ""
    for number, reason in (("1", NAMES), ("Schritt 1:", NAMES), ("Für vier", "")):
        step = f"<h2>Zubereitung</h2><div><span>{number}</span><div><p>Mehl sieben.</p></div></div>"
        blocks = [*walk(html.fromstring(f"<div>{step}</div>"))]
        assert (
            name_additions(blocks, [0.1, 0.1, 0.2], [False, False, True], [False, False, True])[0] == reason
        )


def test_the_last_of_many_alike_is_read() -> None:
    """Where many entries are built alike, each in a box of its own, the last one is text at lower odds, too."""
    entry = "<section><div><p class='e'>Im Mai fuhr der Verein an den See und blieb dort.</p></div></section>"
    assert _likely(entry * 9, 8, 0.25) == ALIKE
    assert _likely(entry * 4, 3, 0.25) == ""


def test_the_one_item_of_a_list_that_is_doubted() -> None:
    """Where all other items of a list are read, the last one is, too; of two or three items one may be a call."""
    for count, reason in ((5, ITEM), (3, "")):
        items = "<li>ein Zelt am Ufer</li>" * count
        assert _likely(f"<p>Im Mai fuhr der Verein an den See.</p><ul>{items}</ul>", count, 0.1) == reason


def test_the_one_item_left_of_a_list_is_read() -> None:
    """Amid a list, an item may speak to the reader; at its end, that is a call."""
    items = [f"<li>{word} geht im Regen nach Hause</li>" for word in ("Ida", "Ole", "Ihr Nachbar", "Uwe")]
    assert _likely(f"<p>{RAIN}</p><ul>{''.join(items)}</ul>", 3, 0.1) == ITEM
    last = [items[0], items[1], items[3], items[2]]
    assert _likely(f"<p>{RAIN}</p><ul>{''.join(last)}</ul>", 4, 0.1) == ""


def test_a_short_line_between_others_belongs_to_a_long_text() -> None:
    """Dialogues have sentences of a word or two; a label or a link is none."""
    said, line = "<p>Sie ging noch einmal zum Fluss.</p>" * 6, "<p>Nele lachte.</p>"
    assert _named(said + line + said, {6})[6] == BETWEEN_ALIKE
    for other in (said + "<p>Anzeige</p>" + said, said + "<p><a href='/a'>Mehr.</a></p>" + said):
        assert _named(other, {6})[6] == ""
    assert _named(said * 2 + line, {12})[12] == LAST_WORDS
    assert _named("<p>Sie ging zum Fluss.</p>" + line + "<p>Dann schlief sie.</p>", {1})[1] == ""


def test_a_heading_over_lower_ones_is_heard() -> None:
    """A heading right above the first of two lower ones that are read beside it heads them all."""
    parts = f"<h3>Im Frühling</h3><p>{RAIN}</p><h3>Im Herbst</h3><p>{RAIN}</p>"
    assert _likely(f"<h2>Wem nützt der Bach?</h2>{parts}", 0, 0.11) == HEADING
    assert _likely(f"<h3>Wem nützt der Bach?</h3>{parts}", 0, 0.11) == ""
    assert _likely(f"<div><h2>Aus dem Rathaus</h2></div>{parts}", 0, 0.11) == ""
    assert _likely(f"<h2>Wem nützt der Bach?</h2><h3>Im Frühling</h3><p>{RAIN}</p>", 0, 0.11) == ""


def test_a_list_is_heard_whole_that_is_likely_on_the_whole() -> None:
    """Below a line that is read, of which one item is read, and which the models do not doubt as a whole."""
    blocks = [
        *walk(
            html.fromstring("<div><p>Die Lösungen</p><ul><li>drei</li><li>vier</li><li>fünf</li></ul></div>")
        )
    ]
    read = [True, False, True, False]
    assert name_additions(blocks, [0.9, 0.32, 0.5, 0.26], read) == ["", ITEM, "", ITEM]
    assert name_additions(blocks, [0.9, 0.32, 0.36, 0.26], read) == [""] * 4
