"""Find the numbers that count the items of an enumeration, by comparing them with their neighbours.

"2. Viel trinken" alone could be an ordinal and its noun. Beside "1. Schatten suchen" it counts an item. Neighbours are
looked for in a row within a text ("Es zählen 1. Zeit und 2. Geld"), and at the starts of blocks that are alike.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from vorleser.text.dictionary import SEEN, count
from vorleser.text.regex import compile_late
from vorleser.text.wording import CUT_MONTHS, EVERY_MONTH

_MARK = compile_late(
    r"(?<![^\s(„“\"»‚])(?:(?P<bracket>\()(?P<inside>[0-9]{1,2}|[a-h]|[ivx]{1,4})\)"
    r"|(?P<number>[0-9]{1,2}|[a-h]|[IVX]{1,5}|[ivx]{1,4}(?=\)))(?P<stop>\.\)|[.)]))"
    r"(?=[ \t]+[„“\"'»‚(]?(?P<next>[\w§$€+-]+))"
)
_MONTH = compile_late(rf"(?:{'|'.join(EVERY_MONTH)}|(?:{'|'.join(CUT_MONTHS)})(?! [A-ZÄÖÜ][a-zäöüß]))\b")
_DEPUTY = compile_late(r"(?:[Ss]tellv(?:ertr|ertretende[nrm]?)?|[Ss]tv)$")
"""Of whom there are several: "1. stellv." Bürgermeister."""
_LINKING = frozenset("und u oder o bis sowie bzw beziehungsweise".split())
CLUB_OFFICES = tuple(
    "wart kassier kassierer kassiererin verwalter verwalterin schriftführer schriftführerin prüfer prüferin "
    "beisitzer beisitzerin schützenmeister schützenmeisterin vorstand kommandant stellvertreter stellvertreterin "
    "jugendleiter jugendleiterin bürgermeister bürgermeisterin vorsitzende vorsitzender beigeordneter "
    "beigeordnete offizier offizierin steuermann bootsmann maschinist maschinistin kapellmeister kapellmeisterin "
    "konzertmeister konzertmeisterin geschäftsführer geschäftsführerin schatzmeister schatzmeisterin "
    "geiger geigerin bratschist bratschistin cellist cellistin flötist flötistin "
    "oboist oboistin klarinettist klarinettistin fagottist fagottistin hornist hornistin trompeter trompeterin "
    "posaunist posaunistin gitarrist gitarristin pfarrer pfarrerin staatsanwalt staatsanwältin".split()
)
"""How the offices end of which a club, a council, a ship or an orchestra has several: wurde 2. Kassier, 1. Geiger."""
ORDINAL_NOUNS = (
    *CLUB_OFFICES,
    *"""liga klasse platz rang preis spieltag runde tag woche monat jahr advent halbzeit satz viertel drittel
    kapitel akt teil etappe lauf durchgang wahlgang stock obergeschoss og untergeschoss etage semester quartal
    halbjahr jahrhundert jahrtausend weltkrieg instanz lesung minute fc mannschaft herren damen männer frauen
    vorsitzenden vizepräsident vizepräsidentin sekretär sekretärin kammer senat strafkammer zivilkammer bezirk
    wahlperiode auflage geburtstag
    todestag jahrestag hochzeitstag stunde strophe sinfonie symphonie konzert staffel folge saison episode
    examen ausgabe bataillon kompanie division lehrjahr schuljahr lebensjahr quartil gang phase stufe welle
    dan kyu grad grades ordnung hälfte reihe person fall hilfe wahl geige liebe
    abschnitt sitzung tagung kongress symposium gipfel konferenz versammlung turnier meisterschaft
    meisterschaften olympiade kulturnacht festival jubiläum stadtfest dorffest volksfest sommerfest nachtrag änderung
    """.split(),
)
"""Endings of nouns that follow ordinals: if all items begin with such a noun, the numbers are ordinals."""
ORDINAL_BEFORE = frozenset(
    """der die das dem den des ein eine einen einem einer eines am im zum zur vom beim ins ans fürs kein keine
    keinen keinem keiner dieser diese dieses diesem diesen jeder jede jedes jedem jeden mein meine meinem meinen
    meiner dein deine sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer unser unsere unserem unseren
    unserer euer eure bis nr nummer platz rang punkt seite band teil kapitel artikel absatz paragraf ziffer
    klasse gruppe gleis und oder sowie""".split()
)
"""Words after which a number with a full stop is an ordinal or part of a name, so no enumeration begins."""
GRADES = frozenset("Klasse Wagenklasse Wahl Ordnung Güte Größe Instanz Kategorie Generation Art".split())
"""Feminine nouns that follow another noun in the genitive: Bürger 2. Klasse, Sterne 1. Größe."""
_RANKING = compile_late(r"\b(?:wurden?|wird|ist|war|als|kam|landete)$")
_OFFICE = compile_late(r"[A-ZÄÖÜ][a-zäöüß]+(?:in|er|ende[rn]?|wart)")
"""Whom an ordinal counts: "Sie ist 1. Schriftführerin und 2. Kassiererin"."""
PLACING = frozenset("im in beim vor hinter am bei".split())
"""Words that follow a rank: "Er wurde 1. im Weitsprung und 2. im Hochsprung"."""
AFTER_ITEM = compile_late(
    r"(?:[,;:.!?…–—-][)”“\"«]*|\)|\b(?:und|oder|sowie|aber|dann|schließlich))\s+[„“\"»(]*$|^\W*$"
)
ROMAN = {letters: number for number, letters in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}
BARE = compile_late(r"(?P<number>[0-9]{1,2})(?=[ \t]+[„“\"]?(?P<next>[A-ZÄÖÜ][\w-]*)[^.!?\n]{0,80}\Z)")
"""The number at the beginning of a short heading, without a full stop: "2 Pflanzen"."""
QUANTITY = compile_late(
    r"(?:ca\. )?[0-9½¼¾][0-9.,/–-]* ?(?:k?g|m?l|EL|TL|ml|cl|dl|Pck\.?|Prise|Bund|Stück|Zehen?|Dosen?)\b"
    r"|[0-9]{1,3} (?:Minuten|Stunden|Tage|Sekunden|Gramm|Wochen|Mal)\b"
)
"""What a text begins with that tells how much of something is taken: "250 g Mehl", "2 EL Öl"."""
_FIRST_MARKS = ("1.", "1)", "a)", "i)", "I.")
_BEGINS = compile_late(r"(?<![0-9])1[.)]|\b[ai]\)|\bI\.")
_OPENS = compile_late(r"(?:^|[\n.!?…])[”“\"«)]*\s*[„“\"»(•–-]*\s*$|^\W*$")
_STEM = 5  # letters that two forms of a word share
_REACH = 40  # characters looked at before a mark


class Mark(msgspec.Struct, frozen=True):
    """A number that may count an item: ``text[start:end]`` with its stop, its ``style``, and the word that ``follows``.

    ``opens`` is true if it stands at the beginning of a text, a line or a sentence.
    """

    start: int
    end: int
    number: int
    style: str
    follows: str
    opens: bool


def marks(text: str) -> Iterator[Mark]:
    """Yield the numbers in *text* that may count items, in order."""
    for match in _MARK.finditer(text):
        written = match["inside"] or match["number"]
        stop = "()" if match["bracket"] else match["stop"]
        kind = (
            "1" if written.isdigit() else "a" if written in "abcdefgh" else "I" if written.isupper() else "i"
        )
        number = (
            int(written)
            if kind == "1"
            else ord(written) - 96
            if kind == "a"
            else ROMAN.get(written.upper(), 0)
        )
        follows = match["next"]
        is_dated = stop == "." and (_MONTH.match(text, match.start("next")) or _is_month(text, match))
        opens = _OPENS.search(text, max(0, match.start() - _REACH), match.start()) is not None
        is_stray = stop == "." and (
            kind == "a"
            or (kind == "I" and not opens and number == 1 and not text[: match.start()].endswith(": "))
        )
        if not number or is_dated or follows in _LINKING or is_stray or _DEPUTY.match(follows):
            continue
        yield Mark(match.start(), match.end(), number, kind + stop, follows, opens)


def _is_month(text: str, mark: re.Match[str]) -> bool:
    """Return whether the number of *mark* is the month of a date with spaces: "21. 1. 1987"."""
    is_year = re.fullmatch("[12][0-9]{3}", mark["next"])
    return bool(
        is_year and re.search(r"(?<![0-9.,])[0-9]{1,2}\. $", text[max(0, mark.start() - 5) : mark.start()])
    )


def _bare(text: str) -> Iterator[Mark]:
    """Yield the number without a full stop at the beginning of a heading, if there is one."""
    if match := BARE.match(text):
        yield Mark(0, match.end(), int(match["number"]), "1", match["next"], opens=True)


@lru_cache(maxsize=64)
def in_a_row(text: str) -> tuple[Mark, ...]:
    """Return the marks in *text* that count the items of an enumeration within it."""
    if not any(map(text.__contains__, _FIRST_MARKS)) or not _BEGINS.search(text):
        return ()
    found: list[Mark] = []
    row: list[Mark] = []
    loose = 0  # marks with no punctuation or conjunction before them: "1. Bericht 2. Wahl 3. Feier"
    for mark in marks(text):
        if row and mark.style == row[0].style and mark.number == row[-1].number + 1:
            before = text[max(0, mark.start - _REACH) : mark.start]
            if AFTER_ITEM.search(before):
                row.append(mark)
            elif not _is_led(before) and AFTER_ITEM.search(
                text[max(0, row[0].start - _REACH) : row[0].start]
            ):
                row.append(mark)
                loose += 1
        elif mark.number == 1 and _may_begin(text, mark):
            found += _keep_counting(text, row, loose)
            row, loose = [mark], 0
    found += _keep_counting(text, row, loose)
    return tuple(sorted(found, key=lambda mark: mark.start))


def _keep_counting(text: str, row: Sequence[Mark], loose: int) -> Sequence[Mark]:
    """Return *row* if it counts items of an enumeration in *text*; *loose* marks have nothing before them."""
    if (loose and len(row) < 3) or (row and _are_results(text, row)):
        return ()
    return _counting(row)


_TEAM = r"(?:[-–] (?:[A-ZÄÖÜ][\w.'’-]*[ \t]+){1,4})?"
_RESULT = compile_late(
    r"[ \t]+(?:[A-ZÄÖÜ][\w.'’-]+[ \t/]+){1,4}"
    rf"(?:(?:\((?P<nation>[A-Z]{{3}}(?:/[A-Z]{{3}})?)\)|\([A-ZÄÖÜ][\w. /'’-]*\))[ \t,]*{_TEAM})?"
    r"(?P<figure>[+]?[0-9]+[:.,][0-9]|[+] ?[0-9]|[0-9]+ (?:Sp|Pkt|Pt)\.)?"
)
"""A name, its club or country, and what was reached: "Muster (Ulm) 1:45,32"."""

_TOLD = compile_late(r"[ \t]+(?:[A-ZÄÖÜ][\w.'’-]+[ \t/]+){1,4}(?:\([\w. /'’-]*\)[ \t,]*)?[0-9]{1,5}\b")
_POINTS = compile_late(
    rf"{_TOLD.pattern} (?:Punkten?|Pkte?\.?|Zähler|Schlägen?|Stimmen|Ringen?|Siege|Holz)(?!\w)"
)
"""Who won, with how many points, and how the others follow: "1. Muster 100 Punkte – 2. Beispiel 80"."""
_LABEL = compile_late(r"\w: $")
_SCORED = compile_late(rf"{_TOLD.pattern}(?=[,;.](?: |$)|\s*$)")
"""Who won, and a bare count: "Punkte: 1. Muster 312, 2. Beispiel 287."."""
_TIMED = compile_late(
    r"[ \t]+(?:[A-ZÄÖÜ][\w.'’-]+[ \t/]+){1,4}"
    rf"(?:(?:\([A-ZÄÖÜ][\w. /'’-]*\)[ \t,]*{_TEAM})?(?:\+ ?[0-9]+(?:[:.,][0-9]+)*|[0-9]+:[0-9]{{2}}[.,:][0-9]+)"
    rf"|\([A-Z]{{3}}\)[ \t,]*(?=[-–]){_TEAM}[0-9]{{1,2}}:[0-5][0-9])(?: (?:Sek(?:unden)?|Min(?:uten)?|Std)\b)?\W*\Z"
)
"""A name and a time or what it took longer, in a line of its own: "Muster (Ulm) +0,40"."""
RESULT = compile_late(
    r"(?:Rang|Ergebnis(?:se)?|Resultate?|Wertung|Endstand|Platzierung|Männer|Herren|Frauen|Damen|Finale|Rennen|(?:Halbm|M)arathon|Slalom|Sprint|Abfahrt|Springen|Vorjahr|Vorwoche"
    r"|Punkte|Berg|Gesamt|Einzel|Team|Mannschaft(?:en)?|Nachwuchs|Junior(?:en|innen)|Mädchen|Jungen"
    r"|Vortag|Zuletzt|Vorsaison|(?:Gesamts|Zwischens|\bS)tand(?: (?:im|in|der|des|nach)\b[^:]{0,40})?): $"
    r"|\b(?:zuvor|bisher|vorher|zuletzt|Vorjahr|Vorwoche):? $"
)
"""What stands before the winner's place in a list of results."""


