"""Find the letters that count items within a text, each a sentence of its own: "a. Kopieren. b. Einfügen."."""

from vorleser.text.regex import compile_late

_LETTER = compile_late(r"(?:^|(?<=[.:;!?)]\s))([a-h])\.(?=\s[A-ZÄÖÜ„\"])")


def letters_in_a_row(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return where the letters a, b, c … of such items begin in *text*, and where their full stops end."""
    if ". " not in text or "b." not in text:
        return frozenset(), frozenset()
    rows, row = list[list[tuple[int, int]]](), list[tuple[int, int]]()
    for found in _LETTER.finditer(text):
        if found[1] == "a":
            row = []
            rows.append(row)
        if ord(found[1]) - ord("a") == len(row) and rows:
            row.append((found.start(1), found.end()))
    counted = [place for one in rows if len(one) > 1 for place in one]
    return frozenset(start for start, _ in counted), frozenset(end for _, end in counted)
