"""Names and words from elsewhere get hints; German ones get none."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from vorleser.article import Role
from vorleser.assemble.foreign import foreign_runs
from vorleser.normalize import say_segment
from vorleser.normalize.foreign import english, hints, spelling
from vorleser.normalize.foreign.word import parts_of_unlisted
from vorleser.normalize.lexicon.house import house
from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Hint, Segment
from vorleser.text import phonemes

DATA = Path(__file__).parent.parent / "data" / "names"


def hinted(text: str) -> dict[str, Hint]:
    """Return the words of *text* that are hinted at, with the hints."""
    return {text[hint.start : hint.end]: hint for hint in hints(text)}


def words(name: str) -> list[str]:
    """Return the lines of a list of names."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Das ist Trumps Politik.", "Trumps", "tʁamps"),
        ("Die Trump-Regierung schweigt.", "Trump", "tʁamp"),
        ("Ein Biden-Berater sprach.", "Biden", "ˈbaɪdn̩"),
        ("In der Champions League", "Champions League", "ˈtʃɛmpiəns liːɡ"),
        ("Die Champions-League-Partie", "Champions-League", "ˈtʃɛmpiəns liːɡ"),
        ("Das Konzert wurde gecancelt.", "gecancelt", "ɡəˈkɛnsl̩t"),
        ("Er hat es downgeloadet.", "downgeloadet", "ˈdaʊnɡəloʊdət"),
        ("Die Cyberkriminalität wächst.", "Cyber", "ˈsaɪbɐ"),
        ("Der Smartphone-Hersteller", "Smartphone", "ˈsmaːɐ̯tfoʊn"),
        ("Ein Trainingslager", "Trainings", "ˈtʁɛːnɪŋs"),
        ("Der Podcasthörer", "Podcast", "ˈpɔtkaːst"),
        ("Der Bitcoinkurs", "Bitcoin", "ˈbɪtkɔɪn"),
        ("Die Sabotageaktionen", "Sabotage", "zaboˈtaːʒə"),
        ("Der C-N-N-Reporter", "C-N-N", "siː ɛn ˈɛn"),
        ("Ein cooler Abend", "cooler", "ˈkuːlɐ"),
        ("Ein fairer und ein unfairer Zug", "unfairer", "ˈʊnfɛːʁɐ"),
        ("Der Churer Bahnhof", "Churer", "ˈkuːʁɐ"),
        ("Die Kiewer Oper", "Kiewer", "ˈkiːɛvɐ"),
        ("Die Zagreber Messe", "Zagreber", "ˈzaːɡʁɛbɐ"),
        ("Der Schleswiger Dom", "Schleswiger", "ˈʃleːsvɪɡɐ"),
        ("Die beigen Wände", "beigen", "ˈbeːʒən"),
        ("Die Sommelierin", "Sommelierin", "zɔməˈli̯eːʁɪn"),
        ("Der Nachtclub schließt.", "club", "klʊp"),
        ("Ein Jobangebot", "Job", "dʒɔp"),
        ("Der Sicherheitscheck", "check", "tʃɛk"),
        ("Im Straßencafé", "café", "kaˈfeː"),
        ("Im Hofcafé", "café", "kaˈfeː"),
        ("Das Caféhaus", "Café", "kaˈfeː"),
        ("Die teamfähige Kollegin", "team", "tiːm"),
        ("Eine saisonbereinigte Zahl", "saison", "zɛˈzɔ̃ː"),
        ("Der Datenstick", "stick", "stɪk"),
    ],
)
def test_the_lexicon_knows_forms_and_compounds(text: str, word: str, ipa: str) -> None:
    """Genitives, German endings, hyphens and joined words are found by rule."""
    assert hinted(text)[word].ipa == ipa


