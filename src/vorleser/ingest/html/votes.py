"""Votes on each block: what trafilatura, its readability and the page's own data take for the article."""

import logging
import re
from copy import deepcopy
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from vorleser.text.regex import keep_compiled

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from vorleser.ingest.html.metadata import Page

LINE = 25  # characters from which on a text may be a part of a voter's line
_SPANS = ("colspan", "rowspan")  # trafilatura pads rows by them with empty cells, which no vote holds


class Votes(msgspec.Struct, frozen=True):
    """The texts that the voters take for the article, each as keys parted by newlines, empty for no vote."""

    broad: str = ""  # trafilatura, balanced
    narrow: str = ""  # trafilatura, preferring precision
    dense: str = ""  # readability: where paragraphs are densest
    data: str = ""  # JSON-LD articleBody
    steps: str = ""  # JSON-LD: ingredients and steps, questions and answers, descriptions


def key(text: str) -> str:
    """Return the letters and digits of *text* in lower case, to compare copies of it."""
    return re.sub(r"[\W_]+", "", text).lower()


def poll(source: str, page: "Page") -> Votes:
    """Return how the page of HTML *source* is voted on."""
    from lxml import etree

    with keep_compiled():
        import trafilatura
        from trafilatura import external

    # else it reads those of 100 languages, in a tenth of a second
    external.JT_STOPLIST = _frequent_words()  # type: ignore[assignment] # it begins as None, of which mypy takes its type
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of what we report ourselves
    data, steps = _keys(page.body()), _keys("\n".join(page.steps()))
    tree = trafilatura.load_html(source)
    if tree is None:
        return Votes(data=data, steps=steps)
    etree.strip_attributes(tree, *_SPANS)
    broad = trafilatura.extract(deepcopy(tree), include_comments=False, include_tables=True) or ""
    narrow = (
        trafilatura.extract(deepcopy(tree), include_comments=False, favor_precision=True, fast=True) or ""
    )
    return Votes(_keys(broad), _keys(narrow), _dense(tree), data, steps)


@cache
def _frequent_words() -> tuple[str, ...]:
    """Return the frequent words of German and English: what justext, trafilatura's last resort, tells prose by."""
    from justext import get_stoplist

    return (*get_stoplist("German"), *get_stoplist("English"))


def says(vote: str, block: str) -> bool:
    """Return whether *vote* holds the block whose key is *block*: a line of it, or a part long enough."""
    return bool(block) and (block in _lines(vote) or (len(block) >= LINE and block in vote))


@lru_cache(maxsize=8)
def _lines(vote: str) -> frozenset[str]:
    """Return the lines of a *vote*: to look for each block in all of its text takes long on a long page."""
    return frozenset(vote.split("\n"))


def _keys(text: str) -> str:
    lines = [key(line) for line in text.split("\n")]
    return "\n" + "\n".join(line for line in lines if line) + "\n" if any(lines) else ""


def _dense(tree: "HtmlElement") -> str:
    """Return what readability finds in *tree*, which it changes."""
    from lxml import etree, html
    from trafilatura.readability_lxml import Document

    try:
        summary = Document(tree).summary()
        root = html.document_fromstring(summary)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, TypeError, RecursionError):
        return ""
    return f"\n{key(''.join(map(str, root.itertext())))}\n"
