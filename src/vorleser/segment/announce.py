"""Sentences that announce what is better seen than heard: a table, a picture, a piece of code."""

from vorleser.article import Block, Role
from vorleser.text.numerals import count_phrase

_SAID = {
    Role.CODE: "An dieser Stelle steht ein Stück Programmcode.",
    Role.FOOTNOTE: "Hierzu gibt es eine Fußnote.",
    Role.RELATED: "Dazu gibt es einen weiteren Artikel: {text}",
    Role.CAPTION: "Bildunterschrift: {text}",
    Role.IMAGE: "Bild: {text}",
}


def announce(block: Block) -> str:
    """Return the sentence that announces *block*; its text if its role has no such sentence, '' if it is empty."""
    if block.role is Role.TABLE:
        return _table(block.text)
    return _SAID.get(block.role, "{text}").format(text=block.text) if block.text else ""


def _table(text: str) -> str:
    """Return a sentence that names the number of rows below a table's head, and the head's cells."""
    head, *rows = [row for row in text.split("\n") if row.strip()] or [""]
    columns = [cell.strip() for cell in head.split("\t") if cell.strip()]
    lines = "Zeile" if len(rows) == 1 else "Zeilen"
    size = f" mit {count_phrase(len(rows), 'einer')} {lines}" if rows else ""
    return (
        f"Hier steht eine Tabelle{size}: {', '.join(columns)}."
        if columns
        else f"Hier steht eine Tabelle{size}."
    )
