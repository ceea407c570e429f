"""What is said after the headline: author, date, publication, and the notice that the voice is synthetic."""

from collections.abc import Iterator

from vorleser import disclosure
from vorleser.article import Article, Metadata, Role
from vorleser.scripts import Segment
from vorleser.segment.settings import SegmentSettings
from vorleser.text.regex import compile_late
from vorleser.text.wording import list_names, spell_day

_AGENCY = compile_late(r"\((?P<name>[^()]{1,200}?)\s?(?:--|–|—|/)\s?(?P<agency>[^()]{1,200})\)")

_OFFICE = compile_late(r"^(?:[Dd](?:ie|er) )?(?=(?:[A-ZÄÖÜ][\w-]*-?)?(?:[Rr]edaktion|[Pp]ressestelle)(?!\w))")
"""What is no name of a person: von der Redaktion."""


def opening(article: Article, settings: SegmentSettings, publication: str) -> Iterator[Segment]:
    """Yield the author's line and the line of day and publication, as far as known and wanted."""
    if not settings.opening:
        return
    number, names = _byline(article)
    if names:
        yield _framing(number, Role.BYLINE, f"Von {_OFFICE.sub('der ', names)}.")
    if line := _dateline(article.metadata, publication):
        yield _framing(-1, Role.DATE, line)


def notice(settings: SegmentSettings, *, short: bool = False) -> Segment:
    """Return the sentence that says the voice is synthetic; a *short* one unless the publication has its own."""
    own = settings.notice_text not in {disclosure.SPOKEN, disclosure.SPOKEN_OF_MANY}
    return _framing(-1, Role.NOTICE, disclosure.SPOKEN_SHORT if short and not own else settings.notice_text)


def _framing(block: int, role: Role, text: str) -> Segment:
    return Segment(block=block, role=role, shown=text, spoken=text, lang="de", anchor=role.value)


def _byline(article: Article) -> tuple[int, str]:
    """Return the number of the block that holds the author's line, -1 for none, and the names as they are said."""
    for number, block in enumerate(article.blocks):
        if block.role is Role.BYLINE:
            agency = _AGENCY.fullmatch(block.text)
            names = f"{agency['name']}, {agency['agency']}" if agency else block.text
            return number, names.removeprefix("Von ").removeprefix("von ").rstrip(" .")
    return -1, list_names(article.metadata.authors)


def _dateline(metadata: Metadata, publication: str) -> str:
    day = ""
    if metadata.date:
        year, month, number = (int(part) for part in metadata.date[:10].split("-"))
        day = spell_day(year, month, number)
    line = ", ".join(part for part in (publication, day) if part)
    return f"{line}." if line else ""
