"""Whether a full stop ends its sentence, by the words before it and the word after it."""

import re

from vorleser.segment.abbreviations import (
    BEFORE_DATE,
    BINDING,
    BORN,
    CLERGY,
    CLOSING,
    COUNTING,
    CUT_ADJECTIVES,
    CUT_ADVERBS,
    DEGREES,
    DETERMINING,
    EITHER,
    HOUSES,
    LEADING,
    LEADING_LETTERS,
    MONTH_NAMES,
    NEXT_STEPS,
    NUMBERED_BODIES,
    OFFICES,
    SECTION_WORDS,
    UNITS,
    WEEKDAY_NAMES,
    WITH_STOPS,
)
from vorleser.segment.clipped import (
    UNCUT,
    begins_notice,
    ends_limit,
    is_abbot,
    is_clipped_short,
    is_cut,
    is_duke,
    is_loud,
    names_by_colour,
    opens_cut,
)
from vorleser.segment.ordinals import is_amount, is_ordinal_of
from vorleser.segment.quoted_titles import counts_title
from vorleser.segment.single_letters import CUT_TITLES, ends_with_letter, is_initial, is_rate, names_thing
from vorleser.segment.verbs import has_verb
from vorleser.segment.words_before import goes_with_ruler
from vorleser.text.dictionary import begins_word, knows
from vorleser.text.first_words import CLEAR_OPENINGS, OPENING, SURNAMES
from vorleser.text.names_of_clubs import CUT_CLUBS, is_club
from vorleser.text.regex import compile_late

REACH = 80  # characters looked at on either side of a stop; longer words are no abbreviations
OPENING_MARKS = "\"'„“”‚‘’»«›‹([*–—- \t\n"
_LETTERS = compile_late(r"(?:[^\W\d_]{1,3}\.)*[^\W\d_]{1,4}")
_INITIALS = compile_late(r"(?:[^\W\d_]\.-?)+[^\W\d_]{1,2}")
_ROMAN = compile_late(r"[IVXLC]+")
_OPEN_CLAUSE = compile_late(
    r"(?:^\W*(?:Als|Da|Dass|Wenn|Weil|Nachdem|Ob|Obwohl|Während|Bevor|Sobald)"
    r"|, (?:als|da|dass|wenn|weil|nachdem|ob|obwohl|während|bevor|sobald|hätte|wäre|würde))"
    r"(?: (?:(?:der|die|das|Herzog|Kaiser|Kaiserin|König|Königin|Papst|Zar) )*[A-ZÄÖÜ]\w+){1,3} [IVXLC]+$"
)
"""A subordinate clause that has its subject only, and so no verb yet: Als Karl V. Kaiser wurde."""
_NUMBER = compile_late(r"(?:^|\.[+/–,-]|^\d\d?[–-](?=\d\d?$)|\d\+|[a-zäöü][/,])(\d{1,3}(?:\.\d{3})+|\d+)$")
"""3; 100.000; also the 4 in 90.+4, and the 7 in Mo.,7. Mai."""
_DATE = compile_late(r"(?:\d{1,2}\.[/–-])?\d{1,2}\.\d{1,2}")
_DAYS = compile_late(r"\d{1,2}[–-]\d{1,2}")  # 03–05. Juni
_RANKED = compile_late(r"(?:\w*(?:listen|abellen|[Gg]esamt)|WM|EM)-\d{1,3}")
"""A rank with its list, before a name: der Weltranglisten-12. Lang."""
_NUMERALS = frozenset("Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Zwölf Zwanzig Halb".split())
_ARTICLES = frozenset("der die das dem den des".split())
_NAMED_AFTER = frozenset("die Rhein|die Bad|die Bayer|das Bayer|die Med|die Jur|die Phil".split("|"))
"""Words of the language that are clipped adjectives after such an article: die Rhein. Post."""
_PAGES = frozenset("S Rn Rdnr Rz Nr".split())
_SECTION = compile_late(r"(?:[IVX]+|[A-H])\.")
_BLUNT = compile_late(r"[b-df-hj-np-tv-xzß]{2,4}|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xzß]{1,4}")  # no vowel
_CUT_END = compile_late(
    r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:schn|[dtzkbpf]g|(?:[dt]|[km]|k[mn])dt|[a-zäöü]rtg|[bgk]r|ngl|chtg|mstr|begl|[a-z]ltg)"
)
"""Nouns cut where no German noun ends: Durchschn., Fahrtrtg., Feuerwehrkdt."""
_CUT_NAME = compile_late(r"[A-ZÄÖÜ][a-zäöü]{1,5}")
_AGED = compile_late(r"\d{1,3}-?(?:j|spur|teil|tür)|[A-ZÄÖÜa-zäöü]{3,}(?:[zß]ig|undert)j")
_SPELLED = compile_late(r"[A-ZÄÖÜ][a-zäöüß]{1,3}[A-ZÄÖÜ][a-zäöüß]{1,4}")
"""Compounds cut in each part: MwSt., RegBez."""


