"""Make clips with the faults of generative voices: another number, a negation dropped, a loop, an end that is made up.

Each function of `FAULTS` returns such a clip of a sentence, None where the sentence has nothing that could go wrong so.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from vorleser.article import Role
from vorleser.clip import Clip, Word
from vorleser.listen.recogniser import RATE
from vorleser.meter import Floats
from vorleser.normalize import say_segment
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment

Speak = Callable[[Segment], Clip]
AsHeard = Callable[[Clip], Floats]
WordsOf = Callable[[Clip, Segment], Sequence[Word]]

NEGATIONS = {
    "nicht": "", "nie": "", "nichts": "etwas", "niemand": "jemand", "kein": "ein", "keine": "eine", "keinen": "einen",
    "keinem": "einem", "keiner": "einer", "ohne": "mit", "kaum": "", "weder": "", "niemals": "",
}  # fmt: skip
UNITS = {
    "Millionen": "Milliarden", "Milliarden": "Millionen", "Million": "Milliarde", "Milliarde": "Million",
    "Euro": "Dollar", "Prozent": "Promille", "Kilometer": "Meter", "Meter": "Kilometer", "Gramm": "Kilogramm",
    "Kilogramm": "Gramm", "Tonnen": "Kilogramm", "Stunden": "Minuten", "Minuten": "Stunden", "Montag": "Mittwoch",
    "Dienstag": "Donnerstag", "Donnerstag": "Dienstag", "Sonntag": "Sonnabend", "Januar": "Februar", "Juli": "Juni",
    "Juni": "Juli", "März": "Mai", "Dezember": "November", "Jahre": "Tage", "Jahren": "Tagen", "mehr": "weniger",
}  # fmt: skip
NAMES = (
    "Meier",
    "Schulte",
    "Albers",
    "Köhler",
    "Reimann",
    "Lüneburg",
    "Kassel",
    "Paderborn",
    "Bremen",
    "Petersen",
)
ENDS = (
    "Untertitel der Amara.org-Community.",
    "Vielen Dank fürs Zuschauen.",
    "Untertitel im Auftrag des ZDF für funk.",
    "Bis zum nächsten Mal.",
)
ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS, _HUNDRED = range(13, 20), 100
_AUDIBLE = 0.2  # seconds of a word that is stuttered


class Made(NamedTuple):
    """A clip: what is said in it, how it sounds, and the numbers of the words that are missing or too many."""

    said: str
    sound: Floats
    missing: tuple[int, ...] = ()
    surplus: tuple[int, ...] = ()


class Voice(NamedTuple):
    """What a fault is made with: how a voice speaks, how a clip is heard, where its words are."""

    speak: Speak
    as_heard: AsHeard
    words_of: WordsOf


def plain(text: str, lang: str = "de") -> Segment:
    """Return a segment that is spoken as *text*."""
    return Segment(0, Role.PARAGRAPH, text, text, lang)


def another_number(number: int, chance: random.Random) -> int:
    """Return a number that is taken for *number* easily: 40 for 14, 32 for 23, else with another digit."""
    if number in _TEENS:
        return (number - 10) * 10
    digits = list(str(number))
    if 20 < number < _HUNDRED and digits[1] not in ("0", digits[0]):
        return int("".join(digits[::-1]))
    if 30 <= number < _HUNDRED and digits[1] == "0":
        return number // 10 + 10
    place = chance.randrange(len(digits))
    digits[place] = chance.choice([each for each in "123456789" if each != digits[place]])
    return int("".join(digits))


def change_number(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say one of the numbers otherwise."""
    places = [match for match in re.finditer(r"\d+", segment.shown) if len(match[0]) <= 4]
    if not places:
        return None
    place = chance.choice(places)
    other = str(another_number(int(place[0]), chance)).zfill(len(place[0]) if place[0][0] == "0" else 0)
    shown = segment.shown[: place.start()] + other + segment.shown[place.end() :]
    said = say_segment(Segment(0, Role.PARAGRAPH, shown, shown), NormalizeSettings(), ())
    if said.spoken == segment.spoken:
        return None
    return Made(said.spoken, voice.as_heard(voice.speak(said)))