@pytest.mark.parametrize(
    ("word", "ipa", "language"),
    [
        ("Stojkovic", "ˈstɔjkɔvitʃ", "hr"),
        ("Karlovac", "ˈkaʁlɔvats", "hr"),
        ("Pawlak", "ˈpavlak", "pl"),
        ("Bianchi", "ˈbi̯anki", "it"),
        ("Bragança", "bʁaˈɡansa", "pt"),
        ("Junqueras", "xunˈkeːʁas", "es"),
        ("Thionville", "tjɔ̃ˈvil", "fr"),
        ("Zhangjiakou", "dʒaŋdʒi̯aˈkoʊ", "zh"),
        ("Qinwen", "tʃɪnˈvən", "zh"),
        ("Çağatay", "tʃaːˈtaɪ", "tr"),
        ("Bolotnikowa", "bɔˈlɔtnikɔva", ""),
        ("Benchekroun", "benʃeˈkʁuːn", ""),
        ("Softify", "ˈsɔftɪfaɪ", "en"),
        ("Catcher", "ˈkɛtʃɐ", "en"),
        ("Virtanen", "ˈvɪʁtanɛn", "fi"),
        ("Kytölä", "ˈkytœlɛ", "fi"),
        ("Þorvaldsson", "ˈtɔʁvaldsɔn", "is"),
        ("Hallgrímsdóttir", "ˈhalɡʁiːmsdoːtɪʁ", "is"),
        ("Kalniņš", "ˈkalnɪɲʃ", "lt"),
        ("Petkevičius", "pɛtˈkɛvɪtʃus", "lt"),
        ("Ahlqvist", "ˈalkvɪst", "sv"),
        ("Csonka", "ˈtʃɔnkɔ", "hu"),
        ("Goikoetxea", "ɡɔɪkoeˈtʃeːa", "es"),
        ("Boisseau", "bwaˈso", "fr"),
        ("Kraljevo", "ˈkʁaljɛvo", "hr"),
        ("Hirtshavn", "ˈhɪʁtshaʊn", "da"),
        ("Vęgelis", "ˈveːɡɛlɪs", "lt"),
        ("Nebeské", "ˈnɛbɛskɛː", "cs"),
        ("O'Donovan", "oʊˈdɔnəvn̩", "en"),
        ("O'Keeffe", "oʊˈkiːf", "en"),
        ("Chen", "tʃən", "zh"),
        ("Ibáñez", "iˈbanjɛs", "es"),
        ("Peláez", "peˈlaːɛs", "es"),
        ("Kovács", "ˈkovaːtʃ", "hu"),
        ("Barzès", "baʁˈzɛs", "fr"),
        ("Lunkær", "ˈlʊnkɛːɐ̯", "da"),
        ("Vatnsjökull", "ˈvatnsjœkʏtl", "is"),
        ("Ploiești", "ploˈjɛʃti", "ro"),
    ],
)
def test_a_shape_tells_the_language(word: str, ipa: str, language: str) -> None:
    """Endings that one language has, and the syllables of pinyin, need no list."""
    hint = hinted(f"Gestern war {word} hier.")[word]
    assert (hint.ipa, hint.lang) == (ipa, language)


