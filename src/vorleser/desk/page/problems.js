// Why the desk refuses something, in German, by the kinds of its problems; what a kind says in English is for programs.

const PROBLEMS = {
  // editions
  "changed-meanwhile": "Jemand anderes hat diesen Beitrag inzwischen geändert. Ihre Änderung wurde nicht übernommen; Sie sehen jetzt den neuen Stand.",
  "no-edition": "Diesen Beitrag gibt es nicht.",
  withdrawn: "Dieser Beitrag ist zurückgezogen.",
  "not-made": "Der Beitrag wird gerade neu vertont. Gleich geht es wieder.",
  "not-failed": "Der Beitrag ist nicht gescheitert; es gibt nichts noch einmal zu versuchen.",
  "not-in-review": "Der Beitrag wartet nicht auf Durchsicht. Freigeben lässt er sich, wenn er fertig vertont ist.",
  "draft-gone": "Was veröffentlicht werden soll, ist nicht mehr da. Bitte den Beitrag neu vertonen lassen.",
  "not-approved": "Der Beitrag ist nicht freigegeben. Veröffentlicht wird nur, was freigegeben ist.",
  "no-block": "Diesen Absatz gibt es nicht mehr. Bitte die Seite neu laden.",
  "no-sentence": "Diesen Satz gibt es nicht mehr. Bitte die Seite neu laden.",
  "no-file": "Diese Datei gibt es nicht mehr. Bitte die Seite neu laden.",
  "one-source": "Bitte entweder eine Adresse oder einen Text angeben.",
  "no-text": "Es fehlt der Text des Artikels.",
  "idempotency-key-used": "Unter diesem Schlüssel ist schon ein anderer Beitrag eingereicht worden.",
  "queue-full": "Es warten schon zu viele Beiträge. Bitte später noch einmal versuchen.",
  "disk-full": "Auf dem Rechner des Pults ist kein Platz mehr.",

  // words and voices
  "lexicon-entry": "So kann es keine Stimme sprechen. Bitte das Wort und die Lautschrift, die Buchstaben oder das Kürzel der Sprache prüfen.",
  "no-entry": "Dieses Wort steht nicht mehr im Hauslexikon.",
  "no-change": "Diese Änderung lässt sich nicht mehr rückgängig machen.",
  "voice-lost": "Die Stimme ist ausgefallen und startet neu. Bitte noch einmal versuchen.",
  "one-take": "Diese Stimme spricht einen Satz jedes Mal gleich.",
  "enough-takes": "Es gibt schon genug Aufnahmen dieses Satzes.",
  "no-take": "Diese Aufnahme gibt es nicht mehr.",
  engine: "Die Stimme ist nicht bereit.",
  refused: "Der Dienst, der die Stimme stellt, lehnt das ab.",
  unanswered: "Der Dienst, der die Stimme stellt, antwortet nicht. Bitte später noch einmal versuchen.",
  speech: "Das ließ sich nicht richtig sprechen.",
  sound: "Ein Jingle, ein Bild oder ein anderer Ton ist nicht zu gebrauchen.",
  "damaged-take": "Ein aufbewahrter Satz ist beschädigt. Bitte noch einmal versuchen.",
  source: "Der Beitrag war nicht zu lesen.",
  unavailable: "Die Seite war nicht zu erreichen. Bitte später noch einmal versuchen.",
  output: "Das ließ sich nicht schreiben. Ist auf dem Rechner des Pults noch Platz?",
  config: "Diese Einstellung passt nicht, oder sie ist am Pult nicht freigegeben.",

  // callbacks, reports, subscribers
  "no-delivery": "Diesen Rückruf gibt es nicht mehr.",
  "no-report": "Diese Meldung ist schon erledigt.",
  "reports-off": "Dieses Pult nimmt keine Meldungen an.",
  "reports-full": "Es warten schon zu viele Meldungen. Bitte später noch einmal versuchen.",
  "not-private": "Eigene Feeds sind an diesem Pult ausgeschaltet.",
  "no-address": "Das Pult kennt die Adresse nicht, unter der es zu erreichen ist: „url“ in [publication] fehlt.",
  "name-taken": "Diesen Namen gibt es schon.",
  "no-subscriber": "Diese Person steht nicht mehr in der Liste.",

  // who asks, and how
  "key-needed": "Dafür braucht es einen Schlüssel. Bitte anmelden.",
  "key-unknown": "Dieser Schlüssel gilt nicht.",
  "key-in-address": "Ein Schlüssel gehört nicht in eine Adresse.",
  "scope-missing": "Das erlaubt Ihr Schlüssel nicht.",
  "other-site": "Von einer fremden Seite aus lässt sich hier nichts ändern.",
  "other-name": "Unter diesem Namen ist das Pult nicht bekannt. „names“ in desk.toml gibt ihm weitere.",
  "too-many-requests": "Das waren zu viele Anfragen auf einmal. Bitte einen Augenblick warten.",
  "too-large": "Das ist zu lang für dieses Pult.",
  "too-slow": "Das kam zu langsam an. Bitte noch einmal versuchen.",
  gone: "Die Verbindung ist abgerissen. Bitte noch einmal versuchen.",
  "wrong-value": "Ein Feld ist leer, zu lang, oder sein Wert passt nicht.",
  fault: "Das ist ein Fehler des Pults; sein Protokoll sagt mehr.",

  // what only a page of another release asks
  "no-page": "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  method: "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  query: "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  header: "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  "media-type": "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  unreadable: "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  "revision-needed": "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
  http: "Das kennt dieses Pult nicht. Bitte die Seite neu laden.",
};

/** Return what a problem of that *kind* is, in German; *status* is its number, for kinds that nobody knows. */
export const problem = (kind, status) => PROBLEMS[kind] || `Das Pult antwortet nicht, wie es soll (HTTP ${status}).`;
