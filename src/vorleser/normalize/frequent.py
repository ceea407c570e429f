"""Frequent words of newspapers, in each list the likelier before the rarer that begins with the same letters.

A word cut short is read as the first of its list that begins so: "Opp." is the opposition, "festgen." "festgenommen".
"""

from functools import cache, lru_cache

from vorleser.normalize.nouns import KNOWN, Gender, gender

NOUNS_OF_NEWS = tuple(
    """
    Fahrplan Spielplan Stundenplan Dienstplan Lehrplan Zeitplan Erdgeschoss Obergeschoss Dachgeschoss Schwurgericht
    Bergrettung Ortschaftsrat Inzidenz Thermometer Hubschrauber Archiv Stadtarchiv Landesarchiv Radverkehr
    Jugendarbeit Erlöse Abwehr Haushaltsmittel Haushaltsplan Gemeindefest Gemeindevertretung Gemeindeverwaltung
    Männergesangverein Gesangverein Landeshauptmann Landeshauptstadt Landespolizeidirektion Landesmuseum
    Landesverband Landeskriminalamt Bezirkshauptmannschaft Bezirksregierung Bezirksvertretung Nationalrat
    Nationalpark Regierungsrat Regierungskoalition Regierungssprecher Regierungspräsidium Kantonsrat Kantonspolizei
    Kantonsspital Ständerat Nachhilfe Bundesrat Bundesgericht Bundesverwaltungsgericht Bundesverfassungsgericht
    Bundeswehr
    Bundespolizei Bundesanwaltschaft Verwaltungsrat Verwaltungsgericht Aufsichtsrat Betriebsrat Betriebsergebnis
    Stiftungsrat Elternrat Kirchenrat Personalrat Nachholspiel Nachholpartie Mittelfeldspieler Mittelstürmer
    Schulbetrieb Schulgebäude Sportkleidung Eintrittspreis Eintrittskarte Verletztenliste Trainingslager
    Tabellenführer Tabellenplatz Rettungshubschrauber Rettungswagen Rettungskräfte Feuerwehrfest Feuerwehrmann
    Ortsverein Ortsdurchfahrt Wohnungsmarkt Geschäftsführer Gesamtschaden Gesamtausgabe Beifahrer Fahrer
    Schriftsteller Regisseur Sänger Dirigent Weihnachtsfeier Weihnachtsmarkt Wochenmarkt Jahresergebnis
    Jahreshauptversammlung Hauptversammlung Mitgliederversammlung Bürgerversammlung Bürgerbegehren Bürgerentscheid
    Volksabstimmung Volksinitiative Volksbegehren Stichwahl Kommunalwahl Landtagswahl Bundestagswahl Europawahl
    Nettogewinn Reingewinn Umsatzrückgang Versicherungsnehmer Antragsteller Arbeitsvertrag Tarifvertrag Kaufvertrag
    Einsatzkräfte Lehrkräfte Pflegekräfte Lebensgefahr Notarzt Notruf Oberstaatsanwalt Untersuchungshaft
    Urteilsbegründung Verhandlungstag Tatverdächtiger Tatort Zeugenaufruf Fahrerflucht Unfallstelle Unfallflucht
    Ortseingang Gegenverkehr Gegenfahrbahn Fahrtrichtung Anschlussstelle Kreisverkehr Parkplatz Bushaltestelle
    Bahnübergang Straßensperrung Bauzeit Bauherr Tageshöchsttemperatur Höchsttemperatur Tiefsttemperatur
    Luftfeuchtigkeit Windgeschwindigkeit Abendkasse Abfahrt Abgabe Abgeordnetenhaus Ablehnung Abonnement Abrechnung
    Abriss Abschied Abschluss Absicht Absperrung Abstimmung Abteilung Abwasser Akademie Aktion Allianz Amtsgericht
    Amtszeit Angebot Angelegenheit Angestellter Angriff Anhänger Anklage Ankündigung Anlage Anlass Anmeldung
    Anschluss Ansprechpartner Anteil Antrag Antwort Anwalt Anwohner Anzeige Apotheke Appell Arbeitgeber Arbeitnehmer
    Arbeitslosigkeit Arbeitsplatz Architekt Asyl Attraktion Aufführung Aufgabe Auflage Aufsicht Auftrag Auftritt
    Ausbau Ausbildung Auseinandersetzung Ausgabe Ausgleich Auskunft Ausland Ausrüstung Aussage Ausschreibung
    Ausschuss Ausstattung Ausstellung Auszeichnung Autobahn Automobil Bahnhof Bauarbeiten Bauamt Baugebiet Baustelle
    Bearbeitung Bedarf Bedingung Beerdigung Befragung Begegnung Begleitung Begründung Begrüßung Behandlung
    Behinderung Behörde Beirat Beitrag Bekanntmachung Belastung Beleuchtung Benutzung Beratung Berechnung Bereich
    Bericht Berufung Beschäftigung Bescheid Beschluss Beschreibung Beschwerde Besichtigung Besitzer Besprechung
    Bestätigung Bestellung Besucher Beteiligung Betreuung Betrieb Betrug Bevölkerung Bewegung Beweis Bewerbung
    Bewohner Bewölkung Beziehung Bezirk Bibliothek Bilanz Bildung Bistum Bundesland Bundesstraße Bundestag
    Bundesregierung Bundesverband Bürgermeister Bürgerinitiative Chefarzt Demokratie Demonstration Denkmal
    Denkmalschutz Dezernat Dezernent Diakonie Diebstahl Dienststelle Direktion Direktor Diskussion Dividende Dozent
    Druckerei Durchschnitt Ehrenamt Ehrung Eigentümer Einbruch Einführung Eingang Einigung Einkauf Einkommen
    Einladung Einnahmen Einrichtung Einsatz Einschätzung Einschränkung Einsprache Einstellung Eintritt Einwohner
    Einzelhandel Eisenbahn Elektrizität Empfang Empfehlung Energie Engagement Entlastung Entscheidung Entschädigung
    Entwicklung Entwurf Erfahrung Erfolg Ergebnis Erhöhung Erinnerung Erkrankung Erlaubnis Ermäßigung Ermittlung
    Eröffnung Ersatz Erwachsene Erwartung Erweiterung Erziehung Evakuierung Fachbereich Fachkräfte Fahrbahn Fahrzeug
    Familie Ferien Fernsehen Feuerwehr Finale Finanzierung Flüchtlinge Flughafen Förderung Forderung Forschung
    Fortschritt Fraktion Freibad Freitag Freizeit Friedhof Führerschein Führung Fußball Fußgänger Gastgeber Gastwirt
    Gebäude Gebühr Geburtstag Gefängnis Gegenwart Gegner Gehweg Gelände Gemeinde Gemeinderat Gemeinschaft
    Genehmigung Genossenschaft Gericht Gesamtschule Geschäft Geschäftsführung Geschichte Geschwindigkeit
    Gesellschaft Gespräch Gesundheit Gewerbe Gewerkschaft Gewinn Gewitter Gottesdienst Grenze Grundschule Grundstück
    Gründung Gutachten Gymnasium Haftbefehl Halbfinale Haltestelle Handlung Handwerk Hauptbahnhof Hauptschule
    Hauptstadt Haushalt Heizung Helfer Hersteller Herbst Hilfe Hinspiel Hinweis Hochschule Hochwasser Hochzeit Höhe
    Immobilie Industrie Inflation Information Infrastruktur Ingenieur Inhaber Inhalt Initiative Innenstadt
    Inspektion Institut Institution Integration Intendant Interesse Investition Investor Jubiläum Jugend Jugendliche
    Jugendhaus Kampagne Kandidat Kapelle Kapitel Karosserie Katastrophe Kindergarten Kinderheim Kirche
    Kirchengemeinde Klimaschutz Klinik Koalition Kommission Kommune Kompanie Komponist Konferenz Konflikt Konjunktur
    Konkurrenz Konzept Konzert Konzession Kooperation Krankenhaus Krankheit Kreistag Kreuzung Kriminalität
    Kriminalpolizei Kritik Kultur Kundgebung Künstler Kündigung Landesregierung Landgericht Landkreis Landrat
    Landratsamt Landschaft Landtag Landwirtschaft Lebensmittel Lehrer Leistung Leitung Liegenschaft Lieferung
    Literatur Lösung Mannschaft Marktplatz Maschine Maßnahme Material Medikament Mehrheit Mehrwertsteuer Meinung
    Meisterschaft Meldung Menschen Mietvertrag Minderheit Ministerium Mitarbeiter Mitglied Mitteilung Mittelschule
    Mittwoch Moderation Modernisierung Montag Motorrad Museum Musikverein Musiker Mutter Nachbar Nachfolger
    Nachfrage Nachmittag Nachricht Nachwuchs Niederlage Niederschlag Notaufnahme Oberbürgermeister Oberschule
    Oberstufe Öffentlichkeit Öffnung Opposition Orchester Ordnung Organisation Ortschaft Ortsteil Palliativ
    Parlament Partei Partner Patient Personal Pflege Philharmonie Planung Politik Polizei Portion Position Präsident
    Preis Premiere Privathaushalt Problem Produktion Professor Programm Projekt Prozess Publikum Qualifikation
    Qualität Quartal Quartier Radfahrer Radweg Rathaus Reaktion Realschule Rechnung Rechtsanwalt Redaktion Regierung
    Region Reichweite Renovierung Reparatur Republik Reservierung Restaurant Revision Rettung Rettungsdienst
    Richtung Rücktritt Rückkehr Rückspiel Rundfunk Saison Sammlung Samstag Sanierung Sanitäter Satzung Schaden
    Schauspieler Schiedsrichter Schließung Schneefall Schuldner Schüler Schulleiter Schutz Schwangerschaft
    Schwerpunkt Schwimmbad Seehöhe Sekretariat Seminar Senioren Seniorenheim Sicherheit Sicherung Siedlung Sitzung
    Sommer Sonntag Sparkasse Spezialität Sportler Sportplatz Sportverein Staatsanwaltschaft Staatssekretär Stadion
    Stadtgebiet Stadthalle Stadtrat Stadtteil Stadtverwaltung Stadtwerke Standort Station Statistik Stellung
    Stellungnahme Stiftung Stimme Stimmung Straße Straßenbahn Strategie Strecke Studie Student Studium Synagoge
    Synode Tagesordnung Tageszeitung Tätigkeit Technik Teilnehmer Temperatur Termin Theater Tourismus Tradition
    Training Transport Treffpunkt Turnhalle Turnier Turnverein Überblick Übergabe Übernahme Übernachtung Überschuss
    Übertragung Umbau Umgebung Umgehung Umleitung Umsatz Umwelt Umweltschutz Unfall Universität Unterhaltung
    Unterkunft Unternehmen Unterricht Unterschrift Unterstützung Untersuchung Urteil Veranstaltung Verantwortung
    Verband Verbesserung Verbindung Verbraucher Verbrechen Verdacht Verein Vereinbarung Verfahren Verfassung
    Verfügung Vergangenheit Vergleich Verhandlung Verkauf Verkehr Verletzung Verlust Vermietung Vermögen Verpflegung
    Versammlung Versicherung Versorgung Verspätung Versuch Verteidiger Vertrag Vertreter Vertretung Verwaltung
    Verzögerung Viertelfinale Volksschule Volksfest Vollsperrung Vorbereitung Vorfahrt Vorjahr Vormittag Vorsitz
    Vorschlag Vorstand Vorstellung Vortrag Vorverkauf Vorwurf Wahlkampf Wasserversorgung Wechsel Wehrleiter
    Weihnachten Wettbewerb Wiederaufbau Winter Wirtschaft Wissenschaft Wochenende Wohnhaus Wohnung Zeitung Zentrum
    Zuschauer Zusammenarbeit Zuschuss Zustimmung Zuständigkeit Zweigstelle Anfrage Auftragsbestand Bestand
    Bezirksliga Bundesliga Kreisliga Landesliga Landjugend Landwirt Nationalmannschaft Neuschnee Oberliga
    Regionalliga Rückstand Sachverständiger Sportclub Spielgemeinschaft Tabelle Trainer Verbandsliga Wasserstand
    Wahlgang Zeuge Zuwachs Kinderkrippe Kindertagesstätte Blutspende Tageskasse Tagesmutter Tagesfahrt Kirchweih
    Kirchenchor Kirchenmusik Dorffest Dorfladen Dorfgemeinschaft Pfarrsaal Pfarrgemeinde Pfarrheim Altennachmittag
    Altpapier Altstadtfest Bauernmarkt Bauernverband Biergarten Bürgersaal Bürgersprechstunde Ehrennadel
    Ehrenvorsitzender Erstkommunion Faschingsball Flohmarkt Frauenbund Freilichtbühne Frühschoppen Frühjahrsputz
    Gartenfest Gemeindebrief Gemeindesaal Gewerbeverein Grünschnitt Gymnastik Hallenturnier Heimatabend Heimatverein
    Herbstmarkt Hofladen Jugendzentrum Jugendchor Kaffeekränzchen Kegelbahn Kleintierzüchter Kolpingsfamilie
    Konfirmation Kreisverband Kreisjugend Landfrauen Lesung Maibaum Maiandacht Mehrzweckhalle Mitfahrgelegenheit
    Musikschule Obstbaum Pfadfinder Posaunenchor Problemmüll Recyclinghof Rosenkranz Sängerfest Sammelbestellung
    Schafkopf Schnuppertraining Schützenhaus Schützenverein Seniorentreff Sonnwendfeier Sperrmüll Spielgruppe
    Spielmannszug Stammtisch Tanzkurs Tauschbörse Tierheim Trachtenverein Vereinsheim Vereinslokal Volkstanz
    Wanderung Wertstoffhof Winterdienst Zeltlager
    """.split()
)
ADJECTIVES_OF_NEWS = tuple(
    """
    lebenslang lebenslänglich aktuell allgemein amerikanisch amtierend angesehen anonym ansässig anwesend arbeitslos
    archäologisch aufgelöst ausländisch ausgezeichnet außerordentlich auswärtig barrierefrei bayerisch behindert
    bekannt beliebt bemerkenswert benachbart berufstätig berühmt beschädigt beschränkt besonder beteiligt betroffen
    bewaffnet bisherig britisch chinesisch christlich damalig demokratisch digital dortig dringend durchschnittlich
    ehemalig ehrenamtlich eigenständig eingetragen einheimisch einstimmig elektrisch elektronisch erfahren
    erfolgreich erforderlich erheblich ermäßigt ernannt erneuerbar evangelisch fachlich fahrlässig festgelegt
    finanziell folgend französisch freiberuflich freiwillig früher führend gastierend geeignet gefährlich
    gegenwärtig gehörlos geistlich geltend gemeinnützig gemeinsam genehmigt geplant gesamt geschäftlich
    geschichtlich geschlossen gesellschaftlich gesetzlich gesperrt gestaltet gestiegen gestohlen gesundheitlich
    getrennt gewerblich gewerkschaftlich gewöhnlich gründlich hauptamtlich hauptberuflich heimisch herausragend
    heutig hilfsbedürftig hiesig historisch italienisch jährlich jugendlich juristisch katholisch kaufmännisch
    kirchlich klassisch kommunal kostenlos kostenpflichtig körperlich kriminell kulturell künftig künstlerisch
    kurzfristig landwirtschaftlich langfristig langjährig lebensgefährlich leitend literarisch maschinell mehrfach
    mehrheitlich minderjährig mittelalterlich möglich monatlich mutmaßlich musikalisch nachhaltig namhaft
    nationalistisch neugegründet niedrig notwendig öffentlich ökologisch ökumenisch örtlich parteilos pensioniert
    persönlich pflegebedürftig plötzlich polizeilich politisch polnisch privat produziert provisorisch psychisch
    rechtskräftig rechtsextrem regelmäßig regional religiös renommiert renoviert russisch saniert schriftlich
    schulisch schwerbehindert schwerverletzt schwedisch schweizerisch sogenannt sonstig sozialdemokratisch spanisch
    sportlich staatlich städtebaulich städtisch ständig stellvertretend steuerlich strategisch technisch telefonisch
    tödlich touristisch traditionell türkisch überörtlich überregional ukrainisch umfangreich umliegend umstritten
    unabhängig unbefristet unbekannt ungarisch ungewöhnlich unterschiedlich ursprünglich verantwortlich verdächtig
    verletzt vermeintlich verpflichtend verschieden verstorben verurteilt vielseitig volljährig vollständig
    vorbestraft voraussichtlich vorläufig vorsätzlich vorzeitig weiblich weitgehend wesentlich wirtschaftlich
    wissenschaftlich wöchentlich wohltätig zahlreich zeitgenössisch zugehörig zusätzlich zuständig zweisprachig
    zwischenzeitlich innerparteilich parteilich alkoholisiert grenzüberschreitend betrunken bewusstlos
    leichtverletzt lebensbedrohlich
    """.split()
)
ENDS_OF_ADJECTIVES = tuple(
    """
    gerecht geschützt gefährdet gesteuert gestützt gebunden gefördert geführt beruhigt belastet bedingt berechtigt
    beteiligt überschreitend übergreifend freundlich feindlich fähig fertig pflichtig orientiert finanziert
    unabhängig politisch rechtlich wirtschaftlich wissenschaftlich geschichtlich gesellschaftlich verletzt
    verletzend entscheidend relevant intensiv widrig
    """.split()
)
"""With what compound adjectives end."""
VERBS_OF_NEWS = tuple(
    """
    appelliert arbeitet beantragt bedauert befürchtet begann begleitet beginnt begrüßt behandelt behauptet bekommt
    berichtet beschloss beschreibt besteht bestätigt besucht betont beträgt bezahlt bezeichnet diskutiert empfiehlt
    engagiert entscheidet entsteht erfolgt erhält erinnert erklärt ermittelt eröffnet erreicht erscheint erwartet
    feiert findet finanziert fordert fördert führt funktioniert garantiert gehört gewinnt gratuliert
    informiert hinterlässt investiert kandidiert kostet kritisiert kündigt landet leitet lehnt modernisiert
    organisiert plant präsentiert
    produziert profitiert protestiert reagiert rechnet renoviert reduziert saniert schließt spendet spielt sperrt
    stellt stimmt studiert transportiert übernimmt übergab überreicht umfasst unterrichtet unterstützt untersucht
    veranstaltet verdient verhandelt verkauft verlangt verletzt veröffentlicht verspricht vertritt verurteilt
    verweist warnt wechselt wohnt
    """.split()
)
PARTICIPLES_OF_NEWS = tuple(
    """
    abgeschlossen abgelehnt abgesagt abgerissen angeklagt angemeldet angenommen angeboten angekündigt angewiesen
    ausgebucht ausgestellt ausgeschrieben ausgezeichnet ausverkauft beantragt beauftragt beendet begonnen begraben
    beigesetzt bekommen berichtet beschädigt beschlagnahmt beschlossen bestätigt besucht beteiligt betreut betroffen
    bewilligt durchgeführt eingeladen eingeliefert eingerichtet eingesetzt eingestellt eingeweiht entdeckt entlassen
    entschieden entstanden erhalten ermordet ernannt erneuert eröffnet errichtet erschienen ersetzt erweitert
    erworben festgenommen festgestellt festgelegt finanziert freigegeben freigesprochen gebaut geborgen gebracht
    gefeiert gefördert gefordert gefunden gegründet gekündigt geleitet genehmigt geöffnet geplant gerettet gesammelt
    geschlossen gesperrt gestaltet gestellt gestorben gestohlen gesucht gewählt gewonnen informiert inhaftiert
    investiert modernisiert operiert organisiert produziert reduziert renoviert repariert reserviert saniert
    überfallen übernommen überreicht unterbrochen untergebracht unterschrieben unterstützt untersucht unterzeichnet
    verabschiedet verändert veranstaltet verboten verhaftet verhandelt verheiratet verhindert verkauft verlängert
    verlegt verletzt verliehen vermietet vermisst veröffentlicht verpflichtet verschoben versteigert verteilt
    verurteilt vollendet vorbereitet vorgeschlagen vorgesehen vorgestellt weitergeleitet wiedereröffnet zerstört
    zugelassen zugestimmt zurückgetreten zusammengestellt fortgesetzt vernommen ausgewechselt eingewechselt
    aberkannt beurlaubt abgebrochen aufgehoben eingelegt zurückgewiesen abgewiesen ausgewiesen angefahren
    ausgebrochen ausgerückt gelöscht evakuiert versorgt behandelt umgeleitet gemeldet verfolgt gestoppt kontrolliert
    aufgefallen sichergestellt beschuldigt überführt obduziert
    """.split()
)


@lru_cache(maxsize=1024)
def several_with(cut: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of *words*, likeliest first, that *cut* begins and that add two letters at least."""
    return tuple(word for word in words if word.startswith(cut) and len(word) - len(cut) >= 2)


@cache
def plain_nouns() -> tuple[str, ...]:
    """Return the nouns of which the gender is listed, with their capitals."""
    return tuple(word.capitalize() for word in KNOWN)


def genitive_of(noun: str) -> str:
    """Return the genitive of a masculine or neuter *noun*, '' for others."""
    if noun.endswith(("ent", "ant", "and", "at", "ist")) and gender(noun) is Gender.MASCULINE:
        return f"{noun}en"
    if gender(noun) not in {Gender.MASCULINE, Gender.NEUTER}:
        return ""
    return f"{noun}es" if noun.endswith(("s", "ß", "z", "x", "sch")) else f"{noun}s"
