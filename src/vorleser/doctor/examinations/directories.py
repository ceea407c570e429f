"""Examine the feed in the folder for what podcast directories (Apple, Spotify) would reject."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from vorleser.catalogue.cover import COVER_NAME, LARGEST, SMALLEST
from vorleser.doctor.categories import is_category
from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.mpeg import MEDIA_TYPE
from vorleser.publish import naming

_ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
_FEED = "make it anew: vorleser feed FOLDER"
_MOST_NAMED = 3


def _find(subject: Subject) -> Iterator[Finding]:
    path = subject.folder / naming.FEED
    if not path.exists():
        yield Finding(State.NOTE, "feed", f"there is no {path}", "vorleser feed FOLDER")
        return
    channel = _read_channel(path)
    if channel is None:
        yield Finding(State.FAULT, "feed", f"{path} is no feed", _FEED)
        return
    faults = [*_channel_faults(channel), *_cover_faults(subject.folder), *_item_faults(channel)]
    yield from faults
    if not faults:
        items = len(channel.findall("item"))
        yield Finding(State.OK, "feed", f"{items} items on its first page, nothing that a directory rejects")


def _read_channel(path: Path) -> "etree._Element | None":
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.parse(str(path), parser).find("channel")
    except (OSError, etree.XMLSyntaxError):
        return None


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
    names = [each.get("text", "") for each in channel.iter(f"{_ITUNES}category")]
    category = " > ".join(names[:2])
    if not is_category(category):
        yield _fault(
            f"{category!r} is none of Apple's categories", "set 'category' in [publication], e.g. News"
        )
    address = channel.findtext("{http://www.w3.org/2005/Atom}link") or ""
    links = [link.get("href", "") for link in channel.iter("{http://www.w3.org/2005/Atom}link")]
    if any(urlsplit(link).scheme != "https" for link in (*links, address) if link):
        yield _fault("it is not at an https address", "get a certificate, and set 'url' in [publication]")


def _cover_faults(folder: Path) -> Iterator[Finding]:
    from PIL import Image

    path = folder / COVER_NAME
    try:
        with Image.open(path) as picture:
            size, mode, kind = picture.size, picture.mode, picture.format
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        yield _fault(f"{path} is no picture", _FEED)
        return
    if size[0] != size[1] or not SMALLEST <= size[0] <= LARGEST:
        yield _fault(
            f"the cover has {size[0]} × {size[1]} pixels", f"a square of {SMALLEST} to {LARGEST} is wanted"
        )
    if mode not in {"RGB", "L"} or kind not in {"JPEG", "PNG"}:
        yield _fault(f"the cover is {kind} in {mode}", "JPEG or PNG in RGB is wanted")


def _item_faults(channel: "etree._Element") -> Iterator[Finding]:
    items = channel.findall("item")
    if not items:
        yield _fault("it has no item: a directory wants one at least", "vorleser make, then vorleser feed")
    guids = Counter(item.findtext("guid") or "" for item in items)
    wrong = {title: what for item in items if (what := _item_fault(item, guids)) for title in [_title(item)]}
    for title, what in list(wrong.items())[:_MOST_NAMED]:
        yield _fault(f"{title!r}: {what}", _FEED)
    if len(wrong) > _MOST_NAMED:
        yield _fault(f"{len(wrong) - _MOST_NAMED} more items are wrong", _FEED)


def _title(item: "etree._Element") -> str:
    return item.findtext("title") or item.findtext("guid") or "an item"


def _item_fault(item: "etree._Element", guids: Counter[str]) -> str:
    guid = item.findtext("guid") or ""
    enclosure = item.find("enclosure")
    if not guid or guids[guid] > 1:
        return "its guid is missing, or another item's, too"
    if enclosure is None or enclosure.get("type") != MEDIA_TYPE or not int(enclosure.get("length") or 0):
        return "it names no sound with type and length"
    if not (item.findtext("title") or "").strip():
        return "it has no title"
    try:
        when = parsedate_to_datetime(item.findtext("pubDate") or "")
    except ValueError:
        return "it has no date"
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    return "its date lies in the future: directories hide it until then" if when > tomorrow else ""


EXAMINATION = Examination(order=4, find=_find)
