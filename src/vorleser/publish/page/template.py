"""The page's template, with everything escaped that is not marked as HTML."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from vorleser.characters import one_line


def clock_time(ms: int) -> str:
    """Return *ms* as a player shows it: 4:07 or 1:02:03."""
    seconds = ms // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


def comma(number: float) -> str:
    """Return *number* as German writes it: 1,25."""
    return f"{number:g}".replace(".", ",")


def length(ms: int) -> str:
    """Return *ms* in words: 18 Sekunden, 4 Minuten, 1 Stunde 2 Minuten."""
    if (seconds := max(1, round(ms / 1000))) < 60:
        return f"{seconds} Sekunde{'' if seconds == 1 else 'n'}"
    minutes = round(ms / 60_000)
    hours, minutes = divmod(minutes, 60)
    said = [f"{hours} Stunde{'' if hours == 1 else 'n'}"] if hours else []
    if minutes or not hours:
        said.append(f"{minutes} Minute{'' if minutes == 1 else 'n'}")
    return " ".join(said)


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
