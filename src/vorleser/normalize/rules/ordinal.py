"""Ordinals in figures: der 3. Platz, im 2. Stock, 1. FC Köln, Platz 3. at a sentence's end."""

import re

from vorleser.normalize.calendar import CLOSING_SIGNS, OPENERS, full_stop, opens_sentence
from vorleser.normalize.grammar import (
    DAS,
    DER,
    DIE,
    EIN,
    EINE,
    MERGED,
    MERGED_ACCUSATIVE,
    OBLIQUE,
    SEQUENCE,
    adjective_ending,
    last_words,
    next_noun,
)
from vorleser.normalize.nouns import Gender, cut_nouns, gender, search_gender
from vorleser.normalize.numbers import GROUPED, digits_of
from vorleser.normalize.ordinals import (
    CARDINAL_AFTER,
    OWNER_NEXT,
    as_noun,
    capital,
    is_shared_rank,
    is_yearly,
    of_owner,
    ordinal_ending,
    say_point,
)
from vorleser.normalize.ranks import (
    OBJECT,
    as_rank,
    ending_of_holder,
    is_in_results,
    is_name_in_genitive,
    is_named_result,
    is_rank_after,
    is_ranked,
    is_rival,
    is_team,
)
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.dictionary import count
from vorleser.text.enumeration import GRADES, ORDINAL_NOUNS, RESULT
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late
from vorleser.text.wording import LONGEST_TABLE

_NUMBER = rf"(?:{GROUPED}|[0-9]{{1,4}})"
_ARTICLES = DER | DIE | DAS | OBLIQUE | EIN | EINE | MERGED | MERGED_ACCUSATIVE

_WORK = compile_late(r" ?[„\"»]|,? (?:und |sowie )?[0-9]{1,3}\.(?:\s*$|[,;)])")
"""What follows the number of a composer's work: its title, or one more number."""


def standing(found: Found) -> str | None:
    """Say an ordinal before its noun."""
    number = digits_of(found["number"])
    first = re.match(r" ?([\w-]+)", found.after)
    follows = first[1] if first else ""
    words = last_words(SEQUENCE.sub("", found.before), 2)
    if _WORK.match(found.after) and words and is_name_in_genitive(words[0]) and int(number) < LONGEST_TABLE:
        return ordinal(number, of_owner(words)).capitalize()
    is_owned = OWNER_NEXT.match(found.after) and words and is_name_in_genitive(words[0])
    acts = _DAYS.search(found.before) and _ACT.match(found.after)
    noun = "" if acts or is_owned or is_shared_rank(words, found.after) else next_noun(found.after)
    # "1. die Bücher, 2. der Saft": at a beginning, before a small letter, a number counts points
    if not words and not noun and follows[:1].islower() and re.search(r"[:(]$|^$", found.before.rstrip()):
        return say_point(number, follows, found.before)
    # a capital may open a sentence, and then the number ended the one before: "im Jahr 1990. Danach …"
    if follows[:1].isupper() and (lone := before_capital(found, number, words, follows)):
        return lone if lone != "." else None
    # without a noun behind it the number is one itself: "Er kam als 2. ins Ziel"
    if not noun and (rank := as_noun(found, number, words, follows)):
        return rank
    # "Den 2. Preis hat sie": what the verb and its pronoun follow is the object, though nothing before says so
    if noun and OBJECT.match(found.after) and ordinal_ending(found.before, noun) == "er":
        return ordinal(number, "en")
    ending = "e" if is_team(found.before, found.after) else ordinal_ending(found.before, noun)
    return capital(ordinal(number, ending_of_holder(found, ending)), follows)