@pytest.mark.parametrize(
    "word",
    [
        "Public",
        "Comic",
        "Kobachidse",
        "Ilham",
        "Macky",
        "Yunus",
        "Boateng",
        "Regierungsmitgliedern",
        "Familienmitglieds",
        "Wegwerfartikel",
        "Einwegwerfgeschirr",
    ],
)
def test_what_shows_no_language_is_left_alone(word: str) -> None:
    """A name of plain letters is of no language that it bears no sign of."""
    assert hinted(f"Gestern war {word} hier.").get(word, Hint(0, 1, ipa="")).lang in {"", "en"}


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Die Montage der Anlage dauert.", "Montage", "mɔnˈtaːʒə"),
        ("Alle Montage sind frei.", "Montage", "ˈmoːntaːɡə"),
        ("Ein moderner, sehr modern wirkender Bau", "modern", "moˈdɛʁn"),
        ("Blätter modern vor sich hin.", "modern", "ˈmoːdɐn"),
        ("Die Laterne wollte er umfahren.", "umfahren", "ˈʊmfaːʁən"),
        ("Den Stau umfahren viele.", "umfahren", "ʊmˈfaːʁən"),
        ("Im August regnet es.", "August", "aʊˈɡʊst"),
        ("Der Gründer August Bebel sprach.", "August", "ˈaʊɡʊst"),
        ("Der Service ist gut.", "Service", "ˈsœːvɪs"),
        ("Das Service aus Meißener Porzellan", "Service", "zɛʁˈviːs"),
        ("Sie lernt, damit umzugehen und mit Kritik umgehen zu können.", "umgehen", "ˈʊmɡeːən"),
        ("Der Tenor der Gespräche war ernst.", "Tenor", "ˈteːnoːɐ̯"),
        ("Der Tenor sang.", "Tenor", "teˈnoːɐ̯"),
        ("Er spielt gegen Arsenal.", "Arsenal", "ˈaːɐ̯sənəl"),
        ("Ein Arsenal an Waffen", "Arsenal", "aʁzeˈnaːl"),
        ("Zu Hause lebte er als Rentier von Zinsen.", "Rentier", "ʁɛnˈti̯eː"),
        ("Das Rentier zog den Schlitten.", "Rentier", "ˈʁɛntiːɐ̯"),
        ("Die Zwiebeln werden fein gehackt.", "gehackt", "ɡəˈhakt"),
        ("Der Server wurde gehackt.", "gehackt", "ɡəˈhɛkt"),
        ("Sie löschte den langen Post wieder.", "Post", "poʊst"),
        ("Ein Facebook-Post kostete ihn das Amt.", "Post", "poʊst"),
        ("Die Orange ist reif.", "Orange", "oˈʁɑ̃ːʒə"),
        ("Der Saal ist in Orange gehalten.", "Orange", "oˈʁɑ̃ːʃ"),
        ("Nasse Moore binden Kohlenstoff.", "Moore", "ˈmoːʁə"),
        ("Das sagte Moore am Abend.", "Moore", "muːɐ̯"),
        ("Der Zimmermann ist auf der Walz.", "Walz", "valts"),
        ("Montage sind schlimm.", "Montage", "ˈmoːntaːɡə"),
        ("Sucht jemand den Schlüssel?", "Sucht", "zuːxt"),
        ("Seine Sucht wuchs.", "Sucht", "zʊxt"),
        ("Die Autos rasten durch den Ort.", "rasten", "ˈʁaːstn̩"),
        ("Die Wanderer rasten im Wald.", "rasten", "ˈʁastn̩"),
    ],
)
def test_homographs_go_by_their_context(text: str, word: str, ipa: str) -> None:
    """What stands around a word decides; without it the frequent reading is taken."""
    assert hinted(text)[word].ipa == ipa


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("Das Patriot-System steht bereit.", "zʏsˈteːm"),
        ("Die House-Musik dröhnt.", "muˈziːk"),
        ("Ein Brief des Ignatius von Loyola", "loˈjoːla"),
    ],
)
def test_no_word_of_a_phrase_is_lost(text: str, sounds: str) -> None:
    """What a phrase of the lexicon covers is said to its last word."""
    assert any(hint.ipa.endswith(sounds) for hint in hints(text))


@pytest.mark.parametrize(
    "text",
    ["Der Brief ging mit der Post ab.", "Dem Post-Chef missfällt es.", "Die Deutsche Post streikt."],
)
def test_the_mail_is_no_message_on_the_net(text: str) -> None:
    """The feminine Post, and one that a compound begins with, is said by German letters."""
    assert "Post" not in hinted(text)


def test_words_of_no_list_are_found_with_their_language() -> None:
    """Letters and dictionaries tell English, French, Italian, Spanish, Polish, Turkish and South Slavic names."""
    found = {
        "Wakefield": "en",
        "Retailleau": "fr",
        "Piantedosi": "it",
        "Wrzesniewski": "pl",
        "Kütükçüoğlu": "tr",
        "Brkljačić": "hr",
        "Vondráčková": "cs",
        "Zabaleta Muñiz": "es",
    }
    for name, tag in found.items():
        assert not set(name.split()) & set(house().words)
        told = hints(f"Am Abend sprach {name} im Radio.")
        assert {hint.lang for hint in told} == {tag}, name


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Jérôme du Plessis", "Plessis", "fr"),
        ("Giacomo di Capua", "Capua", "it"),
        ("Íñigo de Ayala", "Ayala", "es"),
        ("Das sagte Jérôme der Plessis.", "Plessis", ""),
    ],
)
def test_a_particle_joins_the_parts_of_a_name(text: str, word: str, tag: str) -> None:
    """The given name speaks for the surname past de, di or van, and not past a German article."""
    assert hinted(text).get(word, Hint(0, 1, ipa="")).lang == tag


