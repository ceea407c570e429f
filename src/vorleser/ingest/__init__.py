"""Turn a source in any supported format into an article."""

from vorleser.ingest.load import is_url, load
from vorleser.ingest.reader import Raw, explain, read_article, save_as, suffixes

__all__ = ["Raw", "explain", "is_url", "load", "read_article", "save_as", "suffixes"]
