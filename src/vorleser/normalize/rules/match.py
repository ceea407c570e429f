"""Match reports: minutes and places in brackets, ranks in compounds, minutes of injury time, sets and thirds.

"(54., Eigentor)", "Mainz (15.)", "der Tabellen-15.", "in der 45.+2 Minute", "6:2,6:3", "28:22 (14:10)".
"""

import re

from vorleser.normalize.calendar import MONTH, ends
from vorleser.normalize.goals import WAY, WAYS
from vorleser.normalize.grammar import (
    DETERMINERS,
    DIE,
    EINE,
    MERGED,
    PREPOSITIONS,
    adjective_ending,
    last_words,
)
from vorleser.normalize.nouns import Gender, search_gender
from vorleser.normalize.numbers import say_number
from vorleser.normalize.races import QUALIFYING, RACE, stands_in_table
from vorleser.normalize.ranks import as_rank
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late
from vorleser.text.wording import LONGEST_TABLE

_MINUTE = r"(?P<minute>[0-9]{1,3})(?:\.(?: ?\+ ?(?P<added>[0-9]{1,2})\.?)?['’‘′]?|['’‘′])"
PLAYED = compile_late(
    r"(?i:\btor|tor\b|tore\b|ecke|freistoß|kopfball|entschärf|traf(?! auf)|halbzeit|elfmeter|treffer|führung"
    r"|ausgleich|verkürz|erhöht|köpf|schoss|schuss|chance|pfosten|latte|parier|vergab|scheiter|gelb|rote?\b"
    r"|platzverweis|wechsel|verletz|foul|abseits|keeper|schluss|strafraum|torwart|flanke|konter|abpfiff|anpfiff"
    r"|joker|doppelpack|hattrick|drittel|nutzt|verwandel|stellte auf|erziel|netzt|prüft|zog ab|drückt|siegtreffer"
    r"|besorgt|minuten? später|[0-9] ?(?:zu|:) ?[0-9])"
)
GOAL = compile_late(
    rf"{_MINUTE}(?:[/, ]? ?(?P<code>{WAY})(?!\w)|/(?P<word>[A-ZÄÖÜ][\w-]{{3,30}})(?=[,;)]|$))?"
)
_ONE = re.sub(r"\?P<\w+>", "?:", GOAL.pattern)
_RANKING = (
    r"[A-ZÄÖÜ][\wäöüß-]*(?:[Ll]isten|[Tt]abellen|[Ll]iga|[Gg]esamt|WM|EM|DM|[Oo]lympia|[Vv]orjahres|[Mm]eisterschafts"
    r"|[Ww]eltcup|[Gg]ruppen|[Ss]taffel|[Kk]lassen|[Ss]etz|[Rr]ennen)|Tabellen|Tab\.|Ranglisten|Gesamt|WM|EM|Olympia|Vo"
    r"rjahres|Liga|ATP|WTA|FIFA|Fifa"
    r"|Gruppen|Meisterschafts|Vorrunden|Zweitliga"
)


def nth_minute(number: str, added: str, before: str = "", *, noun: bool = False) -> str:
    """Return a minute of play: "fünfundvierzigste Minute plus zwei"."""
    nth = ordinal(number, adjective_ending(before, "Minute", Gender.FEMININE))
    return f"{nth}{' Minute' if noun else ''}{f' plus {cardinal(added)}' if added else ''}"


_COMES_FROM = compile_late(r"[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+ \([A-ZÄÖÜ][\w-]+$")
_COUNTED = compile_late(r"[^)]{0,30}Aufl| ?(?:HJ|Hj|Quart|Qu\.|KW|OG|UG|Sem|Kl\.|Lj|Jg|St\.)")
"""What an ordinal in brackets may count: an edition, a half-year, a floor."""
_DAY_BEFORE = compile_late(
    r"\((?:[12]?[0-9]|3[01])\. ?(?:1[0-2]|0?[1-9])\.[^()]{0,12}\)"
    r"(?:[^().]{0,40}\([0-9]{1,2}\.[^()]{0,20}\))*[^().]{0,40}\($"
)
"""Days of a tour in brackets, of which the first names the month: "Bremen (12.2.), Kiel" (13.)."""
_MONTH_AHEAD = compile_late(rf"[0-9]{{1,2}}\. ?{MONTH}")
"""Behind the first of two days of a month: "(26./27. November)"."""


