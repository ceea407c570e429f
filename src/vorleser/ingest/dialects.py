"""Take out what Hugo, Jekyll, kramdown, Pandoc, Obsidian, HedgeDoc, MDX and WordPress add to Markdown.

Only markup for a program is removed; text inside a pair of tags stays. Code is not changed.
"""

import re
from collections.abc import Callable

from vorleser.regex import compile_late

_FENCED = compile_late(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^ {0,3}(?P=fence)[^\n]*$|\Z)", re.DOTALL | re.MULTILINE
)
_ARGUMENT = compile_late(
    r"""(?<![\w-])(?P<key>[\w-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)
_CAPTIONED = (
    r"\[caption[^\]\n]{0,500}\]\s*(?P<picture>!?\[[^\n]{0,500}?\]\((?:[^()\n]++|\([^()\n]*\))*+\)|<img[^<>]*>)"
    r"\s*+(?P<caption>.{0,2000}?)\[/caption\]"
)


_CITED = r"(?<!\])\[(?:[^\[\]@]{0,200}[\s;])?-?@\w[^\[\]]{0,500}\](?![(\[:])"
_TAG = r"#(?=[^\W\d]|[\w-]*/)[\w/-]++"  # not #1
_OTHERS = r"[^{}\n]{0,200}?"
_ATTRIBUTE = r"(?:[#.][\w:.-]+|[\w-]+=(?:\"[^\"]{0,500}\"|[^\s\"{}][^\s{}]*))"
_GAP = r"(?<![ \t])[ \t]*"  # all of the spaces before something, looked at once
_LANG = r"""(?<=[\s{:])lang=["']?([A-Za-z-]{2,20})["']?"""


def strip_dialects(body: str) -> str:
    """Return a Markdown text as CommonMark, without what only a site generator or editor understands."""
    pieces, start = [], 0
    for code in _FENCED.finditer(body):
        pieces += [_replace(body[start : code.start()]), code[0]]
        start = code.end()
    return "".join((*pieces, _replace(body[start:])))


def _replace(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def arguments(tag: str) -> dict[str, str]:
    """Return the named arguments of a tag, by name in lower case.

    >>> arguments('{{< figure src="a.jpg" caption="Am Hafen" >}}')
    {'src': 'a.jpg', 'caption': 'Am Hafen'}
    """
    found = _ARGUMENT.finditer(tag)
    return {each["key"].lower(): each["double"] or each["single"] or each["bare"] or "" for each in found}


def _figure(found: re.Match[str]) -> str:
    """Return a shortcode for a picture as a picture with its caption."""
    given = arguments(found[0])
    caption = given.get("caption") or given.get("title", "")
    return _picture(given.get("alt", ""), given.get("src", ""), caption) if given.get("src") else ""


def _picture(alt: str, source: str, caption: str) -> str:
    quoted = caption.replace('"', "&quot;")
    title = f' "{quoted}"' if caption else ""
    return f"![{alt}](<{source}>{title})"


def _caption(found: re.Match[str]) -> str:
    """Return WordPress's caption as a paragraph of its own behind the picture."""
    return f"{found['picture']}\n\n<figcaption>{found['caption'].strip()}</figcaption>\n\n"


def _embed(found: re.Match[str]) -> str:
    """Return Obsidian's embedded picture as a picture; '' for an embedded note, which is another file."""
    name, _, alt = found[1].partition("|")
    is_picture = re.search(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$", name.strip(), re.IGNORECASE)
    return _picture("" if alt.strip().isdigit() else alt.strip(), name.strip(), "") if is_picture else ""


def _wiki_link(found: re.Match[str]) -> str:
    """Return the words of a wiki link: its label, or the page's name."""
    target, _, label = found[1].partition("|")
    return label or target.partition("#")[0] or target.lstrip("#")


def _work(found: re.Match[str]) -> str:
    """Return a work that a sentence names by its key: author and year."""
    return f"{found[1][:1].upper()}{found[1][1:]} {found[2]}"


def _admonition(found: re.Match[str]) -> str:
    """Return a box of Python-Markdown or MkDocs: its title, if it has one, and its text, not indented."""
    inside = re.sub(r"^(?: {4}|\t)", "", found["inside"], flags=re.MULTILINE)
    return f"{found['title'] or ''}\n\n{inside}"


def _callout(found: re.Match[str]) -> str:
    """Return a callout's first line: its title, if it has one of its own."""
    return f"{found['quote']}{found['title'].strip()}\n{found['quote']}\n" if found["title"].strip() else ""


Replacement = str | Callable[[re.Match[str]], str]


def _rule(pattern: str, replacement: Replacement, flags: int = 0) -> tuple[re.Pattern[str], Replacement]:
    return compile_late(pattern, flags), replacement


_RULES = (
    _rule(r"<!--.{0,2000}?-->", "", re.DOTALL),
    # Hugo
    _rule(r"\{\{[<%]\s*(?:figure|image|img|picture)\b(?:(?!\{\{).){0,2000}?[>%]\}\}", _figure, re.DOTALL),
    _rule(
        r"\{\{[<%]\s*(highlight|mermaid|gist|math)\b(?:(?!\{\{[<%]\s*\1\b).){0,2000}?\{\{[<%]\s*/\s*\1\s*[>%]\}\}",
        "",
        re.DOTALL,
    ),
    _rule(r"\{\{[<%](?:(?!\{\{).){0,2000}?[>%]\}\}", "", re.DOTALL),
    # Liquid and Jinja, as Jekyll and Eleventy have them
    _rule(
        r"\{%-?\s*(comment|highlight|raw_code)\b(?:(?!\{%-?\s*\1\b).){0,2000}?\{%-?\s*end\1\s*-?%\}",
        "",
        re.DOTALL,
    ),
    _rule(r"\{%-?\s*include\s[^%\n]{0,300}?(?:figure|image|img|picture)[^%]{0,500}%\}", _figure),
    _rule(r"\{%(?:(?!\{%).){0,2000}?%\}", "", re.DOTALL),
    _rule(r"\{\{[^{}\n]*\}\}", ""),
    # kramdown and Pandoc: attributes, contents tables, fenced boxes
    _rule(r"^[ \t]*[*+-][^\n]*\n\{:[ \t]*toc\b[^\n]*\}[ \t]*$", "", re.MULTILINE),
    _rule(rf"(?<!!)\[([^\[\]\n]{{1,500}})\]\{{:?{_OTHERS}{_LANG}{_OTHERS}\}}", r'<span lang="\2">\1</span>'),
    _rule(
        rf"([*_])(?=[^\s*_])([^*_\n]{{1,500}})\1\{{:?{_OTHERS}{_LANG}{_OTHERS}\}}",
        r'<span lang="\3">\2</span>',
    ),
    _rule(rf"{_GAP}\{{:[^{{}}\n]*\}}", ""),
    _rule(rf"{_GAP}\{{{_ATTRIBUTE}(?:\s+{_ATTRIBUTE}){{0,30}}\s*\}}", ""),
    _rule(r"^ {0,3}:{3,}[^\n]*$", "", re.MULTILINE),
    _rule(r"\[\[?_?(?:toc|TOC)_?\]?\]|^\\(?:newpage|pagebreak|tableofcontents)\s*$", "", re.MULTILINE),
    # Python-Markdown and MkDocs: boxes, tabs
    _rule(
        r"^(?:!!!|\?\?\?\+?|===)(?:[ \t]+[\w-]+)*(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*\n"
        r"(?P<inside>(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n(?= {4}|\t))+)",
        _admonition,
        re.MULTILINE,
    ),
    # Obsidian
    _rule(r"%%.{0,2000}?%%", "", re.DOTALL),
    _rule(r"!\[\[([^\[\]\n]+)\]\]", _embed),
    _rule(r"\[\[([^\[\]\n]+)\]\]", _wiki_link),
    _rule(r"(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])", r"\1"),
    _rule(r"^(?P<quote>[ \t]*>[ \t]*)\[![\w-]+\][+-]?(?P<title>[^\n]*)(?:\n|\Z)", _callout, re.MULTILINE),
    _rule(r"(?<=\S)[ \t]+\^[\w-]+[ \t]*$", "", re.MULTILINE),
    _rule(
        rf"(?:(?<=[.!?…:)»“”\"])[ \t]+{_TAG}(?:[ \t]+{_TAG}){{0,99}}|^{_TAG}(?:[ \t]+{_TAG}){{1,99}})[ \t]*$",
        "",
        re.MULTILINE,
    ),
    # HedgeDoc: tags in a heading, who said what in a quotation
    _rule(r"^#{1,6}[ \t]+tags:[^\n]*$", "", re.MULTILINE | re.IGNORECASE),
    _rule(rf"{_GAP}\[(?:name|time|color)=[^\[\]\n]*\]", ""),
    # formulas that stand alone, and a lone letter of one
    _rule(r"^[ \t]*\$\$.{0,2000}?\$\$[ \t]*$", "", re.DOTALL | re.MULTILINE),
    _rule(r"(?<![\w$])\$([A-Za-z])\$(?![\w$])", r"\1"),
    # PHP Markdown Extra: what an abbreviation means
    _rule(r"^\*\[[^\[\]\n]+\]:[^\n]*$", "", re.MULTILINE),
    # Pandoc: above and below the line
    _rule(r"(?<=[\w.,;:!?)“”»])\^([^\s^]{1,20})\^", r"<sup>\1</sup>"),
    _rule(r"(?<=[A-Za-z])~(\d{1,3})~", r"\1"),
    # Pandoc's marks of works that are cited
    _rule(rf"{_GAP}{_CITED}", ""),
    _rule(
        r"(?<![^\s(])@([A-Za-zÄÖÜäöüß]+)[_:-]?(\d{4})[a-z]?\b(?:\s\[(?!\^)[^\[\]@]{1,60}\](?![(\[:]))?", _work
    ),
    # MDX
    _rule(
        r"^(?:import\s[^\n]*\bfrom\s*['\"][^\n]*|import\s*['\"][^\n]*|export\s+(?:const|default|let|function)\b[^\n]*)$",
        "",
        re.MULTILINE,
    ),
    _rule(r"</?[A-Z][\w.]*(?:\s[^<>]*)?/?>", ""),
    # WordPress
    _rule(_CAPTIONED, _caption, re.DOTALL),
    _rule(
        r"\[/?(?:gallery|embed|audio|video|playlist|contact-form(?:-7)?|shortcode|su_\w+|vc_\w+|et_pb_\w+)\b[^\]\n]{0,1000}\]",
        "",
    ),
    # task lists, and marks for emoji that no font shows
    _rule(r"^(?P<item>[ \t]*(?:[*+-]|\d+[.)])[ \t]+)\[[ xX]\][ \t]+", r"\g<item>", re.MULTILINE),
    _rule(r"(?<![\w:]):[a-z][a-z0-9_+-]{2,}:(?![\w:])", ""),
    # definition lists: the term, and what it means
    _rule(r"(?<=\S)\n:[ \t]+(?=\S)", "\n\n"),
    _rule(r"^:[ \t]+(?=\S)", "", re.MULTILINE),
)
"""Patterns and what takes their place, in this order."""
