"""A page of all editions, with a search that needs no server."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from vorleser import disclosure
from vorleser.catalogue.show import Show
from vorleser.catalogue.state import ListedEdition
from vorleser.characters import one_line, web

if TYPE_CHECKING:
    from jinja2 import Template

_PACKAGE = "vorleser.catalogue"
_ASSETS = ("index.css", "index.js")
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def render_index(editions: Sequence[ListedEdition], show: Show, picture: str) -> Iterator[tuple[str, bytes]]:
    """Yield the page, its style and its script."""
    months = [
        {"name": month, "editions": [_row(one) for one in group]}
        for month, group in groupby(editions, key=lambda one: _month(_day(one)))
    ]
    html = _template().render(
        show=show,
        home=web(show.publication.link),
        picture=picture,
        months=months,
        count=len(editions),
        artificial=any(disclosure.is_artificial(one.voice) for one in editions),
    )
    yield "index.html", html.encode()
    for asset in _ASSETS:
        yield asset, files(_PACKAGE).joinpath("assets", asset).read_bytes()


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


def _day(one: ListedEdition) -> datetime:
    return datetime.fromtimestamp(one.published, UTC)


def _month(day: datetime) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _row(one: ListedEdition) -> dict[str, Any]:
    """Return what the page says of an edition; its links stay within the folder, so that it works from a disk."""
    day = _day(one)
    folder = "" if one.folder == "." else f"{quote(one.folder)}/"
    minutes = max(1, round(one.duration_ms / 60_000))
    return {
        "title": one_line(one.metadata.title),
        "kicker": one_line(one.metadata.kicker or one.metadata.section),
        "authors": one_line(", ".join(one.metadata.authors)),
        "excerpt": one_line(one.excerpt),
        "keywords": one_line(" ".join((*one.metadata.keywords, one.metadata.section))),
        "language": one_line(one.metadata.language),
        "correction": one_line(one.correction),
        "date": f"{day:%Y-%m-%d}",
        "day": f"{day.day}. {_MONTHS[day.month - 1]} {day.year}",
        "minutes": f"{minutes} Minute{'' if minutes == 1 else 'n'}",
        "sound": f"{folder}{quote(one.mp3)}",
        "page": f"{folder}index.html" if "index.html" in one.files else "",
    }
