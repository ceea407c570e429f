"""A web page that reads along: index.html with player, style and script beside it, nothing from elsewhere."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vorleser import disclosure
from vorleser.article import Metadata, Role
from vorleser.edition import Edition, Manifest
from vorleser.errors import OutputError
from vorleser.mix import Chapter, Timeline
from vorleser.publish.format import File, Format
from vorleser.text.characters import one_line, web, without_label
from vorleser.text.wording import list_names, spell_day

if TYPE_CHECKING:
    from jinja2 import Template

_PACKAGE = "vorleser.publish.page"
COVER = "cover.jpg"
_SCRIPTS = "kept status reading words cues sound view controls player listening".split()
_STYLES = "colours choices ground head player text dialogs surroundings".split()
"""The parts of ``player.css``, in the order in which later rules go before earlier ones."""
TYPEFACE = "lexend.ttf"
SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0)


def _render(edition: Edition) -> Iterator[File]:
    """Yield the page, its style and script, the cover and the article's own pictures."""
    from vorleser.publish.page.pictures import page_pictures
    from vorleser.publish.pictures import cover_inside

    article = edition.manifest.article
    found = page_pictures(block.link for block in article.blocks if block.role is Role.IMAGE)
    shown = cover_inside(Path(edition.sound.path))
    yield File("index.html", _html(edition, found, COVER if shown else "").encode())
    yield File("player.css", b"\n".join(_asset(f"style/{name}.css") for name in _STYLES))
    reporting = ("report",) if web(edition.manifest.publication.reports) else ()
    for name in (*_SCRIPTS, *reporting):
        yield File(f"{name}.js", _asset(f"{name}.js"))
    yield File(TYPEFACE, _typeface())
    for picture in {picture.name: picture for picture in found.values()}.values():
        yield File(picture.name, picture.data)
    if shown:
        yield File(COVER, shown)


def _asset(path: str) -> bytes:
    return files(_PACKAGE).joinpath(path).read_bytes()


@cache
def _typeface() -> bytes:
    """Return Lexend, a typeface made for readers with dyslexia (SIL Open Font License, which stands in the file)."""
    spec = find_spec("fontpkg_lexend")
    folder = Path((spec and spec.origin) or "").parent / "files"
    try:
        return (folder / "Lexend[wght].ttf").read_bytes()
    except OSError as error:
        raise OutputError(
            "the page's typeface is not installed", "run 'pip install --force-reinstall fontpkg-lexend'"
        ) from error


def _html(edition: Edition, pictures: dict[str, Any], cover: str) -> str:
    from vorleser.publish.page import linked, reading, summary, waveform

    manifest = edition.manifest
    bars = waveform.bars(edition.sound.energies)
    return _template().render(
        **_words(edition, pictures),
        manifest=manifest,
        metadata=manifest.article.metadata,
        title=one_line(manifest.article.metadata.title),
        description=summary.describe(manifest.article, edition.timeline),
        duration_ms=edition.timeline.ms(edition.timeline.length),
        chapters=_chapters(edition.timeline),
        speeds=SPEEDS,
        settings=reading.SETTINGS,
        downloads=_downloads(edition),
        feed=linked.feed_address(edition),
        all_editions=linked.index_address(edition),
        bars=bars,
        outline=waveform.outline(bars),
        address=linked.link_address(edition),
        original=web(manifest.article.metadata.url),
        canonical=web(manifest.article.metadata.url) or linked.page_address(edition),
        reports=web(manifest.publication.reports),
        home=web(manifest.publication.link),
        json_ld=linked.json_ld(edition),
        open_graph=linked.open_graph(edition, cover),
        cover=cover,
        key=f"{manifest.guid}:{edition.sound.sha256[:12]}",
    )


