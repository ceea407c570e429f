"""What is left of silent parts is silent, too."""

from lxml import html

from vorleser.article import Role
from vorleser.ingest.html.leftovers import name_leftovers
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der See ist seit Montag zugefroren, und die Kinder holen die Schlitten.</p>"


def _named(source: str, silent: frozenset[int] = frozenset()) -> dict[int, str]:
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    return dict(name_leftovers(blocks, [n not in silent for n in range(len(blocks))]))


def test_a_caption_is_told_by_its_credit_and_its_picture() -> None:
    """A paragraph beside a picture that ends in a credit is a caption; without the picture it is text."""
    caption = "<div>Ein Kind auf dem Eis. Foto: Mara Lindt</div>"
    assert _named(f"{TEXT}<div><img src='a.jpg'>{caption}</div>") == {2: "a caption with its credit"}
    assert _named(f"{TEXT}<div>{caption}</div>") == {}
    assert _named(f"<div><img src='a.jpg'>{TEXT}</div>") == {}


def test_a_caption_is_told_by_how_it_is_set() -> None:
    """What is emphasised as a whole right below a picture amid the text, or counted (2/5), is a caption."""
    below = "<p><img src='a.jpg'></p><p><em>Zwei Kinder auf dem Eis</em></p>"
    assert [*_named(TEXT + below + TEXT)] == [2]
    assert _named(below + TEXT) == {}
    assert _named(TEXT + below.replace("em>", "span>")) == {}
    slides = "<ul><li>1/2 Der See am Morgen</li><li>2/2 Der See am Abend</li></ul>"
    assert [*_named(TEXT + slides)] == [1, 2]
    assert _named(f"{TEXT}<p>1/2 der Kinder kann schwimmen.</p>") == {}


def test_emphasised_text_is_no_caption() -> None:
    """A text that is emphasised goes on below a picture; the paragraph right below the picture is part of it."""
    picture, said = "<p><img src='a.jpg'></p>", "<p><i>Die Bahn ist offen, sobald das Eis trägt.</i></p>"
    assert _named(TEXT + picture + said * 2) == {}
    lines = "<p><img src='a.jpg'></p><p><i>Das Eis im Mai</i><br><br><i>Der Schlitten</i></p>"
    assert [*_named(TEXT + lines)] == [2]
    assert [*_named(TEXT + picture + said + picture + said)] == [2, 4]


def test_several_credits_are_captions() -> None:
    """A line with the credits of two pictures is no text, wherever it stands."""
    assert [*_named(f"{TEXT}<p>Das Eis. Foto: Mara Lindt Der Schlitten. Archivfoto: Jan Ohm</p>")] == [1]


def test_a_name_goes_with_its_quotation() -> None:
    """A name below a quotation that is silent, or that the text says anyway, is silent; another line is not."""
    box = "<div><p>„Das Eis trägt noch keine drei Kinder.“</p><p>Mara Lindt</p></div>"
    assert _named(TEXT + box, frozenset({1})) == {2: "a name below a quotation that is silent"}
    assert _named(TEXT + box) == {}
    said = "<p>„Das Eis trägt noch keine drei Kinder“, sagt Mara Lindt.</p>"
    assert list(_named(said + box)) == [2]
    assert (
        _named(f"{TEXT}<div><p>Das Eis trägt noch keine Kinder</p><p>Dünnes Eis</p></div>", frozenset({1}))
        == {}
    )


def test_a_card_is_silent_with_its_title() -> None:
    """What one link holds below a silent title tells of another article, with an address or without."""
    card = "<a><b>Warum die Schlitten knapp werden</b><p>Die Tischler kommen kaum nach.</p></a>"
    assert _named(TEXT * 6 + card, frozenset({6})) == {7: "a teaser of another article"}
    assert [*_named(TEXT * 6 + card.replace("<a>", "<a href='/s'>"), frozenset({6}))] == [7]


def test_what_is_no_card_is_read() -> None:
    """A title that is read, an anchor that holds the text, and a page of cards are another matter."""
    card = "<a><b>Warum die Schlitten knapp werden</b><p>Die Tischler kommen kaum nach.</p></a>"
    assert _named(TEXT * 6 + card) == {}
    assert _named(TEXT * 6 + card.replace("<a>", "<a name='s'>"), frozenset({6})) == {}
    assert _named(TEXT + card * 3, frozenset({1, 3, 5})) == {}


