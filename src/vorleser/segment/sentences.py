"""Where German sentences end, and where a long one may be cut.

One scan over the text finds every place where a sentence could end; each is judged by the word before it, the
word after it and the brackets around it, all within a fixed reach, so that the
time is linear in the length of the text. No SRX rule set is used: LanguageTool's rules through choppa find fewer
borders (scripts/bench_text), load in a quarter of a second and take minutes for 8,000 characters of ". ".
"""

import re
from collections.abc import Iterator

from vorleser.segment.abbreviations import DETERMINING
from vorleser.segment.awaited_noun import awaits_noun
from vorleser.segment.brackets import goes_on_in_bracket
from vorleser.segment.clauses import clauses
from vorleser.segment.forgotten_spaces import EXCLAIMED, lacks_space
from vorleser.segment.full_stops import OPENING_MARKS, REACH, ends_with_full_stop, is_whole_word
from vorleser.segment.lettered_items import letters_in_a_row
from vorleser.segment.ordinals import opens_range
from vorleser.segment.quoted_titles import holds_title, is_nth_of_title, is_row_of_words
from vorleser.segment.second_clause import begins_clause
from vorleser.segment.small_starts import begins_small
from vorleser.segment.verbs import has_verb_next
from vorleser.text.enumeration import in_a_row
from vorleser.text.first_words import OPENING
from vorleser.text.notes import may_be_noted
from vorleser.text.regex import compile_late

__all__ = ["clauses", "sentences"]

