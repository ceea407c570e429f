"""R Markdown, Quarto and Bookdown: values that a run of the program knows, and references to figures and sections."""

import re

from vorleser.text.regex import compile_late

_TITLES = compile_late(
    r"^#{1,6}[ \t]++(?P<title>[^\n{]{1,200}?)[ \t]*\{[^{}\n]{0,200}?#(?P<name>[\w-]+)", re.MULTILINE
)
_PLAIN = compile_late(r"^#{1,6}[ \t]++([^\n{#]{1,200}?)[ \t]*$", re.MULTILINE)
RUN_CODE = compile_late(r"(?<!`)`(?:r|\$?=|\{(?:r|python|julia|ojs)\})[ \t][^`\n]{1,300}`(?!`)")
"""Code within a sentence that is run."""
_BOOK_LABELS = compile_late(
    r"^ {0,3}```+\{r[ \t]+(?P<chunk>[\w.-]+)(?=[,}])(?P<options>[^\n]{0,500})|\(\\?#(?P<name>(?:fig|tab|eq):[\w-]+)\)",
    re.MULTILINE,
)
_BOOK_REFERRED = compile_late(r"\\@ref\((?P<name>[\w:.-]+)\)")
_BOOK_PHRASE = compile_late(
    r"(?:,|\s\()?[ ]?\b(?:siehe|vgl\.|s\.|wie\sin|in)\s(?:auch\s)?(?:Kapitel|Abschnitt|Teil|Anhang)"
    r"[ ~]\\@ref\([^()\n]{0,80}\)\)?",
    re.IGNORECASE,
)


def count_values(text: str) -> int:
    """Return how many values *text* needs that only a run of the program knows."""
    return sum(1 for _ in RUN_CODE.finditer(text))


def refer_in_book(body: str, texts: list[str]) -> list[str]:
    """Return *texts* with Bookdown's references as numbers, or as the title of a section, by what *body* labels."""
    referred = [found["name"] for text in texts for found in _BOOK_REFERRED.finditer(text)]
    if not referred:
        return texts
    said = {found["name"]: f"„{found['title']}“" for found in _TITLES.finditer(body)}
    said |= {re.sub(r"[^\w]+", "-", title.lower()).strip("-"): f"„{title}“" for title in _PLAIN.findall(body)}
    labels = [found["name"] or _chunk(found) for found in _BOOK_LABELS.finditer(body)]
    counts: dict[str, int] = {}
    for name in dict.fromkeys((*filter(None, labels), *(name for name in referred if ":" in name))):
        kind = name.partition(":")[0]
        counts[kind] = counts.get(kind, 0) + 1
        said.setdefault(name, str(counts[kind]))

    def say(found: re.Match[str]) -> str:
        return said.get(found["name"], found[0])

    return [_BOOK_PHRASE.sub("", _BOOK_REFERRED.sub(say, text)) for text in texts]


def _chunk(found: re.Match[str]) -> str:
    """Return the label of a figure that a chunk of code draws, '' where it draws none with a caption."""
    return f"fig:{found['chunk']}" if "fig.cap" in found["options"] else ""
