"""Laws that hold for every text, however odd."""

import re
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vorleser.article import Metadata, Role
from vorleser.normalize import normalize, say_text
from vorleser.normalize.settings import NormalizeSettings
from vorleser.normalize.slipped_marks import find_slips
from vorleser.normalize.spoken import Spoken
from vorleser.normalize.table import rows
from vorleser.scripts import Script, Segment, Span

SETTINGS = NormalizeSettings()

SMALL_FORMS = {row[0] for name in ("abbreviations", "acronyms") for row in rows(name) if row[0].islower()}
SMALL_FORMS |= {"kg", "km", "mg"}  # units that are said without a number, too

WORDS = st.sampled_from(
    """der die das am im zum vom ein eine Friedrich Ludwigs Platz Kapitel Mai Okt. Jh. Uhr Euro € % km/h m²
    Menschen Frauen Köln FC und bis mit nach von unter 1 2 3. 14:30 2017/18 1,5 1.000 ½ 3/4 II. XIV. IV −5 ± ≥
    Mio. Mrd. v. Chr. 5-fach 20-Jährige
    G20 CO2 (3:1) „12“ 1.8.2017 2019–2021 '89 Mo.–Fr. 4-Zimmer-Wohnung""".split()
)
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)


def gaps(written: str, spoken: Spoken) -> list[Span | None]:
    """Return the spans that don't begin where the one before ended or show nothing; None where the last ends early."""
    shown = said = 0
    wrong: list[Span | None] = []
    for span in spoken.spans:
        if (span.shown_start, span.spoken_start) != (shown, said) or span.shown_end <= span.shown_start:
            wrong.append(span)
        shown, said = span.shown_end, span.spoken_end
    return wrong if (shown, said) == (len(written), len(spoken.text)) else [*wrong, None]


@given(st.one_of(st.text(max_size=80), SENTENCES))
@settings(max_examples=300, deadline=None)
def test_the_map_covers_everything(written: str) -> None:
    """Whatever is written, the map covers all that is shown and all that is said."""
    assert gaps(written, say_text(written, SETTINGS)) == []


@pytest.mark.parametrize("digit", ["²", "①", "٣", "४"])
@pytest.mark.parametrize(
    "around", ["#{}", "www.{}.de", "a/{}", "C-{}/12", "G{}", "A{}-B", "§ {}", "S. {}", "{} €"]
)
def test_a_digit_of_another_kind_is_no_fault(digit: str, around: str) -> None:
    """What Unicode calls a digit and is none of 0 to 9 is said somehow or left, wherever it stands."""
    written = around.format(digit)
    assert gaps(written, say_text(written, SETTINGS)) == []


@given(st.one_of(st.text(max_size=60), SENTENCES))
@settings(max_examples=300, deadline=None)
def test_saying_twice_is_saying_once(written: str) -> None:
    """What is said is words, and words are said as they stand, unless a mark leans on a word made of a figure."""
    once = say_text(written, SETTINGS).text
    assume(not [*find_slips(once)])
    assert say_text(once, SETTINGS).text == once


@given(st.one_of(st.text(max_size=60), SENTENCES))
@settings(max_examples=300, deadline=None)
def test_no_digit_is_left(written: str) -> None:
    """Every European digit becomes words."""
    assert not re.search("[0-9]", say_text(written, SETTINGS).text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüß ,", max_size=80))
@settings(deadline=None)
def test_small_words_pass_untouched(written: str) -> None:
    """Lower-case prose is said as it stands, but for the few short forms that are written so ("usw", "dpa", "km").

    Nor may a comma lean on the next word.
    """
    assume(not SMALL_FORMS & set(re.split("[ ,]+", written)))
    assume(not [*find_slips(written)])
    assert say_text(written, SETTINGS).text == written


@pytest.mark.parametrize(
    "written",
    [
        "Ki\u00adlo\u00adme\u00adter und\u00a05\u202fkm",
        "\ufeffDie \ufb01xe Katze",
        "Mu\u0308nchen\u200b liegt\u00ad",
        "\u00ad",
        "1\u00ad2",
        "5\u00ad\u00ad km\u00ad",
    ],
)
def test_noise_is_mapped_too(written: str) -> None:
    """What no reader sees is not said, and yet the map covers it."""
    spoken = say_text(written, SETTINGS)
    assert gaps(written, spoken) == []
    assert not re.search("[\u00ad\u200b\ufeff\u00a0\u202f\ufb01\u0308]", spoken.text)


HOSTILE = {
    "digits": "1",
    "spaced digits": "1 ",
    "groups": "123 ",
    "dots": "1.2.3.4.5.",
    "paragraph signs": "§",
    "lone letters": "X",
    "quotation marks": "„",
    "ordinals": "3. ",
    "Roman ordinals": "II. ",
    "rulers": "Friedrich II. und ",
    "prices": "€1",
    "ratios": "1:",
    "ranges": "1–2 ",
    "sums": "1+",
    "products": "1×",
    "hyphens": "1-",
    "strokes": "1/",
    "equations": "1=",
    "weekdays": "Mo.–",
    "percent signs": "%",
    "decades with apostrophes": "'89",
    "mixed scripts": "aбב汉ا1",
    "soft hyphens": "\u00ad",
    "accents": "a\u0301",
    "decades": "20er-",
    "squares": "5 m² ",
    "times": "8.15, ",
    "spaces": " ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length_only(piece: str) -> None:
    """Four times the text takes about four times as long, not sixteen times."""

    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        say_text(text, SETTINGS)
        return time.process_time() - start

    seconds(100)
    # the least of several: what else the process has to do, such as collecting garbage, only adds to it
    short = min(seconds(1_500) for _ in range(2))
    assert any(seconds(6_000) < 9 * short + 0.03 for _ in range(3))


@pytest.mark.parametrize(
    "written", ["", " ", "§", "99999999999999999999999", "1.2.3.4.5", "9" * 400, "½½", "€", "٣", "²"]
)
def test_odd_input_is_said_somehow(written: str) -> None:
    """Nothing raises, and nothing written is lost without a word."""
    spoken = say_text(written, SETTINGS)
    assert bool(spoken.text.strip()) == bool(written.strip())


def test_what_no_rule_knows_is_reported() -> None:
    """A sign that nobody says is passed on and listed."""
    spoken = say_text("Das Zeichen ⌘ kennt keiner.", SETTINGS)
    assert spoken.text == "Das Zeichen ⌘ kennt keiner."
    assert spoken.unknown == ("⌘",)


def test_another_language_is_left_alone() -> None:
    """English figures are no German figures."""
    spoken = say_text("It took 3 days.", SETTINGS, lang="en-GB")
    assert spoken.text == "It took 3 days."
    assert gaps("It took 3 days.", spoken) == []


def test_a_script_is_said_segment_by_segment() -> None:
    """What is shown stays; what is said, its map and its language's rules come with each segment."""
    shown = Segment(block=0, role=Role.PARAGRAPH, shown="Am 3. Mai.", spoken="Am 3. Mai.")
    foreign = Segment(block=1, role=Role.QUOTE, shown="3 days", spoken="3 days", lang="en")
    script = normalize(Script(Metadata(title="x"), (shown, foreign)), SETTINGS)
    assert [segment.shown for segment in script.segments] == ["Am 3. Mai.", "3 days"]
    assert [segment.spoken for segment in script.segments] == ["Am dritten Mai.", "3 days"]
    assert gaps("Am 3. Mai.", Spoken("Am dritten Mai.", script.segments[0].spans)) == []
