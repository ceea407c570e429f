"""Places in a table or a race without a noun: "Er wurde Dritter", "ist Ulm Dritter"."""

import re

from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.grammar import MERGED, PREPOSITIONS, last_words
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.rule import Found
from vorleser.normalize.women import IS_WOMANS, WOMAN_DOES, WOMAN_NAMED, WOMAN_NEXT
from vorleser.text.dictionary import knows
from vorleser.text.enumeration import ORDINAL_NOUNS, RESULT
from vorleser.text.regex import compile_late
from vorleser.text.wording import LONGEST_TABLE

BESIDE_ADJECTIVE = compile_late(
    r"\b(?:[Ii]m|[Aa]m|[Vv]om|[Zz]um|[Bb]eim|[Dd]e[mns]|[Ss]einem|[Ii]hrem|[Ee]inem|[Dd]iesem) "
    r"(?:[a-zäöüß]+ )?[a-zäöüß]{3,}en $"
)
"""A weak adjective before the ordinal, perhaps with an adverb of its own: "im gerade begonnenen" 4. Quartal."""
PARTNER = compile_late(r"[A-ZÄÖÜ][\wäöüß.-]* (?:und|oder|sowie) $")
"""A noun of the same preposition: "im Erdgeschoss und" 1. Stock."""
IN_TABLE = compile_late(
    r"\b(?:ist|war|wurde|bleibt|blieb) (?:(?:der|die) (?=[A-ZÄÖÜ]\w{0,3}[A-ZÄÖÜ]))?[A-ZÄÖÜ][\w-]+ $"
)
"""What stands before the place of a club: "ist Ulm 3."."""


NTH_IN = compile_late(
    r"\b(?:wurden?|wird|ist|war|kam|landete) [0-9]{1,2}\. (?:im|in|beim|vor|hinter|am|bei)\b[^.]*"
)
"""A rank in one contest, which another may follow: "Er wurde 1. im Weitsprung und 2. im Hochsprung"."""

RANKING_VERBS = frozenset("wurde wurden wird ist war bleibt blieb als".split())
"""Verbs that name a place."""
OBJECT = compile_late(
    r" [A-ZÄÖÜ][\wäöüß-]+ (?:[a-zäöüß]+t|[a-zäöüß]+te|[a-zäöüß]+en|gewann|schoss|fand|verlor) (?:er|man|ich|wir|du)\b"
)
"""A verb and its subject after the noun: what stands before them is an object."""
MADE_OF = compile_late(r"\W*(?:Aus|Damit|Daraus|Am Ende|Insgesamt|Es)\b")
"""How a sentence opens in which so many of something came to be: "Aus 1 wurden 3."."""


def goes_on(before: str, follows: str) -> bool:
    """Return whether a number between *before* and *follows* is one more rank of those before it."""
    shared = _THEN_ANOTHER.search(before) or NTH_IN.search(before)
    return follows in {"im", "in", "beim", "vor", "hinter", "am", "bei"} and shared is not None


_PRODUCT = compile_late(
    r"\b(?:Version|Standard|Norm|Nachfolger|Vorgänger|Betriebssystem|Modell|Format|Kabel|Chip|Update|Gerät|Software)\b"
    r"|(?:\b[a-z]+[A-Z]+|\b[A-Z]+[a-z]+[A-Z]+\w*|[A-Z]{2,}[a-z]) $"
)
"""What is told of a product, which a number names: "Die Version ist Android" 15, "der Standard ist PCIe" 5."""


def places_club(before: str, number: int) -> bool:
    """Return whether *number* after *before* is a club's place: "ist Ulm 3."; a program's number is none."""
    program = last_words(before, 1)[:1]
    if _PRODUCT.search(before) or (program and program[0].lower() in _VERSIONS):
        return False
    return number <= LONGEST_TABLE and (IN_TABLE.search(before) or is_won_in_town(before)) is not None


_WON_IN_TOWN = compile_late(
    r"\b(?:wurden?|landeten?)(?: (?:er|sie|[A-ZÄÖÜ][\w-]+))? in (?P<town>[A-ZÄÖÜ][a-zäöüß-]{2,}) $"
)


def is_won_in_town(before: str) -> re.Match[str] | None:
    """Return the town behind which a rank stands: "wurde sie in Musterau" 3.; "in Halle" is followed by a number."""
    won = _WON_IN_TOWN.search(before)
    noun = won["town"].lower() if won else ""
    return None if search_gender(noun) or noun in _VERSIONS else won


_VERSIONS = frozenset(
    "windows android ios macos chrome firefox python java php linux ubuntu switch playstation iphone galaxy block "
    "sektor sektion bereich sparte liga".split()
)
"""Programs and parts, which a number names."""


