"""The settings of the encode stage."""

from typing import Annotated

import msgspec

from vorleser.mpeg import BITRATES


class EncodeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``bitrate`` is constant, in kbit/s; ``true_peak`` the highest allowed in the finished MP3, in dBTP."""

    bitrate: int = 96
    true_peak: Annotated[float, msgspec.Meta(ge=-20, le=0)] = -1.0

    def __post_init__(self) -> None:
        if self.bitrate not in BITRATES[1:]:
            raise ValueError(
                f"`bitrate` {self.bitrate} is none of MP3's: use one of {', '.join(map(str, BITRATES[1:]))}"
            )
