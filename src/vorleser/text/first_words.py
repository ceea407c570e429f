"""Words with which German sentences open, for all that tells where one ends."""

OPENING = frozenset(
    """
    Ab Aber Acht Alle Allein Allem Allen Aller Allerdings Alles Als Also Am An Andere Anderen Anderer
    Andererseits Anderes Anders Anfangs Angesichts Ans Anschließend Ansonsten Auch Auf Aufgrund Aus
    Ausgerechnet Außer Außerdem Außerhalb Bald Beginnt Bei Beide Beiden Beides Beim Beispielsweise Bereits
    Besonders Bestimmt Bevor Bis Bisher Bislang Bitte Da Dabei Dadurch Dafür Dagegen Daher Dahin Dahinter
    Damals Damit Danach Daneben Dann Daran Darauf Daraufhin Daraus Darin Darum Darunter Darüber Das Dass
    Davon Davor Dazu Dazwischen Dein Deine Dem Demnach Demnächst Den Denen Denn Dennoch Der Deren Derzeit
    Des Deshalb Dessen Deswegen Die Dies Diese Diesem Diesen Dieser Dieses Diesmal Doch Dort Draußen Drei
    Drinnen Drittens Du Durch Eben Ebenfalls Ebenso Ehe Eigentlich Ein Eine Einem Einen Einer Einerseits
    Eines Einfach Einige Einiges Einmal Einst Einzig Endlich Entlang Entscheidend Entsprechend Er Erneut
    Erst Erste Erstens Erstmals Es Etliche Etwa Etwas Euer Eure Falls Fast Ferner Folglich Freilich
    Früher Fünf Für Gab Ganz Gar Gegen Gegenüber Gemeinsam Genau Genauso Genug Geplant Gerade Gestern
    Gewiss Geöffnet Gibt Gilt Gleich Gleichwohl Gleichzeitig Haben Halb Hast Hat Hatte Hatten Heute Hier
    Hierbei Hierfür Hierzu Hin Hingegen Hinter Hinzu Hätte Ich Ihm Ihn Ihnen Ihr Ihre Ihrem Ihren Ihrer
    Ihres Im Immer Immerhin In Indem Infolge Innerhalb Ins Insbesondere Insgesamt Insofern Inzwischen
    Irgendwann Ist Ja Je Jede Jedem Jeden Jedenfalls Jeder Jedes Jedoch Jemand Jene Jenen Jener Jenes
    Jetzt Kam Kamen Kann Kannst Kaum Kein Keine Keinen Keiner Keinesfalls Kommt Kurz Können Könnte
    Könnten Künftig Kürzlich Lange Laut Lediglich Leider Letztlich Liegt Links Längst Lässt Macht Man
    Manch Manche Manchem Manchen Mancher Manches Manchmal Mehr Mehrere Mein Meine Meinem Meinen Meiner
    Meist Meistens Mich Mir Mit Mithin Mitten Mittlerweile Muss Musste Möglich Möglicherweise Müssen Nach
    Nachdem Nachher Natürlich Neben Nebenan Nein Neun Nicht Nichts Nie Niemals Niemand Nirgends Noch Nun
    Nur Nämlich Ob Oben Oberhalb Obgleich Obwohl Oder Offenbar Oft Ohne Ohnehin Plötzlich Rechts Rund
    Schade Schließlich Schon Sechs Sehr Sei Sein Seine Seinem Seinen Seiner Seit Seitdem Seither Selbst
    Selten Setzt Sich Sicher Sie Sieben Siehe Sind So Sobald Sodass Sofern Sofort Sogar Sogenannte
    Solange Solch Solche Solcher Soll Sollen Sollte Sollten Somit Sondern Sonst Soviel Soweit Sowie
    Sowohl Später Spätestens Statt Stattdessen Steht Stets Sucht Sämtliche Tatsächlich Trotz Trotzdem Um
    Umgekehrt Und Ungefähr Uns Unser Unsere Unserem Unseren Unten Unter Unterdessen Unterhalb Viele
    Vielen Vielerorts Vieles Vielleicht Vielmehr Vier Vom Von Vor Voraussichtlich Vorerst Vorher
    Wahrscheinlich Wann War Waren Warum Was Weder Wegen Weil Weiter Weitere Weiteren Weiterer Weiterhin
    Welche Welchem Welchen Welcher Welches Wem Wen Wenig Wenige Weniger Wenigstens Wenn Wer Werden
    Weshalb Wessen Wie Wieder Wiederum Wieso Will Willst Wir Wird Wirklich Wo Wobei Wodurch Wofür Woher
    Wohin Wohl Wollen Womit Woran Worauf Woraus Worin Worum Worüber Wovon Wozu Wurde Wurden Während Wäre
    Würde Zehn Zu Zudem Zuerst Zufolge Zugleich Zuletzt Zuliebe Zum Zumal Zumindest Zunächst Zur Zurzeit
    Zurück Zusammen Zusätzlich Zuvor Zuweilen Zwanzig Zwar Zwei Zweifellos Zweitens Zwischen Zwölf Über
    Überall Überdies Übrigens
    Neue Neuer Neues Neuen Große Großer Großes Kleine Kleiner Gute Guter Gutes Letzte Letzter Letztes
    Nächste Nächster Nächstes Dürfen Darf Geht Gehen Kommen Bleibt Bleiben Zahlt Reicht Kostet Stimmt
    Gesucht Gefunden Verletzt Gefragt Betroffen Unklar Klar Richtig Falsch Wichtig Leicht Schlecht
    Besser Unbekannt Konkret Kritisch Ähnlich Ursprünglich Üblicherweise Normalerweise Teilweise Teils
    Vormittags Nachmittags Abends Morgens Samstags Sonntags Montags Dienstags Mittwochs Donnerstags
    Freitags Nachts Tagsüber Jährlich Täglich Monatlich Bundesweit Landesweit Weltweit Europaweit
    Hinterher Schuld Zuständig Verantwortlich Bekannt Beliebt Geschlossen Gefeiert Gezeigt Gespielt
    Gewählt Gebaut Geehrt Geboren Gestorben Verheiratet Erhältlich Erlaubt Verboten Nötig Notwendig
    Ach Aha Bravo Danke Gern Gerne Hallo Na Naja Oh Okay Tja Tschüss Willkommen Länger Kürzer Höher Bringt
    Denkbar Undenkbar Fraglich Erwartet Gerechnet Gemeint Genannt Gestartet
    Aktuell Mindestens Viel Zahlreiche Zahlreichen Zahlreicher Generell Offiziell Grundsätzlich Deutlich
    Dementsprechend Heuer Unabhängig Unmittelbar Mittelfristig Langfristig Kurzfristig Diesbezüglich Direkt Apropos
    Umso Seitens Parallel Auffallend Gemäß Abgesehen Dorthin Heutzutage Entgegen Sprich Unweit Interessant Knapp
    Langsam Angesprochen Schwer Heißt Unterstützt Vermutlich Prinzipiell Inklusive Derartige Derartiges Bezüglich
    Offen Diejenigen Derjenige Diejenige Andernfalls Läuft Problematisch Jeweils Fortan Zeitweise Hoffentlich
    Theoretisch Mitunter Wenngleich Egal Unlängst Alternativ Zwischenzeitlich Selbstverständlich Steckt
    Folgerichtig Anscheinend Nahezu Dasselbe Dieselbe Dieselben Derselbe Jemandem Jemanden Niemandem Niemanden
    Anlässlich Entweder Bloß Währenddessen Offensichtlich Hinsichtlich Anstatt Anstelle Völlig Spannend Klingt Sagt
    Braucht Primär Praktisch Eher Überrascht Überraschend Selbiges Quasi Würden Zumeist Namentlich Neulich Jüngst
    Vergeblich Vergebens Angeblich Mehrfach Mehrmals Seinerzeit Nebenher Nebenbei Allenfalls Gleichfalls Zeitgleich
    Mutmaßlich Zunehmend Schlussendlich Letztendlich Sicherlich Bestenfalls Schlimmstenfalls Notfalls
    Gegebenenfalls Keineswegs Unterwegs Drüben Drumherum Ringsum Anderswo Irgendwo Nirgendwo Irgendwie Irgendwer
    Irgendwas Irgendjemand Irgendeine Irgendein Keinerlei Allerlei Jegliche Jeglicher Jegliches Sonstige Sonstiges
    Verschiedene Diverse Einzelne Ersterer Erstere Letztere Letzterer Euch Dir Dich Selber Anhand Abseits Binnen
    Jenseits Inmitten Mangels Mithilfe Mittels Nebst Ungeachtet Zugunsten Zwecks Glücklicherweise Erfreulicherweise
    Bedauerlicherweise Merkwürdigerweise Erstaunlicherweise Dummerweise Bezeichnenderweise Zufällig Endgültig
    Nachträglich Vorübergehend Vorläufig Anschließende Andersherum Nochmals Nochmal Abermals Wiederholt Häufig
    Regelmäßig Gelegentlich Ständig Dauernd Andauernd Stündlich Wöchentlich Vorgestern Übermorgen Frühmorgens
    Spätabends Mittags Heraus Hinaus Hinein Herein Daheim Dahinten Dorther Hierher Hierin Hierauf Hieraus Hiervon
    Hierdurch Hiermit Hierunter Hierzulande Vorn Vorne Hinten Innen Außen Demgegenüber Demzufolge Infolgedessen
    Nichtsdestotrotz Nichtsdestoweniger Immerzu Gäbe Gebe Möchte Möchten Möchtest Dürfte Dürften Müsste Müssten
    Sollst Solltest Warst Seid Bin Bist Habt Hättest Weißt Wusste Wussten Glaubt Kennst Kennen Kennt Findet Siehst
    Sieht Hört Fährt Nimm Lies Komm Geh Gib Sieh Hör Schau Mach Lass Denk Sag Frag Ruf Vergiss Schreib Nehmt Lest
    Schreibt Schaut Lasst Gebt Seht Ruft Meldet Wartet Probiert Lasse Nehme Nehmen Klicke Drücke Achte Vermeide
    Beachte Beachten Logisch Traurig Schrecklich Verrückt Erstaunlich Bemerkenswert Bedauerlich Verständlich
    Bezeichnend Typisch Gefährlich Schlimm Schlimmer Dumm Blöd Ungewöhnlich Ungewiss Umstritten Gleichermaßen
    Ersatzweise Beziehungsweise Respektive Warnt Droht Fehlt Folgt Gehört Gehören Gelingt Geschieht Passiert Blieb
    Blieben Ging Gingen Standen Lagen Sah Sahen Nahm Nahmen Fanden Begann Begannen Endet Endete Stieg Sank Fiel
    Starb Traf Rief Schrieb Wächst Sinkt Steigt Fällt Dauert Lautet Lebt Arbeitet Spielt Spricht Trägt Hält
    Verliert Gewinnt
    Fertig Stärkste Größte Größter Größtes Höchste Höchster Älteste Jüngste Schnellste Schnellster Beste Bester Bestes
    Günstigste Wichtigste Wichtigster Häufigste Häufigster Bekannteste Längste Kürzeste Schönste Meiste Meisten Erster
    Erstes Zweite Zweiter Zweites Dritte Dritter Drittes Vierte Vierter Einziges Einzige
    Herzlichen Herzliche Besten Frohe Frohes Guten Schönen Schöne Politisch Wirtschaftlich Persönlich Beruflich
    Bring Hol Leg Stell Setz Zieh Such Warte Iss Trink Zeig Zeichne Notiere Rechne Erkläre Nenne Beschreibe Vergleiche
    Öffne Schließe Füge Gieße Rühre Schneide Koche Backe Verteile Bestreue Überlege Merke Holt Kommt Macht Wartet
    Sportlich Finanziell Rechtlich Medizinisch Technisch Juristisch Historisch Körperlich Optisch Kulinarisch Regional
    Neu
    """.split()
)
"""Capitalised only there, or nearly so."""

