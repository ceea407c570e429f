"""Take out what no reader sees (soft hyphens, control characters, odd spaces, ligatures), and write powers as such.

"zwischen 18-20 Uhr" becomes "zwischen 18 und 20 Uhr", which is what its first word asks for, and "6(–8) m", as a
flora writes it, "6 (bis 8) m".
"""

import html
import unicodedata
from collections.abc import Iterator

import msgspec

from vorleser.normalize.cut_in import find_cut_in
from vorleser.normalize.loud_weekdays import find_loud_weekdays
from vorleser.normalize.slipped_marks import find_slips
from vorleser.text.regex import compile_late

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029"
DROPPED = (
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
)
LIGATURES = "\u2160-\u217f\u3380-\u33df\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3"
RAISED_LETTERS = "ªᵃⁱⁿ"
FULLWIDTH = "\uff01-\uff5e"
NOISE = compile_late(
    rf"[{DROPPED}]+|[{SPACES}]|[{LIGATURES}{FULLWIDTH}]|[^\W\d_][\u0300-\u036f]+"
    rf"|(?<=[a-z]\.)[{RAISED_LETTERS}]{{1,2}}(?![\w])"
    r"|(?<=[0-9])‚(?=[0-9]{2}(?![0-9]))|&(?:#[0-9]{2,5}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});"
    r"|\^(?:(?<=[0-9]\^)|(?<=[\s(/*·+-][a-zA-Z]\^)|(?<=[cdkm]m\^))[−-]?[0-9]{1,4}(?![\w^])|(?<!\S)(?:-{1,2}>|<-{1,2})(?!\S)",
)
_SUSPECT = compile_late(rf"[{DROPPED}{SPACES}{LIGATURES}{FULLWIDTH}{RAISED_LETTERS}\u0300-\u036f^<>‚&]")
"""A character that all noise has: one class is searched several times faster than the choice."""
_BETWEEN = compile_late(
    r"\b[Zz]wischen (?:(?:den|Jahren|ca\.|circa|etwa|rund|je|jeweils) ){0,2}[0-9][0-9.,:]{0,8}(?P<dash> ?[–-] ?)"
    r"(?!(?<=[0-9]{4}[–-])[0-9]{2}(?![0-9]))(?=[0-9])(?![0-9.,:]{1,8} ?[–-] ?[0-9])(?![^.;!?]{0,25} (?:und|oder) [0-9])"
)
_NUMBER = r"[0-9]{1,4}(?:[.,][0-9]{1,3})?"
_UP_TO = compile_late(rf"(?<![\w.,])(?P<least>{_NUMBER})(?P<dash>\([–-])(?=(?P<most>{_NUMBER})\))")
_FROM = compile_late(rf"(?<!\w)\({_NUMBER}(?P<dash>[–-]\) ?)(?=[0-9])")
_SPLIT_TIME = compile_late(
    r"(?:(?<!\w)(?:[a-zäöüß]{2,10}|Gegen|Um|Ab|Bis|Von|Seit) |[,(] ?|^(?=0))"
    r"(?:[01]?[0-9]|2[0-4])(?P<gap> ?: | :)(?=[0-5][0-9]"
    r"(?: ?Uhr\b| (?:bis|und|oder) (?:[01]?[0-9]|2[0-4])(?: ?: ?[0-5][0-9])? ?Uhr\b))"
)
"""A time of day with a space that slipped in, behind no name that a colon follows: "um 08: 37 Uhr"."""
_TIGHT_COLON = compile_late(r"(?<=[a-zäöüß]{3}):(?=[0-9]{1,3}(?:[.,][0-9]{1,2})?(?![\w:/.]))")
"""A colon without its space: "Note:2,2", "Preis:9,50 Euro"."""
_LOUD_DAY = compile_late(r"\b(?:MO|DI|MI|DO|FR|SA|SO)\b")
RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻", "^")


class Edit(msgspec.Struct, frozen=True):
    """``written[start:end]`` became ``clean[at : at + length]``."""

    start: int
    end: int
    at: int
    length: int


def clean_text(written: str) -> tuple[str, tuple[Edit, ...]]:
    """Return *written* without noise, and the edits that made it so, in order."""
    found = (
        [(noise.span(), replacement(noise[0])) for noise in NOISE.finditer(written)]
        if _SUSPECT.search(written)
        else []
    )
    if "wischen " in written:
        found = sorted([*found, *((dash.span("dash"), " und ") for dash in _BETWEEN.finditer(written))])
    if "(" in written:
        found = sorted([*found, *_ranges_in_brackets(written)])
    if ":" in written:
        found = sorted([*found, *((colon.span(), ": ") for colon in _TIGHT_COLON.finditer(written))])
    if " Uhr" in written:
        found = sorted([*found, *((time.span("gap"), ":") for time in _SPLIT_TIME.finditer(written))])
    if _LOUD_DAY.search(written):
        found = sorted([*found, *find_loud_weekdays(written)])
    found = sorted([*found, *find_cut_in(written), *find_slips(written)])
    pieces: list[str] = []
    edits: list[Edit] = []
    done = length = 0
    for (start, end), put in found:
        if start < done:  # a mark that is part of an entity
            continue
        pieces += (written[done:start], put)
        length += start - done
        edits.append(Edit(start, end, length, len(put)))
        length += len(put)
        done = end
    return "".join(pieces) + written[done:], tuple(edits)


def _ranges_in_brackets(written: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where a bracket and a dash open or close a range: 6(–8), (1–)2; 34,2(–2,1) is a loss, not a range."""
    for found in _UP_TO.finditer(written):
        least, most = (float(found[name].replace(",", ".")) for name in ("least", "most"))
        start, end = found.span("dash")
        yield ((start, end), " (bis ") if least < most else ((start, start + 1), " (")
    yield from ((found.span("dash"), " bis) ") for found in _FROM.finditer(written))


def replacement(noise: str) -> str:
    """Return what stands for one piece of *noise*: nothing, a space, or the letters it is made of.

    An entity that a page or a feed has escaped twice is what it stands for.
    """
    if noise[0] == "&":
        sign = html.unescape(noise)
        return replacement(sign) if sign != noise and NOISE.fullmatch(sign) else sign
    if noise[0].isspace():
        return " "
    if noise[0] == "^":
        return noise.translate(RAISED)
    if noise[0] == "‚":  # a quotation mark for a decimal comma: 10,00
        return ","
    if noise[0] in "-<":
        return "→" if noise[0] == "-" else "←"
    is_composed = len(noise) > 1 and noise[0] not in RAISED_LETTERS  # Dr.ⁱⁿ
    plain = unicodedata.normalize("NFC" if is_composed else "NFKC", noise)
    is_unseen = plain[0] == "\ufffc" or unicodedata.category(plain[0]) in {"Cf", "Cc"}
    return "" if is_unseen else plain
