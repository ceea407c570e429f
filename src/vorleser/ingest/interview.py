"""Recognise interviews, and who asks and answers, by bold questions or names before colons."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from vorleser.article import Role
from vorleser.text.regex import compile_late

SPEAKER = compile_late(r"(?P<name>[A-ZÄÖÜ][\w.’'@&-]*(?:\s[\w.’'-]+){0,3})\s?:\s")
LONGEST_NAME = 40  # characters
_ANNOUNCED = compile_late(r"\b(?:interviews?|gesprächs?)\b", re.IGNORECASE)
_ABOUT = compile_late(r"(?:das|dieses|unser)\s(?:interview|gespräch)\b", re.IGNORECASE)
_TOP = 4  # turns among which an interview is announced
_LEAST_ASKED, _LONGEST_QUESTION, _LONGEST_ANSWER = 3, 250, 3  # questions, characters, paragraphs
_LONGEST_HEADING, _SENTENCE_ENDS = 80, (".", "!", "?", "…", ":", ",")
_ASKED = 0.4  # share of the bold lines that ask, from which on they are an interview's questions; others are headings


class Turn(msgspec.Struct, frozen=True):
    """A block that may be a turn: its role so far, its text, and whether all of it is emphasised."""

    role: Role
    text: str
    is_strong: bool = False

    @property
    def asks(self) -> bool:
        """Whether the turn ends as a question."""
        return self.text.rstrip('“”"» ').endswith("?")

    @property
    def is_heading(self) -> bool:
        """Whether the turn is an emphasised line that is no sentence, such as a heading between the turns."""
        line = (
            self.is_strong
            and self.role is Role.PARAGRAPH
            and len(self.text) <= _LONGEST_HEADING
            and not self.name
        )
        return line and not self.text.rstrip('“”"» ').endswith(_SENTENCE_ENDS)

    @property
    def name(self) -> str:
        """The name before a colon at its beginning, '' if there is none."""
        found = SPEAKER.match(self.text) if self.role in {Role.PARAGRAPH, Role.LIST_ITEM} else None
        return found["name"] if found and len(found["name"]) <= LONGEST_NAME else ""


def assign_roles(turns: Sequence[Turn]) -> list[tuple[Role, str]]:
    """Return each turn's role and speaker; they are unchanged unless the whole is an interview."""
    named = Counter(turn.name for turn in turns if turn.name)
    talkers = {name for name, times in named.items() if times > 1}
    if len(talkers) > 1:
        return [*_assign_speakers(turns, talkers)]
    strong = [turn.asks for turn in turns if turn.role is Role.PARAGRAPH and turn.is_strong]
    if sum(strong) > 1 and sum(strong) >= len(strong) * _ASKED:
        return [*_bold(turns)]
    return [(turn.role, "") for turn in turns]


def assign_alternating(turns: Sequence[Turn], headline: str = "") -> list[Role]:
    """Return each turn's role where questions and answers alternate without names; unchanged if they do not.

    The headline or a line above the first question says that this is an interview. Answers of up to three paragraphs
    stand below every question.
    """
    roles = [turn.role for turn in turns]
    start = _find_announcement(turns, headline)
    may_ask = {Role.PARAGRAPH, Role.SUBHEAD}
    asks = [
        n
        for n in range(max(start, 0), len(turns))
        if roles[n] in may_ask and turns[n].asks and len(turns[n].text) <= _LONGEST_QUESTION
    ]
    gaps = [below - above for above, below in pairwise([*asks, len(turns)])]
    if start < 0 or len(asks) < _LEAST_ASKED or min(gaps) == 1 or max(gaps[:-1]) > _LONGEST_ANSWER + 1:
        return roles
    asked = {*asks}
    for number in range(asks[0], len(turns)):
        is_note = number > asks[-1] and _ABOUT.match(turns[number].text) is not None
        if number in asked:
            roles[number] = Role.QUESTION
        elif roles[number] is Role.PARAGRAPH and not is_note:
            roles[number] = Role.ANSWER
    return roles


def _find_announcement(turns: Sequence[Turn], headline: str) -> int:
    """Return the number of the turn below the line that announces an interview; -1 if none does."""
    first = next((n for n, turn in enumerate(turns) if turn.asks and n), 0)  # a question may be the lead
    said = (n for n in range(min(_TOP, first, len(turns))) if _ANNOUNCED.search(turns[n].text))
    last = max(said, default=-1)
    return -1 if last < 0 and not _ANNOUNCED.search(headline) else last + 1


def _assign_speakers(turns: Sequence[Turn], talkers: set[str]) -> Iterator[tuple[Role, str]]:
    asker = _asker(turns, talkers)
    role, name = Role.PARAGRAPH, ""
    for turn in turns:
        if turn.role is Role.PARAGRAPH and turn.name in talkers:
            name = turn.name
            role = Role.QUESTION if name == asker else Role.ANSWER
        elif turn.role is Role.SUBHEAD:
            role, name = Role.PARAGRAPH, ""
        elif name and turn.is_heading:
            yield Role.SUBHEAD, ""
            role, name = Role.PARAGRAPH, ""
            continue
        yield (role, name) if turn.role is Role.PARAGRAPH else (turn.role, "")


def _asker(turns: Sequence[Turn], talkers: set[str]) -> str:
    """Return the name whose turns most often end as questions, '' if nobody asks."""
    asked = Counter(turn.name for turn in turns if turn.asks and turn.name in talkers)
    said = Counter(turn.name for turn in turns)
    return max(sorted(asked), key=lambda name: asked[name] / said[name], default="")


def _bold(turns: Sequence[Turn]) -> Iterator[tuple[Role, str]]:
    begun = False
    for turn in turns:
        role = turn.role
        if role is Role.PARAGRAPH and turn.is_strong:
            begun, role = True, Role.QUESTION
        elif role is Role.PARAGRAPH and begun:
            role = Role.ANSWER
        yield role, ""
