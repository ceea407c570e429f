// The review page: a client of the API, without a framework. Text goes into the page as text, never as HTML.

const main = document.getElementById("inhalt");
const sound = document.getElementById("ton");
const note = document.getElementById("meldung");
let me = null; // what the desk says of whoever looks at the page
let events = null;
let drawn = ""; // what a list shows, so that it is drawn anew only where something has changed

const STATES = {
  queued: "wartet auf Vertonung", working: "wird vertont", review: "wartet auf Durchsicht", approved: "freigegeben",
  published: "veröffentlicht", failed: "gescheitert", withdrawn: "zurückgezogen",
};
const STAGES = { reading: "Lesen", speaking: "Sprechen", encoding: "Kodieren", writing: "Schreiben" };
const ROLES = {
  kicker: "Dachzeile", headline: "Titel", byline: "Autorenzeile", date: "Datumszeile", notice: "Hinweis", correction: "Korrektur",
  lead: "Vorspann", subhead: "Zwischentitel (Kapitel)", paragraph: "Absatz", quote: "Zitat", question: "Frage", answer: "Antwort",
  list_item: "Aufzählungspunkt", caption: "Bildunterschrift", table: "Tabelle", code: "Code", footnote: "Fußnote",
  related: "Lesen Sie auch", image: "Bild",
};
const SILENT = new Set(["caption", "code", "footnote", "image", "related"]);

/** Return an element: its attributes, listeners (on…), and children, which are nodes or text. */
function make(name, about = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(about)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

function tell(text) {
  note.textContent = "";
  requestAnimationFrame(() => { note.textContent = text; });
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { note.textContent = ""; }, 12000);
}

class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
  }
}

/** Ask the API; an answer that is no success is thrown as what the desk says of it. */
async function ask(method, path, body, revision) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (revision !== undefined) headers["If-Match"] = `"${revision}"`;
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Refused(0, { detail: "Das Pult antwortet nicht. Läuft „vorleser desk“ noch?" });
  }
  const kind = answer.headers.get("content-type") || "";
  const told = kind.includes("json") ? await answer.json() : kind.startsWith("audio/") ? await answer.blob() : null;
  if (!answer.ok) throw new Refused(answer.status, told || {});
  return told;
}

/** Do something for a click; what goes wrong is told, and who was overtaken by somebody else sees what is there now. */
async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    if (error.status === 401) { forget(); await route(); return undefined; }
    if (error.status === 412) {
      tell("Jemand anderes hat diesen Beitrag inzwischen geändert. Ihre Änderung wurde nicht übernommen; Sie sehen jetzt den neuen Stand.");
      await route();
      return undefined;
    }
    tell(error instanceof Refused ? error.message : `Fehler der Seite: ${error}`);
    return undefined;
  }
}

const may = (scope) => Boolean(me && me.scopes.includes(scope));

