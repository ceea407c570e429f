// One edition: how far it is, what may be done with it, its doubtful sentences, its text, its page.

import { alter, ask, change } from "./api.js";
import { dialog, make, minutes, show, tell } from "./dom.js";
import { bar } from "./lists.js";
import { sameEntry } from "./mend.js";
import { playAll, stop } from "./player.js";
import { sentence, soundOf } from "./sentence.js";
import { isShown, may, mayset, state } from "./state.js";
import { ROLES, SILENT, STATES, fault, manner } from "./words.js";

const WORKING = new Set(["queued", "working"]);
const STEPS = [["vertont", ["review", "approved", "published"]], ["freigegeben", ["approved", "published"]], ["öffentlich", ["published"]]];
let asked = 0; // how often an edition was asked for
let answered = 0; // which of these is shown: what comes late is older

/** Show the edition with that *id*; while it is made anew, its last sentences stay where they are. */
export async function showEdition(id, keepFocus) {
  const [focused, height] = [keepFocus && document.activeElement ? document.activeElement.id : "", scrollY];
  const before = state.one?.id === id ? state.sentences : null;
  const turn = asked += 1;
  const one = await ask("GET", `/v1/editions/${id}`);
  const sentences = WORKING.has(one.state) ? before : one.state === "withdrawn" ? null
    : await ask("GET", `/v1/editions/${id}/sentences`).catch((error) => { if (error.status === 409) return null; throw error; });
  if (!isShown(id) || turn < answered) return;
  answered = turn;
  Object.assign(state, { one, sentences });
  document.title = `${one.title || "Beitrag"} – Redaktionspult`;
  show(make("p", { class: "back" }, make("a", { href: "#/" }, "← Alle Beiträge")), make("h1", {}, one.title || "(noch ohne Titel)"),
    make("div", { class: "edition" }, make("aside", { "aria-label": "Stand und Freigabe" }, standing(), actions(), contents(), preview()),
      make("div", { class: "reading" }, troubles(), sentences ? [doubtful(), text(), details(), lexiconOfArticle(), page()] : waiting())));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (keepFocus) scrollTo(0, height);
}

/** Draw how far the making is, without touching the rest. */
export function showProgress(far) {
  const place = document.getElementById("fortschritt");
  if (place) place.replaceChildren(bar(far));
}

// ---- how far it is, and what may be done ----

function standing() {
  const { one } = state;
  const facts = [one.duration_ms ? `${minutes(one.duration_ms)} min` : "", one.version ? `Fassung ${one.version}` : "",
    one.published ? `öffentlich ist Fassung ${one.published}` : "", `Stand ${one.revision}`].filter(Boolean).join(" · ");
  return [make("p", {}, make("span", { class: `chip ${one.state}`, id: "zustand" }, STATES[one.state])),
    make("ol", { class: "steps" }, STEPS.map(([name, states]) => make("li", { class: states.includes(one.state) ? "done" : "" }, name, make("span", { class: "hidden" }, states.includes(one.state) ? " (ja)" : " (noch nicht)")))),
    make("p", { class: "soft small", id: "stand" }, facts),
    one.created_by && one.created_by !== "loopback" ? make("p", { class: "soft small" }, `eingereicht von ${one.created_by}`) : null,
    make("p", { id: "fortschritt" }, one.progress ? bar(one.progress) : null)];
}

function act(one, what, words, method = "POST") {
  sendRoles();
  return change(async () => {
    await alter(one, method, what);
    tell(words);
    await showEdition(one.id, true);
  });
}

