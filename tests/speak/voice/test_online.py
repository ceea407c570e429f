"""The faults a server can play, and what comes of each: the table in docs/engines.md."""

import socket
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from traceback import TracebackException
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
import servers
import trustme

from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.network import deadline
from vorleser.speak.sound import validate
from vorleser.speak.voice import online
from vorleser.speak.voice.online import Manners, Server
from vorleser.speak.voice.retry import FIRST_WAIT, UnansweredError, parse_wait

LONG = "Am Freitag wird die Brücke über den Mühlbach nach elf Monaten wieder für alle geöffnet, wie das Amt mitteilt."
TEXTS = (LONG, "Das freut vor allem die Kinder am Nordufer.", "Die Gemeinde lädt zu einem Fest ein.")
PASSING = (
    "status:429",
    "status:429,1",
    "status:500",
    "status:503,1",
    "reset",
    "html",
    "empty",
    "half",
    "silence",
    "short",
    "long",
)


def put_netrc(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a password for every host in ~/.netrc."""
    (home / ".netrc").write_text(
        "machine 127.0.0.1 login leser password geheim\ndefault login a password b\n"
    )
    (home / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("NETRC", str(home / ".netrc"))


@pytest.fixture(params=["gtts", "openai", "azure", "elevenlabs"])
def stand(
    request: pytest.FixtureRequest,
) -> Iterator[tuple[servers.Stand, dict[str, Any]]]:
    """Each network engine with its server, and the settings that lead there."""
    if request.param != "openai":
        fixture = "google" if request.param == "gtts" else request.param
        yield request.getfixturevalue(fixture), {"engine": request.param, "timeout": 30.0}
    else:
        server = request.getfixturevalue("speech")
        yield server, {"engine": "openai", "timeout": 30.0, "url": f"{server.url}/v1"}


UNDISTURBED: dict[str, list[float]] = {}


def seconds_undisturbed(server: servers.Stand, say: Any, settings: dict[str, Any]) -> list[float]:
    """Return how long each of TEXTS is when its engine is answered well, which is asked once for all faults."""
    engine = settings["engine"]
    if engine not in UNDISTURBED:
        UNDISTURBED[engine] = [
            round(take.frames / take.rate, 2) for take in say(*TEXTS, **settings, speed=0.9)
        ]
        server.asked.clear()
        server.answered.clear()
    return UNDISTURBED[engine]


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_costs_one_more_question(stand: Any, say: Any, fault: str) -> None:
    """Every fault is noticed, the sentence asked for again, and nothing asked for twice after success."""
    server, settings = stand
    undisturbed = seconds_undisturbed(server, say, settings)
    server.faults = [fault]
    takes = say(*TEXTS, **settings)
    assert [round(take.frames / take.rate, 2) for take in takes] == undisturbed
    assert sorted(server.asked.values())[-2:] == [1, 2]
    assert set(server.answered.values()) == {1}


def test_a_server_that_falls_silent_is_asked_again(stand: Any, say: Any) -> None:
    """No byte for `timeout` seconds: the sentence is asked for once more, and said as ever."""
    server, settings = stand
    servers.mp3(LONG)  # made before, so that it keeps no answer waiting
    server.faults = ["stall:30"]
    (take,) = say(LONG, **settings | {"timeout": 1.0}, attempts=99)
    assert max(server.asked.values()) >= 2, "a busy machine may be silent more than once"
    assert take.frames / take.rate > 4


@pytest.mark.parametrize("fault", ["status:429", "status:500", "reset", "html", "half", "silence", "empty"])
def test_a_fault_that_stays_ends_with_the_sentence_quoted(stand: Any, say: Any, fault: str) -> None:
    """After all attempts a SpeechError quotes the sentence and says how to go on; what was spoken is kept."""
    server, settings = stand
    say("Die Gemeinde lädt zu einem Fest ein.", **settings)
    server.faults = [fault] * 2
    with pytest.raises(SpeechError, match=r"'Ja, gewiss doch\.' was not spoken"):
        say("Die Gemeinde lädt zu einem Fest ein.", "Ja, gewiss doch.", **settings, attempts=2)
    assert server.asked["Die Gemeinde lädt zu einem Fest ein."] == 1
    say("Die Gemeinde lädt zu einem Fest ein.", "Ja, gewiss doch.", **settings)
    assert server.asked["Die Gemeinde lädt zu einem Fest ein."] == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 302])
def test_what_asking_again_can_not_mend_is_asked_once(stand: Any, say: Any, status: int) -> None:
    """A refusal ends the run at once."""
    server, settings = stand
    server.faults = [f"status:{status}"] * 9
    with pytest.raises(SpeechError, match=str(status)):
        say("Ja.", **settings)
    assert server.asked["Ja."] == 1


def test_retry_after_is_honoured(stand: Any, say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody asks again before the time the server named: it is waited for, and then some."""
    server, settings = stand
    rests: list[float] = []
    monkeypatch.setattr(Server, "_rest", lambda _, seconds: rests.append(seconds))
    server.faults = ["status:429,2"]
    say(*TEXTS, **settings)
    assert 2 < max(rests) < 2 + FIRST_WAIT


def test_another_thread_waits_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the server asked of one question holds for all."""
    server = Server("http://127.0.0.1/", {}, Manners(5, 1.0, 10.0, 1000.0))
    rests: list[float] = []
    monkeypatch.setattr(server, "_rest", rests.append)
    answer = SimpleNamespace(status=429, headers=[(b"Retry-After", b"500")])
    with pytest.raises(UnansweredError, match="left alone for 500 s"):
        raise server._judge(answer)  # type: ignore[arg-type] # all that it looks at
    server._take_turn(server.sentence())
    assert 0 < rests[0] <= 500


def test_a_server_that_wants_an_hour_of_rest_ends_the_run(stand: Any, say: Any) -> None:
    """The way out is to go on later; waiting an hour in silence is none."""
    server, settings = stand
    server.faults = ["status:429,3600"]
    with pytest.raises(SpeechError, match=r"left alone for 3600 s.*run the same command again later"):
        say("Ja.", **settings)
    assert server.asked["Ja."] == 1


@pytest.mark.usefixtures("told_time")
def test_retry_after_counts_against_the_sentence(stand: Any, say: Any) -> None:
    """However often a server asks to be left alone: what is beyond the sentence's time is not waited for."""
    server, settings = stand
    server.faults = ["status:429,100"] * 99
    with pytest.raises(SpeechError, match="429"):
        say("Ja.", **settings, sentence_seconds=250.0, attempts=99)
    assert server.asked["Ja."] == 3


@pytest.fixture
def told_time(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have time pass only where the server says so, and where somebody rests."""
    server = (
        request.getfixturevalue("stand")[0]
        if "stand" in request.fixturenames
        else request.getfixturevalue("google")
    )

    def rest(_: Server, seconds: float) -> None:
        server.clock.now += seconds

    monkeypatch.setattr(deadline, "time", server.clock)
    monkeypatch.setattr(online, "time", server.clock)
    monkeypatch.setattr(Server, "_rest", rest)


@pytest.mark.parametrize("where", servers.DRIPS)
@pytest.mark.usefixtures("told_time")
def test_an_answer_that_drips_has_one_deadline(stand: Any, say: Any, where: str) -> None:
    """Status line, headers, 100 Continue, chunks, their extensions, trailers: no byte now and then holds a run."""
    server, settings = stand
    server.faults = [f"drip:{where}"] * 9
    with pytest.raises(SpeechError, match=r"did not end its answer in 60 s.*answer_seconds"):
        say("Ja.", **settings, answer_seconds=60.0, attempts=2)
    assert server.asked["Ja."] == 2


@pytest.mark.parametrize("where", ["status", "headers", "continue"])
@pytest.mark.usefixtures("told_time")
def test_a_proxy_that_drips_has_the_same_deadline(google: servers.Stand, say: Any, where: str) -> None:
    """The way through a proxy is part of the answer."""
    google.faults = [f"proxy:{where}"]
    with pytest.raises(SpeechError, match=r"did not end its answer in 60 s"):
        say("Ja.", engine="gtts", timeout=30.0, answer_seconds=60.0, attempts=2)
    assert google.asked["CONNECT"] == 2


@pytest.mark.usefixtures("told_time")
def test_a_sentence_has_one_budget(stand: Any, say: Any) -> None:
    """Many slow answers for one sentence end when its time is used up, not when the attempts are."""
    server, settings = stand
    server.faults = ["drip:headers"] * 99
    with pytest.raises(SpeechError, match="not spoken"):
        say("Ja.", **settings, answer_seconds=60.0, sentence_seconds=150.0, attempts=99)
    assert server.asked["Ja."] == 3


@pytest.mark.usefixtures("told_time")
def test_a_sentence_that_is_spoken_again_has_no_second_budget(stand: Any, say: Any) -> None:
    """What an answer that is doubtful has taken is gone when the sentence is asked for once more."""
    server, settings = stand
    text = "Das freut vor allem die Kinder am Nordufer."

    def sound(_: str) -> bytes:
        server.clock.now += 100
        return servers.mp3(text, speed=doubtful_speed(text))

    server.sound = sound
    with pytest.raises(SpeechError, match="took longer than 150 s"):
        say(text, **settings, sentence_seconds=150.0)
    assert server.asked[text] == 2


@cache
def doubtful_speed(text: str) -> float:
    """Return a speed at which Pico says *text* so slowly that it is asked for again, and not refused."""
    for percent in range(80, 20, -1):
        found = validate.examine(servers.spoken(text, percent / 100), text)
        if found.doubt and not found.fault:
            return percent / 100
    pytest.fail("nothing is doubtful")


def test_no_password_of_netrc_leaves(
    stand: Any, say: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The key that Vorleser was given is sent where one was, and nothing that stands in ~/.netrc."""
    server, settings = stand
    put_netrc(tmp_path, monkeypatch)
    say("Ja.", **settings)
    (headers,) = server.headers
    key = "Bearer sk-this-is-a-secret" if settings["engine"] == "openai" else None
    assert headers.get("Authorization") == key
    assert "Proxy-Authorization" not in headers


def test_without_a_key_nothing_is_sent_in_its_place(
    speech: servers.Stand, say: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A server of one's own without a key gets no password either."""
    put_netrc(tmp_path, monkeypatch)
    monkeypatch.delenv("OPENAI_API_KEY")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    say("Ja.", engine="openai", url=f"{speech.url}/v1")
    assert "Authorization" not in speech.headers[0]


def test_a_key_for_this_machine_does_not_pass_through_a_proxy(
    speech: servers.Stand, say: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unencrypted, it is for the loopback alone, whatever proxy the environment names."""
    proxy = servers.start(servers.Speech)
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    say("Ja.", engine="openai", url=f"{speech.url}/v1")
    assert speech.asked["Ja."] == 1
    assert not proxy.asked
    proxy.shutdown()


def test_a_proxys_password_goes_to_the_proxy_alone(
    google: servers.Stand, say: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands in CONNECT, and in no request behind it."""
    monkeypatch.setenv("HTTPS_PROXY", google.url.replace("://", "://me:hidden@"))
    say("Ja.", engine="gtts")
    assert google.connects[0]["Proxy-Authorization"] == f"Basic {b64encode(b'me:hidden').decode()}"
    assert google.headers
    assert not [
        headers for headers in google.headers if "hidden" in str(headers) or "Proxy-Authorization" in headers
    ]


@pytest.mark.usefixtures("google")
@pytest.mark.parametrize(
    ("variable", "value"),
    [("HTTPS_PROXY", "http://me:hidden@["), ("REQUESTS_CA_BUNDLE", "/fehlt/hidden.pem")],
)
def test_an_environment_that_is_wrong_is_named(
    say: Any, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    """One line that names the variable, never its value, and nothing is asked twice."""
    monkeypatch.setenv(variable, value)
    with pytest.raises(SpeechError, match=variable) as error:
        say("Ja.", engine="gtts")
    assert "hidden" not in str(error.value)


def test_what_a_server_says_is_not_repeated(speech: servers.Stand, say: Any) -> None:
    """A reason phrase may hold anything, the key too."""
    speech.faults = ["echo"]
    with pytest.raises(SpeechError, match="401") as error:
        say("Ja.", engine="openai", url=f"{speech.url}/v1")
    assert "secret" not in str(error.value)


def test_two_questions_at_a_time_at_most_on_kept_connections(stand: Any, say: Any) -> None:
    """However many jobs there are, two connections are opened, and each is used again."""
    server, settings = stand
    say(
        *(f"Satz Nummer {word}." for word in "eins zwei drei vier fünf sechs sieben".split()),
        **settings,
        jobs=8,
    )
    assert server.at_once <= 2
    assert server.connections <= 2


def test_google_gets_pieces_of_a_hundred_characters(google: servers.Stand, say: Any) -> None:
    """The limit of gTTS is kept by cutting at clauses, and no word is lost."""
    (take,) = say(LONG, engine="gtts")
    assert all(len(text) <= 100 for text in google.asked)
    assert "".join(google.asked).replace(" ", "") == LONG.replace(" ", "")
    assert take.rate == 24000


def test_a_certificate_nobody_trusts_is_refused(
    say: Any, monkeypatch: pytest.MonkeyPatch, google: servers.Stand
) -> None:
    """Certificate checks are on: another authority's certificate for Google's name gets no text."""
    assert google.context is not None
    impostor = servers.start(servers.Google, trustme.CA())
    monkeypatch.setenv("HTTPS_PROXY", impostor.url)
    with pytest.raises(SpeechError, match=r"certificate that can't be verified.*REQUESTS_CA_BUNDLE"):
        say("Ja.", engine="gtts")
    assert not impostor.asked
    impostor.shutdown()


@pytest.mark.usefixtures("google")
def test_a_certificate_for_another_name_is_refused(
    say: Any, monkeypatch: pytest.MonkeyPatch, authority: trustme.CA
) -> None:
    """A trusted authority's certificate counts only for the name on it."""
    other = servers.start(servers.Google, authority, "translate.example")
    monkeypatch.setenv("HTTPS_PROXY", other.url)
    with pytest.raises(SpeechError, match=r"certificate that can't be verified"):
        say("Ja.", engine="gtts")
    assert not other.asked
    other.shutdown()


def test_no_network_is_one_clear_line(say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing listens, the message names the host and the embedded voice."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    password = uuid4().hex  # not a literal: tracebacks show the lines of this file
    monkeypatch.setenv("HTTPS_PROXY", f"http://someone:{password}@127.0.0.1:{port}")
    with pytest.raises(SpeechError, match=r"translate\.google\.com") as error:
        say("Ja.", engine="gtts", attempts=1)
    assert password not in str(error.getrepr(style="long"))


def test_a_name_that_nobody_knows_is_said_to_be_one(say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A region of Azure that is mistyped is a host without an address: the message says so, not only "no network"."""
    monkeypatch.setenv("AZURE_SPEECH_KEY", uuid4().hex)
    monkeypatch.setenv("AZURE_SPEECH_REGION", "westeurop")

    def find_none(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", find_none)
    with pytest.raises(
        SpeechError, match=r"no server is found under the name 'westeurop\..*region in it, is spelled"
    ):
        say("Ja.", engine="azure", attempts=1)


def test_the_key_is_nowhere_but_in_the_header(
    speech: servers.Stand, say: Any, caplog: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Logs, messages, tracebacks with their chains, settings and kept files never show the key."""
    caplog.set_level(0)
    key = uuid4().hex  # not a literal: tracebacks show the lines of this file
    monkeypatch.setenv("OPENAI_API_KEY", key)
    settings = {"engine": "openai", "url": f"{speech.url}/v1", "attempts": 1}
    say("Guten Tag.", **settings)
    assert speech.headers[0]["Authorization"] == f"Bearer {key}"
    seen = []
    for fault in ("status:401", "status:500", "reset", "html", "half"):
        speech.faults = [fault]
        with pytest.raises(SpeechError) as error:
            say("Ja.", **settings)
        trace = TracebackException.from_exception(error.value, capture_locals=True)
        ours = [frame for frame in trace.stack if "/tests/" not in frame.filename]
        seen.append(str(error.value) + "".join(map(repr, [frame.locals for frame in ours])))
        assert ours
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert key not in caplog.text + "".join(seen)
    assert key.encode() not in kept


def test_the_key_is_in_nothing_that_a_run_prints_or_writes(
    speech: servers.Stand, vorleser: Any, article: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither JSON lines, messages, MP3 tags, entries nor any other file of an edition show the key."""
    monkeypatch.setattr(Server, "_rest", lambda *_: None)
    key = uuid4().hex
    monkeypatch.setenv("OPENAI_API_KEY", key)
    said = ("make", article, "--engine", "openai", "--url", f"{speech.url}/v1", "--json")
    made = vorleser(*said)
    assert made.code == 0
    speech.faults = ["status:401"] * 99
    article.write_text("Anders\n\nHier steht nun ein anderer Satz.\n", "utf-8")
    failed = vorleser(*said)
    assert failed.code == 1
    assert key not in made.out + made.err + failed.out + failed.err
    files = [path.read_bytes() for path in place.parent.rglob("*") if path.is_file()]
    assert any(data.startswith(b"ID3") for data in files)
    for spelling in (key.encode(), key.encode("utf-16-le"), key.encode("utf-16-be")):
        assert not [data for data in files if spelling in data]


@pytest.mark.parametrize(
    "url", ["ftp://example.org", "example.org/v1", "http://", "https://me:secret@example.org/v1"]
)
def test_an_address_that_can_not_be_is_refused_before_anything_is_asked(say: Any, url: str) -> None:
    """A wrong url is wrong usage, and a secret in it is not repeated."""
    with pytest.raises(ConfigError) as error:
        say("Ja.", engine="openai", url=url)
    assert "secret@" not in str(error.value)


@pytest.mark.usefixtures("speech")
def test_the_key_never_travels_in_clear(say: Any) -> None:
    """Plain http is for loopback only, as long as there is a key."""
    with pytest.raises(ConfigError, match="unencrypted"):
        say("Ja.", engine="openai", url="http://speech.example.org/v1")


def test_without_a_key_the_way_to_one_is_shown(say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenAI's own server needs a key; the message names the variable."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(EngineError, match="OPENAI_API_KEY"):
        say("Ja.", engine="openai")


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("3", 3.0), ("", 0.0), ("-1", 0.0), ("soon", 0.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0)],
)
def test_retry_after_may_be_anything(header: str, seconds: float) -> None:
    """A number, a date, or nonsense: never an error."""
    assert parse_wait(header) == seconds
