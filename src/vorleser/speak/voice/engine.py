"""The interface of all engines: a voice that turns one segment into one clip."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol, runtime_checkable

import msgspec

from vorleser.clip import Clip
from vorleser.runtime.progress import Progress, ignore_progress
from vorleser.scripts import Segment
from vorleser.speak.sound.habits import Habits
from vorleser.speak.voice.settings import SpeakSettings

Scaling = Literal["processes", "threads", "none"]


class Engine(Protocol):
    """A voice, ready to speak.

    ``fingerprint`` names everything besides the segment that shapes the sound (engine, version, voice,
    settings, model), so that equal fingerprints and texts mean equal sound.
    """

    @property
    def fingerprint(self) -> str:
        """Return what shapes the sound."""
        ...

    def speak(self, segment: Segment) -> Clip:
        """Return the sound of *segment*; raises EngineError if it can't be spoken.

        Only ``spoken``, ``lang`` and ``hints`` may shape the sound: the segment handed in carries nothing
        else.
        """
        ...


@runtime_checkable
class Stoppable(Protocol):
    """An engine that may wait long for a server, and can be stopped."""

    def stop(self) -> None:
        """Stop waiting, and send no more requests."""
        ...


@runtime_checkable
class Varying(Protocol):
    """An engine that says the same twice, so that asking it again for what went wrong would not help."""

    def speak_otherwise(self, segment: Segment) -> Clip:
        """Return the sound of *segment* a little slower, which nobody hears and which is another sound all the same."""
        ...


class VoiceFacts(msgspec.Struct, frozen=True):
    """What is known of a voice before it speaks.

    ``languages`` are those that it learned (BCP 47), ``licence`` is its licence's name and ``licence_url`` where it is
    published; ``size`` is how many bytes are downloaded for it, 0 for none or if unknown. ``terms`` are what
    the licence asks for beyond naming somebody, in words that must be accepted before it is fetched; ``credit`` names
    whom an edition must name.
    """

    languages: tuple[str, ...] = ("de",)
    licence: str = ""
    licence_url: str = ""
    size: int = 0
    terms: str = ""
    credit: str = ""


class VoiceStore(Protocol):
    """A folder of voices that must be downloaded before they can speak."""

    def voices(self) -> tuple[str, ...]:
        """Return the names of the voices that are downloaded."""
        ...

    def offers(self) -> tuple[str, ...]:
        """Return the names of the voices that can be downloaded, as far as they are known offline."""
        ...

    def get(self, name: str, settings: SpeakSettings, progress: Progress = ignore_progress) -> Path:
        """Return the path of voice *name*, after downloading it; raises EngineError if that fails.

        *settings* say how long to wait; *progress* counts bytes.
        """
        ...


def no_facts(_: str) -> VoiceFacts:
    """Return the facts of a voice of which only its language, German, is known."""
    return VoiceFacts()


class EngineInfo(msgspec.Struct, frozen=True):
    """What is known of an engine without loading it.

    ``needs`` says in words what must be there; ``network`` whether the text leaves the machine; ``scaling`` how it
    uses several cores: native code holding the GIL by processes (which also outlives its crashes), HTTP by threads,
    ``at_once`` of them; ``kind`` is the IPTC digital source type; ``voices`` are those it is known to have, its own
    first, ``more_voices`` says that these are not all.

    ``habits`` say what was measured of its clips: what is wrong with one is then known from the first sentence on.

    ``downloads`` is where voices that can be downloaded lie. ``list_voices`` asks the server which voices the
    user's key may use, and returns what is known of each by its name; it raises EngineError. ``describe`` returns what
    is known of a voice by its name.

    ``package`` is what the extra of the engine's name installs, where it needs one. ``word_times`` says that it tells
    when each word sounds, ``generative`` that its model writes sound as others write text, and may err as they do.

    ``natural`` is how near to a person an engine on this machine sounds, by ear, from 0 to 1: whoever made an edition
    by the usual engine is pointed to the highest.

    ``open`` checks what must be there and raises EngineError with the way out where something is missing. What is
    heavy waits for the first ``speak``: where all is in the cache, an engine is opened only for its fingerprint.
    """

    name: str
    summary: str
    needs: str
    scaling: Scaling
    open: Callable[[SpeakSettings], Engine]
    network: bool = False
    kind: str = "trainedAlgorithmicMedia"
    voices: tuple[str, ...] = ()
    more_voices: bool = False
    at_once: int = 2
    habits: Habits = Habits()
    downloads: Callable[[], VoiceStore] | None = None
    list_voices: Callable[[SpeakSettings], dict[str, str]] | None = None
    describe: Callable[[str], VoiceFacts] = no_facts
    package: str = ""
    word_times: bool = False
    generative: bool = False
    natural: float = 0.0
