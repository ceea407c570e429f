"""Scripts for tests that speak."""

from vorleser.article import Metadata, Role
from vorleser.scripts import Script, Segment


def script_of(*texts: str, role: Role = Role.PARAGRAPH) -> Script:
    """Return a script that says *texts*."""
    return Script(Metadata("Probe"), tuple(Segment(0, role, text, text) for text in texts))
