"""The bed: soft music under the opening and the closing, from one file that is looped if it is too short."""

from pathlib import Path
from typing import TYPE_CHECKING

from vorleser.article import HEAD_ROLES, Role
from vorleser.assemble import fades, jingles
from vorleser.assemble.timeline import TIMELINE_RATE, TimelinePlan, samples
from vorleser.mix import Placed

if TYPE_CHECKING:
    from pydub import AudioSegment

BELOW_DB = -20.0  # relative to the voice, so that every word stays clear
_LONGEST_S = 60.0
_CLOSING_MS = 9000  # of speech, before the outro
_LOOP_MS = 1500  # crossfade between two rounds of a loop
_STEP_MS = 10  # the shortest time that is whole in samples
_IN_MS, _OUT_MS = 1200, 2500
_OPENING = HEAD_ROLES | {Role.NOTICE, Role.CORRECTION}


def render_bed(plan: TimelinePlan, path: str, spool: Path) -> tuple[Placed, ...]:
    """Return the sound file at *path* placed as a bed, at BELOW_DB relative to the voice; empty if *path* is empty.

    Raises SoundError if the file can't be used, OutputError if *spool* can't be written to.
    """
    if not path:
        return ()
    tune = jingles.read_tune(path, _LONGEST_S)
    return tuple(
        Placed(start, jingles.keep_music(jingles.pack(_loop(tune, end - start)), spool), BELOW_DB)
        for start, end in _stretches(plan)
    )


def check_bed(path: str) -> None:
    """Read the bed at *path* unless *path* is empty; raises SoundError if it can't be used."""
    if path:
        jingles.read_tune(path, _LONGEST_S)


def _stretches(plan: TimelinePlan) -> list[tuple[int, int]]:
    """Return the opening and the closing as (start, end) in samples; as one stretch if they meet."""
    cues = plan.timeline.cues
    body = next((cue.start for cue in cues if cue.role not in _OPENING), cues[-1].end)
    opening = (cues[0].start, min(body, cues[0].start + samples(_LONGEST_S * 1000)))
    closing = (max(cues[0].start, cues[-1].end - samples(_CLOSING_MS)), min(plan.outro, plan.timeline.length))
    if closing[0] <= opening[1]:
        return [(opening[0], closing[1])]
    return [opening, closing]


def _loop(tune: jingles.Tune, length: int) -> jingles.Tune:
    """Return *tune* cut or looped with crossfades to *length* samples, faded in and out."""
    piece = _repeat(jingles.to_pydub(tune.sound), length + TIMELINE_RATE)
    cut = piece.get_sample_slice(0, length)
    half = len(cut) // 2
    rising = fades.fade_in(cut, min(_IN_MS, half))
    return jingles.Tune(jingles.from_pydub(fades.fade_out(rising, min(_OUT_MS, half)), length))


def _repeat(once: "AudioSegment", least: int) -> "AudioSegment":
    """Return rounds of *once* with crossfades, *least* samples or more.

    What no later round changes is set aside in whole steps, so that every join finds the same few milliseconds before
    it, and one serves for all that are the same.
    """
    over = min(_LOOP_MS, len(once) // 2)
    aside = bytearray()
    done, piece = 0, once
    joined: dict[bytes, AudioSegment] = {}
    while (done + len(piece)) * TIMELINE_RATE // 1000 < least and len(once) > over:
        step = (len(piece) - over) // _STEP_MS * _STEP_MS
        aside += piece[:step].raw_data
        done, end = done + step, piece[step:]
        if end.raw_data not in joined:
            joined[end.raw_data] = fades.join(end, once, over)
        piece = joined[end.raw_data]
    return piece._spawn(bytes(aside) + piece.raw_data)  # noqa: SLF001 -- as pydub's own methods make a segment