def is_in_results(text: str, start: int, follows: str) -> bool:
    """Return whether the number at *start* in *text* is a rank in a list of results, before the name *follows*."""
    first = _FIRST.search(text)
    return (
        first is not None
        and first.start() <= start
        and RESULT.search(text[: first.start()]) is not None
        and not follows.lower().endswith(ORDINAL_NOUNS)
    )


_NAMED_RESULT = compile_late(
    r" (?:(?:[A-ZÄÖÜ][\wà-ž.'’/-]*|van|von|de[nrl]?|d[iau]|la|le|ter),? ){1,5}(?:(?:jr|jun|sen)\.? )?"
    r"\((?:[A-Z]{3}(?:/[A-Z][\w.-]*)?\)"
    r"|[A-ZÄÖÜ][a-zäöüß-]+(?: [A-ZÄÖÜ/][\w/-]*)?\)[ ,]*\+?[0-9])"
)
"""Who came in, from where, and perhaps with which result: "Jan Muster (AUT)", "Jan Muster (Ungarn) 21,58"."""
_ONE_MORE_RANK = compile_late(r"(?:^|[–,;:)0-9-] )$")


def is_named_result(before: str, after: str) -> bool:
    """Return whether a number between *before* and *after* is a rank beside its holder and his country."""
    named = _NAMED_RESULT.match(after)
    is_noun = named is not None and re.split(r"[ ,(]", named[0].strip())[0].lower().endswith(ORDINAL_NOUNS)
    return named is not None and not is_noun and _ONE_MORE_RANK.search(before) is not None


_FIRST = compile_late(r"(?<![\w.])1\. (?=[A-ZÄÖÜ])")
_TEAM = compile_late(
    r" (?:Herren|Damen|Männer|Frauen) (?:hat|ist|war|wird|wurde|muss|kann|darf|soll|will|verlor|gewann|unterlag|kam"
    r"|steht|stand|liegt|lag|blieb|ging|traf|schlug|siegt|spielt|bleibt|geht|holt|[a-zäöüß]{3,}te)\b"
)
_OWNS_TEAM = compile_late(r"\b(?:[Dd]ie|[Uu]nsere|[Ii]hre|[Ee]ure) $")


def is_team(before: str, after: str) -> bool:
    """Return whether a number between *before* and *after* is a team's, which is one: "Die 1. Herren" verlor."""
    return _TEAM.match(after) is not None and _OWNS_TEAM.search(before) is not None


def ending_of_holder(found: Found, ending: str = "er") -> str:
    """Return the *ending* of a rank before its holder, who may be a woman: "1. Ute Muster", "Frauen: 1. Meier"."""
    is_woman = WOMAN_NEXT.match(found.after) or re.search("(?:Frauen|Damen): $", found.before)
    if not found.before.strip() and not is_woman and (named := _FULL_NAME.match(found.after)):
        return "er" if is_given_name(named["given"]) or not knows(named["given"]) else ending
    if (
        not is_woman
        and (named := _NAMED_BESIDE.search(found.before))
        and not re.match(" [A-ZÄÖÜ]", found.after)
    ):
        is_woman = IS_WOMANS.fullmatch(named["name"])
    return "e" if is_woman and ending == "er" else ending


_FULL_NAME = compile_late(r" (?P<given>[A-ZÄÖÜ][a-zäöüß]+) [A-ZÄÖÜ][\w-]+(?=[ ,]*(?:[(+0-9]|$))")
"""A given name and a surname, before a country or a time: " Jan Muster (No), +1,2"."""
_NAMED_BESIDE = compile_late(r"(?:^|\b(?:und|sowie) )(?P<name>[A-ZÄÖÜ][a-zäöüß]+) $")
"""A given name right before a rank: "Jonas wurde 5. und Mia" 7."""


def as_rank(before: str) -> str:
    """Return the ending of a rank without a noun, as its subject has it: "Sie kam als Zweite"."""
    clause = re.split(r"[,;:] |(?<=[a-zäöüß]{4})[.!?] (?=[A-ZÄÖÜ])", before)[-1]
    named = _NAMED_BESIDE.search(clause)
    if clause.endswith(" er "):
        return "er"
    if named and is_given_name(named["name"]):
        return "e" if IS_WOMANS.fullmatch(named["name"]) else "er"
    is_woman = (
        re.search(r"\b(?:[Ss]ie|[Dd]ie)\b|^\W*(?:[Ii]hre|[Ss]eine|[Ee]ine) [A-ZÄÖÜ]", clause)
        or WOMAN_NAMED.search(clause)
        or ((opening := WOMAN_DOES.search(clause)) and is_given_name(opening["name"]))
    )
    return "e" if is_woman else "er"


