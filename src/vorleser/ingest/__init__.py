"""Source to Article: read what was written, whatever it was written in."""

from vorleser.ingest.load import load
from vorleser.ingest.reader import Raw, article

__all__ = ["Raw", "article", "load"]
