"""How a sentence tells that it is about a race, where numbers are places and Q2 is a round of the qualifying."""

from vorleser.text.regex import compile_late

RACE = compile_late(
    r"Springen|Sprung|Langlauf|Slalom|Abfahrt|Kombination|Biathlon|Rodel|Durchgang|Lauf\b|Weltcup"
)
"""Where two places, of two parts of a race, stand in brackets: "(3./15.)"."""
QUALIFYING = compile_late(
    r"\bQ1\b[^!?]{0,30}Min[^!?]{0,30}\bQ2\b|\bQ[123]\b[^!?]{0,90}\b(?:Schluss|Endstation|raus)\b"
    r"|\b(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebt|Acht|Neunt|Zehnt|Elft|Zwölft|\w+zehnt)e[rn]? (?:in )?Q[123]\b"
    r"|\bals [0-9]{1,2}\.[^!?;:]{0,60}\bQ[123]\b|\bQ[123]\b[^!?]{0,60}\([0-9]{1,2}\.?\)"
    r"|\b(?:Aus|Sprung) in Q[123]\b|\bQ[123]\b[^!?]{0,60}\b(?:Rundenzeit|Boxengasse)"
    r"|Bestzeit|Quali(?:fying)?\b|Qualifikation\b(?! (?:der|des|von|als|zu)\b)|\bPole\b"
    r"|Startplatz|Startreihe|Formel|Grand Prix|\bPilot|Boliden?\b|Rookie|\bReifen(?:-|satz|wahl|wechsel|mischung)?\b"
    r"|[0-9]:[0-9]{2}[.,][0-9]|[0-9],[0-9]{1,3} ?(?:s\b|Sek(?:\.|unden))|Zehntel|Tausendstel|\bGrid\b|\b[vV]on P[0-9]"
    r"|\b(?:scheiter|flog)\w* (?:[\w-]+ ){0,2}(?:im|in|das) Q[123]\b|\bQ[123]\b[^!?]{0,30}\bKiesbett"
)
"""Where Q2 is the second round of a qualifying."""
_CLUB = compile_late(
    r"(?<![0-9] )\b(?:BG|BBC|BC|DJK|TSV|TV|SV|SC|FC|VfL|VfB|VfR|HC|HSG|SG|TuS|TSG|MTV|ESV|FSV|ASV|EHC|EC|TG|TTC|TTG|VC"
    r"|USC)(?: [A-ZÄÖÜ0-9][\w.-]*){1,4} \($"
)
_SCORED = compile_late(r"\b(?:Tore?|Treffer|Führung|Ausgleich|traf|erzielte|Elfmeter)\b[^.!?:]{0,80}$")


def stands_in_table(before: str) -> bool:
    """Return whether a bracket behind a club opens before its place: "gegen die BG Musterau" (6.), no goal's minute."""
    return _CLUB.search(before) is not None and not _SCORED.search(before)
