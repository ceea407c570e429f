"""Whether a second clause, and so a sentence of its own, follows an abbreviation or a number with a full stop.

A clause has one finite verb: where one stands before the stop and another after the next noun, a sentence ends between.
"""

import re

from vorleser.segment.abbreviations import (
    CUT_ADVERBS,
    DEGREES,
    DETERMINING,
    EITHER,
    LEADING,
    LEADING_LETTERS,
    MONTH_NAMES,
    NUMBERED_ABBREVIATIONS,
    NUMBERED_NOUNS,
    OFFICES,
)
from vorleser.segment.clipped import is_clipped_adjective, is_cut
from vorleser.segment.full_stops import OPENING_MARKS, with_letters
from vorleser.segment.ordinals import sorts_noun
from vorleser.segment.verbs import begins_with_clause, has_verb, has_verb_next
from vorleser.segment.words_before import ends_attribute
from vorleser.text.dictionary import knows
from vorleser.text.enumeration import CLUB_OFFICES
from vorleser.text.regex import compile_late

_LISTED = compile_late(r"\b[ou]\. ?[aäÄ]$")
"""What closes a list: u. a., o. Ä."""
_LIST = compile_late(r"(?:, (?:(?:[A-ZÄÖÜ&\d][\w&.-]*|und|oder)(?: |$))+)+$")
"""The items of a list after its first one: um Apple, Google & Co."""
_TITLES = tuple("med phil pharm nat jur oec".split())
"""What ends titles, and a sentence only before a noun and its verb."""
_PLACES = frozenset("L.A U.S.A N.Y D.C".split())
_LED_TO_NOUN = compile_late(
    r"\b(?:[Dd]e[mnrs]|[Dd]ie|[Dd]as|(?:[KMSkms]?[Ee]ine?|[Ii]hre?|[Uu]nsere?)[mnrs]?) [a-zäöüß]+$"
)
"""An article and what is cut short behind it: no sentence ends there."""
_LABEL = compile_late(
    r"(?:[A-ZÄÖÜ][a-zäöüß]+e[rs]? )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ]\.)?(?: [A-ZÄÖÜ][\w-]+| \d+)?: "
)
_LASTING = compile_late(r"\b(?:für|f\.|nach|seit) \d+ (?:J|Mon|Wo|Tg|Std)$")
"""How long something lasted, of which the noun follows: für 50 J. Mitgliedschaft: A. Lang."""
_LETTERS_OF_ENDS = compile_late(r"[a-zäöü]\.[^\W\d_]{1,2}")
"""Abbreviated letters that may end a sentence: Horb a. N., Brot für alle e. V., 4:3 n. V."""
_PLACED = frozenset("nördl südl östl westl em".split())
_PLACE_LETTERS = compile_late(r"[abio]\.d\.[A-Z]")
"""What ends a town's name: Neustadt a. d. W."""
_SUBORDINATE = compile_late(
    r",|\b(?:dass|weil|wenn|ob|als|nachdem|bevor|während|damit|obwohl|[Dd]ie|[Dd]as)\b"
)
_FIRST_WORD = compile_late(r"\w*")
_MAGNITUDE = compile_late(r"\b(?:Mio|Mill|Mrd|Mia|Tsd|Bio)$")
_SUBORDINATES = compile_late(
    r"(?:dass|weil|wenn|ob|als|wie|wo|nachdem|bevor|während|damit|obwohl|"
    r"der(?:en)?|die|das|dem|den|dessen|welche[rs]?) (?![A-ZÄÖÜ])"
)
"""What a subordinate clause begins with, and no further part of the main clause."""
_SAYING = compile_late(
    r"\b(?:sag|mein|glaub|denk|dacht|hoff|erklär|beton|fürcht|befürcht|weiß|wuss|find|fand|behaupt|schr[ei]+b|bericht|teil|hei?ß|hieß|"
    r"vermut|schätz|kündig|warn|räum|ergänz|kritisier|versicher|bestätig|erzähl)[a-zäöüß]*\b"
)
"""What reported speech follows without a conjunction: Er sagt, am 3. Tag sei alles gut."""
_ANSWER = compile_late(r": (?!1$)\d+$")
"""A number that answers, before the next label: Antwort: 34. Frage: Warum?"""
_HOLDER = compile_late(r"[\w-]+ [A-ZÄÖÜ]")
_ON_DAY = compile_late(r"\b(?:am|vom|zum|bis|(?:ist|war) der) \d{1,2}$")
_YEAR = compile_late(r"(?:1[5-9]|20)\d\d ")
_LETTER = compile_late(r"\b[a-zäöü]\. ?[A-ZÄÖÜ][a-z]?$")
_IN_DATE = compile_late(r"\d\. ?\d{1,2}$")
_AFTER_COMMA = compile_late(r"[^\W\d_], \d{1,2}$")
_FIRST_OF_ALL = compile_late(r"\b1\. [A-ZÄÖÜ]")
_HANGING = compile_late(
    r", (?:(?:in|an|auf|aus|bei|mit|nach|seit|vor|zu|von|für|durch) )?"
    r"(?:im|beim|vom|zum|zur|der|die|das|dem|den|des|(?:ein|sein|ihr|unser)e?[rnms]?) \d{1,3}$"
)
"""An article and a number behind a comma, which without a noun would hang in the air: leise, im 3. Satz laut."""
_QUOTED = compile_late(r"„[^„“”]{1,120}[“”]|»[^«»]{1,120}«")
"""A title, whose verb is none of the sentence: mit dem Buch „Der Garten blüht“ in der 3. Reihe."""
_JOINED_NUMBER = compile_late(r"\d\.? (?:und|oder) (?:[A-ZÄÖÜ]\w*s )?\d+$")
_COUNTED = compile_late(
    r"(?:Euro|Dollar|Franken|Mark|Pfund|Yen|Rubel|Kronen|Tonnen|Liter|Barrel|Menschen|Einwohner|Stück|Hektar|Jahren?|Lichtjahren?"
    r"|(?:Kilo|Quadrat|Kubik|Quadratkilo)?[Mm]etern?|(?:Kilo|Mega|Giga)?[Ww]attstunden|Kilo|Gramm|Fahrzeugen?|Haushalten?|Kindern)\b"
)
"""What a million counts, and no sentence begins with: 3 Mio. Euro überwies er."""
_PERSON = compile_late(r"(?:[A-ZÄÖÜ][^\W\d_A-ZÄÖÜ]{2,}|Dr\.|Prof\.) [A-ZÄÖÜ]$")
"""A person whose surname is withheld: Angela M."""


