"""Weekdays in capitals before hours or days, as offices print them: "MO, DI, MI 8–12 Uhr", "SA/SO geschlossen".

They are made what other rules know: "Mo, Di, Mi". What is shown stays.
"""

from collections.abc import Iterator

from vorleser.text.regex import compile_late

_LOUD = "(?:MO|DI|MI|DO|FR|SA|SO)"
_JOINT = r"\.?(?:, ?| ?[–/+&-] ?| und | u\. | oder | sowie | bis )"
_TIME = r"[0-2]?[0-9](?:[.:][0-5][0-9])?"
_HOURS = (
    rf"(?:(?:von|ab|bis|um|je|jeweils|auch|nur) ){{0,2}}{_TIME}"
    rf"(?: ?Uhr\b|(?: ?[–-] ?| bis ){_TIME}(?! ?(?:€|Euro|EUR|CHF|%))|, {_LOUD}\b|,? (?:und|u\.) {_TIME} Uhr)"
)
_DAYS = r"[0-3]?[0-9]\.(?:[01]?[0-9]\.| (?:und|bis|u\.) | ?[–-] ?[0-3]?[0-9]\.)"
_SHUT = r"(?:Ruhetag|geschlossen|geöffnet|zu\b)"
_ROW = compile_late(
    rf"(?<![\w.-])(?<![A-ZÄÖÜ]{{3}} )(?!SA:? {_TIME}(?: Uhr)?[,;/]? ?SU\b)"
    rf"{_LOUD}(?:{_JOINT}{_LOUD})*(?=(?:\.,?|,|:)? (?:{_HOURS}|{_DAYS}|{_SHUT}))(?! UHR)"
)
_ONE = compile_late(_LOUD)


def find_loud_weekdays(written: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place of each weekday in capitals in *written*, in order, and how it is written elsewhere."""
    for row in _ROW.finditer(written):
        for day in _ONE.finditer(written, *row.span()):
            yield day.span(), day[0].capitalize()
