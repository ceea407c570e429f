"""Tell what of a book is not its text: chapters of notes, registers, the title again, what else the house publishes.

Books say so by their headings where their markup does not.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Block, Metadata, Role
from vorleser.text.regex import compile_late

_NOTES = compile_late(
    r"(?:\d+\.?\s)?(?:anmerkungen|endnoten|fu(?:ß|ss)noten|einzelnachweise|quellen(?:verzeichnis|nachweise?|angaben)?"
    r"|literatur(?:verzeichnis|hinweise|angaben)?|bibliogra(?:ph|f)ie|(?:bild|abbildungs|text|zitat)(?:nachweise?|verzeichnis|quellen)"
    r"|(?:anmerkungen|quellen|literatur)\sund\s(?:anmerkungen|quellen|literatur|nachweise|belege))\W*",
    re.IGNORECASE,
)
_SILENT = compile_late(
    r"(?:(?:personen|orts|sach|namen|stichwort|gesamt)-?(?:und\s\w+-?)?)?(?:register|verzeichnis|index)\W*"
    r"|inhalt(?:sverzeichnis)?\W*|stichwortverzeichnis\W*"
    r"|(?:weitere|andere|neue|mehr)\s(?:bücher|titel|romane|e-?books|bände|werke|krimis)\b.{0,80}"
    r"|leseprobe\b.{0,80}|(?:in\sunserem|im)\s(?:verlag|programm)\b.{0,80}|.{0,60}\bim\sselben\sverlag\b.{0,40}"
    r"|(?:über|zu)\s(?:den|dem|diesem)\s(?:verlag|e-?book)\b.{0,40}|(?:unser|der)\snewsletter\b.{0,40}",
    re.IGNORECASE,
)
_TITLE_PAGE, _LINES = 300, 8  # characters and lines of a page that only says what the book is
_KIND = compile_late(
    r"(?:(?:ein|eine)\s)?(?:roman|erzählungen|novelle|krimi(?:nalroman)?|sachbuch|gedichte|geschichten|ratgeber)\W*"
    r"|.{0,40}\b(?:verlag|edition|gmbh|press(?:e)?)\b.{0,40}|(?:\d+\.\s)?auflage\b.{0,40}|.{0,30}\b(?:19|20)\d\d\W*",
    re.IGNORECASE,
)


def name_matter(blocks: Sequence[Block]) -> list[Block]:
    """Return the *blocks* of one page of a book: notes as such, and none of a register or of what else is sold."""
    heading = next((block.text for block in blocks if block.role is not Role.IMAGE), "")
    if len(blocks) < 2 or blocks[0].role not in {Role.SUBHEAD, Role.HEADLINE}:
        return [*blocks]
    if _NOTES.fullmatch(heading):
        return [
            replace(block, role=Role.FOOTNOTE, level=0) for block in blocks if block.role is not Role.IMAGE
        ]
    return [] if _SILENT.fullmatch(heading) else [*blocks]


def is_title_page(blocks: Sequence[Block], book: Metadata) -> bool:
    """Return whether a page only says again what the *book* is called, and by whom it is."""
    texts = [block.text for block in blocks if block.role is not Role.IMAGE]
    if not texts or len(texts) > _LINES or sum(map(len, texts)) > _TITLE_PAGE:
        return False
    known = {_key(text) for text in (book.title, *book.authors, *book.title.split(":"))} - {""}
    said = [_key(text) in known for text in texts]
    return any(said) and all(yes or _KIND.fullmatch(text) for yes, text in zip(said, texts, strict=True))


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.removeprefix("von ").removeprefix("Von "))).lower()
