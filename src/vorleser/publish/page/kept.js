// What a listener's choices leave in this browser, for all pages of the host. Storage may be forbidden (a private window);
// then a choice holds for this visit. The index page has a copy of this file.
"use strict";

const vorleserKept = Object.freeze({
  /** The value kept as *key*; null where there is none. */
  get(key) {
    try { return localStorage.getItem(`vorleser:${key}`); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(`vorleser:${key}`, value); } catch { /* forbidden, or full */ }
  },
  drop(key) {
    try { localStorage.removeItem(`vorleser:${key}`); } catch { /* forbidden */ }
  },
});
