// Finds editions by their words, section and month. All but the newest lie in editions.js, which is loaded when somebody
// begins to look for something. No server is asked; classic scripts, so that it works from a disk.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const [query, section, month] = [byId("query"), byId("section"), byId("month")];
  const newest = byId("editions");
  const results = byId("results");
  const SHOWN = 50; // results at a time
  const SUBSTRING = 4; // letters of a word from which on it may stand within a longer one

  // ---- words: "Faehre" and "Fahre" find "Fähre", "Göthe" finds "Goethe"

  const GERMAN = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
  const written = (text) => plain(text.normalize("NFC").replace(/[äöüß]/g, (letter) => GERMAN[letter]));
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

  /** Both ways to write *text* without umlauts, each word with a space before it. */
  function fold(text) {
    const found = words(text);
    return [written, plain].map((write) => found.map((word) => ` ${write(word)}`).join(""));
  }

  const begins = (text, word) => text.includes(` ${word}`) || (word.length >= SUBSTRING && text.includes(word));

  // ---- all editions, once they are wanted

  let loading;

  /** Returns all editions, newest first; rejects where editions.js can't be loaded. */
  function all() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = document.documentElement.dataset.editions;
      script.addEventListener("load", () => resolve(window.vorleserEditions.map(read)));
      script.addEventListener("error", () => { loading = undefined; script.remove(); reject(new Error("not loaded")); });
      document.head.append(script);
    });
    return loading;
  }

  const KEYS = ["title", "kicker", "excerpt", "authors", "section", "keywords", "date", "seconds", "page", "sound", "language", "correction", "length"];

  function read(values) {
    const one = Object.fromEntries(KEYS.map((key, at) => [key, values[at]]));
    one.folded = fold([one.title, one.kicker, one.excerpt, one.authors, one.section, one.keywords, one.correction, day(one.date)].join(" "));
    return one;
  }

  const day = (date) => new Date(`${date}T12:00:00`).toLocaleDateString("de-DE", { day: "numeric", month: "long", year: "numeric" });

  function fits(one, wanted) {
    if (section.value && one.section !== section.value) return false;
    if (month.value && !one.date.startsWith(month.value)) return false;
    return wanted.every(([long, short]) => begins(one.folded[0], long) || begins(one.folded[1], short));
  }

  // ---- what is shown

  function element(tag, attributes = {}, ...inside) {
    const made = Object.assign(document.createElement(tag), attributes);
    made.append(...inside);
    return made;
  }

  /** The same as the page has for its newest editions (index.html); text is never read as HTML. */
  function item(one) {
    const link = element("a", { href: one.page || one.sound }, element("bdi", {}, one.title));
    const title = element("h3", one.language === "de" ? {} : { lang: one.language }, link);
    const about = element("p", { className: "about" }, element("time", { dateTime: one.date }, day(one.date)), ` · ${one.length}`);
    if (one.authors) about.append(" · ", element("bdi", {}, one.authors));
    const mp3 = element("a", { href: one.sound }, "MP3");
    mp3.setAttribute("aria-label", `MP3: ${one.title}`); // older browsers know no property of it
    if (one.page) about.append(" · ", mp3);
    const parts = [title];
    if (one.kicker) parts.unshift(element("p", { className: "kicker" }, one.kicker));
    if (one.excerpt) parts.push(element("p", { className: "excerpt" }, one.excerpt));
    if (one.correction) parts.push(element("p", { className: "excerpt" }, element("strong", {}, "Korrektur:"), ` ${one.correction}`));
    const li = element("li", {}, element("article", {}, ...parts, about));
    li.dataset.seconds = one.seconds;
    return li;
  }

  let found = [];
  let shown = 0;

  function more() {
    const next = found.slice(shown, shown + SHOWN).map(item);
    shown += next.length;
    results.append(...next);
    byId("more").hidden = shown >= found.length;
    document.dispatchEvent(new Event("vorleser:shown"));
    return next;
  }

  const count = (number) => `${number.toLocaleString("de-DE")} ${number === 1 ? "Ausgabe" : "Ausgaben"}`;

  async function find() {
    const asked = [query.value, section.value, month.value];
    const any = asked.some((value) => value.trim());
    keep();
    if (!any) {
      results.replaceChildren();
      byId("count").textContent = byId("count").dataset.all;
    } else {
      let editions;
      try { editions = await all(); } catch {
        byId("count").textContent = "Das Verzeichnis lässt sich gerade nicht laden.";
        return;
      }
      if (asked.join("\n") !== [query.value, section.value, month.value].join("\n")) return; // somebody typed on
      const wanted = words(query.value).map((word) => [written(word), plain(word)]);
      found = editions.filter((one) => fits(one, wanted));
      shown = 0;
      results.replaceChildren();
      more();
      byId("count").textContent = count(found.length);
    }
    newest.hidden = any;
    results.hidden = !any;
    byId("older").hidden = any;
    byId("more").hidden = !any || shown >= found.length;
    byId("none").hidden = !any || found.length > 0;
  }

  /** Keeps what is asked in the address, so that it can be sent and the way back leads to it. */
  function keep() {
    const asked = new URLSearchParams();
    for (const [key, field] of Object.entries({ q: query, ressort: section, monat: month })) {
      if (field.value) asked.set(key, field.value);
    }
    const text = String(asked); // older browsers know no size
    try { history.replaceState(null, "", `${location.pathname}${location.search}${text ? `#${text}` : ""}`); } catch { /* a sandbox */ }
  }

  // ---- begin

  byId("count").dataset.all = byId("count").textContent;
  let waiting = 0;
  query.addEventListener("focus", () => { all().catch(() => { /* told when it is needed */ }); }, { once: true });
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 120);
  });
  for (const choice of [section, month]) choice.addEventListener("change", find);
  byId("more").addEventListener("click", () => { more()[0]?.querySelector("a").focus(); });
  const asked = new URLSearchParams(location.hash.slice(1));
  query.value = asked.get("q") ?? "";
  for (const [key, choice] of [["ressort", section], ["monat", month]]) {
    if ([...choice.options].some((option) => option.value === asked.get(key))) choice.value = asked.get(key);
  }
  if (query.value || section.value || month.value) find();
  window.vorleserAll = all;

  if ("serviceWorker" in navigator && window.isSecureContext && location.protocol.startsWith("http")) {
    navigator.serviceWorker.register("sw.js").catch(() => { /* this host has none: then nothing is kept */ });
  }
})();
