"""A number stays with its unit, a title with its name, in every browser; the text itself is as it was."""

from pathlib import Path
from typing import Any

import pytest

import editions
from vorleser import publish
from vorleser.article import Article, Block, Role
from vorleser.publish.ties import find_tied_ranges, find_tied_spaces

pytest_plugins = ["browser", "firefox"]
TEXTS = (
    "Am 3.~Oktober um 14:30~Uhr, 12~Uhr, fuhren 40~t für 12,50~€ und 1~000~000~Euro bei 30~°C.",
    "Dr.~Lena Meier, Prof.~Dr.~Klaus Berg und J.~K.~Lang zu §~5 Abs.~2, §§~3, 4, S.~12~ff. und Nr.~7.",
    "Das heißt z.~B. am 3.~10. 2026, d.~h. 1~v.~Chr. oder 50~% von 2,5~Mio. Euro auf 12~345~km².",
)
LOOSE = (
    "Es waren 5 Tage und 3 Uhren, im Jahr 2024 100 Leute, am 24. 100 Gäste. Um 5. Danach nichts.",
    "Er kam. Sie ging. Das Kapitel 3 umfasst 12 Seiten; die Linie 4 fährt.",
)
SENTENCE = "Sie fährt am 3. Oktober um 12 Uhr mit Dr. Lena Meier und 40 t Ladung nach § 5 ab."
ARTICLE = Article(
    editions.METADATA, (Block(Role.HEADLINE, "Fracht"), Block(Role.LIST_ITEM, SENTENCE, level=1))
)
TIED = 5
BROKEN = """
const text = document.querySelector('.text li');
const pieces = ['3. Oktober', '12 Uhr', 'Dr. Lena', '40 t', '§ 5'];
let broken = 0, lines = new Set();
for (let width = 80; width < 500; width += 3) {
  text.style.width = `${width}px`;
  lines.add(text.getClientRects()[0].height);
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const tops = [];
  let whole = '';
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    for (let at = 0; at < node.length; at += 1) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      tops.push(range.getClientRects()[0]?.top);
      whole += node.data[at];
    }
  }
  for (const piece of pieces) {
    const at = whole.indexOf(piece);
    if (Math.abs(tops[at + piece.indexOf(' ') - 1] - tops[at + piece.indexOf(' ') + 1]) > 3) broken += 1;
  }
}
text.style.width = '';
getSelection().selectAllChildren(text);
return [broken, lines.size, getSelection().toString(), document.querySelectorAll('.text .nb').length];
"""


def tied(text: str) -> str:
    """Return *text* with ``~`` for each tied space."""
    places = set(find_tied_spaces(text))
    return "".join("~" if place in places else character for place, character in enumerate(text))


@pytest.mark.parametrize("text", [*TEXTS, *LOOSE])
def test_what_belongs_together(text: str) -> None:
    """Numbers and units, days and months, titles and names, signs and numbers are tied; nothing else is."""
    assert tied(text.replace("~", " ")) == text


def test_words_stay_with_their_ties() -> None:
    """A range holds whole words, none overlaps another, and every tied space lies in one; long ones are spaces only."""
    text = "Prof. Dr. Lena-Katharina Donaudampf z. B. (1 000 000 Euro), 12345678901234567890 km und 5 m."
    found = list(find_tied_ranges(text))
    assert [text[start:end] for start, end in found] == [
        "Prof. Dr. Lena-Katharina",
        "z. B.",
        "(1 000 000 Euro),",
        "12345678901234567890 km",
        "5 m.",
    ]
    long = f"{'9' * 30} km"
    assert [long[start:end] for start, end in find_tied_ranges(long)] == [" "]
    assert set(find_tied_spaces(text)) <= {place for start, end in found for place in range(start, end)}
    assert list(find_tied_ranges(" ")) == []


@pytest.fixture
def freight(tmp_path: Path) -> Path:
    """Return the page of an article of one sentence."""
    publish.publish(editions.edition(tmp_path, ARTICLE), tmp_path / "edition", ("page",))
    return tmp_path / "edition" / "index.html"


def test_chromium_breaks_no_tie(opened: Any, freight: Path) -> None:
    """At no width is a tie broken; what is copied and found has plain spaces."""
    page = opened(freight)
    broken, lines, copied, ties = page.evaluate(f"(() => {{{BROKEN}}})()")
    assert (broken, copied.strip(), ties) == (0, SENTENCE, TIED)
    assert lines > 3
    assert page.evaluate(
        "getSelection().removeAllRanges(), window.find('mit Dr. Lena Meier und 40 t Ladung')"
    )


def test_firefox_breaks_no_tie(firefox: Any, freight: Path) -> None:
    """Nor in Firefox."""
    firefox.navigate(freight.as_uri())
    broken, lines, copied, ties = firefox.execute_script(BROKEN, sandbox=None)
    assert (broken, copied.strip(), ties) == (0, SENTENCE, TIED)
    assert lines > 3
