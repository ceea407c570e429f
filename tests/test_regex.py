"""Patterns that are compiled late: alike in all, and none of them faulty."""

import importlib
import pkgutil
import re

import pytest

import vorleser
from vorleser import regex


def test_a_late_pattern_works_like_another() -> None:
    """It searches, matches, splits, replaces and tells its source and groups as a compiled one does."""
    late, early = (
        regex.compile_late(r"(?P<word>o+)b", re.IGNORECASE),
        re.compile(r"(?P<word>o+)b", re.IGNORECASE),
    )
    for _ in range(2):  # asked for the first time, and again
        assert late.sub("-", "fOobar ob") == early.sub("-", "fOobar ob")
        assert late.findall("foob OB") == early.findall("foob OB")
        assert (late.pattern, late.groups, late.flags) == (early.pattern, early.groups, early.flags)
        found = late.search("foob", 1)
        assert found is not None
        assert found["word"] == "oo"


def test_a_faulty_pattern_is_told_at_its_first_use() -> None:
    """Nothing is compiled before; then re says what is wrong."""
    faulty = regex.compile_late("(")
    with pytest.raises(re.error):
        faulty.search("a")


@pytest.mark.parametrize("package", ["normalize", "segment", "ingest"])
def test_no_pattern_of_the_package_is_faulty(package: str) -> None:
    """All patterns of all its modules can be compiled, though no text may have asked for them yet."""
    room = importlib.import_module(f"vorleser.{package}")
    compiled = 0
    for module in pkgutil.walk_packages(room.__path__, f"{vorleser.__name__}.{package}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, regex.LatePattern):
                assert re.compile(value.pattern, value.flags & ~re.UNICODE)
                compiled += 1
    assert compiled > 5
