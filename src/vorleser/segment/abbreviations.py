"""Words before a full stop that need not end a sentence, by what may follow them.

Knowledge of the language, kept as word lists so that a linguist can edit it; `sentences` decides.
"""

from vorleser.text.wording import CUT_MONTHS, EVERY_MONTH

# a sentence never ends after these: something that they belong to always follows
LEADING = frozenset(
    """
    abgek Abgel abgel abzgl agr Allg allg amtl Anm anschl aram arch bayer bayr bearb begr beisp bes Betr betr bezgl
    bezügl biogr Bros Bsp bspw bzgl bzw Ca ca cand chem chin ders desgl dgl dial Dipl Dr Drs dt durchschn dän dent Ebf
    Ehem ehem eidg eigtl einh Einschl einschl elektr engl entspr erg erl erw europ ev Evang evang Evtl evtl exkl Fa
    fachl Fam finn fl forest franz Frh Frhr Frl frz geb Gebr gegr Gem gem gen geogr gepr gesch gest gez Gfm Ggf
    gg ggf ggü div
    gleichn griech habil hc Hg hist Hl hl holl Hptm Hr Hrn Hrsg hrsg idF idg iHv Ing Inkl inkl iRd iRv iSd iSv iVm
    innerh insb insbes insges Insp int ital iur jap jew jmd jur jährl Kapt kath kaufm kfm kgl kirchl kl klass komm
    kommun Kons kroat kurzfr königl landw lat lfd lgfr Lt lt ltd luth Mag med mehrf mhd milit mittelfr monatl Mr
    Mrs Ms Sta Sto ssp subsp
    mtl männl mult mögl nachm namentl nat natürl niederl nordd norw notw Nr Nrn nördl oberh Oblt oec paed Pf pharm
    phil
    philos phys pl pol poln port preuß Prof Proff prot psych päd rd Ref ref rel rer Resp resp rom rum russ röm rückw
    scherzh schles schott schriftl schwed schweiz sel serb Sog sog span Sr St staatl Ste Stellv stellv stud stv städt
    svw syn sächs südd südl techn teilw Tel Telef theol tibet tsch tschech tägl türk u ugs ukr umg ung ungar univ
    unterh urspr v verb verm versch vert vet Vgl vgl vollst vorauss voraussichtl vorm vs weibl westl Wg wg wirtsch
    wiss
    wstl wöchentl zahlr zeitgen Zit zit zool zugl zus zuzügl zw zyl zzgl öffentl ökon örtl österr östl übers übl
    evangel evt excl hochd incl isländ korean möbl ndl näml ostd rumän slowak slowen theoret unabh ökum em Exkl inh
    Zzgl Verw verw Zuzügl Abzgl gesetzl Bearb Übers Dir Fachb Arbeitsgem Landesarbeitsgem Gfin Min.-Rat Stud Wiss
    Oberlt Uffz Gefr Fw Stat Freiw Mme Mlle Mgr Msgr Städt Thür Sächs Österr Staatl Hess Württ Preuß od Hll hll
    Col Sgt Vit
    Capt Maj Gov Rev Kard Joh Seb Wilh Friedr Heinr Ludw Ferd Gottfr Gottl
    Parl Füs Andr Matth Theod Ulr Konr Bernh Ao ao sogen japan
    Staatssekr Geschw Oberstlt Oberfw Stabsfw Hfw Lic Weihb Erzb Angekl Beigel Ev Kath Hist bad Südd Nordd Westf Schwäb
    Ob Unt Mittl Vord Kgs Hann Lkr Geh MinR Msp Vizebgm Altbgm Abtlg Altlandr geschn gem ger gew getr gek
    ren rüst gebr neuw Olt Vizelt Obstlt OTL Oltn Hptfw StFw OStFw Obfw Ofw Fwl
    geeig geschl relig umstr unbest vorgen chilen stimmber wahlber unverä saisonber litau malay alger pommer niederbay
    oberbay abgest aufgest astr abwert ökumen wicht seinerz altehrw ehrw diesj letztj vorj nächstj mehrj ganzj alljährl
    württ hess schwäb fränk gestr geh Wh Fränk Ostd Westd Techn Päd Geogr Zool Ri DDr gold silb Prim Eidg
    """.split()
)

# of those above in small letters, what no sentence ends with, even where the next word opens sentences
BINDING = frozenset(
    """
    bzgl bezgl bezügl betr bzw ca cand chem desgl dt entspr ev exkl excl geb gem gen gesch gg ggf ggü hc hl hist inkl
    incl
    innerh kath kgl lt mult namentl näml oberh rd resp sel sog sogen sr st svw syn umg unterh unabh urspr v vs
    verw vgl
    zw zzgl zuzügl abzgl abzügl übers einschl evtl evt evang evangel ung österr schweiz inh od
    """.split()
)

