"""Say the formulas of pages that leave them to a script: MathJax and KaTeX find TeX between signs in the text."""

from msgspec.structs import replace

from vorleser.article import Article, Role
from vorleser.ingest.dialects.formulas import read_formulas
from vorleser.text.regex import compile_late

_SCRIPT = compile_late(rb"(?i:mathjax|katex|tex2jax)")
_SIGNS = ("$", "\\(", "\\[")
_KEPT = frozenset({Role.CODE, Role.IMAGE})


def say_typeset(found: Article, source: bytes) -> Article:
    """Return an article with its formulas as they are said, where its page (*source*) has a script that sets them.

    Blocks that hold nothing but a formula that can't be said are left out.
    """
    if not any(sign in block.text for block in found.blocks for sign in _SIGNS) or not _SCRIPT.search(source):
        return found
    told = (
        block if block.role in _KEPT else replace(block, text=read_formulas(block.text).strip())
        for block in found.blocks
    )
    return replace(found, blocks=tuple(block for block in told if block.text or block.role in _KEPT))
