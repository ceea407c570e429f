"""The page's template, with everything escaped that is not marked as HTML."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from vorleser.publish.lengths import clock_time, length
from vorleser.text.characters import one_line


def comma(number: float) -> str:
    """Return *number* as German writes it: 1,25."""
    return f"{number:g}".replace(".", ",")


@cache
def environment() -> Environment:
    """Return the one environment: autoescape on, an unknown name is an error."""
    made = Environment(
        loader=PackageLoader("vorleser.publish", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(clock=clock_time, comma=comma, length=length, line=one_line)
    return made
