"""The examples in the rule files hold; every file of the folder is a rule."""

import pytest

from vorleser import plugins
from vorleser.normalize import RULES, say
from vorleser.normalize.rule import Rule
from vorleser.normalize.settings import NormalizeSettings

SETTINGS = NormalizeSettings()
LOADED = {name: plugins.load_constant(RULES, name, "RULE") for name in plugins.names(RULES)}
PAIRS = [
    pytest.param(*pair, id=f"{name}: {pair[0]}")
    for name, rule in LOADED.items()
    if isinstance(rule, Rule)
    for pair in rule.examples
]


@pytest.mark.parametrize("name", LOADED)
def test_every_file_is_a_rule_with_examples(name: str) -> None:
    """A file in the folder ends in one RULE, and shows what it does."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)
    assert rule.examples


@pytest.mark.parametrize(("written", "spoken"), PAIRS)
def test_an_example_is_said_as_it_claims(written: str, spoken: str) -> None:
    """A rule's examples hold with all rules at work."""
    assert say(written, SETTINGS).text == spoken


@pytest.mark.parametrize(("written", "spoken"), PAIRS)
def test_what_is_said_stays_said(written: str, spoken: str) -> None:  # noqa: ARG001 -- one list of pairs
    """Saying twice is saying once."""
    once = say(written, SETTINGS).text
    assert say(once, SETTINGS).text == once


@pytest.mark.parametrize(("written", "spoken"), PAIRS)
def test_an_example_needs_its_trigger(written: str, spoken: str) -> None:
    """The prefilter never hides a form: the map covers shown and spoken text whole, in order."""
    result = say(written, SETTINGS)
    assert result.text == spoken
    shown = said = 0
    for span in result.spans:
        assert (span.shown_start, span.spoken_start) == (shown, said)
        shown, said = span.shown_end, span.spoken_end
    assert (shown, said) == (len(written), len(result.text))
