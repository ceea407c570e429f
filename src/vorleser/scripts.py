"""The script: one segment a sentence, each with the text shown and the text spoken."""

import msgspec

from vorleser.article import Metadata, Role


class Span(msgspec.Struct, frozen=True):
    """``shown[shown_start:shown_end]`` is said as ``spoken[spoken_start:spoken_end]``."""

    shown_start: int
    shown_end: int
    spoken_start: int
    spoken_end: int


class Hint(msgspec.Struct, frozen=True):
    """How to say ``spoken[start:end]``; an engine uses the best form that it supports.

    ``ipa`` is a transcription without slashes, ``respelling`` German letters that sound right, ``lang`` a BCP
    47 tag; ``source`` names the table or lexicon that says so, and is no part of the sound.
    """

    start: int
    end: int
    ipa: str = ""
    respelling: str = ""
    lang: str = ""
    source: str = ""


class Item(msgspec.Struct, frozen=True):
    """``shown[start:end]`` is a number that counts an item; ``opens`` if the item is a sentence of its own."""

    start: int
    end: int
    opens: bool


class Segment(msgspec.Struct, frozen=True):
    """One sentence of one block.

    ``block`` is the block's number in the article, or -1 for what the edition itself says (the notice);
    ``spans`` maps all of ``spoken`` to ``shown``, in order; ``anchor`` is unique in the script and stays the
    same when another sentence is edited only as far as numbering allows; ``pause_ms`` is the silence after
    it; ``items`` are the numbers in ``shown`` that its neighbours show to count an enumeration's items;
    ``foreign`` holds (start, end, lang) of what of ``shown`` the source marks as another language.
    """

    block: int
    role: Role
    shown: str
    spoken: str
    lang: str = "de"
    pause_ms: int = 0
    anchor: str = ""
    speaker: str = ""
    spans: tuple[Span, ...] = ()
    hints: tuple[Hint, ...] = ()
    unknown: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    foreign: tuple[tuple[int, int, str], ...] = ()


class Script(msgspec.Struct, frozen=True):
    """The segments to be said, in order; ``short`` if the text is so short that notice and jingles are short, too."""

    metadata: Metadata
    segments: tuple[Segment, ...]
    short: bool = False
