"""What surrounds the text of a letter: the words that hand it over, the signature, and the notices below it."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from vorleser.article import Block, Metadata, Role
from vorleser.ingest.contact_lines import REACHED, reaches_sender
from vorleser.ingest.editor_lines import is_editor_label
from vorleser.ingest.letter_lines import SALUTATION, SIGN_OFF
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

_DASHES = compile_late(r"--(?:\s.*)?", re.DOTALL)
_AFTERTHOUGHT = compile_late(r"p\.?\s?s\.?\s?[:.)–-]?\s", re.IGNORECASE)
_MAIL = r"(?:e-?mail|mail|nachricht|message|ausdruck)"
_NOTICE = compile_late(
    rf"""(?:
    (?=.{{0,150}}\b{_MAIL}\b)(?=.{{0,300}}\b(?:vertraulich\w*|confidential|privileged)\b)
        (?:diese|der\sinhalt|dieses|the|this|hinweis|wichtig|vertraulich\w*|achtung|important|disclaimer)\b.*
    |die(?=.{{0,40}}\b{_MAIL}\b)(?=.{{0,300}}\bvertraulich\w*\b)(?=.*\b(?:adressat|empfänger|absender|irrtümlich|rechtlich)\w*\b).*
    |(?=.{{0,200}}\b(?:umwelt|wirklich|nötig|notwendig|bedarf|wälder|papier|environment)\b)
        (?=.{{0,200}}\b(?:ausdruck\w*|ausgedruckt|drucken|print(?:ing|ed)?)\b)
        (?:bitte|denk|muss|müssen|schütz|schon|spar|der\sumwelt|vor\sdem|bevor|prüf|think|please|save|before)\w*\b.{{0,250}}
    |(?:weitere\s|unsere\s|die\s)?(?:informationen|hinweise|datenschutz\w*|angaben)\b.{{0,80}}\b(?:datenschutz\w*|personenbezogene\w*|dsgvo)\b.{{0,250}}
    |(?:unsere\s|die\s)?datenschutz(?:hinweise|erklärung|informationen?)\b.{{0,20}}\b(?:finden|unter|lesen)\b.{{0,120}}
    |(?:virenfrei|diese\s{_MAIL}\swurde\s(?:von|mit|durch)\s.{{3,60}}\b(?:vir(?:en|us)\w*|gesendet|verschickt|versandt))\b.{{0,80}}
    |(?:von|gesendet\s(?:von|mit|über|aus)|verschickt\s(?:von|mit))\s(?:meine[mr]?\s|mein\s|der\s|dem\s)?
        .{{0,30}}\b(?:smartphone|handy|tablet|iphone|ipad|galaxy|android\w*|windows|outlook|gmail|app|mobil\w+|telefon)\b.{{0,30}}
    |(?:der\s)?(?:abdruck|nachdruck|veröffentlichung)\b.{{0,30}}\b(?:honorarfrei|kostenfrei|kostenlos|frei)\b.{{0,100}}
    |(?:um\s(?:ein\s)?)?beleg(?:exemplar)?\b.{{0,20}}\b(?:erbeten|erwünscht|gebeten)\b.{{0,40}}
    |(?:für|bei)\s(?:weitere[rn]?\s|ihre\s|etwaige[n]?\s)?(?:rück)?fragen\s(?:steh|bin|sind)\w*\s.{{3,60}}(?:\sverfügung|\sda)[.!\s]*
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""Duties, wishes and advertising of programs that are set below mails, and remarks for whoever prints a text."""
_NOTICE_BEHIND = compile_late(
    rf"(?<=\S)\s(?:(?:diese|der\sinhalt\sdieser)\s{_MAIL}\b(?=.{{0,200}}\bvertraulich)|bitte\s(?:denken\ssie|schonen\ssie|prüfen\ssie)\b(?=.{{0,80}}\b(?:umwelt|ausdruck|drucken))).*",
    re.IGNORECASE | re.DOTALL,
)
"""The same behind lines of a signature, where mere breaks part them."""
_COVER = compile_late(
    r"(?=.*\b(?:anbei|beigefügt\w*|angehängt\w*|anhängend\w*|(?:nach)?folgend\w*|nachstehend\w*|anhang|anlage|unten\s?stehend\w*"
    r"|wie\s(?:besprochen|vereinbart|verabredet|versprochen|angekündigt|gewünscht)"
    r"|(?:über)?send(?:e|en)|schick(?:e|en)|erhalten\ssie)\b)"
    r"(?=.*\b(?:(?:presse|medien|veranstaltungs)-?(?:mitteilung|meldung|information|info|text|hinweis|aussendung)\w*"
    r"|(?:text|artikel|\w*beitrag|bericht|kommentar|meldung|mitteilung|ankündigung)(?:s|es|en)?)\b).*",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that hands over a text."""
_COURTESY = compile_late(
    r".*\b(?:veröffentlich\w+|berichterstattung|freuen|dank\w*|fotos?|bild(?:er|material)?|anhang|anlage|(?:rück)?fragen|abdruck\w*|vorab)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that may stand beside it."""
_SENTENCES = compile_late(r"(?<=[.!?])\s+")
_PRESS = compile_late(
    r"^(?:(?:presse|medien)-?(?:mitteilung|meldung|information|info|text)|[PM]M)\b(?:\s(?:nr\.?\s?)?\d[\d/.-]*)?\s*[:|–-]?\s+",
    re.IGNORECASE,
)
_NAME = compile_late(FULL_NAME)
_LINE = 250  # characters of a line in a signature
_MOST_LINES = 25  # of a signature
_WORDS = 5  # of a sentence
_PARTED = compile_late(r"\s(?:::|[|·•])\s")
_FEWEST_SIGNS = 2  # that part a firm's name, seat, numbers and motto
_TOP = 6  # blocks among which a letter hands over its text
_REMARK = 400  # characters of a paragraph that hands over a text
_LONGEST_NOTICE = 3000  # characters


def is_notice(text: str) -> bool:
    """Return whether a paragraph is a duty or wish of whoever runs the sender's mail, or of his program."""
    return len(text) < _LONGEST_NOTICE and _NOTICE.fullmatch(text.lstrip("*_–- ")) is not None


def without_signature(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without a signature at their end; a sign-off above a name alone is the letter's own.

    A signature begins with dashes, or with a sign-off below which somebody can be reached and nothing is said.
    """
    for number, block in enumerate(blocks):
        dashes = _DASHES.fullmatch(block.text) is not None
        if not dashes and not SIGN_OFF.match(block.text):
            continue
        last = min(number + _MOST_LINES + 1, len(blocks))
        end = next((n for n in range(number, last) if _AFTERTHOUGHT.match(blocks[n].text)), last)
        below = blocks[number:end]
        if len(below) <= _MOST_LINES and not any(map(_says, below)):
            reached = any(reaches_sender(line.text) for line in below)
            if dashes or reached:
                return [*blocks[:number], *blocks[end:]]
    return [*blocks]


def _says(block: Block) -> bool:
    """Return whether a block says something: a signature has no sentences."""
    text = _NOTICE_BEHIND.sub("", block.text).rstrip("“\"'» ")
    words = text.split()
    ends = text.endswith((".", "!", "?", ":")) and len(words[-1]) > len("V.")
    parted = len(_PARTED.findall(text)) >= _FEWEST_SIGNS and REACHED.search(text) is not None
    return len(text) > _LINE or (ends and len(words) >= _WORDS and not parted)


def without_cover(blocks: Sequence[Block], title: str) -> list[Block]:
    """Return *blocks* without the words above a text for the press that only hand it over."""
    cover = next((n for n, block in enumerate(blocks[:_TOP]) if _hands_over(block.text)), None)
    titles = {title, _PRESS.sub("", title, count=1)}
    if cover is None or not all(_stands_above(block, titles) for block in blocks[:cover]):
        return [*blocks]
    start = _pass_farewell(blocks, cover + 1)
    for number in range(start, min(start + _MOST_LINES, len(blocks))):
        if is_editor_label(blocks[number].text) or _is_any(blocks[number].text, titles):
            start = number
            break
        if number > cover + _TOP and _says(blocks[number]):  # a signature may stand in between, but no text
            break
    return [*blocks[start:]] if start < len(blocks) else [*blocks]


def _pass_farewell(blocks: Sequence[Block], start: int) -> int:
    """Return *start*, or the number of the block below a sign-off that stands there, and below the name under it."""
    if start + 2 >= len(blocks) or not SIGN_OFF.match(blocks[start].text) or _says(blocks[start]):
        return start
    named = _NAME.fullmatch(blocks[start + 1].text) is not None and SIGN_OFF.fullmatch(
        blocks[start].text.rstrip(",! ")
    )
    return start + 2 if named else start + 1


def _stands_above(block: Block, titles: Iterable[str]) -> bool:
    greets = SALUTATION.fullmatch(block.text) is not None
    return block.role is Role.IMAGE or greets or _is_any(block.text, titles)


def _is_any(line: str, titles: Iterable[str]) -> bool:
    return any(is_same(line, title) for title in titles)


def _hands_over(paragraph: str) -> bool:
    """Return whether a paragraph only hands over a text: each of its sentences does, or asks to print it."""
    sentences = _SENTENCES.split(paragraph) if len(paragraph) < _REMARK else []
    covers = [_COVER.fullmatch(sentence) is not None for sentence in sentences]
    return any(covers) and all(
        found or _COURTESY.fullmatch(sentence) for found, sentence in zip(covers, sentences, strict=True)
    )


def without_title(metadata: Metadata, blocks: Sequence[Block]) -> tuple[Metadata, list[Block]]:
    """Return what is known, and *blocks* in which the title is not said again; it loses a label for the press."""
    title = metadata.title
    label = _PRESS.match(title)
    bare = title[label.end() :] if label else ""
    if label and bare and (":" in label[0] or any(is_same(block.text, bare) for block in blocks[:_TOP])):
        title = bare
    kept = [
        block
        for number, block in enumerate(blocks)
        if block.text != title
        and (number >= _TOP or block.role is Role.IMAGE or not is_same(block.text, title))
    ]
    return replace(metadata, title=title), kept


def is_same(line: str, title: str) -> bool:
    """Return whether a *line* has the letters of a *title*, in whatever signs and capitals."""
    return len(line) < 2 * len(title) and bool(title) and _letters(line) == _letters(title)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
