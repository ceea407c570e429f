"""The settings of the assemble stage."""

from typing import Annotated

import msgspec

BEGINNING_S = 90.0  # of speech: mostly within 0.15 LU of all that follows, as half of it is not


class AssembleSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Jingles, bed and loudness.

    ``intro``, ``outro`` and ``separator`` are paths of sound files, empty for the house's own; ``bed`` is
    one for the opening and closing, empty for none; ``jingles`` false leaves intro, outro and separators
    out. ``loudness`` is the finished edition's, in LUFS.
    """

    jingles: bool = True
    intro: str = ""
    outro: str = ""
    separator: str = ""
    bed: str = ""
    loudness: Annotated[float, msgspec.Meta(ge=-40, le=-8)] = -16.0
