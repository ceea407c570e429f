"""Words before a full stop that need not end a sentence, by what may follow them.

Knowledge of the language, kept as word lists so that a linguist can edit it; `sentences` decides.
"""

# a sentence never ends after these: something that they belong to always follows
LEADING = frozenset(
    """
    abgek abgel Abgel abzgl allg Allg amtl Anm anschl aram bayer bayr bearb begr beisp bes Best-Nr bezgl bezügl Bf biogr bspw
    Bsp bzgl bzw ca Ca chem chin dän ders desgl dgl dial dies diesbzgl Dipl Doz Dr Drs dt durchschn Ebf eidg eigtl einschl
    Einschl elektr em engl entspr erg erl erw europ ev Evang evang evtl Evtl exkl Fa Fam ff-Nr fachl finn fl franz Frh Frhr
    frz Frl geb Gebr gegr gem Gem gen geogr gepr gesch gest gez ggf Ggf ggü gleichn griech habil Hg hist hl Hl holl Hr Hrn Hrsg
    hrsg Ing idg inkl Inkl innerh insb insbes insges Insp int intern ital iur jap jew jmd jur kath kaufm kfm kgl kirchl Kl
    klass kl königl komm kommun Komp Kons kroat kurzfr landw lat lfd lgfr luth ltd Lt lt männl med mehrf meteor mhd milit
    mittelfr Mr Mrs Ms mtl mögl nachm namentl natürl niederl nordd norw Nr Nrn notw nördl oberh Obj oec öffentl ökon örtl österr
    östl päd Pf phil philos phys pl poln pol port preuß Prof Proff prot psych rd rel Ref ref rer resp Resp rom röm rückw rum russ
    sächs scherzh schles schott schriftl schwed schweiz sel selbst serb slow sog Sog span Sr St staatl städt Ste stellv stv
    Stellv südd südl svw syn techn teilw theol tibet tsch türk u übers übl ugs ukr umg ung ungar unterh univ urspr usf-Nr v verb
    Verf verm versch vert Vgl vgl vollst vorauss voraussichtl vorm vs weibl wg wirtsch wiss Wg wstl westl xx zahlr zeitgen zit
    Zit zool zugl zus zw zyl zzgl Tel Telef Mag Hptm Oblt Hptst Gfm Gen-Lt Kapt Komm-Rat Bgm Abg Min-Dir Pfr Sup Dek Bros
    stud cand rer nat vet paed agr arch forest pharm rel-päd hc ehem Ehem betr Betr jährl tägl wöchentl monatl einh tschech
    """.split()  # noqa: SIM905 - a paragraph of words is easier to edit than a list
)

# a number follows (S. 5, Abs. 2, Art. V); before anything else they are words or the sentence's end
COUNTING = frozenset(
    """
    Abb Abs Abschn Anh Anl Art Aufl Ausg Ausz Az Bd Bde Bl Buchst DIN Fig fol Fn Folge Fol H Hs Kap Lfg lit Lit Ms-Nr Nr Op
    op p pp Par Pkt Pos Quest Rn Rdnr Rz S Sp Str Tab Taf Tl T Teilbd Vol Z Ziff ziff V Tz Kto BLZ Jg Jgg
    """.split()  # noqa: SIM905
)

# a capital after these ends the sentence
CLOSING = frozenset(
    """
    usw Usw usf etc u.s.w u.s.f v.Chr n.Chr v.u.Z n.u.Z u.Ä o.Ä u.ä o.ä u.dgl o.dgl u.v.m u.v.a u.v.a.m u.a.m n.V n.E i.E n.P
    p.a a.a.O dgl.m m i.e.S i.w.S Jh Jhd Jhdt Jhs s.u u.d.M ü.d.M ü.NN
    """.split()  # noqa: SIM905
) - {"m"}

