"""Options that take names of plug-ins: --help lists the names, and the shell completes them."""

from collections.abc import Callable, Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem

from vorleser.runtime import plugins

FORMATS = "vorleser.publish.formats"
ENGINES = "vorleser.speak.engines"
ENGINE_GROUP = "vorleser.engines"


class NameOption(click.Option):
    """An option that takes the name of one of ``known``; ``listed`` says whether --help shows them all."""

    def __init__(
        self,
        declarations: list[str],
        *,
        known: Callable[[], Iterable[str]],
        listed: bool = True,
        **attributes: Any,  # noqa: ANN401 -- click's own
    ) -> None:
        super().__init__(declarations, **attributes)
        self.known = known
        self.listed = listed

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help, with the names appended."""
        record = super().get_help_record(ctx)
        if record is None or not self.listed:
            return record
        return record[0], f"{record[1]}  [{', '.join(self.known())}]"

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 -- click's signature
        """Return the names that begin with *incomplete*."""
        return [CompletionItem(name) for name in self.known() if name.startswith(incomplete)]


class VoiceOption(click.Option):
    """An option that takes a voice of the engine given by an earlier --engine."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the voices that the engine is known to have."""
        from vorleser.errors import VorleserError
        from vorleser.speak import engine_info

        try:
            voices = engine_info(ctx.params.get("engine") or "pico").voices
        except VorleserError:
            return []
        return [CompletionItem(voice) for voice in voices if voice.startswith(incomplete)]


def list_formats() -> tuple[str, ...]:
    """Return the names of all output formats, without importing one."""
    return plugins.names(FORMATS)


def list_engines() -> tuple[str, ...]:
    """Return the names of all engines, those of other packages included, without importing one."""
    return tuple(sorted({*plugins.names(ENGINES), *plugins.entry_points_in(ENGINE_GROUP)}))
