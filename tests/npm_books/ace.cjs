// Judges EPUB files with DAISY's Ace, and prints for each its outcome and what it asserts against it.
const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");

// One browser for all books: Ace starts one for each.
let running = false;
const kept = {
  ...runner,
  launch: async () => {
    if (!running) await runner.launch();
    running = true;
  },
  close: async () => {},
};

const failed = (assertions) =>
  assertions.flatMap((page) =>
    (page.assertions || []).map((one) => `${page["earl:testSubject"].url}: ${one["earl:test"]["dct:title"]}`),
  );

(async () => {
  const told = {};
  for (const path of process.argv.slice(2)) {
    const outdir = mkdtempSync(join(tmpdir(), "ace-"));
    const [, report] = await ace(path, { cwd: process.cwd(), outdir, silent: true, initLogger: true }, kept);
    told[path] = {
      outcome: report["earl:result"]["earl:outcome"],
      failed: failed(report.assertions),
      pages: report.assertions.length,
    };
  }
  await runner.close();
  process.stdout.write(`\n${JSON.stringify(told)}\n`, () => process.exit(0));
})();
