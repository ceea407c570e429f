"""Make an article of a page's parts and verdicts: its title, kicker, lead and text."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from msgspec.structs import replace

from vorleser.article import Article, Block, Role
from vorleser.errors import SourceError
from vorleser.ingest.html import refusals
from vorleser.ingest.html.arrange import arrange_blocks
from vorleser.ingest.html.authors import names_of, names_person
from vorleser.ingest.html.days import DAY, DAY_PATTERN
from vorleser.ingest.html.front_pages import lists_articles
from vorleser.ingest.html.headline import is_in_logo
from vorleser.ingest.html.kept import keep_blocks
from vorleser.ingest.html.lead import mark_lead
from vorleser.ingest.html.page import Parts
from vorleser.ingest.html.phrases import name_phrase
from vorleser.ingest.html.signatures import take_signature
from vorleser.ingest.html.societies import names_society
from vorleser.ingest.html.verdict import OTHER_PORTIONS, Verdict
from vorleser.ingest.title import derive_title
from vorleser.text.bounded import read_integer
from vorleser.text.regex import compile_late

_SAID = frozenset(
    {Role.LEAD, Role.PARAGRAPH, Role.QUOTE, Role.QUESTION, Role.ANSWER, Role.LIST_ITEM, Role.TABLE}
)
_LINKS = 0.5  # share of a page's text that is linked, from which on it holds nothing else
_DASHES = " -–—|:·•/"  # between a kicker and what stands beside it
_AROUND = 4  # blocks before and behind the headline among which a kicker may stand
_FAR = 12  # blocks from the headline on among which the line of who wrote may stand
_LONGEST_KICKER = 80  # characters
_SHORTEST = 200  # characters of a text in the page's data that may stand for the one it shows
_WORD = 6  # characters of a key for each word of German prose
_FEW = 100  # words; of less, half is soon missing
_DAY_BEHIND = compile_late(rf"\s*{DAY_PATTERN}\W*$", re.IGNORECASE)
_FEWEST, _MOST = 3, 15  # words of a headline that is not marked as one
_OF_ALL_PAGES = compile_late(
    r"(?:aktuell(?:es)?|news(?:detail)?s?|neuigkeiten|nachrichten|startseite|home(?:page)?|willkommen|blog|artikel|beitrag"
    r"|meldung(?:en)?|presse(?:mitteilung(?:en)?)?|detail(?:seite|ansicht)?)",
    re.IGNORECASE,
)
"""What a title says that is the same for all of a site's articles."""
_TEASER = 200  # words; what is shown of an article that must be paid for is shorter


def article(parts: Parts, verdicts: Sequence[Verdict], name: str) -> Article:
    """Return the article in *parts*, by the *verdicts* on its blocks; raises SourceError if there is none."""
    blocks, _ = find_text(parts, verdicts)
    text = " ".join(block.text for block in blocks if block.role in _SAID)
    refusals.refuse(parts, text, name)
    lists = not _is_said_to_be_one(parts) and lists_articles(
        parts.blocks, [one.read for one in verdicts], collection=parts.page.is_collection()
    )
    if lists or (not text and parts.links > _LINKS):
        raise SourceError(
            f"{name!r} is a page of links, not an article", "name one of the articles it leads to"
        )
    if not text:
        raise SourceError(f"no article found in {name!r}", "name a page with one, or its text as a file")
    titles = parts.page.titles
    derived = derive_title(blocks, PurePath(name).stem)
    title = parts.top.title or next(iter(titles), "") or derived
    filed = title.lower() == PurePath(name).stem.lower()
    if not parts.top.title and (not titles or filed or _OF_ALL_PAGES.fullmatch(title)):
        title = _find_line_above(verdicts) or title
    elif not parts.top.title and blocks[0].role is Role.SUBHEAD and _is_of_site(parts, title):
        labels = _OF_ALL_PAGES.fullmatch(blocks[0].text) and blocks[1:] and blocks[1].role is Role.SUBHEAD
        blocks = blocks[1:] if labels else blocks
        title, blocks = blocks[0].text, blocks[1:]
    kicker = _clean_kicker(parts.top.kicker) or _clean_kicker(_kicker(verdicts))
    opening = [Block(Role.KICKER, kicker)] if kicker else []
    if parts.top.title or titles or title != derived:
        opening.append(Block(Role.HEADLINE, title))
    named = parts.metadata.authors
    person = names_person(named, parts.page.data.get("author"))
    authors = named if person else _authors(verdicts) or named
    metadata = replace(parts.metadata, title=title, kicker=kicker, authors=authors)
    known = (one.block.text for one in verdicts if one.rule == OTHER_PORTIONS)  # not lost, but said once
    return Article(metadata, (*opening, *blocks), _find_losses(parts, " ".join((text, *known))))


