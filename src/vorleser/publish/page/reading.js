// Reading settings: how the text looks, chosen by the reader and kept. Each setting is an attribute of <html> that
// player.css knows. Loaded before the first paint, not deferred, so that no page flashes white in a dark room and
// the player stands in its place from the start.
"use strict";

(() => {
  const root = document.documentElement;
  root.classList.add("js");
  root.classList.toggle("embed", new URLSearchParams(location.search).has("embed"));
  const SETTINGS = ["size", "leading", "letters", "measure", "face", "colours", "mark", "marked"];
  const keyOf = (name) => `reading:${name}`;
  const attribute = (name) => `data-${name}`;

  const chosen = (name) => vorleserKept.get(keyOf(name)) ?? "";

  function keep(name, value) {
    if (value) vorleserKept.set(keyOf(name), value); else vorleserKept.drop(keyOf(name));
  }

  /** Shows *value* of a setting; the empty one is the page's own. */
  function apply(name, value) {
    if (value) root.setAttribute(attribute(name), value); else root.removeAttribute(attribute(name));
  }

  for (const name of SETTINGS) apply(name, chosen(name));

  document.addEventListener("DOMContentLoaded", () => {
    if (document.getElementById("sound").controls) root.classList.remove("js"); // player.js was not loaded
    const panel = document.getElementById("display");
    const fields = SETTINGS.map((name) => document.getElementById(`display-${name}`));
    const bars = [...document.querySelectorAll("meta[name=theme-color]")].map((meta) => ({ meta, own: meta.content }));

    /** The browser's own bar takes the page's colour, as long as one is chosen. */
    function tint() {
      const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
      for (const { meta, own } of bars) meta.content = root.dataset.colours ? paper : own;
    }

    /** What must not move while the text around it changes: the marked sentence, or else the first one in view. */
    function anchor() {
      const inView = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      };
      const marked = document.querySelector(".s.spoken");
      if (marked && inView(marked)) return marked;
      return scrollY > 0 ? [...document.querySelectorAll(".s")].find(inView) : undefined;
    }

    let kept = {}; // what was kept in its place last, and where that is

    function keepingPlace(change) {
      const still = anchor();
      const top = still?.getBoundingClientRect().top;
      // Scrolling goes by whole pixels: many choices in a row must not add up what is left over.
      const before = still === kept.element && Math.abs(top - kept.top) < 1.5 ? kept.top : top;
      kept = { element: still, top: before };
      change();
      tint();
      if (!still) return;
      const settle = () => {
        scrollBy({ top: still.getBoundingClientRect().top - before, behavior: "instant" });
      };
      settle();
      requestAnimationFrame(settle); // the browser's own scroll anchoring may have come between
    }

    /** Brings the fields to what is shown; a kept value that is offered no more is dropped. */
    function fill() {
      for (const field of fields) {
        const value = root.getAttribute(attribute(field.name)) ?? "";
        const offered = [...field.options].some((option) => option.value === value);
        field.value = offered ? value : "";
        if (!offered) apply(field.name, "");
      }
    }

    for (const field of fields) {
      field.addEventListener("change", () => {
        keep(field.name, field.value);
        keepingPlace(() => apply(field.name, field.value));
      });
    }
    document.getElementById("display-reset").addEventListener("click", () => {
      keepingPlace(() => {
        for (const name of SETTINGS) {
          keep(name, "");
          apply(name, "");
        }
      });
      fill();
    });
    document.getElementById("display-button").addEventListener("click", () => panel.showModal());
    document.getElementById("display-close").addEventListener("click", () => panel.close());
    panel.addEventListener("click", (event) => { if (event.target === panel) panel.close(); });

    // Another window of the same reader has changed a setting, or cleared all.
    addEventListener("storage", (event) => {
      if (event.key !== null && !SETTINGS.some((name) => `vorleser:${keyOf(name)}` === event.key)) return;
      keepingPlace(() => { for (const name of SETTINGS) apply(name, chosen(name)); });
      fill();
    });

    fill();
    tint();
  });
})();
