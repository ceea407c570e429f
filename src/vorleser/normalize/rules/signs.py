"""Signs and noise: & + / ↑ * †, footnote marks, emoji, bullets; quotes and dashes stay, since voices know them."""

import re
from functools import cache

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.table import rows
from vorleser.text.regex import compile_late

EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
"""Miscellaneous symbols to symbols and pictographs extended."""
JOINED = "\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
"""What joins and colours emoji."""

_WORDS = {
    "&": "und",
    "+": "plus",
    "↑": "nach oben",
    "↗": "nach oben",
    "⇧": "nach oben",
    "↓": "nach unten",
    "↘": "nach unten",
    "⇩": "nach unten",
    "→": "nach",
    "⇒": "daraus folgt",
    "←": "von",
    "↔": "hin und zurück",
    "⇔": "ist gleichbedeutend mit",
    "≠": "ungleich",
    "=": "gleich",
    "≈": "ungefähr",
    "~": "ungefähr",
    "∞": "unendlich",
    "√": "Wurzel aus",
    "∑": "Summe",
    "©": "Copyright",
    "№": "Nummer",
    "‰": "Promille",
    "%": "Prozent",
    "§": "Paragraf",
    "€": "Euro",
    "$": "Dollar",
    "£": "Pfund",
    "¥": "Yen",
    "°": "Grad",
    "÷": "geteilt durch",
    "×": "mal",
    "±": "plus minus",
    "≥": "größer gleich",
    "≤": "kleiner gleich",
    "♀": "weiblich",
    "♂": "männlich",
    "µ": "Mikro",
    "@": "at",
}
"""What is said for a sign between words."""
_SIGNS = "".join(map(re.escape, _WORDS))
SILENT = r"•◦▪▫■□●○►▶▸‣⁃∙·★☆✓✔➤❖|¦®™℠¶♦♥♣♠_\\^`´¨"
"""Bullets, trademarks and ornaments: seen, not said."""


_LAST = compile_late(r"[\w-]{1,60}$")
_NEXT = compile_late(r"[\w-]{1,60}")
_UMLAUTS = str.maketrans("ÄÖÜäöü", "AOUaou")
"""The woman may have an umlaut where the man has none: "Ärztin/Arzt"."""


def _born(found: Found) -> str:
    """Say the genealogist's "*" and "†" before a date: "(geboren 1975)"."""
    return "geboren " if found[0][0] == "*" else "gestorben "


def cross(found: Found) -> str:
    """Say "†" after a name: he or she has died."""
    return " gestorben" if found[0][0] == " " else "gestorben"


def _word(found: Found) -> str:
    """Say a sign as a word of its own, spaced from its neighbours."""
    said = _WORDS[found["sign"]]
    left = " " if found.before[-1:] not in {"", " ", "(", "„", "»", '"', "\n", "-"} else ""
    right = " " if re.match(r"[^\W_]|[−-][0-9]", found.after) else ""
    return f"{left}{said}{right}"


def amid(found: Found) -> str:
    """Say a plus between names as "und", "A & B" and "a+b" likewise."""
    return f" {'und' if found['sign'] == '&' or found['name'] else 'plus'} "


def shared(found: Found) -> str:
    """Gerätetyp/-version, Kaufmann/-frau: two words that share their head; a folder's stroke is silent."""
    left = _LAST.search(found.before)
    if not left or not left[0][0].isupper():
        return ""
    return " oder " if found.after.startswith(("-frau", "-mann", "-männin")) else " und "


def _stem(word: str) -> str:
    """Return the letters that a man and a woman of one calling share; Berlin and Bremen share none."""
    return word[:3].translate(_UMLAUTS)


