"""Every layer of the mark of an artificial voice, read back."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3

from vorleser import disclosure
from vorleser.entry import parse_entry

Program = Callable[..., Any]  # the fixture vorleser, of tests/conftest.py

CONFIG = """[publication]
name = "Hafenbote"
url = "https://bote.example/"
[output]
formats = ["page", "epub", "daisy", "daisy_folder"]
"""


@pytest.fixture
def mp3(vorleser: Program, article: Path, place: Path) -> Path:
    """Return the MP3 of an edition in every format that carries the mark."""
    (place / "vorleser.toml").write_text(CONFIG, "utf-8")
    done = vorleser("make", article)
    assert done.code == 0, done.err
    [found] = place.glob("output/*/*.mp3")
    return found


def faults(vorleser: Program, mp3: Path) -> str:
    """Return what check says of *mp3*."""
    done = vorleser("check", mp3)
    return done.out + done.err


def test_a_new_edition_has_every_layer(vorleser: Program, mp3: Path) -> None:
    """Nothing is missing, and the tag holds both of its layers."""
    assert vorleser("check", mp3).code == 0
    tag = ID3(mp3)
    assert disclosure.is_artificial_type(str(tag[f"TXXX:{disclosure.TXXX}"]))
    assert disclosure.is_artificial_type(disclosure.xmp_source_type(tag.getall("PRIV")[0].data))


@pytest.mark.parametrize("layer", ["txxx", "xmp"])
def test_a_layer_that_is_gone_from_the_tag_is_named(vorleser: Program, mp3: Path, layer: str) -> None:
    """Each layer of the tag is looked for by itself."""
    tag = ID3(mp3, translate=False)
    tag.delall({"txxx": f"TXXX:{disclosure.TXXX}", "xmp": "PRIV"}[layer])
    tag.save(mp3, v1=0, v2_version=3)
    said = faults(vorleser, mp3)
    assert disclosure.LAYERS[layer] in said
    assert disclosure.LAYERS[{"txxx": "xmp", "xmp": "txxx"}[layer]] not in said


@pytest.mark.parametrize(
    ("layer", "pattern"),
    [("page", "*.html"), ("epub", "*.epub"), ("daisy", "*.daisy.zip"), ("daisy", "*.daisy/ncc.html")],
)
def test_a_layer_that_is_gone_from_a_file_is_named(
    vorleser: Program, mp3: Path, layer: str, pattern: str
) -> None:
    """A page or book from which the notice was taken does not pass."""
    [path] = mp3.parent.glob(pattern)
    _unmark(path)
    assert disclosure.LAYERS[layer] in faults(vorleser, mp3)


@pytest.mark.parametrize("kind", ["damaged", "damaged LZMA", "locked", "endless"])
def test_a_book_that_can_not_be_read_has_no_notice(vorleser: Program, mp3: Path, kind: str) -> None:
    """Damaged, locked by a password or larger than any: it is told as one line, and the rest is checked."""
    [path] = mp3.parent.glob("*.epub")
    packing = zipfile.ZIP_LZMA if "LZMA" in kind else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w", packing) as archive:
        text = archive.open("text.xhtml", "w")
        with text:
            for _ in range(70 if kind == "endless" else 1):
                text.write(bytes(2**20))
    data = bytearray(path.read_bytes())
    if kind == "locked":
        data[6] |= 1  # of the member itself, and of its entry in the list
        data[data.rindex(b"PK\1\2") + 8] |= 1
    elif kind != "endless":
        data[60:80] = b"\xff" * 20
    path.write_bytes(data)
    said = faults(vorleser, mp3)
    assert disclosure.LAYERS["epub"] in said
    assert "fault of the program" not in said
    assert disclosure.LAYERS["daisy"] not in said


@pytest.mark.parametrize("page", ["feed.xml", "feed-2.xml", "feed-kultur.xml"])
def test_each_page_of_each_feed_is_looked_at(vorleser: Program, mp3: Path, page: str) -> None:
    """An item is marked wherever it stands: on a later page, in the feed of a part."""
    guid = parse_entry(next(mp3.parent.glob("*.edition.json")).read_bytes()).guid
    feed = mp3.parent.parent / page
    mark = f'<podcast:txt purpose="{disclosure.FEED_PURPOSE}">true</podcast:txt>'
    for marked in (True, False):
        feed.write_text(f"<rss><item><guid>{guid}</guid>{mark * marked}</item></rss>", "utf-8")
        assert (disclosure.LAYERS["feed"] in faults(vorleser, mp3)) is not marked


def _unmark(path: Path) -> None:
    """Take every word of the notice from *path*, a text or an archive of texts."""
    if not zipfile.is_zipfile(path):
        path.write_bytes(path.read_bytes().replace(b"stliche", b""))
        return
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data if name.endswith(".mp3") else data.replace(b"stliche", b""))


def test_an_edition_without_spoken_notice_is_told(vorleser: Program, article: Path, place: Path) -> None:
    """Switched off is missing, and said so; the written layers stay."""
    (place / "vorleser.toml").write_text(CONFIG, "utf-8")
    assert vorleser("make", "--no-notice", article).code == 0
    [mp3] = place.glob("output/*/*.mp3")
    said = faults(vorleser, mp3)
    assert [layer for layer, words in disclosure.LAYERS.items() if words in said] == ["spoken"]


def test_an_item_of_the_feed_without_mark_is_told(vorleser: Program, mp3: Path) -> None:
    """The feed beside the editions is a layer too."""
    assert vorleser("feed", mp3.parent.parent).code == 0
    [feed] = mp3.parent.parent.glob("feed.xml")
    assert vorleser("check", mp3).code == 0
    text = feed.read_text("utf-8")
    feed.write_text(re.sub(r'<podcast:txt purpose="ai-content">true</podcast:txt>', "", text), "utf-8")
    assert disclosure.LAYERS["feed"] in faults(vorleser, mp3)
