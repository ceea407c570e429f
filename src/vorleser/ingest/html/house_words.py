"""What houses say of themselves amid and below their texts: of editions, apps, videos, gifts, links that pay.

The patterns join those of ``phrases.py``; each fits a whole block.
"""

from collections.abc import Sequence

from vorleser.ingest.html.control_labels import CONTROL, CONTROL_LABEL
from vorleser.ingest.html.days import DAY_PATTERN
from vorleser.ingest.person_names import FULL_NAME

NOTE_AMID = "a note amid the text"
OWN_KINDS = (NOTE_AMID, CONTROL)
"""Kinds of words that are told here alone."""
_ENDING = r"\W*"
_READER = r"(?:sie|ihr|du|ihnen|euch|dir)"

_HOUSE_WORDS = {
    CONTROL: (CONTROL_LABEL,),
    "who wrote": (rf"\((?:[Vv]on\s)?{FULL_NAME}\)\s?\+{{0,3}}",),
    "when it appeared, or how long it takes": (
        r"es\sgilt\sdas\sgesprochene\swort\W*",
        (
            r"(?:diese\s)?(?:übersetzung|fassung)\s(?:wurde\s)?(?:veröffentlicht|erschienen|publiziert)\s(?:am\s)?"
            r"(?:\d{1,2}\.?\s\w{3,9},?\s\d{4}|\d[\d./-]{7,9}).{0,40}"
        ),
        rf"(?:[\w./-]+\s)?[\w./-]{{3,30}},\sden\s{DAY_PATTERN}\W*",
        rf"(?:[\w&-]+\s){{1,4}}(?:magazin|zeitung|redaktion|online)\W{{1,3}}{DAY_PATTERN}\W*",
    ),
    "a label of a player or picture": (
        r"auf\s(?:dem|diesem|unserem)\s(?:bild|foto|symbolfoto|archivbild)(?:\szu\ssehen)?\s?:\s[^!?]{3,300}",
        r"(?:das\s)?(?:bild|foto)(?:material|er|s)?\s(?:wurde|wurden|hat|haben)\s[^.!?]{3,160}\bzur\sverfügung\sgestellt\W*",
    ),
    NOTE_AMID: (
        r"im\svideo\s?:\s[^.!?]{3,90}",
        r"hier\s(?:(?:ist|findet\sihr|finden\ssie)\s)?(?:der|ein)\slink\szu(?:[mr])?\s[^.!?,]{3,60}\W*",
        r"(?:\d{1,2}(?::\d\d){1,2}\s[^:]{2,60}){2,12}",
        rf"[^.!?:]{{0,140}}\b(?:sehen|seht|siehst|zeigen|erfahren|erfahrt|erfährst)\s(?:wir\s)?{_READER}\s[^.!?:]{{0,40}}\bvideo\s?:",
        rf"[^.!?:]{{0,140}}\b(?:sehen|seht|siehst)\s{_READER}\s(?:hier\s)?(?:in|im)\s(?:\w+\s)?video{_ENDING}",
        r"\[[^\[\]]{0,360}\b(?:newsletter|whatsapp-kanal|(?:zur|ihre|deine)\s(?:kostenlosen\s)?anmeldung)\b[^\[\]]{0,200}\]",
        rf"\W*mehr\s(?:dazu|infos?|details|davon|darüber)\s(?:(?:gibt\ses|findet|lest|lesen|finden|liest|findest)\s(?:{_READER}\s)?)?hier{_ENDING}",
        r"\[[^\[\]]{0,260}\b(?:lesen\ssie|lest|liest\sdu|finden\ssie|findet\sihr|mehr\szum)\b[^\[\]]{0,260}\b(?:hier|auch|thema)\b[^\[\]]{0,200}\]",
    ),
    "contacts": (
        r"(?:bei|für)\s(?:rückfragen|fragen|weitere\w*\s(?:informationen|auskünfte))\b[^.!?]{0,140}\bsteh(?:t|en)\s[^.!?]{0,100}\bzur\sverfügung\W*",
    ),
    "promotion": (
        r"(?-i:WERBUNG|ANZEIGE)\s(?:für|mit|wegen)\s[^.!?]{2,60}|\(?(?:unbezahlte|bezahlte|unbeauftragte)\swerbung\b[^.!?]{0,60}",
        (
            r"(?:den|die|das)\s(?:kompletten?|vollständigen?|ganzen?|ausführlichen?|gesamten?)\s(?:beitrag|artikel|text|bericht|test|interview|fassung|geschichte)\s"
            rf"(?:lesen|lest|liest|finden|findet|findest|gibt|gibt's)\s(?:{_READER}|es)\b[^!?]{{0,60}}\b(?:ausgabe|heft|e-?paper|magazin|abo)\b.*"
        ),
        r"für\sabonnent(?:\w*\sund\sabonnent)?\w*\s(?:inklusive|kostenlos|frei|gratis)\W*",
        r"mit\s[\w-]{2,20}\s?(?:\+|plus|premium)\s(?:jetzt\s)?weiterlesen\W*|mit\s[\w-]{2,20}\+\s.{0,20}\w*lesen\W*",
        r"(?:[^.!?]{0,200}[.!?]\s)?(?:mit\sdiesem\slink\skönnen\ssie|hier\skannst\sdu|hier\skönnen\ssie)\s[^.!?]{0,20}\bapp\b[^.!?]{0,60}\b(?:herunter)?laden\b.{0,120}",
        r"(?:die|unsere)\s[\w-]*app\s(?:steht|gibt\ses|ist|finde\w*)\b[^.!?]{0,120}\b(?:zum\sdownload|herunterladen|app-?store|play-?store)\b.{0,300}",
        r"[^.!?„“»«\"]{0,160}\bwir\sfreuen\suns\b[^.!?„“»«\"]{0,40}\büber\s(?:(?:jede|eure|ihre|deine|eine)\s)?(?:\w+-?)?spenden?\b[^„“»«\"]*",
        r"[^„“»«\"]*\b(?:ab|mit|schon\sfür)\s[\d,.]+\s?(?:€|euro)\b[^.!?„“»«\"]{0,60}\b(?:unsere|meine|unseren|meinen)\s(?:arbeit|journalismus|blog|recherchen?)\b[^.!?]{0,60}\b(?:unterstütz|förder|ermöglich)[^„“»«\"]*",
        r"[^„“»«\"]*\bbei\s(?:unserer|meiner)\sarbeit\szu\sunterstützen\b[^„“»«\"]*\b(?:links?|werbeblocker|adblocker|mitglied|spenden?|abo)\b[^„“»«\"]*",
        (
            r"(?=.*\baffiliate-?\s?(?:links?|partner)\b)(?=.*\b(?:provision|kommission|sternchen|mehrkosten|vergütung|verdien\w*)\b|.*\*)"
            r"(?=.*\b(?:diese[rn]?\s(?:seite|artikel|beitrag|text|links)|links\s(?:mit|auf|in)|du|sie|ihr|wir|ich)\b).*"
        ),
        r"(?:werbe)?hinweis\s(?:für|zu)\s(?:\w+\s){0,2}links?\b[^.!?]{0,40}:",
        r"[^.!?]{3,100}\bist\seine\s(?:rubrik|sendung|reihe|serie)\s[^!?]{3,160}\b(?:uhr|mediathek|audiothek|\w+tags)\b[^!?]{0,80}\bzu\s(?:hören|sehen)\b.{0,80}",
    ),
    "how it was made": (
        r"\*?\s?(?:dies\w*|der|die)\s(?:beitrag|artikel|text|inhalt)\s(?:ist|entstand|wurde)\s[^.!?]{0,30}\b(?:kooperation|zusammenarbeit|partnerschaft)\smit\b[^!?]{3,160}",
        r"\*?\s?in\s(?:\w+\s)?(?:kooperation|zusammenarbeit)\smit\s[^.!?]{3,80}\sentstanden\W*",
    ),
}


def join_patterns(kind: str, patterns: Sequence[str]) -> str:
    """Return one pattern for the words of a *kind*: its *patterns*, and what houses say besides."""
    return "|".join((*patterns, *_HOUSE_WORDS.get(kind, ())))
