"""A lexicon hints how to say its words, and can be looked over."""

from pathlib import Path

import pytest
from py_nanotts import NanoTTS

from vorleser.errors import ConfigError
from vorleser.normalize import lexicon, say_text
from vorleser.normalize.lexicon import LexiconEntry, LexiconFault
from vorleser.normalize.lexicon.reading import PLS as NAMESPACE
from vorleser.normalize.lexicon.writing import add_entry, remove_entry
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Hint
from vorleser.text import phonemes

TOML = """
[[entry]]
word = "Quilldorf"
ipa = "ˈkvɪldɔʁf"

[[entry]]
word = ["Green Hub", "GH"]
language = "en"

[[entry]]
word = "Mupf"
respelling = "Muppf"
publication = "Dorfbote"
"""
PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
  <lexeme><grapheme>Quilldorf</grapheme><grapheme>Quilldorff</grapheme><phoneme>ˈkvɪldɔʁf</phoneme></lexeme>
  <lexeme><grapheme>Mupf</grapheme><alias>Muppf</alias></lexeme>
</lexicon>"""


def hints(text: str, *entries: LexiconEntry) -> list[tuple[str, Hint]]:
    """Return the words of *text* that *entries* hint at, with the hints."""
    made = lexicon.lexicon_rule(entries)
    assert made
    spoken = say_text(text, NormalizeSettings(), first=(made,))
    return [(spoken.text[hint.start : hint.end], hint) for hint in spoken.hints]


def test_toml_and_pls_say_the_same() -> None:
    """The form of the file makes no difference."""
    ours = lexicon.from_toml(TOML.encode(), "x")
    theirs = lexicon.from_pls(PLS.encode(), "x")
    assert (ours[0].ipa, ours[2].respelling) == (theirs[0].ipa, theirs[1].respelling)
    assert theirs[0].words == ("Quilldorf", "Quilldorff")


@pytest.mark.parametrize("written", ["Quilldo\u0308rf", "Quill\u00addörf", "Quilldörf"])
def test_a_word_is_found_however_it_is_encoded(tmp_path: Path, written: str) -> None:
    """Letters in two pieces, as macOS writes them, and soft hyphens are no other word than the text's."""
    toml = lexicon.from_toml(TOML.replace("Quilldorf", written).encode(), "x")
    pls = lexicon.from_pls(PLS.replace("Quilldorf<", f"{written}<").encode(), "x")
    for entry in (toml[0], pls[0]):
        for text in ("Das ist Quilldörf.", f"Das ist {written}."):
            assert [hint.ipa for _, hint in hints(text, entry)] == ["ˈkvɪldɔʁf"]
    path = tmp_path / "own.toml"
    add_entry(path, LexiconEntry((written,), respelling="Kwilldörf"))
    with pytest.raises(ConfigError, match="has an entry"):
        add_entry(path, LexiconEntry(("Quilldörf",), respelling="Quildörf"))
    remove_entry(path, written)
    assert lexicon.read_lexicon(path) == ()


def test_only_pronunciation_lexicons_are_read() -> None:
    """XML of another vocabulary is refused; what others have put amid the lexemes is passed over."""
    for other in ('<html xmlns="http://www.w3.org/1999/xhtml"/>', PLS.replace(NAMESPACE, "urn:other")):
        with pytest.raises(ConfigError, match="no pronunciation lexicon"):
            lexicon.from_pls(other.encode(), "x")
    note = (
        '<lexeme xmlns="urn:other"><grapheme>Zwilldorf</grapheme><alias>Willdorf</alias></lexeme></lexicon>'
    )
    entries = lexicon.from_pls(PLS.replace("</lexicon>", note).encode(), "x")
    assert entries == lexicon.from_pls(PLS.encode(), "x")
    assert entries == lexicon.from_pls(PLS.replace(f'xmlns="{NAMESPACE}"', "").encode(), "x")


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            f'<?xml version="1.0" encoding="{encoding}"?><lexicon/>'
            for encoding in ("shift_jis", "utf-7", "gb2312", "idna", "rot13", "klingon")
        ),
        "[[entry]]\nword = 5",
        "[[entry]]\nword = 'a'\nsound = 'b'",
        "<lexicon><lexeme>",
        '<!DOCTYPE lexicon [<!ENTITY a "b">]><lexicon>&a;</lexicon>',
        '<lexicon alphabet="x-sampa"><lexeme><grapheme>a</grapheme><phoneme>a</phoneme></lexeme></lexicon>',
    ],
)
def test_a_wrong_file_is_one_clear_line(tmp_path: Path, wrong: str) -> None:
    """What can't be read is refused by name; a document type is refused whatever is in it."""
    path = tmp_path / "wrong.lexicon"
    path.write_text(wrong, "utf-8")
    with pytest.raises(ConfigError, match=r"wrong\.lexicon"):
        lexicon.read_lexicon(path)


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    """The path is in the message."""
    with pytest.raises(ConfigError, match=r"none\.toml"):
        lexicon.read_lexicon(tmp_path / "none.toml")


def test_a_word_is_found_with_its_endings_and_the_text_stays() -> None:
    """The ending is said too; the spoken text is not changed."""
    entry = LexiconEntry(("Quilldorf",), ipa="ˈkvɪldɔʁf")
    found = hints("Quilldorfs Rat, die Quilldorfer und der Alt-Quilldorf-Weg", entry)
    assert [(word, hint.ipa) for word, hint in found] == [
        ("Quilldorfs", "ˈkvɪldɔʁfs"),
        ("Quilldorfer", "ˈkvɪldɔʁfɐ"),
        ("Quilldorf", "ˈkvɪldɔʁf"),
    ]
    (found,) = hints("Der Quillburger Markt", LexiconEntry(("Quillburg",), ipa="ˈkvɪlbʊʁk"))
    assert found[1].ipa == "ˈkvɪlbʊʁɡɐ"
    assert not hints("Quilldorfschule, Hinterquilldorf", entry)
    assert not hints("Quilldorfs", LexiconEntry(("Quilldorf",), ipa="a", inflected=False))


