"""Tell whether a doctor's letter or a leaflet is being read, and say what both cut short: "V. a.", "Z. n.", "Pat."."""

import re

from vorleser.normalize.rule import Found
from vorleser.text.regex import compile_late

_CLINICAL = compile_late(
    r"\b(?:Pat\.|Patient|Diagnos|Befund|Labor|Anamnes|Tbl\.|Tabl|Medikation|Dosis|Dosier|EKG|MRT|CT\b|Röntgen|Sono|OP\b"
    r"|Klinik|[Ss]tationär|[Gg]eimpft|[Gg]espritzt|[Vv]erabreicht|Muskel|Infusion|Impf|Injekt|Verabreich|Therapie|Ther\.|Tumor|Fraktur|Pneumoni|Blutdruck|RR\b|mmHg"
    r"|Puls\b|Temp\.|Fieber|Schmerz|Aufnahme|Entlassung|Untersuchung|Arzt|Ärzt|Leber|Niere|Herz|Lunge|Knie\b|Hüfte?\b"
    r"|Z\. ?n\.|V\. ?a\.|DD:?\b|Nebenwirk|Arznei|Wirkstoff|Kps\.|Amp\.|Trpf\.|Ibuprofen|Paracetamol|Aspirin|Insulin"
    r"|Heparin|Morphin|Antibiot|Kortison|Cortison|NaCl|Penicillin|Amoxicillin)"
    r"|[0-9] ?(?:mg|µg|ml|mL|IE|I\.E\.)\b|mg/dl|[a-z](?:itis|ektomie|skopie|algie|pathie|ämie|urie|ödem|embolie)\b"
)
"""What a doctor's letter or a leaflet has near its abbreviations."""
_DISEASE = compile_late(
    r" (?:[a-zäöüß]+(?:e[nrsm]?|\.) |Mb\. |M\. ){0,2}[A-ZÄÖÜ][\w-]*(?:itis|ose|ie|om|ismus|infarkt|fraktur|ruptur"
    r"|syndrom|insuffizienz|embolie|thrombose|infekt\w*|infektion|blutung|läsion|stenose|riss|bruch|tumor|karzinom|krebs"
    r"|sepsis|aneurysma|abszess|hernie|dystrophie|erkrankung|krankheit|allergie|dermatitis|Covid\S*|COVID\S*|HWI|TVT"
    r"|LAE|TIA|COPD|NSTEMI|STEMI)\b"
)


def in_clinic(found: Found) -> bool:
    """Return whether words of medicine stand near."""
    return bool(_CLINICAL.search(found.before) or _CLINICAL.search(found.after))


def suspected(found: Found) -> str | None:
    """Say "V. a.": suspicion of a disease, "vor allem" elsewhere."""
    opens = not found.before.strip() or found.before.endswith((". ", ": ", "\n"))
    if found[0].startswith("V") and (not opens or _DISEASE.match(found.after)):
        return "Verdacht auf"
    return None


def after_illness(found: Found) -> str | None:
    """Say "Z. n.": what is left of an illness or an operation."""
    return "Zustand nach" if re.match(r" [A-ZÄÖÜ0-9a-z]", found.after) else None


MANY_PATIENTS = compile_late(
    r"(?:[0-9]|\b(?:[Vv]iele[nr]?|[Aa]lle[nr]?|[Mm]ehrere[nr]?|beiden?|bei|von|für)"
    r"|(?:%|Prozent|Hälfte|Drittel|Viertel|Teil|Anteil|Zahl|Mehrheit) der) $"
)
"""What stands before several."""


def say_patient(found: Found) -> str | None:
    """Say "Pat.": one or several, a man or a woman, by what stands before; before a number it is a patent."""
    if re.match(r" ?(?:[0-9]|Nr|No)", found.after) or re.search(r"(?:dt|US|Dt)\.? ?-?$", found.before):
        return "Patent"
    if MANY_PATIENTS.search(found.before):
        return "Patienten"
    adjective = re.search(
        r"\b([Dd](?:ie|er|em|en|es)|[Ee]ine?[mnrs]?) (?:[\w-]+(jährige[rn]?|e[rnm]?) )?$", found.before
    )
    if adjective is None:
        return "Patient"
    article, ending = adjective[1].lower(), adjective[2] or ""
    if article in {"die", "eine"}:
        many = article == "die" and (ending.endswith("en") or re.match(r" [a-zäöü]+en\b", found.after))
        return "Patienten" if many else "Patientin"
    if article == "einer" or (article == "der" and ending.endswith("n")):
        return "Patientin"
    return "Patienten" if article in {"dem", "den", "des", "eines", "einem", "einen"} else "Patient"
