// Elements, messages and dialogs. Text goes into the page as text, never as HTML.

export const main = document.getElementById("inhalt");
const note = document.getElementById("meldung");
let noteTimer = 0;

/** Return an element: its attributes, listeners (on…), and children, which are nodes or text. */
export function make(name, about = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(about)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== "" && child !== false));
  return node;
}

export function show(...nodes) {
  main.replaceChildren(...nodes.flat(Infinity).filter(Boolean));
}

/** Show a message for a while; *action* is a button's label and what it does. */
export function tell(text, action) {
  const button = action && make("button", { type: "button", onclick: () => { note.replaceChildren(); action[1](); } }, action[0]);
  note.replaceChildren();
  requestAnimationFrame(() => note.replaceChildren(text, ...(button ? [" ", button] : [])));
  clearTimeout(noteTimer);
  noteTimer = setTimeout(() => note.replaceChildren(), action ? 20000 : 12000);
}

/** Open a dialog with *body* and *buttons*; closed, the focus goes back to where it was. */
export function dialog(title, body, buttons) {
  const before = document.activeElement;
  const back = () => { const there = before?.isConnected ? before : before?.id && document.getElementById(before.id); if (there) there.focus(); };
  const box = make("dialog", { "aria-labelledby": "dialogtitel", onclose: () => { box.remove(); back(); } },
    make("h2", { id: "dialogtitel" }, title), body, make("p", { class: "row end" }, make("button", { type: "button", onclick: () => box.close() }, "Abbrechen"), buttons));
  document.body.append(box);
  box.showModal();
  return box;
}

export function closeDialogs() {
  for (const box of document.querySelectorAll("dialog[open]")) box.close();
}

export function table(name, heads, rows) {
  const cell = (content, at) => make("td", heads[at] ? { "data-head": heads[at] } : {}, content instanceof Node ? content : String(content));
  return make("table", { "aria-label": name }, make("thead", {}, make("tr", {}, heads.map((head) => head ? make("th", { scope: "col" }, head) : make("td", {})))),
    make("tbody", {}, rows.map((cells) => make("tr", {}, cells.map(cell)))));
}

export function minutes(ms) {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export const moment = (at) => new Date(at * 1000).toLocaleString("de-DE", { dateStyle: "short", timeStyle: "short" });
export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
