"""What site generators add: Hugo, Jekyll, Eleventy, Zola, MkDocs, VitePress, Docusaurus, WordPress."""

import re

from vorleser.ingest.dialects.rule import GAP, arguments, picture, rule, title_line
from vorleser.text.regex import compile_late

_CAPTIONED = (
    r"\[caption[^\]\n]{0,500}\]\s*(?P<picture>!?\[[^\n]{0,500}?\]\((?:[^()\n]++|\([^()\n]*\))*+\)|<img[^<>]*>)"
    r"\s*+(?P<caption>.{0,2000}?)\[/caption\]"
)
_BOXES = "details|notice|callout|admonition|alert|spoiler|expand|hint|tip|note|info|warning|box|collapse|accordion|tab"
_BUTTONS = "button|btn|cta|embed|audio|video|form|wpforms|su_button|vc_btn"
_CLOSED = compile_late(r"\[/([a-z][\w-]*)\]")
_SHORTCODE = compile_late(r"\[/?(?P<name>[a-z][\w-]*)(?:\s[^\[\]\n]{0,500})?\]")


def _figure(found: re.Match[str]) -> str:
    """Return a shortcode for a picture as a picture with its caption."""
    given = arguments(found[0])
    caption = given.get("caption") or given.get("title", "")
    return picture(given.get("alt", ""), given.get("src", ""), caption) if given.get("src") else ""


def _box(found: re.Match[str]) -> str:
    """Return the title of a box that a shortcode begins."""
    given = arguments(found["rest"])
    unnamed = re.match(r'\s*(?:[\w-]+\s+)?"([^"]+)"\s*$', found["rest"])
    return title_line(given.get("title") or given.get("summary") or (unnamed[1] if unnamed else ""))


def _container(found: re.Match[str]) -> str:
    """Return the title in the first line of a fenced box: ``:::tip[Title]``, ``::: details Title``."""
    given = arguments(found["rest"])
    rest = re.sub(r"\{[^{}\n]*\}", " ", found["rest"]).strip(" \t:")
    named = re.match(r"[\w.-]*(?:\[(?P<bracketed>[^\[\]]*)\]|\s+(?P<plain>\S.*))?", rest)
    title = (named["bracketed"] or named["plain"] or "") if named else ""
    return title_line(title or given.get("title", "")) or "\n"


def _caption(found: re.Match[str]) -> str:
    """Return WordPress's caption as a paragraph of its own behind the picture."""
    return f"{found['picture']}\n\n<figcaption>{found['caption'].strip()}</figcaption>\n\n"


def _admonition(found: re.Match[str]) -> str:
    """Return a box of Python-Markdown or MkDocs: its title, if it has one, and its text, not indented."""
    inside = re.sub(r"^(?: {4}|\t)", "", found["inside"], flags=re.MULTILINE)
    return f"{found['title'] or ''}\n\n{inside}"


LINK_RULES = (
    # where a link leads is worked out by the generator, or run by a browser
    rule(r"(?<=\]\()[ \t]*(?:\{\{[^{}\n]{0,300}\}\}|\{%[^%\n]{0,300}%\})", "#"),
    rule(r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:javascript|vbscript|file):(?:[^()\n]|\([^()\n]*\))*\)", r"\1"),
)
"""Links whose addresses are none that a reader of Markdown knows."""

