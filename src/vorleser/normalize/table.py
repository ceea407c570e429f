"""Read the tables of written forms, and make patterns of their keys that cost the same however long they are."""

import re
from functools import cache
from importlib.resources import files

OPENED = re.compile(r"(?:^|[.!?:;…–—•*)\n])[ \t]*[„»«“\"‚‘'›‹(\[]*$")
"""What stands before a sentence's first word."""

Trie = dict[str, "Trie"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table *name*, each padded with '' to four cells; ``#`` begins a comment."""
    text = files("vorleser.normalize.tables").joinpath(f"{name}.tsv").read_text("utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple((*line.split("\t"), "", "", "")[:4] for line in lines)


def pattern(words: list[str]) -> str:
    """Return the pattern of a choice among *words*, longest first; inner dots may have a space after them.

    A trie looks at each character once, where a plain choice of a thousand words would try each word in turn.
    """
    trie: Trie = {}
    for word in words:
        insert(trie, pieces(word))
    return branches(trie)


def insert(trie: Trie, word: list[str]) -> None:
    """Add *word*, given as the patterns of its characters, to *trie*."""
    node = trie
    for piece in word:
        node = node.setdefault(piece, {})
    node[""] = {}


def pieces(word: str) -> list[str]:
    """Return the patterns of the characters of *word*, one by one."""
    last = len(word) - 1
    return [
        r"\. ?" if char == "." and at < last and word[at + 1] != "-" else re.escape(char)
        for at, char in enumerate(word)
    ]


def branches(node: Trie) -> str:
    """Return the pattern of all that can follow at *node*."""
    ways = [piece + branches(node[piece]) for piece in sorted(filter(None, node), key=len, reverse=True)]
    if not ways:
        return ""
    choice = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    if "" not in node:
        return choice
    return f"(?:{choice})?"
