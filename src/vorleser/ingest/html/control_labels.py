"""Tell the labels of what a page has to press, open or listen to: they say nothing of the article."""

CONTROL = "the label of a control"
_PART = (
    r"(?:details?|lösung(?:en)?|antwort(?:en)?|text|artikel|beitrag|meldung|bild(?:er|unterschrift|text)?|foto|transkript(?:ion)?|karte|tabelle"
    r"|grafik|kommentare?|hintergr[uü]nde?|info(?:s|box|kasten|rmation(?:en)?)?|inhalt(?:e|sverzeichnis)?|kapitel|übersicht|quellen?|rezept"
    r"|liste|zutaten|programm|video|audio|galerie|menü|abschnitt|absatz|eintrag|einträge|zitat|steckbrief|fußnoten?|anmerkungen|einstellungen)"
)
_WHOLE = (
    r"(?:(?:(?:den|die|das)\s)?(?:ganze[ns]?|gesamte[ns]?|vollständige[ns]?|komplette[ns]?|weitere[ns]?|alle|den|die|das"
    r"|diese[nrs]?)\s)?"
)
_OBJECT = rf"(?:mehr|weniger|alles?|{_WHOLE}{_PART})"
CONTROL_LABEL = (
    rf"\W*(?:{_OBJECT}\s(?:jetzt\s|hier\s)?(?:an|ein|aus)zeigen|{_OBJECT}\s(?:(?:ein|aus)blenden|(?:auf|aus|ein|zu)klappen|anzeigen|öffnen|schließen)"
    r"|(?:hier\s|jetzt\s|zum\s)?(?:auf|aus|ein|zu)klappen|(?:ein|aus)blenden"
    rf"|(?:mehr|{_WHOLE}{_PART})\s(?:lesen|erfahren|laden)|jetzt\s(?:an|rein)?hören|{_WHOLE}{_PART}\s(?:jetzt\s)?(?:(?:an)?hören|vorlesen(?:\slassen)?)"
    rf"|{_WHOLE}(?:seite|{_PART})\s(?:aus)?(?:drucken|teilen|merken|speichern|kommentieren|herunterladen|empfehlen|bewerten|weiterleiten)"
    r"|mehr\s(?:details|infos?|informationen)(?:\s(?:hier|dazu|anzeigen))?|hier\sklicken|klicken\ssie\shier"
    r"|(?:bild|foto|karte|grafik)\s(?:in\s\w+\s)?vergrö(?:ß|ss)ern|(?:video|audio|podcast)\s(?:abspielen|starten|ansehen|pausieren)"
    r"|vollbild(?:modus)?|(?:jetzt\s)?(?:teilen|drucken|merken|kommentieren|weiterlesen|abspielen|bookmarken))\W*"
)
"""Such a label as a whole, in any case of letters: "Mehr anzeigen", "Artikel anhören"."""
