"""The article as semantic HTML, its sentences marked with their times."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

import msgspec
from markupsafe import Markup

from vorleser.article import HEAD_ROLES, Article, Block, Role
from vorleser.publish.page.align import Passages
from vorleser.publish.page.inline import as_html, lang_attribute, sentence
from vorleser.publish.page.tables import table_html
from vorleser.publish.pictures import Picture
from vorleser.publish.turns import names_speaker
from vorleser.text.characters import one_line

_TEXT = {
    Role.LEAD,
    Role.PARAGRAPH,
    Role.SUBHEAD,
    Role.QUOTE,
    Role.QUESTION,
    Role.ANSWER,
    Role.LIST_ITEM,
    Role.TABLE,
}
NOT_ON_PAGE = {Role.NOTICE}  # the page has its own place for it


class Source(msgspec.Struct, frozen=True):
    """An article with what its blocks need to be shown: passages and heading levels by block, pictures by link."""

    article: Article
    passages: Passages
    pictures: Mapping[str, Picture]
    levels: Mapping[int, int]


class _Numbered(msgspec.Struct, frozen=True):
    number: int
    block: Block


def head_html(source: Source, role: Role) -> Markup:
    """Return the first block of *role* as inline HTML, empty when there is none, or none in the head."""
    for number, block in enumerate(source.article.blocks):
        if block.role is role and _is_head(source.article, number):
            return _inline(source, _Numbered(number, block))
    return Markup()


def article_html(source: Source) -> Markup:
    """Return all blocks below the head, in reading order."""
    blocks = [
        _Numbered(number, block)
        for number, block in enumerate(source.article.blocks)
        if block.role not in NOT_ON_PAGE and not _is_head(source.article, number)
    ]
    groups = groupby(blocks, key=lambda one: _kind(one.block))
    return Markup("\n").join(html for kind, group in groups for html in _group(source, kind, list(group)))


def _is_head(article: Article, number: int) -> bool:
    """Return whether a block is shown above the player: the first of its role, among HEAD_ROLES.

    A date within the text is no day of publication, but an entry's of a live ticker, and is heard where it stands.
    """
    role, before = article.blocks[number].role, article.blocks[:number]
    if role is Role.DATE and any(block.role in _TEXT for block in before):
        return False
    return role in HEAD_ROLES and all(block.role is not role for block in before)


def _kind(block: Block) -> str:
    """Return what groups neighbours: items make a list, quotes a blockquote, pictures and tables have captions."""
    grouped = {
        Role.LIST_ITEM: "list",
        Role.QUOTE: f"quote {block.speaker}",
        Role.IMAGE: "figure",
        Role.CAPTION: "figure",
        Role.TABLE: "figure",
        Role.FOOTNOTE: "notes",
        Role.RELATED: "related",
    }
    return grouped.get(block.role, "single")


def _group(source: Source, kind: str, blocks: list[_Numbered]) -> Iterator[Markup]:
    if kind == "list":
        yield _list(source, blocks)
    elif kind.startswith("quote"):
        yield _quote(source, blocks)
    elif kind == "figure":
        yield from _figures(source, blocks)
    elif kind == "notes":
        yield _aside(source, blocks, "Anmerkungen")
    elif kind == "related":
        yield _aside(source, blocks, "Lesen Sie auch")
    else:
        for one in blocks:
            yield _single(source, one)


def _single(source: Source, one: _Numbered) -> Markup:
    role = one.block.role
    lang = lang_attribute(one.block.lang, source.article.metadata.language)
    if role is Role.SUBHEAD:
        tag = f"h{source.levels[one.number]}"
        return Markup("<{0}{1}>{2}</{0}>").format(tag, lang, _inline(source, one))
    if role is Role.CODE:
        code = Markup('<pre role="group" aria-label="Code" tabindex="0"{}><code>{}</code></pre>')
        return code.format(lang, _inline(source, one))
    if role in {Role.QUESTION, Role.ANSWER} and one.block.speaker:
        return Markup('<p class="{}"{}>{}</p>').format(role.value, lang, _turn(source, one))
    kind = "" if role is Role.PARAGRAPH else Markup(' class="{}"').format(role.value)
    return Markup("<p{}{}>{}</p>").format(kind, lang, _inline(source, one))


def _turn(source: Source, one: _Numbered) -> Markup:
    """Return what is said in an interview; the name of who says it stands out, whether the text has it or not."""
    block = one.block
    before = source.article.blocks[one.number - 1].speaker if one.number else ""
    text = _inline(source, one)
    who = Markup('<span class="speaker">{}:</span>').format(one_line(block.speaker))
    if names_speaker(block.text, block.speaker, before):
        return who + Markup(" ") + text
    return text.replace(Markup(">{}:").format(block.speaker), Markup(">") + who, 1)


def heading_levels(article: Article) -> dict[int, int]:
    """Return each subhead's level on the page, by its block's number: 2 to 6, and none left out on the way down."""
    known = sorted({block.level for block in article.blocks if block.role is Role.SUBHEAD})
    levels, above = {}, 1
    for number, block in enumerate(article.blocks):
        if block.role is Role.SUBHEAD:
            above = levels[number] = min(2 + known.index(block.level), above + 1, 6)
    return levels


def _list(source: Source, blocks: Sequence[_Numbered]) -> Markup:
    """Return items as nested lists, by their level; items that bring their number make a list of their own."""
    items = list(zip(blocks, _depths([one.block.level for one in blocks]), strict=True))
    return _nest(source, items, 1)


def _nest(source: Source, items: Sequence[tuple[_Numbered, int]], depth: int) -> Markup:
    """Return the lists of those *items* that are *depth* deep, each with the deeper ones that follow it."""
    own = [place for place, (_, level) in enumerate(items) if level == depth]
    html = Markup()
    for tag, places in groupby(pairwise([*own, len(items)]), key=lambda span: _tag(items[span[0]][0].block)):
        inside = Markup()
        for place, end in places:
            one = items[place][0]
            lang = lang_attribute(one.block.lang, source.article.metadata.language)
            below = _nest(source, items[place + 1 : end], depth + 1) if end > place + 1 else ""
            inside += Markup("<li{}>{}{}</li>").format(lang, _inline(source, one), below)
        html += Markup("<{0}>{1}</{0}>").format(tag, inside)
    return html


def _tag(item: Block) -> str:
    return "ol" if item.text.partition(". ")[0].isdigit() else "ul"


def _depths(levels: list[int]) -> list[int]:
    """Return *levels* such that the first is 1 and none is more than one deeper than the one before."""
    depths = [1]
    for before, level in pairwise(levels):
        deeper = 1 if level > before else level - before
        depths.append(max(1, depths[-1] + deeper))
    return depths


def _quote(source: Source, blocks: Sequence[_Numbered]) -> Markup:
    text = Markup("").join(_paragraph(source, one) for one in blocks)
    speaker = one_line(blocks[0].block.speaker)
    who = Markup("<footer>{}</footer>").format(speaker) if speaker else ""
    return Markup("<blockquote>{}{}</blockquote>").format(text, who)


def _aside(source: Source, blocks: Sequence[_Numbered], title: str) -> Markup:
    text = Markup("").join(_paragraph(source, one) for one in blocks)
    return Markup(
        '<aside aria-label="{0}"><p class="aside-title" aria-hidden="true">{0}</p>{1}</aside>'
    ).format(title, text)


def _paragraph(source: Source, one: _Numbered) -> Markup:
    lang = lang_attribute(one.block.lang, source.article.metadata.language)
    return Markup("<p{}>{}</p>").format(lang, _inline(source, one))


def _figures(source: Source, blocks: list[_Numbered]) -> Iterator[Markup]:
    """Yield each picture with the caption after it, each table with the one before or after it; others stand alone."""
    roles = [*(one.block.role for one in blocks), None, None]
    place = 0
    while place < len(blocks):
        role, following = roles[place : place + 2]
        caption: _Numbered | None = None
        if role is Role.CAPTION and following is Role.TABLE:
            caption, place = blocks[place], place + 1
        one = blocks[place]
        if caption is None and role is not Role.CAPTION and following is Role.CAPTION:
            between = role is Role.TABLE and roles[place + 2] is Role.TABLE  # it is the next table's
            caption = None if between else blocks[place + 1]
            place += caption is not None
        yield _with_caption(source, one, caption)
        place += 1


def _with_caption(source: Source, one: _Numbered, caption: _Numbered | None) -> Markup:
    below = _inline(source, caption) if caption is not None else Markup()
    if one.block.role is Role.TABLE:

        def inline(start: int, end: int) -> Markup:
            return _inline(source, one, start, end)

        return table_html(one.block, inline, below, f"tabelle-{one.number}")
    if one.block.role is Role.CAPTION:
        return Markup('<p class="caption">{}</p>').format(_inline(source, one))
    return _figure(source, one, below)


def _figure(source: Source, one: _Numbered, caption: Markup) -> Markup:
    """Return a picture; where it can't be shown, its alternative text in its place."""
    picture = source.pictures.get(one.block.link)
    below = Markup("<figcaption>{}</figcaption>").format(caption) if caption else Markup()
    if picture is None:
        if not one_line(one.block.text) and not below:
            return Markup()
        return Markup('<figure><p class="no-picture">Bild: {}</p>{}</figure>').format(
            one_line(one.block.text), below
        )
    html = Markup('<figure><img src="{}" alt="{}" width="{}" height="{}" loading="lazy">{}</figure>')
    return html.format(picture.name, one_line(one.block.text), picture.width, picture.height, below)


def _inline(source: Source, one: _Numbered, start: int = 0, end: int | None = None) -> Markup:
    """Return the block's text from *start* to *end*, its sentences as spans with their times."""
    text = one.block.text
    end = len(text) if end is None else end
    around = one.block.lang or source.article.metadata.language
    html, cursor = Markup(), start
    for passage in source.passages.get(one.number, ()):
        first, last = max(passage.start, start), min(passage.end, end)
        if first < last:
            html += as_html(text[cursor:first]) + sentence(passage, text[first:last], around, first)
            cursor = last
    return html + as_html(text[cursor:end])
