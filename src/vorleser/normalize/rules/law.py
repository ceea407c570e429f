"""Law: § 218a Abs. 2 Nr. 1 StGB, §§ 5 ff., Art. 5 GG, file numbers, law gazettes and printed papers."""

import re
from functools import cache

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell
from vorleser.normalize.table import rows
from vorleser.text.dictionary import knows
from vorleser.text.numerals import cardinal, one_by_one
from vorleser.text.numerals import year as say_year
from vorleser.text.regex import compile_late

_NUMBER = r"[0-9]{1,4}(?: ?[a-z](?:/[a-z])?(?![\w.]))?"
_PARTS = {
    "Abs": "Absatz",
    "Absatz": "Absatz",
    "UAbs": "Unterabsatz",
    "S": "Satz",
    "Satz": "Satz",
    "Hs": "Halbsatz",
    "HS": "Halbsatz",
    "Halbs": "Halbsatz",
    "Nr": "Nummer",
    "Nrn": "Nummern",
    "Nummer": "Nummer",
    "Ziff": "Ziffer",
    "Ziffer": "Ziffer",
    "lit": "Buchstabe",
    "Lit": "Buchstabe",
    "Buchst": "Buchstabe",
    "Buchstabe": "Buchstabe",
    "Alt": "Alternative",
    "Var": "Variante",
    "Art": "Artikel",
    "Artt": "Artikel",
    "Anl": "Anlage",
}
PART = rf"(?:{'|'.join(sorted(_PARTS, key=len, reverse=True))})\.?"
_JOIN = r"(?:,|;|und|oder|sowie|bis|–|-|/|i\. ?V\. ?m\.|in Verbindung mit|u\.|bzw\.)"
LETTER = r"(?:lit|Lit|Buchst|Buchstabe)\.? ?[a-z]{1,2}(?!\w)"
_STEP = (
    rf"(?: ?{_JOIN} ?(?:§§? ?|Art\. ?)?(?=[0-9])(?:{_NUMBER})(?!\.[0-9])| {PART} ?{_NUMBER}| {LETTER}"
    rf"|(?:(?<= [IVX])|(?<=[IVX]{{2}}))(?: [1-9][0-9]?(?![\w.]|-[0-9])|(?:,| und| oder| u\.) [IVX]{{1,4}}(?![\w.-]))"
    rf"|,? ?{_JOIN} {PART} ?{_NUMBER}|,? ?{_JOIN} {LETTER}| ?(?:ff?\.|ff\b)| ?\([0-9]{{1,2}}[a-z]?\)| (?:I{{1,3}}"
    rf"|IV|V|VI{{1,3}}|IX|X)(?![\w-])(?= ?[0-9A-Z,.;]| [a-z]))"
)
_BARE_ARTICLE = (
    r"Art(?= [1-9][0-9]{0,2}[a-z]? (?:Abs|Nr|Satz|S|Buchst|lit|GG|EMRK|BV|AEUV|EUV|GRCh|DSGVO|I{1,3})\b)"
)
"""An article as social courts write it, without a full stop: "Art 1 Abs 1 GG"."""
CITATION = (
    rf"(?P<head>§§?|Art\.|Artt\.|{_BARE_ARTICLE}|Artikel|Paragraf(?:en)?|Paragraph(?:en)?)"
    rf" ?(?P<body>{_NUMBER}{_STEP}{{0,24}})"
)
_TOKEN = compile_late(
    r"\((?P<paragraph>[0-9]+)(?P<letter_of>[a-z]?)\)|"
    r"(?P<number>[0-9]+)(?: ?(?P<letter>[a-z](?:/[a-z])?)(?![\w.]))?|(?<!lit\. )"
    r"(?<!Buchst\. )(?<!Buchstabe )(?P<follow>ff?\.?)(?!\w)|(?P<section>§§?)|"
    r"(?P<join>i\. ?[Vv]\. ?m\.|in Verbindung mit|bzw\."
    rf"|u\.|und|oder|sowie|bis)|(?P<range>[–-])|(?P<slash>/)|(?P<comma>[,;])|(?P<roman>[IVX]+)(?!\w)|(?P<part>{PART})|(?P<small>[a-z]{{1,2}})(?!\w)"
)
_JOINS = {"u.": "und", "bzw.": "beziehungsweise"}


