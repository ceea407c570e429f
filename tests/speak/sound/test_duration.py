"""How long a text sounds: syllables are counted, what is uncertain is bounded, and the borders are where they are."""

import math
import re
from itertools import pairwise

import msgspec
import pytest

from vorleser.article import Role
from vorleser.normalize import say_segment
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Segment
from vorleser.speak.engines import espeak, pico
from vorleser.speak.sound.duration import (
    Duration,
    _seconds,
    estimate_duration,
    first_sound,
    parts,
    plain,
    sounds,
)
from vorleser.speak.sound.readings import readings, spell_numbers
from vorleser.speak.sound.validate import examine
from vorleser.speak.voice.engine import EngineInfo
from vorleser.speak.voice.hints import foreign_words, respell
from vorleser.speak.voice.settings import SpeakSettings

SYLLABLES = {
    "Haus": 1, "Häuser": 2, "Straßenbahnhaltestelle": 7, "Donaudampfschifffahrt": 5, "Ei": 1, "Feuer": 2, "Knie": 1,
    "Schule": 2, "Bücherei": 3, "Angstschweiß": 2, "Reh": 1, "Quelle": 2, "niemand": 2, "beobachten": 4, "Museum": 3,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_are_counted(word: str, count: int) -> None:
    """Within one of what a German says."""
    assert abs(estimate_duration(word).syllables - count) <= (
        word in {"Donaudampfschifffahrt", "Feuer", "Museum"}
    )


@pytest.mark.parametrize("table", ["pico", "espeak"])
@pytest.mark.parametrize("marks", [",", ";", " –"])
def test_phrases_add_up(table: str, marks: str) -> None:
    """A text lasts as long as its phrases, less one beginning, with the marks between them."""
    one, two = "Der Hafen am Fluss", "das Wasser steht noch hoch"
    both = estimate_duration(f"{one}{marks} {two}", table).least
    apart = estimate_duration(one, table).least + estimate_duration(two, table).least
    assert both - apart == pytest.approx(
        _seconds(table).get(f"mark:{marks.strip()}", 0.0) - _seconds(table)["begin"]
    )


@pytest.mark.parametrize("table", ["pico", "espeak"])
def test_more_words_last_longer(table: str) -> None:
    """Each word adds some time, and a long one more than a short one."""
    words = "Am Montag beginnen im Hafen endlich die langen Arbeiten".split()
    lengths = [estimate_duration(" ".join(words[:count]), table).least for count in range(1, len(words) + 1)]
    assert all(one + 0.03 < two < one + 1 for one, two in pairwise(lengths))
    assert (
        estimate_duration("Wasserstraßenverwaltung", table).least
        > estimate_duration("Wasser", table).least + 0.5
    )


SPOKEN = ("Der Hafen ist laut.", "Wer zahlt die neue Brücke?", "Das freut vor allem die Kinder am Nordufer.",
          "Viele Häuser stehen leer, und niemand weiß, warum.", "Gestern kam Regen!")  # fmt: skip


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize("text", SPOKEN)
def test_a_voice_takes_about_as_long_as_is_told(engine: EngineInfo, text: str) -> None:
    """Within four times what good clips spread by."""
    clip = engine.open(SpeakSettings(engine=engine.name)).speak(Segment(0, Role.PARAGRAPH, text, text))
    sounding = examine(clip, text, 1.0, engine.habits).sounding
    assert abs(estimate_duration(text, engine.habits.table).deviation(sounding, 1.0)) < 0.6


LESS_CERTAIN = (
    "Die C-D-U ist dagegen.", "Mehr dazu unter W-W-W Punkt beispiel Punkt org.", "Der YouTube-Kanal wächst weiter.",
    "Good morning, everybody, and welcome to the show.", "The quiet crane is its name.", "Er kaufte ein iPhone.",
    "Der Rat (zwölf Frauen) tagt [wieder]."
)  # fmt: skip


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize("text", LESS_CERTAIN)
def test_letters_in_a_row_and_words_from_elsewhere_are_bounded(engine: EngineInfo, text: str) -> None:
    """The bounds are no further apart than twice, and a voice that speaks by rules keeps them."""
    clip = engine.open(SpeakSettings(engine=engine.name)).speak(Segment(0, Role.PARAGRAPH, text, text))
    found = estimate_duration(text, engine.habits.table)
    assert found.bounded
    assert found.weight == math.sqrt(found.syllables)
    assert abs(found.deviation(examine(clip, text, 1.0, engine.habits).sounding, 1.0)) < 0.6


@pytest.mark.parametrize("text", ["1.000.000", "Привет", "ARD", "Am Ende ⟨…⟩ ∎"])
def test_a_guess_is_not_bounded(text: str) -> None:
    """Long numbers, other scripts and signs may be said in many ways: they count half."""
    found = estimate_duration(text)
    assert not found.bounded
    assert found.weight == math.sqrt(max(1.0, found.syllables / 2))


def test_letters_in_a_row_last_as_long_as_letters_alone() -> None:
    """They are one word, of as many syllables, and may be said like the single ones."""
    row, alone = estimate_duration("Die C-D-U wächst"), estimate_duration("Die C D U wächst")
    assert row.syllables == alone.syllables
    assert row.least < alone.most
    assert alone.least < row.most
    assert estimate_duration("Die CDU wächst").bounded
    assert estimate_duration("Die U-Bahn").syllables == 3


def test_signs_that_are_pauses_are_not_said() -> None:
    """Quotation marks, brackets and dashes are certain; other signs may be said, and those between digits."""
    assert estimate_duration("„Ja“, sagte (leise) – der Rat.").certain
    one, two = (estimate_duration(f"Der Rat tagt{signs}") for signs in ("%", "%%"))
    assert one.least == two.least
    assert two.most - one.most == pytest.approx(one.most - one.least)
    assert estimate_duration("3,5").most > estimate_duration("3, 5").most
    assert estimate_duration("Rabatt; -; zehn").most > estimate_duration("Rabatt; zehn").most + 1
    assert estimate_duration("Rabatt - zehn").certain
    assert not estimate_duration("¿Wo?").least < estimate_duration("Wo?").least


@pytest.mark.parametrize("text", ["Je länger man hinsieht", "Je Kind gibt es Geld"])
def test_a_german_word_is_not_foreign(text: str) -> None:
    """Je is French only before a French verb."""
    assert estimate_duration(text).certain
    assert not estimate_duration("Je ne regrette rien").certain


@pytest.mark.parametrize("text", ["Ja.", "Der Hafen ist laut", "„Ruhe“, rief sie."])
def test_what_is_plain_is_certain(text: str) -> None:
    """Plain German words are certain, and nothing else is plain."""
    assert plain(text)
    assert estimate_duration(text).certain
    assert not any(map(plain, ("ARD", "1989", "B", "Łódź", "The river", "", "…", "50 %", "日本")))


@pytest.mark.parametrize(
    "text", ["ARD", "1989", "50 %", "Łódź", "The quiet crane", "Pst", "A", "日本", "GmbH"]
)
def test_what_may_be_said_in_more_than_one_way_is_bounded(text: str) -> None:
    """Letters, digits, signs, other languages: the least is less than the most, and they are uncertain."""
    found = estimate_duration(text)
    assert not found.certain
    assert 0 < found.least < found.most


@pytest.mark.parametrize("text", ["Der Hafen ist laut.", "„Ja“, sagte sie – leise.", "Café und Kiosk"])
def test_words_are_certain(text: str) -> None:
    """Plain German has one length."""
    assert estimate_duration(text).certain


def test_unbroken_is_what_asks_for_no_rest() -> None:
    """A comma, a digit or a bracket may be a rest."""
    assert estimate_duration("Der Hafen ist laut.").unbroken
    assert not any(
        estimate_duration(text).unbroken for text in ("Laut, sehr laut", "Am 3. Mai", "Er (der Hafen) ruht")
    )


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("factor", [0.6, 0.9, 1.0, 1.2, 1.7])
def test_the_deviation_of_a_known_pace(pace: float, factor: float) -> None:
    """It is the logarithm of the ratio, times the root of the syllables."""
    length = Duration(9, 2.0, 2.0)
    assert length.deviation(2.0 * pace * factor, pace) == pytest.approx(3 * math.log(factor))


def test_the_deviation_of_what_is_not_known() -> None:
    """Inside the least and the most, by the fastest and the slowest voice, it is 0, and it grows from there."""
    length = Duration(8, 1.0, 3.0)
    assert length.deviation(0.7) == length.deviation(3.0 * 1.6) == 0.0
    assert length.deviation(0.7 / 2) == pytest.approx(-2 * math.log(2))
    assert length.deviation(3.0 * 1.6 * 2) == pytest.approx(2 * math.log(2))
    assert Duration(100, 1.0, 1.0).deviation(2.0, 1.0) == pytest.approx(math.sqrt(24) * math.log(2))
    assert Duration(0, 0.0, 0.0).deviation(5.0) == 0.0


@pytest.mark.parametrize(("words", "less"), [(("Hafen",), 0.2), (("Fluss",), 0.45), (("Hafen am",), 0.2)])
def test_respelled_words_may_be_a_fifth_shorter_and_a_tenth_longer(
    words: tuple[str, ...], less: float
) -> None:
    """Of their own seconds: the rest of the text is as certain as before. One syllable may have no stress."""
    usual, found = (estimate_duration("Der Hafen am Fluss", "pico", given) for given in ((), words))
    assert usual.certain
    assert usual.least - found.least > 0
    if len(words[0].split()) == 1:
        assert (found.most - usual.most) / (usual.least - found.least) == pytest.approx(0.1 / less)
    else:
        assert 0.1 / 0.45 < (found.most - usual.most) / (usual.least - found.least) < 0.1 / less


def test_respelled_words_of_a_foreign_sentence_are_no_less_certain_than_elsewhere() -> None:
    """What has a respelling has its own bounds, and the other words theirs."""
    text = "The Hafen and the Brücke"
    bare, some = (estimate_duration(text, "pico", words) for words in ((), ("Hafen", "Brücke")))
    assert bare.most > some.most > estimate_duration("Hafen Brücke").most
    assert some.least >= bare.least


@pytest.mark.parametrize("mark", ["’", "'"])
def test_an_apostrophe_is_no_end_of_a_word(mark: str) -> None:
    """What is left of a short word belongs to the one before it, and is no letter that would be spelled."""
    for text, said in (("Das war’s.", "Das wars."), ("Wie geht’s dir", "Wie gehts dir"), ("O’Neill", "Oneill"),
                       ("Am Ku’damm", "Am Kudamm"), ("die Grimm’schen Märchen", "die Grimmschen Märchen")):  # fmt: skip
        written = text.replace("’", mark)
        assert plain(written)
        assert estimate_duration(written) == msgspec.structs.replace(estimate_duration(said), unbroken=False)
    assert estimate_duration(f"Max{mark} Haus").least == estimate_duration("Max Haus").least
    assert estimate_duration(f"Das C{mark} fehlt").syllables == estimate_duration("Das C fehlt").syllables
    assert not any(map(plain, (f"{mark}s war kalt", f"In D{mark}dorf", f"K{mark}lautern siegt")))


@pytest.mark.parametrize(
    "text", ["Sie sagt: ‹Wir gehen.›", "›Weit fort‹", "Der Rat [in Ulm] tagt", "[…] Er schlief"]
)
def test_marks_of_inner_speech_and_of_editors_are_not_said(text: str) -> None:
    """They are pauses at most, as those of speech and other brackets are."""
    assert estimate_duration(text).certain


@pytest.mark.parametrize("text", ["Das Sit-in am Tor", "Das Add-on fehlt", "Die X-Achse", "Am Punkt X"])
def test_a_part_of_a_word_makes_no_sentence_foreign(text: str) -> None:
    """Words that German has made of foreign ones, and a letter: at most that is uncertain, and by its own seconds."""
    assert _spread(text) < 0.16
    assert _spread("Am Punkt Y und am Punkt X") == pytest.approx(2 * _spread("Am Punkt X") + 0.3)
    assert not estimate_duration("Tierra y libertad").certain


CLOSE = (
    "Das war’s für heute.", "Sie sagt: ‹Wir gehen jetzt.›", "Der Rat [in Ulm] tagt wieder.",
    "Das Add-on fehlt bis heute.", "Er sprach vom Sit-in auf dem Platz."
)  # fmt: skip


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize("text", CLOSE)
def test_a_clip_that_is_a_third_longer_or_shorter_is_out_of_bounds(engine: EngineInfo, text: str) -> None:
    """Where nothing is uncertain but a letter: a voice that speaks by rules is where it should be, and no other is."""
    clip = engine.open(SpeakSettings(engine=engine.name)).speak(Segment(0, Role.PARAGRAPH, text, text))
    length, sounding = (
        estimate_duration(text, engine.habits.table),
        examine(clip, text, 1.0, engine.habits).sounding,
    )
    assert abs(length.deviation(sounding, 1.0)) < 0.3
    assert length.deviation(sounding * 4 / 3, 1.0) > 0.55
    assert length.deviation(sounding * 2 / 3, 1.0) < -0.55


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize(
    "text", ["Y", "X-Y-Z", "Y-M-C-A", "Am Punkt Y.", "In D’dorf regnet es.", "Q", "Geht’s?"]
)
def test_what_is_said_as_letters_is_within_its_bounds(engine: EngineInfo, text: str) -> None:
    """Pico says Y as a vowel, espeak by its name; a letter before an apostrophe and a consonant is one, too."""
    clip = engine.open(SpeakSettings(engine=engine.name)).speak(Segment(0, Role.PARAGRAPH, text, text))
    found = examine(clip, text, 1.0, engine.habits)
    assert found.fault == found.doubt == ""


FOREIGN = (
    "The Silence of the Rooms",
    "La casa del abuelo",
    "Les enfants jouent dans le parc.",
    "My town is small.",
)


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize("text", FOREIGN)
def test_a_sentence_of_another_language_is_within_its_bounds(engine: EngineInfo, text: str) -> None:
    """As it is written, by German rules, and as an edition says it, with hints; the bounds are not far apart."""
    voice = engine.open(SpeakSettings(engine=engine.name))
    bare = Segment(0, Role.PARAGRAPH, text, text)
    for segment in (bare, say_segment(bare, NormalizeSettings(), ())):
        said, words = respell(segment), foreign_words(segment)
        length = estimate_duration(said, engine.habits.table, words)
        sounding = examine(voice.speak(segment), said, 1.0, engine.habits, words).sounding
        assert abs(length.deviation(sounding, 1.0)) < 0.4
    assert estimate_duration(text).most < 1.45 * estimate_duration(text).least


@pytest.mark.parametrize("text", ["Der Hafen ist laut.", "„Ja“, sagte sie", "Angst"])
def test_a_text_has_the_sounds_of_its_letters(text: str) -> None:
    """In order, all of them, with a gap before each word; each lasts some time, and less than the text."""
    words = re.findall(r"\w+", text)
    found = sounds(text)
    assert sounds(text, bounded=True) == found
    assert sum(kind == "gap" for kind, _ in found) == len(words)
    assert found[0] == ("gap", 0.03)
    assert all(0.01 <= seconds < 0.3 for _, seconds in found)
    assert sum(kind in {"long", "short", "weak"} for kind, _ in found) == estimate_duration(text).syllables


@pytest.mark.parametrize("text", ["ARD", "1989", "The quiet crane", "", "50 %"])
def test_what_is_uncertain_has_no_sounds(text: str) -> None:
    """What may be said in more than one way is compared with no contour."""
    assert sounds(text) == ()
    assert bool(sounds(text, bounded=True)) == estimate_duration(text).bounded
    assert not Duration(1, 1.0, 1.0).unbroken


def _spread(text: str) -> float:
    length = estimate_duration(text)
    return length.most - length.least


def test_a_chain_is_as_uncertain_as_its_letters() -> None:
    """A chain is bounded by its length, and capitals without a vowel are one."""
    assert _spread("A-B-C-D") == pytest.approx(4 / 3 * _spread("A-B-C"))
    assert _spread("ZDF") == pytest.approx(_spread("Z-D-F"))
    assert _spread("GmbH") == pytest.approx(_spread("G-M-B-H"))
    assert estimate_duration("GmbH").syllables == 4


NUMBERS = (
    "7",
    "12",
    "42",
    "101",
    "1989",
    "2026",
    "3,5",
    "0,75",
    "12.000",
    "1.000.000",
    "007",
    "20:15",
    "3.14.15",
)


@pytest.mark.parametrize("engine", [pico.ENGINE, espeak.ENGINE], ids=lambda engine: engine.name)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_lasts_as_long_as_one_of_its_readings(engine: EngineInfo, number: str) -> None:
    """As a whole, as a year, piece by piece or digit by digit: each is within the bounds, as is what a voice says."""
    text = f"Gemeldet sind {number} Gäste"
    clip = engine.open(SpeakSettings(engine=engine.name)).speak(Segment(0, Role.PARAGRAPH, text, text))
    table = engine.habits.table
    found = estimate_duration(text, table)
    assert abs(found.deviation(examine(clip, text, 1.0, engine.habits).sounding, 1.0)) < 0.55
    for reading in readings(number):
        usual = estimate_duration(text.replace(number, reading), table).usual
        assert found.least < usual < found.most


def test_what_a_number_may_be_read_as() -> None:
    """First as it is most often; signs between digits may be named or left out."""
    assert spell_numbers("3,5 und 12.000") == " drei Komma fünf  und  zwölftausend "
    assert readings("1989") == ("tausendneunhundertneunundachtzig", "neunzehnhundertneunundachtzig")
    assert readings("7:30") == ("sieben dreißig", "sieben Doppelpunkt dreißig")
    assert readings("12345")[-1] == "eins zwei drei vier fünf"
    assert readings("007")[0] == "null null sieben"
    assert [reading.split()[1] for reading in readings("1,2,3")] == ["zwei", "Komma"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Schule", "hiss"),
        ("„Amt und Würde“", "short"),
        ("Gnocchi", ""),
        ("Gnade", ""),
        ("Gast", "stop"),
        ("ARD", ""),
    ],
)
def test_the_first_sound_is_that_of_a_word_that_is_read(text: str, kind: str) -> None:
    """A quotation mark before it is silent; of what may be spelled, or begins like an Italian word, none is sure."""
    assert first_sound(text) == kind


