"""Digits that are dialled or typed, one by one: telephone, emergency, IBAN, BIC, postcodes, customer numbers."""

import re

from vorleser.normalize.calendar import OPENERS
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell_out
from vorleser.normalize.towns import all_cities, cities
from vorleser.text.dictionary import knows
from vorleser.text.numerals import one_by_one
from vorleser.text.regex import compile_late

EMERGENCY = r"(?:110|112|115|116 ?(?:11[167]|123|000|006)|118|144|117|133|122|911|999|19 ?222|19 ?240)"
_SURE = r"(?:110|112|115|116 ?11[67])"
CALL = compile_late(
    r"(?:[Nn]otr[uü]f|[Rr]uf|[Nn]ummern?\b|[Ww]ähl|[Aa]nruf|[Hh]otline|[Tt]elefon|[Dd]urchwahl|[Pp]olizei|[Ff]euerwehr|[Rr]ettung|[Nn]otarzt"
    r"|[Ll]eitstelle|[Kk]urzwahl|[Tt]el\.|[Vv]orwahl|[Bb]ereitschaftsdienst)[^.!?]{0,60}$"
)
CALL_AFTER = compile_late(
    r"[^.!?]{0,40}(?:\b(?:an|ge)?wähl|\b(?:an)?(?:ge)?ruf|\bverständig|\balarmier|\bNotruf)"
)
OR = compile_late(
    r"[0-9][0-9/ –-]{4,} oder (?:die |den Notruf )?$|\b(?:110|112|115|116 ?117) (?:und|oder|bzw\.) (?:die )?$"
)
NOUN_NEXT = compile_late(
    r" ?(?!(?:oder|über|unter) )(?:[A-ZÄÖÜ][a-zäöüß]|%|€|\$|[a-zäöü]+(?:e|en|er|es) [A-ZÄÖÜ]|[,.][0-9]|-)"
)
_COUNTED = compile_late(r"\. (?P<next>[A-ZÄÖÜ][\wäöüß-]+)")
_DIALLED = compile_late(r"(?:[Nn]otr[uü]f|[Ww]ähl|\b[Rr]uf(?:en|t|e)?\b|[Nn]ummern?\b|[Tt]el)[^.!?]{0,40}$")
LABELLED = (
    r"(?:(?:\w{3,12})?tel(?:efon|\.)|Tel(?:efon)?(?:nummer|\.?-?Nr\.)?|Fax(?:nummer)?|Telefax|Mobil(?:telefon|funk|nummer)?|Handy(?:nummer)?|Hotline|Rufnummer|Servicenummer|Notrufnummer"
    r"|Spendenhotline|Durchwahl|Festnetz|WhatsApp|SMS|[Tt]el\.|[Tt]elefonisch|Anmeldung|Anmeld\.|[Rr]eservierung|[Kk]arten)"
)
_CODES = (
    r"(?:Kunden|Konto|Bestell|Rechnungs|Mitglieds|Serien|Artikel|Vorgangs|Matrikel|Steuer|Versicherungs|Sozialversicherungs|Ausweis|Auftrags|Sendungs|Personal"
    r"|Depot|Karten|Kreditkarten|Referenz|Buchungs|Beleg|Identifikations|Fahrgestell|Inventar|Lizenz)(?:nummer|-Nr\.|nr\.)|St(?:euer)?\.?-?Nr\.|Bankleitzahl|BLZ|PIN|PUK|TAN|ISBN|ISSN"
    r"|Postleitzahl(?:en)?|PLZ|(?:Gemeinde|Kreis|Regional)schlüssel|Gemeinde(?:kennziffer|kennzahl|nummer)|AGS"
    r"|(?:Art|Best|Kd|Rechn)\.-Nr\.|Kto\.(?:-Nr\.)?|Konto|Spendenkonto|Passwort|Kennwort|Steuer-ID|Chiffre|Zugangscode|Code|Kennziffer|Kennnummer|Signatur|Inventarnummer"
)
IS = r"(?:[:.]{0,2} ?(?:lautet|lautete|ist|war|heißt|unter|mit der|der)?:? [„»\"]?)$"
LABEL_BEFORE = compile_late(rf"\b{LABELLED}(?:(?: de[rs] [A-ZÄÖÜ]\w+)?(?: \([^()]{{1,20}}\))?:)?{IS}")
CODE_BEFORE = compile_late(rf"\b(?:{_CODES}){IS}")
ABROAD = (
    "Wien|Linz|Graz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|Bregenz|Dornbirn|Eisenstadt|Zürich|Basel|Bern|Genf|Luzern|Winterthur"
    "|Lausanne|Chur|Zug|Lugano|Aarau|Solothurn|Schaffhausen"
)
"""Towns of Austria and Switzerland, whose postcodes have four figures."""
_STATES = (
    r"A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
    r"|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
"""The states of the USA before their postcodes: "Mountain View, CA 94043"."""
_PLACE_BEFORE = compile_late(
    r"(?:^|[,;(|·\n] ?|\b(?:in|In|nach|Nach|aus|Aus|bei|D-|Deutschland|PLZ|Postleitzahl(?:en)?) ?)$"
)

_TOWN_ENDING = compile_late(
    r"[a-zäöüß]{3}(?:burg|dorf|heim|stadt|berg|bach|horn|furt|t(?:h)?al|feld|stein|wald|brück|hausen|hofen|kirchen)$"
)
"""How a town ends that is no noun which could be counted: "in 25335 Elmshorn", but "in 25000 Häusern"."""

HOUSE_BEFORE = compile_late(r"[a-zß.] [0-9]{1,3} ?[a-z]?(?:,| [|·]) $|\bPostfach [0-9 ]{2,12}, $")


STREET_BEFORE = compile_late(
    r"(?:str(?:aße|asse|\.)|Str(?:aße|asse|\.)|[Ww]eg|[Aa]llee|[Gg]asse|[Pp]latz|[Rr]ing|[Uu]fer|[Dd]amm|[Mm]arkt)"
    r" [0-9]{1,3} ?[a-z]?(?: ?[–/-] ?[0-9]{1,3} ?[a-z]?)?,? $"
)
"""A street and its house, perhaps without a comma before the town: "Am Markt 3-5 12345 Muster"."""


def digits(found: Found) -> str:
    """Say every digit, a plus in front included."""
    only = re.sub(r"[^0-9]", "", found["number"])
    head = "plus " if "+" in found["number"] else ""
    tail = " " if found.after[:1].isalpha() else ""
    return f"{head}{one_by_one(only)}{tail}"


_SUM_NEXT = compile_late(r" ?(?:€|Euro\b|EUR\b|CHF\b|Franken\b|Fr\.)")
"""What makes a price of the number behind "Karten"."""


def say_labelled(found: Found) -> str | None:
    """Say every digit of a number that stands behind "Telefon", "Fax" and the like; "3 - 5" Tage is none."""
    if _SUM_NEXT.match(found.after) or (
        _PARTED.search(found["number"]) and len(re.sub(r"\D", "", found["number"])) < _SHORTEST
    ):
        return None
    closing = ")" if found["number"].count(")") > found["number"].count("(") else ""  # of what is around it
    return f"{digits(found)}{closing}" if LABEL_BEFORE.search(found.before[-40:]) else None


def say_dotted(found: Found) -> str | None:
    """Tel. 0711.55 06 60: a number behind its label, with full stops between its parts."""
    return digits(found) if LABEL_BEFORE.search(found.before[-40:]) else None


def _other_extension(found: Found) -> str | None:
    """Tel. 0123 4567 - 89 oder - 90: the last figures of another number of the same house."""
    return one_by_one(re.sub(r"\D", "", found[0])) if _WITH_EXTENSION.search(found.before) else None


def emergency(found: Found) -> str | None:
    """Say an emergency number digit by digit where one is called; a count before a noun is none."""
    if NOUN_NEXT.match(found.after) or re.search(r"(?:[0-9][.,:/–-]|§ ?|[Nn]r\. ?)$", found.before):
        return None
    noun = _COUNTED.match(found.after)
    if noun and noun["next"].lower() not in OPENERS and not _DIALLED.search(found.before):
        return None  # die 112. Ausgabe
    called = CALL.search(found.before) or CALL_AFTER.match(found.after) or OR.search(found.before)
    dialled = re.fullmatch(_SURE, found[0]) and re.search(r"\b[Dd](?:ie|er) $", found.before)
    return one_by_one(found[0].replace(" ", "")) if called or dialled else None


def _both(found: Found) -> str:
    """Say the two emergency numbers: "110/112"."""
    return f"{one_by_one(found[1])} oder {one_by_one(found[2])}"


def code(found: Found) -> str | None:
    """Say a code of letters and digits after the word for it."""
    if sum(char.isdigit() for char in found[0]) < 4 or not CODE_BEFORE.search(found.before[-60:]):
        return None
    return spell_out(found[0])


def _account(found: Found) -> str | None:
    """Say an IBAN or BIC."""
    return spell_out(found[0])


def abroad(found: Found) -> str:
    """Say a postcode with its country."""
    return f"{spell_out(found['land'])} {one_by_one(found['number'])}"


def _behind_house(found: Found) -> str | None:
    """Say a postcode of four figures right behind its street and house: "Marktstraße 7 1234 Muster"."""
    return one_by_one(found["number"]) if STREET_BEFORE.search(found.before) else None


def postcode(found: Found) -> str | None:
    """Say a postcode before its town; a count of something is none."""
    town = found["town"]
    placed = _PLACE_BEFORE.search(found.before) and not found["number"].endswith("00")
    sure = (
        town in cities()
        or (placed and (town in all_cities() or _TOWN_ENDING.search(town)))
        or (
            placed
            and town in {"Bad", "Heilbad", "Sankt"}
            and re.match(r" [A-ZÄÖÜ]", found.after[len(town) + 1 :])
        )
        or found["number"][0] == "0"
        or HOUSE_BEFORE.search(found.before)
        or STREET_BEFORE.search(found.before.removesuffix("in "))
    )
    if not sure and (not placed or search_gender(town.lower()) or _is_several(town)):
        return None
    return one_by_one(found["number"])


def _is_several(noun: str) -> bool:
    """Return whether *noun* is a word that ends as several do: "in 12345 Fällen"."""
    return noun.endswith(("en", "er", "ern", "n", "e")) and knows(noun)


_WITH_EXTENSION = compile_late(
    r"(?:\(0[0-9 ]{2,6}\)|(?<![0-9])0[0-9]{2,5})[ /–-]{1,3}[0-9 ]{2,12}[–-] ?[0-9 ]{1,8} (?:oder|bzw\.|und|bis) $"
)
"""A number with its area code and an extension, before another one."""
_PARTED = compile_late(r" [/–-] ")
_SHORTEST = 6  # figures of a number in parts
RULE = Rule(
    phase=12,
    forms=(
        Form(
            (
                r"(?<!\w)[A-Z]{2}[0-9]{2}(?: [0-9A-Z]{4}){2,7}(?: [0-9A-Z]{1,3})?(?!\w)"
                r"|(?<!\w)[A-Z]{2}[0-9]{2}[0-9A-Z]{2,4}[0-9]{8,24}(?!\w)"
            ),
            _account,
        ),
        Form(r"(?<=BIC )[A-Z]{6}[A-Z0-9]{2,5}(?!\w)|(?<=BIC: )[A-Z]{6}[A-Z0-9]{2,5}(?!\w)", _account),
        Form(
            r"(?:(?<=ISBN )|(?<=ISBN: )|(?<=ISBN-13: )|(?<=ISBN-10: )|(?<=ISBN-13 )|(?<=ISBN-10 )|(?<=WKN )|"
            r"(?<=WKN: )|(?<=ISSN )|(?<=EAN ))[0-9](?:[0-9]|[ –-](?=[0-9X])){4,18}[0-9X](?!\w)",
            _account,
        ),
        Form(r"(?<![\w-])97[89]-[0-9](?:[0-9]|-(?=[0-9])){8,12}[0-9X](?![\w-])", _account),
        Form(r"(?<![\w-])[A-Z0-9](?:[A-Z0-9]|[./ -](?=[A-Z0-9])){3,40}(?!\w)", code),
        Form(
            r"(?<![\w+.,/])(?<![0-9] )(?P<number>\+ (?:49|43|41|423|352|39) ?\(0\)[ /0-9–-]{4,20}[0-9])(?!\w)",
            digits,
        ),
        Form(
            r"(?<![\w+.,/])(?!\+[0-9]{1,3}(?:\.[0-9]{3})+(?!\w|\.[0-9]))"
            r"(?P<number>\+[0-9]{1,3}[ /.()0-9–-]{4,24}[0-9])(?!\w)",
            digits,
        ),
        Form(
            (
                r"(?<![\w+.,:/–-])(?<![0-9] )(?P<number>(?:\(0(?:[0-9]{1,4}(?: [0-9]{1,4}){0,2}|(?: [0-9]{2}){1,3})\)"
                r"|0[0-9]{2,5})(?: ?[/–-] ?| )[0-9]"
                r"(?:[0-9]| ?[/–-](?=[0-9])| (?=[0-9])){2,16}(?: [–-] [0-9]{1,6}(?=[,;)]|\.?\s*$| [a-zäöü]))?"
                r"|0[0-9]{6,15})(?![\w.]\w|\w|,[0-9])"
            ),
            digits,
        ),
        Form(
            r"(?<![\w+.,:/–-])(?<![0-9] )(?P<number>\(?0(?: [0-9]{2}){1,3}\)? ?/ ?[0-9](?:[0-9]|[ –-](?=[0-9])){3,12})"
            r"(?![\w.]\w|\w|,[0-9])",
            digits,
        ),
        Form(
            r"(?<![\w+.,:/–-])(?P<number>0[0-9] [0-9]{2,3}(?: [0-9]{1,2})? ?/ ?[0-9](?:[0-9]|[ –-](?=[0-9])){3,12})"
            r"(?![\w.]\w|\w|,[0-9])",
            digits,
        ),
        Form(
            r"(?<![\w+.,:/–-])(?P<number>0[0-9]{1,5}(?:[./ –-]{1,2}[0-9]{2,9}){1,6})(?![\w/]|[.,:-][0-9])",
            say_dotted,
        ),
        Form(
            r"(?<![\w+.,:/–-])(?P<number>0(?: ?[0-9]{1,4}){1,4} [./] [0-9]{2,4}(?: [0-9]{1,3}){1,4}"
            r"(?: ?[–-] ?[0-9]{1,4})?)(?![\w/]|[.,:-][0-9])",
            say_dotted,
        ),
        Form(
            r"(?:(?<=[0-9] oder )|(?<=[0-9] bzw\. )|(?<=[0-9] und )|(?<=[0-9] bis ))[–-] ?[0-9]{1,6}"
            r"(?: [0-9]{1,3}){0,2}"
            r"(?![\w.,:-]*[0-9]| ?[°%€])",
            _other_extension,
        ),
        Form(
            (
                r"(?<![\w.,])(?!(?<=Tel )\([0-9]{1,3}\.?\))"  # a scorer's minute or age: "Tel (68.)"
                r"(?P<number>[0-9(](?:[0-9)]|(?: ?[/–-] ?| )(?=[0-9(])){2,24})(?![\w]|[.,:][0-9])"
                r"(?! (?:Uhr|Euro|Prozent))"
            ),
            say_labelled,
        ),
        Form(
            (
                r"(?<=[Dd]urchwahl )(?P<number>-?[0-9]{1,6})(?!\w)|(?<=[Dd]urchwahl ist )-[0-9]{1,6}"
                r"(?!\w)|(?:(?<=Fax )|(?<=Fax: )|(?<=Tel\. )|(?<=Tel\.: )|(?<=fax: ))[–-][0-9]{1,6}(?![\w-])"
            ),
            lambda found: one_by_one(re.sub(r"\D", "", found[0])),
        ),
        Form(r"(?<![\w/])(110|112) ?/ ?(110|112)(?![\w/])", _both),
        Form(rf"(?<![\w.,:/–-]){EMERGENCY}(?![\w:/]|[.,][0-9])", emergency),
        Form(r"(?<![\w.,])116[ -]?117(?!\w)", lambda found: one_by_one(re.sub(r"\D", "", found[0]))),
        Form(r"(?<!\w)[A-Z]{2}[0-9A-Z]{9}[0-9](?!\w)(?<=[0-9]{3})", _account),
        Form(
            r"(?<=Nr\.)(?P<number>0[0-9]{2,5} ?[/–-]? ?[0-9](?:[0-9]|[ /–-](?=[0-9])){2,16})(?![\w.]\w|\w|,[0-9])",
            digits,
        ),
        Form(
            rf"(?<=, )(?P<land>{_STATES}) (?P<number>[0-9]{{5}})(?=[,;.)]|-[0-9]{{4}}\b| (?:USA|U\.S\.|United)|\s*$)",
            abroad,
        ),
        Form(
            r"(?<=PLZ )(?P<number>[0-9]{4,5}|[0-9]{3} [0-9]{2})(?!\w)|(?<=[Pp]ostleitzahl )[0-9]{5}(?!\w)",
            lambda found: one_by_one(found[0].replace(" ", "")),
        ),
        Form(
            r"(?<!\w)(?P<land>D|A|CH|FL|L|B|F|I|NL|PL)-(?P<number>[0-9]{4,5})(?= [A-ZÄÖÜ])",
            abroad,
        ),
        Form(
            rf"(?:^|(?<=, )|(?<=\b[Ii]n )|(?<=\n)|(?<=; ))(?P<number>[1-9][0-9]{{3}})(?= (?:{ABROAD})\b)",
            lambda found: one_by_one(found["number"]),
        ),
        Form(r"(?<=[0-9] )(?P<number>[1-9][0-9]{3})(?= [A-ZÄÖÜ][a-zäöüß]{2})", _behind_house),
        Form(r"(?<![\w.,:/])(?P<number>[0-9]{5})(?= (?P<town>[A-ZÄÖÜ][a-zäöüß]+))", postcode),
    ),
    examples=(
        (
            "Die Nummer lautet +49 30 123456.",
            "Die Nummer lautet plus vier neun drei null eins zwei drei vier fünf sechs.",
        ),
        ("Wählen Sie den Notruf 112!", "Wählen Sie den Notruf eins eins zwei!"),
        ("Die 112 Gäste blieben.", "Die hundertzwölf Gäste blieben."),
        ("Tel. 089/12345-0", "Telefon null acht neun eins zwei drei vier fünf null"),
        (
            "Tel. 0123 4567 - 89 oder - 90",
            "Telefon null eins zwei drei vier fünf sechs sieben acht neun oder neun null",
        ),
        ("Tel. 0123.45 67 89", "Telefon null eins zwei drei vier fünf sechs sieben acht neun"),
        ("In 50667 Köln steht der Dom.", "In fünf null sechs sechs sieben Köln steht der Dom."),
        (
            "Büro: Wegstraße 1-8 45678 Musterau",
            "Büro: Wegstraße eins bis acht vier fünf sechs sieben acht Musterau",
        ),
        ("Marktstraße 7 1234 Musterau", "Marktstraße sieben, eins zwei drei vier Musterau"),
        ("Kundennummer: AB 12345", "Kundennummer: A-B eins zwei drei vier fünf"),
    ),
)
