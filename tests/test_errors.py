"""Errors: they say what happened and the way out, and cross process borders whole."""

import pickle
from inspect import signature

import pytest

from vorleser import errors


def _tree(kind: type[errors.VorleserError]) -> list[type[errors.VorleserError]]:
    return [kind, *(sub for direct in kind.__subclasses__() for sub in _tree(direct))]


@pytest.mark.parametrize("kind", _tree(errors.VorleserError))
def test_every_error_pickles(kind: type[errors.VorleserError]) -> None:
    """An error that went through a process border says what it said before."""
    given = ("can't do 'x'", "do y")[: len(signature(kind).parameters)]
    error = kind(*given)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes
    assert type(again) is kind
    assert str(again) == str(error)
    assert (again.what, again.way_out) == (error.what, error.way_out)
    assert len(given) == 1 or str(error) == "can't do 'x': do y"


def test_without_a_way_out_there_is_no_colon() -> None:
    """An error with nothing to advise ends after what happened."""
    assert str(errors.VorleserError("can't do 'x'")) == "can't do 'x'"