_DAYS = compile_late(
    r"(?:^|[:;.!?–] )(?:Der|Das) (?:[0-9]{1,3}\. (?:und|oder|sowie|u\.) (?:der |die |das )?)?$"
)
_ACT = compile_late(r" (?:(?:und|oder|sowie|u\.) (?:der |die |das )?[0-9]{1,3}\. )?[a-zäöüß]{3,}en\b")
"""What ranks or days do that a sentence begins with: "Der 8. und der 19. bringen" Glück."""
CERTAIN_OPENERS = frozenset(
    "danach dann dort hier nun so aber doch es wir sie er ich da damit dabei dazu davor das trotzdem außerdem".split()
)
"""Words that open a sentence, and are neither a noun nor before one that an ordinal with an article counts."""


def before_capital(found: Found, number: str, words: list[str], follows: str) -> str:
    """Return what is said for *number* before a capital that is no noun of its own; '.' if it is no ordinal at all.

    Returns '' for the ordinal of a noun.
    """
    article = bool(words) and words[0].lower() in _ARTICLES
    if (  # "Ergebnis: 1. Müller": a rank and a name
        found.before.endswith(": ")
        and follows.lower() not in OPENERS
        and search_gender(follows.lower()) is None
        and opens(follows)
    ) or (
        is_in_results(found.match.string, found.match.start(), follows)
        or is_named_result(found.before, found.after)
    ):
        return ordinal(number, ending_of_holder(found)).capitalize()
    cut = follows.lower()
    is_cut = found.after.startswith(f" {follows}.") and (cut in cut_nouns() or cut == "geb")
    if article and found.after.startswith(f" {follows}") and follows.lower() in CERTAIN_OPENERS:
        return f"{ordinal(number, ordinal_ending(found.before, ''))}."
    if (
        not article and not is_cut and opens(follows) and (words or not is_yearly(number, found.after))
    ):  # "Sie wurde 3. Danach …": a rank, or a plain number, and an end
        ranks = words and is_rank_after(words[0].lower(), int(number))
        return f"{ordinal(number, as_rank(found.before)).capitalize()}." if ranks else "."
    if RESULT.search(found.before) and not follows.lower().endswith(ORDINAL_NOUNS):
        return ordinal(number, ending_of_holder(found)).capitalize()
    # "auf Platz 3. Besucher …": after such words, and with so many digits, nobody counts in order
    is_long = len(number) > 2 and not cut.endswith(_ANNIVERSARIES)
    is_named = words and words[0].lower() in CARDINAL_AFTER and follows not in GRADES
    if (is_long and found.before.endswith(": ")) or is_named:
        return f"{cardinal(number)}."
    ends_count = _SENTENCE_END.search(found.before) and gender(follows) is None
    return "." if not article and (len(number) == 4 or ends_count) else ""


_ANNIVERSARIES = ("geburtstag", "todestag", "jahrestag", "jubiläum")
"""What is counted in hundreds, too: "2021: 450. Geburtstag"."""

_OFTEN = 3000  # a word met so often in small letters is no noun, unless it is listed as one


def opens(word: str) -> bool:
    """Return whether *word*, which has a capital, opens a sentence and is no noun that an ordinal counts."""
    return word.lower() in OPENERS or (count(word) > _OFTEN and search_gender(word.lower()) is None)


def _say_joined(found: Found) -> str | None:
    """2.Weltkrieg: an ordinal without the space after it; "1.Rahmen: Der Platz" is an item."""
    item = re.match(r"([A-ZÄÖÜ][a-zäöüß]+): ", found.after)
    if item and not found.before and not item[1].lower().endswith(ORDINAL_NOUNS):
        return f"{ordinal(digits_of(found['number']), 'ens').capitalize()}: "
    said = standing(found)
    return said and f"{said} "


_SENTENCE_END = compile_late(
    r"\b(?:ist|war|sind|waren|bis|auf|um|von|mit|hat|hatte|wurde|gegen|über|bei|nur|rund|etwa|genau) $"
)
"""Words before a count that ends a sentence."""


