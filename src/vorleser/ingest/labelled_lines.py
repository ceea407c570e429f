"""Read lines above a Markdown text that say who wrote it, and when: with labels, in bold or not.

They stand below the headline ("**Autor:** Eva Lind"). Credits at the end are told in all documents: `credit_lines`.
"""

import re

from vorleser.ingest.dates import iso
from vorleser.ingest.person_names import FULL_NAMES, split_names
from vorleser.text.regex import compile_late

_AUTHOR = r"(?:autor(?:in|en)?|text|von|verfasst\svon|geschrieben\svon|author|by)"
_DAY = r"(?:datum|date|stand|veröffentlicht(?:\sam)?|erschienen(?:\sam)?|published)"
_SILENT = (
    r"(?:fotos?|bild(?:er)?|illustration(?:en)?|grafik(?:en)?|redaktion|lektorat|lesezeit|lesedauer|kategorien?|tags|schlagworte"
    r"|schlagwörter|zeichen|fotografie)"
)
_LABEL = compile_late(
    rf"(?:^|(?<=\s)|(?<=[|·•,;/*_]))[*_]{{0,3}}(?:(?P<author>{_AUTHOR})|(?P<day>{_DAY})|(?P<other>{_SILENT}))"
    r"(?:[*_]{1,3}:|:[*_]{0,3})[*_]{0,3}(?=\s)",
    re.IGNORECASE,
)
_AROUND = " \t|·•,;/\\*_"  # what parts labelled values, and sets them
_LINK = compile_late(r"\[([^\[\]\n]{1,80})\]\([^()\s]{1,500}\)")
_AUTHORS = compile_late(FULL_NAMES)
_PASSED = compile_late(
    r"\s*(?:#{1,6}\s.*|(?:import|export)\s.*|\[toc\]|<!--.*-->|!\[.*|=+|-+|[*_][^*_].*[*_])?\s*",
    re.IGNORECASE,
)
_SENTENCE = compile_late(r"[a-zäöüß]{2}[.!?](?:\s|$)|[!?]$")
_TOP = 12  # lines among which they stand
_LONGEST, _VALUE = 200, 80  # characters of such a line, and of a name or day in it


def take_labelled_lines(body: str) -> tuple[dict[str, object], str]:
    """Return what such lines of *body* say, as front matter has it, and the text without them."""
    lines = body.split("\n")
    said, silent = _below_headline(lines)
    for number in silent:
        lines[number] = ""
    return said, "\n".join(lines) if silent else body


def _below_headline(lines: list[str]) -> tuple[dict[str, object], list[int]]:
    """Return what the first lines say below the headings, and the numbers of those that say it."""
    said: dict[str, object] = {}
    silent = list[int]()
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    for number in range(start, min(start + _TOP, len(lines))):
        line = lines[number].strip()
        found = _read_labels(line) if len(line) <= _LONGEST else None
        if found is None and _PASSED.fullmatch(line):
            continue
        if found is None:
            break
        said, silent = found | said, [*silent, number]
    return (said, silent) if silent and _is_apart(lines, silent) else ({}, [])


def _is_apart(lines: list[str], taken: list[int]) -> bool:
    """Return whether no words go on right below the lines that are *taken*."""
    below = lines[taken[-1] + 1 : taken[-1] + 2]
    return not below or not below[0].strip()


def _read_labels(line: str) -> dict[str, object] | None:
    """Return what a *line* of nothing but labels and their values says, None where it is none."""
    labels = [*_LABEL.finditer(line)]
    if not labels or line[: labels[0].start()].strip(_AROUND):
        return None
    said: dict[str, object] = {}
    ends = [*(label.start() for label in labels[1:]), len(line)]
    for label, end in zip(labels, ends, strict=True):
        value = _LINK.sub(r"\1", line[label.end() : end]).strip(_AROUND)
        if not value or len(value) > _VALUE:
            return None
        if label["author"]:
            if not _AUTHORS.fullmatch(value):
                return None
            said["authors"] = [*split_names(value)]
        elif label["day"]:
            if not iso(value):
                return None
            said["date"] = value
        elif _SENTENCE.search(value) or value[0].islower():
            return None
    return said