def test_a_text_has_its_words_and_marks_for_parts() -> None:
    """Of each word that it is one, its syllables, its sounds, and its end before a mark; a short one itself, too."""
    assert [*parts("Da, Amt")] == [
        "begin", "mark:,", "word", "syllables:1", "word:da", "stop:d", "long:a", "final:long",
        "word", "syllables:1", "word:amt", "short:a", "final:short", "sonorant:m", "final:sonorant", "stop:t",
        "final:stop",
    ]  # fmt: skip
    assert "syllables:4" in {*parts("Straßenbahnhaltestelle")}


@pytest.mark.parametrize("letter", ["a", "y", "ü"])
def test_a_small_letter_alone_may_be_spelled(letter: str) -> None:
    """It is no word that is certain, though it has a vowel; two of them are."""
    assert not plain(f"Punkt {letter}")
    assert not estimate_duration(letter).certain
    assert estimate_duration("Ei").syllables == 1
    assert plain("Ei")


def test_how_far_apart_bounds_may_be() -> None:
    """Nearer than 1.15 times they are as good as one, up to 2.2 times they are bounds, and beyond that guesses."""
    assert Duration(9, 2.0, 2.3).certain
    assert not Duration(9, 2.0, 2.31).certain
    assert Duration(9, 2.0, 4.4).bounded
    assert not Duration(9, 2.0, 4.41).bounded
    for nothing in (Duration(0, 0.0, 0.0), Duration(1, -1.0, 0.0)):
        assert not nothing.certain
        assert not nothing.bounded


