// Reads along: plays the edition, marks the spoken sentence, keeps it in view.
// A classic script on purpose: browsers refuse modules on file: pages.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const { say, clock } = vorleserStatus;
  const player = byId("player");
  const audio = byId("sound");
  const dock = byId("audio");
  const seek = byId("seek");
  const length = Number(player.dataset.ms) / 1000;
  const LINGER = 1.2; // seconds that a sentence stays marked in the pause after it
  const RESTART = 1.5; // seconds into a sentence after which "back" repeats it

  const placeKey = `place:${player.dataset.key}`;

  // ---- sentences: one entry for each cue, with all its elements

  const cues = [];
  const cueOf = new Map();
  {
    const byTimes = new Map();
    for (const element of document.querySelectorAll("[data-s]")) {
      const times = `${element.dataset.s}-${element.dataset.e}`;
      let cue = byTimes.get(times);
      if (!cue) {
        cue = { start: element.dataset.s / 1000, end: element.dataset.e / 1000, elements: [] };
        byTimes.set(times, cue);
        cues.push(cue);
      }
      cue.elements.push(element);
      cueOf.set(element, cue);
    }
    cues.sort((a, b) => a.start - b.start);
  }
  const chapters = [...document.querySelectorAll("[data-chapter]")].map((link) => ({
    start: link.dataset.chapter / 1000,
    title: link.querySelector(".name").textContent,
    link,
  }));

  /** The index of the last entry that began at *time* or before, -1 where none has. */
  function lastBegun(entries, time) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle].start <= time + 0.005) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  // ---- words

  function inWords(time) {
    const count = (number, one, many) => (number ? [`${number} ${number === 1 ? one : many}`] : []);
    const seconds = Math.floor(time);
    const words = [
      ...count(Math.floor(seconds / 3600), "Stunde", "Stunden"),
      ...count(Math.floor(seconds / 60) % 60, "Minute", "Minuten"),
      ...count(seconds % 60, "Sekunde", "Sekunden"),
    ];
    return words.join(" ") || "Anfang";
  }

  const german = (number) => String(number).replace(".", ",");

  // ---- time

  const now = () => (lost ? lost.time : audio.currentTime);
  const WAITS = [2, 5, 15, 30]; // seconds before the sound is asked for again by itself
  let waits = [...WAITS];
  let waiting = 0; // the timer of the next attempt
  let lost = null; // where the listener was, and whether listening, when the sound could not be loaded
  let reached = 0; // the time last gone to

  function go(time) {
    const target = Math.min(Math.max(time, 0), Math.max(0, length - 0.05));
    audio.currentTime = target;
    reached = target;
    if (lost) lost.time = target;
    show(target);
    keep(target);
  }

  function play() {
    if (lost) {
      lost.playing = true;
      retry();
      return;
    }
    audio.play()?.catch(() => { /* the error event tells, or the browser wants a click first */ });
  }

  const toggle = () => (audio.paused ? play() : audio.pause());

  function keep(time) {
    if (time > 1 && time < length - 2) vorleserKept.set(placeKey, time.toFixed(1)); else vorleserKept.drop(placeKey);
    if (document.documentElement.classList.contains("embed")) return;
    try { history.replaceState(null, "", `#t=${time.toFixed(1)}`); } catch { /* too often, or a sandbox */ }
  }

  /** The time in the address, as seconds or as 1:23; undefined where there is none. */
  function timeInAddress() {
    const match = /^#t=(?:npt:)?((?:\d+:){0,2}\d+(?:\.\d+)?)/.exec(location.hash);
    if (!match) return undefined;
    const time = match[1].split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return time < length ? time : undefined;
  }

  // ---- what is shown

  let marked = null;
  let chapterNow = -1;
  let holding = false; // the slider has the focus: a screen reader would read every change of its value aloud

  function show(time) {
    mark(time);
    drawn = performance.now();
    byId("now").textContent = clock(time);
    player.style.setProperty("--played", String(Math.min(1, time / length)));
    if (!holding) place(time);
    const chapter = lastBegun(chapters, time);
    if (chapter !== chapterNow) {
      chapters[chapterNow]?.link.removeAttribute("aria-current");
      chapters[chapter]?.link.setAttribute("aria-current", "true");
      chapterNow = chapter;
    }
  }

  function place(time) {
    seek.value = String(Math.round(time));
    const chapter = chapters[lastBegun(chapters, time)];
    seek.setAttribute("aria-valuetext", `${inWords(time)} von ${inWords(length)}${chapter ? `, ${chapter.title}` : ""}`);
  }

  let touched = false; // nothing is marked before the listener has done something

  const LONG = 0.4; // of the screen's height: in such a sentence it is the word that is kept in view
  let long = false;

  function mark(time) {
    const cue = touched ? cues[lastBegun(cues, time)] : undefined;
    const next = cue && time <= cue.end + LINGER ? cue : null;
    vorleserWords.mark(next?.elements ?? [], time);
    if (next === marked) {
      if (marked && long && following && performance.now() > ours) reveal();
      return;
    }
    for (const element of marked?.elements ?? []) element.classList.remove("spoken");
    for (const element of next?.elements ?? []) element.classList.add("spoken");
    marked = next;
    if (!next) return;
    long = next.elements.some((element) => element.offsetHeight > innerHeight * LONG);
    if (!textHasFocus()) rove(next.elements[0]);
    if (following) reveal(); else offerFollow();
  }

  let running = false;
  let drawn = 0; // when clock and waveform were last drawn: ten times a second is enough for them

  function run() {
    if (running) return;
    running = true;
    frame();
  }

  function frame() {
    if (audio.paused || audio.seeking) {
      running = false;
      return;
    }
    if (performance.now() - drawn > 100) show(now()); else mark(now());
    requestAnimationFrame(frame);
  }

  // ---- kept in view, unless the reader has scrolled away

  let following = true;
  let ours = 0; // until when scrolling is our own

  /** Where what is heard begins on the screen: the sentence, or in a long one the word. */
  function heardAt() {
    return ((long && vorleserWords.box()) || marked.elements[0].getBoundingClientRect()).top;
  }

  /** Whether what is heard begins in the upper *share* of what is not under the player. */
  function inView(share = 1) {
    const top = player.classList.contains("stuck") ? player.offsetHeight : 0;
    const begin = heardAt();
    return begin >= top && begin <= innerHeight * share - 24;
  }

  function reveal() {
    if (inView(0.8)) return;
    ours = performance.now() + 1000;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const top = heardAt() + scrollY - innerHeight * 0.35;
    scrollTo({ top, behavior: calm ? "auto" : "smooth" });
  }

  function offerFollow() {
    byId("follow").hidden = following || !marked || inView();
  }

  function follow() {
    following = true;
    ours = 0;
    if (marked) reveal();
    offerFollow();
  }

  addEventListener("scroll", () => {
    stick();
    if (performance.now() < ours || !marked) return;
    following = inView();
    offerFollow();
  }, { passive: true });
  addEventListener("scrollend", () => { ours = Math.min(ours, performance.now() + 50); });
  for (const gesture of ["wheel", "touchmove"]) {
    addEventListener(gesture, () => { ours = 0; }, { passive: true });
  }

  let held = 0; // the player's height in its place

  /** Lets the player stay at the top once it has scrolled away; its place in the text keeps its height. */
  function stick() {
    if (document.documentElement.classList.contains("embed")) return;
    const stuck = player.classList.contains("stuck");
    if (!stuck) held = player.offsetHeight;
    const away = dock.getBoundingClientRect().top + held < 0;
    if (away === stuck) return;
    dock.style.paddingTop = away ? `${held}px` : "";
    player.classList.toggle("stuck", away);
    room();
  }

  /** Keeps what the keyboard reaches from lying under the player (WCAG 2.4.11). */
  function room() {
    const stuck = player.classList.contains("stuck");
    document.documentElement.style.scrollPaddingTop = stuck ? `${player.offsetHeight + 16}px` : "";
  }

  // ---- sentences by keyboard: one tab stop in the text, arrows move it

  let stop = null;
  const textHasFocus = () => cueOf.has(document.activeElement);

  function rove(element) {
    if (stop === element) return;
    stop?.removeAttribute("tabindex");
    stop = element;
    stop.tabIndex = 0;
  }

  function focusSentence(cue) {
    if (!cue) return;
    rove(cue.elements[0]);
    stop.focus();
  }

  // Only the sentence that has the focus is a button: to a screen reader the text stays text.
  document.addEventListener("focusin", (event) => {
    if (cueOf.has(event.target)) event.target.setAttribute("role", "button");
  });
  document.addEventListener("focusout", (event) => {
    if (cueOf.has(event.target)) event.target.removeAttribute("role");
  });

  function playFrom(cue, time = cue.start) {
    touched = true;
    following = true;
    go(time);
    play();
  }

  function sentenceKey(event, cue) {
    const index = cues.indexOf(cue);
    const moves = { ArrowUp: index - 1, ArrowLeft: index - 1, ArrowDown: index + 1, ArrowRight: index + 1, Home: 0, End: cues.length - 1 };
    if (event.key in moves) focusSentence(cues[moves[event.key]]);
    else if (event.key === "Enter" || event.key === " ") playFrom(cue);
    else return false;
    return true;
  }

  // On the document, not on each sentence: a screen reader would call each of them clickable.
  document.addEventListener("click", (event) => {
    const element = event.target.closest?.("[data-s]");
    if (!element || event.button || event.target.closest("a, button") || !getSelection().isCollapsed) return;
    playFrom(cueOf.get(element), vorleserWords.startAt(event));
  });

  // ---- what the controls do

  function step(entries, direction) {
    const at = lastBegun(entries, now());
    const begun = entries[at];
    const again = direction < 0 && begun && now() - begun.start > RESTART;
    const target = entries[again ? at : Math.max(0, at + direction)];
    if (!target || (direction > 0 && at + 1 >= entries.length)) return;
    touched = true;
    following = true;
    go(target.start);
  }

  function skip(seconds) {
    touched = true;
    following = true;
    go(now() + seconds);
  }

  const speed = byId("speed");

  function setSpeed(value) {
    audio.defaultPlaybackRate = Number(value); // what the sound starts with when it is loaded again
    audio.playbackRate = Number(value);
    audio.preservesPitch = true;
    vorleserKept.set("speed", value);
  }

  function changeSpeed(direction) {
    const index = Math.min(Math.max(speed.selectedIndex + direction, 0), speed.options.length - 1);
    speed.selectedIndex = index;
    setSpeed(speed.value);
    say(`Tempo ${german(Number(speed.value))}`);
  }

  const deeds = {
    play: toggle,
    back: () => skip(-15),
    forward: () => skip(15),
    "sentence-back": () => step(cues, -1),
    "sentence-forward": () => step(cues, 1),
    follow,
    "from-start": () => { go(0); byId("resumed").hidden = true; byId("play").focus(); },
    "chapters-button": () => openChapters(byId("chapters").hidden),
    "keys-button": () => byId("keys").showModal(),
    "keys-close": () => byId("keys").close(),
    copy: () => copy(),
    retry: () => { waits = [...WAITS]; retry(); },
  };
  for (const [id, deed] of Object.entries(deeds)) byId(id)?.addEventListener("click", deed);
  speed.addEventListener("change", () => setSpeed(speed.value));

  seek.addEventListener("focus", () => { holding = true; place(now()); });
  seek.addEventListener("blur", () => { holding = false; });
  seek.addEventListener("pointerup", () => { seek.blur(); });
  seek.addEventListener("keydown", (event) => {
    const jumps = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -60, PageUp: 60 };
    if (!(event.key in jumps)) return;
    event.preventDefault();
    skip(jumps[event.key]);
    place(now());
  });
  seek.addEventListener("input", () => {
    touched = true;
    following = true;
    go(Number(seek.value));
    place(now());
  });

  function openChapters(open) {
    const button = byId("chapters-button");
    byId("chapters").hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    room();
    if (open) (chapters[chapterNow] ?? chapters[0]).link.focus();
  }

  byId("chapters")?.addEventListener("click", (event) => {
    const link = event.target.closest("[data-chapter]");
    if (!link) return;
    event.preventDefault();
    touched = true;
    following = true;
    go(link.dataset.chapter / 1000);
    play();
    openChapters(false);
    byId("chapters-button").focus();
  });
  byId("chapters")?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openChapters(false);
    byId("chapters-button").focus();
  });

  // ---- shortcuts: letters, so they can be switched off (WCAG 2.1.4)

  const keysOn = byId("keys-on");
  keysOn.checked = vorleserKept.get("keys") !== "off";
  keysOn.addEventListener("change", () => vorleserKept.set("keys", keysOn.checked ? "on" : "off"));

  const shortcuts = {
    k: toggle,
    j: () => skip(-15),
    l: () => skip(15),
    arrowleft: () => step(cues, -1),
    arrowright: () => step(cues, 1),
    p: () => step(chapters, -1),
    n: () => step(chapters, 1),
    "-": () => changeSpeed(-1),
    "+": () => changeSpeed(1),
    z: follow,
    "?": () => byId("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const cue = cueOf.get(event.target);
    if (cue && sentenceKey(event, cue)) {
      event.preventDefault();
      return;
    }
    if (!keysOn.checked || document.querySelector("dialog[open]") || event.target.closest("input, select, textarea, [contenteditable]")) return;
    const deed = shortcuts[event.key.toLowerCase()];
    if (!deed || (event.key.startsWith("Arrow") && event.target.closest(".table, pre"))) return;
    event.preventDefault();
    deed();
  });

  // ---- a slow network: said once it lasts

  const PATIENCE = 500; // milliseconds
  let slow = 0; // the timer until it is said

  function wait() {
    if (audio.paused || audio.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) return;
    player.classList.add("waiting");
    say("Der Ton wird noch geladen");
  }

  function goOn() {
    clearTimeout(slow);
    slow = 0;
    player.classList.remove("waiting");
  }

  // ---- the sound's own news

  audio.addEventListener("play", () => {
    touched = true;
    byId("resumed").hidden = true;
    state(true);
    run();
  });
  audio.addEventListener("playing", run);
  audio.addEventListener("waiting", () => { slow ||= setTimeout(wait, PATIENCE); });
  for (const event of ["playing", "pause", "error", "canplay"]) audio.addEventListener(event, goOn);
  audio.addEventListener("pause", () => { state(false); keep(now()); place(now()); });
  audio.addEventListener("timeupdate", () => { if (!audio.seeking) show(now()); });
  audio.addEventListener("seeked", () => { show(now()); run(); });
  audio.addEventListener("ended", () => { vorleserKept.drop(placeKey); state(false); });
  audio.addEventListener("error", failed);
  audio.addEventListener("canplay", recovered);
  addEventListener("online", () => { if (lost) retry(); });
  setInterval(() => { if (!audio.paused) keep(now()); }, 5000);
  addEventListener("pagehide", () => { if (touched) keep(now()); });
  addEventListener("hashchange", () => {
    const time = timeInAddress();
    if (time === undefined) return;
    touched = true;
    following = true;
    go(time);
  });

  // ---- sound that could not be loaded is asked for again: by itself a few times, and whenever the listener wants it

  /** Says so, and notes what the listener was at; until the sound is back nothing else of it is shown. */
  function failed() {
    lost ??= { time: now() || reached, playing: !audio.paused };
    if (!audio.paused) audio.pause();
    if (byId("fault").hidden) {
      byId("fault").hidden = false;
      byId("fault-text").textContent = "Die Audiodatei lässt sich nicht laden. Der Text darunter ist vollständig.";
    }
    clearTimeout(waiting);
    const wait = waits.shift();
    if (wait) waiting = setTimeout(retry, wait * 1000);
  }

  function retry() {
    clearTimeout(waiting);
    audio.load();
  }

  /** Takes the message back and goes on where the sound was lost. */
  function recovered() {
    if (!lost) return;
    const { time, playing } = lost;
    lost = null;
    waits = [...WAITS];
    clearTimeout(waiting);
    if (byId("fault").contains(document.activeElement)) byId("play").focus();
    byId("fault").hidden = true;
    byId("fault-text").textContent = "";
    say("Die Audiodatei ist geladen");
    if (time) go(time);
    if (playing) play();
  }

  function state(playing) {
    player.classList.toggle("playing", playing);
    byId("play").setAttribute("aria-label", playing ? "Anhalten" : "Abspielen");
    if ("mediaSession" in navigator) navigator.mediaSession.playbackState = playing ? "playing" : "paused";
  }

  // ---- headset and lock screen

  function announce() {
    if (!("mediaSession" in navigator)) return;
    const { title, show: album, cover } = player.dataset;
    const artwork = cover && /^https?:$/.test(location.protocol) ? [{ src: new URL(cover, location.href).href, type: "image/jpeg" }] : [];
    try {
      navigator.mediaSession.metadata = new MediaMetadata({ title, album, artwork });
    } catch { /* no artwork from this address */ }
    const handlers = {
      seekbackward: () => skip(-15),
      seekforward: () => skip(15),
      previoustrack: () => step(cues, -1),
      nexttrack: () => step(cues, 1),
      seekto: (details) => go(details.seekTime),
    };
    for (const [action, handler] of Object.entries(handlers)) {
      try { navigator.mediaSession.setActionHandler(action, handler); } catch { /* unknown to this browser */ }
    }
  }

  // ---- embedding

  function embed() {
    const box = byId("embed");
    const here = /^https?:$/.test(location.protocol) ? new URL(".", location.href).href : "";
    const address = box.dataset.address || here;
    if (!address) return;
    const quoted = (text) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    byId("snippet").value = `<iframe src="${quoted(address)}index.html?embed=1" title="${quoted(`${player.dataset.title} (Audio)`)}"`
      + ` width="100%" height="320" allow="autoplay" loading="lazy"></iframe>`;
    box.hidden = false;
  }

  async function copy() {
    const snippet = byId("snippet");
    snippet.select();
    try {
      await navigator.clipboard.writeText(snippet.value);
      say("Kopiert");
      byId("copy").textContent = "Kopiert";
    } catch {
      say("Der Text ist markiert: mit Strg und C kopieren");
    }
  }

  // ---- begin

  audio.controls = false; // and so the page knows that this script has come (reading.js)
  const kept = vorleserKept.get("speed");
  if (kept && [...speed.options].some((option) => option.value === kept)) {
    speed.value = kept;
    audio.defaultPlaybackRate = Number(kept);
    audio.playbackRate = Number(kept);
  }
  if (cues.length) rove(cues[0].elements[0]);
  const asked = timeInAddress();
  const remembered = Number(vorleserKept.get(placeKey));
  if (asked !== undefined) {
    touched = true;
    go(asked);
  } else if (remembered > 1 && remembered < length) {
    touched = true;
    following = false;
    go(remembered);
    following = true;
    byId("resumed").firstElementChild.textContent = `Weiter bei ${clock(remembered)}.`;
    byId("resumed").hidden = false;
  } else {
    show(0);
  }
  if (audio.error || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) failed(); // before we could listen
  announce();
  embed();
})();
