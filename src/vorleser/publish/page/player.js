// The player as a whole: its state while the sound plays, headset and lock screen, embedding, and how the page begins.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const { say, clock } = vorleserStatus;
  const { cues } = vorleserCues;
  const { audio, now, keep } = vorleserSound;
  const { step, skip } = vorleserControls;
  const player = byId("player");

  function state(playing) {
    player.classList.toggle("playing", playing);
    byId("play").setAttribute("aria-label", playing ? "Anhalten" : "Abspielen");
    if ("mediaSession" in navigator) navigator.mediaSession.playbackState = playing ? "playing" : "paused";
  }

  audio.addEventListener("play", () => {
    vorleserView.begin();
    byId("resumed").hidden = true;
    state(true);
    vorleserView.run();
  });
  audio.addEventListener("pause", () => { state(false); keep(now()); vorleserView.place(now()); });
  audio.addEventListener("ended", () => { vorleserSound.forget(); state(false); });
  setInterval(() => { if (!audio.paused) keep(now()); }, 5000);
  addEventListener("pagehide", () => { if (vorleserView.hasBegun()) keep(now()); });
  addEventListener("hashchange", () => {
    const time = vorleserSound.timeInAddress();
    if (time !== undefined) vorleserView.goTo(time);
  });

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
      seekto: (details) => vorleserSound.go(details.seekTime),
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

  byId("copy")?.addEventListener("click", copy);

  // ---- begin

  audio.controls = false; // and so the page knows that this script has come (reading.js)
  const asked = vorleserSound.timeInAddress();
  const remembered = vorleserSound.remembered();
  if (asked !== undefined) {
    vorleserView.goTo(asked);
  } else if (remembered !== undefined) {
    vorleserView.goTo(remembered, { follows: false });
    byId("resumed").firstElementChild.textContent = `Weiter bei ${clock(remembered)}.`;
    byId("resumed").hidden = false;
  } else {
    vorleserView.show(0);
  }
  announce();
  embed();
})();
