"""Gender forms by the policy of the house: Leser*innen, Schüler:innen, BürgerInnen, Autor(inn)en, jede*r.

"glottal" sets a hyphen where speakers stop for a moment ("Leser-innen"), "pair" names both ("Leserinnen und Leser").
"""

import re

from vorleser.normalize.grammar import last_words
from vorleser.normalize.inflection import masculine
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_SIGN = r"(?:[*:_·•⁎∗’]|/-?|-/)"
_STEM = r"(?<![\w@#&-])(?P<stem>(?:[A-ZÄÖÜ]|[a-z]{1,3}[A-ZÄÖÜ])[^\W\d_]*(?:-[^\W\d_]+)*)"
_REST = r"(?P<rest>-?[^\W\d_]+(?:-[^\W\d_]+)*)?(?![\w@])"
_DATIVE = frozenset(
    "den mit von zu bei nach aus seit unter zwischen gegenüber außer samt nebst laut allen vielen beiden einigen "
    "mehreren wenigen diesen jenen solchen unseren ihren seinen meinen euren keinen manchen zum vom vor neben "
    "hinter in".split()
)
_PARTNER = compile_late(
    r"(?:[A-ZÄÖÜ][\w*:/()-]{2,40}(?:innen|Innen|en|ern)(?: und|,| oder| sowie) (?:den )?){1,4}$"
)
"""Nouns before, in the same case."""


def _plural(found: Found) -> str:
    """Say a plural noun by the policy."""
    stem, rest = found["stem"], found["rest"]
    policy = found.settings.gender
    if policy == "written":
        return found[0]
    if policy == "glottal":
        return f"{stem}-innen{rest}"
    if rest:
        return f"{stem}innen{rest}"
    man = masculine(stem)
    return f"{stem}innen und {man.to_many if _dative(found.before) else man.many}"


def _dative(before: str) -> bool:
    """Return whether the plural noun after *before* stands in the dative; adjectives in -en may come between."""
    words = last_words(_PARTNER.sub("", before), 3)
    for word in words:
        low = word.lower()
        if low in _DATIVE:
            return True
        if not (word.islower() and word.endswith("en")):
            return False
    return False


def _singular(found: Found) -> str | None:
    """Say a singular noun by the policy."""
    stem, rest = found["stem"], found["rest"]
    policy = found.settings.gender
    if policy == "written":
        return found[0]
    if policy == "glottal":
        if stem.endswith("e"):  # Kollege/-in, Kunde*in
            return f"{stem} oder {stem[:-1]}in{rest}" if "/" in found[0] else f"{stem[:-1]}-in{rest}"
        return f"{stem}-in{rest}"
    return f"{stem}in{rest}" if rest else f"{stem}in oder {masculine(stem).one}"


