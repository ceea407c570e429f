"""Parts of offices and ranks that are cut short before a name, and what they stand for."""

FIRSTS = dict(
    pair.split("=")
    for pair in """
    Stud=Studien OStud=Oberstudien Oberstud=Oberstudien Ob=Ober Gymn=Gymnasial Schul=Schul Sch=Schul Realsch=Realschul
    Univ=Universitäts Jun=Junior Priv=Privat Hon=Honorar Ass=Assistenz Gastprof=Gastprofessor
    Pol=Polizei Polizei=Polizei Krim=Kriminal Kriminal=Kriminal Kripo=Kriminal Zoll=Zoll Just=Justiz Justiz=Justiz
    Bez=Bezirks Rev=Revier Gr=Gruppen Grp=Gruppen Abt=Abteilungs Kontr=Kontroll Chef=Chef
    Reg=Regierungs LReg=Landesregierungs Min=Ministerial Verw=Verwaltungs Bau=Bau Forst=Forst Verm=Vermessungs
    Vet=Veterinär Med=Medizinal Obermed=Obermedizinal San=Sanitäts Magistr=Magistrats Leg=Legations
    Oberreg=Oberregierungs Fin=Finanz Steuer=Steuer Kirchenmus=Kirchenmusik Mus=Musik Kirch=Kirchen Konsist=Konsistorial
    Past=Pastoral Gem=Gemeinde Dom=Dom Stift=Stifts Pfarr=Pfarr Gen=General General=General Staatsanw=Staatsanwalts
    Amtsger=Amtsgerichts Landger=Landgerichts Ger=Gerichts Brand=Brand Feuerw=Feuerwehr Kreisbr=Kreisbrand
    Stadtbr=Stadtbrand Kreisbrand=Kreisbrand Stadtbrand=Stadtbrand Hauptbr=Hauptbrand Haupt=Haupt Ober=Ober Brig=Brigade
    Freg=Fregatten Korv=Korvetten Oberst=Oberst Flott=Flottillen Komm=Kommerzial Kommerz=Kommerzial Tech=Techniker
    Vize=Vize Alt=Alt Bürgerm=Bürgermeister Land=Landes Landes=Landes Kr=Kreis Kreis=Kreis Stadt=Stadt Theat=Theater
    Museums=Museums Bibl=Bibliotheks Arch=Archiv Klin=Klinik
    """.split()
)
"""First parts, before a hyphen."""
SECONDS = dict(
    pair.split("=")
    for pair in """
    Dir=direktor Direkt=direktor Präs=präsident Insp=inspektor Inspekt=inspektor Hauptinsp=hauptinspektor
    Oberinsp=oberinspektor Amtsinsp=amtsinspektor Komm=kommissar Hauptkomm=hauptkommissar Oberkomm=oberkommissar
    Kommiss=kommissar Hptkomm=hauptkommissar Obkomm=oberkommissar Oberm=obermeister Hauptm=hauptmeister
    Obermstr=obermeister Hauptmstr=hauptmeister Mstr=meister Dirig=dirigent Amtm=amtmann Sekr=sekretär
    Obersekr=obersekretär Hauptsekr=hauptsekretär Ass=assessor Assess=assessor Doz=dozent Prof=professor
    Vik=vikar Sup=superintendent Superint=superintendent Vollz=vollzieher Kpt=kapitän Kap=kapitän Maj=major
    Lt=leutnant Leutn=leutnant Gen=general Adm=admiral Feldw=feldwebel Gefr=gefreiter Kdt=kommandant Kmdt=kommandant
    Int=intendent Anw=anwalt Kapellm=kapellmeister Brandm=brandmeister Brandinsp=brandinspektor Baum=baumeister
    Bürgerm=bürgermeister Bgm=bürgermeister Ob=ober
    """.split()
)
"""Second parts with a full stop behind a first and a hyphen."""
WHOLE_SECONDS = (
    "(?:Ober|Haupt)?(?:[Rr]at|[Rr]ätin|[Dd]irektor(?:in)?|[Kk]ommissar(?:in)?|[Mm]eister(?:in)?|[Ii]nspektor(?:in)?)"
    "|Präsident(?:in)?|Dirigent(?:in)?|Assessor(?:in)?|Dozent(?:in)?|Professor(?:in)?|Sekretär(?:in)?|Vikar(?:in)?"
    "|Superintendent(?:in)?|Amtmann|Amtfrau|Kapitän|Leutnant|Major"
)
"""The same that are whole: "Krim.-Rätin"."""
ALONE = dict(
    pair.split("=")
    for pair in """
    Löschm=Löschmeister Brandm=Brandmeister Feldw=Feldwebel Gefr=Gefreiter Leutn=Leutnant Hauptm=Hauptmann
    Unteroffz=Unteroffizier Stabsunteroffz=Stabsunteroffizier Stabsuffz=Stabsunteroffizier
    Hauptwachtm=Hauptwachtmeister Wachtm=Wachtmeister Kpt=Kapitän Dek=Dekan Prodek=Prodekan Past=Pastor
    Kapl=Kaplan Diak=Diakon Präd=Prädikant Vik=Vikar Pfarrvik=Pfarrvikar Generalvik=Generalvikar
    Sup=Superintendent Superint=Superintendent Generalsup=Generalsuperintendent Regionalbisch=Regionalbischof
    Bisch=Bischof Erzbisch=Erzbischof Weihbisch=Weihbischof Landesbisch=Landesbischof Altbisch=Altbischof
    Domkapellm=Domkapellmeister Kapellm=Kapellmeister Konzertm=Konzertmeister Staatsanw=Staatsanwalt
    Oberstaatsanw=Oberstaatsanwalt Generalstaatsanw=Generalstaatsanwalt Rechtsanw=Rechtsanwalt
    Bundesanw=Bundesanwalt Rekt=Rektor Konrekt=Konrektor Prorekt=Prorektor Schulrekt=Schulrektor
    Realschulrekt=Realschulrektor Bürgerm=Bürgermeister Oberbürgerm=Oberbürgermeister
    Altbürgerm=Altbürgermeister Vizebürgerm=Vizebürgermeister Ortsbürgerm=Ortsbürgermeister
    Ortsvorst=Ortsvorsteher Bezirksvorst=Bezirksvorsteher Gemeindevorst=Gemeindevorsteher
    Amtsvorst=Amtsvorsteher Kämm=Kämmerer Stadtkämm=Stadtkämmerer Kreiskämm=Kreiskämmerer
    Hauptgefr=Hauptgefreiter Feuerwehrkdt=Feuerwehrkommandant Superintend=Superintendent
    Hauptkomm=Hauptkommissar Oberkomm=Oberkommissar Jugendreferent=Jugendreferent Archivdir=Archivdirektor
    Museumsdir=Museumsdirektor Musikdir=Musikdirektor Generaldir=Generaldirektor Schuldir=Schuldirektor
    Studiendir=Studiendirektor Oberstudiendir=Oberstudiendirektor Zoodir=Zoodirektor
    Generalmusikdir=Generalmusikdirektor Kirchenmusikdir=Kirchenmusikdirektor Polizeidir=Polizeidirektor
    Kriminaldir=Kriminaldirektor Forstdir=Forstdirektor Baudir=Baudirektor Regierungsdir=Regierungsdirektor
    Bankdir=Bankdirektor Klinikdir=Klinikdirektor Universitätsprof=Universitätsprofessor
    Juniorprof=Juniorprofessor Honorarprof=Honorarprofessor Gastprof=Gastprofessor Privatdoz=Privatdozent
    Studienrefer=Studienreferendar
    """.split()
)
"""Offices of one part, with a full stop."""
RANKED = {
    "unteroffz": "unteroffizier",
    "uffz": "unteroffizier",
    "offz": "offizier",
    "feldw": "feldwebel",
    "gefr": "gefreiter",
    "leutn": "leutnant",
    "wachtm": "wachtmeister",
    "komm": "kommissar",
    "kommiss": "kommissar",
    "insp": "inspektor",
    "inspekt": "inspektor",
    "amtm": "amtmann",
    "dirig": "dirigent",
    "präs": "präsident",
    "kdt": "kommandant",
    "kmdt": "kommandant",
    "rekt": "rektor",
    "sekr": "sekretär",
    "mstr": "meister",
    "vik": "vikar",
    "m": "meister",
}
"""How ranks end, behind a word that tells of whom."""
AGENTS = {
    "Feuerwehrm": "mann",
    "Hauptfeuerwehrm": "mann",
    "Oberfeuerwehrm": "mann",
}
"""Ranks whose last letter stands for another word."""
