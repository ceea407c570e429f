"""What a recogniser heard otherwise, though it was kept, is an editor's to hear."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from spoken_scripts import script_of
from vorleser.article import Article, Block, Metadata, Role
from vorleser.batch import Job
from vorleser.config import Config
from vorleser.desk.review import Review, count_doubts, make_review
from vorleser.desk.store.editions import SourceText
from vorleser.desk.work import REVIEW_FILE, DraftOrder, make_draft, write_review
from vorleser.listen import stage
from vorleser.proof import find_misheard
from vorleser.speak import SpeakSettings, forget, keep_take, speak

pytest_plugins = ["heard_once"]
pytestmark = pytest.mark.usefixtures("heard_once")
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


def test_a_draft_says_what_was_heard_otherwise(
    whisper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence that is suspected, but kept, is a doubt in the draft that was made; others are none."""
    monkeypatch.setattr(stage, "SURE", 1.0)  # no suspicion is enough to fail the edition
    settings = SpeakSettings(engine="pico", listen="all", listen_model=str(whisper), listen_tries=1)
    output = replace(Config().output, folder=str(tmp_path / "draft"))
    script = replace(Config().script, opening=False, notice_text="Ein Automat liest.")  # little else is heard
    config = replace(Config(), speech=settings, output=output, script=script)
    article = Article(Metadata(title="Am Hafen", id="hafen"), (Block(Role.PARAGRAPH, SENTENCE),))
    (segment,) = (each for each in write_review(article, config).segments if each.shown == SENTENCE)
    (wrong,) = speak(script_of(SENTENCE.replace("keine ", "")), settings, tmp_path / "other", jobs=1)
    keep_take(segment, wrong, settings, tmp_path / "cache")

    order = DraftOrder("hafen", SourceText(), article, str(tmp_path / "public"), "")
    outcome = make_draft(Job("hafen", config, str(tmp_path / "cache"), 1, data=msgspec.json.encode(order)))
    assert not outcome.error
    review = msgspec.json.decode((tmp_path / "draft" / REVIEW_FILE).read_bytes(), type=Review)
    told = {each.shown: each.doubts[0].reason for each in review.sentences if each.doubts}
    assert told == {SENTENCE: "Beim Nachhören nicht erkannt: ‚keine‘"}
