"""Tell lines of Markdown that lead elsewhere: links that stand alone, menus, and the lists of links that end a text."""

import re
from typing import TYPE_CHECKING

from vorleser.ingest.html.phrases import LINKS, name_phrase
from vorleser.ingest.markdown_text import inline_text, join_pieces
from vorleser.ingest.newsletter import is_call
from vorleser.ingest.source_words import SOURCE_HEADING
from vorleser.text.regex import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.tree import SyntaxTreeNode

_LONGEST_LINK = 120  # characters of a line that leads elsewhere
_MENU, _SHORT_LINK = 3, 40  # links of a row that is a menu, and characters of each, at most
_STOPS = (".", "!", "?", ":", "…", "“", '"', "«")
_LINK_TAG = compile_late(r"<a\s[^<>]*\bhref\b", re.IGNORECASE)
_CALLS_TO = compile_late(r"(?:\S+\s){1,3}[a-zäöüß]{2,}e?n\W*")  # it ends with an infinitive: "Karte ansehen"
_BIDS = compile_late(r"(?:jetzt|hier|gleich|mehr|weiter)\s?(?:\S+\s){0,4}[a-zäöüß]{2,}e?n", re.IGNORECASE)
_MORE = compile_late(
    r"\W*(?:mehr|weitere)(?:\s(?:details|infos?|informationen|dazu|lesen|erfahren))?\W*|\W*(?:weiterlesen|zum\s(?:ganzen\s)?artikel)\W*",
    re.IGNORECASE,
)
_LISTS = frozenset({"bullet_list", "ordered_list"})
_ENDS_BEHIND = frozenset({"hr", "footnote_block"})  # they may stand behind the last lists


def leads_away(inline: "Sequence[SyntaxTreeNode]") -> bool:
    """Return whether a paragraph is one link, no sentence and no address, a row of links, or a label with some."""
    links = [child for child in inline if child.type == "link"]
    between = "".join(join_pieces([child for child in inline if child.type != "link"]))
    if len(links) >= _MENU and not between.strip(" |·•/»›–-"):
        return all(len("".join(join_pieces([link]))) <= _SHORT_LINK for link in links)
    if links and _leads_to(inline):
        return True
    words = _words_of_link(inline)
    return bool(words) and not words.endswith(_STOPS) and "://" not in words and len(words) <= _LONGEST_LINK


def _leads_to(inline: "Sequence[SyntaxTreeNode]") -> bool:
    """Return whether a paragraph is a label that calls, or stands over links, and links alone: "Weiterlesen: …"."""
    first = next(n for n, child in enumerate(inline) if child.type == "link")
    label = "".join(join_pieces(inline[:first])).strip()
    between = "".join(join_pieces([child for child in inline[first:] if child.type != "link"]))
    if not label.endswith(":") or between.strip(" |·•,/»›–-"):
        return False
    said = label.lstrip("".join(sign for sign in label if not sign.isalnum())).rstrip(" :")
    return name_phrase(said) == LINKS or is_call(said) or _BIDS.fullmatch(said) is not None


def _words_of_link(inline: "Sequence[SyntaxTreeNode]") -> str:
    """Return the words of a line that is one link, by Markdown or a tag, an arrow before it; '' if it is none.

    A bold link may be a heading: it is one to press if it calls.
    """
    parts = [*inline]
    while parts and parts[0].type == "text" and not any(map(str.isalnum, parts[0].content)):
        del parts[0]
    if not parts:
        return ""
    tagged = parts[0].type == parts[-1].type == "html_inline" and _LINK_TAG.match(parts[0].content)
    if tagged and parts[-1].content.lower() == "</a>" and all(part.type != "link" for part in parts):
        return "".join(join_pieces(parts)).strip() if sum(map(_opens_link, parts)) == 1 else ""
    if len(parts) > 1:
        return ""
    words = "".join(join_pieces(parts)).strip()
    bold = parts[0].type in {"strong", "em"} and [child.type for child in parts[0].children] == ["link"]
    calls = bold and (is_call(words) or _CALLS_TO.fullmatch(words) is not None)
    return words if calls or parts[0].type == "link" else ""


def _opens_link(node: "SyntaxTreeNode") -> bool:
    return node.type == "html_inline" and _LINK_TAG.match(node.content) is not None


def without_last_links(tree: "SyntaxTreeNode") -> "SyntaxTreeNode":
    """Return *tree* without the lists that end it below a heading over links, where all of their items are links."""
    for paragraph in tree.walk():
        if paragraph.type == "paragraph" and paragraph.children:
            paragraph.children[0].children = _without_call([*paragraph.children[0].children])
    nodes = [*tree.children]
    behind = list["SyntaxTreeNode"]()
    while nodes and nodes[-1].type in _ENDS_BEHIND:
        behind.insert(0, nodes.pop())
    while len(nodes) > 1 and nodes[-1].type in _LISTS and _is_of_links(nodes[-1]):
        words = inline_text(nodes[-2])
        over_links = name_phrase(words) == LINKS or SOURCE_HEADING.fullmatch(words)
        if nodes[-2].type not in {"heading", "paragraph"} or not over_links:
            break
        del nodes[-2:]
    tree.children = [*nodes, *behind]
    return tree


def _without_call(inline: "list[SyntaxTreeNode]") -> "list[SyntaxTreeNode]":
    """Return a line without the link to press behind its last sentence: "Es entfällt. [Mehr Details …](/fest)"."""
    if len(inline) < 2 or inline[-1].type != "link":
        return inline
    before, words = "".join(join_pieces(inline[:-1])).rstrip(), "".join(join_pieces(inline[-1:])).strip()
    calls = before.endswith((".", "!", "?", "…")) and _MORE.fullmatch(words) is not None
    return inline[:-1] if calls else inline


def _is_of_links(list_of: "SyntaxTreeNode") -> bool:
    """Return whether each item of a list is one link."""
    return all(
        [child.type for child in item.children] == ["paragraph"] and _is_link(item.children[0])
        for item in list_of.children
    )


def _is_link(paragraph: "SyntaxTreeNode") -> bool:
    inline = paragraph.children[0].children if paragraph.children else []
    return bool(_words_of_link([child for child in inline if child.content.strip() or child.children]))
