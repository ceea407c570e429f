"""Hear many sentences with one recogniser, on several cores, each beside a reference voice's clip of it."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from vorleser.article import Role
from vorleser.clip import Take
from vorleser.listen import kept
from vorleser.listen.evidence import Heard, Pair
from vorleser.listen.recogniser import Floats, Recogniser
from vorleser.listen.spellings import spellings
from vorleser.listen.stretch import Stretch, of_take, read_sound
from vorleser.listen.verdict import Hearing, is_doubtful, judge
from vorleser.listen.windows import cut_pieces
from vorleser.progress import Progress, ignore_progress
from vorleser.scripts import Segment

_LEARNED_FROM = 6  # sentences of a role tell the pace of its voice

Sounding = tuple[Segment, Stretch]
"""What is to be said, and where it sounds."""

Speaking = Callable[[tuple[Segment, ...]], tuple[Take | None, ...]]


class Voices(Protocol):
    """Who speaks: what listening asks of the stages below."""

    def speak_again(self, segments: tuple[Segment, ...]) -> tuple[Take, ...]:
        """Return new takes of *segments*, in order."""
        ...

    def speak_reference(self, segments: tuple[Segment, ...]) -> tuple[Take | None, ...]:
        """Return takes of *segments* by a voice that leaves nothing out, None where there is none."""
        ...


class Listener:
    """Hears with *recogniser*, up to *jobs* sentences at once; *speak_reference* is that of Voices."""

    def __init__(self, recogniser: Recogniser, speak_reference: Speaking, jobs: int) -> None:
        self._recogniser = recogniser
        self._speak_reference = speak_reference
        self._jobs = jobs
        self._paces: dict[Role, float] = {}

    def hear(self, soundings: Sequence[Sounding], progress: Progress = ignore_progress) -> list[Hearing]:
        """Return what is heard of each of *soundings*; *progress* counts them.

        The first call tells at which pace each role's voice speaks, beside the reference.
        """
        found = self._hear_all(soundings, progress)
        self._paces = self._paces or _learn_paces([segment.role for segment, _ in soundings], found)
        return [
            judge(heard, heard.evidence.pace - self._paces.get(segment.role, heard.evidence.pace))
            for (segment, _), heard in zip(soundings, found, strict=True)
        ]

    def _hear_all(self, soundings: Sequence[Sounding], progress: Progress) -> list[Heard]:
        """Return what is told of each of *soundings*; equal ones are heard once."""
        different = {
            (stretch, segment.spoken, segment.lang): (segment, stretch) for segment, stretch in soundings
        }
        references = self._speak_reference(tuple(segment for segment, _ in different.values()))
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

    def _hear(self, sounding: Sounding, take: Take | None) -> Heard:
        segment, stretch = sounding
        key = kept.make_key(segment, stretch, take.key if take else "", self._recogniser.fingerprint)
        if known := kept.find(stretch, key):
            return known
        sounds = [read_sound(stretch), *([read_sound(of_take(take))] if take else [])]
        heard = hear_sounds(self._recogniser, sounds, segment)
        kept.keep(stretch, key, heard)
        return heard


def hear_sounds(recogniser: Recogniser, sounds: Sequence[Floats], segment: Segment) -> Heard:
    """Return what *recogniser* tells of the first of *sounds* as the sound of *segment*; a second is a reference's.

    Of a sentence that is heard in pieces it is what tells most against it.
    """
    pieces = list(cut_pieces(recogniser, sounds, segment.spoken.split(), segment.lang))
    whole = len(pieces) == 1
    found = [
        hear_pair(
            Pair(recogniser, piece.sounds, spellings(segment) if whole else (piece.words,), segment.lang)
        )
        for piece in pieces
    ]
    return max(found, key=lambda heard: judge(heard, 0.0).suspicion)


def hear_pair(pair: Pair) -> Heard:
    """Return what *pair* tells, with transcripts where the rest leaves a doubt."""
    evidence = pair.evidence()
    return Heard(evidence, pair.transcripts() if is_doubtful(evidence) else None)


def _learn_paces(roles: Sequence[Role], found: Sequence[Heard]) -> dict[Role, float]:
    """Return at which pace the sentences of each of *roles* are spoken, where there are enough to tell."""
    by_role = defaultdict(list)
    for role, heard in zip(roles, found, strict=True):
        by_role[role].append(heard.evidence.pace)
    return {role: statistics.median(paces) for role, paces in by_role.items() if len(paces) >= _LEARNED_FROM}
