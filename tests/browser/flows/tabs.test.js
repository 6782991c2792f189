/** Alternatives of which a reader needs one: tabs that remember the system. */
import assert from "node:assert/strict";
import { useBrowser, visit } from "../support/browser.js";
import { barriers, tooWide } from "../support/judging.js";
import { useSite } from "../support/site.js";

const LESSON = "shed/open-the-shed/";
const OTHER = "garden/beds-and-paths/";

const browser = useBrowser();
const base = useSite();
const options = { browser, base };

const chosen = (page) => page.locator('[data-sync="os"] [role="tab"][aria-selected="true"]').allTextContents();
const visiblePanels = (page) => page.locator(".tabs [role=tabpanel]:visible").count();
const setPlatform = (page, platform) =>
  page.addInitScript((value) => Object.defineProperty(navigator, "platform", { get: () => value }), platform);

visit("the browser's system is open at first, and a choice is remembered on all pages", options, async (page) => {
  await setPlatform(page, "Win32");
  await page.goto(LESSON);
  assert.deepEqual(new Set(await chosen(page)), new Set(["Windows"]));
  await page.getByRole("tab", { name: "macOS and Linux" }).first().click();
  assert.deepEqual(new Set(await chosen(page)), new Set(["macOS and Linux"]));
  await page.goto(OTHER);
  assert.deepEqual(new Set(await chosen(page)), new Set(["macOS and Linux"]));
  assert.deepEqual(await page.locator('.tabs:not([data-sync]) [aria-selected="true"]').allTextContents(), ["In a pot"]);
});

visit("a choice in tabs of their own changes no others", options, async (page) => {
  await setPlatform(page, "Win32");
  await page.goto(OTHER);
  await page.getByRole("tab", { name: "In a bed" }).click();
  assert.deepEqual(await chosen(page), ["Windows"]);
  await page.getByText("Dig first.").waitFor();
  await page.reload();
  assert.equal(await page.getByText("Dig first.").isVisible(), false);
});

visit("arrow keys, Home and End move between tabs, and Tab leads to the panel", options, async (page) => {
  await setPlatform(page, "Win32");
  await page.goto(LESSON);
  const [first, second] = await page.locator(".tab-list").first().getByRole("tab").all();
  await first.focus();
  for (const [key, tab] of [
    ["ArrowRight", second],
    ["ArrowRight", first],
    ["ArrowLeft", second],
    ["Home", first],
    ["End", second],
  ]) {
    await page.keyboard.press(key);
    assert.equal(await tab.evaluate((each) => each === document.activeElement && each.ariaSelected === "true"), true, key);
  }
  const panel = page.locator(`#${await second.getAttribute("aria-controls")}`);
  assert.equal(await panel.getAttribute("aria-labelledby"), await second.getAttribute("id"));
  assert.equal(await panel.isVisible(), true);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const context = { colorScheme, viewport: { width: 320, height: 640 } };
  visit(`nothing is in the way of anybody, ${colorScheme} and narrow`, { ...options, context }, async (page) => {
    for (const path of [LESSON, OTHER]) {
      await page.goto(path);
      await page.locator("[role=tablist]").first().waitFor();
      assert.deepEqual(await barriers(page), []);
      assert.deepEqual(await tooWide(page), []);
    }
  });
}

visit("on paper, all alternatives are visible, with their titles", options, async (page) => {
  await page.goto(LESSON);
  await page.locator("[role=tablist]").first().waitFor();
  const all = await page.locator(".tab").count();
  assert.equal(await visiblePanels(page), all / 2);
  await page.emulateMedia({ media: "print" });
  assert.equal(await visiblePanels(page), all);
  assert.equal(await page.locator(".tab > summary:visible").count(), all);
  assert.equal(await page.locator("[role=tablist]:visible").count(), 0);
});

visit("without scripts, all alternatives are open", { ...options, context: { javaScriptEnabled: false } }, async (page) => {
  await page.goto(LESSON);
  assert.equal(await page.locator(".tab-body:visible").count(), await page.locator(".tab").count());
});
