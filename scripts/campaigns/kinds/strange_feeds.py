"""Strange feeds.

`vorleser follow` is run on a feed of two items: one whole in the feed, one that leads to a page. What must come of it:
editions that `vorleser check` and mutagen find in order, a page without foreign scripts, plain file names, a catalogue
that is XML, and nothing on the terminal that controls it.
Here the feed is strange: its names, dates, encodings, fields, and what robots may read.
"""

import json
from random import Random

from campaigns.kinds.feeds import WHOLE
from campaigns.strange import EVIL, Answers, Kind, answer, campaign, cdata, feed, page, whole

NAMES = (
    "../../../etc/cron.d/x",
    "..",
    ".",
    "CON",
    "NUL.txt",
    "-rf",
    "$(touch x)",
    "`id`",
    "a" * 5000,
    "😀" * 300,
    "\u202egnp.exe",
    "%2e%2e%2f",
    "\x1b[2J\x1b[31mrot",
    "\x07\x08\x9b31m",
    "",
    " ",
    "....",
    "a/b\\c:d*e?f",
    "Ünïcödé\u0301",
    "\u200b",
    "𝔉𝔯𝔞𝔨𝔱𝔲𝔯",
    "﷽" * 50,
)


def _names(chance: Random) -> Answers:
    title, guid, author = (chance.choice(NAMES) for _ in range(3))
    more = f"<guid isPermaLink='false'>{cdata(guid)}</guid><dc:creator>{cdata(author)}</dc:creator>"
    return {"/feed": feed(whole(title, more=more), whole())}


def _same_names(chance: Random) -> Answers:
    guid = "<guid isPermaLink='false'>eins</guid>"
    return {
        "/feed": feed(
            *(
                whole(chance.choice(["Eins", "EINS", "eins ", "Eins."]), f"<p>{number}. {WHOLE}</p>", guid)
                for number in range(4)
            )
        )
    }


def _dates(chance: Random) -> Answers:
    days = (
        "Sun, 00 May 2026 08:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "-0001-01-01",
        "1e99",
        "2026-02-30T25:61:61+99:99",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "１２. Mai ２０２６",
        "\u202e6202",
        "0",
        "morgen",
        "2026-W53-7",
        "٣ مايو",
    )
    return {
        "/feed": feed(
            *(
                whole(f"Tag {number}", more=f"<guid>{number}</guid><pubDate>{chance.choice(days)}</pubDate>")
                for number in range(4)
            )
        )
    }


def _encodings(chance: Random) -> Answers:
    text = feed(whole()).partition(b"\r\n\r\n")[2].decode()
    name = chance.choice(
        ["utf-16", "utf-32", "cp037", "utf-7", "latin-1", "shift_jis", "utf-8-sig", "cp1252"]
    )
    told = chance.choice([name, "utf-8", "x-unknown", "utf-16", ""])
    body = text.replace('encoding="utf-8"', f'encoding="{told}"' if told else "").encode(name, "replace")
    return {"/feed": answer(body, f"text/xml; charset={chance.choice([name, told, 'x', 'utf-7'])}")}


def _many_items(chance: Random) -> Answers:
    count = chance.choice([101, 5000])
    return {
        "/feed": feed(
            *(whole(f"Nummer {number}", "<p>Kurz.</p>", f"<guid>{number}</guid>") for number in range(count))
        )
    }


def _long_fields(chance: Random) -> Answers:
    long = chance.choice(["a", "ä ", "😀", "&#228;", "<b>", "\n"]) * chance.choice([10_000, 500_000])
    fields = ("dc:creator", "description", "category")
    more = "<guid>1</guid>" + "".join(f"<{field}>{cdata(long)}</{field}>" for field in fields)
    return {"/feed": feed(whole(long, more=more), whole())}


