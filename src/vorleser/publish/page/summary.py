"""The article's summary, where it says what the text below does not say at once."""

import re

from vorleser.article import Article, Role
from vorleser.characters import one_line

_ALIKE = 0.6  # share of a summary's words that the text's beginning has, from which on it says the same
_BEGINNING = 3  # paragraphs


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
