"""What readers of documents share: a library that may be missing, a headline."""

from importlib import import_module
from types import ModuleType

from msgspec.structs import replace

from vorleser.article import HEADINGS, Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.above_headline import lift_heading, name_kicker, without_letterhead
from vorleser.ingest.charset import clean_source
from vorleser.ingest.editor_lines import CONTENTS_NAME
from vorleser.ingest.first_lines import join_broken_title, lift_first_line, name_below_kicker
from vorleser.ingest.letters import is_same
from vorleser.ingest.reader import Raw
from vorleser.runtime.extras import name_install
from vorleser.text.regex import compile_late

BULLET_OF_ITEM = compile_late(r"[•·▪◦‣●■○□▶►➢➤❑❏☐☑☒✓✔]\s+(?=\S)")
"""What opens an item of a list that was typed by hand: a bullet, an arrow, a box to tick."""


def library(module: str, package: str, raw: Raw) -> ModuleType:
    """Return *module*; raises SourceError with the way to install *package* if it is missing."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise SourceError(
            f"reading {raw.name!r} needs {package!r}, which is not installed", name_install("documents")
        ) from error


def line(text: str) -> str:
    """Return *text* clean and on one line."""
    return " ".join(clean_source(text).split())


def put_headline_first(blocks: list[Block], metadata: Metadata, otherwise: str) -> tuple[str, list[Block]]:
    """Return the title and *blocks* with a headline first: a title block, a first heading, or what is known."""
    named = (_without_rank(block) for block in blocks if block.text or block.role is Role.IMAGE)
    blocks = without_letterhead([*named])
    blocks = join_broken_title(blocks)
    if not any(block.role is Role.HEADLINE for block in blocks[:3]):
        lifted, blocks = lift_heading(blocks, metadata.title)
        if not lifted:
            blocks = lift_first_line(blocks, metadata.title, metadata.authors)
    else:
        blocks = name_kicker(blocks, metadata.authors)
    blocks = name_below_kicker(blocks)
    headline = next((block.text for block in blocks[:3] if block.role is Role.HEADLINE), "")
    if headline:
        return headline, blocks
    if metadata.title:
        blocks = _without_title(blocks, metadata)
        return metadata.title, [Block(Role.HEADLINE, metadata.title), *blocks] if blocks else []
    return otherwise, blocks


def _without_rank(block: Block) -> Block:
    """Return a *block* that is no heading if it only stands over a table of contents."""
    is_name = block.role in HEADINGS and CONTENTS_NAME.fullmatch(block.text.strip(" :")) is not None
    return replace(block, role=Role.PARAGRAPH, level=0) if is_name else block


def _without_title(blocks: list[Block], metadata: Metadata) -> list[Block]:
    """Return *blocks* without a paragraph that begins them and only says the title, and one that says the author."""
    texts = [block for block in blocks if block.role is not Role.IMAGE]
    if len(texts) < 3 or texts[0].role is not Role.PARAGRAPH or not is_same(texts[0].text, metadata.title):
        return blocks
    author = texts[1].role is Role.PARAGRAPH and any(
        is_same(texts[1].text, name) for name in metadata.authors
    )
    dropped = texts[: 2 if author else 1]
    return [block for block in blocks if all(block is not each for each in dropped)]
