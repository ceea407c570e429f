"""Feeds and pages from hostile servers.

`vorleser follow` is run on a feed of three items: one whole in the feed, one that leads to a page, and one without link
and name. The server answers the feed, the page, or robots.txt as the fault says, at random places and with random
variants; beside the run lies a picture that nobody must find. What must come of it: items that can be had are made and
known to the next run, the others are one line each, and nothing of this machine stands in what is published. Then the
server is well, and the same command makes what is left.
"""

import gzip
import json
import zlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from random import Random

from campaigns.server import Line, serving
from campaigns.trial import Campaign, Fault, Trial, WrongError, program

WHOLE = "<p>" + "Der Weg am Ufer ist wieder frei und führt bis zum Hafen. " * 20 + "</p>"
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Tagblatt</title><language>de</language>
<item><title>Eins</title><guid isPermaLink="false">eins</guid>
<content:encoded><![CDATA[{whole}]]></content:encoded></item>
<item><title>Zwei</title><link>{url}/page</link><guid isPermaLink="false">zwei</guid>
<description>Kurz.</description></item>
<item><title>Drei</title><description><![CDATA[{whole}]]></description></item>{more}</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{base}"><title>T</title>
<id>f</id><entry><title>Vier</title><id>vier</id>{link}<content type="html">{content}</content></entry></feed>"""
PAGE = f"<!DOCTYPE html><html lang=de><article><h1>Zwei</h1>{WHOLE}</article></html>"
SETTINGS = """[speech]
engine = "tone"
[sound]
jingles = false
[output]
formats = ["page"]
[ingest]
allow_private = true
seconds = 2.0
"""
Play = Callable[[Line, bytes, Random], None]  # is given the whole of a good answer
PLACES = (
    "http://[",
    "http://①②⑦.⓪.⓪.①/",
    "http://127.0.0.1\\@example.org/",
    "http://x.example/" + "a" * 70_000,
    "file:///etc/passwd",
    "/etc/passwd",
    "gopher://127.0.0.1/",
    "http://leser:geheim@127.0.0.1/",
    "http://" + "a" * 300 + ".example/",
    "http://127.0.0.1:0/",
    "http://127.0.0.1:99999/",
    "http://\u202eexample.org/",
    "//",
    "?",
    "\x00",
    "javascript:alert(1)",
    "http://[::1%25lo]:1/",
    "https://пример.рф/",
)


def _whole(body: bytes, kind: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def _follow(trial: Trial, port: int) -> int:
    """Return how many editions there are after following the feed; raises where a file of this machine is in one."""
    result = program(trial, "follow", f"http://127.0.0.1:{port}/feed", "-q")
    if "geheim" in result.err + result.out:
        raise WrongError(f"a password is shown: {result.err}")
    output = trial.folder / "output"
    for path in output.rglob("*"):
        if path.name.startswith("bild-") or (path.is_file() and b"root:x:0" in path.read_bytes()):
            raise WrongError(f"{path.name}: a file of this machine is published")
    return len(list(output.rglob("*.edition.json")))


def _plant(trial: Trial) -> Path:
    """Lay a picture where only this machine's owner may find it."""
    from PIL import Image

    path = trial.folder / "privat.png"
    Image.new("RGB", (40, 30), "red").save(path)
    return path


