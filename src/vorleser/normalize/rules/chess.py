"""Chess: the moves "1. e4 e5 2. Sf3", "Txd8+", "0-0", "34. … Td2", and results "1-0", "½-½"."""

import re

from vorleser.normalize.numbers import say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_PIECES = {"K": "König", "D": "Dame", "T": "Turm", "L": "Läufer", "S": "Springer"}
_RANKS = dict(zip("12345678", "eins zwei drei vier fünf sechs sieben acht".split(), strict=True))
_ENDS = r"(?:=?(?P<into>[DTLS]))?(?P<check>\+\+|[+#†])?(?P<mark>[!?]{1,2})?(?!\w)"
_MOVE = r"(?:[KDTLS][a-h]?[1-8]?[x:]?[a-h][1-8]|[a-h][x:][a-h][1-8]|[a-h][1-8]|0-0(?:-0)?|O-O(?:-O)?)"
_CLOSERS = " )“”«»'\""
_CHECKS = {"+": ", Schach", "†": ", Schach", "++": ", Doppelschach", "#": ", matt"}
_GAME = compile_late(
    r"[Ss]chach|\b(?:Weiß|Weiße[rn]?|Schwarz|Schwarze[rn]?|Partie|Eröffnung|Verteidigung|Gambit|Großmeister\w*|Zug|Zuge?s?"
    r"|Züge|Rochade|Bauern?|Springer|Läufer|Turm|Dame|König|Elo|Brett|Fritz|Stockfish)\b"
)
_OTHER_MOVE = compile_late(rf"(?<!\w){_MOVE}[+#!?]*(?!\w)")


_MOVE_NUMBER = compile_late(r"(?<![\w.,])[1-9][0-9]?(?:\. ?|\.?(?:…|\.{3}) ?)$")
"""What stands before a move: "1.Lh1!", "1…b6"."""


def move(found: Found) -> str | None:
    """Say a move: the piece, what it takes, its square, and what becomes of it."""
    if not _is_played(found):
        return None
    piece = _PIECES.get(found["piece"], "")
    start = _square(found["start"])
    takes = " " if found["takes"] in ("", "-", "–") else " schlägt "
    said = f"{piece} {start}{takes}{_square(found['to'])}"
    said += f" {_PIECES[found['into']]}" if found["into"] else ""
    return re.sub(" +", " ", said).strip() + _CHECKS.get(found["check"], "") + _stop(found)


def _stop(found: Found) -> str:
    """Return the mark behind a move where it ends the sentence as well; a critic's "!" and "?" are not said."""
    return found["mark"][:1] if not found.after.strip(_CLOSERS) else ""


def _square(written: str) -> str:
    """Return a square, a file or a row: "e vier"."""
    return " ".join(_RANKS.get(sign, sign) for sign in written)


def _is_played(found: Found) -> bool:
    """Return whether another move or words of the game stand near."""
    before, after = found.before[-80:], found.after[:60]
    if _MOVE_NUMBER.search(before) or (found[0][0].isdigit() and re.match("[KDTLS]", after)):
        return True
    return bool(
        _OTHER_MOVE.search(before) or _OTHER_MOVE.search(after) or _GAME.search(before) or _GAME.search(after)
    )


def castling(found: Found) -> str | None:
    """Say 0-0 and 0-0-0 among moves."""
    if not _is_played(found):
        return None
    ending = "r" if re.search(r"\b(?:[Nn]ach|[Mm]it|[Vv]or|[Bb]ei|[Aa]us) $", found.before) else ""
    side = "lange" if found[0].count("-") > 1 else "kurze"
    return f"{side}{ending} Rochade{_stop(found)}"


def _number(found: Found) -> str | None:
    """Say the number of a move: "23. Sxf7", "34. … Td2"."""
    return f"{cardinal(found['number'])} " if _is_played(found) else None


_STANDING = compile_late(r"\b(?:[Ss]tande? von|[Ss]tand|[Ss]tand es|[Ee]ndete es|[Ee]ndstand) $")

_LOST = compile_late(
    r"(?:[Vv]erlo(?:r|ren)|[Uu]nterl(?:agen|ag|iegen|egen)|[Nn]iederlage)\b[^.;!?]*\b[Mm]it $"
)
"""Where the second of two numbers is the greater, and no span: "verloren auswärts mit" 3,5-4,5."""


def _match_of_boards(found: Found) -> str | None:
    """Say how many boards were won: "3,5-0,5"; no span runs downwards, and one that runs upwards may be a score."""
    first, second = (float(found[side].replace(",", ".")) for side in ("first", "second"))
    if first <= second and not _STANDING.search(found.before) and not _LOST.search(found.before[-120:]):
        return None
    return f"{say_number(found['first'])} zu {say_number(found['second'])}"


_CONTEST = compile_late(
    r"[Tt]urnier|[Rr]unden?\b|[Mm]eister|[Ss]chach|[Pp]latz|[Ww]ertung|Punkte|Siege?\b|\bOpen\b"
)


def _points(found: Found) -> str | None:
    """Say how many points of how many games: "erreichte 3/6"."""
    won, games = float(found["won"].replace(",", ".")), int(found["games"])
    if won > games or games < _FEWEST or not _CONTEST.search(found.match.string):
        return None
    return f"{say_number(found['won'])} aus {say_number(found['games'])}"


