// The sentences and the chapters of the page in the order of time, and which of them a time lies in.
// Classic scripts on purpose, here and beside: browsers refuse modules on file: pages.
"use strict";

globalThis.vorleserCues = (() => {
  const cues = []; // one entry for each sentence, with all its elements
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

  return { cues, cueOf, chapters, lastBegun };
})();
