"""Shapes of names that tell their language surely, though other languages have the same letters: -ović, -czyk, -ães."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from vorleser.normalize.foreign import english
from vorleser.normalize.foreign.pinyin import is_pinyin
from vorleser.text import dictionary
from vorleser.text.regex import compile_kept, compile_late
from vorleser.text.small_tables import read_small_table

_SURE = (
    ("is", r"[ðþ]|^í|fjall$|jökull$|[a-z]{2}d[óo]ttir$|[áíóúýæ][a-záíóúýæö]*son$"),
    (
        "lt",
        r"[ļņķģėųį]|[ēīā][a-zāēīšžč]*s$|[ęą][a-zšžčūė]*(?:[aiuy]s|ė)$|(?:e[vw]i[cč]ius|[cč]i[uū]nas|[lrd]auskas)$",
    ),
    (
        "fi",
        (
            r"ää|(?<!^)öö|yy[bdfghklmnprstv]|uu[a-zäö]*(?:[aioäö]|nen)$|[äö][a-zäö]{0,4}[äö]$|(?:kk|rv|(?<!c)ht|rh|sk|pp)[aoäöuy]nen$|"
            r"[aiouäöy]rtanen$|(?:[klmnrsv][aä]|kk|tt|pp|[yäöo])inen$|(?:mäki|järvi|niemi|saari|lahti|koski|könen|känen|istö)$"
        ),
    ),
    ("hr", r"[oe]vac$|[oe]vci$|(?:ov|ev|av)ica$|[^aeiou]nj[ae]?$|hadži|hadzi|[aeiou][lr]jevo$"),
    ("pl", r"(?:wicz|czyk|czak|[wn]iak|[aou]wlak)$|szcz|^(?:krz|grz|prz|brz)"),
    (
        "pt",
        r"[âê]n[ct]i[ao]$|ísio$|[rs]ques$|(?:ães|ões|[ae]nça|[çl]alves|onçalves|ânia|lhães|êncio|eiredo)$|[aeiou]lh(?:[ao]|al|eir[ao])$|[a-z]ês$",
    ),
    ("it", r"(?:cc|[nrs]c)hi$|[aeiou]ghi$|gli[aeo]\w{0,5}$|ucci$|acqua(?!r)|[a-z]{3}è$"),
    ("sq", r"[aeiouy]çi$"),
    (
        "hu",
        r"(?:szky|csaba|falvi|halmi|szegi|[áo]gyi)$|^szent|[áéíóú]\w*cs$|^cs[aeiouáéíóöőúüű](?![aeiou])|^sz(?:a[bklr]|e[gkm]|en(?!e|o|a|i)|é|i[jl]|o[bklm])",
    ),
    ("ro", r"(?:[lnr]cea|escu|eanu|ești|esti|[a-z]{2}giu)$|â[a-z]+u$|[âî][a-z]+ea$|^gheor|^cio[abcl]"),
    (
        "es",
        r"qu(?:era|ero)s?$|[áéíóú]\w{0,4}ez$|íos$|[ñ]|(?:[a-z]{2}[dlmnrtv]|[oe]p|qu|gu)ez$|[a-z]{2}(?:illo|uela)$|tx[aeiou]",
    ),
    (
        "sv",
        r"^gyllen|[a-z]{2}hammar$|(?:stjerna|stierna)$|[a-z]{3}sson$|[a-zäöåé]{2}[qk]vist$|[a-z]{2}ström$|^skj",
    ),
    ("da", r"[a-z]{2}(?:gaard|s?havn)$"),
    ("cs", r"[a-záčěířšů]{2}[sc]ké$|ště$|[aeiouy][^aeiouy]{1,3}[aei](?<!ci)cek$"),
    ("tr", r"oglu$|(?:[auz]|[au]k|kir)dag$"),
    (
        "nl",
        r"hu[iy][sz]en$|broeck|^hoog[a-z]{3}|schuurm|zwij[^a]|(?<!q)uij|ieuw|oossens|^schout?en$",
    ),
    (
        "fr",
        r"(?:euil|oux|oix|[bfgm]oucher|[aei]court|gnac|gnan|[a-z]{2}[dlnrt]eaux?|guier|œ\w*|llière?s?|(?:ev|av|t|c|s)[ae]llier|gneux?|gny|[a-z]{3}(?<!tr)aud)$|^[a-z]{1,2}ouss[aeo]|^beau[rv][aeio]|^des(?:jard|champ|mar[ae]|rosi|granges|forges)|^ville[fmnrs][a-zéèê]{2}",
    ),
)
"""Languages and how their names end or begin; tried in this order."""
_ROMAJI = compile_late(
    r"(?:(?:(?:[kstnhmrgzbpdjfwy]|[kgnhbpmr]y|sh|ch|ts|kk|ss|tt|pp|tch|ssh)?[aiueoāīūēō])|n(?![aiueo]))+"
)
_WEAK = (("fr", r"[^aeiou]ville$"), ("nl", r"^vand(?:en|er)[bhlmps][a-z]{3}"))
"""The same for words that English's dictionary does not have."""
_ANY = compile_late("|".join(pattern for _, pattern in (*_SURE, *_WEAK)))
_NICKNAME = compile_late("[bdfglmnprt][aeiou]xi")
"""How German shortens names and words that pinyin has, too: Maxi, Lexi."""
_PINYIN = compile_late("zh|x|q|ch|iang|uang|guo|shuo|zeng|iao")
"""What at least a name has that is looked at closely: most have nothing."""
_TRADE = compile_late(
    r"..(?:matic|tastic|listic|ristic|tronic|phonic|sonic|music|logic|graphic|metric|ionic|static|plastic|magic|cosmic|"
    r"dynamic|clinic|botic|titanic|olympic|opic)$|^tronic$|(?:frede|pat|ced|eme|yme|ul|odé?e|elct)ric$"
)
"""How brands and English words end that no Slav bears: Novomatic."""
_IN_IC = compile_late(r"[bcdgjklmnprstvz]i[cć]$")
_OFTEN, _COMMON = 100, 2000
"""Times an English word was met in film subtitles: Public is one, Nikolic is none."""
_SHORTEST = 5  # letters of a word that its shape tells of


