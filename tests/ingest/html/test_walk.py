"""The blocks of a page, in order, with what their roles are judged by."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.tree import silence
from vorleser.ingest.html.walk import walk


def _walked(source: str) -> list[tuple[Role, str]]:
    return [
        (block.role, block.text) for block in walk(html.fromstring(f"<body><p>Anfang.</p>{source}</body>"))
    ]


def test_a_caption_with_a_heading_is_a_pictures_story() -> None:
    """As galleries tell them, with a heading and a text below it; a plain caption stays one."""
    text = "<h2>Der Turm</h2><p>Er neigt sich seit 1906.</p>"
    story = f"<figure><img src='a.jpg'><figcaption>{text}</figcaption></figure>"
    assert _walked(story)[2:] == [(Role.SUBHEAD, "Der Turm"), (Role.PARAGRAPH, "Er neigt sich seit 1906.")]
    plain = "<figure><img src='a.jpg'><figcaption>Der Turm im Abendlicht</figcaption></figure>"
    assert _walked(plain)[2:] == [(Role.CAPTION, "Der Turm im Abendlicht")]


def test_an_element_with_an_address_is_a_link() -> None:
    """A site's own element leads elsewhere if it has an address, as <a> does; else it is a part of the text."""
    card = "<p>Anfang.</p><card-item{}><div>Neue Busse ab Mai</div></card-item>"
    for address, share in ((" href='/b'", 1.0), ("", 0.0)):
        blocks = [*walk(html.fromstring(f"<body>{card.format(address)}</body>"))]
        assert [block.linked for block in blocks] == [0.0, share]


def test_entries_with_their_time_are_no_counted_items() -> None:
    """A live ticker may be a numbered list, newest first: its entries begin with their hour, not with a number."""
    ticker = "<ol><li><time>13:48 Uhr</time><p>Das Sofa rollt.</p></li><li><p>Der Start.</p></li></ol>"
    assert [text for _, text in _walked(ticker)] == [
        "Anfang.",
        "13:48 Uhr",
        "Das Sofa rollt.",
        "2. Der Start.",
    ]


def test_comments_are_known_by_their_lists_id() -> None:
    """A list of comments may bear its name as its id; what stands in it is silent."""
    root = html.fromstring(
        "<body><p>Der Damm hält.</p><ul id='commentlist'><li><p>Gut so!</p></li></ul></body>"
    )
    silence(root)
    assert [(block.text, block.silent) for block in walk(root)] == [
        ("Der Damm hält.", ""),
        ("Gut so!", "readers' comments"),
    ]


def test_a_list_counts_its_items_once() -> None:
    """Where each item begins with its own number in a badge, the badge is left out; amounts are no numbers."""
    steps = "<ol><li><span>1</span> <p>Rühren.</p></li><li><b>02.</b> 2 Stunden warten.</li></ol>"
    assert [text for _, text in _walked(steps)[1:]] == ["1. Rühren.", "2. 2 Stunden warten."]
    amounts = "<ol><li><b>3</b> Eier</li><li><b>2</b> Zwiebeln</li></ol>"
    assert [text for _, text in _walked(amounts)[1:]] == ["1. 3 Eier", "2. 2 Zwiebeln"]
    single = "<ol><li><b>1</b> Ei</li></ol>"
    assert [text for _, text in _walked(single)[1:]] == ["1. 1 Ei"]


def test_a_panel_about_cookies_is_silent_however_long_it_is() -> None:
    """Beside a short text it holds most of the page; what holds the page itself is read, whatever marks it."""
    panel = "".join(
        f"<p>Der Dienst {number} setzt ein Cookie, das Ihre Wahl behält.</p>" for number in range(9)
    )
    page = "<h1>Suppe</h1><p>Die Suppe kocht eine Stunde.</p><div class='{}' {}>{}</div>"
    cases = (
        ("cookie-settings", "data-nosnippet", panel, True),
        ("consentManager", "role='dialog'", panel, True),
        ("gdpr-panel", "aria-hidden='true'", panel, True),
        ("cookie-settings", "", panel, False),  # nothing says that it is never read
        ("text", "data-nosnippet", panel, False),  # it may be the page itself
        ("page cookies-open", "aria-hidden='true'", f"<main>{panel}</main>", False),
        ("page cookies-open", "aria-hidden='true'", f"<article>{panel}</article>", False),
    )
    for name, mark, text, silent in cases:
        root = html.fromstring(f"<body>{page.format(name, mark, text)}</body>")
        silence(root)
        assert bool([*walk(root)][-1].silent) == silent, (name, mark)


def test_a_heading_may_be_a_caption() -> None:
    """In a caption that else only says whose picture it is, and outside any figure, a heading is the caption."""
    credited = "<figcaption><h3>Ein Turm neigt sich</h3>(Foto: Lena Moor)</figcaption>"
    for source in (f"<figure><img src='a.jpg'>{credited}</figure>", credited):
        assert {role for role, text in _walked(source) if "Turm" in text} == {Role.CAPTION}


def test_a_note_is_told_by_its_id() -> None:
    """Notes in the margin are no text, wherever they stand; other parts with a number are."""
    note = (
        "<blockquote><p>Wer wagt, gewinnt.</p><div><li id='fn3'><p>3 Moor (1976)</p></li></div></blockquote>"
    )
    assert [role for role, text in _walked(note) if "Moor" in text] == [Role.FOOTNOTE]
    assert _walked("<div id='fnord3'>Ein Wort.</div>")[1] == (Role.PARAGRAPH, "Ein Wort.")


def test_a_field_for_input_parts_no_line() -> None:
    """A row whose amount can be changed holds a hidden field; the row stays one line, a box to tick is none of it."""
    amount = "<span><span>180</span><input type='hidden' value='180'> <span>g</span></span>"
    row = f"<li>{amount} <span>Mehl</span></li><li><input type='checkbox'> Salz</li>"
    assert [text for _, text in _walked(f"<ul>{row}</ul>")][1:] == ["180 g Mehl", "Salz"]


def test_a_box_named_question_may_hold_its_answer() -> None:
    """Some plugins give the box of question and answer an id that says question: the parts say what they are."""
    strong = "<strong class='faq-question'><b>Wann öffnet der Damm?</b></strong>"
    box = f"<div class='faq-part' id='faq-question-17'>{strong} <p class='faq-answer'>Im Mai.</p></div>"
    assert _walked(box)[1:] == [(Role.QUESTION, "Wann öffnet der Damm?"), (Role.ANSWER, "Im Mai.")]
    alone = "<div class='question'><p>Wann öffnet der Damm?</p></div><div class='answer'><p>Im Mai.</p></div>"
    assert _walked(alone)[1:] == [(Role.QUESTION, "Wann öffnet der Damm?"), (Role.ANSWER, "Im Mai.")]