def test_a_given_name_goes_with_its_surname() -> None:
    """Daniel Craig is English, Daniel Müller German."""
    assert hinted("Robert Streeting kam.")["Robert"].lang == "en"
    assert "Robert" not in hinted("Robert Müller kam.")
    assert hinted("Matteo Piantedosi kam.")["Matteo"].lang == "it"
    assert hinted("Alice Müller kam.")["Alice"].ipa == "aˈliːs"
    assert hinted("Alice Blackstone kam.")["Alice"].ipa == "ˈɛləs"
    assert hinted("Sie kam aus Nancy.")["Nancy"].ipa == "nɑ̃ˈsi"


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Mathieu Lachance kam.", "Lachance", "laˈʃɑ̃s"),
        ("Guillaume Desforges kam.", "Desforges", "deˈfɔʁʒ"),
        ("Anne-Laure Dutilleux kam.", "Anne", "an"),
        ("Jean-Michel Courtois kam.", "Michel", "miˈʃɛl"),
        ("Anaïs Langlois kam.", "Langlois", "lɑ̃ˈɡlwa"),
        ("Csaba Hegedűs kam.", "Hegedűs", "ˈhɛɡɛdyːʃ"),
        ("João Guimarães kam.", "Guimarães", "ɡimaˈʁãɪʃ"),
        ("Erica Bianchi kam.", "Erica", "ˈeːʁika"),
        ("Wouter Goedmakers kam.", "Goedmakers", "ˈxuːdmakɐs"),
        ("Malte Gyllensten kam.", "Gyllensten", "ˈjʏlənstən"),
        ("Andrzej Cichoński kam.", "Cichoński", "tɕiˈxɔɲski"),
        ("Thibault Lanières kam.", "Lanières", "laˈnjɛːʁ"),
        ("Liu Cuifen kam.", "Cuifen", "tsu̯eɪˈfən"),
        ("Liu Cuifen kam.", "Liu", "li̯oʊ"),
        ("Hafiz al-Hudaida kam.", "Hudaida", "huˈdaɪda"),
    ],
)
def test_a_name_beside_another_is_read_as_its_language_writes_it(text: str, word: str, ipa: str) -> None:
    """What ends in an s keeps it, hyphens join given names, and English has no say beside a French name."""
    assert hinted(text)[word].ipa == ipa


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Gestern sprach Andrew Turner.", "Turner", "ˈtœːnɐ"),
        ("Gestern kam Emily West.", "West", "wɛst"),
        ("Das sagte Antoine Krämer.", "Antoine", "ɑ̃ˈtwan"),
        ("Gestern spielte Ollie Pope.", "Ollie", "ˈɔli"),
    ],
)
def test_an_english_given_name_makes_a_german_word_a_surname(text: str, word: str, ipa: str) -> None:
    """Alone it stays a gymnast or a point of the compass."""
    assert hinted(text)[word].ipa == ipa


@pytest.mark.parametrize("text", ["Der Turner gewann.", "Der West war da.", "Die Hall ist zu."])
def test_without_one_it_stays_german(text: str) -> None:
    """Nothing tells a surname."""
    assert not hinted(text)


def test_double_given_names_of_germans_stay_german() -> None:
    """Anne-Sophie and Ann-Sophie are names of Germans, too, unless something speaks for French."""
    assert not hinted("Anne-Sophie Krüger kam.")
    assert "Sophie" not in hinted("Ann-Sophie Krüger kam.")


def test_a_surname_after_a_german_given_name_is_german() -> None:
    """Plain letters behind a name that only German has are read as German ones; signs of a language still count."""
    for name in ("Hansi Struck", "Dieter Parker", "Gerd Wick", "Uwe Monk"):
        assert not hinted(f"Gestern kam {name}."), name
    assert hinted("Gestern kam Dieter Gonçalves.")