def test_a_sender_is_no_news() -> None:
    """In a press release, what stands under "Über …" right above the contacts is about the sender."""
    about = "<p>Über die Eishalle Soest</p><p>Die Eishalle Soest hat zwei Bahnen.</p>"
    assert [*_named(f"{TEXT}{about}<p>Pressekontakt: Mara Lindt</p>")] == [1, 2]
    assert _named(TEXT + about) == {}
    assert [*_named(f"{TEXT}<p>Pressekontakt: Mara Lindt</p>{about}")] == [2, 3]
    assert (
        _named(f"{TEXT}{about.replace('Die Eishalle Soest hat', 'Sie hat')}<p>Pressekontakt: Mara Lindt</p>")
        == {}
    )


def test_a_sender_is_no_news_where_a_contact_stands_below_as_well() -> None:
    """The portrait is told by the nearest of several contacts, the footer's among them."""
    source = (
        "<p>Die neue Fähre fährt ab Sonntag.</p><p>Pressekontakt: Flusslinien, Uferweg 2</p>"
        "<p><b>Über die Flusslinien GmbH</b></p><p>Die Flusslinien GmbH betreibt seit 1998 vier Fähren.</p>"
        + "<p>Weitere Meldung</p>" * 6
        + "<ul><li>Kontakt</li></ul>"
    )
    assert set(_named(source)) == {2, 3}


def test_a_caption_says_what_its_picture_says() -> None:
    """The words that a picture has in its place are its caption where they stand in or beside it, quotes aside."""
    said = "Zwei Kinder ziehen einen Schlitten über das Eis."
    picture = f"<img src='a.jpg' alt='{said}'>"
    step = f"<div>{picture}<p>{said}</p></div>"
    assert _named(step * 3 + TEXT) == {}
    assert [*_named(f"{TEXT * 2}<div>{picture}<div>{said}</div></div>{TEXT * 2}")] == [3]
    assert [*_named(f"{TEXT * 2}<p>{picture}<br>{said}</p>{TEXT * 2}")] == [3]
    rest = ", rufen die Kinder am Ufer"
    quoted = f"<div><img src='a.jpg' title='„Bahn frei“{rest}'><p>»Bahn frei«{rest}</p></div>"
    assert [*_named(f"{TEXT * 2}{quoted}{TEXT * 2}")] == [3]
    assert _named(f"{TEXT}<section><div>{picture}</div><div><p>{said}</p></div></section>{TEXT}") == {}
    assert _named(f"<div><img src='a.jpg' alt='Der See'><p>Der See</p></div>{TEXT}") == {}


def test_a_caption_opens_with_whose_the_picture_is() -> None:
    """What is named a caption and opens with the sign of copyright is one, however long it tells on."""
    caption = (
        "<div class='bildtext'>© L. Moor / bilder.example: Eis. Es trägt seit Montag auch Schlitten.</div>"
    )
    assert [*_named(TEXT + caption + TEXT)] == [1]
    assert _named(TEXT + caption.replace("bildtext", "absatz") + TEXT) == {}


def test_a_sender_is_told_by_the_name_alone() -> None:
    """It may begin in lower case, and the text may leave out what kind of company it is; the contact goes with it."""
    about = "<p><b>Über die eisblau GmbH:</b> eisblau baut Bahnen.</p>"
    assert [*_named(f"{TEXT}{about}<p>Ansprechpartner:</p>")] == [1, 2]
    asks = "<p>Für weitere Informationen oder Fragen wenden Sie sich bitte an:</p>"
    assert [*_named(f"{TEXT}{about}{asks}")] == [1, 2]
    assert _named(f"{TEXT}<p>Über die Jahre: Er wuchs.</p>{asks}") == {}


def test_a_centred_line_below_a_centred_picture() -> None:
    """It is a caption where the text is not centred; where all is, it may be text."""
    lines = "".join(
        f"<p>Der Deich von {place} ist seit dem Herbst wieder dicht.</p>" for place in ("Welt", "Tating")
    )
    below = '<p style="text-align: center"><img src="a.jpg"></p><p style="text-align: center">Ein Deich im Licht</p>'
    for source, found in (
        (lines + below + lines, [3]),
        ((lines + below).replace("<p>", '<p class="text-center">'), []),
    ):
        blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
        read = [block.role is not Role.IMAGE for block in blocks]
        assert [n for n, _ in name_leftovers(blocks, read)] == found
