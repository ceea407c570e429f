"""Paragraph styles by which newsrooms' templates say what a paragraph is, in Word and LibreOffice."""

import re

from vorleser.article import Role
from vorleser.text.regex import compile_late

NEWSROOM_STYLES = (
    (compile_late(r"(?:abstract|zusammenfassung|teaser|anrisstext|anleser)$", re.IGNORECASE), Role.LEAD),
    (compile_late(r"(?:dachzeile|oberzeile|spitzmarke|kicker)$", re.IGNORECASE), Role.KICKER),
    (compile_late(r"(?:headline|hauptzeile|schlagzeile)$", re.IGNORECASE), Role.HEADLINE),
    (
        compile_late(r"(?:bildunterschrift|bildunterzeile|bildtext|bildlegende|bu)$", re.IGNORECASE),
        Role.CAPTION,
    ),
)
"""Beside the styles that Word and LibreOffice have themselves."""
NEWSROOM_HEADING = compile_late(r"zwischen(?:titel|überschrift|zeile|head)$", re.IGNORECASE)
"""A heading inside of a text."""
