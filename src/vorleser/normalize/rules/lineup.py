"""Line-ups with numbers and initials: "1 A. Lang – 4 R. Kern, 5 I. Huber (25./ 3 S. Ring)"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.match import nth_minute
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_PLAYER = r"[1-9][0-9]? [A-ZÄÖÜ]\. ?[A-ZÄÖÜ][a-zäöüß]+"
_TWO = compile_late(rf"(?:(?<=[:–,(/-] )|\A){_PLAYER}(?:\)|,| \(| [–-])[^!?\n]*?(?<=[–,(/-] ){_PLAYER}")
"""Two players of a row; a number and a letter alone may be a unit or packets."""


def _player(found: Found) -> str | None:
    """4 R. Kern: the number of a shirt and an initial, which is no unit."""
    return f"{cardinal(found['number'])} {found['initial']}." if _TWO.search(found.match.string) else None


def _substituted(found: Found) -> str | None:
    """(25./ 3 S. Ring): when somebody came on."""
    return f"{nth_minute(found['minute'], '', noun=True)}, " if _TWO.search(found.match.string) else None


RULE = Rule(
    phase=8,
    forms=(
        Form(
            r"(?<![\w.,:-])(?P<number>[1-9][0-9]?) (?P<initial>[A-ZÄÖÜ])\.(?= ?[A-ZÄÖÜ][a-zäöüß])",
            _player,
        ),
        Form(
            r"(?:(?<=\()|(?<=, ))(?P<minute>[1-9][0-9]{0,2})\. ?/ ?(?=[1-9][0-9]? [A-ZÄÖÜ]\. ?[A-ZÄÖÜ])",
            _substituted,
        ),
    ),
    examples=(
        (
            "Team: 1 A. Lang – 4 R. Kern (25./ 3 S. Ring), 15 K. Huber",
            "Team: eins A. Lang – vier R. Kern (fünfundzwanzigste Minute, drei S. Ring), fünfzehn K. Huber",
        ),
        ("Es gab 14 P. Handschuhe.", "Es gab vierzehn Päckchen Handschuhe."),
    ),
)
