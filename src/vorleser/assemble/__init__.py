"""Assemble script, takes and jingles into a mix: every sound placed on one timeline, with its gain."""

from pathlib import Path

from vorleser.assemble.settings import BEGINNING_S, AssembleSettings
from vorleser.clip import Take
from vorleser.errors import SoundError
from vorleser.mix import Mix
from vorleser.scripts import Script

__all__ = ["BEGINNING_S", "AssembleSettings", "assemble", "prepare_assembly"]


def prepare_assembly(settings: AssembleSettings) -> None:
    """Import what `assemble` needs and read its music; raises SoundError if a jingle or bed can't be used."""
    from vorleser.assemble import bed, jingles

    jingles.check_jingles(settings)
    bed.check_bed(settings.bed)


def assemble(script: Script, takes: tuple[Take, ...], settings: AssembleSettings, spool: Path) -> Mix:
    """Return the mix of *takes*, one for each segment of *script*, in order.

    Music is written to *spool*. Raises SoundError if there are no segments, the numbers differ, or a jingle or bed
    can't be used.
    """
    from vorleser.assemble import bed, jingles, loudness, room, timeline

    if not script.segments or len(script.segments) != len(takes):
        raise SoundError(
            f"{len(takes)} takes for {len(script.segments)} segments", "an edition needs something to say"
        )
    house = jingles.load_jingles(settings, short=script.short)
    plan = timeline.lay_out(script, takes, house.lengths)
    music = (*jingles.render_jingles(plan, house, spool), *bed.render_bed(plan, settings.bed, spool))
    return room.fill_pauses(loudness.level(plan, script, takes, music, settings.loudness), script)
