// One sound at a time: a sentence, several one after another, or a preview.

import { tell } from "./dom.js";

const sound = document.getElementById("ton");
let waiting = []; // what follows
let current = null;

function mark(row) {
  for (const each of document.querySelectorAll(".playing")) each.classList.remove("playing");
  if (row) row.classList.add("playing");
  current = row;
}

function start(address, row) {
  mark(row);
  sound.src = address;
  return sound.play().catch((error) => {
    if (error.name === "AbortError") return;
    stop();
    tell("Der Satz ließ sich nicht abspielen.");
  });
}

function next() {
  const following = waiting.shift();
  if (!following) { stop(); return; }
  if (waiting[0]) fetch(waiting[0].address).catch(() => {}); // spoken while this one is heard
  if (following.row) following.row.scrollIntoView({ block: "nearest" });
  start(following.address, following.row);
}

sound.addEventListener("ended", next);

export function stop() {
  waiting = [];
  sound.pause();
  mark(null);
  document.dispatchEvent(new Event("silence"));
}

/** Play a sound; its *row* is marked meanwhile. Played again while it sounds, it stops. */
export function play(address, row = null) {
  const again = row && row === current && !sound.paused;
  stop();
  return again ? undefined : start(address, row);
}

/** Play *items* (address, row) one after another. */
export function playAll(items) {
  stop();
  waiting = [...items];
  next();
}

/** Play what was answered as a blob: the policy of the page lets sound come from the desk or as data. */
export function playBlob(blob) {
  const data = new FileReader();
  data.onload = () => play(data.result);
  data.readAsDataURL(blob);
}
