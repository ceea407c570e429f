"""Where German sentences end, and where a long one may be cut.

One scan over the text finds every place where a sentence could end; each is judged by the word before it, the
word after it and the brackets around it, all within a fixed reach, so that the
time is linear in the length of the text. No SRX rule set is used: LanguageTool's rules through choppa find fewer
borders (scripts/bench_text), load in a quarter of a second and take minutes for 8,000 characters of ". ".
"""

import re
from collections.abc import Iterator

from vorleser.dictionary import knows
from vorleser.enumeration import in_a_row
from vorleser.segment.abbreviations import (
    ADVERBS,
    BEFORE_DATE,
    BEFORE_NUMBERED,
    BORN,
    CLOSING,
    COUNTING,
    DEGREES,
    DETERMINING,
    EITHER,
    LEADING,
    LEADING_LETTERS,
    LETTERED,
    LONGEST_TABLE,
    MONTH_NAMES,
    NUMBERED_ABBREVIATIONS,
    NUMBERED_NOUNS,
    OPENING,
    UNITS,
    WEEKDAY_NAMES,
)
from vorleser.segment.clauses import clauses
from vorleser.segment.ordinals import leans_back, owns_noun

__all__ = ["clauses", "sentences"]

_REACH = 80  # characters looked at on either side of a stop; longer words are no abbreviations
_BRACKET = 400  # an opening bracket without its partner so near is taken for a slip
_PARTNER = {"(": ")", "[": "]"}
_OPENERS = "\"'„“”‚‘’»«›‹([*–—- \t\n"
_CLOSERS = r"""(?:[)\]}"'“”»«›‹’‘¹²³*]|\[\d{1,3}\])"""
_PLACE = re.compile(
    rf"(?P<stop>[.!?…]++)(?P<closers>{_CLOSERS}*+)(?P<gap>\s*+)|(?P<line>\n\s*+)|(?P<bracket>[(\[])"
)
_SIGN = "[§€$£#@+&\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?\\s?"  # what may stand before a first word
_NEXT = re.compile(
    rf"""(?:[„“"'‚‘»«›‹(\[*]|[-–—•]\s|[a-h]\)\s|{_SIGN}){{0,8}}(?P<word>[^\W\d_][\w'’-]{{0,40}}|\d[\d.,]{{0,20}})"""
)
_BULLET = re.compile(r"(?:[-–—•*·▪‣]|\d{1,3}[.)]|[a-zA-Z]\))\s")
_LETTERS = re.compile(r"(?:[^\W\d_]{1,3}\.)*[^\W\d_]{1,4}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVXLC]+")
_NUMBER = re.compile(r"(?:^|\.[+/–-])(\d{1,3}(?:\.\d{3})+|\d+)$")  # 3; 100.000; also the 4 in 90.+4
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.")
_FINITE = (
    "(?:ist|sind|war|waren|hat|haben|hatten?|wird|werden|wurden?|gibt|gab|kommt|kommen|kam|kamen|kann|können|soll|sollen"
    "|will|wollen|muss|müssen|darf|dürfen|steht|stehen|geht|gehen|fährt|fahren|liegt|liegen|bleib(?:t|en)|gilt|gelten"
    "|[a-zäöüß]{3,20}(?:te|ten))"
)
_CLAUSE_AFTER = re.compile(rf"[A-ZÄÖÜ][\w-]+ {_FINITE} ")
_LISTED = re.compile(r"\b[ou]\. ?[aäÄ]$")
"""What closes a list: u. a., o. Ä."""
_LABEL = re.compile(r"[A-ZÄÖÜ][\w-]+: ")
_STRONG_PAST = (
    "(?:(?:an|ver)?(?:stieg|fiel|sank|wuchs|betrug|lag|stand|ging|blieb|hielt|verlor|gewann)(?:en)?)"
)
_HAS_VERB = re.compile(rf"(?<!\w)(?:{_FINITE}|{_STRONG_PAST}|[a-zäöüß]{{3,20}}t)(?!\w)")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}")
_VERB_FIRST = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{1,24}(?:[tn] (?:man|er|es|wir|ich|du)|t (?:sie|das|dies)|n Sie)[ ?!,]|"
    r"(?:Ge|Be|Ver|Er|Ent|Zer)[a-zäöüß]{2,20}t (?:hab|hat|w[aiu]r|sind|ist)"
)
_CAMEL = re.compile(r"[a-z]{1,2}[A-ZÄÖÜ]")  # iPhone, eBay
_DOMAIN = re.compile(r"[„“\"‚‘'»«]?[a-z0-9-]{2,40}\.(?:de|at|ch|com|net|org|eu|info|tv|io|li|lu)(?![\w-])")
_JOINED = re.compile(r"(?:^|\W)[^\W\d_]*[a-zäöüß]{2}[)“\"]?$|\d{3,4}$")
_ADDRESS = re.compile(r"[@/\\_]|www\.|\.\w+\.")
_BLUNT = re.compile(
    r"[b-df-hj-np-tv-xzß]{2,4}|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xzß]{1,4}"
)  # no vowel: an abbreviation


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*, each with the white space after it; joined, they are *text*.

    A blank line always ends one, a single line break only where no line wrapper would have set it. No piece
    is blank; of a blank text nothing is returned.
    """
    if not text or text.isspace():
        return ()
    pieces = []
    start = 0
    for end in _borders(text):
        if start < end < len(text) and not text[start:end].isspace():
            pieces.append(text[start:end])
            start = end
    pieces.append(text[start:])
    return tuple(pieces)


def _borders(text: str) -> Iterator[int]:
    """Yield the offset at which each sentence but the first begins, in order."""
    start = 0  # of the present sentence
    counting = {mark.end for mark in in_a_row(text)}  # ends of the numbers that count items
    closing = barren = -1  # end of the present bracket; offset up to which no bracket closes
    for place in _PLACE.finditer(text):
        at, end = place.span()
        if place["bracket"]:
            if at > max(closing, barren) and text[start : min(at, start + _REACH)].strip(_OPENERS):
                closing = text.find(_PARTNER[place["bracket"]], at, at + _BRACKET)
                barren = barren if closing >= 0 else at + _BRACKET
            continue
        if place["line"]:
            is_border = _breaks_line(text, at, end)
        elif place.end("closers") <= closing or place.end("closers") in counting:
            is_border = False
        elif at < closing:
            is_border = bool(place["gap"]) and _word_after(text, end) in OPENING
        else:
            is_border = _ends(text, start, place)
        if is_border:
            start, closing = end, -1
            yield end


def _ends(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether the sentence from *start* ends with the stop at *place*."""
    if not place["gap"]:
        return _lacks_space(text, start, place)
    breaks = place["gap"].count("\n")
    if breaks > 1 or (breaks and _BULLET.match(text, place.end())):
        return True
    word = _word_after(text, place.end())
    # before a small letter the sentence goes on, unless the word is one like iPhone or an address
    if not word or (word[0].islower() and not _CAMEL.match(word) and not _DOMAIN.match(text, place.end())):
        return False
    at = place.start()
    # dots of omission end a sentence only where they follow a word or an opening word follows them
    if "…" in place["stop"] or len(place["stop"].strip("!?")) > 1:
        is_attached = at > 0 and not text[at - 1].isspace() and text[at - 1] not in "[("
        return word in OPENING or is_attached or bool(place["closers"].strip(")]"))
    before = text[max(start, at - _REACH) : at]
    is_alone = not before or before[-1].isspace()
    if place["stop"] != "." or is_alone:
        return place["stop"] != "."
    return _ends_with_full_stop(before, word, place["closers"]) or _begins_clause(text, place.end(), before)


