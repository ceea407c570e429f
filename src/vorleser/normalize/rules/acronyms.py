"""Acronyms: spelled with hyphens ("A-F-D"), read as a word ("Nato"), or in full where the house wants it.

An unknown one is spelled unless German could pronounce it; what is said holds no two capitals side by side, so
that no engine spells or reads it another way.
"""

import re

from vorleser.normalize.capitals import SEEN_OFTEN, follows_given_name, lower_towns, small
from vorleser.normalize.counts import is_plural
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import PRONOUNCEABLE, are_initials, join_acronyms, spell, spelling_table
from vorleser.normalize.table import OPENED, rows
from vorleser.text.dictionary import SEEN, count
from vorleser.text.regex import compile_late

ACRONYM = r"[A-ZÄÖÜ](?:[a-zäöü]{0,3}[A-ZÄÖÜẞ])+"
_TOKEN = rf"{ACRONYM}(?:ler(?:n|in|innen)?(?![a-z])|[a-z]{{0,3}})"
SHORTEST_READ = 4
"""Unknown ones of three letters are spelled far more often than read."""

_ROMAN = compile_late(r"[IVX]{2,}")
NEIGHBOUR_BEFORE = compile_late(r"\b([A-ZÄÖÜẞ]{2,})[,:!]? $")
NEIGHBOUR_AFTER = compile_late(r"[,:!]? ([A-ZÄÖÜẞ]{2,})\b")
_BEYOND = compile_late(r"[,:!]? [A-ZÄÖÜẞ]{2,3} ([A-ZÄÖÜẞ]{4,})\b")
"""A loud word behind a short one: "ALS DIE" GLOCKEN LÄUTETEN."""
_SHORT_WORDS = frozenset("AB AM AN DU ER ES IM IN OB UM UN WO ZU SO DA JA OH NA HE EY HA".split())
AFTER_ARTICLE = compile_late(r"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]es|[Ee]ine?|[Ii]m|[Zz]ur) $")
_AT_MIT = compile_late(r"\b(?:am|das|des|vom|dem|ans) $")
_SUBJECT = compile_late(r" (?:ER|SIE|ES|WIR|ICH|DU|IHR|MAN|JEMAND|DER|DIE|DAS|EINE?)\b")
"""What follows the word, not the disease: ALS ER KAM, REGNETE ES."""
_OF_OR_AT = compile_late(r"\b(?:des|[Ii]m|[Aa]m|[Vv]om|[Zz]um|[Zz]ur|[Bb]eim) $")
"""Behind these stands a noun, though the letters be a verb's: "Forscher des IST"."""
_GENITIVE = compile_late(r"\b(?:des|eines|dieses) $")


def _say(found: Found) -> str | None:
    """Say one acronym, or several that a slash parts; a plural's -s stays."""
    if is_explained(found[0], found):
        return spell(found[0])
    if row := spelling_table().get(found[0]):
        return _by_table(row, found)
    said = [_one(part, found) for part in found[0].split("/")]
    said = said if found.before.strip() else lower_towns(said, found[0].split("/"))
    if all(word is None for word in said):
        return None
    words = [word or part for word, part in zip(said, found[0].split("/"), strict=True)]
    if is_label(found):
        words[-1] += "."
    return join_acronyms(words, found[0], hyphened=found.after[:1] == "-")


LABELS = frozenset("LIVE NEU AKTUELL EXKLUSIV".split())
_SENTENCE = compile_late(r" [„»\"]?([A-ZÄÖÜ][a-zäöüß]+)\b")


def is_label(found: Found) -> bool:
    """Return whether a town or a section stands before a sentence, with nothing to part them: KIEW Wieder …."""
    follows = _SENTENCE.match(found.after)
    words = re.fullmatch(r"[A-ZÄÖÜẞ]{2,}(?:[ /-][A-ZÄÖÜẞ]{2,})*", f"{found.before}{found[0]}")
    if not follows or not words or search_gender(follows[1].lower()) or count(follows[1]) < 20 * SEEN:
        return False
    last = re.split("[ /-]", words[0])[-1]
    is_noun = last not in spelling_table() and (
        small(last)[:1].isupper() or (PRONOUNCEABLE.fullmatch(last) and not small(last))
    )
    return bool(last in LABELS or ((len(last) >= SHORTEST_READ or small(last)) and is_noun))


