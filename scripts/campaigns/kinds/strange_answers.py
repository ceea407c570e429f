"""Strange answers.

`vorleser follow` is run on a feed of two items: one whole in the feed, one that leads to a page. What must come of it:
editions that `vorleser check` and mutagen find in order, a page without foreign scripts, plain file names, a catalogue
that is XML, and nothing on the terminal that controls it.
Here the server that has the page lies about what it sends; the other item is made all the same.
"""

import gzip
import zlib
from random import Random

from campaigns.kinds.feeds import WHOLE
from campaigns.strange import Answers, Kind, answer, campaign, page


def _lengths(chance: Random) -> Answers:
    body = page(WHOLE)["/page"].partition(b"\r\n\r\n")[2]
    head = chance.choice(
        [
            b"Content-Length: 5",
            b"Content-Length: -5",
            b"Content-Length: 99999999999",
            b"Content-Length: 10\r\nContent-Length: 20",
            b"Content-Length: x",
            b"Transfer-Encoding: chunked\r\nContent-Length: 5",
            b"Transfer-Encoding: gzip, chunked",
        ]
    )
    return page(WHOLE) | {
        "/page": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        + head
        + b"\r\nConnection: close\r\n\r\n"
        + body
    }


def _chunks(chance: Random) -> Answers:
    size = chance.choice(
        [b"FFFFFFFFFFFFFFFF", b"-1", b"1_0", b"0x10", b"10;" + b"a" * 100_000, b"", b"10\x00"]
    )
    return page(WHOLE) | {
        "/page": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        + size
        + b"\r\n"
        + b"x" * 64
        + b"\r\n0\r\n\r\n"
    }


def _headers(chance: Random) -> Answers:
    more = chance.choice(
        [
            ["Set-Cookie: a=" + "b" * 4000] * 20,
            [f"X-{number}: y" for number in range(5000)],
            ["Link: <file:///etc/passwd>; rel=canonical"],
            ["Refresh: 0; url=file:///etc/passwd"],
            ["Content-Disposition: attachment; filename=../../x.html"],
            ["X: \x00\x01"],
            ["Content-Language: " + "x" * 9000],
        ]
    )
    return page(WHOLE) | {"/page": answer(page(WHOLE)["/page"].partition(b"\r\n\r\n")[2], "text/html", *more)}


def _types(chance: Random) -> Answers:
    body = page(WHOLE)["/page"].partition(b"\r\n\r\n")[2]
    kind = chance.choice(
        [
            "text/html; charset=utf-7",
            "text/html; charset=" + "x" * 5000,
            "application/pdf",
            "image/png",
            "multipart/mixed; boundary=",
            "text/html; charset=utf-16",
            "",
            "video/mp4",
            "text/html; charset=undefined",
            "text/html; charset=idna",
            "text/html; charset=zlib_codec",
        ]
    )
    return page(WHOLE) | {"/page": answer(body, kind)}


def _bodies(chance: Random) -> Answers:
    body = chance.choice(
        [
            b"%PDF-1.7\n" + bytes(500),
            b"PK\x03\x04" + bytes(500),
            b"ID3\x03\0\0\0\0\0\0" + bytes(500),
            b"\x89PNG\r\n\x1a\n" + bytes(200),
            b"",
            b"\0" * 10_000,
            b"\xff\xfe" + bytes(11),
            b"RIFF" + bytes(100),
            chance.randbytes(20_000),
            b"{",
            b"<?xml version='1.0'?><x/>",
            b"<" * 100_000,
            b"&" * 100_000,
            b"<!--" * 50_000,
        ]
    )
    return page(body)


def _packed(chance: Random) -> Answers:
    body = page(WHOLE)["/page"].partition(b"\r\n\r\n")[2]
    twice = gzip.compress(gzip.compress(body))
    data, name = chance.choice(
        [
            (twice, "gzip, gzip"),
            (twice, "gzip"),
            (zlib.compress(body)[2:-4], "deflate"),
            (body, "gzip"),
            (body, "br"),
            (body, "zstd"),
            (gzip.compress(body) + b"rest", "gzip"),
            (gzip.compress(body)[:-4], "gzip"),
            (body, "identity, identity"),
            (body, "x" * 3000),
        ]
    )
    return page(WHOLE) | {"/page": answer(data, "text/html", f"Content-Encoding: {name}")}


def _statuses(chance: Random) -> Answers:
    first = chance.choice(
        [
            b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
            b"HTTP/1.1 100 Continue\r\n\r\n" * 500,
            b"HTTP/1.0 200\r\n\r\n",
            b"HTTP/2 200 OK\r\n\r\n",
            b"HTTP/1.1 999 Go away\r\nContent-Length: 0\r\n\r\n",
            b"HTTP/1.1 -1 x\r\n\r\n",
            b"ICY 200 OK\r\n\r\n",
        ]
    )
    return page(WHOLE) | {"/page": first + page(WHOLE)["/page"]}


KINDS: dict[str, Kind] = {
    "a length that lies": _lengths,
    "chunks that are none": _chunks,
    "headers by the thousand, or that lead elsewhere": _headers,
    "a type or charset that lies": _types,
    "something else than a page": _bodies,
    "packed twice, or not at all": _packed,
    "answers before the answer, other protocols": _statuses,
}
CAMPAIGN = campaign(KINDS, others=True)
