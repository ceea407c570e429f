"""Tell a time of day without the word Uhr from a score: "um 20:15", "beim 16:14 zur Pause"."""

import re

from vorleser.normalize.calendar import DAY_NAMES, MONTH, WEEKDAY
from vorleser.normalize.grammar import last_words
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_SCORED = compile_late(
    r"(?:[Ss]ieg|[Gg]ew[ao]nn|[Gg]ewinn|[Nn]iederlage|unterl[ai]g|unterlegen|[Vv]erlor|[Ff]ühr"
    r"|[Ss]piel|[Tt]or|[Tt]reffer|[Hh]albzeit|Pause|[Ee]nd(?:stand|ete|e )|[Ss]atz|[Ss]ätz|[Ss]chlug|schlag|[Bb]esieg"
    r"|[Ee]rfolg|[Rr]emis|[Uu]nentschieden|Ergebnis|setzte|Runde|Viertel|Drittel|bezwang|Verhältnis|[Qq]uote|Mischung|Übersetzung|Maßstab|Stimm|Punkt"
    r"|Team|Liga|Partie|Handball|Basketball|Volleyball|Tennis|Match|Stand|stand|hieß|Rückstand|Vorsprung|glich|verkürz"
    r"|[0-9]\. Minute|Hausherr|[0-9]:[0-9]{1,2}-|\bzog |stellte auf"
    r"|[Ff]inale|Vorrunde|Play-?off|Pokal|Qualifikation|Gastgeber"
    r"|\bN[BFH]L\b|\bNBA\b|\bMLB\b|\bMLS\b|\bDEL\b|\bBBL\b|\bHBL\b|Fechten|Ringen|Badminton|Hockey|Rugby|Football"
    r"|Siebenmeter|Strafmin|Schüsse|Seiten gewechselt|Seitenwechsel|Breakb|Einstand|Matchb|Aufschlag|Abwehr|lagen? )"
)
_TIMED = frozenset(
    (
        "um ab bis gegen seit vor nach von zwischen kurz gegen-über uhrzeit ca circa spätestens schon erst"
    ).split()
)
_LED = frozenset("das dem bei beim zum mit vom ein einem".split())
"""No time of day stands right after these: "beim 16:14"."""
_CERTAIN = frozenset("um ab gegen uhrzeit".split())
"""A time of day stands right after these, whatever is played."""
_DATED = compile_late(
    rf"(?:\b(?:{WEEKDAY}|{'|'.join(DAY_NAMES)})|[0-9]\. ?(?:[0-9]{{1,2}}\.|{MONTH})(?: ?20[0-9]{{2}})?"
    r"|[Hh]eute|[Mm]orgen|Anpfiff|Anstoß|Anwurf|Beginn|Start|Uhrzeit|Sprungball|Einlass)\.?[,:]? $"
)
"""What stands before a time of day though a game may be near."""
_PAIRED = compile_late(r"[A-ZÄÖÜ][\w.]* (?:[IVX]+ )?[–-] (?:[0-9]\. )?[A-ZÄÖÜ][\w. -]{1,30} $")
"""Two clubs before their score."""
_NO_TIME = compile_late(
    r"(?<![0-9:.])(?:[0-9]{3,}:[0-9]+|[0-9]+:[0-9]{3,}|(?:2[4-9]|[3-9][0-9]):[0-9]{2}|[0-9]+:[6-9][0-9])(?![0-9:])"
)
"""Two figures that are no time of day: in a row of a table, the others are none either."""
_RESULT = compile_late(
    r" ?(?:[-–(]|\w*(?:[Ss]ieg|[Nn]iederlage|[Ee]rfolg|[Rr]emis|[Pp]leite|[Ss]tand)\b"
    r"|[Ff]ührung(?! (?:durch|über|im|in|auf|mit|für)\b)"
    r"|gegen\b|für\b|nach\b|gewonnen|verloren|heißt|hieß|steht|stand\b|zur Pause|zur Halbzeit)"
)
"""What follows a score that begins a line; else, at full five minutes, a time does: "10:30 Führung durch den Park"."""
_RAISED = compile_late(
    r"erhöh|davon|\bheran|ausgebaut|\bbaut|abgesetzt|\bsetz|enteil|zogen?\b|gezogen|gekommen|\bkam(?:en)?\b|geschraubt"
)
"""What is done to a score that stands behind "auf": "hatte auf 15:12 erhöht"."""
_RANKED = compile_late(
    r"(?:^|[,;] )[0-9]{1,2}\. (?:1\. )?(?:[A-Z]{2,4}|VfL|VfB|VfR|TuS|SpVgg|SpVg) (?:[A-ZÄÖÜ0-9][\w.-]* ){1,3}$"
)
"""A club and its rank, before its points: "2. SV Altdorf" 22:10."""
_SETS_BEFORE = compile_late(r"[0-9]:[0-9] \((?:[0-9]{1,2}:[0-9]{1,2}[ ,;/]+)*$")
_SETS_AFTER = compile_late(r"(?:[ ,;/]+[0-9]{1,2}:[0-9]{1,2})*\)")
"""The points of all sets in a bracket behind those of a match: "3:1 (25:19 22:25 25:20 25:18)"."""
_TRAVEL = compile_late(r"(?i:\bzug|bahn|\bbus|abfahrt|\bice\b|flug|fähre|linie|\bre ?[0-9])")


def is_score(found: Found) -> bool:
    """Return whether the hour and minute of *found* are a score, or something else that is no time of day."""
    if _RANKED.search(found.before) or (_SETS_BEFORE.search(found.before) and _SETS_AFTER.match(found.after)):
        return True
    words = [word.lower() for word in last_words(found.before, 2)]
    led = bool(words) and words[0] in _LED and found.before.endswith(" ")
    timed = bool(words) and words[0] in _TIMED and not _SCORED.search(found.before[-25:])
    timed = timed or (bool(words) and words[0] in _CERTAIN) or _DATED.search(found.before) is not None
    in_row = found.before.endswith("; ") and _NO_TIME.search(f"{found.before} {found.after}")
    if not found.before and re.match(r"; [A-ZÄÖÜ„]", found.after) and not in_row:
        return False  # what is on, and when: the first column of a table
    if re.match("0[0-9]", found["hour"]) and not in_row:
        return False  # "06:43": nobody writes a score so
    if not found.before.strip() and int(found["minute"]) % 5 == 0 and re.match(r" [A-ZÄÖÜ„]", found.after):
        return int(found["hour"]) > 23 or bool(_RESULT.match(found.after))
    raised = found.before.endswith("auf ") and _RAISED.search(f"{found.before[-60:]}{found.after[:40]}")
    if (
        int(found["hour"]) > 23
        or in_row
        or led
        or raised
        or re.match(r" (?:verdünn|misch|gemisch|mix)", found.after)
    ):
        return True
    paired = _PAIRED.search(found.before) and not _TRAVEL.search(found.before)
    return not timed and bool(_SCORED.search(found.before) or _SCORED.search(found.after[:60]) or paired)
