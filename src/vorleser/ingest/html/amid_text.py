"""Find what stands amid the text and looks as it does, though the models doubt it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vorleser.article import Role
from vorleser.ingest.html.found_block import ENDS, FoundBlock, kind_of
from vorleser.ingest.html.sentences import NAMED_ROLES, parent_of
from vorleser.ingest.interview import Turn

BETWEEN_ALIKE = "a short line between two that stand and look as it does"
TURN = "what one says who speaks in the text beside it"
OWN_BOX = "a paragraph in a box of its own, as those around it are"
_BESIDE, _MANY = 2, 8  # paragraphs beside a line; of which a kind is the text's
_LINE, _RUN = 0.1, 0.9  # how likely a line amid the text must be; share of those like it that are read
_BOXED, _LONG = 0.8, 20  # share of the paragraphs in boxes that are read; words of one that is doubted


def name_amid(
    blocks: Sequence[FoundBlock], chances: Sequence[float], read: Sequence[bool]
) -> Iterator[tuple[int, str]]:
    """Yield the doubted paragraphs of a long text between two of its paragraphs that stand as they do.

    They are short sentences, as dialogues have them, in the same box; or long ones of a page builder, which puts each
    into a box of its own.
    """
    plain = [n for n, block in enumerate(blocks) if block.plain is Role.PARAGRAPH]
    kinds = {n: (kind_of(blocks[n].element), parent_of(blocks[n])) for n in plain}
    all_of, heard = Counter(kinds.values()), Counter(kinds[n] for n in plain if read[n])
    doubted = [n for n in plain if not read[n] and chances[n] >= _LINE and _may_be_text(blocks[n])]
    for number in doubted:
        kind = kinds[number]
        if heard[kind] >= max(_MANY, all_of[kind] * _RUN):
            near = range(number - _BESIDE, number + _BESIDE + 1)
            run = [n for n in near if kinds.get(n) == kind and read[n]]
            if run and run[0] < number < run[-1]:
                yield number, BETWEEN_ALIKE
    yield from _in_boxes(blocks, read, doubted)
    yield from _turns(blocks, read, plain)


def _turns(
    blocks: Sequence[FoundBlock], read: Sequence[bool], plain: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that begin with the name of one who speaks in those beside them, such as short questions."""
    talks = {n: name for n in plain if (name := Turn(Role.PARAGRAPH, blocks[n].text).name)}
    heard = Counter((name, parent_of(blocks[n])) for n, name in talks.items() if read[n])
    for number, name in talks.items():
        box = parent_of(blocks[number])
        others = any(times > 1 and who != name and where is box for (who, where), times in heard.items())
        if not read[number] and heard[name, box] > 1 and others and _may_be_text(blocks[number]):
            yield number, TURN


def _in_boxes(
    blocks: Sequence[FoundBlock], read: Sequence[bool], doubted: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield the *doubted* paragraphs of many words, each alone in a box like those of almost all that are read."""
    plain = [n for n in range(len(blocks)) if blocks[n].plain is Role.PARAGRAPH] if doubted else []
    boxes = Counter(parent_of(blocks[n]) for n in plain)
    kinds = {n: kind_of(blocks[n].element) for n in plain if len(blocks[n].text.split()) >= _LONG}
    all_of = Counter(kinds.values())
    for number in (n for n in doubted if n in kinds):
        heard = [n for n, kind in kinds.items() if read[n] and kind == kinds[number]]
        many = len(heard) >= max(_MANY, all_of[kinds[number]] * _BOXED)
        if many and heard[0] < number < heard[-1] and boxes[parent_of(blocks[number])] == 1:
            yield number, OWN_BOX


def _may_be_text(block: FoundBlock) -> bool:
    return ENDS.search(block.text) is not None and not block.linked and block.role not in NAMED_ROLES
