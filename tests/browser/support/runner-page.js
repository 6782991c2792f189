/**
 * The page that gives tests a runner: as files of a site for `serveSite`, and open in a browser.
 */
import { after, before } from "node:test";
import { readFile } from "node:fs/promises";
import { SITE, serveSite } from "./site.js";
import { openTab } from "./tabs.js";

const file = async (name) => readFile(new URL(`../fixtures/runner/${name}`, import.meta.url), "utf8");

export const RUNNER_PAGE = { "page/index.html": await file("index.html"), "page/page.js": await file("page.js") };

/**
 * Opens the page for a suite's tests in a browser that can pause a program, and closes both
 * afterwards.
 * @param {"chromium" | "firefox"} browser
 * @returns {() => import("./tabs.js").Tab} the tab, once the tests run
 */
export function useRunnerPage(browser) {
  let site;
  let tab;
  before(async () => {
    site = await serveSite(SITE, { files: RUNNER_PAGE });
    tab = await openTab(browser, { suspends: true });
    await tab.open(`${site.url}page/`);
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  return () => tab;
}