def citation(found: Found) -> str:
    """Say a whole citation, part by part."""
    words = [head(found)]
    for token in _TOKEN.finditer(found["body"]):
        said = step(token)
        if token["comma"] or token["slash"]:
            words[-1] += said
        else:
            words.append(said)
    text = " ".join(word for word in words if word)
    return text + ("." if found[0].endswith(".") and not found.after.strip(" “”»«\"'") else "")


def head(found: Found) -> str:
    """Say what is cited: one paragraph or several; in the genitive after "des"."""
    written = found["head"]
    if written == "§§":
        return "Paragrafen"
    if written == "§":
        return (
            "Paragrafen"
            if re.search(r"\b(?:[Dd]e[nms]|(?<!S\. )d\.|[Ii]m|[Vv]om|[Zz]um|[Bb]eim) $", found.before)
            else "Paragraf"
        )
    if written.startswith("Art"):
        return "Artikels" if re.search(r"\b(?:des|i\. ?S\. ?d\.|iSd) $", found.before) else "Artikel"
    return written


def step(token: re.Match[str]) -> str:
    """Say one token of a citation."""
    if number := token["number"] or token["paragraph"]:
        letter = (token["letter"] or token["letter_of"] or "").replace("/", " ")
        return f"{'Absatz ' if token['paragraph'] else ''}{cardinal(number)} {letter}".rstrip()
    if token["roman"]:
        said = f"Absatz {cardinal(str(value(token['roman'])))}"
        follows = re.match(r" [0-9]", token.string[token.end() :])
        return f"{said} Satz" if follows else said
    if token["join"]:
        joined = token["join"]
        return "in Verbindung mit" if joined.startswith("i.") else _JOINS.get(joined, joined)
    if token["section"]:
        return "Paragraf" if len(token["section"]) == 1 else "Paragrafen"
    if token["part"]:
        return _PARTS[token["part"].rstrip(".")]
    fixed = {"follow": "und folgende", "range": "bis", "slash": ",", "comma": token["comma"] or ""}
    return next((said for name, said in fixed.items() if token[name]), token["small"] or "")


@cache
def laws() -> dict[str, tuple[str, ...]]:
    """Return the laws by their short titles."""
    return {row[0]: row for row in rows("laws")}


_LEGAL = compile_late(
    r"§|\bArt\.|\bAbs\.|[Gg]esetz|[Gg]ericht|[Rr]echt|[Pp]aragra|[Kk]lag|[Nn]ovell|[Vv]erordnung|Urteil|[Tt]arif"
)
"""What shows that a sentence is of law."""
_KNOWN = frozenset({"GG", "HGB", "ZPO"})
"""Titles in capitals alone that nobody takes for a club."""


def law(found: Found) -> str | None:
    """Say a law by its name; three capitals may be a club's ("der TVG") where nothing else is of law."""
    if (
        found[0].isupper()
        and len(found[0]) < 4
        and found[0] not in _KNOWN
        and not _LEGAL.search(found.match.string)
    ):
        return None
    row = laws()[found[0]]
    genitive = row[2] and re.search(r"\b(?:des|dieses) $", found.before)
    return row[2] if genitive else row[1]


def unlisted_law(found: Found) -> str | None:
    """Say a law that no table has by the words of its short title: "SchulG", "CoronaVO"."""
    if found["kind"] == "G" and not knows(found["stem"]) and not knows(f"{found['stem']}e"):
        return None
    genitive = re.search(r"\b(?:des|dieses) $", found.before) and found["kind"] == "G"
    return found["stem"] + ("gesetz" if found["kind"] == "G" else "verordnung") + ("es" if genitive else "")