_MEMBER = compile_late(r"([A-ZÄÖÜ][A-Za-zÄÖÜ]{0,4}[A-ZÄÖÜ])(ler(?:n|in|innen)?)")
"""Who belongs to a party: "SPDler"."""


def _one(written: str, found: Found) -> str | None:
    """Return what is said for *written*; None if it is a name in camel case, a Roman numeral or no acronym."""
    row = spelling_table().get(written)
    if row:
        return _by_table(row, found)
    if member := _MEMBER.fullmatch(written):
        return f"{_one(member[1], found)}-{member[2]}"
    if written[-1] == "s" and (row := spelling_table().get(written[:-1])):
        said = _by_table(row, found)
        return said and f"{said}s"
    return spell(written) if is_explained(written, found) else _unknown(written, found)


def _by_table(row: tuple[str, ...], found: Found) -> str | None:
    """Say a known acronym by its row and the policy of the house."""
    if row[1] == "leave":
        return None
    if found.settings.acronyms == "expand" and row[3] and not beside_hyphen(found):
        return row[3] + ("s" if _GENITIVE.search(found.before) and row[3][-1] in "tdfglmn" else "")
    if row[1] == "spell":
        return row[2] or spell(row[0])
    if found.settings.acronyms == "spell" and not row[2].islower():
        return spell(row[0])
    if (
        row[2] == row[3]
        and row[3].endswith("gericht")
        and not beside_hyphen(found)
        and _GENITIVE.search(found.before)
    ):
        return f"{row[2]}s"
    opens = row[2].islower() and OPENED.search(found.before)
    return row[2].capitalize() if opens else row[2]


def beside_hyphen(found: Found) -> bool:
    """Return whether the acronym is part of a compound."""
    return found.before[-1:] == "-" or found.after[:1] == "-"


def _unknown(written: str, found: Found) -> str | None:
    """Say an acronym that no table knows: spelled, unless it can be read or is a name in camel case."""
    plural = "s" if written[-1] == "s" and written[:-1].isupper() else ""
    letters = written.removesuffix("s") if plural else written
    if _ROMAN.fullmatch(letters) and not re.search("V[VX]|IIII|I[IVX]*[^IVX]|II[VX]|VI{4}", letters):
        return None
    if not letters.isupper():
        lower = max(len(run) for run in re.findall(r"[a-zäöü]+", letters))
        return spell(letters) if lower == 1 and letters[-1].isupper() and len(letters) < 7 else None
    if not plural and (word := small(letters)) and not is_other(letters, found):
        is_polite = letters == "SIE" and re.search(r"[A-ZÄÖÜ]{2,}N $", found.before)
        return "Sie" if is_polite else capital_if_opening(word, found)
    if is_shouted(letters, found) or _is_stressed(letters, found):
        return letters.lower() if letters in _SHORT_WORDS else letters.capitalize()
    if found.settings.acronyms != "spell" and is_readable(letters):
        return letters.capitalize() + plural
    return spell(letters) + plural if len(letters) < 8 else letters.capitalize() + plural


def is_explained(letters: str, found: Found) -> bool:
    """Return whether a short acronym in brackets stands behind the words it is made of: (IST)."""
    if not found.before.endswith("(") or found.after[:1] != ")" or not 1 < len(letters) < SHORTEST_READ:
        return False
    if "".join(re.findall(r"\b[A-ZÄÖÜ]", found.before[-80:])).endswith(letters):
        return True
    words = _WORDS_BEFORE.search(found.before)
    return words is not None and are_initials(letters, words[0])


_WORDS_BEFORE = compile_late(r"(?:[\w-]+ ){0,4}[\w-]+[“\"«]? \($")


def is_readable(letters: str) -> bool:
    """Return whether unknown *letters* are read: German can say them, or they are many and hold vowels enough."""
    vowels = sum(letter in "AEIOUYÄÖÜ" for letter in letters)
    is_long = len(letters) > 5 and 3 * vowels >= len(letters)
    if letters.endswith("Ö") and len(letters) < 6:
        return False  # of Austria: AKNÖ
    return len(letters) >= SHORTEST_READ and (is_long or PRONOUNCEABLE.fullmatch(letters) is not None)