function minutes(ms) {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const moment = (at) => new Date(at * 1000).toLocaleString("de-DE", { dateStyle: "short", timeStyle: "short" });

function show(...nodes) {
  main.replaceChildren(...nodes.flat().filter(Boolean));
}

function play(address, row) {
  for (const each of document.querySelectorAll(".playing")) each.classList.remove("playing");
  if (row) row.classList.add("playing");
  sound.onended = () => row && row.classList.remove("playing");
  sound.src = address;
  return sound.play().catch((error) => { if (error.name !== "AbortError") tell("Der Satz ließ sich nicht abspielen."); });
}

// ---- who looks ----

async function login() {
  const field = make("input", { type: "password", id: "schluessel", autocomplete: "current-password", required: true });
  const form = make("form", {
    onsubmit: (event) => {
      event.preventDefault();
      ask("POST", "/v1/session", { key: field.value.trim() }).then(route, (error) => tell(error.status === 401 ? "Dieser Schlüssel gilt nicht." : error.message));
    },
  }, make("label", { for: "schluessel" }, "Schlüssel"), make("p", { class: "row" }, field, make("button", { class: "main" }, "Anmelden")));
  show(make("h1", {}, "Anmelden"), make("p", {}, "Der Schlüssel kommt von der Person, die dieses Pult betreibt (vorleser desk key add)."), form);
  field.focus();
}

function forget() {
  me = null;
  if (events) events.close();
  events = null;
}

function tellWho() {
  const out = make("button", { onclick: () => attempt(async () => { await ask("DELETE", "/v1/session"); forget(); await route(); }) }, "Abmelden");
  document.getElementById("wer").replaceChildren(...(me && me.name !== "loopback" ? [me.name, " ", out] : []));
}

function tellUpload() {
  const line = document.getElementById("netz");
  const upload = me && me.upload;
  line.className = upload && upload.error ? "bad" : "";
  line.textContent = !upload ? "" : upload.error ? `Noch nicht alles ist im Netz, es wird weiter versucht: ${upload.error}`
    : upload.last ? `Alles Veröffentlichte ist im Netz, zuletzt geprüft ${moment(upload.last)}.` : "Veröffentlichtes wird ins Netz gebracht.";
}

// ---- lists ----

const SECTIONS = [
  ["In Arbeit", ["queued", "working", "failed"]],
  ["Wartet auf Durchsicht", ["review"]],
  ["Freigegeben", ["approved"]],
  ["Veröffentlicht", ["published"]],
];

async function showLists() {
  const lists = await Promise.all(SECTIONS.map(async ([, states]) => {
    const found = await Promise.all(states.map((state) => ask("GET", `/v1/editions?state=${state}&limit=100`)));
    return { editions: found.flatMap((page) => page.editions).sort((a, b) => b.created - a.created), more: found.some((page) => page.next) };
  }));
  if (location.hash.length > 2) return;
  const mark = JSON.stringify(lists);
  if (mark === drawn) return;
  const focused = document.activeElement && document.activeElement.getAttribute("href");
  drawn = mark;
  show(make("h1", {}, "Beiträge"), SECTIONS.map(([title], at) => [
    make("h2", {}, `${title} (${lists[at].editions.length}${lists[at].more ? "+" : ""})`),
    lists[at].editions.length ? make("ul", { class: "list" }, lists[at].editions.map(listed)) : make("p", { class: "soft" }, "nichts"),
  ]).flat());
  if (focused) main.querySelector(`a[href="${focused}"]`)?.focus();
}

function listed(one) {
  const facts = [STATES[one.state], one.duration_ms ? `${minutes(one.duration_ms)} min` : "", one.doubts ? `${one.doubts} Zweifelsfälle` : "",
    one.published ? `öffentlich: Fassung ${one.published}` : "", `seit ${moment(one.changed)}`].filter(Boolean).join(" · ");
  return make("li", {}, make("a", { class: "title", href: `#/beitrag/${one.id}` }, one.title || "(noch ohne Titel)"),
    one.progress ? bar(one.progress) : make("span", {}),
    make("span", { class: "facts" }, facts), one.error ? make("p", { class: "bad" }, one.error) : null);
}

function bar(far) {
  return make("span", {}, `${STAGES[far.stage] || far.stage} `,
    make("progress", { value: far.done, max: Math.max(1, far.steps), "aria-label": STAGES[far.stage] || far.stage }));
}

// ---- one edition ----

let one = null; // the edition shown
let sentences = null;

async function showEdition(id, keepFocus) {
  const focused = keepFocus && document.activeElement ? document.activeElement.id : "";
  one = await ask("GET", `/v1/editions/${id}`);
  sentences = null;
  if (one.files.length) sentences = await ask("GET", `/v1/editions/${id}/sentences`).catch((error) => { if (error.status !== 409) throw error; });
  if (location.hash !== `#/beitrag/${id}`) return;
  document.title = `${one.title || "Beitrag"} – Redaktionspult`;
  show(make("p", {}, make("a", { href: "#/" }, "Alle Beiträge")), make("h1", {}, one.title || "(noch ohne Titel)"), facts(), actions(),
    sentences ? [doubtful(), text(), titleForm(), lexiconOfArticle(), preview()] : waiting());
  if (focused) document.getElementById(focused)?.focus();
}

function facts() {
  const told = [STATES[one.state], one.duration_ms ? `${minutes(one.duration_ms)} min` : "", one.version ? `Fassung ${one.version}` : "",
    one.published ? `öffentlich ist Fassung ${one.published}` : "", `Stand ${one.revision}`].filter(Boolean).join(" · ");
  return [make("p", { class: "soft", id: "stand" }, told), one.note ? make("p", {}, `Anmerkung: ${one.note}`) : null,
    one.error ? make("p", { class: "bad" }, `${one.error}${one.way_out ? `: ${one.way_out}` : ""}`) : null].filter(Boolean);
}

function waiting() {
  return make("p", {}, one.state === "failed" ? "Es gibt nichts durchzusehen." : one.state === "withdrawn" ? "Dieser Beitrag ist zurückgezogen."
    : "Der Beitrag wird vertont. Diese Seite zeigt ihn, sobald er fertig ist. ", one.progress ? bar(one.progress) : null);
}

function act(what, words) {
  return () => attempt(async () => {
    await ask(what === "withdraw" ? "DELETE" : "POST", `/v1/editions/${one.id}${what === "withdraw" ? "" : `/${what}`}`, undefined, one.revision);
    tell(words);
    await showEdition(one.id, true);
  });
}

function actions() {
  const buttons = [];
  if (one.state === "failed") buttons.push(make("button", { class: "main", id: "nochmal", onclick: act("retry", "Es wird noch einmal versucht."), disabled: !may("create") }, "Noch einmal versuchen"));
  if (one.state === "review") buttons.push(make("button", { class: "main", id: "freigeben", onclick: act("approve", "Freigegeben."), disabled: !may("review") }, "Freigeben"));
  if (one.state === "approved") buttons.push(make("button", { class: "main", id: "veroeffentlichen", onclick: act("publish", "Veröffentlicht."), disabled: !may("publish") }, "Veröffentlichen"));
  if (one.state !== "withdrawn") buttons.push(make("button", { id: "zurueckziehen", onclick: confirmWithdrawal, disabled: one.published ? !may("publish") : !may("create") }, "Zurückziehen …"));
  const missing = buttons.some((button) => button.disabled) ? make("span", { class: "soft" }, "Gestrichelte Schaltflächen erlaubt Ihr Schlüssel nicht.") : null;
  return make("div", { class: "bar", role: "group", "aria-label": "Was mit dem Beitrag geschieht" }, buttons, missing);
}

function confirmWithdrawal() {
  const box = dialog("Beitrag zurückziehen", [make("p", {}, "Die Dateien werden gelöscht, im Feed bleibt ein Löschvermerk. Das lässt sich nicht rückgängig machen.")],
    [make("button", { class: "main", onclick: () => { box.close(); act("withdraw", "Zurückgezogen.")(); } }, "Endgültig zurückziehen")]);
}

function dialog(title, body, buttons) {
  const before = document.activeElement;
  const box = make("dialog", { "aria-labelledby": "dialogtitel", onclose: () => { box.remove(); if (before && before.isConnected) before.focus(); } },
    make("h2", { id: "dialogtitel" }, title), body, make("p", { class: "row" }, buttons, make("button", { type: "button", onclick: () => box.close() }, "Abbrechen")));
  document.body.append(box);
  box.showModal();
  return box;
}

// ---- sentences ----

function doubtful() {
  const found = sentences.sentences.filter((each) => each.doubts.length);
  return make("section", { "aria-labelledby": "zweifel" }, make("h2", { id: "zweifel" }, `Zweifelsfälle (${one.doubts})`),
    found.length ? make("ul", { class: "doubts" }, found.map((each) => make("li", {}, sentence(each, "z")))) : make("p", { class: "soft" }, "Kein Wort ist zweifelhaft."));
}

function text() {
  const blocks = sentences.article.blocks;
  const own = sentences.sentences.filter((each) => each.block < 0);
  return make("section", { "aria-labelledby": "text" }, make("h2", { id: "text" }, "Der ganze Text"),
    own.length ? make("div", { class: "block" }, make("p", { class: "soft" }, "Sagt die Ausgabe von sich aus"), own.map((each) => sentence(each, "s"))) : null,
    blocks.map((block, number) => shownBlock(block, number)));
}

function shownBlock(block, number) {
  const read = block.read ?? !SILENT.has(block.role);
  const spoken = sentences.sentences.filter((each) => each.block === number);
  const locked = !may("review");
  const role = make("select", { id: `rolle${number}`, disabled: locked, onchange: (event) => edit({ blocks: [{ number, role: event.target.value }] }) },
    Object.entries(ROLES).map(([value, name]) => make("option", { value, selected: value === block.role }, name)));
  const box = make("input", { type: "checkbox", id: `lesen${number}`, checked: read, disabled: locked, onchange: (event) => edit({ blocks: [{ number, read: event.target.checked }] }) });
  return make("div", { class: `block${read ? "" : " silent"}` },
    make("div", { class: "tools" }, make("label", { for: `rolle${number}` }, `Block ${number + 1}: `), role, make("label", { for: `lesen${number}` }, box, " vorlesen")),
    spoken.length ? spoken.map((each) => sentence(each, "s")) : make("p", { class: "text" }, block.text));
}

function sentence(each, kind) {
  const row = make("div", { class: "sentence" });
  row.append(
    make("button", { id: `${kind}${each.number}`, "aria-label": `Anhören: ${each.shown}`, onclick: () => play(`/v1/editions/${one.id}/sentences/${each.number}/sound`, row) }, "▶"),
    make("p", {}, ...marked(each)),
    make("button", { class: "mend", id: `${kind}m${each.number}`, "aria-label": `So sprechen: ${each.shown}`, disabled: !may("review"), onclick: () => mend(each, "") }, "So sprechen …"));
  if (each.spoken !== each.shown) row.append(make("p", { class: "said" }, each.spoken));
  if (kind === "z") {
    row.append(make("ul", { class: "why" }, each.doubts.map((doubt, at) => make("li", {},
      make("strong", {}, doubt.word), make("span", {}, `${doubt.reason}${doubt.how ? `: ${doubt.how}` : ""}`),
      make("button", { id: `${kind}d${each.number}-${at}`, disabled: !may("review"), "aria-label": `${doubt.word}: so sprechen`, onclick: () => mend(each, doubt.word) }, "So sprechen …"),
      doubt.kind === "number" || doubt.kind === "form" ? null
        : make("button", { disabled: !may("review"), "aria-label": `${doubt.word} ist richtig so`, onclick: () => keepEntry({ words: [doubt.word], respelling: doubt.word }, "article", each) }, "Ist richtig so")))));
  }
  return row;
}

function marked(each) {
  const words = each.doubts.map((doubt) => doubt.word).filter((word) => each.shown.includes(word));
  if (!words.length) return [each.shown];
  words.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "u");
  return each.shown.split(pattern).filter(Boolean).map((part) => words.includes(part) ? make("mark", {}, part) : part);
}

