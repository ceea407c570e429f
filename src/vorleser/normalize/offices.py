"""Read ``tables/offices.tsv``, and say an office as a woman's or in its case: "Rätin", "des Studiendirektors"."""

from functools import cache

from vorleser.normalize.agreement import of_person
from vorleser.normalize.nouns import Gender, search_gender
from vorleser.normalize.rule import Found
from vorleser.normalize.table import kinds, rows
from vorleser.normalize.women import WOMAN_NEXT
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

WOMAN_LED = compile_late(
    r"\b(?:[Dd]ie|[Zz]ur|[Ee]ine|[Ff]rau|(?:[Mm]it|[Vv]on|[Zz]u|[Bb]ei|[Nn]eben) (?:der|einer))"
    r" (?:[a-zäöüß]{3,}en? )?$"
)
"""What a woman stands behind: "die neue" Rekt."""
_OF_HIM = compile_late(r"\b(?:[Dd]es|[Ee]ines) (?:[a-zäöüß]{3,}en )?$")
_TO_HIM = compile_late(r"\b(?:[Dd]e[mn]|[Vv]om|[Zz]um|[Bb]eim|[Ee]ine[mn]) (?:[a-zäöüß]{3,}en )?$")
_HE = compile_late(r"\b[Dd]er (?:[a-zäöüß]{3,}e )?$")
_WEAK = ("ent", "kommandant", "prädikant", "adjutant", "lieferant")
_ADJECTIVAL = ("gefreiter", "geordneter")
_NAMING = frozenset(("noun", "name", "word", "phrase", "degree"))
"""Kinds of abbreviations."""
_PARTS = compile_late(r"(?P<adjective>[A-ZÄÖÜ]\w+(?=er ))?(?:er )?(?P<noun>\S+)(?P<rest>.*)")
"""An office of several words: Leitender Polizeidirektor, Direktor am Amtsgericht."""
_AGENTS = ("er", "or", "eur", "är", "ist", "ent", "ant", "and", "wirt", "kar", "ar")
"""How men are called by what they do."""


def offices(kind: str) -> dict[str, str]:
    """Return what the rows of *kind* stand for, by how they are written."""
    return kinds("offices")[kind]


@cache
def office_fields() -> dict[tuple[str, str], str]:
    """Return what must be spoken of nearby, by kind and letters."""
    return {(what, written): field for written, what, _, field in rows("offices") if field}


def inflect_office(office: str, found: Found, *, is_woman: bool = False) -> str:
    """Return *office* as a woman's, where her article or name is beside it, or in the case of the article before it."""
    if is_woman or WOMAN_LED.search(found.before) or WOMAN_NEXT.match(found.after):
        return whole_as_woman(office) or office
    adjective, noun, rest = _parts(office)
    if noun.lower().endswith(_ADJECTIVAL):
        return of_person(noun[:-2], found)
    is_weak = noun.lower().endswith(_WEAK)
    if _OF_HIM.search(found.before):
        genitive = "en" if is_weak else "es" if noun.lower().endswith("rat") else "s"
        return _join(adjective, "en", f"{noun}{genitive}", rest)
    if _TO_HIM.search(found.before):
        return _join(adjective, "en", f"{noun}{'en' if is_weak else ''}", rest)
    return _join(adjective, "e" if _HE.search(found.before) else "er", noun, rest)


def whole_as_woman(office: str) -> str:
    """Return *office*, perhaps of several words, as a woman's, '' if it is none of those that change."""
    adjective, noun, rest = _parts(office)
    woman = as_woman(noun)
    return _join(adjective, "e", woman or noun, rest) if woman or adjective else ""


def _parts(office: str) -> tuple[str, str, str]:
    """Return the stem of the adjective, the noun and what stands behind it: Leitender Direktor am Amtsgericht."""
    parts = _PARTS.fullmatch(office)
    return (parts["adjective"] or "", parts["noun"], parts["rest"]) if parts else ("", office, "")


def _join(adjective: str, ending: str, noun: str, rest: str) -> str:
    return f"{adjective}{ending} {noun}{rest}" if adjective else f"{noun}{rest}"


def woman_in_office(office: str, after: str) -> str:
    """Return *office* as a woman's whose name *after* begins with, '' if it begins with another or is no office."""
    return as_woman(office) if WOMAN_NEXT.match(after) else ""


def as_woman(office: str) -> str:
    """Return *office* as a woman's, '' if it is none of those that change."""
    ends = offices("feminine")
    if end := next((end for end in ends if office.endswith(end)), ""):
        return f"{office.removesuffix(end)}{ends[end]}"
    if (whole := ends.get(office.lower())) and office.istitle():
        return whole.capitalize()
    if office.endswith("loge"):
        return f"{office[:-1]}in"
    is_agent = office.endswith(_AGENTS) and search_gender(office.lower()) is not Gender.NEUTER
    return f"{office}in" if is_agent and knows(f"{office.lower().rsplit('-', 1)[-1]}in") else ""


@cache
def woman_of_cut(cut: str) -> str:
    """Return the woman's office that *cut* and ".in" stand for, '' if there is none: "Bgm" is Bürgermeisterin."""
    if woman := offices("woman").get(cut):
        return woman
    first, _, second = cut.replace(".", "").partition("-")
    joined = offices("first").get(first, "") + offices("second").get(second, "")
    whole = _list_abbreviated_persons().get(cut) or offices("cut").get(cut) or (joined if second else "")
    return whole_as_woman(whole) if as_woman(_parts(whole)[1]) else ""


@cache
def _list_abbreviated_persons() -> dict[str, str]:
    """Return what abbreviations stand for that may name a person."""
    return {
        written.removesuffix("."): said for written, kind, said, _ in rows("abbreviations") if kind in _NAMING
    }
