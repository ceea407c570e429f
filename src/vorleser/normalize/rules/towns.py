"""Towns that are written short: "Halle/Saale", "Schw. Gmünd", "Bad Kreuzn.", "Wangen i. Allg.", "die Mannh. Polizei".

Their names stand in ``tables/towns.tsv``.
"""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import begins_sentence, stop
from vorleser.normalize.table import pattern
from vorleser.normalize.towns import (
    additions,
    adjective_of,
    cut_spa,
    cut_town,
    double_towns,
    first_parts,
    is_abbreviation,
    second_of,
)
from vorleser.text.regex import compile_late

_PLACED = compile_late(
    r"\b(?:in|aus|nach|bei|von|um|gegen|bis|über|ab|Raum|Stadt|Kreis|Landkreis|Region|Universität) $"
)
"""What stands before a town itself."""


def namesake(found: Found) -> str | None:
    """Say which of its namesakes a town is: "Halle/Saale"."""
    town = found["town"].capitalize()
    where = additions().get((town, f"/{found['river'].capitalize()}"))
    return where and f"{town} {where}"


def dateline(found: Found) -> str:
    """FRANKFURT A. M.: a town and its river in capitals, whose letters would be read as initials."""
    town, _, mark = found[0].partition(" ")
    said = f"{town.capitalize()} {additions()[town.capitalize(), mark.replace(' ', '')]}"
    return f"{said}." if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) else said


def cut_addition(found: Found) -> str | None:
    """Say where a town lies: "Wangen i. Allg.", "Weil d. St."."""
    mark = found[0].replace(" ", "")
    ways = (
        said
        for (town, written), said in additions().items()
        if written == mark and found.before.endswith(f"{town} ")
    )
    where = next(ways, "")
    return f"{where}{stop('noun', found)}" if where else None


def say_town_opening(found: Found) -> str | None:
    """Say the first part of a town's name: "Schw. Gmünd", "Hann. Münden"."""
    return first_parts().get((found["cut"], found["town"]))


def spa(found: Found) -> str | None:
    """Say a spa whose name is cut short: "Bad Kreuzn."."""
    town = cut_spa(found["cut"])
    return f"{town}{stop('noun', found)}" if town else None


def second_part(found: Found) -> str | None:
    """Say the second part of a double town: "Garmisch-Part."."""
    second = second_of(found["first"], found["cut"])
    return f"{found['first']}-{second}{stop('noun', found)}" if second else None


def _before_noun(found: Found) -> str | None:
    """Say the adjective: "die Mannh. Polizei"."""
    town = cut_town(found["cut"])
    if not town or begins_sentence(found.after) or is_abbreviation(found["cut"], before_noun=True):
        return None
    return adjective_of(town)


_COUNTED = compile_late(
    r" (?:[0-9]|(?:ein|zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|hundert)[a-zäöüß]*\b)"
)


def alone(found: Found) -> str | None:
    """Say the town: "bei Mannh. und"; "Mind. 10" is an adverb."""
    if found["cut"] == "Mind" and _COUNTED.match(found.after):
        return None
    return None if is_abbreviation(found["cut"]) else cut_town(found["cut"]) or None


def _at_end(found: Found) -> str | None:
    """Say the town at an end, behind what stands before towns only: "Er kommt aus Mannh."."""
    town = alone(found) if _PLACED.search(found.before) else None
    return town and f"{town}."


_STROKES = [(town, mark[1:]) for town, mark in additions() if mark[0] == "/"]
_TOWNS, _RIVERS = ("|".join(sorted({pair[at] for pair in _STROKES})) for at in (0, 1))
_LOUD = pattern([f"{town.upper()} {mark}" for town, mark in additions() if mark[0] == "A"])
_BEHIND = pattern([mark for _, mark in additions() if mark[0].islower()])
_FIRSTS = "|".join(sorted({cut for cut, _ in first_parts()}))
_CUT = r"(?<![\w.-])(?P<cut>[A-ZÄÖÜ][a-zäöüß]{2,11}[b-df-hj-np-tv-zß])\."
RULE = Rule(
    phase=18,
    forms=(
        Form(_LOUD, dateline),
        Form(
            rf"\b(?P<town>{_TOWNS}|{_TOWNS.upper()}) ?/ ?(?P<river>{_RIVERS}|{_RIVERS.upper()})\b"
            r"(?:(?<=/[HMSOLW])\.(?= [a-zäöü0-9(–—-]|[,;:]))?",
            namesake,
        ),
        Form(rf"\b(?P<town>{_TOWNS}) ?\((?P<river>M|Main|[HMOS](?=\.))\.?\)", namesake),
        Form(rf"(?<![\w.-])(?P<cut>{_FIRSTS})\. ?(?=(?P<town>[A-ZÄÖÜ][a-zäöüß]+)\b)", say_town_opening),
        Form(r"(?<=\bBad )(?P<cut>[A-ZÄÖÜ][a-zäöüß]{2,12})\.", spa),
        Form(rf"(?<=[a-zäöüéíý] )(?:{_BEHIND})(?!\w)", cut_addition),
        Form(
            rf"(?<![\w.-])(?P<first>{'|'.join(double_towns())})-(?P<cut>[A-ZÄÖÜ][a-zäöüß]{{0,11}})\.",
            second_part,
        ),
        Form(r"(?<![\w.-])Neust\.(?= (?:a\.|i\.|b\.|an |im |in |bei ))", lambda _: "Neustadt"),
        Form(r"(?:(?<=, )|(?<=\b[Ii]m ))OT(?= [A-ZÄÖÜ](?:[a-zäöüß]{2}|[A-ZÄÖÜ]{3}))", lambda _: "Ortsteil"),
        Form(rf"{_CUT}(?= [A-ZÄÖÜ][a-zäöüß]{{2}})", _before_noun),
        Form(rf"{_CUT}(?= [a-zäöü0-9(]|[,;:])", alone),
        Form(rf"{_CUT}(?=\W*$)", _at_end),
    ),
    examples=(
        ("FRANKFURT A. M. Der Flughafen wächst.", "Frankfurt am Main. Der Flughafen wächst."),
        ("Er kommt aus Halle/Saale.", "Er kommt aus Halle an der Saale."),
        ("Das Theater in Schw. Gmünd spielt.", "Das Theater in Schwäbisch Gmünd spielt."),
        ("Er zieht nach Hann. Münden.", "Er zieht nach Hannoversch Münden."),
        ("Kgs. Wusterhausen liegt bei Berlin.", "Königs Wusterhausen liegt bei Berlin."),
        ("Gr. Gerau feiert.", "Groß-Gerau feiert."),
        ("Er kurt in Bad Kreuzn. und in Bad Dürkh.", "Er kurt in Bad Kreuznach und in Bad Dürkheim."),
        ("Das Fest in Wangen i. Allg. beginnt.", "Das Fest in Wangen im Allgäu beginnt."),
        ("In St. Georgen i. Schw. schneit es.", "In Sankt Georgen im Schwarzwald schneit es."),
        (
            "In Garmisch-Part. und in Weil d. St. schneit es.",
            "In Garmisch-Partenkirchen und in Weil der Stadt schneit es.",
        ),
        ("Im OT Wald brannte es.", "Im Ortsteil Wald brannte es."),
        ("Die Mannh. Polizei sucht Zeugen.", "Die Mannheimer Polizei sucht Zeugen."),
        ("Der Unfall bei Karlsr. war schwer.", "Der Unfall bei Karlsruhe war schwer."),
        ("Sie kommt aus Osnabr.", "Sie kommt aus Osnabrück."),
    ),
)