def is_other(letters: str, found: Found) -> bool:
    """Return whether *letters*, a word, are here an acronym of the same letters: the disease ALS, at the MIT."""
    if len(letters) == 3 and AFTER_ARTICLE.search(found.before) and SEEN < count(letters) < SEEN_OFTEN * 50:
        return search_gender(letters.lower()) is None and not is_shouted(letters, found)
    if (
        len(letters) == 3
        and _OF_OR_AT.search(found.before)
        and not (beside_hyphen(found) or search_gender(letters.lower()) or is_shouted(letters, found))
    ):
        return count(letters) > SEEN_OFTEN
    if letters not in {"ALS", "MIT"} or is_shouted(letters, found):
        return False
    if letters == "ALS":
        return not _SUBJECT.match(found.after)
    return beside_hyphen(found) or _AT_MIT.search(found.before) is not None


def capital_if_opening(word: str, found: Found) -> str:
    """Return *word*, with a capital where it opens a sentence or a compound."""
    if beside_hyphen(found) or OPENED.search(found.before):
        return f"{word[0].upper()}{word[1:]}"
    return word


def sayable(word: str) -> bool:
    """Return whether *word* may be a word in capitals: it is short and known, or German could say it."""
    return (
        word in _SHORT_WORDS
        or bool(spelling_table().get(word) or small(word) or PRONOUNCEABLE.fullmatch(word))
        or len(word) > 6
        or (len(word) > 4 and 5 * sum(letter in "AEIOUYÄÖÜ" for letter in word) >= 2 * len(word))
    )


def is_shouted(letters: str, found: Found) -> bool:
    """Return whether *letters* stand among words all in capitals, as in a loud headline."""
    if not sayable(letters):
        return follows_given_name(letters, found.before)
    sides = (NEIGHBOUR_BEFORE.search(found.before), NEIGHBOUR_AFTER.match(found.after))
    near = [side[1] for side in sides if side and sayable(side[1])]
    if (beyond := _BEYOND.match(found.after)) and small(beyond[1]):
        near.append(beyond[1])
    loud = [word for word in near if word in _SHORT_WORDS or word not in spelling_table()]
    between_words = letters in _SHORT_WORDS and any(word in _SHORT_WORDS or small(word) for word in loud)
    return between_words or (bool(loud) and any(len(word) >= SHORTEST_READ for word in (letters, *near)))


def _is_stressed(letters: str, found: Found) -> bool:
    """Return whether short *letters* are a word with stress, as another in the same text is: Licht AN, Tür ZU."""
    if letters not in _SHORT_WORDS:
        return False
    others = set(_IN_CAPITALS.findall(found.match.string)) - {letters}
    return any(
        other in _SHORT_WORDS or (other not in spelling_table() and small(other).islower())
        for other in others
    )


_IN_CAPITALS = compile_late(r"\b[A-ZÄÖÜ]{2,}\b")


def _say_dotted(found: Found) -> str:
    """Say letters that have a dot each: "U.S.A."."""
    letters = found[0].replace(".", "").replace(" ", "")
    return spell(letters) + ("." if not found.after.strip() else "")


def say_numbered(found: Found) -> str | None:
    """Zu TOP 5, im WS 2024: what is known by the number after it; "die TOP 5" are the five best."""
    if found[0] != "TOP":
        return "Wintersemester" if found[0] == "WS" else "Sommersemester"
    counted = re.match(
        r" (?:3|5|10|20|25|50|100) ([A-ZÄÖÜ][a-zäöüß]+|(?:der|des|aller|weltweit)\b)", found.after
    )
    is_only = found.match.string.count("TOP ") == 1
    is_best = (counted and is_only and (counted[1].islower() or is_plural(counted[1]))) or re.search(
        r"\b(?:[Dd]ie|[Dd]as|[Ee]ine?[mnr]?|[Dd]er|[Dd]en|[Uu]nsere|[Mm]eine|[Ii]hre|[Ss]eine) $",
        found.before,
    )
    return "Top" if is_best else f"Tagesordnungspunkt{'s' if found.before.endswith('des ') else ''}"


