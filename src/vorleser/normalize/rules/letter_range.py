"""Ranges of letters: A–Z, Gruppe A–D."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late


def _spread(found: Found) -> str | None:
    """Say the stroke between two letters in their order."""
    return f"{found['first']} bis {found['last']}" if found["first"] < found["last"] else None


_SIZED = compile_late(r"(?:Gr\.|Größen?) (?:von )?(?:[\w–-]+(?:,| und| oder| bis) ){0,3}$")
_SIZES = "XXS XS S M L XL XXL XXXL 2XL 3XL 4XL 5XL".split()
_SIZE = "(?:XXS|XS|S|M|L|X{1,3}L)"


def _of_clothes(found: Found) -> str | None:
    """Say "S–XXL": sizes from the small one to the large one; Y-Z are no sizes."""
    is_bare = found["to"] == "-" and not _SIZED.search(found.before)
    if is_bare or _SIZES.index(found["first"]) >= _SIZES.index(found["last"]):
        return None
    return f"{_letters(found['first'])} bis {_letters(found['last'])}"


def _of_series(found: Found) -> str | None:
    """Say the stroke in "M1.2–M1.13", "h11-h14": one series from number to number."""
    is_one = re.search(rf"(?<![\w.–-]){found['series']}[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?$", found.before)
    return " bis " if is_one else None


def _letters(size: str) -> str:
    return "-".join(size)


RULE = Rule(
    phase=60,
    forms=(
        Form(
            rf"(?<![\w.&/–-])(?P<first>{_SIZE})(?P<to> ?– ?|-)(?P<last>(?:[2-5]XL|{_SIZE}))(?!\.?\w|[/&–-])",
            _of_clothes,
        ),
        Form(
            r"(?<![\w.&/–-])(?P<first>[A-Z])(?: ?– ?|(?<=A)-(?=Z))(?P<last>[A-Z])(?!\.?\w|[/&–-])",
            _spread,
        ),
        Form(r"(?<=[a-zäöü] )(?P<first>[a-z]) ?– ?(?P<last>[a-z])(?!\w)", _spread),
        Form(r"(?<=[ (][IVX])–(?=[IVX]{1,4}\b)|(?<=[IVX]{2})–(?=[IVX]{1,4}\b)", lambda _: " bis "),
        Form(r"(?<=[0-9][rv])[–-](?=[0-9]{1,3}[rv]\b)", lambda _: " bis "),  # leaves, before and behind
        Form(r"(?<=[0-9])[–-](?=(?P<series>[A-Za-z]{1,2})[0-9]{1,3}(?:\.[0-9]{1,3})?(?!\w))", _of_series),
        Form(r"(?<=[ (][A-C][12])[–-](?=[BC][12](?![\w–-]))", lambda _: " bis "),  # levels of a language
        Form(r"(?<=[0-9] )(?P<first>[A-H])-(?P<last>[A-H])(?![\w-])", _spread),
        Form(r"(?<=[0-9] )(?P<first>[a-f]) ?[–-] ?(?P<last>[a-f])(?!\w)", _spread),
    ),
    examples=(
        ("von A–Z", "von A bis Z"),
        ("die Gruppen A–D", "die Gruppen A bis D"),
        ("die Größen S–XL", "die Größen S bis X-L"),
        ("Gleis 9 a–c", "Gleis neun a bis c"),
        ("Niveau A1–B2", "Niveau A eins bis B zwei"),
        ("Der Zug hält auf Gleis 5 A-C.", "Der Zug hält auf Gleis fünf A bis C."),
    ),
)
