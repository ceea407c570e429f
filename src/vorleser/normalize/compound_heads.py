"""First parts of compounds that are cut short before a hyphen, as they stand in the whole word: "Mus.-Verein"."""

from vorleser.dictionary import count, knows

_HEADS = dict(
    pair.split("=")
    for pair in """
    Abf=Abfall|Abfahrts Abw=Abwasser Aktion=Aktionärs Alpenv=Alpenverein Ang=Angebots|Angestellten Anm=Anmelde
    Anmeld=Anmelde Anw=Anwalts|Anwesenheits Arb=Arbeits|Arbeiter Arch=Architektur Aufsichtsr=Aufsichtsrats
    Ausb=Ausbildungs Ausst=Ausstellungs Ausw=Ausweis Autob=Autobahn Bahnh=Bahnhofs Bauernm=Bauernmarkt
    Bauh=Bauhof Bed=Bedienungs|Bedarfs Berufsf=Berufsfach Best=Bestell|Bestattungs Betr=Betriebs|Betreuungs
    Betriebsr=Betriebsrats Bew=Bewerbungs|Bewährungs Bez=Bezirks Bibl=Bibliotheks Bien=Bienen Bund=Bundes
    Büch=Bücherei Bürgerb=Bürgerbüro Bürgerm=Bürgermeister Denkm=Denkmal Denkmalsch=Denkmalschutz
    Eintr=Eintritts Einw=Einwohner Eisenb=Eisenbahn Elt=Eltern Energ=Energie Ersatzt=Ersatzteil
    Erstk=Erstkommunions Fachsch=Fachschul Fahrpl=Fahrplan Fahrr=Fahrrad Fahrsch=Fahrschul Fahrz=Fahrzeug
    Fak=Fakultäts Fam=Familien Fasch=Faschings Feuerw=Feuerwehr Feuerwehrh=Feuerwehrhaus Fin=Finanz
    Firm=Firmungs Fisch=Fischerei Flugh=Flughafen Forstw=Forstwirtschafts Fortb=Fortbildungs Frühl=Frühlings
    Fußb=Fußball Führersch=Führerschein Garant=Garantie Gart=Garten Gde=Gemeinde
    Gem=Gemeinde|Gemeinschafts|Gemeinde Gemeindeb=Gemeindebücherei Gen=General|Genossenschafts|Generationen
    Genoss=Genossenschafts Ges=Gesang|Gesellschafts|Gesamt Gesch=Geschäfts|Geschichts Gesundh=Gesundheits
    Gew=Gewerbe|Gewerkschafts|Gewinn Gottesd=Gottesdienst Grundsch=Grundschul Gymn=Gymnasial Haftpfl=Haftpflicht
    Haltest=Haltestellen Handb=Handball Hauptv=Hauptversammlungs Heim=Heimat Heiz=Heizungs Herr=Herren
    Hochsch=Hochschul Hund=Hunde Hzg=Heizungs Ing=Ingenieur Inst=Instituts Instandh=Instandhaltungs
    Jahresh=Jahreshaupt Jug=Jugend Jugendh=Jugendhaus Jur=Juristen Kameradsch=Kameradschafts Karn=Karnevals
    Kass=Kassen Kd=Kunden Kiga=Kindergarten Kind=Kinder|Kindes Kinderg=Kindergarten Kirch=Kirchen
    Kircheng=Kirchengemeinde Kleint=Kleintier Komm=Kommunal|Kommunions|Kommerzial Konf=Konfirmanden|Konferenz
    Konz=Konzert Kr=Kreis|Kranken Krank=Kranken|Krankheits Krankenh=Krankenhaus Krankenv=Krankenversicherungs
    Krieg=Krieger Kripo=Kriminalpolizei Kult=Kultur Kulturh=Kulturhaus Kund=Kunden Land=Landes Landr=Landrats
    Landw=Landwirtschafts Lehr=Lehrer Lief=Liefer Lit=Literatur Marktgem=Marktgemeinde Mehrzw=Mehrzweck
    Min=Ministerial|Mindest|Minister Mitarb=Mitarbeiter Mitgl=Mitglieds|Mitglieder Motorr=Motorrad Mus=Musik
    Männerges=Männergesang Natursch=Naturschutz Nebenk=Nebenkosten Not=Notariats|Notar Notf=Notfall
    Orch=Orchester Ordn=Ordnungs Ortsch=Ortschafts Ortst=Ortsteil Ortsv=Ortsvereins Osterm=Ostermarkt
    Pers=Personal|Personen Personalr=Personalrats Pfarrh=Pfarrhaus Pferd=Pferde Pflegev=Pflegeversicherungs
    Pol=Polizei|Politik Prod=Produktions|Produkt Produkt=Produktions Präs=Präsidiums|Präsidenten Prüf=Prüfungs
    Qual=Qualitäts Raiff=Raiffeisen Rath=Rathaus Realsch=Realschul Rech=Rechnungs Rechn=Rechnungs
    Reg=Regierungs|Regional Rent=Renten Rep=Reparatur|Republik Reparat=Reparatur Res=Reservisten|Reserve
    Reserv=Reservisten Rett=Rettungs Rg=Rechnungs Schatzm=Schatzmeister Schwarzw=Schwarzwald Schwimmb=Schwimmbad
    Schül=Schüler Schütz=Schützen Sem=Seminar Sen=Senioren Sich=Sicherheits|Sicherungs Sicherh=Sicherheits
    Soldat=Soldaten Sozialvers=Sozialversicherungs Spk=Sparkassen Sporth=Sporthallen Sportpl=Sportplatz
    Spr=Sprach|Sprech Sprechst=Sprechstunden Staatsanw=Staatsanwaltschafts Stadtb=Stadtbücherei
    Stadtverw=Stadtverwaltungs Stand=Standes Stell=Stellen Steuerb=Steuerberater Str=Straßen Straß=Straßen
    Stud=Studien|Studenten Tar=Tarif Techn=Technik|Technologie Theat=Theater Tierh=Tierheim Tiersch=Tierschutz
    Tracht=Trachten Turnh=Turnhallen Umw=Umwelt Unf=Unfall Uni=Universitäts Univ=Universitäts
    Veranst=Veranstaltungs Verk=Verkehrs|Verkaufs Vers=Versicherungs|Versammlungs|Versand|Versuchs
    Versich=Versicherungs Verw=Verwaltungs|Verwendungs Volksb=Volksbank Volksf=Volksfest Volksh=Volkshochschul
    Vorl=Vorlesungs Vors=Vorstands Vorst=Vorstands Vorverk=Vorverkaufs Waldv=Waldverein Wanderv=Wanderverein
    Wasch=Waschmaschinen Waschm=Waschmaschinen Wass=Wasser Weihn=Weihnachts Weihnachtsm=Weihnachtsmarkt
    Weiterb=Weiterbildungs Werkst=Werkstatt Wertst=Wertstoff Whg=Wohnungs Wirtsch=Wirtschafts Wohng=Wohnungs
    Zul=Zulassungs Zulass=Zulassungs Öff=Öffnungs Öffn=Öffnungs
    Abschn=Abschnitts Kreish=Kreishandwerker Einfam=Einfamilien Mehrfam=Mehrfamilien Zweifam=Zweifamilien
    Tgl=Tiefgaragen Past=Pastoral Selbsth=Selbsthilfe Wander=Wander Kirchenm=Kirchenmusik Posaun=Posaunen
    Bürgerw=Bürgerwehr Kleing=Kleingarten
    Siedl=Siedler Bauernv=Bauernverbands Landfr=Landfrauen Frauenb=Frauenbund Schulj=Schuljahres
    Ferienw=Ferienwohnungs
    Haush=Haushalts Beb=Bebauungs Grundst=Grundstücks Flächenn=Flächennutzungs Grunderw=Grunderwerbs Senior=Senioren
    """.split()
)
"""By what is written before the full stop: the part with the letter that links it to the next, the likeliest first."""


def head_of(cut: str, second: str) -> str:
    """Return what *cut* stands for as the first part of a compound with *second*, '' if it is not in the table.

    Of several the one that makes a word of the dictionary is meant, else the likeliest.
    """
    heads = _HEADS.get(cut, "").split("|")
    known = [head for head in heads if count(f"{head}{second}")] or [
        head for head in heads if knows(f"{head}{second}")
    ]
    return (known or heads)[0]