// ---- say it like … ----

const WAYS = [
  ["respelling", "deutsche Buchstaben, die richtig klingen", "z. B. Schiwonn"],
  ["ipa", "Lautschrift (IPA)", "z. B. ʃɪˈvɔːn"],
  ["language", "Sprache, als Kürzel", "z. B. en, fr, it"],
  ["spoken", "andere Wörter", "z. B. die Architektin"],
];
const PLACES = [["place", "nur in diesem Satz"], ["article", "im ganzen Beitrag"], ["house", "im Hauslexikon, für alle Beiträge"]];

function mend(each, word) {
  const chosen = word || String(getSelection()).trim();
  const field = make("input", { type: "text", id: "wort", value: each.shown.includes(chosen) || each.spoken.includes(chosen) ? chosen : "", required: true, lang: "de" });
  const value = make("input", { type: "text", id: "wie", autocomplete: "off", spellcheck: "false" });
  const hint = make("p", { class: "soft", id: "beispiel" });
  const heard = make("p", { class: "soft", id: "gehoert", role: "status" });
  const radios = (name, choices, first) => choices.map(([key, label]) => make("label", {}, make("input", { type: "radio", name, value: key, checked: key === first, onchange: () => tellWay() }), ` ${label}`));
  const form = make("form", { method: "dialog" },
    make("p", { class: "soft" }, each.shown),
    make("p", {}, make("label", { for: "wort" }, "Wort oder Wortfolge, wie sie im Satz steht"), field),
    make("fieldset", {}, make("legend", {}, "Wie es gesprochen wird"), radios("art", WAYS.map(([key, label]) => [key, label]), "respelling")),
    make("p", {}, make("label", { for: "wie" }, "So sprechen"), value, hint),
    make("fieldset", {}, make("legend", {}, "Wo das gilt"), radios("ort", PLACES, word ? "house" : "article")), heard);
  const picked = (name) => form.querySelector(`input[name=${name}]:checked`).value;
  const entry = () => ({ words: [field.value.trim()], [picked("art")]: value.value.trim(), ...(picked("ort") === "place" ? { sentence: each.shown } : {}) });
  const tellWay = () => { hint.textContent = WAYS.find(([key]) => key === picked("art"))[2]; };
  const complete = () => field.value.trim() && value.value.trim();
  let timer = 0, asked = 0;
  const hear = async () => {
    const turn = ++asked;
    try {
      const blob = await ask("POST", "/v1/preview", { text: each.shown, entries: [entry()], edition: one.id });
      if (turn !== asked) return;
      heard.textContent = "So klingt es.";
      const data = new FileReader(); // the policy of the page lets sound come from the desk or as data
      data.onload = () => play(data.result);
      data.readAsDataURL(blob);
    } catch (error) { if (turn === asked) heard.textContent = error.message; }
  };
  value.addEventListener("input", () => { clearTimeout(timer); if (complete()) timer = setTimeout(hear, 500); });
  const box = dialog("So sprechen", [form], [
    make("button", { class: "main", id: "merken", type: "button", onclick: () => { if (!complete()) { heard.textContent = "Es fehlt noch, wie das Wort gesprochen wird."; return; } const wanted = entry(), where = picked("ort"); box.close(); keepEntry(wanted, where, each); } }, "Übernehmen"),
    make("button", { type: "button", id: "probe", onclick: () => complete() && hear() }, "▶ Probe hören")]);
  form.addEventListener("submit", (event) => { event.preventDefault(); document.getElementById("merken").click(); });
  tellWay();
  (field.value ? value : field).focus();
}