_DATED = compile_late(
    r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mnrs]?) (?:1[0-9]|20)[0-9]{2} [a-zäöüß]{3,10}$"
)
"""An article and a year before a participle that is cut short."""
_LED = compile_late(
    r"\b(?:in|aus|auf|an|von|zu|nach|mit|bei|seit|vor|gegen|für) (?:de[mnr]|die|das) \d{1,2}$"
)

_OF = compile_late(r"\b[A-ZÄÖÜ][\w-]+ (?:der|des) \d{1,2}$")
"""A noun and the article of what it belongs to: die Führenden der 2. Division."""


def begins_clause(text: str, end: int, before: str) -> bool:
    """Return whether a new clause, or a label, follows in *text* at *end* the abbreviation that ends *before*."""
    if before[-1:].isdecimal():
        return _begins_after_number(text, end, before)
    is_list = bool(_LISTED.search(before))
    is_counted = _MAGNITUDE.search(before) and _COUNTED.match(text, end)
    is_counted = is_counted or _DATED.search(before)  # der 2015 verst. Maler
    if is_counted or not (is_list or _may_end(before)) or not _may_begin_here(text, end, before):
        return False
    is_name = bool(_PERSON.search(before) or before.endswith(_TITLES))
    if (
        is_name and text.startswith(f"{before[-1]}. ", end) and text[end + 3 : end + 4].islower()
    ):  # Kevin P. P. schweigt
        return True
    is_label = _begins_label(text, end, before, is_name=is_name)
    # a list behind a label is over: "Am Start: Kraft, Geiger u. a. Beginn ist um 14 Uhr"
    if is_label or (is_list and ": " in before and has_verb_next(text, end, before)):
        return True
    is_part = is_name or _MAGNITUDE.search(before) is not None
    clause = (
        before if is_list else _main_clause(before if is_part else _LIST.sub("", before), widely=not is_part)
    )
    # "Am 9. Nov. kam er", so after "Am 9. Nov. Muster kam" the date belongs to another sentence
    is_date = before.rsplit(None, 1)[-1] in MONTH_NAMES and not _SUBORDINATE.search(before)
    if is_name:
        # "Angeklagt ist Oliver H. Staatsanwältin Meier wirft ihm Betrug vor"
        far = f"hat {before}"  # an auxiliary may stand farther ahead than *before* reaches
        return has_verb(clause) and has_verb_next(text, end, far)
    # nothing but a house's number belongs to a street: "Brand in der Bahnhofstr. Feuerwehr rettet Katze"
    is_street = before.endswith("str") and has_verb_next(text, end, before, closely=True)
    return (is_date or is_street or has_verb(clause)) and begins_with_clause(text, end, clause)


