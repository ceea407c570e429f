"""Vorleser turns German articles into podcast-ready audio editions.

    import vorleser

    result = vorleser.make("artikel.md")
    print(result.mp3, result.entry.duration_ms)

The names in ``__all__`` are public and stable; see docs/api.md. Everything else may change with any version.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from vorleser.version import __version__

if TYPE_CHECKING:
    from vorleser.api import check, make, read, say, script
    from vorleser.article import Article, Block, Metadata, Role
    from vorleser.config import Config, read_config
    from vorleser.edition import Edition
    from vorleser.errors import (
        ConfigError,
        EngineError,
        OutputError,
        SoundError,
        SourceError,
        SpeechError,
        UnavailableError,
        VorleserError,
    )
    from vorleser.pipeline import Result, Run

__all__ = [
    "Article",
    "Block",
    "Config",
    "ConfigError",
    "Edition",
    "EngineError",
    "Metadata",
    "OutputError",
    "Result",
    "Role",
    "Run",
    "SoundError",
    "SourceError",
    "SpeechError",
    "UnavailableError",
    "VorleserError",
    "__version__",
    "check",
    "make",
    "read",
    "read_config",
    "say",
    "script",
]

_MODULES = {
    "api": ("check", "make", "read", "say", "script"),
    "article": ("Article", "Block", "Metadata", "Role"),
    "config": ("Config", "read_config"),
    "edition": ("Edition",),
    "errors": (
        "ConfigError",
        "EngineError",
        "OutputError",
        "SoundError",
        "SourceError",
        "SpeechError",
        "UnavailableError",
        "VorleserError",
    ),
    "pipeline": ("Result", "Run"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name at its first use, so that ``vorleser --help`` need not load any of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vorleser' has no attribute {name!r}")
    value = getattr(import_module(f"vorleser.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
