"""Hear many sentences with one recogniser, on several cores, each beside a reference voice's clip of it."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.clip import Take
from vorleser.listen import kept
from vorleser.listen.evidence import Heard
from vorleser.listen.laid import lay_along
from vorleser.listen.pair import Pair, try_exchanges
from vorleser.listen.recogniser import Recogniser
from vorleser.listen.spellings import spellings
from vorleser.listen.stretch import Stretch, of_take, read_sound
from vorleser.listen.verdict import USUALLY_UNLIKE, Habit, Hearing, average, is_cleared, judge_heard
from vorleser.listen.windows import cut_pieces
from vorleser.meter import Floats
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Segment

_LEARNED_FROM = 6  # sentences of a role tell how its voice is heard

Sounding = tuple[Segment, Stretch]
"""What is to be said, and where it sounds."""

Speaking = Callable[[tuple[Segment, ...]], tuple[tuple[Take, ...], ...]]


Rewrite = Callable[[str], str]


class ProofVoices(Protocol):
    """The voices that the listen stage needs: the edition's own and a reference."""

    def speak_again(self, segments: tuple[Segment, ...]) -> tuple[Take, ...]:
        """Return new takes of *segments*, in order."""
        ...

    def speak_references(self, segments: tuple[Segment, ...]) -> tuple[tuple[Take, ...], ...]:
        """Return takes of each of *segments* by voices that leave nothing out, none where there is no such voice."""
        ...

    def keep(self, segment: Segment, take: Take) -> None:
        """Keep *take*, which was spoken before another one, as that of *segment*."""
        ...


class Listener:
    """Hears with *recogniser*, up to *jobs* sentences at once; *speak_references* is that of ProofVoices.

    *say* returns a transcript as it is said, its figures in words.
    """

    def __init__(
        self, recogniser: Recogniser, speak_references: Speaking, jobs: int, say: Rewrite = str
    ) -> None:
        self._recogniser = recogniser
        self._say = say
        self._speak_references = speak_references
        self._jobs = jobs
        self._habits: dict[Role, Habit] = {}

    def hear(self, soundings: Sequence[Sounding], progress: Progress = ignore_progress) -> list[Hearing]:
        """Return what is heard of each of *soundings*; *progress* counts them.

        The first call tells how each role's voice is usually heard.
        """
        found = self._hear_all(soundings, progress)
        self._habits = self._habits or learn_habits([segment.role for segment, _ in soundings], found)
        return [self._judge(segment, heard) for (segment, _), heard in zip(soundings, found, strict=True)]

    def _judge(self, segment: Segment, heard: Heard) -> Hearing:
        hearing = judge_heard(heard, self._habits.get(segment.role))
        if hearing.differences and is_cleared(heard, segment.spoken, self._say):
            return Hearing(hearing.heard)
        return hearing

    def _hear_all(self, soundings: Sequence[Sounding], progress: Progress) -> list[Heard]:
        """Return what is heard of each of *soundings*; equal ones are heard only once."""
        different = {
            (stretch, segment.spoken, segment.lang): (segment, stretch) for segment, stretch in soundings
        }
        references = self._speak_references(tuple(segment for segment, _ in different.values()))
        found: dict[tuple[Stretch, str, str], Heard] = {}
        with ThreadPoolExecutor(self._jobs, thread_name_prefix="listen") as threads:
            try:
                for key, heard in zip(
                    different, threads.map(self._hear, different.values(), references), strict=True
                ):
                    found[key] = heard
                    progress(len(found), len(different))
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                raise
        return [found[stretch, segment.spoken, segment.lang] for segment, stretch in soundings]

    def _hear(self, sounding: Sounding, takes: Sequence[Take]) -> Heard:
        segment, stretch = sounding
        references = " ".join(take.key for take in takes)
        key = kept.make_key(segment, stretch, references, self._recogniser.fingerprint)
        if known := kept.find_heard(stretch, key):
            return known
        sounds = [read_sound(stretch), *(read_sound(of_take(take)) for take in takes)]
        heard = hear_sounds(self._recogniser, sounds, segment)
        kept.keep_heard(stretch, key, heard)
        return heard


def hear_sounds(recogniser: Recogniser, sounds: Sequence[Floats], segment: Segment) -> Heard:
    """Return what *recogniser* tells of the first of *sounds* as the sound of *segment*; others are references'.

    Of a sentence that is heard in pieces it is what tells most against it.
    """
    writings = spellings(segment)
    pieces = list(cut_pieces(recogniser, sounds, writings[0], segment.lang))
    whole = len(pieces) == 1
    found = [
        _hear_piece(recogniser, piece.sounds, writings if whole else (piece.words,), segment.lang)
        for piece in pieces
    ]
    return max(found, key=lambda heard: judge_heard(heard, None).suspicion)


def _hear_piece(
    recogniser: Recogniser, sounds: Sequence[Floats], writings: Sequence[Sequence[str]], lang: str
) -> Heard:
    """Return what is told of the first of *sounds* beside each other one, with that of *writings* that fits best."""
    encoded, *others = [recogniser.encode(sound) for sound in sounds]
    clip = max((lay_along(recogniser, encoded, words, lang) for words in writings), key=lambda each: each.fit)
    free = recogniser.transcribe(encoded, lang)
    tried = try_exchanges(recogniser, clip, free.text) if others else ()
    heard: Heard | None = None
    for other, sound in reversed([*zip(others, sounds[1:], strict=True)]):
        reference = lay_along(recogniser, other, clip.words, lang)
        heard = replace(Pair(recogniser, clip, reference, (sounds[0], sound), tried).hear(free), other=heard)
    return heard or Pair(recogniser, clip, None, sounds).hear(free)


def learn_habits(roles: Sequence[Role], found: Sequence[Heard]) -> dict[Role, Habit]:
    """Return how the sentences of each of *roles* are usually heard, where there are enough to tell."""
    by_role = defaultdict(list)
    for role, heard in zip(roles, found, strict=True):
        by_role[role].append(heard)
    return {role: habit_of(told) for role, told in by_role.items() if len(told) >= _LEARNED_FROM}


def habit_of(heard: Sequence[Heard]) -> Habit:
    """Return the medians of what is *heard* of a voice's clips."""
    told = [average(each) for each in heard]
    unlike = [each["unlike"] for each in told if "unlike" in each]
    pace, fit, mean = (statistics.median(each[name] for each in told) for name in ("pace", "fit", "mean"))
    return Habit(pace, fit, mean, statistics.median(unlike) if unlike else USUALLY_UNLIKE)