def test_the_weight_of_a_length() -> None:
    """The root of the syllables, at least one, at most 24; half of them where the bounds are guesses."""
    weights = {count: Duration(count, 1.0, 1.0).weight ** 2 for count in (0, 1, 2, 23, 24, 25, 90)}
    assert weights == pytest.approx({0: 1, 1: 1, 2: 2, 23: 23, 24: 24, 25: 24, 90: 24})
    guesses = {count: Duration(count, 1.0, 3.0).weight ** 2 for count in (0, 1, 2, 3, 47, 48, 90)}
    assert guesses == pytest.approx({0: 1, 1: 1, 2: 1, 3: 1.5, 47: 23.5, 48: 24, 90: 24})


def test_no_sound_at_all_is_far_too_short() -> None:
    """The logarithm stays finite: less than a millisecond is as far away as a millisecond."""
    length = Duration(4, 2.0, 2.0)
    assert length.deviation(0.0, 1.0) == length.deviation(0.001, 1.0) == pytest.approx(-2 * math.log(2000))
    assert length.deviation(0.002, 1.0) == pytest.approx(-2 * math.log(1000))
    assert length.deviation(2.0, 1.0) == 0.0
    assert length.usual == 2.0
    assert Duration(4, 1.0, 2.0).usual == 1.5


