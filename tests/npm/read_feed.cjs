// Reads a feed as two podcast parsers do, and prints what each understood.
const { readFileSync } = require("node:fs");

const xml = readFileSync(process.argv[2], "utf8");
console.warn = console.info = console.debug = () => {};
(async () => {
  const { parseFeed } = await import("feedsmith");
  const { parseFeed: partytime } = await import("podcast-partytime");
  console.log(JSON.stringify({ feedsmith: parseFeed(xml), partytime: partytime(xml) }));
})();