def final(found: Found) -> str | None:
    """Say an ordinal or a cardinal before the end: "am 3.", "Er wurde 3.", "Platz 3."."""
    number, stop = digits_of(found["number"]), "." if ends_sentence(found) else ""
    words = last_words(SEQUENCE.sub("", found.before), 2)
    first = words[0].lower() if words else ""
    # the noun follows behind an adjective: "die 3., verbesserte Auflage"
    if words and SHARED_NOUN.match(found.after):
        return ordinal(number, ordinal_ending(found.before, next_noun(SHARED_NOUN.sub(" ", found.after))))
    # "die 3." may be a plural cardinal, unless a verb such as "ist" or "wurde" shows a rank
    is_inside = found.after[:1] in {",", ";"}
    if (
        first == "die"
        and not is_inside
        and not re.search(r"\b(?:ist|war|wurde|wird|bin|sind)\b", found.before)
    ):
        return f"{ordinal(number).capitalize()}{stop}" if is_rival(found, int(number)) else None
    # "am 3." and "die 3." may be days, 31 at most; other articles allow ranks below 100, "zur" more
    most = 130 if first in {"zur", "zum"} else 32 if first in MERGED | {"die"} else 100
    if first in _ARTICLES - {"ein", "eine"} and (int(number) < most or (is_inside and first in MERGED)):
        return f"{ordinal(number, ordinal_ending(found.before, ''))}{stop}"
    # "Er wurde 3.": before a comma the dot ends no sentence, so it marks an ordinal
    no_end = found.after[:1] in {",", ";"} and words and not re.search(r"[0-9.,]$", found.before.rstrip())
    if is_ranked(found, words, int(number)) or (no_end and first not in CARDINAL_AFTER):
        ending = of_owner(words) if words and is_name_in_genitive(words[0]) else as_rank(found.before)
        return f"{ordinal(number, ending).capitalize()}{stop}"
    # alone at the beginning, as a label: "1.", or a book's "2., verb. Aufl."; behind "Vorjahr:" a place
    if not found.before.strip() or RESULT.search(found.before):
        book = re.match(r", [a-zäöüß.]+ (?:und [a-zäöüß.]+ )?Aufl", found.after)
        said = ordinal(number, "e" if not found.before.strip() and (found.before or book) else "er")
        return said.capitalize() if found.before.strip() else said
    return None


SHARED_NOUN = compile_late(
    r", (?:[a-zäöüß]+\.|[a-zäöüß]+e[nrsm]?),? (?:(?:und|u\.) [a-zäöüß]+(?:\.|e[nrsm]?) )?(?=[A-ZÄÖÜ])"
)
"""An adjective after the ordinal, of the same noun: "die 3., verbesserte" Auflage."""


def ends_sentence(found: Found) -> bool:
    """Return whether the ordinal's dot ends a sentence as well."""
    return CLOSING_SIGNS.match(found.after) is not None and opens_sentence(found.before)


def _spread(found: Found) -> str | None:
    """1.–3. Platz, 2./3. Klasse: several ordinals before one noun."""
    noun = next_noun(found.after)
    numbers = [digits_of(number) for number in (found["number"], found["second"])]
    end = ordinal_ending(found.before, noun)
    word = {"/": "und", "–": "bis", "-": "bis", "+": "und", "u.": "und"}.get(
        found["to"].strip(), found["to"].strip()
    )
    first, second = (capital(ordinal(number, end), noun) for number in numbers)
    return f"{first} {word} {second}"


def before_word(found: Found) -> str | None:
    """Zum 3. Mal, 3.-größte, 2.-Klasse: with a hyphen the ordinal is part of the word."""
    number = digits_of(found["number"])
    follows = found["part"]
    if follows.startswith("Klässler"):
        first = f"{ordinal(found['first'], '').capitalize()}- {found['to']} " if found["first"] else ""
        return f"{first}{ordinal(number, '').capitalize()}{follows.lower()}"
    if found["first"]:
        return None
    if follows[0].islower():
        return f"{ordinal(number, '')}{follows}"
    said = ordinal(number, adjective_ending(found.before, follows))
    if last_words(found.before, 1)[:1] and last_words(found.before, 1)[0].lower() in _ARTICLES:
        said = ordinal(number, "e")
    return f"{said[0].upper()}{said[1:]}-{follows}"