# a number follows (S. 5, Abs. 2, Art. V); before anything else they are words or the sentence's end
COUNTING = frozenset(
    """
    Abb Abs Abschn Anh Anl Art Aufl Ausg Ausz Az Bd Bde Bl BLZ Buchst Fig Fn Fol fol H Jg Jgg Kap Gl Hs Kto Lfg Halbs
    Lit lit Nr No Op op p Pkt Pos pp Rdnr Rn Rz S Sp Str T Tab Taf Teilbd Tl Tz V Vol Z Ziff ziff Kor Mos Röm Matth Mk
    Lk Mich Mt Petr Thess Hebr Offb Ps Jes Jer Mob Durchw BGBl ABl GVBl BStBl RGBl GBl GMBl GABl
    BGBI GBI GVBI RGBI Nrn Sonst Drucks Unterabs UAbs Var Flst Flurst Zusch Strafmin
    ART ABS LIT NR ZIFF BUCHST KAP RDNR
    Qu Kofferr Zuschl Aufpr Bereitschaftsd Beg Einl Ballastst Reichw Meldest
    Tit Loc Frühj Schj Alt Spiegelstr Geb Hob Ep Kat sFr Sfr SFr Durchm Dm Gew Cod Cat Sign Signat
    """.split()
)

# a capital after these ends the sentence
CLOSING = frozenset(
    """
    a.a.O d.Gr d.J d.Ä dgl.m etc geschl v.H v.T i.E i.e.S i.w.S Jh Jhd Jhdt Jhs n.Chr n.E n.P n.u.Z n.V o.dgl o.Ä p.a
    s.o s.u p.P p.T K.o k.o u.a.m u.d.M u.dgl u.s.f u.s.w u.v.a u.v.a.m u.v.m u.Ä usf Usw usw v.Chr v.u.Z ü.d.M ü.NN
    """.split()
)

# ends of such abbreviations of an office or a parish: der Landtagsabg. Huber, die Kirchengem. St. Georg
OFFICES = tuple(
    """abg Abg bgm Bgm bürgerm pfr präs insp stv Stv chengem dtgem tgem vorst brandm vik superint Superint
    emeinder tadtr
    reisr irksr chulr schuldir Schuldir rekt domkap Domkap weihb Weihb kommand Kommand löschm wehrf ahrtr ref
    Ref gefr feldw Feldw offz leutn Leutn tkomm rkomm lkomm zeikomm oberm Hauptm hauptm hptm amtm rwehrm wachtm Wachtm
    kapellm Kapellm Konzertm konzertm dirig Dirig sekr Sekr desbisch eihbisch rzbisch ltbisch Bisch Kapl Diak Präd Dek
    rodek Past aatsanw echtsanw desanw Kämm kämm eigeordn superint Löschm Brandm -Komm -Kpt -Vollz -Doz Rekt -Maj -Kap
    Vik Domkap rvorst -Prof Kass vors Vors chriftf chatzm ugendl eugw chausp""".split()
)

# the same of shops and houses: im Autoh. Lang
HOUSES = tuple(
    """bürgerh Bürgerh kulturh Kulturh gemeindeh Gemeindeh Feuerwehrh Vereinsh Kurh Jugendh Schützenh Volksh kinderg
    Kinderg autoh Autoh gasth Gasth seniorenh Seniorenh altenh Altenh pflegeh Pflegeh Möbelh Modeh Buchhandl
    Metzg Bäck Gärtn Spedit Druckerei grundsch Grundsch musiksch Musiksch Restaur Brauer Schrein Zimm Tankst fahrsch
    Fahrsch Lutherst ewerbegeb ustriegeb Baugeb baugeb""".split()
)

