"""Read the styles and lists of a Word document: the roles of paragraphs, and how list items are numbered."""

import re
from typing import TYPE_CHECKING

import msgspec

from vorleser.article import Role
from vorleser.ingest.newsroom_styles import NEWSROOM_HEADING, NEWSROOM_STYLES
from vorleser.ingest.package import attribute, child, children, local
from vorleser.ingest.title_lines import AUTHOR_STYLE, DATE_STYLE, SUMMARY_HEADING_STYLE
from vorleser.text.bounded import read_integer
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = compile_late(r"(?:heading|überschrift)\s*(?P<level>\d)", re.IGNORECASE)
_STYLES = (
    (AUTHOR_STYLE, Role.PARAGRAPH),  # Pandoc makes it from Title
    (DATE_STYLE, Role.PARAGRAPH),
    (SUMMARY_HEADING_STYLE, Role.PARAGRAPH),
    *NEWSROOM_STYLES,
    (compile_late(r"title|titel", re.IGNORECASE), Role.HEADLINE),
    (compile_late(r"subtitle|untertitel|vorspann|lead", re.IGNORECASE), Role.LEAD),
    (compile_late(r".*(?:quote|zitat).*", re.IGNORECASE), Role.QUOTE),
    (compile_late(r".*(?:caption|beschriftung).*", re.IGNORECASE), Role.CAPTION),
    (compile_late(r"(?:list|liste|aufzählung).*", re.IGNORECASE), Role.LIST_ITEM),
    (compile_late(r".*(?:code|preformatted|vorformatiert).*", re.IGNORECASE), Role.CODE),
    (compile_late(r".*(?:footnote|fußnote|endnote).*text.*", re.IGNORECASE), Role.FOOTNOTE),
)
_CONTENTS = compile_late(r"(?:toc|verzeichnis)\s*\d|table of figures|abbildungsverzeichnis", re.IGNORECASE)


class WordStyle(msgspec.Struct, frozen=True):
    """A style of paragraphs or words: its ``names``, its own first, then those it is made from; its list and level.

    ``hidden`` and ``bold`` are None where neither it nor what it is made from says anything of it.
    """

    names: tuple[str, ...] = ()
    list_id: str = ""
    list_level: str = "0"
    hidden: bool | None = None
    bold: bool | None = None

    @property
    def heading_level(self) -> int:
        """The level of a heading, 0 if it is none."""
        found = next((found for name in self.names if (found := _HEADING.match(name))), None)
        return int(found["level"]) if found else 2 * any(map(NEWSROOM_HEADING.match, self.names))

    @property
    def role(self) -> Role:
        """The role of a paragraph in this style; headings are handled apart."""
        found = (role for name in self.names for pattern, role in _STYLES if pattern.fullmatch(name))
        return next(found, Role.PARAGRAPH)

    @property
    def is_contents(self) -> bool:
        """Whether it is the style of a table of contents or of figures."""
        return any(map(_CONTENTS.fullmatch, self.names))


def read_styles(root: "_Element | None") -> dict[str, WordStyle]:
    """Return the styles of a document by id."""
    elements = {attribute(style, "styleId"): style for style in children(root)}
    result = {}
    for first in elements:
        chain: list[str] = []
        name = first
        while name in elements and name not in chain:
            chain.append(name)
            name = attribute(child(elements[name], "basedOn"), "val")
        result[first] = _style([elements[name] for name in chain])
    return result


def _style(chain: "list[_Element]") -> WordStyle:
    names = (child(style, "name") for style in chain)
    lists = ((child(s, "pPr", "numPr", "numId"), child(s, "pPr", "numPr", "ilvl")) for s in chain)
    number, level = next(((number, level) for number, level in lists if number is not None), (None, None))
    return WordStyle(
        tuple(attribute(name, "val") for name in names if name is not None),
        attribute(number, "val"),
        attribute(level, "val") if level is not None else "0",
        _inherit(chain, "vanish"),
        _inherit(chain, "b"),
    )


def _inherit(chain: "list[_Element]", name: str) -> bool | None:
    """Return what the first style of a *chain* that says anything of *name* says of it, None where none does."""
    said = (child(style, "rPr", name) for style in chain)
    return next((is_on(element) for element in said if element is not None), None)


def is_on(element: "_Element | None") -> bool:
    """Return whether a property is there, and not switched off."""
    return element is not None and attribute(element, "val") not in {"0", "false", "off"}


def read_list_formats(root: "_Element | None") -> dict[tuple[str, str], tuple[str, int]]:
    """Return how the items of lists are numbered: by list and level, the format and the first number."""
    kinds: dict[tuple[str, str], tuple[str, int]] = {}
    result: dict[tuple[str, str], tuple[str, int]] = {}
    for element in children(root):
        if local(element.tag) == "abstractNum":
            for level in element:
                if local(level.tag) == "lvl":
                    key = (attribute(element, "abstractNumId"), attribute(level, "ilvl"))
                    kinds[key] = (
                        _value(level, "numFmt") or "decimal",
                        read_integer(_value(level, "start"), 1),
                    )
        elif local(element.tag) == "num":
            kind = _value(element, "abstractNumId")
            result |= {
                (attribute(element, "numId"), level): form
                for (abstract, level), form in kinds.items()
                if abstract == kind
            }
    return result


def _value(element: "_Element", name: str) -> str:
    return attribute(child(element, name), "val")