/** Keep an entry for a place, the article or the house; the desk speaks anew what it changes. */
function keepEntry(entry, where, each) {
  return attempt(async () => {
    if (where === "house") {
      const { words, ...how } = entry;
      await ask("PUT", "/v1/lexicon", { word: words[0], ...how });
      tell(`„${entry.words[0]}“ steht im Hauslexikon.`);
    } else {
      const others = one.lexicon.filter((other) => !(other.words[0] === entry.words[0] && (other.sentence || "") === (entry.sentence || "")));
      await edit({ lexicon: [...others, entry] }, false);
    }
    await showEdition(one.id, false);
    main.focus();
  });
}

function edit(change, draw = true) {
  const action = async () => {
    one = await ask("PATCH", `/v1/editions/${one.id}`, change, one.revision);
    if (draw) await showEdition(one.id, true);
  };
  return draw ? attempt(action) : action();
}

function titleForm() {
  const field = make("input", { type: "text", id: "titel", value: sentences.article.metadata.title, size: 50, disabled: !may("review") });
  const notice = make("input", { type: "checkbox", id: "hinweis", checked: one.settings.script?.notice ?? sentences.sentences.some((each) => each.role === "notice"), disabled: !may("review") || !me.settings.includes("script.notice"),
    onchange: (event) => edit({ settings: { ...one.settings, script: { ...one.settings.script, notice: event.target.checked } } }) });
  return make("section", { "aria-labelledby": "angaben" }, make("h2", { id: "angaben" }, "Titel und Hinweis"),
    make("form", { class: "row", onsubmit: (event) => { event.preventDefault(); edit({ title: field.value }); } },
      make("p", {}, make("label", { for: "titel" }, "Titel"), field), make("button", { disabled: !may("review") }, "Titel ändern")),
    make("p", {}, make("label", { for: "hinweis" }, notice, " Hinweis auf die künstliche Stimme vorlesen")));
}

