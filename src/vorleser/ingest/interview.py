"""Recognise interviews, and who asks and answers, by bold questions or names before colons."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from vorleser.article import Role
from vorleser.regex import compile_late

SPEAKER = compile_late(r"(?P<name>[A-ZÄÖÜ][\w.’'-]*(?:\s[\w.’'-]+){0,3})\s?:\s")
LONGEST_NAME = 40
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


def _assign_speakers(turns: Sequence[Turn], talkers: set[str]) -> Iterator[tuple[Role, str]]:
    asker = _asker(turns, talkers)
    role, name = Role.PARAGRAPH, ""
    for turn in turns:
        if turn.role is Role.PARAGRAPH and turn.name in talkers:
            name = turn.name
            role = Role.QUESTION if name == asker else Role.ANSWER
        elif turn.role is Role.SUBHEAD:
            role, name = Role.PARAGRAPH, ""
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
