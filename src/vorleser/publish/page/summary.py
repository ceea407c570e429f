"""The article in a sentence or two: shown to readers where the text does not say the same, and told to machines."""

import re
import textwrap

from vorleser.article import HEAD_ROLES, Article, Role
from vorleser.mix import Timeline
from vorleser.text.characters import one_line

_ALIKE = 0.6  # share of a summary's words that the text's beginning has, from which on it says the same
_PROSE = {Role.PARAGRAPH, Role.QUOTE, Role.ANSWER}
_BEGINNING = 3  # paragraphs
_LONGEST = 160  # characters that search engines show


def summary(article: Article) -> str:
    """Return the summary to be shown; empty where the article has a lead, or says the same at its beginning.

    Nor is a list of the article's own headings shown, as an edition of many articles has for its summary.
    """
    text = one_line(article.metadata.summary)
    own = _words(text)
    if not own or any(block.role is Role.LEAD for block in article.blocks):
        return ""
    paragraphs = [block.text for block in article.blocks if block.role in {Role.PARAGRAPH, Role.QUOTE}]
    headings = {one_line(block.text) for block in article.blocks if block.role is Role.SUBHEAD}
    beginning = _words(" ".join((article.metadata.title, *paragraphs[:_BEGINNING])))
    if len(own & beginning) >= _ALIKE * len(own) or headings.issuperset(text.split("; ")):
        return ""
    return text


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w+", text.lower())}


def describe(article: Article, timeline: Timeline) -> str:
    """Return the summary, or else as many of the first sentences as search engines show; "" where there is no text."""
    if text := one_line(article.metadata.summary):
        return text
    prose = [cue.shown for cue in timeline.cues if cue.block >= 0 and cue.role in {Role.LEAD, *_PROSE}]
    rest = [cue.shown for cue in timeline.cues if cue.block >= 0 and cue.role not in HEAD_ROLES]
    sentences = [one_line(text) for text in prose or rest]
    chosen = sentences[:1]
    while len(chosen) < len(sentences) and len(" ".join(sentences[: len(chosen) + 1])) <= _LONGEST:
        chosen = sentences[: len(chosen) + 1]
    return textwrap.shorten(" ".join(chosen), _LONGEST, placeholder=" …")
