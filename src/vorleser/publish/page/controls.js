// What the controls do: buttons, slider, chapters, a click on a sentence, and keys.
"use strict";

globalThis.vorleserControls = (() => {
  const byId = (id) => document.getElementById(id);
  const { say, clock } = vorleserStatus;
  const { cues, cueOf, chapters, lastBegun } = vorleserCues;
  const { audio, now, play, toggle } = vorleserSound;
  const { place, hold, goTo, chapter, follow, room, focusSentence } = vorleserView;
  const seek = byId("seek");
  const RESTART = 1.5; // seconds into a sentence after which "back" repeats it

  function playFrom(cue, time = cue.start) {
    goTo(time);
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
    goTo(target.start);
  }

  const skip = (seconds) => goTo(now() + seconds);

  const speed = byId("speed");

  function setSpeed(value) {
    audio.defaultPlaybackRate = Number(value); // what the sound starts with when it is loaded again
    audio.playbackRate = Number(value);
    audio.preservesPitch = true;
    vorleserKept.set("speed", value);
  }

  const kept = vorleserKept.get("speed");
  if (kept && [...speed.options].some((option) => option.value === kept)) {
    speed.value = kept;
    audio.defaultPlaybackRate = Number(kept);
    audio.playbackRate = Number(kept);
  }

  function changeSpeed(direction) {
    const index = Math.min(Math.max(speed.selectedIndex + direction, 0), speed.options.length - 1);
    speed.selectedIndex = index;
    setSpeed(speed.value);
    say(`Tempo ${speed.value.replace(".", ",")}`);
  }

  const deeds = {
    play: toggle,
    back: () => skip(-15),
    forward: () => skip(15),
    "sentence-back": () => step(cues, -1),
    "sentence-forward": () => step(cues, 1),
    follow,
    "from-start": () => { vorleserSound.go(0); byId("resumed").hidden = true; byId("play").focus(); },
    "chapters-button": () => openChapters(byId("chapters").hidden),
    "keys-button": () => byId("keys").showModal(),
    "keys-close": () => byId("keys").close(),
    retry: vorleserSound.retryAfresh,
  };
  for (const [id, deed] of Object.entries(deeds)) byId(id)?.addEventListener("click", deed);
  speed.addEventListener("change", () => setSpeed(speed.value));

  seek.addEventListener("focus", () => hold(true));
  seek.addEventListener("blur", () => hold(false));
  seek.addEventListener("pointerup", () => { seek.blur(); });
  seek.addEventListener("keydown", (event) => {
    const jumps = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -60, PageUp: 60 };
    if (!(event.key in jumps)) return;
    event.preventDefault();
    skip(jumps[event.key]);
    place(now());
  });
  seek.addEventListener("input", () => {
    goTo(Number(seek.value));
    place(now());
  });

  function openChapters(open) {
    const button = byId("chapters-button");
    byId("chapters").hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    room();
    if (open) chapter().link.focus();
  }

  byId("chapters")?.addEventListener("click", (event) => {
    const link = event.target.closest("[data-chapter]");
    if (!link) return;
    event.preventDefault();
    goTo(link.dataset.chapter / 1000);
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

  /** Moves; while nothing is heard, a screen reader says where that led. */
  function tell(move, where) {
    move();
    if (audio.paused) say(where());
  }

  const chapterNow = () => chapters[lastBegun(chapters, now())]?.title ?? clock(now());

  function sentenceNow() {
    const cue = cues[lastBegun(cues, now())];
    return cue ? cue.elements.map((element) => element.textContent.trim()).join(" ") : clock(now());
  }

  const keysOn = byId("keys-on");
  keysOn.checked = vorleserKept.get("keys") !== "off";
  keysOn.addEventListener("change", () => vorleserKept.set("keys", keysOn.checked ? "on" : "off"));

  const shortcuts = {
    k: toggle,
    j: () => tell(() => skip(-15), () => clock(now())),
    l: () => tell(() => skip(15), () => clock(now())),
    arrowleft: () => tell(() => step(cues, -1), sentenceNow),
    arrowright: () => tell(() => step(cues, 1), sentenceNow),
    p: () => tell(() => step(chapters, -1), chapterNow),
    n: () => tell(() => step(chapters, 1), chapterNow),
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

  return { step, skip };
})();
