"""Gather the text of a Word document's paragraphs from its runs: what is shown, what is bold, what is raised."""

from typing import TYPE_CHECKING

import msgspec

from vorleser.ingest.bold_lines import mark_bold, without_marks
from vorleser.ingest.document import line
from vorleser.ingest.package import attribute, child, local
from vorleser.ingest.superscript import read_superscript
from vorleser.ingest.word_styles import WordStyle, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

SILENT_RUNS = frozenset(
    {"del", "moveFrom", "delText", "instrText", "rPr", "pPr", "tblPr", "Fallback", "rt", "numPr"}
)
_WHITE = frozenset({"tab", "br", "cr", "ptab"})
_DEEPEST = 80  # runs in links in controls


class Paragraph(msgspec.Struct):
    """A paragraph as it is gathered: its text, the ids of its notes, the text boxes that hang on it.

    ``looks`` are the document's styles by id, ``style`` is the paragraph's own.
    """

    pieces: list[str] = []
    notes: list[str] = []
    boxes: list["_Element"] = []
    looks: dict[str, WordStyle] = {}
    style: WordStyle = WordStyle()

    @property
    def text(self) -> str:
        """All of its text on one line."""
        return line(without_marks("".join(self.pieces)))


def gather(element: "_Element", paragraph: Paragraph, depth: int = 0) -> None:
    """Gather text, notes and text boxes of what stands in a line."""
    for below in element:
        name = local(below.tag)
        if name == "t":
            paragraph.pieces.append(below.text or "")
        elif name in _WHITE:
            paragraph.pieces.append("\n" if name in {"br", "cr"} else " ")
        elif name == "noBreakHyphen":
            paragraph.pieces.append("-")
        elif name in {"footnoteReference", "endnoteReference"}:
            paragraph.notes.append(f"{name.removesuffix('Reference')}s {attribute(below, 'id')}")
        elif name == "txbxContent":
            paragraph.boxes.append(below)
        elif name == "r":
            _gather_run(below, paragraph, depth)
        elif name not in SILENT_RUNS and depth < _DEEPEST and not is_empty_control(below):
            gather(below, paragraph, depth + 1)


def is_empty_control(element: "_Element") -> bool:
    """Return whether a content control still shows what to write there."""
    return is_on(child(element, "sdtPr", "showingPlcHdr"))


def _gather_run(run: "_Element", paragraph: Paragraph, depth: int) -> None:
    properties = child(run, "rPr")
    look = paragraph.looks.get(attribute(child(properties, "rStyle"), "val"), WordStyle())
    if _read_property(properties, "vanish", look.hidden, paragraph.style.hidden) or is_on(
        child(properties, "webHidden")
    ):
        return
    place = child(properties, "vertAlign")
    if place is None or attribute(place, "val") != "superscript":
        begin = len(paragraph.pieces)
        gather(run, paragraph, depth + 1)
        if _read_property(properties, "b", look.bold, paragraph.style.bold):
            paragraph.pieces[begin:] = [mark_bold("".join(paragraph.pieces[begin:]))]
        return
    above = Paragraph(looks=paragraph.looks)
    gather(run, above, depth + 1)
    paragraph.notes += above.notes
    paragraph.boxes += above.boxes
    paragraph.pieces.append(
        read_superscript(without_marks("".join(paragraph.pieces[-3:])), "".join(above.pieces))
    )


def _read_property(properties: "_Element | None", name: str, *inherited: bool | None) -> bool:
    """Return what a run says of itself by *name*, or else the first of its styles that says anything."""
    own = child(properties, name)
    if own is not None:
        return is_on(own)
    return next((said for said in inherited if said is not None), False)
