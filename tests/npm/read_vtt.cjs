// Reads a WebVTT file as the W3C's own parser does, and prints its cues and its errors.
const { readFileSync } = require("node:fs");
const { WebVTTParser } = require("webvtt-parser");

const parsed = new WebVTTParser().parse(readFileSync(process.argv[2], "utf8"), "metadata");
const cues = parsed.cues.map(({ id, startTime, endTime, text }) => ({ id, startTime, endTime, text }));
console.log(JSON.stringify({ errors: parsed.errors, cues }));
