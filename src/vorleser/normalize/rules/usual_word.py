"""Words cut short that a frequent word of newspapers completes: "die Opp.", "langj.", "unterst.", "festgen.".

A short cut is completed where the list has one word for it, of several one that its article fits; a longer one with
the first, which is the likeliest.
"""

from vorleser.normalize.agreement import inflect, of_person
from vorleser.normalize.articles import SURE_LETTERS, fitting, likeliest, of_woman
from vorleser.normalize.compound_parts import ends_in_short_noun, of_short_tail
from vorleser.normalize.cut_nouns import noun
from vorleser.normalize.frequent import (
    ADJECTIVES_OF_NEWS,
    ENDS_OF_ADJECTIVES,
    NOUNS_OF_NEWS,
    PARTICIPLES_OF_NEWS,
    VERBS_OF_NEWS,
    genitive_of,
    plain_nouns,
    several_with,
)
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.towns import all_cities
from vorleser.text.dictionary import SEEN, begins_word, complete, compound, count, knows
from vorleser.text.regex import compile_late

_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 3
_LINKS = ("", "s", "n", "en", "es")
_ALONE = 9
"""Letters of a cut at a sentence's end that no surname there has."""


def usual_noun(found: Found) -> str | None:
    """Say a noun, or a compound of one, where the sentence goes on behind its full stop."""
    cut = found["cut"]
    if count(cut) or ends_in_short_noun(cut):
        return None
    word = likeliest(cut, NOUNS_OF_NEWS, found) or (
        ("" if knows(cut) else _of_compound(cut, found)) or of_short_tail(cut, found) or _plain(cut, found)
    )
    if not word:
        return None
    if word in _PERSONS:
        return of_person(word[:-2].lower(), found).capitalize()  # "die Beschuld. schwieg"
    woman = of_woman(word, found)
    return woman or noun((found[0], "noun", word, genitive_of(word)), found)


_PERSONS = frozenset(
    """Angestellter Angeklagter Beschuldigter Tatverdächtiger Sachverständiger Abgeordneter Verletzter Geschädigter
    Vorsitzender Verstorbener Jugendlicher Erwachsener Beamter Verdächtiger""".split()
)
"""Adjectives and participles that name a person."""


def _plain(cut: str, found: Found) -> str:
    """Return the only listed noun that *cut* begins, if it adds more than an ending: "Novel." is no Novelle."""
    word = likeliest(cut, plain_nouns(), found, sure=False) if len(cut) > _SHORTEST_TAIL else ""
    return word if len(word) - len(cut) > 2 else ""


def before_town(found: Found) -> str | None:
    """Say a noun before the town that it is in: "die Kriminalpol. Ulm"."""
    return usual_noun(found) if found["town"] in all_cities() else None


def _of_compound(cut: str, found: Found) -> str:
    """Return the compound that *cut* begins, made of a whole word and a cut one of the list: "Musikkap."."""
    for at in range(_SHORTEST_HEAD, len(cut) - _SHORTEST_TAIL + 1):
        head, tail = cut[:at].lower(), cut[at:]
        if not any(head.endswith(link) and count(head.removesuffix(link)) for link in _LINKS):
            continue
        likely = fitting(several_with(tail.capitalize(), NOUNS_OF_NEWS), found)
        usual = [word for word in likely if begins_word(f"{head}{word.lower()}")]
        if usual or (
            len(likely) == 1
            and (at > _SHORTEST_HEAD or len(tail) >= SURE_LETTERS)
            and not complete(cut.lower())
        ):
            return f"{cut[:at]}{(usual or likely)[0].lower()}"
    return ""


_BARE = compile_late(r"(?:^|[\s(])(?:[a-zäöüß][\w-]*\.?|[0-9][\w.,%€–-]*|[€%]) $")
"""A word in small letters or a count, before a noun that ends its sentence: behind a name a surname may stand."""
_COUNTED = compile_late(r"[0-9] ?(?:[ckm]?m|k?g|l|ha|Euro|€|%|Grad) $")


def _at_end(found: Found) -> str | None:
    """Say a long noun that ends its sentence: "ein Dank für die Mitgliedsch."."""
    cut = found[1]
    if knows(cut) or not (_BARE.search(found.before) or _COUNTED.search(found.before)):
        return None
    if (
        cut.endswith("sch")
        and not cut.endswith("isch")
        and (count(f"{cut}aft") or (len(cut) >= _ALONE and compound(f"{cut.lower()}aft")))
    ):
        return f"{cut}aft."
    if cut[-1] in "hk" and count(f"{cut}eit"):
        return f"{cut}eit."
    if len(cut) < _ALONE and not _COUNTED.search(found.before):
        return None
    added = complete(cut.lower())[len(cut) :]
    is_whole = _WHOLE.search(cut) or added.removeprefix("s") in _FORMS
    return f"{cut}{added}." if len(added) >= 2 and not is_whole else None


