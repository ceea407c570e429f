"""Names of months and weekdays, and what their written forms look like."""

import re

MONTHS = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())
SHORT_MONTHS = {
    **{month: month for month in MONTHS},
    **dict(zip("Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez".split(), (0, 1, 2, 3, 5, 6, 7, 8, 8, 9, 10, 11), strict=True)),
    "Mär": 2, "Jänner": "Jänner", "Feber": "Februar", "Jän": "Jänner", "Febr": 1, "Juno": "Juni", "Julei": "Juli",
}  # fmt: skip
MONTH = r"(?:(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juno|Juli|August|September|Oktober|November|Dezember)(?![a-zäöüß])|(?:Jan|Jän|Febr|Feb|Mrz|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)(?:\.|(?![\w.])))"
"""A month's name or abbreviation with its full stop."""

WEEKDAYS = dict(
    zip(
        "Mo Di Mi Do Fr Sa So".split(),
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
        strict=True,
    )
)
WEEKDAY = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
DAY_NAMES = frozenset([*WEEKDAYS.values(), "Sonnabend"])

SENTENCE = re.compile(r"^\W*[A-ZÄÖÜ0-9].* [a-zäöüß]+ .*[a-zäöüß]+ ", re.DOTALL)
"""What reads like a sentence and no mere heading or scrap: a capital first, two small words in it."""
REST = re.compile(r"[\s\"“”»«’'‘)\]]*$")


def month_name(written: str) -> str:
    """Return the full name of a *written* month."""
    name = SHORT_MONTHS[written.rstrip(".")]
    return MONTHS[name] if isinstance(name, int) else name


def is_day(day: str, month: str) -> bool:
    """Return whether *day* and *month*, in digits, can be a date."""
    return (
        1 <= int(day) <= (29, 31, 30)[0 if int(month) == 2 else 1 + (int(month) in {4, 6, 9, 11})]
        if 1 <= int(month) <= 12
        else False
    )


def full_stop(before: str, form: str, after: str) -> str:
    """Return the full stop that *form*'s own one stands for as well when it ends a sentence, '' elsewhere."""
    return "." if form.endswith(".") and REST.match(after) and SENTENCE.search(before) else ""
