"""Many articles become one edition, the "Ausgabe": by section, with a spoken table of contents."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.numerals import count_phrase

ELSEWHERE = "Weitere Beiträge"  # the section of what has none, where others have one
LEFT_OUT = frozenset({Role.HEADLINE, Role.KICKER, Role.BYLINE, Role.IMAGE})


def digest(name: str, articles: Sequence[Article]) -> Article:
    """Return *articles* as one called *name*: sections in the order they first come, articles in theirs.

    Each article's headline becomes a chapter; its own subheads stand a level below.
    """
    sections = _sections(articles)
    blocks = [Block(Role.HEADLINE, name), *_contents(sections)]
    for section, members in sections:
        if section:
            blocks.append(Block(Role.SUBHEAD, section, level=2))
        for article in members:
            blocks += _article(article, 3 if section else 2)
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


def _sections(articles: Sequence[Article]) -> list[tuple[str, list[Article]]]:
    names = list(dict.fromkeys(article.metadata.section for article in articles))
    names.sort(key=lambda name: not name)  # what has no section comes last
    found = [(name, [article for article in articles if article.metadata.section == name]) for name in names]
    if len(found) > 1:
        found = [(name or ELSEWHERE, members) for name, members in found]
    return found


def _contents(sections: list[tuple[str, list[Article]]]) -> Iterator[Block]:
    """Yield the table of contents: how many articles, and their headlines by section."""
    total = sum(len(members) for _, members in sections)
    heard = f"{count_phrase(total, 'ein').capitalize()} {'Beitrag' if total == 1 else 'Beiträge'}"
    yield Block(Role.LEAD, f"{heard} in dieser Ausgabe.")
    for section, members in sections:
        titles = [_sentence(article.metadata.title) for article in members]
        if section:
            yield Block(Role.PARAGRAPH, f"{section}:")
        for title in titles:
            yield Block(Role.LIST_ITEM, title, level=1)


def _sentence(title: str) -> str:
    return title if title.rstrip('“”"»').endswith((".", "!", "?", "…")) else f"{title}."


def _article(article: Article, level: int) -> Iterator[Block]:
    """Yield an article's blocks below its headline, which is a chapter of *level*."""
    yield Block(Role.SUBHEAD, article.metadata.title, lang=_language(article), level=level)
    if article.metadata.authors:
        yield Block(Role.PARAGRAPH, f"Von {_join_names(article.metadata.authors)}.")
    for block in article.blocks:
        if block.role is Role.SUBHEAD:
            yield replace(block, level=level + 1, lang=block.lang or _language(article))
        elif block.role not in LEFT_OUT:
            yield replace(block, lang=block.lang or _language(article))


def _language(article: Article) -> str:
    return "" if article.metadata.language.startswith("de") else article.metadata.language


def _join_names(names: tuple[str, ...]) -> str:
    return " und ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