function lexiconOfArticle() {
  if (!one.lexicon.length) return null;
  return make("section", { "aria-labelledby": "eigene" }, make("h2", { id: "eigene" }, "Aussprache in diesem Beitrag"),
    make("ul", {}, one.lexicon.map((entry, at) => make("li", {}, `${entry.words.join(", ")}: ${manner(entry)}${entry.sentence ? ` (nur in: ${entry.sentence})` : ""} `,
      make("button", { disabled: !may("review"), "aria-label": `${entry.words[0]} entfernen`, onclick: () => edit({ lexicon: one.lexicon.filter((_, other) => other !== at) }) }, "Entfernen")))));
}

const manner = (entry) => entry ? [entry.spoken && `„${entry.spoken}“`, entry.respelling, entry.ipa && `[${entry.ipa}]`, entry.language].filter(Boolean).join(", ") || "nichts" : "nichts";

function preview() {
  const page = one.files.find((file) => file.name === "index.html");
  const mp3 = one.files.find((file) => file.name.endsWith(".mp3"));
  return make("section", { "aria-labelledby": "vorschau" }, make("h2", { id: "vorschau" }, "Vorschau"),
    mp3 ? make("p", {}, make("audio", { controls: true, preload: "none", src: mp3.href, "aria-label": "Die ganze Ausgabe" })) : null,
    page ? make("iframe", { src: page.href, title: "So sieht die Seite der Ausgabe aus", loading: "lazy" }) : null);
}

