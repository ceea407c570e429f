"""Tell finite verbs from other small words, as far as a dictionary without parts of speech can."""

from functools import lru_cache

from vorleser.text.dictionary import count
from vorleser.text.regex import compile_late

__all__ = ["begins_with_clause", "has_verb", "has_verb_next", "is_finite"]

_COMMON = frozenset(
    """
    bin bist ist sind seid war waren hat habe haben hatte hatten hätte hätten wird werde werden wurde wurden würde
    würden wäre wären gibt gab gäbe kann können konnte konnten könnte könnten soll sollen will wollen muss müssen darf
    dürfen mag mögen möchte weiß wissen tut tun sei seien sah sahen kam kamen ging gingen stand standen lag lagen blieb
    blieben hielt hielten rief riefen ließ ließen lief liefen fiel fielen stieg stiegen sank sanken wuchs wuchsen
    betrug betrugen verlor verloren gewann gewannen traf trafen nahm nahmen sprach sprachen schrieb schrieben las lasen
    fuhr fuhren trug trugen schlug schlugen zog zogen bot boten schloss schlossen fand fanden begann begannen starb
    starben half halfen aß aßen trank tranken sang sangen schwieg schwiegen griff griffen litt riss rissen erschien
    erschienen entstand entstanden bekam bekamen erhielt erhielten verließ verschwand brach brachen hing hingen gilt
    gelten fährt schläft läuft hält trifft nimmt spricht liest hilft wächst stirbt fällt lässt trägt schlägt bricht
    isst vergisst sieht wirft hängt fängt empfängt erhält enthält verlässt gefällt gehört gewinnt beginnt entsteht
    kommt kommen bekommt versteht besteht erscheint gelingt geschieht genügt bezieht betritt geriet gerieten verhält
    steht geht tritt riet rieten trat traten warf warfen galt galten barg stahl warb warben stritt stritten wies wiesen
    lieh schnitt schnitten pfiff glich wich wichen strich strichen band banden sprang sprangen zwang zwangen gelang
    gelangen klang klangen schwamm flog flogen floss flossen goss schoss schossen roch log trog fror hob hoben wog
    wogen dachte dachten nannte nannten kannte kannten brannte brannten rannte rannten wusste wussten tat taten hieß
    hießen stieß stießen fing fingen schlief schliefen saß saßen bat baten schien schienen schrie schrien floh flohen
    maß maßen wusch schmolz schwoll losch schrak lud luden mied mieden schuf schufen schwand schwanden trieb trieben
    sandte sandten wandte wandten brachte brachten rät birgt stiehlt wirbt schmilzt schwillt lädt misst wäscht quillt
    befiehlt empfiehlt empfahl empfahlen vergaß vergaßen rieb schob schoben wand gehören gewinnen genießen genießt
    genoss genossen geschehen gefallen geraten begegnet begegnen gestehen gesteht gestand gestanden gewährt gewähren
    reichen liegen sitzen lassen heißen bleiben schreiben müsste sollte sollten wollte wollten musste mussten durfte
    durften mochte mochten schied schieden drang drangen grub gruben rang rangen kroch krochen schritt schritten stach
    stachen schwor schworen pries priesen verdarb verdross gräbt bläst frisst stößt verdirbt sticht bog bogen glitt
    glitten wob sog
    """.split()
)
_NO_VERBS = frozenset(
    """
    seit oft meist samt acht statt heute bitte dort fast jetzt nicht erst selbst zuletzt recht leicht sonst mit bereit
    weit weite weiten beste besten erste ersten letzte letzten alte alten echte echten gute guten rote roten laut
    insgesamt bekannt gut überhaupt höchst zuerst zumeist spät hart echt dicht satt matt fest meisten bekannten
    verletzten beteiligten breiten leichten rechten dichten rechte leichte laute zarte breite einen sieben sen
    """.split()
)
_ATTRIBUTIVE = frozenset(
    "des der dieses dieser eines einer seiner seines ihrer ihres aus in im am an auf von vom mit für bei beim zu zur "
    "zum über unter nach gegen um ohne zwischen".split()
)
"""What may stand between a noun and its verb: Gegner der Reform, Händler in der Innenstadt."""
_BESIDE = frozenset("dafür dagegen daran darauf darüber davon dazu damit hier dort jedoch allerdings".split())
_JOINING = frozenset("und oder sowie".split())
_PARTICIPLE = compile_late(r"(?:ge|[a-zäöü]{2,4}ge)[a-zäöüß]{3,}(?:t|en)")
_PREFIXED = compile_late(r"(?:be|ver|ent|emp|er|zer|miss|über|unter|wider)[a-zäöüß]{3,}t|[a-zäöüß]{2,}iert")
"""What may be a participle as well as a verb: bewilligt, reduziert."""
_FOREIGN = compile_late(r"[a-zäöüß]{3,}iert")  # budgetiert: any noun makes such a verb
_PREFIX = compile_late(r"^(?:be|ver|er|ent|zer|miss|über|unter|wider|um|hinter|voll)")
_WHOLE_CLAUSE = compile_late(r"[A-ZÄÖÜ][\w-]+ (?P<verb>[a-zäöüß]{3,20})[.!?,]")
_FIRST_WORDS = compile_late(
    r"(?:(?:Dr|Prof|Mag|St)\. )*(?:[A-ZÄÖÜ][\w-]*|\d[\d.,]*) "
    r"(?:(?:[\w-]+|[A-ZÄÖÜ]\.|[IVX]+\.) ){0,7}(?:[\w-]+(?=[.!?]))?"
)
_INFINITIVE_BEFORE = compile_late(
    r"\b(?:will|woll\w+|kann|k[oö]nn\w+|muss\w*|müss\w+|soll\w*|darf|d[uü]rf\w+|mag|m[oö]cht\w+|mögen|wird|werde\w*|würd\w+|"
    r"lässt|lassen|ließ\w*|zu|geht|gehen|ging\w*|hilft|half\w*|bleib\w+|sah\w*|sieht|hör\w+)\b"
)
"""What an infinitive goes with: will am 3. Gäste empfangen."""
_AUXILIARY = compile_late(
    r"\b(?:hab\w+|hat|hatte\w*|hätte\w*|ist|sind|war\w*|wär\w*|sei\w*|bin|bleib\w*|blieb\w*|werde\w*|wird|wurde\w*|würde\w*|"
    r"gilt|gelten|bekam\w*|bekomm\w*)\b"
)
"""What a participle goes with."""
_MAYBE_PARTICIPLE = compile_late(r"(?:ge|be|ver|er|ent|emp|zer|miss|hinter|über|unter|wider)[a-zäöüß]+en")
_MODALS = frozenset("können müssen dürfen sollen wollen lassen mögen".split())
_PERFECT = compile_late(r"\b(?:hab|hat|hät)\w*\b")
_WORD = compile_late(r"(?<![\w-])[a-zäöüß]{2,24}(?![\w-])")


