"""Women's titles by the end behind a full stop: "Prof.in", "Dipl.-Ing.in", "Bgm.in", "Prof.innen"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import gap
from vorleser.regex import compile_late

_TITLES = {
    "Prof": "Professorin",
    "Univ.-Prof": "Universitätsprofessorin",
    "Jun.-Prof": "Juniorprofessorin",
    "Hon.-Prof": "Honorarprofessorin",
    "Ass.-Prof": "Assistenzprofessorin",
    "Assoz. Prof": "Assoziierte Professorin",
    "Priv.-Doz": "Privatdozentin",
    "Doz": "Dozentin",
    "Ing": "Ingenieurin",
    "Dipl.-Ing": "Diplom-Ingenieurin",
    "Dipl.-Päd": "Diplom-Pädagogin",
    "Dipl.-Psych": "Diplom-Psychologin",
    "Dipl.-Biol": "Diplom-Biologin",
    "Dipl.-Kfm": "Diplom-Kauffrau",
    "Dipl.-Soz": "Diplom-Soziologin",
    "Dir": "Direktorin",
    "Stud.-Dir": "Studiendirektorin",
    "Rekt": "Rektorin",
    "Präs": "Präsidentin",
    "Vizepräs": "Vizepräsidentin",
    "Bgm": "Bürgermeisterin",
    "Vizebgm": "Vizebürgermeisterin",
    "Altbgm": "Altbürgermeisterin",
    "Bürgerm": "Bürgermeisterin",
    "Pfr": "Pfarrerin",
    "Insp": "Inspektorin",
    "Komm": "Kommissarin",
    "Min": "Ministerin",
    "Sekr": "Sekretärin",
    "Gen.-Sekr": "Generalsekretärin",
    "RA": "Rechtsanwältin",
    "Stv": "Stellvertreterin",
    "Mitarb": "Mitarbeiterin",
    "Koord": "Koordinatorin",
    "Obm": "Obfrau",
    "Ref": "Referentin",
    "Päd": "Pädagogin",
    "Psych": "Psychologin",
    "Assist": "Assistentin",
}
_TITLE = "|".join(re.escape(title) for title in sorted(_TITLES, key=len, reverse=True))


def of_her(found: Found) -> str:
    """Say the title as a woman's, or as several women's."""
    title = _TITLES[found["title"]]
    many = found["many"] and title.endswith("in")
    return f"{title}nen{gap(found)}" if many else title


RULE = Rule(
    phase=16,
    trigger=compile_late(r"[a-zäöüA]\.in"),
    forms=(Form(rf"(?<![\w./-])(?P<title>{_TITLE})\.in(?P<many>nen)?(?![\w.-]\w)", of_her),),
    examples=(
        ("Mit Prof.in Anna Lang beginnt es.", "Mit Professorin Anna Lang beginnt es."),
        ("Die Bgm.in lädt ein.", "Die Bürgermeisterin lädt ein."),
    ),
)