// ---- lexicon, reports, callbacks ----

async function showLexicon() {
  const [entries, changes] = await Promise.all([ask("GET", "/v1/lexicon"), ask("GET", "/v1/lexicon/changes")]);
  show(make("h1", {}, "Hauslexikon"), make("p", { class: "soft" }, "Was hier steht, gilt für alle Beiträge, die danach vertont werden. Es liegt als lexikon.toml im Ordner des Pults."),
    entries.length ? table(["Wort", "wird gesprochen", ""], entries.map((entry) => [entry.words.join(", "), manner(entry),
      make("button", { disabled: !may("review"), "aria-label": `${entry.words[0]} löschen`, onclick: () => attempt(async () => { await ask("DELETE", `/v1/lexicon?word=${encodeURIComponent(entry.words[0])}`); await showLexicon(); }) }, "Löschen")])) : make("p", {}, "Noch steht nichts darin."),
    make("h2", {}, "Änderungen"),
    changes.length ? table(["Wann", "Wer", "Wort", "vorher", "nachher", ""], changes.map((change) => [moment(change.at), change.by, change.word, manner(change.before), manner(change.after),
      change.undone ? "rückgängig gemacht" : make("button", { disabled: !may("review"), "aria-label": `${change.word}: rückgängig machen`, onclick: () => attempt(async () => { await ask("POST", `/v1/lexicon/changes/${change.id}/undo`); await showLexicon(); }) }, "Rückgängig")])) : make("p", { class: "soft" }, "keine"));
}

async function showReports() {
  const reports = may("review") ? await ask("GET", "/v1/reports") : [];
  show(make("h1", {}, "Falsch ausgesprochen?"), make("p", { class: "soft" }, me.reports ? "Was Hörerinnen und Hörer gemeldet haben." : "Meldungen sind ausgeschaltet; „reports = true“ in desk.toml schaltet sie ein."),
    reports.length ? table(["Wann", "Satz", "Anmerkung", "", ""], reports.map((report) => [moment(report.created), report.shown, report.note, make("a", { href: `#/beitrag/${report.edition}` }, "zum Beitrag"),
      make("button", { "aria-label": `Erledigt: ${report.shown}`, onclick: () => attempt(async () => { await ask("POST", `/v1/reports/${report.id}/done`); await showReports(); }) }, "Erledigt")])) : make("p", {}, "Es liegt nichts vor."));
}

async function showDeliveries() {
  const found = await ask("GET", "/v1/deliveries");
  const words = { held: "wartet, bis die Ausgabe im Netz ist", waiting: "wird versucht", delivered: "zugestellt", failed: "aufgegeben" };
  show(make("h1", {}, "Rückrufe"), found.length ? table(["Wann", "Ereignis", "Wohin", "Stand", "Versuche", ""], found.map((each) => [moment(each.created), each.event, each.url, `${words[each.state]} ${each.answer}`, each.tries,
    make("button", { disabled: !may("create"), "aria-label": `Noch einmal senden: ${each.event}`, onclick: () => attempt(async () => { await ask("POST", `/v1/deliveries/${each.id}/replay`); await showDeliveries(); }) }, "Noch einmal")])) : make("p", {}, "Noch wurde niemand zurückgerufen."));
}

