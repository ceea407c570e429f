"""Lines that end a report and say whose it is: "(Anna Lang/dpa)", "(mit Material von dpa/AFP)", "Quelle: dpa".

Agencies and authors' letters are no authors; a whole name beside them is. Mere marks in brackets, as "(dpa/lno)", are
left to the rule that says or drops them as the house wants (`normalize/rules/agency.py`).
"""

from vorleser.ingest.agency_lines import AGENCY
from vorleser.ingest.person_names import FULL_NAME
from vorleser.text.regex import compile_late

_AGENCIES = compile_late(rf"(?i:{AGENCY})")
_OWN = (
    r"(?:(?:eigen\w*|eig\.)\s(?:recherchen?|berichte?r?|ber\.|angaben)|agentur\w*|red(?:aktion|\.)?|archiv)"
)
_OWNER = compile_late(rf"(?i:{_OWN})")
_LETTERS = compile_late(r"[a-zäöüß]{2,6}")
_PERSON = compile_late(FULL_NAME)
_MATERIAL = compile_late(
    r"(?i:(?:(?:mit|unter|nach|aus)\s(?:verwendung\svon\s)?(?:weiterem\s|ergänzenden\s|zusätzlichem\s)?"
    r"(?:agentur[a-zäöü-]*|(?:material|informationen|inhalten|angaben|texten|beiträgen|meldungen|texte?)\s(?:von|der|des|durch)(?:\s(?:den\s)?agenturen)?))"
    r"|mit(?=\s[^\s]+(?:/|$)))\s?:?\s?"
)
"""What says that a part is somebody else's: mit Material von dpa, unter Verwendung von Agenturmaterial, mit dpa."""
_LABEL = compile_late(
    r"(?i:quellen?|text|von|bearbeitet\svon|bearbeitung|redaktion|autor(?:in)?|bericht)\s?:?\s"
)
_BETWEEN = compile_late(r"\s*(?:/|,|;|\||–|—|--|&)\s*|\s(?:-|und|sowie|mit)\s")
_LONGEST = 120  # characters


def read_agency_credit(line: str) -> tuple[str, ...] | None:
    """Return the people whom a *line* of credits names, () if it names agencies or letters only; None if it is none.

    >>> read_agency_credit("(Anna Lang/dpa)"), read_agency_credit("mit Material von dpa"), read_agency_credit("(dpa)")
    (('Anna Lang',), (), None)
    """
    text = line.strip(" .*_")
    if len(text) > _LONGEST:
        return None
    bare = text.strip("()[] ")
    material = _MATERIAL.match(bare)
    label = None if material else _LABEL.match(bare)
    begun = material or label
    items = [item for item in _BETWEEN.split(bare[begun.end() :] if begun else bare) if item]
    if not all(map(_is_item, items)) or not (items or material):
        return None
    names = tuple(item for item in items if _PERSON.fullmatch(item) and not _is_agency(item))
    is_mark = text[:1] in {"(", "["} and not (begun or names)
    owned = material or any(map(_AGENCIES.fullmatch, items))
    return names if owned and not is_mark else None


def _is_item(item: str) -> bool:
    return _is_agency(item) or bool(_LETTERS.fullmatch(item) or _PERSON.fullmatch(item))


def _is_agency(item: str) -> bool:
    return bool(_AGENCIES.fullmatch(item) or _OWNER.fullmatch(item))
