"""What the speak stage can be told."""

import msgspec


class SpeakSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Engine, voice and speed; an empty ``voice`` is the engine's own, ``speed`` 1.0 its own pace."""

    engine: str = "pico"
    voice: str = ""
    speed: float = 1.0
