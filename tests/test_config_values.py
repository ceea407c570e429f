"""Settings that whoever reads the feed could make nothing of are refused when they are read, with a way out."""

import pytest

import vorleser
from vorleser import ConfigError
from vorleser.config import Config, parse_config
from vorleser.edition import Publication
from vorleser.speak.voice.settings import SpeakSettings


@pytest.mark.parametrize(
    ("table", "key", "value", "way_out"),
    [
        ("publication", "category", "daily news", "did you mean 'News > Daily News'?"),
        ("publication", "category", "news", "did you mean 'News'?"),
        ("publication", "category", "News > Daly News", "did you mean 'News > Daily News'?"),
        ("publication", "category", "Nachrichten", "known are Arts, Business"),
        ("publication", "email", "audio at example.org", "e.g. 'audio@example.org'"),
        ("publication", "email", "audio@example", "e.g. 'audio@example.org'"),
        ("publication", "url", "example.org/ton", "e.g. 'https://example.org/ton'"),
        ("publication", "link", "ftp://example.org", "e.g. 'https://example.org'"),
        ("publication", "reports", "https://", "e.g. 'https://"),
        ("feed", "hub", "hub.example.org", "e.g. 'https://hub.example.org'"),
        ("feed", "prefix", "https://op3.example/e /", "e.g. 'https://op3.example/e/'"),
        ("feed", "private_url", "https://[::1", "e.g. 'https://"),
    ],
)
def test_a_value_that_is_none_is_refused(table: str, key: str, value: str, way_out: str) -> None:
    """The message names the key, its table, the file and the value."""
    with pytest.raises(ConfigError) as refused:
        parse_config({table: {key: value}}, "vorleser.toml")
    assert f"{key!r} of [{table}] in 'vorleser.toml': {value!r}" in refused.value.what
    assert way_out in refused.value.way_out


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("category", "News"),
        ("category", "Society & Culture > Philosophy"),
        ("email", "ton+feed@hör.example"),
        ("url", "https://bücher.example/ton/"),
        ("url", "http://127.0.0.1:8000"),
        ("link", ""),
    ],
)
def test_what_people_rightly_write_is_taken(key: str, value: str) -> None:
    """Subcategories, umlauts in a host, ports, and what is left empty."""
    assert getattr(parse_config({"publication": {key: value}}, "vorleser.toml").publication, key) == value


@pytest.mark.parametrize(
    "config",
    [
        Config(speech=SpeakSettings(speed=99)),
        Config(speech=SpeakSettings(engine="picco")),
        Config(publication=Publication(category="Nachrichten")),
    ],
)
def test_what_a_program_sets_is_checked_as_a_file_is(config: Config) -> None:
    """A ConfigError comes before anything is read or spoken."""
    with pytest.raises(ConfigError):
        vorleser.make("gibt-es-nicht.txt", config)
    with pytest.raises(ConfigError):
        vorleser.say("Hallo.", "gibt-es-nicht/a.mp3", config)
