// Judges EPUB files with DAISY's Ace, and prints for each its outcome and what it asserts against it.
const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const puppeteer = require("puppeteer");
const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");

// Each page reads axe anew: its small form is read in half the time, and nothing runs long enough to be compiled well.
const small = (script) => script.replace(/\/axe\.js$/, "/axe.min.js");
// All pages are one process's, which knows axe from the page before.
const flags = ["--disable-gpu", "--js-flags=--no-opt", "--process-per-site", "--renderer-process-limit=1"];
const launch = puppeteer.launch.bind(puppeteer);
puppeteer.launch = (options) => launch({ ...options, args: [...options.args, ...flags] });

// One browser for all books: Ace starts one for each.
let running = false;
const kept = {
  ...runner,
  run: (url, scripts, ...rest) => runner.run(url, scripts.map(small), ...rest),
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
