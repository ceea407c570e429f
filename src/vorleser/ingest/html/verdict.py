"""Which blocks of a page are read, and why: the models' verdicts, then a few rules that need the whole page."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from vorleser.article import Role
from vorleser.ingest.html.above_text import ABOVE_LEAD
from vorleser.ingest.html.additions import name_additions
from vorleser.ingest.html.asides import name_asides
from vorleser.ingest.html.box_headings import name_box_headings
from vorleser.ingest.html.chapters import name_chapters
from vorleser.ingest.html.contents import CONTENTS, STRAY
from vorleser.ingest.html.control_labels import CONTROL
from vorleser.ingest.html.decks import name_decks
from vorleser.ingest.html.features import Known, beside_of, features, heading_of
from vorleser.ingest.html.found_block import ENDS, FoundBlock
from vorleser.ingest.html.house_words import NOTE_AMID
from vorleser.ingest.html.model import model
from vorleser.ingest.html.phrases import KEY_POINTS, LEADING_TEASER, LINKS, SUMMARY, TEASER, name_phrase
from vorleser.ingest.html.place import Features
from vorleser.ingest.html.pointers import name_last_list
from vorleser.ingest.html.repeats import find_other_portions, find_own_lists, name_repeat
from vorleser.ingest.html.votes import Votes, key, says
from vorleser.text.regex import compile_late

READ, READ_OF_NEWS = 0.35, 0.55  # how likely a block must be text to be read; newsrooms have more beside it
_QUOTED = 0.2  # the same of a quotation by its tag: pages outside of newsrooms have few that are no text
_LIST = 4  # headings with nothing below them that are no teasers but the text
_HOPELESS = 0.02  # below it, what stands around a block changes nothing
_SURE = 0.9  # how likely a heading must be that is read with nothing below it: lists of headings are articles, too
BESIDE, BELOW = 5, 12  # blocks
NOTHING = -1.0  # where there is no such block
JUDGED = frozenset(
    {
        Role.PARAGRAPH, Role.LEAD, Role.BYLINE, Role.RELATED, Role.QUOTE, Role.LIST_ITEM, Role.TABLE, Role.SUBHEAD,
        Role.KICKER, Role.DATE, Role.CAPTION, Role.FOOTNOTE, Role.QUESTION, Role.ANSWER,
    }
)  # fmt: skip
_OF_LINES = (
    "who wrote",
    "when it appeared, or how long it takes",
    CONTROL,
)  # lines that no heading above speaks of
_NUMBER = compile_late(r"^\d{1,2}\. ")  # that an item of a numbered list begins with
_INITIALS = compile_late(r"\s?\([a-zäöü]{2,4}(?:/[a-zäöü]{2,4})*\)$")
_LEADS = 0.5  # share of a block that is linked, from which on it leads elsewhere
_STEP = "an ingredient, a step or an answer in the page's own data"
_BARE = "a heading with nothing below it"
OTHER_PORTIONS = "the list for another number of portions"
_AGAIN_BELOW = frozenset({CONTENTS, STRAY, ABOVE_LEAD})  # what the text itself says below
_DIGEST = 0.6  # share of teasers in the text, from which on they are the text
_TITLE = 120  # characters of another article's title


Reason = tuple[str, float, float]


class Verdict(msgspec.Struct, frozen=True):
    """A block, whether it is read, how likely the models hold that, and why.

    ``reasons`` are features, each with its value and what it added to the log-odds, the strongest first; ``rule`` is
    what decided without the models or over them.
    """

    block: FoundBlock
    read: bool
    likely: float = 0.0
    reasons: tuple[Reason, ...] = ()
    rule: str = ""


def judge(
    blocks: Sequence[FoundBlock], votes: Votes, known: Known, *, explain: bool = False
) -> list[Verdict]:
    """Return the verdict on each of a page's *blocks*, in order; with *explain*, with the reasons."""
    facts = features(blocks, votes, known)
    judged = [block.role in JUDGED and not block.silent for block in blocks]
    first, second = model("block"), model("context")
    chances = [first.likely(fact) if yes else 0.0 for fact, yes in zip(facts, judged, strict=True)]
    found, sure = [], [False] * len(blocks)
    for number, block in enumerate(blocks):
        if not judged[number]:
            found.append(Verdict(block, read=False, rule=block.silent))
            continue
        facts[number] |= context(blocks, chances, number)
        chance = second.likely(facts[number]) if chances[number] > _HOPELESS else chances[number]
        reasons = _reasons(facts[number]) if explain else ()
        begun = any(verdict.read for verdict in found)
        read = chance > _least(block, news=known.news and begun)
        sure[number] = says(votes.steps, key(_NUMBER.sub("", block.text)))
        step = _STEP if sure[number] and block.linked < _LEADS and not read else ""
        found.append(Verdict(block, read or bool(step), chance, reasons, step))
    return _apply_rules(_add(found, sure, known), sure, known)


