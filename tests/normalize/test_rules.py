"""The examples in the rule files hold; every file of the folder is a rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vorleser.normalize import say_text
from vorleser.normalize import spoken as claiming
from vorleser.normalize.candidates import RULES, as_candidate, load_rules
from vorleser.normalize.rule import Rule
from vorleser.normalize.settings import NormalizeSettings
from vorleser.normalize.spoken import Spoken
from vorleser.runtime import plugins

SETTINGS = NormalizeSettings()
LOADED = {name: plugins.load_constant(RULES, name, "RULE") for name in plugins.names(RULES)}
EXAMPLES = {name: rule.examples for name, rule in LOADED.items() if isinstance(rule, Rule)}


@pytest.mark.parametrize("name", LOADED)
def test_every_file_is_a_rule_with_examples(name: str) -> None:
    """A file in the folder ends in one RULE, and shows what it does."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)
    assert rule.examples


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_said_as_they_claim(name: str) -> None:
    """With all rules at work; all that is shown and spoken is mapped, in order; saying twice is saying once."""
    said = [say_text(written, SETTINGS) for written, _ in EXAMPLES[name]]
    assert [result.text for result in said] == [spoken for _, spoken in EXAMPLES[name]]
    for (written, spoken), result in zip(EXAMPLES[name], said, strict=True):
        assert _is_mapped(written, result), written
        assert say_text(spoken, SETTINGS).text == spoken


def _is_mapped(written: str, said: Spoken) -> bool:
    """Return whether the spans cover all of *written* and of what is *said*, in order and without a gap."""
    shown = spoken = 0
    for span in said.spans:
        if (span.shown_start, span.spoken_start) != (shown, spoken):
            return False
        shown, spoken = span.shown_end, span.spoken_end
    return (shown, spoken) == (len(written), len(said.text))


TEXTS = sorted((Path(__file__).parents[1] / "data" / "articles").iterdir())
PROSE = {path.name: path.read_text("utf-8").split("\n\n") for path in TEXTS}


@pytest.fixture(scope="module")
def everywhere() -> Iterator[dict[str, str]]:
    """Let every form be looked for in every text; yield what is said of the prose otherwise."""
    said = {text: say_text(text, SETTINGS).text for prose in PROSE.values() for text in prose}
    found = [as_candidate(form) for rule in load_rules().values() for form in rule.forms]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(claiming, "find_candidates", lambda _: found)
        yield said


@pytest.mark.usefixtures("everywhere")
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_form_of_an_example_is_overlooked(name: str) -> None:
    """With every form looked for everywhere, all that is written is said the same."""
    said = [say_text(written, SETTINGS).text for written, _ in EXAMPLES[name]]
    assert said == [spoken for _, spoken in EXAMPLES[name]]


@pytest.mark.parametrize("name", PROSE)
def test_no_form_in_prose_is_overlooked(name: str, everywhere: dict[str, str]) -> None:
    """So it is in texts that were written without any form in mind."""
    for written in PROSE[name]:
        assert say_text(written, SETTINGS).text == everywhere[written]
