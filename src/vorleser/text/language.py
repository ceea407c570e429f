"""Guess the language of a text from its most frequent words, or from its script if that is not Latin."""

import re
from collections import Counter

from vorleser.text.regex import compile_late

LANGUAGE_NAMES = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "zh": "Chinese",
}
"""English names of the languages that ``guess`` knows, by BCP 47 tag."""

_FREQUENT = {  # function words; a form of several languages counts for each of them
    "cs": "a je se na v že s z do o jako ale by si jsem jsou byl byla bylo pro od po která který které také jeho "
    "jen až už být nebo podle při",
    "da": "og i at det er en til på som af de med der den for ikke et har var fra ved om men han også eller blev vil "
    "kan være skal efter hun sig",
    "de": "der die das und ist nicht ein eine einen einem einer eines den dem des zu mit sich von auf für im es sie "
    "er ich wir wird werden hat haben auch als an bei nach aus wie oder aber noch nur vor zum zur war sind so dass "
    "über um durch kann man mehr wenn uns sein seine ihre ihr diese dieser dieses kein keine bis unter gegen beim vom "
    "am doch schon immer wurde wurden in was will ihm ihn mir mich dir dich uns euch meine meiner meinen mein etwas "
    "nichts alle allen alles ob weil denn damit ohne sehr hier dort jetzt heute seit sei habe hatte hatten würde "
    "konnte können müssen soll sollen wollen ihren ihrer ihrem seinen seiner seinem einige viele",
    "en": "the of and to in a is that it for was on are with as he she his her be at by this had not but from have or "
    "an they which you were their been has will would when who what more we can said there its about into than our "
    "your do did",
    "es": "de la que el en y los se del las un por con una su para es al lo como más pero sus le ha o este sí porque "
    "esta entre cuando muy sin sobre también me hasta hay donde quien desde nos",
    "fi": "ja on ei se että hän oli joka mutta ovat kun niin myös tai ole sen hänen kuin jos voi nyt olla olen vain "
    "mitä ollut jotka mukaan sekä",
    "fr": "de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont la avec son "
    "les aux mais comme ou si leur y dont sa cette ces nous vous je elle été être fait c'est qu'il n'est d'un d'une",
    "hu": "a az és hogy nem is egy ez azt volt csak meg de már még mint vagy ha el kell van minden után ki lesz "
    "között olyan pedig ami amely",
    "it": "di e il la che in a per un è del non una i le con della si da al dei come più nel alla sono gli anche "
    "questo ma delle ha lo se o su nella dalla degli essere molto perché",
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog door over uit "
    "naar wordt heeft werd hij ze wij zij worden was deze geen kan meer tot veel",
    "no": "og i det er en til på som av for at de med den ikke et har var fra ved om men han også eller ble vil kan "
    "være skal etter hun seg",
    "pl": "i w na z się nie do to że jest o a jak za od po jego dla przez ale tym co był była było są oraz który "
    "która które już tylko może jej",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou "
    "quando muito nos já eu também só pelo pela até isso ela entre são",
    "ro": "de și în a la cu pe că nu o este un din care pentru mai sau ce ca se au fost fi lui să dar după prin sunt "
    "această",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var sig från så hon kan när "
    "också eller efter vid nu hade ska skulle över",
    "tr": "ve bir bu da de için ile çok daha olarak ne gibi kadar olan var en ama sonra o ya değil ki her mi göre "
    "ancak",
}
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _tag, _words in _FREQUENT.items():
    for _word in dict.fromkeys(_words.split()):
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _tag)
_SCRIPTS = (
    ("ja", compile_late("[\u3040-\u30ff]")),  # before the ideographs, which Japanese has too
    ("ko", compile_late("[\uac00-\ud7af]")),
    ("zh", compile_late("[\u4e00-\u9fff]")),
    ("ru", compile_late("[\u0400-\u04ff]")),
    ("el", compile_late("[\u0370-\u03ff]")),
    ("ar", compile_late("[\u0600-\u06ff]")),
    ("he", compile_late("[\u0590-\u05ff]")),
)
OTHER_LETTERS = frozenset(tag for tag, _ in _SCRIPTS)
"""Languages that are not written in Latin letters."""
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "yi"))
_FIRST_OTHER = "\u0370"  # where the scripts begin that are not Latin
_WORD = compile_late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST = 50_000  # characters that are looked at
_CLEAR = 1.3  # times as many frequent words as the next language has


def guess(text: str, least: int = 8) -> str:
    """Return the language of *text* as a tag of ``LANGUAGE_NAMES``, "" if it is not clear.

    At least *least* frequent words must be of that language, and clearly more than of any other. For a phrase of a few
    words, 2 or 3 is a good *least*.
    """
    text = text[:_LONGEST]
    if script := _script(text):
        return script
    found: list[str] = []
    for word in _WORD.finditer(text):
        tags = _LANGUAGES.get(word[0].lower().replace("’", "'"))
        if tags and (len(word[0]) > 1 or _is_small_word(text, word)):
            found += tags
    counts = Counter(found)
    (best, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= least and most >= next_most * _CLEAR else ""


def direction(tag: str) -> str:
    """Return the direction in which the language *tag* is written, as HTML calls it: "rtl", or "ltr"."""
    return "rtl" if tag.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _is_small_word(text: str, letter: re.Match[str]) -> bool:
    """Return whether *letter* stands in *text* as a word, not as a part of a name: e, but not the E in E-Mail."""
    around = text[max(0, letter.start() - 1) : letter.start()] + text[letter.end() : letter.end() + 1]
    return letter[0].islower() and not around.strip(" \u00a0\n,")


def _script(text: str) -> str:
    """Return the language whose script more than half of the letters of *text* have, "" for the Latin script."""
    if max(text, default="") < _FIRST_OTHER:  # nearly every text
        return ""
    letters = sum(map(len, _WORD.findall(text)))
    return next((tag for tag, script in _SCRIPTS if letters and len(script.findall(text)) * 2 > letters), "")
