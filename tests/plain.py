"""Plain German sentences without a single written form, by the thousand: built from words that look like one.

Sentences end in words that are also abbreviations ("Art.", "Max.", "dies."), hold names in small and odd spellings,
numbers in words, quotations and dashes; a seed makes them the same on every run.
"""

import random
from pathlib import Path

PROSE = Path(__file__).parent / "data" / "prose.txt"

PEOPLE = """Anna Max Jan Kai Mio Ute Ida Ilse Uli Tom Eva Mia Lea Ben Nora Ole Emil Alma Karl Hanna Mara Jette Till Bo
Die_Lehrerin Der_Bäcker Das_Kind Der_Abt Die_Nachbarin Der_Förster Die_Ärztin Der_Kapitän Unsere_Tante Mein_Onkel
Die_Bürgermeisterin Der_alte_Gärtner Die_junge_Geigerin Ein_Fremder Eine_Radfahrerin Der_Chor Die_Mannschaft Der_Rat
Die_Jury Niemand Jeder Der_Hund Die_Katze Der_Postbote Die_Kundin Ein_Gast Der_Richter Die_Zeugin""".split()
SEEING = """sieht findet sucht kennt malt verkauft kauft holt zeigt versteckt lobt vermisst bestellt beschreibt entdeckt
fotografiert repariert verliert bewundert versteht""".split()
THINGS = """den_Wald das_Tal die_Art dieses_Lied den_Hut eine_Brücke den_alten_Turm das_rote_Fahrrad die_Karte
einen_Apfel drei_Äpfel zwölf_Stühle zwanzig_Briefe hundert_Bücher die_Sammlung das_Boot den_Bus ein_Paar_Schuhe
den_Schlüssel das_Fest die_Antwort einen_Fehler den_Weg die_Uhr das_Bild den_Brief einen_Stern das_Meer den_Mond
das_zweite_Kapitel die_dritte_Strophe den_ersten_Schnee ein_halbes_Brot eine_Million_Sterne""".split()
WHEN = """heute gestern am_Montag im_Mai im_Dezember seit_März jeden_Morgen um_acht kurz_vor_neun gegen_Abend nachts
im_Sommer an_Ostern am_ersten_Tag nach_drei_Stunden bald wieder zum_zweiten_Mal in_der_Pause nach_dem_Essen
vor_vielen_Jahren im_vergangenen_Jahrhundert""".split()
WHERE = """am_Fluss im_Tal auf_dem_Markt in_Ulm bei_Jena an_der_Elbe hinter_dem_Haus unter_der_Brücke im_Hof am_See
auf_der_Insel im_Zug neben_der_Kirche vor_dem_Tor in_der_Stadt im_alten_Hafen über_den_Dächern""".split()
ENDS = """Das_weiß_nur_er_selbst. Sie_bestätigte_dies. Er_heißt_Max. Sie_heißt_Jan. Das_ist_keine_Art.
Dort_wohnt_der_Abt.
Der_Hut_passt_zu_ihr. Alle_kamen_mit. Er_gab_nach. Sie_hörte_zu. Das_Fest_fiel_aus. Wir_fangen_bald_an. Er_fuhr_weg.
Das_Tal_ist_lang. Das_steht_in_der_App. Er_trank_den_Sekt. Sie_mag_den_Mai. Die_Tür_ging_auf. Es_war_im_Herbst.
Das_reicht_allen. Sie_lief_los. Er_sah_es_ein. Der_Sack_war_leer. Das_Pferd_war_alt. Sie_las_die_Fabel.
Er_traf_sie_am_Kap. Die_Bank_war_nass. Das_war_gut_so. Er_zog_den_Span_heraus. Sie_blieb_im_Saal.
Nun_ist_Schluss.""".split()
SAID = """Das_glaube_ich_nicht Wir_kommen_wieder Es_ist_spät Niemand_war_da Ich_mag_den_Winter Das_war_knapp
Der_Weg_ist_weit Hier_bleibe_ich Morgen_wird_es_warm Alles_ist_gut""".split()
LINKS = "und aber denn doch sondern oder".split()


def sentences(count: int) -> list[str]:
    """Return *count* sentences, none twice: those of the prose file first, the others built by chance of one seed."""
    chance = random.Random(7)  # noqa: S311 - sentences, no secrets
    found = dict.fromkeys(
        line for line in PROSE.read_text("utf-8").splitlines() if line and not line.startswith("#")
    )
    found.update(dict.fromkeys(_words(end) for end in ENDS))
    while len(found) < count:
        found[_words(chance.choice((_told, _turned, _quoted, _joined, _asked))(chance))] = None
    return list(found)[:count]


def _words(written: str) -> str:
    return written.replace("_", " ")


def _told(chance: random.Random) -> str:
    who, sees, what, when = map(chance.choice, (PEOPLE, SEEING, THINGS, WHEN))
    return f"{who} {sees} {when} {what}."


def _turned(chance: random.Random) -> str:
    where, sees, who, what = map(chance.choice, (WHERE, SEEING, PEOPLE, THINGS))
    return f"{where[0].upper()}{where[1:]} {sees} {_small(who)} {what}."


def _quoted(chance: random.Random) -> str:
    said, who, where = map(chance.choice, (SAID, PEOPLE, WHERE))
    return f"„{said}“, sagt {_small(who)} {where}."


def _joined(chance: random.Random) -> str:
    who, sees, what, link, other = map(chance.choice, (PEOPLE, SEEING, THINGS, LINKS, PEOPLE))
    finds, thing = chance.choice(SEEING), chance.choice(THINGS)
    return f"{who} {sees} {what}, {link} {_small(other)} {finds} – so scheint es – {thing}."


def _asked(chance: random.Random) -> str:
    sees, who, what, where = map(chance.choice, (SEEING, PEOPLE, THINGS, WHERE))
    return f"{sees.capitalize()} {_small(who)} {where} {what}?"


def _small(who: str) -> str:
    """Return *who* inside a sentence: a name as it is, an article or pronoun with a small letter."""
    head = who.split("_", maxsplit=1)[0]
    small = head in "Die Der Das Ein Eine Unsere Mein Niemand Jeder".split()
    return who[0].lower() + who[1:] if small else who
