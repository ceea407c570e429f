// Reads an MP3's tag as node-id3 does, and prints its chapters in the order in which it lists them.
const { read } = require("node-id3");

const tag = read(process.argv[2]);
const chapters = (tag.chapter ?? []).map((one) => [one.elementID, one.startTimeMs, one.endTimeMs, one.tags?.title]);
const tables = (tag.tableOfContents ?? []).map((one) => [one.elementID, one.isOrdered, one.elements]);
console.log(JSON.stringify({ chapters, tables }));
