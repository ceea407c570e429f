"""Addresses of the net: URLs, e-mail, @names, #tags, file names; said in words, or announced as "Link im Text"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import say_address, spell, spelling_table
from vorleser.text.numerals import cardinal, one_by_one
from vorleser.text.regex import compile_late

DOMAINS = (
    "de|at|ch|eu|com|org|net|info|biz|io|tv|uk|fr|nl|it|es|pl|cz|dk|se|no|fi|be|lu|li|ru|ua|us|ca|au|jp|cn|br|tr|gr|ie|me|ai"
    "|ly|gov|edu|int|mil|berlin|hamburg|koeln|cologne|bayern|nrw|ruhr|saarland|tirol|wien|swiss|online|shop|news|app|dev|blog|cloud"
    "|store|club|media|digital|design|agency|jobs|live|world|today|social|wiki|xyz|museum|name|pro|mobi|app"
)
SPOKEN_DOMAINS = frozenset(
    """com org net info biz berlin hamburg koeln cologne bayern ruhr saarland tirol wien swiss online shop
    news app blog cloud store club media digital design agency jobs live world today social wiki museum
    name pro mobi box""".split()
)
FILES = (
    "pdf|docx?|xlsx?|pptx?|odt|ods|odp|txt|csv|tsv|rtf|jpe?g|png|gif|bmp|tiff?|svg|webp|heic|mp3|mp4|m4a|wav|ogg|flac|avi|mov|mkv|html?"
    "|php|js|css|xml|json|zip|rar|tar|gz|7z|exe|dmg|iso|apk|bat|py|epub|toml|yaml|yml|md|mdx|log|ini|dll|psd|ics|vcf|p12"
    "|tsx?|jsx|rs|sql|conf|cfg|ipynb|tex|scss"
)
_LABEL = r"[^\W_](?:[^\W_]|-(?=[\w-])){0,62}"
HOST = rf"(?:{_LABEL}\.){{1,8}}(?:{DOMAINS})(?![\w-])"
TAIL = r"(?:[^\s<>\"„“”»«‚‘’()\[\]]*[^\s<>\"„“”»«‚‘’()\[\].,;:!?…*])?"
PATH = rf"(?:[:/?#]{TAIL})?"
TAG_PART = compile_late(r"[0-9]+|[A-ZÄÖÜ]{2,}(?![a-zäöüß])|[A-ZÄÖÜ]?[^\WA-ZÄÖÜ\d_]+|[A-ZÄÖÜ]")

LINK = "Link im Text"
MAIL = "E-Mail-Adresse im Text"


def url(found: Found) -> str:
    """Say a URL without its scheme and last slash."""
    if found.settings.links == "announced":
        return LINK
    host, rest = found["host"], _without_ids(found["rest"]).rstrip("/")
    return host_words(host) + (f" {say_address(rest)}" if rest else "")


_SWITCH = compile_late(r"(?<=[a-z])[A-Z]|(?<=[0-9])[A-Za-z]|(?<=[A-Za-z])[0-9]")
_RANDOM = (
    3  # switches between letters, capitals and figures in a part of an address that nobody reads or types
)


def _without_ids(rest: str) -> str:
    """Return an address's path up to the first part that is an id ("b4ru1rM4Vc") or a query."""
    kept = []
    for part in re.split(r"(?=[/?#])", rest):
        if (part.startswith("?") and "=" in part) or len(_SWITCH.findall(part)) >= _RANDOM:
            break
        kept.append(part)
    return "".join(kept)


def host_words(host: str) -> str:
    """Return a host in words; its top domain is spelled unless it is a word."""
    if "." not in host:
        return say_address(host)
    *labels, top = host.split(".")
    words = ["W-W-W" if part.lower() == "www" else say_address(part) for part in labels]
    return " Punkt ".join([*words, top.lower() if top.lower() in SPOKEN_DOMAINS else spell(top)])


def mail(found: Found) -> str:
    """Say an e-mail address."""
    if found.settings.links == "announced":
        return MAIL
    return f"{say_address(found['user'])} at {host_words(found['host'])}"


def hidden_mail(found: Found) -> str:
    """Say an e-mail address that hides its signs from machines: "info[at]beispiel[dot]org"."""
    host = re.sub(r" ?[\[(](?:dot|punkt)[\])] ?", ".", found["host"])
    return (
        MAIL if found.settings.links == "announced" else f"{say_address(found['user'])} at {host_words(host)}"
    )


def top_domain(found: Found) -> str:
    """Say a domain's ending that stands alone: ".de-Adressen"."""
    top = found[1]
    said = top if top in SPOKEN_DOMAINS else spell(top)
    return f"Punkt-{said}" if found.after[:1] == "-" else f"Punkt {said}"


def _account(found: Found) -> str:
    """Say an @name."""
    return f"at {say_address(found[1])}"


def tag(found: Found) -> str:
    """Say a #tag, its words apart: "#MeToo" is "Hashtag Me Too"; "#1" is a number."""
    if found[1].isdecimal():
        return f"Nummer {one_by_one(found[1]) if found[1][0] == '0' else cardinal(found[1])}"
    named = re.search(r"\bHashtags? $", found.before)
    parts = [found[1]] if found[1] in spelling_table() else TAG_PART.findall(found[1])
    return " ".join([*([] if named else ["Hashtag"]), *map(tag_word, parts)])


