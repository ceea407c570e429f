// Plays editions one after the other: all of the newest day, or what the listener has queued. The queue is kept, and pages
// that read along go on with it.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const { say, clock } = vorleserStatus;
  const bar = byId("bar");
  const audio = byId("bar-sound");
  const list = byId("queue");
  const QUEUE = "queue";
  const AT = "queue-at";
  const KEPT = "vorleser-kept";

  const inside = (address) => address.startsWith(new URL(".", location.href).href);

  let queue = load();
  let at = Math.min(Math.max(0, Number(vorleserKept.get(AT)) || 0), Math.max(0, queue.length - 1));

  /** The queue as it was kept: only what lies beside this page, since any page of this host may have written it. */
  function load() {
    let kept;
    try { kept = JSON.parse(vorleserKept.get(QUEUE) ?? "[]"); } catch { return []; }
    if (!Array.isArray(kept)) return [];
    return kept.filter((one) => typeof one?.title === "string" && typeof one.sound === "string"
      && inside(one.sound) && (!one.page || inside(String(one.page))));
  }

  function keep() {
    vorleserKept.set(QUEUE, JSON.stringify(queue));
    vorleserKept.set(AT, String(at));
    letGo();
  }

  // ---- what is shown

  function show() {
    bar.hidden = !queue.length;
    document.body.classList.toggle("with-bar", queue.length > 0);
    if (!queue.length) return;
    const one = queue[at];
    byId("bar-title").textContent = one.title;
    byId("bar-title").href = one.page || one.sound;
    byId("bar-previous").disabled = at === 0;
    byId("bar-next").disabled = at + 1 >= queue.length;
    byId("queue-count").textContent = `${at + 1} von ${queue.length}`;
    list.replaceChildren(...queue.map(entry));
  }

  function entry(one, number) {
    const li = document.createElement("li");
    const play = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: one.title });
    if (number === at) play.setAttribute("aria-current", "true");
    play.addEventListener("click", () => start(number));
    const drop = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "Entfernen" });
    drop.setAttribute("aria-label", `Aus der Warteschlange entfernen: ${one.title}`);
    drop.addEventListener("click", () => remove(number));
    li.append(play, " ", drop);
    return li;
  }

  function tick() {
    const whole = Number.isFinite(audio.duration) ? audio.duration : queue[at]?.seconds ?? 0;
    byId("bar-time").textContent = `${clock(audio.currentTime)} / ${clock(whole)}`;
    if (queue[at]?.page) byId("bar-title").href = `${queue[at].page}#t=${Math.floor(audio.currentTime)}`;
  }

  // ---- what is played

  function start(number) {
    at = number;
    keep();
    show();
    byId("bar-fault").hidden = true;
    audio.src = queue[at].sound;
    const speed = Number(vorleserKept.get("speed"));
    audio.defaultPlaybackRate = speed >= 0.5 && speed <= 3 ? speed : 1;
    audio.play()?.catch(() => { /* the error event tells, or the browser wants a click first */ });
    announce();
  }

  function toggle() {
    if (!audio.src || audio.error) start(at);
    else if (audio.paused) audio.play()?.catch(() => { /* as above */ });
    else audio.pause();
  }

  function step(by) {
    if (queue[at + by]) start(at + by);
  }

  function remove(number) {
    const playing = number === at;
    queue.splice(number, 1);
    if (number < at || at >= queue.length) at = Math.max(0, at - 1);
    keep();
    show();
    if (playing) {
      audio.pause();
      audio.removeAttribute("src");
    }
    (list.children[Math.min(number, queue.length - 1)]?.lastElementChild ?? byId("play-day"))?.focus();
  }

  function play(editions) {
    queue = editions;
    if (queue.length) start(0);
  }

  function add(one) {
    if (queue.some((other) => other.sound === one.sound)) {
      say("Steht schon in der Warteschlange");
      return;
    }
    queue.push(one);
    keep();
    show();
    say(`${one.title}: in der Warteschlange, Platz ${queue.length}`);
  }

  function announce() {
    if (!("mediaSession" in navigator)) return;
    try {
      navigator.mediaSession.metadata = new MediaMetadata({ title: queue[at].title, album: document.querySelector("h1").textContent });
      navigator.mediaSession.setActionHandler("nexttrack", queue[at + 1] ? () => step(1) : null);
      navigator.mediaSession.setActionHandler("previoustrack", queue[at - 1] ? () => step(-1) : null);
    } catch { /* unknown to this browser */ }
  }

  // ---- a button at each edition

  const absolute = (address) => new URL(address, location.href).href;

  function editionOf(item) {
    const link = item.querySelector("h3 a");
    const sound = item.querySelector(".about a") ?? link;
    return {
      title: link.textContent,
      page: sound === link ? "" : link.href,
      sound: sound.href,
      seconds: Number(item.dataset.seconds) || 0,
    };
  }

  function equip() {
    for (const item of document.querySelectorAll("#editions li:not([data-ready]), #results li:not([data-ready])")) {
      item.dataset.ready = "";
      const one = editionOf(item);
      const row = Object.assign(document.createElement("p"), { className: "deeds" });
      for (const [words, deed] of [
        ["Anhören", () => play([one, ...queue.filter((other) => other.sound !== one.sound)])],
        ["Später hören", () => add(one)],
      ]) {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
        button.setAttribute("aria-label", `${words}: ${one.title}`);
        button.addEventListener("click", deed);
        row.append(button, " ");
      }
      item.firstElementChild.append(row);
    }
  }

  // ---- all of the newest day

  const whole = byId("play-day");

  async function playDay() {
    let editions = [];
    try { editions = await window.vorleserAll(); } catch { say("Das Verzeichnis lässt sich gerade nicht laden"); }
    play(editions.filter((one) => one.date === whole.dataset.day).map((one) => ({
      title: one.title, page: one.page && absolute(one.page), sound: absolute(one.sound), seconds: one.seconds,
    })));
  }

  if (whole) {
    const today = new Date();
    const local = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    if (whole.dataset.day === local) byId("day-name").textContent = "von heute";
    whole.addEventListener("click", playDay);
  }

  // ---- kept for when there is no network

  /** Keeps what is at *address* now; what is gone there is not kept here either. */
  async function keepFile(cache, address) {
    const answer = await fetch(address, { cache: "reload" });
    if (answer.status === 404 || answer.status === 410) await cache.delete(address);
    if (!answer.ok) throw new Error(answer.status);
    await cache.put(address, answer);
  }

  /** The addresses that a page loads, as it was kept; none where it was not. */
  async function partsOf(cache, address) {
    const answer = await cache.match(address);
    if (!answer) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = [...page.querySelectorAll("script[src], link[rel=stylesheet], img[src]")];
    return parts.map((part) => new URL(part.getAttribute("src") ?? part.getAttribute("href"), address).href).filter(inside);
  }

  /** Keeps an edition's sound, its page, and what the page loads. */
  async function keepEdition(one) {
    const cache = await caches.open(KEPT);
    await keepFile(cache, one.sound);
    if (!one.page) return;
    await keepFile(cache, one.page);
    await Promise.allSettled((await partsOf(cache, one.page)).map((address) => keepFile(cache, address)));
  }

  /** Lets go of what was kept for editions that are not in the queue any more. */
  async function letGo() {
    try {
      if (!await caches.has(KEPT)) return;
      const cache = await caches.open(KEPT);
      const pages = queue.map((one) => one.page).filter(Boolean);
      const parts = await Promise.all(pages.map((address) => partsOf(cache, address)));
      const wanted = new Set([...queue.map((one) => one.sound), ...pages, ...parts.flat()].map(absolute));
      const others = (await cache.keys()).map(({ url }) => url).filter((url) => inside(url) && !wanted.has(url));
      await Promise.all(others.map((url) => cache.delete(url)));
      if (others.length) byId("queue-kept").textContent = "";
    } catch { /* this browser keeps nothing */ }
  }

  async function keepOffline() {
    const button = byId("queue-offline");
    button.disabled = true;
    let kept = 0;
    for (const one of queue) {
      try {
        await keepEdition(one);
        kept += 1;
      } catch { /* too large for what the browser gives, or gone: told by the number */ }
    }
    button.disabled = false;
    say(`${kept} von ${queue.length} sind ohne Netz zu hören`);
    await letGo(); // the queue may have changed meanwhile
    byId("queue-kept").textContent = `${kept} von ${queue.length} sind ohne Netz zu hören.`;
  }

  // ---- begin

  byId("bar-play").addEventListener("click", toggle);
  byId("bar-previous").addEventListener("click", () => step(-1));
  byId("bar-next").addEventListener("click", () => step(1));
  byId("queue-button").addEventListener("click", () => {
    const open = byId("queue-box").hidden;
    byId("queue-box").hidden = !open;
    byId("queue-button").setAttribute("aria-expanded", String(open));
  });
  byId("queue-clear").addEventListener("click", () => {
    audio.pause();
    audio.removeAttribute("src");
    queue = [];
    at = 0;
    keep();
    show();
    (whole ?? byId("query")).focus();
  });
  byId("queue-offline").addEventListener("click", keepOffline);
  if ("serviceWorker" in navigator) navigator.serviceWorker.ready.then(() => { byId("queue-offline").hidden = false; });
  for (const event of ["play", "pause", "ended"]) {
    audio.addEventListener(event, () => {
      bar.classList.toggle("playing", !audio.paused);
      byId("bar-play").setAttribute("aria-label", audio.paused ? "Abspielen" : "Anhalten");
    });
  }
  audio.addEventListener("timeupdate", tick);
  audio.addEventListener("loadedmetadata", tick);
  audio.addEventListener("ended", () => step(1));
  audio.addEventListener("error", () => {
    if (!audio.getAttribute("src")) return;
    byId("bar-fault").hidden = false;
  });
  document.addEventListener("vorleser:shown", equip);
  addEventListener("storage", (event) => { // another tab has changed the queue: what it added would be lost with our next change
    if (event.key && event.key !== "vorleser:queue") return;
    const current = queue[at]?.sound;
    queue = load();
    at = Math.max(0, queue.findIndex((one) => one.sound === current));
    show();
  });
  equip();
  show();
  letGo();
})();
