// The sound: where it is, going somewhere, and what happens when it comes slowly or not at all.
"use strict";

globalThis.vorleserSound = (() => {
  const byId = (id) => document.getElementById(id);
  const { say } = vorleserStatus;
  const player = byId("player");
  const audio = byId("sound");
  const length = Number(player.dataset.ms) / 1000; // seconds
  const placeKey = `place:${player.dataset.key}`;
  const tellers = []; // who is told where was gone to

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
    for (const tell of tellers) tell(target);
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

  /** Calls *tell* with each time that is gone to, in seconds. */
  const onMove = (tell) => { tellers.push(tell); };

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

  /** Where the listener was the last time, in seconds; undefined where nothing is kept. */
  function remembered() {
    const time = Number(vorleserKept.get(placeKey));
    return time > 1 && time < length ? time : undefined;
  }

  const forget = () => vorleserKept.drop(placeKey);

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

  audio.addEventListener("waiting", () => { slow ||= setTimeout(wait, PATIENCE); });
  for (const event of ["playing", "pause", "error", "canplay"]) audio.addEventListener(event, goOn);

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

  function retryAfresh() {
    waits = [...WAITS];
    retry();
  }

  audio.addEventListener("error", failed);
  audio.addEventListener("canplay", recovered);
  addEventListener("online", () => { if (lost) retry(); });
  if (audio.error || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) failed(); // before we could listen

  return { audio, length, now, go, play, toggle, keep, forget, remembered, timeInAddress, retryAfresh, onMove };
})();
