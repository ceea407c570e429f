"""What a unit of measure is: its name for one and for many, and its gender."""

from typing import NamedTuple

from vorleser.normalize.nouns import Gender


class Unit(NamedTuple):
    """A unit's name for one and for many, and its gender."""

    one: str
    many: str
    gender: Gender


def same(name: str, kind: Gender) -> Unit:
    """Return a unit whose plural is its singular."""
    return Unit(name, name, kind)


def make_counted_unit(name: str, kind: Gender) -> Unit:
    """Return a unit whose plural has -n or -en."""
    return Unit(name, f"{name}n" if name.endswith("e") else f"{name}en", kind)
