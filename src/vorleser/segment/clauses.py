"""Cut sentences that are too long for an engine at clause borders, not inside a number, name or abbreviation."""

from vorleser.segment.abbreviations import COUNTING, DETERMINING, EITHER, LEADING, MONTH_NAMES
from vorleser.text.cutting import Gap, cut_text
from vorleser.text.regex import compile_late

_CLAUSE = compile_late(r"[;:–—…!?][\"”“«»’)\]]*$")
_COMMA = compile_late(r"[,)][\"”“«»’]*$")
_CONJUNCTION = compile_late(r"(?:und|oder|sowie|aber|sondern|denn|doch|als|wie|weil|dass)\b")
_PREPOSITIONS = frozenset(
    """
    ab am an auf aus bei beim bis durch für gegen im in mit nach ohne seit trotz über um unter vom
    von vor während wegen zu zum zur zwischen
    """.split()
)
_LEANING = _PREPOSITIONS | DETERMINING  # words that belong to the next one
_ABBREVIATED = compile_late(r"(?:^|[\s„“\"(\-])([^\W\d_]{1,12})\.$")
_BOUND = compile_late(
    r"(?:\d[.,]?|[§&/+*×=<>≥≤±~#-]|^|[\s(](?:Nr|Herr|Herrn|Frau|Sankt|Papst|König|Königin|Kaiser|Paragraf|Seite|Uhr)\.?)$"
)
_WORD = compile_late(r"[a-zäöüß]{4,}")  # too long to be a unit of measure
_REACH = 16  # characters on each side of a gap
_CLAUSE_BORDER, _AFTER_COMMA, _BEFORE_CONJUNCTION, _BEFORE_PHRASE, _SPACE, _IN_PHRASE, _FORBIDDEN = range(7)


def clauses(sentence: str, longest: int) -> tuple[str, ...]:
    """Cut *sentence* into parts of at most *longest* characters, white space at their ends not counted.

    Joined, the parts are *sentence*. The best border in the last two thirds of what fits is taken, in this order:
    ; : – and the like, a comma, before und or oder, before a preposition, any space. A space inside a number, a name
    or an abbreviation is used only where nothing else is left; a word longer than *longest* is cut hard.
    """
    return cut_text(sentence, longest, _rank)


def _rank(gap: Gap, longest: int) -> int:
    """Return how good a cut in *gap* is: 0 is best."""
    before = gap.text[max(0, gap.at - _REACH) : gap.at]
    after = gap.text[gap.end : gap.end + _REACH]
    is_stump = gap.at - gap.start < longest // 3  # better only than a cut in the wrong place
    return _border(before, after) + (_FORBIDDEN if is_stump else 0)


def _border(before: str, after: str) -> int:
    """Return the kind of border between *before* and *after*: 0 is the best place to cut."""
    if _is_bound(before, after):
        return _FORBIDDEN
    if _CLAUSE.search(before):
        return _CLAUSE_BORDER
    if _COMMA.search(before):
        return _AFTER_COMMA
    if _CONJUNCTION.match(after):
        return _BEFORE_CONJUNCTION
    word = before.rsplit(None, 1)[-1] if before else ""
    if word.lower() in _LEANING or (word[:1].isupper() and after[:1].isupper()):
        return _IN_PHRASE
    return _BEFORE_PHRASE if after.split(None, 1)[0].lower() in _PREPOSITIONS else _SPACE


def _is_bound(before: str, after: str) -> bool:
    """Return whether *before* and *after* must stay together (Dr. Müller, 3 Mio., 1 000)."""
    word = before.rsplit(None, 1)[-1] if before else ""
    # "1 000", "3 – 5", "Mai 2024"
    if after[:1].isdigit() and (before[-1:].isdigit() or before[-1:] in "–-" or word in MONTH_NAMES):
        return True
    # a number and the sign after it: "3 %", "5 – 7"
    if after[:1] in "–—-%&/€$£°×=<>+" and before[-1:].isdigit():
        return True
    # a long word after a number is no unit, so the two may be separated
    if before[-1:].isdigit() and _WORD.match(after):
        return False
    # "Nr. 5", "Herr Müller", "§ 3"
    if _BOUND.search(before) and not _COMMA.search(before):
        return True
    abbreviated = _ABBREVIATED.search(before)
    if abbreviated is None:
        return False
    word = abbreviated[1]
    return (
        len(word) == 1
        or word in LEADING
        or word in COUNTING
        or (word in EITHER | MONTH_NAMES and after[:1].isalnum())
    )
