// The review page: a client of the API, without a framework. Here: who looks, where one is, what happens meanwhile.

import { ask, attempt, explain } from "./api.js";
import { closeDialogs, main, make, moment, show, tell } from "./dom.js";
import { sendRoles, showEdition, showProgress } from "./edition.js";
import { forgetLists, showLists } from "./lists.js";
import { stop } from "./player.js";
import { isShown, state } from "./state.js";
import { showDeliveries, showDownloads, showLexicon, showReports } from "./tables.js";
import { trouble } from "./words.js";

const AGAIN = 5000; // milliseconds until a stream that was refused is asked for again
let events = null;
let timer = 0;
const VIEWS = Object.fromEntries([showLexicon, showReports, showDeliveries, showDownloads].map((view) => [view.place, view]));

// ---- who looks ----

function showLogin() {
  const field = make("input", { type: "password", id: "schluessel", autocomplete: "current-password", required: true });
  const fault = make("p", { class: "bad", role: "alert" });
  const form = make("form", {
    onsubmit: (event) => {
      event.preventDefault();
      ask("POST", "/v1/session", { key: field.value.trim() }).then(route, (error) => { fault.textContent = explain(error); });
    },
  }, make("label", { for: "schluessel" }, "Schlüssel"), make("p", { class: "row" }, field, make("button", { class: "main" }, "Anmelden")), fault);
  show(make("h1", {}, "Anmelden"), make("p", {}, "Der Schlüssel kommt von der Person, die dieses Pult betreibt (vorleser desk key add)."), form);
  field.focus();
}

function drawWho() {
  const { me } = state;
  const out = make("button", { class: "quiet small", onclick: () => attempt(async () => { await ask("DELETE", "/v1/session"); state.me = null; await route(); }) }, "Abmelden");
  document.getElementById("wer").replaceChildren(...(me && me.name !== "loopback" ? [me.name, " ", out] : []));
}

/** Show what is wrong with the desk, and how uploading goes. */
function drawTroubles() {
  const { me } = state;
  const upload = me && me.upload;
  const line = document.getElementById("netz");
  line.className = upload && upload.error ? "bad" : "";
  line.textContent = !upload ? "" : upload.error ? `Noch nicht alles ist im Netz, es wird weiter versucht: ${upload.error}`
    : upload.last ? `Alles Veröffentlichte ist im Netz, zuletzt geprüft ${moment(upload.last)}.` : "Veröffentlichtes wird ins Netz gebracht.";
  document.getElementById("stoerungen").replaceChildren(...(me ? me.troubles : []).map((each) => make("p", { class: "bad" }, `${trouble(each.kind)} `, make("span", { class: "small", lang: "en" }, `(${each.detail})`))));
}

// ---- where one is ----

async function route() {
  const hash = location.hash || "#/";
  stop();
  try {
    state.me ??= await ask("GET", "/v1/status");
  } catch (error) {
    events?.close();
    events = null;
    drawWho();
    drawTroubles();
    if (error.status === 401) showLogin();
    else show(make("h1", {}, "Redaktionspult"), make("p", { class: "bad" }, explain(error)), make("p", {}, make("button", { onclick: route }, "Noch einmal versuchen")));
    return;
  }
  drawWho();
  drawTroubles();
  listen();
  for (const link of document.querySelectorAll("header nav a")) {
    if (link.getAttribute("href") === hash) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  document.title = "Redaktionspult – Vorleser";
  forgetLists();
  const edition = hash.match(/^#\/beitrag\/([0-9a-z]+)$/);
  if (edition && state.one?.id !== edition[1]) Object.assign(state, { one: null, sentences: null });
  await attempt(() => edition ? showEdition(edition[1], false) : (VIEWS[hash] || showLists)());
}

// ---- what happens meanwhile ----

function listen() {
  if (events) return;
  events = new EventSource("/v1/events");
  events.addEventListener("edition", (event) => {
    const news = JSON.parse(event.data);
    noticeOthers(news);
    if (news.kind.startsWith("upload") || news.kind === "published" || news.kind === "retry") ask("GET", "/v1/status").then((now) => { state.me = now; drawTroubles(); }, () => {});
    later();
  });
  events.addEventListener("progress", (event) => {
    const far = JSON.parse(event.data);
    if (state.one && far.edition === state.one.id && isShown(far.edition)) showProgress(far);
    else if ((location.hash || "#/") === "#/") later();
  });
  events.addEventListener("error", (event) => {
    if (event.target !== events || events.readyState !== EventSource.CLOSED) return; // else the browser asks again
    events = null;
    setTimeout(resume, AGAIN);
  });
}

/** Listen again after a refusal, which a browser takes for final: a restart of the desk, a proxy without it, too many streams. */
async function resume() {
  if (events || !state.me) return;
  try {
    state.me = await ask("GET", "/v1/status");
  } catch (error) {
    if (error.status !== 401) { setTimeout(resume, AGAIN); return; }
    state.me = null;
    await route();
    return;
  }
  drawTroubles();
  listen();
  later();
}

/** Say that another person has changed the edition that is shown; changes of one's own are waited for first. */
async function noticeOthers(news) {
  if (!state.one || news.edition !== state.one.id || !["edited", "corrected", "lexicon"].includes(news.kind)) return;
  while (state.changing) await new Promise((done) => { setTimeout(done, 50); });
  if (state.one?.id !== news.edition || news.data.revision <= state.one.revision) return;
  tell(news.kind === "lexicon" ? "Das Hauslexikon hat sich geändert; der Beitrag wird neu vertont." : "Jemand anderes hat diesen Beitrag geändert. Sie sehen den neuen Stand.");
}

function later(ms = 200) {
  clearTimeout(timer);
  timer = setTimeout(refresh, ms);
}

async function refresh() {
  const hash = location.hash || "#/";
  if (document.querySelector("dialog[open]")) { later(1000); return; }
  if (hash === "#/") { await attempt(showLists); return; }
  if (VIEWS[hash] && !main.contains(document.activeElement)) { await attempt(VIEWS[hash]); return; }
  const { one } = state;
  if (!one || !isShown(one.id)) return;
  const now = await attempt(() => ask("GET", `/v1/editions/${one.id}`));
  if (now && (now.revision !== one.revision || now.state !== one.state)) await attempt(() => showEdition(now.id, true));
}

state.route = route;
addEventListener("hashchange", () => { closeDialogs(); sendRoles(); route().then(() => { main.focus(); scrollTo(0, 0); }); });
route();
