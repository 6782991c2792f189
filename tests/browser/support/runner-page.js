/**
 * The page that gives tests a runner: as files of a site for `serveSite`, and open in a browser.
 */
import { after, before } from "node:test";
import { readFile } from "node:fs/promises";
import { SITE, serveSite } from "./site.js";
import { openTab, withoutSuspending } from "./tabs.js";

const file = async (name) => readFile(new URL(`../fixtures/runner/${name}`, import.meta.url), "utf8");

export const RUNNER_PAGE = { "page/index.html": await file("index.html"), "page/page.js": await file("page.js") };

/**
 * Opens the page for a suite's tests, at a base path that isn't the root, and closes it afterwards.
 * @param {"chromium" | "firefox"} browser
 * @param {object} [wishes]
 * @param {boolean} [wishes.suspends] whether the browser can pause a program
 * @param {Record<string, string>} [wishes.headers]
 * @param {Parameters<typeof serveSite>[1]["files"]} [wishes.files]
 * @returns {() => import("./tabs.js").Tab} the tab, once the tests run
 */
export function useRunnerPage(browser, { suspends = true, headers = {}, files = {} } = {}) {
  const less = suspends || browser === "firefox" ? {} : withoutSuspending;
  let site;
  let tab;
  before(async () => {
    site = await serveSite(SITE, { headers, files: { ...RUNNER_PAGE, ...less, ...files } });
    tab = await openTab(browser, { suspends });
    await tab.open(`${site.url}page/`);
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  return () => tab;
}
