"""Parse Markdown as Germans write it: a star inside a word (Bürger*innen) or between figures (5*3) is a star."""

from typing import TYPE_CHECKING

from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_PLAIN_STAR = compile_late(
    r"(?<=[^\W\d_])\*(?:in(?![^\W\d_])|innen|frau(?:en)?(?![^\W\d_])"
    r"|(?:r|n|s|m|e[nmrs]?|der|die|das|dem|den|des|er|sie|ihr|ihm|seine?[nmrs]?|ihre?[nmrs]?)(?![\w*]))"
    r"|(?<=[0-9)])\*(?=[0-9(]|[^\W\d_](?![^\W\d_]))"
)
"""A gender star before what German puts behind it, or a sign of multiplication: CommonMark pairs two as emphasis."""


def make_parser() -> "MarkdownIt":
    """Return a parser of CommonMark with tables and struck text, and with stars that are no emphasis."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.inline.ruler.before("emphasis", "plain_star", _take_plain_star)
    return parser


def _take_plain_star(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 -- the parser's own signature
    """Take the star at the parser's place as text if it is one; return whether it did."""
    if state.src[state.pos] != "*" or not _PLAIN_STAR.match(state.src, state.pos):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True