@pytest.mark.parametrize(
    "text",
    [
        "Die Daten aus Indien sind da.",
        "Der Raps blüht, die Brut schlüpft.",
        "Der Bulle fraß Reis mit Safran.",
        "Der Posten mutet seltsam an.",
        "Er traf die Latte.",
        "Die Handlung ist klar, ich handle danach.",
        "Solange es geht, gilt die Maxime.",
        "Delphine schwimmen.",
        "Norma verkauft Brot.",
        "Der Fakt ist umgebucht und weggebracht.",
        "Ein An-Netz-Gehen, ein Al-Ko-Gerät.",
    ],
)
def test_german_words_are_no_forms_of_foreign_ones(text: str) -> None:
    """Daten are no dates, a Posten is not posted, and Solange at a sentence's head is no Frenchwoman."""
    assert not hinted(text)


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("gedownloadet", "ɡəˈdaʊnloʊdət"),
        ("geupgradet", "ɡəˈapɡʁeɪdət"),
        ("gecrowdfundet", "ɡəˈkʁaʊtfandət"),
        ("gehighlightet", "ɡəˈhaɪlaɪtət"),
        ("gechattet", "ɡəˈtʃɛtət"),
        ("gevotet", "ɡəˈvoʊtət"),
        ("gelabelt", "ɡəˈleɪbl̩t"),
        ("geframt", "ɡəˈfʁeɪmt"),
        ("geroutet", "ɡəˈʁuːtət"),
        ("mitgestylt", "ˈmɪtɡəstaɪlt"),
        ("weggescrollten", "ˈvɛkɡəskʁoʊltn̩"),
        ("zusammengecastet", "tsuˈzamənɡəkaːstət"),
        ("gemanagt", "ɡəˈmɛnɪtʃt"),
        ("faken", "ˈfeɪkən"),
        ("covere", "ˈkavəʁə"),
        ("featuren", "ˈfiːtʃɐn"),
        ("lanciert", "lɑ̃ˈsiːɐ̯t"),
        ("ausrangierten", "ˈaʊsʁɑ̃ʒiːɐ̯tn̩"),
        ("balancieren", "balɑ̃ˈsiːʁən"),
        ("gescoutet", "ɡəˈskaʊtət"),
        ("gechallengt", "ɡəˈtʃɛlɪntʃt"),
        ("getunt", "ɡəˈtjuːnt"),
    ],
)
def test_verbs_from_elsewhere_have_german_endings(word: str, ipa: str) -> None:
    """The participle may have its ge inside or ahead, and any German part before it; endings are German."""
    assert hinted(f"Sie haben es {word}.")[word].ipa == ipa


@pytest.mark.parametrize(
    ("word", "parts_said"),
    [
        ("Homeofficetag", ["Homeoffice"]),
        ("Internetabo", ["Internet"]),
        ("Eventmanagerin", ["Event", "managerin"]),
        ("Communitymanagement", ["Community", "management"]),
        ("Basketballsaison", ["Basketball", "saison"]),
        ("Snowboarderinnen", ["Snowboarderinnen"]),
        ("Poststempel", []),
        ("Naturalien", []),
    ],
)
def test_what_follows_an_english_word_is_heard(word: str, parts_said: list[str]) -> None:
    """A short German word may end a compound, and an English one may have a German ending."""
    assert list(hinted(word)) == parts_said


@pytest.mark.parametrize("noun", "Bank Partner Person Union Block Video".split())
def test_a_german_noun_before_an_english_name_is_german(noun: str) -> None:
    """What somebody or something is stays German, though English has the word far more often."""
    assert noun not in hinted(f"Das sagte die {noun} Blackstone Chase.")


def test_a_firm_that_ends_in_x_is_not_french() -> None:
    """A made-up name in -ix is read by German letters; an accent tells a Frenchman's."""
    assert "Quantagenix" not in hinted("Die Firma Quantagenix wächst.")
    assert hinted("Die Firma Castérix wächst.")["Castérix"].lang == "fr"


def test_what_is_joined_by_a_french_word_is_french() -> None:
    """Pied-à-terre has its own row; the like of it is read as French."""
    assert {hint.lang for hint in hints("Ein Plat-à-partager steht da.")} == {"fr"}
    assert {hint.lang for hint in hints("Der Zug hält in Fontaine-les-Bains und Rive-sur-Aube.")} == {"fr"}


def test_a_french_article_opens_no_english_name() -> None:
    """A quoted name of two words that begins with Le, Les or La is no English one; La may be of another language."""
    assert {hint.lang for hint in hints("Im Kulturhaus «La Grange» ist Tanz, im „Les Halles“ auch.")} == {
        "fr"
    }
    assert "en" not in {hint.lang for hint in hints("Im Haus „La Perla“ ist Tanz.")}


