"""Source to Article: read what was written, whatever it was written in."""

from vorleser.ingest.load import is_url, load
from vorleser.ingest.reader import Raw, explain, read_article, suffixes

__all__ = ["Raw", "explain", "is_url", "load", "read_article", "suffixes"]