SHADED = compile_late(
    r"\b(?:einmal|zweimal|dreimal|mehrmals|nur|noch|sogar|erneut|wieder|schließlich|letztlich|überraschend|immerh"
    r"in|knapp|zuletzt|ebenfalls|auch|dort|damit|am Ende|zum Schluss) $"
)
"""What may stand between the verb and a rank: "Sie wurde einmal Zweite"."""
SECOND_CLUB = compile_late(
    r"(?:\b(?:[Tt]abellen|[Ww]eltranglisten|[Gg]esamt)-?[0-9]{1,2}\.|\b(?:ist|sind|war|bleibt"
    r"|liegt)\b[^.]* [0-9]{1,2}\.)"
    r"[^.!?]{0,60}, (?:der|die|das|und) [\w -]{2,40} $"
    r"|\b(?:wurden?|wird) [0-9]{1,2}\.(?:,| und) (?:er|sie|[A-ZÄÖÜ][a-zäöü]+) $"
)
"""A club and its place, which another follows: "Ulm ist Tabellen-2., der Rivale 17."."""


def is_rank_after(verb: str, number: int) -> bool:
    """Return whether a number after *verb* is a rank and no age: "Er wurde 3.", not "Er wird 70."."""
    limits = {
        "als": 1000,
        "landete": 1000,
        "landeten": 1000,
        "wurde": 13,
        "wurden": 13,
        "wird": 6,
        "werden": 6,
    }
    return number < limits.get(verb, 0)


_PRODUCTS = frozenset(
    "Windows Opus Airbus Mars Lotus Office Apollos Paris Nexus Asus Focus Prius Axis Genesis Atlas Xerxes".split()
)
"""Names in -s that are no genitives: a number after them is a cardinal."""

_CLUB_IS = compile_late(
    r"\b(?:[A-ZÄÖÜ]{2,4}|TuS|Vf[LBRK]|SpVgg|ThSV|Verein|Klub|Club|Team|Mannschaft|Elf|Aufsteiger|Absteiger|Eintracht|Borussia|Union)\b"
    r"[^.!?;]{0,60}\b(?:ist|bleibt|steht als|rangiert als)"
    r"(?: (?:nur|nun|jetzt|noch|wieder|weiter|weiterhin|derzeit|aktuell))? $"
)
"""A club and the verb before its place: "Der SC ist 16."."""


def is_name_in_genitive(word: str) -> bool:
    """Return whether *word* is a name with the genitive's -s: "Beethovens"."""
    is_genitive = (
        re.fullmatch("[A-Z][^\\W\\d_A-ZÄÖÜ]+(?:s|[sxzß]['’])", word) is not None and word not in _PRODUCTS
    )
    is_surname = word.endswith("manns") and not knows(word[:-1])
    return is_genitive and (is_surname or not search_gender(word.lower()))


_AHEAD = compile_late(
    r"\b(?:ist|bleibt|wird|wurde|steht)\b[^!?;]{0,70}\b(?:Vorsprung|Rückstand|Punkten|Zählern|Toren|Siegen)"
    r"(?: (?:nur|nun|jetzt|noch|wieder|weiter|weiterhin|derzeit|aktuell))? $"
)
"""By how much somebody leads: "mit acht Punkten Vorsprung" 1."""
_SECOND_RANK = compile_late(
    r"\b(?:wurden?|wird|kam|landete)\b[^;!?]{0,40}\b[0-9]{1,2}\., (?:im|in der|über|beim|am|auf|mit) [^.,;]{1,30} $"
)
"""Another rank of the same verb: "wurde er 3., im Dreisprung" 7."""


_THEN_ANOTHER = compile_late(
    r"\b(?:wurden?|wird|kam|landete|ist|war) (?:als )?[0-9]{1,2}\.,? (?:und|[A-ZÄÖÜ][\w-]+ (?=[0-9]|$)|sein\w* \w"
    r"+|ihr\w* \w+)"
    r"(?: (?:sie|er|[A-ZÄÖÜ][\w-]+|die \w+|der \w+))? $"
)
"""Another's rank of the same verb: "Er wurde 3. und sie" 5."""


_TIMES = r"(?:ein|zwei|drei|vier|fünf)mal"
_SO_OFTEN = compile_late(rf"\b{_TIMES} [0-9]{{1,2}}\.(?:,| und) (?:\w+ )?{_TIMES} $")
"""How often somebody came in at another place: "zweimal 2., einmal" 3."""
_LAST_PLACE = 13
"""A greater number behind "wurde sie" is an age."""


