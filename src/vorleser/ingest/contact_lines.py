"""What a line says where somebody is, or how to reach him: street, postcode and place, telephone, mail, bank.

All readers of documents and mails tell such lines by this table: letterheads, signatures, contacts, imprints.
"""

from vorleser.text.regex import compile_late

REACHED = compile_late(
    r"(?i:@|www\.|://|\b(?:tel(?:efon)?|fon|mobil|handy|(?:tele)?fax|e-?mail|web)\b\s?(?:[.:]|\s\(?\d))"
    r"|(?:\+|\b0)\d[\d /()-]{5,}\d"
)
"""How to reach somebody: a mail address, a page, or a number to call, which begins with 0 or its country."""
_WAY = r"(?:[\w.+-]+\s?(?:@|[(\[]at[)\]])\s?[\w.-]+|(?:https?://|www\.)\S+|[+(\d][\d ()/+.-]{5,20}\d)"
_CALLED = r"(?:e-?mail|tel(?:efon|\.)?|fax|mobil|web(?:site)?)\s?:\s?"
WAYS_TO_REACH = rf"{_CALLED}{_WAY}(?:[\s,;|·–-]{{1,3}}(?:{_CALLED})?{_WAY}){{0,5}}"
"""A line of nothing but how to reach somebody: "Tel.: 04721 5550, E-Mail: post@amt.example"."""
LINE_OF_WAYS = compile_late(
    rf"(?i:(?:presse|medien)?kontakt\s?:\s)?(?i:{_CALLED})?{_WAY}(?:[\s,;|·–-]{{1,3}}(?i:{_CALLED})?{_WAY}){{0,5}}"
)
"""The same, where a label or nothing stands before it: "Kontakt: eva@amt.example"."""
_CALL = r"(?:[\w.+-]+\s?(?:@|[(\[]at[)\]])\s?[\w.-]+|(?:https?://|www\.)\S+|(?:\+|\(?0)\d[\d ()/.-]{6,20}\d)"
_CONTACT = r"(?:presse|medien)?(?:kontakt(?:daten|möglichkeit(?:en)?)?|ansprechpartner(?:in)?)"
PRESS_CONTACT = (
    rf"{_CONTACT}\s?:|kontakt(?:daten|möglichkeit(?:en)?)\s(?:zu[mr]?|von|de[rs])\s[^.!?:@]{{2,50}}:|presse\w{{0,9}}adresse:"
    rf"|weitere\sinformationen\sund\s{_CONTACT}\b[^.!?:@]{{0,50}}:"
    rf"|(?:[^.!?:@]{{0,40}}\b)?(?:presse|medien|rückfragen|kontakt)[^.!?:@]{{0,60}}:\s{_CALL}(?:\s[^.!?:@]{{3,60}}:\s{_CALL})?"
    r"|rückfragen\s(?:bitte\s)?an\s?:\s(?=.{0,250}(?:@|\btel\b|telefon|\bfon\b)).{10,350}"
    rf"|(?:fotos?|bilder\w*|bildmaterial|pressefotos?)\b[^.!?:@]{{0,60}}:\s{_CALL}"
)
"""A label of how the press reaches somebody, alone or with that behind it: "Kontakt für die Presse: 04721 5550"."""
_ENDS = r"(?=\s?[a-z]?\s?(?:[-–/]\s?\d{1,3}\s?[a-z]?\s?)?(?:$|[,;·•|(\n–-]|\s\d{4,5}\b|\s(?:in|Tel)\b))"
_NO_STREET = (
    r"(?:jahr|raum|saal|tag|zimmer|alter|kapitel|\w+tag|\w+uar|märz|april|mai|ju[nl]i|august|\w+ber)e?\b"
)
STREET = compile_late(
    r"\b(?!(?i:spiel|start|stell|sitz|park|liege|lager|arbeits|studien|kita|treppen|tabellen)\w*?platz\s)"
    r"(?:[A-ZÄÖÜ][\w.’-]*(?i:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|damm|ring|ufer|markt)\s\d{1,3}(?!\d)"
    rf"|(?:Am|Im|In\sder|An\sder|Auf\sde[mr]|Zum|Zur|Hinter\sde[mr]|(?:Straße|Platz|Allee)\s(?:der|des|am))"
    rf"\s(?:[\w’-]+\s){{0,2}}(?!(?i:{_NO_STREET}))[A-ZÄÖÜ][\w’-]+\s\d{{1,3}}(?!\d){_ENDS})"
)
"""A street with its number: "Deichweg 4", "Am Alten Markt 1"."""
PLACE = compile_late(
    r"\b(?:[A-Z]{1,2}-)?\d{5}\s[A-ZÄÖÜ]\w+|\b[A-Z]{1,2}-\d{4}\s[A-ZÄÖÜ]"
    r"|(?:^|[,;·•|\n–-]\s?)\d{4}\s[A-ZÄÖÜ]\w+(?:\s[A-Z]{2})?(?=\s?(?:$|[,;·•|(\n–]))"
)
"""A postcode with its place; one of four digits, as in Austria and Switzerland, begins what it says."""
_BANK = compile_late(
    r"\b(?:IBAN|BIC|Bankverbindung|Spendenkonto|Konto(?:nummer)?|BLZ|Sparkasse|Volksbank|Steuernummer|USt-Id\w*)\b"
)
_BOX = compile_late(r"\bPostfach\b")


def is_contact(line: str) -> bool:
    """Return whether a *line* has an address, a bank, or how to reach somebody."""
    return any(form.search(line) for form in (REACHED, PLACE, STREET, _BOX, _BANK))


def reaches_sender(line: str) -> bool:
    """Return whether a *line* says how to reach somebody, or in which place."""
    return REACHED.search(line) is not None or PLACE.search(line) is not None