# these may end a sentence, but a name or noun may follow as well: only a word that opens sentences decides
EITHER = frozenset(
    """
    Abt al mind max Aug Bhf Bez Blvd Cie Co Corp Dez Di Do Einw f Feb Febr ff Flgh Forts Fr Frfr Ges Hbf Inc Jan Jän Jr Jrh
    jr jun Jul Jun Kfz-Nr Ldkr Lkr Ltd Mär Mi Min Mio Mo Mrd Bio Brd Nov Okt Pl Pfd Pkt Präs q Rep Reg-Bez Sa sen Sek Sek Sep Sept So
    Spr Sr Std Stck Stk str Str Tsd Vers Vors Wwe Whg Zf Ztr Zi Apr Mdl MdB Jahrh Fschr Zs Ztschr Ndr Bearb Übers a.D a.M e.V
    """.split()  # noqa: SIM905
)

# several letters with full stops that never end a sentence
LEADING_LETTERS = frozenset(
    """
    z.B Z.B d.h D.h i.d.R I.d.R i.Allg i.allg m.E M.E u.U U.U z.T Z.T v.a V.a i.S.v i.S.d o.g u.g m.a.W M.a.W i.V.m i.H.v i.A
    i.B.a i.Zshg z.Hd z.Zt z.Z i.J u.z u.zw d.i i.e e.g s.o.g S.g Sg i.w i.Vgl v.d z.d
    """.split()  # noqa: SIM905
) - {"z.Z", "z.Zt"}

# nouns that a single letter names: after "Vitamin C." the sentence is over
LETTERED = frozenset(
    """
    Vitamin Plan Gruppe Klasse Typ Punkt Buchstabe Buchstaben Hepatitis Note Ebene Teil Block Halle Haus Saal Variante Version
    Stufe Liga Kategorie Ort Taste Reihe Serie Zone Tarif Turm Influenza Formel Generation Team Staffel Faktor Fall Kurs
    Sektor Band Abschnitt Anlage Eingang Ausgang Aufgang Terminal Gate Tonart Gleis Abteilung Stoff Rang Größe Programm
    """.split()  # noqa: SIM905
)

# words that stand before a number with a full stop that is an ordinal (am 3. Spieltag, ihr 2. Roman)
DETERMINING = frozenset(
    """
    der die das dem den des am im zum zur beim vom ins ans fürs übers ein eine einer einem einen eines kein keine keinem keinen
    dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden mein meine meinem meinen meiner
    dein deine deinem deinen deiner sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres unser unsere
    unserem unseren unserer euer eure eurem euren eurer in nach zu und oder bis sowie bzw pro je welcher welche welches
    """.split()  # noqa: SIM905
)

MONTHS = frozenset(
    """
    Januar Jänner Jan Jän Februar Feber Feb Febr März Mär April Apr Mai Juni Jun Juli Jul August Aug September Sep Sept Oktober
    Okt November Nov Dezember Dez Jahrhundert Jahrhunderts Jahrhunderte Jh Jhd Jhdt Jhs Jahrtausend Jahrtausends Spieltag Advent
    Weltkrieg Weltkriegs Weltkrieges Bundesliga Liga Auflage Aufl Klasse Klassen OG UG Stock Obergeschoss Etage Halbzeit FC
    """.split()  # noqa: SIM905
)

