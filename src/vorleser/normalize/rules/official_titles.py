"""Officials' titles by their letters before a name: "MinR Steger", "KommR Gruber", "OStDin Reiter", "HBI Huber"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.women import WOMAN_NEXT, as_woman
from vorleser.regex import compile_late

_TITLES = {
    # ministries and administrations
    "MinR": "Ministerialrat",
    "MinRat": "Ministerialrat",
    "LMinR": "Leitender Ministerialrat",
    "MinDirig": "Ministerialdirigent",
    "MinDgt": "Ministerialdirigent",
    "MinDir": "Ministerialdirektor",
    "RegDir": "Regierungsdirektor",
    "LRegDir": "Leitender Regierungsdirektor",
    "LtdRegDir": "Leitender Regierungsdirektor",
    "RegR": "Regierungsrat",
    "ORegR": "Oberregierungsrat",
    "ORR": "Oberregierungsrat",
    "RegPräs": "Regierungspräsident",
    "VerwDir": "Verwaltungsdirektor",
    "BauDir": "Baudirektor",
    "BauOR": "Bauoberrat",
    "BauR": "Baurat",
    "OBauR": "Oberbaurat",
    "StadtR": "Stadtrat",
    "MagR": "Magistratsrat",
    "SektChef": "Sektionschef",
    "AbtDir": "Abteilungsdirektor",
    "RegAmtm": "Regierungsamtmann",
    # schools and universities
    "StDir": "Studiendirektor",
    "OStD": "Oberstudiendirektor",
    "OStDir": "Oberstudiendirektor",
    "OStR": "Oberstudienrat",
    "OSR": "Oberschulrat",
    "SchR": "Schulrat",
    "SchulR": "Schulrat",
    "AkadR": "Akademischer Rat",
    "AkadOR": "Akademischer Oberrat",
    "AkadDir": "Akademischer Direktor",
    "PrivDoz": "Privatdozent",
    "PD": "Privatdozent",
    # honours
    "KommR": "Kommerzialrat",
    "KommRat": "Kommerzialrat",
    "ÖkR": "Ökonomierat",
    "ÖkRat": "Ökonomierat",
    "MedR": "Medizinalrat",
    "MedRat": "Medizinalrat",
    "OMedR": "Obermedizinalrat",
    "SanR": "Sanitätsrat",
    "VetR": "Veterinärrat",
    "BergR": "Bergrat",
    "TechR": "Technischer Rat",
    "KonsR": "Konsistorialrat",
    "OKR": "Oberkirchenrat",
    "KR": "Kirchenrat",
    "GeistlR": "Geistlicher Rat",
    "HofR": "Hofrat",
    "JustR": "Justizrat",
    # forestry and surveying
    "FDir": "Forstdirektor",
    "FoR": "Forstrat",
    "FOR": "Forstoberrat",
    "VermDir": "Vermessungsdirektor",
    # courts
    "DirAG": "Direktor am Amtsgericht",
    "PräsLG": "Präsident des Landgerichts",
    "LOStA": "Leitender Oberstaatsanwalt",
    # police
    "PP": "Polizeipräsident",
    "LPD": "Leitender Polizeidirektor",
    "PolDir": "Polizeidirektor",
    "POR": "Polizeioberrat",
    "KOR": "Kriminaloberrat",
    "EPHK": "Erster Polizeihauptkommissar",
    "PK": "Polizeikommissar",
    "PM": "Polizeimeister",
    "KK": "Kriminalkommissar",
    "ChefInsp": "Chefinspektor",
    "KontrInsp": "Kontrollinspektor",
    "AbtInsp": "Abteilungsinspektor",
    "GrInsp": "Gruppeninspektor",
    "BezInsp": "Bezirksinspektor",
    "RevInsp": "Revierinspektor",
    "PolInsp": "Polizeiinspektor",
    "PHM": "Polizeihauptmeister",
    "POM": "Polizeiobermeister",
    "KHM": "Kriminalhauptmeister",
    "Obstlt": "Oberstleutnant",
    # fire brigades
    "KBM": "Kreisbrandmeister",
    "KBI": "Kreisbrandinspektor",
    "KBR": "Kreisbrandrat",
    "SBI": "Stadtbrandinspektor",
    "SBR": "Stadtbrandrat",
    "SBM": "Stadtbrandmeister",
    "HBM": "Hauptbrandmeister",
    "HBI": "Hauptbrandinspektor",
    "OBI": "Oberbrandinspektor",
    "ABI": "Abschnittsbrandinspektor",
    "EABI": "Ehrenabschnittsbrandinspektor",
    "EHBI": "Ehrenhauptbrandinspektor",
    "EOBI": "Ehrenoberbrandinspektor",
    "OBR": "Oberbrandrat",
    "LBD": "Landesbranddirektor",
    "GemBI": "Gemeindebrandinspektor",
    "HLM": "Hauptlöschmeister",
    "OLM": "Oberlöschmeister",
    "HFM": "Hauptfeuerwehrmann",
    "OFM": "Oberfeuerwehrmann",
    # armed forces
    "StHptm": "Stabshauptmann",
    "OLt": "Oberleutnant",
    "OLT": "Oberleutnant",
    "OTL": "Oberstleutnant",
    "OTLt": "Oberstleutnant",
    "OFw": "Oberfeldwebel",
    "HFw": "Hauptfeldwebel",
    "HptFw": "Hauptfeldwebel",
    "StUffz": "Stabsunteroffizier",
    "HptGefr": "Hauptgefreiter",
    "KKpt": "Korvettenkapitän",
    "FKpt": "Fregattenkapitän",
    "Vzlt": "Vizeleutnant",
    "OWm": "Oberwachtmeister",
    "FlotAdm": "Flottillenadmiral",
    # towns
    "VBgm": "Vizebürgermeister",
    "AltBgm": "Altbürgermeister",
    "BgmStv": "Bürgermeister-Stellvertreter",
    "LAbg": "Landtagsabgeordneter",
    "NAbg": "Nationalratsabgeordneter",
    # professions
    "StB": "Steuerberater",
    "WP": "Wirtschaftsprüfer",
    "OA": "Oberarzt",
    "CA": "Chefarzt",
    "KMD": "Kirchenmusikdirektor",
    "GMD": "Generalmusikdirektor",
}
"""Titles that stand before names only."""
_AROUND = {
    **dict.fromkeys(
        "KBM KBI KBR SBI SBR SBM HBM HBI OBI ABI EABI EHBI EOBI OBR LBD GemBI HLM OLM HFM OFM".split(),
        compile_late(r"[Ff]euer|FF\b|FFW|[Bb]rand|[Ee]insatz|[Ww]ehr|[Kk]ommand|[Ll]ösch"),
    ),
    **dict.fromkeys(
        "PP PK PM LPD KK POR KOR".split(),
        compile_late(
            r"[Kk]ri[mp]|[Ee]rmittl|PI\b|Revier|Wache|Streife"
            r"|Dienststelle|[Ii]nspektion"
        ),
    ),
    **dict.fromkeys(
        "KR OKR".split(),
        compile_late(r"[Pp]farr|[Kk]irch|[Pp]riester|[Mm]esse\b|[Gg]ottes|[Dd]ekan|Landesbischof"),
    ),
    "PD": compile_late(r"Dr\.|Klinik|[Uu]niv|Institut|Vortrag|[Ff]orsch"),
    **dict.fromkeys(("OA", "CA"), compile_late(r"\b[OC]A (?:Priv|Dr|Prof|PD)|Klinik|[Aa]bteilung|oper")),
    "WP": compile_late(r"[Ss]teuer|Kanzlei|[Bb]ilanz|[Pp]rüf"),
    "KMD": compile_late(r"[Kk]irch|[Kk]antor|[Oo]rgel|[Cc]hor|[Mm]usi[kz]"),
    "GMD": compile_late(r"[Oo]rchester|[Oo]per|[Kk]onzert|[Dd]irig|[Mm]usik"),
    "ORR": compile_late(r"[Aa]mt|[Rr]egierung|[Mm]inist|[Bb]ehörde"),
    "OSR": compile_late(r"[Ss]chul|Dir\.|[Dd]irektor"),
    "FOR": compile_late(r"[Ff]orst|[Ww]ald"),
    "OTL": compile_late(r"Bundeswehr|[Bb]ataillon|[Kk]ommand|[Kk]asern|[Ss]oldat|[Rr]eserv"),
}
"""What must be spoken of where the letters mean other things as well."""
_WOMAN = compile_late(r"\b(?:[Dd]ie|[Zz]ur|[Ee]ine|[Ff]rau|(?:[Mm]it|[Vv]on|[Zz]u|[Bb]ei|[Nn]eben) der) $")
_IN_PLACE = compile_late(r"\b[Ii]n (?:der|einer|seiner|ihrer) $")
"""What no person stands behind."""
_NO_NAME = compile_late(
    r" (?:Markt|Baumarkt|Filiale|Feier|Party|Ball|Consulting|Group|GmbH|Zeitung|Treffen|Prüfung|Jahrgang|Mannschaft)\b"
)
"""What stands behind a firm, a school's end or a newspaper."""
_OBLIQUE = compile_late(r"\b(?:[Dd]e[mns]|[Vv]om|[Zz]um|[Bb]eim) $")
_NEXT = r"(?= (?:\(?(?:Dr|Prof|Mag|Ing|DI|Dipl|dent|med|h|c|mult|iR|FH|a|i|D|R|d)\b[.)]*[ -]?){0,4}[A-ZÄÖÜ][a-zäöüß]+)"
"""A name behind a title, perhaps with a degree."""


