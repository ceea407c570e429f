"""Words cut short before a hyphen or their -ig: "K.-o.-Spiel", "St.-Anna-Kirche", "dt.-poln.", "zuständ. Behörde"."""

from functools import cache

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.table import rows
from vorleser.regex import compile_late


def _say_lettered(found: Found) -> str:
    """Say the letters that a compound begins with: "K.-o.-Spiel", "E.-T.-A.-Hoffmann-Platz"."""
    return found[0].replace(".", "").upper()


@cache
def adjectives() -> dict[str, str]:
    """Return the adjectives of the table that are cut short, and their stems."""
    return {row[0].lower(): row[2] for row in rows("abbreviations") if row[1] == "adj"}


def both_adjectives(found: Found) -> str | None:
    """Say two adjectives joined by a hyphen, of which the last takes the ending: "das Dt.-Poln. Jugendwerk"."""
    stems = adjectives()
    first = stems.get(found["first"].lower()) or (found["first"] if found["first"][-1] != "." else None)
    second = stems.get(found["second"].lower())
    if not (first and second):
        return None
    written = f"{first}-{second.capitalize() if found['second'][0].isupper() else second}"
    said = inflect(written.capitalize() if found["first"].islower() else written, found)
    said = said[0].lower() + said[1:] if found["first"][0].islower() else said[0].upper() + said[1:]
    return said + stop("adj", found)


NAMESAKES = {
    **dict.fromkeys(("Mann", "Müntzer", "Morus", "Dehler"), "Thomas"),
    **dict.fromkeys(("Ebert", "Engels", "Schiller", "Fröbel", "Hölderlin", "List", "Naumann"), "Friedrich"),
    **dict.fromkeys(("Einstein", "Schweitzer", "Magnus"), "Albert"),
    **dict.fromkeys(("Marx", "Liebknecht", "Valentin"), "Karl"),
    "Luxemburg": "Rosa",
    "Brandt": "Willy",
    "Adenauer": "Konrad",
    "Heuss": "Theodor",
    "Fontane": "Theodor",
    "Körner": "Theodor",
    "Storm": "Theodor",
    "Stresemann": "Gustav",
    "Heinemann": "Gustav",
    "Schumacher": "Kurt",
    "Tucholsky": "Kurt",
    "Scholl": "Geschwister",
    "Frank": "Anne",
    "Kästner": "Erich",
    "Humboldt": "Alexander von",
    "Goethe": "Johann Wolfgang von",
    "Bach": "Johann Sebastian",
    "Beethoven": "Ludwig van",
    "Mozart": "Wolfgang Amadeus",
    "Kant": "Immanuel",
    "Lessing": "Gotthold Ephraim",
    "Luther": "Martin",
    "Bonhoeffer": "Dietrich",
    "Heine": "Heinrich",
    "Zille": "Heinrich",
    "Hertz": "Heinrich",
    "Diesel": "Rudolf",
    "Steiner": "Rudolf",
    "Virchow": "Rudolf",
    "Koch": "Robert",
    "Bosch": "Robert",
    "Schumann": "Robert",
    "Siemens": "Werner von",
    "Stauffenberg": "Claus von",
    "Zetkin": "Clara",
    "Wieck": "Clara",
    "Brecht": "Bertolt",
    "Hauptmann": "Gerhart",
    "Wagner": "Richard",
    "Strauss": "Richard",
    "Raiffeisen": "Friedrich Wilhelm",
    "Pestalozzi": "Johann Heinrich",
    "Keller": "Gottfried",
    "Thälmann": "Ernst",
    "Reuter": "Ernst",
    "Gauß": "Carl Friedrich",
    "Benz": "Carl",
    "Zeiss": "Carl",
    "Dürer": "Albrecht",
    "Stifter": "Adalbert",
    "Lincke": "Paul",
    "Lortzing": "Albert",
    "Kolping": "Adolph",
    "Planck": "Max",
    "Reger": "Max",
    "Böll": "Heinrich",
    "Ossietzky": "Carl von",
    "Leuschner": "Wilhelm",
    "Busch": "Wilhelm",
    "Röntgen": "Wilhelm Conrad",
    "Droste": "Annette von",
    "Kollwitz": "Käthe",
    "Curie": "Marie",
    "Lindgren": "Astrid",
    "Montessori": "Maria",
    "Gandhi": "Mahatma",
    "King": "Martin Luther",
    "Kennedy": "John F.",
}
"""Given names of those whom streets and schools are named for, by their surnames."""


def namesake(found: Found) -> str | None:
    """Say the given name that a street's or a school's cuts short: "Th.-Mann-Schule"."""
    first = NAMESAKES.get(found["name"], "").split(" ")[0].rstrip(".")
    return f"{first}-" if first and first.startswith(found["cut"]) else None


def in_ig(found: Found) -> str | None:
    """Say an adjective that is cut before its -ig: "zuständ.", "gegenwärt."."""
    said = inflect(f"{found[1]}ig", found)
    return said if said != f"{found[1]}ig" else None


RULE = Rule(
    phase=61,
    trigger=compile_late(r"\.(?:-|(?<=[dßlt]\.) )|-[A-Za-z]{2,12}\."),
    forms=(
        Form(
            r"(?<![\w.-])(?P<first>[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}\.|[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}(?:isch|o))"
            r"-(?P<second>[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}\.)(?!\w|-)",
            both_adjectives,
        ),
        Form(r"(?<![\w.-])(?P<cut>[A-Z][a-z]{0,4})\.-(?=(?P<name>[A-ZÄÖÜ][a-zäöüß]+)-[A-ZÄÖÜ])", namesake),
        Form(r"(?<![\w.])St\.-(?=[A-ZÄÖÜ])", lambda _: "Sankt-"),
        Form(r"(?<=[A-Za-z]-)St\.(?= [A-ZÄÖÜ])", lambda _: "Sankt"),
        Form(r"(?<![\w.-])(?:[A-Za-z]\.-){2,4}(?=[A-ZÄÖÜ])", _say_lettered),
        Form(
            r"(?<![\w.])([a-zäöüß]*(?:ständ|wärt|kräft|mäß|gült|verdächt|freiwill))\.(?= [a-zA-ZÄÖÜäöü])",
            in_ig,
        ),
    ),
    examples=(
        ("Die K.-o.-Spiele in der E.-T.-A.-Hoffmann-Halle", "Die K-O-Spiele in der E-T-A-Hoffmann-Halle"),
        ("Das Dt.-Poln. Jugendwerk", "Das Deutsch-Polnische Jugendwerk"),
        ("Die Th.-Mann-Schule feiert.", "Die Thomas-Mann-Schule feiert."),
        ("Die zuständ. Behörde prüft.", "Die zuständige Behörde prüft."),
        ("Die St.-Anna-Kirche", "Die Sankt-Anna-Kirche"),
    ),
)