def one_in_so_many(found: Found) -> str:
    """Jede/r 5. lebt allein: one in five."""
    return ordinal(found["number"]).capitalize()


def minute(found: Found) -> str:
    """In der 71. Min."""
    nth = ordinal(found["number"], adjective_ending(found.before, "Minute", Gender.FEMININE))
    return f"{nth} Minute{full_stop(found.before, found[0], found.after)}"


RULE = Rule(
    phase=40,
    forms=(
        Form(r"(?<=[Jj]ede[/*:_]r )(?P<number>[0-9]{1,4})\.(?= [a-zäöüA-ZÄÖÜ])", one_in_so_many),
        Form(r"(?<![\w.,:/])(?P<number>[0-9]{1,3})\. ?Min(?:\.|(?=[),:]))", minute),
        Form(
            rf"(?<![\w.,:/–-])(?P<number>{_NUMBER})\.(?P<to> ?[–/+&-] ?| bis | u\. )(?P<second>{_NUMBER})\."
            r"(?= \w|[:,;)])",
            _spread,
        ),
        Form(
            (
                rf"(?<![\w.,:/–-])(?:(?P<first>{_NUMBER})\.-? (?P<to>bis|und|oder) )?(?P<number>{_NUMBER})\.-"
                rf"(?P<part>[A-ZÄÖÜa-zäöü][\w-]*)"
            ),
            before_word,
        ),
        Form(
            (
                rf"(?<![\w.,:/–+−-])(?<!Opus )(?P<number>{_NUMBER})\.(?=(?:,| (?:und|oder|bis|bzw\.|sowie|,)) ?(?:[0-9]"
                rf"|[a-z]+ [0-9]+\.)| [„»«\"]?[\w])"
            ),
            standing,
        ),
        Form(r"(?<![\w.,:/–+−-])(?P<number>[0-9]{1,3})\.(?=[A-ZÄÖÜ][a-zäöüß]{3}|F[CS]V?\b)", _say_joined),
        Form(rf"(?<![\w.,:/–+−-])(?P<number>{_NUMBER})\.(?=\W*$|[,;:!?)]| \(| [–—] )", final),
    ),
    examples=(
        ("der 3. Platz", "der dritte Platz"),
        ("auf dem 3. Platz", "auf dem dritten Platz"),
        ("im 2. Stock", "im zweiten Stock"),
        ("in der 2. Bundesliga", "in der zweiten Bundesliga"),
        ("ein 2. Kind", "ein zweites Kind"),
        ("seine 1. Frau", "seine erste Frau"),
        ("in 2. Auflage", "in zweiter Auflage"),
        ("1. FC Köln", "erster F-C Köln"),
        ("der 1. FC Köln", "der erste F-C Köln"),
        ("beim 1. FC Köln", "beim ersten F-C Köln"),
        ("im 2. Weltkrieg", "im Zweiten Weltkrieg"),
        ("zum 3. Mal", "zum dritten Mal"),
        ("Er kam auf Platz 3.", "Er kam auf Platz drei."),
        ("Er wurde 3.", "Er wurde Dritter."),
        ("in 2. und 3. Lesung", "in zweiter und dritter Lesung"),
        ("Verwandte 1. Grades", "Verwandte ersten Grades"),
        ("Die Sitzung ist am 3.", "Die Sitzung ist am dritten."),
        ("der 3.-größte Verein", "der drittgrößte Verein"),
        ("der 1. und 2. Teil", "der erste und zweite Teil"),
        ("die 1.–3. Klasse", "die erste bis dritte Klasse"),
    ),
)