def tag_word(part: str) -> str:
    """Return one word of a tag as it is said."""
    if part.isdecimal():
        return cardinal(part)
    row = spelling_table().get(part)
    if row or (len(part) > 1 and part.isupper()):
        return row[2] if row and row[2] else spell(part) if row or len(part) < 5 else part.capitalize()
    return part


def file_name(found: Found) -> str:
    """Say a file's name; its ending is spelled."""
    ending = re.sub(r"[0-9]+|[^0-9]+", lambda part: f"{end_part(part[0])} ", found["end"]).strip()
    joined = ending.replace(" ", "-")
    return f"{say_address(found['name'])} Punkt {joined}"


def end_part(part: str) -> str:
    """Return the letters of a file's ending spelled, its digits as a number."""
    return cardinal(part) if part.isdecimal() else spell(part)


def path(found: Found) -> str:
    """Say a path on a disk."""
    return say_address(found[0])


def numbers(found: Found) -> str | None:
    """Say an IP address."""
    parts = found["ip"].split(".")
    if any(int(part) > 255 for part in parts) or (
        all(len(part) == 3 for part in parts[1:]) and not re.search(r"\bIP\S* $", found.before)
    ):
        return None
    said = " Punkt ".join(one_by_one(part) if part[0] == "0" else cardinal(part) for part in parts)
    return f"{said} Doppelpunkt {cardinal(found['port'])}" if found["port"] else said


RULE = Rule(
    phase=10,
    forms=(
        Form(
            r"(?<![\w@])(?P<user>[\w.+%-]{1,64}) ?(?:\[(?:at|ät|@)\]|\((?:at|ät|@)\)) ?"
            r"(?P<host>[\w-]{1,60}(?:(?: ?(?:\[(?:dot|punkt)\]|\((?:dot|punkt)\)) ?|\.)[\w-]{1,60}){1,5})(?!\w)",
            hidden_mail,
        ),
        Form(r"(?<!\w)0x[0-9A-Fa-f]{2,16}(?!\w)", path),
        Form(
            rf"(?<![\w@])(?P<user>[\w.+%-]{{1,64}})@(?P<host>(?:{_LABEL}\.){{1,8}}[^\W\d_]{{2,24}})(?!\w)",
            mail,
        ),
        Form(r" ?(?<![\w@.-])pic\.twitter\.com/\w+", lambda _: ""),
        Form(
            rf"(?i)(?<![\w@])(?:https?|ftps?)://(?:[^\s/@]{{1,64}}@)?(?P<host>[^\s/?#:<>\"„“”»«()\[\],;]*[^\W_])(?P<rest>{PATH})",
            url,
        ),
        Form(
            rf"(?<![\w@.-])(?P<host>[Ww]{{3}}\.(?:{_LABEL}\.){{1,8}}[^\W\d_]{{2,24}})(?![\w-])(?P<rest>{PATH})",
            url,
        ),
        Form(rf"(?<![\w@.-])(?P<host>{HOST})(?P<rest>(?:[/?]{TAIL})?)", url),
        Form(
            rf"(?<![\w@.-])(?P<host>(?:{_LABEL}\.){{1,8}}(?:{DOMAINS}))(?=-[A-ZÄÖÜ][a-zäöüß])",
            lambda found: host_words(found["host"]).replace(" ", "-"),
        ),
        Form(r"(?<!\w)[A-Z]:\\(?:[\w.-]+\\?){1,20}(?<!\.)", path),
        Form(
            rf"(?<![\w./])(?P<name>[^\W][\w-]{{0,80}}(?:\.[\w-]{{1,40}}){{0,3}})\.(?P<end>(?i:{FILES}))(?![\w.]\w|\w)",
            file_name,
        ),
        Form(rf"(?<![\w.])\.({DOMAINS}|{FILES})(?!\w)", top_domain),
        Form(r"(?<![\w@./])@_{0,3}([^\W_][\w.-]{0,60}[^\W_]|[^\W_])_{0,3}", _account),
        Form(r"(?<![\w#&/])#(\w{1,100})", tag),
        Form(r"(?<![\w#&/])# ([0-9]{1,3})(?!\w)", tag),
        Form(
            r"(?<![\w.])(?P<ip>(?!0[0-9])[0-9]{1,3}(?:\.[0-9]{1,3}){3})(?::(?P<port>[0-9]{2,5}))?(?![\w.]\w|\w)",
            numbers,
        ),
    ),
    examples=(
        ("Mehr unter www.beispiel.de.", "Mehr unter W-W-W Punkt beispiel Punkt D-E."),
        ("Siehe https://beispiel.org/karten/ hier.", "Siehe beispiel Punkt org Schrägstrich karten hier."),
        ("So ist es. pic.twitter.com/aB3dE5", "So ist es."),
        ("Mail an anna.muster@beispiel.com!", "Mail an anna Punkt muster at beispiel Punkt com!"),
        ("Das Amt @stadt_muster antwortet.", "Das Amt at stadt Unterstrich muster antwortet."),
        ("Der Aufruf #MeToo wirkt.", "Der Aufruf Hashtag Me Too wirkt."),
        ("Die Datei plan.pdf ist groß.", "Die Datei plan Punkt P-D-F ist groß."),
        ("Die .de-Adressen", "Die Punkt-D-E-Adressen"),
        (
            "Server 127.0.0.1:80",
            "Server hundertsiebenundzwanzig Punkt null Punkt null Punkt eins Doppelpunkt achtzig",
        ),
    ),
)
