"""What readers of documents share: a library that may be missing, a headline."""

from importlib import import_module
from types import ModuleType

from vorleser.article import Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.charset import clean_source
from vorleser.ingest.reader import Raw

EXTRA = "pip install 'vorleser[documents]'"


def library(module: str, package: str, raw: Raw) -> ModuleType:
    """Return *module*; raises SourceError with the way to install *package* if it is missing."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise SourceError(f"reading {raw.name!r} needs {package!r}, which is not installed", EXTRA) from error


def line(text: str) -> str:
    """Return *text* clean and on one line."""
    return " ".join(clean_source(text).split())


def put_headline_first(blocks: list[Block], metadata: Metadata, otherwise: str) -> tuple[str, list[Block]]:
    """Return the title and *blocks* with a headline first: a title block, a lone first heading, or what is known."""
    blocks = [block for block in blocks if block.text or block.role is Role.IMAGE]
    for number, block in enumerate(blocks[:3]):
        if block.role is Role.HEADLINE:
            return block.text, [*blocks[:number], block, *blocks[number + 1 :]]
    highest = min((block.level for block in blocks if block.role is Role.SUBHEAD), default=0)
    if blocks and blocks[0].role is Role.SUBHEAD:
        alone = sum(block.role is Role.SUBHEAD and block.level == highest for block in blocks) == 1
        if alone or not metadata.title:
            return blocks[0].text, [Block(Role.HEADLINE, blocks[0].text), *blocks[1:]]
    if metadata.title:
        return metadata.title, [Block(Role.HEADLINE, metadata.title), *blocks]
    return otherwise, blocks
