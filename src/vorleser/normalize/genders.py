"""Frequent German nouns by gender, and abbreviations of nouns that an ordinal often stands before."""

MASCULINE = """
dampfgehalt fettgehalt zuckergehalt salzgehalt alkoholgehalt sauerstoffgehalt nährstoffgehalt wassergehalt
stickstoffgehalt kohlenstoffgehalt feuchtigkeitsgehalt energiegehalt
abt vogt propst
breisgau hegau kraichgau aargau thurgau
pinguin delfin delphin rubin harlekin merkur hecht falke bussard rabe elch affe gorilla panda koala leopard gepard
jaguar puma falter molch papagei kakadu pfau flamingo pelikan krug keks platzverweis verweis blitz vers fund komet keim
jubilar kiosk imbiss basar karneval psalm choral rabbi imam link stream download account herd steg hahn superstar
chip aal start single haushalt
abend abfall abgeordneter absatz abschlag abschluss abschnitt absender abstand abstieg absturz abzug advent
akku akt alarm alltag anbau anbieter anfall angeklagter angriff anlass anlauf anlieger anruf ansatz anschlag
anteil antrag antritt anwalt anzug apfel apparat april arbeiter arbeitstag arm artikel arzt assistent aufbau
aufenthalt auflauf aufruf aufsatz aufschlag aufsichtsrat aufstand aufstieg auftrag auftritt aufzug august
ausbau ausdruck ausfall ausflug ausgleich auslöser ausschlag ausschnitt ausschuss ausstieg austritt auszug
autor bahnhof balkon ball band bau bauabschnitt bauch baum beamter becher befehl beginn begriff beifall
beirat beitrag bereich berg bericht beruf bescheid beschluss beschuldigter besitzer bestand besuch betrag
betrieb betriebsrat beweis bezirk bezug bischof blick block boden bogen boss botschafter brand brauch brei
brief bruch bruder brunnen bund bundeskanzler bundespräsident bundesrat bundestag burger bus busch bvb bär
bürger bürgermeister cent champion chef chor christ clan club code computer cup dampf dank datensatz deal
deckel defekt deutscher dezember dialog dienst dienstag direktor doktor dollar donnerstag druck duft
durchgang durchlauf durchschnitt eid eigentümer eimer einbruch eindruck einfall eingang einsatz einsender
eintrag eintritt einwohner einwurf einzug eklat elfmeter elternteil empfang engel entscheid entwurf entzug
erfolg ersatz erster erwachsener esel euro euroschein export fahrer fahrplan faktor fall fan fang favorit fc
februar fehler feiertag feind feldzug film filter finger fisch fleck flieger flug flughafen flur fluss fokus
fonds forst fortschritt franken franzose frauenarzt freitag freund frieden frost fuchs funk fuß fußballer
gang garten gast geburtstag gedanke gegenstand gegner geist gemeinderat general gesang geschäftsführer
gewinn gewinner gipfel glanz gott grad grieche grund grundsatz gruß gutschein gürtel hafen hagel haken
halbsatz hals halt hammer handel handwerker hang hase hass hauptfilm haushalt hausrat hebel hektar held
herbst herr hersteller herzog himmel hinweis hit hof hsv hubschrauber hund hunger husten hut höhepunkt hügel
import impuls index ingenieur inhalt jahresbericht jahrestag jahrgang januar job journalist jude
jugendlicher juli junge juni jurist kaffee kaiser kalender kamm kampf kanal kandidat kanzler karton kasten
kauf keller kern kilometer kinderarzt klang klick klub knopf koch koffer kollege kommentar komplex konflikt
kongress konjunktiv konsum kontakt kontext konzern kopf korb korrespondent korridor kosmonaut kran kredit
kreis kreuzzug krieg kubikmeter kunde kurs kuss käfig käse käufer könig laden landkreis landrat landtag
lappen laptop laster lauf laut lebensabschnitt lebenslauf lehrer lehrgang leiter leser lichtblick lift liter
lkw lockdown lohn lord lärm läufer löffel löwe mai mangel mann mantel marathon markt marsch maßstab meister
mensch meter mieter millimeter minister ministerpräsident mitarbeiter mittag mittelpunkt mittwoch mix modus
moment monat mond monitor montag mord morgen motor mund musiker muslim mythos märz nachbar nachfahr
nachfolger nachlass nachmittag nachtrag nagel name nationaler nebel neubau norden notfall notruf november
nutzen nutzer ofen offizier oktober onkel orden ordner orkan ort osten ozean pakt palast paragraf paragraph
park parteitag partner pass passagier patient pfad pfeil pilot pilz pkw plan planet platz podestplatz pokal
politiker polizist pool posten pott preis prinz prozentpunkt prozess präsident puls punkt quadratmeter
quartalsbericht querschnitt rabatt rahmen rang rasen rat rauch raum rausch rechner redner regen reifen
rekord rentner reporter rest richter riese ring riss ritter rock roller roman ruf ruhestand ruhm rumpf
rundgang russe rücken rückfall rückgang rücktritt rückzug saal saft salat salon samstag sand sarg sattel
satz sc schacht schaden schall schalter schatten schatz schauspieler schein schiedsrichter schirm schlaf
schlag schlamm schlauch schlüssel schmerz schmuck schnee schnitt schrank schrei schritt schrott schub schuh
schultag schuss schutt schutz schwanz schwung schüler see seitenhieb senat senator sender september sessel
sicherheitsrat sieg sieger sinn sitz sitzplatz smog sohn soldat sommer song sonnabend sonntag spalt
spatenstich spaziergang spaß spiegel spieler spielfilm spieltag spitzenplatz sprecher sprengsatz sprung
staat staatsanwalt stab stadtrat stadtteil stall stamm stand standort start stau staub stein stellvertreter
stern stich stichtag stift stillstand stock stoff stollen storch stoß streik streit stress strich strom
student studiengang stuhl sturm sturz störfall sv süden tag tagesordnungspunkt takt tanz tarif tatort teich
teig teil teilnehmer tempel teppich termin test teufel text thron tiger tipp tisch titel tod todesfall
todestag ton topf torwart toter tourist tower trainer traktor transport traum treff treffer treffpunkt trend
trick trieb trost trupp tsv tunnel turm typ türke umbau umfang umlauf umsatz umstand umweg umzug unfall
untergang unterschied untersuchungsausschuss urlaub vater verband verbrecher verdächtiger verein verkehr
verkäufer verlag verletzter verlust vers verstand versuch verteidiger vertrag vertreter vfb vfl vize vogel
volkstrauertag vollzug vorfahr vorfall vorgang vorgänger vorhang vorname vorort vorrat vorschlag vorsitz
vorsitzender vorsprung vorstand vorteil vortrag vorwurf wagen wahlabend wahlgang wahlkreis wal wald wandel
wechsel wecker weg weihnachtsbaum weihnachtsfeiertag weihnachtstag wein weltkrieg weltmeister werker werktag
wert westen wettbewerb wettkampf widerstand wille wind winkel winter wirt witz wohlstand wolf wunsch wurf
wurm wähler würfel zahn zar zauber zaun zeitpunkt zeitraum zentimeter zentner zerfall zettel zeuge ziegel
zins zirkus zoll zoo zorn zucker zufall zug zuhörer zuschauer zuschlag zustand zustrom zutritt zuwachs zweck
zweifel zweig zweikampf zwerg zwischenfall zyklus überblick überfall übergang übertritt
abriss acker agent akkord altar anhänger anstieg apotheker appell applaus asphalt auftakt ausweis
autofahrer bart beitritt beleg besen beton betrug bikini bohrer boxer boykott bulle clown
cocktail cousin dachboden dachs daumen deich delegierter detektiv dieb diener docht draht
durchbruch dünger elektriker ellbogen enkel experte fahrstuhl fischer fluch flüchtling friede friedhof
friseur frosch fußgänger förster füller gefangener geldbeutel gesandter glaube gletscher greis
griff grill gummi gutachter gärtner handschuh helm hengst henkel hirsch häftling igel
imker jubel jäger kakao kamin kapitän karpfen kassenbon kellner kleber klempner kletterer
knall knecht knochen kohl kommissar kompost konsul krach kragen krebs kuchen kunststoff lachs lack
lauch likör locher luchs magen maler mixer monolog muskel mönch nacken neffe notar
ochse opa papst pfiff pinsel pirat protest pudding pullover putsch qualm quark radfahrer radler
raub rechen refrain reis reiter rhythmus ringer rivale rucksack rückschlag rückstand sack
satellit schal schaum scherz schinken schlitten schläger schlüsselbund schmetterling schnaps schneider
schnurrbart schornstein schotter schreiner schuster schwamm schwan segen spargel
spaten spatz specht speck speicher spielplatz spinat spion stahl stempel stiefel stier strand
streich strumpf stürmer tacker tank tee tischler toaster tänzer täter tümpel umschlag unterricht
verdacht verlierer vermerk wanderer weiher welpe winzer zeitzeuge zopf zuschuss zwilling ärmel
regisseur investor archäologe biologe brite buchstabe chinese däne finne funke genosse geologe geselle
hirte insasse kommilitone kübel laie matrose nachkomme pate psychologe schwede schütze
sklave soziologe stratege theologe vorfahre
parmesan emmentaler gouda mozzarella schnittlauch thymian rosmarin majoran oregano koriander estragon kerbel
knoblauch kümmel pfeffer ingwer sesam mohn zimt grieß joghurt sellerie rettich kürbis mais essig senf dill salbei
verwalter wart
"""

