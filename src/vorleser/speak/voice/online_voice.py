"""What all voices behind a server share: one connection for all threads, made late, and sentences in pieces."""

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from vorleser.clip import Clip
from vorleser.speak.voice.settings import SpeakSettings

if TYPE_CHECKING:
    from vorleser.network.deadline import Deadline
    from vorleser.speak.voice.online import Server

_T = TypeVar("_T")

_Saying = Callable[[int, int, "Deadline"], Clip]
"""Returns the sound of the text from one place to another, asked for within the time that is left for the sentence."""


class OnlineVoice:
    """A voice with *settings* behind the server that `open_server` names; *fingerprint* is an engine's."""

    def __init__(self, fingerprint: str, settings: SpeakSettings) -> None:
        self.fingerprint = fingerprint
        self.settings = settings
        self._lock = threading.Lock()
        self._server: Server | None = None

    def __repr__(self) -> str:
        return f"<{self.fingerprint}>"  # never the key

    def open_server(self) -> "Server":
        """Return the server that speaks; each voice says which it is, and how it is asked."""
        raise NotImplementedError

    def advise(self, status: int, body: bytes) -> str:  # noqa: ARG002 -- what a voice knows of its server
        """Return what to do about the bad *status* of an answer that begins with *body*; '' for the usual advice."""
        return ""

    def get(
        self,
        url: str,
        headers: Mapping[str, str],
        shape: type[_T],
        sign: Callable[[bytes], Mapping[str, str]] = lambda _: {},
    ) -> _T:
        """Return the JSON at *url* as *shape*; *sign* is a `Server`'s. Raises EngineError."""
        from vorleser.speak.voice.answers import read_json
        from vorleser.speak.voice.online import Manners, Server

        server = Server(url, headers, Manners.of(self.settings), self.advise, sign)
        return server.get(lambda body: read_json(body, shape))

    @property
    def server(self) -> "Server":
        """The server that speaks, the same for all threads."""
        with self._lock:
            if self._server is None:
                self._server = self.open_server()
            return self._server

    def stop(self) -> None:
        """Send no more requests to the server."""
        if self._server is not None:
            self._server.stop()

    def speak_pieces(self, text: str, longest: int, say: _Saying) -> Clip:
        """Return the sound of *text*, by *say* in pieces of at most *longest* characters; of one piece as it is."""
        from vorleser.speak.sound.join import join
        from vorleser.speak.voice.split import split

        sentence, clips, start = self.server.sentence(), [], 0
        texts = split(text, longest)
        for piece in texts:
            clips.append(say(start, start + len(piece), sentence))
            start += len(piece)
        return join(clips, texts)
