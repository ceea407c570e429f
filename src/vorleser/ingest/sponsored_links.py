"""Leave out what a source says of links that it is paid for: "Dieser Text enthält Affiliate-Links …"."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.phrases import within
from vorleser.text.regex import compile_late

_TRIGGER = compile_late(r"affiliate|(?:partner|werbe)-?\s?links?\b|provision", re.IGNORECASE)
_TELLS = compile_late(
    r"\b(?:enthält|enthalten|sind|handelt|mit)\b.*\b(?:affiliate|partner|werbe)-?\s?links?\b"
    r"|\b(?:wir|ich)\b.*\bprovision\b|\bprovision\b.*\b(?:wir|ich|uns|mich)\b",
    re.IGNORECASE,
)
"""A sentence that tells of such links, or of what they bring."""
_GOES_ON = compile_late(
    r"\b(?:keine|ohne)\s(?:\w+\s)?(?:mehr|zusatz)?-?kosten\b|\b(?:preis|mehr)\b.{0,40}\b(?:nicht|gleich)\b"
    r"|\b(?:damit|dadurch|so)\b.{0,30}\bunterstütz|\bkauf(?:t|st|en)?\b.*\blinks?\b|\baffiliate-?\s?links?\b"
    r"|\b(?:verlinkte|diese)\w*\s(?:angebote|einnahmen)\b|\beinnahmen\stragen\b",
    re.IGNORECASE,
)
"""What goes with it: that nobody pays more."""
_SENTENCE = compile_late(r"(?<=[.!?])\s+(?=\W{0,2}[A-ZÄÖÜ])")
_BRACKETS = compile_late(r"\s*[(\[](?=[A-ZÄÖÜ*])[^\[\]]{20,400}[)\]]\W*$")
_LONGEST = 700  # characters
_TEXTS = frozenset({Role.PARAGRAPH, Role.LEAD, Role.QUOTE})


def without_sponsored_links(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks* without paragraphs, and brackets at their ends, that tell of paid links and of nothing else."""
    for block in blocks:
        if block.role not in _TEXTS or not _TRIGGER.search(block.text):
            yield block
            continue
        end = _BRACKETS.search(block.text)
        if end is not None and end.start() and _tells(end[0]):
            text = block.text[: end.start()].rstrip()
            yield replace(block, text=text, phrases=within(text, block.phrases))
        elif not _tells(block.text):
            yield block


def _tells(text: str) -> bool:
    """Return whether each sentence of a short *text* tells of paid links, the first for certain."""
    sentences = _SENTENCE.split(text.strip(" ()[]*_"))
    told = [_TELLS.search(sentence) is not None for sentence in sentences]
    rest = (yes or _GOES_ON.search(sentence) for yes, sentence in zip(told, sentences, strict=True))
    return len(text) <= _LONGEST and told[0] and all(rest)