def _markup(chance: Random) -> Answers:
    inside = [
        EVIL,
        f"<svg onload=alert(666)>{EVIL}</svg>",
        "<img src=x onerror=alert(666)>",
        "<iframe srcdoc='<script>alert(666)</script>'></iframe>",
        "<a href='javascript:alert(666)'>Hier</a>",
        "<style>*{display:none}</style>",
        "<base href='https://evil.example/'>",
        "<form action=//evil.example><input name=q></form>",
        "<math><mtext></math><script>alert(666)</script>",
        "<noscript><p title='</noscript><script>alert(666)</script>'>",
        "<template>" + EVIL + "</template>",
    ]
    content = WHOLE + "".join(chance.sample(inside, 6)) + WHOLE
    return {
        "/feed": feed(
            whole(
                f"Titel {EVIL}",
                content,
                f"<guid>{EVIL.replace('<', '&lt;')}</guid><dc:creator>{cdata(EVIL)}</dc:creator>",
            ),
            whole(),
        )
    }


def _json_feed(chance: Random) -> Answers:
    odd = [None, 7, 1e308, True, [], {}, [[]], "", "\ud800", {"a": {"a": {}}}, -1, "x" * 100_000]
    item = {
        "id": chance.choice(odd),
        "title": chance.choice(odd),
        "content_html": chance.choice([WHOLE, *odd]),
        "url": chance.choice(odd),
    }
    item |= {
        name: chance.choice(odd)
        for name in ("date_published", "authors", "image", "tags", "attachments", "language")
    }
    good = {"id": "eins", "title": "Eins", "content_html": WHOLE}
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": chance.choice(odd),
        "items": [item, chance.choice(odd), good],
    }
    return {
        "/feed": answer(
            json.dumps(told)
            .replace("1e+308", chance.choice(["1e+308", "NaN", "Infinity", "1e999"]))
            .encode(),
            "application/feed+json",
        )
    }


def _loops(chance: Random) -> Answers:
    opml = answer(
        b"<opml version='2.0'><body><outline xmlUrl='URL/feed'/><outline xmlUrl='URL/feed?2'/></body></opml>",
        "text/x-opml",
    )
    index = answer(
        b"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>URL/feed</loc></sitemap></sitemapindex>",
        "text/xml",
    )
    html = answer(
        b"<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head><body>x</body></html>"
    )
    moved = answer(b"", "text/html", "Location: URL/feed?a", status="302 Found")
    return {"/feed": chance.choice([opml, index, html, moved])}


def _enclosures(chance: Random) -> Answers:
    size = chance.choice(["-1", "1e99", "99999999999999999999", "", "x"])
    place = chance.choice(["file:///etc/passwd", "URL/page", "data:audio/mpeg,x", ""])
    more = f"<guid>1</guid><enclosure url='{place}' length='{size}' type='audio/mpeg'/>"
    picture = chance.choice(["data:image/png;base64,AAAA", "URL/page"])
    media = f"<media:content url='file:///etc/passwd' medium='image'/><media:thumbnail url='{picture}'/>"
    return {"/feed": feed(whole("Drei", more=more + media), whole())}


def _robots(chance: Random) -> Answers:
    text = chance.choice(
        [
            b"User-agent: *\nDisallow: /" + b"*a" * 3000 + b"$",
            b"User-agent: *\n" + b"Disallow: /x\n" * 100_000,
            b"\xef\xbb\xbfUser-agent: *\nDisallow:",
            b"<html>no</html>",
            b"\0" * 5000,
            b"User-agent: *\nCrawl-delay: 99999\nAllow: /",
            b"User-agent: *\nDisallow: /" + b"*" * 20_000 + b"page",
            b"Disallow: /",
        ]
    )
    return page(WHOLE) | {"/robots.txt": answer(text, "text/plain")}


KINDS: dict[str, Kind] = {
    "names that are paths, commands, or turn the line": _names,
    "several items of one name": _same_names,
    "dates that are none": _dates,
    "another encoding than is said": _encodings,
    "thousands of items": _many_items,
    "titles and authors without end": _long_fields,
    "scripts in every field": _markup,
    "JSON of other types than its format has": _json_feed,
    "feeds, lists and sitemaps that lead to themselves": _loops,
    "enclosures and pictures that are none": _enclosures,
    "rules for robots that are a trap": _robots,
}
CAMPAIGN = campaign(KINDS, others=False)