def _is_of_site(parts: Parts, title: str) -> bool:
    """Return whether a page's *title* is that of all pages of its site: its logo says it, or it names a society."""
    return is_in_logo(parts.root, title) or names_society(title)


def _is_said_to_be_one(parts: Parts) -> bool:
    """Return whether the page in *parts* says that it is an article.

    Many say so to social networks of every page; what the page's data say of a list counts more.
    """
    shared = parts.page.first("og:type").lower() == "article"
    return parts.page.is_news() or (shared and not parts.page.is_collection())


def _find_line_above(verdicts: Sequence[Verdict]) -> str:
    """Return the line right above the text that may be its headline where the page marks none; '' if there is none."""
    first = next((n for n, verdict in enumerate(verdicts) if verdict.read), 0)
    for verdict in reversed(verdicts[max(0, first - _AROUND) : first]):
        line = verdict.block.text.strip()
        known = verdict.block.silent or verdict.block.linked > _LINKS or name_phrase(line)
        dated = any(map(str.isdecimal, _DAY_BEHIND.sub("", line)))
        if not (known or dated) and _FEWEST <= len(line.split()) <= _MOST and line[-1] not in ".:,;":
            return line
    return ""


def find_text(parts: Parts, verdicts: Sequence[Verdict]) -> tuple[list[Block], bool]:
    """Return the blocks of the article in *parts*, and whether its data hold them: it shows almost none."""
    blocks = take_signature(arrange_blocks(mark_lead([*keep_blocks(verdicts)], parts.page.summaries())))
    body = parts.page.body()
    shown = sum(len(block.text) for block in blocks if block.role in _SAID)
    if len(body) < _SHORTEST or shown * 2 > len(body):
        return blocks, False
    lines = (" ".join(line.split()) for line in body.split("\n"))
    return [Block(Role.PARAGRAPH, line) for line in lines if line], True


def _find_losses(parts: Parts, text: str) -> tuple[str, ...]:
    """Return a note if less than half of the page's expected text was found: the rest may be loaded later, or lost.

    Expected is the length in its data (a count of words, or the text), or of trafilatura's result for precision.
    """
    words = len(text.split())
    count = str(parts.page.data.get("wordCount"))
    claimed = read_integer(count, 0) if words < _TEASER else 0  # some count the whole page, or letters
    expected = max(claimed, max(len(parts.votes.narrow), len(parts.votes.data)) // _WORD)
    if expected < _FEW or words * 2 > expected:
        return ()
    return (
        f"only {words:,} words of about {expected:,} found: the rest may need a subscription, or a browser",
    )


def _clean_kicker(text: str) -> str:
    """Return a kicker without the dashes around it and the day behind it; '' if it is only a day."""
    if not any(map(str.isdecimal, text)):
        return text.strip(_DASHES)
    return "" if DAY.match(text) else _DAY_BEHIND.sub("", text).strip(_DASHES)


def _kicker(verdicts: Sequence[Verdict]) -> str:
    """Return the kicker near the headline, '' if there is none."""
    top = next((n for n, verdict in enumerate(verdicts) if verdict.block.role is Role.HEADLINE), None)
    if top is None:
        return ""
    near = verdicts[max(0, top - _AROUND) : top + _AROUND]
    found = (verdict.block for verdict in near if not verdict.block.silent and not verdict.read)
    kickers = (
        b.text.rstrip(" :|–") for b in found if b.role is Role.KICKER and len(b.text) <= _LONGEST_KICKER
    )
    return next((kicker for kicker in kickers if not DAY.match(kicker)), "")


def _authors(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Return who, by the line below the headline, wrote the text; empty if no such line is there."""
    top = next((n for n, verdict in enumerate(verdicts) if verdict.block.role is Role.HEADLINE), 0)
    near = (
        verdict for verdict in verdicts[top : top + _FAR] if not verdict.read and not verdict.block.silent
    )
    return next(filter(None, (names_of(verdict.block.text) for verdict in near)), ())