@lru_cache(maxsize=4096)
def is_finite(word: str) -> bool:
    """Return whether *word*, in small letters, is likely a finite verb: its other forms are words, too."""
    is_common = word in _COMMON or (not word.endswith("en") and _PREFIX.sub("", word) in _COMMON)
    if is_common or _FOREIGN.fullmatch(word):
        return True
    if word in _NO_VERBS or _PARTICIPLE.fullmatch(word):
        return False
    if word.endswith(("te", "ten")) and _is_verb_stem(word[: word.rindex("te")].removesuffix("e")):
        return True
    if word.endswith("t"):
        return _is_verb_stem(word[:-1].removesuffix("e") if word[-2] == "e" else word[:-1])
    stem = word.removesuffix("n").removesuffix("e")
    if not word.endswith(("en", "ern", "eln")):
        return False
    endings = ("et",) if stem[-1:] in {"t", "d"} else ("t", "et") if stem[-1:] in {"n", "m"} else ("t",)
    return any(count(stem + ending) for ending in endings)


def _is_verb_stem(stem: str) -> bool:
    """Return whether *stem* has an infinitive that is a word: sag-en, dauer-n."""
    return len(stem) > 1 and (
        count(f"{stem}en") > 0 or (stem.endswith(("er", "el")) and count(f"{stem}n") > 0)
    )