def title_before_name(found: Found) -> str | None:
    """Say the title, a woman's by its ending, her article or her given name."""
    letters = found["letters"]
    around = _AROUND.get(letters)
    if around and (
        _IN_PLACE.search(found.before) or _NO_NAME.match(found.after) or not around.search(found.match.string)
    ):
        return None
    title = _TITLES[letters]
    if found["in"] or _WOMAN.search(found.before) or WOMAN_NEXT.match(found.after):
        return as_woman(title).replace("Leitender ", "Leitende ").replace("Erster ", "Erste ") or title
    if _OBLIQUE.search(found.before):
        title = re.sub(r"^([A-Z]\w+)er (?=[A-Z])", r"\1en ", title)
        return f"{title}en" if title.endswith("ent") else title
    return title


RULE = Rule(
    phase=17,
    trigger=compile_late(
        r"[A-ZÄÖÜ][A-Za-zäöüß]{0,8}[A-ZÄÖÜ][a-zäöüß]{0,6}\.? [A-ZÄÖÜ(acdhim]|(?:Vzl|Obstl)t"
    ),
    forms=(
        Form(
            rf"(?<![\w./-])(?P<letters>{'|'.join(sorted(_TITLES, key=len, reverse=True))})(?P<in>in)?\.?{_NEXT}",
            title_before_name,
        ),
    ),
    examples=(
        ("Aus Wien kam MinR Steger.", "Aus Wien kam Ministerialrat Steger."),
        ("Es sprach KommR Anton Gruber.", "Es sprach Kommerzialrat Anton Gruber."),
        (
            "Die Leiterin, OStDin Paula Reiter, dankte.",
            "Die Leiterin, Oberstudiendirektorin Paula Reiter, dankte.",
        ),
        ("Die Feuerwehr führt HBI Huber.", "Die Feuerwehr führt Hauptbrandinspektor Huber."),
        ("RegDir Anna Lang sprach.", "Regierungsdirektorin Anna Lang sprach."),
        ("Er dankte dem MinDirig Dr. Lang.", "Er dankte dem Ministerialdirigenten Doktor Lang."),
    ),
)
