"""The azure engine against a server on loopback, written from Microsoft's documentation of the REST API."""

from typing import Any

import pytest
import servers

from vorleser.article import Metadata, Role
from vorleser.errors import ConfigError, EngineError, SpeechError
from vorleser.scripts import Hint, Script, Segment
from vorleser.speak import SpeakSettings, engine_info, speak
from vorleser.speak.engines import azure as engine
from vorleser.speak.voice import ssml
from vorleser.text import phonemes

TEXT = "Der Trainer heißt Guardiola & lacht."
_VOWELS = "aː a ɔ ɛː ɛ ə iː ɪ øː o oː œ e eː uː ʊ yː ʏ ai au ɔy ɐ"
_PHONES = {*_VOWELS.split(), *"b d ʤ f g h j k l m n ŋ p pf r s ʃ t ts tʃ v x ç z ʒ ʁ ʔ".split()}


def _hinted(hint: dict[str, str]) -> Segment:
    start = TEXT.index("Guardiola")
    return Segment(0, Role.PARAGRAPH, TEXT, TEXT, hints=(Hint(start, start + 9, **hint),))


def _ssml(segment: Segment, **settings: Any) -> str:
    opened = engine.Azure("https://westeurope.example", "key", SpeakSettings(engine="azure", **settings))
    return opened.mark_up(segment, 0, len(segment.spoken))


@pytest.mark.parametrize(
    ("voice", "hint", "marked"),
    [
        ("", {"ipa": "ɡu̯aʁˈdi̯oːla"}, '<phoneme alphabet="ipa" ph="gʊaʁˈdjoːla">Guardiola</phoneme>'),
        ("", {"respelling": "Gwar<djola"}, '<sub alias="Gwar&lt;djola">Guardiola</sub>'),
        ("", {"ipa": "ǂǂ"}, "Guardiola"),
        ("fr-FR-DeniseNeural", {"ipa": "ˈlaxə"}, '<sub alias="lache">Guardiola</sub>'),
        ("de-DE-Seraphina:DragonHDLatestNeural", {"ipa": "ˈlaxə"}, '<sub alias="lache">Guardiola</sub>'),
    ],
)
def test_hints_are_ssml(voice: str, hint: dict[str, str], marked: str) -> None:
    """Phonemes where the voice takes German ones, else a respelling, else the word; and all is escaped."""
    assert f">Der Trainer heißt {marked} &amp; lacht.<" in _ssml(_hinted(hint), voice=voice)


@pytest.mark.parametrize("sound", phonemes.SOUNDS)
def test_every_sound_has_phones_that_the_documentation_lists(sound: str) -> None:
    """One that is not listed, and Azure refuses the whole sentence."""
    rest = ssml.german_phones(sound)
    while known := next((rest[:size] for size in (2, 1) if rest[:size] in _PHONES), ""):
        rest = rest.removeprefix(known)
    assert rest == ""


def test_what_is_sent_is_taken(azure: servers.Stand) -> None:
    """Hints, speed and characters that XML can't hold arrive as SSML, and the text in it is all of the text."""
    segment = _hinted({"ipa": "ɡu̯aʁˈdi̯oːla"})
    odd = Segment(0, Role.PARAGRAPH, "Ein \0 Satz\x07 <b>.", "Ein \0 Satz\x07 <b>.")
    opened = engine_info("azure").open(SpeakSettings(engine="azure", speed=0.9))
    assert opened.speak(segment).rate == 48000
    assert len(opened.speak(odd).samples) > 10_000
    assert list(azure.asked) == [TEXT, "Ein   Satz  <b>."]
    assert 'rate="-10%"' in _ssml(segment, speed=0.9)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "voice 'de-DE-KatjaNeural' exists"),
        (401, "AZURE_SPEECH_KEY is valid, and of the region"),
        (403, "quota is used up"),
        (429, "quota or rate is used up.*same command again later"),
    ],
)
def test_a_refusal_says_what_to_do(azure: servers.Stand, say: Any, status: int, words: str) -> None:
    """A wrong key, another region's, no quota: one line each."""
    azure.faults = [f"status:{status}"] * 9
    with pytest.raises(SpeechError, match=f"answered {status}.*{words}") as error:
        say("Ja.", engine="azure", attempts=2)
    assert "\n" not in str(error.value)
    assert servers.Azure.key not in str(error.value)


def test_a_wrong_key_is_refused(azure: servers.Stand, say: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the first sentence, which is not asked for again."""
    monkeypatch.setenv("AZURE_SPEECH_KEY", "another")
    with pytest.raises(SpeechError, match="401"):
        say("Ja.", engine="azure")
    assert azure.asked["Ja."] == 1


@pytest.mark.parametrize("missing", ["AZURE_SPEECH_KEY", "AZURE_SPEECH_REGION"])
def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    """Key and region both come from the environment or the keyring."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("AZURE_SPEECH_KEY", "key")
    monkeypatch.setenv("AZURE_SPEECH_REGION", "westeurope")
    monkeypatch.delenv(missing)
    with pytest.raises(EngineError, match=missing):
        engine_info("azure").open(SpeakSettings(engine="azure"))


@pytest.mark.parametrize("region", ["evil.example/", "west europe", "a@b", "West"])
def test_a_region_names_no_other_host(monkeypatch: pytest.MonkeyPatch, region: str) -> None:
    """Text and key go to Microsoft or nowhere."""
    monkeypatch.setenv("AZURE_SPEECH_KEY", "key")
    monkeypatch.setenv("AZURE_SPEECH_REGION", region)
    with pytest.raises(ConfigError, match="no region"):
        engine_info("azure").open(SpeakSettings(engine="azure"))


def test_the_key_never_travels_in_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address of one's own is asked over https."""
    monkeypatch.setenv("AZURE_SPEECH_KEY", "key")
    with pytest.raises(ConfigError, match="unencrypted"):
        engine_info("azure").open(SpeakSettings(engine="azure", url="http://speech.example.org"))


def test_an_edition_is_spoken(azure: servers.Stand, tmp_path: Any) -> None:
    """Through the whole stage, with its hints, once, and kept."""
    script = Script(Metadata("Probe"), (_hinted({"ipa": "ɡu̯aʁˈdi̯oːla"}),))
    chosen = SpeakSettings(engine="azure")
    first, again = (speak(script, chosen, tmp_path / "cache", jobs=1) for _ in range(2))
    assert first == again
    assert azure.answered == {TEXT: 1}
