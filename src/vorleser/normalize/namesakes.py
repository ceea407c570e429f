"""Whom streets and schools are named for: given names by surname, and how first names and offices are cut short."""

NAMESAKES = {
    **dict.fromkeys(("Mann", "Müntzer", "Morus", "Dehler"), "Thomas"),
    **dict.fromkeys(("Ebert", "Engels", "Schiller", "Fröbel", "Hölderlin", "List", "Naumann"), "Friedrich"),
    **dict.fromkeys(("Einstein", "Schweitzer", "Magnus"), "Albert"),
    **dict.fromkeys(("Marx", "Liebknecht", "Valentin"), "Karl"),
    "Luxemburg": "Rosa",
    "Brandt": "Willy",
    "Adenauer": "Konrad",
    "Heuss": "Theodor",
    "Fontane": "Theodor",
    "Körner": "Theodor",
    "Storm": "Theodor",
    "Stresemann": "Gustav",
    "Heinemann": "Gustav",
    "Schumacher": "Kurt",
    "Tucholsky": "Kurt",
    "Scholl": "Geschwister",
    "Frank": "Anne",
    "Kästner": "Erich",
    "Humboldt": "Alexander von",
    "Goethe": "Johann Wolfgang von",
    "Bach": "Johann Sebastian",
    "Beethoven": "Ludwig van",
    "Mozart": "Wolfgang Amadeus",
    "Kant": "Immanuel",
    "Lessing": "Gotthold Ephraim",
    "Luther": "Martin",
    "Bonhoeffer": "Dietrich",
    "Heine": "Heinrich",
    "Zille": "Heinrich",
    "Hertz": "Heinrich",
    "Diesel": "Rudolf",
    "Steiner": "Rudolf",
    "Virchow": "Rudolf",
    "Koch": "Robert",
    "Bosch": "Robert",
    "Schumann": "Robert",
    "Siemens": "Werner von",
    "Stauffenberg": "Claus von",
    "Zetkin": "Clara",
    "Wieck": "Clara",
    "Brecht": "Bertolt",
    "Hauptmann": "Gerhart",
    "Wagner": "Richard",
    "Strauss": "Richard",
    "Raiffeisen": "Friedrich Wilhelm",
    "Pestalozzi": "Johann Heinrich",
    "Keller": "Gottfried",
    "Thälmann": "Ernst",
    "Reuter": "Ernst",
    "Gauß": "Carl Friedrich",
    "Benz": "Carl",
    "Zeiss": "Carl",
    "Dürer": "Albrecht",
    "Stifter": "Adalbert",
    "Lincke": "Paul",
    "Lortzing": "Albert",
    "Kolping": "Adolph",
    "Planck": "Max",
    "Reger": "Max",
    "Böll": "Heinrich",
    "Ossietzky": "Carl von",
    "Leuschner": "Wilhelm",
    "Busch": "Wilhelm",
    "Röntgen": "Wilhelm Conrad",
    "Droste": "Annette von",
    "Kollwitz": "Käthe",
    "Curie": "Marie",
    "Lindgren": "Astrid",
    "Montessori": "Maria",
    "Gandhi": "Mahatma",
    "King": "Martin Luther",
    "Kennedy": "John F.",
}
"""Given names of those whom streets and schools are named for, by their surnames."""


CUT_NAMES = dict(
    pair.split("=")
    for pair in """
    Joh=Johann Seb=Sebastian Friedr=Friedrich Frdr=Friedrich Frd=Friedrich Wilh=Wilhelm Wlh=Wilhelm Heinr=Heinrich
    Hch=Heinrich Ludw=Ludwig Ferd=Ferdinand Gottfr=Gottfried Andr=Andreas Matth=Matthias Theod=Theodor Ulr=Ulrich
    Konr=Konrad Bernh=Bernhard Albr=Albrecht Alex=Alexander Alexdr=Alexander Ant=Anton Aug=August Chr=Christian
    Christ=Christian Christoph=Christoph Ed=Eduard Frz=Franz Gg=Georg Gust=Gustav Herm=Hermann Jak=Jakob Jos=Josef
    Leop=Leopold Mich=Michael Nik=Nikolaus Osk=Oskar Rich=Richard Rob=Robert Rud=Rudolf Siegfr=Siegfried
    Walth=Walther Wern=Werner Wolfg=Wolfgang Elis=Elisabeth Kath=Katharina Marg=Margarete Phil=Philipp Reinh=Reinhard
    Gerh=Gerhard Eberh=Eberhard Ehrh=Ehrhard Leonh=Leonhard Bened=Benedikt Val=Valentin Vinz=Vinzenz Wend=Wendelin
    Annem=Annemarie Hel=Helene Sigm=Sigmund Edm=Edmund Erh=Erhard Ign=Ignaz Kasp=Kaspar Balth=Balthasar Melch=Melchior
    Geschw=Geschwister Gebr=Gebrüder Dr=Doktor Prof=Professor Bgm=Bürgermeister Bürgerm=Bürgermeister
    Obgm=Oberbürgermeister Pfr=Pfarrer Frhr=Freiherr Gf=Graf Kard=Kardinal Gen=General Präs=Präsident Kg=König
    Ks=Kaiser Kurf=Kurfürst Hzg=Herzog Kpl=Kaplan Kapl=Kaplan Dek=Dekan Prälat=Prälat Msgr=Monsignore Landr=Landrat
    Prinzr=Prinzregent Bisch=Bischof Erzb=Erzbischof Insp=Inspektor Dir=Direktor Ing=Ingenieur Oberstlt=Oberstleutnant
    Hptm=Hauptmann Rekt=Rektor Kant=Kantor Äbt=Äbtissin Schwest=Schwester Kommerz=Kommerzienrat St=Sankt
    """.split()
)
"""First names, and what stands before names, cut short in the names of streets and schools."""