def _add(verdicts: list[Verdict], sure: list[bool], known: Known) -> list[Verdict]:
    """Return *verdicts* in which answers, farewells, headings of boxes … are read; *sure* as in additions."""
    blocks = [verdict.block for verdict in verdicts]
    chances = [verdict.likely for verdict in verdicts]
    read = [verdict.read for verdict in verdicts]
    added = name_additions(blocks, chances, read, sure)
    for number, reason in name_decks(blocks, read, known.summaries):
        added[number] = reason
    heard = [yes or bool(reason) for yes, reason in zip(read, added, strict=True)]
    stay = [yes and not name_phrase(block.text) for block, yes in zip(blocks, heard, strict=True)]
    headings = name_box_headings(blocks, chances, stay)
    reasons = [one or other for one, other in zip(added, headings, strict=True)]
    return [
        replace(verdict, read=True, rule=reason) if reason and not verdict.read else verdict
        for verdict, reason in zip(verdicts, reasons, strict=True)
    ]


def _least(block: FoundBlock, *, news: bool) -> float:
    """Return how likely (0 to 1) *block* must be text to be read; *news*: a newsroom's text has begun above it."""
    if block.role is Role.FOOTNOTE:
        return _SURE  # a block marked as a note is read only if it is almost surely text
    if block.plain is Role.QUOTE and not news:
        return _QUOTED
    return READ_OF_NEWS if news else READ


def _reasons(facts: Features) -> tuple[Reason, ...]:
    """Return the reasons of the second model; its weight for the first model is divided among that one's reasons."""
    moved = dict(model("context").reasons(facts))
    trust = moved.pop("by itself", 0.0)
    inner = model("block").reasons(facts)
    whole = sum(weight for _, weight in inner)
    for name, weight in inner:
        moved[name] = moved.get(name, 0.0) + (trust * weight / whole if whole else 0.0)
    strongest = sorted(moved.items(), key=lambda item: -abs(item[1]))
    return tuple((name, facts.get(name, 0.0), weight) for name, weight in strongest)


def context(blocks: Sequence[FoundBlock], chances: Sequence[float], number: int) -> Features:
    """Return the first model's chances for a block and those around it, as features of the second."""
    found: Features = {"by itself": chances[number]}
    for name, step in (("before", -1), ("behind", 1)):
        beside = beside_of(blocks, number, step, most=BESIDE)
        for distance in range(3):
            said = chances[beside[distance]] if distance < len(beside) else NOTHING
            found[f"by itself: {name} {distance + 1}"] = said
        found[f"by itself: {name}, on the whole"] = _mean(blocks, chances, beside, 0.0)
    heading = heading_of(blocks, number)
    found["by itself: its heading"] = chances[heading] if heading is not None else NOTHING
    found["by itself: below it"] = _mean(blocks, chances, _below(blocks, number), NOTHING)
    return found


def _below(blocks: Sequence[FoundBlock], number: int) -> list[int]:
    """Return the blocks behind block *number* up to the next heading."""
    found = []
    for at in range(number + 1, min(len(blocks), number + BELOW)):
        if blocks[at].plain is Role.SUBHEAD or blocks[at].role is Role.HEADLINE:
            break
        if blocks[at].role is not Role.IMAGE:
            found.append(at)
    return found


def _mean(
    blocks: Sequence[FoundBlock], chances: Sequence[float], some: Sequence[int], otherwise: float
) -> float:
    """Return the mean chance of *some* blocks, by their lengths."""
    weight = sum(len(blocks[at].text) for at in some)
    return sum(chances[at] * len(blocks[at].text) for at in some) / weight if weight else otherwise


def _apply_rules(verdicts: list[Verdict], sure: Sequence[bool], known: Known) -> list[Verdict]:
    """Return *verdicts* in which repeated text, and headings with nothing below them, are not read."""
    heads = {key(verdict.block.text) for verdict in verdicts if verdict.block.role is Role.HEADLINE}
    heads.update(known.titles)
    keys = [key(verdict.block.text) if verdict.read else "" for verdict in verdicts]
    text = (n for n in range(len(verdicts) - 1, -1, -1) if verdicts[n].read)
    last = next((n for n in text if verdicts[n].block.plain is not Role.SUBHEAD), -1)
    ending = sum(verdict.read for verdict in verdicts[last + 1 :])
    seen: set[str] = set()
    phrases = _find_phrases(verdicts, news=known.news)
    blocks = [verdict.block for verdict in verdicts]
    read = [verdict.read for verdict in verdicts]
    asides = name_asides(blocks, read, known)
    for number, reason in name_last_list(blocks, [verdict.likely for verdict in verdicts], read):
        asides[number] = asides[number] or reason
    chapters = name_chapters(blocks)
    own = find_own_lists(blocks, keys)
    portions = find_other_portions(blocks, read, sure)
    found = []
    for number, verdict in enumerate(verdicts):
        rule = ""
        if verdict.read:
            rule = phrases[number] or chapters[number] or asides[number]
            rule = rule or (OTHER_PORTIONS if number in portions else "")
            said = () if number in own else seen
            rule = rule or name_repeat(verdict.block, keys, number, said, heads)
            rule = rule or _name_alone(verdict, known, is_ending=number > last and ending < _LIST)
            if rule not in _AGAIN_BELOW:
                seen.add(keys[number])
        found.append(replace(verdict, read=False, rule=rule) if rule else verdict)
    return _without_bare_ends(found)


