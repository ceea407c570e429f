"""Standards by their numbers: DIN EN 1090-2, ISO 9001:2015, EN 50470-3."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell, spelling_table
from vorleser.text.numerals import cardinal, one_by_one, year
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

_BODY = r"(?:DIN|EN|ISO|IEC|VDE|ÖNORM|SN|IEEE|ASTM|ETSI|VDI)"


def norm(found: Found) -> str:
    """Say a standard: who issued it, its number, its part, and the year of its edition."""
    bodies = " ".join(map(_say_body, re.findall("[A-ZÄÖÜ]+", found["bodies"])))
    number = found["number"]
    said = [bodies, one_by_one(number) if number[0] == "0" else cardinal(number)]
    said += [cardinal(part) for part in found["parts"].split("-") if part]
    if found["year"]:
        month = f"{MONTHS[int(found['month']) - 1]} " if found["month"] else ""
        said.append(f"{month}{year(found['year'])}")
    return " ".join(said)


def _say_body(letters: str) -> str:
    """Return the name of a body as it is read or spelled."""
    row = spelling_table().get(letters)
    if letters == "ÖNORM":
        return "Ö-Norm"
    return row[2] if row and row[1] == "read" else spell(letters)


_NORM_BEFORE = compile_late(
    rf"\b{_BODY}(?:[ /-](?:{_BODY}|V))* [0-9]{{2,6}}(?:-[0-9]{{1,4}})?(?:, | und | u\. )$"
)
"""A standard before another of the same body: "nach DIN V 4108-6," 4701-10."""


def _next_norm(found: Found) -> str | None:
    """Say one more standard of the body that was named before."""
    return " ".join(map(cardinal, found[0].split("-"))) if _NORM_BEFORE.search(found.before) else None


def _exhaust(found: Found) -> str:
    """Euro 6d-TEMP: a standard of exhausts, which has no days."""
    return f"{cardinal(found['level'])} {' '.join(found['letters'])} {spell(found['test'].upper())}"


RULE = Rule(
    phase=13,
    forms=(
        Form(
            r"(?:(?<=\bEuro )|(?<=\bEURO ))(?P<level>[1-7])(?P<letters>[a-e]{1,2})-(?P<test>TEMP|Temp|ISC|EVAP)(?!\w)",
            _exhaust,
        ),
        Form(r"(?<![\w.,:/-])[0-9]{3,6}-[0-9]{1,4}(?![\w-])", _next_norm),
        Form(
            (
                rf"(?<![\w-])(?P<bodies>{_BODY}(?:[ /-](?:{_BODY}|V)){{0,3}}) (?P<number>[0-9]{{2,6}})(?![0-9])"
                r"(?=[-:])(?P<parts>(?:-[0-9]{1,4}(?![0-9])){0,2})"
                r"(?::(?: (?=[0-9]{4}-))?(?P<year>(?:19|20)[0-9]{2})(?:-(?P<month>0[1-9]|1[0-2]))?(?![0-9]))?(?![\w-])"
            ),
            norm,
        ),
    ),
    examples=(
        ("nach ISO 9001:2015", "nach Iso neuntausendeins zweitausendfünfzehn"),
        ("nach DIN 4108-2:2013-02", "nach Din viertausendeinhundertacht zwei Februar zweitausenddreizehn"),
        (
            "nach DIN V 4108-6, 4701-10",
            "nach Din V viertausendeinhundertacht sechs, viertausendsiebenhunderteins zehn",
        ),
        ("mit Euro 6d-TEMP", "mit Euro sechs d T-E-M-P"),
        ("DIN VDE V 0126-95", "Din V-D-E V null eins zwei sechs fünfundneunzig"),
        ("die DIN EN 1090-2", "die Din E-N tausendneunzig zwei"),
        ("IEC/EN 62053-21", "I-E-C E-N zweiundsechzigtausenddreiundfünfzig einundzwanzig"),
    ),
)
