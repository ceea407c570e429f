"""Tell a dialogue whose turns begin with dashes from a list, in a typed text: "– Vielleicht, sagte Otto."."""

from collections.abc import Sequence

from vorleser.ingest.typed_lines import TypedLine
from vorleser.text.regex import compile_late

_DASHES = ("– ", "— ")
_ENDS = tuple(".!?…“”\"«»‹›’'")
_QUOTES = tuple('„»›“"«')
_QUOTED = 2  # paragraphs that begin with a quotation mark: somebody speaks in this text
_SAID = compile_late(
    r",\s(?:sag(?:te|t|en|ten)|frag(?:te|t)|rief|ruft|meint?e?|flüstert?e?|antwortet?e?|murmelt?e?|erwidert?e?|brummt?e?"
    r"|entgegnet?e?|seufzt?e?|lacht?e?|schr(?:ie|eit)|hieß)\b"
)


def mark_dialogue(groups: Sequence[Sequence[TypedLine]]) -> list[list[TypedLine]]:
    """Return *groups* of lines in which those that begin a turn of a dialogue open no item.

    Each turn stands alone between blank lines, below a sentence, and at least one of them asks, calls, or says who
    speaks; or quotation marks open other paragraphs.
    """
    quoted = sum(group[0].text.startswith(_QUOTES) for group in groups) >= _QUOTED
    found = [[*group] for group in groups]
    number = 0
    while number < len(groups):
        end = number
        while end < len(groups) and _may_be_turn(groups[end]):
            end += 1
        run = groups[number:end]
        if run and number and _follows_text(groups[number - 1]) and (quoted or any(map(_speaks, run))):
            found[number:end] = [[group[0]._replace(is_spoken=True), *group[1:]] for group in run]
        number = end + 1
    return found


def _may_be_turn(group: Sequence[TypedLine]) -> bool:
    alone = not any(line.opens_item for line in group[1:])
    return alone and group[0].text.startswith(_DASHES) and group[-1].text.endswith(_ENDS)


def _follows_text(group: Sequence[TypedLine]) -> bool:
    return group[-1].text.endswith(_ENDS) and not group[0].opens_item and not group[-1].is_heading


def _speaks(group: Sequence[TypedLine]) -> bool:
    return any(line.text.endswith(("?", "!")) or _SAID.search(line.text) for line in group)
