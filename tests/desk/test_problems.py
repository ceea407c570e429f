"""Every kind of problem has German words on the review page, and no word is left of a kind that is gone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from vorleser import desk
from vorleser.errors import VorleserError, slug_of
from vorleser.speak.voice import retry

DESK = Path(str(desk.__file__)).parent
COMPUTED = {
    "application.py": {"no-page", "method", "http"},
    "problem.py": set[str](),
}  # those of VorleserErrors


def named(path: Path) -> Iterator[str]:
    """Yield the kinds that a module names where it refuses something."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ProblemError":
            kind = node.args[1]
            if isinstance(kind, ast.Constant):
                yield str(kind.value)
            else:
                yield from COMPUTED[path.name]


def descendants(kind: type[VorleserError]) -> Iterator[type[VorleserError]]:
    """Yield *kind* and what inherits from it."""
    yield kind
    for each in kind.__subclasses__():
        yield from descendants(each)


def test_the_page_says_every_problem_in_german() -> None:
    """The kinds in ``problems.js`` are those that the desk answers with."""
    kinds = {kind for path in DESK.rglob("*.py") for kind in named(path)}
    loaded = [each for each in descendants(VorleserError) if each.__module__.startswith("vorleser.")]
    assert retry.RefusedError in loaded
    kinds |= {slug_of(each.__name__) for each in loaded if each is not VorleserError}
    script = (DESK / "page" / "problems.js").read_text("utf-8")
    assert set(re.findall(r'^  "?([a-z-]+)"?: "', script, re.MULTILINE)) == kinds