def _begins_label(text: str, end: int, before: str, *, is_name: bool) -> bool:
    """Return whether a label follows in *text* at *end*: "Oliver H. Urteil: zwei Jahre"; *is_name* if a name is before.

    It is none in "George W. Busch: „Wir gehen“", "Vizepräs. Roth: „Wir gehen“", nor behind an adjective that is cut
    short: "Die max. Leistung: 270 kW", "112, ärztl. Notdienst: 116 117".
    """
    label = _LABEL.match(text, end)
    if label is None or " " not in before.strip() or before.endswith(OFFICES):
        return False
    is_speaker = text.startswith(("„", "»", '"', "«"), label.end())
    if is_name and (is_speaker or not knows(_FIRST_WORD.match(text, end)[0])):  # type: ignore[index] # matches always
        return False
    leads_on = _LASTING.search(before) or _LED_TO_NOUN.search(before)
    return not (leads_on or is_clipped_adjective(before.rsplit(maxsplit=1)[-1]))


def _may_begin_here(text: str, end: int, before: str) -> bool:
    """Return whether *text* may begin a sentence at *end*, and has no figure there that is part of what ends *before*.

    A year may begin one, save after a month, any other number only after several letters: Richter a. D. 300 Gäste.
    """
    if not text[end : end + 1].isdecimal():
        return True
    last = before.rsplit(None, 1)[-1]
    return last not in MONTH_NAMES and bool(_YEAR.match(text, end) or _LETTER.search(before))


def _begins_after_number(text: str, end: int, before: str) -> bool:
    """Return whether a new clause, or a label, follows in *text* at *end* the number that ends *before*."""
    # "Zusammen sind das 5. Platz ist genug": no second verb would follow in one clause
    # "am 1. und 15. Abonnenten erhalten": what is joined is no clause
    joined = _JOINED_NUMBER.sub("", _QUOTED.sub("", before))
    clause = re.split(r" (?:und|oder|aber|denn) ", _main_clause(joined))[-1]
    answered = _LABEL.match(text, end) if _ANSWER.search(before) else None
    if answered and not text.startswith("1. ", answered.end()):  # "in Ulm: 2. Lauf: 1. Muster" are results
        return True
    if text[end : end + 1].isdecimal() and (_IN_DATE.search(before) or not _YEAR.match(text, end)):
        return False
    noun = _FIRST_WORD.match(text, end)[0]  # type: ignore[index]  # matches anything
    is_part = ends_attribute([*before.split()[-5:-1], ""])  # des in Bern stationierten 1. Bataillons
    is_part = (
        is_part or sorts_noun(" ".join(before.split()[-2:-1]), noun) or _HANGING.search(before) is not None
    )
    if noun in MONTH_NAMES or noun in NUMBERED_ABBREVIATIONS or is_part:
        return False
    is_numbered = noun.lower().endswith((*NUMBERED_NOUNS, *CLUB_OFFICES))
    # "1. Vorsitzender bleibt Karl Lang, 2. Vorsitzende ist Ines Roth"
    is_listed = _AFTER_COMMA.search(before) and (is_numbered or _FIRST_OF_ALL.search(before))
    # "Sie verloren in der 1. Bezirksklasse verdient": without its noun the article would hang in the air
    if is_listed or (is_numbered and (_LED.search(before) or _OF.search(before))):
        return False
    # a label after a day: "Er kam am 3. Grund: der Regen"
    if not is_numbered and _ON_DAY.search(before) and _LABEL.match(text, end):
        return True
    return has_verb(clause) and has_verb_next(
        text, end, clause, closely=is_numbered and not _HOLDER.match(text, end)
    )


def _main_clause(before: str, *, widely: bool = True) -> str:
    """Return the clause that ends *before*; *widely* with what stands before its comma if no verb follows that."""
    part = re.split(r"[;(]|:\s|\s–\s", before)[-1]
    last = re.split(r",\s", part)[-1]
    # "Die Plädoyers folgten am 9., das Urteil am 10. Revision ist eingelegt", but "Er sagt, am 3. Tag sei alles gut"
    is_whole = not widely or has_verb(last) or _SUBORDINATES.match(last) or _SAYING.search(part)
    return last if is_whole else part


def _may_end(before: str) -> bool:
    """Return whether a sentence may end with the abbreviation that ends *before*."""
    tokens = [token.lstrip(OPENING_MARKS) for token in before.split()[-5:]]
    key = with_letters(tokens)
    stem = re.split("[-–/]", tokens[-1])[-1]
    if key in _PLACES or stem in _TITLES:
        return True
    if stem in CUT_ADVERBS or stem in DEGREES or stem in _PLACED or _PLACE_LETTERS.fullmatch(key):
        return True
    if _LETTERS_OF_ENDS.fullmatch(key):
        return key not in LEADING_LETTERS
    previous = tokens[-2] if len(tokens) > 1 else ""
    if stem in {"inkl", "exkl"}:  # Das Frühstück ist inkl.
        return previous in {"ist", "sind", "war", "waren"}
    if len(stem) == 1:
        return previous[:1].isdecimal() or _PERSON.search(before) is not None
    # "Er sagt, der amerik. Präsident habe …"
    return (
        stem in EITHER
        or stem.endswith(("str", *OFFICES))
        or (stem not in LEADING and is_cut(stem) and previous.lower() not in DETERMINING)
    )
