"""The plain text of a mail: its own lines, up to the signature, put together to paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.errors import SourceError
from vorleser.ingest import newsletter
from vorleser.ingest.contact_lines import is_contact
from vorleser.ingest.earlier_mails import ANNOUNCES_EARLIER, HEADER, QUOTED_LINE
from vorleser.ingest.flowed import is_flowed, unflow
from vorleser.ingest.letter_lines import SIGN_OFF
from vorleser.ingest.readers import text
from vorleser.ingest.typed_lines import TYPED_ITEM
from vorleser.text.regex import compile_late

ENCRYPTED = SourceError("the mail is encrypted", "open it in your mail program, and save its text as a file")
_ADDRESS = compile_late(r"(?<!\s)\s*[<(\[]?\bhttps?://[^\s<>)\]]+[>)\]]?")
_REFERENCE = compile_late(r"^\[\d{1,3}\]:?\s*<?https?://", re.MULTILINE)
_REFERRED = compile_late(r"(?<=\w)\s?\[\d{1,3}\]")
_CALL = compile_late(r"(?:^|(?<=[.!?…]))[^.!?…]{0,120}:$")
"""What stands before an address and only leads there."""
_WRAPPED = 55  # characters of a line that was broken by a mail program, at the least
_RULE = compile_late(r"[\W_]+")
_SIGNS = r"(?:\*{2,}|\+{2,}|={2,}|-{2,}|~{2,}|#{2,})"
_SET_APART = compile_late(rf"^\s*{_SIGNS}\s*(\S.{{0,78}}?\w[?!]?)\s*{_SIGNS}\s*$")
"""A heading in plain text: *** Termine ***."""
_BETWEEN = compile_late(rf"\s+{_SIGNS}\s+")
_QUOTE = compile_late(r"> ?")
_SIGNED, _SIGNATURE, _LOCKED = (
    f"-----BEGIN PGP {what}-----" for what in ("SIGNED MESSAGE", "SIGNATURE", "MESSAGE")
)
_YOURS = compile_late(r"(?:ihre?|eure?|euer|deine?)\s(?-i:[A-ZÄÖÜ])", re.IGNORECASE)
_NEAR = 5  # lines in which a quotation begins
_NAME = 40  # characters of a line below a sign-off
_LEAST_RULE = 3  # signs of a rule
_LEAST_CAPITALS = 4  # letters of a heading in capitals
_CONTACT_LINE = 120  # characters of a line that says how somebody is reached
_HOURS = compile_late(
    r"\b\w*(?:büro|zeiten|amt|sekretariat)\w*\s?:|\d\s?uhr\b|\babmelden\b|\babbestellen\b", re.IGNORECASE
)
"""When somebody is reached, or how to leave a list."""
_GOODBYE = compile_late(
    r"(?:bis\s(?:dann|bald|später|morgen|demnächst|(?:zum|nächste\w*|kommende\w*)\s\w+(?:\s\w+)?)|alles\s(?:gute|liebe)|herzlich(?:st)?"
    r"|(?:euer|eure|dein|deine|ihr|ihre)|tschüs+|servus|ciao|macht'?s\sgut|schönes\swochenende)\W*",
    re.IGNORECASE,
)
"""Words that end a letter as a sign-off does, alone in their line."""


def read_mail_text(
    source: str, *, forwarded: bool, flowed: bool = False, delsp: bool = False
) -> Iterator[Block]:
    """Yield the blocks of a mail's plain text; what it quotes of earlier mails and its signature are left out."""
    lines = _without_armour(source.split("\n"))
    if flows := flowed and is_flowed(lines):
        lines = [*unflow(lines, without_space=delsp)]
    if _REFERENCE.search(source):
        lines = [line if _REFERENCE.match(line) else _REFERRED.sub("", line) for line in lines]
    own = _without_closing_contacts([*_own_lines(lines, forwarded=forwarded)])
    kept = [plain for line in own for plain in _set_apart(line)]
    paragraphs = kept if flows else _join_broken(kept)
    written = "\n\n".join(filter(None, map(str.strip, paragraphs)))
    if written:
        yield from _without_false_heads(text.read_paragraphs(written))


def _without_armour(lines: Sequence[str]) -> list[str]:
    """Return *lines* without the signature that PGP writes around them."""
    stripped = [line.rstrip() for line in lines]
    if _LOCKED in stripped:
        raise ENCRYPTED
    if _SIGNED not in stripped:
        return [*lines]
    start = stripped.index(_SIGNED)
    start = stripped.index("", start) if "" in stripped[start:] else start
    end = stripped.index(_SIGNATURE, start) if _SIGNATURE in stripped[start:] else len(lines)
    return [line.removeprefix("- ") if line.startswith("- -") else line for line in lines[start:end]]