def file_number(found: Found) -> str:
    """Say a court's file number: "eins B-V-R sechzehn dreizehn"."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+", found["number"])
    said = [
        part
        if (part.islower() and len(part) > 1) or (before.isdecimal() and part in {"V", "X"})
        else chamber(part)
        for before, part in zip(["", *parts], parts, strict=False)
    ]
    return ("Aktenzeichen " if found["az"] else "") + " ".join(said)


def chamber(part: str) -> str:
    """Say one part of a file number: digits, a Roman senate, or the letters of the register."""
    if part.isdecimal():
        return one_by_one(part) if part[0] == "0" or len(part) > 6 else cardinal(part)
    if re.fullmatch(r"[IVX]{1,5}", part):
        return cardinal(str(value(part)))
    return spell(part)


_GAZETTES = {
    "G": "Gesetzblatt",
    "GA": "Gemeinsames Amtsblatt",
    "GM": "Gemeinsames Ministerialblatt",
    "GV": "Gesetz- und Verordnungsblatt",
    "RG": "Reichsgesetzblatt",
    "BG": "Bundesgesetzblatt",
    "LG": "Landesgesetzblatt",
    "BSt": "Bundessteuerblatt",
}
"""Where laws are published, by what stands before "Bl."."""


def gazette(found: Found) -> str | None:
    """Say where a law was published: "Bundesgesetzblatt eins Seite zwölf"."""
    if found["of"] != "BG" and not re.match(r"[^.]*\.?,? [IS12N]", found[0] + found.after[:4]):
        return None
    part = f" {cardinal(str(value(found['part'])))}" if found["part"] else ""
    written = found["year"] or found["of_year"]
    year = f" {say_year(written)}" if written else ""
    page = f" Seite {cardinal(found['page'])}" if found["page"] else ""
    stop = full_stop(found.before, found[0], found.after) if found[0].endswith(".") else ""
    return f"{_GAZETTES[found['of']]}{year}{part}{page}" + stop


def say_printed(found: Found) -> str:
    """Say a parliament's printed paper: "Drucksache neunzehn eintausend …"."""
    name = {"Drs.": "Drucksache", "Drs": "Drucksache", "Drucks.": "Drucksache", "Drucks": "Drucksache"}.get(
        found["name"], found["name"]
    )
    house = found["house"].replace("BT", "B-T").replace("BR", "B-R")
    return f"{house}{name} {cardinal(found['term'])} {cardinal(found['paper'])}"


def social(found: Found) -> str:
    """Say a book of the social code: "S-G-B zwei"."""
    return f"S-G-B {cardinal(str(value(found[1])))}"


def sense(found: Found) -> str:  # noqa: ARG001 -- a Verbalise
    """Say "i. S. d. § 9": in the sense of it."""
    return "im Sinne von "


REGISTERS = (
    r"(?:Ns"
    r"|BvR|BvL|BvF|BvE|BvQ|BvB|BvC|StR|BGs|StE|ZR|ZB|AZR|ABR|AZB|ARs|BvA|CN|KLs|Ks|Js|Ds|Ls|Cs|OWi|KN|VR|VE|ZA|XII|EK|Sa|Ca|Ta|Ga|BV"
    r"|Cg|Cga|Cgs|Ob|Os|Hv|WF|UF|LiQ|Ni|Ws|Ss|AS|SO|KR|KA|AL|TaBV|[A-Z]{1,2}[a-z]?)"
)
_TITLES = "|".join(re.escape(row[0]) for row in sorted(rows("laws"), key=lambda row: -len(row[0])))

