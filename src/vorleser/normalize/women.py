"""Women's given names, by a list and by their endings, where an office beside the name asks for its gender."""

from vorleser.dictionary import knows
from vorleser.normalize.nouns import Gender, listed_gender
from vorleser.regex import compile_late

_GIVEN = (
    r"(?!(?:Luca|Sascha|Mischa|Joshua|Elia|Nikita|Mika|Attila|Andrea|Rene|Arne|Janne|Hanne|Willie|Charlie|Die|Eine|Seine|Ihre"
    r"|Keine|Meine)\b)"
    r"(?:[A-ZÄÖÜ][a-zäöüß]*(?:[a-zäöü]a|beth|hild|gard|traud|ine|nne|ene|rid|rit)|Eva|Ute|Silke|Heike|Antje|Iris|Doris|Karin"
    r"|Kathrin|Karen|Ingrid|Gudrun|Judith|Edith|Ruth|Agnes|Susi|Anni|Beate|Renate|Birgit|Margit|Sigrid|Astrid|Ellen|Helen"
    r"|Kirsten|Kerstin|Carmen|Eveline|Elke|Imke|Grete|Käthe|Dagmar|Carolin|Katrin|Nicole|Michelle|Isabel|Rahel|Esther|Marie"
    r"|Sophie|Stefanie|Melanie|Leonie|Ulrike|Frauke|Friederike|Annegret|Margret|Ines|Meike|Maike|Wiebke|Anke|Simone|Marion|Marlies|Liselotte|Charlotte"
    r"|Brigitte|Annette|Henriette|Margarete|Hannelore|Inge|Christel|Bärbel|Gerlinde|Sieglinde|Rosemarie|Annemarie"
    r"|Emilie|Amelie|Nathalie|Rosalie|Christiane|Juliane|Liane|Ariane|Alice|Denise|Luise|Louise|Elise|Ilse|Else|Heidi"
    r"|Gabi|Steffi|Resi|Vroni|Rosi|Mechthild|Almut|Gertrud|Miriam|Mirjam|Lilli|Emily|Zoe|Elfriede|Adelheid|Hedwig"
    r"|Inken|Wibke|Heinke|Maren|Evelyn|Carolyn|Mareike|Margot|Silvie|Leonore|Eleonore|Rachel|Sybille|Sibylle"
    r"|Isabelle|Gabriele|Michaele|Mandy|Cindy|Nancy|Wendy|Peggy|Betty|Jenny|Fanny|Romy|Sandy|Madeleine|Annelie|Valerie"
    r"|Melissa|Susann|Ann|Anne|Lisbeth|Liesel|Lieselotte|Rosel|Sandrine|Marlis|Doreen|Kathleen|Maureen|Eileen|Noemi)"
)
WOMAN_NEXT = compile_late(
    rf" (?:Dr\. |Mag\. |DI |Ing\. |\(FH\) )*{_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][\w-]+"
)
"""A woman's given name and her surname, behind what is looked at."""
WOMAN_NAMED = compile_late(
    rf"(?<!\bvor )(?<!\bhinter )(?<!\bmit )(?<!\bgegen )(?<!\bvon )(?<!\w){_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
    r" [A-ZÄÖÜ][\w-]+"
)
"""A woman's name that no preposition governs, so that the clause may be about her: "Lena Muster kam als" 3."""
WOMAN_BEFORE = compile_late(rf"\b{_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][\w-]+,? \(?$")
"""The same before it, perhaps with a bracket that opens."""

_OFFICES = {
    "meister": "meisterin",
    "minister": "ministerin",
    "präsident": "präsidentin",
    "sekretär": "sekretärin",
    "leiter": "leiterin",
    "direktor": "direktorin",
    "führer": "führerin",
    "kommandant": "kommandantin",
    "rat": "rätin",
    "pädagoge": "pädagogin",
    "geograf": "geografin",
    "-Ingenieur": "-Ingenieurin",
    "-Pädagoge": "-Pädagogin",
    "-Geograf": "-Geografin",
    "informatiker": "informatikerin",
    "Informatiker": "Informatikerin",
    "Chemiker": "Chemikerin",
    "Mathematiker": "Mathematikerin",
    "Physiker": "Physikerin",
    "lehrer": "lehrerin",
    "Designer": "Designerin",
    "Jurist": "Juristin",
    "Journalist": "Journalistin",
    "Ökonom": "Ökonomin",
    "wirt": "wirtin",
    "dirigent": "dirigentin",
    "inspektor": "inspektorin",
    "kommissar": "kommissarin",
    "anwalt": "anwältin",
    "walter": "walterin",
    "dozent": "dozentin",
    "kurist": "kuristin",
    "auftragter": "auftragte",
    "Kaufmann": "Kauffrau",
    "verweser": "verweserin",
    "geordneter": "geordnete",
    "gefreiter": "gefreite",
    "Gefreiter": "Gefreite",
    "ingenieur": "ingenieurin",
    "arzt": "ärztin",
    "bischof": "bischöfin",
    "amtmann": "amtfrau",
    "wehrmann": "wehrfrau",
    "vikar": "vikarin",
    "prädikant": "prädikantin",
    "intendent": "intendentin",
    "diakon": "diakonin",
    "dekan": "dekanin",
    "pastor": "pastorin",
    "rektor": "rektorin",
    "professor": "professorin",
    "kämmerer": "kämmerin",
    "vorsteher": "vorsteherin",
    "vollzieher": "vollzieherin",
    "assessor": "assessorin",
    "referendar": "referendarin",
    "kassierer": "kassiererin",
}
"""Offices and degrees, and how they end before a woman's name."""


def woman_in_office(office: str, after: str) -> str:
    """Return *office* as a woman's whose name *after* begins with, '' if it begins with another or is no office."""
    return as_woman(office) if WOMAN_NEXT.match(after) else ""


def as_woman(office: str) -> str:
    """Return *office* as a woman's, '' if it is none of those that change."""
    if end := next((end for end in _OFFICES if office.endswith(end)), ""):
        return f"{office.removesuffix(end)}{_OFFICES[end]}"
    if (whole := _OFFICES.get(office.lower())) and office.istitle():
        return whole.capitalize()
    if office.endswith("loge"):
        return f"{office[:-1]}in"
    is_agent = office.endswith(_AGENTS) and listed_gender(office.lower()) is not Gender.NEUTER
    return f"{office}in" if is_agent and knows(f"{office.lower().rsplit('-', 1)[-1]}in") else ""


_AGENTS = ("er", "or", "eur", "är", "ist", "ent", "ant", "and", "wirt", "kar", "ar")
"""How men are called by what they do."""
