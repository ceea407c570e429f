"""What is left of reStructuredText in a Markdown text that was made of it."""

import re

from vorleser.ingest.dialects.rule import GAP, rule

_SILENT = "code-block|code|sourcecode|image|figure|raw|toctree|math|highlight|literalinclude|only|index|contents|meta"
_BELOW = r"(?:[ \t]*\n(?=[ \t]+\S)|[ \t]+[^\n]*(?:\n|\Z))*"

RESTRUCTURED_RULES = (
    rule(rf"^\.\. (?:{_SILENT})::[^\n]*(?:\n|\Z){_BELOW}", "", re.MULTILINE),
    rule(r"^\.\. [\w-]+::[ \t]*(?P<title>[^\n]*)(?:\n[ \t]+:[\w-]+:[^\n]*)*$", r"\g<title>", re.MULTILINE),
    rule(rf"^\.\. (?:\[[\w#*]{{1,20}}\]|_[^\n:]{{1,100}}:)[^\n]*(?:\n|\Z){_BELOW}", "", re.MULTILINE),
    rule(r"(?<![\w:]):[a-z]+(?::[a-z]+)?:`([^`<\n]{1,200}?)[ ]?(?:<[^`<>\n]{1,200}>)?`", r"\1"),
    rule(r"(?<!`)`([^`<\n]{1,200}?)[ ]?<[^`<>\n]{1,500}>`__?", r"\1"),
    rule(rf"{GAP}\[[\w#*]{{1,20}}\]_(?!\w)", ""),
)
"""Directives that hold no text, names of places, roles of words, marks of notes and the notes."""
