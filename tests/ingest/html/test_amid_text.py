"""What stands amid the text and looks as it does belongs to it, though the models doubt it."""

from lxml import html

from vorleser.ingest.html.amid_text import OWN_BOX, TURN, name_amid
from vorleser.ingest.html.walk import walk

LONG = (
    "Am Abend zogen die Kinder mit ihren Laternen um den See, sangen drei Lieder und aßen danach am Feuer "
    "Brot mit Apfelmus."
)


def _named(source: str, doubted: set[int]) -> dict[int, str]:
    """Return what is named of the page *source*, whose blocks are read but for those *doubted*."""
    blocks = [*walk(html.fromstring(f"<body>{source}</body>"))]
    read = [number not in doubted for number in range(len(blocks))]
    return dict(name_amid(blocks, [0.9 if yes else 0.15 for yes in read], read))


def _boxes(texts: list[str]) -> str:
    return "".join(f"<section><div class='text'><p>{text}</p></div></section>" for text in texts)


def test_a_paragraph_in_a_box_of_its_own_is_read_as_those_around_it() -> None:
    """Page builders put each paragraph into a box: a long one amid many that are read is text."""
    assert _named(_boxes([LONG] * 10), {6}) == {6: OWN_BOX}
    assert _named(_boxes([LONG] * 10), {9}) == {}  # behind the text
    assert _named(_boxes([LONG] * 10), {3, 4, 5}) == {}  # too many are not
    assert _named(_boxes([*[LONG] * 6, "Jetzt lesen.", *[LONG] * 4]), {6}) == {}


def test_what_a_speaker_says_is_read() -> None:
    """A short question begins with the name of one whose other turns are read, and so does an answer."""
    told = "".join(f"<p>Tal@Blatt: Wann war das, im Jahr {n}?</p><p>Ebner: Ja, im Mai.</p>" for n in range(3))
    short = "<p>Tal@Blatt: Und dann?</p><p>Ebner: Dann kam der Regen.</p>"
    assert _named(told + short + told, {6}) == {6: TURN}
    assert _named(told + "<p>Anfahrt: Mit dem Bus.</p>", {6}) == {}
    assert _named("<p>Ebner: Ja.</p><p>Ebner: Nein.</p><p>Ebner: Dann kam der Regen.</p>", {1}) == {}
