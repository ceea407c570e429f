"""Parts built as others of the text that are read belong to it."""

from lxml import html

from vorleser.ingest.html.own_sections import name_own_sections
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>"


def _named(source: str, doubted: set[str], chance: float = 0.05) -> set[str]:
    """Return the texts of *source* that are named, if all but the *doubted* ones are read."""
    blocks = [*walk(html.fromstring(f"<div>{source}</div>"))]
    read = [block.text not in doubted for block in blocks]
    chances = [0.9 if yes else chance for yes in read]
    return {blocks[number].text for number, _ in name_own_sections(blocks, chances, read)}


def test_a_question_like_others_is_read_with_its_answer() -> None:
    """Where two questions are read with their answers, one built alike is too; a sign to open it does not matter."""
    pair = "<h3>{} +</h3><div class='a'>{}</div>"
    asked = pair.format("Wann beißen Forellen?", "Am frühen Morgen.") + pair.format("Womit?", "Mit Fliegen.")
    last = {"Wo ist es tief? +", "Unter der Brücke."}
    assert _named(asked + pair.format("Wo ist es tief?", "Unter der Brücke."), last) == last
    assert _named(asked + "<h4>Wo ist es tief? +</h4><p>Unter der Brücke.</p>", last) == set()
    assert (
        _named(pair.format("Womit?", "Mit Fliegen.") + pair.format("Wo?", "Dort."), {"Wo? +", "Dort."})
        == set()
    )


def test_a_list_like_others_is_read() -> None:
    """Where two lists of a text are read whole, one below a line of the text is, if it neither links nor calls."""
    lists = "<h3>Vorteile</h3><ul><li>Klares Wasser</li></ul><h3>Nachteile</h3><ul><li>Kalte Füße</li></ul>"
    doubted = {"Mehr Fische", "Weniger Algen"}
    third = "<h3>Ausblick</h3><ul><li>Mehr Fische</li><li>Weniger Algen</li></ul>"
    assert _named(lists + third + TEXT, doubted) == doubted
    assert _named(lists + third, doubted) == set()
    assert _named(lists + third.replace("<ul>", "<ul class='tags'>") + TEXT, doubted) == set()
    assert (
        _named(lists + third.replace("Mehr Fische", "<a href='/f'>Mehr Fische</a>") + TEXT, doubted) == set()
    )


def test_a_section_is_read_from_its_beginning() -> None:
    """Where the last paragraph of a box is read, the heading and the sentences above it are."""
    doubted = {"Der Deich", "Der Deich hält nun seit zehn Jahren."}
    box = "<div><h3>Der Deich</h3><p>Der Deich hält nun seit zehn Jahren.</p><p>Er wird im Mai erhöht.</p></div>"
    assert _named(TEXT + box, doubted, 0.15) == doubted
    assert _named(TEXT + box, doubted, 0.05) == set()
    assert _named(TEXT + box.replace("hält nun", "hält für Sie"), {"Der Deich", *doubted}, 0.15) == set()
    assert _named(TEXT + box, {*doubted, "Er wird im Mai erhöht."}, 0.15) == set()


def test_a_card_whose_heading_links_is_read_among_cards_that_are() -> None:
    """Cards beside each other are one text, if a third of them is read, whatever their headings link to."""
    card = "<article class='c'><h2><a href='{0}'>{0}</a></h2><p>{1}</p></article>"
    cards = "".join(card.format(name, f"Regelt den {name}.") for name in ("Deich", "Bach", "Damm"))
    doubted = {"Damm", "Regelt den Damm."}
    assert _named(TEXT + cards, doubted) == doubted
    assert _named(TEXT + cards, {*doubted, "Bach", "Regelt den Bach."}) == set()
    apart = cards.replace("<article class='c'><h2><a href='Damm'>", "<article class='t'><h2><a href='Damm'>")
    assert _named(TEXT + apart, doubted) == set()


