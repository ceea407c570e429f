"""SVOX Pico by py-nanotts: embedded, small, fast, German; the default."""

import re
import unicodedata
from functools import cached_property
from importlib.util import find_spec

import msgspec

from vorleser.clip import Clip
from vorleser.errors import EngineError
from vorleser.runtime import malloc
from vorleser.scripts import Hint, Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.settings import SpeakSettings
from vorleser.text.regex import compile_late

PICO_RATE = 16000  # hertz
_OTHERWISE = 0.98  # of the speed, where the first clip was not as it must be
_VOLUME = 0.4  # at 1.0 loud vowels are cut off at full scale
_LONGEST = 200  # characters at a time: after some 21 s of speech Pico's filters may run wild
_LONGEST_NUMBERS = 40  # the same for digits, each of which is a word
_LONGEST_WORD = 100  # characters; Pico drops what exceeds some 230 and fails above 4,000

_MARKUP = str.maketrans({"<": " kleiner als ", ">": " größer als ", "&": " und "})
_SILENT = str.maketrans(dict.fromkeys("[]{}|¬¶·¿¡", " "))  # Pico would say "eckige Klammer auf"
_NOT_ASCII = compile_late(r"[^\x00-\x7f]")
_QUOTES = compile_late(r"[\"„“”»«›‹‚‛`´]|(?<![^\W\d_])['’‘]|['’‘](?![^\W\d_])")
"""Pico would name single ones ("Apostroph"), and rest for half a second at others; an apostrophe in a word it knows."""
_DASH = compile_late(r"(?<=[\w)>])[,;]?\s+[–—-]{1,2}\s+(?=\S)")  # at which Pico would not rest at all
_REPEATED = compile_late(r"([.…!?,;:–—-])(?:\s*\1){2,}")  # Pico rests at each of "......"
_LEANING = compile_late(r"(?<=[^\W\d_]{2})[!?.](?=[^\W\d_]{2})")  # Pico would name it: "Ausrufezeichen"
_LAST_DOT = compile_late(r"(?<![\w.])([^\W\d_]+)\.[\"“”»«)]*$")  # of a word, and quotation marks after it
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿŠšŽž]"
_WORDS = compile_late(  # and the marks between them; no full stop inside, as in "K. Beispiel"
    rf"(?:{_LETTER}|(?<={_LETTER})-|<phoneme [^<>]*/>|[,;:!?…](?!{_LETTER})|[ –—'’‘‚„“”\"»«()])+\.?[\"“”»«)]*"
)
_WORDS_ONLY = '<preproccontext name="SWORD">{}</preproccontext>'
_HYPHEN = compile_late(r"(?<=/>)-(?=[<\w])|(?<=\w)-(?=<)")  # beside phonemes Pico would rest at it
_HALF = compile_late(r"(?<=/>)-(?![<\w])|(?<![\w>])-(?=<)")
"""The same where a part is left out: "Team- und …"."""
_SPELLED = compile_late(r"(?<=\w)-(?=[^\W\d_](?!\w))|(?<=-[^\W\d_])-(?=\w)")
"""Hyphens beside spelled letters: Pico would say "S-P-D" as a syllable, "spt". It knows "E-Mail" and "S-Bahn"."""
_LEADING_REST = compile_late(r"(?:[^\w\s<]+\s+)*[^\w\s<]*(?:[.!?]|…\))[^\w\s<]*\s+")
"""Signs before the first word, as in "(...) Nein": a sentence of their own to Pico, at which it would rest."""
_ENDLESS = compile_late(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_KNOWN = frozenset("ªµºßŠšŽž") | {
    chr(code) for code in range(0xC0, 0x100)
}  # letters beside A to Z; tried one by one


def plain_text(text: str) -> str:
    """Return *text* as Pico can take it: known letters only, no control characters, markup and endless words.

    Pico reads nothing where it meets a letter it does not know: Łódź becomes Lodz, Cyrillic is spelled in Latin.
    """
    text = unicodedata.normalize("NFC", text).translate(_MARKUP).translate(_SILENT)
    text = _NOT_ASCII.sub(lambda match: _to_known(match[0]), text)
    text = _QUOTES.sub("", re.sub(r"[\x00-\x1f\x7f]", " ", text))
    text = _LEANING.sub(r"\g<0> ", _SPELLED.sub(" ", _DASH.sub(", ", text)))
    return _ENDLESS.sub(r"\g<0> ", _REPEATED.sub(r"\1", text))


def mark_up(segment: Segment, longest: int) -> list[tuple[str, str]]:
    """Return *segment* in parts of at most *longest* characters: each as it is, and marked up for Pico."""
    from vorleser.speak.voice.hints import render_hints
    from vorleser.speak.voice.pico_words import is_read_rightly
    from vorleser.speak.voice.split import split

    needed = [hint for hint in segment.hints if not is_read_rightly(segment.spoken, hint.start, hint.end)]
    segment = msgspec.structs.replace(segment, hints=tuple(needed))
    parts, start = list[tuple[str, str]](), 0
    for piece in split(segment.spoken, longest):
        end = start + len(piece)
        text = render_hints(segment, start, end, _phonemes, _readable).strip()
        text = _HALF.sub("", _DASH.sub(", ", text))  # once more: a dash beside phonemes has no word there
        text = _HYPHEN.sub(" ", text)
        rest = _LEADING_REST.match(text) if not parts else None
        parts.append((piece, text[rest.end() :] if rest else text))
        start = end
    return [(piece, text) for piece, text in parts if re.search(r"\w", text)]


def _readable(text: str) -> str:
    from vorleser.speak.voice.pico_words import mark_misread

    return mark_misread(plain_text(text))


def _phonemes(hint: Hint, _: str) -> str:
    from vorleser.text import phonemes

    if hint.ipa and (said := phonemes.pico(hint.ipa)):
        return f"<phoneme alphabet='xsampa' ph='{said}'/>"
    return plain_text(hint.respelling)


def _to_known(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}:
        return " "
    if character in _KNOWN or not character.isalpha():
        return character
    from anyascii import anyascii

    return str(anyascii(character))


class Pico:
    """Pico's German voice, 16 kHz mono; it loads its megabyte of data anew for each sentence, in 0.3 ms."""

    def __init__(self, voice: str, speed: float) -> None:
        self._voice = voice
        self._speed = speed

    @cached_property
    def fingerprint(self) -> str:
        """Return what shapes the sound besides the segment."""
        from importlib.metadata import version

        from vorleser.speak.voice.pico_words import edition_of_words

        release, words = version("py-nanotts"), edition_of_words()
        return f"pico 9 py-nanotts {release} {self._voice} speed {self._speed:g} volume {_VOLUME:g} words {words}"

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*, 16 bit at 16 kHz."""
        return self._speak(segment, self._speed)

    def speak_otherwise(self, segment: Segment) -> Clip:
        """Return *segment* a little slower: where Pico's last period is a crack, it falls otherwise."""
        return self._speak(segment, self._speed * _OTHERWISE)

    def _speak(self, segment: Segment, speed: float) -> Clip:
        from vorleser.speak.sound.join import join

        digits = sum(map(str.isdigit, segment.spoken))
        longest = _LONGEST_NUMBERS if digits * 4 > len(segment.spoken) else _LONGEST
        parts = mark_up(segment, longest)
        if not parts:
            raise EngineError(f"pico can't say {segment.spoken[:80]!r}", "it needs letters or digits")
        return join([self._sound(text, speed) for _, text in parts], [piece for piece, _ in parts])

    def _sound(self, text: str, speed: float) -> Clip:
        import numpy as np
        from py_nanotts import NanoTTS

        text = _LAST_DOT.sub(r"\1", text)  # "App." would be an "Appartement", and half a second of rest
        if _WORDS.fullmatch(text):  # else Pico looks for dates, prices and chat slang: an eighth of its work
            text = _WORDS_ONLY.format(text)
        try:
            with (
                malloc.zero_memory()
            ):  # Pico reads memory it never wrote, and would sound different each time
                pcm = NanoTTS().speak(text, voice=self._voice, speed=speed, volume=_VOLUME)
        except RuntimeError as error:
            raise EngineError(f"pico can't say {text[:80]!r} ({error})", "change the sentence") from error
        return Clip(np.frombuffer(pcm, "<i2").astype(np.int16), PICO_RATE)


def _open(settings: SpeakSettings) -> Pico:
    if find_spec("py_nanotts") is None:
        raise EngineError("engine 'pico' is not installed", "run 'pip install py-nanotts'")
    return Pico(settings.voice or "de-DE", settings.speed)


ENGINE = EngineInfo(
    name="pico",
    summary="SVOX Pico, embedded: German at once, without network or key",
    needs="nothing",
    scaling="processes",
    open=_open,
    habits=Habits(
        pace=1.0,
        end=-48.0,
        fade=-22.0,
        lead=(0.005, 0.03),
        rest=0.05,
        sounds="pico",
        fit=-8.0,
        digital=True,
    ),
    voices=("de-DE",),
)
