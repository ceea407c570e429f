"""Towns whose first part is cut short, spas, and the region behind a town: "Schw. Gmünd", "Wangen i. Allg."."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import begins_sentence, stop
from vorleser.regex import compile_late

_TOWNS = {
    "Schw": ("Schwäbisch", "Gmünd Hall"),
    "Schwäb": ("Schwäbisch", "Gmünd Hall"),
    "Kgs": ("Königs", "Wusterhausen"),
    "Kw": ("Königs", "Wusterhausen"),
    "Hann": ("Hannoversch", "Münden"),
    "Hess": ("Hessisch", "Lichtenau Oldendorf"),
    "Preuß": ("Preußisch", "Oldendorf Ströhen Eylau"),
    "Pr": ("Preußisch", "Oldendorf Ströhen Eylau"),
    "Wr": ("Wiener", "Neustadt Neudorf"),
    "Dt": ("Deutsch", "Wagram Kaltenbrunn Kreutz Schützen Evern"),
    "Gr": (
        "Groß",
        "Gerau Umstadt Enzersdorf Siegharts Gerungs Bieberau Rohrheim Schönebeck Köris Zimmern Borstel",
    ),
    "Kl": ("Klein", "Gerau Umstadt Zimmern"),
    "Bay": ("Bayerisch", "Eisenstein Gmain"),
    "Bayer": ("Bayerisch", "Eisenstein Gmain"),
    "Böhm": ("Böhmisch", "Krumau Leipa Budweis"),
    "Mähr": ("Mährisch", "Ostrau Trübau Schönberg"),
    "Märk": ("Märkisch", "Buchholz"),
    "Nd": ("Nieder", "Olm Roden Ramstadt"),
    "Ob": ("Ober", "Ramstadt Mörlen Olm Roden"),
    "Mkt": ("Markt", "Schwaben Indersdorf Erlbach Einersheim Bibart Rettenbach Berolzheim Taschendorf"),
}
"""First parts of towns' names, cut short, with the towns that they belong to."""
_HYPHENED = frozenset("Deutsch Groß Klein Nieder Ober".split())
_SPAS = tuple(
    """Kreuznach Mergentheim Reichenhall Oeynhausen Neuenahr Neustadt Kissingen Wörishofen Salzuflen Hersfeld Schwartau
    Segeberg Langensalza Godesberg Cannstatt Aibling Waldsee Wurzach Säckingen Krozingen Bergzabern Dürkheim Pyrmont
    Nauheim Homburg Vilbel Wildungen Wildbad Wimpfen Rappenau Friedrichshall Gastein Vöslau Radkersburg Aussee Goisern
    Bramstedt Doberan Frankenhausen Freienwalde Harzburg Hindelang Königshofen Lauterberg Lippspringe Marienberg
    Münstereifel Orb Rothenfelde Saarow Salzungen Sassendorf Schandau Schussenried Sobernheim Sulza Urach Windsheim
    Zwischenahn Bentheim Berleburg Bevensen Bocklet Brückenau Camberg Ditzenbach Driburg Elster Endorf Feilnbach Gögging
    Grönenbach Heilbrunn Herrenalb Honnef Karlshafen Kohlgrub Laasphe Liebenzell Lobenstein Peterstal Rodach Schlema
    Steben Teinach Überkingen Wiessee Zurzach Leonfelden Zell Bleiberg Eisenkappel Tatzmannsdorf
    Deutsch-Altenburg""".split()
)
_ALLGAEU = (
    "Wangen|Kempten|Isny|Leutkirch|Immenstadt|Lindenberg|Weiler|Oberstaufen|Sonthofen|Oberstdorf|Pfronten|Nesselwang"
    "|Füssen|Buchenberg|Durach|Wiggensbach|Altusried|Scheidegg|Argenbühl|Kißlegg|Aitrach|Weitnau|Missen|Waltenhofen"
    "|Sulzberg|Betzigau|Dietmannsried|Haldenwang|Rettenberg|Burgberg|Blaichach|Fischen|Bolsterlang|Ofterschwang"
    "|Wertach|Rückholz|Seeg|Halblech|Memmingen|Marktoberdorf|Friesenried|Unterthingau|Obergünzburg|Ronsberg|Gestratz"
)


_BLACK_FOREST = (
    "Georgen|Villingen|Furtwangen|Triberg|Schramberg|Königsfeld|Schonach|Schönwald|Hornberg|Todtnau"
)
_TWINS = dict(
    pair.split("=")
    for pair in """
    Garmisch=Partenkirchen Villingen=Schwenningen Wernberg=Köblitz Castrop=Rauxel Wanne=Eickel Idar=Oberstein
    Rheda=Wiedenbrück Clausthal=Zellerfeld Sulzbach=Rosenberg Titisee=Neustadt Leinfelden=Echterdingen
    Bietigheim=Bissingen Ribnitz=Damgarten Doberlug=Kirchhain Annaberg=Buchholz Hohenstein=Ernstthal
    Limbach=Oberfrohna Zella=Mehlis Rielasingen=Worblingen Eggenstein=Leopoldshafen Linkenheim=Hochstetten
    Waldshut=Tiengen Grenzach=Wyhlen Neuenahr=Ahrweiler Höhr=Grenzhausen Mülheim=Kärlich Traben=Trarbach
    Ransbach=Baumbach Böhl=Iggelheim Neunkirchen=Seelscheid
    Oer=Erkenschwick Mörfelden=Walldorf
    Ginsheim=Gustavsburg Neuburg=Schrobenhausen
    Dessau=Roßlau Bitterfeld=Wolfen
    """.split()
)
"""Double towns, of which the second part is cut short: "Garmisch-Part."."""