SHORTCODES = (
    # Hugo
    rule(r"\{\{[<%]\s*(?:figure|image|img|picture)\b(?:(?!\{\{).){0,2000}?[>%]\}\}", _figure, re.DOTALL),
    rule(
        r"\{\{[<%]\s*(highlight|mermaid|gist|math)\b(?:(?!\{\{[<%]\s*\1\b).){0,2000}?\{\{[<%]\s*/\s*\1\s*[>%]\}\}",
        "",
        re.DOTALL,
    ),
    rule(rf"\{{\{{[<%]\s*(?:{_BOXES})\b(?P<rest>(?:(?!\{{\{{).){{0,500}}?)[>%]\}}\}}", _box, re.DOTALL),
    rule(r"\{\{[<%](?:(?!\{\{).){0,2000}?[>%]\}\}", "", re.DOTALL),
    # Liquid and Jinja, as Jekyll, Eleventy and Zola have them
    rule(r"\{#-?\s(?:(?!\{#).){0,2000}?#\}", "", re.DOTALL),
    rule(
        r"\{%-?\s*(comment|highlight|raw_code|capture)\b(?:(?!\{%-?\s*\1\b).){0,2000}?\{%-?\s*end\1\s*-?%\}",
        "",
        re.DOTALL,
    ),
    rule(r"\{%-?\s*include\s[^%\n]{0,300}?(?:figure|image|img|picture)[^%]{0,500}%\}", _figure),
    rule(r"\{%(?:(?!\{%).){0,2000}?%\}", "", re.DOTALL),
    rule(r"\{\{[^{}\n]*\}\}", ""),
    # kramdown
    rule(r"\{::(comment|nomarkdown)\}(?:(?!\{::\1).){0,2000}?\{:/(?:\1)?\}", "", re.DOTALL),
    rule(r"\{::[^{}\n]*\}", ""),
    rule(r"^[ \t]*(?:[*+-]|1\.)[^\n]*\n\{:[ \t]*toc\b[^\n]*\}[ \t]*$", "", re.MULTILINE),
    # fenced boxes: Pandoc, Docusaurus, VitePress, HedgeDoc
    rule(r"^ {0,3}:{3,}[ \t]*(?P<rest>[^\n]*)$", _container, re.MULTILINE),
)
"""Tags of templates, and boxes with their titles."""

_ADMONITION = rule(
    r"^(?:!!!|\?\?\?\+?|===)(?:[ \t]+[\w-]+)*(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*\n"
    r"(?P<inside>(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n(?= {4}|\t))+)",
    _admonition,
    re.MULTILINE,
)
MKDOCS = (
    *(_ADMONITION,) * 3,  # a box within a box within a box
    rule(r"^[ \t]*--8<--[ \t]*\n(?:(?!--8<--).){0,1000}?^[ \t]*--8<--[^\n]*$", "", re.DOTALL | re.MULTILINE),
    rule(r"^[ \t]*--8<--[^\n]*$", "", re.MULTILINE),
    rule(r"^<<<[ \t]*\S[^\n]*$", "", re.MULTILINE),  # VitePress
    rule(
        r"^/{3,}[ \t]*(?:figure-)?caption[^\n]*\n(?P<said>(?:(?!/{3})[^\n]*\n){1,20})/{3,}[ \t]*$",
        r"\n<figcaption>\g<said></figcaption>\n",
        re.MULTILINE,
    ),
    rule(
        r"^/{3,}[ \t]*(?:[\w-]+(?:[ \t]*\|[ \t]*(?P<title>[^\n]+))?)?[ \t]*$",
        lambda found: title_line(found["title"] or ""),
        re.MULTILINE,
    ),
    rule(r"(?<![+\w])\+\+([\w-]+(?:\+[\w-]+)+)\+\+(?![+\w])", r"\1"),  # keys
    rule(
        r"^[ \t]*<(?:div|section|aside|details|figure)\b[^<>\n]*\bmarkdown\b[^<>\n]*>[ \t]*$",
        "\n",
        re.MULTILINE,
    ),
    rule(r"^<aside>[ \t]*$", "\n", re.MULTILINE),  # Notion
)
"""Python-Markdown's and MkDocs' boxes, tabs and inclusions."""

WORDPRESS = (
    rule(_CAPTIONED, _caption, re.DOTALL),
    rule(
        rf"\[(?P<name>{_BUTTONS})\b[^\[\]\n]{{0,500}}\](?:(?!\[/?(?P=name)\b).){{0,1000}}?\[/(?P=name)\]",
        "",
        re.DOTALL,
    ),
    rule(
        r"\[/?(?:gallery|embed|audio|video|playlist|contact-form(?:-7)?|shortcode|su_\w+|vc_\w+|et_pb_\w+)\b[^\]\n]{0,1000}\]",
        "",
    ),
    rule(rf"{GAP}\[[a-z][\w-]*(?:\s+[\w-]+=\"[^\"\[\]\n]{{0,300}}\"){{1,20}}\s*/?\](?![(\[:])", ""),
)
"""WordPress's shortcodes: buttons and embedded films go, what stands between other pairs stays."""


def without_pairs(text: str) -> str:
    """Return *text* without pairs of shortcodes of any name; what stands between them stays."""
    closed = set(_CLOSED.findall(text))
    return _SHORTCODE.sub(lambda tag: "" if tag["name"] in closed else tag[0], text) if closed else text
