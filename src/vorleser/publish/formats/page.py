"""A web page that reads along: index.html with player, style and script beside it, nothing from elsewhere."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vorleser import disclosure
from vorleser.article import Metadata, Role
from vorleser.characters import line, web
from vorleser.edition import Edition, Imprint
from vorleser.mix import Chapter, Timeline
from vorleser.publish.format import File, Format

if TYPE_CHECKING:
    from jinja2 import Template

PACKAGE = "vorleser.publish.page"
COVER = "cover.jpg"
ASSETS = ("player.css", "player.js")
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0)


def render(edition: Edition) -> Iterator[File]:
    """Yield the page, its style and script, the cover and the article's own pictures."""
    from vorleser.publish.page.pictures import cover, pictures

    article = edition.imprint.article
    found = pictures(block.link for block in article.blocks if block.role is Role.IMAGE)
    shown = cover(Path(edition.sound.path))
    yield File("index.html", _html(edition, found, COVER if shown else "").encode())
    for asset in ASSETS:
        yield File(asset, files(PACKAGE).joinpath(asset).read_bytes())
    for picture in {picture.name: picture for picture in found.values()}.values():
        yield File(picture.name, picture.data)
    if shown:
        yield File(COVER, shown)


def _html(edition: Edition, pictures: dict[str, Any], cover: str) -> str:
    from vorleser.publish.page import linked, waveform

    imprint = edition.imprint
    return _template().render(
        **_words(edition, pictures),
        imprint=imprint,
        metadata=imprint.article.metadata,
        title=line(imprint.article.metadata.title),
        duration_ms=edition.timeline.ms(edition.timeline.length),
        chapters=_chapters(edition.timeline),
        speeds=SPEEDS,
        bars=waveform.bars(edition.sound.energies),
        address=linked.address(edition),
        original=web(imprint.article.metadata.url),
        home=web(imprint.publication.link),
        json_ld=linked.json_ld(edition),
        open_graph=linked.open_graph(edition, cover),
        cover=cover,
        key=f"{imprint.guid}:{edition.sound.sha256[:12]}",
    )


def _template() -> "Template":
    from vorleser.publish.page import template

    return template.environment().get_template("page.html")


def _load() -> None:
    from vorleser.publish.page import align, body, linked, pictures, waveform  # noqa: F401 -- only to have it loaded

    _template()


def _words(edition: Edition, pictures: dict[str, Any]) -> dict[str, Any]:
    """Return the article's parts as HTML, and the sentences that the edition says by itself."""
    from vorleser.publish.page.align import Passage, passages, spoken_by_role
    from vorleser.publish.page.body import Source, body, head, heading_levels, sentence

    article, timeline = edition.imprint.article, edition.timeline
    source = Source(article, passages(article, timeline), pictures, heading_levels(article))
    voice = edition.imprint.voice
    own = any(block.role is Role.CORRECTION for block in article.blocks)  # then the article says it by itself

    def said(role: Role, text: str) -> str:
        cue = spoken_by_role(timeline, role)
        if cue is None or not text:
            return text
        place = Passage(0, len(text), timeline.ms(cue.start), timeline.ms(cue.end), cue.lang, cue.anchor)
        return sentence(place, text, article.metadata.language, named=True)

    return {
        "notice": said(Role.NOTICE, line(edition.imprint.notice or disclosure.SPOKEN))
        if disclosure.artificial(voice)
        else "",
        "correction": "" if own else line(edition.imprint.correction),
        "written": line(disclosure.written(edition.imprint)),
        "kicker": head(source, Role.KICKER),
        "headline": head(source, Role.HEADLINE) or line(article.metadata.title),
        "lead": head(source, Role.LEAD),
        "byline": head(source, Role.BYLINE) or said(Role.BYLINE, _byline(edition.imprint)),
        "date": head(source, Role.DATE) or said(Role.DATE, _date(article.metadata)),
        "body": body(source),
    }


def _byline(imprint: Imprint) -> str:
    authors = [line(author) for author in imprint.article.metadata.authors if line(author)]
    if not authors:
        return ""
    return "Von " + " und ".join(filter(None, (", ".join(authors[:-1]), authors[-1])))


def _date(metadata: Metadata) -> str:
    """Return the article's date in words; as it is where it is no ISO date."""
    from datetime import datetime  # only to read the article's own date; no clock is asked

    try:
        moment = datetime.fromisoformat(metadata.date)
    except ValueError:
        return line(metadata.date)
    day = f"{moment.day}. {MONTHS[moment.month - 1]} {moment.year}"
    return f"{day}, {moment:%H:%M} Uhr" if len(metadata.date) > 10 else day


def _chapters(timeline: Timeline) -> list[dict[str, Any]]:
    return [
        {
            "ms": timeline.ms(chapter.start),
            "share": round(100 * chapter.start / max(1, timeline.length), 3),
            "title": line(chapter.title) or "Ohne Titel",
            "anchor": "".join((chapter.anchor or _first_anchor(timeline, chapter)).split()),
        }
        for chapter in timeline.chapters
    ]


def _first_anchor(timeline: Timeline, chapter: Chapter) -> str:
    """Return where the chapter's first sentence of the article stands, for readers without a script."""
    cues = (cue for cue in timeline.cues if chapter.start <= cue.start < chapter.end and cue.block >= 0)
    return next((cue.anchor for cue in cues if cue.anchor), "")


FORMAT = Format(
    summary="web page that reads along", media_type="text/html", render=render, usual=True, load=_load
)