def minutes(found: Found) -> str | None:
    """(12., 67.), (80./Foulelfmeter), (23./FE, 58.): the minutes of goals, or the place of a club."""
    if _COUNTED.match(found.after) or _MONTH_AHEAD.match(found.after):
        return None
    goals = list(GOAL.finditer(found["all"]))
    if _DAY_BEFORE.search(found.before):
        joined = " und " if "und" in found["all"] else ", "
        return joined.join(ordinal(goal["minute"], "er") for goal in goals)
    if (
        len(goals) == 1
        and not goals[0]["added"]
        and not (goals[0]["code"] or goals[0]["word"])
        and (found.after[:1].isdigit() or not found["how"])
    ):
        return _alone(goals[0]["minute"], found.before, found.after) + (", " if found["how"] else "")
    if len(goals) > 1 and not found["how"] and max(int(goal["minute"]) for goal in goals) < 4:
        return None
    added = any(goal["added"] for goal in goals)
    if len(goals) == 2 and "/" in found["all"] and not added and RACE.search(found.match.string):
        return ", ".join(ordinal(goal["minute"], "er") for goal in goals)
    said = [
        nth_minute(
            goal["minute"], goal["added"], noun=bool(goal["code"] or goal["word"]) or goal is goals[-1]
        )
        + (f", {WAYS.get(goal['code'] or '', goal['word'])}" if goal["code"] or goal["word"] else "")
        for goal in goals
    ]
    return f"{', '.join(said)}{', ' if found['how'] else ''}"


OTHERS = compile_late(
    r"\)(?:[^.!?()]{0,40}\([0-9]{1,3}\.[^()]{0,20}\)){0,6}[^.!?()]{0,40}\((?:2[5-9]|[3-9][0-9]|1[0-2][0-9])\."
)
"""Behind the first of several scorers stand the others, with minutes that are no places."""


_LISTED = compile_late(r"(?i:rangliste|ranking|setzliste|weltrang|gegnern? )")
"""In a sentence of a ranking, all numbers in brackets are places."""
_PERSON = compile_late(
    r"[A-ZÄÖÜ][a-zäöüéèáß]+(?:-[A-ZÄÖÜ][a-zäöüéèáß]+)? [A-ZÄÖÜ][a-zäöüéèáćčšß]+(?:-[A-ZÄÖÜ]\w+)? \($"
)
"""A first name and a surname, of a scorer rather than a club."""


def _alone(number: str, before: str, after: str) -> str:
    """Return what is said for one number in brackets: a minute, or a place if it is small and nothing is played."""
    sentence = f"{before}{number}{after}"
    if re.search(
        r"\b(?:Tabellen\w+|Schlusslicht|Spitzenreiter|Aufsteiger|Absteiger|Liganeuling)s? (?:[A-Z]\S+ )?\($",
        before,
    ):
        return ordinal(number, "er").capitalize()
    if int(number) < 16 and re.search(r"(?<!\b[Rr]ote )\bKarten?: [^!?]{0,80}$", before):
        return ordinal(number, "e")  # how manieth yellow card it is; a red one has its minute
    in_table = int(number) <= LONGEST_TABLE and stands_in_table(before) and not OTHERS.match(after)
    if in_table or QUALIFYING.search(sentence) or (_LISTED.search(sentence) and not PLAYED.search(sentence)):
        return ordinal(number, "er").capitalize()
    person = _PERSON.search(before)
    if person and not RACE.search(sentence) and PLAYED.search(after[:60]):
        return nth_minute(number, "", noun=True)
    if int(number) > LONGEST_TABLE or PLAYED.search(before[-120:]) or OTHERS.match(after):
        return nth_minute(number, "", noun=True)
    return _as_place(number, before)


def _as_place(number: str, before: str) -> str:
    words = [word.lower() for word in last_words(before, 3)]
    feminine = "die" in words or (bool(words) and words[0].endswith("in"))
    return ordinal(number, "e" if feminine else "er").capitalize()


_ADJECTIVE = compile_late(r"[A-ZÄÖÜ]\w+(?:isch|lich)(e[nrms]?)")


def say_substituted(found: Found) -> str | None:
    """(67. Lang), (62. Ring, 75. Kern): who came on, and when."""
    name = found["name"]
    number = int(found["minute"])
    if adjective := _ADJECTIVE.fullmatch(name):
        return ordinal(found["minute"], adjective[1])  # das Infanterie-Regiment (1. Rheinisches)
    since = "ab " if found.before.endswith("(ab ") else ""  # "Kern (ab 46. Lang)"
    if (
        re.match(MONTH, name)
        or found.after.startswith(f" {name}.")
        or (number < 32 and search_gender(name.lower()))
        or re.fullmatch(
            r"[A-ZÄÖÜ]{2,}(?:-\w+)?|Hj|Qu(?:artal|art)?|Halbjahr|\w*(?:[Tt]itel|[Tt]or|[Tt]reffer|[Ss]ieg|[Ee]rfolg|[Ss]piel)s?"
            r"|\w*(?:[Ee]xamen|[Pp]rüfung)|Min(?:uten?)?|Gelbe?|Rote|\w+(?:ierer|wart|führer|prüfer|sitzer)(?:in)?",
            name,
        )
        or (last_words(found.before, 1) or [""])[0].lower() in DETERMINERS | MERGED
    ):
        return None
    return nth_minute(found["minute"], found["added"], since, noun=True)


