"""The examples in the rule files hold; every file of the folder is a rule."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from vorleser import normalize, plugins
from vorleser.normalize import RULES, say_text
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
    """With all rules at work; all that is shown and spoken is mapped, in order; saying twice is saying once."""
    result = say_text(written, SETTINGS)
    assert result.text == spoken
    shown = said = 0
    for span in result.spans:
        assert (span.shown_start, span.spoken_start) == (shown, said)
        shown, said = span.shown_end, span.spoken_end
    assert (shown, said) == (len(written), len(spoken))
    assert say_text(spoken, SETTINGS).text == spoken


TEXTS = sorted((Path(__file__).parents[1] / "data" / "articles").iterdir())
PROSE = [
    pytest.param(text, id=f"{path.name} {number}")
    for path in TEXTS
    for number, text in enumerate(path.read_text("utf-8").split("\n\n"))
]
ALWAYS = re.compile("")


@pytest.fixture(scope="module")
def untriggered() -> Iterator[dict[str, str]]:
    """Let every rule look for its forms in every text; yield what is said of the prose with the triggers."""
    said = {text: say_text(text, SETTINGS).text for prose in PROSE for text in map(str, prose.values)}
    found = normalize.load_rules()
    everywhere = tuple(
        msgspec.structs.replace(
            rule,
            trigger=ALWAYS,
            forms=tuple(msgspec.structs.replace(form, needs="") for form in rule.forms),
        )
        for rule in found
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normalize, "load_rules", lambda: everywhere)
        yield said


@pytest.mark.usefixtures("untriggered")
@pytest.mark.parametrize(("written", "spoken"), PAIRS)
def test_a_trigger_never_hides_a_form(written: str, spoken: str) -> None:
    """With every form looked for everywhere, all that is written is said as with the triggers."""
    assert say_text(written, SETTINGS).text == spoken


@pytest.mark.parametrize("written", PROSE)
def test_a_trigger_never_hides_a_form_in_prose(written: str, untriggered: dict[str, str]) -> None:
    """So it is in texts that were written without any form in mind."""
    assert say_text(written, SETTINGS).text == untriggered[written]
