"""Roman numerals: what they are worth, and whose names they follow."""

NUMERAL = r"(?=[IVXLCDM]+(?!\w))(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?![\w])"
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def value(numeral: str) -> int:
    """Return what a Roman *numeral* is worth."""
    worth = [VALUES[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))


KINGS = frozenset(
    "Carlos Alfonso Philip Mohamed Salman Akihito Sebastian Hans-Adam Sethos Sesostris "
    "Amenemhet Psammetich Artaxerxes Antigonos Demetrios Kambyses Schapur Chosrau Abbas "
    "Bayezid Abdülhamid Osman Suleiman Kyrill Bartholomäus Tawadros Hadrian Zacharias Abdullah "
    "Adolf Albert Albrecht Alexander Alexios Alfons Amenophis Andreas Anton Antiochos Arnulf "
    "August Balduin Bela Benedikt Bernhard "
    "Boleslaw Bonifatius Bonifaz Cäsar Charles Christian Chlodwig Claudius Cölestin Clemens "
    "Coelestin Dareios David Dietrich Eduard Edward Ernst Erich Erik Eugen Faisal Felipe "
    "Ferdinand Franz Franziskus Friedrich Friedrich-Wilhelm Gaius Georg George Gustav Gregor "
    "Håkon Hadrian Hailie Harald Harun Hassan Heinrich "
    "Henri Henry Hermann Hussein Ibrahim Innozenz Iwan Jakob James Jan Jean Joachim Johann "
    "Johannes Joseph Josef Juan Julius Justinian "
    "Kamehameha Karl Kasimir Klemens Knut Konrad Konstantin Konstantios Kyros Ladislaus Leo "
    "Leopold Lothar Louis Ludwig Magnus Manuel Mahmud "
    "Markus Martin Matthias Maximilian Mehmed Michael Mithridates Mohammed Moritz Murad "
    "Napoleon Napoléon Naruhito Nikolaus Nikolai Olaf Oskar Otto Ottokar "
    "Paschalis Paul Paulus Pedro Peter Philipp Pippin Pius Ptolemaios Rainier Rama Ramses "
    "Richard Robert Roger Rudolf Ruprecht Sancho Seleukos "
    "Selim Sigismund Simon Sixtus Sergius Stanislaus Stephan Stefan Sueleyman Süleyman "
    "Theodosius Theoderich Theodor Thutmosis Tutmosis Umberto Urban Viktor Vittorio Wenzel "
    "Wilhelm Willem William Wladimir Wladislaw Xerxes Zar Emanuel Amadeus Emmanuel Alphonse "
    "Lucius Marcellus Honorius Eugenius Alberich Welf "
    "Christoph Eberhard Ulrich Günther Haakon Friso Baudouin Philippe Carl Hieronymus "
    "Gregorius Antonius Mircea Carol Mihai Boris Simeon Berthold Gebhard Burkhard Burchard Egino Hartwig Adalbert "
    "Engelbert Adelbert Ekkehard Meinhard Poppo Dagobert Childerich Chlothar Chilperich Karlmann Liudolf Luitpold "
    "Heribert Humbert Raimund Amalrich Bohemund Tankred Calixt Kalixt Gelasius Nikephoros Basileios Romanos Andronikos "
    "Bogislaw Barnim Wratislaw Mieszko Géza Liutold Liutpold Rupert Adolph Widukind Dietmar Thietmar Reginald".split()
)
QUEENS = frozenset(
    "Anna Beatrix Berenike Christina Christine Elisabeth Elizabeth Eleonore Isabella Isabel "
    "Irene Johanna Juliana Jolanthe Katharina Kleopatra Luise Margarethe "
    "Margarete Margrethe Maria Mary Mathilde Margareta Viktoria Victoria Wilhelmina Wilhelmine "
    "Zoe Theodora Sophia Sophie Hedwig Arsinoe Blanka Urraca Ulrike".split()
)

TITLES = frozenset(
    "König Königs Könige Kaiser Kaisers Papst Papstes Päpste Zar Zaren Herzog Herzogs "
    "Großherzog Kurfürst Kurfürsten Fürst Fürsten Fürstbischof Graf Grafen Prinz Prinzen "
    "Sultan Sultans Schah Pharao Pharaos Bischof Erzbischof Patriarch Patriarchen Gegenpapst "
    "Markgraf Landgraf Königin Kaiserin Zarin Herzogin "
    "Fürstin Gräfin Prinzessin Emir Kalif Großfürst Erzherzog Abt Pfalzgraf Burggraf Antipapst "
    "Katholikos Queen Sohn Tochter Vater Mutter Bruder Enkel".split()
)
FEMALE_TITLES = frozenset("Königin Kaiserin Zarin Herzogin Fürstin Gräfin Prinzessin Queen".split())

PARTS = (
    "Teil Teile Teils Kapitel Band Bände Akt Abschnitt Buch Artikel Klasse Stufe Typ Phase Bowl WrestleMania "
    "Gruppe Hartz ALG Faust Agenda Tabelle Anhang Anlage Tafel Abbildung Szene Folge Kategorie "
    "Grad Ziffer Titel Satz Generation Version Modell Block Zone Reihe Figur Punkt Stadion "
    "Serie Rocky Rambo Apollo Titan Saturn Halle Abteilung Kurs Sektion Liga "
    "Fall Runde Staffel Episode Semester Baustein Schicht Bezirk Sekundarstufe Bauabschnitt "
    "Geschoss Station Lektion Traktat Prolog Sonate Etüde Quadrant Los Division Korps "
    "Aufzug Bild Gesang Übung Operation Vatikanum Vaticanum Konzil Solvency Basel MiFID Dublin "
    "Rom Mannesmann Schacht Zeche Block Reaktor Hof Bauteil Schutzstufe Stratum Salt SALT "
    "START Star Trek Godfather Pate Quartett Mark Windows Diablo Civilization "
    "Louis-Trio Factor Faktor Angiotensin Diabetes-Typ Tier Level Lager Nr Nummer Heft "
    "Lieferung Serie Wagenklasse Tarifgruppe Entgeltgruppe Zentralabschnitt Gebührenklasse "
    "Sparte Ebene Bereich Alarmstufe Warnstufe Gefahrenstufe Meldestufe Pflegestufe"
).split()
"""What a Roman numeral counts, read as a cardinal after it."""