async function showDownloads() {
  const found = await ask("GET", "/v1/downloads");
  const week = new Date(Date.now() - 7 * 864e5).toISOString().slice(0, 10);
  const sums = new Map();
  for (const each of found) {
    const sum = sums.get(each.guid) ?? { title: each.title, all: 0, week: 0, last: each.day };
    sum.all += each.count;
    if (each.day > week) sum.week += each.count;
    sums.set(each.guid, sum);
  }
  show(make("h1", {}, "Abrufe"), make("p", { class: "soft" }, me.counts ? "Wie oft eine Ausgabe von diesem Pult geladen wurde: je Tag und Hörer einmal, ab einer Minute, ohne Suchmaschinen. Wer hört, wird nicht gespeichert." : "Abrufe werden nicht gezählt; „count = true“ in [listeners] von desk.toml schaltet das Zählen ein."),
    sums.size ? table(["Beitrag", "7 Tage", "insgesamt", "zuletzt"], [...sums.values()].sort((a, b) => b.all - a.all).map((sum) => [sum.title, sum.week, sum.all, sum.last])) : make("p", {}, "Noch wurde nichts abgerufen."),
    sums.size ? make("p", {}, make("a", { href: "/v1/downloads.csv", download: "abrufe.csv" }, "Als CSV laden")) : "");
}

function table(heads, rows) {
  return make("table", {}, make("thead", {}, make("tr", {}, heads.map((head) => head ? make("th", { scope: "col" }, head) : make("td", {})))),
    make("tbody", {}, rows.map((cells) => make("tr", {}, cells.map((cell) => make("td", {}, cell instanceof Node ? cell : String(cell)))))));
}

// ---- where one is, and what happens meanwhile ----

async function route() {
  const hash = location.hash || "#/";
  try {
    me ??= await ask("GET", "/v1/status");
  } catch (error) {
    tellWho();
    tellUpload();
    if (error.status === 401) { await login(); return; }
    show(make("h1", {}, "Redaktionspult"), make("p", { class: "bad" }, error.message));
    return;
  }
  tellWho();
  tellUpload();
  listen();
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === hash) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  document.title = "Redaktionspult – Vorleser";
  drawn = "";
  await attempt(async () => {
    const found = hash.match(/^#\/beitrag\/([0-9a-z]+)$/);
    if (found) await showEdition(found[1], false);
    else if (hash === "#/lexikon") await showLexicon();
    else if (hash === "#/meldungen") await showReports();
    else if (hash === "#/rueckrufe") await showDeliveries();
    else if (hash === "#/abrufe") await showDownloads();
    else await showLists();
  });
}

function listen() {
  if (events) return;
  events = new EventSource("/v1/events");
  const later = () => { clearTimeout(listen.timer); listen.timer = setTimeout(refresh, 200); };
  events.addEventListener("edition", (event) => {
    const told = JSON.parse(event.data);
    if (one && told.edition === one.id && location.hash === `#/beitrag/${one.id}`) {
      if (["edited", "corrected", "lexicon", "approved"].includes(told.kind) && told.data.revision > one.revision) tell("Jemand anderes hat diesen Beitrag geändert. Sie sehen den neuen Stand.");
    }
    if (told.kind.startsWith("upload")) ask("GET", "/v1/status").then((now) => { me = now; tellUpload(); }, () => {});
    later();
  });
  events.addEventListener("progress", later);
}

async function refresh() {
  if (document.querySelector("dialog[open]")) { clearTimeout(listen.timer); listen.timer = setTimeout(refresh, 1000); return; }
  const hash = location.hash || "#/";
  if (hash === "#/") await attempt(showLists);
  else if (one && hash === `#/beitrag/${one.id}`) {
    const now = await attempt(() => ask("GET", `/v1/editions/${one.id}`));
    if (now && (now.revision !== one.revision || now.state !== one.state || Boolean(now.progress))) await attempt(() => showEdition(one.id, true));
  }
}

addEventListener("hashchange", () => { route().then(() => main.focus()); });
route();
