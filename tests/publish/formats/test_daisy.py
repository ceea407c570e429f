"""DAISY 2.02, as an archive and as a folder."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bookshelf import books, daisies, overlays, varied
from vorleser import disclosure
from vorleser.publish import publish

NAMES = sorted(varied.MAKERS)


def book(name: str) -> dict[str, bytes]:
    """Return the files of the edition called *name*."""
    return overlays.files(books.rendered(name, "daisy")["edition.daisy.zip"])


@pytest.mark.parametrize("name", NAMES)
def test_the_book_keeps_the_rules(name: str) -> None:
    """Totals are sums, headings nest and lead to headings, every word is heard once and in order."""
    assert daisies.findings(book(name)) == []


@pytest.mark.parametrize(
    ("file", "pattern", "instead", "finding"),
    [
        ("ncc.html", r'tocItems" content="\d+', 'tocItems" content="99', "tocItems"),
        ("ncc.html", r'totalTime" content="\d\d', 'totalTime" content="07', "totalTime"),
        ("ncc.html", r'ncc:files" content="\d+', 'ncc:files" content="1', "files is"),
        ("ncc.html", r"#par-b4s0", "#nirgends", "leads nowhere"),
        ("ncc.html", r"#par-b4s0", "#par-b5s0", "leads to no heading"),
        ("ncc.html", r"<h2(.*)</h2>", r"<h4\1</h4>", "h4 follows h1"),
        ("ncc.html", r'<meta name="dc:date"[^>]*>', "", "no dc:date"),
        ("seite0002.smil", r'totalElapsedTime" content="\d\d', 'totalElapsedTime" content="07', "elapsed"),
        ("seite0002.smil", r"<par .*</par>\n", "", "in it"),
        ("seite0002.smil", r'clip-end="npt=', 'clip-end="npt=9', "not inside its audio"),
        ("seite0002.html", r"Umbau", "Neubau Umbau", None),
        ("seite0002.html", r"<body>", "<body>Ungehört ", "other words"),
        ("master.smil", r"<ref [^>]*/>\n", "", "master.smil"),
    ],
)
def test_the_check_of_the_rules_finds_faults(
    file: str, pattern: str, instead: str, finding: str | None
) -> None:
    """A book that is broken on purpose does not pass; a word inside a sentence is that sentence's own."""
    broken = book("news")
    text, count = re.subn(pattern, instead, broken[file].decode(), count=1)
    assert count == 1
    found = daisies.findings(broken | {file: text.encode()})
    assert finding in str(found) if finding else not found


@pytest.mark.parametrize("name", NAMES)
def test_the_clips_begin_where_the_timeline_says(name: str) -> None:
    """Each sentence's clip begins at the timeline's millisecond, the same as in the EPUB."""
    timeline = books.edition(name).timeline
    files = book(name)
    pages = sorted(path for path in files if path.startswith("seite") and path.endswith(".smil"))
    clips = [clip for path in pages for clip in daisies.clips(daisies._parsed(files[path]))]
    spoken = [
        clip.begin
        for clip in clips
        if f'<hr class="musik" id="{clip.fragment}"/>' not in files[clip.document].decode()
    ]
    assert spoken == [timeline.ms(cue.start) for cue in timeline.cues]
    epub = overlays.files(books.epub(name))
    others = [clip for path in sorted(epub) if path.endswith(".smil") for clip in overlays.clips(epub, path)]
    assert [(clip.begin, clip.end) for clip in clips] == [(clip.begin, clip.end) for clip in others]


def test_folder_and_archive_hold_the_same(tmp_path: Path) -> None:
    """The folder's files are the archive's, and publish writes them below the edition's."""
    publish(books.edition("news"), tmp_path, ("daisy_folder",))
    folder = tmp_path / "edition.daisy"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == book("news")


def test_an_ausgabe_nests_sections_articles_and_subheads() -> None:
    """Below the title, sections, articles and subheads are a level each."""
    centre = book("ausgabe")["ncc.html"].decode()
    counts = {level: len(re.findall(f"<h{level} ", centre)) for level in range(1, 6)}
    assert counts == {1: 1, 2: 2, 3: 4, 4: 2, 5: 0}
    assert 'ncc:depth" content="4"' in centre


def test_the_book_says_that_the_voice_is_artificial() -> None:
    """Narrator, description and digital source type stand in the navigation centre."""
    centre = book("interview")["ncc.html"].decode()
    assert disclosure.narrator(books.edition("interview").manifest.voice) in centre
    assert disclosure.statement(books.edition("interview").manifest) in centre
    assert f"{disclosure.IPTC}trainedAlgorithmicMedia" in centre


@pytest.mark.parametrize("name", ["news", "tables", "pictured", "markup", "lists"])
def test_every_text_is_xhtml(name: str, tmp_path: Path) -> None:
    """The texts follow the DTD of XHTML 1.0 Transitional, and the SMIL files that of SMIL 1.0."""
    xmllint = shutil.which("xmllint") or pytest.skip("no xmllint: Debian's libxml2-utils has it")
    dtd = Path("/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-xhtml1-20020801/xhtml1-transitional.dtd")
    if not dtd.exists():
        pytest.skip("no DTD of XHTML 1.0: Debian's w3c-sgml-lib has it")
    for path, data in book(name).items():
        if path.endswith(".html"):
            (tmp_path / path).write_bytes(data)
    texts = sorted(tmp_path.glob("*.html"))
    done = subprocess.run(
        [xmllint, "--nonet", "--noout", "--dtdvalid", dtd, *texts],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