def _without_bare_ends(verdicts: list[Verdict]) -> list[Verdict]:
    """Return *verdicts* without the headings at the end of the text below which the rules have left nothing."""
    ends = list[int]()
    for number in range(len(verdicts) - 1, -1, -1):
        if verdicts[number].read and verdicts[number].block.plain is not Role.SUBHEAD:
            break
        ends += [number] * verdicts[number].read
    for number in ends if len(ends) < _LIST else ():
        if verdicts[number].likely < _SURE:
            verdicts[number] = replace(verdicts[number], read=False, rule=_BARE)
    return verdicts


def _name_alone(verdict: Verdict, known: Known, *, is_ending: bool) -> str:
    """Return why a block is silent by itself, '' if it is not; *is_ending* says that no text stands below it."""
    text = verdict.block.text
    if verdict.block.plain is Role.SUBHEAD:
        return _BARE if is_ending and verdict.likely < _SURE else ""
    signed = key(_INITIALS.sub("", text)) in known.sites
    return "who wrote" if key(text) in known.authors or signed else ""


def _find_phrases(verdicts: Sequence[Verdict], *, news: bool) -> list[str]:
    """Return what each block that would be read says about the page; a heading right above such words goes with them.

    So do the items below the heading of a machine's summary, and of key points in *news*: they say the text again.
    """
    found = [name_phrase(_NUMBER.sub("", verdict.block.text)) if verdict.read else "" for verdict in verdicts]
    begun = False
    for number, verdict in enumerate(verdicts):
        begun = begun or (verdict.read and verdict.block.plain is not Role.SUBHEAD)
        of_lines = verdict.block.plain is Role.SUBHEAD and begun and found[number] in _OF_LINES
        if of_lines or (found[number] == KEY_POINTS and not news):
            found[number] = ""
    _keep_digest(verdicts, found)
    _add_below_links(verdicts, found)
    read = [number for number, verdict in enumerate(verdicts) if verdict.read]
    for number, behind in pairwise(read):
        heading = verdicts[number].block.plain is Role.SUBHEAD
        if (
            heading
            and found[behind] not in {"", TEASER, LEADING_TEASER, NOTE_AMID, *_OF_LINES}
            and verdicts[behind].block.plain is not Role.SUBHEAD
        ):
            found[number] = found[number] or found[behind]
        item = verdicts[behind].block.role is Role.LIST_ITEM
        if (
            item
            and found[number] in {SUMMARY, KEY_POINTS}
            and (
                verdicts[number].block.role is Role.SUBHEAD or _share_list(verdicts[number], verdicts[behind])
            )
        ):
            found[behind] = found[number]
    return found


def _keep_digest(verdicts: Sequence[Verdict], found: list[str]) -> None:
    """Take from *found* the teasers of a page that holds little else: it tells in short what others tell."""
    whole = sum(len(verdict.block.text) for verdict in verdicts if verdict.read)
    leading = [number for number, kind in enumerate(found) if kind == LEADING_TEASER]
    if sum(len(verdicts[number].block.text) for number in leading) > whole * _DIGEST:
        for number in leading:
            found[number] = ""


def _share_list(one: Verdict, other: Verdict) -> bool:
    """Return whether two items stand in one list."""
    first, second = (
        None
        if verdict.block.element is None
        else next(verdict.block.element.iterancestors("ul", "ol", "menu"), None)
        for verdict in (one, other)
    )
    return one.block.role is Role.LIST_ITEM and first is second


def _add_below_links(verdicts: Sequence[Verdict], found: list[str]) -> None:
    """Add to *found* the titles of other articles right below a heading over links."""
    below = False
    for number, verdict in enumerate(verdicts):
        block = verdict.block
        if found[number] == LINKS and not ENDS.search(block.text):
            below = True
        elif block.plain is Role.SUBHEAD or len(block.text) > _TITLE or ENDS.search(block.text):
            below = False
        elif below and verdict.read and block.role is not Role.IMAGE:
            found[number] = LINKS