FEMININE = """
waffe giraffe karaffe drossel nachtigall auster kur nuss tram yacht jacht spende legende blende dividende lende
abfahrt absicht abteilung abwehr achse achsel ader adresse afd akademie aktie aktion allergie altstadt ampel
amtszeit analyse anfrage angabe angst anklage ankunft anlage ansage anschrift antwort anzeige arbeit
arbeitskraft ard arena armee armlänge art aufgabe auflage aufnahme aufsicht ausfahrt ausfuhr ausgabe
auskunft aussage ausstellung auswahl autobahn axt bahn bank bar basis batterie bedingung begegnung bewegung
beziehung bilanz billion bitte botschaft braut breite bremse brille brunst brust brücke bucht bundesliga
bundesstraße bundeswehr burg butter börse bühne cd cdu chance charge checkliste cola couch csu dame datei
dauer debatte decke dekade demo demokratie diagnose dimension diskussion dividende division diät dose dosis
dpa durchfahrt dvd dynastie ebene ecke ehe ehre einfahrt einfuhr einheit einreise eisenbahn eiszeit elf
elite em energie ente epoche erde ernte etage etappe eu existenz fabel fabrik fachkraft fahne fahrbahn fahrt
fakultät falle familie farbe farm fassung faust fdp feder feier ferne fernsehserie feuerwehr figur firma
flagge flasche flotte flucht flut folge form frage fraktion frau frauenquote freizeit freude frist front
frucht furcht fähre führung gabel galerie gans garantie gattung geburt gebühr gefahr gegend gegenwart geige
geldstrafe generalprobe generation geschichte gewalt grafik grenze großstadt grundlage gruppe größe gunst
hafenstadt haft halbzeit halle hand hauptstadt haut heimat herberge herkunft hilfe hitze hochschule hochzeit
hälfte höhe hölle hürde idee impfdosis impfung impfwelle inbrunst industrie innenstadt insel instanz
inszenierung jacht jahreszeit jugend jury justiz kalorie kammer kanzlei karriere karte kasse kategorie katze
kernkraft kette kilokalorie kilowattstunde kirche kiste klasse klausel kleinstadt klinik koalition kohle
kommission konferenz konsequenz kontrolle kopie kraft krankenschwester krankheit kreuzung krise kritik krone
kugel kuh kultur kunst kurve kw küche küste lage lampe landschaft landwirtschaft last laufzeit
legislaturperiode lehre lehrerin lehrkraft leiche leistung leitung lesung liebe liga liste luft luftfahrt
lust lösung macht mahlzeit mail mannschaft marine marke maschine masse mauer maus maßnahme medaille medizin
megawattstunde mehrheit mehrwertsteuer meile meinung meisterschaft menge messe methode metropole miete
milliarde million minderheit minute mission mitte mitternacht mode moschee musik mutter mühe münze
nachbarschaft nacht nadel nase nation nato natur niederlage norm note notlage notwehr novelle null nummer
olympiade oma oper operation opposition order ordnung orgel panik panne partei partie partnerstadt pause
person pflanze pflicht phase physik pistole planung platte politik polizei position post pracht praxis
predigt premiere presse probe provinz prozedur prämie prüfung quelle quote rakete rate raumfahrt razzia
rechnung redaktion rede reederei reform regel regierung region reihe reise rennbahn rente republik reserve
richtung rolle ruhe runde rückkehr s-bahn sache saison sammlung schar schau schaufel schicht schifffahrt
schlacht schlange schnur schrift schuld schule schulklasse schulter schwester seele seilbahn seite
sekundarstufe sekunde serie show sicht silbe sinfonie sitzung skulptur society sonate sonne sorge sorte
spalte sparte spd speise spielzeit spitze sprache spur staatsanwaltschaft stadt staffel station statistik
steinzeit stelle steuer stimme stirn strafe straße strecke strophe studie stufe stunde suche sucht summe
symphonie szene tafel tagung taktik tante tasche tasse taste tat tatze technik theorie tochter todesangst
tonne torte tour tournee tracht tradition trauer treppe trommel träne tugend tür türkei u-bahn uhr umdrehung
umfrage umlaufbahn uni universität uno unterkunft unze usa variante verfassung vergangenheit verletzung
verlängerung vernunft version viertelstunde villa violine vision vokabel vorlage vorlesung vorrunde
vorschrift vorstadt vorstellung wache waffe wahl wahlperiode wand wanne ware warnung warte wasserkraft
wattstunde welle welt weltmeisterschaft wende werft wette who wiese wimper wirkung wirtschaft wm woche
wohnung wolke wurzel wut wüste zahl zeile zeit zeitung zeitzone zelle ziffer zinne zone zufuhr zukunft zunft
zunge zutat zwiebel übung
affäre allee ameise amsel aubergine banane beerdigung beere bibel semmel schrippe birke bluse bohne brezel brise
buche cousine drohne dürre eiche eidechse enkelin erbse erdbeere fackel falte feile
fichte fliege flöte garage gasse gitarre glocke glühbirne grippe harfe hebamme hecke heide heizung henne
himbeere hummel höhle hüfte hütte kamera kanne kapelle karotte kartoffel kiefer klinge klippe
kolumne krawatte kulisse kuppe landstraße laterne lawine leber leine limonade linde linse lippe
lunge mandel marmelade meise meldung milch mücke mündung mütze nachricht narbe niere nonne nudel
orange pappel paprika party perle petition pille pizza praline prinzessin promenade pumpe rezension
rippe ruine röhre salbe schachtel scheidung schere scheune schiene schildkröte schleife schlucht
schnecke schokolade schraube schüssel socke sonde spinne spritze spülmaschine steckdose stube
tablette taube taufe terrasse therapie tomate traube trompete truhe turbine waffel waise wange
waschmaschine weiche weide wespe weste witwe wunde wurst zange ziege zucchini zugabe
petersilie minze kresse sahne margarine muskatnuss haselnuss walnuss gurke möhre schalotte zehe hefe gelatine
zitrone peperoni birne dhh etw ebk
sms lp ep itb iaa buga öm ag kg ug wg pk gmbh cop ihk kita mrt dsgvo soko
"""