_DETERMINERS = {
    "ein": ("eine", "ein"),
    "eine": ("eine", "einer"),
    "kein": ("keine", "kein"),
    "keine": ("keine", "keiner"),
    "jede": ("jede", "jeder"),
    "diese": ("diese", "dieser"),
    "welche": ("welche", "welcher"),
    "manche": ("manche", "mancher"),
    "mein": ("meine", "mein"),
    "dein": ("deine", "dein"),
    "sein": ("seine", "sein"),
    "ihr": ("ihre", "ihr"),
    "unser": ("unsere", "unser"),
    "liebe": ("liebe", "lieber"),
    "der": ("die", "der"),
    "die": ("die", "der"),
    "den": ("die", "den"),
    "dem": ("der", "dem"),
    "des": ("der", "des"),
    "einen": ("eine", "einen"),
    "einem": ("einer", "einem"),
    "eines": ("einer", "eines"),
}
"""The feminine and the masculine of a determiner, by how its double form begins."""
_POSSESSIVES = frozenset("meine deine seine ihre unsere".split())
_DOUBLE = (
    r"(?P<first>(?:[Ee]in|[Kk]ein|[Mm]ein|[Dd]ein|[Ss]ein|[Ii]hr|[Uu]nser)(?=[*:_/(]e\b)"
    r"|(?:[Ee]ine|[Kk]eine|[Jj]ede|[Dd]iese|[Ww]elche|[Mm]anche|[Ll]iebe|[MmDdSs]eine|[Ii]hre|[Uu]nsere)"
    r"(?=[*:_/(]-?[rnms]\b))"
    r"[*:_/(]-?(?P<second>[ernms])\)?"
)
_BOTH = (
    r"(?P<first>[Zz]um(?=[*:_/]zur)|[Dd]er|[Dd]ie|[Dd]en|[Dd]em|[Dd]es|[Ee]r|[Ss]ie|[Ii]hm|[Ii]hn|[Ii]hr|[Ss]ein|[Ss]eine[rmns]?|[Ee]inem|[Ee]inen|[Ee]ines|[Ee]iner|[Jj]eder|[Jj]edem)"
    r"[*:_/](?P<second>zur|[Dd]ie|[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Dd]as|[Ss]ie|[Ee]r|ihr|ihre|ihrer|ihrem|ihren|ihm|ihn|es|[Ee]iner|[Ee]ine|[Jj]ede|[Jj]eder)"
)


def _phrase(found: Found) -> str | None:
    """Say determiner and noun as two phrases: "jede Schülerin und jeder Schüler"; for pairs, and behind a slash."""
    slash = (
        found.settings.gender == "glottal"
        and re.match(r"[A-Za-z]+/[ernms]\b", found[0])
        and "/in" in found[0]
    )
    if found.settings.gender != "pair" and not slash:
        return None
    first = found["first"]
    female, male = _DETERMINERS.get(first.lower(), ("", ""))
    if (
        first.lower() in {"eine", "keine", "jede", "diese", "welche", "manche", "liebe", *_POSSESSIVES}
        and found["second"] != "r"
    ):
        male = f"{first.lower()}{found['second']}"
        female = first.lower() if found["second"] == "n" else f"{first.lower()}r"
    if not female:
        return None
    stem = found["stem"]
    link = "und" if first.lower() in {"jede", "liebe"} else "oder"
    female = female.capitalize() if first[0].isupper() else female
    man = masculine(stem)
    oblique = male.endswith(("em", "en", "es", "dem", "den", "des"))
    return f"{female} {stem}in {link} {male} {man.to_one if oblique else man.one}"


def determiner(found: Found) -> str:
    """Say a double ending: "jede*r", "ein:e"."""
    first, second = found["first"], found["second"]
    policy = found.settings.gender
    if policy == "written":
        return found[0]
    if policy == "glottal" and "/" not in found[0]:
        return f"{first}-{second}"
    return f"{first if second in 'rnms' else first + second} oder {first.lower()}{second if second in 'rnms' else ''}"


def _both(found: Found) -> str:
    """Say two determiners or pronouns: "der/die", "er*sie"."""
    return (
        found[0] if found.settings.gender == "written" else f"{found['first']} oder {found['second'].lower()}"
    )


def _two_nouns(found: Found) -> str:
    """Say two articles with two nouns: "der/die Obmann/Obfrau" is "der Obmann oder die Obfrau"."""
    if found.settings.gender == "written":
        return found[0]
    return f"{found['first']} {found['one']} oder {found['second'].lower()} {found['other']}"


def _adjectival(found: Found) -> str:
    """Say an adjective that names a person: "Angestellte*r"."""
    policy = found.settings.gender
    if policy == "written":
        return found[0]
    stem, end = found["stem"], found["end"]
    return f"{stem}-{end}" if policy == "glottal" and "/" not in found[0] else f"{stem} oder {stem}{end}"


def other_feminine(found: Found) -> str:
    """Say a feminine that is not made with -in: "Rom*nja", "Sinti*zze"."""
    return found[0] if found.settings.gender == "written" else f"{found['stem']}-{found['end']}"


