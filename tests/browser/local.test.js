/**
 * A local lesson, whose work is done on the reader's own machine: its starter, its steps, and the
 * receipts that make the work count here.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { useBrowser, visit } from "./support/browser.js";
import { barriers, tooWide } from "./support/judging.js";
import { useSite } from "./support/site.js";
import { receiptLetters } from "../../themes/default/js/exercise/receipt.js";

const LESSON = "shed/open-the-shed/";

const browser = useBrowser();
const base = useSite();
const options = { browser, base };

const part = (page, name) => page.locator(`[data-part="${name}"]`);
const says = (locator, words) => locator.filter({ hasText: words }).waitFor();

/** Returns a receipt for the lesson as it is on this page. */
async function receiptFor(page, steps) {
  const receiptData = JSON.parse(await page.locator(".receipt-data").textContent());
  const body = `${receiptData.lesson}-${steps.join(".")}-${receiptData.version}`;
  return `${body}-${receiptLetters(body, 6)}`;
}

async function paste(page, code) {
  await part(page, "receipt-code").fill(code);
  await part(page, "receipt-form").locator("button").click();
}

visit("the starter is a zip with check.pyz and without the reference step", options, async (page) => {
  await page.goto(LESSON);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".block-starter a").click()]);
  assert.equal(download.suggestedFilename(), "sh1-open-the-shed.zip");
  const folder = await mkdtemp(join(tmpdir(), "starter-"));
  try {
    const program =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print(*sorted(z.namelist()), sep='\\n')";
    const names = execFileSync("python3", ["-c", program, await download.path(), folder], { encoding: "utf-8" })
      .trim()
      .split("\n");
    assert.deepEqual(
      names,
      ["README.md", "check.pyz", "main.py", "requirements.txt"].map((name) => `sh1-open-the-shed/${name}`),
    );
    const joiner = fileURLToPath(new URL("../../wasm-runner/python/join_check.py", import.meta.url));
    const engine = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read('check.py'))";
    const archive = join(folder, "sh1-open-the-shed/check.pyz");
    assert.deepEqual(execFileSync("python3", ["-c", engine, archive]), execFileSync("python3", [joiner]));
  } finally {
    await rm(folder, { recursive: true });
  }
});

visit("a pasted receipt marks its steps, its groups and the lesson", options, async (page) => {
  await page.goto(LESSON);
  await paste(page, await receiptFor(page, [2]));
  await says(part(page, "receipt-words"), "Recorded: step 2 is done.");
  assert.deepEqual(
    await page.locator("[data-local-step]").evaluateAll((all) => all.map(({ dataset }) => [dataset.localStep, dataset.status])),
    [
      ["2", "done"],
      ["3", "not-started"],
    ],
  );
  await page.reload();
  await says(page.locator('[data-local-step="2"] [data-part="local-status"]'), "done");
  await paste(page, await receiptFor(page, [3]));
  await says(part(page, "lesson-done-words"), "this lesson is done");
});

visit("a receipt can be opened as a link, which is then removed from the address", options, async (page) => {
  await page.goto(LESSON);
  const code = await receiptFor(page, [2]);
  await page.goto("progress/");
  await page.goto(`${LESSON}#receipt=${code}`);
  await says(part(page, "receipt-words"), "Recorded: step 2 is done.");
  assert.equal(new URL(page.url()).hash, "");
});

visit("the hints of a group with several steps are at the first, and the others link there", options, async (page) => {
  await page.goto(LESSON);
  const hints = await page.locator(".local-hint .hint-words").allTextContents();
  assert.equal(new Set(hints).size, hints.length, "a hint is told twice");
  const later = page.locator(".local-hints-earlier");
  assert.ok((await later.count()) > 0);
  await later.last().getByRole("link").click();
  await page.locator(".block-check:target .local-hint").first().waitFor();
});

visit("a local lesson's page is accessible and fits every screen", options, async (page) => {
  await page.goto(LESSON);
  assert.deepEqual(await barriers(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.deepEqual(await tooWide(page), []);
});

visit(
  "without scripts, the steps and the starter are there, and the field says what it needs",
  { ...options, context: { javaScriptEnabled: false } },
  async (page) => {
    await page.goto(LESSON);
    assert.equal(await page.locator(".block-starter a").getAttribute("href"), "sh1-open-the-shed.zip");
    assert.equal(await part(page, "receipt-form").isVisible(), false);
    await page.locator(".block-receipt .needs-scripts").waitFor();
  },
);
