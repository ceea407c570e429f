"""The same lines by several voices: equally loud, timed, priced, on a page that any browser and reader can use."""

import base64
import io
import re
from pathlib import Path
from typing import Any

import pytest
import soundfile

import editions
from browser import Opened
from program import ARTICLE, Program
from vorleser import meter

pytest_plugins = ("browser",)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a page of two voices, made as the command makes it."""
    from msgspec.structs import replace

    from vorleser import audition, pipeline
    from vorleser.article import Article, Block, Metadata, Role
    from vorleser.audition.page import render_page
    from vorleser.config import Config

    folder = tmp_path_factory.mktemp("audition")
    blocks = tuple(Block(Role.PARAGRAPH, line) for line in audition.SAMPLE.splitlines()[:3])
    script = pipeline.write_script(Article(Metadata("Probe"), blocks), pipeline.without_framing(Config()))
    voices = [("pico", "de-DE"), ("espeak", "de"), ("tone", "a")]
    heard = audition.hear(
        replace(script, segments=script.segments[:3]),
        voices,
        Config().speech,
        folder / "cache",
        folder / "scratch",
        begin=lambda *_: None,
        fail=lambda *_: pytest.fail("it did not speak"),
    )
    path = folder / "audition.html"
    path.write_bytes(render_page(script, heard, "Stimmen im Vergleich"))
    return path


def test_all_sentences_are_equally_loud(page: Path) -> None:
    """Within half a decibel, decoded from what the page holds, whatever the voices' own levels are."""
    sounds = re.findall(r"base64,([^\"]+)", page.read_text("utf-8"))
    assert len(sounds) == 9
    levels = []
    for sound in sounds:
        samples, rate = soundfile.read(io.BytesIO(base64.b64decode(sound)), dtype="float32")
        levels.append(meter.loudness(meter.shares(meter.energies(samples, rate), len(samples), rate)))
        assert abs(samples).max() < 1
    assert max(levels) - min(levels) < 1.0
    assert -24 < levels[0] < -17


@pytest.mark.parametrize("blind", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(opened: Opened, page: Path, scheme: str, *, blind: bool) -> None:
    """Nothing to object to, best practices included; names shown or hidden, in light or dark."""
    shown = opened(page, color_scheme=scheme)
    if blind:
        shown.check("#blind")
    shown.evaluate((editions.npm("axe-core") / "axe.min.js").read_text("utf-8"))
    found = shown.evaluate("axe.run({preload: false, resultTypes: ['violations']})")["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def until(shown: Any, condition: str) -> None:
    """Wait until *condition* holds on the page; its policy lets no string be evaluated from within."""
    for _ in range(2400):
        if shown.evaluate(condition):
            return
        shown.wait_for_timeout(50)
    raise AssertionError(condition)


def test_it_is_used_by_keyboard(opened: Opened, page: Path) -> None:
    """Numbers play a voice of the sentence one is in, one at a time; arrows go from sentence to sentence."""
    shown = opened(page)
    playing = (
        "[...document.querySelectorAll('audio')].flatMap((player, index) => player.paused ? [] : [index])"
    )
    shown.keyboard.press("ArrowDown")
    shown.keyboard.press("ArrowDown")
    assert shown.evaluate("document.activeElement.id") == "line-2"
    shown.keyboard.press("2")
    until(shown, f"{playing}.length === 1")
    assert shown.evaluate(playing) == [4]
    shown.keyboard.press("3")
    until(shown, f"{playing}[0] === 5")
    assert shown.evaluate(playing) == [5]


def test_names_can_be_hidden(opened: Opened, page: Path) -> None:
    """Then no word of the page tells who speaks, and the choice counts all the same."""
    shown = opened(page)
    shown.check("#blind")
    words = shown.inner_text("main") + " ".join(
        shown.eval_on_selector_all("audio", "all => all.map(one => one.ariaLabel)")
    )
    assert "espeak" not in words
    assert "pico" not in words
    shown.locator("section").nth(1).locator("input").nth(0).check()
    shown.uncheck("#blind")
    assert sorted(shown.locator(".tally").all_inner_texts()) == ["0", "0", "1"]
    assert "pico de-DE" in shown.inner_text("main")


def test_a_phone_shows_it(opened: Opened, page: Path) -> None:
    """Nothing sticks out of 320 pixels, of the table neither."""
    shown = opened(page, viewport={"width": 320, "height": 640})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    edges = "Array.from(document.querySelectorAll('td'), cell => cell.getBoundingClientRect().right)"
    assert max(shown.evaluate(edges)) <= 320


def test_the_command_takes_an_article(vorleser: Program, article: Path, place: Path) -> None:
    """Its first sentences; voices are named by engine, and the text stays here."""
    result = vorleser("audition", article.name, "--engine", "pico", "--voice", "espeak:de", "--lines", "2")
    assert (result.code, result.out) == (0, "audition.html\n")
    page = (place / "audition.html").read_text("utf-8")
    assert ARTICLE.splitlines()[0] in page
    assert page.count("<audio") == 4
    assert "espeak de, Satz 2" in page


def test_a_text_is_no_file(vorleser: Program, place: Path) -> None:
    """What is no path is said."""
    assert vorleser("audition", "Guten <b>Tag</b>, Köln!", "--engine", "tone").code == 0
    assert "Guten &lt;b&gt;Tag&lt;/b&gt;, Köln!" in (place / "audition.html").read_text("utf-8")


def test_quotes_within_a_sentence_are_single(vorleser: Program, place: Path) -> None:
    """The page puts each sentence in quotes, so that its own are those within quotes."""
    assert vorleser("audition", "„Ja“, sagt sie.", "--engine", "pico").code == 0
    written = (place / "audition.html").read_text("utf-8")
    assert "‚Ja‘, sagt sie.</q>" in written
    assert "„Ja“" not in written


def test_online_voices_are_left_out(vorleser: Program, place: Path) -> None:
    """They would get the text; one line names them, and quiet says nothing."""
    assert place.is_dir()
    result = vorleser("audition", "Ja.")
    assert result.code == 0
    assert len(result.lines) == 1
    assert "gtts" in result.lines[0]
    assert not vorleser("audition", "Ja.", "-q").lines


@pytest.mark.parametrize(
    "wrong", [("--engine", "picco"), ("--voice", "picco:x"), ("--voice", "pico:x", "--lines", "0")]
)
def test_what_there_is_not_is_named(vorleser: Program, place: Path, wrong: tuple[str, ...]) -> None:
    """Before anything is spoken, and nothing is written."""
    assert vorleser("audition", "Ja.", *wrong).code == 2
    assert not list(place.iterdir())


def test_a_voice_that_fails_is_named_and_the_others_are_heard(vorleser: Program, place: Path) -> None:
    """One line for it; the page has the rest."""
    result = vorleser("audition", "Ja.", "--engine", "pico", "--engine", "azure")
    assert result.code == 1
    assert len(result.lines) == 1
    assert "AZURE_SPEECH_KEY" in result.lines[0]
    assert "pico" in (place / "audition.html").read_text("utf-8")
