"""Countries by their letters in results: "L. Muster (GBR)", "2. Beispiel (AUS)"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import are_initials
from vorleser.text.regex import compile_late

_NATIONS = dict(
    pair.split(":")
    for pair in """ALG:Algerien AND:Andorra ARG:Argentinien ARM:Armenien AUS:Australien AUT:Österreich AZE:Aserbaidschan
    BEL:Belgien BIH:Bosnien-Herzegowina BLR:Belarus BRA:Brasilien BUL:Bulgarien CAN:Kanada CHI:Chile CHN:China
    COL:Kolumbien CRO:Kroatien CUB:Kuba CYP:Zypern CZE:Tschechien DEN:Dänemark ECU:Ecuador EGY:Ägypten ESP:Spanien
    EST:Estland ETH:Äthiopien FIN:Finnland FRA:Frankreich GBR:Großbritannien GEO:Georgien GER:Deutschland
    GRE:Griechenland HUN:Ungarn IND:Indien IRI:Iran IRL:Irland ISL:Island ISR:Israel ITA:Italien JAM:Jamaika
    JPN:Japan KAZ:Kasachstan KEN:Kenia KOR:Südkorea LAT:Lettland LIE:Liechtenstein LTU:Litauen LUX:Luxemburg
    MAR:Marokko MEX:Mexiko MON:Monaco NED:Niederlande NGR:Nigeria NOR:Norwegen NZL:Neuseeland PAR:Paraguay PER:Peru
    POL:Polen POR:Portugal ROU:Rumänien RSA:Südafrika RUS:Russland SLO:Slowenien SRB:Serbien SUI:Schweiz
    SVK:Slowakei SWE:Schweden THA:Thailand TUN:Tunesien TUR:Türkei UKR:Ukraine URU:Uruguay USA:U-S-A VEN:Venezuela
    AUT:Österreich CIV:Elfenbeinküste GHA:Ghana SEN:Senegal CMR:Kamerun KSA:Saudi-Arabien UAE:Emirate
    ENG:England SCO:Schottland WAL:Wales NIR:Nordirland UZB:Usbekistan PHI:Philippinen MKD:Nordmazedonien
    MNE:Montenegro KOS:Kosovo MDA:Moldau BOL:Bolivien HKG:Hongkong TPE:Taiwan PRK:Nordkorea MGL:Mongolei
    KGZ:Kirgistan TJK:Tadschikistan TKM:Turkmenistan PAK:Pakistan NEP:Nepal ERI:Eritrea UGA:Uganda
    ZIM:Simbabwe NAM:Namibia ALB:Albanien QAT:Katar KUW:Kuwait BRN:Bahrain JOR:Jordanien LBN:Libanon
    IRQ:Irak DOM:Dominikanische·Republik CRC:Costa·Rica BAH:Bahamas TTO:Trinidad·und·Tobago
    PUR:Puerto·Rico VIE:Vietnam SGP:Singapur MOZ:Mosambik RWA:Ruanda PLE:Palästina SYR:Syrien GUA:Guatemala
    MLT:Malta SMR:San·Marino FRO:Färöer""".split()
)
"""The letters of the International Olympic Committee for those who are seen most."""
_CODES = "|".join(sorted(_NATIONS))


_WORDS = compile_late(r"(?:[\w-]+ ){1,4}[\w-]+[“\"«]? \($")


_WITHOUT_LAST = compile_late(r" [\w-]+ \($")
"""The place behind an institution's name: "Technische Hochschule Zürich (ETH)"."""


_INSTITUTION = compile_late(
    r"(?:[Hh]ochschule|[Uu]niversität|[Ii]nstitut|[Vv]erband|[Pp]artei|[Gg]esellschaft|[Aa]gentur|[Bb]ehörde|[Bb]ank|amt|[Vv]erein)"
    r"(?: \w+){0,2} \($"
)
"""What has letters of its own in brackets."""


_TEAM = compile_late(r"(?:Damen|Herren|Männer|Frauen|Mannschaft|Jugend|[TS]V|TSG|HSG|SG)(?: [\w-]+)? \($")
"""A team before its league: "Die 1. Damen (BOL)"."""


def nation(found: Found) -> str | None:
    """Say the country that a result names by its letters, unless they are those of the words before the bracket."""
    words = _WORDS.search(found.before)
    if words and any(are_initials(found[0], said) for said in (words[0], _WITHOUT_LAST.sub(" (", words[0]))):
        return None
    if _INSTITUTION.search(found.before) or (found[0] == "BOL" and _TEAM.search(found.before)):
        return None
    if found.before[:-2].rpartition(" ")[2].upper().startswith(found[0]):
        return None  # Ethereum (ETH)
    return _NATIONS[found[0]].replace("·", " ")


