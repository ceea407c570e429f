"""The gender of German nouns, as far as numbers need it: frequent nouns, and the endings that tell of the others."""

import re
from enum import Enum
from functools import lru_cache


class Gender(Enum):
    """A noun's gender, or plural, which has none."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"
    PLURAL = "p"


MASCULINE = """
abend abgeordneter absatz abschlag abschnitt abstand abstieg advent akt alarm angriff anlauf anlass anruf anschlag
ansatz antrag anteil anwalt apfel apparat arm artikel arzt assistent auflauf aufschlag aufstieg auftrag auftritt
ausbau ausflug auslöser ausstieg autor autoposten ball band bär bau bauabschnitt baum beamter becher befehl beitrag
bereich bericht berg beruf besuch betrag betrieb beweis bezirk bischof blick block boden bogen botschafter brand brief
bruch bruder brunnen bund bundespräsident bundeskanzler bundestag bürger bürgermeister bus champion chef cent club
computer cup dach-stuhl dank deutscher dialog dienst dienstag direktor doktor dollar donnerstag druck durchgang
durchlauf eigentümer eindruck einfall eingang einsatz einsender einwurf einwohner elfmeter elternteil empfang entwurf erfolg
erster euro fahrer fall fan faktor favorit feiertag feind fehler feldzug film finger fisch flug flughafen fluss fonds
franken franzose frauenarzt freitag freund frieden fuß fußballer gang gast geburtstag gedanke gegner gegenstand geist
general gesang geschäftsführer gewinn gewinner gipfel gott grad grieche grund grundsatz gruß haken halbsatz halt handel
hang haupt-gang haushalt held herbst herr herzog himmel hof hund hunger hut index ingenieur jahrestag jahrgang januar
februar märz april mai juni juli august september oktober november dezember jude junge jurist kaiser kampf kandidat
kanzler karton kasten kauf keller kilometer kinderarzt knopf kollege kommentar kongress konflikt könig konjunktiv
kontakt konzern kopf korb korrespondent kosmonaut kreis kreuzzug krieg kunde kurs kuss laden landkreis landtag läufer lauf
lebensabschnitt lehrer leiter leser liter lockdown löffel lohn lord mai-feiertag mann markt marsch maßstab mensch mieter
meter minister ministerpräsident mittwoch mitarbeiter moment monat mond montag mord morgen motor mund musiker nachbar
nachmittag nachfolger name nationaler nebel norden notruf offizier ort osten pakt pass patient park parteitag partner
passagier planet plan platz podestplatz pokal politiker posten präsident preis prinz prozess prozentpunkt punkt rang
rat raum rechner redner regen reporter rest richter ring ritter roman rücken ruf rückgang russe saal samstag sarg satz
schaden schauspieler schiedsrichter schlag schlüssel schnee schnitt schritt schuss schutz schüler see sender senat
senator sieg sieger sinn sitz sitzplatz soldat sohn sommer sonnabend sonntag spaß spieler spieltag spitzenplatz
sprecher sprung staat staatsanwalt stab stadtrat stadtteil stall stamm stand standort start stein stellvertreter stern stich
stichtag stock stoff stoß streik strich strom student stuhl sturm sturz süden tag tagesordnungspunkt takt tatort teil
teilnehmer termin test tisch titel tod todestag ton tor-wart torwart tourist trainer traum treffer trend treffpunkt
trost türke turm typ umbau umfang umlauf umweg unfall unterschied untersuchungsausschuss ausschuss urlaub vater verein
verbrecher verband verkehr verlag verlust vers versuch vertrag verteidiger vertreter vize vogel volkstrauertag vorfall
vorgänger vorschlag vorsitz vorsitzender vorsprung vorstand vorteil vortrag vorwurf wagen wähler wahlgang wahlkreis
wahlabend wald wandel weg weihnachtsfeiertag weihnachtstag weltkrieg weltmeister wert westen wettkampf winter wind
wirt witz wunsch wurf zahn zar zaun zeitpunkt zeitraum zentimeter millimeter quadratmeter kubikmeter hektar zentner zettel
zeuge ziegel zoll zoo zug zuschauer zustand zweck zweikampf zwischenfall fc sc sv vfb vfl tsv bvb hsv
schultag arbeitstag werktag jahresbericht quartalsbericht bauch kilo-meter seitenhieb rekord wettbewerb absender zuhörer
anlieger stau laut lappen rahmen besitzer nutzer käufer verkäufer hersteller anbieter verdächtiger toter verletzter
handwerker werker jugendlicher erwachsener angeklagter beschuldigter polizist journalist tourist-en christ muslim rentner arbeiter
hubschrauber flieger schein gutschein euroschein zuschlag aufschlag abzug rabatt tarif kredit
mittelpunkt höhepunkt lichtblick entscheid bescheid kalender ordner stift computer-kurs laptop roller laster lkw pkw
"""

FEMININE = """
abteilung achse adresse aktie aktion analyse anfrage angabe angst anklage anlage ansage antwort anzeige arbeit armee art auflage
aufgabe aufnahme ausgabe auskunft aussage ausstellung auswahl autobahn axt bahn bank bar basis batterie bedingung begegnung bewegung
beziehung bilanz bitte börse botschaft braut breite bremse brille brücke brust bühne bundesliga bundesstraße burg butter chance
charge checkliste couch dame datei dauer debatte decke dekade demo demokratie diagnose diät dimension diskussion
division dividende dose dosis dreh-bühne dynastie ebene ecke ehe ehre einheit einreise eisenbahn elf elite ente epoche erde ernte
etage etappe eu existenz fabrik fahne fahrt fakultät fähre falle familie farbe farm fassung feier ferne fernsehserie figur
firma flagge flasche flotte flucht flut folge form fraktion frage frau frauenquote freude front frucht führung furcht
galerie garantie gattung gebühr geburt gefahr gegend geige geldstrafe generation gewalt geschichte grafik grenze größe
grundlage gruppe haft hafenstadt halle halbzeit hälfte hand hauptstadt haut heimat hilfe hitze hochschule hochzeit höhe hölle
hürde idee impfdosis impfung industrie insel inszenierung instanz jahreszeit jugend jury justiz kammer kanzlei karriere karte kasse
kategorie katze kette kirche klasse klausel klinik kiste koalition kohle kommission konferenz kontrolle konsequenz kraft krankheit kreuzung
krise kritik krone küche kuh kugel kultur kunst kurve küste lage lampe landschaft last lehre leistung leiche leitung lesung
liebe liga liste lösung luft lust macht mahlzeit mannschaft marke maschine masse maßnahme mauer medaille mehrheit meile
meinung meisterschaft menge messe methode metropole miete milliarde million billion minderheit minute mission mitte mitternacht mode
moschee mutter mühe musik münze nacht nase nation natur niederlage note notlage novelle null nummer olympiade oma oper operation opposition ordnung
panne partei partie pause person pflanze pflicht phase pistole planung platte polizei politik position post praxis premiere
presse prämie probe prüfung quelle quote rakete rate rede redaktion reform regel regierung region reihe reise rente
republik reserve richtung rolle rückkehr ruhe runde sache saison sammlung schicht schlacht schlange schuld schule
schulter schwester seele seite sekunde serie show silbe sicht sinfonie symphonie sitzung society sonate sonne sorge
sorte spalte sparte speise spitze sprache spur staatsanwaltschaft staffel stadt station statistik stelle stimme stirn strafe
straße strecke strophe studie stufe stunde suche summe szene tagung tante tasche tat tatze taste tasse tochter tonne
torte tour tournee tradition träne treppe tür türkei übung uhr umfrage umdrehung uni universität variante verfassung
vergangenheit verletzung verlängerung version viertelstunde villa violine vorlage vorlesung vorrunde vorschrift wache wahl wahlperiode legislaturperiode
wand wanne ware warnung warte waffe wende welle welt weltmeisterschaft werft wette wiese wirkung wirtschaft woche wohnung wolke
wüste wurzel zahl zeile zeit zeitung zelle ziffer zinne zone zukunft zunge zutat zeitzone generalprobe
kilowattstunde megawattstunde wattstunde kalorie kilokalorie meile unze krankenschwester lehrerin u-bahn s-bahn etappen
tafel fabel insel kugel regel ampel achsel dpa ard afd spd cdu csu fdp nato uno who eu usa cd dvd wm em kw
welle impfwelle armlänge längen schulklasse vorstellung sekundarstufe liga-saison theorie kopie allergie
mehrwertsteuer steuer mauer dauer feder leiter-sprosse oper nummer schulter butter mutter tochter schwester
"""

NEUTER = """
abendessen abenteuer abitur abkommen achtel album alter amt angebot anliegen archiv argument attentat auge auto baby bad bataillon
becken beispiel bein beet bett bier bild blatt blut boot brot buch bundesland büro camp cello center chaos
corps date dach datum derby dekret detail deutschland diplom ding dokument dorf drama dreieck drittel duell dutzend ei einhorn
eis element ende ereignis ergebnis erlebnis essen event experiment fach fass fahrrad fahrzeug fazit feld fenster fernsehen fest
festival feuer finale halbfinale viertelfinale achtelfinale fleisch fräulein foto gas gastspiel gebäude gebet gebiet gebirge gebot gedicht
gefängnis gefäß gegentor geheimnis geld gelenk gemälde gemüse gerät gericht geschäft geschenk geschlecht geschoss gesetz gesicht
gespräch gewicht gewitter gift glas gleis glied glück gold gramm kilogramm milligramm grab gremium grundstück gut haar halbjahr handy haus
heft heim hemd herz hindernis hobby hochhaus holz hotel huhn hundert institut interview interesse jahr jahrhundert
jahrzehnt jahrtausend jubiläum kabinett kamel kapitel karat kartell kilo kind kino kinderbuch klavier kleid knie komitee kommando kommissariat
konzept konzert konzil kilogramm kraftwerk kreuz krankenhaus labor lager land laster-heck leben leck lebensjahr lehrjahr leid level licht lied lokal loch los mädchen
magazin mahl mal maß material maul maximum meer mehl mehrfamilienhaus mekka messer metall milieu ministerium minimum mitglied mittel modell modul moor
motiv museum muster musical netz netzwerk niveau obergeschoss untergeschoss erdgeschoss objekt öl omen opfer orchester organ ostern paar paket papier
paradies parlament pech personal pferd pfund phänomen plenum podium podest plakat porträt potenzial prinzip problem produkt programm projekt
prozent protokoll publikum pulver quartal quiz rad radio rathaus rätsel recht referendum regime reich rennen restaurant
rezept rind ritual rohr rudel sanatorium schaf schauspiel schicksal schild schiff schloss schlusslicht schuljahr geschäftsjahr kalenderjahr schwein
semester seminar signal silber silvester singspiel skandal spiel länderspiel heimspiel auswärtsspiel endspiel stadion stadium stadtviertel stück stockwerk
studium studio symbol symptom system szenario tal taxi team telefon tempo testament theater thema ticket tier tor trikot
trimester turnier ufer unglück unternehmen urteil verbot verbrechen verfahren verhalten verhältnis verhör vermögen video viertel
visum volk vorbild vorhaben vorjahr wachstum wasser watt kilowatt megawatt volt ampere weihnachten werk wetter wiedersehen wissen wochenende
wort wunder zeichen zelt zentrum zeug zeugnis ziel zimmer zinn zitat barrel byte megabyte gigabyte grad-fahrenheit
rennwochenende trainingslager kloster messer muster ufer zimmer fenster theater wunder semester opfer fieber lager
"""

ENDINGS = (
    *(
        (end, Gender.PLURAL)
        for end in """ungen heiten keiten schaften ionen täten innen isten anten enten oren eure euren aren iere are ate ale
        alen linge nisse tümer mente menten""".split()
    ),
    *(
        (end, Gender.NEUTER)
        for end in ("chen", "lein", "ment", "tum", "ium", "drittel", "viertel", "stel", "um")
    ),
    *(
        (end, Gender.FEMININE)
        for end in (
            "ung heit keit schaft tion sion tät enz anz ik ei ie ur in age ade ette ose ine itis thek e"
        ).split()
    ),
    *(
        (end, Gender.MASCULINE)
        for end in ("ismus", "ling", "ant", "ent", "ist", "or", "eur", "er", "ich", "ig", "us")
    ),
    ("nis", Gender.NEUTER),
    ("en", Gender.NEUTER),  # infinitives: das Treffen
)
"""Tried in order when no noun of the lists ends the word."""

SHORT = dict(
    pair.split("=")
    for pair in (
        "aufl=auflage bd=band bde=bände kap=kapitel jg=jahrgang abs=absatz std=stunde str=straße "
        "og=obergeschoss ug=untergeschoss eg=erdgeschoss kl=klasse "
        "hj=halbjahr sem=semester abt=abteilung vors=vorsitzender st=stock hz=halbzeit "
        "bl=bundesliga wk=weltkrieg ausg=ausgabe ed=auflage bürgerm=bürgermeister "
        "quart=quartal mt=monat lj=lehrjahr vers=version nr=nummer"
    ).split()
)
"""Abbreviated nouns that an ordinal often stands before."""

KNOWN = {
    **dict.fromkeys(MASCULINE.split(), Gender.MASCULINE),
    **dict.fromkeys(NEUTER.split(), Gender.NEUTER),
    **dict.fromkeys(FEMININE.split(), Gender.FEMININE),
}
LONGEST = max(map(len, KNOWN))
SHORTEST_HEAD = 3
"""A shorter noun ends too many strangers ("ei" ends "Polizei")."""

UMLAUTS = str.maketrans("äöü", "aou")


@lru_cache(maxsize=4096)
def gender(noun: str) -> Gender | None:
    """Return the gender of *noun*, by its last part if it is a compound; None when nothing tells."""
    word = re.sub(r"[^\w-]", "", noun).lower()[-60:]
    known = listed(SHORT.get(word, word))
    if known:
        return known
    if plural_of(word):
        return Gender.PLURAL
    return next((gender for end, gender in ENDINGS if len(word) > len(end) + 2 and word.endswith(end)), None)


def listed(word: str) -> Gender | None:
    """Return the gender of the longest noun of the lists that ends *word*, in the nominative or genitive."""
    for form in (word, *genitive_stems(word)):
        for cut in range(max(0, len(form) - LONGEST), len(form) - SHORTEST_HEAD + 1 if len(form) > 3 else 1):
            if form[cut:] in KNOWN:
                return KNOWN[form[cut:]]
    return None


def genitive_stems(word: str) -> tuple[str, ...]:
    """Return what *word* may be the genitive of, if it is masculine or neuter."""
    stems = [word[:-2]] if word.endswith("es") else []
    if word.endswith("s"):
        stems.append(word[:-1])
    return tuple(
        stem for stem in stems if len(stem) > 2 and listed(stem) in {Gender.MASCULINE, Gender.NEUTER}
    )


def plural_of(word: str) -> str:
    """Return the listed singular that *word* is a plural of, '' if there is none."""
    for end in ("innen", "ern", "en", "er", "n", "e", "s"):
        if not word.endswith(end):
            continue
        stem = word.removesuffix(end)
        for singular in dict.fromkeys((stem, plain(stem), stem + "in" if end == "innen" else stem)):
            if len(singular) > 2 and listed(singular) and not (end == "er" and agent(stem, singular)):
                return singular
    return ""


def agent(stem: str, singular: str) -> bool:
    """Return whether *stem* and -er is someone who does something (Besucher) rather than a plural (Kinder)."""
    return stem == singular and listed(singular) is not Gender.NEUTER


def plain(stem: str) -> str:
    """Return *stem* with its last umlaut undone: "bänd" is "band"."""
    for at in range(len(stem) - 1, -1, -1):
        if stem[at] in "äöü":
            return f"{stem[:at]}{stem[at].translate(UMLAUTS)}{stem[at + 1 :]}"
    return stem
