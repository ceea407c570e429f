"""Examine the feed in the folder for what podcast directories (Apple, Spotify) would reject."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from vorleser.catalogue.cover import COVER_NAME, LARGEST_SIDE, SMALLEST_SIDE
from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.feed_categories import is_category, nearest_category
from vorleser.mpeg import MEDIA_TYPE
from vorleser.network import route
from vorleser.network.exchange import read_moment
from vorleser.publish import naming
from vorleser.text.bounded import read_integer
from vorleser.text.characters import web
from vorleser.text.regex import compile_late

_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_FEED = "make it anew: vorleser feed FOLDER"
_MOST_NAMED = 3
_DEEPEST = 4  # folders in which an edition may lie
_LANGUAGE = compile_late(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")


def _find(subject: Subject) -> Iterator[Finding]:
    path = subject.folder / naming.FEED
    if not path.exists():
        yield Finding(State.NOTE, "feed", f"there is no {path}", "vorleser feed FOLDER")
        return
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        channel = etree.fromstring(path.read_bytes(), parser).find("channel")  # libxml wants names in UTF-8
    except (OSError, etree.XMLSyntaxError) as error:
        yield Finding(State.FAULT, "feed", f"{path} is no feed: {error}", _FEED)
        return
    if channel is None:
        yield Finding(State.FAULT, "feed", f"{path} is no feed: it has no channel", _FEED)
        return
    folder = subject.folder
    faults = [*_channel_faults(channel), *_cover_faults(folder), *_item_faults(channel, folder)]
    yield from faults
    if not faults:
        items = len(channel.findall("item"))
        yield Finding(State.OK, "feed", f"{items} items on its first page, nothing that a directory rejects")


def _fault(found: str, way_out: str) -> Finding:
    return Finding(State.FAULT, "feed", found, way_out)


def _channel_faults(channel: "etree._Element") -> Iterator[Finding]:
    for tag, key in (("title", "name"), ("description", "description"), ("language", "language")):
        if not (channel.findtext(tag) or "").strip():
            yield _fault(f"it has no {tag}", f"set {key!r} in [publication], then vorleser feed")
    if channel.find(f"{_ITUNES}owner") is None:
        yield _fault(
            "it names no owner: Apple and Spotify send a code to the owner's address",
            "set 'email' in [publication], then vorleser feed",
        )
    yield from _category_faults(channel)
    if (channel.findtext(f"{_ITUNES}explicit") or "").strip().lower() not in {
        "true",
        "false",
        "yes",
        "no",
        "clean",
    }:
        yield _fault("it does not say whether it is explicit", _FEED)
    if channel.find(f"{_ITUNES}image") is None:
        yield _fault("it names no cover", _FEED)
    language = (channel.findtext("language") or "").strip()
    if language and not _LANGUAGE.fullmatch(language):
        yield _fault(
            f"{language!r} is no language", "write it as de or de-AT in the articles, then vorleser feed"
        )
    yield from _address_faults(channel)


def _category_faults(channel: "etree._Element") -> Iterator[Finding]:
    names = [each.get("text", "") for each in channel.iter(f"{_ITUNES}category")]
    category = " > ".join(names[:2])
    if not is_category(category):
        near = nearest_category(category) or "News"
        yield _fault(
            f"{category!r} is none of Apple's categories", f"set 'category' in [publication], e.g. {near!r}"
        )


def _address_faults(channel: "etree._Element") -> Iterator[Finding]:
    address = channel.findtext("{http://www.w3.org/2005/Atom}link") or ""
    links = [link.get("href", "") for link in channel.iter("{http://www.w3.org/2005/Atom}link")]
    if any(not _is_safe(link) for link in (*links, address) if link):
        yield _fault("it is not at an https address", "get a certificate, and set 'url' in [publication]")


def _is_safe(url: str, *, here: bool = False) -> bool:
    """Return whether *url* is an https address, or, where that may be, one of this machine."""
    known = web(url)
    parts = urlsplit(known)
    return parts.scheme == "https" or (here and bool(known) and route.is_here(parts.hostname or ""))


def _cover_faults(folder: Path) -> Iterator[Finding]:
    from PIL import Image

    path = folder / COVER_NAME
    try:
        with Image.open(path) as picture:
            size, mode, kind = picture.size, picture.mode, picture.format
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        yield _fault(f"{path} is no picture", _FEED)
        return
    if size[0] != size[1] or not SMALLEST_SIDE <= size[0] <= LARGEST_SIDE:
        yield _fault(
            f"the cover has {size[0]} × {size[1]} pixels",
            f"a square of {SMALLEST_SIDE} to {LARGEST_SIDE} is wanted",
        )
    if mode != "RGB" or kind not in {"JPEG", "PNG"}:
        yield _fault(f"the cover is {kind} in {mode}", "JPEG or PNG in RGB is wanted")


def _item_faults(channel: "etree._Element", folder: Path) -> Iterator[Finding]:
    items = channel.findall("item")
    if not items:
        yield _fault("it has no item: a directory wants one at least", "vorleser make, then vorleser feed")
    guids = Counter(item.findtext("guid") or "" for item in items)
    wrong = [(_title(item), what) for item in items if (what := _item_fault(item, guids, folder))]
    for title, what in wrong[:_MOST_NAMED]:
        yield _fault(f"{title!r}: {what}", _FEED)
    if len(wrong) > _MOST_NAMED:
        yield _fault(f"{len(wrong) - _MOST_NAMED} more items are wrong", _FEED)


def _title(item: "etree._Element") -> str:
    return item.findtext("title") or item.findtext("guid") or "an item"


def _item_fault(item: "etree._Element", guids: Counter[str], folder: Path) -> str:
    guid = item.findtext("guid") or ""
    if not guid or guids[guid] > 1:
        return "its guid is missing, or another item's, too"
    if not (item.findtext("title") or "").strip():
        return "it has no title"
    return _enclosure_fault(item.find("enclosure"), folder) or _date_fault(item.findtext("pubDate") or "")


def _enclosure_fault(enclosure: "etree._Element | None", folder: Path) -> str:
    length = 0 if enclosure is None else read_integer(enclosure.get("length"), 0)
    if enclosure is None or enclosure.get("type") != MEDIA_TYPE or length <= 0:
        return "it names no sound with type and length"
    url = enclosure.get("url", "")
    if not _is_safe(url, here=True):
        return "its sound is not at an https address: clients on phones refuse it"
    size = _size_of(url, folder)
    return f"its sound has {size} bytes, and the feed says {length}" if size not in {-1, length} else ""


def _size_of(url: str, folder: Path) -> int:
    """Return the size of the file in *folder* that *url* ends with, -1 if there is none."""
    parts = [part for part in unquote(urlsplit(url).path).split("/") if part not in {"", ".", ".."}]
    for first in range(max(0, len(parts) - _DEEPEST), len(parts)):
        try:
            return folder.joinpath(*parts[first:]).stat().st_size
        except (OSError, ValueError):
            continue
    return -1


def _date_fault(said: str) -> str:
    when = read_moment(said)
    if when is None:
        return "it has no date"
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    return "its date lies in the future: directories hide it until then" if when > tomorrow else ""


EXAMINATION = Examination(order=4, find=_find)
