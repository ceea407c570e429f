"""Regular expressions that are compiled when they are first used.

An article needs a half of the rules' patterns, and compiling all of them takes longer than reading a page. What every
text is searched for, such as a rule's trigger, is compiled by ``re`` itself.
"""

import re
from typing import Any, cast


class LatePattern:
    """Stands for a compiled pattern; what has been asked for once is an attribute, as quick as the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever re.Pattern has
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def compile_late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what works like ``re.compile(source, flags)``; a faulty *source* raises re.error at its first use."""
    return cast("re.Pattern[str]", LatePattern(source, flags))