def _begins_clause(text: str, end: int, before: str) -> bool:
    """Return whether a new clause, or a label, follows the abbreviation that ends *before*."""
    if re.split(r"[-–/ ]", before)[-1] not in EITHER and not _LISTED.search(before):
        return False
    clause = before if _LISTED.search(before) else re.split("[,;:–(]", before)[-1]
    verb = _CLAUSE_AFTER.match(text, end) and _HAS_VERB.search(clause)
    return bool(verb or _LABEL.match(text, end))


def _ends_with_full_stop(before: str, word: str, closers: str) -> bool:
    """Return whether a full stop ends the sentence, by the text *before* it and the *word* after it."""
    tokens = [token.lstrip(_OPENERS) for token in before.split()[-5:]]
    last = tokens[-1]
    if closers.strip("*¹²³") and not last[-1:].isdecimal():
        return True
    number = _NUMBER.search(last)
    if number:
        is_item = len(tokens) == 1 and len(before) < _REACH
        return not is_item and not _is_ordinal(number[1], tokens, word)
    if _DATE.fullmatch(last):
        # without a verb the sentence goes on: "Am 24.12. Bescherung"
        is_bare = len(before) < _REACH and tokens[-2:][0] in BEFORE_DATE and not _HAS_VERB.search(before)
        is_bare = is_bare and not (len(tokens) > 2 and tokens[-3][0].isupper() and knows(tokens[-3]))
        return word in OPENING or not ((word.isdecimal() and len(word) == 4) or is_bare)
    if _ROMAN.fullmatch(last):
        is_ruler = owns_noun(tokens, is_whole=len(before) < _REACH)
        return word in OPENING or not (len(tokens) == 1 or _is_counted(tokens, word) or is_ruler)
    return _ends_with_word(tokens, last, word)


