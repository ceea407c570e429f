"""Dashes that are typed as hyphens, as Pandoc, SmartyPants and TeX mean them."""

import re

from vorleser.text.regex import compile_late

_DASHES = compile_late(
    r"(?P<kept>`[^`\n]{1,500}`|\]\([^()\n]{0,1000}\)|<[^<>\n]{1,1000}>|\bhttps?://\S+"
    r"|^[ \t]{0,3}\[[^\[\]\n]{1,100}\]:[^\n]*)"
    r"|(?<=\d)--(?=\d)"
    r"|(?<=[^\W_])---(?=[^\W_])"
    r"|(?<=[^\W\d_])--(?=[A-ZÄÖÜ\d])|(?<=\d)--(?=[^\W\d_])"
    r"|(?P<word>(?<=[a-zäöüß]{3})--(?=[a-zäöüß]{3}))"
    r"|(?P<spaced>(?<=[^\s|:-])[ \t]+---?[ \t]+(?=[^\s|:-]))"
    r"|(?P<opens>(?<=[.!?…,“\")] )---?(?=[^\W\d_]))"
    r"|(?P<closes>(?<=[^\W\d_])---?(?=[.,;!?]? ))",
    re.MULTILINE,
)


def read_dashes(text: str) -> str:
    """Return *text* with two and three hyphens between words as dashes; code, addresses and options keep theirs."""
    return _DASHES.sub(_dash, text) if "--" in text else text


def _dash(found: re.Match[str]) -> str:
    if found["kept"]:
        return found["kept"]
    if found["spaced"]:
        return " – "
    if found["word"]:  # block--part is a name in code as often as a break
        return found["word"]
    if found["opens"]:
        return "– "
    if found["closes"]:
        return " –"
    return " – " if found[0] == "---" else "–"