# these may end a sentence, but a name or noun may follow as well: only a word that opens sentences decides
EITHER = frozenset(
    """
    Abf Anl Ank Torj Essl Eßl Teel Ki Hzg Ldgf Gft Koll Morg Mltr Schfl Tgw Rthlr Thlr Tlr Sgr Helvet
    Regt Rgt Btl
    J a.D a.M Abt al Apr Aug Bearb Bez Bhf Bio Blvd Brd Cie Co Corp Dez Di Do e.V Einw f Feb Febr ff Flgh Fr Frfr
    Fschr Abendk Feiert
    Ges Hbf Inc Jahrh Jan Jr jr Jrh Jul Jun jun Jän Ldkr Lkr Ltd max Mi Min mind Mio Mo Mrd Mär Nov Okt Ct Mon Wo Proz
    Gde Hochsch Fachhochsch Prom Sen Gen Tg Mitarb Abzw Pfd Uz Pkt Pl Präs q Reg-Bez Rep Sa Sek sen Sep Sept So Spr Sr
    Stck Std
    Stk Str str Tsd Vers Vors Whg Wwe Zf Zi Zs Ztr Ztschr Übers Bgm Bürgerm Abg Pfr Landr Stadtr Verf Vertr Inh
    Reg Ges
    Obj Doz Koll Bf Kl Komp Hptst Univ Gymn Fak Inst Dept Vollz Teilz Bekl ASt AGg Ast Mitgl Enth Teiln Verm Res Temp
    Sonnt Samst Donnerst Konz Kennz min Pt Anf El Tl NÖ OÖ nö oö Nö Oö Bgld Stmk Vbg Ktn Sbg
    """.split()
)

# after how long something cooks, the next step of a recipe begins with such a word
NEXT_STEPS = frozenset(
    (unit, word)
    for unit in ("Min", "min", "Std", "Sek", "Stdn")
    for word in """Warm Heiß Kalt Lauwarm Sofort Langsam Fertig Vorsichtig Herausnehmen Abgießen Abseihen Servieren
    Umrühren Wenden Abschmecken""".split()
)

# several letters with full stops that never end a sentence
LEADING_LETTERS = frozenset(
    """
    D.h d.h d.i a.d o.d e.g i.A i.Allg i.allg i.B.a I.d.R i.d.R i.e i.H.v i.J i.S.d i.S.v i.V.m i.w i.Zshg M.a.W
    m.a.W M.E m.E N.B o.g P.S p.s S.g Sg u.g u.s U.U u.U u.z u.zw V.a v.a v.d Z.B z.B z.d z.Hd Z.T z.T
    """.split()
)

# nouns that a single letter names: after "Vitamin C." the sentence is over
LETTERED = frozenset(
    """
    Hütte Route Weg Raum Zelle Zug Linie Parkplatz Feld Stand Abschnitt Abteilung Anlage Aufgang Ausgang Band Block
    Buchstabe Buchstaben Buchst lit Art Kat Ebene Eingang Faktor Fall Formel Gate Generation Gleis Gruppe Größe Halle
    Haus Hepatitis Influenza Kategorie Klasse Kurs Liga Note Ort Plan Programm Punkt Rang Reihe Saal Sektor Serie
    Staffel Stoff Stufe Tarif Taste Team Teil Terminal Tonart Turm Typ Variante Version Vitamin Zone
    """.split()
)

# words that stand before a number with a full stop that is an ordinal (am 3. Spieltag, ihr 2. Roman)
DETERMINING = frozenset(
    """
    jede/r jede*r jede:r jede_r
    am ans beim bis bzw das dein deine deinem deinen deiner dem den der des die diese diesem diesen
    dieser dieses ein eine einem einen einer eines euer eure eurem euren eurer fürs ihr ihre ihrem ihren
    ihrer ihres im in ins je jede jedem jeden jeder jedes jene jenem jenen jener jenes kein keine keinem
    keinen mein meine meinem meinen meiner nach oder pro sein seine seinem seinen seiner seines sowie und
    unser unsere unserem unseren unserer vom welche welcher welches zu zum zur übers
    """.split()
)

# nouns, or last parts of nouns, that an ordinal without a determiner stands before (mit 12. Sieg, nach 3. Anlauf)
NUMBERED_NOUNS = tuple(
    """
    anlauf auflage auftritt ausgabe auswärtssieg halbjahr halbjahrs halbsatz güte ordnung grades drittel viertel
    durchgang ehe einsatz elfmeter etappe fest folge förderpreis geburtstag gegentor halbzeit heimsieg hochzeitstag
    jahrestag jahrgang jahrhundert jubiläum klasse lauf lebensjahr legislaturperiode lehrjahr lesung liga länderspiel
    mahnung mal mannschaft meisterschaft minute mond monat niederlage niederlagen obergeschoss platz preis punktspiel
    quartal rang runde saison saisonsieg saisontor saisontreffer schuljahr schwangerschaftswoche semester sieg spiel
    spieltag sprecher spielminute stadtfest staffel stelle stock stunde strophe wahl tabellenplatz tag todestag tor
    treffer trimester unentschieden versuch vorsitzende vorsitzender vorsitzenden wahlgang wahlperiode welle woche zug
    zweikampf besucher besucherin gast kunde kundin baby mitglied teilnehmer zuschauer einwohner bürgermeister
    ausfahrt division
    ausstellung konferenz kongress konzert messe turnier treffen bgm vors größe größenklasse instanz generation sitzung
    tagung satz sinfonie symphonie potenz änderung bauabschnitt bauabschnitts beisetzung impfung nachtrag rate
    weihnachtsfeiertag weihnachtstag beigeordneten beigeordneter beigeordnete
    """.split()
)