@cache
def _load_romanized() -> dict[str, re.Pattern[str]]:
    """Return for each language of ``romanized.tsv`` a pattern of its spellings, and with '' one of all."""
    found: dict[str, list[str]] = {"": []}
    for tag, pattern in read_small_table(files(__package__) / "romanized.tsv", cells=2):
        found.setdefault(tag, []).append(pattern)
        found[""].append(pattern)
    return {tag: compile_late("|".join(patterns)) for tag, patterns in found.items()}


@lru_cache(maxsize=4096)
def language_by_shape(word: str) -> str:
    """Return the language that the shape of the name *word* shows, '' if it shows none."""
    if not word[0].isupper() or word.isupper():
        return ""
    small = word.lower()
    if (
        _IN_IC.search(small)
        and not _TRADE.search(small)
        and len(word) >= _SHORTEST
        and dictionary.count(word, "en") < _OFTEN
    ):
        return "hr"
    if dictionary.count(word):
        return ""
    if not (_ANY.search(small) or _PINYIN.search(small) or _load_romanized()[""].search(small)):
        return ""
    if is_pinyin(word) and not _NICKNAME.fullmatch(small) and dictionary.count(word, "en") < _COMMON:
        return "zh"
    shapes = () if len(word) < _SHORTEST else _SURE if english.phones(word) else (*_SURE, *_WEAK)
    shown = next((tag for tag, pattern in shapes if compile_kept(pattern).search(small)), "")
    is_german = shown and dictionary.compound(small)  # "Regierungsmitgliedern" has an Italian gli
    return "" if is_german else shown or _language_of_romanized(word, small)


def _language_of_romanized(word: str, small: str) -> str:
    """Return the language of a name that is written in Latin letters by a system of its own, '' if it is none."""
    if len(word) < _SHORTEST or not word.isascii() or dictionary.count(word, "en") >= _OFTEN:
        return ""
    for tag, pattern in _load_romanized().items():
        if tag and pattern.search(small) and (tag != "ja" or _ROMAJI.fullmatch(small)):
            return "" if dictionary.compound(small) and tag != "ru" else tag
    return ""