def is_whole_word(last: str) -> bool:
    """Return whether the *last* word before a full stop is no abbreviation that leads to another word."""
    leads_on = last in COUNTING or last in LEADING or last.lower() in LEADING
    return last.isalpha() and len(last) > 3 and not leads_on


def ends_with_full_stop(before: str, word: str, closers: str) -> bool:
    """Return whether a full stop ends the sentence, by the text *before* it and the *word* after it."""
    tokens = [token.lstrip(OPENING_MARKS) for token in before.split()[-5:]]
    last = tokens[-1]
    if closers.strip("*¹²³)]-–") if last[-1:].isdecimal() else closers.strip("*¹²³"):
        return True
    # Müller ./. Meier; Fr. 450.– Busse; das Kapitel „IX. Ausblick“
    if last == "./" or closers[:1] in {"-", "–"} or counts_title(before):
        return last != "./" and word in OPENING
    number = None if _DAYS.fullmatch(last) and word not in MONTH_NAMES else _NUMBER.search(last)
    if number:
        is_item = (
            len(before) < REACH
            and len(number[1]) < 4
            and (tokens[:-1] in ([], ["Zu"], ["Ad"], ["§"]) or _is_marks(tokens[:-1]))
        )
        return not is_item and not is_ordinal_of(number[1], tokens, word)
    if _DATE.fullmatch(last):
        # without a verb the sentence goes on: "Am 24.12. Bescherung"
        is_bare = len(before) < REACH and tokens[-2:][0] in BEFORE_DATE and not has_verb(before)
        is_bare = is_bare and not (len(tokens) > 2 and tokens[-3][0].isupper() and knows(tokens[-3]))
        return word in OPENING or not ((word.isdecimal() and len(word) == 4) or is_amount(word) or is_bare)
    may_be_roman = _ROMAN.fullmatch(last) and not is_initial(tokens, word)
    if may_be_roman and not re.fullmatch(r"[a-zäöü]\.", tokens[-2:][0]):
        goes_on = word not in OPENING and _OPEN_CLAUSE.search(before)
        return not goes_on and _ends_with_roman(tokens, word, is_whole=len(before) < REACH)
    return _ends_with_word(tokens, word)


def _is_marks(tokens: list[str]) -> bool:
    """Return whether *tokens* are the number of a section, of which another follows: II. 1. Der Kläger."""
    return len(tokens) < 3 and all(map(_SECTION.fullmatch, tokens))


def _ends_with_roman(tokens: list[str], word: str, *, is_whole: bool) -> bool:
    """Return whether a sentence ends with the Roman numeral that ends *tokens*, all of it if *is_whole*."""
    before = tokens[-2:][0]
    # Gründe: I. Der Angeklagte; 3 Uhr: XXIII. Börse; oo II. 1661; I. HA, Rep. 102
    is_item = before.endswith(":") and (tokens[-1] == "I" or (len(tokens[-1]) > 2 and word not in OPENING))
    if is_item or before in {"oo", "⚭"} or word[:2] == "HA" or len(tokens) == 1:
        return False
    is_ruler = goes_with_ruler(tokens, word, is_whole=is_whole)
    # a year that ends the clause: "gegen Heinrich IV. 1076."; a count: "Elisabeth II. 70 Jahre"
    if word[0].isdecimal() and ((word[-1] in ".," and len(word) > 3) or (word.isdecimal() and len(word) < 4)):
        return False
    if word.endswith(".") and tokens[-2] in SECTION_WORDS:  # "unter III. 2. b"
        return False
    return word in OPENING or not (_is_counted(tokens, word) or is_ruler)