RULE = Rule(
    phase=14,
    forms=(
        Form(r"\bi\. ?S\. ?(?:[dv]\. )?(?=§)", sense),
        Form(r"(?<=[a-zäöü.] )d\. (?=§ ?[0-9])", lambda _: "des "),
        Form(rf"(?<!\w){CITATION}(?![\w])(?!\.[0-9])", citation),
        Form(
            (
                rf"(?<!\w)(?P<az>(?:A[Zz]\.?|Aktenzeichen):? )?(?P<number>(?:[0-9]{{1,3}}|[IVX]{{1,5}}) {REGISTERS}"
                rf"(?: [0-9]{{1,3}} {REGISTERS})?"
                r"(?: OWi| \((?:[A-Za-z]|pat|Brfg|OWi)\))?"
                r" [0-9]{1,6}/[0-9]{2,4}(?:[a-z](?:-[0-9]{1,3})?)?)(?![\w/])"
            ),
            file_number,
        ),
        Form(
            r"(?<!\w)(?P<az>)(?P<number>(?:AnwZ|AnwSt|NotZ|NotSt|PatAnwZ|RiZ|StB|EnVR|EnVZ|Vz|KVR|KVZ|KZR|KZB|VII?I?)"
            r"(?: \([A-Za-z]{1,4}\))? [0-9]{1,5}/[0-9]{2})(?![\w/])",
            file_number,
        ),
        Form(
            (
                r"(?<!\w)(?P<az>(?:A[Zz]\.?|Aktenzeichen):? )(?P<number>(?=[^\s]*[0-9])[\w]+"
                r"(?:[-/. ][0-9][\w]*)+)(?!\w)"
            ),
            file_number,
        ),
        Form(
            r"(?<!\w)(?P<az>)(?P<number>(?:(?:M|RN|RO|AN|Au|W|B|R) [0-9]{1,2} (?:K|S|SN|E|SE|DK|DS)"
            r"|(?<=[–-] )[0-9]{1,2} (?:CS|CE|ZB|BV|NE|N|B|C)) [0-9]{2}\.[0-9]{1,5})(?![\w.,]*[0-9]|\w)",
            file_number,
        ),
        Form(r"(?<![\w-])(?P<az>)(?P<number>[CTF][-‑][0-9]{1,4}/[0-9]{2})(?![\w/])", file_number),
        Form(
            r"(?<!\w)(?P<of>G|GA|GM|GV|RG|BG|LG|BSt)B"
            r"(?:l\.?|I(?=,? S\. ?[0-9])|I\.(?=,? ?(?:S\.|I{1,3}\b|Nr\.|[12][0-9]{3})))"
            r"(?: (?P<year>[0-9]{4}))?(?: (?P<part>I{1,3})(?: (?P<of_year>(?:19|20)[0-9]{2})(?=,? S\.))?)?"
            r"(?:,? ?S\. ?(?P<page>[0-9]+)(?![0-9]|, ?[0-9]| ?[–-] ?[0-9]))?(?!\w)",
            gazette,
        ),
        Form(r"(?<=, )ber\.(?= (?:S\. ?[0-9]|[12][0-9]{3}(?![0-9])))", lambda _: "berichtigt"),
        Form(
            (
                r"(?<!\w)(?P<house>(?:BT-|BR-|Bundestags|Bundesrats)?-?)(?P<name>[Dd]rucksachen?|Drucks\.?"
                r"|Drs\.?) (?P<term>[0-9]{1,3})/(?P<paper>[0-9]{1,6})(?![\w/])"
            ),
            say_printed,
        ),
        Form(r"(?<!\w)SGB (I{1,3}|IV|V|VI{1,3}|IX|XI{0,2}|XIV)(?!\w)", social),
        Form(rf"(?<![\w-])(?:{_TITLES})(?![\w-])", law),
        Form(r"(?<![\w-])(?P<stem>[A-ZÄÖÜ][a-zäöüß]{3,20})(?P<kind>G|VO)(?![\w-])", unlisted_law),
    ),
    examples=(
        (
            "Nach § 218a Abs. 2 Nr. 1 StGB gilt das nicht.",
            "Nach Paragraf zweihundertachtzehn a Absatz zwei Nummer eins Strafgesetzbuch gilt das nicht.",
        ),
        ("Die §§ 5 ff. regeln das.", "Die Paragrafen fünf und folgende regeln das."),
        ("Die §§ 3–5 und 7 gelten.", "Die Paragrafen drei bis fünf und sieben gelten."),
        ("Art. 3 I GG", "Artikel drei Absatz eins Grundgesetz"),
        (
            "Das Urteil (Az. 1 BvR 16/13) liegt vor.",
            "Das Urteil (Aktenzeichen eins B-V-R sechzehn dreizehn) liegt vor.",
        ),
        ("BGBl. I S. 12", "Bundesgesetzblatt eins Seite zwölf"),
        (
            "Das (GBI. S. 581, ber. S. 698) gilt.",
            "Das (Gesetzblatt Seite fünfhunderteinundachtzig, berichtigt Seite sechshundertachtundneunzig) gilt.",
        ),
        ("Es steht im BGBl. Wo?", "Es steht im Bundesgesetzblatt. Wo?"),
        ("EuGH C-131/12", "E-U-G-H C hunderteinunddreißig zwölf"),
    ),
)
