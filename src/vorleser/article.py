"""Articles as they were written: metadata, and blocks with a role each."""

from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What a block is to the article; the German newsroom's word stands beside it."""

    KICKER = "kicker"  # Dachzeile
    HEADLINE = "headline"  # Titel
    BYLINE = "byline"  # Autorenzeile
    DATE = "date"  # Datumszeile
    NOTICE = "notice"  # Hinweis auf die künstliche Stimme
    CORRECTION = "correction"  # Korrekturhinweis
    LEAD = "lead"  # Vorspann
    SUBHEAD = "subhead"  # Zwischentitel
    PARAGRAPH = "paragraph"  # Absatz
    QUOTE = "quote"  # Zitat
    QUESTION = "question"  # Frage im Interview
    ANSWER = "answer"  # Antwort im Interview
    LIST_ITEM = "list_item"  # Aufzählungspunkt
    CAPTION = "caption"  # Bildunterschrift
    TABLE = "table"  # Tabelle: cells parted by tabs, rows by newlines
    CODE = "code"
    FOOTNOTE = "footnote"  # Fußnote
    RELATED = "related"  # »Lesen Sie auch«
    IMAGE = "image"  # its text is the alternative text, its link the picture


HEAD_ROLES = frozenset({Role.KICKER, Role.HEADLINE, Role.BYLINE, Role.DATE})
"""What stands above an article's text."""
HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEAD})


class Block(msgspec.Struct, frozen=True):
    """One block of an article.

    ``level`` is a heading's (2 to 6) or a list's depth (1 …), 0 elsewhere; ``speaker`` names who talks in an
    interview or is quoted; ``link`` is an image's URL or path; ``read`` whether it is read, None as its role has it;
    ``align`` says where a table's columns stand, a letter for each: ``l``, ``c``, ``r``, or ``-`` where the source
    doesn't say. ``phrases`` are (phrase, BCP 47 tag) that the source marks as another language, in their order.
    """

    role: Role
    text: str
    lang: str = ""
    level: int = 0
    speaker: str = ""
    link: str = ""
    read: bool | None = None
    align: str = ""
    phrases: tuple[tuple[str, str], ...] = ()


class Metadata(msgspec.Struct, frozen=True):
    """What is known about an article besides its text.

    ``date`` is ISO 8601 (a day, or a moment with its offset) or empty; ``language`` a BCP 47 tag; ``image`` a
    path or URL; ``id`` is what makes it the same article after an edit: by default its URL.
    """

    title: str
    authors: tuple[str, ...] = ()
    date: str = ""
    url: str = ""
    language: str = "de"
    image: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    kicker: str = ""
    section: str = ""
    id: str = ""


class Article(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was written. ``blocks`` holds headline, lead and body in reading order.

    ``notes`` are for whoever makes the edition, in English: what was assumed while reading, what is doubtful. They are
    no part of what was written, and shape nothing.
    """

    metadata: Metadata
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
