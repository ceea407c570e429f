"""The plurals of nouns that are cut short: "2 Kp." are companies, "die Bde." volumes."""

from vorleser.normalize.nouns import Gender, gender
from vorleser.text.dictionary import count
from vorleser.text.regex import compile_late

PLURALS_OF_CUT = {
    "Beschluss": "Beschlüsse",
    "Urteil": "Urteile",
    "Antrag": "Anträge",
    "Absatz": "Absätze",
    "Abschnitt": "Abschnitte",
    "Anhang": "Anhänge",
    "Bahnhof": "Bahnhöfe",
    "Platz": "Plätze",
    "Bezirk": "Bezirke",
    "Kreis": "Kreise",
    "Betrag": "Beträge",
    "Jahrgang": "Jahrgänge",
    "Professor": "Professoren",
    "Präsident": "Präsidenten",
    "Ministerpräsident": "Ministerpräsidenten",
    "Doktor": "Doktoren",
    "Kläger": "Kläger",
    "Pfarrer": "Pfarrer",
    "Architekt": "Architekten",
    "Gleis": "Gleise",
    "Konzert": "Konzerte",
    "Kennzeichen": "Kennzeichen",
    "Assistent": "Assistenten",
    "Ingenieur": "Ingenieure",
    "Diplom-Ingenieur": "Diplom-Ingenieure",
    "Landrat": "Landräte",
    "Haushalt": "Haushalte",
    "Arbeit": "Arbeiten",
    "Geschäftsführer": "Geschäftsführer",
    "Kanton": "Kantone",
    "Kandidat": "Kandidaten",
    "Regierungspräsident": "Regierungspräsidenten",
    "Bürgermeister": "Bürgermeister",
    "Oberbürgermeister": "Oberbürgermeister",
    "Stadtrat": "Stadträte",
    "Bataillon": "Bataillone",
    "Regiment": "Regimenter",
    "Semester": "Semester",
    "Halbjahr": "Halbjahre",
    "Jahrhundert": "Jahrhunderte",
    "Nachmittag": "Nachmittage",
    "Mitarbeiter": "Mitarbeiter",
    "Ausweis": "Ausweise",
    "Jahrtausend": "Jahrtausende",
    "Jahrzehnt": "Jahrzehnte",
    "Quartal": "Quartale",
    "Patient": "Patienten",
    "Balkon": "Balkone",
    "Stellplatz": "Stellplätze",
    "Rechtsanwalt": "Rechtsanwälte",
    "Richter": "Richter",
    "Tiefgaragenstellplatz": "Tiefgaragenstellplätze",
    "Generalsekretär": "Generalsekretäre",
    "Mitglied": "Mitglieder",
}
"""What masculine and neuter nouns become after "die"."""
NOT_COUNTED = frozenset(
    "Nr. Bde. Tel. Hbf. Bhf. Hbf Bhf Str. Fa. Temp. Anm. Vl. Vla. Vc. Klav. Sopr. Wfl. Gültigk.".split()
)
"""Nouns of which a number before them counts nothing."""


def plural(singular: str) -> str:
    """Return the plural of a feminine noun by its ending, '' where its ending tells nothing."""
    if singular.endswith(("ung", "ion", "heit", "keit", "schaft", "tät")):
        return f"{singular}en"
    if singular.endswith("in"):
        return f"{singular}nen"
    if singular.endswith("e") and gender(singular) is Gender.FEMININE:
        return f"{singular}n"
    if singular.endswith(
        ("ie", "ette", "nge", "lle", "mme", "nde", "age", "hme", "erse", "ucht", "eile", "asse")
    ):
        return f"{singular}n"
    if singular.endswith(_SAME):
        return singular
    return _of_masculine(singular.lower()).capitalize()


_SAME = tuple(
    """nehmer wohner sucher schauer beiter spieler schüler immer leiter führer lehrer partner wähler fahrer richter
    sitzer hörer inhaber mieter""".split()
)
"""How masculine and neuter nouns end whose plural is their singular."""


def _of_masculine(word: str) -> str:
    """Return the plural of a masculine or neuter noun that the dictionary has: Fahrzeuge, Unfälle; '' if none."""
    if not word.endswith(_MASCULINE):
        return ""
    vowel = max(word.rfind(vowel) for vowel in "aou")
    turned = word[:vowel] + word[vowel].translate(_UMLAUTS) + word[vowel + 1 :] if vowel >= 0 else word
    choice = (f"{turned}e", f"{word}e") if turned != word else (f"{word}e",)
    return next((form for form in choice if count(form)), "")


_UMLAUTS = str.maketrans("aou", "äöü")
_MASCULINE = tuple(
    """zeug fall spiel weg brand bruch tag kurs preis betrieb stein lauf sprung punkt wert gang rang zug platz
    dienst""".split()
)
"""Last parts of masculine and neuter nouns whose plural has -e."""


def is_several(some: str) -> bool:
    """Return whether *some*, which stands before a noun, is more than one of it."""
    return some.strip() not in {"1", "0"}


SEVERAL = compile_late(r"\b(?:[Dd]ie|[Aa]lle|[Bb]eide|[Kk]eine) (?:[a-zäöüß]+(?:en|\.) )?$")
