/**
 * A tab in Chromium or in Firefox, for tests that only evaluate functions in a page.
 *
 * Returns a tab with the same interface for both. Firefox is driven by puppeteer over WebDriver
 * BiDi, which works with the installed Firefox.
 */
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { CHROMIUM } from "./chromium.js";
import puppeteer from "puppeteer-core";

/** Firefox's preference for stack switching (JSPI). */
const SWITCH_OF_FIREFOX = "javascript.options.wasm_js_promise_integration";

/** How long a test's program may take on a slow machine. */
const PATIENCE = 60_000;

const root = process.getuid?.() === 0;

/**
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} open
 * @property {(body: Function, value?: any) => Promise<any>} evaluate
 * @property {() => Promise<void>} close also closes the browser
 */

/** @returns {Promise<Tab>} */
export async function openTab(name, { suspends }) {
  const { browser, page } = await (name === "firefox" ? inFirefox(suspends) : inChromium(suspends));
  page.setDefaultTimeout(PATIENCE);
  return {
    async open(url) {
      await page.goto(url);
      await page.waitForFunction(() => window.pageIsThere);
    },
    evaluate: (body, value) => inTime(page.evaluate(body, value)),
    close: () => browser.close(),
  };
}

/** Turns a page that hangs into a failed test instead of a hanging one. */
async function inTime(promise) {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE, new Error("the page gave no answer"));
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

async function inChromium(suspends) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--disable-gpu", "--disable-background-networking", ...(root ? ["--no-sandbox"] : [])],
  });
  const page = await browser.newPage();
  // Chromium has no flag for it, so the API is removed, here and by `withoutSuspending`.
  if (!suspends) await page.addInitScript(cannotSuspend);
  return { browser, page };
}

async function inFirefox(suspends) {
  const browser = await launchFirefox({ [SWITCH_OF_FIREFOX]: suspends });
  return { browser, page: await browser.newPage() };
}

const launchFirefox = (extraPrefsFirefox) =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    protocolTimeout: PATIENCE,
    extraPrefsFirefox,
  });

/** Starts Firefox for the tests of one file or group. Returns a function that returns the browser. */
export function useFirefox(preferences = {}) {
  let firefox;
  before(async () => (firefox = await launchFirefox(preferences)));
  after(() => firefox?.close());
  return () => firefox;
}

/** Runs in a page: removes JSPI from it. */
export function cannotSuspend() {
  delete WebAssembly.Suspending;
  delete WebAssembly.promising;
}

/** Files of the site as a worker without JSPI sees them: Chromium's API is removed first. */
export const withoutSuspending = {
  "runner/worker.js": (text) => `import "./without-suspending.js";\n${text}`,
  "runner/without-suspending.js": "delete WebAssembly.Suspending;\ndelete WebAssembly.promising;\n",
};