def _score_and_minute(found: Found) -> str:
    """(23:22/53.): a score and when it stood so."""
    minute = nth_minute(found["minute"], "", noun=True)
    return f"{say_number(found['a'])} zu {say_number(found['b'])}, {minute}"


def came_on(found: Found) -> str:
    """(46. für Lang), (ab 64.): when somebody came on."""
    return nth_minute(found["minute"], found["added"], re.split("[(,] ?", found.before)[-1], noun=True)


def how(found: Found) -> str | None:
    """FE, ET: how a goal came about, in a text that says when; a place "(2310 m, Davos, GR)" says something else."""
    timed = re.search(r"[0-9](?:\.|['’‘′])[^()]*$|\([0-9]+[,/][^()]*$", found.before)
    return WAYS.get(found[0]) if timed or PLAYED.search(found.match.string) else None


def after_stroke(found: Found) -> str | None:
    """Lang/12. traf: the minute after the scorer's name; "Springen/4. im Langlauf" is a place."""
    if not re.search(r"[A-ZÄÖÜ][a-zäöüß’'-]{2,}$", found.before):
        return None
    comes_from = _COMES_FROM.search(found.before) and not PLAYED.search(found.before)  # Anna Muster (Ulm/7.)
    if comes_from or RACE.search(found.match.string):
        return f", {ordinal(found['minute'], 'er')}"
    return f", {nth_minute(found['minute'], found['added'], noun=True)}"


def say_added_time(found: Found) -> str:
    """90.+3, in der 45.+2 Minute: minutes of injury time."""
    in_minutes = found.after.startswith(" Minuten") or found.before.endswith("Minute ")
    if in_minutes and "." not in found[0]:
        return f"{cardinal(found['minute'])} plus {cardinal(found['added'])}"
    alone = found.before[-1:] == " " and "." not in found[0] and not found.after.startswith(" Minute")
    noun = bool(found["noun"]) or alone or found.after.startswith(":")
    said = nth_minute(found["minute"], found["added"], found.before, noun=noun)
    return f"{said}{'.' if found[0].endswith('.') and ends(found.after) else ''}"


def _say_ranked(found: Found) -> str:
    """Der Tabellen-15., beim Weltranglisten-19.: a rank of its own noun."""
    stop = "." if ends(found.after) else ""
    words = [word.lower() for word in last_words(found.before, 2)]
    if words[1:] and words[1] in DETERMINERS | MERGED and words[0].endswith(("e", "en")):
        words = words[1:]  # der aktuelle Tabellen-14.
    led = words and words[0] in DETERMINERS | MERGED | PREPOSITIONS
    kind = Gender.FEMININE if words and words[0] in DIE | EINE else Gender.MASCULINE
    nth = ordinal(found["rank"], adjective_ending(found.before, "", kind) if led else as_rank(found.before))
    return f"{found['list'].replace('Tab.', 'Tabellen')}-{nth[0].upper()}{nth[1:]}{stop}"


def goals_and_points(found: Found) -> str:
    """34:12 Tore/31 Pkt., 29:15/30: goals and points of a table."""
    stop = "." if ends(found.after) and found["unit"].endswith(".") else ""
    return f"{_parts(found).partition('/')[0]}, {say_number(found['points'])} Punkte{stop}"


def _parts(found: Found) -> str:
    """6:2,6:3 and 28:22 (14:10): sets, halves and quarters, whose figures could be times of day."""
    said = re.sub(
        r"([0-9]{1,3}):([0-9]{1,3})", lambda pair: f"{say_number(pair[1])} zu {say_number(pair[2])}", found[0]
    )
    return re.sub(r"([,;])(?=\w)|(?<=\w)(?=\()", r"\1 ", said)


TWO = r"[0-9]{1,3}:[0-9]{1,3}"
_NO = r"(?<![\w.,:/–−-])"
_LATE = r"(?=3[2-9]|[4-9][0-9]|1[0-2][0-9])"  # no day of a month


