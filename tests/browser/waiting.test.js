/**
 * Programs that ask for input, in browsers of every kind: the input field, the end of input, the
 * service worker if the browser can't pause a program, and lines typed in advance if nothing can.
 */
import { describe } from "node:test";
import assert from "node:assert/strict";
import { useBrowser, visit } from "./support/browser.js";
import { Exercise } from "./support/exercise.js";
import { barriers } from "./support/judging.js";
import { BASE, SITE, useSite } from "./support/site.js";
import { cannotSuspend, withoutSuspending } from "./support/tabs.js";

const ASK = "fundamentals/ask-and-convert/";
const PROGRAM = 'name = input("What is your name? ")\nprint("Hello,", name)\nprint(input("And yours? "))';

/**
 * A site that isn't cached for offline, like an author's: its service worker only handles waiting.
 */
const NOT_KEPT = { "service-worker.json": '{ "version": 1 }' };

const browser = useBrowser();

/** A visitor whose browser has service workers. */
const KEEPING = { serviceWorkers: "allow" };

/** Imitates a browser without stack switching. */
async function old(page) {
  await page.addInitScript(cannotSuspend);
  return page;
}

/** Opens the exercise that asks for a name. */
async function asking(page, program = PROGRAM) {
  await page.goto(ASK);
  const exercise = await new Exercise(page, "ask-a-name").reach();
  await exercise.write(program);
  return exercise;
}

const registrations = (page) =>
  page.evaluate(async () => {
    const all = await navigator.serviceWorker.getRegistrations();
    return all.map(({ scope, active }) => [new URL(scope).pathname, new URL(active?.scriptURL ?? location).pathname]);
  });

describe("the field that waits", () => {
  const base = useSite(SITE, { files: NOT_KEPT });
  const read = (name, body) => visit(name, { browser, base, context: KEEPING }, body);

  read("has a button that ends the input", async (page) => {
    const exercise = await asking(
      page,
      "total = 0\ntry:\n    while True:\n        total += int(input())\nexcept EOFError:\n    print('sum', total)",
    );
    await exercise.press("run");
    await exercise.answer("2");
    await exercise.answer("3");
    await exercise.is("waiting");
    await exercise.root.getByRole("button", { name: "Send end of input (Ctrl+D)" }).click();
    await exercise.prints("2\n3\nsum 5");
    await exercise.is("ready");
  });

  read("treats Ctrl-D as end of input, like a terminal, only on an empty line", async (page) => {
    const exercise = await asking(page, "import sys\nprint(len(sys.stdin.read()))");
    await exercise.press("run");
    await exercise.is("waiting");
    await exercise.part("input").fill("abc");
    await page.keyboard.press("Control+d");
    assert.equal(await exercise.part("input").inputValue(), "abc");
    await page.keyboard.press("Enter");
    await exercise.is("waiting");
    await page.keyboard.press("Control+d");
    await exercise.prints("4");
  });

  read("disappears when the program is stopped", async (page) => {
    const exercise = await asking(page);
    await exercise.press("run");
    await exercise.is("waiting");
    await exercise.pressLater("run");
    await exercise.is("stopped");
    assert.equal(await exercise.part("input-form").isVisible(), false);
  });

  read("needs no service worker in a browser that can pause a program", async (page) => {
    const exercise = await asking(page);
    await exercise.press("run");
    await exercise.is("waiting");
    assert.deepEqual(await registrations(page), []);
  });
});

describe("in a browser that cannot pause a program", () => {
  const files = { ...withoutSuspending, ...NOT_KEPT };
  const base = useSite(SITE, { files });
  const read = (name, body, options) => visit(name, { browser, base, context: KEEPING, ...options }, async (page) => body(await old(page)));

  read("a program waits through the service worker, which only reaches the site and stores nothing", async (page) => {
    const exercise = await asking(page);
    await exercise.press("run");
    await exercise.answer("Ada");
    await exercise.prints("Hello, Ada");
    await exercise.answer("Grace");
    await exercise.prints("And yours? Grace\nGrace");
    assert.deepEqual(await registrations(page), [[BASE, `${BASE}service-worker.js`]]);
    // Only the runner's cached interpreter is there.
    assert.deepEqual(await page.evaluate(() => caches.keys()), [`understory-python ${BASE}runner/`]);
  });

  read("a service worker whose version differs from the site's removes itself", async (page) => {
    const exercise = await asking(page);
    await exercise.press("run");
    await exercise.is("waiting");
    assert.equal((await registrations(page)).length, 1);
    files["service-worker.json"] = '{ "version": 0 }';
    try {
      await page.goto("glossary/");
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    } finally {
      Object.assign(files, NOT_KEPT);
    }
  });
});

describe("in such a browser, on a site that is kept for offline use", () => {
  const base = useSite(SITE, { files: withoutSuspending });

  visit("the same service worker lets a program wait", { browser, base, context: KEEPING }, async (page) => {
    const exercise = await asking(await old(page));
    await exercise.press("run");
    await exercise.answer("Ada");
    await exercise.answer("Grace");
    await exercise.prints("And yours? Grace\nGrace");
    await page.waitForFunction(async () => (await caches.keys()).some((name) => name.includes("files")));
    assert.equal((await registrations(page)).length, 1);
  });
});

describe("nothing can pause a program", () => {
  const base = useSite(SITE, { files: { ...withoutSuspending, "service-worker.js": null } });
  // The browser reports that the script is missing.
  const expects = [/404.*fetching the script/];
  const read = (name, body) => visit(name, { browser, base, expects, context: KEEPING }, async (page) => body(await old(page)));

  read("the lines are typed before it runs", async (page) => {
    const exercise = await asking(page);
    await exercise.press("run");
    await exercise.is("waiting");
    const field = exercise.root.getByRole("textbox", { name: /^This browser can’t pause a program/ });
    assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    await field.fill("Ada\nGrace");
    assert.deepEqual(await barriers(page), []);
    await exercise.root.getByRole("button", { name: "Run with these lines" }).click();
    await exercise.prints("Hello, Ada\nAnd yours? Grace");
    await exercise.is("ready");
    assert.equal(await field.isVisible(), false);
  });

  read("the lines of the last run are there for the next one", async (page) => {
    const exercise = await asking(page);
    for (const name of ["Ada", "Grace"]) {
      await exercise.press("run");
      await exercise.is("waiting");
      if (name === "Grace") assert.equal(await exercise.part("inputs").inputValue(), "Ada\nB");
      await exercise.part("inputs").fill(`${name}\nB`);
      await exercise.root.getByRole("button", { name: "Run with these lines" }).click();
      await exercise.prints(`Hello, ${name}`);
      await exercise.is("ready");
    }
  });
});
