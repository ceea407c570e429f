"""Judge the public feed beside the one in the folder: whether it is that one, and whether clients can read it."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from vorleser.doctor.finding import Finding, State
from vorleser.text.bounded import read_integer
from vorleser.text.redaction import quote_address
from vorleser.upload.public import PublicAnswer

_PUBLISH = "send it: vorleser publish FOLDER --to TARGET"
_WEB_PAGE = b"<!doctype html"
_XML = ("application/rss+xml", "application/xml", "text/xml")


def judge_feed(path: Path, answer: PublicAnswer, address: str) -> Iterator[Finding]:
    """Yield what is found of the public feed, of which *answer* came from *address*; at *path* lies the folder's."""
    fault, way_out = _find_fault(answer, address)
    if fault:
        yield Finding(State.FAULT, "public feed", fault, way_out)
        return
    here = path.read_bytes() if path.exists() else b""
    if answer.body and here[: len(answer.body)] == answer.body:
        yield Finding(State.OK, "public feed", "it is the one in the folder")
        return
    yield _judge_other(answer)
    if changed := _find_changed_guids(answer.body, here):
        told = f"guids have changed, e.g. of {changed[0]!r}: clients will show {len(changed)} editions twice"
        yield Finding(State.FAULT, "public feed", told, "give each article the id or address that it had")


def _find_fault(answer: PublicAnswer, address: str) -> tuple[str, str]:
    """Return why no client can read the feed, and the way out; empty if all can."""
    if answer.status != 200:
        return f"{quote_address(address)} answers {answer.status}", _way_out_of(answer.status)
    kind, _, details = answer.headers.get("content-type", "").lower().replace(" ", "").partition(";")
    charset = details.partition("charset=")[2].strip('"')
    unsafe = urlsplit(address).scheme == "https" and urlsplit(answer.url).scheme == "http"
    page = answer.body[:100].lstrip().lower().startswith(_WEB_PAGE)
    compressed = answer.headers.get("content-encoding", "identity") != "identity"
    faults = (
        (
            unsafe,
            f"it leads to {quote_address(answer.url)}, which is not https",
            "let the host redirect to https only",
        ),
        (not answer.body, "it is empty", _PUBLISH),
        (
            page,
            "a web page comes instead",
            "does the host ask for a login, or answer every address with a page?",
        ),
        (
            compressed,
            "it comes compressed, and clients did not ask for that",
            "let the server heed Accept-Encoding",
        ),
        (
            kind in _XML and charset not in {"", "utf-8", "utf8"},
            f"its charset is said to be {charset}, so that umlauts are shown wrong",
            f"let the server send {_XML[0]}; charset=utf-8 for feed.xml",
        ),
        (
            kind not in _XML,
            f"its type is {kind or 'not told'}",
            f"let the server send {_XML[0]} for feed.xml",
        ),
    )
    return next(((found, way_out) for wrong, found, way_out in faults if wrong), ("", ""))


def _way_out_of(status: int) -> str:
    if status in {401, 403}:
        return "let everybody read it: podcast clients send no password, and are programs that no host knows"
    if status >= 500 or status == 429:
        return "the host itself fails, or lets too few in: its log says why"
    return f"is the base URL right? Then {_PUBLISH}"


def _judge_other(answer: PublicAnswer) -> Finding:
    """Return the finding of a public feed that is not the one in the folder."""
    age = read_integer(answer.headers.get("age"), 0)
    if age > 0:
        told = f"it is an older one, which a cache has kept for {_in_words(age)}"
        return Finding(
            State.FAULT, "public feed", told, "clear the cache, and let it keep feed.xml for minutes only"
        )
    return Finding(State.NOTE, "public feed", "it is not the one in the folder", _PUBLISH)


def _in_words(seconds: int) -> str:
    return f"{seconds / 3600:.0f} hours" if seconds >= 5400 else f"{seconds / 60:.0f} minutes"


def _find_changed_guids(public: bytes, here: bytes) -> list[str]:
    """Return the titles of items whose sound has another guid in public than *here*."""
    before, now = _guids(public), _guids(here)
    return [title for url, (guid, title) in now.items() if url in before and before[url][0] != guid]


def _guids(feed: bytes) -> dict[str, tuple[str, str]]:
    """Return guid and title of each item in *feed*, which may be cut short, by the address of its sound."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(feed, parser)
    except etree.XMLSyntaxError:
        return {}
    found = {}
    for item in root.iter("item") if root is not None else ():
        enclosure = item.find("enclosure")
        if enclosure is not None and item.findtext("guid"):
            address = enclosure.get("url", "").partition("?")[0]
            found[address] = (item.findtext("guid") or "", item.findtext("title") or "")
    return found
