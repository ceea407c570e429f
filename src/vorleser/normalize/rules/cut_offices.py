"""Offices and ranks before a name, with one part cut short or both: "Stud.-Dir.", "Pol.-Hauptkomm.", "Obergefr."."""

from vorleser.normalize.agreement import of_person
from vorleser.normalize.office_parts import AGENTS, ALONE, FIRSTS, RANKED, SECONDS, WHOLE_SECONDS
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.women import WOMAN_NEXT, as_woman
from vorleser.regex import compile_late

_WOMAN = compile_late(
    r"\b(?:[Dd]ie|[Zz]ur|[Ee]ine|[Ff]rau|(?:[Mm]it|[Vv]on|[Zz]u|[Bb]ei|[Nn]eben) (?:der|einer))"
    r" (?:[a-zäöüß]{3,}en? )?$"
)
"""What a woman stands behind: "die neue" Rekt."""
_OF_HIM = compile_late(r"\b(?:[Dd]es|[Ee]ines) (?:[a-zäöüß]{3,}en )?$")
_TO_HIM = compile_late(r"\b(?:[Dd]e[mn]|[Vv]om|[Zz]um|[Bb]eim|[Ee]ine[mn]) (?:[a-zäöüß]{3,}en )?$")
_WEAK = ("ent", "dozent", "kommandant", "prädikant", "adjutant", "lieferant")


def _inflected(office: str, found: Found) -> str:
    """Return *office* as a woman's or in the case of the article before it."""
    if office.endswith("gefreiter"):
        return of_person(office[:-2], found)
    if _WOMAN.search(found.before) or WOMAN_NEXT.match(found.after):
        return as_woman(office) or office
    is_weak = office.lower().endswith(_WEAK)
    if _OF_HIM.search(found.before):
        return f"{office}{'en' if is_weak else 'es' if office.endswith('rat') else 's'}"
    return f"{office}en" if is_weak and _TO_HIM.search(found.before) else office


def of_two(found: Found) -> str | None:
    """Say an office of two parts with a hyphen: "Stud.-Dir.", "Krim.-Rätin", "Gen.-Mus.-Dir."."""
    first = FIRSTS[found["first"]] + FIRSTS.get(found["middle"].rstrip("-."), "").lower()
    if found["whole"]:
        return f"{first}{found['whole'].lower()}"
    return _inflected(f"{first}{SECONDS[found['second']]}", found)


def of_one(found: Found) -> str | None:
    """Say an office whose end is cut short: "Obergefr.", "Kreisbrandm.", "Staatsanw."."""
    if found["alone"]:
        return _inflected(ALONE[found["alone"]], found)
    rank, end = found["rank"], found["end"]
    return _inflected(f"{rank}{AGENTS.get(f'{rank}{end}') or RANKED[end]}", found)


_NAME = (
    r"(?= (?:(?:Dr|Prof|Mag|Ing|DI|Dipl|med|h|c|i|a|D|R|d|FH)\b[.)]*[ -]?(?:in )?){0,4}(?:v\. |von )?"
    r"(?!(?:Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Im|In|Am|An|Auf|Bei|Mit|Nach|Dann|Da|Doch|Und|Aber|Auch|Wer|Wie|Was|Als)\b)"
    r"[A-ZÄÖÜ][a-zäöüß]+)"
)
"""A name, perhaps with a degree before it."""
_FIRST = "|".join(sorted(FIRSTS, key=len, reverse=True))
_SECOND = "|".join(sorted(SECONDS, key=len, reverse=True))
_ALONE = "|".join(sorted(ALONE, key=len, reverse=True))
_RANK = (
    r"(?:(?:Polizei|Kriminal|Zoll|Justiz|Kreis|Stadt|Bezirks|Landes|Gemeinde|Orts|Abschnitts|Ehren|Alt|Vize|Chef|Gruppen"
    r"|Abteilungs|Revier|Kontroll|Unter|Ober|Haupt|Stabs|Oberst|Erst|General|Brigade|Dom|Schul|Kon|Real|Pro|Bau|Pfarr|Dorf"
    r"|Militär)(?:unter|ober|haupt|stabs|feuer|wehr|brand|lösch|pfarr|schul|staats|bürger|oberst){0,3}"
    r"|Brand|Lösch|Feuerwehr|Feuer)"
)
RULE = Rule(
    phase=16,
    trigger=compile_late(r"[a-zäöüßA-ZÄÖÜ]\.? ?-[A-ZÄÖÜ]|[a-zäöüß]{2}\. [A-ZÄÖÜvmhciad]"),
    forms=(
        Form(
            rf"(?<![\w./-])(?P<first>{_FIRST})\.?-(?P<middle>(?:Mus|Brand|Forst|Bau|Schul|Stud)\.?-)?"
            rf"(?:(?P<second>{_SECOND})\.|(?P<whole>{WHOLE_SECONDS})){_NAME}",
            of_two,
        ),
        Form(
            rf"(?<![\w./-])(?:(?P<alone>{_ALONE})|(?P<rank>{_RANK})(?P<end>{'|'.join(RANKED)}))\.{_NAME}",
            of_one,
        ),
    ),
    examples=(
        ("Stud.-Dir. Karl Lang geht.", "Studiendirektor Karl Lang geht."),
        (
            "Laut Pol.-Hauptkomm. Anna Lang war es ruhig.",
            "Laut Polizeihauptkommissarin Anna Lang war es ruhig.",
        ),
        ("Es spricht Krim.-Rätin Anna Lang.", "Es spricht Kriminalrätin Anna Lang."),
        ("Dem Obergefr. Karl Lang wird gedankt.", "Dem Obergefreiten Karl Lang wird gedankt."),
        ("Die Wehr führt Kreisbrandm. Karl Lang.", "Die Wehr führt Kreisbrandmeister Karl Lang."),
    ),
)
