// The word that is heard. Each sentence knows where its words stand in it and when they begin ("from,length,ms;…",
// counted from the sentence's own beginning). Words are marked as a highlight, which is no part of the page: nothing
// is wrapped, so no line breaks elsewhere and a screen reader meets whole sentences. Older browsers mark the sentence.
"use strict";

globalThis.vorleserWords = (() => {
  const NAME = "word";
  const known = new WeakMap();
  let marked = null;

  /** The words of a sentence's element: when they begin, in seconds, and their characters. */
  function wordsOf(element) {
    let words = known.get(element);
    if (!words) {
      const start = Number(element.dataset.s);
      words = (element.dataset.w ?? "").split(";").filter(Boolean).map((numbers) => {
        const [from, length, ms] = numbers.split(",").map(Number);
        return { element, from, to: from + length, start: (start + ms) / 1000 };
      });
      known.set(element, words);
    }
    return words;
  }

  /** The characters of *word* as a range, wherever in its element their text lies. */
  function rangeOf({ element, from, to }) {
    const range = new Range();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let place = 0;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const end = place + text.length;
      if (from >= place && from < end) range.setStart(text, from - place);
      if (to > place && to <= end) {
        range.setEnd(text, to - place);
        break;
      }
      place = end;
    }
    return range;
  }

  function heard(elements, time) {
    let found = null;
    for (const element of elements) {
      for (const word of wordsOf(element)) if (word.start <= time + 0.005 && (!found || word.start >= found.start)) found = word;
    }
    return found;
  }

  /** Marks the word of *elements*, the parts of a sentence, that is heard at *time*. */
  function mark(elements, time) {
    const word = heard(elements, time);
    if (word === marked) return;
    marked = word;
    const highlights = globalThis.CSS?.highlights;
    if (!highlights || !globalThis.Highlight) return;
    if (word) highlights.set(NAME, new Highlight(rangeOf(word))); else highlights.delete(NAME);
  }

  /** When the word under the pointer begins, in seconds; undefined where there is none. */
  function startAt(event) {
    const { clientX: x, clientY: y } = event;
    const caret = document.caretPositionFromPoint?.(x, y);
    const old = caret ? null : document.caretRangeFromPoint?.(x, y);
    const node = caret?.offsetNode ?? old?.startContainer;
    const element = node?.parentElement?.closest("[data-w]");
    if (!element) return undefined;
    const before = new Range();
    before.setStart(element, 0);
    before.setEnd(node, caret?.offset ?? old.startOffset);
    const place = before.toString().length;
    return wordsOf(element).filter((word) => word.from <= place).pop()?.start;
  }

  /** Where the word that is heard stands on the screen; null where none is known. */
  const box = () => (marked ? rangeOf(marked).getBoundingClientRect() : null);

  return { mark, startAt, box };
})();