NEUTER = """
wallis engadin allgäu veltlin
profiling handling scheduling controlling recycling styling bowling curling feeling wrestling sampling
lama känguru krokodil mammut training tablet label depot abo pfund revers
abbild abendessen abenteuer abitur abkommen abseits achtel achtelfinale aktenzeichen album alter ampere amt
drehmoment angebot anliegen archiv areal argument aroma ass asyl atom attentat auge aus auswärtsspiel auto baby bad
ballett bargeld barrel bataillon becken bedenken beet bein beispiel bergdorf bergwerk bett bier bild bistum
blatt blech blut boot brett brot buch bundesamt bundesland byte bündel bündnis büro cafe café camp cello
center chaos comeback corps dach date datum deck defizit dekret denkmal derby detail deutschland dilemma
ding diplom display dokument doppel dorf drama drehbuch dreieck dreirad drittel duell dutzend echo ehrenamt
ei eigentor einhorn einkommen einzel eis element elend embargo ende endspiel ensemble erbe erdbeben
erdgeschoss ereignis ergebnis erlebnis essen event exemplar exil experiment fach fahrrad fahrzeug fass fazit
feld fenster fernsehen fest festival feuer feuerwerk fieber finale finanzamt fleisch foto foul freibad
fräulein frühstück fundament gas gastspiel gebet gebiet gebirge gebot gebäude gedicht gefecht gefängnis
gefäß gefühl gegenteil gegentor gehalt gehege geheimnis gehirn gehör geld geleit gelenk gelände gelübde
gemälde gemüse genre gepäck gericht gerät geräusch gerücht gerüst geschehen geschenk geschlecht geschoss
geschäft geschäftsjahr gesetz gesetzbuch gesicht gespräch getreide getränk gewerbe gewicht gewissen gewitter
gewölbe gift gigabyte glas gleichgewicht gleis glied glück gold gotteshaus grab gramm gremium grundstück gut
gutachten guthaben gymnasium haar halbfinale halbjahr handy haus heer heft heim heimspiel hemd herz
hindernis hinspiel hobby hochhaus holz honorar horn hotel huhn idol image indiz inferno inserat institut
interesse internet interview inventar jahr jahrbuch jahrhundert jahrtausend jahrzehnt jubiläum kabel
kabinett kalb kalenderjahr kamel kap kapital kapitel karat kartell kilo kilogramm kilowatt kind kinderbuch
kino klavier kleid klima kloster knie kochbuch komitee kommando kommissariat kompliment kontingent konto
konzept konzert konzil korn kostüm kraftwerk krankenhaus kreuz labor labyrinth lager lamm land landratsamt
laub lazarett leben lebensjahr leck leder lehrjahr leid leiden level lexikon licht lied limit lob loch lokal
los lot länderspiel magazin mahl mahnmal mal mandat manko manuskript manöver match material maul maximum maß
medikament medium meer meeting megabyte megawatt mehl mehrfamilienhaus meisterwerk mekka menü merkmal messer
metall mikrofon milieu militär milligramm minimum ministerium minus mitglied mitleid mittel modell modul
monopol monument moor motiv motorrad motto museum musical muster mädchen möbel nest netz netzwerk niveau
obergeschoss oberhaupt objekt omen opfer oratorium orchester organ original ostern paar paket papier
paradies parkett parkhaus parlament passwort patent pech personal pferd pflaster pfund phantom phänomen
piano plakat plateau plenum plus plädoyer podest podium polster porträt potenzial prestige prinzip privileg
problem produkt programm projekt protokoll prozent prädikat präsent publikum pult pulver quadrat quartal
quartett quintett quiz rad radar radio rathaus recht referendum regime reich rennen rennwochenende requiem
reservat restaurant resultat revier rezept riesenrad riff rind risiko ritual rohr rudel ruder rätsel
rückspiel sachbuch sakrament sanatorium schach schaf schauspiel schema schicksal schiff schild schlagzeug
schloss schlusslicht schreiben schuljahr schwein segel segment seil semester seminar set signal silber
silvester singspiel skandal skelett solo souvenir spektakel spiel spital stadion stadium stadtviertel stativ
statut stipendium stockwerk studio studium stück symbol symptom system szenario tabu tagebuch tal talent
tandem taxi team telefon teleskop tempo terrain testament testspiel theater thema ticket tief tier topspiel
tor trainingslager trampolin treffen trikot trimester trio turnier ufer ultimatum unglück unheil unrecht
bestehen erscheinen
untergeschoss unternehmen urteil vakuum verbot verbrechen verfahren vergnügen verhalten verhältnis verhör
vermögen versprechen vertrauen veto video viertel viertelfinale visier visum vitamin volk volt vorbild
vorhaben vorjahr vorkommen wachs wachstum wappen wasser watt wehr weihnachten werk werkzeug wesen wetter
wiedersehen wild wirtshaus wissen wochenende wort wrack wunder zebra zeichen zelt zentrum zepter zertifikat
zeug zeugnis ziel zimmer zinn zitat zubehör öl
thermometer barometer begehren deutsch englisch französisch italienisch spanisch russisch türkisch polnisch latein
alibi attest besteck bußgeld darlehen duett eichhörnchen etikett ferkel floß fohlen formular gebiss
gelee geschütz geständnis gewehr gewürz gras gulasch handtuch insekt kissen kleingeld kompott
kotelett kraut küken laken lenkrad lösegeld massaker moped märchen müsli obst ohr paddel pedal
pistolenmagazin püree quartier radieschen ragout regal salz sauerkraut saxofon schnitzel schwert
sofa steak stroh trinkgeld tuch unkraut ventil versteck virus votum würstchen
basilikum hackfleisch eigelb eiweiß schmalz brötchen efh mfh zfh rmh reh
"""
