"""The EPUB, judged by DAISY's Ace and opened in a reader that follows its overlays."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from shutil import copytree
from threading import Thread
from typing import Any

import pytest

from bookshelf import books, judges, overlays

pytest_plugins = ["browser"]

READER = """<!DOCTYPE html><meta charset="utf-8"><body style="height:600px"><script type="module">
import "./view.js"
const sounding = []
window.Audio = class extends Audio { constructor(url) { super(url); sounding.push(this) } }
const view = document.createElement("foliate-view")
view.style.cssText = "display:block;height:600px"
document.body.append(view)
const seen = window.seen = []
const marked = () => view.renderer.getContents().flatMap(({ doc }) =>
  [...doc.querySelectorAll(".-epub-media-overlay-active")].map(el => ({
    id: el.id, words: el.textContent, colour: doc.defaultView.getComputedStyle(el).backgroundColor })))
const note = () => {
  const seconds = sounding.at(-1)?.currentTime
  for (const one of marked()) if (seen.at(-1)?.id !== one.id) seen.push({ ...one, seconds })
  requestAnimationFrame(note)
}
const blob = await (await fetch("edition.epub")).blob()
await view.open(new File([blob], "edition.epub"))
await view.goTo(0)
await view.startMediaOverlay()
note()
</script>"""


def test_ace_finds_no_violation() -> None:
    """DAISY's Ace, in Debian's Chromium, passes every page of every book and asserts nothing against any."""
    paths = books.put_all()
    assert len(paths) > 1
    for path, told in zip(paths, judges.ace(*paths), strict=True):
        assert told["failed"] == [], path
        assert told["outcome"] == "pass", path
        assert told["pages"] > path.read_bytes().count(b"<!DOCTYPE html>"), path


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, chromium: Any) -> Iterator[Any]:
    """Yield a page in which foliate-js reads the edition called news, its overlay playing."""
    folder = tmp_path_factory.mktemp("reader")
    copytree(judges.npm("foliate-js"), folder, dirs_exist_ok=True)
    (folder / "edition.epub").write_bytes(books.epub("news"))
    (folder / "test.html").write_text(READER, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/test.html")
    yield page
    page.close()
    server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_reader_marks_the_sentence_that_is_spoken(reader: Any) -> None:
    """foliate-js plays the book from its title page on, and marks, in colour and in order, what is being heard."""
    book = overlays.files(books.epub("news"))
    clips = [clip for number in (1, 2, 3) for clip in overlays.clips(book, f"EPUB/seite000{number}.smil")]
    reader.wait_for_function("window.seen?.length >= 5", timeout=200_000)
    seen = reader.evaluate("window.seen")
    ids = [clip.fragment for clip in clips]
    places = [ids.index(one["id"]) for one in seen]
    assert places == sorted(set(places))
    for one, place in zip(seen, places, strict=True):
        late = 1500  # a busy machine marks later, but never a sentence that is yet to come
        assert clips[place].begin - 50 <= one["seconds"] * 1000 <= clips[place].end + late
        assert one["words"].split() == _words(book, clips[place])
    assert {one["colour"] for one in seen} == {"rgb(255, 224, 138)"}


def _words(book: dict[str, bytes], clip: overlays.Clip) -> list[str]:
    root = overlays.parsed(book[clip.document])
    return next(
        overlays.words(element) for element in root.iter() if element.attrib.get("id") == clip.fragment
    )
