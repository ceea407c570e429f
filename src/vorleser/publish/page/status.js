// What the scripts of a page say and show alike: words for screen readers, and times. The index page has a copy of this
// file.
"use strict";

const vorleserStatus = Object.freeze({
  /** Says *words* to a screen reader: only what a key did and no focused control tells. */
  say(words) {
    const said = document.getElementById("said");
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = words; });
  },
  /** *time* in seconds as a clock shows it: 4:07 or 1:02:03. */
  clock(time) {
    const seconds = Math.floor(time);
    const pad = (number) => String(number).padStart(2, "0");
    const minutes = Math.floor(seconds / 60) % 60;
    const hours = Math.floor(seconds / 3600);
    return hours ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
  },
});
