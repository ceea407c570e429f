// One sentence: as shown, as it will be said, what is doubtful in it, and what can be done about that.

import { make } from "./dom.js";
import { keepEntry, mend } from "./mend.js";
import { play } from "./player.js";
import { may, state } from "./state.js";
import { takes } from "./takes.js";

export const soundOf = (one, each) => `/v1/editions/${one.id}/sentences/${each.number}/sound`;

/** Return the row of a sentence; *kind* is "z" among the doubtful ones, "s" in the text, and begins its ids. */
export function sentence(each, kind) {
  const { one } = state;
  const row = make("div", { class: "sentence", id: `${kind}-${each.number}` });
  const tool = (id, label, words, action) => make("button", { class: "quiet", id, "aria-label": `${label}: ${each.shown}`, disabled: !may("review"), onclick: action }, words);
  row.append(
    make("button", { class: "play", id: `${kind}${each.number}`, "aria-label": `Anhören: ${each.shown}`, onkeydown: step, onclick: () => play(soundOf(one, each), row) }, make("span", { "aria-hidden": "true" }, "▶")),
    make("div", { class: "words" }, make("p", { class: "shown" }, marked(each)), said(each), kind === "z" ? why(one, each) : null),
    make("div", { class: "tools" }, kind === "z" && each.doubts.some((doubt) => doubt.word) ? null : tool(`${kind}m${each.number}`, "So sprechen", "So sprechen …", () => mend(one, each, "")),
      state.me.generative ? tool(`${kind}t${each.number}`, "Aufnahmen", "Aufnahmen …", () => takes(one, each)) : null));
  return row;
}

/** Go with the arrow keys from one sentence to the next. */
function step(event) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way) return;
  event.preventDefault();
  const all = [...document.querySelectorAll("button.play")];
  all[all.indexOf(event.currentTarget) + way]?.focus();
}

function why(one, each) {
  return make("ul", { class: "why" }, each.doubts.map((doubt, at) => make("li", {},
    doubt.word ? make("strong", {}, doubt.word) : null, make("span", {}, `${doubt.reason}${doubt.how ? `: ${doubt.how}` : ""}`),
    make("span", { class: "pair" },
      doubt.word ? make("button", { class: "small", id: `zd${each.number}-${at}`, disabled: !may("review"), "aria-label": `${doubt.word}: so sprechen`, onclick: () => mend(one, each, doubt.word) }, "So sprechen …") : null,
      ["number", "form", "unspoken"].includes(doubt.kind) ? null
        : make("button", { class: "small", id: `zr${each.number}-${at}`, disabled: !may("review"), "aria-label": `${doubt.word} ist richtig so`, onclick: () => keepEntry(one, { words: [doubt.word], respelling: doubt.word }, "article") }, "Ist richtig so")))));
}

function marked(each) {
  const words = each.doubts.map((doubt) => doubt.word).filter((word) => word && each.shown.includes(word));
  if (!words.length) return [each.shown];
  words.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "u");
  return each.shown.split(pattern).filter(Boolean).map((part) => words.includes(part) ? make("mark", {}, part) : part);
}

/** Return how the sentence is said where that differs from how it is written: other words, a pronunciation. */
function said(each) {
  const how = each.hints.map((hint) => [each.spoken.slice(hint.start, hint.end), hint.ipa ? `[${hint.ipa}]` : hint.respelling || hint.lang]).filter(([word, way]) => way && way !== word);
  if (each.spoken === each.shown && !how.length) return null;
  return make("p", { class: "said" }, make("span", { class: "hidden" }, "gesprochen: "),
    each.spoken === each.shown ? null : differing(each), how.map(([word, way]) => make("span", { class: "way" }, `${word} ${way}`)));
}

/** Return the spoken text, with the words that are not in the shown one marked. */
function differing(each) {
  const there = new Set(each.shown.split(/\s+/));
  return each.spoken.split(/(\s+)/).map((part) => part.trim() && !there.has(part) ? make("b", {}, part) : part);
}
