"""Make editions of the new items of a feed; items made in earlier runs are not fetched again."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from vorleser import ingest, pipeline
from vorleser.batch.feed_items import read_item
from vorleser.batch.outcome import Outcome, outcome_of
from vorleser.batch.work import describe_error
from vorleser.config import Config
from vorleser.errors import ConfigError, OutputError, SourceError
from vorleser.files import atomic, locks
from vorleser.ingest import feeds, subscriptions
from vorleser.ingest.feed import Feed, FeedItem, is_whole
from vorleser.ingest.fetch import get
from vorleser.text.characters import printable
from vorleser.text.redaction import redact

TRIES = 3  # runs in which an item may fail before it is left alone
MOST_AT_FIRST = 100  # items that a first run makes if no number is given
_BROKEN = "the feed breaks off amid an item, and only what is whole was read"
_READ_LATER = "the rest is read when the feed is whole again"
_DEEPEST = 3  # levels followed: a list may name a page, which names a feed
_NOWHERE = "https://feed.invalid/"  # the address of a feed that is a file: nothing is fetched from there
KEPT = 5000  # items remembered for each feed: many times what feeds hold


class SeenItem(msgspec.Struct, frozen=True):
    """What is known of an item: the digest of what the feed said of it, and in how many runs it failed."""

    digest: str
    failed: int = 0


class FeedState(msgspec.Struct):
    """What is known of a feed; ``etag`` and ``modified`` are empty as long as something in it is still to be made."""

    url: str
    etag: str = ""
    modified: str = ""
    seen: dict[str, SeenItem] = {}


class Wanted(msgspec.Struct, frozen=True):
    """Which items are made: the newest ``most`` of a run (0: all), none before ``since`` (ISO 8601, or empty).

    ``content`` says where the text is: in the feed, on the linked page, or ("auto") in the feed if it is all there.
    ``afresh`` also makes what earlier runs have made.
    """

    most: int = 0
    since: str = ""
    content: str = "auto"
    afresh: bool = False


class FollowRun(msgspec.Struct, frozen=True):
    """How a feed is followed: the settings for its editions, and the folder that keeps the states of feeds.

    ``begin`` is told what is made next, ``known`` how many items of a feed without news were made or tried before.
    """

    config: Config
    how: pipeline.Run
    states: Path
    begin: Callable[[str], None] = lambda _: None
    known: Callable[[int], None] = lambda _: None


def follow(url: str, wanted: Wanted, run: FollowRun) -> Iterator[Outcome]:
    """Yield the outcomes of the new items of the feed at *url*; raises SourceError if the feed can't be fetched.

    *url* may also be a page that names a feed, or a list of subscriptions (OPML); feed and list may be files. A feed of
    a list that can't be fetched becomes an outcome with an error, and the others are still followed.
    """
    if ingest.is_url(url):
        yield from _follow(url, wanted, run, 0)
        return
    data = ingest.load(url, run.config.ingest).data
    if subscriptions.is_list(data):
        yield from _follow_all(subscriptions.list_feeds(data, url), wanted, run, 1)
    elif subscriptions.is_page(data):
        raise SourceError(f"{url!r} is a page, no feed", "name its address, or that of its feed")
    else:
        yield from _follow_file(url, data, wanted, run)


def _follow_file(name: str, data: bytes, wanted: Wanted, run: FollowRun) -> Iterator[Outcome]:
    """Yield the outcomes of the new items of a feed that was saved as a file."""
    path = _state_path(name, run)
    with locks.hold(path) as free:
        if not free:
            return
        state = _state(path, name, wanted)
        found = replace(feeds.parse_feed(data, name), url=_NOWHERE)
        yield from _make_new(found, state, wanted, run, path)
        if found.broken:
            yield Outcome(source=name, error=_BROKEN, way_out=_READ_LATER, kind="SourceError")


def _state_path(name: str, run: FollowRun) -> Path:
    """Return the file that keeps the state of the feed called *name*, as far as the same folder takes its editions."""
    named = f"{name}\n{Path(run.config.output.folder).absolute()}"
    return run.states / f"{hashlib.sha256(printable(named).encode()).hexdigest()[:16]}.json"


def _follow_all(urls: Iterable[str], wanted: Wanted, run: FollowRun, depth: int) -> Iterator[Outcome]:
    for url in urls:
        try:
            yield from _follow(url, wanted, run, depth)
        except SourceError as error:
            yield Outcome(source=url, error=error.what, way_out=error.way_out, kind="SourceError")


def _follow(url: str, wanted: Wanted, run: FollowRun, depth: int) -> Iterator[Outcome]:
    """Yield the outcomes of one URL; the state is written after each item, so an interrupted run loses nothing."""
    inner: Iterator[Outcome] = iter(())
    path = _state_path(url, run)
    with locks.hold(path) as free:
        if not free:
            return
        state = _state(path, url, wanted)
        answer = get(url, run.config.ingest, _conditions(state))
        if answer.status == 304:
            run.known(len(state.seen))
            return
        if depth < _DEEPEST and subscriptions.is_list(answer.data):
            inner = _follow_all(subscriptions.list_feeds(answer.data, url), wanted, run, depth + 1)
        elif depth < _DEEPEST and subscriptions.is_page(answer.data):
            inner = _follow(subscriptions.find_feed(answer.data, answer.url), wanted, run, depth + 1)
        else:
            found = feeds.parse_feed(answer.data, answer.url, answer.headers.get("content-type", ""))
            yield from _make_new(found, state, wanted, run, path)
            if found.broken:
                yield Outcome(source=url, error=_BROKEN, way_out=_READ_LATER, kind="SourceError")
            done = not _is_left(found, state, wanted) and not found.broken
            state.etag = answer.headers.get("etag", "") if done else ""
            state.modified = answer.headers.get("last-modified", "") if done else ""
            _write(path, state)
    yield from inner


def _make_new(found: Feed, state: FeedState, wanted: Wanted, run: FollowRun, path: Path) -> Iterator[Outcome]:
    """Yield the outcomes of the new items of a feed.

    Raises SourceError if the feed is a podcast, or if a first run without a bound would make very many items.
    """
    if found.is_podcast and wanted.content == "auto":
        raise SourceError(
            f"{state.url!r} is a podcast: its items are sounds already",
            "follow the feed of its articles; with --content page the pages that it links are read",
        )
    left = _new(found, state, wanted)
    if len(left) > MOST_AT_FIRST and not (state.seen or wanted.most or wanted.since):
        raise SourceError(
            f"{state.url!r} holds {len(left):,} items, and none was made yet",
            f"say how many: --max 20 for the newest, --since 7d, or --max {len(left)} for all",
        )
    if not left:
        run.known(len(state.seen))
    for item in left[-wanted.most :] if wanted.most else left:
        seen = state.seen.get(item.id)
        last = seen is not None and seen.digest == _digest(item) and seen.failed + 1 >= TRIES
        outcome = _make_item(item, found, wanted, run, is_last=last)
        _note(state, item, outcome)
        _write(path, state)
        yield outcome


def _is_left(found: Feed, state: FeedState, wanted: Wanted) -> bool:
    """Return whether an item of the feed is still to be made, or to be tried again."""
    return bool(_new(found, state, wanted)) or any(0 < seen.failed < TRIES for seen in state.seen.values())


def _conditions(state: FeedState) -> tuple[tuple[str, str], ...]:
    """Return the headers that ask for the feed only if it has changed."""
    headers = (("If-None-Match", state.etag), ("If-Modified-Since", state.modified))
    accept = (
        "Accept",
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    )
    return (accept, *((name, value) for name, value in headers if value))


def _new(found: Feed, state: FeedState, wanted: Wanted) -> list[FeedItem]:
    """Return the items to be made, oldest first: new, edited or failed ones, none too old or failed too often."""
    items = {item.id: item for item in reversed(found.items)}
    chosen = [item for item in items.values() if _is_new(item, state) and _is_young(item, wanted.since)]
    return sorted(chosen, key=lambda item: item.date)  # items without a date come first, as the oldest


def _is_new(item: FeedItem, state: FeedState) -> bool:
    seen = state.seen.get(item.id)
    return seen is None or seen.digest != _digest(item) or 0 < seen.failed < TRIES


def _is_young(item: FeedItem, since: str) -> bool:
    if not since or not item.date:
        return True
    return _moment(item.date) >= _moment(since)


def _moment(value: str) -> datetime:
    """Return *value* as a moment; one without an offset is local time, or UTC where the system knows no local time."""
    found = datetime.fromisoformat(value)
    try:
        return found.astimezone()
    except (OSError, OverflowError, ValueError):  # OSError: Windows knows none before 1970
        return found if found.tzinfo else found.replace(tzinfo=UTC)


def _digest(item: FeedItem) -> str:
    # the day is said; some feeds have a new time each hour
    said = msgspec.to_builtins(replace(item, date=item.date[:10]))
    del said["is_content"]  # what the feed says is the same, whatever it calls it
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:16]


def _make_item(item: FeedItem, found: Feed, wanted: Wanted, run: FollowRun, *, is_last: bool) -> Outcome:
    """Return the outcome of making *item*; *is_last* tells that it is tried no more."""
    source = item.link or item.id
    run.begin(item.title or source)
    try:
        written = read_item(item, found, wanted.content, run.config, is_last=is_last)
        return outcome_of(pipeline.make_from_article(source, written, run.config, run.how), 0.0)
    except (ConfigError, OutputError):
        raise  # the settings or the disk are at fault, so every item would fail
    except Exception as error:  # noqa: BLE001 -- one bad item must not block all others in every run
        what, way_out, kind = describe_error(error)
        if wanted.content == "auto" and item.content and not is_whole(item):
            way_out = f"{way_out}; or take the text that is in the feed, with --content feed"
        return Outcome(source=source, title=item.title, error=what, way_out=way_out, kind=kind)


def _note(state: FeedState, item: FeedItem, outcome: Outcome) -> None:
    before = state.seen.pop(item.id, None)
    failed = (before.failed if before and before.digest == _digest(item) else 0) + 1 if outcome.error else 0
    state.seen[item.id] = SeenItem(_digest(item), failed)
    for name in list(state.seen)[:-KEPT]:
        del state.seen[name]


def _state(path: Path, url: str, wanted: Wanted) -> FeedState:
    """Return the state of the feed kept at *path*; an empty one if the file is missing or damaged, or all is wanted."""
    if wanted.afresh:
        return FeedState(redact(url))
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(path.read_bytes(), type=FeedState)
    return FeedState(redact(url))


def _write(path: Path, state: FeedState) -> None:
    atomic.write(path, msgspec.json.format(msgspec.json.encode(state), indent=1) + b"\n")