function actions() {
  const { one } = state;
  const button = (id, words, scope, action, first = true) => make("button", { class: first ? "main" : "quiet", id, onclick: action, disabled: !may(scope) }, words);
  const buttons = [
    one.state === "failed" && button("nochmal", "Noch einmal versuchen", "create", () => act(one, "/retry", "Es wird noch einmal versucht.")),
    one.state === "review" && button("freigeben", "Freigeben", "review", () => act(one, "/approve", "Freigegeben.")),
    one.state === "approved" && button("veroeffentlichen", "Veröffentlichen", "publish", () => act(one, "/publish", "Veröffentlicht.")),
    one.state !== "withdrawn" && button("zurueckziehen", "Zurückziehen …", one.published ? "publish" : "create", () => confirmWithdrawal(one), false),
  ].filter(Boolean);
  return [make("div", { class: "actions", role: "group", "aria-label": "Was mit dem Beitrag geschieht" }, buttons),
    buttons.some((each) => each.disabled) ? make("p", { class: "soft small" }, "Gestrichelte Schaltflächen erlaubt Ihr Schlüssel nicht.") : null,
    one.url ? make("p", {}, make("a", { href: one.url, rel: "noreferrer" }, "Öffentliche Seite")) : null];
}

function confirmWithdrawal(one) {
  const reason = make("input", { type: "text", id: "grund", maxlength: 500, autocomplete: "off" });
  const box = dialog("Beitrag zurückziehen", [
    make("p", {}, "Die Dateien werden gelöscht, im Feed bleibt ein Löschvermerk. Das lässt sich nicht rückgängig machen."),
    make("p", {}, make("label", { for: "grund" }, "Grund (steht im Löschvermerk)"), reason)],
  make("button", { class: "main", id: "endgueltig", onclick: () => { box.close(); act(one, `?reason=${encodeURIComponent(reason.value)}`, "Zurückgezogen.", "DELETE"); } }, "Endgültig zurückziehen"));
}

function contents() {
  if (!state.sentences) return null;
  const places = [["zweifel", `Zweifelsfälle (${doubts().length})`], ["text", "Der ganze Text"], ["angaben", "Titel und Hinweis"], ["vorschau", "Seite der Ausgabe"]];
  return make("nav", { "aria-label": "In diesem Beitrag" }, make("ul", {}, places.map(([id, name]) => make("li", {}, make("button", { class: "link", onclick: () => { const there = document.getElementById(id); there.scrollIntoView(); there.focus({ preventScroll: true }); } }, name)))));
}

function preview() {
  const mp3 = state.one.files.find((file) => file.name.endsWith(".mp3"));
  return mp3 ? make("div", {}, make("p", { class: "small soft", id: "ganz" }, "Die ganze Ausgabe"), make("audio", { controls: true, preload: "none", src: mp3.href, "aria-labelledby": "ganz" })) : null;
}

function page() {
  const found = state.one.files.find((file) => file.name === "index.html");
  return found ? make("section", { "aria-labelledby": "vorschau" }, heading("vorschau", "Seite der Ausgabe"),
    make("iframe", { src: found.href, title: "So sieht die Seite der Ausgabe aus", loading: "lazy", onload: (event) => { event.target.dataset.loaded = ""; } })) : null;
}

function troubles() {
  const { one } = state;
  return [one.note ? make("p", { class: "box" }, `Anmerkung: ${one.note}`) : null,
    one.error ? make("div", { class: "box bad", role: "group", "aria-label": "Fehler" }, make("p", {}, fault(one.error_kind)), make("p", { class: "small", lang: "en" }, one.error, one.way_out ? `: ${one.way_out}` : "")) : null];
}

function waiting() {
  const words = { failed: "Es gibt nichts durchzusehen.", withdrawn: "Dieser Beitrag ist zurückgezogen." };
  return make("p", { class: "soft" }, words[state.one.state] || "Der Beitrag wird vertont. Diese Seite zeigt ihn, sobald er fertig ist.");
}

// ---- sentences ----

const heading = (id, ...words) => make("h2", { id, tabindex: "-1" }, ...words);
const doubts = () => state.sentences.sentences.filter((each) => each.doubts.length);

