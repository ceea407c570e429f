// What is shown while it plays: the clock, the marked sentence and word, kept in view unless the reader has scrolled away.
"use strict";

globalThis.vorleserView = (() => {
  const byId = (id) => document.getElementById(id);
  const { clock } = vorleserStatus;
  const { cues, cueOf, chapters, lastBegun } = vorleserCues;
  const { audio, length, now } = vorleserSound;
  const player = byId("player");
  const dock = byId("audio");
  const seek = byId("seek");
  const LINGER = 1.2; // seconds that a sentence stays marked in the pause after it

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

  // ---- what others ask for

  /** The slider has the focus or loses it: as long as it has, its value stays as it is. */
  function hold(focused) {
    holding = focused;
    if (focused) place(now());
  }

  /** The listener has done something: from now on what is heard is marked. */
  function begin() {
    touched = true;
  }

  /** Goes to *time*, in seconds, because the listener wants it; the page follows unless it is to stay as it is. */
  function goTo(time, { follows = true } = {}) {
    begin();
    following = follows;
    vorleserSound.go(time);
    following = true;
  }

  const hasBegun = () => touched;
  const chapter = () => chapters[chapterNow] ?? chapters[0];

  vorleserSound.onMove(show);
  audio.addEventListener("playing", run);
  audio.addEventListener("timeupdate", () => { if (!audio.seeking) show(now()); });
  audio.addEventListener("seeked", () => { show(now()); run(); });
  if (cues.length) rove(cues[0].elements[0]);

  return { show, place, run, hold, begin, goTo, hasBegun, chapter, follow, room, focusSentence };
})();
