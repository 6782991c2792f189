/**
 * Readers for whom something is slow, disabled or broken: the page says what is wrong in plain
 * words, loses nothing, and everything else keeps working. docs/states.md lists all of these
 * states, and where the others are tested.
 */
import { before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { useBrowser, useReader, visit } from "./support/browser.js";
import { Exercise, at } from "./support/exercise.js";
import { useHost } from "./support/host.js";
import { barriers } from "./support/judging.js";
import { SITE, useSite } from "./support/site.js";
import { useFirefox } from "./support/tabs.js";

const LESSON = "fundamentals/repeat-with-for/";
const EXERCISE = "numbered-tickets";
const RIGHT = 'people = int(input("How many people? "))\nfor number in range(1, people + 1):\n    print(f"Ticket {number} of {people}")';

const browser = useBrowser();
const base = useSite();
const read = useReader(browser, base);

/** Returns a promise and the function that resolves it. */
function promised() {
  let keep;
  const promise = new Promise((resolve) => (keep = resolve));
  return { promise, keep };
}

describe("over a slow network", () => {
  const host = useHost();
  const path = (file) => `/slow/${file}`;
  const slow = { browser, base: () => `${host().url}/slow/` };
  before(() => host().sites.set("/slow/", SITE));

  visit("the text is there before its scripts, and no error is shown", slow, async (page) => {
    const scripts = promised();
    host().broken.set(path("theme/js/main.js"), scripts.promise);
    const opened = page.goto(LESSON);
    const exercise = new Exercise(page, EXERCISE);
    await exercise.root.locator(".editor-static").waitFor();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Repeat with for");
    assert.equal(await exercise.part("run").isDisabled(), true);
    assert.equal(await page.getByRole("alert", { name: "Scripts are missing" }).isVisible(), false);
    scripts.keep();
    await opened;
    await exercise.reach();
  });

  visit("a click on Check waits until Python is loaded, with its download progress", slow, async (page) => {
    const python = promised();
    host().broken.set(path("runner/python.packed"), python.promise);
    const exercise = await at(page, LESSON, EXERCISE);
    await exercise.write(RIGHT);
    await exercise.press("check");
    await exercise.is("loading");
    await exercise
      .part("output-label")
      .filter({ hasText: /^Python is loading \(only this once\): \d\.\d of \d\.\d MB$/ })
      .waitFor();
    assert.equal(await exercise.part("note").textContent(), "Your program is checked as soon as it’s here.");
    await page
      .locator('[data-part="announcements"] p')
      .filter({ hasText: "Your program is checked as soon as it’s here." })
      .waitFor({ state: "attached" });
    assert.deepEqual(await barriers(page), []);
    python.keep();
    await exercise.is("passed");
  });
});

/** Imitates a browser whose settings disable WebAssembly. */
const noWebAssembly = () => Reflect.deleteProperty(window, "WebAssembly");

read("without WebAssembly, the program says so, says where it can run, and is saved", async (page) => {
  await page.addInitScript(noWebAssembly);
  const requestedUrls = [];
  page.on("request", (request) => requestedUrls.push(new URL(request.url()).pathname));
  const exercise = await at(page, LESSON, EXERCISE);
  await exercise.write("print('mine')");
  await exercise.is("offline");
  assert.equal(await exercise.part("output-label").textContent(), "This browser can’t run Python: WebAssembly is turned off");
  assert.match(await exercise.part("note").textContent(), /your program is saved\. To run it, allow WebAssembly for this site/);
  assert.equal((await exercise.part("run").getAttribute("aria-disabled")) ?? String(await exercise.part("run").isDisabled()), "true");
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(
    requestedUrls.filter((path) => path.includes("/runner/")),
    [],
    "nothing is fetched that cannot run",
  );
  await page.reload();
  await exercise.reach();
  assert.equal(await exercise.program(), "print('mine')");
});

/**
 * Makes the page's Python crash on request, as when the system kills its worker because memory ran
 * out.
 */
const breakable = () => {
  const Genuine = window.Worker;
  window.Worker = class extends Genuine {
    constructor(...options) {
      super(...options);
      addEventListener("break python", () => this.onerror?.(new ErrorEvent("error", { message: "out of memory" })));
    }
  };
};

read("a worker crash is reported as our fault, nothing is lost, and the next run works", async (page) => {
  await page.addInitScript(breakable);
  const exercise = await at(page, LESSON, EXERCISE);
  await exercise.write("print('before')\nwhile True:\n    pass");
  await exercise.press("run");
  await exercise.prints("before");
  await page.evaluate(() => dispatchEvent(new Event("break python")));
  await exercise.is("crashed");
  assert.equal(await exercise.part("output-label").textContent(), "Python itself crashed");
  assert.match(await exercise.part("note").textContent(), /Your program is saved, and Python has been restarted\.$/);
  await exercise.prints("before");
  assert.deepEqual(await barriers(page), []);
  await exercise.write("print('after')");
  await exercise.press("run");
  await exercise.prints("after");
  await exercise.is("ready");
});

describe("in Firefox", () => {
  const firefox = useFirefox({ "javascript.options.wasm": false });

  test("without WebAssembly, the program also says so", async () => {
    const page = await firefox().newPage();
    await page.goto(base() + LESSON);
    const exercise = `#exercise-${EXERCISE}`;
    await page.locator(exercise).scroll();
    await page.locator(`${exercise} .editor-host`).wait();
    await page.locator(`${exercise} [data-part="run"]:not([disabled])`).click();
    await page.locator(`${exercise}[data-state="offline"]`).wait();
    assert.equal(
      await page.$eval(`${exercise} [data-part="output-label"]`, (label) => label.textContent),
      "This browser can’t run Python: WebAssembly is turned off",
    );
  });
});