def test_a_letter_beside_an_english_name_is_said_as_german_says_it() -> None:
    """The X of a model is the letter, not the sound that an English word has for it."""
    assert "X" not in hinted("Das Gerät heißt NovaSeq X Plus.")


@pytest.mark.parametrize(
    "word",
    (
        "Kontaktdaten Spitzengebot Revolutionsgarden Touristenvisum Bushaltestelle Brutpaare Bootsverleih Autostrade "
        "regelloser hineinschicken Reiztherapie Brennstoffs beigetragen Blankoscheck Hostessen Starkniederschlag "
        "Webstuhl Farbband Mailändern Heizwerk Saugwurm Abdeckfarbe Aalgabel Sommerbad Clanmitglied langwierigste "
        "Oman Emir Limousine Oligarchen Undine Regulator Liesing Graz Grazer Coffein Baier Novomatic Goldegg Weltcup "
        "Theologen Pofalla Sillian Startrampe Punktrichter Mahagonis Simonis Analgetika Protozoen Szenografie "
        "Haneke Transitroute Bratislava Unflat Happen Spat Tutenchamun Fliesenleger"
    ).split(),
)
def test_what_german_is_made_of_is_german(word: str) -> None:
    """A compound that German cuts elsewhere, and a word that only looks foreign, are said by their letters."""
    assert not [hint for hint in hints(word) if hint.lang or hint.source == "rules"]


def test_german_words_are_not_foreign() -> None:
    """Of 900 ordinary words, compounds, surnames and places fewer than one in two hundred is taken for foreign."""
    german = [word for line in words("german.txt") for word in line.split()]
    wrong = [
        word
        for word in german
        if word not in house().words and any(part.source == "rules" for part in parts_of_unlisted(word, ()))
    ]
    assert len(german) > 900
    assert len(wrong) * 200 < len(german), wrong


@pytest.mark.parametrize(
    ("tag", "word", "ipa"),
    [
        ("hu", "Széchenyi", "ˈseːtʃɛɲi"),
        ("hu", "Móricz", "ˈmoːʁits"),
        ("nl", "Engels", "ˈɛŋɛls"),
        ("nl", "Sjaak", "ʃaːk"),
        ("nl", "Matthijs", "ˈmataɪs"),
        ("sv", "Thunberg", "ˈtʊnbɛʁj"),
        ("sv", "Lingård", "ˈlɪnɡoːɐ̯t"),
        ("da", "Vingegaard", "ˈvɪŋeɡɔːɐ̯"),
        ("ro", "Bacău", "baˈkaʊ"),
        ("ro", "Ungheni", "unˈɡɛn"),
        ("es", "Ximena", "xiˈmeːna"),
        ("es", "Luis", "luˈis"),
        ("fr", "Castex", "kaˈstɛks"),
        ("fr", "Chamonix", "ʃamɔˈni"),
        ("fr", "Etienne", "eˈtjɛn"),
        ("fr", "Becquerel", "bɛkəˈʁɛl"),
        ("fr", "Adrien", "adʁiˈɛ̃"),
        ("fr", "Fabien", "faˈbjɛ̃"),
        ("fr", "Gérald", "ʒeˈʁald"),
    ],
)
def test_letters_are_read_by_their_language(tag: str, word: str, ipa: str) -> None:
    """Each language has its own letters for a sound, and its own stress."""
    assert spelling.spelling_ipa(word, tag) == ipa


def test_letters_of_a_longer_acronym_are_no_shorter_one() -> None:
    """The D-J in F-D-J is no disc jockey and the I-T in K-I-T-V no technology; alone they are."""
    assert not hints("Die F-D-J und das K-I-T-V kamen.")
    assert [hint.source for hint in hints("Der D-J und das I-T-Team kamen.")][:1] == ["kultur.tsv"]


def test_every_hint_can_be_said() -> None:
    """Whatever the rules make of names is known to the voices."""
    told = [(line, hint) for line in words("unlisted.tsv") for hint in hints(line.split("\t")[0])]
    assert len(told) > 100
    for line, hint in told:
        assert hint.respelling or not phonemes.unknown(hint.ipa), (line, hint)


def test_a_quotation_has_its_language() -> None:
    """Each word of an English quotation is hinted at as English."""
    told = hints("Er sagte: „We have to do it for the people“, und ging.")
    assert {hint.lang for hint in told} == {"en"}
    assert len(told) == 8