/** Return a button that plays the sentences of *items* one after another, and stops them. */
function playButton(id, words, items) {
  const { one } = state;
  const button = make("button", { class: "quiet", id, onclick: () => {
    if (button.dataset.playing) { stop(); return; }
    const kind = id === "zweifel-hoeren" ? "z" : "s";
    playAll(items.map((each) => ({ address: soundOf(one, each), row: document.getElementById(`${kind}-${each.number}`) })));
    button.dataset.playing = button.textContent;
    button.textContent = "■ Anhalten";
  } }, `▶ ${words}`);
  return button;
}

document.addEventListener("silence", () => {
  for (const button of document.querySelectorAll("[data-playing]")) {
    button.textContent = button.dataset.playing;
    delete button.dataset.playing;
  }
});

function doubtful() {
  const found = doubts();
  return make("section", { "aria-labelledby": "zweifel" },
    make("div", { class: "head" }, heading("zweifel", "Zweifelsfälle ", make("span", { class: "number" }, String(found.length))), found.length > 1 ? playButton("zweifel-hoeren", "Nacheinander anhören", found) : null),
    found.length ? make("ul", { class: "doubts" }, found.map((each) => make("li", {}, sentence(each, "z")))) : make("p", { class: "soft" }, "Kein Wort ist zweifelhaft."));
}

function text() {
  const { article, sentences } = state.sentences;
  const own = sentences.filter((each) => each.block < 0);
  return make("section", { "aria-labelledby": "text" }, make("div", { class: "head" }, heading("text", "Der ganze Text"), playButton("text-hoeren", "Alles anhören", sentences)),
    own.length ? make("div", { class: "block" }, make("p", { class: "soft small about" }, "Sagt die Ausgabe von sich aus"), make("div", {}, own.map((each) => sentence(each, "s")))) : null,
    article.blocks.map(shownBlock));
}

function shownBlock(block, number) {
  const { one } = state;
  const read = block.read ?? !SILENT.has(block.role);
  const spoken = state.sentences.sentences.filter((each) => each.block === number);
  const locked = !may("review");
  const role = make("select", { id: `rolle${number}`, "aria-label": `Rolle von Block ${number + 1}`, disabled: locked, onchange: (event) => changeRole(one, number, event.target.value) },
    Object.entries(ROLES).map(([value, name]) => make("option", { value, selected: value === block.role }, name)));
  const box = make("input", { type: "checkbox", id: `lesen${number}`, checked: read, disabled: locked, onchange: (event) => edit(one, { blocks: [{ number, read: event.target.checked }] }) });
  const change = block.role === "headline" ? null : make("button", { class: "quiet small", id: `aendern${number}`, disabled: locked, "aria-label": `Text ändern: Block ${number + 1}`, onclick: () => changeText(one, block, number) }, "Text ändern …");
  return make("div", { class: `block ${block.role}${read ? "" : " silent"}` },
    make("div", { class: "about" }, role, make("label", { for: `lesen${number}` }, box, " vorlesen"), change),
    make("div", {}, spoken.length ? spoken.map((each) => sentence(each, "s")) : make("p", { class: "text" }, block.text || "(ohne Text)")));
}

let roleTimer = 0;
let chosen = null; // the edition whose roles are being changed, and the role of each block chosen so far

/** Change a role once the choice has settled: with the arrow keys one passes others on the way. */
function changeRole(one, number, role) {
  if (chosen?.one !== one) sendRoles();
  chosen ??= { one, roles: new Map() };
  chosen.roles.set(number, role);
  clearTimeout(roleTimer);
  roleTimer = setTimeout(sendRoles, 600);
}

/** Send the roles that were chosen, settled or not: the edition is left, or something else is done with it. */
export function sendRoles() {
  clearTimeout(roleTimer);
  if (!chosen) return;
  const { one, roles } = chosen;
  chosen = null;
  edit(one, { blocks: [...roles].map(([number, role]) => ({ number, role })) });
}

