"""Keys of subscribers: shown once, kept as a hash, revoked at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from vorleser.audience.store import STORE_FILE
from vorleser.audience.subscribers import (
    add_subscriber,
    list_subscribers,
    match_subscriber,
    revoke_subscriber,
)
from vorleser.errors import ConfigError, OutputError


def test_a_key_opens_until_it_is_revoked(tmp_path: Path) -> None:
    """The same name may have a new key then, and only that one works."""
    key = add_subscriber(tmp_path, "4711")
    found = match_subscriber(tmp_path, key)
    assert found is not None
    assert (found.name, found.revoked) == ("4711", None)
    with pytest.raises(ConfigError, match="there is a subscriber '4711'"):
        add_subscriber(tmp_path, "4711")
    revoke_subscriber(tmp_path, found.id)
    again = match_subscriber(tmp_path, key)
    assert again is not None
    assert again.revoked is not None
    with pytest.raises(ConfigError, match="no subscriber '4711'"):
        revoke_subscriber(tmp_path, "4711")
    assert add_subscriber(tmp_path, "4711") != key
    assert [one.revoked is None for one in list_subscribers(tmp_path)] == [False, True]


def test_no_key_is_kept(tmp_path: Path) -> None:
    """Who reads the file can't listen."""
    key = add_subscriber(tmp_path, "4711")
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert key[8:].encode() not in written
    assert key[:8].encode() in written


@pytest.mark.parametrize(
    "change", [lambda key: key[:-1], lambda key: f"{key}x", lambda key: key[:8], lambda _: "", str.upper]
)
def test_another_key_opens_nothing(tmp_path: Path, change: "type[str]") -> None:
    """Not a part of one, not one that is longer, not in capitals."""
    assert match_subscriber(tmp_path, change(add_subscriber(tmp_path, "4711"))) is None


def test_names_that_are_none(tmp_path: Path) -> None:
    """A blank name would be found by nobody."""
    with pytest.raises(ConfigError, match="needs a name"):
        add_subscriber(tmp_path, "  ")
    assert list_subscribers(tmp_path) == []


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    """In one line, with the file."""
    (tmp_path / STORE_FILE).write_bytes(b"no database, but long enough to be taken for one" * 100)
    with pytest.raises(OutputError, match="can't use"):
        list_subscribers(tmp_path)


def test_a_name_has_one_key(tmp_path: Path) -> None:
    """However many make it at once: revoking it must not leave another that opens."""
    for number in range(10):

        def make(_: int, name: str = f"abo-{number}") -> str | None:
            try:
                return add_subscriber(tmp_path, name)
            except ConfigError:
                return None

        with ThreadPoolExecutor(8) as threads:
            assert sum(key is not None for key in threads.map(make, range(8))) == 1
