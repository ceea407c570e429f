"""Read the tables of written forms, and make patterns of their keys that cost the same however long they are."""

import re
from functools import cache
from importlib.resources import files

from vorleser.text.regex import compile_kept, compile_late
from vorleser.text.small_tables import read_small_table

OPENED = compile_late(r"(?:^|[.!?:;…–—•*)\n])[ \t]*[„»«“\"‚‘'›‹(\[]*$")
"""What stands before a sentence's first word."""

FIRST_WORD = compile_late(r"(?<![\w.-])\w+")
"""What may be the head of a form in a text; no part of a word, a number or a compound."""

Trie = dict[str, "Trie"]


class WordList:
    """The written forms of a long table, searched like a pattern: by the word that a form begins with.

    One pattern of them all would take 40 ms to write and to compile. Of most heads no text has a single one, so the
    forms of a head get their pattern when it is first met.
    """

    def __init__(self, words: list[str]) -> None:
        self.words = tuple(words)
        self._by_head: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for word in words:
            if not (head := FIRST_WORD.match(word)):
                raise ValueError(f"{word!r} does not begin with a letter or figure")
            self._by_head.setdefault(head[0], []).append(word)

    def search(self, text: str, at: int = 0, /) -> re.Match[str] | None:
        """Return the first match in *text* from *at* on; of forms with one head the longest."""
        if self._by_head.keys().isdisjoint(FIRST_WORD.findall(text, at)):
            return None
        for head in FIRST_WORD.finditer(text, at):
            if head[0] in self._by_head and (found := self._pattern(head[0]).match(text, head.start())):
                return found
        return None

    @property
    def heads(self) -> frozenset[str]:
        """What the forms begin with, each a word: "c" of "c.t."."""
        return frozenset(self._by_head)

    def _pattern(self, head: str) -> re.Pattern[str]:
        """Return the pattern of the forms that begin with *head*."""
        made = self._patterns.get(head)
        if not made:
            made = compile_kept(rf"(?:{pattern(self._by_head[head])})(?<!\w(?=\w))")
            self._patterns[head] = made
        return made


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table *name*, each filled with '' to four cells."""
    return read_small_table(files("vorleser.normalize.tables") / f"{name}.tsv", cells=4, least=1)


@cache
def kinds(name: str) -> dict[str, dict[str, str]]:
    """Return what the table *name* has in its third cell, by the kind in its second and the form in its first."""
    by_kind: dict[str, dict[str, str]] = {}
    for written, kind, said, _ in rows(name):
        by_kind.setdefault(kind, {})[written] = said
    return by_kind


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
    """Return the pattern of all that can follow at *node*; a word may be of any length."""
    alone = []
    while len(node) == 1 and "" not in node:
        ((piece, node),) = node.items()
        alone.append(piece)
    return "".join(alone) + _choice(node)


def _choice(node: Trie) -> str:
    ways = [piece + branches(node[piece]) for piece in sorted(filter(None, node), key=len, reverse=True)]
    if not ways:
        return ""
    choice = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    if "" not in node:
        return choice
    return f"(?:{choice})?"
