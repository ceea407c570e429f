// "So sprechen …": how a word is said, heard as one types, and kept for a sentence, the article or the house.

import { alter, ask, change, explain } from "./api.js";
import { dialog, main, make, tell } from "./dom.js";
import { showEdition } from "./edition.js";
import { playBlob } from "./player.js";
import { isShown, latest, state } from "./state.js";

const WAYS = [
  ["respelling", "deutsche Buchstaben, die richtig klingen", "zum Beispiel: Schiwonn"],
  ["ipa", "Lautschrift (IPA)", "zum Beispiel: ʃɪˈvɔːn"],
  ["language", "Sprache, als Kürzel", "zum Beispiel: en, fr, it"],
  ["spoken", "andere Wörter", "zum Beispiel: die Architektin"],
];
const PLACES = [["place", "nur in diesem Satz"], ["article", "im ganzen Beitrag"], ["house", "im Hauslexikon, für alle Beiträge"]];
const TYPING = 500; // milliseconds without a key before the preview speaks

export function mend(one, each, word) {
  const chosen = word || String(getSelection()).trim();
  const within = each.shown.includes(chosen) || each.spoken.includes(chosen);
  const field = make("input", { type: "text", id: "wort", value: within ? chosen : "", required: true, lang: "de", autocomplete: "off" });
  const value = make("input", { type: "text", id: "wie", autocomplete: "off", spellcheck: "false", "aria-describedby": "beispiel" });
  const hint = make("p", { class: "soft small", id: "beispiel" });
  const heard = make("p", { class: "soft", id: "gehoert", role: "status" });
  const radios = (name, choices, first) => choices.map(([key, label]) => make("label", {}, make("input", { type: "radio", name, value: key, checked: key === first, onchange: () => changed() }), ` ${label}`));
  const form = make("form", { method: "dialog" },
    make("p", { class: "quoted" }, each.shown),
    make("p", {}, make("label", { for: "wort" }, "Wort oder Wortfolge, wie sie im Satz steht"), field),
    make("fieldset", {}, make("legend", {}, "Wie es gesprochen wird"), radios("art", WAYS, "respelling")),
    make("p", {}, make("label", { for: "wie" }, "So sprechen"), value), hint,
    make("fieldset", {}, make("legend", {}, "Wo das gilt"), radios("ort", PLACES, word ? "house" : "article")), heard);
  const picked = (name) => form.querySelector(`input[name=${name}]:checked`).value;
  const entry = () => ({ words: [field.value.trim()], [picked("art")]: value.value.trim(), ...(picked("ort") === "place" ? { sentence: each.shown } : {}) });
  const complete = () => field.value.trim() && value.value.trim();
  let timer = 0, asked = 0;
  const hear = async () => {
    const turn = ++asked;
    try {
      const blob = await ask("POST", "/v1/preview", { text: each.shown, entries: [entry()], edition: one.id });
      if (turn !== asked || !form.isConnected) return;
      heard.textContent = "So klingt es.";
      playBlob(blob);
    } catch (error) { if (turn === asked) heard.textContent = explain(error); }
  };
  const later = () => { clearTimeout(timer); if (complete()) timer = setTimeout(hear, TYPING); };
  const changed = () => { hint.textContent = WAYS.find(([key]) => key === picked("art"))[2]; later(); };
  const keep = () => {
    if (!complete()) { heard.textContent = "Es fehlt noch, welches Wort wie gesprochen wird."; return; }
    clearTimeout(timer);
    const wanted = entry(), where = picked("ort");
    box.close();
    keepEntry(one, wanted, where);
  };
  value.addEventListener("input", later);
  field.addEventListener("input", later);
  const box = dialog("So sprechen", form, [
    make("button", { type: "button", id: "probe", onclick: () => complete() && hear() }, "▶ Probe hören"),
    make("button", { class: "main", id: "merken", type: "button", onclick: keep }, "Übernehmen")]);
  form.addEventListener("submit", (event) => { event.preventDefault(); keep(); });
  changed();
  (field.value ? value : field).focus();
}

/** Keep an entry for a place, the article or the house; the desk speaks anew what it changes. */
export function keepEntry(one, entry, where) {
  return change(async () => {
    if (where === "house") {
      const { words, ...how } = entry;
      const { id } = await ask("PUT", "/v1/lexicon", { word: words[0], ...how });
      tell(`„${words[0]}“ steht im Hauslexikon.`, ["Rückgängig", () => undo(one, id)]);
    } else {
      await keepInArticle(one, entry);
    }
    await showEdition(one.id, false);
    main.focus();
  });
}

function undo(one, id) {
  return change(async () => {
    await ask("POST", `/v1/lexicon/changes/${id}/undo`);
    tell("Rückgängig gemacht.");
    await (isShown(one.id) ? showEdition(one.id, true) : state.route());
  });
}

export const sameEntry = (entry, other) => other.words[0] === entry.words[0] && (other.sentence || "") === (entry.sentence || "");

/** Add *entry* to the edition's own; where somebody else has changed the edition meanwhile, to what it has now. */
async function keepInArticle(one, entry, again = true) {
  const others = ({ lexicon }) => lexicon.filter((other) => !sameEntry(other, entry));
  const same = ({ lexicon }) => JSON.stringify(lexicon.find((other) => sameEntry(other, entry)));
  try {
    await alter(one, "PATCH", "", (now) => ({ lexicon: [...others(now), entry] }));
  } catch (error) {
    if (error.status !== 412 || !again) throw error;
    const now = await ask("GET", `/v1/editions/${one.id}`);
    if (same(now) !== same(latest(one))) throw error; // somebody else has the same word
    await keepInArticle(now, entry, false);
  }
}
