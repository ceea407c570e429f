"""Script, takes and jingles become a mix: every sound in its place on one timeline, at its level."""

from pathlib import Path

from vorleser.assemble.settings import OPENING_S, AssembleSettings
from vorleser.clip import Take
from vorleser.errors import SoundError
from vorleser.mix import Mix
from vorleser.scripts import Script

__all__ = ["OPENING_S", "AssembleSettings", "assemble", "get_ready"]


def get_ready(settings: AssembleSettings) -> None:
    """Load what assemble needs; raises SoundError where a jingle or bed can't be used."""
    from vorleser.assemble import bed, jingles

    jingles.get_ready(settings)
    bed.get_ready(settings.bed)


def assemble(script: Script, takes: tuple[Take, ...], settings: AssembleSettings, spool: Path) -> Mix:
    """Return the mix of *takes*, which stand in the order of the script's segments.

    Music is rendered into *spool*. Raises SoundError where there is nothing to hear or a jingle can't be
    used.
    """
    from vorleser.assemble import bed, jingles, loudness, timeline

    if not script.segments or len(script.segments) != len(takes):
        raise SoundError(
            f"{len(takes)} takes for {len(script.segments)} segments", "an edition needs something to say"
        )
    house = jingles.load(settings)
    plan = timeline.lay(script, takes, house.lengths)
    music = (*jingles.render(plan, house, spool), *bed.render(plan, settings.bed, spool))
    return loudness.level(plan, script, takes, music, settings.loudness)
