"""The polly engine against a server on loopback, written from Amazon's documentation of its API."""

import datetime as dt
from typing import Any

import pytest
import servers

from vorleser.article import Role
from vorleser.clip import TimedClip
from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.scripts import Hint, Segment
from vorleser.speak import SpeakSettings, engine_info
from vorleser.speak.engines.polly import Signer

TEXT = "Der Trainer heißt Guardiola & lacht."
KEY = ("AKIDEXAMPLE", "a secret of forty characters or so/+", "")


@pytest.mark.parametrize("token", ["", "a-session"])
@pytest.mark.parametrize(("method", "path"), [("POST", "/v1/speech"), ("GET", "/v1/voices")])
def test_requests_are_signed_as_amazons_own_client_signs(method: str, path: str, token: str) -> None:
    """The same headers, byte for byte, at the same moment."""
    auth = pytest.importorskip("botocore.auth", reason="botocore comes with moto, a package of the extra dev")
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials

    url, body = (
        f"https://polly.eu-central-1.amazonaws.com{path}",
        b'{"Text": "Ja."}' if method == "POST" else b"",
    )
    request = AWSRequest(method, url, data=body)
    theirs = auth.SigV4Auth(Credentials(KEY[0], KEY[1], token or None), "polly", "eu-central-1")
    theirs.add_auth(request)
    moment = dt.datetime.strptime(request.headers["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
    ours = Signer(url, "eu-central-1", (KEY[0], KEY[1], token)).sign(body, method, moment)
    assert ours["Authorization"] == request.headers["Authorization"]
    assert ours.get("x-amz-security-token", "") == token


def test_words_have_their_places(polly: servers.Stand) -> None:
    """By their speech marks; what is sent is all of the text, with the lexicon's phonemes."""
    start = TEXT.index("Guardiola")
    said = Segment(0, Role.PARAGRAPH, TEXT, TEXT, hints=(Hint(start, start + 9, ipa="ɡu̯aʁˈdi̯oːla"),))
    clip = engine_info("polly").open(SpeakSettings(engine="polly", speed=0.9, model="standard")).speak(said)
    assert isinstance(clip, TimedClip)
    assert [TEXT[word.spoken_start : word.spoken_end] for word in clip.words] == TEXT.replace(" &", "")[
        :-1
    ].split()
    assert all(0 <= word.start < word.end <= len(clip.samples) for word in clip.words)
    assert set(polly.asked) == {TEXT}
    assert '<phoneme alphabet="ipa" ph="gʊaʁˈdjoːla">Guardiola</phoneme>' in polly.bodies[0]["Text"]
    assert '<prosody rate="90%">' in polly.bodies[0]["Text"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "region 'eu-central-1' has voice 'Vicki' for engine 'neural'"),
        (403, "AWS_SECRET_ACCESS_KEY are valid, not expired"),
        (404, "AWS_REGION is a region with Polly"),
        (429, "rate is used up"),
    ],
)
def test_a_refusal_says_what_to_do(polly: servers.Stand, say: Any, status: int, words: str) -> None:
    """A wrong key, another region's, too many: one line each."""
    polly.faults = [f"status:{status}"] * 9
    with pytest.raises(SpeechError, match=f"answered {status}.*{words}") as error:
        say("Ja.", engine="polly", attempts=2)
    assert "\n" not in str(error.value)
    assert servers.Polly.key not in str(error.value)


@pytest.mark.parametrize("fault", ["html", "empty", "reset", "short", "status:503"])
def test_a_bad_answer_is_asked_for_again(polly: servers.Stand, say: Any, fault: str) -> None:
    """As with every server."""
    polly.faults = [fault]
    assert say("Am Nordufer wird gebaut.", engine="polly", model="standard")


@pytest.mark.parametrize("missing", ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"])
def test_what_is_missing_is_named(
    polly: servers.Stand, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """Nobody is asked."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    monkeypatch.delenv(missing)
    with pytest.raises(EngineError, match=missing):
        engine_info("polly").open(SpeakSettings(engine="polly"))
    assert not polly.connects


@pytest.mark.parametrize("region", ["evil.example/", "a@b", "West"])
def test_a_region_names_no_other_host(
    polly: servers.Stand, monkeypatch: pytest.MonkeyPatch, region: str
) -> None:
    """Text and key go to Amazon or nowhere."""
    monkeypatch.setenv("AWS_REGION", region)
    with pytest.raises(ConfigError, match="no region"):
        engine_info("polly").open(SpeakSettings(engine="polly"))
    assert not polly.connects