RULE = Rule(
    phase=19,
    forms=(
        Form(
            r"(?<=\()(?![0-9]+\. ?/ ?[0-9]+\. ?[0-9]+\.)"  # "(7./8.9.1914)" are days
            rf"(?P<all>{_ONE}(?:(?:, ?|/| und |; ?){_ONE}){{0,9}})"
            r"(?:(?=\))|(?P<how>[,;/:] ?|(?= [A-ZÄÖÜ]{1,2}[),]))(?=[^)\n]{0,40}\)))",
            minutes,
        ),
        Form(
            r"(?:(?<=\()|(?<= und )|(?<=, ))(?P<a>[0-9]{1,3}):(?P<b>[0-9]{1,3}) ?/ ?(?P<minute>[0-9]{1,3})\."
            r"(?=\)| und [0-9]|, [0-9])",
            _score_and_minute,
        ),
        Form(
            rf"(?:(?<=[(/])|(?<=, )|(?<=\(ab )|(?<=\(bis )|(?<=\([1-6]; )|(?<=\([1-6],5; )){_MINUTE}"
            r"(?= (?P<name>[A-ZÄÖÜ][\w’'-]+)[^()\n]{0,60}\))",
            say_substituted,
        ),
        Form(r" ?/ ?[–—-](?=\s*$|[.;]\s)", lambda _: ""),
        Form(rf"(?:(?<=\(ab )|(?<=\(bis )|(?<=, ab )|(?<=, bis )){_LATE}{_MINUTE}(?=\))", came_on),
        Form(rf"(?<=\(){_MINUTE}(?= für [A-ZÄÖÜ][^()]{{0,40}}\))", came_on),
        Form(
            rf"{_NO}{_MINUTE}(?= (?P<name>[A-ZÄÖÜ][\w’'-]+) (?:für|f\.) [A-ZÄÖÜ])",
            say_substituted,
        ),
        Form(rf"(?<=[,/ ])(?<!und )(?<!in )(?:{WAY})(?=\))", how),
        Form(
            rf"{_NO}(?P<minute>45|90|105|120)\.? ?\+ ?(?P<added>[0-9]{{1,2}})(?:\.(?!\w)|['’‘′])?"
            r"(?P<noun> ?Min\.)?(?=\s|[).,;:]|\Z)",
            say_added_time,
        ),
        Form(
            rf"{_NO}(?P<minute>[0-9]{{1,3}})\.['’‘′](?!\w)",  # in der 72.' traf er
            lambda found: nth_minute(found["minute"], "", found.before, noun=True),
        ),
        Form(rf"(?<=[a-zäöüß])/{_MINUTE}(?=[,;)]| [a-zäöüß]|\Z)", after_stroke),
        Form(
            rf"{_NO}{_MINUTE}(?= (?P<name>[A-ZÄÖÜ][\w’'-]+) [0-9]{{1,2}}:[0-9]{{1,2}}(?![0-9:]|[,/][0-9]| ?(?:Std|Mi"
            rf"n|Sek|h\b)))",
            say_substituted,
        ),
        Form(rf"\b(?P<list>{_RANKING})-(?P<rank>[0-9]{{1,3}})\.(?!\w)", _say_ranked),
        Form(
            rf"{_NO}{TWO}(?:(?:[,;]{TWO})+(?![\w:])"
            rf"|(?: ?\((?:{TWO}|[0-9]{{1,2}}(?=\)))(?:[,;/] ?{TWO}){{0,5}}\)(?:,{TWO})*)(?![\w:]))+",
            _parts,
        ),
        Form(
            rf"{_NO}{TWO}(?: Tore)? ?/ ?(?P<points>[0-9]{{1,3}})(?P<unit> (?:Pkte?\.|Punkte\b|P\.))?(?![\w/:.])",
            goals_and_points,
        ),
        Form(r"(?<=\bn\. )[2-5] V\.", lambda found: f"{cardinal(found[0][0])} Verlängerungen"),
        Form(rf"{_NO}{TWO}(?:(?:, | und ){TWO}){{2,6}}(?![\w:])(?! ?Uhr)", _parts),
    ),
    examples=(
        ("Weber traf (12., 67.).", "Weber traf (zwölfte, siebenundsechzigste Minute)."),
        ("1:2 Lang (54., Eigentor)", "eins zu zwei Lang (vierundfünfzigste Minute, Eigentor)"),
        ("Mainz (15.) verliert.", "Mainz (Fünfzehnter) verliert."),
        ("Huber (67. Lang)", "Huber (siebenundsechzigste Minute Lang)"),
        ("Sie schlug die Weltranglisten-19. klar.", "Sie schlug die Weltranglisten-Neunzehnte klar."),
        ("Er siegte 6:2,6:3.", "Er siegte sechs zu zwei, sechs zu drei."),
        ("es kam Ott (ab 64.)", "es kam Ott (ab vierundsechzigster Minute)"),
        ("in der 45.+2 Minute", "in der fünfundvierzigsten plus zwei Minute"),
    ),
)