_WHOLE = compile_late(
    r"(?:tion|tät|ismus|ment|ung|[hk]eit|schaft|nis|ling|thek|ie|ik|ur|or|ant|ent|[aei]nz)$"
)
"""How whole nouns end: of „Restitution“ the dictionary has but a compound."""
_FORMS = frozenset(
    "en er es em in ern ers ens erin innen isch lich los haft frei tum voll artig weise mäßig ee".split()
)
"""What makes another form of a word that the dictionary lacks, and is no sign of a cut."""


def first_part(found: Found) -> str | None:
    """Say the first part of a compound with a hyphen: "Kreisl.-Derby"."""
    found_words = several_with(found[1], NOUNS_OF_NEWS)
    is_sure = len(found_words) == 1 or (found_words and len(found[1]) >= SURE_LETTERS)
    return f"{found_words[0]}-" if is_sure and not knows(found[1]) else None


_PRONOUNS = ("er ", "Er ", " sie ", "Sie ", " es ", "Es ", " man ", "Man ")


def usual_adjective(found: Found) -> str | None:
    """Say an adjective or a participle before its noun."""
    cut = found[1]
    if knows(cut) or not next_noun(found.after):
        return None
    if found.before.endswith(_PRONOUNS) and (verb := likeliest(cut, VERBS_OF_NEWS, found)):
        return verb  # "Er hinterl. Frau und Kind"
    word = likeliest(cut, ADJECTIVES_OF_NEWS, found) or likeliest(cut, PARTICIPLES_OF_NEWS, found)
    if not word:
        word = _of_compound_adjective(cut)
    if not word and cut.endswith("l") and count(cut[:-1].removesuffix("s")):
        word = f"{cut}os"  # "obdachl.", "fraktionsl."
    return (inflect(word, found) + stop("adj", found)) if word else None


def _of_compound_adjective(cut: str) -> str:
    """Return the adjective that a whole word and the beginning of one of the list make: "denkmalgesch."."""
    for at in range(_SHORTEST_HEAD, len(cut) - _SHORTEST_TAIL + 1):
        if any(cut[:at].endswith(link) and count(cut[:at].removesuffix(link)) for link in _LINKS):
            found = several_with(cut[at:], ENDS_OF_ADJECTIVES)
            usual = [word for word in found if begins_word(f"{cut[:at]}{word}")]
            if usual or (found and (len(found) == 1 or len(cut) - at > _SHORTEST_TAIL)):
                return f"{cut[:at]}{(usual or found)[0]}"
    return ""


_AUXILIARY = compile_late(
    r"\b(?:[Ww]urden?|[Ww]ird|[Ww]erden|[Ii]st|[Ss]ind|[Ww]ar(?:en)?|[Hh]at|[Hh]aben|[Hh]atten?|seien?)\b[^.;:!?]*$"
)
"""What a participle belongs to."""


def usual_verb(found: Found) -> str | None:
    """Say a participle beside its auxiliary, a finite verb elsewhere."""
    cut = found[1]
    if count(cut) > SEEN:  # rarer words are nouns, which begin with a capital: "unterst." is none
        return None
    is_participle = _AUXILIARY.search(found.before) is not None
    return likeliest(cut, PARTICIPLES_OF_NEWS if is_participle else VERBS_OF_NEWS, found) or None


_CONSONANT = "[b-df-hj-np-tv-zß]"
RULE = Rule(
    phase=63,
    forms=(
        Form(
            rf"(?<![\w.])(?<!\.-)(?<![a-zäöüß]{{3}}-)(?P<cut>[A-ZÄÖÜ][a-zäöüß]{{1,24}}{_CONSONANT})\."
            r"(?= [a-zäöü0-9(]|[,;:])",
            usual_noun,
        ),
        Form(rf"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]{{5,30}}{_CONSONANT})\.(?=[“”\"«»)]*\s*$)", _at_end),
        Form(rf"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]{{3,24}}{_CONSONANT})\.-(?=[A-ZÄÖÜ][a-zäöüß])", first_part),
        Form(
            rf"(?<![\w.-])(?P<cut>[A-ZÄÖÜ][a-zäöüß]{{3,24}}{_CONSONANT})\.(?= (?P<town>[A-ZÄÖÜ][a-zäöüß]+)\b)",
            before_town,
        ),
        Form(
            rf"(?<![\w.-])([a-zäöüß]{{3,24}}{_CONSONANT})\.(?= (?:[a-zäöüß]+ )?[A-ZÄÖÜ][a-zäöüß])",
            usual_adjective,
        ),
        Form(rf"(?<![\w.-])([a-zäöüß]{{3,24}}{_CONSONANT})\.(?= [a-zäöü0-9(]|[,;:])", usual_verb),
    ),
    examples=(
        ("Die Opp. stimmte dagegen.", "Die Opposition stimmte dagegen."),
        ("Die Musikkap. spielte auf.", "Die Musikkapelle spielte auf."),
        ("Er dankt für die Mitgliedsch.", "Er dankt für die Mitgliedschaft."),
        ("Der langj. Leiter geht.", "Der langjährige Leiter geht."),
        ("Die Stadt unterst. den Verein.", "Die Stadt unterstützt den Verein."),
        ("Er wurde festgen. und verhört.", "Er wurde festgenommen und verhört."),
    ),
)