# words with which German sentences open, capitalised only there (or nearly so)
OPENING = frozenset(
    """
    Ab Aber Alle Allein Allem Allen Aller Allerdings Alles Als Also Am An Anders Andere Anderen Anderer Anderes Andererseits
    Anfangs Angesichts Ans Anschließend Ansonsten Auch Auf Aufgrund Aus Ausgerechnet Außer Außerdem Außerhalb Bald Beginnt Bei
    Beide Beiden Beim Beispielsweise Bereits Besonders Bestimmt Bevor Bis Bisher Bislang Bitte Da Dabei Dadurch Dafür Dagegen
    Daher Dahin Dahinter Damals Damit Danach Daneben Dann Daran Darauf Daraufhin Daraus Darin Darüber Darum Darunter Das Dass
    Davon Davor Dazu Dazwischen Dein Deine Dem Demnach Demnächst Den Denen Denn Dennoch Der Deren Derzeit Des Deshalb Dessen
    Deswegen Die Dies Diese Diesem Diesen Dieser Dieses Diesmal Doch Dort Drei Drinnen Draußen Du Durch Eben Ebenfalls Ebenso
    Ehe Eigentlich Ein Eine Einem Einen Einer Einerseits Eines Einfach Einige Einiges Einmal Einst Einzig Endlich Entlang
    Entscheidend Entsprechend Er Erneut Erst Erste Erstmals Es Etliche Etwa Etwas Euer Eure Falls Fast Ferner Folglich Freilich
    Früher Für Gab Ganz Gar Gegen Gegenüber Genau Genauso Genug Geplant Gerade Gestern Gewiss Gibt Gilt Gleich Gleichwohl
    Gleichzeitig Hat Hatte Hatten Haben Halb Hätte Hast Heute Hier Hierbei Hierfür Hierzu Hin Hingegen Hinter Hinzu Ich Ihm Ihn
    Ihnen Ihr Ihre Ihrem Ihren Ihrer Ihres Im Immer Immerhin In Indem Infolge Innerhalb Ins Insbesondere Insgesamt Insofern
    Inzwischen Irgendwann Ist Ja Je Jede Jedem Jeden Jedenfalls Jeder Jedes Jedoch Jemand Jene Jenen Jener Jenes Jetzt Kam
    Kamen Kann Kannst Kaum Kein Keine Keinen Keiner Keinesfalls Kommt Können Könnte Könnten Künftig Kurz Kürzlich Lange Längst
    Lässt Laut Lediglich Leider Letztlich Liegt Links Macht Man Manch Manche Manchem Manchen Mancher Manches Manchmal Mehr Mehrere
    Mein Meine Meinem Meinen Meiner Meist Meistens Mich Mir Mit Mithin Mitten Mittlerweile Möglich Möglicherweise Muss Müssen
    Musste Nach Nachdem Nachher Nämlich Natürlich Neben Nebenan Nein Nicht Nichts Nie Niemand Niemals Nirgends Noch Nun Nur
    Ob Oben Oberhalb Obgleich Obwohl Oder Offenbar Oft Ohne Ohnehin Plötzlich Rechts Rund Sämtliche Schade Schließlich Schon
    Sechs Sehr Sei Sein Seine Seinem Seinen Seiner Seit Seitdem Seither Selbst Selten Setzt Sich Sicher Sie Sieben Siehe Sind So
    Sobald Sodass Sofern Sofort Sogar Sogenannte Solange Solch Solche Solcher Soll Sollen Sollte Sollten Somit Sondern Sonst
    Soviel Soweit Sowie Sowohl Spätestens Später Statt Stattdessen Steht Stets Sucht Tatsächlich Trotz Trotzdem Über Überall
    Überdies Übrigens Um Umgekehrt Und Ungefähr Uns Unser Unsere Unserem Unseren Unten Unter Unterdessen Unterhalb Viele Vielen
    Vielerorts Vieles Vielleicht Vielmehr Vier Vom Von Vor Voraussichtlich Vorher Vorerst Wahrscheinlich Während Wann War Wäre
    Waren Warum Was Weder Wegen Weil Weiter Weitere Weiteren Weiterer Weiterhin Welche Welchem Welchen Welcher Welches Wem Wen
    Wenig Wenige Weniger Wenigstens Wenn Wer Werden Weshalb Wessen Wie Wieder Wiederum Wieso Will Willst Wir Wird Wirklich Wo
    Wobei Wodurch Wofür Woher Wohin Wohl Wollen Womit Woran Worauf Woraus Worin Worüber Worum Wovon Wozu Wurde Wurden Würde
    Zu Zudem Zuerst Zufolge Zugleich Zuletzt Zuliebe Zum Zumal Zumindest Zunächst Zur Zurück Zurzeit Zusätzlich Zusammen Zuvor
    Zuweilen Zwanzig Zwar Zwei Zweifellos Zweitens Zwischen Zwölf Fünf Acht Neun Zehn Erstens Drittens Gemeinsam Geöffnet
    """.split()  # noqa: SIM905
)