def slash(found: Found) -> str:
    """Say a slash between words by a pause only ("Yoga/Pilates"), between a man and a woman as "oder".

    There is no pause in "und/oder", in what is one word (Text/Bild-Partnerschaft), or between letters (CDU/CSU).
    """
    left, right = _LAST.search(found.before), _NEXT.match(found.after)
    if not left or not right:
        return " "
    many = right[0].endswith("innen")
    paired = any(word.endswith("in") for word in (left[0], right[0])) and (
        _stem(left[0]) == _stem(right[0]) and right[0][0].isupper()
    )
    counted = _NUMERAL.search(left[0])  # "22:52 Uhr / 1 Minute": one of them, no article
    either = (left[0].islower() and not counted and right[0] in _ARTICLES) or (
        right[0] in _PAIRED and (left[0] in _PAIRED or _NOUN_BEHIND.match(found.after))
    )
    if many or paired or either:
        return " und " if many else " oder "
    is_spaced = found[0] != "/"
    is_one = (
        "oder" in (left[0], right[0])
        or _COMPOUND.match(found.after)
        or left[0].isupper()
        or right[0].isupper()
    )
    return " " if is_one and not is_spaced else ", "


_ARTICLES = frozenset("eine die der das ein einer".split())
_NUMERAL = compile_late(
    r"(?:zig|zehn|hundert|tausend|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf)$"
)
_PAIRED = frozenset(
    """der die das dem den des ein eine einer eines einem einen kein keine dieser diese dieses dessen deren beide beiden
    jeder jede jedes seine seiner seinem seinen ihr ihre ihrer ihrem ihren ist sind hat haben war waren wird werden
    zum zur im ins beim vom kann können soll sollen muss müssen darf dürfen""".split()
)
"""Words of which a stroke leaves one to choose: "einer/eines Zeugen", "ist/sind"."""
_NOUN_BEHIND = compile_late(r"(?:der|die|das|dem|den|des) [A-ZÄÖÜ][a-zäöüß]")
"""A second article with its noun: "des Vaters/der Mutter"."""
_COMPOUND = compile_late(r"\w+-[A-ZÄÖÜ]|Die Grünen\b|erste[rn]? F-C\b")
"""What is one with the word before a slash: "Text/Bild-Partnerschaft", "Bündnis 90/Die Grünen"."""


def emoji(found: Found) -> str | None:
    """Drop emoji with the space before them, or say their names, as the house wants it."""
    if found.settings.emoji == "dropped":
        after = found.after[:1]
        return " " if found["space"] and after.isalnum() else ""
    names = [emoji_names()[sign] for sign in found["signs"] if sign in emoji_names()]
    said = ", ".join(dict.fromkeys(names))
    return f"{found['space'] or ' '}{said}" if said else ""


@cache
def emoji_names() -> dict[str, str]:
    """Return what is said for emoji."""
    return {row[0]: row[1] for row in rows("emoji")}


def _opening(found: Found) -> str:
    """Drop the signs that a line begins with, or say those that have names."""
    if found.settings.emoji == "dropped":
        return ""
    names = [emoji_names()[sign] for sign in found[0] if sign in emoji_names()]
    return ", ".join(dict.fromkeys(names)) + (" " if names else "")


_NAMED = compile_late(r"\b(?!D(?:er|ie|as|em|en|es) |Ein|Im |Am |Bei|Mit)[A-ZÄÖÜ][\w-]+ $")
"""A noun whose average is told in a place or a time: "Miete Ø Berlin"."""


def across(found: Found) -> str:
    """Say "Ø": the diameter beside a length, the average elsewhere."""
    long = re.search(r"[0-9] ?[ckm]?m ?$", found.before) or re.match(
        r" ?(?:(?:von|v\.|ca\.|bis) )*[0-9.,]+ ?(?:[ckmµn]?m|Zentimetern?|Metern?|Millimetern?|Zoll)\b",
        found.after,
    )
    if not long and re.match(r" ?[0-9]", found.after) and re.search(r"[a-zäöüß]{2}t $", found.before):
        return "im Durchschnitt"  # dauert Ø 6 s
    alone = found.before.endswith("(") and re.match(r" ?[0-9]{1,3}\)", found.after)
    if re.match(" [A-ZÄÖÜ][a-zäöüß]{2}", found.after) and not _NAMED.search(found.before):
        return inflect("durchschnittlich", found)
    return (
        "Durchmesser" if long or alone else "Durchschnitts" if found.after.startswith("-") else "Durchschnitt"
    )


def apostrophe(_: Found) -> str:
    """Say "tut´s": an accent that stands for an apostrophe."""
    return "’"


