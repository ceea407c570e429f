// Requests to the API, and what is said when one fails.

import { tell } from "./dom.js";
import { problem } from "./problems.js";
import { follow, latest, state } from "./state.js";

export class Refused extends Error {
  constructor(status, kind, words = problem(kind, status)) {
    super(words);
    this.status = status;
  }
}

/** Ask the API; an answer that is no success is thrown as what the desk says of it. */
export async function ask(method, path, body, revision) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (revision !== undefined) headers["If-Match"] = `"${revision}"`;
  const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
    .catch(() => { throw new Refused(0, "", "Das Pult antwortet nicht. Läuft „vorleser desk“ noch?"); });
  const kind = answer.headers.get("content-type") || "";
  const content = kind.includes("json") ? await answer.json() : kind.startsWith("audio/") ? await answer.blob() : null;
  if (!answer.ok) throw new Refused(answer.status, String(content?.type ?? "").split(":").pop());
  return content;
}

/** Return what to say of *error*, in German. */
export const explain = (error) => error instanceof Refused ? error.message : `Fehler der Seite: ${error}`;

/** Do something for a click; what goes wrong is told, and who was overtaken by somebody else sees what is there now. */
export async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    if (error.status === 401) { state.me = null; await state.route(); return undefined; }
    tell(explain(error));
    if (error.status === 412) await state.route();
    return undefined;
  }
}

let turn = Promise.resolve(); // until the changes before are done

/**
 * Do something that changes what is shown, and show it: until that is done, news of it come from oneself. Changes go one
 * after another, so that none is refused for the one before.
 */
export function change(action) {
  state.changing += 1;
  const done = turn.then(() => attempt(action)).finally(() => { state.changing -= 1; });
  turn = done.catch(() => {});
  return done;
}

/**
 * Change the edition *one*, as it was where the change was offered, and return what it is then. *wanted* is the body, or
 * makes it of what our own changes have made of the edition.
 */
export async function alter(one, method, what, wanted) {
  const before = latest(one);
  const putBack = removeLoading();
  try {
    const after = await ask(method, `/v1/editions/${one.id}${what}`, typeof wanted === "function" ? wanted(before) : wanted, before.revision);
    follow(before, after);
    return after;
  } catch (error) {
    putBack();
    throw error;
  }
}

/** Remove a preview that is still loading: with the change its files are gone, and half of its scripts would run. */
function removeLoading() {
  const frame = document.querySelector("iframe:not([data-loaded])");
  const place = frame?.parentNode;
  frame?.remove();
  return () => place?.append(frame);
}