def _is_ordinal(digits: str, tokens: list[str], word: str) -> bool:
    """Return whether *digits*, the end of *tokens*, and their full stop are an ordinal of *word* (am 3. Spieltag)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    number = int(digits[:5].replace(".", ""))
    is_date = word[0].isdecimal() and number <= 31 and _continues_date(word)
    # a day or the first of a list: "3. Mai", "3. 10.", "Die Gründe: 1. Geld"
    if word in MONTH_NAMES or is_date or (previous.endswith(":") and number == 1):
        return True
    if word in NUMBERED_ABBREVIATIONS:
        return number < 100
    if word in OPENING or word[0].isdecimal():
        return False
    # the month of a date in figures: "am 1. 8. Danach"
    if _DAY.fullmatch(previous) and number <= 12:
        return False
    # "2. bis 4. Klasse": ordinals in a row, unless a cardinal stands before
    if previous in ("bis", "und", "oder", "sowie") or not previous:
        # "in der 12. und 67. Kuhn legte nach": minutes, then a name that no dictionary knows
        is_minute = previous == "und" and number > LONGEST_TABLE and not knows(word)
        return number < 100 and not tokens[-3:][0].isdecimal() and not is_minute
    return _is_counted_noun(digits, previous, word) or (number < 1100 and leans_back(tokens, word))


def _is_counted_noun(digits: str, previous: str, word: str) -> bool:
    """Return whether an ordinal of *digits* goes with the noun *word*, by the word *previous* and by the noun."""
    number = int(digits[:5].replace(".", ""))
    if previous.lower() in DETERMINING:
        return number < 1100 or "." in digits
    noun = word.lower()
    is_counted = (
        noun.endswith(NUMBERED_NOUNS) if previous.lower() in BEFORE_NUMBERED else noun in NUMBERED_NOUNS
    )
    if is_counted and not _is_cardinal(previous):
        return number < 200 or "." in digits
    if previous[-1] == "." and (previous[:-1] in COUNTING | {"Nr", "ca"} or previous.endswith("str.")):
        return False
    return number < 100 and previous[-1] in ",;:.–(/"


def _is_cardinal(previous: str) -> bool:
    """Return whether the number after the noun *previous* is a cardinal (auf Platz 3. Besucher …)."""
    return previous[:1].isupper() and previous.lower() not in BEFORE_NUMBERED


def _continues_date(word: str) -> bool:
    """Return whether *word* can follow a day's number (1. 8. 2017; 3. 10.)."""
    digits = word.rstrip(".,")
    return digits.isdecimal() and (len(digits) == 4 or (int(digits) <= 12 and "." in word[len(digits) :]))


