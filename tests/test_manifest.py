"""What an edition says of itself: hashes that change with what shapes it, and with nothing else."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.config import Config
from vorleser.manifest import fingerprint, make_manifest
from vorleser.pipeline import write_script
from vorleser.speak.engines import tone

ARTICLE = Article(Metadata("Titel"), (Block(Role.HEADLINE, "Titel"), Block(Role.PARAGRAPH, "Ein Satz.")))


def _hash(config: Config) -> str:
    return make_manifest(ARTICLE, write_script(ARTICLE, config), config).settings_hash


def _changed(table: str, key: str, value: object) -> Config:
    return replace(Config(), **{table: replace(getattr(Config(), table), **{key: value})})


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("speech", "speed", 1.5),
        ("mp3", "bitrate", 128),
        ("publication", "name", "Der Kurier"),
        ("sound", "loudness", -19.0),
    ],
)
def test_what_shapes_an_edition_changes_its_hash(table: str, key: str, value: object) -> None:
    """With another speed, bitrate, name or loudness the edition is another one."""
    changed = _changed(table, key, value)
    assert _hash(changed) != _hash(Config())
    assert fingerprint(changed) != fingerprint(Config())


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("speech", "cache_mb", 10),
        ("speech", "timeout", 99.0),
        ("ingest", "seconds", 5.0),
        ("output", "folder", "elsewhere"),
    ],
)
def test_what_shapes_nothing_makes_nothing_anew(table: str, key: str, value: object) -> None:
    """A bigger cache, more patience or another output folder leaves every edition as it is."""
    changed = _changed(table, key, value)
    assert _hash(changed) == _hash(Config())
    assert fingerprint(changed) == fingerprint(Config())


class Retuned(tone.Tone):
    """The tone engine, which sounds otherwise from now on."""

    def __init__(self, pitch: int, speed: float) -> None:
        super().__init__(pitch, speed)
        self.fingerprint = f"retuned {self.fingerprint}"


@pytest.mark.parametrize(
    "change",
    [{"open": lambda _: Retuned(220, 1.0)}, {"kind": "trainedAlgorithmicMedia"}],
    ids=["sound", "kind"],
)
def test_another_sound_of_the_engine_makes_everything_anew(
    change: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A raised fingerprint, or another kind of source, changes both hashes."""
    config = _changed("speech", "engine", "tone")
    before = _hash(config), fingerprint(config)
    assert before == (_hash(config), fingerprint(config))
    monkeypatch.setattr(tone, "ENGINE", replace(tone.ENGINE, **change))
    assert before[0] != _hash(config)
    assert before[1] != fingerprint(config)


def test_every_voice_counts() -> None:
    """The voice of a single role is part of what an edition is."""
    usual = _changed("speech", "engine", "tone")
    voices = replace(usual.speech.voices, headline="h")
    assert _hash(usual) != _hash(replace(usual, speech=replace(usual.speech, voices=voices)))


def test_other_engines_do_not_count() -> None:
    """An upgrade of an engine that does not speak makes nothing anew: no version of one stands in the manifest."""
    versions = make_manifest(ARTICLE, write_script(ARTICLE, Config()), Config()).versions
    assert not {"gTTS", "py-nanotts", "edge-tts", "piper-tts"} & set(versions)


def test_a_jingle_counts_by_what_it_holds(tmp_path: Path) -> None:
    """The same jingle in another place changes nothing; another one in the same place does."""
    here, there = tmp_path / "a.wav", tmp_path / "b.wav"
    here.write_bytes(b"one")
    there.write_bytes(b"one")
    first, moved = (
        replace(Config(), sound=replace(Config().sound, intro=str(path))) for path in (here, there)
    )
    before = _hash(first)
    assert _hash(moved) == before != _hash(Config())
    here.write_bytes(b"two")
    assert _hash(first) != before