CLEAR_OPENINGS = OPENING & frozenset(
    """
    Aber Als Am An Auch Auf Aus Außerdem Bei Beide Bis Dabei Dadurch Dafür Dagegen Daher Damals Damit Danach Dann Daran
    Darauf Darum Darüber Das Dass Davon Davor Dazu Denn Dennoch Der Deshalb Deswegen Die Dies Diese Dieser Dieses Doch
    Dort Ein Eine Einen Einer Er Erst Es Für Gestern Heute Hier Ich Ihr Ihre Im In Inzwischen Ist Jetzt Kein Keine
    Keiner Man Mit Nach Nachdem Nicht Niemand Nun Nur Ob Obwohl Oder Schon Sein Seine Seit Seitdem Sie So Sogar Später
    Trotzdem Und Unser Unsere Vom Von Vor War Waren Warum Was Weil Wenn Wer Wie Wir Wo Während Zu Zum Zur Zwar Über
    """.split()
)
"""Those that no title or name begins with."""
SURNAMES = OPENING & frozenset(
    """
    Ehe Ganz Gar Große Großer Gute Guter Halb Hin Kann Kleine Kleiner Kurz Lange Leicht Letzte Neue Neuer Richtig
    Rund Schade Schlecht Knapp Schwer Offen Schau Ruf Komm Viel Langsam Eher Schon Selten Sommer Unger Will Wieder
    Wohl Heuer
    """.split()
)
"""Those that are surnames, too: General a. D. Kurz."""
