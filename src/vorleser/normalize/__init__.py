"""Script to Script: what is written becomes what is said.

Each rule in ``rules/`` claims the written forms of its class and makes words of them; what no rule claims is
said as it stands. Whatever is left that is no word is listed as unknown.
"""

from collections.abc import Callable, Iterator

import msgspec

from vorleser.normalize import foreign, lexicon
from vorleser.normalize.clean import Edit, clean_text
from vorleser.normalize.foreign import passages
from vorleser.normalize.rule import Rule
from vorleser.normalize.rules import enumeration
from vorleser.normalize.settings import NormalizeSettings
from vorleser.normalize.settle import settle
from vorleser.normalize.spoken import Spoken, assemble_claims, claims, open_sentences, restore
from vorleser.scripts import Item, Script, Segment, Span
from vorleser.text import language
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

FOREIGN_WORDS = 3
"""Frequent words of another language that a sentence in it has."""
_WORD = compile_late(r"[^\W\d_]+")
OWN_WORDS = 2
"""Words beside its quotations that tell a sentence's language."""
LOOKED_AT = 400
"""Characters of a sentence whose words are looked up."""
GERMAN_WORD = compile_late(
    r"\b(?:der|das|und|ist|nicht|eine?|dem|den|mit|von|auf|für|im|sich|wird|hat|auch|bei|zu|heißt|sagte?|hieß)\b|"
    r"^\W*(?:Die|Der|Das|Eine?)\b|[äöß]"
)
"""What a sentence in another language hardly has."""

_UMLAUTED = compile_late(r"\b[a-zäöß]*ü[a-zäöüß]*\b")
"""A word with the one German umlaut that other languages have as well."""

UNKNOWN = compile_late(r"""[^\s\w.,;:!?'"„“”‚‘’«»‹›()\[\]…–—-]|[0-9]""")
"""No word and no punctuation of prose; underscores and letters of any script count as words."""


def say_text(
    text: str,
    settings: NormalizeSettings,
    lang: str = "de",
    first: tuple[Rule, ...] = (),
    items: tuple[Item, ...] = (),
) -> Spoken:
    """Return what a newsreader says for *text*, with spans that map it back to *text*.

    *first* are rules that outrank the built-in ones (a lexicon's); *items* are numbers in *text* that its neighbours
    show to count items. Text in another *lang* is said as it stands.
    """
    if not lang.lower().startswith("de"):
        return Spoken(text, (Span(0, len(text), 0, len(text)),) if text else ())
    cleaned, edits = clean_text(text)
    counting = (enumeration.rule_for(_move_items(items, edits)), *first) if items else first
    made = open_sentences(cleaned, settle(cleaned, claims(cleaned, counting, settings), first, settings))
    spoken = assemble_claims(text, restore(made, edits, cleaned) if edits else made)
    return msgspec.structs.replace(spoken, unknown=_unknown(spoken.text))


def normalize(
    script: Script,
    settings: NormalizeSettings,
    first: tuple[Rule, ...] = (),
    hear: Callable[[Segment], None] = lambda _: None,
) -> Script:
    """Return *script* with what is said for every segment; what is shown does not change.

    The lexicons that *settings* name follow *first*; a file that can't be read raises ConfigError.

    *hear* is called with each segment that will be heard, as soon as its spoken text is known.

    A segment with nothing to say (a line of stars, a dropped emoji) is dropped; the segment
    before takes over its pause if that is longer.
    """
    first = (*first, *lexicon.rules(settings))
    audible: list[Segment] = []
    for segment in (say_segment(segment, settings, first) for segment in script.segments):
        if any(character.isalnum() for character in segment.spoken):
            audible.append(segment)
            hear(segment)
        elif audible:
            pause = max(audible[-1].pause_ms, segment.pause_ms)
            audible[-1] = msgspec.structs.replace(audible[-1], pause_ms=pause)
    return msgspec.structs.replace(script, segments=tuple(audible))


def say_segment(segment: Segment, settings: NormalizeSettings, first: tuple[Rule, ...]) -> Segment:
    """Return *segment* with its spoken text, spans, hints and unknown forms filled in.

    A text that is shown with a figure or sign at its head gets a capital: "Zweite Bundesliga".
    """
    lang = language_of(segment)
    spoken = say_text(segment.shown, settings, lang, first, segment.items)
    text = spoken.text
    if text[:1].islower() and not segment.shown[0].isalpha() and len(text[0].upper()) == 1:
        text = text[0].upper() + text[1:]
    hints = spoken.hints
    german = lang.lower().startswith("de")
    if german and segment.foreign and settings.house_lexicon:
        hints = passages.hint_marked_words(text, hints, find_marked_ranges(segment, spoken.spans))
    if settings.house_lexicon:
        hints = foreign.hints(text, hints) if german else passages.foreign_text(text, lang)
    return msgspec.structs.replace(
        segment,
        lang=lang,
        spoken=text,
        spans=spoken.spans,
        hints=hints,
        unknown=spoken.unknown,
    )


def find_marked_ranges(segment: Segment, spans: tuple[Span, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, lang) of what is said for each phrase that *segment* has marked; *spans* map it."""
    for start, end, lang in segment.foreign:
        inside = [span for span in spans if span.shown_start < end and start < span.shown_end]
        if inside:
            first, last = inside[0], inside[-1]
            same_first = first.shown_end - first.shown_start == first.spoken_end - first.spoken_start
            same_last = last.shown_end - last.shown_start == last.spoken_end - last.spoken_start
            yield (
                first.spoken_start + (max(0, start - first.shown_start) if same_first else 0),
                last.spoken_end - (max(0, last.shown_end - end) if same_last else 0),
                lang,
            )


def language_of(segment: Segment) -> str:
    """Return the language of *segment*: as marked, unless it is marked German and clearly is not."""
    if not segment.lang.lower().startswith("de"):
        return segment.lang
    if GERMAN_WORD.search(segment.shown):
        return segment.lang
    found = language.guess(segment.shown, FOREIGN_WORDS)
    if found and found != "de":
        own = passages.QUOTED_PASSAGE.sub(" ", segment.shown)
        found = language.guess(own, FOREIGN_WORDS) if len(_WORD.findall(own)) >= OWN_WORDS else found
    is_clear = (
        found
        and found != "de"
        and not any(map(knows, _UMLAUTED.findall(segment.shown[:LOOKED_AT])))
        and not _is_mostly_german(segment.shown, found)
    )
    return found if is_clear else segment.lang


def _is_mostly_german(text: str, other: str) -> bool:
    """Return whether German knows most words of *text*, and no fewer than *other* does."""
    words = _WORD.findall(text[:LOOKED_AT])
    german = sum(knows(word) for word in words)
    return 2 * german >= len(words) and (other != "en" or german >= sum(knows(word, "en") for word in words))


def _move_items(items: tuple[Item, ...], edits: tuple[Edit, ...]) -> tuple[Item, ...]:
    """Return *items* with their offsets moved from the written text to that after *edits*."""
    by = [
        sum(edit.length - edit.end + edit.start for edit in edits if edit.end <= item.start) for item in items
    ]
    return tuple(
        Item(item.start + shift, item.end + shift, item.opens) for item, shift in zip(items, by, strict=True)
    )


def _unknown(spoken: str) -> tuple[str, ...]:
    """Return the words of *spoken* that hold a sign or digit which no rule made words of, each once."""
    if not UNKNOWN.search(spoken):
        return ()
    return tuple(dict.fromkeys(word for word in spoken.split() if UNKNOWN.search(word)))
