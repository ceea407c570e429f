"""Whether a full stop ends its sentence, by the words before it and the word after it."""

import re
from functools import lru_cache

from vorleser.dictionary import knows
from vorleser.first_words import CLEAR_OPENINGS, OPENING
from vorleser.regex import compile_late
from vorleser.segment.abbreviations import (
    ADVERBS,
    BEFORE_DATE,
    BINDING,
    BORN,
    CLOSING,
    COUNTING,
    DEGREES,
    DETERMINING,
    EITHER,
    LEADING,
    LEADING_LETTERS,
    LETTERED,
    MONTH_NAMES,
    OFFICES,
    UNITS,
    WEEKDAY_NAMES,
)
from vorleser.segment.ordinals import is_ordinal_of, owns_noun
from vorleser.segment.verbs import begins_with_clause, begins_with_role, has_verb, has_verb_next

REACH = 80  # characters looked at on either side of a stop; longer words are no abbreviations
OPENING_MARKS = "\"'„“”‚‘’»«›‹([*–—- \t\n"
_LETTERS = compile_late(r"(?:[^\W\d_]{1,3}\.)*[^\W\d_]{1,4}")
_INITIALS = compile_late(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_ROMAN = compile_late(r"[IVXLC]+")
_NUMBER = compile_late(r"(?:^|\.[+/–-])(\d{1,3}(?:\.\d{3})+|\d+)$")  # 3; 100.000; also the 4 in 90.+4
_DATE = compile_late(r"\d{1,2}\.\d{1,2}")
_LISTED = compile_late(r"\b[ou]\. ?[aäÄ]$")
"""What closes a list: u. a., o. Ä."""
_LIST = compile_late(r"(?:, (?:(?:[A-ZÄÖÜ&\d][\w&.-]*|und|oder)(?: |$))+)+$")
"""The items of a list after its first one: um Apple, Google & Co."""
_PERSON = compile_late(r"[A-ZÄÖÜ][a-zäöüß]{2,} [A-ZÄÖÜ]$")
"""A person whose surname is withheld: Angela M."""
_UNNAMED = frozenset("Frau Herr Herrn Familie Eheleute".split())
_TITLES = tuple("med phil pharm nat jur oec".split())
"""What ends titles, and a sentence only before a noun and its verb."""
_PLACES = frozenset("L.A U.S.A N.Y D.C".split())
_WITH_STOPS = frozenset("E.ON E.On".split())
"""Names that have full stops of their own."""
_KINGS = frozenset({("Karl", "Gustav"), ("Gustav", "Adolf")})
"""Kings whose number stands between two names: Karl XVI. Gustav."""
_SECTIONS = frozenset(
    "unter oben Abschnitt Abschn. Kapitel Kap. Teil Ziffer Ziff. Punkt Nr. sub vgl. s. zu".split()
)
"""What stands before a Roman numeral that a figure follows."""
_LABEL = compile_late(r"(?:[A-ZÄÖÜ][a-zäöüß]+e[rs]? )?[A-ZÄÖÜ][\w-]+: ")
_SMALL_LETTER = compile_late(r"[a-zäöü]\.")
_LETTERS_OF_ENDS = compile_late(r"[a-zäöü]\.[^\W\d_]{1,2}")
"""Abbreviated letters that may end a sentence: Horb a. N., Brot für alle e. V., 4:3 n. V."""
_PLACE_LETTERS = compile_late(r"[abio]\.d\.[A-Z]")
"""What ends a town's name: Neustadt a. d. W."""
_CONSONANTS = compile_late(r"[b-df-hj-np-tv-xz]{2}$")
_SUBORDINATE = compile_late(
    r",|\b(?:dass|weil|wenn|ob|als|nachdem|bevor|während|damit|obwohl|[Dd]ie|[Dd]as)\b"
)
_BLUNT = compile_late(
    r"[b-df-hj-np-tv-xzß]{2,4}|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xzß]{1,4}"
)  # no vowel: an abbreviation
_WHOLE = compile_late(r".{3,}(?:e[nrt]|e[rl]n|i?ert|elt|est|tet|end|lich|isch|ig|los|sam|bar|haft)")
"""Endings of whole words that no dictionary knows: gegendert, chillig."""


_LEADING_ON = LEADING | COUNTING
_FIRST_WORD = compile_late(r"\w*")
_MAGNITUDE = compile_late(r"\b(?:Mio|Mrd|Mia|Tsd|Bio)$")
_LASTING = compile_late(r"^(?:auf|aus|bei|für|in|im|mit|nach|über|zum|zur) .*\d (?:Min|Std|Sek|Tg)$")
_ANSWER = compile_late(r": (?!1$)\d+$")
"""A number that answers, before the next label: Antwort: 34. Frage: Warum?"""
_JOINED_NUMBER = compile_late(r"\d\.? (?:und|oder) \d+$")
_COUNTED = compile_late(
    r"(?:Euro|Dollar|Franken|Mark|Pfund|Yen|Rubel|Kronen|Tonnen|Liter|Barrel|Menschen|Einwohner|Stück|Kubikmeter|Hektar)\b"
)
"""What a million counts, and no sentence begins with: 3 Mio. Euro überwies er."""


def begins_clause(text: str, end: int, before: str) -> bool:
    """Return whether a new clause, or a label, follows in *text* at *end* the abbreviation that ends *before*."""
    if before[-1:].isdecimal():
        # "Zusammen sind das 5. Platz ist genug": no second verb would follow in one clause
        # "am 1. und 15. Abonnenten erhalten": what is joined is no clause
        joined = _JOINED_NUMBER.sub("", before)
        clause = re.split(r",\s|[;:–(]| (?:und|oder|aber|denn) ", joined)[-1]
        if _ANSWER.search(before) and _LABEL.match(text, end):
            return True
        is_month = _FIRST_WORD.match(text, end)[0] in MONTH_NAMES  # type: ignore[index]  # matches anything
        return not is_month and has_verb(clause) and has_verb_next(text, end, clause)
    is_list = bool(_LISTED.search(before))
    if not (is_list or _may_end(before)) or (_MAGNITUDE.search(before) and _COUNTED.match(text, end)):
        return False
    if _LABEL.match(text, end):
        return True
    clause = before if is_list else re.split(r",\s|[;:–(]", _LIST.sub("", before))[-1]
    if _LASTING.search(clause) and before.endswith(
        ", " + clause
    ):  # 50 Min. über die A 8, über die B 10 80 Min.
        clause = before
    # "Am 9. Nov. kam er", so after "Am 9. Nov. Muster kam" the date belongs to another sentence
    is_date = before.rsplit(None, 1)[-1] in MONTH_NAMES and not _SUBORDINATE.search(before)
    if _PERSON.search(before) or before.endswith(_TITLES):
        # "Angeklagt ist Oliver H. Staatsanwältin Meier wirft ihm Betrug vor"
        return has_verb(clause) and (begins_with_role(text, end, clause) or has_verb_next(text, end, clause))
    return (is_date or has_verb(clause)) and begins_with_clause(text, end, clause)


def _may_end(before: str) -> bool:
    """Return whether a sentence may end with the abbreviation that ends *before*."""
    tokens = [token.lstrip(OPENING_MARKS) for token in before.split()[-5:]]
    key = _with_letters(tokens)
    stem = re.split("[-–/]", tokens[-1])[-1]
    if key in _PLACES or stem in _TITLES:
        return True
    if stem in ADVERBS or _PLACE_LETTERS.fullmatch(key):
        return True
    if _LETTERS_OF_ENDS.fullmatch(key):
        return key not in LEADING_LETTERS
    previous = tokens[-2] if len(tokens) > 1 else ""
    if len(stem) == 1:
        return previous[:1].isdecimal() or _PERSON.search(before) is not None
    # "Er sagt, der amerik. Präsident habe …"
    return (
        stem in EITHER
        or stem.endswith(("str", *OFFICES))
        or (stem not in LEADING and _is_cut(stem) and previous.lower() not in DETERMINING)
    )


def is_whole_word(last: str) -> bool:
    """Return whether the *last* word before a full stop is no abbreviation that leads to another word."""
    return last.isalpha() and len(last) > 3 and last not in _LEADING_ON and last.lower() not in LEADING


def ends_with_full_stop(before: str, word: str, closers: str) -> bool:
    """Return whether a full stop ends the sentence, by the text *before* it and the *word* after it."""
    tokens = [token.lstrip(OPENING_MARKS) for token in before.split()[-5:]]
    last = tokens[-1]
    if closers.strip("*¹²³)]") if last[-1:].isdecimal() else closers.strip("*¹²³"):
        return True
    if closers[:1] in {"-", "–"}:  # Fr. 450.– Busse
        return word in OPENING
    number = _NUMBER.search(last)
    if number:
        is_item = (len(tokens) == 1 or tokens[:-1] in (["Zu"], ["Ad"], ["§"])) and len(before) < REACH
        return not is_item and not is_ordinal_of(number[1], tokens, word)
    if _DATE.fullmatch(last):
        # without a verb the sentence goes on: "Am 24.12. Bescherung"
        is_bare = len(before) < REACH and tokens[-2:][0] in BEFORE_DATE and not has_verb(before)
        is_bare = is_bare and not (len(tokens) > 2 and tokens[-3][0].isupper() and knows(tokens[-3]))
        return word in OPENING or not ((word.isdecimal() and len(word) == 4) or is_bare)
    if _ROMAN.fullmatch(last) and not _SMALL_LETTER.fullmatch(tokens[-2:][0]):
        return _ends_with_roman(tokens, word, is_whole=len(before) < REACH)
    return _ends_with_word(tokens, word)


def _ends_with_roman(tokens: list[str], word: str, *, is_whole: bool) -> bool:
    """Return whether a sentence ends with the Roman numeral that ends *tokens*, all of it if *is_whole*."""
    if tokens[-1] == "I" and tokens[-2:][0].endswith(":"):  # Gründe: I. Der Angeklagte
        return False
    if len(tokens) == 1:
        return False
    is_ruler = owns_noun(tokens, is_whole=is_whole) or (tokens[-2], word) in _KINGS
    # "unter III. 2. b"
    if word.endswith(".") and tokens[-2] in _SECTIONS:
        return False
    return word in OPENING or not (_is_counted(tokens, word) or is_ruler)


def _is_counted(tokens: list[str], word: str) -> bool:
    """Return whether the Roman numeral that ends *tokens* belongs to the noun *word* (im II. Weltkrieg)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    if len(tokens[-1]) == 1 and tokens[-1] not in "IVX":
        return not _is_named(tokens)
    # "IV. und V. Akt", "gegen I. Swiatek"
    is_letter = len(tokens[-1]) == 1 and (previous.endswith(".") or previous[:1].islower())
    is_chapter = word[0].isdecimal() and previous.endswith(".")  # Kap. III. 2
    return word in MONTH_NAMES or previous.lower() in DETERMINING or is_letter or is_chapter


def _ends_with_word(tokens: list[str], word: str) -> bool:
    """Return whether a full stop between the last of *tokens* and *word* ends the sentence."""
    key = _with_letters(tokens)
    stem = re.split("[-–/]", tokens[-1])[-1]
    if key in CLOSING or tokens[-1] in CLOSING or (word in OPENING and _may_close(tokens, key, stem, word)):
        return True
    if _leads_on(tokens, key, stem, word):
        return False
    if (
        (stem == "ff" or (stem == "f" and tokens[-2:][0].isdecimal()))
        and word[0].isupper()
        and not word.isupper()
    ):
        # a law's name follows its articles: §§ 12 ff. Baugesetzbuch
        return word in OPENING or not any(token.startswith(("§", "Art")) for token in tokens)
    last = tokens[-1]
    if len(stem) == 1 and stem.isalpha() and (stem == last or (stem.isupper() and "/" in last)):
        if len(tokens) == 1 and stem.isupper():  # A. Das Gesetz ist alt.
            return False
        is_named = stem == last and _is_named(tokens)
        is_apart = key != last or tokens[-2:][0] in _UNNAMED
        return word in OPENING or is_named or (is_apart and word in {"Frau", "Herr"})
    return word in OPENING or word in {"Frau", "Herr"} or not _may_go_on(key, stem)


def _may_go_on(key: str, stem: str) -> bool:
    """Return whether a noun or a name may follow the abbreviation *stem*, with the letters before it *key*."""
    if stem in UNITS or key in _WITH_STOPS:
        return False
    is_blunt = _BLUNT.fullmatch(stem)
    is_listed = stem in EITHER or stem.endswith(("str", *OFFICES))
    return bool(is_listed or is_blunt or _INITIALS.fullmatch(key) or _is_cut(stem))


def _leads_on(tokens: list[str], key: str, stem: str, word: str) -> bool:
    """Return whether *word* belongs to the abbreviation that ends *tokens*: no sentence ends between them."""
    last = tokens[-1]
    if len(tokens) == 1 and (last.lower() in LEADING or word in {"Dr", "Prof"} or _begins_notice(last, word)):
        return True
    previous = tokens[-2] if len(tokens) > 1 else ""
    if stem == "St" and (previous in {"pro", "je"} or previous.isdecimal()):  # zwei Euro pro St.
        return False
    if stem == "Mia" and previous[:1].isdecimal() and word not in OPENING:  # 4 Mia. Franken
        return True
    if key in LEADING_LETTERS or stem in LEADING or last.split(".-", 1)[0] in LEADING:
        return True
    if (stem in COUNTING or stem.endswith("nr")) and (word[0].isdecimal() or _ROMAN.fullmatch(word)):
        return True
    is_short = len(tokens) == 1 and 1 < len(last) < 6
    is_square = stem.endswith("pl") and knows(f"{stem}atz")
    return word[0].isdecimal() and (is_square or stem in WEEKDAY_NAMES or is_short or _is_clipped(stem))


def _is_clipped(stem: str) -> bool:
    """Return whether *stem* is short, ends in several consonants, and is no word: Erw. 4 €."""
    is_short = 2 < len(stem) < 5 and _CONSONANTS.search(stem) is not None
    return is_short and stem not in UNITS and stem not in CLOSING and not knows(stem)


def _begins_notice(first: str, word: str) -> bool:
    """Return whether the *first* word of a notice is cut short before the noun *word* (Verk. Sofa)."""
    is_short = 2 < len(first) < 7 and first.isalpha() and first[-1] not in "aeiouyäöü" and not first.isupper()
    return is_short and word not in OPENING and knows(word) and not knows(first)


def _may_close(tokens: list[str], key: str, stem: str, word: str) -> bool:
    """Return whether an abbreviation that leads to another word may end the sentence before the opening *word*."""
    if stem in BORN:
        return any(token[:1].isdecimal() for token in tokens[:-1])
    if key in {"z.B", "z.b"}:  # "Zucker z. B. Wer mag, nimmt Honig", but "z. B. Der Spiegel" after a verb
        before = tokens[-2 if key == tokens[-1] else -3 :][0]
        return before[:1].isupper() and len(before) > 2
    if stem in {"Dr", "Prof"}:
        return word in CLEAR_OPENINGS
    return (
        stem in ADVERBS
        or stem in DEGREES
        or (stem in LEADING and len(stem) > 1 and stem.islower() and stem not in BINDING)
    )


@lru_cache(maxsize=4096)
def _is_cut(stem: str) -> bool:
    """Return whether *stem* is a word cut short before a vowel: durchschnittl. 3 Euro, der amerik. Präsident."""
    is_open = stem.isalpha() and stem.islower() and stem[-1] not in "aeiouyäöü"
    return is_open and not knows(stem) and not _WHOLE.fullmatch(stem)


def _is_named(tokens: list[str]) -> bool:
    """Return whether the letter that ends *tokens* names a thing or is a unit (Vitamin C; A und B; 3 m)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    is_listed = previous in ("und", "oder", "bis") and len(tokens) > 2 and len(tokens[-3].rstrip(",")) == 1
    is_house = tokens[-1] in "abc" and previous.isdecimal() and len(previous) < 4  # Lindenweg 5 a
    is_unit = tokens[-1] in "mgtlhsWVAK" and previous[:1].isdecimal() and previous[-1] != "."
    return previous in LETTERED or is_listed or is_unit or is_house


def _with_letters(tokens: list[str]) -> str:
    """Return the last of *tokens* with the abbreviated letters before it: ["u.", "a"] is "u.a"."""
    key = tokens[-1]
    if not _LETTERS.fullmatch(key) or (len(key) > 1 and key.islower() and knows(key)):
        return key
    for token in reversed(tokens[:-1]):
        if not (len(token) == 2 and token.endswith(".") and token[0].isalpha()):
            break
        key = token + key
    return key