def first_part(found: Found) -> str | None:
    """Say the first part of a town's name: "Schw. Gmünd", "Hann. Münden"."""
    whole, towns = _TOWNS[found["cut"]]
    if found["town"] not in towns.split():
        return None
    return f"{whole}{'-' if whole in _HYPHENED else ' '}"


def spa(found: Found) -> str | None:
    """Say a spa whose name is cut short: "Bad Kreuzn."."""
    towns = [town for town in _SPAS if town.startswith(found["cut"]) and len(town) - len(found["cut"]) > 1]
    if len(towns) != 1:
        return None
    return f"{towns[0]}{stop('noun', found)}"


def in_allgaeu(found: Found) -> str:
    """Say where a town lies: "Wangen i. Allg.", "Kempten i. A."."""
    ends = not found.after.strip(' “«")') or begins_sentence(found.after)
    return "im Allgäu." if ends else "im Allgäu"


def twin(found: Found) -> str | None:
    """Say the second part of a double town: "Garmisch-Part."."""
    second = _TWINS[found["first"]]
    is_it = second.startswith(found["cut"]) and len(second) - len(found["cut"]) > 1
    return f"{found['first']}-{second}{stop('noun', found)}" if is_it else None


RULE = Rule(
    phase=18,
    trigger=compile_late(
        rf"(?:{'|'.join(_TOWNS)})\. ?[A-ZÄÖÜ]|Bad [A-ZÄÖÜ][a-zäöüß]{{2,12}}\.|[a-zäöü] i\. ?(?:A(?:llg)?|Schw)\."
        r"|-[A-ZÄÖÜ][a-zäöüß]{0,11}\.|Neust\. |Weil d\. St|Landsberg a\. ?L\.|(?:, |[Ii]m )OT [A-ZÄÖÜ]"
    ),
    forms=(
        Form(rf"(?<![\w.-])(?P<cut>{'|'.join(_TOWNS)})\. ?(?=(?P<town>[A-ZÄÖÜ][a-zäöüß]+)\b)", first_part),
        Form(r"(?<=\bBad )(?P<cut>[A-ZÄÖÜ][a-zäöüß]{2,12})\.", spa),
        Form(rf"(?:{'|'.join(f'(?<={town} )' for town in _ALLGAEU.split('|'))})i\. ?A(?:llg)?\.", in_allgaeu),
        Form(
            rf"(?:{'|'.join(f'(?<={town} )' for town in _BLACK_FOREST.split('|'))})i\. ?Schw\.",
            lambda found: f"im Schwarzwald{stop('noun', found)}",
        ),
        Form(rf"(?<![\w.-])(?P<first>{'|'.join(_TWINS)})-(?P<cut>[A-ZÄÖÜ][a-zäöüß]{{0,11}})\.", twin),
        Form(r"(?<![\w.-])Neust\.(?= (?:a\.|i\.|b\.|an |im |in |bei ))", lambda _: "Neustadt"),
        Form(r"(?<=Weil )d\. St(?:adt\b|\.)", lambda found: f"der Stadt{stop('noun', found)}"),
        Form(r"(?<=Landsberg )a\. ?L\.", lambda found: f"am Lech{stop('noun', found)}"),
        Form(r"(?:(?<=, )|(?<=\b[Ii]m ))OT(?= [A-ZÄÖÜ][a-zäöüß]{2})", lambda _: "Ortsteil"),
    ),
    examples=(
        ("Das Theater in Schw. Gmünd spielt.", "Das Theater in Schwäbisch Gmünd spielt."),
        ("Er zieht nach Hann. Münden.", "Er zieht nach Hannoversch Münden."),
        ("Kgs. Wusterhausen liegt bei Berlin.", "Königs Wusterhausen liegt bei Berlin."),
        ("Er kurt in Bad Kreuzn. und in Bad Dürkh.", "Er kurt in Bad Kreuznach und in Bad Dürkheim."),
        ("Das Fest in Wangen i. Allg. beginnt.", "Das Fest in Wangen im Allgäu beginnt."),
        ("Gr. Gerau feiert.", "Groß-Gerau feiert."),
        (
            "In Garmisch-Part. und in Weil d. St. schneit es.",
            "In Garmisch-Partenkirchen und in Weil der Stadt schneit es.",
        ),
        ("Im OT Wald brannte es.", "Im Ortsteil Wald brannte es."),
        ("In St. Georgen i. Schw. schneit es.", "In Sankt Georgen im Schwarzwald schneit es."),
    ),
)
