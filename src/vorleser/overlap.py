"""What is done while others work or are waited for: a head start that changes no byte of the result.

Whatever fails in a head start fails again, and is told, in the stage whose work it is.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from msgspec.structs import replace

from vorleser.assemble import OPENING_S, assemble, prepare_assembly
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
    """Have the stages after speaking load what they need, and find what they can't use, before an hour is spoken.

    Where *jobs* processes speak, a thread does it: yields what starts it, and what raises its error once it has one.
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
    """Yield what encodes the beginning of *script* from its first takes, where a server is waited for.

    *jobs* threads encode into the folder *parts*, where the encode stage looks first. Engines that compute keep the
    cores busy: for them nothing is done.
    """
    if not engine_info(config.speech.engine).network:
        yield lambda _takes: None
        return
    from vorleser.encode.pre_encode import PreEncoder

    def lay_out(takes: tuple[Take, ...]) -> Mix:
        return assemble(replace(script, segments=script.segments[: len(takes)]), takes, config.sound, spool)

    with PreEncoder(lay_out, config.mp3, parts, jobs=jobs, opening=OPENING_S) as encoder:
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
            go_on_preparing()  # only now: to load libraries keeps Python busy, and the first sentences were waited for
            encode(takes)

        yield on_takes