def test_a_sentence_in_another_language_has_it() -> None:
    """Page, book and engine learn it from the segment; a German sentence with an English name stays German."""

    def lang(text: str) -> str:
        return say_segment(Segment(0, Role.PARAGRAPH, text, text), NormalizeSettings(), ()).lang

    assert lang("We have to do this for the people of this country.") == "en"
    assert lang("C’est la vie et nous sommes dans le monde.") == "fr"
    assert lang("Das Lied heißt The House of the Rising Sun.") == "de"
    assert lang("Die Bremer schlugen die Hamburger.") == "de"


@pytest.mark.parametrize(
    ("name", "ipa"),
    [
        ("Kutschuk", "kuˈtʃʊk"),
        ("Barabanow", "baʁaˈbaːnɔf"),
        ("Melnytschenko", "mɛlnɪˈtʃɛnko"),
        ("Bhattarai", "baˈtaːʁaɪ"),
        ("Khaldoun", "xalˈduːn"),
        ("Mahmoudi", "maxˈmuːdi"),
        ("Nakayama", "nakaˈjaːma"),
        ("Nkolongo", "nkoˈlɔnɡo"),
        ("Gjonaj", "ˈdʒoːnaɪ"),
        ("Shevchuk", "ʃɛfˈtʃʊk"),
        ("Chernyshenko", "tʃɛʁnɪˈʃɛnko"),
        ("Golubev", "ɡɔˈluːbɛf"),
        ("Khomyakova", "xɔˈmjaːkɔva"),
        ("Venkatesan", "venkaˈteːsan"),
        ("Zeqiri", "zɛˈtʃiːʁi"),
        ("Mchedlidze", "mtʃɛˈdlidzɛ"),
        ("Kiprugut", "kiˈpʁuːɡut"),
        ("Roukas", "ˈʁuːkas"),
        ("Senasinghe", "senaˈsɪŋə"),
        ("Oleksijiwka", "ɔlɛksiˈjifka"),
        ("Qassoori", "kaˈsuːʁi"),
    ],
)
def test_names_in_latin_letters_that_are_not_their_own_are_read(name: str, ipa: str) -> None:
    """Russian, Indian, Arabic, Japanese, African and Albanian names have letter rules, but change no language."""
    (hint,) = hints(name)
    assert (hint.ipa, hint.lang) == (ipa, "")


@pytest.mark.parametrize(
    "name",
    (
        "Rathenow Teschow Gebhard Akquise Abhilfe Friedhof Krankheit Maxi Vanderbilt Hallier Etzwil Kartonen "
        "Benjamine Angesessenen Trinkwasser Paschtunen Egisto Oldesloe Pritzwalk Tutzing Uniper Lindenbroich "
        "Blagoewgrad"
    ).split(),
)
def test_german_names_are_not_taken_for_others(name: str) -> None:
    """What letters share with Russian, Indian and Arabic names is German where German has it."""
    assert not parts_of_unlisted(name, ())


def test_hints_never_overlap() -> None:
    """What a lexicon has taken is not hinted at again."""
    taken = (Hint(0, 5, ipa="a"),)
    told = hints("Trump und Biden in der Champions League mit „this is the end of it“", taken)
    assert all(one.end <= other.start for one, other in pairwise(told))
    assert told[0] == taken[0]


@pytest.mark.parametrize("tag", spelling.languages())
def test_every_language_reads_its_own_letters(tag: str) -> None:
    """No letter of a language's alphabet is left without a sound or a rule."""
    from vorleser.normalize.foreign.letters import alphabets

    for letter in (*"abdefgijklmnoprstuvz", *alphabets().get(tag, ())):
        assert spelling.spelling_ipa(f"ma{letter}a", tag), (tag, letter)


