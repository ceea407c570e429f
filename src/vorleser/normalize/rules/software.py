"""Names with signs in them, of programs and of notes: "C#", ".NET", "ASP.NET", "Vue.js", and "C#-Moll"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.spelling import spell

_SHARPS = {"C": "Cis", "D": "Dis", "E": "Eis", "F": "Fis", "G": "Gis", "A": "Ais", "H": "His"}


def sharp(found: Found) -> str:
    """Say a note raised by half a tone, or the language named after one."""
    letter, key = found["letter"], found["key"]
    if key or letter not in "CFQJ":
        return f"{_SHARPS[letter]}{key.replace('#', '-')}"
    return f"{letter} sharp"


def dotnet(found: Found) -> str:
    """Say the platform, and what is built on it, with its dot."""
    return f"{spell(found['on'])} Dotnet" if found["on"] else "Dotnet"


RULE = Rule(
    phase=9,
    forms=(
        Form(r"(?<![\w#])(?P<letter>[AC-H])#(?P<key>[ -](?:Moll|Dur)\b)", sharp),
        Form(r"(?<![\w#])(?P<letter>[CFQJADGH])#(?P<key>)(?![\w#])", sharp),
        Form(r"(?<![\w.])(?:(?P<on>ASP|VB|ADO|ML))?\.NET\b", dotnet),
        Form(
            r"(?<![\w./@-])(?P<name>[A-ZÄÖÜ][a-zäöüß]{1,11})\.js\b",
            lambda found: f"{found['name']} {spell('JS')}",
        ),
    ),
    examples=(
        ("Geschrieben in C# und F#.", "Geschrieben in C sharp und F sharp."),
        ("Die Sonate in C#-Moll endet auf G#.", "Die Sonate in Cis-Moll endet auf Gis."),
        ("Es läuft auf .NET 9 und ASP.NET.", "Es läuft auf Dotnet neun und A-S-P Dotnet."),
        ("Vue.js und Node.js", "Vue J-S und Node J-S"),
    ),
)
