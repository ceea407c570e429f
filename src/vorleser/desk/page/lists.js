// The lists of editions, and a form for a new one.

import { ask, attempt } from "./api.js";
import { count, dialog, main, make, minutes, moment, show, tell } from "./dom.js";
import { may } from "./state.js";
import { STAGES, STATES, fault } from "./words.js";

const SECTIONS = [
  ["review", "Wartet auf Durchsicht", ["review"], "Nichts wartet auf Sie."],
  ["failed", "Gescheitert", ["failed"], ""],
  ["work", "In Arbeit", ["queued", "working"], "Gerade wird nichts vertont."],
  ["approved", "Freigegeben", ["approved"], "Nichts wartet auf die Veröffentlichung."],
  ["published", "Veröffentlicht", ["published"], "Noch ist nichts veröffentlicht."],
];
let drawn = ""; // what is shown, so that it is drawn anew only where something has changed
let asked = 0; // how often the lists were asked for
let answered = 0; // which of these is shown: what comes late is older
let search = "";
const limits = new Map(); // of a section: how many editions it shows at least
const STEP = 50; // how many more are shown at a click
const MOST = 200; // how many the desk gives at a time

export function forgetLists() {
  drawn = "";
}

/** Return the newest editions in *state*, *limit* at least where there are as many, and whether there are more. */
async function fetchState(state, limit) {
  const editions = [];
  let next = `/v1/editions?state=${state}&limit=${Math.min(limit, MOST)}${search ? `&search=${encodeURIComponent(search)}` : ""}`;
  while (next && editions.length < limit) {
    const page = await ask("GET", next);
    editions.push(...page.editions);
    next = page.next;
  }
  return { editions, more: Boolean(next) };
}

async function fetchSection(name, states) {
  const found = await Promise.all(states.map((state) => fetchState(state, limits.get(name) ?? STEP)));
  return { editions: found.flatMap((part) => part.editions).sort((a, b) => b.created - a.created), more: found.some((part) => part.more) };
}

export async function showLists() {
  const turn = asked += 1;
  const lists = await Promise.all(SECTIONS.map(([name, , states]) => fetchSection(name, states)));
  if (location.hash.length > 2 || turn < answered) return;
  answered = turn;
  const mark = JSON.stringify(lists);
  if (mark === drawn) return;
  drawn = mark;
  const focused = document.activeElement;
  const [href, id] = [focused?.getAttribute("href"), focused?.id];
  show(head(), SECTIONS.map(([name, title, , empty], at) => section(name, title, empty, lists[at])));
  if (id && main.querySelector(`#${id}`)) { const field = main.querySelector(`#${id}`); field.focus(); field.setSelectionRange?.(field.value.length, field.value.length); }
  else if (href) main.querySelector(`a[href="${CSS.escape(href)}"]`)?.focus();
}

function head() {
  let timer = 0;
  const field = make("input", { type: "search", id: "suche", value: search, autocomplete: "off", oninput: () => {
    clearTimeout(timer);
    timer = setTimeout(() => { search = field.value.trim(); attempt(showLists); }, 250);
  } });
  return make("div", { class: "head" }, make("h1", {}, "Beiträge"),
    make("div", { class: "row" }, make("div", {}, make("label", { for: "suche", class: "small" }, "Titel suchen"), field),
      may("create") ? make("button", { id: "neu", onclick: add }, "Neuer Beitrag …") : null));
}

function section(name, title, empty, { editions, more }) {
  if (!empty && !editions.length) return null; // nobody looks for what has failed
  return make("section", { class: `list-${name}`, "aria-labelledby": `liste-${name}` },
    make("h2", { id: `liste-${name}` }, title, " ", make("span", { class: "number" }, `${editions.length}${more ? "+" : ""}`)),
    editions.length ? make("ul", { class: "list" }, editions.map(listed)) : make("p", { class: "soft" }, search ? "Nichts gefunden." : empty),
    more ? make("button", { class: "quiet", id: `mehr-${name}`, onclick: () => { limits.set(name, (limits.get(name) ?? STEP) + STEP); attempt(showLists); } }, "Ältere zeigen") : null);
}

function listed(one) {
  const facts = [one.duration_ms ? `${minutes(one.duration_ms)} min` : "", one.published ? `öffentlich: Fassung ${one.published}` : "", `seit ${moment(one.changed)}`].filter(Boolean).join(" · ");
  return make("li", {}, make("a", { class: "title", href: `#/beitrag/${one.id}` }, one.title || "(noch ohne Titel)"),
    make("span", { class: "marks" }, one.doubts && one.state === "review" ? make("span", { class: "chip doubt" }, count(one.doubts, "Zweifelsfall", "Zweifelsfälle")) : null,
      one.progress ? bar(one.progress) : make("span", { class: `chip ${one.state}` }, STATES[one.state])),
    make("span", { class: "facts" }, facts), one.error ? make("p", { class: "bad" }, fault(one.error_kind)) : null);
}

export function bar(far) {
  const name = STAGES[far.stage] || far.stage;
  return make("span", { class: "bar" }, `${name} `, make("progress", { value: far.done, max: Math.max(1, far.steps), "aria-label": name }));
}

function add() {
  const url = make("input", { type: "url", id: "neu-url", placeholder: "https://", autocomplete: "off" });
  const text = make("textarea", { id: "neu-text", rows: 8, "aria-describedby": "neu-hilfe" });
  const box = dialog("Neuer Beitrag", make("form", { method: "dialog", onsubmit: (event) => { event.preventDefault(); send(); } },
    make("p", {}, make("label", { for: "neu-url" }, "Adresse im Netz"), url),
    make("p", {}, make("label", { for: "neu-text" }, "oder der Text"), text),
    make("p", { class: "soft small", id: "neu-hilfe" }, "Markdown: „# Titel“ in der ersten Zeile, „## Zwischentitel“ für Kapitel.")),
  make("button", { class: "main", type: "button", id: "neu-senden", onclick: () => send() }, "Vertonen"));
  const send = () => attempt(async () => {
    const body = url.value.trim() ? { url: url.value.trim() } : { markdown: text.value };
    if (!body.url && !body.markdown.trim()) { url.focus(); return; }
    await ask("POST", "/v1/editions", body);
    box.close();
    tell("Der Beitrag wird vertont.");
    await showLists();
  });
}