_FEWEST = 5
"""Games that a tournament has at least: "mit 3/4" is a fraction."""
_SPAN = compile_late(r"\b(?:[Vv]on|[Aa]b|[Ff]ür|[Zz]wischen|[Ss]kala|[Kk]inder|[Ss]tufen?|[Nn]oten?) $")
_COUNTED = compile_late(r" [A-ZÄÖÜ][a-zäöüß]")


_OF_CHESS = compile_late(r"[Ss]chach|\bBrett\b|½ ?[–-] ?½|\bElo\b|Großmeister|\b(?:Weiß|Schwarz)\b")
"""What tells that "0 – 1" is how a game of chess ended."""


def result(found: Found) -> str | None:
    """Say how a game ended: "1-0", "½-½"; "von 0-1" and "0-1 Jahr" are spans."""
    if _SPAN.search(found.before) or (found["b"] and _COUNTED.match(found.after)):
        return None
    if (found["apart"] or found["spaced"]) and not _OF_CHESS.search(found.match.string):
        return None
    return "eins zu null" if found["a"] else "null zu eins" if found["b"] else "ein halb zu ein halb"


RULE = Rule(
    phase=9,
    forms=(
        Form(
            rf"(?<![\w.,])(?P<number>[1-9][0-9]{{0,2}})(?:\.(?: ?(?:…|\.{{2,3}}))?|…|\.{{3}}) ?"
            rf"(?={_MOVE}[+#!?]*(?!\w))",
            _number,
        ),
        Form(
            rf"(?<![\w/-])(?P<piece>[KDTLS])(?P<start>[a-h]?[1-8]?)(?P<takes>[x:–-]?)(?P<to>[a-h][1-8]){_ENDS}",
            move,
        ),
        Form(rf"(?<![\w/-])(?P<piece>)(?P<start>[a-h])(?P<takes>[x:])(?P<to>[a-h][1-8]){_ENDS}", move),
        Form(
            rf"(?<![\w/–-])(?P<piece>)(?P<start>[a-h][1-8])(?P<takes>[-–x:])(?P<to>[a-h][1-8]){_ENDS}", move
        ),
        Form(rf"(?<![\w/-])(?P<piece>)(?P<start>)(?P<takes>)(?P<to>[a-h][1-8]){_ENDS}(?!-[\w])", move),
        Form(r"(?<![\w-])(?:0-0(?:-0)?|O-O(?:-O)?)(?P<mark>[!?]{0,2})(?![\w-])", castling),
        Form(
            r"(?<![\w.,:/–-])(?P<first>[0-9]{1,2},5) ?[–-] ?(?P<second>[0-9]{1,2},5)(?![\w/–-]|[.,:][0-9]| ?[%€°])",
            _match_of_boards,
        ),
        Form(
            r"(?:(?<=\bauf )|(?<=\b[Mm]it )|(?<=erreichte )|(?<=holte )|(?<=erzielte )|(?<=erspielte ))"
            r"(?P<won>[0-9]{1,2}(?:,5)?)/(?P<games>[0-9]{1,2})(?![\w/–-]|[.,:][0-9]| [A-ZÄÖÜ](?!unkte))",
            _points,
        ),
        Form(
            r"(?<=[a-zäöüß)] )(?:(?P<a>1(?P<apart> )?[-–](?(apart) )0)|(?P<b>0(?P<spaced> )?[-–](?(spaced) )1)"
            r"|½ ?[-–:] ?½|1/2 ?[-–:] ?1/2)(?![\w–-])(?![.,:]\w)",
            result,
        ),
        Form(r"(?<=\()1[–-]0(?=\))", lambda _: "eins zu null"),
    ),
    examples=(
        (
            "Nach 1. e4 e5 2. Sf3 Sc6 3. Lb5 a6 war alles offen.",
            "Nach eins e vier e fünf zwei Springer f drei Springer c sechs drei Läufer b fünf a sechs war alles offen.",
        ),
        ("Weiß gab nach 34. … Td2+ auf.", "Weiß gab nach vierunddreißig Turm d zwei, Schach auf."),
        (
            "Weiß zieht e2–e4, dann Sg1-f3.",
            "Weiß zieht e zwei e vier, dann Springer g eins f drei.",
        ),
        ("Schwarz spielte 0-0.", "Schwarz spielte kurze Rochade."),
        ("Wir siegten mit 3,5-0,5.", "Wir siegten mit drei Komma fünf zu null Komma fünf."),
        ("Wir verloren knapp mit 3,5-4,5.", "Wir verloren knapp mit drei Komma fünf zu vier Komma fünf."),
        ("Im Turnier kam sie auf 3/7.", "Im Turnier kam sie auf drei aus sieben."),
        ("etwa 1,5-2,5 Tage", "etwa eins Komma fünf bis zwei Komma fünf Tage"),
        ("Muster – Beispiel 1-0", "Muster – Beispiel eins zu null"),
        ("Schach: Muster – Beispiel 0 – 1", "Schach: Muster – Beispiel null zu eins"),
        ("Muster – Beispiel ½-½", "Muster – Beispiel ein halb zu ein halb"),
    ),
)
