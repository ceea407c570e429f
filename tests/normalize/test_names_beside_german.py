"""What German makes of names, and English that stands in German sentences without quotation marks."""

import pytest

from vorleser.normalize.foreign import hints


def said(text: str) -> dict[str, str]:
    """Return the words of *text* that are hinted at, with their sounds."""
    return {text[hint.start : hint.end]: hint.ipa for hint in hints(text)}


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Die Trumpsche Politik", "Trumpsche", "ˈtʁampʃə"),
        ("Mit dem trumpschen Stil", "trumpschen", "ˈtʁampʃən"),
        ("Das Orbánsche System", "Orbánsche", "ˈɔʁbaːnʃə"),
        ("Macron’sche Ideen", "Macron’sche", "maˈkʁɔ̃ʃə"),
        ("Ein Shakespearescher Held", "Shakespearescher", "ˈʃeɪkspiːɐ̯ʃɐ"),
        ("Der Trumpismus", "Trumpismus", "tʁamˈpɪsmʊs"),
        ("Eine Trumpistin", "Trumpistin", "tʁamˈpɪstɪn"),
        ("Die trumpistische Rede", "trumpistische", "tʁamˈpɪstɪʃə"),
        ("Der Orbánismus", "Orbánismus", "ɔʁbaːˈnɪsmʊs"),
        ("Die Toulouser Fans", "Toulouser", "tuˈluːzɐ"),
        ("Der Udiner Platz", "Udiner", "ˈuːdinɐ"),
    ],
)
def test_a_name_keeps_its_sounds_before_the_ending_of_adjectives(text: str, word: str, ipa: str) -> None:
    """A name of the lexicon with -sch behind is said as the name is, whatever its letters look like."""
    assert said(text)[word] == ipa


@pytest.mark.parametrize(
    "word", "komische logischer typischen politische irakische Schillersche Realist Macronist Haller".split()
)
def test_adjectives_of_german_words_are_german(word: str) -> None:
    """An adjective that German has by itself gets no hint, nor does one of a German name."""
    assert said(f"Das war die {word} Art.") == {}


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Der Film Killers of the Flower Moon läuft.", "Killers of the Flower Moon"),
        ("Das Album The Dark Side of the Moon ist alt.", "The Dark Side of the Moon"),
        ("The show must go on, hieß es.", "The show must go on"),
        ("Das war too big to fail und teuer.", "too big to fail"),
        ("Die Firma The Body Shop schließt.", "The Body Shop"),
        ("Ein Best of the year gibt es auch.", "Best of the year"),
        ("Die Devise Never change a winning team gilt.", "Never change a winning team"),
        ("Das Institute of Technology forscht.", "Institute of Technology"),
        ("Er rief nach Law and Order im Land.", "Law and Order"),
    ],
)
def test_english_words_in_a_row_are_english(text: str, run: str) -> None:
    """Words around one that only English has are English, those that both have included, and German ends the row."""
    found = [hint for hint in hints(text) if hint.lang == "en" and hint.start >= text.index(run)]
    assert found[0].start == text.index(run)
    assert [text[hint.start : hint.end] for hint in found] == run.split()


@pytest.mark.parametrize(
    "text",
    [
        "Und das war of gut.",
        "So und too.",
        "Er kam in the.",
        "Das Bad am Land und so war for gut.",
        "It war so.",
    ],
)
def test_a_word_of_english_alone_makes_no_row(text: str) -> None:
    """Fewer than three words, or none besides the smallest, are no English."""
    assert said(text).keys() <= {"too"}


@pytest.mark.parametrize(
    ("word", "name", "ipa"),
    [
        ("Macronpartei", "Macron", "maˈkʁɔ̃"),
        ("Erdoğangegner", "Erdoğan", "ˈɛʁdɔan"),
        ("Orbánregierung", "Orbán", "ˈɔʁbaːn"),
        ("Bordeauxwein", "Bordeaux", "bɔʁˈdoː"),
        ("Putinkritiker", "Putin", "ˈpuːtɪn"),
        ("Renaultfahrer", "Renault", "ʁəˈnoː"),
        ("macronfreundliche", "macron", "maˈkʁɔ̃"),
        ("erdoğannah", "erdoğan", "ˈɛʁdɔan"),
        ("Techkonzern", "Tech", "tɛk"),
    ],
)
def test_a_name_keeps_its_sounds_before_a_german_noun(word: str, name: str, ipa: str) -> None:
    """A compound of a name and a noun has the name's sounds, and the rest stays German."""
    assert said(f"Es kam {word}.") == {name: ipa}


@pytest.mark.parametrize(
    "word",
    "lebensnah Technische technischen Bettelmänner Havelufer Klosterstube Warnappszeit Martinsgans Lidlmarkt".split(),
)
def test_german_compounds_that_begin_like_a_name_are_german(word: str) -> None:
    """Verbs, rivers and words that German has by itself begin compounds, though a name has the same letters."""
    assert said(f"Es kam {word}.") == {}


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Das Meissener Service ist alt.", "Service", "zɛʁˈviːs"),
        ("Sie erbte ein Service für zwölf Personen.", "Service", "zɛʁˈviːs"),
        ("Nach dem Service kam der Ball.", "Service", "ˈsœːvɪs"),
        ("Ein Rage-Quit im Spiel", "Rage", "ʁeɪdʒ"),
        ("Er geriet in Rage.", "Rage", "ˈʁaːʒə"),
        ("Die Stadt Yichang liegt dort.", "Yichang", "iˈtʃaŋ"),
        ("Der Ort Nowohrodiwka fiel.", "Nowohrodiwka", "nɔvɔhʁɔˈdifka"),
        ("Die Håkonsens kamen.", "Håkonsens", "ˈhoːkɔnsəns"),
        ("Mit Aymeric sprach er.", "Aymeric", "ɛməˈʁik"),
    ],
)
def test_words_go_by_what_shows_their_language(text: str, word: str, ipa: str) -> None:
    """A homograph goes by what stands beside it, a name of no list by the end that only its language has."""
    assert said(text)[word] == ipa
