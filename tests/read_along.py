"""A page whose words are known, and how it is judged while it plays: fixtures and code for any browser.

No clock of the machine decides. The page's own calls are noted, each with the time of the sound it was for and the
word it left marked; and each frame that the browser drew. A machine that draws late makes fewer frames, never wrong
ones; where it drew none within a word, the place is played again.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from vorleser import pipeline
from vorleser.assemble import AssembleSettings
from vorleser.config import Config
from vorleser.ingest import load, read_article
from vorleser.manifest import make_manifest
from vorleser.publish import publish

NEARLY = 0.08  # seconds of listening
RATES = (0.75, 1.0, 2.0)
PLACES = 10
WORDS = 3  # that are played at each place
TEXT = """# Die Fähre um 14:30 Uhr

Am Montag legte die Fähre pünktlich um 14:30 Uhr ab. An Bord waren rund 250 Gäste, darunter eine Klasse aus Lüneburg.

„Wir wollten eigentlich mit dem Rad fahren“, sagte die Lehrerin. Die Fahrt kostet 12,50 Euro. 🚲 Danach war es still.
"""
"""Words, a time, a sum, and a character of two UTF-16 units before others."""
MARKED = "[...(CSS.highlights.get('word') ?? [])].map(range => range.toString()).join()"

PLAY = f"""
async (places, muted) => {{
  const sound = document.getElementById('sound');
  sound.muted = muted;
  const once = (name) => new Promise(done => sound.addEventListener(name, done, {{once: true}}));
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const page = vorleserWords.mark;
  let calls = [];
  vorleserWords.mark = (elements, time) => {{
    page(elements, time);
    calls.push([time, {MARKED}]);
  }};
  const play = async ([rate, from, until, starts]) => {{
    sound.playbackRate = rate;
    const sought = once('seeked');
    sound.currentTime = from;
    await sought;
    await sound.play();
    await frame();
    calls = [];
    const frames = [];
    while (sound.currentTime < until && !sound.ended) {{
      await frame();
      frames.push([sound.currentTime, calls.length]);
    }}
    const drawn = starts.every(([start, end]) => frames.some(([time]) => time > start + 0.03 && time < end));
    return {{calls, frames, drawn}};
  }};
  const played = [];
  for (const place of places) {{
    let tried = 0;
    let last = await play(place);
    while (!last.drawn && ++tried < 8) last = await play(place);
    played.push(last);
  }}
  sound.pause();
  vorleserWords.mark = page;
  return played;
}}
"""
"""Plays each place, and tells for it: the page's calls, the frames drawn with the calls until then, whether enough."""


SHIFTS = """() => new Promise(done => {
  const observer = new PerformanceObserver(list => done(list.getEntries().map(entry => entry.value)));
  observer.observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done([]), 300);
})"""
"""What the browser itself noted as moved since the page was opened."""


Place = tuple[float, float, float, list[tuple[float, float]]]


def idle_frames(played: dict[str, Any]) -> list[float]:
    """Return when a frame was drawn for which the page had marked nothing anew."""
    counts = [count for _, count in played["frames"]]
    return [
        time for (time, count), before in zip(played["frames"][2:], counts, strict=False) if count == before
    ]


class ReadAlong(NamedTuple):
    """A page; its words as start, end, in seconds, and text; and where its sentences begin."""

    path: Path
    words: list[tuple[float, float, str]]
    sentences: list[float]

    def places(self) -> list[Place]:
        """Return speed, beginning, end and the words' times of ten places, from all parts of the page."""
        found = []
        for number in range(PLACES):
            first = number * (len(self.words) - WORDS) // (PLACES - 1)
            times = [(start, end) for start, end, _ in self.words[first : first + WORDS]]
            found.append((RATES[number % len(RATES)], times[0][0] + 0.01, times[-1][1], times))
        return found

    def heard(self, begin: float, end: float) -> set[str]:
        """Return the words heard from *begin* to *end*, each until the next; "" where a sentence has no word yet."""
        moments = sorted(
            [(start, 1, word) for start, _, word in self.words] + [(start, 0, "") for start in self.sentences]
        )
        ends = [start for start, _, _ in moments[1:]] + [float("inf")]
        return {
            word
            for (start, _, word), until in zip(moments, ends, strict=True)
            if start <= end and until > begin
        }

    def wrong_marks(self, place: Place, played: dict[str, Any]) -> list[tuple[float, str]]:
        """Return when the page marked a word that was not heard within 80 ms, and which."""
        rate = place[0]
        return [
            (time, marked)
            for time, marked in played["calls"]
            if marked not in self.heard(time - NEARLY * rate, time + 0.01)
        ]

    def missing_marks(self, place: Place, played: dict[str, Any]) -> set[str]:
        """Return the words of *place* that the page never marked."""
        words = {self.heard(start + 0.03, start + 0.03).pop() for start, _ in place[3]}
        return words - {marked for _, marked in played["calls"]}

    def play_places(self, play: Callable[[Place], dict[str, Any]]) -> list[tuple[Place, dict[str, Any]]]:
        """Have *play* play ten places; return those with a frame drawn within each word, and what was told.

        Where there are none of them, nothing can be judged, and the test is skipped.
        """
        played = [(place, play(place)) for place in self.places()]
        if not any(told["drawn"] for _, told in played):
            pytest.skip("the machine drew no frame within a word, eight times over at each place")
        return [(place, told) for place, told in played if told["drawn"]]


@pytest.fixture(scope="session")
def read_along(tmp_path_factory: pytest.TempPathFactory) -> ReadAlong:
    """Return the page of an edition that Pico speaks."""
    folder = tmp_path_factory.mktemp("words")
    run = pipeline.Run(cache=folder / "cache", jobs=1)
    config = Config(sound=AssembleSettings(jingles=False))
    source = folder / "faehre.md"
    source.write_text(TEXT, "utf-8")
    article = read_article(load(str(source), config.ingest), config.ingest)
    script = pipeline.write_script(article, config)
    manifest = make_manifest(article, script, config, str(source))
    edition = pipeline.produce(script, manifest, config, run, folder)
    publish(edition, folder / "edition", ("page",))
    timeline = edition.timeline
    words = [
        (start / timeline.rate, end / timeline.rate, cue.shown[first:last])
        for cue in timeline.cues
        for start, end, first, last in cue.words
    ]
    sentences = [cue.start / timeline.rate for cue in timeline.cues]
    return ReadAlong(folder / "edition" / "index.html", words, sentences)
