"""Say "Mitgl.": one member or several."""

import re

from vorleser.normalize.agreement import CUT_BEFORE
from vorleser.normalize.rule import Found
from vorleser.normalize.several import are_governed, names_several
from vorleser.text.regex import compile_late


def members(found: Found) -> str:
    """Say "Mitgl." after a number or an article of several, or alone."""
    if re.search(r"(?<![0-9,.])1 $", found.before):
        return "Mitglied"
    if re.match(r":? [0-9][0-9.,]* ?(?:€|Euro|EUR|CHF|Fr\.)", found.after):
        return "Mitglieder"
    if re.search(r"(?:Mio|Mrd|Tsd)\. $", found.before) and not _WITH_MEMBERS.search(found.before):
        return "Mitglieder"
    before = re.sub(r"\b(?:weitere|neue|aktive|passive)n? $", "", CUT_BEFORE.sub("", found.before))
    if _WITH_MEMBERS.search(before):
        return "Mitgliedern"
    if names_several(found) or _NOT_ONE.search(found.before):
        return "Mitgliedern" if are_governed(found) else "Mitglieder"
    return "Mitglieder" if _SEVERAL_MEMBERS.search(before) else "Mitglied"


_WITH_MEMBERS = compile_late(
    r"\b(?:mit|aus|von|bei|unter|zu|nach)(?: (?:rund|etwa|fast|knapp|über|ca\.|mind\.|den|seinen|ihren|allen))?"
    r"(?: [0-9][0-9.]*(?: (?:Tsd|Mio)\.)?| [a-zäöüß]{3,}en"
    r"| (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf))? $"
    r"|(?:^|[^\w] ?|[a-zäöü] )\b(?:[Dd]en|allen|seinen|ihren|unseren)(?: [0-9]+)? $",
    re.IGNORECASE,
)


_NOT_ONE = compile_late(
    r"\b(?:[Ff]ür|[Oo]hne|[Dd]urch|[Uu]nsere|[Ii]hre|[Ss]eine|[Dd]iese|[Mm]eine|[Ee]ure) $"
)
"""What a neuter stands behind only in the plural."""
_SEVERAL_MEMBERS = compile_late(
    r"(?:[0-9]|Mio\.|Mrd\.|Tsd\.|Millionen|\b(?:die|alle|viele|mehrere|einige|[a-zäöüß]{3,}en)"
    r"|[A-ZÄÖÜ]\w+(?: \([^()]*\))? (?:der|aller|vieler|ihrer|seiner|unserer)) $",
    re.IGNORECASE,
)