def _unsaid(found: Found) -> str:  # noqa: ARG001 -- a Verbalise
    """Say nothing: "(m/w/d)" behind a job is for the eye."""
    return ""


_AGENT = (
    r"(?:er|or|ist|ent|ant|eur|eg|at|et|og|ot|är|ar|and|oph|ekt|ert|eut|ärzt|wält"
    r"|und|öch|oss|ält|ast|äst|irt|iv|al|ier|an|ön|af|äf|ef)"
)
"""What a noun of persons ends in before -in; keeps "LinkedIn" and "CheckIn" as they are."""

RULE = Rule(
    phase=58,
    forms=(
        Form(r" ?\([mwdfxi](?: ?[/|,*] ?(?:[mwdfxi]|div|gn|inter)){1,4}\*?\)", _unsaid),
        Form(rf"\b{_DOUBLE} {_STEM}(?:{_SIGN}in|\(in\))(?![\w])", _phrase),
        Form(rf"\b{_BOTH} {_STEM}(?:{_SIGN}in|\(in\))(?![\w])", _phrase),
        Form(rf"\b{_BOTH} (?P<one>[A-ZÄÖÜ][\w-]+)/(?P<other>[A-ZÄÖÜ][\w-]+)(?![\w/])", _two_nouns),
        Form(rf"{_STEM}(?:{_SIGN}[iI]nnen|\(innen\)|\(inn\)e(?:n|\(n\))|/inn/en){_REST}", _plural),
        Form(rf"{_STEM}(?<=[a-zäöüß]{{2}})Innen{_REST}", _plural),
        Form(rf"{_STEM}(?:{_SIGN}in|\(in\)){_REST}", _singular),
        Form(rf"(?<![\w@#&-])(?P<stem>[A-ZÄÖÜ][^\W\d_]*{_AGENT})In(?P<rest>)(?![\w@])", _singular),
        Form(rf"{_STEM}[*:_](?P<end>zze[ns]?|nja[s]?)(?!\w)", other_feminine),
        Form(rf"\b{_DOUBLE}(?!\w)", determiner),
        Form(r"(?<!\w)(?P<first>[a-zäöüß]{3,}e)[*:_/(]-?(?P<second>[rn])\)?(?!\w)", determiner),
        Form(rf"\b{_BOTH}\b(?!\w)", _both),
        Form(
            r"(?<![\w@#&-])(?P<stem>[A-ZÄÖÜ][^\W\d_]*e)(?:[*:_]|/-|/(?=r)|/e(?=r))(?P<end>[rnms])(?![\w@])",
            _adjectival,
        ),
    ),
    examples=(
        ("Die Leser*innen und KollegInnen", "Die Leser-innen und Kolleg-innen"),
        ("Viele Schüler:innen kamen.", "Viele Schüler-innen kamen."),
        ("Autor(inn)en und Pfleger/-innen", "Autor-innen und Pfleger-innen"),
        ("Jede*r Bürger_in zahlt.", "Jede-r Bürger-in zahlt."),
        ("Der/die Lehrer:in kommt.", "Der oder die Lehrer-in kommt."),
        ("zum*zur Leiter*in", "zum oder zur Leiter-in"),
        ("Der/die Onkel/Tante kommt.", "Der Onkel oder die Tante kommt."),
        ("ein andere/r Gast", "ein andere oder anderer Gast"),
        ("Die Bürger*innenversammlung tagt.", "Die Bürger-innenversammlung tagt."),
        ("Gesucht: Koch (m/w/d).", "Gesucht: Koch."),
        (
            "Wir suchen Biologe/-in und Beamte/-r.",
            "Wir suchen Biologe oder Biologin und Beamte oder Beamter.",
        ),
        ("Sie ist bei LinkedIn.", "Sie ist bei LinkedIn."),
    ),
)
