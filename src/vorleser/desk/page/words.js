// What states, roles and stages are called in German.

export const STATES = {
  queued: "wartet auf Vertonung", working: "wird vertont", review: "wartet auf Durchsicht", approved: "freigegeben",
  published: "veröffentlicht", failed: "gescheitert", withdrawn: "zurückgezogen",
};
export const STAGES = { reading: "Lesen", speaking: "Sprechen", listening: "Nachhören", encoding: "Kodieren", writing: "Schreiben" };
export const ROLES = {
  kicker: "Dachzeile", headline: "Titel", byline: "Autorenzeile", date: "Datumszeile", notice: "Hinweis", correction: "Korrektur",
  lead: "Vorspann", subhead: "Zwischentitel (Kapitel)", paragraph: "Absatz", quote: "Zitat", question: "Frage", answer: "Antwort",
  list_item: "Aufzählungspunkt", caption: "Bildunterschrift", table: "Tabelle", code: "Code", footnote: "Fußnote",
  related: "Lesen Sie auch", image: "Bild",
};
export const SILENT = new Set(["caption", "code", "footnote", "image", "related"]);

const FAULTS = {
  source: "Der Beitrag war nicht zu lesen.", unavailable: "Die Seite war nicht zu erreichen, auch nicht bei weiteren Versuchen.",
  speech: "Ein Satz ließ sich nicht richtig sprechen. Er steht bei den Zweifelsfällen und lässt sich ändern.",
  engine: "Die Stimme ist nicht bereit.", output: "Die Ausgabe ließ sich nicht schreiben.", config: "Eine Einstellung passt nicht.",
  "worker-lost": "Der Rechner, der sie vertont, ist ausgefallen.",
};

/** Return what went wrong with an edition, in German. */
export const fault = (kind) => FAULTS[kind] || "Die Vertonung ist gescheitert.";

const TROUBLES = {
  clock: "Die Uhr dieses Rechners geht nach; Zeitangaben und Signaturen sind falsch, bis sie gestellt ist.",
  "disk-full": "Auf diesem Rechner ist kaum noch Platz; es werden keine Beiträge mehr angenommen.",
  "queue-full": "Es warten zu viele Beiträge; es werden keine weiteren angenommen.",
  feed: "Der Feed ließ sich nicht erneuern.",
  making: "Gerade wird nichts vertont; es wird weiter versucht.",
  webhooks: "Gerade werden keine Rückrufe zugestellt; es wird weiter versucht.",
};
export const trouble = (kind) => TROUBLES[kind] || "Mit dem Pult stimmt etwas nicht.";
export const DELIVERIES = { held: "wartet, bis alles im Netz ist", waiting: "wird versucht", delivered: "zugestellt", failed: "aufgegeben" };

/** Return how an entry of a lexicon has its word said. */
export const manner = (entry) => entry
  ? [entry.spoken && `„${entry.spoken}“`, entry.respelling, entry.ipa && `[${entry.ipa}]`, entry.language].filter(Boolean).join(", ") || "nichts" : "nichts";
