"""Strange pages.

`vorleser follow` is run on a feed of two items: one whole in the feed, one that leads to a page. What must come of it:
editions that `vorleser check` and mutagen find in order, a page without foreign scripts, plain file names, a catalogue
that is XML, and nothing on the terminal that controls it.
Here the markup of the page is strange; the other item is made all the same.
"""

import json
import struct
import zlib
from random import Random

from campaigns.kinds.feeds import WHOLE
from campaigns.strange import EVIL, WORDS, Answers, Kind, answer, campaign, page


def _deep(chance: Random) -> Answers:
    tag, deep = (
        chance.choice(["div", "b", "blockquote", "ul><li", "table><tr><td", "span", "p", "font"]),
        chance.choice([2000, 100_000]),
    )
    return page(f"<{tag}>" * deep + WHOLE)


def _wide(chance: Random) -> Answers:
    return page(
        chance.choice(
            [
                "<a href=/x>Hier</a> " * 30_000 + WHOLE,
                WHOLE + "<table>" + "<tr>" + "<td>1</td>" * 300 + "</tr>" * 100 + "</table>",
                WHOLE + "<table>" + "<tr><td rowspan=65000 colspan=1000>1</td></tr>" * 1000 + "</table>",
                WHOLE + "<figure><img src=/x></figure>" * 3000 + WHOLE,
                "<br>" * 200_000 + WHOLE,
                f"<p>{'Erle<br>' * 20_000}</p>{WHOLE}",
                f"<p {' '.join(f'a{n}=1' for n in range(20_000))}>{WHOLE}",
                WHOLE + "<!-- x -->" * 100_000,
            ]
        )
    )


def _one_word(chance: Random) -> Answers:
    word = chance.choice(
        [
            "a",
            "ä",
            "Donaudampf",
            "9",
            "x-",
            "IV",
            "😀",
            "\u0301",
            "ß.",
            "1.",
            "„",
            "http://x.de/",
            "§",
            "A.",
            "...",
            "/",
            "ﷺ",
            "日本",
        ]
    )
    return page(
        f"<p>{WORDS * 3}</p><p>{word * chance.choice([300, 20_000 // len(word)])}</p><p>{WORDS * 3}</p>"
    )


def _heads(chance: Random) -> Answers:
    place = chance.choice(["file:///etc/passwd", "/page", "javascript:alert(1)"])
    head = [
        f"<meta http-equiv=refresh content='0; url={place}'>",
        "<base href='file:///etc/'>",
        "<link rel=canonical href='file:///etc/passwd'>",
        f"<meta property=og:title content='{'x' * 300_000}'>",
        "<meta name=author content='\u202ered\x1b[31m'>",
        "<meta property=article:published_time content='+99999-13-45'>",
        "<link rel=amphtml href='/page'>",
        "<meta name=robots content=noindex>",
        "<title></title><title>" + EVIL + "</title>",
        "<meta charset=utf-7>",
    ]
    return page(WHOLE, "".join(chance.sample(head, 4)))


def _json_ld(chance: Random) -> Answers:
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Zwei",
        "articleBody": WORDS * 5,
        "author": {"@type": "Person", "name": "Erika Beispiel"},
    }
    odd = chance.choice(
        [None, [], {}, 1e308, [[["x"]]], "x" * 200_000, True, {"@value": {"@value": 1}}, "\ud83d", EVIL]
    )
    text = chance.choice(
        [
            json.dumps(
                article
                | {
                    chance.choice(
                        [
                            "headline",
                            "author",
                            "articleBody",
                            "datePublished",
                            "@type",
                            "image",
                            "inLanguage",
                            "isAccessibleForFree",
                            "hasPart",
                        ]
                    ): odd
                }
            ),
            '{"a":' * 50_000,
            "[" * 100_000,
            json.dumps([article] * 2000),
            "\ufeff{}",
            '{"@type":"NewsArticle","@type":"NewsArticle"}',
            json.dumps({"@graph": [{"@id": "a", "author": {"@id": "a"}}]}),
        ]
    )
    return page(WHOLE, f"<script type='application/ld+json'>{text.replace('<', chr(92) + 'u003c')}</script>")


def _png(width: int, height: int) -> bytes:
    body = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(body)) + b"IHDR" + body + struct.pack(">I", zlib.crc32(b"IHDR" + body))
    return b"\x89PNG\r\n\x1a\n" + chunk


def _pictures(chance: Random) -> Answers:
    svg = b"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text><script>alert(666)</script></svg>"
    body, kind = chance.choice(
        [
            (_png(30_000, 30_000), "image/png"),
            (_png(0, 0), "image/png"),
            (_png(2**31, 2**31), "image/png"),
            (svg, "image/svg+xml"),
            (bytes(1000), "image/jpeg"),
            (b"GIF89a" + bytes(9), "image/gif"),
            (b"", "image/png"),
            (b"<html>", "image/webp"),
            (b"\xff\xd8\xff\xe0" + bytes(5_000_000), "image/jpeg"),
        ]
    )
    place = chance.choice(
        [
            "URL/bild",
            "/bild",
            "//127.0.0.1:1/x.png",
            "data:image/png;base64,AAAA",
            "URL/bild?" + "x" * 9000,
            "blob:x",
            "bild",
        ]
    )
    alt = EVIL.replace("<", "&lt;")
    image = f"<img src='{place}' srcset='{place} 1x, {place} 99999999w' alt='{alt}'>"
    inside = f"{WHOLE}<figure>{image}<figcaption>Bild</figcaption></figure>{WHOLE}"
    return page(inside, f"<meta property=og:image content='{place}'>") | {"/bild": answer(body, kind)}


KINDS: dict[str, Kind] = {
    "elements a hundred thousand deep": _deep,
    "links, cells, comments by the ten thousand": _wide,
    "one word or sign without end": _one_word,
    "a head that leads elsewhere": _heads,
    "JSON-LD that is odd, deep or circular": _json_ld,
    "pictures that are none, huge, or read files": _pictures,
}
CAMPAIGN = campaign(KINDS, others=True)