_AGENDA = compile_late(
    r"\bTOP [0-9]|[Tt]agesordnung|\w*[Rr]at(?:es|s)?\b|Ausschuss|[Ss]itzung|beraten|abgestimmt|vertagt"
)


def say_item_of_agenda(found: Found) -> str | None:
    """Der TOP wird vertagt: one item, where a meeting is spoken of."""
    led = re.search(r"\b(?:[Dd]e[rmn]|[Dd]iese[rmn]|[Ii]m|[Zz]um|[Bb]eim|[Ee]inen) $", found.before)
    return "Tagesordnungspunkt" if led and _AGENDA.search(found.match.string) else None


def say_accented(found: Found) -> str:
    """SÃO PAULO, CAFÉ: no acronym has an accent."""
    return found[0].capitalize()


_SMALL = "|".join(
    sorted(
        (
            re.escape(row[0])
            for row in rows("acronyms")
            if (row[0][0].islower() or "." in row[0] or row[0][-4:].islower()) and row[1] != "leave"
        ),
        reverse=True,
    )
)

RULE = Rule(
    phase=62,
    forms=(
        Form(r"(?<![\w-])(?=[A-ZÄÖÜ]*[À-ÃÅ-ÕØ-ÛÝŁŚŠŽČĆĐ])[A-ZÀ-ÖØ-ÝŁŚŠŽČĆĐ]{3,20}(?!\w)", say_accented),
        Form(r"\b(?:TOP(?= (?:[ÖN] )?[0-9])|(?:WS|SS)(?= (?:19|20)[0-9]{2}))", say_numbered),
        Form(r"\bTOP(?! [0-9]|[-\w])", say_item_of_agenda),
        Form(r"\bTOP(?=-[A-ZÄÖÜ][a-zäöü])", lambda _: "Top"),
        Form(
            r"\bOK(?=-(?:Vize|Präsid|Chef|Mitglied|Team|Leit|Vorsitz|Sitz|Kassier)|(?<=\bdes OK)\b|(?<=\b[Ii]m OK)\b)",
            lambda _: "O-K",
        ),
        Form(r"(?<=[A-ZÄÖÜ]{2})['’]S(?!\w)", lambda _: "’s"),
        Form(r"\bST\.(?= ?[A-ZÄÖÜ]{2})", lambda _: "Sankt"),
        Form(r"(?<![\w.])(?:[A-Z]\.){2,6}(?!\w)(?! ?[A-ZÄÖÜ][a-zäöüß])", _say_dotted),
        Form(
            rf"(?<![\w@#./])(?:{_TOKEN}(?:/{_TOKEN}){{0,3}}|(?:Kfz|Lkw|Pkw)s?|{_SMALL})(?![\w@]|\.[a-zäöü0-9])",
            _say,
        ),
    ),
    examples=(
        ("Die AfD beantragte eine Debatte.", "Die A-F-D beantragte eine Debatte."),
        ("Die CDU/CSU stimmte zu.", "Die C-D-U C-S-U stimmte zu."),
        ("Die CDU/CSU-Fraktion tagt.", "Die C-D-U-C-S-U-Fraktion tagt."),
        ("die ICE/IC-Züge", "die I-C-E- und I-C-Züge"),
        ("Die NATO tagt.", "Die Nato tagt."),
        ("Die Richter des BVerfG tagen.", "Die Richter des Bundesverfassungsgerichts tagen."),
        ("Der US-Präsident reist EU-weit.", "Der U-S-Präsident reist E-U-weit."),
        ("Die LKWs und die Lkws", "Die L-K-Ws und die L-K-Ws"),
        ("Die Spur führt zu XKCD und RUMBA.", "Die Spur führt zu X-K-C-D und Rumba."),
        ("Die U.S.A. feiern.", "Die U-S-A feiern."),
        ("Bei YouTube und McDonald", "Bei YouTube und McDonald"),
        ("Die TOP-Form hielt.", "Die Top-Form hielt."),
        ("Der Chef des OK dankt.", "Der Chef des O-K dankt."),
        ("OK-Präsidentin Meier dankt.", "O-K-Präsidentin Meier dankt."),
        ("Das war NICHT gemeint.", "Das war nicht gemeint."),
    ),
)
