// What goes with listening: volume, sleep timer, a link to this moment, and the next article of the queue that the
// index page keeps. It knows the player by its <audio> and its buttons only.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const { say, clock } = vorleserStatus;
  const audio = byId("sound");
  const FADE = 8; // seconds in which the sleep timer turns the sound down
  const QUEUE = "queue";

  // ---- volume: hidden where the device alone decides it (iOS)

  const volume = byId("volume");

  function setVolume(value) {
    audio.volume = value / 100;
    volume.value = String(value);
    volume.setAttribute("aria-valuetext", `${value} Prozent`);
  }

  const kept = vorleserKept.get("volume");
  setVolume(kept !== null && Number(kept) >= 0 && Number(kept) <= 100 ? Math.round(Number(kept)) : 100);
  audio.volume = 0.5;
  const fixed = audio.volume !== 0.5;
  audio.volume = Number(volume.value) / 100;
  for (const element of [volume, ...volume.labels]) element.hidden = fixed;
  volume.addEventListener("input", () => {
    setVolume(Number(volume.value));
    vorleserKept.set("volume", volume.value);
  });

  // ---- sleep timer: counts while it plays, turns the sound down, and pauses; it is not kept

  const sleep = byId("sleep");
  const left = byId("sleep-left");
  let rest = 0; // seconds that may still be heard
  let counted = 0; // when the rest was counted down last

  /** Where the sleep timer lets the sound end; undefined where it counts seconds. */
  function border() {
    if (sleep.value !== "chapter") return undefined;
    const starts = [...document.querySelectorAll("[data-chapter]")].map((link) => link.dataset.chapter / 1000);
    return starts.find((start) => start > asked + 0.05) ?? audio.duration;
  }

  let asked = 0; // where the sound was when the end of a chapter was asked for

  function stopSleep() {
    sleep.value = "";
    left.textContent = "";
    audio.volume = Number(volume.value) / 100;
  }

  sleep.addEventListener("change", () => {
    audio.volume = Number(volume.value) / 100;
    rest = Number(sleep.value) * 60 || 0;
    counted = performance.now();
    asked = audio.currentTime;
    left.textContent = rest ? `noch ${clock(rest)}` : "";
  });

  function countDown() {
    const now = performance.now();
    const passed = (now - counted) / 1000;
    counted = now;
    if (!sleep.value || audio.paused) return;
    const end = border();
    rest = end === undefined ? rest - passed : (end - audio.currentTime) / audio.playbackRate;
    left.textContent = `noch ${clock(Math.max(0, rest))}`;
    if (rest > FADE) return;
    audio.volume = (Number(volume.value) / 100) * Math.max(0, Math.min(1, rest / FADE));
    if (rest > 0.15) return;
    audio.pause();
    stopSleep();
    say("Die Schlafzeit ist um");
  }

  setInterval(countDown, 250);
  audio.addEventListener("play", () => { counted = performance.now(); });
  audio.addEventListener("seeking", () => { asked = audio.currentTime; });

  // ---- a link to this moment

  byId("share").addEventListener("click", async () => {
    const base = byId("embed").dataset.address ? `${byId("embed").dataset.address}index.html` : location.href.split("#")[0];
    const address = `${base}#t=${Math.floor(audio.currentTime)}`;
    const title = document.title;
    try {
      if (navigator.share) {
        await navigator.share({ title, url: address });
        return;
      }
      await navigator.clipboard.writeText(address);
      say("Der Link zu dieser Stelle ist kopiert");
      byId("share").textContent = "Link kopiert";
    } catch (error) {
      if (error.name !== "AbortError") prompt("Link zu dieser Stelle:", address);
    }
  });

  // ---- the next article: what the index page has queued behind this one

  const onward = byId("onward");
  onward.checked = vorleserKept.get("onward") !== "off";
  onward.addEventListener("change", () => vorleserKept.set("onward", onward.checked ? "on" : "off"));

  /** The article after this one in the queue, as {title, url}; undefined where there is none. */
  function following() {
    let queue;
    try { queue = JSON.parse(vorleserKept.get(QUEUE) ?? "[]"); } catch { return undefined; }
    if (!Array.isArray(queue)) return undefined;
    const folder = (address) => new URL(".", address).href;
    try {
      const here = folder(location.href);
      const at = queue.findIndex((one) => folder(one.page) === here);
      const next = at < 0 ? undefined : queue.slice(at + 1).find((one) => one.page);
      // Only what lies beside this page's own folder: storage may have been written by another page of this host.
      return next && new URL("..", next.page).href === new URL("..", here).href ? next : undefined;
    } catch { return undefined; }
  }

  const next = following();
  if (next) {
    byId("next").hidden = false;
    byId("next-link").href = next.page;
    byId("next-link").textContent = next.title;
  }
  audio.addEventListener("ended", () => {
    if (sleep.value === "chapter") { stopSleep(); return; }
    if (next && onward.checked) location.href = `${next.page}?play`;
  });
  if (new URLSearchParams(location.search).has("play")) {
    audio.play()?.catch(() => { byId("play").focus(); }); // browsers that want a click first
  }
})();
