"""Plain text: a headline if there is one, paragraphs, list items, subheads, a closing agency line."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.ingest.beside_text import parse_byline
from vorleser.ingest.charset import text
from vorleser.ingest.editor_lines import is_editor_label
from vorleser.ingest.interview import Turn, assign_alternating, assign_roles
from vorleser.ingest.marked_up import as_markdown
from vorleser.ingest.person_names import FULL_NAME
from vorleser.ingest.reader import Raw, Reader
from vorleser.ingest.saved_mail import as_mail, without_typed_signature
from vorleser.ingest.title import derive_title
from vorleser.ingest.typed_dialogue import mark_dialogue
from vorleser.ingest.typed_head import TypedHead, read_head, take_day
from vorleser.ingest.typed_headings import read_blocks
from vorleser.ingest.typed_letterhead import Letterhead, read_letterhead
from vorleser.ingest.typed_letters import read_letter
from vorleser.ingest.typed_lines import TypedLine, ends_with_stop, groups_of, read_typed_lines
from vorleser.ingest.typed_notes import part_notes
from vorleser.ingest.typed_tables import read_drawn_tables
from vorleser.ingest.wrapped_lines import find_widths
from vorleser.text.regex import compile_late

_AGENCY = compile_late(r"\((?P<name>[^()\d]{2,60}?)\s?(?:--|–|—|/)\s?(?P<agency>[^()\d]{2,30})\)")
_NAME = compile_late(FULL_NAME)
_HEADLINE = 160  # characters, at most
_LETTERHEAD = 4  # lines among which another label stands


def _read(raw: Raw) -> Article:
    """Return the article in the file *raw*, which may be a mail that was saved as a text."""
    source = text(raw)
    if mail := as_mail(source, raw.data):
        from vorleser.ingest.readers import eml  # it reads the plain text of mails with this module

        return eml.READER.read(Raw(raw.name, mail))
    if marked := as_markdown(source):
        from vorleser.ingest.readers import markdown

        return markdown.READER.read(Raw(raw.name, marked.encode()))
    lines = _lines(without_typed_signature(source))
    if letter := read_letter(lines):
        return _article(TypedHead(letter.lines, headline=letter.subject, date=letter.date), raw.name)
    letterhead = read_letterhead(lines)
    below = letterhead.lines if letterhead else _without_labels(lines)
    head = read_head(below, is_below=len(below) < len(lines))
    if not head.headline:
        headline, rest = _headline(head.lines)
        head = head._replace(headline=headline, lines=rest)
    if letterhead:
        head = head._replace(date=head.date or letterhead.day, kicker=head.kicker or letterhead.sender)
    if head.headline:
        day, rest = take_day(head.lines)
        head = head._replace(date=head.date or day, lines=rest if day else head.lines)
    return _article(head, raw.name)


def read_text(raw: Raw) -> Article:
    """Return the article in *raw*, the text of a document in any recognised encoding."""
    lines = _lines(text(raw))
    letterhead = read_letterhead(lines) or Letterhead(_without_labels(lines))
    headline, lines = _headline(letterhead.lines)
    return _article(TypedHead(lines, letterhead.sender, headline, date=letterhead.day), raw.name)


def read_paragraphs(source: str) -> tuple[Block, ...]:
    """Return the blocks of *source*, the text of a mail, whose headline stands elsewhere."""
    return _article(TypedHead(_lines(source)), "-").blocks


def _lines(source: str) -> list[TypedLine]:
    return read_drawn_tables(read_typed_lines(source))


def _article(head: TypedHead, name: str) -> Article:
    """Return the article below its *head*, which is called *name*."""
    lines, notes = part_notes(head.lines)
    byline, lines = _byline(lines)
    groups = mark_dialogue([*groups_of(lines)])
    body = _name_turns(read_blocks(groups, find_widths(groups)), head.headline)
    above = ((Role.KICKER, head.kicker), (Role.HEADLINE, head.headline), (Role.LEAD, head.lead))
    blocks = [Block(role, said) for role, said in above if said]
    blocks += [*body, *notes]
    authors: tuple[str, ...] = ()
    if byline is not None:
        authors = (byline["name"],)
        blocks.append(Block(Role.BYLINE, byline[0]))
    title = head.headline or derive_title(body, PurePath(name).stem)
    return Article(Metadata(title=title, authors=authors, date=head.date), tuple(blocks))


def _byline(lines: list[TypedLine]) -> tuple[re.Match[str] | None, list[TypedLine]]:
    """Return the closing agency line, if the last line is one or ends in one, and the other lines."""
    end = len(lines)
    while end and not lines[end - 1].text:
        end -= 1
    if not end:
        return None, lines
    last = lines[end - 1].text
    closing = (match for match in _AGENCY.finditer(last) if match.end() == len(last))
    found = next((match for match in closing if _NAME.fullmatch(match["name"])), None)
    before = last[: found.start()].rstrip() if found else ""
    if found is None or (
        before and not ends_with_stop(before)
    ):  # "(SPD/Grüne)" inside a sentence is no byline
        return None, lines
    return found, [*lines[: end - 1], lines[end - 1]._replace(text=before, cells=())]


def _without_labels(lines: list[TypedLine]) -> list[TypedLine]:
    """Return *lines* without those at the top that only say what the text is, and from when on it may be printed.

    Who sends it may stand between them.
    """
    first = _first_below_labels(lines, 0)
    between = next((n for n in range(first, min(first + _LETTERHEAD, len(lines))) if _is_bound(lines[n])), 0)
    if first and between > first and lines[first - 1].text and lines[between].text:
        first = _first_below_labels(lines, between)
    return lines[first:]


def _first_below_labels(lines: Sequence[TypedLine], start: int) -> int:
    below = range(start, len(lines))
    return next((n for n in below if lines[n].text and not is_editor_label(lines[n].text)), start)


def _is_bound(line: TypedLine) -> bool:
    return not line.text or is_editor_label(line.text)


def _headline(lines: list[TypedLine]) -> tuple[str, list[TypedLine]]:
    """Return the headline, if the first line is one, and the other lines."""
    lines = lines[next((n for n, line in enumerate(lines) if line.text), len(lines)) :]
    rest = [line.text for line in lines[1:] if line.text]
    if not rest or len(lines[0].text) > _HEADLINE:
        return "", lines
    first = lines[0].text
    apart = not lines[1].text or (not ends_with_stop(first.rstrip("?!")) and parse_byline(lines[1].text))
    short = len(first) * 2 < max(len(line) for line in rest) and not ends_with_stop(first)
    if (apart and not (first.endswith(".") and first.count(". "))) or short:
        return first, lines[1:]
    return "", lines


def _name_turns(blocks: Sequence[Block], headline: str) -> list[Block]:
    """Return *blocks* with the turns of an interview told, if most paragraphs are turns, and somebody asks."""
    turns = [Turn(block.role, block.text) for block in blocks]
    told = assign_roles(turns)
    begun = [
        (turn, role) for turn, (role, name) in zip(turns, told, strict=True) if name and turn.name == name
    ]
    asked = [turn.asks for turn, role in begun if role is Role.QUESTION]
    paragraphs = sum(turn.role is Role.PARAGRAPH for turn in turns)
    if not asked or sum(asked) * 2 < len(asked) or len(begun) * 2 < paragraphs:
        roles = assign_alternating(turns, headline)
        return [
            block if role is block.role else replace(block, role=role, level=0)
            for block, role in zip(blocks, roles, strict=True)
        ]
    return [
        replace(block, role=role, speaker=speaker)
        for block, (role, speaker) in zip(blocks, told, strict=True)
    ]


def _memory(data: bytes) -> int:
    return 17 * len(data) + 400 * (data.count(b"\n") + data.count(b"\r"))  # measured


READER = Reader(suffixes=(".txt", ".text"), media_types=("text/plain",), read=_read, memory=_memory)