_SHORT = dict(
    pair.split(":")
    for pair in """Sz:Schweiz Gb:Großbritannien Sln:Slowenien Slk:Slowakei Kro:Kroatien Tsch:Tschechien Bul:Bulgarien
    Kan:Kanada Lie:Liechtenstein Aus:Australien Jap:Japan Nor:Norwegen Sd:Schweden No:Norwegen Fr:Frankreich
    De:Deutschland It:Italien Ö:Österreich Fi:Finnland""".split()
)
"""Countries as Swiss papers have them in results."""
_SURE = compile_late(r"\((?:Sz|Gb|Sln|Slk|Kro|Tsch|Lie)\)")
"""Letters that stand for nothing else in brackets."""
_RANK = compile_late(r"\W*[0-9]{1,2}\. [A-ZÄÖÜ][\w.-]+ (?:[A-ZÄÖÜ][\w.-]+ )?\([A-ZÖ][a-z]{0,3}\)\W*$")
"""A line of results: "1. Jan Muster (Ö)"."""
_RESULT = compile_late(r"\)[ ,]*(?:\+ ?)?[0-9]+[:.,][0-9]")


def short_nation(found: Found) -> str | None:
    """Say a country that has two or three letters, beside a result or another one: "Muster (Sz) 1:44,6"."""
    is_told = (
        _RESULT.match(found.after) or _SURE.search(found.match.string) or _RANK.match(found.match.string)
    )
    return _SHORT[found[0]] if is_told else None


_BESIDE_CODE = compile_late(rf"\((?:{_CODES})[/)]")
_BY_LETTER = {"D": "Deutschland", "A": "Österreich", "CH": "Schweiz", "I": "Italien", "F": "Frankreich"}


def by_letter(found: Found) -> str | None:
    """Say "(D)" in a result that names other countries by their letters: "Muster (BEL) vor Lang (D)"."""
    return _BY_LETTER[found[0]] if _BESIDE_CODE.search(found.match.string) else None


_STATES = {"D": "Deutschland", "A": "Österreich", "CH": "Schweiz"}


def states(found: Found) -> str | None:
    """Say "D, A, CH" and "D und CH": the countries by their cars' letters, the last with its article."""
    letters = _LETTER.findall(found[0])
    if len(letters) < len(_STATES) and "CH" not in letters:
        return None
    led = re.search(r"\b([Ii]n|[Aa]us|[Vv]on|[Nn]ach|[Ff]ür|[Dd]urch) (?:ganz )?$", found.before)
    way = led[1].lower() if led else ""
    swiss = {"nach": "in die Schweiz", "": "Schweiz", "für": "die Schweiz", "durch": "die Schweiz"}.get(
        way, "der Schweiz"
    )
    named = {**_STATES, "CH": swiss}
    return _LETTER.sub(lambda letter: named[letter[0]], found[0].replace("/", ", ").replace("u.", "und"))


_LETTER = compile_late(r"CH|D|A")


def opponents(found: Found) -> str:
    """Say "NIR – LUX 1:0": two countries and the score of their match."""
    return f"{_NATIONS[found['home']]} – {_NATIONS[found['guests']]}".replace("·", " ")


RULE = Rule(
    phase=18,
    forms=(
        Form(
            rf"(?<![\w./-])(?P<home>{_CODES}) ?[–-] ?(?P<guests>{_CODES})(?= [0-9]{{1,3}}:[0-9]{{1,3}}(?![0-9:]))",
            opponents,
        ),
        Form(
            r"(?<![\w./,-])(?<![A-Z], )(?<![A-Z] und )(?:D|A|CH)(?:(?:, ?|/| und | u\. | sowie | oder )(?:D|A|CH)){1,2}"
            r"(?![\w/-]|\.\w)(?!,? (?:und |oder )?[A-Z]\b)",
            states,
        ),
        Form(rf"(?<=[a-zà-ž] \()(?:{'|'.join(_SHORT)})(?=\))", short_nation),
        Form(rf"(?<=[a-zà-ž] \()(?:{'|'.join(_BY_LETTER)})(?=\))", by_letter),
        Form(
            rf"(?:(?<=[a-zäöüß\]] \()|(?<=\b[js]r\. \())(?:{_CODES})(?=\)|/[A-ZÄÖÜ0-9+]|[,;:] ?[^)]{{0,40}}\))",
            nation,
        ),
        Form(
            rf"(?<=\()(?:{_CODES})(?=[/-](?:{_CODES})[)-])|(?<=\([A-Z]{{3}}[/-])(?:{_CODES})(?=-[0-9]{{1,3}}\)|\))"
            rf"|(?<=\(alle )(?:{_CODES})(?=\))",
            nation,
        ),
    ),
    examples=(
        ("Es siegte L. Muster (GBR).", "Es siegte L. Muster (Großbritannien)."),
        ("NIR – LUX 1:0", "Nordirland – Luxemburg eins zu null"),
        ("Versand in D, A und CH", "Versand in Deutschland, Österreich und der Schweiz"),
        ("Kern (BEL) vor Lang (D)", "Kern (Belgien) vor Lang (Deutschland)"),
        ("Die Saiten D und A", "Die Saiten D und A"),
        ("1. Meier (Sz) 1:44,6", "Erster Meier (Schweiz) eine Minute vierundvierzig Komma sechs Sekunden"),
        ("Meier (AUS) führt vor Huber (SUI).", "Meier (Australien) führt vor Huber (Schweiz)."),
    ),
)