def has_verb(clause: str) -> bool:
    """Return whether a word of *clause* is likely a finite verb."""
    return any(is_finite(word) for word in _WORD.findall(clause))


def begins_with_clause(text: str, at: int, before: str = "") -> bool:
    """Return whether a noun and its finite verb, or some words and a common one, stand in *text* from *at* on.

    *before* is the clause that ends there.
    """
    whole = _WHOLE_CLAUSE.match(text, at)
    if whole:
        return _is_verb_of_noun(whole["verb"], before)
    match = _FIRST_WORDS.match(text, at)
    if match is None:
        return False
    words = _first_clause(match[0].split())
    subject = _place_of_verb(words)
    # the last word of all may be an infinitive or a participle
    is_whole = match[0][-1] != " " and match[0].endswith(words[-1])
    if any(word in _COMMON for word in words[1 : -1 if is_whole and words[-1].endswith("n") else None]):
        return True
    is_last = is_whole and subject == len(words) - 1
    return subject < len(words) and (
        _is_verb_of_noun(words[subject], before) if is_last else is_finite(words[subject])
    )


def has_verb_next(text: str, at: int, before: str, *, closely: bool = False) -> bool:
    """Return whether a noun, its finite verb and more stand in *text* at *at* (Platz ist …), after *before*.

    *closely* means that nothing stands between noun and verb.
    """
    words = (match[0] if (match := _FIRST_WORDS.match(text, at)) else "").split()
    place = _place_of_verb(words)
    if place >= min(len(words), 2 if closely else len(words)):
        return False
    # "hat das 3. Treffen glänzen können": two infinitives of the perfect
    if words[place + 1 : place + 2] and words[place + 1] in _MODALS and _PERFECT.search(before):
        return False
    # "am 3. Tag und Lang freut sich": with a second noun the verb is in the plural
    is_alone = _JOINING.isdisjoint(words[:place])
    return (is_alone or words[place].endswith("n")) and _is_verb_of_noun(words[place], before)


def _first_clause(words: list[str]) -> list[str]:
    """Return *words* up to a second verb of the same subject (Haft und | ging) or an infinitive with "zu"."""
    for number, word in enumerate(words[1:-1], 1):
        if word == "zu" or (word in _JOINING and words[number + 1][0].islower()):
            return words[:number]
    return words


def _place_of_verb(words: list[str]) -> int:
    """Return which of *words* follows the noun at their head and what belongs to it: Gegner der Reform planen."""
    at = 1
    while at < len(words):
        word = words[at]
        if word[0].isupper() or (word in _JOINING and words[at + 1 : at + 2] and words[at + 1][0].isupper()):
            at += 1
        elif word in _BESIDE:
            at += 1
            break
        elif word in _ATTRIBUTIVE:
            following = (
                n for n in range(at + 1, len(words)) if not words[n].endswith(("e", "en", "er", "es", "em"))
            )
            noun = next((n for n in range(at + 1, len(words)) if words[n][0].isupper()), len(words))
            if noun > next(following, len(words)):
                return len(words)
            at = noun + 1
        else:
            break
    return at


def _is_verb_of_noun(verb: str, before: str) -> bool:
    """Return whether *verb* is that of the noun before it, and no infinitive or participle of the clause *before*."""
    is_participle = _AUXILIARY.search(before) is not None if before else True
    if verb.endswith(("en", "ern", "eln")):
        is_other = (is_participle and _MAYBE_PARTICIPLE.fullmatch(verb)) or _INFINITIVE_BEFORE.search(before)
        return bool(before) and not is_other and is_finite(verb)
    return verb in _COMMON or (is_finite(verb) and not (is_participle and _PREFIXED.fullmatch(verb)))
