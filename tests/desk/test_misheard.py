"""What a recogniser heard otherwise, though it was kept, is an editor's to hear."""

from pathlib import Path

from spoken_scripts import script_of
from vorleser.article import Article, Block, Metadata, Role
from vorleser.desk.review import count_doubts, make_review
from vorleser.proof import find_misheard
from vorleser.speak import SpeakSettings, forget, keep_take, speak

SENTENCE = "Im alten Hafen liegen heute keine grünen Boote."


def test_what_was_heard_otherwise_is_a_doubt_until_it_is_spoken_well(whisper: Path, tmp_path: Path) -> None:
    """A kept clip that lacks a word is the first doubt of its sentence; one spoken anew and heard well is none."""
    settings = SpeakSettings(engine="pico", listen="all", listen_model=str(whisper))
    script = script_of(SENTENCE)
    (segment,) = script.segments
    article = Article(Metadata(title="Hafen"), (Block(Role.PARAGRAPH, SENTENCE),))
    (wrong,) = speak(script_of(SENTENCE.replace("keine ", "")), settings, tmp_path / "other", jobs=1)
    keep_take(segment, wrong, settings, tmp_path / "cache")

    misheard = find_misheard(script, settings, tmp_path / "cache", jobs=1)
    review = make_review(article, script.segments, misheard)
    first = review.sentences[0].doubts[0]
    assert (first.kind, first.reason) == ("misheard", "Beim Nachhören nicht erkannt: ‚keine‘")
    assert count_doubts(review.sentences) >= 1

    forget(script.segments, settings, tmp_path / "cache")
    assert not find_misheard(script, settings, tmp_path / "cache", jobs=1)
