"""What all dialects share: a pattern and what takes its place, the arguments of a tag, a picture."""

import re
from collections.abc import Callable, Iterable

from vorleser.text.regex import compile_late

Replacement = str | Callable[[re.Match[str]], str]
Substitution = tuple[re.Pattern[str], Replacement]
GAP = r"(?<![ \t])[ \t]*"  # all of the spaces before something, looked at once
_ARGUMENT = compile_late(
    r"""(?<![\w-])(?P<key>[\w-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)


def rule(pattern: str, replacement: Replacement, flags: int = 0) -> Substitution:
    """Return *pattern*, compiled when it is first used, and what takes its place."""
    return compile_late(pattern, flags), replacement


def replace_all(rules: Iterable[Substitution], text: str) -> str:
    """Return *text* after all *rules*, in their order."""
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def arguments(tag: str) -> dict[str, str]:
    """Return the named arguments of a tag, by name in lower case.

    >>> arguments('{{< figure src="a.jpg" caption="Am Hafen" >}}')
    {'src': 'a.jpg', 'caption': 'Am Hafen'}
    """
    found = _ARGUMENT.finditer(tag)
    return {each["key"].lower(): each["double"] or each["single"] or each["bare"] or "" for each in found}


def picture(alt: str, source: str, caption: str) -> str:
    """Return a picture as Markdown has it, the *caption* as its title."""
    quoted = caption.replace('"', "&quot;")
    title = f' "{quoted}"' if caption else ""
    return f"![{alt}](<{source}>{title})"


def title_line(title: str) -> str:
    """Return the *title* of a box as a line of its own, '' where it has none."""
    return f"\n\n{title.strip()}\n\n" if title.strip() else ""
