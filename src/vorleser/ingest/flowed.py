"""Plain text that says of itself that its lines flow (RFC 3676): one line a paragraph, as it was typed."""

from collections.abc import Iterator, Sequence

_SIGNATURE = "-- "


def unflow(lines: Sequence[str], *, without_space: bool = False) -> Iterator[str]:
    """Yield the paragraphs of *lines*: one that ends in a space goes on in the next, if that is quoted as deep.

    With ``DelSp=yes``, the space that says so is not part of the text (*without_space*).

    >>> [*unflow(["Die Fäh ", "re kommt.", "-- ", "Eva"], without_space=True)]
    ['Die Fähre kommt.', '-- ', 'Eva']
    """
    depth, pieces = 0, list[str]()
    for line in lines:
        quoted = len(line) - len(line.lstrip(">"))
        text = line[quoted:].removeprefix(" ")
        if pieces and (quoted != depth or text == _SIGNATURE or not text.strip()):
            yield _quote("".join(pieces), depth)
            pieces = []
        flows = text.endswith(" ") and text != _SIGNATURE and bool(text.strip())
        depth = quoted
        pieces.append(text[:-1] if flows and without_space else text)
        if not flows:
            yield _quote("".join(pieces), depth)
            pieces = []
    if pieces:
        yield _quote("".join(pieces), depth)


def is_flowed(lines: Sequence[str]) -> bool:
    """Return whether any of *lines* flows; some programs say so of lines that they have broken."""
    return any(line.endswith(" ") and line != _SIGNATURE and bool(line.strip("> ")) for line in lines)


def _quote(text: str, depth: int) -> str:
    return f"{'>' * depth} {text}" if depth else text
