// The house lexicon, what listeners report, and callbacks.

import { ask, attempt } from "./api.js";
import { make, moment, show, table } from "./dom.js";
import { may, state } from "./state.js";
import { DELIVERIES, manner } from "./words.js";

/** Return a button that asks the desk for something, and draws anew. */
const button = (words, label, scope, method, path, draw) =>
  make("button", { class: "small", disabled: !may(scope), "aria-label": label, onclick: () => attempt(async () => { await ask(method, path); if (location.hash === draw.place) await draw(); }) }, words);

/** Return what shows a table at its *place*; whoever has gone elsewhere while it was fetched is left there. */
function view(place, fetchRows, draw) {
  const showView = async () => { const rows = await fetchRows(); if (location.hash === place) draw(rows); };
  return Object.assign(showView, { place });
}

export const showLexicon = view("#/lexikon", () => Promise.all([ask("GET", "/v1/lexicon"), ask("GET", "/v1/lexicon/changes")]), ([entries, changes]) => {
  show(make("h1", {}, "Hauslexikon"), make("p", { class: "soft" }, "Was hier steht, gilt für alle Beiträge, die noch nicht freigegeben sind, und für alle, die kommen. Es liegt als lexikon.toml im Ordner des Pults."),
    entries.length ? table("Einträge", ["Wort", "wird gesprochen", ""], entries.map((entry) => [entry.words.join(", "), manner(entry),
      button("Löschen", `${entry.words[0]} löschen`, "review", "DELETE", `/v1/lexicon?word=${encodeURIComponent(entry.words[0])}`, showLexicon)])) : make("p", {}, "Noch steht nichts darin."),
    make("h2", {}, "Änderungen"),
    changes.length ? table("Änderungen", ["Wann", "Wer", "Wort", "vorher", "nachher", ""], changes.map((change) => [moment(change.at), change.by, change.word, manner(change.before), manner(change.after),
      change.undone ? "rückgängig gemacht" : button("Rückgängig", `${change.word}: rückgängig machen`, "review", "POST", `/v1/lexicon/changes/${change.id}/undo`, showLexicon)])) : make("p", { class: "soft" }, "keine"));
});

export const showReports = view("#/meldungen", async () => may("review") ? ask("GET", "/v1/reports") : [], (reports) => {
  show(make("h1", {}, "Falsch ausgesprochen?"), make("p", { class: "soft" }, state.me.reports ? "Was Hörerinnen und Hörer gemeldet haben." : "Meldungen sind ausgeschaltet; „reports = true“ in desk.toml schaltet sie ein."),
    reports.length ? table("Meldungen", ["Wann", "Satz", "Anmerkung", "", ""], reports.map((report) => [moment(report.created), report.shown, report.note, make("a", { href: `#/beitrag/${report.edition}`, "aria-label": `Zum Beitrag: ${report.shown}` }, "zum Beitrag"),
      button("Erledigt", `Erledigt: ${report.shown}`, "review", "POST", `/v1/reports/${report.id}/done`, showReports)])) : make("p", {}, "Es liegt nichts vor."));
});

/** Show how often each edition was downloaded from this desk. */
export const showDownloads = view("#/abrufe", () => ask("GET", "/v1/downloads"), (found) => {
  const week = new Date(Date.now() - 7 * 864e5).toISOString().slice(0, 10);
  const sums = new Map();
  for (const each of found) {
    const sum = sums.get(each.guid) ?? { title: each.title, all: 0, week: 0, last: each.day };
    sum.all += each.count;
    if (each.day > week) sum.week += each.count;
    sums.set(each.guid, sum);
  }
  show(make("h1", {}, "Abrufe"), make("p", { class: "soft" }, state.me.counts ? "Wie oft eine Ausgabe von diesem Pult geladen wurde: je Tag und Hörer einmal, ab einer Minute, ohne Suchmaschinen. Wer hört, wird nicht gespeichert." : "Abrufe werden nicht gezählt; „count = true“ in [listeners] von desk.toml schaltet das Zählen ein."),
    sums.size ? table("Abrufe", ["Beitrag", "7 Tage", "insgesamt", "zuletzt"], [...sums.values()].sort((a, b) => b.all - a.all).map((sum) => [sum.title, sum.week, sum.all, sum.last])) : make("p", {}, "Noch wurde nichts abgerufen."),
    sums.size ? make("p", {}, make("a", { href: "/v1/downloads.csv", download: "abrufe.csv" }, "Als CSV laden")) : "");
});

export const showDeliveries = view("#/rueckrufe", () => ask("GET", "/v1/deliveries"), (found) => {
  show(make("h1", {}, "Rückrufe"), make("p", { class: "soft" }, "Wem das Pult gesagt hat, dass etwas fertig, freigegeben, veröffentlicht oder zurückgezogen ist."),
    found.length ? table("Rückrufe", ["Wann", "Ereignis", "Wohin", "Stand", "Versuche", ""], found.map((each) => [moment(each.created), each.event, each.url, `${DELIVERIES[each.state]} ${each.answer}`, each.tries,
      each.state === "held" ? "" : button("Noch einmal", `Noch einmal senden: ${each.event}`, "create", "POST", `/v1/deliveries/${each.id}/replay`, showDeliveries)])) : make("p", {}, "Noch wurde niemand zurückgerufen."));
});
