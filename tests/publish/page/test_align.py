"""Cues find their place in the article, whatever the stages between did to them."""

import editions
from vorleser.article import Article, Block, Metadata, Role
from vorleser.mix import Cue, Timeline
from vorleser.publish.page.align import passages


def aligned(block: Block, *shown: str) -> list[str]:
    """Return the pieces of *block* that the passages of cues with *shown* cover."""
    article = Article(Metadata("T"), (block,))
    cues = tuple(
        Cue(n * 1000, n * 1000 + 900, 0, block.role, text, text, "de", f"s{n}")
        for n, text in enumerate(shown)
    )
    found = passages(article, Timeline(1000, 9000, cues, ()))
    return [block.text[passage.start : passage.end] for passage in found.get(0, ())]


def test_every_sentence_of_the_article() -> None:
    """Each cue of a block covers exactly its own words."""
    timeline = editions.timeline(editions.ARTICLE)
    found = passages(editions.ARTICLE, timeline)
    for number, block in enumerate(editions.BLOCKS):
        said = [cue.shown for cue in timeline.cues if cue.block == number]
        covered = [block.text[passage.start : passage.end] for passage in found.get(number, ())]
        assert [text.replace("\t", "; ") for text in covered] == said


def test_same_sentence_twice() -> None:
    """The second of two equal sentences is found behind the first."""
    assert aligned(Block(Role.PARAGRAPH, "Ja. Ja. Nein."), "Ja.", "Ja.", "Nein.") == ["Ja.", "Ja.", "Nein."]


def test_other_white_space() -> None:
    """White space may differ between what is written and what is shown."""
    assert aligned(Block(Role.PARAGRAPH, "Zwei\n  Kräne."), "Zwei Kräne.") == ["Zwei\n  Kräne."]


def test_other_words_take_the_gap() -> None:
    """A cue whose words are not in the text takes what its neighbours leave."""
    block = Block(Role.PARAGRAPH, "Eins. Z w e i. Drei.")
    assert aligned(block, "Eins.", "Zwo.", "Drei.") == ["Eins.", "Z w e i.", "Drei."]


def test_nothing_left() -> None:
    """A cue without words in the text and without a gap has no passage."""
    assert aligned(Block(Role.PARAGRAPH, "Eins."), "Eins.", "Ansage.") == ["Eins."]
