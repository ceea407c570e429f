"""What the speak stage can be told."""

import msgspec


class SpeakSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Engine, voice and speed; an empty ``voice`` is the engine's own, ``speed`` 1.0 its own pace.

    ``voices`` gives roles (and ``speaker`` names) voices of their own, as pairs, since settings are part of
    cache keys; ``fallback`` names the engine that speaks the whole edition if ``engine`` can't; ``url`` is
    the server of engines that have one; ``cache_mb`` bounds the cache, in megabytes.
    """

    engine: str = "pico"
    voice: str = ""
    speed: float = 1.0
    voices: tuple[tuple[str, str], ...] = ()
    fallback: str = ""
    url: str = ""
    model: str = ""
    cache_mb: int = 2000
