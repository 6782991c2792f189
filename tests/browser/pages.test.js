/**
 * Every kind of page, as different people meet it: on a narrow screen, in the
 * dark, without scripts, through a screen reader, at a wrong address.
 */
import { after, before } from "node:test";
import assert from "node:assert/strict";
import axe from "axe-core";
import { useBrowser, visit } from "./support/browser.js";
import { PAGES, serveSite } from "./support/site.js";

const browser = useBrowser();
let site;
before(async () => (site = await serveSite()));
after(() => site?.close());
const options = { browser, base: () => site.url };

const MISSING = "fundamentals/repeat-with-far/";
/** The browser itself reports each answer 404; the page looks for its root by asking. */
const notFound = [/status of 404/];

for (const [kind, path] of Object.entries({ ...PAGES, "not found": MISSING })) {
  visit(
    `${kind}: nothing scrolls sideways on a screen of 320 px`,
    { ...options, context: { viewport: { width: 320, height: 640 } }, expects: kind === "not found" ? notFound : [] },
    async (page) => {
      await page.goto(path, { waitUntil: "networkidle" });
      const { wide, widest } = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const outside = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > width + 1);
        return {
          wide: document.documentElement.scrollWidth > width,
          widest: outside.slice(0, 5).map((each) => each.outerHTML.slice(0, 120)),
        };
      });
      assert.equal(wide, false, `wider than the screen, perhaps by one of:\n${widest.join("\n")}`);
    },
  );
}

for (const [kind, path] of Object.entries(PAGES)) {
  for (const colorScheme of ["light", "dark"]) {
    visit(`${kind}, ${colorScheme}: axe finds nothing serious`, { ...options, context: { colorScheme } }, async (page) => {
      await page.goto(path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const serious = violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 5).map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n  ${failureSummary}`).join("\n")}`);
      assert.deepEqual(serious, []);
    });
  }
}

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

for (const [system, other] of [["light", "dark"], ["dark", "light"]]) {
  visit(`the page follows a ${system} system, and its reader's own wish on every page after`, {
    ...options,
    context: { colorScheme: system },
  }, async (page) => {
    await page.goto("");
    const before = await background(page);
    await page.locator('[data-part="scheme"]').click();
    await page.locator(`html[data-scheme="${other}"]`).waitFor();
    const after = await background(page);
    assert.notEqual(after, before);
    await page.goto(PAGES.lesson);
    assert.equal(await background(page), after);
    await page.locator('[data-part="scheme"]').click();
    assert.equal(await background(page), before);
  });
}

visit("without scripts a lesson reads well and says what needs them", {
  ...options,
  context: { javaScriptEnabled: false },
}, async (page) => {
  await page.goto(PAGES.lesson);
  const exercise = page.locator("#exercise-numbered-tickets");
  await page.locator("h1").waitFor();
  for (const text of [
    exercise.locator(".exercise-words"),
    exercise.locator(".editor-static"),
    exercise.locator(".needs-scripts"),
    exercise.locator("details.solution summary"),
    page.locator('a[rel="next"]'),
  ]) {
    await text.waitFor({ state: "visible" });
  }
  for (const name of ["run", "check", "hint", "reset"]) {
    assert.equal(await exercise.locator(`[data-part="${name}"]`).isVisible(), false, `${name} cannot work and is shown`);
  }
  await exercise.locator("details.solution summary").click();
  await exercise.locator("details.solution pre").waitFor({ state: "visible" });
});

visit("a wrong address at any depth leads back into the course", { ...options, expects: notFound }, async (page) => {
  const response = await page.goto(MISSING);
  assert.equal(response.status(), 404);
  const nearest = page.locator("#nearest");
  await nearest.waitFor({ state: "visible" });
  assert.equal(await nearest.evaluate((link) => link.href), new URL(PAGES.lesson, site.url).href);
  await page.goto(`${MISSING}a/b/c`);
  await page.locator("#buttons").waitFor({ state: "visible" });
  await page.locator(".button[data-home]").click();
  await page.locator("#map").waitFor();
  assert.equal(page.url(), `${site.url}#map`);
});

visit("the home page's map leads to lessons that can be read today", options, async (page) => {
  await page.goto("");
  await page.locator('[data-part="start"]').click();
  await page.locator("main.lesson").waitFor();
  assert.match(page.url(), /start-here\/run-your-first-program\/$/);
});
