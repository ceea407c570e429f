"""Examine the engines: which are ready, and what the others lack."""

from collections.abc import Iterator

from vorleser.doctor.finding import Examination, Finding, State, Subject
from vorleser.speak.voice.registry import engine_names, engine_state


def _find(subject: Subject) -> Iterator[Finding]:
    wanted = {subject.config.speech.engine, subject.config.speech.fallback} - {""}
    for name in engine_names():
        found = engine_state(name)
        if found.ready:
            where = "the text leaves the machine" if found.network else "stays on this machine"
            yield Finding(State.OK, f"engine {name}", f"ready, {where}")
        elif name in wanted:
            yield Finding(State.FAULT, f"engine {name}", "set in vorleser.toml, and not ready", found.missing)
        else:
            yield Finding(State.NOTE, f"engine {name}", "not ready", found.missing)


EXAMINATION = Examination(order=3, find=_find)
