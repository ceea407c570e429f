"""Files by the word: what is written, each word at its moment, nothing lost and nothing twice."""

import json
import re
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import editions
from bookshelf import handmade
from vorleser.article import Role
from vorleser.edition import Edition
from vorleser.mix import Cue, Timeline
from vorleser.publish import format_named, publish
from vorleser.publish.spoken import find_spoken_words

RATE = 44_100


def rendered(edition: Edition, name: str) -> list[str]:
    """Return the texts that format *name* makes of *edition*."""
    return [
        file.chunks.decode() for file in format_named(name).render(edition) if isinstance(file.chunks, bytes)
    ]


@given(
    st.text("ab .,„\n\U0001f6b2", max_size=30),
    st.lists(st.tuples(st.integers(-10, 300), st.integers(0, 300), st.integers(0, 30), st.integers(0, 30))),
    st.integers(1, 200),
)
def test_nothing_is_lost_or_out_of_order(
    text: str, words: list[tuple[int, int, int, int]], length: int
) -> None:
    """Whatever words a cue has: all that is written stands in one of them, in order, within the cue."""
    cue = Cue(0, length * 44, 0, Role.PARAGRAPH, text, text, "de", "a", words=tuple(words))
    timeline = Timeline(RATE, RATE, (cue,), ())
    found = find_spoken_words(timeline, cue)
    assert " ".join(text[word.first : word.last] for word in found).split() == text.split()
    assert all(one.last <= two.first and one.end <= two.start for one, two in pairwise(found))
    assert all(word.start < word.end for word in found)
    assert not found or found[0].start == timeline.ms(cue.start)


def test_lrc(tmp_path: Path) -> None:
    """A line for each sentence at its time; each word with its own, none before the one before it."""
    edition = handmade.with_words(editions.edition(tmp_path))
    (text,) = rendered(edition, "lrc")
    lines = [line for line in text.splitlines() if re.match(r"\[\d", line) and not line.endswith("]")]
    assert len(lines) == len(edition.timeline.cues)
    for line, cue in zip(lines, edition.timeline.cues, strict=True):
        stamps = [
            int(m) * 6000 + int(s) * 100 + int(h)
            for m, s, h in re.findall(r"[\[<](\d+):(\d\d)\.(\d\d)", line)
        ]
        assert stamps == sorted(stamps)
        assert stamps[0] == edition.timeline.ms(cue.start) // 10
        assert re.sub(r"[\[<][\d:.]+[\]>]", "", line).split() == cue.shown.split()
    assert text.startswith("[ti:Der Hafen lernt leise zu sein]\n[ar:Marlene Osterkamp, Jonas Feld]\n")


def test_lrc_holds_no_tags_of_the_text(tmp_path: Path) -> None:
    """Brackets in a text are no times."""
    edition = editions.edition(tmp_path, editions.titled("[77:01.00] <77:02.00> a\nb"))
    (text,) = rendered(edition, "lrc")
    body = [line for line in text.splitlines() if not line.startswith("[re:")]
    assert not any("[77:" in line or "<77:" in line for line in body)
    assert "(77:01.00) ‹77:02.00› a b" in text


def test_vtt_by_word(tmp_path: Path) -> None:
    """Time stamps stand before words, within their cue and rising; without them the captions are the same."""
    plain, fine = (
        rendered(handmade.with_words(editions.edition(tmp_path), captions=c), "vtt")[0]
        for c in ("sentence", "word")
    )
    assert re.sub(r"<\d\d:[\d:.]+>", "", fine) == plain
    assert len(re.findall(r"<\d\d:[\d:.]+>\w", fine)) > 30
    for cue in fine.split("\n\n")[1:]:
        stamps = re.findall(r"\d\d:\d\d:\d\d\.\d{3}", cue)
        inside = [stamps[0], *stamps[2:], stamps[1]]
        assert all(one < two for one, two in pairwise(inside))


def test_transcript_by_word(tmp_path: Path) -> None:
    """A segment for each word, in order, each as long as it is heard; speakers stay."""
    edition = handmade.with_words(editions.edition(tmp_path), transcript="word")
    segments = json.loads(rendered(edition, "transcript")[0])["segments"]
    said = " ".join(cue.shown for cue in edition.timeline.cues).split()
    assert " ".join(segment["body"] for segment in segments).split() == said
    assert all(one["endTime"] <= two["startTime"] for one, two in pairwise(segments))
    assert all(segment["startTime"] < segment["endTime"] for segment in segments)
    assert {segment.get("speaker") for segment in segments} >= {"Uferblatt", "Jonas Feld"}


def test_audacity_by_word(tmp_path: Path) -> None:
    """The second label track has a label for each word, at its time."""
    edition = handmade.with_words(editions.edition(tmp_path))
    _, words = rendered(edition, "audacity")
    rows = [line.split("\t") for line in words.splitlines()]
    assert [text for _, _, text in rows] == " ".join(cue.shown for cue in edition.timeline.cues).split()
    assert all(float(start) < float(end) for start, end, _ in rows)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return an EPUB by the word."""
    publish(
        handmade.with_words(editions.edition(tmp_path), overlays="word"), tmp_path / "book", ("epub", "daisy")
    )
    return tmp_path / "book" / "hafen.epub"


def test_overlays_by_word(book: Path) -> None:
    """Each word of the text is an element with a clip; clips follow each other without a gap, and nothing is lost."""
    with zipfile.ZipFile(book) as archive:
        smils = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".smil")]
        texts = "".join(
            archive.read(name).decode() for name in archive.namelist() if "seite" in name and "xhtml" in name
        )
    clips = [
        clip for smil in smils for clip in re.findall(r'clipBegin="([\d:.]+)" clipEnd="([\d:.]+)"', smil)
    ]
    assert all(one[1] == two[0] for one, two in pairwise(clips))
    named = re.findall(r'<text src="seite\d+\.xhtml#([^"]+-w\d+)"/>', "".join(smils))
    assert len(named) == len(set(named)) > 40
    words = dict(re.findall(r'<span id="([^"]+-w\d+)">([^<]+)</span>', texts))
    assert list(words) == named
    assert "Kräne" in words.values()
    assert re.search(r'<span id="b3s0"><span id="b3s0-w1">Am</span> <span id="b3s0-w2">Montag</span>', texts)


def test_daisy_stays_by_sentence(book: Path) -> None:
    """A DAISY book has one clip a sentence, whatever the EPUB has."""
    with zipfile.ZipFile(book.with_suffix(".daisy.zip")) as archive:
        text = "".join(
            archive.read(name).decode() for name in archive.namelist() if name.endswith((".html", ".smil"))
        )
    assert "b3s0" in text
    assert "-w1" not in text
