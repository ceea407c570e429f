"""Write text and pronunciations as SSML, for servers that take it.

Source: w3.org/TR/speech-synthesis11, and learn.microsoft.com, speech-ssml-phonetic-sets (de-DE).
"""

from xml.sax.saxutils import escape, quoteattr

from vorleser.scripts import Hint
from vorleser.text.regex import compile_late

_NOT_IN_XML = compile_late("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEAREST = {
    **dict.fromkeys(("ɑ", "ʌ"), "a"),
    "ɑː": "aː",
    "ɚ": "ɐ",
    "ɐ\u032f": "ɐ",
    "æ": "ɛ",
    "e\u032f": "e",
    **dict.fromkeys(("eɪ", "ɛɪ"), "eː"),
    "i": "iː",
    "ɨ": "ɪ",
    **dict.fromkeys(("oʊ", "əʊ", "ɔʊ"), "oː"),
    **dict.fromkeys(("ɔː", "ɒ"), "ɔ"),
    **dict.fromkeys(("u", "ɯ"), "uː"),
    **dict.fromkeys(("u\u032f", "ʊ\u032f", "o\u032f", "w", "ʍ"), "ʊ"),
    "y": "yː",
    **dict.fromkeys(("y\u032f", "ʏ\u032f", "ɥ"), "ʏ"),
    **dict.fromkeys(("ø", "ɜː"), "øː"),
    **dict.fromkeys(("œː", "ɜ", "ɤ"), "œ"),
    **dict.fromkeys(("a\u0303", "ɑ\u0303", "ɐ\u0303"), "aŋ"),
    **dict.fromkeys(("ɛ\u0303", "e\u0303", "æ\u0303"), "ɛŋ"),
    "œ\u0303": "œŋ",
    **dict.fromkeys(("ɔ\u0303", "o\u0303"), "ɔŋ"),
    **dict.fromkeys(("aɪ", "a\u0303ɪ"), "ai"),
    **dict.fromkeys(("aʊ", "a\u0303ʊ", "a\u0303u", "ɐ\u0303ʊ", "ɐ\u0303u"), "au"),
    **dict.fromkeys(("ɔʏ", "ɔɪ", "ɔi", "ɔø", "o\u0303ɪ", "ɔ\u0303ɪ"), "ɔy"),
    **dict.fromkeys(("i\u032f", "ɪ\u032f", "ʝ"), "j"),
    **dict.fromkeys(("q", "c"), "k"),
    "ʈ": "t",
    "ɖ": "d",
    "ɲ": "nj",
    "ɱ": "m",
    **dict.fromkeys(("ʋ", "β"), "v"),
    "ɸ": "f",
    "θ": "s",
    "ð": "z",
    **dict.fromkeys(("ʂ", "ɕ"), "ʃ"),
    **dict.fromkeys(("ʐ", "ʑ"), "ʒ"),
    "χ": "x",
    "ɣ": "g",
    **dict.fromkeys(("ħ", "ɦ"), "h"),
    "ɫ": "l",
    "ʎ": "lj",
    **dict.fromkeys(("r", "ɾ", "ɹ", "ɻ", "ʀ"), "ʁ"),
    **dict.fromkeys(("tɕ", "tʂ"), "tʃ"),
    **dict.fromkeys(("dʒ", "dʑ"), "ʤ"),
    "l\u0329": "əl",
    "m\u0329": "əm",
    "n\u0329": "ən",
    "ŋ\u0329": "əŋ",
}
"""Sounds of ``text.phonemes`` that Azure's German lacks, and what is next to them; it takes all others as they are.

One unknown sound, and Azure refuses the whole sentence.
"""


def escape_ssml(text: str) -> str:
    """Return *text* escaped; a character that XML can't hold becomes a space."""
    return escape(_NOT_IN_XML.sub(" ", text))


def quote_attribute(text: str) -> str:
    """Return *text* escaped as an attribute's value, in quotes."""
    return quoteattr(_NOT_IN_XML.sub(" ", text))


def pronounce(phones: str, text: str) -> str:
    """Return *text* said as *phones*, in IPA."""
    return f'<phoneme alphabet="ipa" ph={quoteattr(phones)}>{escape_ssml(text)}</phoneme>'


def respell_hint(hint: Hint, text: str) -> str:
    """Return *text* said as *hint* respells it in German letters, '' where it does not."""
    from vorleser.speak.voice.hints import hint_respelling

    respelled = hint_respelling(hint)
    return f"<sub alias={quote_attribute(respelled)}>{escape_ssml(text)}</sub>" if respelled else ""


def german_phones(ipa: str) -> str:
    """Return *ipa* in the phones of Azure's German voices, '' if it can't be said."""
    from vorleser.text import phonemes

    if not ipa or phonemes.unknown(ipa):
        return ""
    return "".join(_NEAREST.get(sound, sound) for sound in phonemes.tokens(ipa))
