"""Formulas of chemistry with brackets, charges or signs of two letters: Ca(OH)2, Fe2O3, SO₄²⁻, CuSO4 · 5 H2O."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_ELEMENT = (
    r"(?:A[cglrstu]|B[aeikr]?|C[adelorsu]?|Dy|E[ru]|F[er]?|G[ade]|H[efgo]?|I[nr]?|Kr?|L[aiu]|M[gno]|N[abdeip]?|O|P[bdtu]?"
    r"|R[abehnu]|S[bceimnr]?|T[abceihl]|U|V|W|Xe|Yb?|Z[nr])"
)
_COUNT = "[0-9₀-₉]{0,3}"
_ATOM = f"{_ELEMENT}{_COUNT}"
_GROUP = rf"[(\[](?:{_ATOM}){{1,8}}+[)\]]{_COUNT}"
_COMPLEX = rf"[(\[](?:{_ATOM}|{_GROUP}){{1,8}}+[)\]]{_COUNT}"
_MOLECULE = f"(?:{_ATOM}|{_GROUP}|{_COMPLEX}){{1,12}}+"
_CHARGE = r"(?:(?P<count>[1-9²³⁴⁵]?)(?P<sign>[⁺⁻])|(?P<sign_2>\+)(?=[,;.) -]|$))?"
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉²³⁴⁵", "01234567892345")
_PIECE = compile_late(rf"(?P<element>{_ELEMENT})|(?P<close>[)\]])?(?P<count>[0-9₀-₉]+)|[(\[)\]]")
_GROUP_OF = compile_late(r"[HON][^(\[]*[)\]]|[A-Z][a-z].*[)\]]")
"""A bracket as formulas have it, and paragraphs have not: (OH), Fe(CN), but I(II)."""
_TWO_LETTERS = compile_late("[A-Z][a-z]")


def molecule(written: str) -> str:
    """Return a molecule as its signs are spelled; what a bracket holds is there so many times: "C-A O H zweimal"."""
    said = []
    for piece in _PIECE.finditer(written):
        if piece["element"]:
            said.append(spell(piece["element"]))
        elif piece["count"]:
            count = cardinal(piece["count"].translate(_DIGITS))
            said.append(f"{count}mal" if piece["close"] else count)
    return " ".join(said)


def chemical_formula(found: Found) -> str | None:
    """Say a formula that its brackets, its charge or the signs of its elements show to be one."""
    molecules = found["molecule"]
    elements = len(re.findall("[A-Z]", molecules))
    counted = re.search("[0-9₀-₉]", molecules) is not None
    is_metal = _TWO_LETTERS.search(molecules) is not None
    has_group = counted and _GROUP_OF.search(molecules) is not None
    charged = bool(found["sign"] or (found["sign_2"] and is_metal and counted))
    if not (charged or (elements > 1 and (has_group or (counted and is_metal)))):
        return None
    said = [molecule(molecules)]
    if found["water"]:
        said += ["mal", *([cardinal(found["times"])] if found["times"] else []), molecule(found["water"])]
    if charged:
        said += [cardinal(found["count"].translate(_DIGITS))] if found["count"] else []
        said.append("minus" if found["sign"] == "⁻" else "plus")
    words = " ".join(said)
    return words.replace(" ", "-") if re.match(r"-\w", found.after) else words


def isotope(found: Found) -> str:
    """Say "14C-Methode": the element and its mass."""
    return f"{spell(found['element'])}-{cardinal(found['mass'])}-"


RULE = Rule(
    phase=10,
    forms=(
        Form(
            r"(?<![\w.,/-])(?P<mass>[1-9][0-9]{0,2})(?P<element>C|N|O|H|U|Cs|Sr|K|Pu)-"
            r"(?=(?:Methode|Datierung|Wert|Analyse|Messung|Daten|Gehalt|Isotop|Alter|Markierung|Atemtest|Datier))",
            isotope,
        ),
        Form(
            rf"(?<![\w./-])(?=[^\s⁺⁻+0-9₀-₉]*[⁺⁻+0-9₀-₉])(?!\([^()]*\)(?![0-9₀-₉A-Z]))(?P<molecule>{_MOLECULE})"
            rf"(?: ?[·∙⋅] ?(?P<times>[0-9]{{0,2}}) ?(?P<water>{_MOLECULE}))?{_CHARGE}(?![\w²³⁺⁻+/])",
            chemical_formula,
        ),
    ),
    examples=(
        ("die 14C-Methode", "die C-vierzehn-Methode"),
        ("Ca(OH)2", "C-A O H zweimal"),
        ("Fe2O3 und Al₂(SO₄)₃", "F-E zwei O drei und A-L zwei S O vier dreimal"),
        ("CuSO4 · 5 H2O", "C-U S O vier mal fünf H zwei O"),
        ("Na⁺ und SO₄²⁻", "N-A plus und S O vier zwei minus"),
        ("die Ca²⁺-Ionen", "die C-A-zwei-plus-Ionen"),
        ("Fe3Al2[SiO4]3", "F-E drei A-L zwei S-I O vier dreimal"),
    ),
)
