"""Abbreviations in texts that are in capitals from end to end: "NACH ART. 6 ABS. 1 LIT. E"."""

from collections.abc import Mapping

from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_WRITTEN = {
    word.upper(): word
    for word in (
        "Art. Abs. Nr. Ziff. Buchst. bzw. usw. etc. z.B. d.h. i.V.m. gem. ggf. inkl. zzgl. evtl. vgl. ca. Tel."
    ).split()
}
SHOUTED = (*_WRITTEN, "LIT.")
"""How they are written there."""
_SMALL_WORD = compile_late(r"\b[a-zäöüß]{2,}\b")


def find_shouted_row(
    written: str, found: Found, table: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...] | None:
    """Return the row of *table* for *written*, if all around *found* is in capitals, too; None if it is not."""
    if not written.isupper() or _SMALL_WORD.search(f"{found.before} {found.after}"):
        return None
    if written == "LIT.":  # of a law; in small letters its neighbours decide
        return (written, "phrase", "Buchstabe")
    return table.get(_WRITTEN.get(written, ""))
