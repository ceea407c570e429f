// What the reader has chosen on an edition's page (its reading.js) holds on this page, too: colours, and the size of letters.
// Loaded before the first paint, not deferred, so that no page flashes white in a dark room, and nothing moves when the
// other scripts have come.
"use strict";

for (const name of ["colours", "size"]) {
  const value = vorleserKept.get(`reading:${name}`);
  if (value) document.documentElement.setAttribute(`data-${name}`, value);
}

document.documentElement.classList.add("js");
addEventListener("DOMContentLoaded", () => {
  if (!window.vorleserAll) document.documentElement.classList.remove("js"); // index.js was not loaded
});