_NARROWEST = 30  # characters; no column of running text is narrower
_BRACKET = 400  # an opening bracket without its partner so near is taken for a slip
_PARTNER = {"(": ")", "[": "]"}
_NOTE = r"""(?:(?<=[a-zäöüß]{4}[.!?])|(?<=[“”»"][.!?]))\d{1,3}(?=\s[„“»"A-ZÄÖÜ])"""
_CLOSERS = rf"""(?:[)\]}}"'“”»«›‹’‘¹²³*]|\[\d{{1,3}}\]|{_NOTE})"""
_FACE = (
    "(?:[\u2600\u263a\u2639\u2728\u2764\U0001f300-\U0001f445\U0001f44a-\U0001f4a9\U0001f600-\U0001f64f"
    "\U0001f900-\U0001f9ff\U0001fa70-\U0001faff][\ufe0f\u200d\u2640\u2642\U0001f3fb-\U0001f3ff]{0,9}+|[:;]-[)(DP]|(?<=\\s)(?:[:;]\\)|<3(?=\\s)))"
)
"""Emoji that end sentences as smiles do; hands that point, ticks and things for the office come before their text."""
_STOP = rf"(?P<stop>[.!?…]++)(?P<closers>(?:(?<=\d\.)[-–]++)?{_CLOSERS}*+)"
_REST = r"(?P<line>\n\s*+)|(?P<bracket>[(\[])"
_PLACE = compile_late(rf"{_STOP}(?P<gap>\s*+)|{_REST}|(?P<face>(?!))|(?P<ticker>(?!))")
_PLACE_WITH_FACES = compile_late(
    rf"{_STOP}(?P<gap>\s*+(?:{_FACE}\s*+)*+)|{_REST}|(?P<face>{_FACE}{{1,99}}+\s++(?:{_FACE}\s*+)*+)|(?P<ticker>(?<!\+)\+{{3,}}+\s++)"
)
_STARTS = compile_late(r"[.!?…\n(\[]")
_STARTS_WITH_FACES = compile_late(r"[.!?…\n(\[:;<+\u2600-\u27ff\U0001f300-\U0001faff]")
"""What a place begins with; such a set is searched for ten times as quickly as the place itself."""
_EMOJI = compile_late(r"[\u2600-\u27ff\U0001f300-\U0001faff]")
_EMOTICONS = (":-", ";-", " :)", " ;)", "<3", "+++")
_CLOCK = compile_late(r"(?:\w{1,20}:)?[+\s]{0,40}(?:[\d.:]{1,8}(?: Uhr)?[\s+]{0,40})?")
"""What stands before the first news of a ticker: 18:03 Uhr +++ Erste Prognose +++."""
_CLASS = compile_late(r"(?:^|\W)[A-G]\Z")  # a class and its plus signs: A+++
_YEAR = compile_late(r"\(\d{4}(?:\)|[,;–-])")
"""What follows a work's title: „E.T.“ (1982)."""
_ONE_MORE = compile_late(r"(?<=\d\. )& \d{1,2}\. [^\W\d_]")
_SIGNS = frozenset("+(–—-&/")
_NAMED_SOURCE = compile_late(r"(?<=[.!?…][“”»«\"] )\([A-ZÄÖÜ][\w.-]*(?: [\w.-]+){0,3}\) (?=[„“»«\"A-ZÄÖÜ])")
"""Who said what stands in quotation marks before, and after whom a sentence begins: „Alles fließt.“ (Heraklit)"""
_ASIDE = compile_late(
    r"\([A-ZÄÖÜ](?!\W)[\w-]+(?:[ :/,]{1,2}[\w-]+){0,4}\) "
    r"(?=(?:D(?:er|ie|as|en)|Eine?|Im|In|Am|Bei|Nach|Mit|Für|Es|Er|Sie|Wir|Auch|Zu[mr]?) )"
)
"""A remark between two sentences: Der Rat tagt. (Archivbild) Die Sitzung war lang."""
_DATELINE = compile_late(r"[A-ZÄÖÜ][\w/-]{1,60}(?: [A-ZÄÖÜ][\w/-]{0,60}){0,2}")
_DASH = compile_late(r"[–—-]\s(?![A-ZÄÖÜ][\w-]{1,30}:)")
_RESUMED = compile_late(r"[„»](?:\.{3}|…) ?[a-zäöü]")  # Er stockt. „… schön.“
_OMISSIONS = compile_late(r"(?:(?:\[(?:\.{3}|…)\]|\((?:\.{3}|…)\)|\.{3}(?!\.)|…)\s+){1,9}")
"""What stands for words left out before a sentence's first word: [...] Danach."""
_QUOTES = compile_late('[„“»«"]')
_SIGN = "[§€$£#@+&\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?\\s?"  # what may stand before a first word
_NEXT = compile_late(
    rf"""(?:[„“"'’‚‘`»«›‹(\[*]|[-–—•·▪►]\s|(?:[a-h]|aa|bb|cc|dd|ee|ff)\)\s|\.(?=[A-Z])|{_SIGN}){{0,8}}(?P<word>[^\W\d_][\w'’-]{{0,40}}|\d{{1,3}}[A-Z]{{1,2}}-[A-ZÄÖÜ]\w{{0,40}}|\d[\d.,]{{0,20}}(?:[x×](?!\w))?)"""
)
_BULLET = compile_late(r"(?:[-–—•*·▪‣]|\d{1,3}[.)]|[a-zA-Z]\))\s")
_VERB_FIRST = compile_late(
    r"[A-ZÄÖÜ][a-zäöüß]{1,24}(?:[tn] (?:man|er|es|wir|ich|du)|t (?:sie|das|dies)|n Sie)[ ?!,]|"
    r"Z\. ?B\.|D\. ?h\.|U\. ?a\.|V\. ?a\.|(?:Ge|Be|Ver|Er|Ent|Zer)[a-zäöüß]{2,20}t (?:hab|hat|w[aiu]r|sind|ist)|"
    r"(?!Angebot|Aufgebot)(?:A[bnu][fs]?|Ein|Vor|Zu|Nach|Mit|Fest|Um|Durch)ge[a-zäöüß]{2,20}t "
    r"(?:hab|hat|w[aiu]r|sind|ist)"
)
_CHESS_MOVE = compile_late(r"[KDTLS]?[a-h]?[1-8]?[x:]?[a-h][1-8](?!\w)|[IVX]{1,4}\. ?[12]\d{3}\b")
_WORKS = (
    "film roman buch sendung zeitschrift magazin serie show lied song stück komödie musical ausstellung vortrag titel "
    "ruf schlachtruf sprechchor parole slogan spruch schlagzeile motto thema reihe podcast projekt album oper "
    "artikel aktion kampagne rubrik hörspiel quiz spiel band frage"
)
_TITLED = compile_late(
    rf"(?:{'|'.join(_WORKS.split())}|heißt|hieß) [„“»«\"][^„“”»«\"]{{1,60}}$", re.IGNORECASE
)
_TITLE_ENDS = compile_late(r"[^„“”»«\"\n]{0,60}[“”»«\"] [a-zäöü]")
_SALUTATION = compile_late(r"(?:Sehr geehrte|Liebe|Hallo|Guten |Moin|Grüezi|Servus|Werte)[^!?:]{0,60}[,!]")
_BEFORE_NOUN = DETERMINING | frozenset(
    "an auf aus bei für gegen mit ohne um unter von vor über zwischen als wie".split()
)


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
    lettered, stops = letters_in_a_row(text)
    counting = stops | {mark.end for mark in in_a_row(text)}  # ends of what counts items
    closing = barren = -1  # end of the present bracket; offset up to which no bracket closes
    may_quote = _QUOTES.search(text) is not None
    for place in _places(text):
        at, end = place.span()
        if place["bracket"]:
            if at > max(closing, barren) and text[start : min(at, start + REACH)].strip(OPENING_MARKS):
                closing = text.find(_PARTNER[place["bracket"]], at, at + _BRACKET)
                barren = barren if closing >= 0 else at + _BRACKET
            continue
        if place["line"]:
            is_border = _breaks_line(text, at, end)
        elif place["ticker"]:
            is_border = not (_CLOCK.fullmatch(text, start, at) or _CLASS.search(text, max(0, at - 2), at))
        elif place["face"]:
            is_border = _ends_with_face(text, start, at, end)
        elif place.end("closers") <= closing or place.end("closers") in counting:
            is_border = False
        elif at < closing:
            is_border = bool(place["gap"]) and _word_after(text, end) in OPENING
        else:
            is_title = may_quote and _is_title(text, start, place)
            is_border = not is_title and not _is_move(text, place) and _ends(text, start, place)
        if is_border or end in lettered:
            *asides, start = _starts_after(text, end, may_quote=may_quote)
            closing = -1
            yield from (*asides, start)