NUMBERED_ABBREVIATIONS = frozenset(
    "Kön Chr Makk Joh Kat Mon KW OG UG DG HJ Hj SSW LJ Jg Sem Kl Qu BL BA Mos Kor Thess Petr Sam Tim".split()
)
"""Such nouns, abbreviated: they open no sentence."""

# words with a capital that may open a sentence before such a noun
BEFORE_NUMBERED = frozenset(
    """ab als aus außer bei dank durch für gegen in mit nach ohne per pro seit sogar statt trotz um von vor wegen
    zu zwischen""".split()
)

# what a day in figures stands behind at the head of a line of a calendar
BEFORE_DATE = frozenset("Am Ab Vom Bis Zum Seit am ab vom bis zum seit".split())

# words without a vowel that are no abbreviations
UNITS = frozenset(
    """
    km cm mm dm kg mg ml cl hl Pst Hm Hmm Tz Psst pst hm nm ppm ppb kWh MWh GWh kW MW Hz kHz MHz GHz GB
    MB TB dB bar mbar Nm kN kcal px dpi fps qm qkm mAh Wh hPa kHz
    """.split()
)

# participles cut short that end a sentence after a day or a year, and stand before a name elsewhere
BORN = frozenset("geb gest verst begr beerd".split())

# adverbs cut short, which a pronoun or an article follows only in the next sentence
CUT_ADVERBS = frozenset("mtl tägl monatl jährl wöchentl stdl tgl wtl led verh vorm nachm".split())

# degrees that stand before a name, or end a sentence: "Er ist Dipl.-Ing. Sie ist Ärztin."
DEGREES = frozenset("Ing Psych Päd Kfm Kffr Biol Chem Phys Math Inf Soz Volksw Betriebsw Jur".split())

WEEKDAY_NAMES = frozenset("Mo Di Mi Do Fr Sa So".split())

MONTH_NAMES = frozenset((*EVERY_MONTH, *CUT_MONTHS)) | frozenset(
    """
    Advent Aufl Auflage Bundesliga Etage FC Halbzeit Jahrhundert Jahrhunderte Jahrhunderts Jahrtausend
    Jahrtausends Jh Jhd Jhdt Jhs Klasse Klassen Liga Obergeschoss OG Spieltag Stock UG Weltkrieg Weltkrieges
    Weltkriegs
    """.split()
)

# names that have full stops of their own
WITH_STOPS = frozenset("E.ON E.On".split())

# kings whose number stands between two names: Karl XVI. Gustav
KING_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "Albrecht Achilles|Albrecht Alcibiades|Johann Cicero|"
        "Karl Gustav|Gustav Adolf|Franz Stephan|Karl Johann|Karl Ludwig|Karl Albrecht|Johann Kasimir|Johann Sobieski|"
        "Friedrich Eugen|Friedrich Barbarossa|Sigismund August|Boleslaw Chrobry|Johannes Paul|Philipp August"
    ).split("|")
)

# what stands before a Roman numeral that a figure follows
SECTION_WORDS = frozenset(
    "unter oben Abschnitt Abschn. Kapitel Kap. Teil Ziffer Ziff. Punkt Nr. sub vgl. s. zu".split()
)

# how what a Roman numeral counts without an article ends: II. Zivilsenat, I. Violine, II. Btl.
NUMBERED_BODIES = tuple("senat senats kammer violine violinen geige geigen bataillon bataillons btl".split())

# how offices begin that may be honorary: Pfarrerin i. E. Lang
CLERGY = ("Pfarr", "Pfr", "Diakon", "Prädikant", "Vikar")

# adjectives cut to what is a word itself, which lead on behind an article: die tel. Auskunft
CUT_ADJECTIVES = frozenset(
    """
    akt asiat beil bez elektron finanz gemeins genehm internat islam pers reg rhein sozialist statist tel telefon
    verschied vorl köpf alleinst berufst jurist medizin olymp automat beidseit einseit halbseit sozialvers derz schl
    """.split()
)
