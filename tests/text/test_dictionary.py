"""The dictionary: what it knows, what it does not, and that no form of its file misleads it."""

import gzip
import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from vorleser.text import dictionary


def every(language: str) -> dict[str, int]:
    """Return the whole dictionary of *language*, parsed."""
    found = find_spec("spellchecker")
    assert found is not None
    assert found.submodule_search_locations
    packed = Path(found.submodule_search_locations[0], "resources", f"{language}.json.gz").read_bytes()
    return dict(json.loads(gzip.decompress(packed)))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_is_found(language: str) -> None:
    """A look-up finds each word with its count: the first, the last, and each hundredth between them."""
    counts = every(language)
    asked = [*list(counts)[::100], list(counts)[-1]]
    assert {word: dictionary.count(word, language) for word in asked} == {
        word: counts[word] for word in asked
    }


@pytest.mark.parametrize("word", ["", '"', "\n", "\ud800", "xqzk", "zzzzzz", "üüü", "a" * 500, "50"])
def test_no_word(word: str) -> None:
    """What is no word counts nothing, before the first, after the last and between."""
    assert dictionary.count(word) == 0
    assert not dictionary.knows(word)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("oberbürgermeister", ("ober", "bürgermeister")),
        ("umweltministerin", ("umwelt", "ministerin")),
        ("bundesratswahlgang", ("bundesrats", "wahlgang")),
        ("zivilbevölerung", ()),
        ("adac", ()),
    ],
)
def test_compounds(word: str, parts: tuple[str, ...]) -> None:
    """A compound is taken apart into words that are known, whatever joins them; a typing error is not."""
    assert dictionary.compound(word) == parts


def test_the_case_is_no_matter() -> None:
    """A word is known in capitals, too."""
    assert dictionary.knows("NICHTS")
    assert dictionary.knows("Käufer")
    assert dictionary.count("nichts") > dictionary.SEEN == dictionary.count("Käufer")


def test_another_form_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file written without line breaks and in another order says the same."""
    packed = gzip.compress(json.dumps({"über": 7, "haus": 50, "als": 9}).encode())
    parted = dictionary._part_in_blocks(dictionary._unpack(packed))
    with monkeypatch.context() as patch:
        patch.setattr(dictionary, "_dictionary", lambda _: parted)
        _forget()
        assert [dictionary.count(word) for word in ("als", "haus", "über", "maus")] == [9, 50, 7, 0]
    _forget()


def _forget() -> None:
    """Let the next look-up read the file again."""
    dictionary.count.cache_clear()


def test_letters_without_end_are_no_compound() -> None:
    """A word longer than any of German is not taken apart, however many of its parts are words."""
    dictionary.compound.cache_clear()
    assert dictionary.compound("summe" * 400) == ()
    assert dictionary.compound.cache_info().currsize == 1  # each rest of the word that is looked at is kept
