"""Feeds and pages that nobody expects: how they are served, followed, and what comes of them judged."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from random import Random

from campaigns.kinds.feeds import SETTINGS, WHOLE
from campaigns.server import Line, serving
from campaigns.trial import Campaign, Result, Trial, WrongError, program

Answers = Mapping[str, bytes]  # by path, each with its head
Kind = Callable[[Random], Answers]

EVIL = "<script>alert(666)</script>"
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
WORDS = "Der Weg am Ufer ist wieder frei und führt bis zum Hafen, wie die Stadt am Montag mitteilt. "
SECONDS = "seconds = 8.0"  # the answers come at once, but a busy machine may keep them waiting
LINKED = "<title>Zwei</title><link>URL/page</link><guid isPermaLink='false'>zwei</guid>"


def answer(body: bytes, kind: str = "text/html; charset=utf-8", *more: str, status: str = "200 OK") -> bytes:
    """Return a whole answer."""
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *more])
    return head.encode("latin-1", "replace") + b"\r\n\r\n" + body


def feed(*items: str, title: str = "Tagblatt") -> bytes:
    """Return a feed of *items*, each what stands in its element."""
    inside = "".join(f"<item>{item}</item>" for item in items)
    text = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{title}</title><language>de</language>{inside}</channel></rss>"""
    return answer(text.encode("utf-8", "replace"), "application/rss+xml")


def cdata(text: str) -> str:
    """Return *text* as XML takes it, without what XML has no place for."""
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    return f"<![CDATA[{kept.replace(']]>', '')}]]>"


def whole(
    title: str = "Eins", content: str = WHOLE, more: str = "<guid isPermaLink='false'>eins</guid>"
) -> str:
    """Return an item that is whole in the feed."""
    return f"<title>{cdata(title)}</title>{more}<content:encoded>{cdata(content)}</content:encoded>"


def page(body: str | bytes, head: str = "", attributes: str = "lang=de") -> Answers:
    """Return answers in which the second item's page says *body*."""
    if isinstance(body, str):
        text = f"<!DOCTYPE html><html {attributes}><head><title>Zwei</title>{head}</head><body><article><h1>Zwei</h1>"
        body = f"{text}{body}</article></body></html>".encode("utf-8", "surrogatepass")
    return {"/feed": feed(whole(), LINKED), "/page": answer(body)}


def follow(trial: Trial, kind: Kind, *, others: bool) -> str:
    """Follow the feed, and judge all that is there afterwards; with *others* its first item must be made."""
    settings = SETTINGS.replace('["page"]', '["page", "vtt", "chapters"]').replace("seconds = 2.0", SECONDS)
    (trial.folder / "vorleser.toml").write_text(settings, "utf-8")
    answers = kind(trial.random)

    def reply(line: Line) -> None:
        data = answers.get(
            line.path.partition("?")[0], b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        )
        line.send(data.replace(b"URL/", f"http://127.0.0.1:{port}/".encode()))
        if b"Content-Length" not in data[:2000]:
            line.close()

    with serving(reply) as port:
        result = quiet(program(trial, "follow", f"http://127.0.0.1:{port}/feed", "-q", "--max", "5"))
    made = judge_editions(trial)
    if others and not made:
        raise WrongError(f"one strange page keeps the other item from being made: {result.err[-1000:]}")
    return f"{made} made" if made else "refused"


def quiet(result: Result) -> Result:
    """Raise WrongError where *result* would control the terminal, or is no message but a flood."""
    said = result.out + result.err
    if found := CONTROLS.search(said):
        raise WrongError(f"a control character is printed: {said[max(0, found.start() - 50) :][:100]!r}")
    if max(map(len, said.splitlines()), default=0) > 3000:
        raise WrongError(f"a line of {max(map(len, said.splitlines()))} characters is printed")
    return result


def judge_editions(trial: Trial) -> int:
    """Return how many editions there are; raises where one is not as it must be."""
    from mutagen.mp3 import MP3

    output = trial.folder / "output"
    sounds = sorted(output.rglob("*.mp3"))
    for path in output.rglob("*"):
        if CONTROLS.search(path.name) or len(path.name.encode()) > 200 or path.name.startswith("-"):
            raise WrongError(f"a name that is no good one: {path.name!r}")
        if path.suffix == ".html" and EVIL in path.read_text("utf-8"):
            raise WrongError(f"a foreign script in {path.name}")
    for sound in sounds:
        quiet(checked := program(trial, "check", sound))
        if checked.code:
            raise WrongError(f"check finds a fault: {checked.out}{checked.err}")
        title = str(MP3(sound)["TIT2"])
        entry = json.loads(next(sound.parent.glob("*.edition.json")).read_bytes())
        assert "\x00" not in title
        assert len(json.dumps(entry["metadata"])) < 2_000_000, "metadata without bound"
        assert all(one["end"] <= two["start"] for one, two in pairwise(entry["timeline"]["cues"])), (
            "cues overlap"
        )
    if sounds:
        listed = quiet(program(trial, "feed", "output", "--url", "https://a.example/x", "-q"))
        if listed.code:
            raise WrongError(f"no feed of it: {listed.err}")
        count = len(list(ET.parse(output / "feed.xml").iter("item")))  # noqa: S314 -- our own feed
        assert count == len(sounds), f"{count} items of {len(sounds)} editions"
    return len(sounds)


def campaign(kinds: Mapping[str, Kind], *, others: bool) -> Campaign:
    """Return the campaign of *kinds*; with *others* the feed's first item must be made."""
    return Campaign(
        {name: partial(follow, kind=kind, others=others) for name, kind in kinds.items()}, seconds=120.0
    )
