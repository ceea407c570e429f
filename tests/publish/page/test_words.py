"""The word that is heard is the word that is marked, and a click on it plays from it."""

from typing import Any

import pytest

from read_along import MARKED, PLAY, SHIFTS, Place, idle_frames

pytest_plugins = ["browser", "read_along"]
NOW = "document.getElementById('sound').currentTime"


def go(page: Any, time: float) -> None:
    """Seek, and wait until it is done."""
    page.evaluate(
        "t => new Promise(done => { const s = document.getElementById('sound');"
        " s.addEventListener('seeked', () => requestAnimationFrame(() => requestAnimationFrame(done)), {once: true});"
        " s.currentTime = t; })",
        time,
    )


def test_the_word_heard_is_the_word_marked(opened: Any, read_along: Any) -> None:
    """At ten places, each sought, at 0.75, 1 and 2 times the speed: a word is marked within 80 ms, and no other."""
    page = opened(read_along.path)

    def play(place: Place) -> Any:
        [played] = page.evaluate(f"([places, muted]) => ({PLAY})(places, muted)", [[place], False])
        return played

    for place, played in read_along.play_places(play):
        assert read_along.wrong_marks(place, played) == []
        assert read_along.missing_marks(place, played) == set()
        assert played["frames"][0][1] < played["frames"][-1][1]
        assert idle_frames(played) == []


def test_a_click_on_a_word_plays_from_it(opened: Any, read_along: Any) -> None:
    """Wherever a word stands, a click on it plays from where it is heard, and it is marked."""
    path, words = read_along.path, read_along.words
    page = opened(path)
    page.add_init_script("delete Array.prototype.findLast")  # as browsers are that are older than 2022
    page.reload()
    page.evaluate(
        "document.getElementById('sound').playbackRate = 0.1"
    )  # a word must last until it is looked at
    for start, _, word in (words[2], words[-12], words[-1]):
        place = page.evaluate(
            """word => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              let range = null;
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const at = text.data.lastIndexOf(word);
                if (at < 0 || !text.parentElement.closest('[data-w]')) continue;
                range = new Range();
                range.setStart(text, at);
                range.setEnd(text, at + word.length);
              }
              range.startContainer.parentElement.scrollIntoView({block: 'center', behavior: 'instant'});
              const box = range.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2];
            }""",
            word,
        )
        page.mouse.click(*place)
        page.wait_for_function(f"{NOW} > {start - 0.005} && {MARKED} === {word!r}")
        assert not page.evaluate("document.getElementById('sound').paused")
        page.evaluate("document.getElementById('sound').pause()")


def test_marking_moves_nothing(opened: Any, read_along: Any) -> None:
    """However narrow the page and whatever is marked: every line breaks where it did, and nothing is wrapped."""
    path, words = read_along.path, read_along.words
    page = opened(path, viewport={"width": 340, "height": 700})
    boxes = """[...document.querySelectorAll('.s')].map(e => [...e.getClientRects()].reduce((lines, r) => {
      const last = lines.at(-1);
      if (last && Math.abs(last.top - r.top) < 5) last.width += r.width;
      else lines.push({top: r.top, width: r.width});
      return lines;
    }, []).map(line => Math.round(line.width)))"""  # a line of an element without a look of its own may come in parts
    before, markup = page.evaluate(boxes), page.evaluate("document.querySelectorAll('*').length")
    for start, _, _ in words[::3]:
        go(page, start + 0.05)
        assert page.evaluate(boxes) == before
    page.evaluate("document.getElementById('sound').dispatchEvent(new Event('play'))")
    for start, _, word in words[::5]:
        go(page, start + 0.05)
        page.wait_for_function(f"{MARKED} === {word!r}")
        assert page.evaluate(boxes) == before
    assert page.evaluate("document.querySelectorAll('*').length") == markup
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize(
    ("choice", "sentence", "word"),
    [("", True, True), ("sentence", True, False), ("word", False, True), ("none", False, False)],
)
def test_the_reader_chooses_what_is_marked(
    opened: Any,
    read_along: Any,
    choice: str,
    sentence: bool,  # noqa: FBT001 -- whether it is to be seen
    word: bool,  # noqa: FBT001 -- as above
) -> None:
    """Sentence and word, either, or nothing: what was chosen is seen, and nothing else."""
    path, words = read_along.path, read_along.words
    page = opened(path)
    page.click("#display-button")
    page.select_option("#display-marked", choice)
    page.click("#display-close")
    page.evaluate("document.getElementById('sound').dispatchEvent(new Event('play'))")
    go(page, words[8][0] + 0.05)
    page.wait_for_function(f"{MARKED} !== ''")
    clear = ("rgba(0, 0, 0, 0)", "transparent")
    spoken = page.evaluate("getComputedStyle(document.querySelector('.s.spoken')).backgroundColor")
    marked = page.evaluate(
        "getComputedStyle(document.querySelector('.s.spoken'), '::highlight(word)').backgroundColor"
    )
    assert (spoken not in clear) == sentence
    assert (marked not in clear) == word


def test_every_character_is_counted_as_browsers_do(opened: Any, read_along: Any) -> None:
    """Each word's place in the page is the word of the timeline, also after a picture character."""
    path, words = read_along.path, read_along.words
    page = opened(path)
    found = page.evaluate(
        """[...document.querySelectorAll('main [data-w]')].flatMap(e => e.dataset.w.split(';').map(n => {
          const [from, length] = n.split(',').map(Number);
          return e.textContent.slice(from, from + length); }))"""
    )
    assert sorted(word for _, _, word in words) == sorted(
        word for word in found if word in {w for _, _, w in words}
    )
    assert "Danach" in found
