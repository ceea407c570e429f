"""Sentences: found where an editor of German prose finds them, no character lost, in linear time."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.segment.sentences import sentences

DATA = Path(__file__).parent.parent / "data"
GOLD = sorted((DATA / "sentences").glob("*.txt"))
JOINTS = {"¬": "", "↵": "\n"}  # how a marked line is joined to the next; all others with a space
GERMAN = st.text(alphabet="aDz. 3!?…:;,„“»«()[]–\n\t'\"*-/@I\0\u00a0ß\ud800", max_size=300)


def paragraphs(path: Path) -> Iterator[tuple[str, set[int]]]:
    """Yield each paragraph of a gold file as running text and the places where a sentence begins in it."""
    for paragraph in path.read_text("utf-8").strip().split("\n\n"):
        text, borders = "", set()
        for line in paragraph.splitlines():
            borders.add(len(text))
            text += line[:-1] + JOINTS[line[-1]] if line[-1] in JOINTS else line + " "
        yield text.rstrip(), borders - {0}


def found(text: str) -> set[int]:
    """Return where `sentences` lets a sentence begin in *text*, the first left out."""
    starts, at = set(), 0
    for piece in sentences(text):
        starts.add(at)
        at += len(piece)
    return starts - {0}


def f1(paths: list[Path], misses: list[str]) -> float:
    """Return F1 of the borders in *paths*; each wrong one is told in *misses*."""
    right = wrong = missed = 0
    for path in paths:
        for text, gold in paragraphs(path):
            got = found(text)
            right += len(got & gold)
            wrong += len(got - gold)
            missed += len(gold - got)
            misses += [
                f"{'wrong' if at in got else 'missed'}: {text[max(0, at - 40) : at]}|{text[at : at + 30]}"
                for at in sorted(got ^ gold)
            ]
    return 2 * right / (2 * right + wrong + missed)


def test_borders_of_edited_prose() -> None:
    """On edited prose, F1 of the borders is at least .998."""
    misses: list[str] = []
    score = f1(GOLD, misses)
    assert score >= 0.998, f"F1 {score:.4f}\n" + "\n".join(misses)


def test_the_gold_is_large_enough() -> None:
    """A figure of .998 needs more than a thousand borders to mean anything."""
    assert sum(len(gold) + 1 for path in GOLD for _, gold in paragraphs(path)) >= 1800


@given(GERMAN | st.text(max_size=200))
def test_no_character_is_lost(text: str) -> None:
    """Joined, the pieces are the text, and none is blank; a blank text has none."""
    pieces = sentences(text)
    assert "".join(pieces) == ("" if not text.strip() else text)
    assert all(piece.strip() for piece in pieces)


@pytest.mark.parametrize(
    "hostile",
    [
        ". ",
        "am 3. Xa ",
        "(a. ",
        "(",
        "[",
        ".",
        "„",
        "\n",
        " ",
        "\0",
        "\ud800. ",
        "Ab.Cd",
        "1. ",
        "!“",
        "Ab\n",
        "a.b. ",
        "☀",
        "b☀ ",
        "☀\ufe0f",
        "+",
        "+++ ",
        "… ",
        "!“ b",
    ],
)
def test_time_is_linear(hostile: str) -> None:
    """Ten times the text takes about ten times as long, whatever it is made of."""

    def seconds(size: int) -> float:
        text = "a" + hostile * (size // len(hostile)) + "b"
        begin = time.thread_time()  # of this thread on its core: others don't count
        assert "".join(sentences(text)) == text
        return time.thread_time() - begin

    small = min(seconds(10_000) for _ in range(3))
    assert any(
        seconds(100_000) < 40 * small + 0.05 for _ in range(3)
    )  # other work may take the core's caches


def test_words_left_out_again_and_again() -> None:
    """Ten thousand omissions in a row are no trap."""
    text = "Er kam. " + "… " * 10_000 + "Danach ging er."
    assert "".join(sentences(text)) == text


def test_nested_quotations() -> None:
    """Ten thousand nested quotations are no trap."""
    text = "„(" * 10_000 + "Ja. Nein." + ")“" * 10_000
    assert "".join(sentences(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Das gilt z. B. für Dr. Müller. Er kommt.", 2),
        ("Das war 44 v. Chr. Danach kam Augustus.", 2),
        ("Äpfel, Birnen usw. Peter aß alles.", 2),
        ("Sie lebt in den U.S.A. Dort ist alles groß.", 2),
        ("C. G. Jung schrieb viel.", 1),
        ("In 2. Aufl. erschienen am 3. Oktober.", 1),
        ("Er ging. (Das war gestern.) Dann kam sie.", 3),
        ("„Das ist gut. Das bleibt so“, sagte er.", 2),
        ("Er sagte: „Ich komme.“", 1),
        ("1. Äpfel kaufen. 2. Birnen holen.", 2),
        ("Der Zug fährt um 8.15 Uhr. Er ist voll.", 2),
        ("Er kam.Sie ging.", 2),
        ("Es sprach Dipl.Ing. (FH) Karl Muster.", 1),
        ("Sie lädt zum 90., 95. und 100. Geburtstag ein.", 1),
        ("Es kamen die 12. und 101. Muster ging.", 2),
        ("Wir danken Ing. Otto Muster sen. für alles.", 1),
        ("Das Auto fuhr bei km 3,4 gg. Baum und Zaun.", 1),
        ("Das Gerät kann LTE Cat. 6. Es ist leicht.", 2),
        ("MUSTERAU, LKR. COBURG. Ein Auto brannte.", 2),
        ("Das folgt aus Abs. 1 lit. f. DSGVO und mehr.", 1),
        ("Das folgt aus Abs. 1 lit. f. Danach kommt nichts.", 2),
        ("Siehe www.Beispiel.de und 3.500 Seiten.", 1),
        ("Der Bürgermeister\n\nEr ging", 2),
    ],
)
def test_hard_cases(text: str, count: int) -> None:
    """What general splitters miss in German."""
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Backzeit: 20 Min. Warm servieren.", True),
        ("Ruhezeit 1 Std. Kalt stellen.", True),
        ("Ziehen lassen, 5 Min. Abseihen.", True),
        ("Nach 20 Min. Pause ging es weiter.", False),
        ("Rund 40 Min. Backzeit reichen.", False),
        ("Er fuhr mit 1,3 Prom. Auto.", False),
    ],
)
def test_next_step(text: str, several: bool) -> None:  # noqa: FBT001 -- a row of the table
    """After how long something cooks the next step of a recipe begins; a noun goes with the duration."""
    assert (len(sentences(text)) > 1) is several


@pytest.mark.parametrize(
    "text", ["Wir zeigen die App. Nutzer helfen mit.", "Das ist der Stream. Leser schauen zu."]
)
def test_borrowed_words_are_not_cut(text: str) -> None:
    """A word that only the dictionary of German lacks ends its sentence, also between an article and a noun."""
    assert len(sentences(text)) == 2