_LAST_IN_CONTEST = 60  # a greater number is no place in a contest
_IN_CONTEST = compile_late(
    r"\b(?:wurden?|wird|landeten?)\b[^.;:!?()]*(?:(?:\b[A-Za-zäöüß]+\.|[0-9]{1,2}\.,) [^.;:!?()]*)*"
    r"(?:(?<![0-9.,])|(?<=\bU [0-9]{2})|(?<=\bU[0-9]{2})) $"
)
_CONTEST = compile_late(
    r"(?:[Ss]lalom|[Aa]bfahrt|Super-G|[Rr]ennen|[Cc]up|[Ss]print|[Ss]pringen|[Ss]prung|[Ww]urf|[Ss]toßen|[Tt]urnier"
    r"|[Mm]eisterschaft|[Mm]arathon|[Bb]iathlon|[Tt]riathlon|[Ww]ettkampf|[Zz]ehnkampf|[Ss]iebenkampf|[Ee]tappe|[Bb]ewerb"
    r"|[Ww]ertung|[Ff]inale|Olympia|Grand Prix|[Kk]ombination|WM|EM|Tour|Rallye|Regatta|[Ll]auf|Metern?|[0-9] k?m"
    r"|Hürden|Kraul|U ?[0-9]{2}|Staffel|[Ss]chießen|Springreiten"
    r"|[Ss]chwingfest|[Tt]urnfest|Qualifikation|Startnummer|Startnr\.|Teilnehmern)\b"
)
"""What ranks are won in: "wurde im Riesenslalom" 4."""


def is_won(before: str, number: int) -> bool:
    """Return whether *number*, which a sentence ends with, is a rank in the contest that *before* names."""
    is_contest = _IN_CONTEST.search(before) and _CONTEST.search(before)
    return bool(number <= _LAST_IN_CONTEST and is_contest and not _NO_RANK_AFTER.search(before))


_NO_RANK_AFTER = compile_late(
    rf"\b(?:{'|'.join(sorted(PREPOSITIONS | MERGED))}|Platz|Rang|Nummer|Nr\.|Gruppe|Halle|Runde|Etappe|Kilometer|Klasse"
    r"|Tor|Feld|Bahn|Satz|Spieltag|Jahre|Tage|Stunden) $"
)
"""What a cardinal stands behind: "wurde im Rennen auf Platz" 4."""


_IN_RANKING = compile_late(
    r"\b(?:Rang|Platz|Tabelle\w*|Spitze)\b[^.;:!?]{0,60}"
    r"(?:, |; )[A-ZÄÖÜ][\w-]+ (?:ist|war|bleibt)(?: nur| nun| jetzt)? $"
    r"|\b\w*(?:[Rr]angliste|Wertung|Tabelle)\b[^.;:!?]{0,40}\b(?:ist|war|bleibt|wurde)"
    r" (?:er|sie|es|[A-ZÄÖÜ][\w-]+)(?: nur| nun| jetzt)? $"
)
"""Whose place in a ranking follows: "In der Rangliste ist er" 45."""


def is_ranked(found: Found, words: list[str], number: int) -> bool:
    """Return whether *number* at an end is a place: behind its verb, a club, or a name in the genitive."""
    if not words or is_won(found.before, number):
        return is_won(found.before, number) or places_club(found.before, number)
    if (is_name_in_genitive(words[0]) and number < 200) or _IN_RANKING.search(found.before):
        return True
    if any(way.search(found.before) for way in (_AHEAD, _THEN_ANOTHER, _SECOND_RANK, _SO_OFTEN)):
        return number <= LONGEST_TABLE
    if _CLUB_IS.search(found.before) and number <= LONGEST_TABLE:
        return True
    shade = SHADED.search(found.before)
    if shade and re.search(r"\b(?:wurden?|wird|landeten?|kam)\b[^.;:]{0,40}$", found.before[: shade.start()]):
        return number <= LONGEST_TABLE
    verb = (last_words(found.before[: shade.start()], 1) if shade else words) or words
    is_inverted = len(verb) > 1 and verb[0] in {"sie", "er", "ich", "wir"} and verb[1] in {"wurde", "wurden"}
    is_place = is_rank_after(verb[0].lower(), number) and not MADE_OF.match(found.before)
    follows = number <= LONGEST_TABLE and SECOND_CLUB.search(found.before) is not None
    return is_place or (is_inverted and number < _LAST_PLACE) or follows or places_club(found.before, number)


_RIVAL = compile_late(
    r"\b(?:mehr|weniger|besser|schneller|Punkte|Sekunden?|Rückstand|Vorsprung) (?:als|vor|hinter|auf) die $"
)
"""What the leader is ahead of: "96 Punkte mehr als die" 2."""


def is_rival(found: Found, number: int) -> bool:
    """Return whether *number* is the place of somebody whom another is compared with."""
    return number <= LONGEST_TABLE and _RIVAL.search(found.before) is not None
