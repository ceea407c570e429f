"""Sentences as HTML, with their times, their words', and their languages."""

from markupsafe import Markup

from vorleser.publish.page.align import Passage
from vorleser.publish.ties import TIE, find_tied_ranges
from vorleser.text.characters import fit, one_line
from vorleser.text.language import direction


def sentence(passage: Passage, text: str, around: str, start: int) -> Markup:
    """Return *text*, from *start* on, as a span that the player marks; only a passage's first span has its anchor."""
    named = start == passage.start and passage.anchor
    name = Markup(' id="{}"').format("".join(passage.anchor.split())) if named else ""
    words = _words(passage, text, start)
    return Markup('<span class="s" data-s="{}" data-e="{}"{}{}{}>{}</span>').format(
        passage.start_ms,
        passage.end_ms,
        words,
        name,
        lang_attribute(passage.lang, around),
        _foreign(passage, text, start),
    )


def as_html(text: str) -> Markup:
    """Return *text* as HTML, what no line should break in elements that allow none."""
    html, cursor = Markup(), 0
    text = fit(text)
    for begin, end in find_tied_ranges(text):
        html += Markup('{}<span class="{}">{}</span>').format(text[cursor:begin], TIE, text[begin:end])
        cursor = end
    return html + text[cursor:]


def _words(passage: Passage, text: str, start: int) -> Markup:
    """Return an attribute that says where in *text* its words stand, and how long after its beginning they are heard.

    Characters are counted as browsers do, in UTF-16.
    """
    if not passage.words or not text or fit(text) != text:
        return Markup()
    one_each = max(text) < "\U00010000"

    def units(end: int) -> int:
        return end if one_each else len(text[:end].encode("utf-16-le", "surrogatepass")) // 2

    inside = (
        (units(max(first - start, 0)), units(last - start), ms - passage.start_ms)
        for first, last, ms in passage.words
        if start < last <= start + len(text)
    )
    told = ";".join(f"{first},{last - first},{ms}" for first, last, ms in inside)
    return Markup(' data-w="{}"').format(told) if told else Markup()


def _foreign(passage: Passage, text: str, start: int) -> Markup:
    """Return *text*, from *start* on, with what is of another language in elements that say so."""
    html, cursor = Markup(), 0
    for first, last, lang in passage.foreign:
        begin, end = max(first - start, cursor), min(last - start, len(text))
        if begin < end:
            inner = Markup("<span{}>{}</span>").format(lang_attribute(lang, ""), as_html(text[begin:end]))
            html += Markup("{}{}").format(as_html(text[cursor:begin]), inner)
            cursor = end
    return html + as_html(text[cursor:])


def lang_attribute(lang: str, around: str) -> Markup:
    """Return a ``lang`` attribute where the language differs from the one *around*, with its direction if that does."""
    if not lang or lang == around:
        return Markup()
    turned = direction(lang) != direction(around)
    written = Markup(' lang="{}"').format(one_line(lang))
    return written + (Markup(' dir="{}"').format(direction(lang)) if turned else Markup())