def test_what_counts_on_is_read() -> None:
    """Where two of the parts that count from one on are read, the others are, with what stands below or between."""
    part = "<div><h4 class='t'>Gefahr {}: {}</h4></div><div><p>{}</p></div>"
    texts = [
        ("Hitze", "Das Wasser wird warm."),
        ("Reiher", "Er steht im Schilf."),
        ("Otter", "Er jagt bei Nacht."),
    ]
    parts = "".join(part.format(n, *each) for n, each in enumerate(texts, 1))
    first = {"Gefahr 1: Hitze", "Das Wasser wird warm."}
    assert _named(parts, first) == first
    assert _named(parts, {"Gefahr 1: Hitze", "Das Wasser wird warm.", "Gefahr 2: Reiher"}) == set()
    assert _named(parts, first, chance=0.0) == set()
    assert _named(parts.replace("Gefahr 1", "Gefahr 4"), {"Gefahr 4: Hitze"}) == set()
    linked = parts.replace("Gefahr 1: Hitze", "<a href='/h'>Gefahr 1: Hitze</a>")
    assert _named(linked, first) == {"Das Wasser wird warm."}


def test_steps_are_read_with_what_stands_between() -> None:
    """A numbered step goes on with the ones before it, and so do lines like those between them."""
    step, row = "<p class='s'>{}Forellen {}.</p>", "<p class='r'>• {}</p>"
    rows = ["Salz", "Mehl", "Butter"]
    steps = "".join(
        step.format(n, word) + row.format(rows[n - 1])
        for n, word in enumerate(["salzen", "wenden", "braten"], 1)
    )
    assert _named(steps, {"3Forellen braten.", "• Mehl"}) == {"3Forellen braten.", "• Mehl"}


def test_a_card_in_a_box_of_its_own_is_read() -> None:
    """Cards stand beside each other even if each has a box around it, with a year, say; elsewhere they are others."""
    card = "<div class='point'><b>{}</b><div class='card'><h3>{}</h3><p>{}</p></div></div>"
    told = [(1865, "Die Gerberei", "Sie stand am Bach."), (1912, "Die Fabrik", "Sie stand am Berg.")]
    last = card.format(1998, "Das Museum", "Es steht am Markt.")
    row = "".join(card.format(*each) for each in told)
    assert _named(f"<section>{row}{last}</section>", {"Das Museum", "Es steht am Markt."}) == {
        "Das Museum",
        "Es steht am Markt.",
    }
    apart = f"<section>{row}</section><aside>{last}{last.replace('Museum', 'Gasthaus')}</aside>"
    assert _named(apart, {"Das Museum", "Das Gasthaus", "Es steht am Markt."}) == set()


def test_cards_whose_text_is_read_have_their_names_heard() -> None:
    """Where the texts of most cards are read, so are the name and the line above each; not if only a few are."""
    card = "<article><div class='k'><h3>{0}</h3><p class='r'>{1}</p><p>{0}{2}</p></div></article>"
    told = " kam als Kind an den Bach und ist hier geblieben, uns zur Freude."
    people = ("Anke Riel", "Timo Ahrens", "Runa Feld")
    cards = "".join(card.format(name, f"Posten {n}", told) for n, name in enumerate(people))
    names = {*people, "Posten 0", "Posten 1", "Posten 2"}
    assert _named(TEXT + cards, names) == names
    assert _named(TEXT + cards.replace("<h3>", "<h3><a href='/x'>"), names) == set()
    silent = {f"{name}{told}" for name in people[:2]}
    assert _named(TEXT + cards, names | silent) == set()


def test_what_speaks_for_and_against() -> None:
    """A list of good sides is read if that of the bad sides is, and the other way round."""
    source = (
        "<h4>Tops</h4><ul><li>leicht</li><li>hell</li></ul><h4>Flops</h4><ul><li>schwer zu putzen</li></ul>"
    )
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [False, False, False, False, True]
    found = dict(name_own_sections(blocks, [0.1] * len(blocks), read))
    assert sorted(found) == [0, 1, 2, 3]