def _is_counted(tokens: list[str], word: str) -> bool:
    """Return whether the Roman numeral that ends *tokens* belongs to the noun *word* (im II. Weltkrieg)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    if len(tokens[-1]) == 1 and tokens[-1] not in "IVX":
        return not _is_named(tokens)
    return word in MONTH_NAMES or previous in DETERMINING or (len(tokens[-1]) == 1 and previous.endswith("."))


def _ends_with_word(tokens: list[str], last: str, word: str) -> bool:
    """Return whether a full stop between *last*, the end of *tokens*, and *word* ends the sentence."""
    key = _with_letters(tokens)
    stem = re.split("[-–/]", last)[-1]
    if (
        key in CLOSING
        or last in CLOSING
        or (stem in ADVERBS and word in OPENING)
        or (stem in BORN and word in OPENING and any(token[:1].isdecimal() for token in tokens[:-1]))
        or (stem in DEGREES and word in OPENING)
    ):
        return True
    is_address = stem.endswith("pl") and word[0].isdecimal() and knows(f"{stem}atz")
    if is_address or key in LEADING_LETTERS or stem in LEADING or last.split(".-", 1)[0] in LEADING:
        return False
    if stem in COUNTING and (word[0].isdecimal() or _ROMAN.fullmatch(word)):
        return False
    if len(stem) == 1 and stem.isalpha() and (stem == last or (stem.isupper() and "/" in last)):
        is_named = stem == last and _is_named(tokens)
        return word in OPENING or is_named or (key != last and word in {"Frau", "Herr"})
    is_blunt = bool(_BLUNT.fullmatch(stem)) and stem not in UNITS
    if word[0].isdecimal() and (stem in WEEKDAY_NAMES or (len(tokens) == 1 and len(last) < 6)):
        return False
    # "durchschnittl. 3 Euro", "der amerik. Präsident": words are cut before a vowel
    is_cut = stem.isalpha() and stem.islower() and stem[-1] not in "aeiouyäöü" and not knows(stem)
    may_go_on = bool(_INITIALS.fullmatch(key)) or stem in EITHER or stem.endswith("str") or is_blunt or is_cut
    return word in OPENING or word in {"Frau", "Herr"} or not may_go_on


def _is_named(tokens: list[str]) -> bool:
    """Return whether the letter that ends *tokens* names a thing or is a unit (Vitamin C; A und B; 3 m)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    is_listed = previous in ("und", "oder", "bis") and len(tokens) > 2 and len(tokens[-3].rstrip(",")) == 1
    return previous in LETTERED or is_listed or (previous[:1].isdecimal() and tokens[-1] in "mgtlhsWVAK")


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


def _lacks_space(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether a space was forgotten after the stop at *place* (Er kam.Sie ging.)."""
    end = place.end()
    if len(place["stop"]) > 1 or not (text[end : end + 1].isupper() and text[end + 1 : end + 2].islower()):
        return False
    before = (text[max(start, place.start() - _REACH) : place.start()].split() or [""])[-1]
    after = (text[end : end + _REACH].split() or [""])[0]
    if _ADDRESS.search(before + "." + after.rstrip(".!?:;,“\"'")):
        return False
    if place["stop"] != ".":
        return before[-1:].isalpha()
    return bool(_JOINED.search(before)) and before.lstrip(_OPENERS) not in LEADING | COUNTING | EITHER


def _breaks_line(text: str, at: int, end: int) -> bool:
    """Return whether the line break at *at* parts sentences: blank line, list, heading without full stop."""
    if end >= len(text):
        return False
    if text.count("\n", at, end) > 1 or _BULLET.match(text, end):
        return True
    line = text[max(0, at - 4 * _REACH) : at].rsplit("\n", 1)[-1].strip()
    if (
        not line
        or not (text[end].isupper() or text[end].isdecimal())
        or not (line[-1].isalnum() or line[-1] in '“"«»:)')
    ):
        return False
    following = text[end : end + 4 * _REACH].split("\n", 1)[0]
    # had a wrapper broken the line, the next word would not have fitted on it
    return len(line) + 1 + len(following.split(None, 1)[0]) <= len(following)


def _word_after(text: str, end: int) -> str:
    """Return the word that begins at *end*, without quotation marks and dashes before it.

    A verb that its subject or auxiliary follows (Berührt man …, Gekauft habe …) is returned as "Da", since
    it opens a sentence.
    """
    following = _NEXT.match(text, end)
    if following is None:
        return ""
    return "Da" if _VERB_FIRST.match(text, following.start("word")) else following["word"]
