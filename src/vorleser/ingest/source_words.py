"""The words by which lists of literature and sources are known, on pages and in documents."""

import re

from vorleser.text.regex import compile_late

_KIND = (
    r"(?:literatur(?:verzeichnis|hinweise|angaben|liste|nachweise?|quellen|tipps)?|(?:bild|text|foto|informations)?quellen(?:angaben?|verzeichnis"
    r"|nachweise?|hinweise?)?|(?:einzel|bild|text|foto)?nachweise?|referenzen|bibliogra(?:ph|f)ie|(?:fu(?:ß|ss)|end)noten"
    r"|anmerkungen|belege|links?|weblinks?)"
)
SOURCE_HEADING = compile_late(
    r"(?:(?:verwendete|weitere|weiterführende|benutzte|genutzte|ausgewählte|zitierte|externe|verwandte|nützliche)\s)*"
    r"(?:(?:die|unsere)\s)?(?:(?:wichtigsten?|öffentlichen?|amtlichen?),?\s)*"
    rf"{_KIND}(?:(?:\s?[,/&]\s?|\sund\s){_KIND})*"
    r"(?:-?\s(?:und|&)\s\w{4,30})?(?:\s\([^()]{1,30}\)|\s(?:zum|zu|zur|in|auf|im|dieses|des|für)\s[^.!?]{2,60})?\W*",
    re.IGNORECASE,
)
CITED = compile_late(
    r"(?:https?://|www\.|\bdoi\b|\bISBN\b|\bHrsg\b|\bHg\.|\babgerufen\b|\blink\b|\bVerlag\b|\bIn:|\bvgl\.|\bebd\b|\bebenda\b|\bet\sal\b"
    r"|\bS\.\s?\d|\bBd\.\s?\d|\bJg\.\s?\d|\bVol\.\s?\d|\bpp\.\s?\d|\bAufl(?:age)?\b|\b(?:1[5-9]|20)\d\d[a-z]?\b"
    r"|^\W{0,2}\[?\d{1,3}[\]).]\s|^[⁰¹²³⁴-⁹₀-₉]+\s)",
    re.IGNORECASE,
)
