// Finds editions by their words: every word typed must begin a word of the entry. No server, nothing fetched.
"use strict";

(() => {
  const query = document.getElementById("query");
  const count = document.getElementById("count");
  const none = document.getElementById("none");
  const plain = (text) => text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "");
  const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const sections = [...document.querySelectorAll("#editions section")].map((section) => ({
    section,
    items: [...section.querySelectorAll("li")].map((item) => ({
      item,
      text: ` ${words(`${item.textContent} ${item.dataset.words}`).join(" ")}`,
    })),
  }));

  function find() {
    const wanted = words(query.value).map((word) => ` ${word}`);
    let found = 0;
    for (const { section, items } of sections) {
      let here = 0;
      for (const { item, text } of items) {
        const fits = wanted.every((word) => text.includes(word));
        item.hidden = !fits;
        here += fits;
      }
      section.hidden = here === 0;
      found += here;
    }
    count.textContent = `${found} ${found === 1 ? "Ausgabe" : "Ausgaben"}`;
    none.hidden = found > 0;
    try {
      history.replaceState(null, "", query.value ? `#q=${encodeURIComponent(query.value)}` : location.pathname + location.search);
    } catch { /* a sandbox */ }
  }

  let waiting = 0;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 120);
  });
  document.getElementById("search").hidden = false;
  const asked = /^#q=(.*)$/.exec(location.hash);
  if (asked) {
    try { query.value = decodeURIComponent(asked[1]); } catch { /* somebody cut the address */ }
    find();
  }
})();
