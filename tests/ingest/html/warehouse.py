"""An article that tests put into pages of their own."""

TEXT = (
    "Der Stadtrat von Auenheim hat am Dienstag beschlossen, den alten Güterschuppen am Bahnhof zu erhalten.",
    "Bis zum Herbst soll dort eine Werkstatt entstehen, in der Fahrräder repariert und verliehen werden.",
    "Die Kosten schätzt das Bauamt auf rund 340.000 Euro, die Hälfte davon trägt das Land.",
    "Kritik kam von einigen Anwohnern, die mehr Verkehr in der schmalen Gleisstraße befürchten.",
    "Ein Sprecher der Verwaltung kündigte an, die Zufahrt nur noch für Lieferwagen freizugeben.",
    "Wer künftig dort arbeiten möchte, kann sich ab Montag im Rathaus melden.",
)
