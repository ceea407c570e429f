"""What the encode stage can be told."""

import msgspec


class EncodeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``bitrate`` is constant, in kbit/s; ``true_peak`` the highest allowed in the finished MP3, in dBTP."""

    bitrate: int = 96
    true_peak: float = -1.0