def silent(found: Found) -> str:
    """Say nothing; where words would run together leave a space."""
    return " " if found.before[-1:].isalnum() and found.after[:1].isalnum() else ""


RULE = Rule(
    phase=80,
    forms=(
        Form(r"(?<!\w)[Øø⌀∅](?!\w)", across),
        Form(r"(?<!\w)[Ø⌀∅](?=[0-9])", across),
        Form(r"\b[Nn][°º] ?(?=[0-9])", lambda _: "Nummer "),
        Form(
            r"(?<=[\w)] )\*(?= [0-9]{1,3}(?![0-9.])| [0-9]+,[0-9])(?! [0-9.,]+ ?(?:€|Euro|CHF|%))",
            lambda _: "mal",
        ),
        Form(r"(?<=[( ])[*†] ?(?=[0-9])(?! ?[0-9.,]+ ?(?:€|Euro|CHF|%|[a-zA-Z]))", _born),
        Form(r" ?†(?=[ ).,;])|†(?=\))", cross),
        Form(rf"(?<![^\n]) *[{EMOJI}](?:[{JOINED}{EMOJI}]| (?=[ {EMOJI}\w]))*", _opening),
        Form(
            rf"(?P<space> *)(?P<signs>(?:[{EMOJI}][{JOINED}]*)+(?: *[{EMOJI}][{JOINED}]*)*)(?<![♀♂])",
            emoji,
        ),
        Form(r"(?<=[^\W\d_]) ?(?P<sign>[&+]) ?(?P<name>(?=[A-ZÄÖÜ]))(?=[^\W\d_])", amid),
        Form(r"(?<= )\./\.(?= \w)", lambda _: "gegen"),
        Form(r"(?<=[A-Z])#(?=[0-9])", lambda _: " "),
        Form(r"(?<=[.!?…][“”»«\"]) ~ (?=[A-ZÄÖÜ])", lambda _: " – "),
        Form(r"(?<![\w~])~/(?=[\w.])", lambda _: "Tilde, "),
        Form(r"(?<=[^\W\d_]-)/(?=[^\W\d_])", lambda _: " und "),
        Form(r"(?<=[a-zäöüß]{2})/(?=-[^\W\d_]{3})", shared),
        Form(r"(?<=[^\W\d_]) ?/ ?(?=[^\W\d_])", slash),
        Form(r"(?<=[\w-]{2})/(?=$|[,;)]|[.:](?:\s|$)|\s[–—-]\s)", silent),
        Form(r"(?<=Copyright) ©|© ?(?=Copyright)", silent),
        Form(r"(?<![\w+])\+ ?/ ?[-–−](?![\w-])", lambda _: "plus minus"),
        Form(r"(?<=[^\W\d_])[´`](?=[^\W\d_])", apostrophe),
        Form(r" ?√(?= ?(?:[.,;!?]|$|[A-ZÄÖÜa-zäöüß][a-zäöüß]{2}))", silent),
        Form(rf"(?P<sign>[{_SIGNS}])", _word),
        Form(r"[*†‡]{1,80}", silent),
        Form(rf"(?:(?<![^\n])|(?<= ))[{SILENT}]+ +|[{SILENT}]+|[{JOINED}]+", silent),
    ),
    examples=(
        ("Das Café Kind & Kegel öffnet.", "Das Café Kind und Kegel öffnet."),
        ("Bis bald 👋!", "Bis bald!"),
        ("Eva Muster (* 1975) malt.", "Eva Muster (geboren neunzehnhundertfünfundsiebzig) malt."),
        ("Der Kurs geht ↑.", "Der Kurs geht nach oben."),
        ("des Vaters/der Mutter", "des Vaters oder der Mutter"),
        ("Gerätetyp/-version", "Gerätetyp und -version"),
        ("• Erstens", "Erstens"),
        ("Brot gekauft √", "Brot gekauft"),
        ("Länge + (Preis * 0,5)", "Länge plus (Preis mal null Komma fünf)"),
        ("in Sachen Muster ./. Beispiel", "in Sachen Muster gegen Beispiel"),
    ),
)
