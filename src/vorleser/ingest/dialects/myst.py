"""What MyST, the Markdown of books made with Jupyter and Sphinx, adds: names of places and roles of words."""

import re

from vorleser.ingest.dialects.rule import GAP, rule, title_line
from vorleser.text.regex import compile_late

MYST_RULES = (
    rule(r"^\([\w:.-]{1,100}\)=[ \t]*$", "", re.MULTILINE),
    rule(rf"{GAP}\{{(?:numref|eq|cite(?::[a-z]{{1,3}})?|index)\}}`[^`<\n]{{1,200}}`", ""),
    rule(
        r"\{[a-z]+(?::[a-z]+)?\}`(?P<text>[^`<\n]{0,200}?)(?:[ ]?%s)?[ ]?(?:<[^`<>\n]{1,200}>)?`", r"\g<text>"
    ),
)
"""A name is silent, and so is a number that only the finished book has; the words of a role stay."""

_BOXES = (
    "note|warning|tip|hint|important|attention|caution|danger|error|seealso|admonition|margin|sidebar|topic|dropdown"
    "|card|exercise|solution|example|definition|theorem|lemma|proof|remark"
)
_BOX = compile_late(
    rf"^(?P<fence>`{{3,}}|:{{3,}})\{{(?:[a-z]+:)?(?:{_BOXES})\}}[ \t]*(?P<title>[^\n]{{0,200}})\n"
    r"(?P<options>(?::[\w-]+:[^\n]*\n){0,20})(?P<inner>(?:(?!(?P=fence)\{)[^\n]*\n){0,200}?)(?P=fence)[ \t]*$",
    re.MULTILINE,
)


def open_boxes(body: str) -> str:
    """Return *body* with the text of boxes as text, which elsewhere a fence makes code."""
    return _BOX.sub(lambda box: f"{title_line(box['title'])}\n{box['inner']}", body)
