"""Feeds and pages from hostile servers.

`vorleser follow` is run on a feed with two items whose server answers each request as the fault says. What must come of
it: the items that can be had are made, and the state is written, so that the next run does not begin anew.
"""

from functools import partial

from campaigns.server import Line, serving
from campaigns.trial import Campaign, Fault, Trial, program

WHOLE = "<p>" + "Der Weg am Ufer ist wieder frei und führt bis zum Hafen. " * 20 + "</p>"
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tagblatt</title><language>de</language>
{items}</channel></rss>"""
ITEM = """<item><title>{name}</title>{link}<guid isPermaLink="false">id-{name}</guid>
<content:encoded><![CDATA[{content}]]></content:encoded></item>"""
SETTINGS = """[speech]
engine = "tone"
[sound]
jingles = false
[output]
formats = ["mp3"]
[ingest]
allow_private = true
robots = false
seconds = 1.0
"""


def _followed(trial: Trial, address: str) -> int:
    """Follow the feed at *address* and return how many editions there are now."""
    (trial.folder / "vorleser.toml").write_text(SETTINGS, "utf-8")
    program(trial, "follow", address, "-q")
    return len(list((trial.folder / "output").rglob("*.edition.json")))


def _page(moved_to: str, trial: Trial) -> str:
    """Have one item lead to a page that passes on to *moved_to*; the other item is whole in the feed."""

    def reply(line: Line) -> None:
        if line.path == "/feed":
            link = f"<link>http://127.0.0.1:{port}/page</link>"
            items = ITEM.format(name="eins", link=link, content="kurz")
            items += ITEM.format(name="zwei", link="", content=WHOLE)
            line.answer(FEED.format(items=items).encode(), "200 OK", "Content-Type: application/rss+xml")
        else:
            line.answer(b"", "302 Found", f"Location: {moved_to}")

    with serving(reply) as port:
        made = _followed(trial, f"http://127.0.0.1:{port}/feed")
        assert made == 1, f"{made} editions, not the one that can be had"
    return "the other item made"


FAULTS: dict[str, Fault] = {
    "a page that passes on to another kind of address": partial(_page, "file:///etc/passwd"),
}
CAMPAIGN = Campaign(FAULTS)