function changeText(one, block, number) {
  const field = make("textarea", { id: "blocktext", rows: 7, maxlength: 100000, "aria-describedby": "blockhilfe" });
  field.value = block.text;
  const box = dialog(block.role === "subhead" ? "Kapitel ändern" : "Text ändern", [
    make("p", {}, make("label", { for: "blocktext" }, ROLES[block.role]), field),
    make("p", { class: "soft small", id: "blockhilfe" }, "Das ändert, was gelesen und was gehört wird. Nur für die Aussprache: „So sprechen …“.")],
  make("button", { class: "main", id: "text-uebernehmen", onclick: () => { box.close(); if (field.value.trim() !== block.text) edit(one, { blocks: [{ number, text: field.value.trim() }] }); } }, "Übernehmen"));
  field.focus();
}

// ---- title, notice, voice ----

function edit(one, wanted) {
  return change(async () => {
    await alter(one, "PATCH", "", wanted);
    await showEdition(one.id, true);
  });
}

function setting(one, table, key, value) {
  return edit(one, ({ settings }) => ({ settings: { ...settings, [table]: { ...settings[table], [key]: value } } }));
}

function details() {
  const { one, me, sentences } = state;
  const field = make("input", { type: "text", id: "titel", value: sentences.article.metadata.title, size: 50, maxlength: 500, required: true, disabled: !may("review") });
  const notice = make("input", { type: "checkbox", id: "hinweis", checked: one.settings.script?.notice ?? sentences.sentences.some((each) => each.role === "notice"), disabled: !mayset("script.notice"), onchange: (event) => setting(one, "script", "notice", event.target.checked) });
  const jingles = make("input", { type: "checkbox", id: "jingles", checked: one.settings.sound?.jingles ?? me.jingles, disabled: !mayset("sound.jingles"), onchange: (event) => setting(one, "sound", "jingles", event.target.checked) });
  const now = one.settings.speech?.voice || me.voice;
  const voice = make("select", { id: "stimme", disabled: !mayset("speech.voice"), onchange: (event) => setting(one, "speech", "voice", event.target.value) },
    me.voices.map((name) => make("option", { value: name, selected: name === now }, name)));
  const speed = make("input", { type: "number", id: "tempo", min: 0.5, max: 2, step: 0.05, value: one.settings.speech?.speed ?? me.speed, disabled: !mayset("speech.speed"), onchange: (event) => event.target.reportValidity() && setting(one, "speech", "speed", Number(event.target.value)) });
  return make("section", { "aria-labelledby": "angaben" }, heading("angaben", "Titel und Hinweis"),
    make("form", { class: "row", onsubmit: (event) => { event.preventDefault(); edit(one, { title: field.value }); } },
      make("div", { class: "wide" }, make("label", { for: "titel" }, "Titel"), field), make("button", { disabled: !may("review") }, "Titel ändern")),
    make("p", { class: "row" }, make("label", { class: "check", for: "hinweis" }, notice, " Hinweis auf die künstliche Stimme vorlesen"), make("label", { class: "check", for: "jingles" }, jingles, " Jingles")),
    make("div", { class: "row" }, me.voices.length > 1 ? make("div", {}, make("label", { for: "stimme" }, "Stimme"), voice) : null, make("div", {}, make("label", { for: "tempo" }, "Tempo"), speed)));
}

function lexiconOfArticle() {
  const { one } = state;
  if (!one.lexicon.length) return null;
  return make("section", { "aria-labelledby": "eigene" }, heading("eigene", "Aussprache in diesem Beitrag"),
    make("ul", {}, one.lexicon.map((entry, at) => make("li", {}, `${entry.words.join(", ")}: ${manner(entry)}${entry.sentence ? ` (nur in: ${entry.sentence})` : ""} `,
      make("button", { class: "small", id: `weg${at}`, disabled: !may("review"), "aria-label": `${entry.words[0]} entfernen`, onclick: () => edit(one, ({ lexicon }) => ({ lexicon: lexicon.filter((other) => !sameEntry(other, entry)) })) }, "Entfernen")))));
}