def _tried(trial: Trial, where: str, play: Play) -> str:
    """Follow a feed whose server plays the fault *where*, and then is well."""
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    _plant(trial)
    well = [False]

    def reply(line: Line) -> None:
        url = f"http://127.0.0.1:{port}"
        answers = {
            "/feed": _whole(FEED.format(url=url, whole=WHOLE, more="").encode(), "application/rss+xml"),
            "/page": _whole(PAGE.encode(), "text/html"),
            "/robots.txt": _whole(b"User-agent: *\nDisallow: /privat\n", "text/plain"),
        }
        answer = answers.get(line.path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        if line.path == where and not well[0]:
            play(line, answer, trial.random)
        else:
            line.send(answer)

    with serving(reply) as port:
        made = _follow(trial, port)
        if where == "/page" and made < 2:
            raise WrongError(f"{made} editions: a page keeps others from being made")
        states = list((trial.folder / "cache" / "feeds").glob("*.json"))
        if made and not any(json.loads(path.read_text("utf-8"))["seen"] for path in states):
            raise WrongError("what was made is not known to the next run")
        well[0] = True
        healed = _follow(trial, port)
        if healed < 3:
            raise WrongError(f"{healed} editions when the server is well")
    return f"{made} made at first, all when it was well"


def _written(trial: Trial, write: Callable[[Random, Path, str], bytes]) -> str:
    """Follow a feed that is written in a hostile way."""
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    picture = _plant(trial)

    def reply(line: Line) -> None:
        if line.path == "/feed":
            body = write(trial.random, picture, f"http://127.0.0.1:{port}")
            line.send(_whole(body, trial.random.choice(["application/rss+xml", "text/html", "x", ""])))
        else:
            line.send(_whole(PAGE.encode(), "text/html"))

    with serving(reply) as port:
        made = _follow(trial, port)
    return "editions made" if made else "refused"


def _cut(line: Line, answer: bytes, chance: Random) -> None:
    at = chance.randrange(len(answer))
    line.send(answer[:at])
    chance.choice([line.close, line.reset, partial(line.hold, 4.0)])()


def _drips(line: Line, answer: bytes, chance: Random) -> None:
    at = chance.randrange(len(answer))
    line.send(answer[:at])
    line.drip(answer[at:], every=chance.choice([0.001, 0.02, 0.3]))


def _moves(line: Line, _answer: bytes, chance: Random) -> None:
    place = chance.choice(PLACES).encode(chance.choice(["utf-8", "utf-16-le"]), "replace").replace(b"\n", b"")
    line.send(
        b"HTTP/1.1 %d Moved\r\nContent-Length: 0\r\nLocation: %b\r\n\r\n"
        % (chance.choice([301, 302, 303, 307, 308]), place)
    )


def _refuses(line: Line, _answer: bytes, chance: Random) -> None:
    line.answer(
        b"no", f"{chance.choice([*range(400, 418), 429, 451, *range(500, 512), 204, 206, 304, 300])} no"
    )


@cache
def _bomb() -> bytes:
    tool = zlib.compressobj(9, wbits=31)
    return b"".join(tool.compress(bytes(2**20)) for _ in range(300)) + tool.flush()


def _packs(line: Line, _answer: bytes, chance: Random) -> None:
    body, name = chance.choice(
        [
            (_bomb(), "gzip"),
            (gzip.compress(PAGE.encode())[:50], "gzip"),
            (b"x", "br"),
            (b"\x1f\x8b", "gzip"),
            (PAGE.encode(), "deflate"),
        ]
    )
    line.answer(body, "200 OK", f"Content-Encoding: {name}", "Content-Type: text/html")


def _talks_nonsense(line: Line, _answer: bytes, chance: Random) -> None:
    line.send(
        chance.choice(
            [
                chance.randbytes(3000),
                b"\r\n\r\n",
                b"HTTP/1.1 200 OK\r\nX" + b"x" * 200_000,
                b"HTTP/0.9\r\n\r\n",
            ]
        )
    )
    line.close()


def _damaged(chance: Random, _picture: Path, url: str) -> bytes:
    feed = bytearray(FEED.format(url=url, whole=WHOLE, more="").encode())
    for _ in range(chance.choice([1, 3, 30, 300])):
        at = chance.randrange(len(feed))
        action = chance.randrange(3)
        if action == 0:
            feed[at] = chance.randrange(256)
        elif action == 1:
            del feed[at : at + chance.randrange(1, 50)]
        else:
            feed[at:at] = chance.choice(
                [
                    b"<",
                    b">",
                    b"&",
                    b"]]>",
                    b"<item>",
                    b"\x00",
                    b"&#x110000;",
                    b"<![CDATA[",
                    "\ud83d".encode("utf-8", "surrogatepass"),
                ]
            )
    return bytes(feed)


def _reads_the_disk(chance: Random, picture: Path, url: str) -> bytes:
    place = chance.choice(
        [str(picture), picture.as_uri(), picture.name, f"//localhost{picture}", f"file:{picture}"]
    )
    pictures = f"<img src='{place}' alt='Bild'><img src='/etc/passwd'>"
    content = f"{WHOLE}{pictures}<p>Auf dem <a href='{place}'>Bild</a> ist der Hafen zu sehen, bei Wind.</p>"
    if chance.random() < 0.5:  # JSON Feed, whose pictures nobody resolves on the way
        item = {"id": "vier", "title": "Vier", "content_html": content}
        item |= chance.choice([{}, {"url": place}, {"url": f"{url}/page"}])
        return json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item]}
        ).encode()
    base = chance.choice([picture.parent.as_uri() + "/", "file:///", url, str(picture.parent), ""])
    link = chance.choice(["", f"<link href='{place}'/>", f"<link href='{url}/page'/>"])
    return ATOM.format(
        base=base, link=link, content=content.replace("&", "&amp;").replace("<", "&lt;")
    ).encode()