def _is_counted(tokens: list[str], word: str) -> bool:
    """Return whether the Roman numeral that ends *tokens* belongs to the noun *word* (im II. Weltkrieg)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    if len(tokens[-1]) == 1 and tokens[-1] not in "IVX":
        return not names_thing(tokens)
    # "IV. und V. Akt", "gegen I. Swiatek"
    is_letter = len(tokens[-1]) == 1 and (previous.endswith(".") or previous[:1].islower())
    is_chapter = word[0].isdecimal() and previous.endswith((".", ","))  # Kap. III. 2
    is_named = word.lower().endswith(NUMBERED_BODIES)
    return word in MONTH_NAMES or is_named or previous.lower() in DETERMINING or is_letter or is_chapter


def _ends_with_word(tokens: list[str], word: str) -> bool:
    """Return whether a full stop between the last of *tokens* and *word* ends the sentence."""
    key = with_letters(tokens)
    stem = re.split("[-–/+]", tokens[-1])[-1]
    may_close = word in OPENING and _may_close(tokens, key, stem, word)
    goes_on = (
        (key == "a.a.O" and word in _PAGES)
        or (key == "d.J" and len(word.rstrip(".,")) == 4 and word[:4].isdecimal())  # aus d. J. 1920
        or (key in {"p.a", "i.E", "n.V"} and word[0].isdecimal())  # spart p. a. 132 Euro
        or (key == "i.E" and tokens[-3:][0].startswith(CLERGY) and word not in OPENING)  # Pfarrer i. E. Lang
    )
    goes_on = goes_on or (word == "Herrn" and key in CLOSING)  # Pläne usw. Herrn Maier geben
    if not goes_on and (key in CLOSING or tokens[-1] in CLOSING or may_close or ends_limit(tokens, word)):
        return True
    if goes_on or _leads_on(tokens, key, stem, word):
        return False
    if (
        (stem == "ff" or (stem == "f" and tokens[-2:][0].isdecimal()))
        and word[0].isupper()
        and not word.isupper()
    ):
        # a law's name follows its articles: §§ 12 ff. Baugesetzbuch
        return word in OPENING or not any(token.startswith(("§", "Art")) for token in tokens)
    if len(stem) == 1 and stem.isalpha() and (stem == tokens[-1] or (stem.isupper() and "/" in tokens[-1])):
        return ends_with_letter(tokens, key, stem, word)
    previous = tokens[-2:][0]
    is_next = (
        is_abbot(stem, previous)
        or (stem, word) in NEXT_STEPS
        or (word in {"Frau", "Herr"} and not is_cut(stem))
    )
    is_holder = word in SURNAMES and key.endswith(OFFICES)  # Präs. Kurz
    begins = is_next or (word in OPENING and not is_holder)
    return begins or not (is_duke(stem, previous) or _may_go_on(key, stem))


def _may_go_on(key: str, stem: str) -> bool:
    """Return whether a noun or a name may follow the abbreviation *stem*, with the letters before it *key*."""
    if stem in UNITS or key in WITH_STOPS or is_rate(key):
        return False
    is_blunt = _BLUNT.fullmatch(stem)
    is_listed = stem in EITHER or stem.endswith("str") or key.endswith((*OFFICES, *HOUSES))
    is_noun_cut = _CUT_END.fullmatch(stem) is not None and not knows(stem)
    is_numbered = _INITIALS.fullmatch(key) or _RANKED.fullmatch(key)
    return bool(is_listed or is_blunt or is_noun_cut or is_numbered or is_cut(stem))


def _leads_on(tokens: list[str], key: str, stem: str, word: str) -> bool:
    """Return whether *word* belongs to the abbreviation that ends *tokens*: no sentence ends between them."""
    last, previous = tokens[-1], tokens[-2] if len(tokens) > 1 else ""
    is_first = opens_cut(tokens) and (
        last.lower() in LEADING
        or last in {"aa", "bb", "cc", "dd"}
        or word in {"Dr", "Prof"}
        or begins_notice(last, word)
    )
    if is_first or (last in CUT_CLUBS and is_club(previous)):
        return True
    if _is_at_end(stem, previous, word):
        return False
    # 4 Mia. Franken; die tel. Auskunft, ein 4-j. Kind
    is_great = stem in {"Mia", "Mill", "Pack"} and previous[:1].isdecimal() and word not in OPENING
    is_led = last in CUT_ADJECTIVES and previous.lower() in DETERMINING and word not in OPENING
    is_led = is_led or names_by_colour(last, previous, word) or _AGED.fullmatch(last) is not None
    if is_great or is_led or is_loud(stem, word) or (word == "Nr" and is_cut(stem.lower())):  # Ausf. Nr. 57
        return True
    if word not in OPENING and _names_source(previous, last, word):
        return True
    is_degree = last.partition(".")[0] in CUT_TITLES and last.rpartition(".")[2] in LEADING  # Dr.med. Schulz
    if is_degree or key in LEADING_LETTERS or stem in LEADING or last.split(".-", 1)[0] in LEADING:
        return True
    return _leads_to_figure(tokens, stem, word) or _is_part_of_name(tokens, word)


def _is_at_end(stem: str, previous: str, word: str) -> bool:
    """Return whether an abbreviation that else leads on is a unit or a noun here."""
    if stem == "St" and (previous in {"pro", "je", "/"} or previous.isdecimal()):  # zwei Euro pro St.
        return True
    # "sank auf 90 mm Hg. Der Arzt"
    is_unit = (stem == "Pf" and previous[:1].isdecimal()) or (stem == "Hg" and previous == "mm")
    opens = word in OPENING and word not in _NUMERALS
    return ((is_unit or stem == "Nr") and opens) or (stem == "Tel" and previous == "per")


def _names_source(previous: str, last: str, word: str) -> bool:
    """Return whether *last* is an author, or a work behind its author and before a figure: vgl. Suet. Tib. 43."""
    author = previous[:-1] if previous.endswith(".") and word[0].isdecimal() else ""
    is_led = previous in {"vgl.", "Vgl.", "cf."} or (_CUT_NAME.fullmatch(author) and not knows(author))
    return bool(is_led and _CUT_NAME.fullmatch(last)) and not knows(last)


def _leads_to_figure(tokens: list[str], stem: str, word: str) -> bool:
    """Return whether the abbreviation *stem* that ends *tokens* stands before the figure *word*: Abs. 2, Bd. IV."""
    is_figure = word[0].isdecimal()
    if stem in COUNTING or stem.endswith(("nr", "gr", "Nr", "Nrn", "Gr", "Bl")):
        is_letter = word.isupper() and (len(word) == 1 or stem.endswith("Bl") or word[1:].isdecimal())  # A1
        return is_figure or is_letter or _ROMAN.fullmatch(word) is not None or word in _PAGES
    is_short = len(tokens) == 1 and 1 < len(tokens[-1]) < 6
    is_square = stem.endswith("pl") and knows(f"{stem}atz")
    is_cut_noun = _SPELLED.fullmatch(stem) or (_CUT_END.fullmatch(stem) and not knows(stem))
    return is_figure and bool(
        is_square or stem in WEEKDAY_NAMES or is_short or is_cut_noun or is_clipped_short(tokens, stem, word)
    )


def _is_part_of_name(tokens: list[str], word: str) -> bool:
    """Return whether a clipped adjective between an article and the noun *word* ends *tokens*: die Sächs. Bank."""
    last, previous = tokens[-1], tokens[-2].lower() if len(tokens) > 1 else ""
    if previous not in _ARTICLES or word in OPENING or not word[0].isupper():
        return False
    if f"{previous} {last}" in _NAMED_AFTER:
        return True
    is_clipped = last.istitle() and last.isalpha() and 2 < len(last) < 16 and last[-1] not in "aeiouyäöü"
    return is_clipped and last not in UNCUT and not knows(last) and begins_word(last) and knows(word)


def _may_close(tokens: list[str], key: str, stem: str, word: str) -> bool:
    """Return whether an abbreviation that leads to another word may end the sentence before the opening *word*."""
    is_withheld = stem == "St" and "namens" in tokens  # eine Frau namens Gabriele St.
    if is_withheld or stem in BORN:
        return is_withheld or "in" in tokens[-4:-2] or any(token[:1].isdecimal() for token in tokens[:-1])
    if key in {"z.B", "z.b"}:  # "Zucker z. B. Wer mag, nimmt Honig", but "z. B. Der Spiegel" after a verb
        before = tokens[-2 if key == tokens[-1] else -3 :][0]
        return before[:1].isupper() and len(before) > 2
    if key in {"z.T", "u.U"}:  # Das stimmt nur z. T. Richtig ist
        return True
    if stem in CUT_TITLES or (
        stem in {"ev", "kath", "evang"} and tokens[-2:][0] in {"ist", "sind", "war", "waren"}
    ):
        return word in CLEAR_OPENINGS
    return (
        stem in CUT_ADVERBS
        or stem in DEGREES
        or (stem in LEADING and len(stem) > 1 and stem.islower() and stem not in BINDING)
    )


def with_letters(tokens: list[str]) -> str:
    """Return the last of *tokens* with the abbreviated letters before it: ["u.", "a"] is "u.a"."""
    key = tokens[-1]
    if not _LETTERS.fullmatch(key) or (len(key) > 1 and key.islower() and knows(key)):
        return key
    for token in reversed(tokens[:-1]):
        if not (len(token) == 2 and token.endswith(".") and token[0].isalpha()):
            break
        key = token + key
    return key
