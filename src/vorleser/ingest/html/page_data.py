"""Read the data that a page holds for its scripts, whatever framework wrote them: only what is JSON, nothing is run.

Next.js, SvelteKit and Remix write JSON; Nuxt 3 a flat list whose entries name each other by number (devalue);
Apollo, Redux and others assign JSON to a variable; Astro writes each value with its type.
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEXT, NUXT = "__NEXT_DATA__", "__NUXT_DATA__"
_LARGEST = 8_000_000  # characters of one script
_ASSIGNMENTS = 8  # variables of one script that are looked at
_DEEPEST = 60  # levels
_MOST = 200_000  # values of a flat list that are followed
_ASSIGNED = compile_late(
    r"(?:window|self|globalThis)(?:\.|\[[\"'])(_{2,3}\w+)(?:[\"']\])?\s*=\s*(JSON\.parse\(\s*)?(?=[{\[\"])"
)
_UNDEFINED = compile_late(r"(?<=[:,\[])\s*undefined(?=\s*[,}\]])")
_WRAPPED = frozenset({"Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef"})


def read_page_data(root: "HtmlElement") -> Iterator[tuple[str, object]]:
    """Yield (name, value) of the data in *root*: a script's id or its variable, and what JSON says."""
    for element in root.iter("script", "astro-island"):
        if element.tag == "astro-island":
            value = parse_data(element.get("props") or "")
            yield "astro-island", _without_types(value, 0)
        elif (element.text or "").strip() and len(element.text) < _LARGEST:
            yield from _of_script(element)


def _of_script(element: "HtmlElement") -> Iterator[tuple[str, object]]:
    kind, text = (element.get("type") or "").lower(), element.text or ""
    name = element.get("id") or "data of a script"
    if kind in {"application/json", "text/json"} or name == _NEXT:
        value = parse_data(text)
        flat = name == NUXT or element.get("data-nuxt-data") is not None
        yield name, _unflatten(value) if flat and isinstance(value, list) else value
    elif not kind or "javascript" in kind or kind == "module":
        for found in islice(_ASSIGNED.finditer(text), _ASSIGNMENTS):
            yield found[1], _read_value(text[found.end() :], quoted=bool(found[2]))


def parse_data(text: str) -> object:
    """Return what the JSON *text* says, None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _read_value(text: str, *, quoted: bool) -> object:
    """Return the JSON value with which *text* begins; *quoted*: as a string that holds JSON."""
    for source in (text, _UNDEFINED.sub("null", text)):
        try:
            value, _ = json.JSONDecoder().raw_decode(source)
        except (ValueError, RecursionError):
            continue
        return parse_data(value) if quoted and isinstance(value, str) else value
    return None


def _without_types(value: object, depth: int) -> object:
    """Return Astro's *value* without the types beside each value: [0, value], or [1, a list of such]."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, list) and len(value) == 2 and isinstance(value[0], int):
        kind, inner = value
        if kind == 1 and isinstance(inner, list):
            return [_without_types(each, depth + 1) for each in inner]
        return _without_types(inner, depth + 1)
    if isinstance(value, dict):
        return {name: _without_types(inner, depth + 1) for name, inner in value.items()}
    return value


def _unflatten(entries: list[object]) -> object:
    """Return what the flat list *entries* means: objects and lists hold the numbers of their parts; see devalue."""
    left = _MOST

    def value_of(number: object, depth: int) -> object:
        nonlocal left
        left -= 1
        if not isinstance(number, int) or not 0 <= number < len(entries) or depth > _DEEPEST or left < 0:
            return None
        entry = entries[number]
        if isinstance(entry, dict):
            return {name: value_of(inner, depth + 1) for name, inner in entry.items()}
        if not isinstance(entry, list):
            return entry
        if entry and isinstance(entry[0], str):
            return value_of(entry[1], depth + 1) if entry[0] in _WRAPPED and len(entry) > 1 else None
        return [value_of(inner, depth + 1) for inner in entry]

    return value_of(0, 0)