def _own_lines(lines: Sequence[str], *, forwarded: bool) -> Iterator[str]:
    """Yield the lines of a mail that are its own, or those of the mail that it forwards."""
    said = signature = unquotes = False
    for number, line in enumerate(lines):
        earlier = _begins_earlier(lines, number)
        if forwarded and (earlier or HEADER.match(line)):
            signature = False
        if (earlier and said and not forwarded) or (line.rstrip() == "--" and not forwarded):
            return
        signature = signature or line.rstrip() == "--"
        unquotes = unquotes or (earlier and forwarded and _is_quoted(lines, number + 1))
        own = _QUOTE.sub("", line, count=1) if unquotes and line.startswith(">") else line
        if not signature and not own.startswith(">"):
            said = said or bool(own.strip())
            yield own


def _begins_earlier(lines: Sequence[str], number: int) -> bool:
    """Return whether an earlier mail begins in a line, which a mail program may have broken."""
    line = lines[number].strip()
    if QUOTED_LINE.fullmatch(line) or (ANNOUNCES_EARLIER.fullmatch(line) and _is_quoted(lines, number + 1)):
        return True
    broken = line.startswith(("Am ", "On ")) and number + 1 < len(lines)
    return broken and QUOTED_LINE.fullmatch(f"{line} {lines[number + 1].strip()}") is not None


def _is_quoted(lines: Sequence[str], number: int) -> bool:
    return next((line.startswith(">") for line in lines[number : number + _NEAR] if line.strip()), False)


def _set_apart(line: str) -> Iterator[str]:
    """Yield a line without addresses, with empty ones around a heading; nothing of one that only leads away."""
    plain = _ADDRESS.sub("", line).rstrip()
    if plain != line.rstrip():
        said = _CALL.sub("", plain)
        if not said.strip(" .,-–>[]0123456789"):
            if newsletter.is_duty(plain):
                yield plain
            return
        plain = said
    if _RULE.fullmatch(plain):
        yield ""
        return
    heading = None if QUOTED_LINE.fullmatch(plain.strip()) else _SET_APART.match(plain)
    if heading:
        yield from ("", _BETWEEN.sub(", ", heading[1]), "")
    else:
        yield line if plain == line.rstrip() else plain


def _join_broken(lines: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs of a mail: a line that is as long as mail programs make them goes on in the next."""
    paragraph = last = ""
    for written in lines:
        goes_on = paragraph and written.strip() and not TYPED_ITEM.match(written.strip())
        if goes_on and (len(last) >= _WRAPPED or last.endswith(" ")):
            paragraph = f"{paragraph.rstrip()} {written.strip()}"
        else:
            if paragraph:
                yield paragraph
            paragraph = written.strip()
        last = written
    if paragraph:
        yield paragraph


def _without_closing_contacts(lines: Sequence[str]) -> Sequence[str]:
    """Return *lines* without those below a last rule that only say where, when and how the sender is reached."""
    rules = [
        n for n, line in enumerate(lines) if len(line.strip()) > _LEAST_RULE and _RULE.fullmatch(line.strip())
    ]
    if not rules:
        return lines
    below = [line.strip() for line in lines[rules[-1] + 1 :] if line.strip()]
    said = sum(map(len, lines[: rules[-1]]))
    contacts = sum(is_contact(line) or _HOURS.search(line) is not None for line in below)
    told = all(len(line) <= _CONTACT_LINE for line in below) and contacts * 2 >= len(below)
    return lines[: rules[-1]] if contacts > 1 and told and said > sum(map(len, below)) else lines


def _without_false_heads(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield *blocks*; a sign-off, the name below it and the last line are no headings, though they are short.

    Where some headings are written in capitals, other lines in capitals are headings, too: they stand above items.
    """
    capitals = any(block.role is Role.SUBHEAD and _is_capital(block.text) for block in blocks)
    signed = False
    for number, block in enumerate(blocks):
        name = len(block.text) <= _NAME and (signed or _YOURS.match(block.text) is not None)
        signed = SIGN_OFF.match(block.text) is not None or _GOODBYE.fullmatch(block.text) is not None
        if block.role is Role.SUBHEAD and (signed or name):
            yield replace(block, role=Role.PARAGRAPH, level=0)
        elif (
            capitals
            and 0 < number < len(blocks) - 1
            and block.role is Role.PARAGRAPH
            and _is_capital(block.text)
        ):
            yield replace(block, role=Role.SUBHEAD, level=2)
        else:
            yield block


def _is_capital(text: str) -> bool:
    """Return whether a short line is written in capitals, and is no sentence, row or date."""
    letters = sum(map(str.isalpha, text))
    bare = text[-1:].isalpha() or text[-1:] in "?!"
    return text.isupper() and bare and letters >= _LEAST_CAPITALS and len(text) <= _NAME * 2
