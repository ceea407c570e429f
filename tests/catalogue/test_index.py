"""The pages of all editions: small at first, searched as people write, played in a row, there without a network."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

import editions
import shelves
from vorleser.article import Metadata
from vorleser.catalogue import ListedEdition, Show, catalogue
from vorleser.catalogue.listings.index import NEWEST, OLDER, clear_index_pages, render_index
from vorleser.edition import Voice
from vorleser.publish.lengths import length

Opened = Any
pytest_plugins = ["browser"]
SHOW = Show(editions.PUBLICATION)
DAY = 86_400
NEW = 1_777_766_400.0  # 3 May 2026
AT_FIRST = 300_000  # bytes of all that the first page loads, its picture too
COUNT = "document.getElementById('count').textContent"
TITLES = (
    "Die Fähre legt wieder ab",
    "Goethe im Garten",
    "Straße nach Süden gesperrt",
    "Elbtunnel wird geputzt",
)


def _listed(number: int, **changes: Any) -> ListedEdition:
    words = (
        f"Ein Anriss, der sagt, worum es in Beitrag {number} geht, und das so lang, wie Anrisse sind. " * 2
    )
    metadata = Metadata(
        f"Beitrag {number} über den Hafen und seine Kräne",
        ("Marlene Osterkamp",),
        section=("Lokales", "Kultur", "Sport")[number % 3],
        keywords=("Hafen", "Lärm"),
    )
    one = ListedEdition(
        guid=f"guid-{number}",
        stem=f"beitrag-{number}",
        metadata=metadata,
        mp3=f"beitrag-{number}.mp3",
        size=3,
        duration_ms=240_000,
        voice=Voice("pico", "de-DE", 1.0, "trainedAlgorithmicMedia"),
        notice="",
        files=("index.html",),
        folder=f"2026-05-03-beitrag-{number}",
        published=NEW - number * DAY / 8,
        excerpt=words,
    )
    return replace(one, **changes)


def _titled(number: int, title: str) -> ListedEdition:
    one = _listed(number, folder=f"{number}", excerpt="")
    return replace(one, metadata=Metadata(title, section="Natur" if number else "Kultur"))


def _write(folder: Path, listed: list[ListedEdition]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in render_index(listed, SHOW, ""):
        (folder / name).write_bytes(data)
    return folder / "index.html"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of 2,000 editions."""
    return _write(tmp_path_factory.mktemp("many"), [_listed(number) for number in range(2000)])


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of editions with words that are hard to find."""
    return _write(
        tmp_path_factory.mktemp("few"), [_titled(number, title) for number, title in enumerate(TITLES)]
    )


def test_two_thousand_are_small_at_first(opened: Opened, many: Path) -> None:
    """What the first page loads, before anybody looks for anything, is less than 300 KB; a search finds all."""
    page = opened(many)
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.reload()
    names = {url.rpartition("/")[2].partition("?")[0] for url in loaded if url.startswith("file:")} - {""}
    assert {"index.css", "index.js", "queue.js"} <= names
    assert "editions.js" not in names
    cover = 20_000  # the picture at the top, 256 pixels wide
    assert sum((many.parent / name).stat().st_size for name in {"index.html", *names}) + cover < AT_FIRST
    page.fill("#query", "beitrag 1987")
    page.wait_for_function(f"{COUNT} === '1 Ausgabe'")
    page.fill("#query", "")
    page.wait_for_function(f"{COUNT}.startsWith('2.000 Ausgaben')")


def test_targets_of_two_thousand_are_apart(opened: Opened, many: Path) -> None:
    """On a phone no button or link of the page of the newest is covered, or smaller than a finger needs."""
    page = opened(many, viewport={"width": 412, "height": 823})
    page.evaluate((editions.npm("axe-core") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run({runOnly: ['target-size'], preload: false})")
    assert [node["html"] for one in found["violations"] for node in one["nodes"]] == []
    assert len(found["passes"][0]["nodes"]) > NEWEST


def test_every_edition_is_on_a_page(many: Path) -> None:
    """Without a script, and for search engines, pages lead from the newest to the oldest, each edition on one."""
    seen: list[str] = []
    name = "index.html"
    while name:
        html = (many.parent / name).read_text("utf-8")
        seen += re.findall(r'<h3><a href="2026-05-03-beitrag-(\d+)/index.html">', html)
        found = re.search(r'<link rel="next" href="(.*?)">', html)
        name = found[1] if found else ""
    assert seen == [str(number) for number in range(2000)]


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (NEWEST, 1), (NEWEST + 1, 2), (NEWEST + OLDER + 1, 3)])
def test_pages_of_a_longer_index_are_deleted(tmp_path: Path, count: int, pages: int) -> None:
    """As many pages as there is something to show on, and none of an earlier run behind them."""
    _write(tmp_path, [_listed(number) for number in range(NEWEST + 3 * OLDER)])
    _write(tmp_path, [_listed(number) for number in range(count)])
    clear_index_pages(tmp_path, count)
    assert len([*tmp_path.glob("index*.html")]) == pages


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Fähre", TITLES[0]),
        ("faehre", TITLES[0]),
        ("FAHRE", TITLES[0]),
        ("Göthe", TITLES[1]),
        ("Strasse", TITLES[2]),
        ("sueden straße", TITLES[2]),
        ("suden", TITLES[2]),
        ("tunnel", TITLES[3]),
        ("fa\u0308hre", TITLES[0]),
    ],
)
def test_words_are_found_as_people_write_them(opened: Opened, few: Path, asked: str, title: str) -> None:
    """With umlauts, without, written out or decomposed, in capitals, or within a longer word."""
    page = opened(few)
    page.fill("#query", asked)
    page.wait_for_function(f"{COUNT} === '1 Ausgabe'")
    assert page.text_content("#results h3") == title


def test_sections_and_months_are_chosen(opened: Opened, many: Path) -> None:
    """Section and month narrow the list, together and with words; the choice stands in the address."""
    page = opened(many)
    page.select_option("#section", "Kultur")
    page.wait_for_function(f"{COUNT} === '667 Ausgaben'")
    page.select_option("#month", "2026-04")
    page.wait_for_function(f"{COUNT} === '80 Ausgaben'")
    assert page.locator("#results li").count() == 50
    page.click("#more")
    assert page.locator("#results li").count() == 80
    assert page.evaluate("document.activeElement.closest('li') !== null")
    page.reload()
    page.wait_for_function(f"{COUNT} === '80 Ausgaben'")


def test_what_is_found_is_no_markup(opened: Opened, tmp_path: Path) -> None:
    """Text of an edition is shown as it is, and never run."""
    title = '<img src=x onerror="window.hurt = 1">&amp;</script>'
    page = opened(_write(tmp_path, [_titled(0, title), _titled(1, "Anderes")]))
    page.fill("#query", "onerror")
    page.wait_for_function(f"{COUNT} === '1 Ausgabe'")
    assert page.text_content("#results h3") == title
    assert page.evaluate("window.hurt") is None


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    """Return a folder of three editions that can be played, two of one day, and their index."""
    root = tmp_path / "shelf"
    for name, date in (("a", "2026-05-03"), ("b", "2026-05-03"), ("c", "2026-05-02")):
        folder = shelves.put(root, name, Metadata(f"Titel {name}", (), date, summary="Worum es geht."))
        (folder / f"{name}.mp3").write_bytes(editions.mp3(2))
        shelves.change(folder, size=len(editions.mp3(2)))
        (folder / "index.html").write_text(f'<!DOCTYPE html><html lang="de"><title>{name}</title>', "utf-8")
    catalogue(root, SHOW, "2026-05-04T00:00:00+00:00")
    return root


def test_the_newest_day_is_played_in_a_row(opened: Opened, heard: Path) -> None:
    """All of the newest day, one after the other, and nothing of the day before."""
    page = opened(heard / "index.html")
    assert "2 Beiträge" in page.text_content("#play-day")
    page.click("#play-day")
    page.wait_for_function("document.getElementById('bar-title').textContent === 'Titel a'")
    page.wait_for_function("document.getElementById('bar-title').textContent === 'Titel b'", timeout=60_000)
    page.wait_for_function("document.getElementById('bar-sound').ended", timeout=60_000)
    assert page.text_content("#queue-count") == "2 von 2"


def test_the_queue_is_kept_and_changed(opened: Opened, heard: Path) -> None:
    """What is put into the queue stays there on the next visit; it can be taken out; the keyboard is enough."""
    page = opened(heard / "index.html")
    for name in ("c", "a", "c"):
        page.get_by_role("button", name=f"Später hören: Titel {name}").press("Enter")
    page.reload()
    page.locator("#queue-button").press("Enter")
    assert page.locator("#queue li").count() == 2
    page.locator("#bar-next").press("Enter")
    page.wait_for_function("!document.getElementById('bar-sound').paused")
    assert page.text_content("#bar-title") == "Titel a"
    page.get_by_role("button", name="Aus der Warteschlange entfernen: Titel a").press("Enter")
    assert page.text_content("#bar-title") == "Titel c"
    assert page.evaluate("document.activeElement !== document.body")
    page.locator("#queue-clear").press("Enter")
    assert not page.is_visible("#bar")


@pytest.mark.parametrize(
    "kept", ["kein JSON", "{}", "[1, null]", '[{"title": "x", "sound": "https://elsewhere.example/a.mp3"}]']
)
def test_a_queue_that_is_none_is_empty(opened: Opened, heard: Path, kept: str) -> None:
    """Whatever stands in the browser's storage, nothing from elsewhere is played, and the page works."""
    page = opened(heard / "index.html")
    page.evaluate("kept => localStorage.setItem('vorleser:queue', kept)", kept)
    page.reload()
    assert not page.is_visible("#bar")
    page.click("#play-day")
    page.wait_for_function("document.getElementById('bar-title').textContent === 'Titel a'")


