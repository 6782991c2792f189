/**
 * Pages whose scripts fail to load, because the network is gone or something in the browser blocks
 * them. The page says in plain words what is missing, and the text stays readable.
 */
import { describe } from "node:test";
import assert from "node:assert/strict";
import { useBrowser, visit } from "./support/browser.js";
import { Exercise } from "./support/exercise.js";
import { SITE, useSite } from "./support/site.js";

const browser = useBrowser();
const LESSON = "fundamentals/repeat-with-for/";

/** The site without some of its files. */
const useSiteWithout = (...paths) => useSite(SITE, { files: Object.fromEntries(paths.map((path) => [path, null])) });

const notice = (page) => page.getByRole("alert", { name: "Scripts are missing" });

describe("no module loads", () => {
  const base = useSiteWithout("theme/js/main.js");

  visit("a lesson says so, and its text is readable", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto(LESSON);
    await notice(page).waitFor();
    assert.match(await notice(page).innerText(), /What you wrote before is safe/);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Repeat with for");
  });

  visit("a page that shows the reader's work is still visible", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto("progress/");
    await page.getByRole("heading", { name: "Where you are" }).waitFor();
  });
});

describe("the words of scripts don't load", () => {
  const base = useSiteWithout("words.js");

  visit("the page says so, and its programs run", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto(LESSON);
    await notice(page).waitFor();
    const exercise = await new Exercise(page, "numbered-tickets").reach();
    assert.equal(await exercise.part("run").textContent(), "run.run");
    await exercise.press("run");
    await exercise.is("waiting");
  });
});

describe("the editor doesn't load", () => {
  const base = useSiteWithout("theme/vendor/editor.js");

  visit("the page says so, and the existing program runs", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto(LESSON);
    const exercise = new Exercise(page, "numbered-tickets");
    await exercise.root.scrollIntoViewIfNeeded();
    await notice(page).waitFor();
    assert.equal(await exercise.root.locator(".editor-static").isVisible(), true);
    await exercise.press("run");
    await exercise.is("waiting");
  });
});

describe("Python doesn't load", () => {
  const base = useSiteWithout("runner/python.packed");

  visit("the program says so and names what may block it, and the text stays usable", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto(LESSON);
    const exercise = await new Exercise(page, "numbered-tickets").reach();
    await exercise.write("print(1)");
    await exercise.press("run");
    await exercise.is("offline");
    assert.equal(await exercise.part("output-label").textContent(), "Python could not be loaded");
    assert.match(
      await exercise.part("note").textContent(),
      /your program is saved\. Press Run to try again\. If that doesn’t help, something in your browser is blocking it/,
    );
    await exercise.part("saved").filter({ hasText: "saved here" }).waitFor();
  });
});

describe("the module of one feature doesn't load", () => {
  const base = useSiteWithout("theme/js/question/quiz.js");

  visit("the page says so, and the rest of it works", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto(LESSON);
    await notice(page).waitFor();
    const exercise = page.locator("#exercise-numbered-tickets");
    await exercise.scrollIntoViewIfNeeded();
    await exercise.locator(".cm-editor").waitFor();
  });

  visit("Reload reloads the page", { browser, base, expects: [/404/] }, async (page) => {
    await page.goto(LESSON);
    await notice(page).waitFor();
    await page.evaluate(() => (window.before = true));
    await notice(page).getByRole("button", { name: "Reload" }).click();
    await page.waitForFunction(() => !window.before);
    await notice(page).waitFor();
  });
});

describe("the search doesn't load", () => {
  const base = useSiteWithout("theme/js/search/dialog.js");

  for (const [how, ask] of Object.entries({
    "a click": (page) => page.getByRole("link", { name: "Search" }).first().click(),
    "a key": (page) => page.keyboard.press("/"),
  })) {
    visit(`${how} leads to its page`, { browser, base, expects: [/404/] }, async (page) => {
      await page.goto(LESSON);
      await ask(page);
      await page.getByRole("heading", { level: 1, name: "Search" }).waitFor();
    });
  }
});
