"""What programs write for an author where nobody has filled in a name, and labels of such fields."""

import re

from vorleser.regex import compile_late

PLACEHOLDER_NAME = compile_late(
    r"\W*(?:(?:microsoft[- ])?office[- ]user|(?:windows[- ])?(?:user|benutzer(?:in)?)[-_ ]?\d*|anonym(?:ous)?"
    r"|unknown|unbekannt|besitzer|owner|\w*admin(?:istrator)?\d*|root|pc|test|default|gast|guest|editor|webmaster|n/a"
    r"|(?:presse|medien|internet|sport)wart(?:in)?|pressesprecher(?:in)?|schriftführer(?:in)?|verein|vorstand"
    r"|super[- ]user|lay-?out(?:er(?:in)?)?[-_ ]?\d*|grafik|satz|desktop|notebook|laptop|computer|rechner|home|privat"
    r"|acer|asus|dell|fujitsu|hp|lenovo|medion|packard\sbell|samsung|toshiba|python-docx|odfdo|.|(?:pc|nb|ws)[-_ ]?\d+"
    r"|name|autor(?:in|en)?|authors?|posted|written|by|von|(?:zeige\s)?alle\s(?:beiträge|artikel|texte))\W*",
    re.IGNORECASE,
)
