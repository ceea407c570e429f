"""Take all dialects out of a Markdown text, piece by piece between fenced code."""

import re

from vorleser.ingest.dialects import editors, generators, knitted, mdx, myst, pandoc, restructured
from vorleser.ingest.dialects.formulas import read_formulas
from vorleser.ingest.dialects.headings import part_headings
from vorleser.ingest.dialects.lettered import keep_days, mark_items
from vorleser.ingest.dialects.pandoc_tables import read_ruled_tables
from vorleser.ingest.dialects.rule import replace_all
from vorleser.ingest.dialects.typography import read_dashes
from vorleser.text.regex import compile_late

_APART = compile_late(
    r"^(?P<fence> {0,3}(?:`{3,}+|~{3,}+))[^\n]*+\n.*?(?:^ {0,3}(?P=fence)[^\n]*$|\Z)"
    r"|(?P<comment><!--(?:(?!<!--).){0,2000}?-->)",
    re.DOTALL | re.MULTILINE,
)
"""Fenced code and comments, whichever begins first: either may hold the other's marks."""
_RAW = compile_late(r" {0,3}[`~]{3,}[ \t]*\{=\w+\}")  # Pandoc's, for one format of many
_ABOVE = (*pandoc.BLOCKS, *mdx.MDX_COMMENTS)
_BELOW = (
    *pandoc.COMMANDS,
    *editors.CRITIC,
    *generators.LINK_RULES,
    *generators.SHORTCODES,
    *pandoc.ATTRIBUTES,
    *generators.MKDOCS,
    *editors.LOGSEQ,
    *editors.OBSIDIAN,
    *editors.HEDGEDOC,
    *pandoc.SCHOLARLY,
    *mdx.COMPONENTS,
    *generators.WORDPRESS,
    *restructured.RESTRUCTURED_RULES,
    *myst.MYST_RULES,
    *editors.TASKS,
    *pandoc.DEFINITIONS,
)


def strip_dialects(body: str, *, is_mdx: bool = False) -> str:
    """Return a Markdown text as CommonMark, without what only a site generator or editor understands.

    What *is_mdx* says has script in braces, whether it imports something or not.
    """
    body = myst.open_boxes(body)
    texts, codes, start = [""], list[str](), 0
    for found in _APART.finditer(body):
        texts[-1] += body[start : found.start()]
        if not found["comment"]:
            codes.append("" if _RAW.match(found[0]) else found[0])
            texts.append("")
        start = found.end()
    texts[-1] += body[start:]
    texts = pandoc.refer(body, knitted.refer_in_book(body, pandoc.number_examples(texts)))
    scripted = is_mdx or any(map(mdx.is_mdx, texts))
    told = [_replace(text, scripted=scripted) for text in texts]
    return "".join(part for pair in zip(told, [*codes, ""], strict=True) for part in pair)


def _replace(text: str, *, scripted: bool) -> str:
    text = replace_all(_ABOVE, read_ruled_tables(mark_items(part_headings(keep_days(text)))))
    if editors.is_outline(text):
        text = replace_all(editors.OUTLINE, text)
    if scripted:
        text = mdx.without_script(text)
    return read_dashes(generators.without_pairs(replace_all(_BELOW, read_formulas(text))))
