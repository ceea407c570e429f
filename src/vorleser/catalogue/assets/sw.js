// Keeps what was visited for when there is no network: pages as they were last, sound only where the listener asked for it.
// The network comes first, so that nobody reads an old text while a new one is there.
"use strict";

const VISITED = "vorleser-visited";
const KEPT = "vorleser-kept";
const MOST = 300; // files of what was visited; the oldest go first
const GONE = new Set([404, 410]);
const SHOWN = new Set(["document", "style", "script", "image", "font"]);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.destination === "audio" || request.url.includes(".mp3")) event.respondWith(sound(request));
  else if (SHOWN.has(request.destination)) event.respondWith(shown(event));
});

async function shown(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (GONE.has(answer.status)) event.waitUntil(forget(request));
    else if (answer.ok && answer.type === "basic") event.waitUntil(keep(request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(request) ?? await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

async function keep(request, answer) {
  try {
    const cache = await caches.open(VISITED);
    await cache.delete(request);
    await cache.put(request, answer);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
  } catch { /* the browser gives no more room */ }
}

/** Lets go of what is gone from the host: nobody reads a withdrawn text without a network either. */
async function forget(request) {
  for (const name of await caches.keys()) {
    if (name === VISITED || name === KEPT) await (await caches.open(name)).delete(request, { ignoreSearch: true });
  }
}

/** Sound as the network has it now: from the file that was kept where it is the same, or where there is no network. */
async function sound(request) {
  const kept = await caches.match(request.url, { cacheName: KEPT });
  if (!kept || request.cache === "reload") return fetch(request);
  let now;
  try { now = await fetch(request.url, { method: "HEAD", cache: "no-store" }); } catch { return part(request, kept); }
  if (now.status >= 500 || isSame(now, kept)) return part(request, kept);
  if (GONE.has(now.status)) await (await caches.open(KEPT)).delete(request.url);
  return fetch(request);
}

/** Whether the host still has the file that was kept; where it doesn't tell them apart, the listener gets its own. */
function isSame(now, kept) {
  const mark = ["etag", "last-modified"].find((name) => kept.headers.has(name));
  return now.ok && mark !== undefined && now.headers.get(mark) === kept.headers.get(mark);
}

/** The part asked for of the file that was kept. */
async function part(request, kept) {
  const whole = await kept.blob();
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!range || (!range[1] && !range[2])) return new Response(whole, { headers: { "content-type": "audio/mpeg", "accept-ranges": "bytes" } });
  const first = range[1] ? Number(range[1]) : Math.max(0, whole.size - Number(range[2]));
  const last = range[1] && range[2] ? Math.min(Number(range[2]), whole.size - 1) : whole.size - 1;
  if (first > last) return new Response(null, { status: 416, headers: { "content-range": `bytes */${whole.size}` } });
  return new Response(whole.slice(first, last + 1, "audio/mpeg"), {
    status: 206,
    headers: { "content-range": `bytes ${first}-${last}/${whole.size}`, "content-length": String(last - first + 1), "content-type": "audio/mpeg", "accept-ranges": "bytes" },
  });
}
