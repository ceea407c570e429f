"""Which forms are looked for in a text."""

import re
from pathlib import Path

import pytest

from vorleser.normalize import candidates
from vorleser.normalize.candidates import analyse, find_candidates, key_of, load_rules, read_table
from vorleser.normalize.table import WordList
from vorleser.text.factors import MatchPlaces
from vorleser.text.pattern_factors import Analysis

FORMS = [form for rule in load_rules().values() for form in rule.forms]
_SPACE = re.compile(r"\.(?=[^-])")
SAMPLE = Path(__file__).parents[1] / "data" / "sentences" / "articles.txt"


def test_few_forms_are_looked_for_in_prose() -> None:
    """Of a thousand forms a sentence without figures and signs may have some twenty."""
    assert len(FORMS) > 900
    assert (
        len(list(find_candidates("Am Morgen lag Nebel über dem Fluss, und die Fähre legte pünktlich ab.")))
        <= 25
    )


def test_the_table_has_what_the_analysis_finds() -> None:
    """scripts/make_factors has written it of the rules as they are, but for a few: a new rule works without."""
    analysis = Analysis(line.strip(" ↵") for line in SAMPLE.read_text("utf-8").splitlines() if line.strip())
    table = read_table()
    known = [form for form in FORMS if key_of(form) in table]
    assert len(known) >= 0.95 * len(FORMS), "run scripts/make_factors"
    for form in known[::20]:
        assert table[key_of(form)] == analyse(form, analysis), form.pattern
    assert len(table) <= 1.05 * len(FORMS), "run scripts/make_factors"


def test_abbreviations_with_spaces_inside_are_looked_for() -> None:
    """A text has the words of "c. t." apart: each abbreviation is found by what stands before its first space."""
    lists = [form.pattern for form in FORMS if isinstance(form.pattern, WordList)]
    written = [word for words in lists for word in words.words if re.search(r"\.(?=\w)", word)]
    apart = [f"Qqq {_SPACE.sub('. ', word)} qqq" for word in written]
    overlooked = [
        text
        for text in apart
        if not any(isinstance(found.load_form().pattern, WordList) for found in find_candidates(text))
    ]
    assert len(written) > 500
    assert overlooked == []


def test_a_form_that_the_table_lacks_is_found() -> None:
    """Its factors are found when they are first asked for."""
    text = "Am 3. Mai 2024 um 17.30 Uhr kostete das Kilo 4,50 €."
    expected = [
        candidate.load_form().pattern for candidate in find_candidates(text) if _matches(candidate, text)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "read_table", dict)
        patch.setattr(candidates, "make_once", lambda _module, _sources, make: make())
        _forget()
        found = [
            candidate.load_form().pattern for candidate in find_candidates(text) if _matches(candidate, text)
        ]
        analysed = candidates._plain_analysis.cache_info().currsize
    _forget()
    assert found == expected
    assert len(found) > 2
    assert analysed


def _forget() -> None:
    """Let the next text be looked up by an index made anew."""
    for cached in (
        candidates._load_index,
        candidates._load_candidate,
        candidates._look_up,
        candidates._look_up_kinds,
        candidates._longest_factor,
    ):
        cached.cache_clear()


def _matches(candidate: candidates.FormCandidate, text: str) -> bool:
    return candidate.find_match(text, MatchPlaces(text)) is not None


def test_a_word_without_end_is_looked_at_and_not_remembered() -> None:
    """Its forms are found as well."""
    text = "x" * 5000 + "-3,5"
    before = candidates._look_up.cache_info().currsize
    assert any(_matches(candidate, text) for candidate in find_candidates(f"{text} %"))
    assert candidates._look_up.cache_info().currsize <= before + 1
