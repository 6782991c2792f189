/**
 * The other tests rely on their visitor to notice what must never happen. Here, a page does all of
 * it.
 */
import { test } from "node:test";
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { openPage, useBrowser } from "./support/browser.js";
import { useSite } from "./support/site.js";

const browser = useBrowser();
const base = useSite(fileURLToPath(new URL("fixtures/faulty/", import.meta.url)));

test("a visitor notices errors, policy violations, and requests that leave the site", async () => {
  const { page, faults, leave } = await openPage(browser(), base());
  await page.goto("");
  await page.locator('body[data-worker="done"]').waitFor();
  await leave();
  for (const expected of [
    /^console: an error of the page/,
    /^uncaught: Error: a rejection that nobody handles/,
    /^console: content security policy: style-src-attr forbids inline/,
    /^console: content security policy: connect-src forbids http:\/\/example\.org\/from-the-page/,
    /^request: http:\/\/example\.org\/from-the-worker/,
    /^request: http:\/\/127\.0\.0\.1:\d+\/outside-the-site/,
  ]) {
    assert.ok(
      faults.some((fault) => expected.test(fault)),
      `nobody noticed ${expected} in:\n${faults.join("\n")}`,
    );
  }
});
