"""Examine this installation and the show's public host for what is missing or wrong."""

from collections.abc import Iterator

from vorleser.doctor.finding import Examination, Finding, Subject
from vorleser.runtime import plugins

__all__ = ["Finding", "Subject", "look_over"]

_PACKAGE = "vorleser.doctor.examinations"


def look_over(subject: Subject) -> Iterator[Finding]:
    """Yield the findings of all examinations of *subject*, in their order: installation first, public host last."""
    found = [plugins.load_constant(_PACKAGE, name, "EXAMINATION") for name in plugins.names(_PACKAGE)]
    for each in sorted((one for one in found if isinstance(one, Examination)), key=lambda one: one.order):
        yield from each.find(subject)
