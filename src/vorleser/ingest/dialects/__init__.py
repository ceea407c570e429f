"""Take out what Hugo, Jekyll, kramdown, Pandoc, Obsidian, Logseq, HedgeDoc, MDX and WordPress add to Markdown.

Only markup for a program is removed; text inside a pair of tags stays. Code is not changed.
"""

from vorleser.ingest.dialects.knitted import count_values
from vorleser.ingest.dialects.rule import arguments
from vorleser.ingest.dialects.strip import strip_dialects

__all__ = ["arguments", "count_values", "strip_dialects"]
