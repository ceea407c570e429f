"""German sounds in the symbols of Kokoro's model: espeak's, and the lexicon's in their place."""

from collections.abc import Iterator

from vorleser.scripts import Hint, Segment
from vorleser.text import phonemes
from vorleser.text.regex import compile_late

_PAUSES = {"–": "—", "„": "“", "“": "”", "«": "”", "»": "“", "\n": " "}
_SIGN = compile_late(r'([;:,.!?—–…"()“”„«»\n])')
_RUNS = {
    1: ";:,.!?",
    9: '—…"()“” \u0303ʣʥʦʨᵝꭧAI',
    31: "O",
    33: "Q",
    35: "ST",
    39: "W",
    41: "Yᵊabcdef",
    50: "hijklmnopqrstuvwxyzɑɐɒæ",
    75: "βɔɕç",
    80: "ɖðʤə",
    85: "ɚɛɜ",
    90: "ɟ",
    92: "ɡ",
    99: "ɥ",
    101: "ɨɪʝ",
    110: "ɯɰŋɳɲɴø",
    118: "ɸθœ",
    123: "ɹ",
    125: "ɾɻ",
    128: "ʁɽʂʃʈʧ",
    135: "ʊʋ",
    138: "ʌɣɤ",
    142: "χʎ",
    147: "ʒʔ",
    156: "ˈˌː",
    162: "ʰ",
    164: "ʲ",
    169: "↓",
    171: "→↗↘",
    177: "ᵻ",
}
"""The model's symbols, by the number of the first of each run."""
VOCABULARY = {sign: first + at for first, run in _RUNS.items() for at, sign in enumerate(run)}
_NEAREST = {
    "g": "ɡ",
    "ts": "ʦ",
    "dz": "ʣ",
    "tʃ": "ʧ",
    "dʒ": "ʤ",
    **dict.fromkeys(("tɕ", "tʂ"), "ʧ"),
    "dʑ": "ʤ",
    "ʏ": "y",
    **dict.fromkeys(("ɜ", "ɜː"), "ɐ"),
    **dict.fromkeys(("r", "ɾ", "ʀ"), "ʁ"),
    **dict.fromkeys(("i\u032f", "ɪ\u032f"), "j"),
    **dict.fromkeys(("u\u032f", "ʊ\u032f", "o\u032f", "ʍ"), "w"),
    **dict.fromkeys(("y\u032f", "ʏ\u032f"), "ɥ"),
    "e\u032f": "e",
    "ɐ\u032f": "ɐ",
    "ɱ": "m",
    "ɫ": "l",
    **dict.fromkeys(("ʐ", "ʑ"), "ʒ"),
    **dict.fromkeys(("ħ", "ɦ"), "h"),
    "l\u0329": "əl",
    "m\u0329": "əm",
    "n\u0329": "ən",
    "ŋ\u0329": "əŋ",
}
"""What the model lacks of the sounds of ``vorleser.text.phonemes`` and of espeak, and what is next to it."""
_LAST_R = compile_late(r"(?<=[aeiouyøœæɐɑɔəɛɪʊ:ː])ʁ(?![\w\u0303ˈˌː])")
"""An r that ends a word behind a vowel: "der", "vier"."""
_STRESS = {"ˈ", "ˌ"}


def kokoro_sounds(segment: Segment, start: int, end: int) -> str:
    """Return ``spoken[start:end]`` as the model's symbols: espeak's German, and the lexicon's where it knows better."""
    hints = sorted((hint for hint in segment.hints if start <= hint.start < hint.end <= end), key=_start)
    said, place = [], start
    for hint in hints:
        if hint.start < place or not (known := _say_hint(hint)):
            continue
        said += [*_plain(segment.spoken[place : hint.start]), known]
        place = hint.end
    return "".join([*said, *_plain(segment.spoken[place:end])]).strip()


def _start(hint: Hint) -> int:
    return hint.start


def _say_hint(hint: Hint) -> str:
    """Return *hint* as symbols, '' where it says nothing that can be said."""
    from vorleser.speak.voice.espeak_library import transcribe

    if hint.ipa and not phonemes.unknown(hint.ipa):
        return kokoro_symbols(phonemes.tokens(hint.ipa))
    return kokoro_symbols(phonemes.tokens(transcribe(hint.respelling))) if hint.respelling else ""


def _plain(text: str) -> Iterator[str]:
    """Yield the symbols of *text*, between its signs what espeak says, spaces kept at the edges."""
    from vorleser.speak.voice.espeak_library import transcribe

    for piece in _SIGN.split(text):
        if _SIGN.fullmatch(piece):
            yield _PAUSES.get(piece, piece)
        elif piece.strip():
            said = kokoro_symbols(phonemes.tokens(transcribe(piece)))
            yield " " * piece[:1].isspace() + said + " " * piece[-1:].isspace()
        elif piece:
            yield " "


def kokoro_symbols(tokens: list[str]) -> str:
    """Return *tokens* in the model's symbols, each stress before its vowel, as the model learned it."""
    said, stress = "", ""
    for token in tokens:
        if token in _STRESS:
            stress = token
            continue
        symbols = _NEAREST.get(token) or "".join(_NEAREST.get(sign, sign) for sign in token)
        if stress and token in phonemes.VOWELS:
            symbols, stress = stress + symbols, ""
        said += symbols
    return _LAST_R.sub("ɐ", said)