def test_a_phrase_marks_a_foreign_span_with_hyphens_too() -> None:
    """A compound writes the phrase with hyphens."""
    found = hints("Das Green Hub und die Green-Hub-Leute", LexiconEntry(("Green Hub",), language="en"))
    assert [(word, hint.lang) for word, hint in found] == [("Green Hub", "en"), ("Green-Hub", "en")]


def test_a_word_may_be_of_any_length() -> None:
    """An entry as long as a chemist's word, or pasted by mistake, stops no article, and its neighbours are said."""
    long = LexiconEntry(("Methyl" * 1000,), respelling="Stoff")
    short = LexiconEntry(("Methylen",), respelling="Metülehn")
    assert [said for said, _ in hints("Das ist Methylen.", long, short)] == ["Methylen"]
    assert [len(said) for said, _ in hints(f"Das ist {'Methyl' * 1000} hier.", long, short)] == [6000]


def test_a_lexicon_outranks_the_rules() -> None:
    """A word of the lexicon is not spelled."""
    made = lexicon.lexicon_rule((LexiconEntry(("GHX",), respelling="Gix"),))
    assert made
    assert say_text("Die GHX und die GHY", NormalizeSettings(), first=(made,)).text == "Die GHX und die G-H-Y"


def test_gender_forms_of_a_word_stay_whole() -> None:
    """The lexicon does not cut a word off its ending."""
    made = lexicon.lexicon_rule((LexiconEntry(("Coach",), respelling="Koutsch"),))
    assert made
    assert say_text("Coach*innen", NormalizeSettings(), first=(made,)).text == "Coach-innen"


def test_an_entry_holds_for_its_publication(tmp_path: Path) -> None:
    """Another publication does not have it."""
    path = tmp_path / "haus.toml"
    path.write_text(TOML, "utf-8")

    def heard(publication: str) -> bool:
        settings = NormalizeSettings(lexicon=(str(path),), publication=publication, house_lexicon=False)
        return bool(say_text("Der Mupf", settings, first=lexicon.rules(settings)).hints)

    assert heard("Dorfbote")
    assert not heard("Stadtbote")


def test_check_finds_each_fault() -> None:
    """Unused, ambiguous, unpronounceable and empty entries are told apart."""
    entries = (
        LexiconEntry(("Alpha",), ipa="ˈalfa"),
        LexiconEntry(("Alpha",), ipa="alˈfa"),
        LexiconEntry(("Beta",), ipa="b7"),
        LexiconEntry(("Gamma",)),
        LexiconEntry(("Delta",), language="kein Kürzel"),
    )
    found = lexicon.check_entries(entries, ["Alphas Beta, Gamma"])
    assert [(each.fault, each.word) for each in found] == [
        (LexiconFault.UNPRONOUNCEABLE, "Beta"),
        (LexiconFault.EMPTY, "Gamma"),
        (LexiconFault.UNPRONOUNCEABLE, "Delta"),
        (LexiconFault.AMBIGUOUS, "Alpha"),
        (LexiconFault.UNUSED, "Delta"),
    ]


def test_two_publications_may_differ() -> None:
    """What never meets is not ambiguous."""
    one, other = (
        LexiconEntry(("A",), ipa="a", publications=("x",)),
        LexiconEntry(("A",), ipa="o", publications=("y",)),
    )
    assert lexicon.check_entries((one, other)) == ()


def test_the_house_lexicon_has_no_fault() -> None:
    """What ships is as it should be."""
    assert lexicon.check_entries(lexicon.house()) == ()


def test_every_entry_of_the_house_becomes_phonemes() -> None:
    """No voice falls silent at an entry: Pico and espeak have each of its sounds, and it can be respelled."""
    assert len(lexicon.house()) > 10_000
    for entry in lexicon.house():
        said = (phonemes.pico(entry.ipa), phonemes.espeak(entry.ipa), phonemes.respelling(entry.ipa))
        assert all(said), entry


@pytest.mark.parametrize("entry", lexicon.house()[::97], ids=lambda entry: str(entry.words[0]))
def test_pico_says_words_of_the_house(entry: LexiconEntry) -> None:
    """No transcription is swallowed: it takes at least 35 ms a sound."""
    pcm = NanoTTS().speak(f"<phoneme alphabet='xsampa' ph='{phonemes.pico(entry.ipa)}'/>", voice="de-DE")
    sounds = sum(token in phonemes.SOUNDS for token in phonemes.tokens(entry.ipa))
    assert len(pcm) / 2 / 16 - 196 > 35 * sounds


def test_entries_change_what_pico_says() -> None:
    """An entry that only says what German letters say anyway is none: of each hundredth, the sound is another one."""
    plain = [
        (entry, entry.words[0])
        for entry in lexicon.house()[::101]
        if entry.words[0].isalpha() and not entry.language
    ]
    assert len(plain) > 20
    for entry, word in plain:
        said = NanoTTS().speak(f"<phoneme alphabet='xsampa' ph='{phonemes.pico(entry.ipa)}'/>", voice="de-DE")
        assert said != NanoTTS().speak(word, voice="de-DE"), entry
