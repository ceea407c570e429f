"""French words with German endings: Masseurin, Gouvernements, Croupièren."""

from vorleser.normalize.foreign import spelling
from vorleser.text.regex import compile_late

_DECLINED = compile_late(
    r"(?P<stem>\w{3,}eur)(?P<ending>innen|in|en|es|e|s)"
    r"|(?P<said>\w{2,}(?:i?ère|euse|ette|enne|elle|aille|ade|oire|ance|ouse|use|ée))(?P<n>n)"
    r"|(?P<short>\w{2,}(?:[^m]ment|é|eau|oir))(?P<s>s)"
)
"""A French noun that German declines: what French would not say after its stem, German does."""
_SOUNDS = {"innen": "ɪnən", "in": "ɪn", "en": "ən", "es": "əs", "e": "ə", "s": "s", "n": "ən"}


def say_declined(word: str) -> str:
    """Return the sounds of a French *word* with a German ending, '' if it has none."""
    match = _DECLINED.fullmatch(word)
    if not match:
        return ""
    stem, ending = (part for part in match.groups() if part)
    said = spelling.spelling_ipa(stem, "fr")
    if not said:
        return ""
    sound = _SOUNDS[ending]
    return said + sound