def _are_results(text: str, row: Sequence[Mark]) -> bool:
    """Return whether the numbers of *row* are the places of a result in *text*: they are ranks, not items."""
    named = all(mark.follows[0].isupper() and count(mark.follows) <= 10 * SEEN for mark in row)
    if named and RESULT.search(text[: row[0].start]) and not all(_is_ordered(mark.follows) for mark in row):
        return True
    if _POINTS.match(text, row[0].end) and all(_TOLD.match(text, mark.end) for mark in row):
        return True
    if named and _LABEL.search(text[: row[0].start]) and all(_SCORED.match(text, mark.end) for mark in row):
        return True
    found = [_RESULT.match(text, mark.end) for mark in row]
    told = sum(bool(match and (match["figure"] or match["nation"])) for match in found)
    return all(found) and told > len(row) // 2


def items(blocks: Iterable[tuple[Hashable, str]]) -> list[tuple[Mark, ...]]:
    """Return, for each block (a pair of kind and text), the marks that count items of an enumeration.

    Blocks of the same kind are neighbours even with others between them: "## 1. …", a paragraph, "## 2. …".
    Bare numbers ("2 Eier") count nothing among blocks of which one begins with a quantity.
    """
    texts = list(blocks)
    found = [set(in_a_row(text)) for _, text in texts]
    measured = {kind for kind, text in texts if QUANTITY.match(text)}
    rows: dict[tuple[Hashable, str], list[tuple[int, Mark]]] = {}
    for number, (kind, text) in enumerate(texts):
        for mark in (*(() if kind in measured else _bare(text)), *marks(text)):
            if (
                not mark.opens
                or mark in found[number]
                or _TIMED.match(text, mark.end)
                or (mark.start and text[mark.start - 1] == " ")
            ):
                continue
            row = rows.setdefault((kind, mark.style), [])
            if row and not _goes_on([before for _, before in row[-2:]], mark):
                _close(row, found)
            row.append((number, mark))
    for row in rows.values():
        _close(row, found)
    return [tuple(sorted(marked, key=lambda mark: mark.start)) for marked in found]