def test_each_uncertain_thing_widens_the_bounds_by_its_own() -> None:
    """In seconds: a letter's name, a letter of a chain, one of another script, a figure that is no number, a sign."""
    bounds = {text: _spread(text) for text in ("B", "A-B", "∀", "²", "%")}
    assert bounds == pytest.approx({"B": 0.15, "A-B": 0.2, "∀": 1.1, "²": 0.72, "%": 1.1})
    assert estimate_duration("²").least == pytest.approx(0.08)
    assert estimate_duration("Ж").most == pytest.approx(0.9)
    assert (
        0.03
        == estimate_duration("Ж").least
        < estimate_duration("Жук").least
        < 0.7 * estimate_duration("Zhuk").least
    )
    assert 0 < estimate_duration("Pst").least < estimate_duration("Pst").most < 1.5
    assert [estimate_duration(text).syllables for text in ("7", "%", "Pst", "Ж", "", "B")] == [
        2,
        0,
        0,
        0,
        0,
        1,
    ]
    assert estimate_duration("").most == estimate_duration("").least == 0.0


@pytest.mark.parametrize("table", ["pico", "espeak"])
@pytest.mark.parametrize("text", ["Rat", "Der Rat, die Bücherei und der Mühlbach.", "„Ruhe“, rief sie."])
def test_a_text_lasts_as_long_as_its_parts(text: str, table: str) -> None:
    """A sound that the table does not have lasts as long as its kind; any other part that it does not have, no time."""
    seconds = _seconds(table)
    lasting = sum(seconds.get(part, seconds.get(part.partition(":")[0], 0.0)) for part in parts(text))
    assert (
        estimate_duration(text, table).least == estimate_duration(text, table).most == pytest.approx(lasting)
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [("", ""), ("B", ""), ("1989 kam er", ""), ("(Ulm)", "short"), ("GmbH", ""), ("Łódź", ""), ("Wien", "glide"),
     ("Zoo", "affricate"), ("…", ""), ("Ja", "sonorant"), ("iPhone", "")],
)  # fmt: skip
def test_of_what_begins_otherwise_no_first_sound_is_sure(text: str, kind: str) -> None:
    """Digits before it, capitals inside it, letters that are not German."""
    assert first_sound(text) == kind


def test_a_word_of_more_syllables_is_not_spoken_faster_and_a_short_one_is_itself() -> None:
    """Beyond four syllables all are alike; a word of up to four letters has a length of its own."""
    assert "syllables:3" in {*parts("Bücherei")}
    assert "syllables:4" in {*parts("Polizisten")}
    assert "word:amts" in {*parts("Amts")}
    assert not any(part.startswith("word:") for part in parts("Amtes"))
    assert not any(part.startswith("final:") for part in parts("Pst."))
    assert [part for part in parts("Amt Rat.") if part.startswith("final:")] == ["final:short", "final:stop"]


@pytest.mark.parametrize("text", ["Rat et cetera", "Rat et al", "Das Signal ist gut", "Der Wald, die Bank"])
def test_words_of_other_languages_are_whole_words(text: str) -> None:
    """What German has taken over, and what only contains such a word, is as certain as all else."""
    assert estimate_duration(text).certain
    assert not estimate_duration("Rat et loi").certain
    assert _spread("The Rat") == pytest.approx(0.35 * estimate_duration("Rat The").usual, rel=0.2)