def _starts_after(text: str, end: int, *, may_quote: bool) -> Iterator[int]:
    """Yield where the sentence behind a border at *end* begins, and before it a remark of its own in brackets."""
    source = _NAMED_SOURCE.match(text, end) if may_quote else None
    if source:
        yield source.end()
    else:
        yield end
        if aside := _ASIDE.match(text, end):
            yield aside.end()


def _places(text: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence might end in *text*, and where a bracket opens."""
    has_faces = any(map(text.__contains__, _EMOTICONS)) or _EMOJI.search(text)
    starts, pattern = (_STARTS_WITH_FACES, _PLACE_WITH_FACES) if has_faces else (_STARTS, _PLACE)
    at = 0
    while found := starts.search(text, at):
        place = pattern.match(text, found.start())
        at = place.end() if place else found.end()
        if place:
            yield place


def _ends(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether the sentence from *start* ends with the stop at *place*."""
    at, end = place.span()
    gap = place["gap"]
    if not gap:
        return end < len(text) and lacks_space(text, start, place)
    if gap != " " and (breaks := gap.count("\n")) and (breaks > 1 or _BULLET.match(text, end)):
        return True
    word = _word_after(text, end)
    if (
        not word
        or (word[0].islower() and not begins_small(text, start, place))
        or (text[end] in _SIGNS and _leads_on(text, start, place))
    ):
        return False
    before = text[max(start, at - REACH) : at]
    stop = place["stop"]
    if stop == ".":
        return bool(before[-1:].strip()) and _ends_before(text, word, before, place)
    if "…" in stop or len(stop.strip("!?")) > 1:
        return _ends_with_dots(before, word, place["closers"])
    return word in OPENING or stop != "!" or not before.endswith(EXCLAIMED)


def _ends_with_dots(before: str, word: str, closers: str) -> bool:
    """Return whether dots of omission after *before* end a sentence: a word precedes or an opening *word* follows."""
    if not any(map(str.isalnum, before)):  # "[...] Danach": nothing is there to end
        return False
    is_attached = not before[-1].isspace() and before[-1] not in "[("
    return word in OPENING or is_attached or bool(closers.strip(")]"))


def _ends_with_face(text: str, start: int, at: int, end: int) -> bool:
    """Return whether the sentence from *start* ends with the emoticon between *at* and *end*."""
    before = text[max(start, at - 4 * REACH) : at]
    if not before.rstrip()[-1:].isalnum():
        return False
    return _word_after(text, end) in OPENING or has_verb_next(text, end, before)


def _ends_before(text: str, word: str, before: str, place: re.Match[str]) -> bool:
    """Return whether a sentence ends with the full stop at *place*, by the text *before* it and the *word* after it."""
    if place["closers"][-1:].isdecimal():
        return may_be_noted(before.rsplit(None, 1)[-1])
    if word in OPENING and not place["closers"] and is_whole_word(before.rsplit(None, 1)[-1]):
        return True
    end = place.end()
    return not (awaits_noun(before, text, end) or is_nth_of_title(text, end, before)) and (
        ends_with_full_stop(before, word, place["closers"]) or begins_clause(text, end, before)
    )


def _is_title(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether the stop at *place* is part of a title: die Sendung „Wer? Wie? Was?“ läuft; „E.T.“ (1982)."""
    if place["closers"]:
        is_title = _YEAR.match(text, place.end()) or holds_title(text, start, place.start(), place.end())
        return bool(is_title)
    before = text[max(start, place.start() - REACH) : place.end("stop")]
    is_named = _TITLE_ENDS.match(text, place.end()) and _TITLED.search(before)
    return bool(is_named) or is_row_of_words(text, start, place.start())


def _leads_on(text: str, start: int, place: re.Match[str]) -> bool:
    """Return whether a sign goes on with the sentence from *start* after the stop at *place*.

    It adds minutes (90. + 4.), tells an age (Elizabeth II. (89) und), or comes before an answer (Und dann? – Nichts).
    """
    end = place.end()
    if text[end] in "&/":  # am 21. & 22.08., die 1. & 2. Strophe
        return opens_range(text, place.start()) or _ONE_MORE.match(text, end) is not None
    if not _DASH.match(text, end):
        return goes_on_in_bracket(text, start, place)
    is_dateline = _DATELINE.fullmatch(text, start, place.start())  # Graz. – Ein Bus
    if place["stop"] == "." and (is_dateline or opens_range(text, place.start())):
        return True
    is_turn = _DASH.match(text, start)  # of a dialogue, in which each turn begins with a dash
    return not is_turn and (place["stop"][-1] in "?!" or bool(place["closers"].strip(")]}*")))


def _is_move(text: str, place: re.Match[str]) -> bool:
    """Return whether the stop at *place* is that of a chess move's number, or of an old day: 2. Sf3, 3. XI. 1811."""
    is_numbered = text[place.start() - 1 : place.start()].isdecimal()
    return is_numbered and _CHESS_MOVE.match(text, place.end()) is not None


def _breaks_line(text: str, at: int, end: int) -> bool:
    """Return whether the line break at *at* parts sentences: blank line, list, heading without full stop."""
    if end >= len(text):
        return False
    if text.count("\n", at, end) > 1 or _BULLET.match(text, end):
        return True
    line = text[max(0, at - 4 * REACH) : at].rsplit("\n", 1)[-1].strip()
    if _SALUTATION.fullmatch(line):
        return True
    if (
        not line
        or not (text[end].isupper() or text[end].isdecimal())
        or not (line[-1].isalnum() or line[-1] in '“"«»:)')
    ):
        return False
    following = text[end : end + 4 * REACH].split("\n", 1)[0]
    # had a wrapper broken the line, the next word would not have fitted on it; no wrapper's lines are so short
    needed = len(line) + 1 + len(following.split(None, 1)[0])
    is_short = needed < _NARROWEST and line.rsplit(None, 1)[-1].lower() not in _BEFORE_NOUN
    return is_short or needed <= max(map(len, text[max(0, at - 4 * REACH) : end + 4 * REACH].split("\n")))


def _word_after(text: str, end: int) -> str:
    """Return the word that begins at *end*, without quotation marks and dashes before it.

    A verb that its subject or auxiliary follows (Berührt man …, Gekauft habe …) is returned as "Da", since
    it opens a sentence.
    """
    if _RESUMED.match(text, end):
        return "Da"
    following = _NEXT.match(text, end)
    if following is None and (omissions := _OMISSIONS.match(text, end)):
        following = _NEXT.match(text, omissions.end())
    if following is None:
        return ""
    word = following["word"]
    if word == "So" and text.startswith(".", following.end()):  # jeden 1. So. im Monat
        return "Sonntag"
    if word == "Mich" and text.startswith(".", following.end()):  # Hs. Mich. 12
        return "Michael" if text[following.end() + 2 : following.end() + 3].isdecimal() else word
    return "Da" if _VERB_FIRST.match(text, following.start("word")) else word
