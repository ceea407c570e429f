"""Tests of the command that installs an extra."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from vorleser.runtime.extras import name_install


@pytest.fixture(autouse=True)
def _anew() -> Iterator[None]:
    name_install.cache_clear()
    yield
    name_install.cache_clear()


def installed_from(folder: Path, origin: object) -> None:
    """Write into *folder* what an installer leaves of a package that came from *origin*."""
    metadata = folder / "vorleser-0.1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: vorleser\nVersion: 0.1.0\n")
    if origin is not None:
        (metadata / "direct_url.json").write_text(json.dumps(origin))


@pytest.mark.parametrize(
    ("origin", "command"),
    [
        (None, "'vorleser[edge]'"),
        ({"url": "file:///srv/vor%20leser", "dir_info": {}}, "'/srv/vor leser[edge]'"),
        ({"url": "file:///srv/vorleser", "dir_info": {"editable": True}}, "-e '/srv/vorleser[edge]'"),
        ({"url": "file:///srv/vorleser-0.1.0-py3-none-any.whl", "archive_info": {}},
         "'/srv/vorleser-0.1.0-py3-none-any.whl[edge]'"),
        ({"url": "https://example.org/v.whl", "archive_info": {}}, "'vorleser[edge] @ https://example.org/v.whl'"),
        ({"url": "https://example.org/v.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}},
         "'vorleser[edge] @ git+https://example.org/v.git@0a1b'"),
        ({"url": "file:///srv/v.git", "vcs_info": {"vcs": "git", "requested_revision": "main", "commit_id": "0a1b"}},
         "'vorleser[edge] @ git+file:///srv/v.git@main'"),
    ],
)  # fmt: skip
def test_an_extra_comes_from_where_the_program_came_from(
    origin: object, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkout, a wheel, a repository or the index: the command names that of which the program was installed."""
    installed_from(tmp_path, origin)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert name_install("edge").endswith(f"install {command}")


@pytest.mark.parametrize(
    ("left_by_the_installer", "command"),
    [
        ("pipx_metadata.json", "pipx runpip {name} install "),
        ("uv-receipt.toml", "uv pip install --python {prefix} "),
    ],
)
def test_the_installer_that_made_the_environment_is_named(
    left_by_the_installer: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an environment of pipx or uv the command is theirs: 'pip' would install into another environment."""
    (tmp_path / left_by_the_installer).touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert name_install("edge").startswith(command.format(name=tmp_path.name, prefix=tmp_path))


def test_another_pip_on_the_path_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where 'pip' is that of another environment, or of none, the command calls this environment's Python."""
    other = tmp_path / "pip"
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert name_install("edge").startswith(f"{sys.executable} -m pip install ")


def test_the_pip_of_this_environment_is_called_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where 'pip' is this environment's own, the command is as everybody types it."""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert name_install("edge").startswith("pip install ")
