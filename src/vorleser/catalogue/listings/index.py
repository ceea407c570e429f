"""The index pages of all editions, newest first, with a search and a play queue that need no server."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from vorleser import disclosure
from vorleser.catalogue.show import Show
from vorleser.catalogue.state import ListedEdition
from vorleser.publish.lengths import length
from vorleser.text.characters import one_line, web, without_label
from vorleser.text.wording import MONTHS, spell_day

if TYPE_CHECKING:
    from jinja2 import Template

_PACKAGE = "vorleser.catalogue"
_ASSETS = ("colours.js", "index.css", "index.js", "queue.js", "sw.js")
_SHARED = ("kept.js", "status.js")  # the page that reads along has them, too
NEWEST, OLDER = 60, 200  # editions on the first page, and on each further one
MOST_SECTIONS = 200
_EXCERPT = 180  # characters of any text in the data for the search
DATA = "editions.js"
_COLUMNS = (
    "title kicker excerpt authors section keywords date seconds page sound language correction length".split()
)


def _page_name(number: int) -> str:
    """Return the file name of page *number*, counted from 1."""
    return "index.html" if number == 1 else f"index-{number}.html"


def render_index(editions: Sequence[ListedEdition], show: Show, picture: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each page, of the data for the search, and of the style and scripts."""
    rows = [_row(one) for one in editions]
    data = _data(rows)
    pages = _pages(rows)
    common = {
        "show": show,
        "home": web(show.publication.link),
        "picture": picture,
        "count": f"{len(rows):,} Ausgabe{'' if len(rows) == 1 else 'n'}".replace(",", "."),
        "pages": len(pages),
        "mark": hashlib.sha256(data).hexdigest()[:12],
        "day": _newest_day(rows),
        "sections": _sections(rows),
        "dates": [{"value": value, "name": name} for value, name in dict.fromkeys(map(_month, rows))],
        "artificial": any(disclosure.is_artificial(one.voice) for one in editions),
    }
    for number, held in enumerate(pages, start=1):
        months = [{"name": name, "editions": list(group)} for (_, name), group in groupby(held, key=_month)]
        newer, older = _page_name(number - 1) if number > 1 else "", _page_name(number + 1)
        around = {"number": number, "newer": newer, "older": older if number < len(pages) else ""}
        yield _page_name(number), _template().render(months=months, **around, **common).encode()
    yield DATA, data
    for asset in _ASSETS:
        yield asset, files(_PACKAGE).joinpath("assets", asset).read_bytes()
    for name in _SHARED:
        yield name, files("vorleser.publish.page").joinpath(name).read_bytes()


def clear_index_pages(root: Path, editions: int) -> None:
    """Delete the pages of an earlier, longer index."""
    number = 2 + -(-max(0, editions - NEWEST) // OLDER)
    while (path := root / _page_name(number)).exists():
        path.unlink(missing_ok=True)
        number += 1


def _pages(rows: Sequence[dict[str, Any]]) -> list[Sequence[dict[str, Any]]]:
    return [rows[:NEWEST], *(rows[first : first + OLDER] for first in range(NEWEST, len(rows), OLDER))]


def _data(rows: Sequence[dict[str, Any]]) -> bytes:
    """Return a script with the data of all editions; JSON would not do, as a page opened from a disk can't load it."""
    table = [[_shorten(row[column]) for column in _COLUMNS] for row in rows]
    return b"window.vorleserEditions = " + msgspec.json.encode(table) + b";\n"


def _shorten(value: str | int) -> str | int:
    if isinstance(value, int) or len(value) <= _EXCERPT:
        return value
    return value[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def _newest_day(rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Return date, number and length of the newest day's editions in words, empty if there are fewer than two."""
    held = [row for row in rows if row["date"] == rows[0]["date"]]
    if len(held) < 2:
        return {}
    seconds = sum(row["seconds"] for row in held)
    return {
        "date": held[0]["date"],
        "name": held[0]["day"],
        "count": f"{len(held)} Beiträge",
        "length": length(seconds * 1000),
    }


def _sections(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Return the names of the `MOST_SECTIONS` most recently used sections in alphabetical order."""
    return sorted(
        list(dict.fromkeys(row["section"] for row in rows if row["section"]))[:MOST_SECTIONS],
        key=str.casefold,
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(_PACKAGE, "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("index.html")


def _month(row: dict[str, Any]) -> tuple[str, str]:
    """Return a row's month as ``YYYY-MM``, and in German words."""
    year, number = row["date"][:7].split("-")
    return row["date"][:7], f"{MONTHS[int(number) - 1]} {int(year)}"


def _row(one: ListedEdition) -> dict[str, Any]:
    """Return what the page shows of an edition; its links are relative, so that they work from a disk."""
    day = datetime.fromtimestamp(one.published, UTC)
    folder = "" if one.folder == "." else f"{quote(one.folder)}/"
    seconds = round(one.duration_ms / 1000)
    return {
        "title": one_line(one.metadata.title),
        "kicker": one_line(one.metadata.kicker or one.metadata.section),
        "authors": one_line(", ".join(one.metadata.authors)),
        "excerpt": one_line(one.excerpt),
        "section": one_line(one.metadata.section),
        "keywords": one_line(" ".join(one.metadata.keywords)),
        "language": one_line(one.metadata.language) or "de",
        "correction": without_label(one.correction),
        "date": f"{day:%Y-%m-%d}",
        "day": spell_day(day.year, day.month, day.day),
        "seconds": seconds,
        "length": length(one.duration_ms),
        "sound": f"{folder}{quote(one.mp3)}",
        "page": f"{folder}index.html" if "index.html" in one.files else "",
    }
