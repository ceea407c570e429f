"""Leave out what forms have to be filled in: lines for a signature and a day, and the rules to write on."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from vorleser.article import Block, Role
from vorleser.ingest.phrases import within
from vorleser.text.regex import compile_late

_RULE = compile_late(r"\s?(?:_\s?){4,}(?:[.\s]*_)*|\s?\.{12,}(?![.\s]*\d)")
"""A line to write on."""
_ROLE = (
    r"(?:de[rs]\s|d\.\s|eine[rs]\s)?(?:\w+(?:en|er)\s|\d\.\s)?\w{0,20}(?:vorsitz|kassen|kassier|protokoll|schriftf|beisitz|leit|vorst|mitgl|antrag"
    r"|eltern|erziehungs|sorge|präsid|trainer|teilnehm|vertret|arbeitg|arbeitn|vermiet|miet|kund|schüler|konto|bevollm)\w*"
)
_WHOSE = rf"(?:\s{_ROLE}(?:\s?(?:/|,|und|oder)\s?{_ROLE})*)?"
_NAMED = (
    r"ort|datum|stempel|vor-?\s?und\s(?:nach|zu)name|(?:vor|nach|zu)?name|anschrift|adresse|straße(?:,?\s(?:haus)?nr\.?)?|plz|wohnort"
    r"|geburtsdatum|geb\.|telefon|e-?mail|firma|in\s(?:block|druck)\w+"
)
_LABELS = compile_late(
    rf"(?:\(?(?:(?:rechtsverbindliche\s)?unterschrift(?:en)?{_WHOSE}|{_NAMED})\b\)?[\s,:;/&().*+-]*)+",
    re.IGNORECASE,
)
_SIGNED = compile_late(r"\bunterschrift", re.IGNORECASE)
_LONGEST = 250  # characters of such a line
_TEXT = frozenset({Role.PARAGRAPH, Role.LEAD, Role.ANSWER, Role.LIST_ITEM, Role.TABLE, Role.SUBHEAD})


def _may_have_rule(text: str) -> bool:
    """Return whether *text* has what a rule is made of, which is sooner seen than that it has none."""
    return "_" in text or "....." in text


def without_form_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks* without lines to sign on, labels beside them, and rules to write on; a form's words stay."""
    bare = [
        _RULE.sub(" ", block.text) if block.role in _TEXT and _may_have_rule(block.text) else block.text
        for block in blocks
    ]
    ruled = [block.text != text for block, text in zip(blocks, bare, strict=True)]
    labelled = [block.role in _TEXT and _is_label(text) for block, text in zip(blocks, bare, strict=True)]
    silent = {
        n
        for n, text in enumerate(bare)
        if (ruled[n] and (labelled[n] or not text.strip()))
        or (labelled[n] and _SIGNED.search(text) and blocks[n].role is not Role.SUBHEAD)
    }
    beside = {n for n, label in enumerate(labelled) if label and {n - 1, n + 1} & silent}
    kept = []
    for number, block in enumerate(blocks):
        if number in silent | beside:
            continue
        text = " ".join(bare[number].split()) if ruled[number] else block.text
        kept.append(
            replace(block, text=text, phrases=within(text, block.phrases)) if ruled[number] else block
        )
    return kept


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST and _LABELS.fullmatch(text.strip()) is not None
