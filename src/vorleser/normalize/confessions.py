"""Tell "ev." that is "evangelisch" from "ev." that is "eventuell"."""

from vorleser.normalize.clinic import in_clinic
from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_EVANGELICAL = compile_late(
    r" ?(?:[-/,;)]|$|[A-ZÄÖÜ]|u(?:nd|\.) |oder |(?!(?:eine?|der|die|das|de[mn])[rnms]? )[a-zäöüß]+e[rsnm]? [A-ZÄÖÜ])"
)
_READING = compile_late(r":? (?:Mt|Mk|Lk|Joh|nach (?:Matthäus|Markus|Lukas|Johannes))\b")
"""What is read from a Gospel: "Ev.: Lk 10,25"."""
_OF_A_NOUN = compile_late(r" (?:[a-zäöüß]+ )?[A-ZÄÖÜ]")
_OF_THE = compile_late(
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ii]m|[Aa]m|[Zz]u[mr]|[Vv]om|[Bb]eim|\w*[Uu]nsere?[mnrs]?) $"
)
_OF_CHURCHES = compile_late(
    r"(?i)kirch|gemeinde|pfarr|pastor|kath\.|katholi|reform|luther|christ|gottesd|diakon|konfession|konfirm|religi|theolog"
    r"|bischof|bischöf|dekan|evang|ökumen|jugend|kita|kinderg|bibel|glaube|gebet|friedhof|bestatt|kantor|posaune|chor\b"
    r"|akademie|stift|schule|schüler|heim\b|krankenh|klinik|verlag|pressed"
)
"""What tells of a church, or is often one's own."""


def evangelical(found: Found) -> str | None:
    """Say "ev." before what a church has as "evangelisch", and as "eventuell" elsewhere."""
    if _READING.match(found.after):
        return "Evangelium"
    if not _EVANGELICAL.match(found.after):
        return "eventuell"
    is_of_church = (_OF_THE.search(found.before) and not in_clinic(found)) or _OF_CHURCHES.search(
        found.match.string
    )
    return "eventuell" if _OF_A_NOUN.match(found.after) and not is_of_church else None
