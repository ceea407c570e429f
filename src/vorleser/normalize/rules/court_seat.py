"""Courts by their letters beside their town: "am LG Kassel", "LG Ulm, Urteil vom"; elsewhere AG is a company's end."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_COURTS = {
    "AG": "Amtsgericht",
    "LG": "Landgericht",
    "VG": "Verwaltungsgericht",
    "SG": "Sozialgericht",
    "FG": "Finanzgericht",
    "BG": "Bezirksgericht",
}
_LED = compile_late(
    r"\b(?:[Aa]m|[Bb]eim|[Vv]om|[Zz]um|[Ii]m|[Dd]as|[Dd]em|[Dd]es|[Aa]ns|[Vv]orm)"
    r" $"
)
"""An article of a neuter noun, which no company's AG has."""
_FIRM = compile_late(r" (?:Electronics|Display|Chem|Energy|Group|Holding)\b")


_OF_LAW = compile_late(
    r"§|\b(?:Az|Urt|Beschl|Rn|Rz|a\. ?A|Revision|Berufung)\b|\b(?:NJW|NZM|BGHZ|WuM|FamRZ|MDR)\b"
)
"""What a sentence that cites rulings has, in which no firm's AG stands behind a word in small letters."""
_SMALL_WORD = compile_late(r"(?:^|[\s(])[a-zäöüß]+\.? $")


def court(found: Found) -> str | None:
    """Say the court behind its article, before its town, or where rulings are cited."""
    led = _LED.search(found.before)
    cited = _OF_LAW.search(found.match.string) and _SMALL_WORD.search(found.before)
    if not (led or cited) or _FIRM.match(found.after):
        return None
    return f"{_COURTS[found[0]]}{'s' if led and led[0].lower().startswith('des') else ''}"


RULE = Rule(
    phase=18,
    forms=(
        Form(r"(?<=[a-z] )(?:[ALVSFB]G)(?= (?:St\. |Bad |Dr\. |Prof\. )?[A-ZÄÖÜ][a-zäöüß]{2})", court),
        Form(
            r"(?:\A|(?<=[(;:] ))(?:[ALVSFB]G)(?= (?:St\. |Bad )?[A-ZÄÖÜ][\w/-]+(?: [a-z.]+ [A-ZÄÖÜ]\w+)?"
            r"(?: [IVX]{1,3})?,? (?:Urteil|Urt\.|Beschluss|Beschl\.|Az))",
            lambda found: _COURTS[found[0]],
        ),
    ),
    examples=(
        (
            "Das AG Ulm und das LG Kassel urteilten.",
            "Das Amtsgericht Ulm und das Landgericht Kassel urteilten.",
        ),
        ("LG Ulm, Urteil vom Mai", "Landgericht Ulm, Urteil vom Mai"),
        (
            "a. A. noch AG Bonn, NJW 2023, 12",
            "anderer Ansicht noch Amtsgericht Bonn, N-J-W zweitausenddreiundzwanzig, zwölf",
        ),
        ("Der Richter am AG Bonn", "Der Richter am Amtsgericht Bonn"),
        ("Die Muster AG Ulm wächst.", "Die Muster A-G Ulm wächst."),
    ),
)