def _exchange(table: dict[str, str]) -> Callable[[Segment, Voice, random.Random], Made | None]:
    def change(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
        words = segment.spoken.split()
        bare = [re.sub(r"\W", "", word) for word in words]
        places = [number for number, word in enumerate(bare) if word in table]
        if not places:
            return None
        place = chance.choice(places)
        words[place] = words[place].replace(bare[place], table[bare[place]])
        text = " ".join(filter(None, words))
        return Made(text, voice.as_heard(voice.speak(plain(text))))

    return change


def add_negation(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say "nicht" where there is none."""
    words = segment.spoken.split()
    if any(re.sub(r"\W", "", word) in NEGATIONS for word in words) or len(words) < 4:
        return None
    place = chance.randrange(2, len(words))
    text = " ".join((*words[:place], "nicht", *words[place:]))
    return Made(text, voice.as_heard(voice.speak(plain(text))))


def change_name(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say another name for a noun that is not the first word."""
    words = segment.spoken.split()
    places = [number for number, word in enumerate(words) if number and re.match(r"[A-ZÄÖÜ]\w{3,}", word)]
    if not places:
        return None
    place = chance.choice(places)
    words[place] = re.sub(r"\w+", chance.choice(NAMES), words[place], count=1)
    text = " ".join(words)
    return Made(text, voice.as_heard(voice.speak(plain(text))))


def stutter(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say half of a word, then all of it."""
    clip = voice.speak(segment)
    long = [word for word in voice.words_of(clip, segment) if word.end - word.start > _AUDIBLE * clip.rate]
    if not long:
        return None
    word = chance.choice(long)
    middle = (word.start + word.end) // 2
    sound = np.concatenate((clip.samples[:middle], clip.samples[word.start :]))
    said = segment.spoken[word.spoken_start : word.spoken_end]
    return Made(f"{segment.spoken} [half of {said}]", voice.as_heard(Clip(sound, clip.rate)))


def loop(segment: Segment, voice: Voice, _: random.Random) -> Made | None:
    """Say the last three words three times."""
    words = segment.spoken.split()
    if len(words) < 5:
        return None
    text = " ".join((*words, *words[-3:], *words[-3:]))
    return Made(text, voice.as_heard(voice.speak(plain(text))))


def hesitate(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say "ähm" somewhere."""
    words = segment.spoken.split()
    place = chance.randrange(1, max(2, len(words)))
    text = " ".join((*words[:place], "ähm,", *words[place:]))
    return Made(text, voice.as_heard(voice.speak(plain(text))))


def laugh(segment: Segment, voice: Voice, _: random.Random) -> Made | None:
    """Laugh at the end."""
    text = f"{segment.spoken} Ha ha ha ha!"
    return Made(text, voice.as_heard(voice.speak(plain(text))))


def play_music(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Play a chord at the end."""
    sound = voice.as_heard(voice.speak(segment))
    time = np.arange(int(chance.uniform(1.0, 2.5) * RATE)) / RATE
    chord = sum(
        np.sin(2 * np.pi * step * chance.uniform(180, 320) * time) / 3 for step in (1.0, 1.26, 1.5, 2.0)
    )
    chord = (chord * np.exp(-time) * 0.2).astype(np.float32)
    return Made(f"{segment.spoken} [music]", np.concatenate((sound, chord)).astype(np.float32))


def say_english(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say a number in English."""
    clip = voice.speak(segment)
    words = [
        word
        for word in voice.words_of(clip, segment)
        if re.search(
            r"(?i)(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|hundert|tausend)(?:te[nrsm]?)?$",
            segment.spoken[word.spoken_start : word.spoken_end],
        )
        and re.search(r"\d", segment.shown)
    ]
    if not words:
        return None
    word = chance.choice(words)
    other = voice.speak(plain(f"{chance.choice(ENGLISH)}ty-{chance.choice(ENGLISH)}", "en"))
    sound = np.concatenate((clip.samples[: word.start], other.samples, clip.samples[word.end :]))
    return Made(f"{segment.spoken} [English]", voice.as_heard(Clip(sound, clip.rate)))


def make_up_end(segment: Segment, voice: Voice, chance: random.Random) -> Made | None:
    """Say what subtitles end with."""
    text = f"{segment.spoken} {chance.choice(ENDS)}"
    return Made(text, voice.as_heard(voice.speak(plain(text))))


FAULTS: dict[str, Callable[[Segment, Voice, random.Random], Made | None]] = {
    "another number": change_number,
    "a negation dropped or turned": _exchange(NEGATIONS),
    "a negation added": add_negation,
    "another unit, day or month": _exchange(UNITS),
    "another name": change_name,
    "half a word twice": stutter,
    "the last three words three times": loop,
    "ähm": hesitate,
    "laughing": laugh,
    "music at the end": play_music,
    "a number in English": say_english,
    "an end as of subtitles": make_up_end,
}