@pytest.fixture
def address(heard: Path) -> Iterator[str]:
    """Serve the folder on a free port, as ``vorleser serve`` does."""
    program = [sys.executable, "-m", "vorleser", "serve", str(heard), "--port", "0"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split(" at ")[1].split(" ")[0]
        process.send_signal(signal.SIGINT)
        process.wait(120)


def until(page: Any, condition: str) -> None:
    """Wait until *condition* holds, on a page whose policy forbids Playwright's own way to wait."""
    for _ in range(6000):
        if page.evaluate(f"Boolean({condition})"):
            return
        page.wait_for_timeout(20)
    pytest.fail(f"never: {condition}")


WITHOUT = """
  delete URLSearchParams.prototype.size;
  delete Element.prototype.ariaLabel;
"""


def test_older_browsers_keep_the_search_in_the_address(chromium: Any, few: Path) -> None:
    """Those before 2023 know neither the size of a search nor ARIA's properties; what they show is the same."""
    page = chromium.new_page()
    page.add_init_script(WITHOUT)
    page.goto(few.as_uri())
    page.fill("#query", "fähre")
    page.wait_for_function(f"{COUNT} === '1 Ausgabe'")
    assert page.evaluate("location.hash") == "#q=f%C3%A4hre"
    assert page.locator("#results .about a").get_attribute("aria-label") == f"MP3: {TITLES[0]}"
    page.close()


KEPT = """caches.open('vorleser-kept').then(cache => cache.keys())
  .then(keys => keys.map(({ url }) => new URL(url).pathname.slice(1)).sort())"""
LENGTH = "Math.round(document.getElementById('bar-sound').duration)"


@pytest.fixture
def kept(chromium: Any, address: str) -> Iterator[Any]:
    """Return the index page of a host, with two editions in the queue that are kept for the way."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    until(page, "navigator.serviceWorker.controller")
    page.reload()
    for name in ("a", "b"):
        page.get_by_role("button", name=f"Später hören: Titel {name}").click()
    page.click("#queue-button")
    keep_queue(page)
    yield page
    context.close()


def until_kept(page: Any, names: list[str]) -> None:
    """Wait until the files below those names are kept, and no other."""
    for _ in range(500):
        if page.evaluate(KEPT) == names:
            return
        page.wait_for_timeout(20)
    assert page.evaluate(KEPT) == names


def keep_queue(page: Any) -> None:
    """Have the queue kept for the way, and wait until it is."""
    page.evaluate("document.getElementById('queue-kept').textContent = ''")
    page.click("#queue-offline")
    until(page, "document.getElementById('queue-kept').textContent")


def test_what_was_kept_is_there_without_a_network(kept: Any, address: str) -> None:
    """Pages visited, and the sound of a queue that was kept, are there once the network is gone; seeking works."""
    assert kept.text_content("#queue-kept").startswith("2 von 2")
    kept.context.set_offline(True)
    kept.reload()
    assert kept.text_content("h1") == editions.PUBLICATION.name
    kept.click("#bar-play")
    until(kept, "document.getElementById('bar-sound').currentTime > 0.2")
    kept.evaluate("document.getElementById('bar-sound').currentTime = 1.6")
    until(kept, "document.getElementById('bar-title').textContent === 'Titel b'")
    kept.goto(f"{address}a/index.html")
    assert kept.title() == "a"


def test_what_is_gone_is_shown_no_longer(kept: Any, heard: Path, address: str) -> None:
    """A page that was visited, and is withdrawn, is not there without a network once its host has said so."""
    kept.goto(f"{address}a/index.html")
    assert kept.title() == "a"
    shutil.rmtree(heard / "a")
    kept.goto(f"{address}a/index.html")
    for _ in range(500):
        if not kept.evaluate("caches.match(location.href).then(Boolean)"):
            break
        kept.wait_for_timeout(20)
    kept.context.set_offline(True)
    with pytest.raises(Exception, match="ERR_"):
        kept.goto(f"{address}a/index.html")


def test_two_tabs_share_a_queue(kept: Any, address: str) -> None:
    """What is queued in one tab stays when the other one changes the queue, and so does what is kept of it."""
    kept.click("#queue-clear")
    other = kept.context.new_page()
    other.goto(address)
    kept.get_by_role("button", name="Später hören: Titel a").click()
    until(other, "document.querySelectorAll('#queue li').length === 1")
    other.get_by_role("button", name="Später hören: Titel b").click()
    until(kept, "document.querySelectorAll('#queue li').length === 2")
    kept.reload()
    assert kept.locator("#queue li").count() == 2


def test_what_leaves_the_queue_is_kept_no_longer(kept: Any) -> None:
    """Taken out one by one, or all at once: the browser's room is given back."""
    until_kept(kept, ["a/a.mp3", "a/index.html", "b/b.mp3", "b/index.html"])
    kept.get_by_role("button", name="Aus der Warteschlange entfernen: Titel a").click()
    until_kept(kept, ["b/b.mp3", "b/index.html"])
    kept.click("#queue-clear")
    until_kept(kept, [])
    assert kept.evaluate(KEPT) == []


def test_what_was_kept_gives_way_to_what_is_new(kept: Any, heard: Path) -> None:
    """Sound made anew under its address is played, and kept the next time; what was withdrawn is neither."""
    (heard / "a" / "a.mp3").write_bytes(editions.mp3(4))
    kept.click("#bar-play")
    until(kept, f"{LENGTH} === 4")
    keep_queue(kept)
    kept.context.set_offline(True)
    kept.reload()
    kept.click("#bar-play")
    until(kept, f"{LENGTH} === 4")
    kept.context.set_offline(False)
    (heard / "a" / "a.mp3").unlink()
    kept.reload()
    kept.click("#bar-play")
    until(kept, "!document.getElementById('bar-fault').hidden")
    assert "a/a.mp3" not in kept.evaluate(KEPT)


def test_sound_that_was_kept_is_not_loaded_again(kept: Any) -> None:
    """Where the host still has the same, the network is asked for its mark alone."""
    asked: list[str] = []
    kept.context.on(
        "request", lambda request: asked.append(request.method) if request.service_worker else None
    )
    kept.click("#bar-play")
    until(kept, "document.getElementById('bar-sound').currentTime > 0.2")
    assert set(asked) == {"HEAD"}


def test_all_editions_are_data_that_a_script_may_hold(tmp_path: Path) -> None:
    """The script of all editions is one assignment of JSON."""
    _write(tmp_path, [_titled(0, "</script>\u2028“")])
    text = (tmp_path / "editions.js").read_text("utf-8")
    head, _, rest = text.partition(" = ")
    assert head == "window.vorleserEditions"
    assert msgspec.json.decode(rest.removesuffix(";\n"))[0][0].startswith("</script>")


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (8_000, "8 Sekunden"),
        (59_600, "1 Minute"),
        (100_000, "2 Minuten"),
        (200, "1 Sekunde"),
        (3_600_000, "1 Stunde"),
        (7_500_000, "2 Stunden 5 Minuten"),
    ],
)
def test_a_short_report_lasts_seconds(tmp_path: Path, ms: int, words: str) -> None:
    """Page, page of all editions and its search say the same length; eight seconds are no minute."""
    shelves.put(tmp_path, "a", Metadata("Kurz gemeldet"), duration_ms=ms)
    catalogue(tmp_path, SHOW, shelves.NOW)
    assert f"· {words}" in (tmp_path / "index.html").read_text("utf-8")
    data = (tmp_path / "editions.js").read_text("utf-8").partition(" = ")[2].removesuffix(";\n")
    assert msgspec.json.decode(data)[0][-1] == words
    assert length(ms) == words
