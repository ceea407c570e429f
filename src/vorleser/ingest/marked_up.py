"""Tell Markdown and wiki text in a file of plain text by its headings and links: ``# Titel``, ``== Titel ==``."""

from vorleser.text.regex import compile_late

_HEADING = compile_late(r"(?m)^#{1,4}[ \t]+\S")
_LINK = compile_late(r"(?<!!)\[[^\[\]\n]{1,200}\]\((?:https?://|/|mailto:)")
_WIKI = compile_late(r"(?m)^(={1,5})[ \t]+(\S(?:[^\n=]*\S)?)[ \t]+\1[ \t]*$")
_FEWEST = 2  # headings, and links, that no other text has


def as_markdown(source: str) -> str:
    """Return *source* as Markdown if its headings and links are marked, else ''.

    Wiki text has its highest heading with the fewest signs, WordPress's ``readme.txt`` with the most.
    """
    if len(found := _WIKI.findall(source)) >= _FEWEST:
        depths = [len(signs) for signs, _ in found]
        turned = depths[0] == max(depths) > min(depths)
        depth = (lambda signs: max(depths) - len(signs) + 1) if turned else len
        return _WIKI.sub(lambda line: f"\n{'#' * depth(line[1])} {line[2]}\n", source)
    marked = len(_HEADING.findall(source)) >= _FEWEST and len(_LINK.findall(source)) >= _FEWEST
    return source if marked else ""
