"""Join many articles into one edition, the "Ausgabe": by section, with a spoken table of contents."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from vorleser import disclosure
from vorleser.article import Article, Block, Metadata, Role
from vorleser.segment.settings import SegmentSettings
from vorleser.text.numerals import count_phrase
from vorleser.text.wording import list_names

ELSEWHERE = "Weitere Beiträge"  # heads the articles without a section, if others have one
HEARD = 250  # characters in the table of contents, pauses included: about 17 s, so that it takes less than 20
_PAUSE = 10  # characters that could be said in the pause after a headline
LEFT_OUT = frozenset({Role.HEADLINE, Role.KICKER, Role.BYLINE, Role.IMAGE})


def digest(name: str, articles: Sequence[Article]) -> Article:
    """Return one article called *name* with all *articles*, by section; sections and articles keep their order.

    Each article's headline becomes a chapter, its subheads one level below. Its authors are named unless all of them
    have been named before.
    """
    sections = _sections(articles)
    blocks = [Block(Role.HEADLINE, name), *_contents(sections)]
    named: set[str] = set()
    for section, members in sections:
        if section:
            blocks.append(Block(Role.SUBHEAD, section, level=2))
        for article in members:
            authors = article.metadata.authors
            blocks += _article(article, 3 if section else 2, () if named.issuperset(authors) else authors)
            named.update(authors)
    days = [article.metadata.date[:10] for article in articles if article.metadata.date]
    languages = {article.metadata.language for article in articles}
    metadata = Metadata(
        title=name,
        date=max(days, default=""),
        language=languages.pop() if len(languages) == 1 else "de",
        summary="; ".join(article.metadata.title for article in articles)[:1000],
        keywords=tuple(dict.fromkeys(section for section, _ in sections if section)),
    )
    notes = tuple(f"{article.metadata.title!r}: {note}" for article in articles for note in article.notes)
    return Article(metadata, tuple(blocks), notes)


def name_as_edition(settings: SegmentSettings) -> SegmentSettings:
    """Return *settings* whose notice speaks of an edition, not of an article, unless the publication has its own."""
    usual = settings.notice_text == disclosure.SPOKEN
    return replace(settings, notice_text=disclosure.SPOKEN_OF_MANY) if usual else settings


def _sections(articles: Sequence[Article]) -> list[tuple[str, list[Article]]]:
    names = list(dict.fromkeys(article.metadata.section for article in articles))
    names.sort(key=lambda name: not name)  # articles without a section come last
    found = [(name, [article for article in articles if article.metadata.section == name]) for name in names]
    if len(found) > 1:
        found = [(name or ELSEWHERE, members) for name, members in found]
    return found


def _contents(sections: list[tuple[str, list[Article]]]) -> Iterator[Block]:
    """Yield the table of contents: the number of articles, and their headlines by section.

    If all headlines would take too long, only some are given, as far as time allows: the first of each section, or,
    with only one section, its first ones.
    """
    total = sum(len(members) for _, members in sections)
    number = count_phrase(total, "ein")
    heard = f"{number[:1].upper()}{number[1:]} {'Beitrag' if total == 1 else 'Beiträge'} in dieser Ausgabe"
    every = [block for section, members in sections for block in _headlines(section, members)]
    if sum(map(_cost, every)) <= HEARD:
        yield Block(Role.LEAD, f"{heard}.")
        yield from every
        return
    first = [members[0] for _, members in sections] if len(sections) > 1 else sections[0][1]
    some = list(_within(_headlines("", first)))
    yield Block(Role.LEAD, f"{heard}, darunter:" if some else f"{heard}.")
    yield from some


def _headlines(section: str, members: Sequence[Article]) -> Iterator[Block]:
    if section:
        yield Block(Role.PARAGRAPH, f"{section}:")
    for article in members:
        yield Block(Role.LIST_ITEM, _sentence(article.metadata.title), level=1)


def _within(items: Iterable[Block]) -> Iterator[Block]:
    """Yield those of *items* that fit into `HEARD` characters; one too long for the rest is skipped."""
    left = HEARD
    for item in items:
        if _cost(item) <= left:
            left -= _cost(item)
            yield item


def _cost(item: Block) -> int:
    return len(item.text) + _PAUSE


def _sentence(title: str) -> str:
    return title if title.rstrip('“”"»').endswith((".", "!", "?", "…")) else f"{title}."


def _article(article: Article, level: int, authors: tuple[str, ...]) -> Iterator[Block]:
    """Yield an article's headline as a subhead of *level*, its *authors*, if any, and its blocks."""
    yield Block(Role.SUBHEAD, article.metadata.title, lang=_language(article), level=level)
    if authors:
        yield Block(Role.PARAGRAPH, f"Von {list_names(authors)}.")
    for before, block in pairwise((None, *article.blocks)):
        if block is None or (block.role is Role.CAPTION and before and before.role is Role.IMAGE):
            continue  # the picture is left out, too
        if block.role is Role.SUBHEAD:
            yield replace(block, level=level + 1, lang=block.lang or _language(article))
        elif block.role not in LEFT_OUT:
            yield replace(block, lang=block.lang or _language(article))


def _language(article: Article) -> str:
    return "" if article.metadata.language.startswith("de") else article.metadata.language
