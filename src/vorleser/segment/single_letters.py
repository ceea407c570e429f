"""Whether a full stop behind a single letter ends its sentence: Vitamin C, Anna K., Prof. E. Kurz, 3 m."""

from vorleser.segment.abbreviations import COUNTING, LETTERED
from vorleser.text.dictionary import knows
from vorleser.text.first_words import CLEAR_OPENINGS, OPENING, SURNAMES
from vorleser.text.regex import compile_late

CUT_TITLES = frozenset("Dr Prof Mag Dipl Hptm Bros".split())
_RULERS = frozenset(
    "Kaiser König Königs Papst Herzog Graf Fürst Kurfürst Landgraf Markgraf Erzherzog".split()
)
_UNNAMED = frozenset("Frau Herr Herrn Familie Eheleute".split())
_RATE = compile_late(r"(?:[kcmµn]?[mglWVANJ]|m[²³]K|kWh|€|Euro|[kMG]?[Bb]it|[kMG]B|[kMG]?mol|U)/[a-zA-Z]")
_COURTS = frozenset(
    "BGH BVerfG BVerwG BAG BFH BSG EuGH EGMR OLG OVG VGH LAG LSG LG AG KG VG SG BGE OGH RG".split()
)
"""What is cited behind "s.", which is no second there: § 906 II 2 s. BGH."""
_LATIN = "\u024f"  # the last letter of Latin alphabets


_SCORE = compile_late(r"[0-9]{1,3}:[0-9]{1,3}|[0-9]-[0-9]")


def ends_with_letter(tokens: list[str], key: str, stem: str, word: str) -> bool:
    """Return whether a sentence ends with the single letter *stem* that ends *tokens*."""
    last, previous = tokens[-1], tokens[-2] if len(tokens) > 1 else ""
    if not previous and (stem.isupper() or stem in "abcde"):  # A. Das Gesetz ist alt.
        return False
    if stem > _LATIN or (word[0].isdecimal() and stem.isupper() and is_first_name(previous)):
        return True  # Winkel α. Notiere; Anna K. 2. Platz
    if previous.rstrip(".") in CUT_TITLES and word not in CLEAR_OPENINGS:  # Prof. Dr. E. Kurz
        return False
    if previous.lower() in {"lit.", "buchst."} and any(letter.isupper() for letter in word[1:]):
        return False  # nach lit. f. StGB
    is_named = (
        stem == last
        and names_thing(tokens)
        and not _is_player(tokens, word)
        and not (
            (stem == "s" and word in _COURTS) or (stem == "d" and word not in OPENING and word[0].isupper())
        )
    )
    is_apart = key != last or previous in _UNNAMED
    is_place = "/" in last and word[0].isdecimal()  # Frankfurt/M. 300 Seiten
    if is_named or is_place or is_rate(last) or (is_apart and word in {"Frau", "Herr"}):
        return True
    # "M. Lang, P. Kurz" and "Foto: P. Kurz", but "Thomas P. Kurz darauf"
    return word in OPENING and (word not in SURNAMES or (previous.isalpha() and previous[0].isupper()))


def _is_player(tokens: list[str], word: str) -> bool:
    """Return whether a shirt's number and an initial end *tokens* within a line-up: "Team: 1 A. Lang – 4 R. Kern"."""
    if len(tokens) < 3 or word in OPENING or not (word[0].isupper() and word[1:2].islower()):
        return False
    return (
        tokens[-1].isupper()
        and tokens[-2].isdecimal()
        and len(tokens[-2]) < 3
        and tokens[-3][-1:] in {"", ":", ","}
    )


def is_rate(word: str) -> bool:
    """Return whether *word* is a unit and what it is counted by: 18 km/h, 5 €/h."""
    return _RATE.fullmatch(word) is not None


def is_first_name(previous: str) -> bool:
    """Return whether *previous* may be a first name before the letter of a surname, and names no thing by letters."""
    return (
        previous.istitle()
        and previous.isalpha()
        and previous not in LETTERED | COUNTING
        and len(previous) > 2
    )


def is_initial(tokens: list[str], word: str) -> bool:
    """Return whether the Roman numeral that ends *tokens* is a letter of a name: Ben L. 3. Platz, Karl V. Mayer."""
    letter, first = tokens[-1], tokens[-2:][0]
    if _is_player(tokens, word):
        return True
    if letter in {"L", "C", "D", "M"}:
        return is_first_name(first)
    is_ruler = tokens[-3:][0] in _RULERS
    return (
        letter in {"V", "X"} and is_first_name(first) and not is_ruler and word.isalpha() and not knows(word)
    )


def names_thing(tokens: list[str]) -> bool:
    """Return whether the letter that ends *tokens* names a thing or is a unit (Vitamin C; A und B; 3 m)."""
    previous = tokens[-2] if len(tokens) > 1 else ""
    is_listed = previous in ("und", "oder", "bis") and len(tokens) > 2 and len(tokens[-3].rstrip(",")) == 1
    is_house = tokens[-1] in "abc" and previous.isdecimal() and len(previous) < 4  # Lindenweg 5 a
    is_unit = tokens[-1] in "mgtlhsWVAK" and previous[:1].isdecimal() and previous[-1] not in ".,;)"
    # not in "Tore: 1:0 A. Kern", nor behind a word: ein 25-m-Becken m. 6 Bahnen
    is_unit = (
        is_unit and not (tokens[-1].isupper() and _SCORE.fullmatch(previous)) and not previous[-3:].isalpha()
    )
    return previous.rstrip(".") in LETTERED or is_listed or is_unit or is_house
