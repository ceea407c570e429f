"""Examine the installation: Python, the packages that the core needs, and the extras."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.runtime.extras import name_install
from vorleser.text.regex import compile_late
from vorleser.version import __version__

_INTERNAL = {"dev", "train", "bench"}  # extras for whoever works on the program itself
_REQUIREMENT = compile_late(r"(?P<name>[\w.-]+)(?:\[[^]]*\])?(?P<rest>.*)")
_EXTRA = compile_late(r"extra\s*==\s*['\"](?P<name>[\w-]+)['\"]")


def _find(_subject: Subject) -> Iterator[Finding]:
    yield Finding(State.OK, "vorleser", f"{__version__}, Python {platform.python_version()}")
    try:
        needed = requires("vorleser") or []
    except PackageNotFoundError:
        yield Finding(State.NOTE, "packages", "it runs from a checkout that is not installed", name_install())
        return
    extras: dict[str, list[str]] = {}
    for line in needed:
        extra = _EXTRA.search(line)
        extras.setdefault(extra["name"] if extra else "", []).append(line)
    for name, lines in sorted(extras.items()):
        if name not in _INTERNAL:
            yield _judge(name, [missing for line in lines if (missing := _missing(line))])


def _judge(extra: str, missing: list[str]) -> Finding:
    if not extra:
        if not missing:
            return Finding(State.OK, "packages", "all that the core needs is there")
        return Finding(State.FAULT, "packages", f"missing: {', '.join(missing)}", name_install())
    if missing:
        return Finding(State.NOTE, f"extra {extra}", "not installed", name_install(extra))
    return Finding(State.OK, f"extra {extra}", "installed")


def _missing(line: str) -> str:
    """Return the package of the requirement *line* if it applies here and is not installed, else ""."""
    parts = _REQUIREMENT.match(line)
    assert parts is not None  # noqa: S101 -- every requirement begins with a name
    if parts["name"] == "vorleser" or ("python_version" in line and ">= '3.13'" in line.replace('"', "'")):
        return ""  # an extra that includes other extras, or a requirement of later Pythons only
    try:
        version(parts["name"])
    except PackageNotFoundError:
        return parts["name"]
    return ""


EXAMINATION = Examination(order=1, find=_find)
