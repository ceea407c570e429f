"""The settings of the speak stage."""

from typing import Annotated

import msgspec

from vorleser.article import Role

Seconds = Annotated[float, msgspec.Meta(gt=0, le=86_400)]


class Voices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Voices of the engine for roles; a role without one is read by the edition's voice."""

    kicker: str = ""
    headline: str = ""
    byline: str = ""
    lead: str = ""
    subhead: str = ""
    paragraph: str = ""
    quote: str = ""
    question: str = ""
    answer: str = ""
    list_item: str = ""
    caption: str = ""
    table: str = ""
    footnote: str = ""
    notice: str = ""

    def of(self, role: Role) -> str:
        """Return *role*'s own voice, empty where it has none."""
        return str(getattr(self, role.value, ""))


class SpeakSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Engine, voice and speed; an empty ``voice`` is the engine's own, ``speed`` 1.0 its own pace.

    ``fallback`` names the engine that speaks the whole edition if ``engine`` can't. For engines with a server:
    its ``url``, the ``model`` it shall use, ``attempts`` for each answer, ``timeout`` in seconds without a byte,
    ``answer_seconds`` for the whole of an answer, ``sentence_seconds`` for a sentence with all waiting.
    ``cache_mb`` bounds the kept clips, in megabytes.
    """

    engine: str = "pico"
    voice: str = ""
    speed: float = 1.0
    fallback: str = ""
    voices: Voices = Voices()
    url: str = ""
    model: str = ""
    attempts: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 5
    timeout: Seconds = 20.0
    answer_seconds: Seconds = 120.0
    sentence_seconds: Seconds = 300.0
    cache_mb: int = 2000
