"""The configuration: found upwards, merged with flags, unknown keys named with the nearest known one."""

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from vorleser import config
from vorleser.cli._options import load_config
from vorleser.errors import ConfigError


def _file(folder: Path, text: str) -> Path:
    path = folder / config.CONFIG_NAME
    path.write_text(text, "utf-8")
    return path


def test_it_is_found_upwards(tmp_path: Path) -> None:
    """The nearest vorleser.toml above the working folder counts."""
    path = _file(tmp_path, "")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert config.find_config(tmp_path / "a" / "b") == path


def test_tables_become_the_stages_settings(tmp_path: Path) -> None:
    """Every table is one stage's settings; what is not set keeps its default."""
    read = config.read_config(_file(tmp_path, '[publication]\nname = "Der Kurier"\n[speech]\nspeed = 1.2\n'))
    assert (read.publication.name, read.speech.speed, read.speech.engine) == ("Der Kurier", 1.2, "pico")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[speach]\nengine = 'pico'\n", "unknown key 'speach'.*did you mean 'speech'"),
        ("[speech]\nengin = 'pico'\n", "unknown key 'speech.engin'.*did you mean 'engine'"),
        ("[speech]\nspeed = 'fast'\n", "a wrong value.*speech.speed"),
        ("[speech]\ntimeout = 0\n", "a wrong value.*speech.timeout"),
        ("[speech]\nanswer_seconds = -1.0\n", "a wrong value.*speech.answer_seconds"),
        ("[speech]\nsentence_seconds = inf\n", "a wrong value.*speech.sentence_seconds"),
        ("[speech]\nattempts = 0\n", "a wrong value.*speech.attempts"),
        ("[ingest]\nseconds = nan\n", "a wrong value.*ingest.seconds"),
        ("[speech\n", "is not TOML"),
        ("speech = 3\n", "a wrong value.*speech"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, said: str) -> None:
    """Each mistake in the file is one error that says where and what was meant."""
    with pytest.raises(ConfigError, match=said):
        config.read_config(_file(tmp_path, text))


def _numbers(kind: msgspec.inspect.Type, path: str = "") -> Iterator[tuple[str, msgspec.inspect.Type]]:
    if isinstance(kind, msgspec.inspect.StructType):
        for field in kind.fields:
            yield from _numbers(field.type, f"{path}.{field.name}" if path else field.name)
    elif isinstance(kind, msgspec.inspect.IntType | msgspec.inspect.FloatType):
        yield path, kind


def test_every_number_has_a_least_value() -> None:
    """No setting takes any number at all: what no stage can work with is refused where it is read."""
    free = {path for path, kind in _numbers(msgspec.inspect.type_info(config.Config)) if _least(kind) is None}
    assert free == {"mp3.bitrate"}  # one of a list, which its class checks


def _least(kind: msgspec.inspect.Type) -> float | None:
    assert isinstance(kind, msgspec.inspect.IntType | msgspec.inspect.FloatType)
    return kind.gt if kind.ge is None else kind.ge


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that was asked for and is not there is an error, not a default."""
    with pytest.raises(ConfigError, match="can't read"):
        config.read_config(tmp_path / "no.toml")


def test_paths_count_from_the_files_folder(tmp_path: Path) -> None:
    """A relative path means the same wherever one stands."""
    read = config.read_config(_file(tmp_path, "[output]\nfolder = 'editions'\n[sound]\nintro = 'a.wav'\n"))
    assert Path(read.output.folder) == tmp_path / "editions"
    assert Path(read.sound.intro) == tmp_path / "a.wav"


def test_flags_lie_over_the_file(tmp_path: Path) -> None:
    """A flag that was given wins; one that was not leaves the file's value."""
    path = _file(tmp_path, "[speech]\nengine = 'tone'\nspeed = 1.5\n")
    merged = load_config(str(path), {("speech", "engine"): "pico", ("speech", "speed"): None})
    assert (merged.speech.engine, merged.speech.speed) == ("pico", 1.5)


def test_the_documentation_shows_every_key_with_its_default() -> None:
    """docs/settings.md holds one whole vorleser.toml; read, it is the default configuration, and nothing is missing."""
    page = (Path(__file__).parents[1] / "docs" / "settings.md").read_text("utf-8")
    table = tomllib.loads(page.split("```toml\n")[1].split("```")[0])
    assert config.parse_config(copy.deepcopy(table), "docs/settings.md") == config.Config()
    speech = {**table["speech"], **{name: table.pop(name) for name in ("voices", "prices", "limits")}}
    assert {**table, "speech": speech} == msgspec.json.decode(msgspec.json.encode(config.Config()))


@pytest.mark.parametrize(
    "nested", ["x = " + "[" * 100_000, "x = " + "{a=" * 100_000, "[" * 100_000, "x = " + "9" * 5000]
)
def test_settings_that_are_nested_without_end_are_named(tmp_path: Path, nested: str) -> None:
    """Python's stack is no reason for a traceback."""
    path = tmp_path / "vorleser.toml"
    path.write_text(nested, "utf-8")
    with pytest.raises(ConfigError, match="is not TOML"):
        config.read_config(path)


@pytest.mark.parametrize("table", ["prices", "limits"])
def test_a_price_of_no_engine_is_named(tmp_path: Path, table: str) -> None:
    """A slip of the finger would leave a budget without its price."""
    value = "15.0" if table == "prices" else "{ at_once = 2 }"
    with pytest.raises(ConfigError, match=r"no engine 'azur'.*did you mean 'azure'"):
        config.read_config(_file(tmp_path, f"[{table}]\nazur = {value}\n"))
    read = config.read_config(_file(tmp_path, f"[{table}]\nazure = {value}\n"))
    assert "azure" in getattr(read.speech, table)
