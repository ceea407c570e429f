"""The settings of the speak stage."""

from typing import Annotated, Literal

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


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a server may be asked: so many questions ``at_once``, so many ``per_minute``; 0 leaves it to the engine."""

    at_once: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0
    per_minute: Annotated[float, msgspec.Meta(ge=0)] = 0.0


Price = Annotated[float, msgspec.Meta(ge=0)]


class SpeakSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Engine, voice and speed; an empty ``voice`` is the engine's own, ``speed`` 1.0 its own pace.

    ``fallback`` names the engine that speaks the whole edition if ``engine`` can't. For engines with a server:
    its ``url``, the ``model`` to use, ``attempts`` for each answer, ``timeout`` in seconds without a byte,
    ``answer_seconds`` for the whole of an answer, ``sentence_seconds`` for a sentence with all waiting.
    ``download_seconds`` bounds the download of a voice, which also ends after ``timeout`` without data.
    ``cache_mb`` bounds the kept clips, in megabytes.

    ``prices`` are for a million characters, by ``engine`` or ``engine/model``, in any currency;
    ``budget`` is the most that one run may cost (0: anything). ``limits`` are by engine.

    ``listen`` says whose clips a recogniser checks: those of generative engines, all or none;
    ``listen_model`` is its folder or name, ``listen_tries`` how often a sentence is spoken to be heard as written.
    """

    engine: str = "pico"
    voice: str = ""
    speed: Annotated[float, msgspec.Meta(ge=0.3, le=3)] = 1.0
    fallback: str = ""
    voices: Voices = Voices()
    url: str = ""
    model: str = ""
    attempts: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 5
    timeout: Seconds = 20.0
    answer_seconds: Seconds = 120.0
    sentence_seconds: Seconds = 300.0
    download_seconds: Seconds = 3600.0
    cache_mb: Annotated[int, msgspec.Meta(ge=0)] = 2000
    budget: Price = 0.0
    prices: dict[str, Price] = {}
    limits: dict[str, Limit] = {}
    listen: Literal["generative", "all", "none"] = "generative"
    listen_model: str = "base"
    listen_tries: Annotated[int, msgspec.Meta(ge=1, le=100)] = 3

    @property
    def limit(self) -> Limit:
        """The limit for ``engine``, by default `Limit()`."""
        return self.limits.get(self.engine, Limit())

    @property
    def price(self) -> float | None:
        """The price of a million characters of ``engine`` with its ``model``, None if none is set."""
        return self.prices.get(f"{self.engine}/{self.model}", self.prices.get(self.engine))