def _downloads(edition: Edition) -> list[dict[str, str]]:
    """Return the files beside the page that a listener may want; the MP3 has its own link."""
    from vorleser.publish import format_named

    kinds = (format_named(name) for name in edition.formats)
    return [
        {
            "name": f"{edition.manifest.stem}{kind.suffix}",
            "media_type": kind.media_type,
            "title": kind.download,
        }
        for kind in kinds
        if kind.download
    ]


def _template() -> "Template":
    from vorleser.publish.page import template

    return template.environment().get_template("page.html")


def _load() -> None:
    from vorleser.publish.page import (  # noqa: F401 -- only to have it loaded
        align,
        body,
        linked,
        pictures,
        reading,
        summary,
        waveform,
    )

    _template()
    _typeface()


def _words(edition: Edition, pictures: dict[str, Any]) -> dict[str, Any]:
    """Return the article's parts as HTML, and the sentences that the edition says by itself."""
    from vorleser.publish.page.align import opening_cue, passage, passages
    from vorleser.publish.page.body import Source, article_html, head_html, heading_levels
    from vorleser.publish.page.inline import sentence
    from vorleser.publish.page.summary import summary

    article, timeline = edition.manifest.article, edition.timeline
    source = Source(article, passages(article, timeline), pictures, heading_levels(article))
    voice = edition.manifest.voice
    own = any(block.role is Role.CORRECTION for block in article.blocks)  # then the article says it by itself

    def sentence_in(role: Role, text: str) -> str:
        cue = opening_cue(timeline, role)
        if cue is None or not text:
            return text
        place = passage(timeline, cue, text, (0, len(text)))
        return sentence(place, text, article.metadata.language, 0)

    return {
        "notice": sentence_in(Role.NOTICE, one_line(edition.manifest.notice or disclosure.SPOKEN))
        if disclosure.is_artificial(voice)
        else "",
        "correction": "" if own else without_label(edition.manifest.correction),
        "written": one_line(disclosure.statement(edition.manifest)),
        "kicker": head_html(source, Role.KICKER),
        "headline": head_html(source, Role.HEADLINE) or one_line(article.metadata.title),
        "summary": summary(article),
        "byline": head_html(source, Role.BYLINE) or sentence_in(Role.BYLINE, _byline(edition.manifest)),
        "date": head_html(source, Role.DATE) or sentence_in(Role.DATE, _date(article.metadata)),
        "body": article_html(source),
    }


def _byline(manifest: Manifest) -> str:
    authors = [one_line(author) for author in manifest.article.metadata.authors if one_line(author)]
    return f"Von {list_names(authors)}" if authors else ""


def _date(metadata: Metadata) -> str:
    """Return the article's date in words; as it is where it is no ISO date."""
    from datetime import datetime  # only to read the article's own date; no clock is asked

    try:
        moment = datetime.fromisoformat(metadata.date)
    except ValueError:
        return one_line(metadata.date)
    day = spell_day(moment.year, moment.month, moment.day)
    return f"{day}, {moment:%H:%M} Uhr" if len(metadata.date) > 10 else day


def _chapters(timeline: Timeline) -> list[dict[str, Any]]:
    return [
        {
            "ms": timeline.ms(chapter.start),
            "share": round(100 * chapter.start / max(1, timeline.length), 3),
            "title": one_line(chapter.title) or "Ohne Titel",
            "anchor": "".join((chapter.anchor or _first_anchor(timeline, chapter)).split()),
        }
        for chapter in timeline.chapters
    ]


def _first_anchor(timeline: Timeline, chapter: Chapter) -> str:
    """Return where the chapter's first sentence of the article stands, for readers without a script."""
    cues = (cue for cue in timeline.cues if chapter.start <= cue.start < chapter.end and cue.block >= 0)
    return next((cue.anchor for cue in cues if cue.anchor), "")


_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".ttf": "font/ttf",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}

FORMAT = Format(
    summary="web page that reads along",
    media_type=_TYPES[".html"],
    render=_render,
    others=_TYPES,
    usual=True,
    load=_load,
)
