"""The command that installs an extra into the very environment in which the program runs."""

import os
import shlex
import shutil
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_CHECKOUT = Path(__file__).parents[3]


@cache
def name_install(extra: str = "") -> str:
    """Return the command that installs *extra*, or where it is "" all that the core needs, ready to be pasted.

    The program comes from where it came from before: a checkout, an archive, a repository, or else the package index.
    """
    return f"{_installer()} {_source(f'[{extra}]' if extra else '')}"


def _installer() -> str:
    """Return the command that installs into this environment, which need not be the one that 'pip' belongs to."""
    prefix = Path(sys.prefix)
    if (prefix / "pipx_metadata.json").exists():
        return f"pipx runpip {_quote(prefix.name)} install"
    if (prefix / "uv-receipt.toml").exists() or (find_spec("pip") is None and shutil.which("uv")):
        return f"uv pip install --python {_quote(str(prefix))}"
    pip = shutil.which("pip")
    if pip and Path(pip).parent == Path(sys.executable).parent:
        return "pip install"
    return f"{_quote(sys.executable)} -m pip install"


def _source(extra: str) -> str:
    """Return what is installed, quoted, with *extra* in brackets; "-e" before it where it is installed to be edited.

    Source: PyPA's specification of direct_url.json.
    """
    import json  # these are imported by whom something is missing only
    from importlib.metadata import PackageNotFoundError, distribution
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    try:
        found = json.loads(distribution("vorleser").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:  # it runs from the checkout itself
        return f"-e {_quote(f'{_CHECKOUT}{extra}')}"
    url = found.get("url", "")
    if urlsplit(url).scheme == "file" and "vcs_info" not in found:
        edited = "-e " if found.get("dir_info", {}).get("editable") else ""
        return edited + _quote(f"{url2pathname(urlsplit(url).path)}{extra}")
    return _quote(f"vorleser{extra}{_reference(url, found.get('vcs_info', {}))}")


def _reference(url: str, vcs: dict[str, Any]) -> str:
    if not url:
        return ""
    if not vcs:
        return f" @ {url}"
    revision = vcs.get("requested_revision") or vcs.get("commit_id", "")
    return f" @ {vcs.get('vcs', 'git')}+{url}{'@' if revision else ''}{revision}"


def _quote(word: str) -> str:
    from subprocess import list2cmdline

    return list2cmdline([word]) if os.name == "nt" else shlex.quote(word)
