"""Who stands where in a picture: "(l.)", "(M.)", "(oben r.)", "(2. v. l.)"."""

import re

from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late

SIDES = {
    "l": "links",
    "li": "links",
    "r": "rechts",
    "re": "rechts",
    "M": "Mitte",
    "Mi": "Mitte",
    "o": "oben",
    "u": "unten",
    "h": "hinten",
    "hi": "hinten",
    "v": "vorne",
    "vo": "vorne",
}
_SIDE = "(?:li|re|Mi|hi|vo|[lrMouhv])"
_WOMAN = compile_late(
    r"\b(?:[A-ZÄÖÜ]\w*[aei]|\w+in|Elisabeth|Ingrid|Astrid|Birgit|Gudrun|Hildegard|Ruth|Edith|Karin|Karen|Ines"
    r"|Iris|Doris|Carmen|Miriam|Marion|Gertrud|Almut|Dagmar|Ellen|Ingeborg|Kathrin|Judith|Margit|Rosemarie)"
    r"(?: [A-ZÄÖÜ][\w-]+){0,2} \($"
)
MAN = compile_late(
    r"\b(?:Luca|Joshua|Mika|Noah|Elia|Sascha|Uwe|Ole|Arne|Malte|Hauke|Helge|Rene|René|André|Kai|Uli|Andi|Willi|Toni"
    r"|Heiko|Henri|Theo)(?: [A-ZÄÖÜ][\w-]+){0,2} \($"
)


def _side(found: Found) -> str:
    """Say on which side of the picture somebody stands."""
    return f"{found['word']}{' '.join(SIDES[part] for part in re.findall(_SIDE, found['sides']))}"


_ACTOR = compile_late(r"\((?:[A-ZÄÖÜ][\w’'-]*\.? ){1,3}[A-ZÄÖÜ][\wé’'-]+, $")
"""Whoever plays somebody, by name: "Kommissar Muster (Jan Beispiel, l.)"."""


def _side_of_actor(found: Found) -> str | None:
    """Say on which side an actor stands."""
    return SIDES[found["sides"]] if _ACTOR.search(found.before) else None


_NAME_BEFORE = compile_late(r"(?P<given>[A-ZÄÖÜ][a-zäöüß]+)(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][\w-]+ \($")
"""A given name and its surname before a bracket: "Dirk Kunze (3. v. r.)"."""


def _say_counted(found: Found) -> str:
    """Say the how-manieth from a side: "Zweite von links"."""
    named = _NAME_BEFORE.search(found.before)
    is_mans = named and is_given_name(named["given"]) and not _WOMAN.match(f"{named['given']} (")
    woman = _WOMAN.search(found.before) and not (MAN.search(found.before) or is_mans)
    return f"{ordinal(found['nth'], 'e' if woman else 'er').capitalize()} von {SIDES[found['side'][0]]}"


RULE = Rule(
    phase=17,
    forms=(
        Form(
            r"(?<=\()(?P<nth>[1-9][0-9]?)\. ?v(?:on |\. ?)(?P<side>li?|re?|links|rechts)\.?(?=[),;:])",
            _say_counted,
        ),
        Form(
            r"(?<=\()(?P<row>[ouhvM])\. ?v(?:on |\. ?)(?P<side>[lr])\.(?=[),;:])",
            lambda found: f"{SIDES[found['row']]} von {SIDES[found['side']]}",
        ),
        Form(
            rf"(?:(?<=\()|(?<=\([1-9][0-9], )|(?<=\((?:Bild|Foto), ))(?P<word>(?:\w{{3,20}}:? )?)"
            rf"(?P<sides>(?!v\. ?[lr]){_SIDE}\.(?:[ /]?{_SIDE}\.)?)"
            r"(?=[),;:])(?!, [0-9])",
            _side,
        ),
        Form(
            r"(?<=[a-zäöüßé], )(?P<word>)(?P<sides>li?|re?)\.(?=\))",
            _side_of_actor,
        ),
    ),
    examples=(
        ("Anna Muster (l.) gratuliert.", "Anna Muster (links) gratuliert."),
        ("Karl Beispiel (M.), der Sieger", "Karl Beispiel (Mitte), der Sieger"),
        ("die Halle (Bild o. r.)", "die Halle (Bild oben rechts)"),
        ("Eva Muster (2. v. l.) lacht.", "Eva Muster (Zweite von links) lacht."),
        ("Dirk Kunze (2. v. l.) lacht.", "Dirk Kunze (Zweiter von links) lacht."),
        ("Kommissar Beil (Jan Muster, l.)", "Kommissar Beil (Jan Muster, links)"),
        ("Eva Muster (25, r.) siegt.", "Eva Muster (fünfundzwanzig, rechts) siegt."),
        ("Max M. (r., mit Hut)", "Max M. (rechts, mit Hut)"),
    ),
)
