"""The program as tests call it: what a call comes to, and an article to call it with."""

from collections.abc import Callable
from typing import NamedTuple

ARTICLE = """Der Hafen bekommt neue Kräne

Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen. Sie sollen bis zum Herbst fertig sein.

Die Stadt rechnet mit weniger Lärm. Das freut vor allem die Anwohner am Nordufer.
"""


class Result(NamedTuple):
    """What a call of the program came to."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The program's own lines among what it printed on standard error."""
        return [line for line in self.err.splitlines() if line.startswith("vorleser: ")]


Program = Callable[..., Result]
