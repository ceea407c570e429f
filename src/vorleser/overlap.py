"""Start later stages while the speak stage still works or waits; this changes no byte of the result.

An error in work done ahead occurs again, and is reported, in the stage that it belongs to.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from msgspec.structs import replace

from vorleser.assemble import BEGINNING_S, assemble, prepare_assembly
from vorleser.clip import Take
from vorleser.config import Config
from vorleser.edition import Manifest
from vorleser.encode import prepare_encoding
from vorleser.mix import Mix
from vorleser.publish import prepare_publishing
from vorleser.scripts import Script
from vorleser.speak import engine_info

OnTakes = Callable[[tuple[Take, ...]], None]
"""Called by the speak stage with the takes that follow those it was called with before."""


@contextmanager
def prepare(manifest: Manifest, config: Config, *, jobs: int) -> Iterator[Callable[[], None]]:
    """Load what the stages after speaking need, so that faulty settings are found before an hour is spoken.

    If worker processes speak, this is done in a thread. The function yielded starts the thread at its first call, and
    raises the thread's error at a later one. Otherwise it is done at once, and the function does nothing.
    """

    def work() -> None:
        prepare_assembly(config.sound)
        prepare_encoding(manifest, config.mp3)
        prepare_publishing(config.output.formats)

    if jobs == 1 or engine_info(config.speech.engine).scaling != "processes":
        work()
        yield lambda: None
        return
    with ThreadPoolExecutor(1, thread_name_prefix="prepare") as thread:
        start = cache(partial(thread.submit, work))
        yield lambda: start().result() if start().done() else None
        start().result()


@contextmanager
def pre_encode(script: Script, config: Config, parts: Path, spool: Path, *, jobs: int) -> Iterator[OnTakes]:
    """Yield a function that encodes the beginning of *script* from its first takes while a server speaks the rest.

    *jobs* threads encode into the folder *parts*, where the encode stage looks first. For engines on this machine,
    which keep its cores busy, the function does nothing.
    """
    if not engine_info(config.speech.engine).network:
        yield lambda _takes: None
        return
    from vorleser.encode.pre_encode import PreEncoder

    def lay_out(takes: tuple[Take, ...]) -> Mix:
        return assemble(replace(script, segments=script.segments[: len(takes)]), takes, config.sound, spool)

    with PreEncoder(lay_out, config.mp3, parts, jobs=jobs, beginning=BEGINNING_S) as encoder:
        yield encoder.add


@contextmanager
def overlap_speaking(  # noqa: PLR0913 -- all that the later stages will need
    script: Script, manifest: Manifest, config: Config, cache: Path, spool: Path, *, jobs: int
) -> Iterator[OnTakes]:
    """Yield a function for the speak stage to call with its takes, which gives the later stages a head start."""
    with (
        prepare(manifest, config, jobs=jobs) as go_on_preparing,
        pre_encode(script, config, cache / "parts", spool, jobs=jobs) as encode,
    ):

        def on_takes(takes: tuple[Take, ...]) -> None:
            go_on_preparing()  # not earlier: loading libraries keeps Python busy, which would delay the first sentences
            encode(takes)

        yield on_takes