def _names_anything(chance: Random, _picture: Path, url: str) -> bytes:
    def item(number: int) -> str:
        name = chance.choice(["", "x" * 100_000, f"g{number}"])
        day = chance.choice(["", "Sun, 03 May 0001 08:00:00 GMT", "Sun, 03 May 9999 08:00:00 GMT", "bald"])
        link = chance.choice(PLACES).replace("\x00", "")
        inside = f"<link><![CDATA[{link}]]></link><guid>{name}</guid><pubDate>{day}</pubDate>"
        return f"<item><title>T{number}</title>{inside}</item>"

    more = "".join(map(item, range(5)))
    return FEED.format(url=url, whole=WHOLE, more=more).encode("utf-8", "replace")


def _channel(title: str) -> str:
    return f"<rss version='2.0'><channel><title>{title}</title><item><title>{title}</title></item></channel></rss>"


def _outlines(*addresses: str) -> str:
    return "".join(f"<outline xmlUrl='{address}'/>" for address in addresses)


def _nests(chance: Random, _picture: Path, url: str) -> bytes:
    deep = chance.choice([1000, 20_000])
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return chance.choice(
        [
            ("<rss version='2.0'><channel>" + "<a>" * deep).encode(),
            FEED.format(url=url, whole="<div>" * deep + WHOLE, more="").encode(),
            f'<!DOCTYPE r [<!ENTITY l0 "ha">{levels}]>{_channel("&l9;")}'.encode(),
            f'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>{_channel("&x;")}'.encode(),
            b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * deep,
            b"<html><head><link rel=alternate type=application/rss+xml href='http://['></head></html>",
            f"<opml><body>{_outlines('/etc/passwd', 'http://[', f'{url}/feed')}</body></opml>".encode(),
            b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>file:///x</loc></url></urlset>",
        ]
    )


FAULTS: dict[str, Fault] = {
    **{
        f"{name} {what}": partial(_tried, where=f"/{name}", play=play)
        for name in ("feed", "page", "robots.txt")
        for what, play in {
            "ends, resets or stalls at some byte": _cut,
            "drips from some byte on": _drips,
            "passes on to no address": _moves,
            "any status": _refuses,
            "packed wrongly, or a bomb": _packs,
            "no HTTP": _talks_nonsense,
        }.items()
    },
    "a feed damaged at some bytes": partial(_written, write=_damaged),
    "a feed that names files of this machine": partial(_written, write=_reads_the_disk),
    "a feed whose items lead anywhere": partial(_written, write=_names_anything),
    "a feed nested, endless, or something else": partial(_written, write=_nests),
}
CAMPAIGN = Campaign(FAULTS, seconds=120.0)
