"""What readers of documents share: a library that may be missing, a ZIP that may be a bomb, a headline."""

import io
import zipfile
from importlib import import_module
from types import ModuleType

from vorleser.article import Block, Metadata, Role
from vorleser.errors import SourceError
from vorleser.ingest.charset import clean
from vorleser.ingest.reader import Raw

EXTRA = "pip install 'vorleser[documents]'"
LARGEST = 200 * 2**20  # bytes of an unpacked document, its pictures included
MOST_FILES = 5000


def library(module: str, package: str, raw: Raw) -> ModuleType:
    """Return *module*; raises SourceError that says how to install *package* where it is missing."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise SourceError(f"reading {raw.name!r} needs {package!r}, which is not installed", EXTRA) from error


def unpacked(raw: Raw) -> zipfile.ZipFile:
    """Return the ZIP archive that *raw* is; raises SourceError where it is none, broken, or a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw.data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SourceError(f"{raw.name!r} is damaged or no document", "save it again") from error
    entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST:
        raise SourceError(
            f"{raw.name!r} unpacks to more than {LARGEST // 2**20} MB", "save its text as a file"
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise SourceError(f"{raw.name!r} is locked by a password", "save it without one")
    return archive


def line(text: str) -> str:
    """Return *text* clean and on one line."""
    return " ".join(clean(text).split())


def headed(blocks: list[Block], metadata: Metadata, otherwise: str) -> tuple[str, list[Block]]:
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
