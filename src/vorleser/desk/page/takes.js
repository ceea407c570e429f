// Several takes of a sentence side by side, by a voice that says it differently each time.

import { alter, ask, attempt, change, explain } from "./api.js";
import { dialog, make, tell } from "./dom.js";
import { showEdition } from "./edition.js";
import { play } from "./player.js";
import { soundOf } from "./sentence.js";

export async function takes(one, each) {
  const within = `/sentences/${each.number}/takes`;
  const place = `/v1/editions/${one.id}${within}`;
  const list = make("ol", { class: "takes" });
  const heard = make("p", { class: "soft", role: "status" });
  const more = make("button", { type: "button", id: "noch-eine", onclick: () => speak() }, "Noch eine Aufnahme");
  const box = dialog("Aufnahmen", make("div", {}, make("p", { class: "quoted" }, each.shown), list, heard), more);
  const draw = (found) => list.replaceChildren(row("In der Ausgabe", soundOf(one, each), null), ...found.map((take) => row(`Aufnahme ${take.number}`, take.href, take.number)));
  const row = (name, address, number) => {
    const item = make("li", {});
    item.append(
      make("button", { type: "button", class: "play", id: `aufnahme-${number ?? 0}`, "aria-label": `${name} anhören`, onclick: () => play(address, item) }, make("span", { "aria-hidden": "true" }, "▶")), make("span", {}, name),
      number ? make("button", { type: "button", id: `nehmen-${number}`, "aria-label": `${name} nehmen`, onclick: () => choose(number) }, "Nehmen") : "");
    return item;
  };
  const speak = async () => {
    heard.textContent = "Wird gesprochen …";
    more.disabled = true;
    try {
      const found = await ask("POST", place);
      if (!box.isConnected) return;
      draw(found);
      heard.textContent = `Aufnahme ${found.length} ist da.`;
      play(found.at(-1).href, list.lastElementChild);
    } catch (error) { heard.textContent = explain(error); }
    more.disabled = false;
    more.focus();
  };
  const choose = (number) => {
    box.close();
    change(async () => {
      await alter(one, "POST", `${within}/${number}/choose`);
      tell(`Aufnahme ${number} kommt in die Ausgabe.`);
      await showEdition(one.id, true);
    });
  };
  await attempt(async () => draw(await ask("GET", place)));
  list.querySelector("button")?.focus();
}
