"""What pages say about themselves, told by its words: labels, consent, promotion. No newsroom's text says it of itself.

The models weigh where a block stands; a line such as "Anzeige" may stand anywhere.
"""

import re

SUMMARY = "a note on a machine's summary"
_KINDS = {
    "a label of a player or picture": (
        r"(?:video|audio|podcast|bilderstrecke|fotostrecke|galerie|grafik)\s?:\s[^.!?]{3,90}",
        r"(?:dauer:? )?\d{1,2}:\d\d(?: ?min(?:uten)?\.?)?",
        r"(?:player|video|audio|inhalt|karte)\s(?:wird|werden)\sgeladen\W*",
        r"(?:anzeige|werbung|advertisement|placeholder\b.*|platzhalter\b.*)",
        r"(?:zum\s)?(?:abspielen|vergrößern)\s(?:klicken|tippen)\W*",
    ),
    "consent to something embedded": (
        (
            r".*\b(?:extern|eingebettet|eingebunden)e[nrs]?\s(?:inhalt|medien)"
            r".*\b(?:angezeigt|geladen|zustimm|einverstanden|personenbezogen).*"
        ),
        r"an\sdieser\sstelle\s(?:finden|befindet|steht|sehen)\b.*\b(?:inhalt|video|beitrag|post|tweet|karte)\b.*",
        r".*\bpersonenbezogene\sdaten\san\s(?:dritt|extern).*",
        r"empfohlener\s(?:redaktioneller|externer)\sinhalt\W*",
        r"externer?\sinhalte?\s(?:nicht\sverfügbar|anzeigen|laden)\W*",
        r".*\bprivatsphäre-einstellungen\b.*\b(?:inhalt|laden|anzeigen)\w*\b.*",
    ),
    "a heading over links": (
        r"(?:auch\sinteressant|lesen\ssie\s(?:auch|dazu|hier)|(?:mehr|weiteres)\szum\sthema|passend\sdazu|siehe\sauch)\W*",
        r"(?:zum\s)?weiterlesen\W*|das\skönnte\s(?:sie|dich|euch)\s(?:auch\s)?interessieren\W*|meistgelesen\W*",
        r"(?:weitere|ähnliche|neueste)\s(?:artikel|beiträge|meldungen|nachrichten)\W*",
    ),
    "rights": (
        r"\W*(?:copyright\b[^.!?]{0,60}[\d:/]|©)[^.!?]{0,60}[.!?]?",
        r".{0,120}\b(?:all rights reserved|alle rechte vorbehalten)\W*",
    ),
    "promotion": (
        r".*\bmit\s(?:der|ihrer|deiner)\sanmeldung\s(?:stimm|willig|akzeptier).*",
        r".*\bjederzeit\s(?:wieder\s)?(?:abbestell|kündbar).*",
        r".*\bin\s(?:ihr(?:em)?|dein(?:em)?|euer|eurem)\s(?:e-mail-)?(?:postfach|posteingang)\b.*",
        r".*\bnewsletter\b.*\b(?:anmelden|abonnier\w*|kostenlos\w*|hier\sgeht|bringt|registrier\w*)\b.*",
        (
            r".*\b(?:sie finden|gibt es|folg\w+(?: sie)?)\s(?:uns\s)?(?:auch\s)?(?:bei|auf)"
            r"\s(?:whatsapp|instagram|facebook|tiktok|telegram|mastodon|bluesky|youtube)\b.*"
        ),
    ),
    "a programme note": (
        r"(?:dieses|mehr\szu\sdiesem|über\sdieses)\sthema\s(?:im\sprogramm|berichtet\w*|sendet\w*)\b.*",
        r"[^.!?]*\|[^.!?]*\b\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b.*\b\d{1,2}[:.]\d\d\suhr",
        r"[^.!?]*\b\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b[^.!?]*\|[^.!?]*\d{1,2}[:.]\d\d\suhr",
    ),
    SUMMARY: (
        r".*\bzusammenfassung\b.*\b(?:künstlich|ki|automatisch|maschinell)\b.*(?:erzeugt|erstellt|generiert).*",
        r"(?:der|dieser|das)\s\S+\s(?:für\s(?:sie|dich|euch)\s)?(?:kurz\s)?(?:zusammengefasst|in\skürze)\W*",
    ),
    "about comments": (
        r"(?:\d+\.\s)?[\w .-]{2,40}\s(?:sagt|schreibt|meint)\s?(?:am\s[\d.]+)?:",
        r".*\b(?:du|sie)\s(?:musst|müssen)\s(?:\w+\s){0,2}(?:angemeldet|eingeloggt|registriert)\s.*\bkommentar\w*.*",
        r"(?:schon|bisher|bereits)?\s?[\d.]+\s(?:stimmen|kommentare?|votes)(?:\sabgegeben)?\W*",
    ),
    "initials": (r"\(?[a-zäöü]{2,4}(?:/[a-zäöü]{2,5}){0,3}\)?", r"\(\w{1,3}\.?/?\w{0,4}\)"),
}
_LONGEST = 400  # characters; what says more is text that speaks of such things
_PATTERNS = {
    kind: re.compile("|".join(patterns), re.IGNORECASE if kind != "initials" else 0)
    for kind, patterns in _KINDS.items()
}


def name_phrase(text: str) -> str:
    """Return what kind of words about the page *text* is, as a whole; empty where it is none."""
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return ""
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(line)), "")
