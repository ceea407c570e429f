"""The ending of a day's ordinal, by what stands before it: "am dritten", "dritter"."""

from vorleser.normalize.calendar import DAY_NAME, DAY_NAMES, MONTH, WEEKDAYS
from vorleser.normalize.grammar import adjective_ending, last_words
from vorleser.normalize.nouns import Gender
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

DAY_DIGITS = r"(?:0?[1-9]|[12][0-9]|3[01])"
"""A day of a month in figures."""
ENDS_DATE = compile_late(
    rf"(?:[0-9]\. ?(?:[0-9]{{1,2}}\.|{'|'.join(MONTHS)})(?: ?(?:20)?[0-9]{{2}})?|{'|'.join(MONTHS)}) \($"
)
"""A date whose weekday follows in brackets: "am 1.4. (Mi)"."""
_LIMIT = compile_late(
    r"\b(?:(?:einschl|inkl|spät|spätest|vorauss|voraussichtl|vsl)\.|spätestens|frühestens|einschließlich|längstens"
    r"|voraussichtlich|vermutlich|mindestens|zunächst|vorerst|höchstens|maximal|max\.|mind\.) $"
)
"""What may stand between "bis" and its day."""
LIMIT_OF_WEEKDAY = compile_late(
    r"(?:(?:spät|vorauss|voraussichtl|vsl|einschl)\.|voraussichtlich|spätestens) "
    rf"(?=(?:{DAY_NAME}|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?),? $)"
)
"""The same before the day's weekday: "bis vorauss. Mi.," 17.12."""
_BORN = compile_late(r"\b(?:[Gg]eb|[Gg]est|[Vv]erst|[Gg]et|[Bb]egr|[Gg]ef)\. $|\b[Gg]e(?:boren|storben) $")
"""What stands before the day of a birth or a death."""
_OTHER_DAYS = compile_late(
    rf"(?:{DAY_DIGITS}\. ?(?:(?:0?[1-9]|1[0-2])\. ?(?:[12][0-9]{{3}}|[0-9]{{2}})?|{MONTH}(?: [12][0-9]{{3}})?)"
    rf"(?:,| und| oder| sowie| u\.| [+&]) ){{1,6}}$"
)
"""Whole days that share the preposition: "am 23.5.93 und" 12.6.93, "am 3. Mai," 4. Mai."""
_WEEKDAYS = DAY_NAMES | set(WEEKDAYS)
_BEFORE_WEEKDAY = frozenset("den dem des am ab bis vom zum seit von".split())
"""Words before a weekday whose case the day takes: "am Montag, dritten Mai"."""


_FIRST_WEEKDAY = compile_late(rf"{DAY_NAME}(?: und|,) (?={DAY_NAME},? $)")
"""The first of two weekdays before their days: "am Samstag und Sonntag," 20./21. August."""
_BETWEEN = compile_late(
    r"\b[Zz]wischen (?P<article>dem )?(?:[0-9]{1,2}\.|[a-zäöüß]+te[mn]\b)[^.;:()]{3,50} und $"
)
"""Before the later of two days: "zwischen drittem Mai 2020 und" 4. Juni."""


def day_ending(before: str) -> str:
    """Return the ending of a day's ordinal after *before*: "am dritten", "dritter", "bis dritten"."""
    if before.rstrip().endswith(("*", "†", "(+", "✝", "⚭", "∞", "~", "≈", " oo")):
        return "en"
    if between := _BETWEEN.search(before):
        return "en" if between["article"] else "em"
    before = _LIMIT.sub("", _FIRST_WEEKDAY.sub("", _OTHER_DAYS.sub("", before)))
    if before.endswith(("z. B. ", "z.B. ")):
        return "er"
    if before.endswith((" v. ", "\u00a0v. ", " d. ")) or _BORN.search(before):
        return "en"
    words = last_words(before.rstrip(" ,."), 2)
    if len(words) > 1 and words[0] in _WEEKDAYS and words[1].lower() in _BEFORE_WEEKDAY:
        return "en"
    return adjective_ending(before, "Tag", Gender.MASCULINE)
