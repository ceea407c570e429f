"""Web pages: the article in them, with the roles the page gives its parts."""

from collections.abc import Iterator

from vorleser.article import Article, Role
from vorleser.ingest.html.found import article, find_text
from vorleser.ingest.html.page import take_apart
from vorleser.ingest.html.reasons import say_fact
from vorleser.ingest.html.script_data import DATA_MARK
from vorleser.ingest.html.typeset import say_typeset
from vorleser.ingest.html.verdict import Verdict, judge
from vorleser.ingest.package import tree_size
from vorleser.ingest.reader import Explained, Raw, Reader

_REASONS = 4  # that are shown of a block
_FROM_DATA = "from the page's data ({}): the page itself shows none of it"
_SHOWN_ELSEWHERE = "the page's data hold the whole text"


def _read(raw: Raw) -> Article:
    """Return the article in the page *raw*; raises SourceError with the reason where it holds none."""
    parts = take_apart(raw)
    return say_typeset(article(parts, judge(parts.blocks, parts.votes, parts.known), raw.name), raw.data)


def _memory(data: bytes) -> int:
    return 5 * tree_size(data)  # several trees, and blocks made of them


def _explain(raw: Raw) -> list[Explained]:
    """Return each block of the page *raw*, whether it is read, and the strongest reasons."""
    parts = take_apart(raw)
    verdicts = judge(parts.blocks, parts.votes, parts.known, explain=True)
    blocks, from_data = find_text(parts, verdicts)
    shown = [
        Explained(
            verdict.read and not from_data,
            verdict.likely,
            verdict.block.role,
            verdict.block.text,
            (_SHOWN_ELSEWHERE,) if from_data and verdict.read else (*_source(verdict), *_reasons(verdict)),
        )
        for verdict in verdicts
        if verdict.block.text and verdict.block.role not in {Role.IMAGE, Role.HEADLINE}
    ]
    reason = (_FROM_DATA.format("JSON-LD"),)
    added = blocks if from_data else ()
    return shown + [Explained(read=True, likely=1.0, role=b.role, text=b.text, reasons=reason) for b in added]


def _source(verdict: Verdict) -> Iterator[str]:
    """Yield which data of the page a block comes from, nothing where the page shows it itself."""
    element = verdict.block.element
    while element is not None:
        if name := element.get(DATA_MARK):
            yield _FROM_DATA.format(name)
            return
        element = element.getparent()


def _reasons(verdict: Verdict) -> Iterator[str]:
    """Yield what decided: the rule, or what spoke most for the verdict, with its log-odds."""
    if verdict.rule:
        yield verdict.rule
        return
    spoke = [reason for reason in verdict.reasons if (reason[2] > 0) is verdict.read]
    for name, value, weight in spoke[:_REASONS]:
        yield f"{say_fact(name, value)} ({weight:+.1f})"


READER = Reader(
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=("text/html", "application/xhtml+xml"),
    read=_read,
    memory=_memory,
    explain=_explain,
    begins=(b"<!doctype html", b"<html", b'<?xml version="1.0" encoding="utf-8"?>\n<!doctype html'),
)
