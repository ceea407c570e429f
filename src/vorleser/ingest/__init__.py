"""Source to Article: read what was written, whatever it was written in."""

from vorleser.ingest.load import is_url, load
from vorleser.ingest.reader import Raw, read_article, suffixes

__all__ = ["Raw", "is_url", "load", "read_article", "suffixes"]
