"""What judgements cite: "BGE 117 II 273 E. 4a", "(Erw. 2 b)", "i.S. Meier gegen Huber", "BVerwG, U. v. 3.5.2010"."""

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.law import file_number
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_COURT = compile_late(r"BGE|BGer|Bundesgericht|Urteil|Entscheid|vgl\.|\((?:siehe |s\. )?$")
"""What stands before the part of a judgement that gives its reasons."""


def reasons(found: Found) -> str | None:
    """E. 4a, Erw. 2: the consideration of a judgement, and no adults who pay."""
    return "Erwägung" if _COURT.search(found.before) else None


_JUDGES = compile_late(r"\b(?:[A-Z][A-Za-z]*GH?|EuGH|BayVGH)(?: [A-ZÄÖÜ][\w-]+)?,? $")
"""A court before the kind of its ruling: "BVerwG, U." """


def ruling(found: Found) -> str | None:
    """U. v. 3.5.2010, B. v. 4.6.2012: a judgement or an order behind its court."""
    if not _JUDGES.search(found.before):
        return None
    return f"{'Urteil' if found['kind'] == 'U' else 'Beschluss'} vom "


def part_of_volume(found: Found) -> str:
    """Say the part of a volume of the Swiss court: BGE 101 Ia 336."""
    return f"{cardinal(str(value(found['numeral'])))} {found['letter']}"


def point(found: Found) -> str | None:
    """Say a consideration whose number ends its sentence, and is no day: "BGE 133 III 201 E. 5.2."."""
    said = reasons(found)
    return said and f"{said} {cardinal(found['first'])} Punkt {cardinal(found['second'])}{found['stop']}"


RULE = Rule(
    phase=13,
    forms=(
        Form(
            r"(?:(?<=\bBGE [0-9]{3} )|(?<=\bBGE [0-9]{2} ))(?P<numeral>I{1,3}|IV|VI{0,3})(?P<letter>[abc])(?= [0-9])",
            part_of_volume,
        ),
        Form(
            r"(?<!\w)(?:E|Erw)\. ?(?P<first>[0-9]{1,2})\.(?P<second>[0-9]{1,2})(?P<stop>\.)(?= ?$| [A-ZÄÖÜ])",
            point,
        ),
        Form(
            r"(?<!\w)(?:E|Erw)\.(?= ?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?: ?[a-z]{1,2}\b)?(?:[ –-]*[a-z0-9]{0,3})"
            r"(?:[).,;:]|$| [a-z]{3}))(?! ?[0-9]+(?:,[0-9–-]| ?(?:€|Euro|Fr)))",
            reasons,
        ),
        Form(
            r"(?<!\w)i\. ?S\.(?= [A-ZÄÖÜ][^.;!?]{0,60}\b(?:gegen|c\.|vs\.) )",
            lambda _: "in Sachen",
        ),
        Form(r"(?<!\w)(?P<kind>[UB])\. ?v\. ?(?=[0-9]{1,2}\. ?[0-9A-Z])", ruling),
        Form(
            r"(?<!\w)(?P<az>)(?P<number>[0-9]{1,2}(?:Ob[AS]?|Os|Nc)[0-9]{1,4}/[0-9]{2}[a-z]?)(?!\w)",
            file_number,
        ),
    ),
    examples=(
        ("BVerwG, U. v. 3. Mai 2010", "Bundesverwaltungsgericht, Urteil vom dritten Mai zweitausendzehn"),
        ("Urteil i.S. Meier gegen Huber", "Urteil in Sachen Meier gegen Huber"),
        (
            "nach BGE 117 II 273 E. 4a",
            "nach B-G-E hundertsiebzehn zwei zweihundertdreiundsiebzig Erwägung vier a",
        ),
    ),
)