def _goes_on(before: Sequence[Mark], mark: Mark) -> bool:
    """Return whether *mark* continues counting, up or down, from the one or two marks *before* it."""
    step = mark.number - before[-1].number
    return abs(step) == 1 and (len(before) == 1 or step == before[-1].number - before[-2].number)


def _close(row: list[tuple[int, Mark]], found: Sequence[set[Mark]]) -> None:
    """Add the marks in *row* (pairs of block number and mark) to *found* if they count items; clear *row*."""
    for (number, _), mark in zip(row, _counting([mark for _, mark in row]), strict=False):
        found[number].add(mark)
    row.clear()


def _counting(row: Sequence[Mark]) -> Sequence[Mark]:
    """Return *row* if it counts items; () if it has one mark, bare numbers that begin above 1, or is of ordinals.

    The first item is taken to begin a sentence if one of the others does.
    """
    if len(row) < 2 or (row[0].style == "1" and row[0].number != 1):
        return ()
    nouns = {mark.follows for mark in row}
    is_ordinal = row[0].style == "1." and (_are_alike(nouns) or all(map(_is_ordered, nouns)))
    opens = any(mark.opens for mark in row[1:])
    return () if is_ordinal else [replace(row[0], opens=opens), *row[1:]]


def _is_ordered(noun: str) -> bool:
    """Return whether *noun* usually follows an ordinal: Platz, Kreisliga."""
    return noun.lower().endswith(ORDINAL_NOUNS)


def _are_alike(words: set[str]) -> bool:
    """Return whether *words* are forms of one noun: Schritt, or Bürgermeister and Bürgermeisterin."""
    first = min(words, key=len)
    return first[0].isupper() and count(first) <= 10 * SEEN and len({word[:_STEM] for word in words}) == 1


def _may_begin(text: str, mark: Mark) -> bool:
    """Return whether an enumeration can begin with *mark* in *text*."""
    if mark.opens or mark.style == "1)":
        return True
    before = text[max(0, mark.start - _REACH) : mark.start].rstrip(' „“"»(')
    if (mark.follows in PLACING or _OFFICE.fullmatch(mark.follows)) and _RANKING.search(before):
        return False
    return before[-1:] in ":;,–—-" or not _is_led(before)


def _is_led(before: str) -> bool:
    """Return whether *before* ends in a word or number after which a number with a full stop is an ordinal.

    True, too, if it ends in no word.
    """
    word = re.search(r"([^\W_]+)[ \t]*$", before)
    return word is None or word[1].lower() in ORDINAL_BEFORE or word[1].isdigit()