def test_english_is_said_as_germans_do() -> None:
    """Final consonants are voiceless, r is not said before a consonant, the stress lies before its syllable."""
    assert english.english_ipa("Wakefield") == "ˈweɪkfiːlt"
    assert english.english_ipa("Blackstone") == "ˈblɛkstoʊn"
    assert english.english_ipa("Starbucks") == "ˈstaːɐ̯baks"
    assert not english.english_ipa("Zivilbevölkerung")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Sie rief: „We will never give up“ und ging.", [("We will never give up", "en")]),
        ("Die Serie „House of Cards“ läuft, „Der Bergdoktor“ auch.", [("House of Cards", "en")]),
        ("Er rief „Vive la France et la République“.", [("Vive la France et la République", "fr")]),
        ("Sie sagte: „Das war gut.“", []),
    ],
)
def test_a_quotation_keeps_its_language(text: str, quoted: list[tuple[str, str]]) -> None:
    """What a sentence quotes in another language is hinted at word by word, so that its run is known."""
    said = say_segment(Segment(0, Role.PARAGRAPH, text, text), NormalizeSettings(), ())
    assert said.lang == "de"
    assert [(text[start:end], lang) for start, end, lang in foreign_runs(said)] == quoted


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In Ruhe messen die Sensoren die Kraft.", "de"),
        ("Was muss die nationale, was die internationale Politik leisten?", "de"),
        ("The rest of my favourite links are here.", "en"),
    ],
)
def test_german_sentences_stay_german(text: str, lang: str) -> None:
    """Short words that several languages have make no German sentence another's."""
    assert say_segment(Segment(0, Role.PARAGRAPH, text, text), NormalizeSettings(), ()).lang == lang


def test_letters_without_end_are_not_taken_apart() -> None:
    """What is longer than any word costs no more than to read it, and gets no hint."""
    glued = "Summe" * 400
    calls = [0]

    def count(*_: object) -> None:
        calls[0] += 1

    hinted("Trumps Summe")  # what is read once
    sys.setprofile(count)
    try:
        found = hinted(f"Es war {glued} für Trumps da.")
    finally:
        sys.setprofile(None)
    assert [*found] == ["Trumps"]
    assert calls[0] < len(glued)


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Beratung, Wartung und -service gehören dazu.", "service", "ˈsœːvɪs"),
        ("Der Verein sucht Helfer und -coaches.", "coaches", "ˈkoʊtʃɪs"),
        ("Wanderung und -tour sind ausgebucht.", "tour", "tuːɐ̯"),
    ],
)
def test_the_last_part_of_a_compound_is_known_without_its_first(text: str, word: str, ipa: str) -> None:
    """A small word that leans on a hyphen is said as in the whole compound."""
    said = {text[hint.start : hint.end]: hint.ipa for hint in hints(text)}
    assert said.get(word) == ipa


@pytest.mark.parametrize(
    "text", ["Räder und -teile", "Tretboote und -boots", "Äpfel und -birnen", "Flugzeuge und -post"]
)
def test_a_german_last_part_stays_german(text: str) -> None:
    """Words of the lexicon that German has as well are no foreign last parts."""
    assert not hints(text)


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Die Mannschaft führt Zsolt Semjén an.", "Semjén", "ˈʃɛmjeːn"),
        ("Am Pult steht Markéta Davidová.", "Markéta", "ˈmaʁkɛːta"),
        ("Das Tor schoss Vorlicek.", "Vorlicek", "ˈvɔʁlɪtʃɛk"),
        ("Die Fähre nach Enkhuizen fährt.", "Enkhuizen", "ˈɛnkhœɪzən"),
        ("Der Zug hält in Giurgiu.", "Giurgiu", "ˈdʒuʁdʒu"),
    ],
)
def test_an_accent_that_many_languages_have_is_no_sign_of_one(text: str, word: str, ipa: str) -> None:
    """The name beside it, the given name or the shape of the word tells."""
    said = {text[hint.start : hint.end]: hint.ipa for hint in hints(text)}
    assert said.get(word) == ipa


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("Man braucht 500 Gramm Hack.", "Hack", "hak"),
        ("Der Hack der Datenbank blieb unbemerkt.", "Hack", "hɛk"),
        ("Der Käse reift in der Lake.", "Lake", "ˈlaːkə"),
        ("Der Van parkt vor der Tür.", "Van", "vɛn"),
        ("Sie wohnt in einer Kate am Deich.", "Kate", "ˈkaːtə"),
        ("Trainiert wird am Abend.", "Trainiert", "tʁɛˈniːɐ̯t"),
    ],
)
def test_words_that_german_and_english_share_go_by_their_sentence(text: str, word: str, ipa: str) -> None:
    """What stands around them tells which they are."""
    said = {text[hint.start : hint.end]: hint.ipa for hint in hints(text)}
    assert said.get(word) == ipa
