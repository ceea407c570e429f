"""A page and how many there are: "Seite 3 / 12"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal


def _of_all(found: Found) -> str | None:
    """Say which page of how many it is."""
    page, last = int(found["page"]), int(found["last"])
    return f"Seite {cardinal(found['page'])} von {cardinal(found['last'])}" if 0 < page <= last else None


RULE = Rule(
    phase=11,
    forms=(Form(r"\bSeite (?P<page>[0-9]{1,4}) / (?P<last>[0-9]{1,4})(?=[,;)]|\s*$)", _of_all),),
    examples=(("Seite 3 / 12", "Seite drei von zwölf"),),
)
