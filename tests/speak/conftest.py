"""What tests of the speak stage share: scripts of sentences, and servers that stand in for those of the world."""

from collections.abc import Callable, Iterator
from pathlib import Path

import engine_package
import pytest
import servers
import trustme

from spoken_scripts import script_of
from vorleser.clip import Take
from vorleser.runtime import plugins
from vorleser.speak import SpeakSettings, speak
from vorleser.speak.pool import idle
from vorleser.speak.voice import retry

Speak = Callable[..., tuple[Take, ...]]


@pytest.fixture(autouse=True)
def short_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have little time pass between two questions to a server, and before one is asked again."""
    monkeypatch.setattr(retry, "FIRST_WAIT", 0.02)
    for engine in ("edge", "gtts"):
        monkeypatch.setattr(f"vorleser.speak.engines.{engine}._PACE", 0.02)


@pytest.fixture
def say(tmp_path: Path) -> Speak:
    """Return a function that speaks texts, with SpeakSettings by name, into a cache of the test's own."""

    def said(*texts: str, jobs: int = 2, **settings: object) -> tuple[Take, ...]:
        chosen = SpeakSettings(**settings)  # type: ignore[arg-type]
        return speak(script_of(*texts), chosen, tmp_path / "cache", jobs=jobs)

    return said


@pytest.fixture
def nobody_waits() -> Iterator[None]:
    """Begin and end without processes that wait."""
    idle.shut_down()
    yield
    idle.shut_down()


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install the moody engine and return its diary."""
    folder = tmp_path / "site"
    folder.mkdir()
    written = engine_package.install(folder)
    monkeypatch.syspath_prepend(str(folder))
    plugins.entry_points_in.cache_clear()
    yield written
    plugins.entry_points_in.cache_clear()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Return a certificate authority that the tests trust."""
    return trustme.CA()


@pytest.fixture
def google(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[servers.Stand]:
    """Yield Google in small."""
    yield from servers.behind_a_proxy(servers.Google, authority, tmp_path, monkeypatch)


@pytest.fixture
def azure(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[servers.Stand]:
    """Yield Azure Speech in small, with a key for it."""
    monkeypatch.setenv("AZURE_SPEECH_KEY", servers.Azure.key)
    monkeypatch.setenv("AZURE_SPEECH_REGION", "westeurope")
    yield from servers.behind_a_proxy(servers.Azure, authority, tmp_path, monkeypatch)


@pytest.fixture
def elevenlabs(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[servers.Stand]:
    """Yield ElevenLabs in small, with a key for it."""
    monkeypatch.setenv("ELEVENLABS_API_KEY", servers.ElevenLabs.key)
    yield from servers.behind_a_proxy(servers.ElevenLabs, authority, tmp_path, monkeypatch)


@pytest.fixture
def polly(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[servers.Stand]:
    """Yield Amazon Polly in small, with a key for it."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", servers.Polly.key)
    monkeypatch.setenv("AWS_REGION", "eu-central-1")
    monkeypatch.delenv("AWS_SESSION_TOKEN", raising=False)
    yield from servers.behind_a_proxy(servers.Polly, authority, tmp_path, monkeypatch)


@pytest.fixture
def google_cloud(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[servers.Stand]:
    """Yield Google Cloud Text-to-Speech in small, with a key for it."""
    monkeypatch.setenv("GOOGLE_TTS_API_KEY", servers.GoogleCloud.key)
    yield from servers.behind_a_proxy(servers.GoogleCloud, authority, tmp_path, monkeypatch)


@pytest.fixture
def speech(monkeypatch: pytest.MonkeyPatch) -> Iterator[servers.Stand]:
    """Yield a server with the OpenAI speech API."""
    server = servers.start(servers.Speech)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-this-is-a-secret")
    yield server
    server.shutdown()
    server.server_close()
