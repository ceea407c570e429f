"""Every form of every rule, met in texts that are made of its own pattern."""

import re
from unittest import mock

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from vorleser import normalize, plugins
from vorleser.normalize import RULES, load_rules, say_text
from vorleser.normalize.rule import Form, Rule
from vorleser.normalize.settings import NormalizeSettings

SETTINGS = NormalizeSettings()
ANYWHERE = tuple(msgspec.structs.replace(rule, trigger=re.compile("")) for rule in load_rules())
LOADED = {name: plugins.load_constant(RULES, name, "RULE") for name in plugins.names(RULES)}


def written_forms(form: Form) -> st.SearchStrategy[str]:
    """Return what may be written for *form*: any match of its pattern, any word of its list."""
    if isinstance(form.pattern, str):
        return st.from_regex(re.compile(form.pattern))
    return st.sampled_from(form.pattern.words)


@pytest.mark.parametrize("name", LOADED)
def test_a_trigger_finds_every_form(name: str) -> None:
    """Where one stands, it is said as if no rule had a trigger, which only saves time; no form is a fault."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)

    @given(st.one_of([written_forms(form) for form in rule.forms]))
    @settings(
        max_examples=10, derandomize=True, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    def check(written: str) -> None:
        spoken = say_text(written, SETTINGS).text
        if not rule.trigger.search(written):
            with mock.patch.object(normalize, "load_rules", return_value=ANYWHERE):
                assert say_text(written, SETTINGS).text == spoken

    check()
